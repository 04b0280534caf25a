"""The directory of the made-up regency of Wiralaga and two units far away, for full releases."""

from __future__ import annotations

from datetime import date
from typing import Any

from cooling_desktop.records.directory import Election, Organisation, Person, Post, Unit
from cooling_desktop.records.facts import Facts, references
from cooling_desktop.records.kinds import (
    ElectionKind,
    GuestStatus,
    MeetingStatus,
    OrganisationKind,
    UnitLevel,
    VoiceKind,
)
from cooling_desktop.records.meeting import Day, Guest, Meeting, Purpose, Venue
from cooling_desktop.records.spoken import Outcome, Question, Topic, Utterance

CAME = GuestStatus.PRESENT
Who = dict[str, Any]
_KINDS = OrganisationKind
_BODIES: dict[str, tuple[str, str, str, OrganisationKind]] = {
    "lembaga-pemkab": ("Pemerintah Kabupaten Wiralaga", "Pemkab Wiralaga", "", _KINDS.CIVIL),
    "lembaga-dprd": ("DPRD Wiralaga", "DPRD", "", _KINDS.CIVIL),
    "lembaga-kecamatan": ("Kecamatan Karangsari", "", "", _KINDS.CIVIL),
    "lembaga-kodim": ("Kodim 0899/Wiralaga", "Kodim", "", _KINDS.MILITARY),
    "lembaga-koramil": ("Koramil 0899/03 Karangsari", "Koramil", "", _KINDS.MILITARY),
    "lembaga-kejari": ("Kejaksaan Negeri Wiralaga", "Kejari", "", _KINDS.JUSTICE),
    "lembaga-pn": ("Pengadilan Negeri Wiralaga", "PN", "", _KINDS.JUSTICE),
    "lembaga-kpu": ("KPU Wiralaga", "KPU", "Komisi Pemilihan Umum (KPU) Wiralaga", _KINDS.ELECTION),
    "lembaga-bawaslu": (
        "Bawaslu Wiralaga",
        "Bawaslu",
        "Badan Pengawas Pemilihan Umum (Bawaslu) Wiralaga",
        _KINDS.ELECTION,
    ),
    "lembaga-fkub": (
        "FKUB Wiralaga",
        "FKUB",
        "Forum Kerukunan Umat Beragama (FKUB) Wiralaga",
        _KINDS.RELIGIOUS,
    ),
    "lembaga-univ": ("Universitas Bumi Wiralaga", "", "", _KINDS.OTHER),
    "lembaga-karang-taruna": ("Karang Taruna Karangsari", "", "", _KINDS.COMMUNITY),
    "lembaga-pwi": ("PWI Wiralaga", "PWI", "Persatuan Wartawan Indonesia (PWI) Wiralaga", _KINDS.PRESS),
    "lembaga-pesantren": ("Pondok Pesantren Nurul Falah", "", "", _KINDS.RELIGIOUS),
    "lembaga-gojek": ("Komunitas Ojek Teluk Biru", "", "", _KINDS.COMMUNITY),
}
_PLACES: dict[str, tuple[str, UnitLevel, str, str]] = {
    "polres": ("Polres Wiralaga", UnitLevel.POLRES, "Wiralaga", "Jawa Timur"),
    "polsek": ("Polsek Karangsari", UnitLevel.POLSEK, "Wiralaga", "Jawa Timur"),
    "ntt": ("Polres Lembah Sari", UnitLevel.POLRES, "Lembah Sari", "Nusa Tenggara Timur"),
    "papua": ("Polres Teluk Biru", UnitLevel.POLRES, "Teluk Biru", "Papua Barat Daya"),
}
_PEOPLE: dict[str, tuple[str, str, str, str, str, str, str]] = {
    # key: rank, degrees in front | name | degrees behind, office, short office, unit, body
    "kapolres": ("AKBP", "|Bima Ardhana|S.I.K., M.H.", "Bima", "Kapolres Wiralaga", "Kapolres", "polres", ""),
    "waka": ("Kompol", "|Retno Palupi|S.H.", "Retno", "Wakapolres Wiralaga", "Wakapolres", "polres", ""),
    "humas": (
        "Iptu",
        "|Gilang Saputra|S.Kom.",
        "Gilang",
        "Kasi Humas Polres Wiralaga",
        "Kasi Humas",
        "polres",
        "",
    ),
    "intel": (
        "AKP",
        "|Yoga Pranata|",
        "Yoga",
        "Kasat Intelkam Polres Wiralaga",
        "Kasat Intelkam",
        "polres",
        "",
    ),
    "kapolsek": ("AKP", "|Surya Wibawa|S.Sos.", "Surya", "Kapolsek Karangsari", "Kapolsek", "polsek", ""),
    "kapolres-ntt": ("AKBP", "|Yohanis Lema|S.H.", "Yohanis", "Kapolres Lembah Sari", "Kapolres", "ntt", ""),
    "kasat-ntt": (
        "Iptu",
        "|Maria Bria|",
        "Maria",
        "Kasat Binmas Polres Lembah Sari",
        "Kasat Binmas",
        "ntt",
        "",
    ),
    "kasat-papua": (
        "AKP",
        "|Markus Wanma|S.H.",
        "Markus",
        "Kasat Lantas Polres Teluk Biru",
        "Kasat Lantas",
        "papua",
        "",
    ),
    "bupati": ("", "Dr.|Lukman Hadi|M.Si.", "", "Bupati Wiralaga", "Bupati", "", "lembaga-pemkab"),
    "wabup": ("", "|Nurlaila Hasan|S.E.", "", "Wakil Bupati Wiralaga", "Wakil Bupati", "", "lembaga-pemkab"),
    "asisten": (
        "",
        "Drs.|Wahyu Prabowo|",
        "",
        "Asisten I Setda Kabupaten Wiralaga",
        "Asisten I",
        "",
        "lembaga-pemkab",
    ),
    "dprd": ("", "H.|Samsul Bahri|", "", "Ketua DPRD Wiralaga", "Ketua DPRD", "", "lembaga-dprd"),
    "dandim": (
        "Letkol Inf",
        "|Teguh Santika|",
        "Teguh",
        "Dandim 0899/Wiralaga",
        "Dandim",
        "",
        "lembaga-kodim",
    ),
    "danramil": (
        "Kapten Inf",
        "|Agus Setiadi|",
        "Agus",
        "Danramil 0899/03 Karangsari",
        "Danramil",
        "",
        "lembaga-koramil",
    ),
    "kajari": (
        "",
        "|Ratih Kusuma|S.H., M.H.",
        "",
        "Kepala Kejaksaan Negeri Wiralaga",
        "Kajari",
        "",
        "lembaga-kejari",
    ),
    "kpn": ("", "|Arif Budiman|S.H.", "", "Ketua Pengadilan Negeri Wiralaga", "Ketua PN", "", "lembaga-pn"),
    "kpu": ("", "|Dewi Lestari|", "", "Ketua KPU Wiralaga", "Ketua KPU", "", "lembaga-kpu"),
    "bawaslu": ("", "|Fahmi Ridwan|", "", "Ketua Bawaslu Wiralaga", "Ketua Bawaslu", "", "lembaga-bawaslu"),
    "fkub": ("", "K.H.|Zainal Arifin|", "", "Ketua FKUB Wiralaga", "Ketua FKUB", "", "lembaga-fkub"),
    "camat": ("", "|Endang Sulastri|S.Sos.", "", "Camat Karangsari", "Camat", "", "lembaga-kecamatan"),
    "sekcam": (
        "",
        "|Bambang Irawan|",
        "",
        "Sekretaris Kecamatan Karangsari",
        "Sekcam",
        "",
        "lembaga-kecamatan",
    ),
    "dosen": ("", "Dr.|Kartika Sari|M.Si.", "", "Dosen Universitas Bumi Wiralaga", "", "", "lembaga-univ"),
    "pwi": ("", "|Rudi Hartanto|", "", "Ketua PWI Wiralaga", "Ketua PWI", "", "lembaga-pwi"),
    "karang-taruna": (
        "",
        "|Dimas Prayoga|",
        "",
        "Ketua Karang Taruna Karangsari",
        "",
        "",
        "lembaga-karang-taruna",
    ),
    "kiai": (
        "",
        "K.H.|Mustofa Ali|",
        "",
        "Pengasuh Pondok Pesantren Nurul Falah",
        "Pengasuh",
        "",
        "lembaga-pesantren",
    ),
    "lurah-ntt": ("", "|Petrus Nahak|", "", "Lurah Oelari", "Lurah", "", ""),
    "ojek": ("", "|Frans Kambu|", "", "Ketua Komunitas Ojek Teluk Biru", "", "", "lembaga-gojek"),
}
_ELECTIONS = {
    "pilkada": Election(id="pilkada", name="Pilkada Serentak 2024", voting_day=date(2024, 11, 27)),
    "pilkades": Election(id="pilkades", name="Pilkades Serentak 2025", kind=ElectionKind.PILKADES),
}


