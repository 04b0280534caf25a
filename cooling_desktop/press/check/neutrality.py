"""The neutrality guard: what in a release takes sides in the election that it belongs to (rule R7)."""

from __future__ import annotations

from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.check.marked import ONLY_FLAGGED
from cooling_desktop.press.check.neutrality_list import Ballot, ballot
from cooling_desktop.press.check.neutrality_present import candidates_present
from cooling_desktop.press.check.neutrality_reading import Hit, Mention, Reading, read
from cooling_desktop.press.check.neutrality_words import listed as plain
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Example, Rule

LAW = "UU 10/2016 Pasal 71 ayat (1)"
NO_SIDE = f"{LAW}: keputusan dan tindakan tidak boleh menguntungkan atau merugikan salah satu pasangan calon."
NO_POLITICS = "UU 2/2002 Pasal 28 ayat (1): Polri netral dalam kehidupan politik dan tidak melibatkan diri."
NO_POSE = "Surat telegram ST/2407/X/HUK.7.1./2023: tanpa pose jari. Salam Presisi dan salam komando boleh."
_SHOWN = 60  # characters of the words that a message repeats

_SAYS: dict[str, tuple[str, str]] = {
    "ajakan": ("dapat dibaca memihak. Hapus atau tulis tanpa pihak mana pun.", NO_SIDE),
    "golput": ("dapat dibaca sebagai ajakan tidak memilih. Hapus bila tidak perlu.", NO_POLITICS),
    "slogan": ("sama dengan slogan calon. Ganti dengan kata lain.", NO_SIDE),
    "nomor": ("menyebut satu nomor saja. Hapus atau sebut semua pasangan calon.", NO_SIDE),
    "satu pasangan": ("menyebut satu pihak saja. Sebut semua pasangan calon atau tidak sama sekali.", NO_SIDE),
    "urutan": ("tidak menurut nomor urut. Urutkan semua pasangan menurut penetapan KPU.", NO_SIDE),
    "calon": ("dapat dibaca sebagai kerja sama dengan calon. Hapus atau jelaskan.", NO_SIDE),
    "pose": ("dapat dibaca sebagai tanda nomor urut. Ganti fotonya atau ubah keterangannya.", NO_POSE),
}
"""What the message says behind the words, and the ground, by kind of hit."""
_RULES = {"golput": "R7 ajakan", "urutan": "R7 satu pasangan"}


def look(page: Page) -> Iterator[Finding]:
    """What takes sides in any text of the release; a pair named in one place is balanced by the others elsewhere."""
    listed = ballot(page.facts.election)
    read_texts = [(one, read(one.text, listed)) for one in page.passages if not one.where.startswith("people:")]
    there = frozenset[int]().union(*(one.pairs for one in candidates_present(page.facts, listed)))
    alone = _some_named(listed, [reading for _, reading in read_texts], there)
    for passage, reading in read_texts:
        for hit in (*reading.hits, *_lone(reading, listed, alone), *_out_of_order(reading, listed, passage.text)):
            yield _finding(passage, hit)


def _some_named(listed: Ballot, readings: list[Reading], there: frozenset[int]) -> bool:
    """Whether some pairs are named and others neither named nor `there`; without a list, one number alone."""
    named = [mention for reading in readings for mention in reading.mentions]
    pairs = {pair for mention in named for pair in mention.pairs}
    if not listed.pairs:
        return len({number for mention in named for number in mention.numbers}) == 1
    if len(listed.pairs) == 1:
        return bool(pairs) and not any(reading.empty_box for reading in readings)
    return bool(pairs) and len(pairs | there) < len(listed.pairs)


def _lone(reading: Reading, listed: Ballot, alone: bool) -> Iterator[Hit]:
    """The first mention of each pair that stands alone, in sentences where nothing else is asked about."""
    told: set[int] = set()
    asked = {mention.sentence for mention in reading.mentions for hit in reading.hits if _within(mention, hit)}
    for mention in reading.mentions if alone else ():
        whose = mention.pairs or (frozenset() if listed.pairs else mention.numbers)
        if whose and not whose <= told and mention.sentence not in asked and not mention.reported:
            told |= whose
            yield Hit("nomor" if mention.numbers else "satu pasangan", mention.start, mention.end, mention.pairs)


def _within(mention: Mention, hit: Hit) -> bool:
    return hit.start < mention.end and mention.start < hit.end


def _out_of_order(reading: Reading, listed: Ballot, text: str) -> Iterator[Hit]:
    """All pairs in one sentence, in another order than that of their numbers; days have an order of their own."""
    numbers = {pair.place: pair.number for pair in listed.pairs if pair.number is not None}
    for sentence in sorted({mention.sentence for mention in reading.mentions}):
        here = [mention for mention in reading.mentions if mention.sentence == sentence]
        order = list(dict.fromkeys(numbers.get(pair, 0) for one in here for pair in sorted(one.pairs)))
        told = text[here[0].start : here[-1].end].lower().split()
        if 1 < len(order) == len(listed.pairs) and order != sorted(order) and not plain("later").intersection(told):
            yield Hit("urutan", here[0].start, here[-1].end)


