"""Small meetings: who speaks for whom, pledges, and what was called off or hardly filled in."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import (
    GuestStatus,
    LeaderPresence,
    MeetingStatus,
    NeutralityForm,
    Phase,
    VoiceKind,
)
from cooling_desktop.records.kinds import PartOfDay as Part
from cooling_desktop.records.meeting import Guest, Leader, Meeting, Purpose, Venue
from cooling_desktop.records.spoken import (
    Commitment,
    Neutrality,
    PledgePoint,
    Topic,
)
from tests.press.scenes import (
    CAMAT,
    CAME,
    DANRAMIL,
    FKUB,
    HUMAS,
    KAPOLRES,
    WAKA,
    facts,
    groups,
    on,
    said,
    scene,
)


@scene
def represented() -> Facts:
    return facts(
        form="tatap muka",
        leaders=[Leader(**KAPOLRES, presence=LeaderPresence.REPRESENTED, deputy_person_id="dimas",
                        deputy_post_id="wakapolres", reason="karena tugas ke luar daerah")],
        days=on(8),
        guests=[
            Guest(**HUMAS, status=CAME, host_side=True),
            Guest(**CAMAT, status=GuestStatus.REPRESENTED, deputy_person_id="rini", deputy_post_id="sekcam"),
            Guest(**FKUB, status=GuestStatus.REPRESENTED),
            Guest(**DANRAMIL, status=GuestStatus.APOLOGISED),
        ],
        utterances=[
            said(VoiceKind.INDIRECT, WAKA, "pentingnya kerukunan", "menekankan", in_speech=True),
            said(VoiceKind.INDIRECT, WAKA, "pentingnya komunikasi", "menekankan", in_speech=True),
        ],
    )  # fmt: skip


@scene
def speech_read_out() -> Facts:
    return facts(
        programme="Doa Bersama Lintas Agama",
        form="doa bersama",
        leaders=[Leader(**KAPOLRES, presence=LeaderPresence.READ_OUT, deputy_person_id="dimas",
                        deputy_post_id="wakapolres", reason="mengikuti rapat di Polda")],
        days=on(25, part=Part.NIGHT),
        venue=Venue(room="halaman", name="Mapolres Tanjung Asri"),
        guests=[Guest(**FKUB, status=CAME), Guest(**HUMAS, status=CAME, host_side=True)],
        utterances=[
            said(VoiceKind.APPEAL, KAPOLRES, "semua pemeluk agama menjaga kerukunan", in_speech=True),
            said(VoiceKind.HOPE, KAPOLRES, "doa bersama menjadi tradisi", in_speech=True),
            said(VoiceKind.QUOTE, KAPOLRES, "Perbedaan adalah kekuatan kita"),
            said(VoiceKind.QUOTE, FKUB, "Kami menyambut baik doa bersama ini"),
        ],
    )  # fmt: skip


@scene
def message_by_a_named_officer() -> Facts:
    sender: dict[str, Any] = {"from_person_id": "raka", "from_post_id": "kapolres"}
    return facts(
        programme="Sambang Desa",
        form="kunjungan",
        leaders=[Leader(**WAKA)],
        days=on(10),
        utterances=[
            said(VoiceKind.MESSAGE, WAKA, "agar warga menjaga kerukunan", **sender),
            said(VoiceKind.MESSAGE, WAKA, "warga agar tidak mudah percaya hoaks", "mengingatkan", **sender),
            said(VoiceKind.MESSAGE, WAKA, "perangkat desa mendata pendatang", "mengajak", **sender),
            said(VoiceKind.QUOTE, WAKA, "Mari kita jaga desa ini"),
        ],
    )


@scene
def through_a_spokesman() -> Facts:
    via: dict[str, Any] = {"via_person_id": "sari", "via_post_id": "kasi-humas"}
    return facts(
        form="dialog publik",
        unit_leads=True,
        leaders=[Leader(**KAPOLRES)],
        days=on(17),
        guests=[Guest(**HUMAS, status=CAME, host_side=True)],
        utterances=[
            said(VoiceKind.INDIRECT, KAPOLRES, "pengamanan melibatkan 200 personel", "ujar", **via),
            said(VoiceKind.QUOTE, KAPOLRES, "Kami jaga semua tahapan", "tegas", **via),
            said(VoiceKind.QUOTE, KAPOLRES, "Jangan ragu melapor", **via),
            said(VoiceKind.QUOTE, HUMAS, "Layanan 110 aktif 24 jam"),
        ],
        election_id="pilkada",
        phase=Phase.VOTING,
        neutrality=Neutrality(form=NeutralityForm.STATED, text="pihaknya tetap netral", verb="memastikan",
                              person_id="raka", post_id="kapolres", legal_basis="Pasal 28 UU Nomor 2 Tahun 2002",
                              via_person_id="sari", via_post_id="kasi-humas"),
    )  # fmt: skip


@scene
def somebody_without_a_name() -> Facts:
    teller: dict[str, Any] = {"anonymous": "salah seorang warga", "person_id": "rini"}
    return facts(
        form="jaring aspirasi",
        leaders=[Leader(**KAPOLRES)],
        days=on(18),
        utterances=[
            said(VoiceKind.INDIRECT, KAPOLRES, "bahwa semua masukan dicatat"),
            said(VoiceKind.INDIRECT, teller, "penerangan jalan kurang"),
            said(VoiceKind.QUOTE, teller, "Kami takut pulang malam"),
            said(VoiceKind.INDIRECT, CAMAT, "penambahan lampu jalan", "menjanjikan"),
            said(VoiceKind.QUOTE, teller, "Semoga cepat terwujud"),
        ],
    )


@scene
def neutrality_of_the_unit() -> Facts:
    return facts(
        form="sosialisasi",
        programme="Netralitas Polri",
        unit_leads=True,
        days=on(22),
        neutrality=Neutrality(
            form=NeutralityForm.STATED, text="pihaknya tidak memihak pasangan calon mana pun"
        ),
        commitments=[
            Commitment(unit_id="polres", text="mengawal seluruh tahapan"),
            Commitment(organisation_id="fkub", text="menyejukkan umat", due=date(2024, 11, 23)),
            Commitment(**CAMAT, text="mengawasi aparatur desa"),
        ],
        closing_hope="pemilihan berlangsung damai",
        closing="penandatanganan komitmen",
    )


@scene
def pledge_read_out() -> Facts:
    return facts(
        form="ikrar",
        programme="Ikrar Damai",
        unit_leads=True,
        days=on(23),
        neutrality=Neutrality(form=NeutralityForm.READ_OUT, text="kesiapan mengawal pemilihan",
                              points=[PledgePoint(text="menjaga ketertiban"), PledgePoint(text="melawan hoaks")],
                              **KAPOLRES),
    )  # fmt: skip


@scene
def postponed() -> Facts:
    return facts(
        programme="Ngopi Bareng",
        form="acara",
        status=MeetingStatus.POSTPONED,
        status_reason="hujan lebat",
        new_date=date(2024, 10, 30),
        leaders=[Leader(**KAPOLRES)],
        days=on(23, part=Part.NIGHT),
        venue=Venue(name="Taman Kota", village_kind="Desa", village="Sukamaju"),
        election_id="pilkada",
        phase=Phase.BEFORE,
        umbrella="cooling system",
        purposes=[Purpose(text="menyerap aspirasi warga")],
        guests=[Guest(**CAMAT), *groups("warga")],
        utterances=[said(VoiceKind.QUOTE, KAPOLRES, "Mari kita jaga desa ini")],
        neutrality=Neutrality(form=NeutralityForm.STATED, text="pihaknya netral"),
        closing="doa bersama",
    )


@scene
def cancelled() -> Facts:
    return facts(unit_id=None, form="dialog publik", status=MeetingStatus.CANCELLED,
                 days=on(2, 3, starts=time(9)), venue=Venue(name="Balai Kota"))  # fmt: skip


@scene
def packed_in_a_long_title() -> Facts:
    return facts(
        programme="Merajut Kebersamaan Menuju Pemilihan yang Sejuk dan Damai",
        form="diskusi",
        theme="Satu suara untuk negeri",
        umbrella="cooling system",
        unit_leads=True,
        days=on(24),
        election_id="pilkada",
        phase=Phase.CAMPAIGN,
        voting_day_in_text=True,
        purposes=[Purpose(text="merajut kebersamaan"), Purpose(text="meredam ujaran kebencian")],
        discussion_manner="hangat",
        topics=[Topic(text="Berita bohong"), Topic(text="menjaga persatuan dan kesatuan")],
    )


@scene
def a_programme_alone() -> Facts:
    return facts(unit_id=None, programme="Ngopi Bareng")


@scene
def a_programme_with_day_and_place() -> Facts:
    return facts(unit_id=None, programme="Ngopi Bareng", days=on(2), venue=Venue(name="Taman Kota"))


@scene
def nothing_at_all() -> Facts:
    return Facts(Meeting())
