"""The words that mark people and bodies in a release: offices, units, bodies, and words that are never names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from cooling_desktop import assets
from cooling_desktop.words.rank_text import near_rank
from cooling_desktop.words.ranks import tidy_rank
from cooling_desktop.words.typed_dates import MONTHS, WEEKDAYS
from cooling_desktop.words.zones import zone_of

UNIT_WORDS = (
    "Mabes Polri|Polda|Polrestabes|Polresta|Polres Metro|Polres|Polsek Metro|Polsekta|Polsek|Polsubsektor"
)
"""Levels of the territorial police as a release names them, longest first."""

_COMMANDERS = """
Kapolri Wakapolri Kapolda Wakapolda Kapolrestabes Wakapolrestabes Kapolresta Wakapolresta Kapolres Wakapolres
Kapolsekta Kapolsek Wakapolsek Kapolsubsektor Karo Dir Dirbinmas Dirintelkam Dirlantas Dirreskrimum Dirkrimum Dirsamapta
Wadir Kabid Kabidhumas Kasubbid Kasubbag Kasubag Kasat Kasatlantas Kasatreskrim Kasatintelkam Kasatbinmas
Wakasat Kasi Kasie Kasihumas Kasubsi Kabag Kabagops Kanit Panit Kasium Kaurbinopsnal KBO Kaur Kasubnit Danton
Pangdam Danrem Dandim Kasdim Danramil Danposramil Dansat Dansatgas Danlanal Danlanud Pangdivif
"""
_CIVIL = """
Presiden Menteri Gubernur Bupati Walikota Camat Sekcam Lurah Kades Keuchik Geuchik Reje Penghulu Sekda Sekdes
Kajari Kajati Kakan Kakankemenag Rektor Dekan Rais Ketum Sekjen Koordinator Ketua Sekretaris Bendahara Direktur
Kadis Kadishub Kabandes Kasatpol Kasatgas Komandan Komisioner Pimpinan Pengasuh
"""
_LONG_HEADS = (
    "Wakil Gubernur|Wakil Bupati|Wakil Wali Kota|Wakil Walikota|Wakil Ketua Umum|Wakil Ketua|Ketua Umum|Ketua Tim"
    "|Wakil Camat|Wakil Rektor|Wakil Direktur|Wali Kota|Kepala Kepolisian Resor|Kepala Kepolisian Sektor"
    "|Kepala Kepolisian Daerah|Kepala Desa|Kepala Lembang"
    "|Kepala Kampung|Kepala Dusun|Kepala Lingkungan|Kepala Dinas|Kepala Badan"
    "|Kepala Kantor|Kepala Kejaksaan Negeri"
    "|Kepala Bagian|Kepala Bidang|Kepala Seksi|Kepala Satuan|Kepala Unit|Kepala Suku|Kepala Sekolah|Kepala Biro"
    "|Sekretaris Daerah|Sekretaris Desa|Sekretaris Camat|Bhabinkamtibmas|Babinsa|Bhabin|Kabid Humas|Kasi Humas"
    r"|Kepala(?= [A-Z])(?! Daerah)"
)
_heads = sorted([*_COMMANDERS.split(), *_CIVIL.split()], key=len, reverse=True)
OFFICE = re.compile(
    rf"(?<![\w-])(?:(?:Ps|Plt|Plh|Pj|Pjs|Pgs|PS)\.? ?)?(?:{_LONG_HEADS}|{'|'.join(_heads)})(?![\w-])"
)
"""The word or words that begin an office."""

_SEAT = r"(?:Gubernur|Bupati|Wali ?[Kk]ota|Presiden|Kepala Desa|Kepala Daerah)"
ELECTED = re.compile(
    rf"\b(?:[Pp]emilihan|PEMILIHAN|[Cc]alon)(?: [Uu]mum)? {_SEAT}"
    rf"(?:(?:,? dan|,? serta|,|/| &) ?(?:[Cc]alon )?(?:Wakil )?{_SEAT})*"
    rf"(?: dan Wakil(?:nya)?\b)?"
)
"""Offices that somebody is elected to: "Pemilihan Bupati dan Wakil Bupati"; nobody holds them there."""

COMMANDERS = frozenset(_COMMANDERS.split())
"""Offices of the police and the army, whose holders carry a rank."""

_NEVER_NAMES_WORDS = """
acara adapun akan atas bagi bahwa beliau berharap bersama dalam dan dari demi dengan dia diskusi guna hadir harapan
hal hari ia ini itu jajaran jalan jangan jelang kami karena kegiatan kepada kepolisian ketika kita komitmen mari
masyarakat melalui mengajak menjelang menurut mereka oleh pada para peserta petugas polisi polri pilkada pemilu
pilgub pilpres pilkades saat sambil sambutan sebagai sebelum sejumlah sekitar selain selama selanjutnya seluruh
semua sementara senada serta setelah silaturahmi sinergi situasi tatap tempat tersebut turut untuk usai warga yang
kabupaten kecamatan kelurahan desa kota provinsi wilayah indonesia tni pemerintah media pers insan
cooling system deklarasi ngopi coffee jumat curhat serentak damai humas wib wita wit pukul mapolres mapolsek mapolda
wali aula gedung kantor ruang lapangan halaman bapak ibu saudara semoga terima tim rt rw pol nomor tahun
kepala wakil tokoh perwakilan pengurus anggota staf
"""
NEVER_NAMES = frozenset(_NEVER_NAMES_WORDS.split()) | {word.casefold() for word in (*MONTHS, *WEEKDAYS)}
"""Words with a capital that no personal name holds."""

_UNSURE = frozenset({"pembina", "penata", "pengatur", "kapten", "mayor", "brigadir"})


TERRITORIAL = re.compile(r"Gubernur|Bupati|Walikota|Wali Kota|Camat|Sekcam|Lurah|Kades|Kepala Desa|Keuchik")
"""Offices that are named after a territory, or after nothing when a name follows."""

_TERRITORY = re.compile(
    r"(?<!\w)(?:Kelurahan|Kel\.|Desa|Nagari|Gampong|Kecamatan|Kec\.|Distrik|Kabupaten|Kab\.|Kota|Provinsi|di|wilayah"
    r"|Bupati|Wali Kota|Polda|Polres|Polresta|Polrestabes|Polsek|Kapolda|Kapolres|Kapolresta|Kapolrestabes|Kapolsek"
    r"|Mapolres|Metro) "
)
_TO_DASH = re.compile(r"[\w ,.]{0,30}[–—-]")
_LONGEST_NAME = 40  # letters of a territory's name


def places_named(text: str, words: str) -> bool:
    """Whether the text names a territory so, apart from the office itself."""
    behind, leading = _territories(text)
    named = words in behind or words.casefold() in leading
    return named or zone_of(words) is not None or words.split()[-1] in _DIRECTIONS


@lru_cache(maxsize=4)
def _territories(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words behind a word for a territory, and in small letters those of a line before its dash, in every length.

    Read once for a text, since every office of the text asks for every stretch of its words.
    """
    words = (place.end() for place in _TERRITORY.finditer(text))
    lines = (line.start() for line in re.finditer("^", text, re.MULTILINE))
    behind = frozenset(text[at:end] for at in words for end in _ends(text, at))
    ends = ((at, end) for at in lines for end in _ends(text, at))
    return behind, frozenset(text[at:end].casefold() for at, end in ends if _TO_DASH.match(text, end))


