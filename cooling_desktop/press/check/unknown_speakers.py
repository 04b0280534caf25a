"""Names behind a quotation that a text never says anything about (R6): “…,” ujar Roby."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.attribution import ANY
from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.check.marked import is_typed, marked
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.words.name_runs import Key, Run, name_key, name_runs

RULES = (
    Rule(
        "R6 jabatan", "Pembicara tanpa keterangan", "ask", "Pembaca perlu tahu sebagai apa orang itu berbicara.",
        "Kode Etik Jurnalistik, pasal 2 dan 7",
        (
            "“Kami senang,” ujar Roby.",
            "Warga lebih leluasa bertanya.”ujar Roby”.",
            "Kegiatan ini mempererat silaturahmi, tutur Irawan Junaedi.",
        ),
        (
            "“Kami senang,” ujar Kapolsek. “Kami juga,” kata AKP Bakri.",
            "Ketua MIO Sumenep, Candra Hasan, hadir. “Kami siap,” ujar Candra.",
            "“Kami siap,” ujar Roby, warga RW 09.",
            "“Kami siap,” ujar Roby selaku Ketua RW 09.",
            "Roby, tokoh pemuda setempat, hadir. “Kami siap,” ujar Roby.",
            "“Kami siap,” ujar Kapolres Sumenep.",
            "“Kami siap,” kata Lurah Indrawan.",
            "Warga bernama Roby bertanya. “Kami siap,” ujar Roby.",
        ),
    ),
    Rule(
        "R6 wilayah", "Lurah dan camat dengan wilayahnya", "ask", "Setiap wilayah punya lurah dan camatnya sendiri.",
        "kebiasaan redaksi",
        (
            "Warga Kelurahan Menteng berkumpul. Warga lebih mengenal petugas, tutur Lurah Indrawan.",
            "Kegiatan di Kecamatan Tegalsari dibuka Camat Bagus Hartono.",
            "Kades Slamet hadir bersama warga Desa Sukamaju.",
        ),
        (
            "Warga Kelurahan Menteng berkumpul. Lurah Menteng Indrawan membuka acara.",
            "Warga Kelurahan Menteng berkumpul. Lurah Menteng, Indrawan, hadir. “Mari,” ujar Lurah Indrawan.",
            "Acara itu dihadiri Lurah Gambir.",
            "Kecamatan Kuala Kampar dan Camat Kuala Kampar mengundang warga.",
        ),
    ),
)  # fmt: skip
_TERRITORY = {"lurah": "kelurahan", "camat": "kecamatan", "kades": "desa"}
_HEAD = re.compile(r"(?<!\w)(Lurah|Camat|Kades) $")
_PLACE = re.compile(r"(?<!\w)(Kelurahan|Kecamatan|Desa) ([A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)")

_SAID = re.compile(rf"(?<!\w){ANY}\s+$", re.IGNORECASE)
_ROLES = (
    r"(?:ketua|wakil|sekretaris|bendahara|anggota|pengurus|koordinator|direktur|kepala|lurah|camat|bupati|wali kota"
    r"|gubernur|kades|tokoh|warga|wartawan|jurnalis|pedagang|petani|nelayan|mahasiswa\w*|pelajar|siswa|siswi|guru|dosen"
    r"|ulama|santri|pemuda|pemudi|ibu rumah tangga|pemilik|perwakilan|peserta|narasumber|pembina|imam|ustaz\w*|kiai"
    r"|pendeta|romo|ka(?:sat|si|bag|nit|bid|subsi)\w*|(?:wa)?kapol\w+|dan(?:dim|ramil|rem)\w*|babinsa|bhabinkamtibmas|rektor"
    r"|dekan)"
)
_BEFORE = re.compile(rf"\b{_ROLES}\b[^.;:”\"\n]{{0,70}}$", re.IGNORECASE)
_BEHIND = re.compile(rf"\s*[,(]?\s*(?:(?:selaku|sebagai|seorang|salah|yang)\b|{_ROLES}\b)", re.IGNORECASE)


def look(page: Page) -> Iterator[Finding]:
    """Each such name once, at its first quotation."""
    runs = [(passage, run) for passage in page.passages if is_typed(passage) for run in name_runs(passage.text)]
    yield from _heads(page, runs)
    speakers = [(passage, run) for passage, run in runs if not run.lead and run.sure and _speaks(passage, run)]
    if not speakers:
        return
    told = [run.key for passage, run in runs if _is_told(passage, run)]
    told += [name_key(one.name) for one in page.facts.people.values()]
    asked: set[Key] = set()
    for passage, run in speakers:
        if run.key not in asked and not any(set(run.key) <= set(key) for key in told):
            asked.add(run.key)
            yield _asked(passage.where, run)


def _heads(page: Page, runs: list[tuple[Passage, Run]]) -> Iterator[Finding]:
    """Heads of a territory named by their own name alone, where the text knows a territory of that kind."""
    text = "\n".join(passage.text for passage in page.passages if is_typed(passage))
    places: dict[str, list[str]] = {}
    for kind, place in _PLACE.findall(text):
        places.setdefault(kind.casefold(), []).append(place)
    asked: set[Key] = set()
    for passage, run in runs if places else ():
        head = _HEAD.search(passage.text[max(0, run.start(0) - 8) : run.start(0)])
        known = places.get(_TERRITORY[head[1].casefold()], []) if head else []
        if head and known and run.key not in asked and not any(_is_named(head[1], place, run, text) for place in known):
            asked.add(run.key)
            words = f"{head[1]} {run.part(0, len(run.key))}"
            message = f"{words} memimpin {_TERRITORY[head[1].casefold()]} mana? Tambahkan namanya."
            start = run.start(0) - len(head[1]) - 1
            yield marked("R6 wilayah", "ask", passage, start, words, message)


def _is_named(head: str, place: str, run: Run, text: str) -> bool:
    """Whether the run begins with the place, or the text calls the head by the place somewhere."""
    first = place.split()[0]
    return first in run.part(0, len(run.key)).split() or f"{head} {first}" in text


def _asked(where: str, run: Run) -> Finding:
    name = run.part(0, len(run.key))
    message = f"{name} berbicara, tetapi naskah tidak menyebut jabatan atau perannya."
    return Finding("R6 jabatan", "ask", where, message, "Tulis perannya di depan nama.", name, run.start(0))


def _speaks(passage: Passage, run: Run) -> bool:
    return _SAID.search(passage.text[max(0, run.start(0) - 20) : run.start(0)]) is not None


def _is_told(passage: Passage, run: Run) -> bool:
    """Whether a rank, a title or a role stands beside the name."""
    start, end = run.start(0), run.words[-1].end
    if run.lead in ("rank", "title") or _BEHIND.match(passage.text, end):
        return True
    before = passage.text[max(0, start - 110) : start]
    return _BEFORE.search(before) is not None and not _SAID.search(before)
