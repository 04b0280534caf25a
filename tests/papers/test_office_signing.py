"""Where people sign and where texts meet on office papers: boxes, names, blanks, rules."""

from __future__ import annotations

import pytest

from cooling_desktop.papers.office import (
    attendance,
    guest_list,
    invitation,
    minutes,
    pledge,
)
from cooling_desktop.papers.office.blocks import SigningCells
from cooling_desktop.papers.pdf.dinas.paging import MEASURE, lay_out
from cooling_desktop.papers.pdf.dinas.signing import name_lines
from cooling_desktop.papers.pdf.marks import Box, Rule, Text, mm
from cooling_desktop.records.letters import Minutes
from cooling_desktop.records.spoken import Outcome, Signatory
from tests.papers.office_facts import STATE, full, with_guests
from tests.papers.office_pages import marks, pages, words_at


def test_signature_boxes_zigzag_over_two_rows() -> None:
    paper = attendance.compose(full(), STATE)
    told = pages([paper])
    assert len(told) == 2
    alone = [
        mark for _, mark, _ in marks(lay_out(paper)) if isinstance(mark, Text) and len(mark.line.words) == 1
    ]
    numbers = {mark.line.words[0].text: mark.x for mark in alone if mark.line.words[0].text.endswith(".")}
    assert numbers["1."] == pytest.approx(mm(118 + 2)) and numbers["2."] == pytest.approx(mm(144 + 2))
    assert all(numbers[f"{n}."] == numbers["1." if n % 2 else "2."] for n in range(1, 27))
    pairs = [strip for strip, _ in lay_out(paper).sheets[0] if strip.again]
    assert len(pairs) == 10, "20 rows stand on the first A4 page"
    assert pairs[-1].height == pytest.approx(mm(19))
    uprights = [m for m in pairs[-1].marks if isinstance(m, Box)]
    assert sorted(round((m.x + m.width / 2) / mm(1)) for m in uprights) == [0, 10, 68, 118, 144, 170]


def test_the_attendance_sheet_has_an_even_number_of_rows_and_its_privacy_line() -> None:
    for count in (0, 1, 2, 7):
        told = pages([attendance.compose(with_guests(full(), count), STATE)])
        rows = count + 20 + count % 2
        assert f"{rows}." in told[-1] and f"{rows + 1}." not in "\n".join(told)
        assert all(attendance.PRIVACY in text for text in told)


def test_attendance_signatures_take_four_rows_along() -> None:
    for count in range(0, 24, 2):
        sheet = lay_out(attendance.compose(with_guests(full(), count), STATE)).sheets[-1]
        assert sum(1 for strip, _ in sheet if strip.again) >= 2, count


def test_the_name_shrinks_then_breaks_before_its_degrees() -> None:
    width = mm(84)
    (short,) = name_lines("BAKRI, S.Sos.", width)
    assert short.words[0].bits[0].size == 10.5
    (tight,) = name_lines("MUHAMMAD ABDURRAHMAN WIRAYUDHA KUSUMA, S.H., S.I.K.", width)
    assert 8.5 <= tight.words[0].bits[0].size < 10.5 and tight.width <= width
    broken = name_lines("MUHAMMAD ABDURRAHMAN WIRAYUDHA KUSUMAWARDHANA, S.H., S.I.K., M.H., M.Si.", width)
    assert [line.words[-1].text for line in broken] == ["KUSUMAWARDHANA,", "M.Si."]


def test_a_name_widens_its_column_before_it_shrinks() -> None:
    facts = full()
    sizes = {}
    for name in ("Muhammad Abdurrahman Wirayudha", "Muhammad Abdurrahman Wirayudha Kusumawardhana Hadi"):
        facts.people["muh-idris"].name = name
        layout = lay_out(invitation.letters(facts, STATE)[0])
        (made,) = [m for _, m, _ in marks(layout) if isinstance(m, Text) and m.line.words[0].text == "MUHAMMAD"]
        sizes[name] = made.line.words[0].bits[0].size
        assert mm(84) < made.line.width <= mm(100)
    assert [size == 10.5 for size in sizes.values()] == [True, False]


def test_four_sign_in_two_columns_and_five_in_three() -> None:
    facts = full()
    for count, across in ((4, 2), (5, 3)):
        facts.meeting.neutrality.signatories = [Signatory(name=f"Tokoh {n}") for n in range(count)]
        paper = pledge.compose(facts, STATE)
        assert any(isinstance(block, SigningCells) for block in paper.blocks)
        lengths = {round(m.length, 1) for _, m, _ in marks(lay_out(paper)) if isinstance(m, Rule)}
        assert lengths == {round(MEASURE / across - mm(6), 1)}


def test_two_names_share_a_baseline_though_one_has_more_above() -> None:
    facts = full()
    facts.meeting.minutes = Minutes()
    facts.posts[
        "wakapolres-jeneponto"
    ].formal_title = "WAKIL KEPALA KEPOLISIAN RESOR JENEPONTO DAERAH SULAWESI SELATAN"
    for compose in (minutes.compose, attendance.compose):
        placed = words_at(lay_out(compose(facts, STATE)))
        _, _, ours, _ = placed["MUH. IDRIS, S.Sos., M.M."]
        lines = [y for text, (_, _, y, _) in placed.items() if set(text) == {"_"}]
        assert any(y == pytest.approx(ours) for y in lines)


def test_the_attendance_table_ends_above_its_privacy_line() -> None:
    for count in (0, 20, 60):
        layout = lay_out(attendance.compose(with_guests(full(), count), STATE))
        for sheet in layout.sheets:
            strip, top = sheet[-1]
            assert top + strip.height <= layout.height - mm(20) + 0.1


def test_a_blank_runs_to_the_edge_of_its_room() -> None:
    facts = full()
    facts.meeting.minutes = Minutes()
    placed = words_at(lay_out(minutes.compose(facts, STATE)))
    blanks = [(x, width) for text, (_, x, _, width) in placed.items() if set(text) == {"_"} and x == mm(36)]
    assert any(MEASURE - mm(10) <= x + width <= MEASURE for x, width in blanks)


def test_a_table_ends_in_a_strong_rule_and_so_do_the_rows_above_a_total() -> None:
    (sheet,) = lay_out(guest_list.compose(full(), STATE)).sheets
    rows = [strip for strip, _ in sheet if strip.again]
    weights = [rule.weight for strip in rows for rule in strip.marks if isinstance(rule, Rule)]
    assert weights == [0.3] * (len(rows) - 2) + [0.8, 0.8]


def test_the_closing_words_and_the_signatures_never_stand_alone() -> None:
    facts = full()
    facts.meeting.commitments *= 4
    turned = set()
    for count in range(24):
        facts.meeting.outcomes = [Outcome(text=f"hasil nomor {n}") for n in range(count)]
        *_, last = lay_out(minutes.compose(facts, STATE)).sheets
        turned.add(sum(1 for strip, _ in last if strip.again))
        assert any(strip.again for strip, _ in last), count
    assert len(turned) > 1, "the table breaks at several places"


def test_a_letters_text_begins_below_the_addressee() -> None:
    placed = words_at(lay_out(invitation.letters(full(), STATE)[0]))
    assert placed["Rujukan:"][2] - placed["Tempat"][2] >= 14 + 11
    assert placed["Kepada"][1] == pytest.approx(mm(110)) and placed["Yth."][1] == pytest.approx(mm(100))
    assert placed["Kepada"][2] == pytest.approx(placed["Nomor"][2])
