"""Where things stand on printed office papers: tables over pages, signatures, long names, both sheets."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from cooling_desktop.errors import BadInput
from cooling_desktop.papers.document import Picture
from cooling_desktop.papers.office import (
    attendance,
    guest_list,
    invitation,
    making,
    minutes,
    photo_sheet,
    pledge,
    rundown,
)
from cooling_desktop.papers.office.blocks import Gallery
from cooling_desktop.papers.pdf.binding import printed
from cooling_desktop.papers.pdf.dinas.paging import LEFT, MEASURE, lay_out, office_pages
from cooling_desktop.papers.pdf.dinas.photos import gallery
from cooling_desktop.papers.pdf.dinas.setting import Fit
from cooling_desktop.papers.pdf.marks import Image, Rule, Text, mm
from cooling_desktop.records.kinds import Paper
from cooling_desktop.records.spoken import PledgePoint, Signatory, Topic
from tests.papers.office_facts import LONG_NAME, STATE, full, with_guests
from tests.papers.office_pages import inside, marks, pages

COMPOSE = (
    rundown.compose,
    guest_list.compose,
    attendance.compose,
    minutes.compose,
    pledge.compose,
    photo_sheet.compose,
)


@pytest.mark.parametrize("sheet", Paper)
@pytest.mark.parametrize("count", [1, 20, 200])
def test_long_names_stay_inside_on_both_sheets(sheet: Paper, count: int, photo: Path) -> None:
    facts = with_guests(full(7, photo), count, LONG_NAME)
    facts.meeting.neutrality.signatories = [
        Signatory(person_id=f"tamu-{n}", post_id="anggota") for n in range(min(count, 9))
    ]
    for compose in COMPOSE:
        inside(compose(facts, STATE, sheet))
    for letter in invitation.letters(facts, STATE, sheet)[:2]:
        inside(letter)


def test_lines_break_alike_on_both_sheets() -> None:
    def lines(sheet: Paper) -> list[str]:
        layout = lay_out(replace(minutes.compose(full(), STATE, sheet), fits=False))
        return [
            " ".join(word.text for word in mark.line.words)
            for _, mark, _ in marks(layout)
            if isinstance(mark, Text)
        ]

    a4 = lines(Paper.A4)
    assert len(a4) > 40
    assert [
        line for line in lines(Paper.F4) if line not in ("No.", "Kegiatan", "Penanggung jawab", "Batas waktu")
    ] == [line for line in a4 if line not in ("No.", "Kegiatan", "Penanggung jawab", "Batas waktu")]


def test_a_table_goes_on_under_its_head_and_is_closed_at_the_foot() -> None:
    paper = guest_list.compose(with_guests(full(), 60), STATE)
    told = pages([paper])
    assert len(told) > 2
    assert all("Jabatan/instansi" in text for text in told)
    assert [text.count("Halaman") for text in told] == [1] * len(told)
    assert f"Halaman 2 dari {len(told)}" in told[1] and "Daftar tamu · Silaturahmi" in told[1]
    for sheet in lay_out(paper).sheets[:-1]:
        last, _ = sheet[-1]
        assert any(isinstance(m, Rule) and m.weight == 0.8 and m.y == last.height for m in last.marks)


def test_signatures_take_rows_along_to_a_new_page() -> None:
    found = set()
    for count in range(10, 30):
        (last_strip, _), *_ = reversed(
            lay_out(guest_list.compose(with_guests(full(), count), STATE)).sheets[-1]
        )
        sheet = lay_out(guest_list.compose(with_guests(full(), count), STATE)).sheets[-1]
        assert last_strip.name == "Tanda tangan"
        rows = [strip for strip, _ in sheet if strip.name == "Daftar tamu"]
        assert len(rows) >= 2, "the head and a row at least"
        found.add(len(lay_out(guest_list.compose(with_guests(full(), count), STATE)).sheets))
    assert found == {1, 2}


def test_no_phone_and_no_number_of_a_citizen_on_the_attendance_sheet() -> None:
    facts = full()
    for person in facts.people.values():
        person.phone, person.home_address = "0813-9999-0000", "Jalan Rumah 1"
    for made in making.made(facts):
        text = "\n".join(page.extract_text() for page in PdfReader(BytesIO(printed(made.papers))).pages)
        assert "0813-9999" not in text and "Jalan Rumah" not in text and "NIK" not in text


def test_a_paper_gives_way_before_it_takes_a_second_page() -> None:
    facts = full()
    facts.meeting.utterances, facts.meeting.talks, facts.meeting.questions = [], [], []
    grown = []
    for count in range(14):
        facts.meeting.topics = [Topic(text=f"bahasan nomor {n}") for n in range(count)]
        paper = minutes.compose(facts, STATE)
        grown.append((len(lay_out(paper).sheets), len(lay_out(replace(paper, fits=False)).sheets)))
    assert (1, 2) in grown and (2, 1) not in grown


def test_a_letter_has_its_date_on_the_address_line() -> None:
    letter = invitation.letters(full(), STATE)[0]
    layout = lay_out(letter)
    (dated,) = [m for m in layout.head if isinstance(m, Text) and m.line.words[0].text == "Jeneponto,"]
    (address,) = [m for m in layout.head if isinstance(m, Text) and m.line.words[0].text == "Jalan"]
    assert dated.y == pytest.approx(address.y)
    assert dated.x + dated.line.width == pytest.approx(LEFT + MEASURE, abs=0.1)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 7])
def test_photos_stand_as_their_number_asks(count: int, photo: Path) -> None:
    layout = lay_out(photo_sheet.compose(full(count, photo), STATE))
    images = [(number, mark) for number, mark, _ in marks(layout) if isinstance(mark, Image)]
    assert len(images) == count
    across = {1: mm(113) * 4 / 3, 2: MEASURE * 0.78}.get(count, (MEASURE - mm(6)) / 2)
    assert {round(mark.window[2], 2) for _, mark in images} <= {
        round(across, 2),
        round(MEASURE, 2),
        round(mm(77) * 4 / 3, 2),
    }
    assert [number for number, _ in images] == ([0] * 6 + [1])[:count]
    if count <= 2:
        assert all(mark.window[0] + mark.window[2] / 2 == pytest.approx(MEASURE / 2) for _, mark in images)
    assert f"{count}. Foto kegiatan ke-{count}" in pages([photo_sheet.compose(full(count, photo), STATE)])[-1]


def test_a_wide_group_photo_keeps_its_sides() -> None:
    wide = Picture(Path("lebar.jpg"), 1700, 1000)  # 3:2 would cost an eighth of it
    strips = gallery(Gallery((wide,) * 4), MEASURE, Fit())
    images = [mark for strip in strips for mark in strip.marks if isinstance(mark, Image)]
    assert len(images) == 4
    for image in images:
        assert (image.width, image.height) == pytest.approx(image.window[2:])


def test_more_points_than_seven_are_set_smaller() -> None:
    facts = full()
    for count, size in ((7, 12.0), (8, 11.0)):
        facts.meeting.neutrality.points = [PledgePoint(text="menjaga kedamaian") for _ in range(count)]
        layout = lay_out(pledge.compose(facts, STATE))
        sizes = {m.line.words[0].bits[0].size for _, m, _ in marks(layout)
                 if isinstance(m, Text) and m.line.words[0].text == "Menjaga"}  # fmt: skip
        assert sizes == {size}


def test_the_logo_of_a_pledge_stands_in_the_middle_below_the_rule(logo: Path) -> None:
    paper = pledge.compose(full(), STATE)
    assert paper.letterhead
    made = lay_out(replace(paper, letterhead=replace(paper.letterhead, logo=logo)))
    (image,) = [m for m in made.head if isinstance(m, Image)]
    (rule,) = [m for m in made.head if isinstance(m, Rule)]
    assert image.height == pytest.approx(mm(22)) and image.y == pytest.approx(rule.y + mm(4))
    assert image.x + image.width / 2 == pytest.approx(LEFT + MEASURE / 2)
    assert rule.x == pytest.approx(LEFT)


def test_a_konsep_is_an_outline_and_a_label() -> None:
    paper = rundown.compose(full(), STATE)
    (page,) = office_pages(paper, lay_out(paper))
    assert page.under
    (text,) = pages([paper])
    assert "KONSEP" in text and "belum disetujui" in text
    (issued,) = pages([replace(paper, state=None)])
    assert "KONSEP" not in issued


def test_a_letter_no_face_has_is_named_with_its_paper() -> None:
    facts = full()
    facts.meeting.agenda[0].text = "Registrasi 会"
    with pytest.raises(BadInput, match="Huruf “会” di Susunan acara, bagian Agenda, tidak tersedia"):
        printed([rundown.compose(facts, STATE)])


def test_a_letterhead_too_wide_is_refused() -> None:
    facts = full()
    facts.units["polres-jeneponto"].letterhead_1 = "A" * 42
    with pytest.raises(BadInput, match="42 karakter"):
        printed([rundown.compose(facts, STATE)])


def test_the_same_facts_give_the_same_bytes(photo: Path) -> None:
    twice = [
        [sha256(printed(made.papers)).digest() for made in making.made(full(2, photo))] for _ in range(2)
    ]
    assert twice[0] == twice[1]


def test_only_the_papers_own_faces_are_in_the_file() -> None:
    pdf = printed([minutes.compose(full(), STATE)])
    faces = set(re.findall(rb"/BaseFont /([^ /]+)", pdf))
    assert faces and all(b"PT_S" in name or b"PTS" in name for name in faces), faces
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    assert not set(text) & set("\ufb00\ufb01\ufb02\ufb03\ufb04\u00ad\ufffd")
