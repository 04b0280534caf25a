"""How paragraphs begin and end: with a capital, with a full stop, and not in the middle of a sentence (R11, R16)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import is_title, shown, spotted
from cooling_desktop.words.dates import MONTHS

RULES: tuple[Rule, ...] = (
    Rule(
        "R11 titik",
        "Paragraf diakhiri tanda titik",
        "suggest",
        "Tanpa titik, pembaca mengira kalimatnya terpotong.",
        "EYD V, tanda titik",
        (
            "Acara itu dihadiri Kapolres, berbagai elemen masyarakat dan tokoh agama",
            "“Kami tetap netral dan mengawal setiap proses,” jelasnya",
            "Pelayanan kantor itu dinilai terbaik se-Indonesia 🎉🎉 #polri",
            "Kegiatan itu ditutup dengan doa bersama\nPolres berharap warga tidak ragu melapor.",
            "Kapolres Sumenep mengatakan situasi aman",
        ),
        (
            "Kontributor Bernama Ahmad Dahlan",
            "Humas Polres bersama Diskominfo Sumenep",
            "Acara itu dihadiri Kapolres dan tokoh agama.",
            "Kapolres menegaskan, “Kami tetap netral dan mengawal setiap proses.”",
            "Polres OKU Selatan Gelar Deklarasi Pilkada Damai, Perkuat Sinergi Melalui Cooling System",
            "(Humas Polres Metro Jakarta Pusat)",
            "Pelayanan kantor itu dinilai terbaik se-Indonesia. 🎉🎉 #polri",
            "Nomor: (diberikan saat terbit)",
            "Kegiatan itu ditutup dengan sesi tanya jawab (Red)",
            "Ketiga butir kesepakatan itu adalah sebagai berikut:",
        ),
        accepts=False,
    ),
    Rule(
        "kapital awal",
        "Kalimat dimulai dengan huruf kapital",
        "suggest",
        "Huruf kapital menandai awal kalimat.",
        "EYD V, huruf kapital",
        (
            "kapolres sumenep mengatakan situasi aman",
            "SUMENEP – kapolres Sumenep menggelar dialog bersama warga.",
            "Kegiatan itu ditutup dengan doa bersama.\nwarga pulang dengan tertib.",
            "Kegiatan itu berjalan aman. semua warga pulang dengan tertib.",
            "Kegiatan itu berjalan aman!! semua warga pulang dengan tertib.",
        ),
        (
            "dr. Andi membuka kegiatan itu.",
            "drg. Siti, dr. Andi, dan prof. Budi hadir di aula.",
            "e-KTP dibagikan kepada warga.",
            "a. warga melapor kepada Bhabinkamtibmas",
            "iPhone milik warga itu ditemukan.",
            "Ia menyadari keterbatasan personel sehingga tidak semua mampu\ndiakomodasi oleh Polsek.",
            "Kesepakatan itu adalah sebagai berikut:\nmenjaga keamanan desa;\nmenolak hoaks.",
            "Warga menunggu ... lalu pulang. Kantor di jln. anyer dibuka, dll. juga.",
            "Laman polri.go.id dan humas. Kantor itu milik tbk. dan sejenisnya.",
            "klik disini",
            "“kami siap. semua siap,” ujar Kapolres.",
        ),
        accepts=False,
    ),
    Rule(
        "R16 baris",
        "Kalimat tidak terpenggal baris baru",
        "suggest",
        "Baris baru di tengah kalimat biasanya sisa salinan.",
        "kebiasaan redaksi",
        (
            "Ia cukup menyadari keterbatasan personel sehingga tidak semua mampu\ndiakomodasi.",
            "Pilkada digelar serentak oleh penyelenggara di seluruh wilayah pada 27\nNovember 2024.",
            "Dalam rangka menjaga kondusivitas, Kapolres Sumenep AKBP Henri Noveri\nSantoso, S.H., menggelar dialog.",
        ),
        (
            "Kegiatan itu ditutup.\nPolres berharap warga melapor.",
            "Polres Sumenep Gelar Ngopi Bareng\nSUMENEP – Polres Sumenep menggelar dialog.",
            "Acara itu dihadiri Kapolres dan tokoh agama\nPolres berharap warga melapor.",
        ),
        accepts=False,
    ),
)
_STOP: tuple[str, Level] = ("R11 titik", "suggest")
_CAPITAL: tuple[str, Level] = ("kapital awal", "suggest")
_BREAK: tuple[str, Level] = ("R16 baris", "suggest")
_ENDED = re.compile(r"[.!?…:;)\]*”\"]\W*$")
_FURNITURE = re.compile(
    r"(?:baca juga|nomor|notification|iklan|banner|close|klik|ikuti|foto|editor|penulis|reporter|kontak)\b", re.I
)
_TAGS = re.compile(r"(?:\s+#\w+|\s*[^\w\s\x00-\x7f–—‑…“”‘’«»]+)+$")
"""Hashtags and emoji behind the words of a line."""
_FEWEST = 6
"""Words below which a line is no paragraph but a signature, a label or a name, unless a verb stands inside."""
_SENTENCE = 4
_VERB = re.compile(r"(?<=\w )(?:(?:me(?:ng|ny|n|m|l|r)|di)[a-z]{3,}(?:kan|i)?|berlangsung|berjalan|hadir)(?= \w)")
_NO_VERB = re.compile(r"(?:men(?:jelang|genai|urut|uju|teri|tal)|mel(?:alui)|meng(?:enai)|di(?:nas|alog|skusi|rektur))\w*")
_LINE_STARTS = re.compile(r"(?:[A-Z][A-Z ,.]+ [–—-] )?(?P<word>[a-z]{2,}(?:-[a-z]{2,})?)(?=,? \w)")
_STOPPED = re.compile(r"(?<![\w.])(?!(?:prof|telp|tlpn|purn|jend|kompol|hlmn|jalan)\.)[a-z]{4,}[.!?]+ (?P<word>[a-z]{2,})(?=,? \w)")
_SENTENCE_OVER = re.compile(r"[.!?…][”\")]*\s*$")
_MONTH = re.compile(rf"(?:{'|'.join(MONTHS)})\b")
_NAME_GOES_ON = re.compile(r"[A-Z]\w+\s?\.?,+\s?[A-Z]\.?\w*\.")
_OPEN = re.compile(r"(?:\b(?:di|ke|dan|dari|yang|untuk|dengan|dalam|pada|oleh|serta|atau|para|bersama|mampu|agar)|,)$")


def look(page: Page) -> Iterator[Finding]:
    """The end of each paragraph that the clerk wrote, or of each line in it."""
    for n, passage in enumerate(page.passages):
        if passage.sort is Sort.PARAGRAPH:
            after = page.passages[n + 1].text if n + 1 < len(page.passages) else ""
            yield from _ends(passage, after if passage.where.startswith("teks") else "")


def _ends(passage: Passage, after: str) -> Iterator[Finding]:
    start = 0
    lines = passage.text.split("\n")
    for n, line in enumerate(lines):
        following = next((one for one in lines[n + 1 :] if one.strip()), after)
        if finding := _end(passage, start, line.rstrip(), following.strip()):
            yield finding
        start += len(line) + 1


def _end(passage: Passage, start: int, line: str, following: str) -> Finding | None:
    tagged_line, line = line, _TAGS.sub("", line)
    words = line.split()
    if not words or _ENDED.search(line) or is_title(line) or _FURNITURE.match(line.strip()):
        return None
    end = start + len(line)
    last = passage.text[end - len(words[-1]) : end]
    if len(words) > _FEWEST and _goes_on(line, following):
        inside = following and passage.text[end:].strip()
        message = f"Kalimat terpenggal sesudah “{shown(' '.join(words[-2:]))}”. Gabungkan dengan baris berikutnya."
        if not inside:
            return spotted(passage, _BREAK, (end - len(last), end), message)
        gap = len(passage.text[end:]) - len(passage.text[end:].lstrip())
        return spotted(passage, _BREAK, (end - len(last), end + gap), message, (("Gabungkan baris", f"{last} "),))
    tagged = re.search(r"[”\"]\s\w+nya$", line)
    if len(words) < _FEWEST and not tagged:
        return None
    message = f"Sesudah “{shown(last)}” belum ada titik."
    mend = ("Beri titik", f"{last.rstrip(',;')}.")
    return spotted(passage, _STOP, (end - len(last), end), message, (mend,), safe=line == tagged_line)


def _goes_on(line: str, following: str) -> bool:
    """Whether the next line continues the sentence."""
    if not following:
        return False
    if following[0].islower() or _OPEN.search(line):
        return True
    figures = line[-1].isdigit() and _MONTH.match(following) is not None
    return figures or (line.split()[-1][0].isupper() and _NAME_GOES_ON.match(following) is not None)
