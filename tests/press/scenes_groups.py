"""Full meetings among groups: a market, a boarding school, the press, believers, and the days of the vote itself."""

from __future__ import annotations

from datetime import time

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import (
    GuestStatus,
    LeaderPresence,
    NeutralityForm,
    PartOfDay,
    Phase,
    VenueMode,
    VoiceKind,
)
from cooling_desktop.records.meeting import Guest, Leader, Venue
from cooling_desktop.records.spoken import Commitment, Neutrality
from tests.press.scenes import scene
from tests.press.scenes_regency import (
    aims,
    day,
    feels,
    group,
    guest,
    hall,
    quote,
    regency,
    results,
    tells,
    topics,
    who,
)


@scene
def traders_without_an_election() -> Facts:
    return regency(
        unit_id="polsek",
        form="tatap muka",
        unit_leads=True,
        leaders=[Leader(**who("kapolsek"))],
        days=[day(17, 2, 2025, starts=time(10))],
        venue=hall("Pasar Karangsari"),
        purposes=aims("mencegah premanisme", "menjaga kelancaran pasokan bahan pokok"),
        guests=[guest("danramil"), group("pengurus paguyuban pedagang", partner=True), group("juru parkir")],
        utterances=[
            tells("kapolsek", "meminta", "pedagang segera melapor bila dipungut tanpa karcis"),
            quote("kapolsek", "Pungutan tanpa karcis itu pungli, laporkan."),
            quote("danramil", "Babinsa kami siap mendampingi pedagang."),
        ],
        topics=topics("pungutan liar", "lampu penerangan los ikan"),
        commitments=[
            Commitment(party="paguyuban pedagang", text="menyiapkan petugas ronda pasar"),
            Commitment(unit_id="polsek", text="berpatroli dua kali sehari"),
        ],
    )


@scene
def boarding_school_of_groups() -> Facts:
    return regency(
        programme="Polisi Sahabat Santri",
        form="silaturahmi",
        leaders=[Leader(**who("kapolres"))],
        days=[day(15, part=PartOfDay.MIDDAY)],
        venue=hall("Pondok Pesantren Nurul Falah", "Masjid"),
        election_id="pilkada",
        phase=Phase.CAMPAIGN,
        umbrella="cooling system",
        guests=[
            group("santri", vague_count="ratusan", partner=True),
            group("ustaz dan ustazah"),
            group("wali santri"),
            group("alumni"),
        ],
        utterances=[
            feels(VoiceKind.APPEAL, "kapolres", "santri menjadi penyejuk di tengah warga", in_speech=True),
            quote("kapolres", "Dari pesantren kita belajar menghormati perbedaan."),
            tells("kiai", "berharap", "polisi terus mendekat kepada santri"),
        ],
        closing="salat Zuhur berjemaah",
        closing_hope="kerja sama Polres dan pesantren berlanjut",
    )


@scene
def press_gathering_again() -> Facts:
    through = {"via_person_id": "humas", "via_post_id": "humas"}
    return regency(
        programme="Ngopi Bareng Wartawan",
        form="acara",
        unit_leads=True,
        leaders=[Leader(**who("kapolres"))],
        repeated=True,
        days=[day(22, part=PartOfDay.NIGHT)],
        venue=hall("Warung Kopi Mbah Jo", street="Jalan Melati"),
        election_id="pilkada",
        phase=Phase.QUIET,
        umbrella="cooling system",
        purposes=aims("mempererat kemitraan dengan media", "menjaga pemberitaan yang berimbang"),
        guests=[
            Guest(organisation_id="lembaga-pwi", partner=True, status=GuestStatus.PRESENT),
            guest("pwi"),
            group("wartawan", count=28),
        ],
        utterances=[
            tells("kapolres", "mengajak", "media menjaga keteduhan pada masa tenang", **through),
            quote("kapolres", "Berita yang sejuk ikut menenangkan warga.", **through),
            quote("pwi", "Kami tetap kritis, tetapi tidak akan memanaskan suasana."),
            tells("pwi", "meminta", "Polres membuka akses informasi selama penghitungan suara"),
        ],
        neutrality=Neutrality(
            form=NeutralityForm.STATED,
            text="pihaknya tidak berpihak kepada calon mana pun",
            legal_basis="Pasal 28 Undang-Undang Nomor 2 Tahun 2002",
            **who("humas"),
        ),
        commitments=[Commitment(**who("pwi"), text="mengedepankan verifikasi")],
        closing="ramah-tamah",
    )


