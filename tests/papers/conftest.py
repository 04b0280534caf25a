"""Sample releases: texts of our own, pictures drawn by Pillow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from cooling_desktop.papers.document import (
    Block,
    Contact,
    Credit,
    Document,
    Headline,
    Letterhead,
    Masthead,
    Paper,
    Paragraph,
    Picture,
    PicturePair,
    PictureWithFacts,
    Run,
)

Release = Callable[..., Document]

HEADLINE = "Jelang Pilkada Serentak 2024, Kapolres Sumenep Gelar Ngopi Bareng Mio Indonesia"
TEXTS = (
    "Dalam rangka menjaga kondusivitas jelang Pemilihan Kepala Daerah (Pilkada) Serentak 2024, Kapolres "
    "Sumenep AKBP Henri Noveri Santoso, S.H., S.I.K., M.M., menggelar acara bertajuk “Ngopi Bareng” bersama "
    "PD Mio Indonesia Kabupaten Sumenep di Arina Caffé, Jalan Dr. Cipto, Rabu (23/10/2024) malam.",
    "Acara itu meredam potensi konflik di tengah masyarakat yang akan menyongsong pesta demokrasi, efisien "
    "dan tertib, sebagai bagian dari upaya menurunkan tensi politik.",
    "Dalam sambutannya, Kapolres menekankan pentingnya menjaga suasana aman dan damai selama proses Pilkada. "
    "Melalui kegiatan itu, ia berharap masyarakat dapat menjadi pelopor perdamaian.",
    "“Pilkada merupakan ajang demokrasi yang harus disambut dengan semangat kebersamaan,” ujar AKBP Henri.",
    "Sementara itu, Candra Hasan menyampaikan komitmen komunitasnya untuk menjaga netralitas serta ikut "
    "menyukseskan Pilkada Serentak 2024 bersama rekan-rekan media dalam suasana aman dan damai.",
    "Polres Sumenep berkomitmen untuk terus melakukan berbagai pendekatan persuasif demi suasana yang aman, "
    "nyaman, dan kondusif hingga seluruh tahapan Pilkada Serentak 2024 berakhir pukul 21.00 WIB.",
)
HEAD = Letterhead(
    ("Kepolisian Negara Republik Indonesia", "Daerah Jawa Timur", "Resor Sumenep"),
    "Jalan Contoh Nomor 1, Sumenep 69400",
)
FACTS = (
    ("Kegiatan", "Ngopi Bareng"),
    ("Waktu", "Rabu, 23 Oktober 2024, malam"),
    ("Tempat", "Arina Caffé, Jalan Dr. Cipto, Sumenep"),
    ("Peserta", "Puluhan pengurus dan anggota PD Mio Indonesia"),
)
CAPTION = "Kapolres Sumenep (kiri) berdialog dengan pengurus PD Mio Indonesia di Arina Caffé."


@pytest.fixture(scope="session")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A 4:3 JPEG, 800 × 600 pixels."""
    path = tmp_path_factory.mktemp("foto") / "foto.jpg"
    picture = Image.new("RGB", (800, 600), (150, 140, 130))
    ImageDraw.Draw(picture).ellipse((250, 150, 550, 450), fill=(40, 60, 90))
    picture.save(path, quality=80)
    return path


@pytest.fixture(scope="session")
def logo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A transparent PNG, taller than wide."""
    path = tmp_path_factory.mktemp("logo") / "logo.png"
    picture = Image.new("RGBA", (60, 70), (0, 0, 0, 0))
    ImageDraw.Draw(picture).rectangle((0, 0, 59, 69), fill=(0, 0, 0, 255))
    picture.save(path)
    return path


@pytest.fixture(scope="session")
def release(photo: Path) -> Release:
    """Builds a release; keyword arguments say what differs from the usual one."""

    def make(
        texts: tuple[str, ...] = TEXTS,
        *,
        photos: int = 0,
        paper: Paper = Paper.A4,
        head: Letterhead | None = HEAD,
        news: bool = False,
        headline: str = HEADLINE,
        state: str | None = None,
        facts: tuple[tuple[str, str], ...] = FACTS,
    ) -> Document:
        first, *rest = (
            Paragraph((Run(text),), "" if index else "SUMENEP –", f"p{index}")
            for index, text in enumerate(texts)
        )
        pictures = [
            Picture(photo, 800, 600, CAPTION, "Humas Polres Sumenep", f"foto{i}") for i in range(photos)
        ]
        blocks: list[Block] = (
            [] if news else [Masthead("SIARAN PERS", ("Nomor: SP/12", "Sumenep, 23 Oktober 2024"))]
        )
        blocks += [Headline(headline), first]
        blocks += [PictureWithFacts(pictures[0], facts)] if pictures else []
        blocks += [*rest, Credit("(Humas Polres Sumenep)")]
        blocks += [PicturePair(tuple(pictures[1:]))] if pictures[1:] else []
        if not news:
            blocks.append(
                Contact("Seksi Humas", "Jalan Contoh Nomor 1", ("0328-000000",), ("humas@contoh.id",))
            )
        return Document(
            headline,
            "Seksi Humas Polres Sumenep",
            tuple(blocks),
            None if news else head,
            paper,
            "Siaran Pers Polres Sumenep · SP/12",
            ("Polres Sumenep", "Siaran Pers · 23 Oktober 2024"),
            state,
            "Siaran pers",
        )

    return make
