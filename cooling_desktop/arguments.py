"""The command line's words: every verb with its options, refused in Indonesian."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from cooling_desktop.records.kinds import Paper, Voice

BAD = 2  # the exit code of a refused command line

# What argparse says, as a pattern, and what the clerk reads.
REFUSALS = (
    (
        r"argument (\S+): invalid choice: '(.*)' \(choose from (.*)\)",
        "Pilihan {0} “{1}” tidak dikenal. Pilih {2}.",
    ),
    (r"the following arguments are required: (.*)", "Isian {0} belum ada."),
    (r"unrecognized arguments: (.*)", "“{0}” tidak dikenal."),
    (r"argument (\S+): expected .*", "Isian untuk {0} belum ada."),
)


class _Parser(argparse.ArgumentParser):
    """argparse with Indonesian sentences."""

    def __init__(self, *, with_help: bool = True, **settings: object) -> None:
        super().__init__(**settings, add_help=False)  # type: ignore[arg-type]
        self._positionals.title, self._optionals.title = "perintah dan isian", "pilihan"
        if with_help:
            self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        print(f"{_refusal(message)} Lihat: cooling-desktop --help", file=sys.stderr)
        raise SystemExit(BAD)

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "pemakaian:")

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "pemakaian:")


def _refusal(message: str) -> str:
    for pattern, words in REFUSALS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            said = words.format(*(part.replace("'", "") for part in found.groups()))
            return said.replace("Pilihan PERINTAH", "Perintah")
    return "Perintah tidak lengkap atau salah ketik."


def parser() -> argparse.ArgumentParser:
    """All verbs and their options."""
    shared = _Parser(with_help=False, argument_default=argparse.SUPPRESS)
    shared._optionals.title = "pilihan umum"
    shared.add_argument("--data", type=Path, metavar="FOLDER", help="folder data kantor")
    shared.add_argument("--json", action="store_true", help="tampilkan hasil sebagai JSON")
    shared.add_argument("--debug", action="store_true", help="catat lebih rinci")
    main = _Parser(
        prog="cooling-desktop", parents=[shared], description="Tanpa perintah: buka jendela program."
    )
    main.add_argument("--version", action="store_true", help="tampilkan versi")
    main.add_argument("--sample", action="store_true", help="buka kantor contoh dengan lima kegiatan")
    main.add_argument("--selftest-start", action="store_true", help="ukur pembukaan jendela lalu tutup")
    verbs = main.add_subparsers(dest="verb", metavar="PERINTAH", parser_class=_Parser)
    _add_verbs(verbs, shared)
    return main


def _add_verbs(verbs: argparse._SubParsersAction[_Parser], shared: _Parser) -> None:
    def verb(name: str, help: str, files: bool = False) -> _Parser:
        made = verbs.add_parser(name, help=help, parents=[shared])
        if files:
            made.add_argument("files", nargs="+", type=Path, metavar="BERKAS", help="berkas kegiatan (JSON)")
        return made

    release = verb("release", "tulis konsep siaran pers: PDF dan teks", files=True)
    release.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="folder keluaran")
    voices, papers = [v.value for v in Voice], [p.value for p in Paper]
    release.add_argument(
        "--voice", choices=voices, default=voices[0], help="gaya tulisan; bawaan: siaran-pers"
    )
    release.add_argument("--paper", choices=papers, help="ukuran kertas; bawaan: menurut satuan")
    verb("check", "periksa berkas kegiatan", files=True)
    paste = verb("paste", "baca siaran pers lama: isian beserta kalimat asalnya, dan temuannya")
    paste.add_argument("file", type=Path, metavar="BERKAS", help="berkas .txt, .docx, atau .pdf")
    verb("import", "masukkan berkas kegiatan", files=True)
    _add_export_options(verb("export", "simpan satu kegiatan ke berkas"))
    _add_office_papers(verb("papers", "buat naskah kegiatan: undangan, daftar hadir, notula, dan lainnya"), papers)
    verb("list", "daftar kegiatan")
    _add_paper_verbs(verb, papers)
    _add_archive_verbs(verb("archive", "periksa, cari, dan tukar naskah arsip"), shared)
    _add_backup_verbs(verb)
    verb("schema", "skema JSON berkas kegiatan")
    verb("doctor", "periksa pemasangan dan data")
    demo = verb("demo", "buat kantor contoh dan siaran persnya tanpa jendela")
    demo.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="folder keluaran")


def _add_export_options(export: _Parser) -> None:
    """Which meeting leaves, and with what."""
    export.add_argument("id", metavar="KUNCI", help="kunci kegiatan; lihat perintah list")
    export.add_argument("--out", type=Path, required=True, metavar="BERKAS", help="berkas keluaran")
    export.add_argument("--with-contacts", action="store_true", help="sertakan nomor ponsel dan alamat")


def _add_office_papers(made: _Parser, papers: list[str]) -> None:
    """Which papers of a meeting are made, and how they are bound."""
    from cooling_desktop.verbs_papers import NAMES

    made.add_argument("file", type=Path, metavar="BERKAS", help="berkas kegiatan (JSON)")
    made.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="folder keluaran")
    listed = f"hanya naskah ini: {', '.join(NAMES)}"
    made.add_argument("--only", nargs="+", action="extend", choices=NAMES, metavar="NASKAH", help=listed)
    made.add_argument("--dossier", action="store_true", help="jilid juga semuanya dalam satu PDF bernomor halaman")
    made.add_argument("--docx", action="store_true", help="juga sebagai DOCX, di samping tiap PDF")
    made.add_argument("--each-guest", action="store_true", help="satu berkas undangan per tamu")
    made.add_argument("--final", action="store_true", help="tanpa tanda KONSEP; siaran pers tetap bertanda")
    made.add_argument("--paper", choices=papers, help="ukuran kertas; bawaan: menurut satuan")


def _add_paper_verbs(verb: Callable[[str, str], _Parser], papers: list[str]) -> None:
    """What goes out under a number, and who sends it."""
    issue = verb("issue", "terbitkan siaran pers atau ralat satu kegiatan")
    correct = verb("correct", "buka siaran pers yang sudah terbit untuk diralat")
    withdraw = verb("withdraw", "cabut siaran pers yang sudah terbit")
    for made in (issue, correct, withdraw):
        made.add_argument("id", metavar="KUNCI", help="kunci kegiatan; lihat perintah list")
        made.add_argument("--by", metavar="NAMA", default="", help="siapa yang melakukannya")
    withdraw.add_argument("--reason", metavar="ALASAN", required=True, help="alasan pencabutan")
    for made in (issue, withdraw):
        made.add_argument("--paper", choices=papers, help="ukuran kertas; bawaan: menurut satuan")


def _add_backup_verbs(verb: Callable[[str, str], _Parser]) -> None:
    """Copies of the whole office, and the way back."""
    backup = verb("backup", "cadangkan kantor, atau daftar cadangannya")
    backup.add_argument("--to", type=Path, metavar="FOLDER", help="folder cadangan; bawaan: di folder data")
    backup.add_argument("--list", action="store_true", dest="listing", help="tampilkan cadangan yang ada")
    restore = verb("restore", "buat folder data dari cadangan")
    restore.add_argument(
        "--from", type=Path, required=True, dest="source", metavar="FOLDER", help="folder cadangan"
    )
    restore.add_argument("--backup", type=int, metavar="NOMOR", help="nomor cadangan; bawaan: yang terbaru")
    restore.add_argument("--into", type=Path, required=True, metavar="FOLDER", help="folder kosong untuk hasilnya")
    restore.add_argument("--passphrase-file", type=Path, metavar="BERKAS", help="berkas berisi frasa sandi cadangan")


def _add_search_options(search: _Parser) -> None:
    """By what papers are found."""
    from cooling_desktop.verbs_archive_search import FILTERS

    search.add_argument("words", nargs="*", metavar="KATA", help="kata yang dicari; beberapa kata berurutan: '\"…\"'")
    search.add_argument("--since", metavar="TANGGAL", default="", help="sejak tanggal ini")
    search.add_argument("--until", metavar="TANGGAL", default="", help="sampai tanggal ini")
    for name, help in FILTERS.items():
        search.add_argument(f"--{name}", metavar="NAMA", default="", help=f"hanya {help}")
    search.add_argument("--limit", type=int, metavar="JUMLAH", default=50, help="paling banyak sekian; bawaan: 50")


def _add_archive_verbs(archive: _Parser, shared: _Parser) -> None:
    """What is done with papers that went out or came in; each act has options of its own."""
    acts = archive.add_subparsers(
        dest="act", metavar="PERINTAH", parser_class=_Parser, required=True, help="yang dilakukan"
    )

    def act(name: str, help: str) -> _Parser:
        return acts.add_parser(name, help=help, parents=[shared])

    verify = act("verify", "periksa bahwa tidak ada yang hilang, ditambahkan, tertukar, atau diubah")
    verify.add_argument("--head", metavar="SEGEL", default="", help="segel kepala rantai yang tertulis di kertas")
    _add_search_options(act("search", "cari naskah"))
    take_in = act("import", "masukkan naskah kantor lain atau naskah lama")
    take_in.add_argument("files", nargs="+", type=Path, metavar="BERKAS", help="PDF, DOCX, TXT, JSON, atau folder")
    take_in.add_argument("--by", metavar="NAMA", default="", help="siapa yang melakukannya")
    export = act("export", "simpan naskah terbit ke folder")
    export.add_argument("numbers", nargs="+", metavar="NOMOR", help="nomor naskah")
    export.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="folder keluaran")
