"""Full meetings before the election: discussions with papers, complaints, a Sat, guests who sent others."""

from __future__ import annotations

from datetime import time

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import (
    GuestStatus,
    LeaderPresence,
    NeutralityForm,
    PartOfDay,
    Phase,
    VoiceKind,
)
from cooling_desktop.records.meeting import CoHost, Guest, Leader
from cooling_desktop.records.spoken import Commitment, Neutrality, Talk
from tests.press.scenes import scene
from tests.press.scenes_regency import (
    aims,
    asked,
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
def focus_group_with_papers() -> Facts:
    return regency(
        programme="Menakar Kerawanan Media Sosial",
        form="diskusi kelompok terpumpun",
        leaders=[Leader(**who("waka"))],
        days=[day(6, starts=time(9), ends=time(12, 30))],
        venue=hall("Hotel Sinar Wiralaga", "Ruang Melati"),
        election_id="pilkada",
        phase=Phase.CAMPAIGN,
        umbrella="cooling system",
        purposes=aims("memetakan kerawanan media sosial", "menyamakan langkah menangkal hoaks"),
        guests=[
            guest("kpu"),
            guest("bawaslu"),
            guest("dosen"),
            guest("pwi"),
            group("mahasiswa", count=40),
            group("pegiat media sosial", vague_count="belasan"),
        ],
        talks=[
            Talk(title="Peta Hoaks Selama Kampanye", **who("dosen")),
            Talk(title="Aturan Kampanye di Media Sosial", **who("bawaslu")),
        ],
        utterances=[
            tells("waka", "menyampaikan", "apresiasi kepada para narasumber", in_speech=True),
            feels(VoiceKind.APPEAL, "waka", "peserta memeriksa kebenaran kabar sebelum membagikannya"),
            quote("waka", "Satu kabar bohong dapat merusak kerukunan yang kita rawat bertahun-tahun."),
            tells("dosen", "menjelaskan", "bahwa hoaks paling cepat menyebar pada malam hari"),
            quote(
                "bawaslu", "Akun resmi peserta pemilihan wajib didaftarkan. Di luar itu kami awasi bersama."
            ),
        ],
        discussion_manner="terbuka",
        topics=topics("pola penyebaran hoaks", "peran mahasiswa sebagai pemeriksa fakta"),
        questions=[
            asked(
                "Perwakilan mahasiswa",
                "Ke mana temuan hoaks dilaporkan?",
                "Kasat Intelkam",
                "temuan dapat dikirim ke layanan 110 atau posko Bawaslu",
            )
        ],
        outcomes=results("kesepakatan membentuk kelompok pemeriksa fakta"),
        next_meeting="pada 20 November 2024",
        closing="penyerahan cendera mata",
        closing_hope="ruang digital di Wiralaga tetap sejuk",
    )


@scene
def complaints_answered() -> Facts:
    return regency(
        unit_id="ntt",
        programme="Jumat Curhat",
        form="acara",
        leaders=[Leader(**who("kapolres-ntt"))],
        days=[day(8, starts=time(8), until_done=True, part=PartOfDay.MORNING)],
        venue=hall(
            "Pasar Inpres Oelari", village_kind="Kelurahan", village="Oelari", district="Lembah Barat"
        ),
        repeated=True,
        series_remark="Jumat Curhat kesebelas sepanjang tahun 2024",
        purposes=aims("mendengar keluhan pedagang dan warga"),
        guests=[
            guest("lurah-ntt"),
            group("pedagang pasar", vague_count="puluhan", partner=True),
            guest("kasat-ntt", host_side=True),
        ],
        utterances=[
            feels(VoiceKind.THANKS, "kapolres-ntt", "kejujuran warga menyampaikan keluhan", in_speech=True),
            quote(
                "kapolres-ntt",
                "Silakan bicara apa adanya. Keluhan Bapak dan Ibu adalah pekerjaan rumah kami.",
            ),
            tells("lurah-ntt", "mengusulkan", "penambahan lampu jalan di depan pasar"),
            quote("lurah-ntt", "Kalau terang, pedagang berani berjualan sampai malam."),
        ],
        questions=[
            asked(
                "Pedagang sayur",
                "Mengapa parkir liar di depan pasar belum ditertibkan?",
                "Kapolres",
                "penertiban dimulai pekan depan bersama Dinas Perhubungan",
            ),
            asked(
                "Pedagang ikan",
                "Bagaimana cara melaporkan pencurian pada malam hari?",
                "Kasat Binmas",
                "laporan dapat disampaikan melalui nomor 110 yang aktif 24 jam",
            ),
            asked(
                "Warga RT 004",
                "apakah patroli subuh dapat ditambah",
                "Kapolres",
                "patroli subuh akan melewati pasar setiap hari",
            ),
        ],
        commitments=[Commitment(unit_id="ntt", text="menindaklanjuti semua keluhan dalam dua pekan")],
        closing="foto bersama",
    )


@scene
def a_sat_with_ojek_riders() -> Facts:
    return regency(
        unit_id="papua",
        subunit="Sat Lantas",
        programme="Ngopi Kamseltibcarlantas",
        form="sosialisasi",
        leaders=[Leader(**who("kasat-papua"))],
        unit_leads=True,
        days=[day(12, starts=time(16), approximate=True, part=PartOfDay.AFTERNOON)],
        venue=hall("Pangkalan Ojek Pasar Remu", district_kind="Distrik", district="Teluk Biru Kota"),
        election_id="pilkada",
        phase=Phase.CAMPAIGN,
        purposes=aims(
            "mengajak pengemudi ojek tertib berlalu lintas", "mencegah konvoi kampanye yang membahayakan"
        ),
        guests=[
            guest("ojek"),
            Guest(organisation_id="lembaga-gojek", count=35, status=GuestStatus.PRESENT, partner=True),
        ],
        utterances=[
            feels(VoiceKind.APPEAL, "kasat-papua", "pengemudi ojek memakai helm dan tidak ikut konvoi liar"),
            quote("kasat-papua", "Penumpang menitipkan nyawanya kepada kita di jalan."),
            tells("ojek", "menyatakan", "siap menjadi pelopor keselamatan"),
        ],
        discussion_manner="santai",
        topics=topics("keselamatan penumpang", "mengurai kemacetan saat kampanye"),
        commitments=[Commitment(**who("ojek"), text="memasang stiker layanan 110 di setiap motor")],
        closing="pembagian helm",
    )


@scene
def apologies_and_deputies() -> Facts:
    away = Leader(
        **who("kapolres"),
        presence=LeaderPresence.REPRESENTED,
        deputy_person_id="waka",
        deputy_post_id="waka",
        reason="mengikuti rapat koordinasi di Surabaya",
    )
    sent = {"status": GuestStatus.REPRESENTED}
    return regency(
        form="rapat koordinasi",
        unit_leads=True,
        leaders=[away],
        days=[day(4, starts=time(13), ends=time(15))],
        venue=hall("Mapolres Wiralaga", "Ruang Rupatama"),
        election_id="pilkada",
        phase=Phase.BEFORE,
        purposes=aims("mematangkan pengamanan kampanye terbuka"),
        guests=[
            guest("bupati", **sent, deputy_person_id="asisten", deputy_post_id="asisten"),
            guest("kpu"),
            guest("bawaslu", **sent),
            guest("camat", **sent, deputy_person_id="sekcam", deputy_post_id="sekcam"),
            guest("dandim", status=GuestStatus.APOLOGISED),
            guest("kajari", status=GuestStatus.APOLOGISED),
            guest("fkub", status=GuestStatus.ABSENT),
            guest("intel", host_side=True),
        ],
        utterances=[
            feels(VoiceKind.APOLOGY, "waka", "Kapolres tidak dapat hadir", in_speech=True),
            tells("waka", "menekankan", "pentingnya satu komando di lapangan"),
            tells("asisten", "memastikan", "Satpol PP disiagakan di setiap lokasi kampanye"),
        ],
        topics=topics("jadwal kampanye terbuka", "titik rawan kemacetan"),
        outcomes=results("pembagian tugas pengamanan di 12 lokasi kampanye"),
        next_meeting="pada 11 November 2024 di Kantor KPU Wiralaga",
    )


@scene
def police_and_army_together() -> Facts:
    return regency(
        programme="Ngopi Bareng TNI-Polri",
        form="acara",
        leaders=[Leader(**who("kapolres")), Leader(**who("dandim"))],
        co_hosts=[CoHost(organisation_id="lembaga-kodim")],
        days=[day(2, part=PartOfDay.NIGHT)],
        venue=hall("Alun-Alun Wiralaga"),
        election_id="pilkada",
        phase=Phase.CAMPAIGN,
        umbrella="cooling system",
        purposes=aims("mempererat sinergi TNI dan Polri", "menjaga suasana sejuk selama kampanye"),
        guests=[
            guest("camat"),
            guest("fkub"),
            group("tokoh pemuda"),
            group("warga", vague_count="ratusan", partner=True),
        ],
        utterances=[
            tells(
                "kapolres", "menegaskan", "bahwa TNI dan Polri berdiri di atas semua golongan", in_speech=True
            ),
            quote("kapolres", "Kami hadir untuk semua warga, siapa pun pilihannya."),
            feels(VoiceKind.HOPE, "dandim", "warga ikut menjaga lingkungannya masing-masing"),
            quote("dandim", "Keamanan itu bukan hanya tugas aparat. Kita jaga bersama."),
            tells("fkub", "mengapresiasi", "kebersamaan TNI dan Polri di Wiralaga"),
        ],
        neutrality=Neutrality(
            form=NeutralityForm.STATED, text="seluruh anggotanya netral", verb="memastikan", **who("kapolres")
        ),
        atmosphere="hangat",
        discussion_manner="santai",
        topics=topics("kampanye tanpa kekerasan", "ronda malam"),
        closing="doa bersama",
        closing_hope="kampanye di Wiralaga berlangsung aman",
    )
