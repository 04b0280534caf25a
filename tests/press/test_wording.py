"""Sentences an editor asked for, each on a small change to an example."""

from __future__ import annotations

from datetime import date, time
from itertools import pairwise
from typing import Any

import pytest

from cooling_desktop import assets
from cooling_desktop.press.check import findings
from cooling_desktop.press.draft import draft
from cooling_desktop.records.directory import Organisation, Post, Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.interchange import read
from cooling_desktop.records.kinds import (
    GuestStatus,
    LeaderPresence,
    MeetingStatus,
    NeutralityForm,
    OrganisationKind,
    Voice,
    VoiceKind,
)
from cooling_desktop.records.meeting import Day, Guest, Meeting, OwnWording, Venue
from cooling_desktop.records.spoken import (
    Commitment,
    Neutrality,
    PledgePoint,
    Question,
    Signatory,
    Topic,
    Utterance,
)

NAMES = ["000-sumenep", "001-kuala-kampar", "002-jeneponto", "003-oku-selatan", "004-menteng"]
KAPOLRES: dict[str, Any] = {"person_id": "henri-noveri-santoso", "post_id": "kapolres-sumenep"}
CANDRA: dict[str, Any] = {"person_id": "candra-hasan", "post_id": "ketua-pd-mio-indonesia-sumenep"}
CAME = GuestStatus.PRESENT


def sample(number: int = 0) -> Facts:
    """One of the five examples."""
    return read(assets.path(f"examples/{NAMES[number]}.json"))


def text(facts: Facts, voice: Voice = Voice.OFFICIAL) -> str:
    """All blocks of a draft, one a line."""
    return "\n".join(block.text for block in draft(facts, voice).blocks)


def reasons(facts: Facts) -> dict[str, str]:
    """What the draft leaves out, and why."""
    return {one.where: one.reason for one in draft(facts).unused}


def says(kind: VoiceKind, text: str, who: dict[str, Any] = KAPOLRES, **rest: Any) -> Utterance:
    """One utterance."""
    return Utterance(kind=kind, text=text, **who, **rest)


# A meeting that did not take place


@pytest.mark.parametrize(
    ("status", "head", "act"),
    [
        (MeetingStatus.POSTPONED, "Ngopi Bareng Polres Sumenep Ditunda", "menunda"),
        (MeetingStatus.CANCELLED, "Ngopi Bareng Polres Sumenep Dibatalkan", "membatalkan"),
    ],
)
@pytest.mark.parametrize("voice", list(Voice))
def test_called_off_is_one_sentence(status: MeetingStatus, head: str, act: str, voice: Voice) -> None:
    facts = sample()
    facts.meeting.status, facts.meeting.new_date = status, date(2024, 11, 1)
    assert text(facts, voice).split("\n") == [
        head,
        "SUMENEP",
        f"Polres Sumenep {act} acara “Ngopi Bareng” yang direncanakan berlangsung di Arina Caffé, "
        "Jalan Dr. Cipto, Rabu (23/10/2024) malam.",
        "(Humas Polres Sumenep)",
    ]


@pytest.mark.parametrize("number", range(5))
def test_the_rest_of_what_was_called_off_waits(number: int) -> None:
    facts = sample(number)
    facts.meeting.status = MeetingStatus.POSTPONED
    facts.meeting.release.own_wordings = [OwnWording(block="quotes", text="“Aman,” katanya.")]
    told = reasons(facts)
    rows = ("guests", "utterances", "purposes", "topics", "outcomes", "commitments", "leaders")
    expected = {f"{name}[{n}]" for name in rows for n in range(len(getattr(facts.meeting, name)))}
    assert expected | {"release.own_wordings[0]", "election_id"} <= set(told)
    assert {told[where] for where in expected} == {"Kegiatan ditunda."}
    assert next(f.where for f in findings(facts) if f.level == "block") == "status"


def test_called_off_without_day_and_place() -> None:
    facts = sample()
    facts.meeting.status, facts.meeting.days, facts.meeting.venue = MeetingStatus.CANCELLED, [], Venue()
    assert draft(facts).text_of("lead") == "Polres Sumenep membatalkan acara “Ngopi Bareng”."
    facts.meeting.unit_id = None
    assert draft(facts).text_of("headline") == "Ngopi Bareng Kapolres Sumenep Dibatalkan"
    facts.meeting.leaders = []
    assert draft(facts).text_of("lead") == "Acara “Ngopi Bareng” dibatalkan."


# A speech read out, and how people are called