def _ends(text: str, at: int) -> Iterator[int]:
    """Where a name that begins here may end."""
    for end in range(at + 1, min(at + _LONGEST_NAME, len(text)) + 1):
        if end == len(text) or not (text[end].isalnum() or text[end] == "_"):
            yield end
        if text[end - 1] == "\n":
            return


_DIRECTIONS_WORDS = """
Selatan Utara Timur Barat Tengah Pusat Raya Metro Indonesia Cabang Tenggara Kota Hulu Hilir
"""
_DIRECTIONS = frozenset(_DIRECTIONS_WORDS.split())


@lru_cache(maxsize=4096)
def rank_of(words: str) -> tuple[str, bool]:
    """House form of printed rank words and whether they were printed well; ("", True) for other words."""
    flat = " ".join(words.split())
    made = tidy_rank(flat)
    if made:
        return made, True
    near = near_rank(flat) if flat[:1].isupper() else None
    return (near, False) if near else ("", True)


def is_unsure_rank(rank: str) -> bool:
    """Whether a rank is also an ordinary word, so that it needs an office or degrees beside it."""
    return rank.split()[0].casefold() in _UNSURE if rank else False


@cache
def headline_verbs() -> frozenset[str]:
    """Verbs in base form as headlines write them ("Gelar", "Ajak")."""
    rows = (line.split("\t") for line in assets.text("language/base_verbs.tsv").splitlines()[1:])
    own = (
        "gelar undang ajak ikuti hadiri adakan laksanakan sambangi sambut gandeng rangkul imbau minta beri "
        "terima temui titip salurkan bagikan sampaikan raih ungkap tangkap amankan kawal tekankan tegaskan "
        "apresiasi kunjungi pimpin bersama siap"
    )
    return frozenset({row[1].split()[0] for row in rows if len(row) > 1} | set(own.split()))
