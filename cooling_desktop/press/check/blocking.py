"""What keeps a release from being issued: no possible date, an empty headline, a meeting that did not take place.

Who acts, and whether any paragraph is left, is only asked.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from cooling_desktop.press.block import Draft
from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import MeetingStatus
from cooling_desktop.words.dates import full_date

_HELD = {"programme": "Ngopi Bareng", "status": "terlaksana", "days": [{"held_on": "2024-10-23"}]}
_UNIT = {"id": "polres", "name": "Polres Sumenep"}
_NO_HEADLINE = {"own_wordings": [{"block": "headline", "text": ""}]}
RULES: tuple[Rule, ...] = (
    Rule(
        "status",
        "Kegiatan yang ditunda atau dibatalkan",
        "block",
        "Siaran pers mengabarkan kegiatan yang sudah berlangsung.",
        "kebiasaan redaksi",
        ({"meeting": {**_HELD, "status": "ditunda"}}, {"meeting": {**_HELD, "status": "dibatalkan"}}),
        ({"meeting": _HELD}, {"meeting": {**_HELD, "status": "rencana"}}),
        accepts=False,
    ),
    Rule(
        "R1",
        "Tanggal kegiatan ada dan masuk akal",
        "block",
        "Tanpa tanggal yang benar, pembaca tidak tahu kapan kegiatan berlangsung.",
        "unsur berita 5W+1H",
        (
            {"meeting": {**_HELD, "days": []}},
            {"meeting": {**_HELD, "days": [{"held_on": "2024-10-23"}, {"held_on": "2024-10-22"}]}},
            {"meeting": {**_HELD, "days": [{"held_on": "2031-01-01"}]}},
        ),
        ({"meeting": _HELD}, {"meeting": {**_HELD, "days": [{"held_on": "2024-10-22"}, {"held_on": "2024-10-23"}]}}),
        accepts=False,
    ),
    Rule(
        "R17",
        "Judul tidak kosong",
        "block",
        "Naskah tanpa judul tidak dapat diterbitkan dan tidak dapat dicari.",
        "kebiasaan redaksi",
        (
            {"meeting": {**_HELD, "unit_id": "polres", "release": _NO_HEADLINE}, "units": [_UNIT]},
            {"meeting": {**_HELD, "programme": "", "unit_id": "polres"}, "units": [_UNIT]},
        ),
        ({"meeting": {**_HELD, "unit_id": "polres"}, "units": [_UNIT]},),
        accepts=False,
    ),
    Rule(
        "R17 pelaku",
        "Ada pelaku",
        "ask",
        "Judul dan teras menyebut siapa yang menggelar kegiatan.",
        "unsur berita 5W+1H",
        ({"meeting": _HELD},),
        ({"meeting": {**_HELD, "unit_id": "polres"}, "units": [_UNIT]},),
        accepts=False,
    ),
    Rule(
        "R17 isi",
        "Ada paragraf",
        "ask",
        "Judul saja bukan berita.",
        "kebiasaan redaksi",
        (
            {
                "meeting": {
                    **_HELD,
                    "unit_id": "polres",
                    "release": {"own_wordings": [{"block": "lead", "text": ""}]},
                },
                "units": [_UNIT],
            },
        ),
        ({"meeting": {**_HELD, "unit_id": "polres"}, "units": [_UNIT]},),
        accepts=False,
    ),
)
_FRAME = ("headline", "dateline", "credit")
PATTERN = "Ini pola program, bukan kegiatan."


def look(page: Page) -> list[Finding]:
    """What blocks, and the two questions that go with it, in the order of the form."""
    facts, drafted = page.facts, page.drafted
    if facts.meeting.template:
        return [Finding("status", "block", "programme", PATTERN, "Buat kegiatan dari pola ini, lalu terbitkan.")]
    checks = (_status(facts), _date(facts, page.today), _actor(facts), _headline(facts, drafted), _story(drafted))
    return [finding for finding in checks if finding]


def _status(facts: Facts) -> Finding | None:
    status = facts.meeting.status
    if status not in (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED):
        return None
    message = f"Kegiatan {status.value}, siaran pers tidak dapat diterbitkan. Semua isian tetap tersimpan."
    return Finding("status", "block", "status", message, "Ubah status menjadi terlaksana bila kegiatan jadi digelar.")


def _date(facts: Facts, today: date | None) -> Finding | None:
    days = [(n, day.held_on) for n, day in enumerate(facts.meeting.days) if day.held_on]
    if not days:
        return Finding("R1", "block", "days[0].held_on", "Tanggal kegiatan belum diisi.", "Isi tanggal kegiatan.")
    n, last = max(days, key=lambda day: day[1])
    if today is not None and last > today:
        message = f"Tanggal kegiatan, {full_date(last)}, belum tiba."
        return Finding("R1", "block", f"days[{n}].held_on", message, "Terbitkan setelah kegiatan berlangsung.")
    wrong = next((m for (_, before), (m, day) in pairwise(days) if day < before), None)
    if wrong is not None:
        message = f"Hari ke-{wrong + 1} kegiatan mendahului hari sebelumnya."
        return Finding("R1", "block", f"days[{wrong}].held_on", message, "Betulkan urutan tanggalnya.")
    return None


def _actor(facts: Facts) -> Finding | None:
    leaders = [one for one in facts.meeting.leaders if one.person_id or one.post_id]
    if leaders or (facts.unit and facts.unit.name.strip()):
        return None
    message = "Satuan penyelenggara dan pimpinan belum diisi."
    return Finding("R17 pelaku", "ask", "unit_id", message, "Isi satuan penyelenggara atau pimpinan.")


def _headline(facts: Facts, drafted: Draft) -> Finding | None:
    if drafted.text_of("headline"):
        return None
    own = {wording.block for wording in facts.meeting.release.own_wordings}
    if "headline" in own:
        fix = "Tulis judul atau kembalikan ke otomatis."
        return Finding("R17", "block", "release.own_wordings", "Judul dikosongkan.", fix)
    if facts.meeting.programme.strip() or facts.meeting.form.strip():
        return None  # only the actor is missing, and that is a finding of its own
    message = "Judul belum dapat disusun karena nama atau bentuk kegiatan belum diisi."
    return Finding("R17", "block", "programme", message, "Isi nama program atau bentuk kegiatan.")


def _story(drafted: Draft) -> Finding | None:
    """Where the facts make no paragraph, that is a gap told elsewhere; here the clerk left none."""
    written = [block for block in drafted.every if block.name not in _FRAME]
    if not written or any(block.name not in _FRAME and block.text.strip() for block in drafted.blocks):
        return None
    fix = "Kembalikan bagian yang dikeluarkan atau dikosongkan."
    return Finding("R17 isi", "ask", "release.own_wordings", "Naskah tidak berisi paragraf.", fix)
