"""The answer to somebody who asked for his data to be deleted: what went, what had to stay, and why (UU 27/2022)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from cooling_desktop.papers.document import Paper
from cooling_desktop.papers.office.blocks import Item, OfficePaper, Prose, Span, Title
from cooling_desktop.records.erasing import Erased, Printed
from cooling_desktop.words.dates import long_date
from cooling_desktop.words.lists import join
from cooling_desktop.words.numbers import thousands
from cooling_desktop.words.text import lower_first

KIND = "Jawaban penghapusan data"


class Copies(NamedTuple):
    """The day of the oldest backup that still exists, and whether there may be others where nobody could look."""

    since: date | None = None
    unseen: bool = False


def told(done: Erased, copies: Copies, today: date) -> list[tuple[str, list[str]]]:
    """Sentences and the list below each."""
    made = [
        (f"Atas permintaan yang bersangkutan, data {done.called} dihapus dari Direktori dan semua kegiatan "
         f"pada {long_date(today)}.", []),
        ("Yang dihapus:", _gone(done)),
    ]
    issued = [one for one in done.papers if not one.received]
    on_page, attached = ([_named(one) for one in issued if one.on_page is there] for there in (True, False))
    received = [_named(one) for one in done.papers if one.received]
    if on_page:
        made.append(("Namanya tetap tercetak dalam naskah yang sudah terbit, karena naskah itu arsip dinas:", on_page))
    if attached:
        made.append(("Namanya tetap ada dalam data yang terlampir pada PDF naskah ini:", attached))
    if received:
        made.append(("Namanya tetap ada dalam naskah dari kantor lain atau arsip lama:", received))
    if not done.papers:
        made.append(("Tidak ada naskah terbit yang memuat namanya.", []))
    return [*made, *((sentence, []) for sentence in _remaining(done, copies))]


def _gone(done: Erased) -> list[str]:
    found = [f"isian Direktori: {join(lower_first(name, force=True) for name in done.values)}"] if done.values else []
    counted = (
        (done.meetings, "kegiatan tidak lagi menyebut orangnya"),
        (done.posts, "jabatan tidak lagi mencatatnya sebagai pejabat"),
        (done.texts, "tulisan bebas tidak lagi memuat nama, nomor, atau alamatnya"),
        (done.discarded, "isi Tempat sampah dan ralat tidak lagi memuatnya"),
    )
    return found + [f"{thousands(number)} {what}" for number, what in counted if number]


def _named(paper: Printed) -> str:
    return f"{paper.number}, {long_date(paper.issued_on)}: {' '.join(paper.headline.split())}"


def _remaining(done: Erased, copies: Copies) -> list[str]:
    """What no program can take back, or not yet."""
    said = []
    if copies.since is not None:
        said.append(f"Cadangan sejak {long_date(copies.since)} masih memuatnya sampai berganti dengan yang baru.")
        kept = "Cadangan yang disimpan: 7 hari, 5 minggu, dan 12 bulan terakhir."
        said.append(f"{kept} Bila cadangan lama dipulihkan, data ini harus dihapus lagi.")
    if copies.unseen:
        said.append("Satu folder cadangan belum dapat diperiksa. Cadangan di sana mungkin masih memuatnya.")
    said.append("Foto, pindaian, dan naskah di luar aplikasi tidak ikut dihapus; kantor memeriksanya tersendiri.")
    if not done.swept:
        said.append("Sisa lama di berkas basis data belum ditimpa karena dipakai aplikasi lain. Tutup, lalu bersihkan.")
    return said


def as_text(done: Erased, copies: Copies, today: date) -> str:
    """The answer as it is copied into a letter or a chat."""
    parts = [
        "\n".join([sentence, *(f"- {line}" for line in lines)]) for sentence, lines in told(done, copies, today)
    ]
    return "\n\n".join(parts) + "\n"


def compose(done: Erased, copies: Copies, today: date, paper: Paper = Paper.A4) -> OfficePaper:
    """The answer as a sheet to be printed and handed over."""
    blocks: list[Title | Prose | Item] = [Title((KIND,))]
    for sentence, lines in told(done, copies, today):
        blocks.append(Prose((Span(sentence),)))
        blocks += [Item(f"{n}.", (Span(line),)) for n, line in enumerate(lines, 1)]
    return OfficePaper(KIND, f"{KIND} {done.called}", "Humas", tuple(blocks), paper=paper, fits=True)
