"""What a RALAT lists: only what changed, in words short enough to be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from cooling_desktop.archive.correct import correct
from cooling_desktop.archive.issue import issue
from cooling_desktop.press.check import findings
from cooling_desktop.press.correction import changed_words, rows
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import PICTURES, Facts
from cooling_desktop.records.kinds import Voice
from cooling_desktop.records.meeting import OwnWording, Photo
from cooling_desktop.records.store import Store, open_store

KEY = "contoh-000-sumenep"


@pytest.fixture
def store(office: Path) -> Iterator[Store]:
    """An office with one release out, which is open for correction."""
    opened = open_store(office)
    for name, colour in (("satu.jpg", "teal"), ("dua.jpg", "navy")):
        Image.new("RGB", (320, 240), colour).save(office / PICTURES / name)
    facts = opened.load(KEY)
    facts.meeting.photos = [Photo(file="satu.jpg", caption="Kapolres menyapa tamu", credit="Humas")]
    assert facts.unit is not None
    facts.unit.phone = "0328-111"
    opened.save(facts)
    correct(opened, issue(opened, KEY, today=date(2024, 11, 5)).id)
    yield opened
    opened.close()


def _street(facts: Facts) -> None:
    facts.meeting.venue.street = "Jalan Dr. Sutomo"


def _day(facts: Facts) -> None:
    facts.meeting.days[0].held_on = date(2024, 10, 24)


def _headline(facts: Facts) -> None:
    facts.meeting.release.own_wordings.append(OwnWording(block="headline", text="Kapolres Sumenep Gelar Ngopi Bareng"))


def _caption(facts: Facts) -> None:
    facts.meeting.photos[0].caption = "Kapolres menyapa wartawan"


def _photo(facts: Facts) -> None:
    facts.meeting.photos[0].file = "dua.jpg"


def _phone(facts: Facts) -> None:
    assert facts.unit is not None
    facts.unit.phone = "0328-222"


def _mail(facts: Facts) -> None:
    assert facts.unit is not None
    facts.unit.email = "humas@contoh.id"


def _paragraph_out(facts: Facts) -> None:
    facts.meeting.release.own_wordings.append(OwnWording(block="purpose", text=""))


def _sentence(facts: Facts) -> None:
    purpose = draft(facts).text_of("purpose")
    facts.meeting.release.own_wordings.append(OwnWording(block="purpose", text=f"{purpose} Acara ditutup dengan doa."))


def _note(facts: Facts) -> None:
    facts.meeting.internal_note = "tidak masuk naskah"


CHANGES: dict[str, tuple[Callable[[Facts], None], str]] = {
    "a street": (_street, "Semula: … di Arina Caffé, Jalan Dr. Cipto, Rabu (23/10/2024) malam.\n"
                          "Menjadi: … di Arina Caffé, Jalan Dr. Sutomo, Rabu (23/10/2024) malam."),
    "a day": (_day, "Semula: … di Arina Caffé, Jalan Dr. Cipto, Rabu (23/10/2024) malam.\n"
                    "Menjadi: … di Arina Caffé, Jalan Dr. Cipto, Kamis (24/10/2024) malam."),
    "a caption": (_caption, "Semula: Keterangan foto: Kapolres menyapa tamu (Foto: Humas)\n"
                            "Menjadi: Keterangan foto: Kapolres menyapa wartawan (Foto: Humas)"),
    "a photo": (_photo, "Foto diganti."),
    "a phone number": (_phone, "Semula: Telepon kantor 0328-111\nMenjadi: Telepon kantor 0328-222"),
    "an address that was missing": (_mail, "Ditambahkan: Surel kantor humas@contoh.id"),
    "a sentence more": (_sentence, "Ditambahkan: Acara ditutup dengan doa."),
    "nothing that is printed": (_note, ""),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_the_list_names_what_changed_and_nothing_else(store: Store, name: str) -> None:
    change, told = CHANGES[name]
    facts = store.load(KEY)
    change(facts)
    assert draft(facts).changes == told


def test_a_headline_is_told_whole(store: Store) -> None:
    facts = store.load(KEY)
    before = draft(facts).text_of("headline")
    _headline(facts)
    assert draft(facts).changes.splitlines() in (
        [f"Semula: {before}", "Menjadi: Kapolres Sumenep Gelar Ngopi Bareng"],
        [f"Dihapus: {before}", "Ditambahkan: Kapolres Sumenep Gelar Ngopi Bareng"],
    )


def test_a_paragraph_that_was_taken_out_is_told(store: Store) -> None:
    facts = store.load(KEY)
    before = next(block.text for block in draft(facts).blocks if block.key == "purpose")
    _paragraph_out(facts)
    assert draft(facts).changes == f"Dihapus: {before}"


def test_what_the_clerk_wrote_stands_in_place_of_the_list(store: Store) -> None:
    facts = store.load(KEY)
    _street(facts)
    auto = draft(facts).changes
    facts.meeting.release.own_wordings.append(OwnWording(block="correction", text="Semula: a\nMenjadi: b", facts=auto))
    (block,) = (one for one in draft(facts).every if one.key == "correction")
    assert (block.text, block.own, block.auto, block.label) == ("Semula: a\nMenjadi: b", True, auto, "Yang diralat")
    assert not any(one.where.startswith("release.own_wordings") for one in draft(facts).unused)


def test_the_checker_does_not_read_what_was_wrong(store: Store) -> None:
    facts = store.load(KEY)
    _street(facts)
    before = findings(facts)
    words = "Semula: Kopol Budi menangkan calon nomor 2 \nMenjadi: Kompol Budi"
    facts.meeting.release.own_wordings.append(OwnWording(block="correction", text=words))
    assert findings(facts) == before


@pytest.mark.parametrize("voice", [Voice.NEWS, Voice.CHAT])
def test_the_other_voices_tell_the_meeting_as_it_was(store: Store, voice: Voice) -> None:
    facts = store.load(KEY)
    _street(facts)
    assert draft(facts, voice).changes == ""


def test_lines_without_a_known_label_are_kept() -> None:
    told = rows("Semula:  a \n\nMenjadi : b\nFoto diganti.")
    assert told == [("Semula", "a"), ("Menjadi", "b"), ("", "Foto diganti.")]


def test_new_words_are_marked_where_they_stand() -> None:
    text = "di Arina Caffé, Jalan Dr. Cipto malam"
    marked = [text[start:end] for start, end in changed_words("di Arina caffé, Jalan Sutomo malam", text)]
    assert marked == ["Dr. Cipto"]
    assert changed_words("a b", "a b") == ()
