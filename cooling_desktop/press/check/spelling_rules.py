"""What the rules of spelling (R9) say, with their examples."""

from __future__ import annotations

from cooling_desktop.press.check.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "R9",
        "Kata baku",
        "suggest",
        "Naskah dinas memakai kata baku.",
        "KBBI dan EYD V, unsur serapan",
        (
            "Polsek menjaga kondusifitas wilayah.",
            "Kegiatan itu guna meminimalisir konflik.",
            "Tidak semua warga mampu diakomodir panitia.",
            "Kapolsek menghimbau warga agar waspada.",
            "Himbauannya didengar warga.",
            "Resiko-resiko itu dibahas bersama.",
            "Olehnya itu, pihaknya mengundang media.",
            "WARGA DIMINTA MENJAGA KONDUSIFITAS",
            "“Kami menjaga kondusifitas wilayah,” ujar Kapolsek.",
            "Laporan giat itu dibacakan.",
            "Warga mencegah tindakan anarkis.",
            "Warga diminta tetap aktip dan tidak mudah terpropokasi issu.",
        ),
        (
            "Warga menjaga kondusivitas dan netralitas lewat silaturahmi.",
            "Acara digelar di Mushola Al-Ikhlas dan Kafe Mawar.",
            "Ramadhan menutup acara itu.",
            "Kapolsek mengimbau warga agar menampakkan sikap ramah.",
            "Ia giat bekerja dan giat membantu warga.",
            "Naskah itu ada di hoax.id dan dikirim ke team@analisa.id.",
            "Acara bertajuk “Resiko Hoax” itu dibuka.",
            "Rombongan lewat di Jalan Jendral Sudirman.",
            "Polsek Bathin Solapan menyapa warga Pondok Cabe, Desa Lobang, dan Kampung Sorga.",
            "Bripka Ramadhon dan Kokoh Prasetyo menyambut H. Tauladan, Hj. Tentram, dan Siti Isteri.",
            "Hadir Nafas Sanjaya, Negri Jaya, dan pengurus Partai Ummat.",
        ),
    ),
    Rule(
        "R9 imbuhan",
        "Huruf k, p, s, dan t yang luluh",
        "suggest",
        "Huruf k, p, s, dan t luluh di belakang me- sebelum huruf vokal.",
        "Tata Bahasa Baku Bahasa Indonesia; KBBI",
        (
            "Warga ikut mensukseskan Pilkada.",
            "Hoaks dapat mempengaruhi warga.",
            "Petugas mengkoordinasikan pengamanan.",
            "Warga mentaati dan mempedomani aturan.",
            "Ia membahas pengkoordinasian tugas.",
        ),
        (
            "Petugas mempunyai tugas dan mengkaji, memproduksi, mentransfer, serta mengklaim data.",
            "Warga mensyukuri hal yang memperkuat dan mempertahankan persatuan.",
            "Warga menyukseskan Pilkada dan memengaruhi tetangga.",
            "Petugas mentindak lanjuti laporan itu.",
        ),
    ),
    Rule(
        "R9 ketik",
        "Salah ketik",
        "suggest",
        "Salah ketik mengurangi kepercayaan pembaca.",
        "KBBI",
        (
            "Ia menjaga Kemanan dan ketertiban.",
            "Pada kesempatan ini, tambh Kasi Humas, warga diundang.",
            "Rekan media hadir kebersamai kegiatan itu.",
            "Acara “Coffe Bareng Yuk” itu dibuka.",
            "Kegiatan itu mempererat silahturahmi.",
            "Trimakasih atas dukungan dan kebenaranya.",
        ),
        (
            "Ia menjaga keamanan dan membersamai warga.",
            "Acara “Coffee Bareng Yuk” itu dibuka.",
            "Silaturahmi itu menambah keakraban.",
            "Ketiganya, kepalanya, pesertanya, keluarganya, dan kebenarannya disebut.",
        ),
    ),
    Rule(
        "R9 asing",
        "Kata asing yang ada padanannya",
        "suggest",
        "Pembaca lebih mudah memahami kata Indonesia.",
        "KBBI; kebiasaan redaksi",
        (
            "Stakeholder terkait diundang.",
            "Panitia membahas rundown acara bersama para stakeholders.",
            "Warga menolak money politic.",
        ),
        (
            "Pemangku kepentingan membahas susunan acara dan politik uang.",
            "Mereka berbagi cerita lewat ponsel.",
            "Program “Sharing Session” itu dibuka.",
        ),
    ),
)