def read_out(*said: Utterance, reader: bool = True) -> Facts:
    """A meeting whose Kapolres is away; Candra Hasan reads his speech."""
    facts = sample()
    leader = facts.meeting.leaders[0]
    leader.presence = LeaderPresence.READ_OUT
    if reader:
        leader.deputy_person_id, leader.deputy_post_id = CANDRA.values()
    facts.meeting.utterances, facts.meeting.commitments = list(said), []
    return facts


@pytest.mark.parametrize("voice", list(Voice))
def test_words_of_a_speech_read_out_are_not_given_as_spoken_there(voice: Voice) -> None:
    made = text(read_out(says(VoiceKind.QUOTE, "Kita jaga"), says(VoiceKind.QUOTE, "Kita rawat")), voice)
    assert "“Kita jaga,” ujar Kapolres dalam sambutan yang dibacakan Candra Hasan." in made
    assert "dibacakan oleh" not in made


def test_a_speech_read_out_by_nobody_known() -> None:
    made = text(read_out(says(VoiceKind.QUOTE, "Kita jaga"), reader=False))
    assert "dibacakan dalam kesempatan itu." in made
    assert "“Kita jaga,” ujar Kapolres dalam sambutan itu." in made


def test_told_words_of_a_speech_read_out_stay_in_the_speech() -> None:
    made = text(read_out(says(VoiceKind.APPEAL, "warga menjaga kerukunan")))
    assert "Dalam sambutan itu, Kapolres mengajak warga menjaga kerukunan." in made


@pytest.mark.parametrize(
    ("titles", "later"),
    [(["K.H."], "Ketua PD MIO Indonesia Kabupaten Sumenep K.H. Candra Hasan"),
     (["Dr.", "H."], "Ketua PD MIO Indonesia Kabupaten Sumenep H. Candra Hasan"),
     (["Dr."], "Candra Hasan")],
)  # fmt: skip
def test_religious_titles_stay(titles: list[str], later: str) -> None:
    facts = sample()
    facts.people["candra-hasan"].degrees_front = titles
    assert f"{later.removeprefix('Ketua PD MIO Indonesia Kabupaten Sumenep ')} menyampaikan" in text(facts)


# What was said


def test_what_our_side_does_follows_without_a_verb_of_its_own() -> None:
    facts = sample(2)
    assert "Karena itu, pihaknya mengundang media sebagai mitra terbaik" in text(facts)
    facts.meeting.utterances[4].text = "Pihaknya mengundang media."
    assert "ke depan. Karena itu, pihaknya mengundang media." in text(facts)
    facts.meeting.utterances[4].follows = False
    assert "menyampaikan bahwa pihaknya mengundang media." in text(facts).lower()


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("menekankan", "pentingnya rukun"), ("menekankan", "pentingnya guyub")],
         "Pesan itu menekankan pentingnya rukun dan guyub."),
        ([("menekankan", "kerukunan"), ("mengingatkan", "warga agar waspada"), ("meminta", "warga melapor")],
         "Pesan itu menekankan kerukunan. Dalam pesan itu, Kapolres juga mengingatkan warga agar waspada "
         "serta meminta warga melapor."),
        ([("mengajak", "warga rukun"), ("mengimbau", "warga tenang"), ("meminta", "warga melapor")],
         "Dalam pesan itu, Kapolres mengajak warga rukun serta mengimbau warga tenang. "
         "Ia juga meminta warga melapor."),
        ([("", "agar warga rukun"), ("menekankan", "kerukunan")],
         "Dalam pesan itu, Kapolres meminta agar warga rukun. Pesan itu juga menekankan kerukunan."),
    ],
)  # fmt: skip
def test_a_message_does_not_ask_its_sender_does(rows: list[tuple[str, str]], said: str) -> None:
    facts = sample(4)
    keys = ("from_person_id", "from_post_id", "via_person_id", "via_post_id")
    way = {key: getattr(facts.meeting.utterances[2], key) for key in keys}
    facts.meeting.utterances = [Utterance(kind=VoiceKind.MESSAGE, verb=v, text=t, **way) for v, t in rows]
    assert draft(facts).text_of("message").endswith(f" Kompol Bayu Marfiando. {said}")


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (("pentingnya kerukunan", "pentingnya komunikasi"), "pentingnya kerukunan dan komunikasi."),
        (("pentingnya A dan B", "pentingnya C"), "pentingnya A dan B serta C."),
        (
            ("pentingnya kerukunan", "pentingnya patroli malam", "pentingnya kabar yang benar"),
            "pentingnya kerukunan dan patroli malam serta kabar yang benar.",
        ),
        (("kerukunan", "pentingnya komunikasi"), "kerukunan serta pentingnya komunikasi."),
    ],
)
def test_importance_is_said_once(texts: tuple[str, ...], said: str) -> None:
    facts = sample()
    facts.meeting.utterances = [says(VoiceKind.INDIRECT, one, verb="menekankan") for one in texts]
    assert draft(facts).text_of("message") == f"Kapolres menekankan {said}"


