"""The five sample meetings say what the source articles say, word for word where somebody is quoted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from cooling_desktop import assets
from cooling_desktop.records.facts import SHELF_NAMES, Facts
from cooling_desktop.records.fields import Kind, Privacy, Record, fields_of, walk
from cooling_desktop.records.interchange import parse, read, write
from cooling_desktop.records.kinds import VoiceKind
from cooling_desktop.words.dates import day_in_text
from cooling_desktop.words.degrees import tidy_degrees
from cooling_desktop.words.ranks import tidy_rank
from cooling_desktop.words.text import curly

NAMES = ["000-sumenep", "001-kuala-kampar", "002-jeneponto", "003-oku-selatan", "004-menteng"]
OFFICE_CONTACTS = ("phone", "whatsapp", "email", "website", "address", "letterhead_address", "nrp")
ADDED = "Ditambahkan kantor; tidak ada dalam berita."

MAIN_FACTS: dict[str, list[tuple[str, Any]]] = {
    "000-sumenep": [
        ("meeting.programme", "Ngopi Bareng"),
        ("meeting.umbrella", "cooling system"),
        ("meeting.days.0.part", "malam"),
        ("meeting.venue.name", "Arina Caffé"),
        ("meeting.venue.street", "Jalan Dr. Cipto"),
        ("meeting.guests.0.person_id", "candra-hasan"),
        ("meeting.guests.1.group", "pengurus dan anggota"),
        ("meeting.guests.1.vague_count", "puluhan"),
        ("meeting.guests.1.count", None),
        ("meeting.guests.1.partner", True),
        ("meeting.purposes.*.text", ["menjaga kondusivitas", "menurunkan tensi politik",
                                     "meredam potensi konflik", "membangun komunikasi positif"]),
        ("meeting.utterances.0.verb", "menekankan"),
        ("meeting.utterances.0.in_speech", True),
        ("meeting.utterances.1.in_release", False),
        ("meeting.discussion_manner", "santai"),
        ("meeting.topics.*.text", ["peran komunitas dalam menjaga keamanan",
                                   "menghindari penyebaran hoaks yang dapat memicu keributan"]),
        ("meeting.commitments.*.person_id", ["candra-hasan", "candra-hasan", None]),
        ("meeting.commitments.0.text", "menjaga netralitas"),
        ("meeting.commitments.2.unit_id", "polres-sumenep"),
        ("meeting.hope_is_units", False),
        ("meeting.unit_leads", False),
        ("people.henri-noveri-santoso.rank", "AKBP"),
        ("people.henri-noveri-santoso.name", "Henri Noveri Santoso"),
        ("people.henri-noveri-santoso.degrees_back", ["S.H.", "S.I.K.", "M.M."]),
        ("people.candra-hasan.name", "Candra Hasan"),
        ("posts.ketua-pd-mio-indonesia-sumenep.title", "Ketua PD MIO Indonesia Kabupaten Sumenep"),
        ("organisations.pd-mio-indonesia-sumenep.spelled_out",
         "Pengurus Daerah (PD) Media Independen Online (MIO) Indonesia Kabupaten Sumenep"),
    ],
    "001-kuala-kampar": [
        ("meeting.programme", "Coffee Bareng Yuk"),
        ("meeting.venue.name", "D’Dion Coffee"),
        ("meeting.venue.village", "Teluk Dalam"),
        ("meeting.venue.village_kind", ""),
        ("meeting.venue.district", "Kuala Kampar"),
        ("meeting.guests.*.person_id", ["hendri-pandita", "ahmadi"]),
        ("meeting.guests.*.entourage", ["beserta anggota", "beserta timnya"]),
        ("meeting.utterances.*.verb", ["menekankan", "", "menurut"]),
        ("meeting.topics.*.text", ["isu keamanan", "pengawasan", "langkah-langkah preventif"]),
        ("meeting.discussion_focus", "antisipasi potensi gangguan"),
        ("meeting.outcomes.*.text",
         ["hubungan yang lebih erat antara Polsek Kuala Kampar dan penyelenggara Pilkada"]),
        ("meeting.commitments.*.party", ["semua pihak yang hadir"]),
        ("meeting.closing_hope", "seluruh proses Pilkada 2024 berlangsung aman, adil, dan tertib"),
        ("people.rhino-handoyo.rank", "AKP"),
        ("people.rhino-handoyo.name", "Rhino Handoyo"),
        ("people.rhino-handoyo.degrees_back", ["S.H."]),
        ("posts.ketua-ppk-kuala-kampar.spelled_out",
         "Ketua Panitia Pemilihan Kecamatan (PPK) Kuala Kampar"),
    ],
    "002-jeneponto": [
        ("meeting.programme", "Silaturahmi Perkuat Sinergitas Polri dan Insan Pers"),
        ("meeting.theme", "menghadapi Pilkada serentak"),
        ("meeting.venue.room", "Aula Lantai II"),
        ("meeting.venue.name", "Polres Jeneponto"),
        ("meeting.leaders.0.person_id", None),
        ("meeting.leaders.0.post_id", "kapolres-jeneponto"),
        ("meeting.leaders.0.presence", "diwakili"),
        ("meeting.leaders.0.deputy_person_id", "muh-idris"),
        ("meeting.leaders.0.deputy_post_id", "wakapolres-jeneponto"),
        ("meeting.leaders.0.reason", "ada kegiatan lain yang sifatnya juga penting"),
        ("meeting.guests.*.host_side", [True, True, True, False, False]),
        ("meeting.guests.4.vague_count", "beberapa"),
        ("meeting.utterances.4.kind", "tidak langsung"),
        ("meeting.utterances.4.verb", ""),
        ("meeting.utterances.4.text",
         "pihaknya mengundang media sebagai mitra terbaik untuk menetralkan isu miring"),
        ("meeting.utterances.4.follows", True),
        ("meeting.neutrality.form", "disampaikan"),
        ("meeting.neutrality.person_id", "bakri"),
        ("meeting.closing", "sesi tanya jawab dan diskusi"),
        ("meeting.photos.0.file", ""),
        ("meeting.photos.0.credit", "Indonesiasatu-Syamsir"),
        ("units.polres-jeneponto.parent_id", "polda-sulawesi-selatan"),
        ("people.muh-idris.rank", "Kompol"),
        ("people.muh-idris.name", "Muh. Idris"),
        ("people.muh-idris.degrees_back", ["S.Sos.", "M.M."]),
        ("people.muh-idris.known_as", ["Muh. Udris", "Muh. Idrus"]),
        ("people.abd-samad.rank", "AKP"),
        ("people.abd-samad.degrees_front", ["H."]),
        ("people.abd-samad.degrees_back", ["S.H.", "M.M."]),
        ("people.bakri.rank", "AKP"),
        ("people.bakri.degrees_back", ["S.Sos."]),
        ("people.uji-mughni.rank", "Iptu"),
        ("people.uji-mughni.degrees_back", ["S.H."]),
    ],
    "003-oku-selatan": [
        ("meeting.programme", "Deklarasi Pilkada Damai"),
        ("meeting.co_hosts.*.name", ["tokoh agama"]),
        ("meeting.venue.room", "Aula Pol Sertu Anumerta Hadinata"),
        ("meeting.venue.name", "Mapolres OKU Selatan"),
        ("meeting.guests.0.post_id", "kakan-kemenag-oku-selatan"),
        ("meeting.guests.0.person_id", None),
        ("meeting.guests.1.group", "berbagai elemen masyarakat"),
        ("meeting.utterances.0.person_id", "m-khalid-zulkarnain"),
        ("meeting.utterances.0.via_person_id", "supardi"),
        ("meeting.utterances.0.via_post_id", "kasi-humas-polres-oku-selatan"),
        ("meeting.utterances.3.text",
         "pentingnya peran serta masyarakat dalam pelaksanaan cooling system hingga ke tingkat desa"),
        ("meeting.utterances.4.anonymous", "salah seorang tokoh agama"),
        ("meeting.utterances.4.anonymous_reason", "Nama tidak disebut dalam berita."),
        ("meeting.neutrality.text", "komitmen menjaga netralitas seluruh jajaran kepolisian"),
        ("meeting.neutrality.verb", "menegaskan"),
        ("meeting.neutrality.in_speech", True),
        ("people.m-khalid-zulkarnain.rank", "AKBP"),
        ("people.m-khalid-zulkarnain.name", "M. Khalid Zulkarnain"),
        ("people.m-khalid-zulkarnain.degrees_back", []),
        ("people.supardi.rank", "AKP"),
        ("posts.kakan-kemenag-oku-selatan.spelled_out", "Kepala Kantor Kementerian Agama OKU Selatan"),
    ],
    "004-menteng": [
        ("meeting.programme", "Ngopi Kamtibmas"),
        ("meeting.umbrella", ""),
        ("meeting.venue.room", "halaman"),
        ("meeting.venue.name", "PLN Gardu Induk Strategi"),
        ("meeting.venue.street", "Jalan Anyer Raya"),
        ("meeting.venue.rt", "001"),
        ("meeting.venue.rw", "09"),
        ("meeting.venue.village", "Menteng"),
        ("meeting.venue.city", "Jakarta Pusat"),
        ("meeting.atmosphere", "akrab dan penuh kehangatan"),
        ("meeting.guests.*.organisation_id",
         [None, "binmas", "babinsa", "satpol-pp", "lmk", "fkdm", "pokdarkamtibmas", None, None]),
        ("meeting.utterances.*.person_id",
         ["roby", "roby", None, None, None, "sutasman", "sutasman", "indrawan",
          "irawan-junaedi", "irawan-junaedi"]),
        ("meeting.utterances.0.post_id", None),
        ("meeting.utterances.2.from_post_id", "kapolres-metro-jakarta-pusat"),
        ("meeting.utterances.2.via_person_id", "bayu-marfiando"),
        ("meeting.utterances.2.text", "pentingnya menjaga persatuan dan kesatuan"),
        ("meeting.release.credit", "(Humas Polres Metro Jakarta Pusat)"),
        ("people.sutasman.rank", "Kompol"),
        ("people.susatyo-purnomo-condro.rank", "Kombes Pol."),
        ("people.bayu-marfiando.rank", "Kompol"),
        ("units.polsek-menteng.parent_id", "polres-metro-jakarta-pusat"),
    ],
}  # fmt: skip

QUOTES = {
    "000-sumenep": [
        "Kami berharap melalui kegiatan ini, masyarakat, khususnya para awak media yang ada di Kabupaten "
        "Sumenep, dan tentunya dapat menjadi pelopor perdamaian. Pilkada merupakan ajang demokrasi yang "
        "harus disambut dengan semangat kebersamaan, bukan perpecahan",
        "Pilkada merupakan ajang demokrasi yang harus disambut dengan semangat kebersamaan, bukan perpecahan",
        "Kami siap mendukung penuh Polres Sumenep dalam menjaga kondusivitas jelang Pilkada. Kami akan "
        "menjadi agen perubahan di lingkungan kami masing-masing",
    ],
    "001-kuala-kampar": [
        "Melalui kegiatan ini, kami berharap semua pihak memiliki pemahaman yang sama mengenai tanggung "
        "jawab masing-masing, sehingga kita dapat bekerja sama dalam menjaga keamanan dan ketertiban selama "
        "Pilkada",
    ],
    "002-jeneponto": [
        "Kami yang mewakili bapak Kapolres Jeneponto karena kebetulan beliau lagi ada kegiatan lain yang "
        "sifatnya juga penting",
        "Kami mengajak agar bagaimana kita senantiasa terus membangun komunikasi yang baik dalam menghadapi "
        "Pilkada 2024 ini",
        "Kami sangat mengharapkan teman-teman media agar tetap mengedepankan berita-berita yang berimbang "
        "dan lebih mementingkan keamanan kamtibmas",
        "Kita pahami bersama tidak lama lagi sudah masuk tahapan Pilkada, mari kita kawal bersama pesta "
        "demokrasi supaya berjalan aman lancar dan tetap kondusif",
    ],
    "003-oku-selatan": [
        "Cooling system ini adalah upaya kami untuk memastikan bahwa seluruh tahapan Pilkada berjalan "
        "dengan aman. Kami tetap netral dan siap mengawal setiap proses tanpa berpihak kepada siapapun",
        "Dengan sistem ini, diharapkan dapat mencegah terjadinya potensi konflik, memperkuat kolaborasi "
        "antar pemangku kepentingan serta menjaga keamanan masyarakat secara menyeluruh",
        "Sinergi antara berbagai elemen masyarakat dan tokoh agama ini sangat penting untuk menciptakan "
        "suasana damai di seluruh wilayah. Kami harap cooling system ini dapat dijalankan hingga ke pelosok "
        "desa, agar potensi gangguan kamtibmas bisa dicegah sejak dini",
    ],
    "004-menteng": [],
}

HELD = {
    "000-sumenep": ["Rabu (23/10/2024) malam"],
    "001-kuala-kampar": [],
    "002-jeneponto": ["Rabu (29/5/2024)"],
    "003-oku-selatan": ["Selasa (15/10/2024)"],
    "004-menteng": ["Jumat (8/11/2024)"],
}

# What the office wrote into its directory beyond the articles.
ADDED_EXPANSIONS = {
    "000-sumenep": ["pd-mio-indonesia-sumenep"],
    "001-kuala-kampar": [
        "ppk-kuala-kampar", "panwaslu-kuala-kampar", "ketua-ppk-kuala-kampar", "ketua-panwaslu-kuala-kampar",
    ],
    "002-jeneponto": [],
    "003-oku-selatan": ["kemenag-oku-selatan", "kakan-kemenag-oku-selatan", "polres-oku-selatan"],
    "004-menteng": ["binmas", "babinsa", "satpol-pp", "lmk", "fkdm", "pokdarkamtibmas"],
}  # fmt: skip


def sample(name: str) -> Facts:
    return read(assets.path(f"examples/{name}.json"))


def at(thing: Any, path: str) -> Any:
    """The value at a dotted path; "*" stands for every row."""
    head, _, rest = path.partition(".")
    if head == "*":
        return [at(row, rest) for row in thing]
    if isinstance(thing, dict):
        found = thing[head]
    elif head.isdigit():
        found = thing[int(head)]
    else:
        found = getattr(thing, head)
    return at(found, rest) if rest else found


def entries(facts: Facts) -> Iterator[tuple[str, Record]]:
    for shelf in SHELF_NAMES:
        yield from facts.shelf(shelf).items()


every_sample = pytest.mark.parametrize("name", NAMES)


def test_exactly_these_samples_are_packed() -> None:
    assert sorted(path.stem for path in assets.path("examples").glob("*.json")) == NAMES


@every_sample
def test_it_reads_and_loses_nothing_when_written_again(name: str) -> None:
    facts = sample(name)
    assert facts.meeting.id == f"contoh-{name}"
    again = json.loads(write(facts))
    typed = json.loads(assets.text(f"examples/{name}.json"))
    assert write(parse(write(facts), name)) == write(facts)
    assert {shelf: [entry["id"] for entry in again.get(shelf, [])] for shelf in SHELF_NAMES} == {
        shelf: [entry["id"] for entry in typed.get(shelf, [])] for shelf in SHELF_NAMES
    }


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [pytest.param(name, *fact, id=f"{name}:{fact[0]}") for name in NAMES for fact in MAIN_FACTS[name]],
)
def test_main_facts(name: str, path: str, value: Any) -> None:
    assert at(sample(name), path) == value


@every_sample
def test_quotes_are_the_words_of_the_article(name: str) -> None:
    quotes = [u for u in sample(name).meeting.utterances if u.kind is VoiceKind.QUOTE]
    assert [quote.text for quote in quotes] == QUOTES[name]
    assert all(quote.verbatim for quote in quotes)


@every_sample
def test_only_quotes_are_verbatim(name: str) -> None:
    told = [u for u in sample(name).meeting.utterances if u.kind is not VoiceKind.QUOTE]
    assert not any(u.verbatim for u in told)
    assert not [u.text for u in told if u.text.endswith((".", ","))]


@every_sample
def test_what_is_left_out_says_why(name: str) -> None:
    unused = [u for u in sample(name).meeting.utterances if not u.in_release]
    assert all(u.left_out_because for u in unused)
    assert len(unused) == {"000-sumenep": 1, "002-jeneponto": 4, "003-oku-selatan": 1}.get(name, 0)


@every_sample
def test_the_day_is_the_articles(name: str) -> None:
    days = sample(name).meeting.days
    assert [day_in_text(d.held_on, d.part or "") for d in days if d.held_on] == HELD[name]
    assert not [d for d in days if d.held_on is None or d.starts or d.ends]


@every_sample
def test_held_under_the_same_election(name: str) -> None:
    facts = sample(name)
    assert facts.meeting.status == "terlaksana"
    assert facts.meeting.phase == "jelang"
    assert facts.election is not None
    assert facts.election.name == "Pilkada Serentak 2024"
    assert facts.election.voting_day == date(2024, 11, 27)
    own_names = {
        "002-jeneponto": "Pilkada serentak",
        "003-oku-selatan": "Pilkada 2024",
        "004-menteng": "Pilkada Serentak",
    }
    assert facts.meeting.election_name == own_names.get(name, "")


@every_sample
def test_neutrality_is_empty_where_the_article_is_silent(name: str) -> None:
    stated = sample(name).meeting.neutrality.form is not None
    assert stated == (name in ("002-jeneponto", "003-oku-selatan"))


@every_sample
def test_ranks_and_degrees_are_in_house_form(name: str) -> None:
    for person in sample(name).people.values():
        assert tidy_rank(person.rank) == (person.rank or None)
        assert tidy_degrees(person.degrees_front) == person.degrees_front
        assert tidy_degrees(person.degrees_back) == person.degrees_back


@every_sample
def test_letterheads_fit_the_rule_of_three_lines_and_41_characters(name: str) -> None:
    unit = sample(name).unit
    assert unit is not None
    lines = [unit.letterhead_1, unit.letterhead_2, unit.letterhead_3]
    assert all(0 < len(line) <= 41 and line == line.upper() for line in lines)
    # "…RESOR OGAN KOMERING ULU SELATAN" stands for OKU; a Polsek puts its Polda in the first line.
    assert lines[0].startswith(("KEPOLISIAN NEGARA REPUBLIK INDONESIA", "POLRI DAERAH "))


@every_sample
def test_office_data_is_marked_as_added(name: str) -> None:
    facts = sample(name)
    assert facts.unit is not None and facts.election is not None
    marked = {key for key, entry in entries(facts) if getattr(entry, "note", "").startswith(ADDED)}
    assert {facts.unit.id, facts.election.id, *ADDED_EXPANSIONS[name]} <= marked
    assert {key for key, post in facts.posts.items() if post.formal_title} <= marked
    assert ADDED not in assets.text(f"examples/{name}.json").partition('"units"')[0]


@every_sample
def test_no_contact_is_made_up(name: str) -> None:
    for _, entry in entries(sample(name)):
        for f in fields_of(type(entry)):
            if f.privacy is Privacy.CONTACT or f.name in OFFICE_CONTACTS:
                assert not getattr(entry, f.name), f"{entry.id}.{f.name}"


@every_sample
def test_the_source_is_named_without_a_link(name: str) -> None:
    facts = sample(name)
    assert facts.meeting.internal_note.startswith("Sumber: ")
    assert "http" not in assets.text(f"examples/{name}.json")


@every_sample
def test_marks_and_spaces_are_as_printed(name: str) -> None:
    facts = sample(name)
    for key, top in [("meeting", facts.meeting), *entries(facts)]:
        for path, row in walk(top):
            for f in fields_of(type(row)):
                value = getattr(row, f.name)
                if f.kind in (Kind.TEXT, Kind.LONG_TEXT):
                    assert value == curly(value.strip()).replace("  ", " "), f"{key}.{path}.{f.name}"


def test_what_two_samples_share_is_the_same() -> None:
    seen: dict[str, tuple[str, Any]] = {}
    shared = set()
    for name in NAMES:
        data = json.loads(assets.text(f"examples/{name}.json"))
        for shelf in SHELF_NAMES:
            for entry in data.get(shelf, []):
                first = seen.setdefault(f"{shelf}/{entry['id']}", (name, entry))
                assert first[1] == entry, f"{entry['id']}: {first[0]} and {name}"
                if first[0] != name:
                    shared.add(entry["id"])
    assert shared == {"pilkada-2024"}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("000-sumenep", ["Achmad Sarjono", "SUMENEP.HUMAS.CO.ID", "23 Oktober 2024"]),
        ("001-kuala-kampar", ["ZONAMERDEKA.COM", "26 Oktober 2024", "tidak menyebut hari", "Coffe "]),
        ("002-jeneponto", ["Syamsir, HR", "30 Mei 2024", "Kopol", "Muh. Udris", "Muh. Idrus"]),
        ("003-oku-selatan", ["wartaterkini.news", "(Red)", "dipakai sebagai tanggal kegiatan"]),
        ("004-menteng", ["kabarmetro.co", "Kompol II", "Roby", "Irawan Junaedi", "Metro Menteng"]),
    ],
)
def test_what_is_no_fact_stands_in_the_internal_note(name: str, words: list[str]) -> None:
    note = sample(name).meeting.internal_note
    assert [word for word in words if word not in note] == []
