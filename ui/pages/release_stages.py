"""How a release goes from draft to issue: which step is next, who may take it, what is said about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from cooling_desktop.records.clerk import Clerk
from cooling_desktop.records.kinds import Stage
from cooling_desktop.records.meeting import ReleaseSetup
from ui.open_meeting import OpenMeeting
from ui.parts import ChipText

NOT_APPROVER = "Orang di meja ini bukan penyetuju. Ganti orang di kanan atas."
SAME_PERSON = "Naskah ini Anda ajukan sendiri. Penyetuju harus orang lain. Ganti orang di kanan atas."
ALONE = "Naskah ini Anda ajukan sendiri. Tambah orang kedua di Setelan, atau hapus tanda penyetuju."
NOBODY = "Pilih dulu siapa di meja ini, di kanan atas."
CHANGED = {
    Stage.SUBMITTED: "Naskah berubah sesudah diajukan, jadi kembali ke draf. Ajukan lagi.",
    Stage.APPROVED: "Naskah berubah sesudah disetujui, jadi kembali ke draf. Ajukan lagi.",
}


class Act(Enum):
    """The next step, in the words of its button."""

    SUBMIT = "Ajukan persetujuan"
    APPROVE = "Setujui"
    ISSUE = "Terbitkan"


READY = {Act.SUBMIT: "diajukan", Act.APPROVE: "disetujui", Act.ISSUE: "diterbitkan"}


@dataclass(frozen=True, slots=True)
class Step:
    """One stage in the bar: its word, and whether it is behind (True), here (None) or ahead (False)."""

    word: str
    done: bool | None


def has_approver(clerks: Sequence[Clerk]) -> bool:
    """Whether somebody in this office approves releases; without one they are issued at once."""
    return any(clerk.approver for clerk in clerks)


def next_act(setup: ReleaseSetup, clerks: Sequence[Clerk]) -> Act:
    """What the filled button does."""
    if not has_approver(clerks):
        return Act.ISSUE
    return {Stage.DRAFT: Act.SUBMIT, Stage.SUBMITTED: Act.APPROVE, Stage.APPROVED: Act.ISSUE}[setup.stage]


def may_not(act: Act, setup: ReleaseSetup, clerk: Clerk | None, clerks: Sequence[Clerk]) -> str:
    """Why whoever sits here can't take a step; empty when they can."""
    if act is Act.SUBMIT:
        return "" if clerk else NOBODY
    if act is Act.ISSUE:
        return ""
    if clerk is None or not clerk.approver:
        return NOT_APPROVER
    same = clerk.id == setup.submitted_key if setup.submitted_key else clerk.called == setup.submitted_by
    return (SAME_PERSON if len(clerks) > 1 else ALONE) if same else ""


def move(
    meeting: OpenMeeting, stage: Stage, *, by: str = "", key: str = "", mark: str = "", changed: bool = False
) -> None:
    """Put the release on another stage; `by` and `key` are who moves it, `mark` the text that is moved.

    `changed` tells that it goes back by itself, since its text is no longer the one that was passed on.

    Not through the history: Ctrl+Z takes back words, never somebody's approval. Tarik kembali is the way back.
    """
    setup = meeting.facts.meeting.release
    setup.changed_since = setup.stage if changed else None
    setup.stage = stage
    if stage is not Stage.APPROVED:
        setup.submitted_by, setup.submitted_key = by, key
    setup.approved_by, setup.approved_key = (by, key) if stage is Stage.APPROVED else ("", "")
    setup.approved_text = mark
    meeting.changed.emit("release.stage")


def outdated(setup: ReleaseSetup, mark: str) -> bool:
    """Whether the text is no longer the one that was submitted or approved."""
    return setup.stage in CHANGED and bool(mark) and setup.approved_text != mark


def said_of(setup: ReleaseSetup, clerks: Sequence[Clerk]) -> str:
    """The line above the blocks; empty where there is nothing to tell."""
    if not has_approver(clerks):
        return ""
    by = {Stage.SUBMITTED: setup.submitted_by, Stage.APPROVED: setup.approved_by}.get(setup.stage, "")
    who = f" oleh {by}" if by else ""
    if setup.changed_since is not None:
        return CHANGED.get(setup.changed_since, "")
    match setup.stage:
        case Stage.SUBMITTED:
            return f"Diajukan{who}, menunggu persetujuan."
        case Stage.APPROVED:
            return f"Disetujui{who}. Perubahan naskah mengembalikannya ke draf."
    return ""


def chip_of(setup: ReleaseSetup, clerks: Sequence[Clerk]) -> ChipText | None:
    """The chip beside the title; a draft needs none."""
    if not has_approver(clerks):
        return None
    return {
        Stage.SUBMITTED: ChipText("Menunggu persetujuan", "warn", "clock"),
        Stage.APPROVED: ChipText("Disetujui", "ok", "check"),
    }.get(setup.stage)


def steps(setup: ReleaseSetup, clerks: Sequence[Clerk], *, drafted: bool, issued: bool) -> tuple[Step, ...]:
    """The stages from left to right; approval is one only where somebody approves."""
    approves = has_approver(clerks)
    words = ("Draf", "Diperiksa", "Disetujui", "Terbit") if approves else ("Draf", "Diperiksa", "Terbit")
    here = 1 if drafted else 0
    if approves and setup.stage is Stage.APPROVED:
        here = 3
    if issued:
        here = len(words)
    return tuple(Step(word, True if n < here else None if n == here else False) for n, word in enumerate(words))
