"""The headline: who does what where, in one short sentence without a full stop (R17)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.predicates import ACTOR, has_predicate
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import is_title, spotted
from cooling_desktop.words.acronyms import glossary
from cooling_desktop.words.lists import join
from cooling_desktop.words.text import title_case

_HABIT = "kebiasaan redaksi"


def _own(text: str) -> dict[str, object]:
    own = {"own_wordings": [{"block": "headline", "text": text}]}
    held = {"programme": "Ngopi Bareng", "days": [{"held_on": "2024-10-23"}], "unit_id": "polres", "release": own}
    return {"meeting": held, "units": [{"id": "polres", "name": "Polres Sumenep"}]}


RULES: tuple[Rule, ...] = (
    Rule(
        "R17 bentuk",
        "Judul menyebut siapa melakukan apa di mana",
        "ask",
        "Judul yang utuh dapat dikutip redaksi tanpa diubah.",
        _HABIT,
        (
            _own("Ngumpul di Kafe, Pilkada Serentak 2024 yang Damai"),
            _own("Kapolres Gelar Ngopi Bareng"),
            _own("Dialog Polres Sumenep bagi Warga"),
            _own(
                "Jelang Pilkada Serentak 2024 Kapolres Sumenep Bersama Jajaran Gelar Acara Ngopi Bareng "
                "dengan Awak Media dan Tokoh Agama"
            ),
            "Ngumpul di Kafe, Pilkada Serentak 2024 yang Damai\nSUMENEP – Polres Sumenep menggelar dialog.",
        ),
        (
            _own("Jelang Pilkada Serentak 2024, Kapolres Sumenep Gelar Ngopi Bareng MIO Indonesia"),
            _own("Polres OKU Selatan dan Tokoh Agama Gelar Deklarasi Pilkada Damai, Tegaskan Netralitas Polisi"),
            _own("Jelang Pilkada 2024, Kapolres Sumenep Ngopi Bareng MIO Indonesia"),
            _own("Ngopi Bareng Polres Sumenep Ditunda"),
            _own("Polres Sumenep Antar Sembako ke Rumah Warga"),
            _own("Polres Sumenep dan Tokoh Agama Tanda Tangani Ikrar"),
            _own("Polsek Menteng Bagi-Bagi Takjil kepada Warga"),
            _own("Polsek Menteng Raih Penghargaan Kapolda"),
            _own(""),
        ),
        accepts=False,
    ),
    Rule(
        "R17 tanda",
        "Judul tanpa titik, bukan huruf kapital semua, dengan kata baku",
        "suggest",
        "Judul ditulis dengan ragam baku tanpa titik.",
        "EYD V, tanda titik",
        (
            _own("Polres Sumenep Gelar Ngopi Bareng."),
            _own("POLRES SUMENEP GELAR NGOPI BARENG MIO INDONESIA"),
            _own("Polres Sumenep Ngumpul Bersama Warga"),
            _own("Polres Sumenep Gelar Dialog Dengan Warga Untuk Pilkada Damai"),
        ),
        (
            _own("Polres Sumenep Gelar Ngopi Bareng"),
            _own("Polres Sumenep Gelar Dialog “Yuk Ngumpul”"),
            _own("Siapa Menjaga Desa? Polres Sumenep Gelar Dialog"),
            _own("Dengan Doa Bersama, Polres Sumenep Gelar Dialog “Dari Warga Untuk Warga”"),
            _own("Polres Sumenep dan KPU Gelar Ngopi Bareng dengan PWI, IJTI, dan SMSI"),
        ),
        accepts=False,
    ),
    Rule(
        "R17 jelang",
        "Jelang dalam judul, menjelang dalam paragraf",
        "suggest",
        "Bentuk pendek hanya untuk judul.",
        "KBBI, jelang",
        (
            "Polres menjaga kondusivitas jelang Pilkada.",
            "Jelang Pilkada, Polres menggelar dialog bersama warga.",
            _own("Menjelang Pilkada Serentak 2024, Polres Sumenep Gelar Dialog"),
        ),
        (
            "Polres menjaga kondusivitas menjelang Pilkada.",
            "Jelang Pilkada Serentak 2024, Polres Sumenep Gelar Dialog",
            "“Kami siap menjaga kondusivitas jelang Pilkada,” ujar Kapolres.",
            _own("Jelang Pilkada Serentak 2024, Polres Sumenep Gelar Dialog"),
        ),
        accepts=False,
    ),
)
_SHAPE: tuple[str, Level] = ("R17 bentuk", "ask")
_SIGN: tuple[str, Level] = ("R17 tanda", "suggest")
_SHORT: tuple[str, Level] = ("R17 jelang", "suggest")
_MOST = 16
_FEWEST = 4
_VERB_WORDS = """
Adakan Ajak Amankan Amati Anjangsana Antar Antisipasi Apel Apresiasi Atur Audiensi Awali Awasi Bagi Bagi-Bagi
Bagikan Bahas Baksos Bangun Bantu Bedah Bekali Bekuk Bela Bentengi Bentuk Berantas Beri Berikan Bersih-Bersih Bina
Borong Buat Buka Cegah Cek Cetak Ciptakan Curhat Dalami Dampingi Datangi Dekatkan Deklarasi Deklarasikan Dengar
Dengarkan Dibatalkan Didik Ditunda Doakan Donor Dorong Dukung Edukasi Evakuasi Fasilitasi Gagas Galang Gali Gandeng
Gelar Gotong Gowes Hadapi Hadiri Hadirkan Harapkan Hibur Himpun Hormati Ikrarkan Ikuti Imbau Ingatkan Ingin
Intensifkan Jabat Jadi Jaga Jalin Jamin Jaring Jelaskan Jemput Jenguk Jumpa Jumpai Kampanyekan Kawal Kejar Kelola
Kerahkan Kirim Klarifikasi Komitmen Koordinasi Kumpul Kumpulkan Kunjungi Kupas Lanjutkan Lantik Latih Layani Lepas
Libatkan Lindungi Luncurkan Maknai Mantapkan Mediasi Memohon Minta Motivasi Ngabuburit Ngariung Ngobrol Ngopi Nobar
Nyatakan Olahraga Optimalkan Pacu Panen Pantau Pasang Pastikan Patroli Peduli Pelihara Perangi Perbaiki Pererat
Peringati Perkokoh Perkuat Perluas Perteguh Pimpin Prakarsai Punya Raih Rajut Rangkai Rangkul Rapat Rawat Redam
Resmikan Respons Safari Salat Salurkan Sambangi Sambung Sambut Sampaikan Santuni Sapa Saring Satukan Sebar Seleksi
Semangati Sepakat Sepakati Serap Serbu Serukan Siaga Siagakan Siap Siapkan Silaturahmi Sinergi Sinergikan Sisir
Solid Sosialisasikan Sowan Sukseskan Susuri Tabur Tampil Tampung Tanam Tanda Tandatangani Tanggapi Tangkal Tatap
Tebar Tegaskan Tegur Tekankan Telusuri Tempel Temui Tengok Tepis Terima Terjunkan Tindak Tingkatkan Tinjau Tolak
Turun Uji Ukir Undang Ungkap Usung Waspadai Wujudkan
"""
_VERBS = frozenset(_VERB_WORDS.split())
_NO_VERBS = frozenset({"Rekan", "Pekan", "Ikan", "Bukan", "Makan"})
_BOTH = "bagi"
"""A verb with a capital, a preposition without."""
_SMALL = re.compile(r"(?<=[\w,”\"] )(?:Dengan|Dan|Di|Ke|Dari|Untuk|Pada|Yang|Dalam|Oleh|Melalui|Serta|Demi|Guna)(?= )")
_WHO = re.compile(
    rf"\b(?:{ACTOR}|Personel|Jajaran|Polwan|Tim|Forkopim\w+|Warga|Brimob|Bhayangkari|Tokoh|Pemuda|PWI|KPU|Bawaslu)"
)
_PLACELESS = re.compile(r"\b(?:(?:Wak|K)apol(?:res|sek|da)|Pol(?:res|sek|da))(?P<next> \w+|,|$)")
_COLLOQUIAL = {
    "Ngumpul": "Berkumpul", "Nongkrong": "Berkumpul", "Bikin": "Buat", "Gak": "Tidak", "Nggak": "Tidak",
    "Ngajak": "Ajak", "Ngasih": "Beri", "Cuma": "Hanya", "Banget": "Sekali", "Ngomong": "Berbicara",
}  # fmt: skip
_CASUAL = re.compile(rf"\b(?:{'|'.join(_COLLOQUIAL)})\b", re.IGNORECASE)
_JELANG = re.compile(r"\b[Jj]elang(?= [A-Z\d]| pemilihan| pemungutan| hari| tahapan| masa| pilkada| pemilu)")


def look(page: Page) -> Iterator[Finding]:
    """The headline, the clerk's or that of an old release, and the short word for "menjelang" below it."""
    headline = _headline(page)
    if headline is not None:
        yield from _shape(headline)
        yield from _signs(headline)
    for passage in page.passages:
        if passage.sort is Sort.PARAGRAPH and passage is not headline and not is_title(passage.text):
            yield from _short_form(passage)


