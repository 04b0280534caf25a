"""The release as plain text for a chat."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cooling_desktop.papers.document import (
    Contact,
    Credit,
    Document,
    Headline,
    Masthead,
    Paragraph,
    Picture,
    PicturePair,
    PictureWithFacts,
    Run,
)
from cooling_desktop.papers.plain import plain


def test_everything_in_reading_order() -> None:
    picture = Picture(Path("a.jpg"), 4, 3, "Foto bersama.", "Humas Polres Sumenep")
    blocks = (
        Masthead("SIARAN PERS", ("Nomor: SP/1", "Sumenep, 23 Oktober 2024")),
        Headline("Kapolres  Ngopi Bareng"),
        Paragraph((Run("Upaya "), Run("cooling system", italic=True), Run(" dimulai.")), "SUMENEP –"),
        PictureWithFacts(picture, (("Kegiatan", "Ngopi"),)),
        Paragraph((Run("“Damai,” katanya."),)),
        Credit("(Humas Polres Sumenep)"),
        PicturePair((Picture(Path("b.jpg"), 4, 3, "Tanya jawab."), Picture(Path("c.jpg"), 4, 3))),
        Contact("Seksi Humas", phones=("0328",)),
    )
    assert plain(Document("j", "a", blocks)) == (
        "SIARAN PERS\nNomor: SP/1\nSumenep, 23 Oktober 2024\n\n"
        "Kapolres Ngopi Bareng\n\n"
        "SUMENEP – Upaya cooling system dimulai.\n\n"
        "Keterangan foto: Foto bersama. (Foto: Humas Polres Sumenep)\n\n"
        "“Damai,” katanya.\n\n"
        "(Humas Polres Sumenep)\n\n"
        "Keterangan foto: Tanya jawab.\n"
    )


def test_a_news_story_starts_with_its_headline(release: Callable[..., Document]) -> None:
    text = plain(release(news=True))
    assert text.startswith("Jelang Pilkada Serentak 2024, Kapolres")
    assert "\n\nSUMENEP – Dalam rangka" in text
    assert "SIARAN PERS" not in text
    assert text.endswith("(Humas Polres Sumenep)\n")


def test_an_empty_paper_is_one_newline() -> None:
    assert plain(Document("", "", ())) == "\n"
