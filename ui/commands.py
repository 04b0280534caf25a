"""Everything the window can be told, once: key, words and act; shortcuts, menus, palette and help read it here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar

from cooling_desktop.records.kinds import Voice
from ui.rooms import Room

if TYPE_CHECKING:
    from ui.pages.meeting import MeetingPage
    from ui.window import Window


@dataclass(frozen=True, slots=True)
class Command:
    """`words` stand in menu, palette and help; the palette finds it by the words in `also` too."""

    key: str
    menu: str
    words: str
    act: Callable[[Window], object]
    also: str = ""


def _in_editor(act: Callable[[MeetingPage], object]) -> Callable[[Window], object]:
    """A command that only means something while a meeting is open."""
    return lambda window: act(window.editor) if window.room is Room.EDITOR else None


def _copying(voice: Voice) -> Callable[[Window], object]:
    """The open meeting in another voice, or a word on why there is none."""
    return lambda window: window.over.copy_text(voice) if window.room is Room.EDITOR else window.toast.say(_NONE_OPEN)


def _export(window: Window) -> None:
    """The paper on screen as a PDF, unless the page has more to offer."""
    if not window.page.offer_export():
        window.over.export()


def _to_papers(window: Window) -> None:
    """The papers of the open meeting, or a word on why there are none."""
    if window.room is Room.EDITOR:
        window.editor.bench.jump("invitation")
    else:
        window.toast.say("Buka dulu kegiatan yang surat dan laporannya dicari.")


def _open_file(window: Window) -> None:
    """A PDF of another office."""
    from ui import incoming

    incoming.ask_file(window)


def _open_folder(window: Window) -> None:
    """A folder of old releases."""
    from ui import incoming

    incoming.ask_folder(window)


_NONE_OPEN = "Buka dulu kegiatan yang teksnya akan disalin."
COMMANDS = (
    Command("Ctrl+N", "Naskah", "Kegiatan baru", lambda window: window.new_meeting(), "buat tambah"),
    Command("Ctrl+Shift+N", "Naskah", "Salin menjadi kegiatan baru", lambda window: window.over.planning.copy(),
            "duplikat gandakan ulang"),
    Command("", "Naskah", "Salin dari kegiatan lain", lambda window: window.over.planning.fill_open(), "isi ambil"),
    Command("", "Naskah", "Tempel siaran pers lama", lambda window: window.go(Room.PASTE), "impor rilis berita berkas"),
    Command("Ctrl+O", "Naskah", "Buka PDF dari kantor lain", _open_file,
            "impor terima naskah masuk berkas kegiatan"),
    Command("", "Naskah", "Naskah lama dari folder", _open_folder,
            "impor arsip rilis banyak"),
    Command("Ctrl+P", "Naskah", "Cetak", lambda window: window.over.print(), "print pencetak"),
    Command("Ctrl+E", "Naskah", "Ekspor", _export, "simpan sebagai berkas pdf docx teks zip"),
    Command("", "Naskah", "Ekspor untuk kantor lain", lambda window: window.over.send(),
            "kirim berkas kegiatan json lengkap"),
    Command("", "Naskah", "Salin teks berita", _copying(Voice.NEWS), "gaya situs web wartawan"),
    Command("", "Naskah", "Salin teks ringkas", _copying(Voice.CHAT), "gaya whatsapp chat pesan pendek"),
    Command("", "Naskah", "Surat dan laporan", _to_papers,
            "cetak undangan notula daftar hadir docx word berkas kegiatan"),
    Command("Ctrl+L", "Naskah", "Kunci layar", lambda window: window.over.lock(), "pin tutup"),
    Command("", "Naskah", "Ganti orang di meja", lambda window: window.over.people(), "siapa penyusun penyetuju pin"),
    Command("Ctrl+S", "Naskah", "Simpan", lambda window: window.over.say_saved()),
    Command("", "Naskah", "Simpan sebagai pola program", lambda window: window.over.planning.keep_pattern(),
            "templat rutin"),
    Command("", "Naskah", "Pola program baru", lambda window: window.over.planning.new_pattern(), "templat rutin"),
    Command("", "Naskah", "Simpan ke kalender (.ics)", lambda window: window.over.planning.save_calendar(),
            "ekspor jadwal agenda ponsel"),
    Command("", "Naskah", "Simpan rencana sebulan ke kalender (.ics)",
            lambda window: window.over.planning.save_month(), "ekspor jadwal agenda ponsel"),
    Command("Ctrl+Z", "Sunting", "Urungkan", lambda window: window.page.undo(), "batal kembali"),
    Command("Ctrl+Y", "Sunting", "Ulangi", lambda window: window.page.redo()),
    Command("Ctrl+F", "Sunting", "Cari di halaman ini", lambda window: window.page.search()),
    Command("Ctrl+K", "Sunting", "Cari atau perintah", lambda window: window.over.palette()),
    Command("Ctrl+PgDown", "Lihat", "Bagian berikutnya", _in_editor(lambda page: page.step(1))),
    Command("Ctrl+PgUp", "Lihat", "Bagian sebelumnya", _in_editor(lambda page: page.step(-1))),
    Command("F8", "Lihat", "Temuan berikutnya", lambda window: window.page.next_finding(1)),
    Command("Shift+F8", "Lihat", "Temuan sebelumnya", lambda window: window.page.next_finding(-1)),
    Command("F6", "Lihat", "Panel berikutnya", lambda window: window.over.next_panel(1)),
    Command("Shift+F6", "Lihat", "Panel sebelumnya", lambda window: window.over.next_panel(-1)),
    Command("F9", "Lihat", "Pratinjau", _in_editor(lambda page: page.columns.toggle_preview())),
    Command("Alt+1", "Ke", "Beranda", lambda window: window.go(Room.HOME)),
    Command("Alt+2", "Ke", "Kegiatan", lambda window: window.go(Room.MEETINGS), "daftar semua"),
    Command("Alt+3", "Ke", "Arsip", lambda window: window.go(Room.ARCHIVE), "naskah terbit"),
    Command("Alt+4", "Ke", "Direktori", lambda window: window.go(Room.DIRECTORY), "orang jabatan lembaga satuan"),
    Command("Alt+5", "Ke", "Rekap", lambda window: window.go(Room.RECAP), "laporan bulanan mingguan statistik jumlah"),
    Command("Ctrl+,", "Ke", "Setelan", lambda window: window.go(Room.SETTINGS), "pengaturan cadangan"),
    Command("", "Ke", "Tempat sampah", lambda window: window.go(Room.TRASH), "pulihkan dihapus"),
    Command("F1", "Bantuan", "Bantuan", lambda window: window.over.help(), "panduan tombol"),
    Command("F10", "", "Bilah menu", lambda window: window.over.menu()),
)


def actions(window: Window) -> list[tuple[Command, QAction]]:
    """Every command as an action of the window, its key working wherever the focus is."""
    made = []
    for command in COMMANDS:
        action = QAction(command.words, window)
        if command.key:
            action.setShortcut(QKeySequence(command.key))
        action.triggered.connect(partial(_do, command, window))
        window.addAction(action)
        made.append((command, action))
    return made


def _do(command: Command, window: Window, _checked: bool = False) -> None:
    """Behind the lock no key does anything."""
    if not window.is_locked:
        command.act(window)


def key_words(key: str) -> str:
    """A key as it is written for the clerk."""
    return key.replace("PgDown", "PgDn")


def fill(bar: QMenuBar, made: list[tuple[Command, QAction]]) -> None:
    """The menu bar that F10 shows."""
    menus = {name: bar.addMenu(f"&{name}") for name in dict.fromkeys(c.menu for c, _ in made if c.menu)}
    for command, action in made:
        if command.menu:
            menus[command.menu].addAction(action)
