"""Foto: pictures taken in from files, each with its caption, its credit and who stands in it from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from cooling_desktop.errors import Trouble
from cooling_desktop.records.credits import last_credit
from cooling_desktop.records.meeting import Photo
from cooling_desktop.records.pictures import StoredPicture, take_picture, turned
from cooling_desktop.words.dates import full_date
from cooling_desktop.words.lists import join
from ui import preferences
from ui.drops import hold, let_go
from ui.open_meeting import OpenMeeting
from ui.pages.outline import PhotosOutline
from ui.pages.section import Section
from ui.parts import ProgressLine
from ui.photos import Intake, Thumbnails
from ui.photos_large import LargePhoto
from ui.photos_people import PeopleEditor, people_in
from ui.photos_rows import PhotoRows, other_day
from ui.remark import Remark
from ui.work import Worker

if TYPE_CHECKING:
    from cooling_desktop.press.check import Finding

_FILES = "Foto (*.jpg *.jpeg *.png *.webp *.heic);;Semua berkas (*)"
_NAMED = 4  # of photos that are there already; of others each is named
Taken = Sequence[tuple[Path, StoredPicture]]


class PhotosSection(PhotosOutline, Section):
    """Pictures of the meeting; adding them is one step of the history."""

    def build(self) -> None:
        """The rows with their pictures, the current one large above its values."""
        self.worker = self._worker = worker = Worker("photos")
        self._intake = Intake(worker, self)
        thumbnails = Thumbnails(worker, self)
        self._into: OpenMeeting | None = None  # the meeting that the files on their way belong to
        self._instead = ""  # the key of the row whose file is being replaced
        self._credit = ""  # what new photos are proposed to carry
        self._row = form = self.loose_form(Photo)
        self._large = LargePhoto(thumbnails)
        form.put(self._large)
        form.row("caption", help="Apa yang terlihat, di mana, kapan. Nama di bawah ini tercetak sesudahnya.")
        names = PeopleEditor(lambda: people_in(self.meeting.facts) if self.meeting else [])
        form.row("people", help="Klik atau tekan ↓, lalu pilih pimpinan dan tamu menurut urutan di foto.", editor=names)
        form.row("credit", help="Misalnya Humas Polres Sumenep.")
        form.row("taken_at", help="Dari kamera bila ada; tulis misalnya 23/10/24 20.05.")
        form.row("in_release")
        self._panel = PhotoRows(form, thumbnails)
        self._progress, self._refused, self._held = ProgressLine(), Remark(), Remark()
        for part in (self._progress, self._refused, self._held):
            self.column.addWidget(part)
        self.rows(self._panel, "photos")
        for field in form.findChildren(QWidget):
            field.setAcceptDrops(False)  # a file dropped on a field would leave its name there
        self.setAcceptDrops(True)
        self._connect()

    def _connect(self) -> None:
        self._panel.wished.connect(self._ask_files)
        self._large.wished.connect(self._ask_other)
        self._large.turned.connect(self._turn)
        for key, left in (("Alt+Left", True), ("Alt+Right", False)):
            made = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(partial(self._turn, left))
        self._progress.cancelled.connect(self._intake.stop)
        self._row.looked.connect(lambda _: self._show_photo())
        self._intake.stepped.connect(lambda done, of: self._progress.step(f"{done} dari {of} foto", done, of))
        self._intake.ended.connect(self._ended)

    # values

    def load(self, meeting: OpenMeeting) -> None:
        """Another meeting has nothing to do with what was refused for the last one."""
        if self.built and meeting is not self.meeting:
            self._intake.stop()
            self._refused.say("")
        super().load(meeting)
        if self.built:
            self._large.lock(meeting.read_only)

    def leave(self) -> None:
        """Files on their way are stopped: what is in stays with the meeting."""
        super().leave()
        if self.built:
            self._intake.stop()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """A photo of another day is told beside them."""
        super().show_findings(findings)
        self._tell_day()

    def _show_photo(self) -> None:
        photo = self._current()
        path = self.meeting.facts.picture_path(photo.file) if self.meeting and photo else None
        self._large.put(path)
        lost = photo is not None and path is None
        self._large.say("Berkas foto ini tidak ada di folder foto. Pilih berkasnya lagi." if lost else "")
        self._tell_day()

    def _tell_day(self) -> None:
        """Amber when the camera's day is not the meeting's."""
        photo = self._current() if self.built else None
        if self.meeting is None or photo is None or photo.taken_at is None:
            return
        if other_day(self.meeting.facts, photo):
            held = next(day.held_on for day in self.meeting.facts.meeting.days if day.held_on)
            told = f"Foto ini dari {full_date(photo.taken_at)}, kegiatan {full_date(held)}. Periksa jam kameranya."
            self._row.say("taken_at", told)

    def _current(self) -> Photo | None:
        photos = self.meeting.facts.meeting.photos if self.meeting else []
        number = self._panel.current()
        return photos[number] if 0 <= number < len(photos) else None

    # files

    def take(self, files: Sequence[Path]) -> None:
        """Add these files, one by one, beside the interface."""
        meeting = self.meeting
        if meeting is None or meeting.read_only or meeting.facts.pictures is None or not files:
            return
        if not self._intake.running:
            self._into = meeting
            self._refused.say("")
            self._progress.begin("Membaca foto", cancel=True)
            self._look_up_credit(meeting)
        office = meeting.facts.pictures.parent
        originals = preferences.keeps_originals(preferences.settings_in(office))
        take = partial(take_picture, folder=meeting.facts.pictures, original=originals)
        self._intake.start(files, take)

    def _look_up_credit(self, meeting: OpenMeeting) -> None:
        """New photos are credited like the last one here, else like the unit's last one anywhere."""
        used = [photo.credit for photo in meeting.facts.meeting.photos if photo.credit.strip()]
        self._credit = used[-1] if used else ""
        folder, unit = meeting.facts.pictures, meeting.facts.meeting.unit_id
        if not used and folder is not None:
            self._worker.ask("credit", lambda: last_credit(folder.parent, unit), self._propose)

    def _propose(self, credit: str) -> None:
        self._credit = credit

    def _turn(self, left: bool) -> None:
        """The current photo by a quarter; the file as it was stays for undo."""
        meeting, photo = self.meeting, self._current()
        path = meeting.facts.picture_path(photo.file) if meeting is not None and photo is not None else None
        if meeting is None or meeting.read_only or path is None:
            return
        try:
            stored = turned(path, left=left)
        except Trouble as trouble:
            self._refused.say(str(trouble), "warn")
            return
        with meeting.together():  # each turn is a step of its own
            meeting.put(f"photos[{self._panel.current()}].file", stored.path.name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped, unless the meeting is only read."""
        if self.meeting is not None and not self.meeting.read_only:
            hold(event, self._held, "berkas")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They were carried away again."""
        self._held.say("")

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        self.take(let_go(event, self._held))

    def _ask_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, "Tambah foto", _folder(), _FILES)
        self.take([Path(name) for name in names])

    def _ask_other(self) -> None:
        photo = self._current()
        name, _ = QFileDialog.getOpenFileName(self, "Ganti berkas foto", _folder(), _FILES)
        if name and photo is not None and not self._intake.running:
            self._instead = photo.id
            self.take([Path(name)])

    def _ended(self, taken: Taken, refused: Sequence[str], whole: bool) -> None:
        """Everything that came in is one step; what did not is told."""
        self._progress.end()
        meeting, instead = self._into, self._instead
        self._into, self._instead = None, ""
        if meeting is None:
            return
        fresh, twice = _sorted_out({photo.file for photo in meeting.facts.meeting.photos}, taken)
        none = [] if whole or fresh or refused else ["Dihentikan. Tidak ada foto yang masuk."]
        self._refused.say("\n".join([*refused, *twice, *none]), "warn")
        if instead:
            _replace(meeting, instead, fresh)
        elif fresh:
            self._add(meeting, fresh, whole)

    def _add(self, meeting: OpenMeeting, pictures: Sequence[StoredPicture], whole: bool) -> None:
        at = len(meeting.facts.meeting.photos)
        with meeting.together():
            for one in pictures:
                meeting.add_row("photos", Photo(file=one.path.name, credit=self._credit, taken_at=one.taken_at))
        if meeting is self.meeting:
            self._panel.select(at)
            came = f"{len(pictures)} foto"
            self.told.emit(f"{came} masuk." if whole else f"Dihentikan. {came} sudah masuk, sisanya tidak.")