def _headline(page: Page) -> Passage | None:
    """The clerk's headline, or the first line of an old release that looks like one."""
    for passage in page.passages:
        if passage.sort is Sort.HEADLINE:
            return passage
        if passage.where.startswith("teks"):
            if len(passage.text.split()) > _FEWEST and is_title(passage.text):
                return passage
            if len(passage.text.split()) > _MOST:
                return None
    return None


def _shape(headline: Passage) -> Iterator[Finding]:
    text = headline.text.strip()
    words = [word.strip(",.:;“”\"") for word in text.split()]
    verbal = any(_is_verb(word.title()) for word in words if word != _BOTH) or has_predicate(text)
    lacking = [
        *(["pelaku"] if not _WHO.search(text.title() if text.isupper() else text) else []),
        *(["predikat"] if not verbal else []),
        *(["tempat"] if _placeless(text) else []),
    ]
    whole = (0, len(headline.text))
    if lacking:
        fix = "Tulis misalnya: Polres Sumenep Gelar Ngopi Bareng Warga."
        yield spotted(headline, _SHAPE, whole, f"Judul belum menyebut {join(lacking)}.", fix=fix)
    if len(words) > _MOST:
        message = f"Judul sepanjang {len(words)} kata. Persingkat menjadi sekitar 14 kata."
        yield spotted(headline, _SHAPE, whole, message, fix="Simpan keterangannya untuk teras.")