def who(key: str) -> Who:
    """Person and post of somebody in the directory."""
    return {"person_id": key, "post_id": key}


def regency(**meeting: Any) -> Facts:
    """A meeting of Polres Wiralaga with the entries it points to; keyword arguments are the meeting's values."""
    found = Facts(Meeting(**({"unit_id": "polres", "status": MeetingStatus.HELD} | meeting)))
    used = {key for _, _, key in references(found.meeting)}
    for key in used & _PEOPLE.keys():
        rank, named, short, title, office, unit, body = _PEOPLE[key]
        front, name, back = named.split("|")
        person = Person(id=key, rank=rank, name=name, short_name=short, degrees_front=front.split())
        person.degrees_back = back.split(", ") if back else []
        found.people[key] = person
        found.posts[key] = Post(
            id=key, title=title, short_title=office, unit_id=unit or None, organisation_id=body or None
        )
        used |= {unit, body}
    for key in used & _BODIES.keys():
        name, short, spelled, kind = _BODIES[key]
        found.organisations[key] = Organisation(
            id=key, name=name, short_name=short, spelled_out=spelled, kind=kind
        )
    for key in used & _PLACES.keys():
        name, level, city, province = _PLACES[key]
        found.units[key] = Unit(id=key, name=name, level=level, city=city, province=province)
    found.elections = {key: _ELECTIONS[key] for key in used & _ELECTIONS.keys()}
    return found


