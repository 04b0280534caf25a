"""Full meetings of other times: villages that vote, after the vote, online, without any election."""

from __future__ import annotations

from datetime import time

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import (
    NeutralityForm,
    PartOfDay,
    Phase,
    VenueMode,
    VoiceKind,
)
from cooling_desktop.records.meeting import Leader, Venue
from cooling_desktop.records.spoken import Neutrality, PledgePoint, Signatory, Talk
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
def villages_choose_their_heads() -> Facts:
    return regency(
        unit_id="polsek",
        programme="Deklarasi Pilkades Damai",
        form="deklarasi",
        unit_leads=True,
        leaders=[Leader(**who("kapolsek"))],
        days=[day(14, 5, 2025, starts=time(9))],
        venue=hall("Kantor Kecamatan Karangsari", "Pendopo"),
        election_id="pilkades",
        phase=Phase.BEFORE,
        purposes=aims("mencegah gesekan antarpendukung", "meneguhkan ikrar damai para calon kepala desa"),
        guests=[
            guest("camat"),
            guest("danramil"),
            group("calon kepala desa", count=14, partner=True),
            group("panitia Pilkades", vague_count="puluhan"),
        ],
        utterances=[
            feels(
                VoiceKind.APPEAL,
                "kapolsek",
                "para calon menerima hasil pemilihan dengan lapang dada",
                in_speech=True,
            ),
            quote("kapolsek", "Tetangga tetap tetangga, siapa pun yang nanti terpilih."),
            tells("camat", "mengingatkan", "panitia agar bekerja sesuai tahapan"),
            quote("camat", "Jangan ada yang merasa ditinggalkan dalam pemilihan ini."),
        ],
        neutrality=Neutrality(
            form=NeutralityForm.SIGNED,
            points=[
                PledgePoint(text=t)
                for t in ("menjaga kerukunan antarwarga", "menolak politik uang", "menerima hasil pemilihan")
            ],
            signatories=[
                Signatory(name="14 calon kepala desa"),
                Signatory(**who("camat")),
                Signatory(**who("danramil")),
            ],
        ),
        closing="doa bersama",
        closing_hope="Pilkades Serentak 2025 berlangsung damai",
    )


@scene
def thanks_after_the_vote() -> Facts:
    return regency(
        programme="Syukuran Pilkada Damai",
        form="silaturahmi",
        leaders=[Leader(**who("kapolres"))],
        days=[day(14, 12, part=PartOfDay.NIGHT, starts=time(19))],
        venue=hall("Pendopo Kabupaten Wiralaga"),
        election_id="pilkada",
        phase=Phase.AFTER,
        purposes=aims("merekatkan kembali warga yang berbeda pilihan"),
        guests=[
            guest("wabup"),
            guest("dandim"),
            guest("kpu"),
            guest("bawaslu"),
            group("tim kampanye semua pasangan calon"),
            group("tokoh agama", vague_count="puluhan", partner=True),
        ],
        utterances=[
            feels(VoiceKind.THANKS, "kapolres", "kedewasaan warga selama seluruh tahapan", in_speech=True),
            quote("kapolres", "Pemenang sesungguhnya adalah warga Wiralaga yang menjaga kerukunan.", "tegas"),
            feels(VoiceKind.HOPE, "kpu", "kerja sama yang baik berlanjut pada pemilihan mendatang"),
            feels(VoiceKind.APPEAL, "wabup", "semua pihak kembali bekerja untuk daerah"),
        ],
        outcomes=results("seruan bersama untuk menghentikan ujaran kebencian"),
        closing="pemotongan tumpeng",
    )


@scene
def students_online() -> Facts:
    return regency(
        programme="Kelas Antihoaks",
        form="dialog",
        leaders=[Leader(**who("humas"))],
        days=[day(19, starts=time(15), ends=time(16, 30))],
        venue=Venue(
            mode=VenueMode.ONLINE, platform="Zoom Meeting", name="Mapolres Wiralaga", room="Ruang Humas"
        ),
        election_id="pilkada",
        phase=Phase.CAMPAIGN,
        theme="Saring sebelum sharing",
        purposes=aims("membekali pelajar cara memeriksa kabar"),
        guests=[group("pelajar SMA", count=120, partner=True), group("guru pendamping", count=9)],
        utterances=[
            tells("humas", "menjelaskan", "tiga langkah memeriksa kebenaran kabar"),
            quote("humas", "Jangan bagikan kabar yang belum kalian baca sampai selesai."),
        ],
        discussion_manner="interaktif",
        topics=topics("jejak digital", "hoaks bergambar"),
        questions=[
            asked(
                "Siswa kelas XII",
                "bagaimana cara mengenali akun palsu",
                "Kasi Humas",
                "akun palsu sering tidak memiliki riwayat unggahan",
            ),
            asked(
                "Siswa kelas XI",
                "Apakah membagikan hoaks dapat dipidana?",
                "Kasi Humas",
                "penyebar hoaks dapat dijerat Undang-Undang ITE",
            ),
        ],
        closing="kuis berhadiah",
    )


@scene
def two_days_of_training() -> Facts:
    return regency(
        form="pelatihan",
        programme="Linmas Siaga TPS",
        unit_leads=True,
        leaders=[Leader(**who("waka"))],
        days=[day(11, starts=time(8), ends=time(15)), day(12, starts=time(8), ends=time(15))],
        venue=hall("Lapangan Tembak Wiralaga"),
        election_id="pilkada",
        phase=Phase.BEFORE,
        voting_day_in_text=True,
        purposes=aims(
            "melatih anggota Linmas menjaga TPS",
            "menyamakan cara bertindak di lapangan",
            "memperkuat koordinasi antardesa",
            "menekan potensi gangguan pada hari pemungutan suara",
        ),
        guests=[guest("kpu"), guest("danramil"), group("anggota Linmas", count=240, partner=True)],
        talks=[
            Talk(title="Tata Cara Pengamanan TPS", **who("kpu")),
            Talk(title="Bela Diri Dasar", **who("danramil")),
        ],
        utterances=[
            tells("waka", "menekankan", "pentingnya sikap netral anggota Linmas", in_speech=True),
            quote("waka", "Linmas adalah wajah keamanan yang paling dekat dengan pemilih."),
        ],
        closing="simulasi pengamanan TPS",
    )


@scene
def twelve_guests_of_rank() -> Facts:
    heads = (
        "bupati",
        "wabup",
        "asisten",
        "dprd",
        "dandim",
        "danramil",
        "kajari",
        "kpn",
        "kpu",
        "bawaslu",
        "fkub",
        "camat",
    )
    return regency(
        form="apel kesiapan",
        programme="Apel Gelar Pasukan Operasi Mantap Praja",
        leaders=[Leader(**who("kapolres"))],
        days=[day(1, starts=time(7, 30))],
        venue=hall("Stadion Gelora Wiralaga"),
        election_id="pilkada",
        phase=Phase.BEFORE,
        purposes=aims("memastikan kesiapan personel dan perlengkapan"),
        guests=[*(guest(key) for key in heads), group("personel gabungan", count=850), group("tokoh adat")],
        utterances=[
            tells("kapolres", "meminta", "seluruh personel menjaga kesehatan dan disiplin", in_speech=True),
            quote("kapolres", "Keberhasilan pengamanan ditentukan oleh kesiapan kita hari ini."),
            tells("bupati", "menyatakan", "dukungan penuh pemerintah daerah"),
        ],
        closing="pemeriksaan pasukan",
    )