def _finding(passage: Passage, hit: Hit) -> Finding:
    """A question with its ground; somebody's very words are only flagged, and nothing is ever put in their place."""
    found = passage.text[hit.start : hit.end]
    said, ground = _SAYS[hit.rule]
    if passage.quoted(hit.start, hit.end):
        said = f"{said.split('. ')[0]}. {ONLY_FLAGGED}"
    rule = _RULES.get(hit.rule, f"R7 {hit.rule}")
    return Finding(rule, "ask", passage.where, f"“{_shortened(found)}” {said}", ground, found, hit.start)


def _shortened(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _SHOWN else flat[:_SHOWN].rsplit(" ", 1)[0] + " …"


def _on_ballot(text: str) -> Example:
    """A meeting with a list of two pairs and one paragraph."""
    pairs = [
        {"number": 1, "names": ["Hasan Wiryawan", "Lestari Palupi"], "short_names": ["HALUPI"],
         "parties": ["Partai Padi"], "slogans": ["Desa Terang Kota Tenang"]},
        {"number": 2, "names": ["Markus Tandean", "Rosita Muliawan"], "slogans": ["Gerak Cepat"]},
    ]  # fmt: skip
    return {
        "meeting": {"election_id": "e", "release": {"own_wordings": [{"block": "lead", "text": text}]}},
        "elections": [{"id": "e", "name": "Pilkada", "candidates": pairs}],
    }


RULES: tuple[Rule, ...] = (
    Rule(
        "R7 ajakan", "Ajakan memihak", "ask", "Siaran pers Polri tidak mengajak memilih atau menolak siapa pun.", LAW,
        finds=(
            "Warga diajak mencoblos nomor urut 2 pada hari pemungutan suara.",
            "Tokoh pemuda menyatakan siap menangkan calon petahana satu putaran.",
            "Sudah waktunya ganti bupati, kata seorang peserta.",
            "Ketua kelompok mengajak anggotanya golput saja.",
            _on_ballot("Warga sepakat mendukung Hasan Wiryawan."),
        ),
        quiet=(
            "Polri tidak mendukung salah satu pasangan calon.",
            "Warga diimbau memilih sesuai dengan hati nurani dan tidak golput.",
            "Kesebelasan Polres menang besar dalam pertandingan persahabatan.",
            "Warga mendukung penuh Pilkada damai.",
            _on_ballot("Anggota dilarang mendukung pasangan calon mana pun."),
        ),
        accepts=False,
    ),
    Rule(
        "R7 nomor", "Nomor urut calon", "ask", "Satu nomor urut yang disebut sendiri menguntungkan pemiliknya.", LAW,
        finds=(
            "Calon bupati nomor urut 3 memaparkan rencananya.",
            "Bantuan itu diserahkan paslon 02.",
            _on_ballot("Perwakilan nomor urut 1 menutup kegiatan."),
        ),
        quiet=(
            "Agenda nomor 2 ialah paparan Kasat Intelkam.",
            "Deklarasi dihadiri pasangan nomor urut 1, 2, dan 3.",
            "Warga mengambil nomor urut antrean di loket.",
            "Sesuai dengan Undang-Undang Nomor 2 Tahun 2002, Polri bersikap netral.",
        ),
        accepts=False,
    ),
    Rule(
        "R7 slogan", "Slogan calon", "ask", "Slogan kampanye tidak punya tempat dalam siaran pers Polri.", LAW,
        finds=(
            _on_ballot("Acara ditutup dengan seruan Gerak Cepat."),
            _on_ballot("Semangat desa terang, kota tenang mewarnai pertemuan."),
            _on_ballot("Peserta memakai tagar #GerakCepat."),
        ),
        quiet=(
            _on_ballot("Polsek bergerak cepat menuju lokasi banjir."),
            _on_ballot("Desa yang terang membuat warga tenang."),
            "Acara ditutup dengan seruan Gerak Cepat.",
        ),
        accepts=False,
    ),
    Rule(
        "R7 satu pasangan", "Satu pasangan saja", "ask",
        "Semua pasangan disebut menurut nomor urut, atau tidak satu pun.", LAW,
        finds=(
            _on_ballot("Markus Tandean memaparkan rencananya."),
            _on_ballot("Sore itu HALUPI membagikan masker."),
            _on_ballot("Deklarasi dihadiri Markus Tandean–Rosita Muliawan dan Hasan Wiryawan–Lestari Palupi."),
            "Pertemuan dihadiri salah satu pasangan calon.",
        ),
        quiet=(
            _on_ballot("Deklarasi dihadiri Hasan Wiryawan–Lestari Palupi dan Markus Tandean–Rosita Muliawan."),
            _on_ballot("Camat Yusuf Wiryawan membuka acara."),
            _on_ballot("AKP Hasan memimpin pengamanan."),
            "Pertemuan dihadiri seluruh pasangan calon.",
        ),
        accepts=False,
    ),
    Rule(
        "R7 calon", "Calon sebagai rekan", "ask",
        "Kegiatan Polri tidak digelar bersama calon, tim, atau partainya.", LAW,
        finds=(
            "Kegiatan digelar bersama tim pemenangan calon gubernur.",
            "Panitia membagikan kaus bergambar calon bupati.",
            _on_ballot("Polres bekerja sama dengan Partai Padi."),
        ),
        quiet=(
            "Kapolres bertemu dengan seluruh tim pemenangan.",
            "Petugas menertibkan baliho calon bupati.",
            _on_ballot("Ketua Partai Padi hadir sebagai tamu."),
        ),
        accepts=False,
    ),
)  # fmt: skip
