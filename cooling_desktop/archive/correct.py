"""After a release went out: open it for a RALAT, leave that again, or take the release back with a PENCABUTAN."""

from __future__ import annotations

from datetime import date

from cooling_desktop.archive.issue import Going, put_out
from cooling_desktop.errors import BadInput, NotReady
from cooling_desktop.papers.withdrawal import compose
from cooling_desktop.records.issued import WITHDRAWAL, IssuedPaper, chain, standing
from cooling_desktop.records.issuing import Issuing, issued_papers, issuing, next_number
from cooling_desktop.records.kinds import Paper
from cooling_desktop.records.numbering import numbering_unit
from cooling_desktop.records.recipient import Recipient
from cooling_desktop.records.recipients import recipients_of
from cooling_desktop.records.store import Store


def correct(store: Store, issue_id: str, *, by: str = "") -> str:
    """Open the meeting of an issued paper for correction, which `issue` then puts out as a RALAT; its key.

    A meeting that is open already stays as it is.
    """
    paper = _paper(store, issue_id)
    with issuing(store, paper.meeting_id) as act:
        _refuse_replaced(act, paper)
        if act.facts.corrects is None:
            act.begin_correction(paper, by)
    return paper.meeting_id


def give_up(store: Store, meeting_id: str, *, by: str = "") -> None:
    """Drop the correction that is being written: the meeting is as it was when its paper went out."""
    with issuing(store, meeting_id) as act:
        if act.facts.corrects is None:
            raise BadInput("Tidak ada ralat yang sedang disusun untuk kegiatan ini.")
        act.give_up_correction(by)


def withdraw(
    store: Store, issue_id: str, reason: str, *, today: date, by: str = "", key: str = "", paper: Paper | None = None
) -> IssuedPaper:
    """Take an issued release back; in an office with an approver only an approver may do so.

    `key` is the clerk's at the desk; without it `by` is what somebody claims to be called.
    """
    withdrawn = _paper(store, issue_id)

    def made(act: Issuing) -> Going:
        _refuse_replaced(act, withdrawn)
        if act.facts.corrects is not None:
            raise BadInput("Ralat siaran pers ini sedang disusun. Terbitkan atau batalkan ralatnya lebih dahulu.")
        if not reason.strip():
            raise NotReady("Alasan pencabutan belum diisi. Tulis alasannya dalam satu kalimat.")
        _refuse_others(store, by, key)
        number = act.take_number(numbering_unit(act.facts), WITHDRAWAL, today)
        document = compose(act.facts, chain(act.papers(), withdrawn), reason, number, today, paper)
        return Going(WITHDRAWAL, number, document, by, None, withdrawn.id, " ".join(reason.split()))

    return put_out(store, withdrawn.meeting_id, made, today)


def withdrawal_number(store: Store, issue_id: str, *, today: date, by: str = "", key: str = "") -> str:
    """The number that withdrawing today would give; raises NotReady where somebody else must do it."""
    _refuse_others(store, by, key)
    about = _paper(store, issue_id).meeting_id
    return next_number(store, numbering_unit(store.load(about)), WITHDRAWAL, today)


def paper_of(store: Store, meeting_id: str) -> IssuedPaper:
    """The paper of a meeting that counts today; raises BadInput where none was issued."""
    paper = standing(issued_papers(store), store.load(meeting_id).meeting.id)
    if paper is None:
        raise BadInput("Siaran pers kegiatan ini belum terbit, jadi belum dapat diralat atau dicabut.")
    return paper


def reached(store: Store, issue_id: str) -> list[Recipient]:
    """Who has received a paper or one before it that it corrects, each told once."""
    papers = chain(issued_papers(store), _paper(store, issue_id))
    found = [one for paper in papers for one in recipients_of(store, paper.id)]
    return list({one.name.casefold(): one for one in found}.values())


def _paper(store: Store, issue_id: str) -> IssuedPaper:
    found = next((one for one in issued_papers(store) if one.id == issue_id), None)
    if found is None:
        raise BadInput("Naskah ini tidak ada di arsip. Buka lagi Arsip, lalu pilih naskahnya.")
    return found


def _refuse_replaced(act: Issuing, paper: IssuedPaper) -> None:
    """Only what counts today can be corrected or withdrawn."""
    if paper.kind == WITHDRAWAL:
        raise BadInput(f"Naskah {paper.number} adalah pencabutan, jadi tidak dapat diralat atau dicabut.")
    later = next((one for one in act.papers() if one.corrects_id == paper.id), None)
    if later is not None and later.kind == WITHDRAWAL:
        raise BadInput(f"Naskah {paper.number} sudah dicabut dengan nomor {later.number}.")
    if later is not None:
        raise BadInput(f"Naskah {paper.number} sudah diralat dengan nomor {later.number}. Pilih ralat itu.")


def _refuse_others(store: Store, by: str, key: str) -> None:
    """Where somebody approves, nobody else: known by the key, where a name is all there is by a name nobody shares."""
    clerks = store.clerks()
    approvers = [clerk for clerk in clerks if clerk.approver]
    if not approvers:
        return
    meant = [clerk for clerk in clerks if (clerk.id == key if key else by and clerk.called == by)]
    if not any(clerk.approver for clerk in meant):
        raise NotReady(f"Pencabutan dilakukan oleh penyetuju: {', '.join(clerk.called for clerk in approvers)}.")
    if len(meant) > 1:
        raise NotReady(
            f"Ada {len(meant)} orang bernama {by} di Setelan, jadi penyetujunya tidak pasti. "
            "Bedakan namanya di Setelan, atau cabut dari jendela aplikasi."
        )
