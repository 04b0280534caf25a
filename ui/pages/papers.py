"""Surat dan laporan: every paper of the meeting with what it lacks, and the values that only letters need."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QWidget

from cooling_desktop.papers.office.names import DOSSIER, INVITATION, NAMES, RELEASE
from cooling_desktop.records import issued
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import SigningForm
from cooling_desktop.records.letters import Invitation, Minutes, Report, Scan
from ui.desk import Desk
from ui.form import NameOf
from ui.open_meeting import OpenMeeting
from ui.pages.letter_number import TakeNumber
from ui.pages.outline import PapersOutline
from ui.pages.papers_acts import PaperActs
from ui.pages.papers_list import Lacks, PaperList, items, lacking, way
from ui.pages.scans import ScanRows
from ui.pages.section import Section
from ui.pages.sectionform import SectionForm
from ui.remark import Remark
from ui.saving import Saver
from ui.shown import Wanted
from ui.work import Worker


class PapersSection(PapersOutline, Section):
    """`turned` tells of another paper looked at, `lacked` where a lacking value is typed, `saved` how files ended."""

    turned = Signal()
    lacked = Signal(str)
    saved = Signal(str)
    acts = True
    goes_on = "Siaran pers sudah terbit. Surat, notula, laporan, dan pindaian masih dapat dilengkapi."

    def __init__(self, desk: Desk, saver: Saver, name: NameOf, paper: Worker, settings: QSettings) -> None:
        super().__init__(desk.lookup, name)
        self._desk, self._saver, self._settings = desk, saver, settings
        self._paper = paper  # the thread that draws
        self.numbers: list[TakeNumber] = []
        self._signed: list[SectionForm] = []
        self._current = INVITATION
        self._lacks: Lacks = {}
        self._off: dict[str, set[str]] = {}  # what is not ticked, by the meeting's key, while the program runs
        self._final: set[str] = set()  # the meetings whose letters go out without KONSEP, as long

    def build(self) -> None:
        """What to do with the papers, the papers, then their own values."""
        self.worker = Worker("papers")
        self.deeds = PaperActs(self.worker, self._paper, self._settings)
        self.list, self._lacking = PaperList(), Remark()
        for part in (self.deeds, self.list, self._lacking):
            self.column.addWidget(part)
        self._letter(self.form(Invitation, "invitation"))
        self._minutes(self.form(Minutes, "minutes"))
        self._report(self.form(Report, "report"))
        self.scans = ScanRows(self.loose_form(Scan), self.worker)
        self.rows(self.scans, "scans")
        self._connect()

    def _connect(self) -> None:
        self.list.chosen.connect(self._turn)
        self.list.opened.connect(self._go_to_lack)
        self.list.ticked.connect(self._tick)
        self.deeds.marked.connect(self._mark)
        self.deeds.told.connect(self.saved)

    # values

    def subtitle(self, facts: Facts) -> str:
        """How many papers lack nothing."""
        ready = sum(1 for lacks in self._lacks.values() if not lacks)
        return f"{ready} dari {len(self._lacks)} siap" if self._lacks else ""

    def own_keys(self) -> list[tuple[str, str]]:
        """In the list other keys work than in the forms."""
        in_list = self.built and self.list.hasFocus()
        return [("Spasi", "centang"), ("Enter", "ke yang kurang")] if in_list else super().own_keys()

    def wanted(self) -> Wanted:
        """The paper under the cursor."""
        inside = self.ticked() if self._current == DOSSIER else ()
        return Wanted(self._current, inside, tells=True, final=self.final)

    @property
    def final(self) -> bool:
        """Whether the clerk took KONSEP off the letters of this meeting."""
        return self.meeting is not None and self.meeting.root.id in self._final

    def ticked(self) -> tuple[str, ...]:
        """What goes to the printer and into the dossier; an issued release is printed from the archive."""
        meeting = self.meeting
        off = self._off.get(meeting.root.id, set()) if meeting else set()
        kept = {RELEASE} if meeting and meeting.read_only else set()
        return tuple(name for name in NAMES if name not in off | kept)

    def load(self, meeting: OpenMeeting) -> None:
        """Another meeting begins with its first paper."""
        if meeting is not self.meeting:
            self._current, self._lacks = INVITATION, {}
        super().load(meeting)
        for number in self.numbers:
            number.bind(meeting)
        self._show_list()

    def leave(self) -> None:
        """What comes from files is stopped; what is on its way into some goes on."""
        super().leave()
        if self.built:
            self.deeds.leave()
            self.scans.intake.stop()

    def end(self) -> None:
        """Files that were asked for are written before the thread ends."""
        if self.built:
            self.deeds.finish()
        super().end()

    def refresh(self) -> None:
        """Who stands between is asked only of a letter signed for somebody's deputy."""
        super().refresh()
        for form in self._signed:
            self.offer(form, "through_post_id", wanted=form.bound("signing") is SigningForm.BELOW)

    def show_lacks(self, lacks: Lacks) -> None:
        """What each paper lacks now."""
        self._lacks = lacks
        self._show_list()

    def focus_first(self) -> None:
        """Into the list: the forms below are reached through what is lacking."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_list(self) -> None:
        if not self.built or self.meeting is None:
            return
        rows = items(self._lacks, self.ticked(), issued=self.meeting.read_only)
        if list(self.list.rows.items) != rows:
            self.list.put(rows, self._current)
        lacks = lacking(self._lacks.get(self._current, ()))
        self._lacking.say(f"{lacks} Enter ke isian pertama." if lacks else "", "warn")
        self.deeds.put(self.meeting, self.ticked(), self.final)

    def _turn(self, name: str) -> None:
        if name != self._current:
            self._current = name
            self._show_list()
            self.turned.emit()

    def _tick(self, name: str) -> None:
        if self.meeting is None or name not in NAMES or (name == RELEASE and self.meeting.read_only):
            return
        self._off.setdefault(self.meeting.root.id, set()).symmetric_difference_update({name})
        self._show_list()
        if self._current == DOSSIER:
            self.turned.emit()

    def _mark(self, on: bool) -> None:
        """Tanda KONSEP: the page beside shows at once what goes out."""
        if self.meeting is not None:
            (self._final.discard if on else self._final.add)(self.meeting.root.id)
            self._show_list()
            self.turned.emit()

    def _go_to_lack(self, name: str) -> None:
        lacks = self._lacks.get(name, ())
        if name == RELEASE and lacks:
            self.lacked.emit("rilis")
        elif lacks and self.meeting is not None:
            self.lacked.emit(way(lacks[0], self.meeting.facts.meeting.unit_id))

    # layout

    def _letter(self, form: SectionForm) -> None:
        """Surat undangan: what every letter needs, then the rest."""
        form.group("Surat undangan")
        form.row("number", width=260)
        self._number(form, issued.INVITATION, "invitation")
        form.row("dated")
        form.row("dress", optional=True)
        fold = self.fold(form, "Isian lain: klasifikasi, lampiran, penanda tangan, tembusan")
        fold.hold(form.row("classification"), form.row("enclosure"), *self._signing(form))

    def _minutes(self, form: SectionForm) -> None:
        form.group("Notula")
        form.row("note_taker_id")
        form.row("note_taker_post_id")

    def _report(self, form: SectionForm) -> None:
        """Laporan kegiatan: to whom and from whom, then the rest."""
        form.group("Laporan kegiatan")
        form.row("number", "Nomor laporan", width=260)
        self._number(form, issued.REPORT, "report")
        form.row("dated", "Tanggal laporan")
        form.row("addressee")
        form.row("sender")
        self.fold(form, "Isian lain: penanda tangan, tembusan").hold(*self._signing(form))

    def _number(self, form: SectionForm, kind: str, path: str) -> None:
        """“Ambil nomor” beside the field, and below it what stands against the number."""
        made = TakeNumber(self._desk, self._saver, form, kind, path, self.keys)
        made.told.connect(self.told)
        form.put(made.remark)
        self.numbers.append(made)

    def _signing(self, form: SectionForm) -> list[QWidget]:
        self._signed.append(form)
        names = ("signing", "signer_id", "signer_post_id", "through_post_id", "copies_to")
        return [form.row(name) for name in names]
