"""Letters and marks: capitals, curly quotation marks, and the cleaning at the border of every form."""

from __future__ import annotations

import re
import unicodedata

from cooling_desktop.words.told import alike, glued, swapped

_MARKS = "“”‘’\"'(*[«"
_CLOSING = "”’\"'»"
_OPENING_BEFORE = " \t\n([{–—-/“‘*«\u00a0"

_PARTICLES_WORDS = """
agar antara atas atau bagi bahwa dalam dan dari daripada demi dengan di guna hingga karena ke kepada
lewat melalui oleh pada per sampai sebagai secara sejak serta tanpa tentang terhadap untuk yang
"""
PARTICLES = frozenset(_PARTICLES_WORDS.split())
"""Words that stay small inside a headline (EYD V, huruf kapital: kata tugas)."""

_ORDINARY_WORDS = """
acara adapun agar ajakan akan atas bagi bahwa banyak beberapa bekerja belasan berbagai berharap
berkomitmen berkoordinasi bersama dalam dan dari deklarasi demi dengan di dia diskusi forum guna hadir
harapan ia jangan jelang kami karena ke kegiatan kepada ketika kita komitmen mari masyarakat melalui
memastikan membahas membangun memberi memelihara mempererat memperkuat mencegah mendengar mendukung
mengajak mengantisipasi mengawal mengimbau mengurangi menjadi menjaga menjalin menjelang menyerap merawat
meredam mereka netralitas oleh pada para pentingnya penyampaian peran pertemuan polisi puluhan ratusan
saat salah sebagai sebelum sejumlah selain seluruh sementara semua sesuai setelah setiap silaturahmi
sinergi suasana tanpa tentang terhadap tetap tidak tokoh turut untuk upaya warga yang
"""
_ORDINARY = frozenset(_ORDINARY_WORDS.split())
_NAMES_WORDS = """
babinsa bawaslu bhabinkamtibmas bhayangkara dandim danramil indonesia kapolda kapolres kapolri kapolsek
kemenag panwaslu pemilu pilgub pilkada pilkades polda polres polri polsek satgas wakapolres wakapolsek
"""
_NAMES = frozenset(_NAMES_WORDS.split())


def curly(text: str) -> str:
    """Straight quotation marks and apostrophes made curly (EYD V, tanda petik); nothing else changes."""
    if '"' not in text and "'" not in text:
        return text
    shaped: list[str] = []
    for i, char in enumerate(text):
        before = shaped[-1] if shaped else " "
        after = text[i + 1] if i + 1 < len(text) else " "
        if char == '"':
            shaped.append("“" if before in _OPENING_BEFORE and before != "“" else "”")
        elif char == "'":
            opens = before in _OPENING_BEFORE and before != "‘" and not (after.isspace() or after.isdigit())
            shaped.append("‘" if opens else "’")
        else:
            shaped.append(char)
    return alike("".join(shaped), text)


def grouped(text: str, size: int = 4) -> str:
    """A long row of letters and digits as people read and type it, in groups."""
    return " ".join(text[place : place + size] for place in range(0, len(text), size))


def sentence(text: str) -> str:
    """One sentence: first letter capital, single spaces, exactly one closing mark (an ellipsis is one)."""
    flat = upper_first(flattened(text))
    core = flat.rstrip(" .,;:!?…")
    if not any(char.isalnum() for char in core):
        return ""
    if core.rstrip(_CLOSING)[-1] in ".?!…" and core[-1] in _CLOSING:
        return alike(core, flat)
    return glued(alike(core, flat), _final_mark(flat[len(core) :]))


def flattened(text: str) -> str:
    """Single spaces, none at the ends."""
    if " ".join(text.split()) == text:
        return text
    while found := re.search(r"^\s+|\s+$|[^\S ]|\s{2,}", text):
        ends = found.start() == 0 or found.end() == len(text)
        text = swapped(text, found.start(), found.end(), "" if ends else " ")
    return text


def _final_mark(typed: str) -> str:
    """The one mark that typed closing marks stand for."""
    if strong := re.search(r"[?!]", typed):
        return strong[0]
    if re.search(r"…|\.{3}", typed):
        return " …" if typed.startswith(" ") else "…"
    return "."


