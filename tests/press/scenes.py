"""The directory of a made-up regency and the register of meetings held there, for whole releases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from cooling_desktop.records.directory import Election, Organisation, Person, Post, Unit
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import (
    ElectionKind,
    GuestStatus,
    MeetingStatus,
    OrganisationKind,
    UnitLevel,
    VoiceKind,
)
from cooling_desktop.records.meeting import Day, Guest, Meeting
from cooling_desktop.records.spoken import Utterance

CAME = GuestStatus.PRESENT
KAPOLRES: dict[str, Any] = {"person_id": "raka", "post_id": "kapolres"}
WAKA: dict[str, Any] = {"person_id": "dimas", "post_id": "wakapolres"}
HUMAS: dict[str, Any] = {"person_id": "sari", "post_id": "kasi-humas"}
CAMAT: dict[str, Any] = {"person_id": "bagus", "post_id": "camat"}
DANRAMIL: dict[str, Any] = {"person_id": "joko", "post_id": "danramil"}
FKUB: dict[str, Any] = {"person_id": "fauzi", "post_id": "ketua-fkub"}
Scene = Callable[[], Facts]
SCENES: dict[str, Scene] = {}


def scene(make: Scene) -> Scene:
    """Registers a meeting under the name of its function, which is its id too: equal wordings turn with the id."""
    name = make.__name__.replace("_", "-")

    def named() -> Facts:
        found = make()
        found.meeting.id = name
        return found

    SCENES[name] = named
    return named


def facts(**meeting: Any) -> Facts:
    """A meeting of Polres Tanjung Asri; keyword arguments are the meeting's values."""
    found = Facts(Meeting(**({"unit_id": "polres", "status": MeetingStatus.HELD} | meeting)))
    found.units = {u.id: u for u in _units()}
    found.people = {p.id: p for p in _people()}
    found.posts = {p.id: p for p in _posts()}
    found.organisations = {o.id: o for o in _organisations()}
    found.elections = {e.id: e for e in _elections()}
    return found


def _units() -> list[Unit]:
    polres = Unit(id="polres", name="Polres Tanjung Asri", city="Tanjung Asri", province="Jawa Timur")
    polsek = Unit(id="polsek", name="Polsek Lembah", level=UnitLevel.POLSEK, city="Waingapu",
                  province="Nusa Tenggara Timur")  # fmt: skip
    papua = Unit(id="papua", name="Polres Teluk Biru", city="Teluk Biru", province="Papua Barat Daya")
    return [polres, polsek, papua]


def _people() -> list[Person]:
    return [
        Person(
            id="raka", rank="AKBP", name="Raka Wirawan", degrees_back=["S.H.", "S.I.K."], short_name="Raka"
        ),
        Person(id="dimas", rank="Kompol", name="Dimas Pradana", degrees_back=["S.E."]),
        Person(id="sari", rank="AKP", name="Sari Lestari", degrees_back=["S.Sos."]),
        Person(id="bagus", name="Bagus Hartono", degrees_front=["Drs."], degrees_back=["M.Si."]),
        Person(id="joko", rank="Kapten Inf", name="Joko Susilo"),
        Person(id="fauzi", name="Ahmad Fauzi", degrees_front=["K.H."]),
        Person(id="rini", name="Rini Astuti", degrees_back=["S.T."]),
        Person(id="yusuf", rank="Iptu", name="Yusuf Kambu"),
    ]


def _posts() -> list[Post]:
    return [
        Post(id="kapolres", title="Kapolres Tanjung Asri", short_title="Kapolres", unit_id="polres"),
        Post(id="wakapolres", title="Wakapolres Tanjung Asri", short_title="Wakapolres", unit_id="polres"),
        Post(
            id="kasi-humas",
            title="Kasi Humas Polres Tanjung Asri",
            short_title="Kasi Humas",
            unit_id="polres",
        ),
        Post(id="kasat", title="Kasat Binmas Polres Teluk Biru", short_title="Kasat Binmas", unit_id="papua"),
        Post(id="camat", title="Camat Asri Utara", short_title="Camat", organisation_id="kecamatan"),
        Post(
            id="sekcam",
            title="Sekretaris Camat Asri Utara",
            short_title="Sekcam",
            organisation_id="kecamatan",
        ),
        Post(
            id="danramil",
            title="Danramil 0801/02 Asri Utara",
            short_title="Danramil",
            organisation_id="koramil",
        ),
        Post(
            id="ketua-fkub", title="Ketua FKUB Tanjung Asri", short_title="Ketua FKUB", organisation_id="fkub"
        ),
        Post(id="ketua-kpu", title="Ketua KPU Tanjung Asri", short_title="Ketua KPU", organisation_id="kpu"),
    ]


def _organisations() -> list[Organisation]:
    kinds = OrganisationKind
    return [
        Organisation(id="kecamatan", name="Kecamatan Asri Utara", kind=kinds.CIVIL),
        Organisation(id="koramil", name="Koramil 0801/02 Asri Utara", kind=kinds.MILITARY),
        Organisation(id="fkub", name="FKUB Tanjung Asri", short_name="FKUB", kind=kinds.RELIGIOUS,
                     spelled_out="Forum Kerukunan Umat Beragama (FKUB) Tanjung Asri"),
        Organisation(id="kpu", name="KPU Tanjung Asri", short_name="KPU", kind=kinds.ELECTION),
        Organisation(id="karang-taruna", name="Karang Taruna Asri Utara", kind=kinds.COMMUNITY),
    ]  # fmt: skip


def _elections() -> list[Election]:
    day = date(2024, 11, 27)
    return [
        Election(id="pilkada", name="Pilkada Serentak 2024", voting_day=day),
        Election(id="pilkades", name="Pilkades Serentak 2025", kind=ElectionKind.PILKADES),
    ]


def on(*days: int, **rest: Any) -> list[Day]:
    """Days in October 2024 with the same clock."""
    return [Day(held_on=date(2024, 10, day), **rest) for day in days]


def said(kind: VoiceKind, who: dict[str, Any], text: str, verb: str = "", **rest: Any) -> Utterance:
    """One utterance."""
    return Utterance(kind=kind, **who, text=text, verb=verb, verbatim=kind is VoiceKind.QUOTE, **rest)


def groups(*names: str) -> list[Guest]:
    """Groups that came."""
    return [Guest(group=name, status=CAME) for name in names]