def _sorted_out(known: set[str], taken: Taken) -> tuple[list[StoredPicture], list[str]]:
    """The pictures that are new, and a sentence for each one that is there already or came twice."""
    fresh: dict[str, tuple[Path, StoredPicture]] = {}
    there, twice = [], []
    for file, stored in taken:
        name = stored.path.name
        if name in known:
            there.append(f"“{file.name}”")
        elif name in fresh:
            twice.append(f"Foto “{file.name}” sama dengan “{fresh[name][0].name}”, jadi hanya masuk satu kali.")
        else:
            fresh[name] = (file, stored)
    return [stored for _, stored in fresh.values()], [*_there_already(there), *twice]


def _there_already(names: list[str]) -> list[str]:
    """One sentence, however many there are: a folder is easily added twice."""
    if len(names) < 2:
        return [f"Foto {name} sudah ada di kegiatan ini." for name in names]
    shown = names if len(names) <= _NAMED else [*names[: _NAMED - 1], f"{len(names) - _NAMED + 1} lainnya"]
    return [f"{len(names)} foto sudah ada di kegiatan ini: {join(shown)}."]


def _replace(meeting: OpenMeeting, key: str, pictures: Sequence[StoredPicture]) -> None:
    """Another file under the same caption."""
    at = next((n for n, photo in enumerate(meeting.facts.meeting.photos) if photo.id == key), -1)
    if at >= 0 and pictures:
        with meeting.together():
            meeting.put(f"photos[{at}].file", pictures[0].path.name)
            meeting.put(f"photos[{at}].taken_at", pictures[0].taken_at)


def _folder() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
