"""How paragraphs begin and end: with a capital, with a full stop, and not in the middle of a sentence (R11, R16)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.leftovers import is_leftover
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import is_title, shown, spotted
from cooling_desktop.words.dates import MONTHS
from cooling_desktop.words.text import PARTICLES

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
_VERB = re.compile(
    r"(?<=\w )(?<!saat )(?<!ketika )(?<!usai )(?<!yang )(?!men(?:jelang|genai|urut|uju|teri|tal)|melalui|mengenai"
    r"|di(?:nas|alog|skusi|rektur)\b)(?:(?:me(?:ng|ny|n|m|l|r)|di)[a-z]{3,}|berlangsung|berjalan|hadir)(?= \w)"
)
_BEGINS = re.compile(r"(?:[A-Z][A-Z ,.]+ [–—-] )?(?P<word>[a-z]{2,}(?:-[a-z]{2,})?)(?=,? \w)")
_AFTER_STOP = re.compile(
    r"(?<![\w.])(?!(?:prof|telp|purn|jend|kompol|kombes|irjen|brigjen)\b)[a-z]{4,}(?:\.\.?|!+|\?+)"
    r" (?P<word>[a-z]{2,})(?=,? \w)"
)
_TITLES = frozenset({"dr", "drg", "drs", "dra", "prof", "ir", "hj", "kh"})
_TIED = PARTICLES | {"tetapi", "sehingga", "sedangkan", "maupun", "lalu", "kemudian", "bersama", "ketika", "saat"}
"""Words before which the stop may be the mistake, and not the small letter."""
_OVER = re.compile(r"[.!?…][”\")]*$")
_MONTH = re.compile(rf"(?:{'|'.join(MONTHS)})\b")
_NAME_GOES_ON = re.compile(r"[A-Z]\w+\s?\.?,+\s?[A-Z]\.?\w*\.")
_OPEN = re.compile(r"(?:\b(?:di|ke|dan|dari|yang|untuk|dengan|dalam|pada|oleh|serta|atau|para|bersama|mampu|agar)|,)$")


def look(page: Page) -> Iterator[Finding]:
    """Begin and end of each paragraph that the clerk wrote, or of each line in it."""
    for n, passage in enumerate(page.passages):
        if passage.sort is Sort.PARAGRAPH:
            bare = passage.where.startswith("teks")
            before = page.passages[n - 1].text if n and bare else ""
            after = page.passages[n + 1].text if n + 1 < len(page.passages) and bare else ""
            yield from _lines(passage, before, after)
            yield from _small_after_stop(passage)


def _lines(passage: Passage, before: str, after: str) -> Iterator[Finding]:
    start = 0
    lines = passage.text.split("\n")
    for n, line in enumerate(lines):
        following = next((one for one in lines[n + 1 :] if one.strip()), after)
        for finding in (_small(passage, start, line, before), _end(passage, start, line.rstrip(), following.strip())):
            if finding:
                yield finding
        before = line if line.strip() else before
        start += len(line) + 1


def _small(passage: Passage, start: int, line: str, before: str) -> Finding | None:
    """A small letter at the beginning of a line that goes on with nothing before it."""
    found = _BEGINS.match(line)
    above = before.rstrip()
    if found is None or (above and not _OVER.search(above) and not is_title(above)):
        return None
    if len(line.split()) < _SENTENCE - bool(_OVER.search(line.rstrip())) or _is_furniture(line):
        return None
    return _capital(passage, start + found.start("word"), found["word"])


def _small_after_stop(passage: Passage) -> Iterator[Finding]:
    for found in _AFTER_STOP.finditer(passage.text):
        if finding := _capital(passage, found.start("word"), found["word"]):
            yield finding


def _capital(passage: Passage, at: int, word: str) -> Finding | None:
    span = at, at + len(word)
    if word in _TITLES or passage.quoted(*span) or passage.named(*span):
        return None
    new = word[0].upper() + word[1:]
    message = f"“{word}” berada di awal kalimat. Tulis {new}."
    return spotted(passage, _CAPITAL, span, message, ((f"Tulis {new}", new),), safe=word not in _TIED)


def _is_furniture(line: str) -> bool:
    return is_leftover(line) or _FURNITURE.match(line.strip()) is not None


def _end(passage: Passage, start: int, line: str, following: str) -> Finding | None:
    tagged_line, line = line, _TAGS.sub("", line)
    words = line.split()
    if not words or _ENDED.search(line) or is_title(line) or _is_furniture(line):
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
    short = len(words) < _FEWEST and not tagged
    if short and (len(words) < _SENTENCE or not _VERB.search(line) or (following and passage.where == "teks[0]")):
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
