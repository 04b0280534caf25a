"""Small meetings: days and places, hosts, phases, guests."""

from __future__ import annotations

from datetime import date, time

from cooling_desktop.records.directory import Person, Post
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import (
    NeutralityForm,
    Phase,
    VenueMode,
    VoiceKind,
)
from cooling_desktop.records.kinds import PartOfDay as Part
from cooling_desktop.records.meeting import CoHost, Day, Guest, Leader, Purpose, Venue
from cooling_desktop.records.spoken import (
    Neutrality,
    Outcome,
    PledgePoint,
    Question,
    Signatory,
    Talk,
    Topic,
)
from tests.press.scenes import (
    CAMAT,
    CAME,
    DANRAMIL,
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
def two_days() -> Facts:
    return facts(
        programme="Sekolah Damai",
        form="pelatihan",
        leaders=[Leader(**KAPOLRES)],
        days=on(1, 2, starts=time(8), ends=time(15)),
        venue=Venue(room="Aula", name="Balai Latihan Kerja Asri"),
        election_id="pilkada",
        phase=Phase.CAMPAIGN,
        purposes=[Purpose(text="Membekali pelajar dengan literasi digital")],
        guests=[Guest(group="pelajar", count=65, status=CAME), Guest(group="guru", count=8, status=CAME)],
        talks=[
            Talk(title="Pemilih Pemula Antihoaks", post_id="ketua-kpu"),
            Talk(title="Etika Bermedia", **HUMAS),
        ],
        closing="foto bersama",
    )


@scene
def many_days_apart() -> Facts:
    return facts(programme="Safari Subuh", days=on(4, 11, 18, part=Part.SMALL_HOURS), series_remark="putaran kedua",
                 leaders=[Leader(**KAPOLRES)], repeated=True)  # fmt: skip


@scene
def online() -> Facts:
    return facts(
        programme="Ngobrol Kamtibmas",
        form="dialog",
        leaders=[Leader(**WAKA)],
        days=on(7, starts=time(19, 30), until_done=True),
        venue=Venue(mode=VenueMode.ONLINE, platform="Zoom Meeting"),
        guests=[Guest(organisation_id="karang-taruna", partner=True, status=CAME)],
        discussion_manner="terbuka",
        topics=[Topic(text="media sosial yang sehat"), Topic(text="mencegah kabar bohong")],
        questions=[
            Question(asked_by="Pengurus Karang Taruna", question="Bagaimana cara melaporkan hoaks?",
                     answered_by="Wakapolres", answer="Laporan dapat disampaikan ke Polsek terdekat."),
            Question(asked_by="Pengurus Karang Taruna", question="Apakah pelapor dilindungi?"),
            Question(question="kapan dialog berikutnya digelar", answer="Jadwalnya menyusul."),
        ],
    )  # fmt: skip


@scene
def hybrid_with_wita() -> Facts:
    return facts(
        unit_id="polsek",
        unit_leads=True,
        form="rapat koordinasi",
        days=on(9, starts=time(10), ends=time(12, 5)),
        venue=Venue(name="Kantor Camat Lembah", mode=VenueMode.HYBRID, platform="Google Meet"),
        guests=[Guest(post_id="ketua-kpu", partner=True, status=CAME)],
        outcomes=[Outcome(text="jadwal patroli bersama")],
        next_meeting="pada 6 November 2024 di Kantor Camat Lembah",
        closing="doa bersama",
    )


@scene
def no_election() -> Facts:
    return facts(
        programme="Jumat Curhat",
        form="acara",
        leaders=[Leader(**KAPOLRES)],
        days=on(4, part=Part.MORNING),
        venue=Venue(name="Masjid Nurul Iman", village_kind="Desa", village="Sukamaju", district="Asri Utara"),
        purposes=[Purpose(text="mendengar keluhan warga")],
        guests=[Guest(group="warga", vague_count="puluhan", status=CAME, partner=True)],
        utterances=[
            said(VoiceKind.THANKS, KAPOLRES, "kehadiran warga", in_speech=True),
            said(VoiceKind.APPEAL, KAPOLRES, "warga mengaktifkan ronda"),
            said(VoiceKind.QUOTE, KAPOLRES, "Pintu kantor kami terbuka. Silakan datang!", "tegas"),
            said(VoiceKind.QUOTE, KAPOLRES, "Setiap laporan kami tindak lanjuti"),
            said(VoiceKind.INDIRECT, CAMAT, "jalan desa masih gelap pada malam hari"),
            said(VoiceKind.QUOTE, CAMAT, "Kami minta patroli ditambah"),
        ],
        closing_hope="warga tidak ragu melapor",
    )


@scene
def village_election() -> Facts:
    return facts(
        unit_id="polsek",
        programme="Deklarasi Pilkades Damai",
        form="deklarasi",
        unit_leads=True,
        days=on(15),
        venue=Venue(name="Balai Desa Lembah"),
        election_id="pilkades",
        phase=Phase.BEFORE,
        neutrality=Neutrality(
            form=NeutralityForm.SIGNED,
            points=[
                PledgePoint(text=t)
                for t in ("Menjaga persaudaraan;", "menolak politik uang", "menerima hasil.")
            ],
            signatories=[Signatory(**CAMAT), Signatory(**DANRAMIL), Signatory(name="lima calon kepala desa")],
        ),
    )


@scene
def held_with_the_army() -> Facts:
    return facts(
        programme="Patroli Sambang Warga",
        form="patroli",
        leaders=[Leader(**KAPOLRES)],
        co_hosts=[CoHost(organisation_id="koramil"), CoHost(name="Satpol PP")],
        days=on(20, part=Part.NIGHT),
        venue=Venue(district="Asri Utara"),
        umbrella="cooling system",
        election_id="pilkada",
        phase=Phase.QUIET,
        guests=[Guest(**DANRAMIL, status=CAME), *groups("tokoh pemuda")],
        utterances=[said(VoiceKind.INDIRECT, DANRAMIL, "siap membantu pengamanan", "menyatakan")],
    )


@scene
def two_leaders() -> Facts:
    return facts(
        programme="Ngopi Bareng",
        form="acara",
        leaders=[Leader(**KAPOLRES), Leader(**DANRAMIL)],
        days=on(3),
        venue=Venue(vague="di sebuah kafe di Tanjung Asri"),
        guests=groups("awak media"),
    )


@scene
def only_groups() -> Facts:
    return facts(
        form="silaturahmi",
        unit_leads=True,
        leaders=[Leader(**KAPOLRES)],
        days=on(11),
        guests=[
            Guest(group="tokoh agama", vague_count="belasan", status=CAME),
            Guest(organisation_id="karang-taruna", count=12, status=CAME),
            Guest(organisation_id="fkub", group="pengurus", status=CAME),
            Guest(group="warga", status=CAME, entourage="keluarga"),
        ],
    )


@scene
def twelve_named_guests() -> Facts:
    found = facts(form="apel kesiapan", leaders=[Leader(**KAPOLRES)], days=on(21), unit_leads=True)
    heads = "Adi Bima Citra Dewi Eko Fitri Gilang Hana Indra Jaya Karim Lina"
    for n, name in enumerate(heads.split(), start=1):
        found.people[name] = Person(id=name, name=name, degrees_back=["S.Pd."] if n == 2 else [])
        found.posts[name] = Post(id=name, title=f"Kepala Desa {name}sari")
        found.meeting.guests.append(Guest(person_id=name, post_id=name, status=CAME))
    found.meeting.guests += groups("pelajar")
    return found


@scene
def after_the_election() -> Facts:
    return facts(
        unit_id="papua",
        programme="Sapa Warga",
        form="kegiatan",
        subunit="Sat Binmas",
        leaders=[Leader(person_id="yusuf", post_id="kasat")],
        unit_leads=True,
        days=[Day(held_on=date(2024, 12, 3), starts=time(9), approximate=True)],
        venue=Venue(name="Pasar Remu"),
        election_id="pilkada",
        phase=Phase.AFTER,
        voting_day_in_text=True,
        purposes=[Purpose(text="merawat persatuan"), Purpose(text="mencairkan suasana")],
        guests=groups("pedagang"),
    )
