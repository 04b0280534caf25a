"""What a website or a chat left in the clerk's own text: signs, addresses, buttons (R16)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import WRITTEN, shown, spotted

RULES: tuple[Rule, ...] = (
    Rule(
        "R16",
        "Tidak ada sisa laman atau obrolan",
        "suggest",
        "Tanda, alamat, dan tombol laman tidak ikut dicetak dalam siaran pers.",
        "kebiasaan redaksi",
        (
            "Tatap muka itu dikemas dalam **Silaturahmi Perkuat Sinergi** bersama insan pers.",
            "Syamsir, HR - [JENEPONTO.INDONESIASATU.ID](https://www.jeneponto.indonesiasatu.id)",
            "Berita lengkap ada di https://polri.go.id/berita pada hari itu.",
            "Baca Juga : Kapolresta Beri Penghargaan",
            "banner 728x250 banner 728x250",
            "klik disini",
            "ikuti zonamerdeka.com di Google News",
        ),
        (
            "Kegiatan itu ditutup dengan sesi tanya jawab (*).",
            "Warga diajak membaca juga buku saku itu.",
            "Iklan layanan masyarakat dipasang di balai desa.",
            "Surel humas@polri.go.id dibuka setiap hari.",
            "Nilai 2*3*4 dihitung siswa.",
            "Notifikasi aplikasi itu dikirim kepada warga.",
        ),
        accepts=False,
    ),
)
_MARK: tuple[str, Level] = ("R16", "suggest")
_SIGNS = re.compile(
    r"(?P<link>!?\[(?P<words>[^\[\]\n]{0,200})\]\(\s*(?:https?:|www\.|/)[^()\s]{0,300}\))"
    r"|(?P<address>(?:https?://|www\.)[^\s<>()“”\"]+[^\s<>()“”\".,;:!?])"
    r"|(?P<bold>(?<![\w*_])(?P<sign>\*\*|__|\*|_)(?=\w)(?P<inner>[^*_\n]{1,300}?)(?<=[\w.!?])(?P=sign)(?![\w*]))"
    r"|(?P<tag></?(?:p|br|b|i|u|em|strong|a|div|span|h[1-6]|li|ul|ol)\b[^<>\n]{0,200}>)"
)
_LINE = re.compile(
    r"(?:banner\s+\d+\s*x\s*\d+\s*)+|iklan(?:\s+iklan)*|notification|×|x|close|share"
    r"|(?:baca|simak|lihat) (?:juga|pula)\s*:.*|baca juga\b.{0,120}(?<![.!?])|(?:klik|tekan) (?:di ?sini|disini)"
    r"|(?:ikuti|dapatkan)\b.{0,80}(?:google news|whatsapp channel)",
    re.IGNORECASE,
)


def look(passage: Passage) -> Iterator[Finding]:
    """Signs and whole lines that no reader of a release should see."""
    if passage.sort not in WRITTEN:
        return
    if passage.sort is Sort.PARAGRAPH and is_leftover(passage.text):
        message = f"“{shown(passage.text)}” adalah sisa laman, bukan bagian berita. Hapus barisnya."
        safe = passage.where.startswith("teks")  # a block of a release would vanish
        yield spotted(passage, _MARK, (0, len(passage.text)), message, (("Hapus baris", ""),), safe=safe)
        return
    if not any(sign in passage.text for sign in "*_[</w"):
        return
    for found in _SIGNS.finditer(passage.text):
        yield _sign(passage, found)


def is_leftover(text: str) -> bool:
    """Whether a whole paragraph is a button, a banner or a link to another story."""
    return _LINE.fullmatch(" ".join(text.split())) is not None


def _sign(passage: Passage, found: re.Match[str]) -> Finding:
    if found["address"] or found["tag"]:
        what = "Alamat laman" if found["address"] else "Tanda HTML"
        message = f"{what} “{shown(found[0], 1)}” ada dalam teks. Hapus."
        return spotted(passage, _MARK, _with_space(passage.text, *found.span()), message, (("Hapus", ""),))
    words = found["words"] if found["link"] else found["inner"]
    what = "Tautan" if found["link"] else "Tanda tebal atau miring"
    message = f"{what} pada “{shown(words)}” ada dalam teks. Tulis kata-katanya saja."
    return spotted(passage, _MARK, found.span(), message, (("Hapus tandanya", words),), safe=bool(found["bold"]))


def _with_space(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the space that would be left over without it."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before == " " and (not after or after in " .,;:!?)"):
        return start - 1, end
    return (start, end + 1) if not before and after == " " else (start, end)
