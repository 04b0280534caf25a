"""Prepositions and particles: di, ke, and dari apart from the place, di- at the verb, pun, per, and se- (R10)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from cooling_desktop import assets
from cooling_desktop.press.check.di_verbs import Parted, parted
from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.fixed_pairs import connects
from cooling_desktop.press.check.in_names import is_named, may_be_name
from cooling_desktop.press.check.joining import compound_of_two, joined
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.spelling import mended
from cooling_desktop.press.check.word_list import Word, cased, in_title, suggested, words

RULES: tuple[Rule, ...] = (
    Rule(
        "R10 depan",
        "Kata depan di, ke, dan dari",
        "suggest",
        "Kata depan ditulis terpisah dari kata yang mengikutinya.",
        "EYD V, kata depan",
        (
            "Klik disini untuk membaca berita.",
            "Beberapa bulan kedepan Pilkada digelar.",
            "Warga berkumpul didepan kantor.",
            "Kapolsek bertanya dimana acara dibuka.",
            "Rombongan tiba diJakarta.",
            "DIANTARA WARGA ITU HADIR LURAH",
            "Ditengah-tengah warga, Kapolsek menyapa.",
        ),
        (
            "Warga di sini dan di depan kantor tiba di Jakarta.",
            "Acara disampingkan, dibawakan, didalami, lalu dijalankan.",
            "Warga keluar kepada dan daripada yang lain, kemari, dan kedua.",
            "Kawasan DiGi itu ramai; rombongan makan di Warung Disini.",
            "Polsek menggelar dialog, dimana warga bertanya.",
        ),
    ),
    Rule(
        "R10 awalan",
        "Awalan di-",
        "suggest",
        "Awalan di- ditulis serangkai dengan kata kerjanya.",
        "EYD V, imbuhan",
        (
            "Acara itu di hadiri warga.",
            "Kegiatan di laksanakan di aula.",
            "Warga diminta waspada di karenakan banjir.",
            "Personel di kerahkan dan jalan di bersihkan.",
            "Saat di konfirmasi, Kapolsek membenarkan hal itu.",
            "Warga di himbau waspada dan di beritahu jadwalnya.",
            "Laporan itu di tindak lanjuti petugas.",
            "Aturan itu telah di langgar, lalu jalan di tutup oleh warga.",
        ),
        (
            "Acara itu dihadiri warga dan dilaksanakan di aula.",
            "Warga tinggal di pekan lalu, di tanjakan, dan di gerakan pemuda.",
            "Kapolsek bertugas di Bukittinggi dan di Bangun Jaya.",
            "Kapolsek hadir di gelar perkara, di gelar budaya, di tanya jawab, dan di mediasi warga.",
            "Mereka salat di langgar. Poster ditempel di tutup bak sampah.",
            "Warga melapor di klarifikasi itu, di data pemilih, di pelabuhan, dan di kelurahan.",
        ),
    ),
    Rule(
        "R10 pun",
        "Partikel pun, per, dan se-",
        "suggest",
        "Partikel pun ditulis terpisah, kecuali pada dua belas kata penghubung.",
        "EYD V, partikel",
        (
            "Polri tidak berpihak kepada siapapun.",
            "Apapun hasilnya, wargapun menerima.",
            "Iuran perbulan dibahas warga se Kabupaten Sumenep.",
            "Pendukung seIndonesia berkumpul.",
        ),
        (
            "Siapa pun dan apa pun diterima, satu pun tidak ditolak.",
            "Meskipun, walaupun, ataupun, adapun, andaipun, bagaimanapun, biarpun, kalaupun, kendatipun, maupun, "
            "sekalipun, dan sungguhpun ditulis serangkai.",
            "Warga menghimpun rumpun dan mohon ampun.",
            "Perorangan dan perlahan, per bulan, se-Kabupaten Sumenep, sedesa, dan SeaBank disebut.",
        ),
    ),
)
_PREPOSITION: tuple[str, Level] = ("R10 depan", "suggest")
_PREFIX: tuple[str, Level] = ("R10 awalan", "suggest")
_PARTICLE: tuple[str, Level] = ("R10 pun", "suggest")
_JOINED_WORDS = """
adapun andaipun ataupun bagaimanapun biarpun kalaupun kendatipun maupun meskipun sekalipun sungguhpun walaupun
"""
JOINED_PUN = frozenset(_JOINED_WORDS.split())
"""The conjunctions that keep pun."""
_WITH_PUN_WORDS = """
aku apa begini begitu berapa beliau demikian di dia hal ia ini itu juga kami kapan kita mana mereka pihaknya polisi
polri saya sedikit seorang siapa
"""
_WITH_PUN = frozenset(_WITH_PUN_WORDS.split())
_PER_WORDS = "bulan detik hari jam kecamatan kepala kilogram liter menit meter minggu orang tahun unit"
_PER = frozenset(_PER_WORDS.split())
_REGION_WORDS = "kabupaten kecamatan kelurahan kota desa provinsi wilayah pulau"
_REGIONS = frozenset(_REGION_WORDS.split())
_PLACE = re.compile(r"(di|ke|dari)([a-z]+?)(nya|kah|lah|pun)?")
_ONTO_NAME = re.compile(r"([Dd]i|[Kk]e|[Dd]ari|[Ss]e)(?=[A-Z][a-z]{3})")


def look(passage: Passage) -> Iterator[Finding]:
    """Prepositions, prefixes, and particles of one text."""
    listed = words(passage)
    for n, word in enumerate(listed):
        after = listed[n + 1] if n + 1 < len(listed) else None
        if after is not None and passage.text[word.end : after.start] != " ":
            after = None
        if after and word.low == "di":
            yield from _prefix(passage, listed, n)
        elif after and word.low == "se":
            yield from _whole_region(passage, word, after)
        elif found := _ONTO_NAME.match(word.text):
            yield from _onto_name(passage, word, found[1])
        else:
            made = _apart(word.low)
            mark, right = (_PREPOSITION, made) if made else (_PARTICLE, _particle(word.low))
            if right and not _is_connector(passage, word) and not is_named(passage, word):
                yield _mend(passage, mark, word, right)


def _onto_name(passage: Passage, word: Word, head: str) -> Iterator[Finding]:
    """ "diJakarta", "seIndonesia"."""
    name = word.text[len(head) :]
    if not name[1:].islower():
        return
    span, whole = (word.start, word.end), head.lower() == "se"
    if whole:
        yield suggested(passage, _PARTICLE, span, "memerlukan tanda hubung", (f"{head}-{name}",), safe=True)
    else:
        right = f"{head} {name.lower() if name.lower() in places()['di'] else name}"
        yield suggested(passage, _PREPOSITION, span, "seharusnya terpisah", (right,), safe=True)


def _mend(passage: Passage, mark: tuple[str, Level], word: Word, right: str) -> Finding:
    kept = right.upper() if word.text.isupper() else right
    if word.capital and not word.text.isupper():
        kept = cased(passage, word.start, word.text, right) if in_title(passage) else right[0].upper() + right[1:]
        kept = re.sub(r"\b(Di|Ke|Dari) ", lambda found: found[0].lower(), kept) if _mid_title(passage, word) else kept
    span = (word.start, word.end)
    safe = word.low != "jikapun" and not may_be_name(passage, *span)
    return suggested(passage, mark, span, "seharusnya terpisah", (kept,), safe=safe)


def _is_connector(passage: Passage, word: Word) -> bool:
    """Whether it joins two clauses, so that two words would be as wrong as one: "acara, dimana warga"."""
    quoted = passage.quoted(word.start, word.end)
    return word.low == "dimana" and not quoted and connects(passage.text[: word.start], word.text)


def _mid_title(passage: Passage, word: Word) -> bool:
    return in_title(passage) and bool(passage.text[: word.start].strip())


@lru_cache(maxsize=8192)
def _apart(low: str) -> str:
    """A preposition that was joined to its place: "dimana" → "di mana"; empty for any other word."""
    first, hyphen, second = low.replace("‑", "-").partition("-")
    found = _PLACE.fullmatch(first)
    if not found or found[2] not in places()[found[1]]:
        return ""
    head, place, clitic = found[1], found[2], found[3] or ""
    if hyphen:
        return f"{head} {place}-{second}" if second in (place, f"{place}nya") and not clitic else ""
    return f"{head} {place} pun" if clitic == "pun" else f"{head} {place}{clitic}"


def _prefix(passage: Passage, listed: Sequence[Word], n: int) -> Iterator[Finding]:
    """A verb that was parted from its di-, spelt as it should be: "di himbau" is to be "diimbau"."""
    word, after = listed[n], listed[n + 1]
    loud = after.text.isupper()
    if after.capital and not (in_title(passage) or loud):
        return
    sure = parted(listed, n)
    if sure is None:
        return
    low, end = word.low + after.low, after.end
    mend = mended(low)
    right = joined(low) or (mend.rights[0] if mend else low)
    third = listed[n + 2] if n + 2 < len(listed) else None
    if third and passage.text[end : third.start] == " " and (made := compound_of_two(low, third.low)):
        right, end = made, third.end
    span = (word.start, end)
    safe = sure is Parted.SURE and right == low and (loud or not after.capital)
    new = cased(passage, word.start, passage.text[slice(*span)], right)
    fault = "belum tepat" if " " in right else "seharusnya serangkai"
    yield suggested(passage, _PREFIX, span, fault, (new,), safe=safe)


def _whole_region(passage: Passage, word: Word, after: Word) -> Iterator[Finding]:
    """ "se Jawa Timur", "se kecamatan"."""
    named = after.capital or (after.low in _REGIONS and passage.text[after.end : after.end + 2][1:].isupper())
    if not named and after.low not in _REGIONS:
        return
    right = f"{word.text}-{after.text[0].upper()}{after.text[1:]}" if named else word.text + after.text
    fault = "memerlukan tanda hubung" if named else "seharusnya serangkai"
    safe = not may_be_name(passage, word.start, word.end)
    yield suggested(passage, _PARTICLE, (word.start, after.end), fault, (right,), safe=safe)


@lru_cache(maxsize=8192)
def _particle(low: str) -> str:
    """ "siapapun" → "siapa pun", "perbulan" → "per bulan"; empty for words that stand rightly."""
    if low.endswith("pun") and low not in JOINED_PUN:
        host = low[:-3]
        bare = host.removesuffix("nya")
        if host in _WITH_PUN or (len(bare) > 3 and bare in _ordinary()):
            return f"{host} pun"
    return f"per {low[3:]}" if low.startswith("per") and low[3:] in _PER else ""


@cache
def places() -> dict[str, frozenset[str]]:
    """What stands apart behind di, ke and dari; "keluar" and "kemari" are words of their own."""
    lines = assets.text("language/places.txt").splitlines()
    every = frozenset(" ".join(line for line in lines if not line.startswith("#")).split())
    after_ke = every - {"luar", "tua", "hari", "malam", "siang", "antara", "alam", "setiap", "tiap", "bagian"}
    return {"di": every, "ke": after_ke, "dari": frozenset({"mana", "sana", "sini", "situ"})}


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(assets.text("language/ordinary.txt").split())
