"""Setelan, Cadangan: how the copies stand, where they go, their passphrase, and the way back from one of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from cooling_desktop.words.dates import clock, full_date
from cooling_desktop.words.numbers import thousands
from ui.backups import Backups
from ui.copies import Copies
from ui.lists import Item, ItemList
from ui.pages.settings_copycard import CopyCard
from ui.pages.settings_group import Group, beside, named, read_only, show_folder
from ui.pages.settings_restore import RestoreCard
from ui.pages.settings_restored import NumbersCard
from ui.pages.settings_secret import SecretRow
from ui.parts import Button, ProgressLine, label, retone

if TYPE_CHECKING:
    from cooling_desktop.archive.backup import Backup
    from ui.desk import Desk

_AWAY = "Pilih drive lain supaya cadangan tetap ada bila komputer ini rusak."
_SAFE = "Pulihkan tidak menghapus data yang sedang dipakai."
_KEPT = "Tersimpan utuh. Pakai lagi membuka aplikasi dengan data itu. Hapus foldernya bila tidak diperlukan."
_PRINT = "Kertas pemulihan disimpan. Cetak, simpan terkunci, lalu hapus berkasnya."


class CopiesGroup(Group):
    """The card with Cadangkan sekarang, the folder, the passphrase, and the list of copies."""

    key, title = "cadangan", "Cadangan"

    def __init__(self, backups: Backups, desk: Desk) -> None:
        super().__init__()
        self._backups, self._copies, self._desk = backups, Copies(backups), desk
        self._found: dict[str, Backup] = {}
        self._seen: object = None

    def build(self) -> None:
        """The question after an older backup, card, folder, passphrase, list."""
        self.numbers = NumbersCard(self._desk)
        self.numbers.answered.connect(self._numbers_known)
        self.numbers.asking.connect(self._asks_first)
        self.card = CopyCard(self._backups)
        named(self.card.start, self.keys)
        self.column.addWidget(self.numbers)
        self.column.addWidget(self.card)
        self._folder_row()
        self.secret = SecretRow(self._copies, self.keys)
        self.secret.told.connect(lambda words: self.told.emit(words, None))
        self.secret.sheet.connect(self._sheet)
        self.column.addWidget(self.secret)
        self._before_row()
        self._list_head()
        self.restoring = RestoreCard(self._copies)
        self.restoring.unlocked.connect(self._read)
        self.list = ItemList("Cadangan yang ada", grows=True)
        self.list.opened.connect(self._restore)
        self._empty, self.answer = label("", "", "text2", wrap=True), label("", wrap=True)
        self.work = ProgressLine()
        self.work.cancelled.connect(self._copies.cancel)
        for part in (self.restoring, self.work, self.answer, self._empty, self.list):
            self.column.addWidget(part)
        self._say("")
        self._backups.changed.connect(self._show)

    def refresh(self) -> None:
        """See anew how the copies stand."""
        self._backups.look()
        self._show()
        self._read()
        self.numbers.look()

    def put_away(self) -> None:
        """No passphrase stays half typed."""
        self.secret.end()
        if not self.restoring.work.isVisible():
            self.restoring.close_up()

    def focus_first(self) -> None:
        """What is wanted most often."""
        if self.numbers.isVisibleTo(self):
            self.numbers.focus_first()
        else:
            self.card.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        self.card.show_state()
        self._path.setText(str(self._backups.folder))
        self._path.setCursorPosition(0)
        self.reset.setVisible(self._backups.chosen is not None)
        self.secret.setVisible(self._backups.chosen is not None or self._copies.sealing())
        self.secret.show_state()
        before = self._copies.earlier()
        self._before.setVisible(before is not None)
        self._before_path.setText(str(before or ""))
        state = self._backups.state
        if state is not None and (self._backups.folder, state.newest) != self._seen:
            self._read()

    def _read(self) -> None:
        state = self._backups.state
        self._seen = (self._backups.folder, state.newest if state else None)
        self._copies.listed(self._list, lambda trouble: self._no_list(str(trouble)))

    def _list(self, found: list[Backup]) -> None:
        self._found = {f"{backup.folder}|{backup.number}": backup for backup in found}
        several = len({backup.folder for backup in found}) > 1
        places = [self._place(backup) if several else "" for backup in found]
        self.list.put([_item(*one) for one in zip(self._found, found, places, strict=True)])
        self.list.setVisible(bool(found))
        self.check.setVisible(bool(found))
        self._empty.setText("" if found else "Belum ada cadangan di folder ini.")
        self._empty.setVisible(not found)

    def _place(self, backup: Backup) -> str:
        return "di folder pilihan" if backup.folder == self._backups.chosen else "di komputer ini"

    def _no_list(self, sentence: str) -> None:
        self._list([])
        self._empty.setText(sentence)

    def _choose(self) -> None:
        picked = QFileDialog.getExistingDirectory(self, "Folder cadangan", str(self._backups.folder))
        if picked:
            self._move(Path(picked))

    def _move(self, folder: Path | None) -> None:
        then = self._backups.chosen
        if folder != then:
            said = "Folder cadangan diganti." if folder else "Folder cadangan kembali ke bawaan."
            self.do(said, lambda: self._put(folder), lambda: self._put(then))

    def _put(self, folder: Path | None) -> None:
        self._backups.move(folder)
        self._show()

    def _restore(self, key: str) -> None:
        backup = self._found.get(key)
        if backup is not None:
            self._say("")
            self.restoring.ask(backup, _when(backup))

    def _check(self) -> None:
        backup = self._found.get(self.list.current())
        if backup is not None and backup.locked:
            self._restore(self.list.current())
        elif backup is not None:
            self._say("")
            self.work.begin("Membaca ulang …", cancel=True)
            self._copies.check(backup, lambda faults: self._is_checked(backup, faults), self._failed)

    def _is_checked(self, backup: Backup, faults: list[str]) -> None:
        if faults:
            more = f" Dan {thousands(len(faults) - 1)} berkas lain." if len(faults) > 1 else ""
            self._say(f"Cadangan {_when(backup)}: {faults[0]}{more} Buat cadangan baru.", "err")
        else:
            self._say(f"Cadangan {_when(backup)} utuh: semua berkas sama dengan saat dicadangkan.", "ok")
        self._read()

    def _go_back(self) -> None:
        """The data of before take their place again; those that are used now stay beside them."""
        before = self._copies.earlier()
        if before is not None:
            self._try(lambda: self._copies.go_on_with(before))

    def _asks_first(self) -> None:
        """The question came after the page had its focus."""
        if self.card.start.hasFocus():
            self.numbers.focus_first()

    def _numbers_known(self) -> None:
        words = "Nomor dilanjutkan. Naskah terbit yang tidak ada di data ini dapat dipasang kembali di Arsip."
        self.told.emit(words, None)

    def _sheet(self) -> None:
        """The recovery sheet, where the clerk wants it."""
        picked, _ = QFileDialog.getSaveFileName(self, "Kertas pemulihan", "kertas-pemulihan.pdf", "PDF (*.pdf)")
        if picked:
            self._copies.sheet(Path(picked), lambda _: self.told.emit(_PRINT, None), self._failed)

    def _try(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Trouble as trouble:
            self._failed(trouble)

    def _failed(self, trouble: Trouble) -> None:
        self._say(str(trouble), "err")

    def _say(self, words: str, tone: str = "") -> None:
        """The answer stands where the work was begun."""
        self.work.end()
        self.answer.setText(words)
        retone(self.answer, tone=tone)
        self.answer.setVisible(bool(words))

    def _folder_row(self) -> None:
        self._path = read_only(str(self._backups.folder), "Folder cadangan")
        self.choose, self.reset = Button("Pilih folder"), Button("Kembali ke bawaan", "quiet")
        self.choose.clicked.connect(self._choose)
        self.reset.clicked.connect(lambda: self._move(None))
        content = beside(self._path, self.choose, self.reset, wide=True)
        self.row("Folder cadangan", content, self._path, _AWAY)
        for button in (self.choose, self.reset):
            named(button, self.keys)

    def _before_row(self) -> None:
        self._before_path = read_only("", "Data sebelum dipulihkan")
        self.back, self.show_before = Button("Pakai lagi"), Button("Buka folder", "quiet")
        self.back.setAccessibleName("Pakai lagi data sebelum dipulihkan")
        self.back.clicked.connect(self._go_back)
        self.show_before.clicked.connect(lambda: show_folder(Path(self._before_path.text())))
        content = beside(self._before_path, self.back, self.show_before, wide=True)
        self._before = self.row("Data sebelum dipulihkan", content, self._before_path, _KEPT)

    def _list_head(self) -> None:
        self.check = named(Button("Uji lagi", small=True), self.keys, "Uji lagi cadangan yang dipilih")
        self.check.clicked.connect(self._check)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(label("Cadangan yang ada", "group"))
        row.addStretch()
        row.addWidget(self.check)
        self.column.addWidget(head)
        self.column.addWidget(label(_SAFE, "small", "text2", wrap=True))


def _item(key: str, backup: Backup, place: str) -> Item:
    lost = f"{thousands(len(backup.lost))} berkas tidak ikut" if backup.lost else ""
    tested = "rusak, jangan dipakai" if backup.faulty else "sudah diuji"
    sealed = "disandikan" if backup.public else ""
    told = (f"{thousands(backup.meetings)} kegiatan", size_words(backup.size), place, backup.why, sealed, tested, lost)
    tone = "err" if backup.faulty else "warn" if lost else "ok"
    detail = " · ".join(part for part in told if part)
    return Item(key, _when(backup), detail, step="Pulihkan", icon="must" if backup.faulty else "shield", tone=tone)


def _when(backup: Backup) -> str:
    at = backup.made_at.replace(tzinfo=UTC).astimezone()
    return f"{full_date(at.date())}, pukul {clock(at.time())}"


def size_words(size: int) -> str:
    """A size in bytes as a clerk reads it: "12,4 MB"."""
    for name, unit in (("GB", 1 << 30), ("MB", 1 << 20)):
        if size >= unit:
            return f"{size / unit:.1f} {name}".replace(".", ",")
    return f"{max(1, round(size / 1024))} KB"