def test_a_promise_is_of_our_side_and_its_deadline_stays_out() -> None:
    facts = sample()
    facts.meeting.commitments[0].due = date(2024, 11, 20)
    assert "menyampaikan komitmen pihaknya untuk menjaga netralitas" in text(facts)
    assert "20 November" not in text(facts)
    assert reasons(facts)["commitments[0].due"] == "Batas waktu hanya untuk laporan."


def test_neutrality_of_a_unit_names_it_once() -> None:
    facts = sample()
    facts.meeting.neutrality = Neutrality(form=NeutralityForm.STATED, text="bahwa pihaknya tidak memihak")
    assert draft(facts).text_of("neutrality") == "Polres Sumenep menegaskan tidak memihak."
    facts.meeting.neutrality = Neutrality(
        form=NeutralityForm.STATED, text="pihaknya netral", verb="memastikan", **KAPOLRES
    )
    assert draft(facts).text_of("neutrality").endswith(" memastikan pihaknya netral.")


def test_a_superiors_message_comes_before_a_guests_opinion_in_a_chat_message() -> None:
    message = text(sample(4), Voice.CHAT)
    assert "Pesan itu menekankan pentingnya menjaga persatuan dan kesatuan." in message
    assert "Lurah Indrawan" not in message


# Who came, what was discussed, how it ended


def community(facts: Facts, count: int) -> list[Guest]:
    """Bodies of the public."""
    for n in range(count):
        facts.organisations[f"o{n}"] = Organisation(
            id=f"o{n}", name=f"Forum {n}", kind=OrganisationKind.COMMUNITY
        )
    return [Guest(organisation_id=f"o{n}", status=CAME) for n in range(count)]


def test_nobody_is_called_invited() -> None:
    for number in range(5):
        for voice in Voice:
            assert "undangan, hadir" not in text(sample(number), voice)
    assert "Turut hadir insan pers dari media daring" in text(sample(2))


def test_bodies_of_the_public_stand_apart_in_a_long_list_only() -> None:
    facts = sample()
    guest = Guest(**CANDRA, status=CAME)
    facts.meeting.guests = [guest, *community(facts, 6), Guest(group="pelajar", status=CAME)]
    made = draft(facts).text_of("attendance")
    assert "Candra Hasan. Dari unsur masyarakat, hadir Forum 0, Forum 1," in made
    assert made.endswith("Turut hadir pelajar.")
    facts.meeting.guests = [guest, *community(facts, 2)]
    assert "unsur masyarakat" not in text(facts)
    facts.meeting.guests = [guest, *(Guest(group=f"kelompok {n}", status=CAME) for n in range(7))]
    assert "unsur masyarakat" not in text(facts)


@pytest.mark.parametrize(
    ("purposes", "said"),
    [(True, "Acara tersebut dihadiri pedagang."), (False, "Acara itu dihadiri pedagang.")],
)
def test_one_group_alone_attends(purposes: bool, said: str) -> None:
    facts = sample()
    facts.meeting.guests, facts.meeting.umbrella = [Guest(group="pedagang", status=CAME)], ""
    if not purposes:
        facts.meeting.purposes, facts.meeting.phase = [], None
    assert draft(facts).text_of("attendance") == said


def test_also_leans_on_somebody_who_spoke() -> None:
    facts = sample()
    assert draft(facts).text_of("discussion").startswith("Para peserta juga berdiskusi santai mengenai peran")
    facts.meeting.utterances, facts.meeting.commitments = [], []
    assert draft(facts).text_of("discussion").startswith("Para peserta berdiskusi santai mengenai peran")


@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("voice", [Voice.OFFICIAL, Voice.NEWS])
def test_paragraphs_in_a_row_do_not_open_alike(number: int, voice: Voice) -> None:
    facts = sample(number)
    facts.meeting.outcomes, facts.meeting.closing = [], "doa bersama"
    facts.meeting.closing_hope = facts.meeting.next_meeting = ""
    facts.meeting.topics = [Topic(text="keamanan")]
    openings = [" ".join(block.text.split()[:2]) for block in draft(facts, voice).blocks]
    assert not [one for one, other in pairwise(openings) if one == other]


