"""The rules of a draft, one by one, on the five examples and small changes to them."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Any

import pytest

from cooling_desktop import assets
from cooling_desktop.press import event
from cooling_desktop.press.block import LABELS
from cooling_desktop.press.draft import draft, wordings
from cooling_desktop.press.venue import where
from cooling_desktop.records.interchange import read
from cooling_desktop.records.kinds import GuestStatus, PartOfDay, Phase, Voice, Zone
from cooling_desktop.records.meeting import CoHost, Day, Guest, Venue
from tests.press.packs import ways
from tests.press.samples import NAMES, SPOKEN, keys, sample, text


@pytest.mark.parametrize("name", NAMES)
def test_the_official_voice_keeps_the_order_of_the_brief(name: str) -> None:
    order = list(LABELS)
    ranks = [order.index("message" if b.name in SPOKEN[:2] else b.name)
             for b in draft(read(assets.path(f"examples/{name}.json"))).blocks if b.name != "neutrality"]  # fmt: skip
    assert ranks == sorted(ranks)


@pytest.mark.parametrize("name", NAMES)
def test_the_news_voice_lets_people_speak_before_it_explains(name: str) -> None:
    blocks = [b.name for b in draft(read(assets.path(f"examples/{name}.json")), Voice.NEWS).blocks]
    first = next(n for n, block in enumerate(blocks) if block in SPOKEN)
    assert blocks.index("lead") < first < blocks.index("purpose") < blocks.index("attendance")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("voice", [Voice.NEWS, Voice.CHAT])
def test_degrees_stand_in_the_official_voice_only(name: str, voice: Voice) -> None:
    facts = read(assets.path(f"examples/{name}.json"))
    degrees = {degree for person in facts.people.values() for degree in person.degrees_back}
    assert not [degree for degree in degrees if degree in text(facts, voice)]
    assert all(degree in text(facts) for person in facts.people.values() for degree in person.degrees_back)


@pytest.mark.parametrize("name", NAMES)
def test_every_speaker_in_a_chat_message_is_introduced_there(name: str) -> None:
    facts = read(assets.path(f"examples/{name}.json"))
    message = text(facts, Voice.CHAT)
    for person in facts.people.values():
        short = f"{person.rank} {person.short_name}".strip()
        if person.rank and person.short_name and f"{short}," not in message and f"{short}." in message:
            assert f"{person.rank} {person.name}" in message
    assert len(message) <= 900


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("000", "Rabu (23/10/2024) malam."),
        ("000", "Henri Noveri Santoso, S.H., S.I.K., M.M., menggelar"),
        ("000", "“Ngopi Bareng” dengan Pengurus Daerah (PD) Media Independen Online (MIO) Indonesia"),
        ("000", "di Arina Caffé, Jalan Dr. Cipto, Rabu"),
        ("001", "D’Dion Coffee"),
        ("001", "penyelenggara Pemilihan Kepala Daerah (Pilkada) Serentak 2024"),
        ("002", "Kasat Lantas AKP H. Abd. Samad, S.H., M.M.; Kasi Humas AKP Bakri, S.Sos.; dan Kasubsi"),
        ("002", "Polres Jeneponto, Polda Sulawesi Selatan, menggelar"),
        ("002", "pada 27 November 2024."),
        ("002", "“Menghadapi Pilkada Serentak”"),
        (
            "003",
            "Polres Ogan Komering Ulu (OKU) Selatan bersama tokoh agama menggelar Deklarasi Pilkada Damai di",
        ),
        ("003", "tanpa berpihak kepada siapapun,” tegas Kapolres melalui Kasi Humas"),
        ("004", "Jumat (8/11/2024)."),
        ("004", "Kombes Pol. Susatyo Purnomo Condro yang diteruskan melalui Kapolsek Menteng Kompol"),
        ("004", "RT 001/RW 09"),
    ],
)
def test_house_forms(name: str, form: str) -> None:
    assert form in text(sample(name))


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
@pytest.mark.parametrize("voice", list(Voice))
def test_straight_marks_are_gone(name: str, voice: Voice) -> None:
    assert not re.search(r"[\"']", text(sample(name), voice))


@pytest.mark.parametrize(
    ("day", "zone", "said"),
    [
        ({"starts": time(10), "ends": time(12, 5)}, None, "Rabu (23/10/2024) pukul 10.00–12.05 WIB."),
        ({"starts": time(10), "ends": time(12, 5)}, Zone.WITA, "Rabu (23/10/2024) pukul 10.00–12.05 WITA."),
        (
            {"starts": time(9), "until_done": True},
            Zone.WIT,
            "Rabu (23/10/2024) pukul 09.00 WIT.",
        ),
        ({"starts": time(9), "approximate": True}, None, "Rabu (23/10/2024) sekitar pukul 09.00 WIB."),
    ],
)
def test_clock_times(day: dict[str, Any], zone: Zone | None, said: str) -> None:
    facts = sample("000")
    facts.meeting.days, facts.meeting.zone = [Day(held_on=date(2024, 10, 23), **day)], zone
    assert draft(facts).text_of("lead").endswith(said)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([1, 2], "Selasa (1/10/2024) dan Rabu (2/10/2024)"),
        ([1, 2, 3], "Selasa (1/10/2024) hingga Kamis (3/10/2024)"),
        ([1, 3, 8], "Selasa (1/10/2024), Kamis (3/10/2024), dan Selasa (8/10/2024)"),
    ],
)
def test_several_days(days: list[int], said: str) -> None:
    facts = sample("001")
    facts.meeting.days = [Day(held_on=date(2024, 10, day)) for day in days]
    assert event.when(facts) == said
    for day in facts.meeting.days:
        day.part = PartOfDay.NIGHT
    assert event.when(facts) == f"{said} malam"
    assert f"Kecamatan Kuala Kampar pada {said} malam." in draft(facts).text_of("lead")
    facts.meeting.days[0].part = PartOfDay.MORNING
    assert event.when(facts).startswith("Selasa (1/10/2024) pagi")
    assert event.when(facts).count("malam") == len(days) - 1


@pytest.mark.parametrize(
    ("phase", "headline", "body"),
    [
        (Phase.BEFORE, "Jelang Pilkada", "menjelang Pemilihan"),
        (Phase.CAMPAIGN, "Pada Masa Kampanye Pilkada", "pada masa kampanye Pemilihan"),
        (Phase.QUIET, "Pada Masa Tenang Pilkada", "pada masa tenang Pemilihan"),
        (Phase.AFTER, "Usai Pilkada", "setelah Pemilihan"),
    ],
)
def test_the_phase_of_the_election(phase: Phase, headline: str, body: str) -> None:
    facts = sample("000")
    facts.meeting.phase = phase
    headlines = wordings(facts, Voice.OFFICIAL, "headline").values()
    assert [one for one in headlines if one.startswith(headline)]
    assert all("Jelang" not in one for one in headlines if phase is not Phase.BEFORE)
    assert text(facts).lower().count(body.lower()) == 1
    assert body.lower() in f"{draft(facts).text_of('lead')} {draft(facts).text_of('purpose')}".lower()


def test_an_election_without_a_phase_waits_among_the_unused() -> None:
    facts = sample("000")
    facts.meeting.phase = None
    assert "Pilkada" not in draft(facts).text_of("headline")
    assert ("election_id", "Pilkada Serentak 2024") in [(u.where, u.text) for u in draft(facts).unused]


def test_the_credit_is_the_units_unless_typed() -> None:
    facts = sample("000")
    assert draft(facts).text_of("credit") == "(Humas Polres Sumenep)"
    facts.meeting.release.credit = "(Seksi Humas)"
    assert draft(facts).text_of("credit") == "(Seksi Humas)"


def test_the_city_is_the_units_unless_typed() -> None:
    facts = sample("000")
    facts.meeting.release.dateline = ""
    assert draft(facts).text_of("dateline") == "SUMENEP"
    facts.meeting.release.dateline = "Madura –"
    assert draft(facts).text_of("dateline") == "MADURA"


@pytest.mark.parametrize(
    ("values", "block"),
    [
        ({"purposes": [], "umbrella": "", "phase": None}, "purpose"),
        ({"guests": []}, "attendance"),
        ({"topics": [], "discussion_manner": ""}, "discussion"),
        ({"closing_hope": "", "commitments": []}, "closing"),
    ],
)
def test_empty_facts_leave_their_paragraph_out(values: dict[str, object], block: str) -> None:
    facts = sample("000")
    assert block in keys(draft(facts))
    for name, value in values.items():
        setattr(facts.meeting, name, value)
    assert block not in keys(draft(facts))


def test_neutrality_stands_only_where_somebody_typed_it() -> None:
    drafted = {name: keys(draft(sample(name))) for name in ("000", "001", "002", "003", "004")}
    assert [name for name, found in drafted.items() if "neutrality" in found] == ["002", "003"]


def test_a_statement_from_the_speech_opens_the_message() -> None:
    names = [block.name for block in draft(sample("003")).blocks]
    assert names.index("neutrality") < names.index("quotes")


@pytest.mark.parametrize(
    ("guest", "said"),
    [
        ({"group": "warga", "vague_count": "puluhan"}, "puluhan warga"),
        ({"group": "warga", "count": 8}, "delapan warga"),
        ({"group": "warga", "count": 1250}, "1.250 warga"),
        ({"count": 40}, "40 orang"),
        ({"group": "warga", "entourage": "keluarga"}, "warga beserta keluarga"),
        ({"group": "warga", "status": GuestStatus.REPRESENTED}, "perwakilan warga"),
    ],
)
def test_groups(guest: dict[str, Any], said: str) -> None:
    facts = sample("000")
    facts.meeting.guests = [Guest(**({"status": GuestStatus.PRESENT} | guest))]
    assert draft(facts).text_of("attendance") in ways("kehadiran.kelompok", bentuk="acara", tamu=said)


@pytest.mark.parametrize(
    ("venue", "said"),
    [
        ({"name": "Balai Desa"}, "di Balai Desa"),
        ({"name": "Mapolres", "room": "halaman"}, "di halaman Mapolres"),
        ({"vague": "di sebuah kafe", "name": "Kopi Kita"}, "di sebuah kafe"),
        ({"platform": "Zoom"}, "secara daring melalui Zoom"),
        ({"name": "Aula", "platform": "Zoom"}, "di Aula dan secara daring melalui Zoom"),
    ],
)
def test_where_people_met(venue: dict[str, Any], said: str) -> None:
    facts = sample("000")
    facts.meeting.venue = Venue(**venue)
    assert where(facts) == said


def test_several_hosts_are_one_list() -> None:
    facts = sample("003")
    facts.meeting.co_hosts.append(CoHost(name="KPU OKU Selatan"))
    acts = [one for one in wordings(facts, Voice.OFFICIAL, "headline").values() if " Gelar " in one]
    assert acts
    assert all("Polres OKU Selatan, Tokoh Agama, dan KPU OKU Selatan Gelar" in one for one in acts)


def test_a_capital_goes_in_mid_sentence_but_not_from_a_name() -> None:
    facts = sample("000")
    facts.meeting.topics[0].text, facts.meeting.topics[1].text = "Keamanan pasar", "Sumenep yang sejuk"
    assert "mengenai keamanan pasar dan Sumenep yang sejuk" in draft(facts).text_of("discussion")


def test_a_quotation_too_long_for_a_message_gives_way() -> None:
    facts = sample("000")
    facts.meeting.utterances[3].text = "Pilkada yang damai " * 60
    message = text(facts, Voice.CHAT)
    assert len(message) <= 900
    assert "Pilkada yang damai Pilkada" not in message and "AKBP Henri Noveri Santoso" in message