def _placeless(text: str) -> bool:
    """Whether police act without the name of their place, and no other place is told."""
    found = _PLACELESS.search(text)
    if found is None or re.search(r"\bdi [A-Z]", text):
        return False
    after = found["next"].strip().title()
    return after in ("", ",") or _is_verb(after)


def _is_verb(word: str) -> bool:
    return word in _VERBS or (word.endswith("kan") and len(word) > 5 and word not in _NO_VERBS)


def _signs(headline: Passage) -> Iterator[Finding]:
    text = headline.text
    end = len(text.rstrip())
    if text[:end].endswith(".") and not text[:end].endswith(("..", "S.H.", "M.")):
        yield spotted(headline, _SIGN, (end - 1, end), "Judul tidak diakhiri titik. Hapus titiknya.",
                      (("Hapus titik", ""),), safe=True)  # fmt: skip
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) > 20 and sum(letter.isupper() for letter in letters) > 0.85 * len(letters):
        known = {short.upper(): short for short in glossary()}
        lowered = " ".join(known.get(word.strip(",.:"), word.lower()) for word in text.split(" "))
        new = title_case(lowered)
        message = "Judul ditulis dengan huruf kapital semua. Tulis huruf kapital di awal kata saja."
        yield spotted(headline, _SIGN, (0, len(text)), message, ((f"Tulis {new[:40]} …", new),))
    for found in _CASUAL.finditer(text):
        if not headline.quoted(*found.span()) and not headline.named(*found.span()):
            new = _COLLOQUIAL[found[0].title()]
            message = f"“{found[0]}” ragam cakapan. Tulis {new}."
            yield spotted(headline, _SIGN, found.span(), message, ((f"Tulis {new}", new),))
    for found in _SMALL.finditer(text):
        if not headline.quoted(*found.span()) and not headline.named(*found.span()):
            new = found[0].lower()
            message = f"“{found[0]}” di tengah judul ditulis dengan huruf kecil: {new}."
            yield spotted(headline, _SIGN, found.span(), message, ((f"Tulis {new}", new),), safe=True)
    for found in re.finditer(r"\bMenjelang\b", text):
        yield spotted(headline, _SHORT, found.span(), "Dalam judul cukup “Jelang”.", (("Tulis Jelang", "Jelang"),))


def _short_form(passage: Passage) -> Iterator[Finding]:
    for found in _JELANG.finditer(passage.text):
        if passage.quoted(*found.span()) or passage.named(*found.span()):
            continue
        new = "Menjelang" if found[0][0].isupper() else "menjelang"
        message = f"“{found[0]}” bentuk judul. Dalam paragraf tulis {new}."
        yield spotted(passage, _SHORT, found.span(), message, ((f"Tulis {new}", new),), safe=True)
