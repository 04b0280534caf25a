"""The recovery sheet: the key of encrypted backups on paper, to be locked away."""

from __future__ import annotations

from datetime import date

from cooling_desktop.papers.document import Paper
from cooling_desktop.papers.office.blocks import Item, OfficePaper, Prose, Span, Title
from cooling_desktop.words.dates import long_date
from cooling_desktop.words.text import grouped

KIND = "Kertas pemulihan cadangan"
GROUP = 6  # letters that an eye takes in at once


def compose(secret: str, today: date, paper: Paper = Paper.A4) -> OfficePaper:
    """One sheet with the key and what it is for."""
    steps = (
        "Pasang drive cadangan di komputer baru dan pasang Cooling Desktop.",
        "Pilih Pulihkan dari cadangan, lalu pilih foldernya.",
        "Ketik kunci di atas di tempat frasa sandi. Spasi dan huruf kapital tidak berpengaruh.",
    )
    blocks: list[Title | Prose | Item] = [
        Title((KIND,)),
        Prose((Span(f"Kunci ini membuka semua cadangan yang disandikan. Dibuat pada {long_date(today)}."),)),
        Prose((Span(grouped(secret, GROUP), bold=True),)),
        Prose((Span("Cara memakainya:"),)),
        *(Item(f"{n}.", (Span(step),)) for n, step in enumerate(steps, 1)),
        Prose((Span("Simpan terkunci dan terpisah dari drive cadangan. Pemegang keduanya dapat membaca semua data."),)),
    ]
    return OfficePaper(KIND, KIND, "Humas", tuple(blocks), paper=paper, fits=True)