@scene
def believers_pray_together() -> Facts:
    read = Leader(
        **who("kapolres"),
        presence=LeaderPresence.READ_OUT,
        deputy_person_id="waka",
        deputy_post_id="waka",
        reason="mengikuti rapat di Polda Jawa Timur",
    )
    return regency(
        programme="Doa Bersama Lintas Agama",
        form="doa bersama",
        leaders=[read],
        days=[day(24, part=PartOfDay.NIGHT, starts=time(19))],
        venue=hall("Mapolres Wiralaga", "halaman"),
        election_id="pilkada",
        phase=Phase.QUIET,
        purposes=aims("memohon kelancaran pemungutan suara"),
        guests=[
            guest("fkub"),
            group("tokoh lintas agama", count=6, partner=True),
            group("anak yatim", count=50),
        ],
        utterances=[
            feels(VoiceKind.APPEAL, "kapolres", "umat saling menghormati pilihan", in_speech=True),
            quote("kapolres", "Perbedaan pilihan tidak boleh memutus silaturahmi."),
            quote("fkub", "Mari kita titipkan pemilihan ini dalam doa."),
        ],
        closing="santunan anak yatim",
    )


@scene
def on_the_voting_day() -> Facts:
    sender = {"from_person_id": "kapolres", "from_post_id": "kapolres"}
    return regency(
        unit_id="polsek",
        form="pemantauan",
        leaders=[Leader(**who("kapolsek")), Leader(**who("danramil"))],
        days=[day(27, starts=time(7))],
        venue=Venue(vague="di sejumlah TPS di Kecamatan Karangsari"),
        election_id="pilkada",
        phase=Phase.VOTING,
        purposes=aims("memastikan pemungutan suara berlangsung tertib"),
        guests=[guest("camat"), group("petugas KPPS"), group("pengawas TPS")],
        utterances=[
            feels(VoiceKind.MESSAGE, "kapolsek", "agar petugas tidak masuk ke bilik suara", **sender),
            feels(
                VoiceKind.MESSAGE,
                "kapolsek",
                "pentingnya sikap ramah kepada pemilih",
                verb="menekankan",
                **sender,
            ),
            quote("kapolsek", "Antrean tertib dan pemilih lanjut usia didahulukan."),
            tells("camat", "mengatakan", "bahwa logistik tiba tepat waktu"),
        ],
    )


@scene
def first_voters_far_east() -> Facts:
    return regency(
        unit_id="papua",
        form="rapat koordinasi",
        unit_leads=True,
        days=[day(13, starts=time(10), ends=time(12))],
        venue=hall("Kantor Distrik Teluk Biru", mode=VenueMode.HYBRID, platform="Google Meet"),
        election_id="pilkada",
        phase=Phase.BEFORE,
        purposes=aims("terwujudnya pemilihan yang damai di Teluk Biru"),
        guests=[
            group("kepala kampung", vague_count="belasan", partner=True),
            group("tokoh adat"),
            guest("ojek"),
        ],
        utterances=[tells("kasat-papua", "menyampaikan", "jalur pengiriman logistik melalui laut")],
        topics=topics("keamanan pelayaran logistik", "menyiapkan posko terpadu"),
        discussion_focus="cuaca buruk",
        outcomes=results("jadwal pengawalan logistik ke enam kampung"),
        next_meeting="sehari sebelum pemungutan suara",
    )