def upper_first(text: str) -> str:
    """The first letter capital, past opening marks; "dr." and a first word with inner capitals stay."""
    start = 0
    while start < len(text) and (text[start] in _MARKS or text[start].isspace()):
        start += 1
    word = text[start:].split(maxsplit=1)[0] if start < len(text) else ""
    rest = word[1:].partition("-")[0]
    if not word or word[0].isupper() or word == "dr." or rest != rest.lower():
        return text
    first = text[start].upper()
    if len(first) > 1:  # "ß"
        return swapped(text, start, start + 1, first)
    return alike(text[:start] + first + text[start + 1 :], text)


def lower_first(text: str, force: bool = False) -> str:
    """The first letter small where a phrase moves into a sentence, but only of a word that is surely no name.

    Surely no name are the ordinary openers in a small list and verbs in me-…-kan. `force` lowers any word of
    ordinary mixed case; acronyms, inner capitals and known names ("Polri", "Pilkada") stay even then.
    """
    word = re.match(r"[A-Z][a-z]+(?:-[a-z]+)*(?![\w’'.-])", text)
    if word is None:
        return text
    small = word[0].lower()
    ordinary = small in _ORDINARY or re.fullmatch(r"me\w{4,}kan", small) is not None
    if small in _NAMES or not (ordinary or force):
        return text
    return alike(small + text[word.end() :], text)


def title_case(text: str) -> str:
    """Headline capitals (EYD V, huruf kapital): particles small, acronyms and inner capitals kept."""
    words = text.split(" ")
    first = True
    for i, word in enumerate(words):
        if not word:
            continue
        opened = first or word[0] in _MARKS
        words[i] = word.lower() if _is_particle(word) and not opened else _capitalised(word)
        first = word.endswith((":", "?", "!"))
    return alike(" ".join(words), text)


def _is_particle(word: str) -> bool:
    return word.strip(",;.*").lower() in PARTICLES and not word.isupper()


def _capitalised(word: str) -> str:
    """A word with its capital; both halves of a full doubling ("Undang-Undang") and of a slash get one."""
    if "/" in word:
        return "/".join(_capitalised(part) for part in word.split("/"))
    head, hyphen, tail = word.partition("-")
    if hyphen and head.strip(_MARKS).lower() == tail.strip(_CLOSING + ".,:;").lower():
        return f"{upper_first(head)}-{upper_first(tail)}"
    return upper_first(head) + hyphen + tail


_REASONS = (
    ("karakter kendali", r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"),
    ("tanda arah teks tersembunyi", "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"),
    ("penanda urutan bita (BOM)", "\ufeff"),
    ("karakter tak terlihat", "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200d"),
    ("karakter tak terlihat", "\u2060-\u2065\u206a-\u206f\u3164\uffa0"),
    ("karakter yang bukan huruf", "\ufff9-\ufffc\ufffe\uffff\U000e0000-\U000e007f"),
    ("separuh karakter yang rusak", "\ud800-\udfff"),
)
_DROPPED = re.compile("[" + "".join(chars for _, chars in _REASONS) + "]")
_WHY = [(reason, re.compile(f"[{chars}]")) for reason, chars in _REASONS]


def folded(text: str) -> str:
    """A text as it is searched: without case and without accents ("Caffé" is found by "caffe")."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def clean(text: str) -> str:
    """What a form keeps of typed or pasted text: NFC, line feeds, plain spaces, nothing invisible."""
    kept = _DROPPED.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", re.sub("[\u00a0\u2007\u202f]", " ", kept))


def said(text: str) -> str:
    """A text as a record keeps it: nothing but spaces is nothing at all."""
    return text if text.strip() else ""


def unclean(text: str) -> list[tuple[int, str]]:
    """Where `clean` would drop a character, and its name in Indonesian, for imports that are refused."""
    return [(found.start(), _description(found[0])) for found in _DROPPED.finditer(text)]


def _description(char: str) -> str:
    reason = next(reason for reason, chars in _WHY if chars.match(char))
    return f"{reason} (U+{ord(char):04X})"
