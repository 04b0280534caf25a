"""Setelan, Cadangan: how the copies stand, where they go, and the way back from one of them."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from cooling_desktop.errors import Trouble
from cooling_desktop.words.dates import clock, full_date
from cooling_desktop.words.numbers import thousands
from ui.backups import Backups
from ui.lists import Item, ItemList
from ui.pages.settings_copycard import CopyCard
from ui.pages.settings_group import Group, beside, named, read_only, show_folder
from ui.parts import Button, ProgressLine, label, retone

if TYPE_CHECKING:
    from cooling_desktop.archive.backup import Backup

_AWAY = "Pilih drive lain supaya cadangan tetap ada bila komputer ini rusak."
_SAFE = "Pulihkan mengisi folder kosong pilihan Anda. Data yang sedang dipakai tidak berubah."


class CopiesGroup(Group):
    """The card with Cadangkan sekarang, the folder, and the list of copies."""

    key, title = "cadangan", "Cadangan"

    def __init__(self, backups: Backups) -> None:
        super().__init__()
        self._backups = backups
        self._found: list[Backup] = []
        self._restored: Path | None = None
        self._seen: object = None

    def build(self) -> None:
        """Card, folder, list."""
        self.card = CopyCard(self._backups)
        named(self.card.start, self.keys)
        self.column.addWidget(self.card)
        self._folder_row()
        self._list_head()
        self.list = ItemList("Cadangan yang ada", grows=True)
        self.list.opened.connect(lambda key: self._restore(key))
        self._empty = label("", "", "text2", wrap=True)
        self.work = ProgressLine()
        self.answer = label("", wrap=True)
        self.result = Button("Buka hasilnya", small=True)
        self.result.clicked.connect(self._open_result)
        self.show_result = Button("Buka folder", "quiet", small=True)
        self.show_result.clicked.connect(lambda: show_folder(self._restored) if self._restored else None)
        self._results = beside(self.result, self.show_result)
        for part in (self.work, self.answer, self._results, self._empty, self.list):
            self.column.addWidget(part)
        self._say("")
        self._backups.changed.connect(self._show)

    def refresh(self) -> None:
        """See anew how the copies stand."""
        self._backups.look()
        self._show()
        self._read()

    def focus_first(self) -> None:
        """What is wanted most often."""
        self.card.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        self.card.show_state()
        self._path.setText(str(self._backups.folder))
        self._path.setCursorPosition(0)
        self.reset.setVisible(self._backups.chosen is not None)
        state = self._backups.state
        if state is not None and (self._backups.folder, state.newest) != self._seen:
            self._read()

    def _read(self) -> None:
        state = self._backups.state
        self._seen = (self._backups.folder, state.newest if state else None)
        self._backups.listed(self._list, lambda trouble: self._no_list(str(trouble)))

    def _list(self, found: list[Backup]) -> None:
        self._found = found
        self.list.put([_item(backup) for backup in found])
        self.list.setVisible(bool(found))
        self.check.setVisible(bool(found))
        self._empty.setText("" if found else "Belum ada cadangan di folder ini.")
        self._empty.setVisible(not found)

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
        backup = self._backup(key)
        if backup is None:
            return
        picked = QFileDialog.getExistingDirectory(self, "Folder kosong untuk hasil pemulihan", str(Path.home()))
        if picked:
            self._begin("Memulihkan …")
            into = Path(picked)
            self._backups.restore(backup, into, lambda lost: self._is_restored(into, lost), self._failed)

    def _is_restored(self, into: Path, lost: list[str]) -> None:
        missing = f" {thousands(len(lost))} berkas tidak ada di cadangan itu." if lost else ""
        self._restored = into
        self._say(f"Dipulihkan ke {into}.{missing} Data yang sedang dipakai tidak berubah.", "warn" if lost else "ok")

    def _check(self) -> None:
        backup = self._backup(self.list.current())
        if backup is not None:
            self._begin("Membaca ulang …")
            self._backups.check(backup, lambda faults: self._is_checked(backup, faults), self._failed)

    def _is_checked(self, backup: Backup, faults: list[str]) -> None:
        if faults:
            more = f" Dan {thousands(len(faults) - 1)} berkas lain." if len(faults) > 1 else ""
            self._say(f"Cadangan {_when(backup)}: {faults[0]}{more} Buat cadangan baru.", "err")
        else:
            self._say(f"Cadangan {_when(backup)} utuh: semua berkas sama dengan saat dicadangkan.", "ok")

    def _open_result(self) -> None:
        """Another window on the restored folder; this one stays."""
        import sys

        QProcess.startDetached(sys.executable, ["-m", "cooling_desktop", "--data", str(self._restored)])

    def _begin(self, words: str) -> None:
        self._restored = None
        self._say("")
        self.work.begin(words)

    def _failed(self, trouble: Trouble) -> None:
        self._say(str(trouble), "err")

    def _say(self, words: str, tone: str = "") -> None:
        """The answer stands where the work was begun."""
        self.work.end()
        self.answer.setText(words)
        retone(self.answer, tone=tone)
        self.answer.setVisible(bool(words))
        self._results.setVisible(bool(words) and self._restored is not None)

    def _backup(self, key: str) -> Backup | None:
        return next((backup for backup in self._found if str(backup.number) == key), None)

    def _folder_row(self) -> None:
        self._path = read_only(str(self._backups.folder), "Folder cadangan")
        self.choose, self.reset = Button("Pilih folder"), Button("Kembali ke bawaan", "quiet")
        self.choose.clicked.connect(self._choose)
        self.reset.clicked.connect(lambda: self._move(None))
        content = beside(self._path, self.choose, self.reset, wide=True)
        self.row("Folder cadangan", content, self._path, _AWAY)
        for button in (self.choose, self.reset):
            named(button, self.keys)

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


def _item(backup: Backup) -> Item:
    size = backup.database.size + sum(file.size for file in backup.files)
    lost = f" · {thousands(len(backup.lost))} berkas tidak ikut" if backup.lost else ""
    meetings = f"{thousands(backup.rows.get('meetings', 0))} kegiatan"
    detail = f"{meetings} · {size_words(size)} · sudah diuji{lost}"
    return Item(str(backup.number), _when(backup), detail, step="Pulihkan", icon="shield",
                tone="warn" if lost else "ok")  # fmt: skip


def _when(backup: Backup) -> str:
    at = backup.made_at.replace(tzinfo=UTC).astimezone()
    return f"{full_date(at.date())}, pukul {clock(at.time())}"


def size_words(size: int) -> str:
    """A size in bytes as a clerk reads it: "12,4 MB"."""
    for name, unit in (("GB", 1 << 30), ("MB", 1 << 20)):
        if size >= unit:
            return f"{size / unit:.1f} {name}".replace(".", ",")
    return f"{max(1, round(size / 1024))} KB"
