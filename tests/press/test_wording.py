"""Sentences an editor asked for: what was called off, speeches read out, what was said."""

from __future__ import annotations

import re
from datetime import date

import pytest

from cooling_desktop.press.check import findings
from cooling_desktop.press.draft import draft
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import (
    LeaderPresence,
    MeetingStatus,
    NeutralityForm,
    Voice,
    VoiceKind,
)
from cooling_desktop.records.meeting import OwnWording, Venue
from cooling_desktop.records.spoken import (
    Neutrality,
    Utterance,
)
from tests.press.samples import CANDRA, KAPOLRES, reasons, sample, says, text

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
    name = later.removeprefix("Ketua PD MIO Indonesia Kabupaten Sumenep ")
    assert re.search(rf"{name} meny(ampai|ata)kan komitmen", text(facts))


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
    assert re.search(r"meny(ampai|ata)kan komitmen pihaknya untuk menjaga netralitas", text(facts))
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
