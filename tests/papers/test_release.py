"""From draft to paper: what stands on the sheet in each voice, and the state of what is not issued."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from cooling_desktop import assets
from cooling_desktop.papers.document import (
    Contact,
    Credit,
    Document,
    Headline,
    Masthead,
    Paragraph,
    PicturePair,
    PictureWithFacts,
    Run,
)
from cooling_desktop.papers.release import compose, fact_list, konsep_state, runs
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.interchange import read
from cooling_desktop.records.kinds import MeetingStatus, Paper, Voice, Zone
from cooling_desktop.records.meeting import Day, Meeting, OwnWording, Photo, Venue


def sample(name: str = "000-sumenep") -> Facts:
    """One of the five examples."""
    return read(assets.path(f"examples/{name}.json"))


def sheet(facts: Facts, voice: Voice = Voice.OFFICIAL) -> Document:
    """The drafted release as a document."""
    return compose(facts, draft(facts, voice), voice=voice)


def kinds(document: Document) -> list[str]:
    """The blocks by class."""
    return [type(block).__name__ for block in document.blocks]


def with_photos(facts: Facts, photo: Path, count: int) -> Facts:
    """Facts with so many photos in their folder."""
    facts.pictures = photo.parent
    facts.meeting.photos = [Photo(file=photo.name, caption=f"Foto {n}", credit="Humas") for n in range(count)]
    return facts


def test_the_official_paper_from_head_to_foot() -> None:
    facts = sample()
    facts.units["polres-sumenep"].phone = "0328-000"
    made = compose(facts, draft(facts), state=None, number="SP/1/X/2024/Humas", issued_on=date(2024, 10, 24))
    assert kinds(made)[:2] == ["Masthead", "Headline"]
    assert kinds(made)[-2:] == ["Credit", "Contact"]
    assert made.blocks[0] == Masthead("SIARAN PERS", ("Nomor: SP/1/X/2024/Humas", "Sumenep, 24 Oktober 2024"))
    assert made.letterhead is not None and made.letterhead.lines[2] == "RESOR SUMENEP"
    assert (made.author, made.state, made.language) == ("Humas Polres Sumenep", None, "id-ID")
    assert made.footer == "Siaran Pers Polres Sumenep · SP/1/X/2024/Humas"
    assert made.running_head == ("Polres Sumenep", "Siaran Pers · 24 Oktober 2024")


@pytest.mark.parametrize("voice", [Voice.NEWS, Voice.CHAT])
def test_other_voices_carry_no_office(voice: Voice) -> None:
    facts = sample()
    facts.units["polres-sumenep"].phone = "0328-000"
    made = sheet(facts, voice)
    assert made.letterhead is None and made.running_head == ("", "")
    assert not {"Masthead", "Contact"} & set(kinds(made))
    assert "Nomor" not in made.footer


def test_the_city_leads_the_first_paragraph_only() -> None:
    paragraphs = [block for block in sheet(sample()).blocks if isinstance(block, Paragraph)]
    assert [p.lead_in for p in paragraphs if p.lead_in] == ["SUMENEP –"] == [paragraphs[0].lead_in]


def test_the_city_moves_on_when_the_lead_is_emptied() -> None:
    facts = sample()
    facts.meeting.release.own_wordings = [OwnWording(block="lead")]
    first = next(block for block in sheet(facts).blocks if isinstance(block, Paragraph))
    assert (first.source, first.lead_in) == ("purpose", "SUMENEP –")


def test_lines_of_own_wording_become_paragraphs() -> None:
    facts = sample()
    facts.meeting.release.own_wordings = [OwnWording(block="lead", text="Satu.\n\nDua.")]
    own = [b for b in sheet(facts).blocks if isinstance(b, Paragraph) and b.source == "lead"]
    assert [(b.lead_in, b.runs[0].text) for b in own] == [("SUMENEP –", "Satu."), ("", "Dua.")]


@pytest.mark.parametrize(
    ("count", "blocks"),
    [(0, []), (1, [1]), (2, [1, 1]), (3, [1, 1])],
)
def test_photos(count: int, blocks: list[int], photo: Path) -> None:
    made = sheet(with_photos(sample(), photo, count))
    beside = [block for block in made.blocks if isinstance(block, PictureWithFacts)]
    below = [block for block in made.blocks if isinstance(block, PicturePair)]
    assert [1] * len(beside) + [len(pair.pictures) for pair in below] == blocks
    if beside:
        place = made.blocks.index(beside[0])
        lead = made.blocks[place - 1]
        assert isinstance(lead, Paragraph) and lead.source == "lead"
        assert (beside[0].picture.caption, beside[0].picture.credit) == ("Foto 0", "Humas")
        assert beside[0].picture.source == "photos[0]"


def test_a_third_photo_is_listed_as_unused(photo: Path) -> None:
    drafted = draft(with_photos(sample(), photo, 3))
    assert ("photos[2]", "Siaran pers memuat paling banyak dua foto.") in [
        (u.where, u.reason) for u in drafted.unused
    ]


def test_photos_without_a_lead_stand_at_the_end(photo: Path) -> None:
    facts = with_photos(sample(), photo, 2)
    facts.meeting.release.own_wordings = [OwnWording(block="lead")]
    assert [len(b.pictures) for b in sheet(facts).blocks if isinstance(b, PicturePair)] == [2]


def test_a_photo_left_out_or_missing_is_not_drawn(photo: Path) -> None:
    facts = with_photos(sample(), photo, 2)
    facts.meeting.photos[0].in_release = False
    facts.meeting.photos[1].file = "tidak-ada.jpg"
    assert not {"PictureWithFacts", "PicturePair"} & set(kinds(sheet(facts)))


def test_what_was_called_off_shows_no_photo(photo: Path) -> None:
    facts = with_photos(sample(), photo, 2)
    facts.meeting.status = MeetingStatus.POSTPONED
    assert not {"PictureWithFacts", "PicturePair"} & set(kinds(sheet(facts)))
    assert ("photos[1]", "Kegiatan ditunda.") in [(u.where, u.reason) for u in draft(facts).unused]


def test_a_chat_message_has_no_photos(photo: Path) -> None:
    made = sheet(with_photos(sample(), photo, 2), Voice.CHAT)
    assert set(kinds(made)) == {"Headline", "Paragraph", "Credit"}


def test_contact_vanishes_with_its_last_value() -> None:
    facts = sample()
    unit = facts.units["polres-sumenep"]
    unit.phone, unit.website = "0328-000", "contoh.id"
    contact = sheet(facts).blocks[-1]
    assert contact == Contact("Seksi Humas Polres Sumenep", "", ("Telepon 0328-000",), ("contoh.id",))
    unit.phone = unit.website = ""
    assert unit.contact_name and isinstance(sheet(facts).blocks[-1], Credit)


def test_paper_is_asked_for_or_set_up_or_the_units() -> None:
    facts = sample()
    drafted = draft(facts)
    assert compose(facts, drafted).paper is Paper.A4
    facts.units["polres-sumenep"].paper = Paper.F4
    assert compose(facts, drafted).paper is Paper.F4
    facts.meeting.release.paper = Paper.A4
    assert compose(facts, drafted).paper is Paper.A4
    assert compose(facts, drafted, paper=Paper.F4).paper is Paper.F4


def test_facts_to_copy() -> None:
    assert fact_list(sample()) == (
        ("Kegiatan", "Ngopi Bareng"),
        ("Waktu", "Rabu, 23 Oktober 2024, malam"),
        ("Tempat", "Arina Caffé, Jalan Dr. Cipto"),
        ("Pimpinan", "Kapolres Sumenep AKBP Henri Noveri Santoso"),
    )
    assert dict(fact_list(sample("002-jeneponto")))["Pimpinan"] == "Wakapolres Jeneponto Kompol Muh. Idris"
    assert [label for label, _ in fact_list(sample("001-kuala-kampar"))] == ["Kegiatan", "Tempat", "Pimpinan"]
    assert fact_list(Facts(Meeting())) == ()


def test_facts_to_copy_of_days_and_platforms() -> None:
    facts = sample()
    facts.meeting.days = [Day(held_on=date(2024, 10, day)) for day in (1, 2)]
    facts.meeting.venue = Venue(platform="Zoom Meeting")
    rows = dict(fact_list(facts))
    assert rows["Waktu"] == "Selasa (1/10/2024) dan Rabu (2/10/2024)"
    assert rows["Tempat"] == "Secara daring melalui Zoom Meeting"


def test_foreign_terms_are_slanted_except_in_titles() -> None:
    slanted = Run("cooling system", italic=True)
    assert runs("Upaya cooling system itu.") == (Run("Upaya "), slanted, Run(" itu."))
    assert runs("“Cooling system ini baik,” ujarnya.")[1] == Run("Cooling system", italic=True)
    text = "Acara “Cooling System Warga” menjadi bagian dari cooling system."
    assert runs(text, ["Cooling System Warga"]) == (Run(text[:-15]), slanted, Run("."))
    assert runs("") == ()


def test_an_unissued_paper_tells_its_last_change_in_the_offices_zone() -> None:
    facts = sample()
    assert konsep_state(facts) == "belum disetujui"
    facts.meeting.changed_at = datetime(2024, 10, 23, 18, 5)
    assert konsep_state(facts) == "belum disetujui, keadaan 24-10-2024 01.05 WIB"
    facts.meeting.zone = Zone.WIT
    assert konsep_state(facts) == "belum disetujui, keadaan 24-10-2024 03.05 WIT"
    assert compose(facts, draft(facts), state=konsep_state(facts)).state == konsep_state(facts)


def test_a_paper_of_nothing_is_a_paper() -> None:
    made = sheet(Facts(Meeting()))
    assert made.letterhead is None
    assert made.title == "Kegiatan tanpa nama"
    assert kinds(made) == ["Masthead"]


def test_the_title_is_the_headline() -> None:
    made = sheet(sample())
    assert isinstance(made.blocks[1], Headline)
    assert made.title == made.blocks[1].text
    assert made.subject == "Ngopi Bareng MIO Indonesia"
