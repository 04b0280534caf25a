"""The word for the election: what is a Pilkada is not called Pemilu, and the other way round (R19)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.word_list import open_text, suggested
from cooling_desktop.records.kinds import ElectionKind


def _told(text: str, kind: str = "pilkada", name: str = "Pilkada Serentak 2024") -> dict[str, object]:
    """A meeting before an election of a kind, with this outcome."""
    elections = [{"id": "e", "name": name, "kind": kind, "voting_day": "2024-11-27"}]
    return {"elections": elections, "meeting": {"election_id": "e", "outcomes": [{"text": text}]}}


RULES: tuple[Rule, ...] = (
    Rule(
        "R19 istilah",
        "Pilkada atau Pemilu",
        "ask",
        "Pilkada memilih kepala daerah; Pemilu memilih presiden dan anggota legislatif.",
        "UU 7/2017; UU 10/2016",
        (
            _told("warga menjaga integritas Pemilu"),
            _told("warga siap menyambut Pemilu atau Pilkada"),
            _told("warga menjaga Pilkada", "pemilu", "Pemilu 2029"),
            _told("warga menjaga Pilkada", "pilkades", "Pilkades 2025"),
            "Warga menjaga Pilkada. Menjelang Pilkada, integritas Pemilu dijaga.",
        ),
        (
            _told("dukungan Panitia Pengawas Pemilu dan Komisi Pemilihan Umum bagi Pilkada"),
            _told("pengalaman Pemilu 2019 dan Pemilu Presiden dibahas"),
            _told("dukungan Bawaslu (Badan Pengawas Pemilihan Umum) dan penyelenggara pemilu"),
            _told("Undang-Undang Pemilu dan UU Pemilu dibahas"),
            _told("tahapan Pemilu dan Pilkada dibahas"),
            _told("warga menjaga Pilkada dan Pilgub"),
            "Warga menjaga Pemilu.",
        ),
    ),
)
_WORD = re.compile(
    r"\b(?P<word>[Pp]emilu|[Pp]ilkada)\b(?P<rest>(?: [Ss]erentak)?(?: (?:19|20)\d\d)?)"
    r"(?: atau (?:[Pp]ilkada|[Pp]emilu)\b)?"
)
_BODY = re.compile(r"(?:pengawas|penyelenggara|undang|uu|komisi|peserta|operasi|mantap brata) $", re.IGNORECASE)
_OTHER = re.compile(r" (?:presiden|legislatif|raya|dan (?:pilkada|pemilu)|\d{1,2} [A-Z])", re.IGNORECASE)
_BOTH = re.compile(r"(?:pemilu|pilkada) (?:dan|atau|maupun) $", re.IGNORECASE)
_WRONG: dict[ElectionKind, tuple[str, ...]] = {
    ElectionKind.PILKADA: ("pemilu",),
    ElectionKind.PEMILU: ("pilkada",),
    ElectionKind.PILKADES: ("pilkada", "pemilu"),
}
"""What each kind of election is not called."""
_MOST = 2  # times that a text says Pilkada before it is taken to be about one


def look(page: Page) -> Iterator[Finding]:
    """The other election's word in texts of ours, by the meeting's election or by what the text speaks of most."""
    election = page.facts.election
    kind = election.kind if election else _spoken_of(page)
    if kind is None or kind not in _WRONG:
        return
    for passage in page.passages:
        if passage.sort not in (Sort.NAME, Sort.QUOTE):
            for found in _WORD.finditer(open_text(passage)):
                right = kind.value.capitalize() + found["rest"]
                named = election is not None and bool(found["rest"]) and right == election.name
                wrong = found["word"].lower() in _WRONG[kind] and (named or not _of_another(passage, found))
                if wrong and not passage.quoted(*found.span()):
                    fault = f"bukan istilah untuk {kind.value.capitalize()}"
                    yield suggested(passage, ("R19 istilah", "ask"), found.span(), fault, (right,))


def _of_another(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the word belongs to a body or law, or to an election that is told by its year or office."""
    before, behind = passage.text[: found.start()], passage.text[found.end() :]
    elsewhere = _BODY.search(before) or _BOTH.search(before) or _OTHER.match(behind)
    return bool(elsewhere or re.search(r"\d", found["rest"]))


def _spoken_of(page: Page) -> ElectionKind | None:
    """The election of a text without a meeting: Pilkada where it says so more often than Pemilu."""
    said = [found["word"].lower() for passage in page.passages for found in _WORD.finditer(passage.text)]
    pilkada = said.count("pilkada")
    return ElectionKind.PILKADA if pilkada >= _MOST and pilkada > said.count("pemilu") else None
