"""What the rules of joining (R10) say, with their examples."""

from __future__ import annotations

from cooling_desktop.press.check.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "R10 terikat",
        "Bentuk terikat serangkai",
        "suggest",
        "Bentuk terikat ditulis serangkai, dengan tanda hubung sebelum huruf kapital.",
        "EYD V, bentuk terikat",
        (
            "Kolaborasi antar pemangku kepentingan diperkuat.",
            "Kondisi pasca Pilkada tetap aman.",
            "Pendidikan non formal dan warga non Indonesia dibahas.",
            "Kerukunan antar-umat beragama dijaga.",
            "Warga mengikuti kampanye anti hoaks.",
            "“Kerja sama antar warga penting,” ujar Kapolsek.",
            "Mahasiswa dan maha guru diundang oleh sub bagian umum.",
            "Tuhan yang maha esa melindungi kita.",
            "Semoga Tuhan Yang Mahakuasa melindungi kita.",
        ),
        (
            "Kolaborasi antarpemangku kepentingan diperkuat pasca-Pilkada.",
            "Layanan antar jemput dan pesan antar warga tersedia.",
            "Tuhan Yang Maha Esa dan Yang Maha Agung melindungi kita.",
            "Dua anggota antar petugas KPPS yang sakit pulang.",
            "Bripka Budi antar warga ke puskesmas.",
            "Warga melihat serba-serbi lomba dan kerja sama lintas sektor.",
            "Pro dan kontra muncul; tim itu anti dan pro.",
            "Gerakan Anti Narkoba didirikan Ibu Anti.",
            "Kegiatan non-Indonesia dan se-Jawa Timur dibahas.",
        ),
    ),
    Rule(
        "R10 majemuk",
        "Gabungan kata",
        "suggest",
        "Gabungan kata serangkai hanya bila berawalan dan berakhiran sekaligus.",
        "EYD V, gabungan kata",
        (
            "Warga mengucapkan terimakasih atas kerjasama itu.",
            "Laporan itu ditindak lanjuti petugas.",
            "Polsek bekerjasama dengan warga.",
            "Ia bertanggungjawab atas pertanggung jawaban itu.",
            "Penanda-tanganan ikrar disaksikan warga.",
            "Acara halal bi halal digelar meski pun hujan.",
            "Warga hadir, pada hal hujan turun.",
            "Pesan disampaikan ke pada warga.",
            "Tahun ini lebih aman dari pada tahun lalu.",
            "Dari pada berselisih, lebih baik bermusyawarah.",
        ),
        (
            "Warga berterima kasih atas kerja sama itu.",
            "Petugas menindaklanjuti laporan dan pertanggungjawaban itu.",
            "Ikrar ditandatangani, lalu disebarluaskan.",
            "Ia bertanggung jawab dan bekerja sama dengan warga.",
            "Tidak ada pun yang menolak.",
            "Kapolsek berfokus pada hal yang penting. Pada hal itu, warga sepakat.",
            "Kegiatan digelar di Jalan Walikota Mustajab dan Desa Kerjasama.",
            "Hadir camat, lurah, sekali Gus Miftah.",
            "Pesan itu lebih berguna daripada ancaman, dari pada hari itu juga.",
        ),
    ),
    Rule(
        "R10 ulang",
        "Kata ulang",
        "suggest",
        "Kata ulang ditulis dengan tanda hubung.",
        "EYD V, bentuk ulang",
        (
            "Banjir merendam rumah rumah warga.",
            "Petugas membagikan selebaran kepada anak anak.",
            "Warga membahas isu isu terkini.",
            "Mereka sama sama menjaga desa.",
            "Kapal kapal nelayan dan teman temannya ikut serta.",
        ),
        (
            "Banjir merendam rumah-rumah warga.",
            "Rumah itu rumah warga; tokoh Mamuju Mamuju hadir.",
            "Acara “Rumah rumah Kita” itu dibuka.",
        ),
    ),
)
