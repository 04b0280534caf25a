"""Surat dan laporan: every paper of the meeting with what it lacks, and the values that only letters need."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QSettings, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cooling_desktop.papers.office.names import DOSSIER, INVITATION, NAMES, RELEASE
from cooling_desktop.records.facts import Facts, copy_facts
from cooling_desktop.records.kinds import SigningForm
from cooling_desktop.records.letters import Invitation, Minutes, Report
from ui.choices import CheckBox
from ui.export import FOLDER, ask_folder
from ui.form import NameOf
from ui.open_meeting import OpenMeeting
from ui.pages.outline import PapersOutline
from ui.pages.papers_list import Lacks, PaperList, items, way
from ui.pages.papers_output import Files, Output, Step, dossier_file, pdf_files
from ui.pages.section import Section
from ui.pages.sectionform import SectionForm
from ui.parts import Button, ProgressLine
from ui.remark import Remark
from ui.shown import Wanted
from ui.typeahead import Lookup
from ui.work import Worker


class PapersSection(PapersOutline, Section):
    """`turned`: another paper is looked at; `lacked`: where a lacking value is typed; `bundled`: what to print."""

    turned = Signal()
    lacked = Signal(str)
    bundled = Signal(list)
    acts = True

    def __init__(self, lookup: Lookup, name: NameOf, settings: QSettings) -> None:
        super().__init__(lookup, name)
        self._settings = settings
        self._current = INVITATION
        self._lacks: Lacks = {}
        self._off: dict[str, set[str]] = {}  # what is not ticked, by the meeting's key, while the program runs

    def build(self) -> None:
        """What to do with the papers, the papers, then their own values."""
        self.worker = Worker("papers")
        self._output = Output(self.worker, self)
        self.list, self._lacking = PaperList(), Remark()
        self.each = CheckBox("Undangan: satu berkas per tamu")
        self._progress, self._said = ProgressLine(), Remark()
        for part in (self._buttons(), self.each, self._progress, self._said, self.list, self._lacking):
            self.column.addWidget(part)
        self._letter(self.form(Invitation, "invitation"))
        self._minutes(self.form(Minutes, "minutes"))
        self._report(self.form(Report, "report"))
        self._connect()

    def _connect(self) -> None:
        self.list.chosen.connect(self._turn)
        self.list.opened.connect(self._go_to_lack)
        self.list.ticked.connect(self._tick)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(lambda: self._save(partial(pdf_files, each_guest=self.each.isChecked())))
        self.bind.clicked.connect(lambda: self._save(dossier_file))
        self._progress.cancelled.connect(self._output.stop)
        self._output.stepped.connect(lambda done, of: self._progress.step(f"{done} dari {of} surat", done, of))
        self._output.ended.connect(self._ended)

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
        return Wanted(self._current, self.ticked() if self._current == DOSSIER else (), tells=True)

    def ticked(self) -> tuple[str, ...]:
        """What goes to the printer and into the dossier; an issued release is printed from the archive."""
        meeting = self.meeting
        off = self._off.get(meeting.root.id, set()) if meeting else set()
        issued = {RELEASE} if meeting and meeting.read_only else set()
        return tuple(name for name in NAMES if name not in off | issued)

    def load(self, meeting: OpenMeeting) -> None:
        """Another meeting begins with its first paper."""
        if meeting is not self.meeting:
            self._current, self._lacks = INVITATION, {}
            if self.built:
                self._output.stop()
                self._said.say("")
        super().load(meeting)
        self._show_list()

    def leave(self) -> None:
        """What is on its way into files is stopped."""
        super().leave()
        if self.built:
            self._output.stop()

    def refresh(self) -> None:
        """Who stands between is asked only of a letter signed for somebody's deputy."""
        super().refresh()
        for form in self._signed if self.built else ():
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
        lacks = ", ".join(one[:1].lower() + one[1:] for one in self._lacks.get(self._current, ()))
        self._lacking.say(f"Kurang: {lacks}. Enter ke isian pertama." if lacks else "", "warn")
        for button in (self.print, self.save, self.bind):
            button.setEnabled(bool(self.ticked()))
        self.each.setVisible(INVITATION in self.ticked() and len(self.meeting.facts.meeting.guests) > 1)

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

    def _go_to_lack(self, name: str) -> None:
        lacks = self._lacks.get(name, ())
        if name == RELEASE and lacks:
            self.lacked.emit("rilis")
        elif lacks and self.meeting is not None:
            self.lacked.emit(way(lacks[0], self.meeting.facts.meeting.unit_id))

    # files

    def _save(self, make: Callable[..., Files]) -> None:
        """Ask where to, then make and write beside the interface."""
        if self.meeting is None or self._output.running:
            return
        folder = ask_folder(self, Path(str(self._settings.value(FOLDER, "")) or QDir.homePath()))
        if folder is None:
            return
        self._settings.setValue(FOLDER, str(folder))
        facts, names = copy_facts(self.meeting.facts), self.ticked()

        def files(step: Step) -> Files:
            return make(facts, names, folder=folder, step=step)

        self._said.say("")
        self._progress.begin("Menyusun surat", cancel=True)
        self._output.start(files)

    def _ended(self, words: str, tone: str) -> None:
        self._progress.end()
        self._said.say(words, tone)

    def _print(self) -> None:
        if self.meeting is not None:
            self.bundled.emit(list(self.ticked()))

    # layout

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.print, self.save = Button("Cetak", "primary", "printer"), Button("Simpan PDF")
        self.bind = Button("Berkas kegiatan (PDF)")
        for part in (self.print, self.save, self.bind):
            row.addWidget(part)
        row.addStretch()
        return holder

    def _letter(self, form: SectionForm) -> None:
        """Surat undangan: what every letter needs, then the rest."""
        form.group("Surat undangan")
        form.row("number", width=260)
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
        form.row("dated", "Tanggal laporan")
        form.row("addressee")
        form.row("sender")
        self.fold(form, "Isian lain: penanda tangan, tembusan").hold(*self._signing(form))

    def _signing(self, form: SectionForm) -> list[QWidget]:
        self._signed = [*self._signed, form]
        names = ("signing", "signer_id", "signer_post_id", "through_post_id", "copies_to")
        return [form.row(name) for name in names]

    _signed: list[SectionForm] = []  # noqa: RUF012 - replaced, never changed