def day(d: int, month: int = 11, year: int = 2024, **rest: Any) -> Day:
    """One day of the meeting."""
    return Day(held_on=date(year, month, d), **rest)


def quote(key: str, text: str, verb: str = "", **rest: Any) -> Utterance:
    """Somebody's own words."""
    return Utterance(kind=VoiceKind.QUOTE, **who(key), text=text, verb=verb, **rest)


def tells(key: str, verb: str, text: str, **rest: Any) -> Utterance:
    """The sense of somebody's words."""
    return Utterance(kind=VoiceKind.INDIRECT, **who(key), text=text, verb=verb, verbatim=False, **rest)


def feels(kind: VoiceKind, key: str, text: str, **rest: Any) -> Utterance:
    """An appeal, a hope, thanks or an apology."""
    return Utterance(kind=kind, **who(key), text=text, verbatim=False, **rest)


def guest(key: str, **rest: Any) -> Guest:
    """Somebody of the directory who came."""
    return Guest(**({"status": CAME} | who(key) | rest))


def group(name: str, **rest: Any) -> Guest:
    """A group that came."""
    return Guest(**({"status": CAME, "group": name} | rest))


def aims(*texts: str) -> list[Purpose]:
    """What the meeting was for."""
    return [Purpose(text=text) for text in texts]


def topics(*texts: str) -> list[Topic]:
    """What was discussed."""
    return [Topic(text=text) for text in texts]


def results(*texts: str) -> list[Outcome]:
    """What came of it."""
    return [Outcome(text=text) for text in texts]


def asked(by: str, question: str, answered_by: str, answer: str) -> Question:
    """A question from the floor with its answer."""
    return Question(asked_by=by, question=question, answered_by=answered_by, answer=answer)


def hall(name: str, room: str = "", **rest: Any) -> Venue:
    """Where people met."""
    return Venue(name=name, room=room, **rest)
