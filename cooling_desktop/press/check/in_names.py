"""Words with a capital that may belong to a name: those are asked about at most, never mended unseen."""

from __future__ import annotations

from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.word_list import Word, in_title, opens_sentence
from cooling_desktop.words.rank_text import is_rank_word

_PERSON_WORDS = """
h hj k.h kh drs dra dr drg ir prof ust ustaz ustadz ustazah pdt tgk teungku teuku tuan bapak ibu pak bu kiai kyai
nyai gus haji hajah raden andi daeng sdr sdri saudara saudari almarhum almarhumah muh moh mohd muhd mhd abd
"""
_PERSONS = frozenset(_PERSON_WORDS.split())
_PLACE_WORDS = """
jalan jl jln gang gg lorong desa ds dusun kampung kelurahan kel kecamatan kec kabupaten kab kota provinsi pulau gunung
sungai danau teluk tanjung pantai bukit nagari gampong pekon lembang distrik banjar perumahan kompleks komplek blok
pondok pesantren ponpes masjid musala mushola musholla gereja pura wihara hotel kafe cafe warung kedai toko pasar
gedung graha aula stadion lapangan terminal pelabuhan bandara stasiun pt cv ud yayasan sd smp sma smk universitas
polda polres polresta polrestabes polsek polsubsektor koramil kodim camat lurah partai
"""
_PLACES = frozenset(_PLACE_WORDS.split())
_SHORT = 4
"""Letters of the longest of these words that a full stop shortens, so that the stop ends no sentence."""


def behind_place(passage: Passage, start: int) -> bool:
    """Whether the word before says that the name of a place, a road, a unit or a house begins here."""
    return _word_before(passage, start).casefold() in _PLACES


def behind_lead(passage: Passage, start: int) -> bool:
    """Whether the word before is a rank, a title, an initial or the like, so that a name begins here."""
    before = _word_before(passage, start)
    low = before.casefold()
    return bool(before) and (low in _PERSONS or low in _PLACES or _is_initial(before) or is_rank_word(before))


def is_named(passage: Passage, word: Word) -> bool:
    """Whether a word stands in a name for sure: with a capital behind such a word, in a text that has few of them."""
    return word.capital and not in_title(passage) and behind_lead(passage, word.start)


def may_be_name(passage: Passage, start: int, end: int) -> bool:
    """Whether a stretch has a capital that neither its sentence nor a headline gives it."""
    text = passage.text
    if not text[start].isupper() or text.isupper():
        return False
    if behind_lead(passage, start):
        return True
    if in_title(passage):
        return False
    return not opens_sentence(passage, start) or (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper())


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _word_before(passage: Passage, start: int) -> str:
    """The word in front with its stop taken off; empty where that stop ends a sentence, or a comma parts the two."""
    if passage.text[max(0, start - 1) : start] != " ":
        return ""
    before = passage.text[max(0, start - 24) : start].split()
    word = before[-1].lstrip("(“\"") if before else ""
    bare = word.removesuffix(".")
    return bare if bare == word or len(bare) <= _SHORT else ""
