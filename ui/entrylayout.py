"""Which rows each shelf's form has, in which order and groups: laid out by hand, for the clerk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from cooling_desktop.records.candidate_list import Read
from cooling_desktop.records.directory import (
    Candidate,
    Election,
    Holding,
    NumberSeries,
    Organisation,
    Person,
    Post,
    Unit,
)
from ui.candidates import CandidatePaste, candidate_item, take
from ui.entryform import EntryForm
from ui.entryitems import holding_item, series_item
from ui.entryunit import LogoRow, letterhead
from ui.form import Form
from ui.series import KindEditor
from ui.series import put as put_series

NEVER_OUT = "Tidak pernah masuk siaran pers."


def person(made: EntryForm) -> None:
    """Rank, name and degrees as they are printed; contacts apart, because they never leave the office."""
    form = made.form(Person)
    form.group("Nama di naskah")
    form.row("rank", width=160)
    form.row("name")
    form.row("degrees_front", optional=True, help="Pisahkan dengan koma: Dr., H.")
    form.row("degrees_back", optional=True, help="Pisahkan dengan koma: S.H., S.I.K., M.M.")
    form.row("short_name", optional=True)
    form.row("nrp", width=200, help=NEVER_OUT)
    contact = made.fold("Kontak pribadi", "phone", "home_address")
    contact.hold(form.row("phone", width=200, help=NEVER_OUT), form.row("home_address", help=NEVER_OUT))
    form.put(contact)
    form.group("Catatan")
    form.row("known_as", "Ejaan keliru", help="Yang pernah muncul, dengan koma di antaranya.")
    form.row("note", "Catatan sumber", help=NEVER_OUT)


def post(made: EntryForm) -> None:
    """The office, where it is, and who held it from when to when."""
    form = made.form(Post)
    form.group("Nama di naskah")
    form.row("title")
    form.row("short_title")
    form.row("spelled_out", optional=True)
    form.row("formal_title", "Di tanda tangan", optional=True)
    form.group("Tempat tugas")
    form.row("unit_id")
    form.row("organisation_id", help="Untuk jabatan di luar kepolisian.")
    holding = made.loose_form(Holding)
    holding.row("person_id")
    holding.row("kind", "Status")
    holding.row("starts")
    holding.row("ends", help="Kosong: masih menjabat.")
    words = ("Pejabat dari waktu ke waktu", "pejabat", "Belum ada pejabat. Tambahkan yang menjabat sekarang.")
    made.rows("holdings", Holding, holding, words, holding_item)
    rest = made.form(Post)
    rest.row("note", help=NEVER_OUT)


def organisation(made: EntryForm) -> None:
    """The one name of a body, spelt out and short."""
    form = made.form(Organisation)
    form.group("Nama di naskah")
    form.row("name")
    form.row("spelled_out", optional=True)
    form.row("short_name", optional=True)
    form.row("kind", help="Menentukan urutan penyebutan.")
    form.group("Catatan")
    form.row("known_as", "Ejaan keliru", help="Yang pernah muncul, dengan koma di antaranya.")
    form.row("note", "Catatan sumber", help=NEVER_OUT)


def unit(made: EntryForm) -> None:
    """What the unit is called, its letterhead, how to reach it, how it numbers."""
    form = made.form(Unit)
    form.group("Satuan")
    form.row("name")
    form.row("spelled_out", optional=True)
    form.row("level")
    form.row("parent_id", optional=True)
    form.row("territory")
    form.row("province")
    form.row("role", optional=True)
    form.group("Kop surat")
    letterhead(form)
    form.row("letterhead_address", optional=True, help="Baris kecil di bawah ketiga baris kop.")
    _logo(made, form)
    form.row("city")
    form.row("paper")
    form.group("Kontak di naskah")
    for name in ("contact_name", "phone", "whatsapp", "email", "website", "address"):
        form.row(name, optional=name != "contact_name")
    _numbering(made)
    rest = made.form(Unit)
    rest.group("Catatan")
    rest.row("known_as", "Sebutan keliru", help="Yang pernah muncul, dengan koma di antaranya.")
    rest.row("note", "Catatan sumber", help=NEVER_OUT)


def _logo(made: EntryForm, form: Form) -> None:
    made.logo = row = LogoRow(made.keys)
    row.chosen.connect(made.pictured)
    row.removed.connect(lambda: made.put("logo", ""))
    made.refreshed.connect(lambda: row.show_file(made.picture()))
    form.put(row)


def _numbering(made: EntryForm) -> None:
    series = made.loose_form(NumberSeries, put=partial(put_series, made))
    series.row("kind", help="", editor=KindEditor())
    series.row("pattern")
    series.row("start")
    series.row("archive_code", "Kode arsip", optional=True)
    words = ("Penomoran", "penomoran", "Belum diatur: siaran pers bernomor SP/{urut}/{bulan_romawi}/{tahun}/Humas.")
    made.rows("number_series", NumberSeries, series, words, series_item)


def election(made: EntryForm) -> None:
    """The election and its days."""
    form = made.form(Election)
    form.group("Pemilihan")
    form.row("name")
    form.row("kind", "Jenis")
    form.row("voting_day", "Hari pemungutan", help="Dapat disebut di naskah setiap kegiatan.")
    form.row("campaign_starts")
    form.row("campaign_ends")
    form.row("closed", help="Pemilihan yang selesai tetap tersimpan untuk naskah lama.")
    _candidates(made)
    rest = made.form(Election)
    rest.group("Catatan")
    rest.row("note", "Catatan sumber", help=NEVER_OUT)


def _candidates(made: EntryForm) -> None:
    """The list that the neutrality guard reads, row by row or pasted as a whole."""
    pair = made.loose_form(Candidate)
    pair.row("number", width=100)
    pair.row("names", help="Calon dan wakilnya, tanpa gelar, dengan koma di antaranya.")
    pair.row("short_names", optional=True, help="Akronim atau sebutan pasangan, dengan koma di antaranya.")
    pair.row("parties", optional=True, help="Nama dan singkatan, dengan koma di antaranya.")
    pair.row("slogans", optional=True, help="Tanpa koma di dalamnya; koma memisahkan dua slogan.")
    words = ("Daftar calon", "pasangan", f"Belum ada pasangan. Daftar ini hanya untuk pemeriksaan. {NEVER_OUT}")
    made.rows("candidates", Candidate, pair, words, candidate_item)
    paste = CandidatePaste(made.keys)
    paste.taken.connect(lambda read: _take(made, read))
    made.refreshed.connect(lambda: paste.keep_to(made.entry))
    made.column.addWidget(paste)


def _take(made: EntryForm, read: Read) -> None:
    if made.entry is not None and not made.entry.read_only:
        take(made.entry, read)
        made.told.emit(f"{len(read.rows)} pasangan calon dipakai.")


LAYOUTS: dict[str, Callable[[EntryForm], None]] = {
    "people": person,
    "posts": post,
    "organisations": organisation,
    "units": unit,
    "elections": election,
}