def test_an_ending_is_no_series() -> None:
    facts = sample(1)
    facts.meeting.closing, facts.meeting.closing_hope = "doa bersama", ""
    assert draft(facts).text_of("closing") == "Pertemuan tersebut ditutup dengan doa bersama."
    facts.meeting.outcomes = []
    assert draft(facts).text_of("closing") == "Pertemuan itu ditutup dengan doa bersama."


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"asked_by": "Pengurus Karang Taruna", "question": "Bagaimana cara melaporkan hoaks?"},
         "Dalam sesi tanya jawab, pengurus Karang Taruna menanyakan cara melaporkan hoaks."),
        ({"asked_by": "Bagus Hartono", "question": "bagaimana caranya melapor"},
         "Dalam sesi tanya jawab, Bagus Hartono menanyakan cara melapor."),
        ({"question": "Kapan dialog digelar lagi?", "answer": "Jadwalnya menyusul."},
         "Dalam sesi tanya jawab, peserta menanyakan kapan dialog digelar lagi. "
         "Pertanyaan itu dijawab dengan penjelasan bahwa jadwalnya menyusul."),
    ],
)  # fmt: skip
def test_questions(row: dict[str, Any], said: str) -> None:
    facts = sample()
    facts.meeting.questions, facts.meeting.topics, facts.meeting.discussion_manner = [Question(**row)], [], ""
    assert draft(facts).text_of("discussion") == said


# What stays behind


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (GuestStatus.INVITED, "Kehadiran tamu belum dicatat."),
        (GuestStatus.CONFIRMED, "Kehadiran tamu belum dicatat."),
        (GuestStatus.APOLOGISED, "Tamu berhalangan hadir."),
        (GuestStatus.ABSENT, "Tamu tidak hadir."),
    ],
)
def test_why_a_guest_is_not_named(status: GuestStatus, reason: str) -> None:
    facts = sample()
    facts.meeting.guests[0].status = status
    assert reasons(facts)["guests[0]"] == reason


def test_a_unit_that_promised_by_a_day() -> None:
    facts = sample()
    due = Commitment(unit_id="polres-sumenep", text="berpatroli", due=date(2024, 11, 1))
    facts.meeting.commitments = [due]
    assert "berkomitmen untuk berpatroli." in text(facts)
    assert "commitments[0].due" in reasons(facts)


def test_days_apart_share_their_part_of_the_day_and_clock() -> None:
    facts = sample()
    facts.meeting.days = [
        Day(held_on=date(2024, 10, day), part=facts.meeting.days[0].part, starts=time(19)) for day in (4, 11)
    ]
    assert (
        draft(facts)
        .text_of("lead")
        .endswith(
            "Jalan Dr. Cipto pada Jumat (4/10/2024) dan Jumat (11/10/2024) malam, masing-masing pukul 19.00 WIB."
        )
    )


def test_what_the_release_can_not_say_of_pledge_and_clock_is_listed() -> None:
    meeting = Meeting(
        days=[Day(held_on=date(2024, 10, 4), ends=time(11, 30))],
        venue=Venue(name="Balai Desa", owner="Koperasi Sejahtera"),
        neutrality=Neutrality(
            form=NeutralityForm.NOT_STATED,
            text="tetap netral",
            legal_basis="Pasal 28",
            points=[PledgePoint(text="menjaga kerukunan")],
            signatories=[Signatory(name="Ahmad")],
        ),
    )
    found = {one.where for one in draft(Facts(meeting)).unused}
    assert {"days[0].ends", "venue.owner", "neutrality.text", "neutrality.legal_basis"} <= found
    assert "neutrality.points[0]" in found
    meeting.neutrality.form = NeutralityForm.STATED
    assert "neutrality.signatories" in {one.where for one in draft(Facts(meeting)).unused}


def test_short_texts_that_differ_in_one_word_are_no_repetition() -> None:
    post = Post(id="kapolres", title="Kapolres X", unit_id="x")
    said = [Utterance(kind=VoiceKind.INDIRECT, post_id="kapolres", verb="menekankan", text=f"pentingnya {what}")
            for what in ("ronda", "ronde")]  # fmt: skip
    facts = Facts(
        Meeting(utterances=said), posts={"kapolres": post}, units={"x": Unit(id="x", name="Polres X")}
    )
    assert not [one for one in draft(facts).unused if one.where.startswith("utterances")]


@pytest.mark.parametrize(
    ("days", "where"),
    [([1, 3, 2], "days[2].held_on"), ([4, 3], "days[1].held_on"), ([1, 9, 2], "days[1].held_on"), ([1, 2], "")],
    ids=["later in the middle", "backwards", "not come yet in the middle", "sound"],
)
def test_the_order_and_coming_of_every_day_counts(days: list[int], where: str) -> None:
    facts = sample()
    facts.meeting.days = [Day(held_on=date(2024, 10, day)) for day in days]
    found = [one.where for one in findings(facts, today=date(2024, 10, 5)) if one.level == "block"]
    assert found == ([where] if where else [])
