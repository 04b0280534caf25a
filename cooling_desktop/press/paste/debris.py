"""What a website or a chat leaves in a release: taken out of the text, and each piece named in a finding."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.paste.breaks import join_breaks
from cooling_desktop.words.text import clean

_TOKENS = 7  # words of a removed line that its finding repeats

# Whole lines that are no part of a story: what they are, and how they look in small letters.
_LINES: tuple[tuple[str, str], ...] = (
    (
        "iklan",
        r"(banner\s+\d+\s*x\s*\d+\s*)+|(iklan|advertisement|ads?|sponsored|promo(ted)?)(\s+(iklan|ads?))*",
    ),
    ("tautan berita lain", r"(baca|simak|lihat|tonton)\s+(juga|pula)\b.*|(baca|simak)\s*:.*"),
    ("tautan berita lain", r"(berita|artikel)\s+(terkait|lainnya|populer)\b.{0,60}|rekomendasi untuk anda.*"),
    (
        "tombol situs",
        r"notification|×|x|close|tutup|share|bagikan( artikel)?|print|komentar|mode gelap|loading\W*",
    ),
    (
        "tombol situs",
        r"tinggalkan (komentar|balasan).*|(silakan )?klik (di ?sini|disini)\b.{0,40}|skip to content",
    ),
    ("tombol situs", r"(ikuti|dapatkan)\b.{0,80}(google news|saluran|channel|telegram|whatsapp|instagram).*"),
    (
        "tombol situs",
        r"(scroll (to|untuk)|gulir untuk|follow|subscribe|like) .{0,60}|(home|beranda)\s*[»›>/].*",
    ),
    ("hitungan situs", r"(post )?views?\s*:?\s*[\d.,]+|(dibaca|dilihat)\s*:?\s*[\d.,]+(\s*kali)?"),
    ("hitungan situs", r"[\d.,]+\s*(views|kali dilihat)"),
    (
        "label situs",
        r"(tags?|topik|kategori)\s*:.*|(copyright|©|hak cipta)\b.*|all rights reserved.*|#\w+(\s+#\w+)*",
    ),
    ("catatan obrolan", r"<media.{0,30}>|(diteruskan|forwarded)( berkali-kali| many times)?"),
    ("catatan obrolan", r"pesan ini (telah )?(dihapus|diedit).*"),
    ("garis", r"[-–—_=*•·~.]{3,}|[*_~]{1,2}"),
)
_KINDS = [(kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _LINES]

_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f"
    "\u2b00-\u2bff\u3030\u303d\u3297\u3299\ufe00-\ufe0f\U000e0100-\U000e01ef\u20e3]+"
)
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\(\s*(?:https?:|www\.|/|mailto:)[^()\s]{0,500}\)")
_ADDRESS = re.compile(r"<?(?:https?://|www\.)[^\s<>()“”\"]+[^\s<>()“”\".,;:!?]>?")
_TAG = re.compile(
    r"</?(?:p|br|b|i|u|em|strong|a|div|span|h[1-6]|li|ul|ol|img|blockquote)\b[^<>\n]{0,300}>", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,6});", re.IGNORECASE)
_STAMP = re.compile(
    r"^\[?\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: [AP]M)?\]?(?: -)? [^:\n]{1,60}: "
)
_EMPHASIS = re.compile(
    r"(?<![\w*_~])(\*\*\*|\*\*|__|~~|\*|_|~|```)(?=[\w“”\"'‘(\[{.,])([^*_~`\n]{1,400}?)(?<=[^\s(])\1(?![\w*~])"
)
_MARGIN = re.compile(r"^(?:#{1,6}\s+|>\s?)+")
_SPACES = re.compile("[\u00a0\u2007\u202f]")


class Cleaned(NamedTuple):
    """The story alone, paragraphs apart by an empty line; `marked` are the words that bold or italics set off."""

    text: str
    removed: tuple[Finding, ...]
    marked: tuple[str, ...]


def cleaned(text: str) -> Cleaned:
    """Take out what no reader of a release should see; nothing between two words of the story is lost."""
    found: list[Finding] = []
    marked: list[str] = []
    lines = [_line(line, found, marked) for line in _spaces(text, found).split("\n")]
    paragraphs = join_breaks([line for line in lines if line is not None], found)
    return Cleaned("\n\n".join(paragraphs), tuple(_once(found)), tuple(dict.fromkeys(marked)))


def debris(message: str, fix: str = "Sudah dikeluarkan dari teks.") -> Finding:
    """A finding of rule R16."""
    return Finding(rule="R16", level="suggest", where="teks", message=message, fix=fix)


def _spaces(text: str, found: list[Finding]) -> str:
    """Line ends, no-break spaces and invisible letters in one form, told with their number."""
    if hard := len(_SPACES.findall(text)):
        found.append(debris(f"{hard} spasi tak putus ada di teks.", "Sudah diganti spasi biasa."))
    plain = re.sub("\r\n|[\u2028\u2029\x0b\x0c]", "\n", text)
    hidden = sum(1 for letter in plain if letter != "\n" and not clean(letter))
    if hidden:
        found.append(debris(f"{hidden} karakter tak terlihat ada di teks."))
    return clean(plain).replace("\t", " ")


def _line(line: str, found: list[Finding], marked: list[str]) -> str | None:
    """One line without marks and addresses; None for a line that is debris altogether."""
    if not line.strip():
        return ""
    bare = _bare(line, found, marked)
    flat = " ".join(bare.split())
    if not flat:
        return None
    kind = next((kind for kind, pattern in _KINDS if pattern.fullmatch(flat)), None)
    if kind is None:
        return flat
    found.append(debris(f"“{_shown(flat)}” adalah {kind}, bukan bagian berita."))
    return None


def _bare(line: str, found: list[Finding], marked: list[str]) -> str:
    """The words of a line: no tags, links, addresses, emphasis, emoji or chat stamps."""
    line = _taken(_ENTITY, line, _letter, found, "Kode HTML “{}” ada di teks.", "Sudah diganti hurufnya.")
    line = _taken(_STAMP, line, "", found, "Cap waktu obrolan “{}” ada di awal baris.")
    line = _taken(_TAG, line, " ", found, "Tanda HTML “{}” ada di teks.")
    line = _taken(_LINK, line, lambda link: link[1], found, "Tautan “{}” ada di teks.", "Kata-katanya tetap.")
    line = _taken(_ADDRESS, line, "", found, "Alamat situs “{}” ada di teks.")
    line = _taken(_EMOJI, line, "", found, "Emoji “{}” ada di teks.")
    line = _taken(_MARGIN, line, "", found, "Tanda “{}” ada di awal baris.")
    for _ in range(3):  # bold within italics
        marked += [words[2] for words in _EMPHASIS.finditer(line)]
        line = _taken(
            _EMPHASIS,
            line,
            lambda words: words[2],
            found,
            "Tanda tebal atau miring di “{}”.",
            "Kata-katanya tetap.",
        )
    return line


def _letter(code: re.Match[str]) -> str:
    return clean(html.unescape(code[0]))


def _taken(
    pattern: re.Pattern[str],
    line: str,
    put: str | Callable[[re.Match[str]], str],
    found: list[Finding],
    words: str,
    fix: str = "Sudah dikeluarkan dari teks.",
) -> str:
    """Replace every place of a pattern and tell each."""
    for place in pattern.finditer(line):
        if place[0].strip():
            found.append(debris(words.format(_shown(place[0].strip())), fix))
    return pattern.sub(put, line)


def _shown(text: str) -> str:
    """A removed piece short enough for one sentence."""
    words = text.split()
    short = " ".join(words[:_TOKENS]) + (" …" if len(words) > _TOKENS else "")
    return short if len(short) <= 80 else f"{short[:79]}…"


def _once(found: list[Finding]) -> list[Finding]:
    """The same thing twice is one finding that counts."""
    counted = Counter(found)
    return [
        one
        if times == 1
        else Finding(one.rule, one.level, one.where, f"{one.message} ({times} kali)", one.fix)
        for one, times in counted.items()
    ]
