"""The command line: the window, and the same work without it."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cooling_desktop.errors import NotReady, Trouble
from cooling_desktop.records.kinds import Paper, Voice

if TYPE_CHECKING:
    from cooling_desktop import verbs

VERSION = "0.1.0"
DONE, BLOCKED, BAD, BUG = range(4)


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
    verb("import", "masukkan berkas kegiatan", files=True)
    export = verb("export", "simpan satu kegiatan ke berkas")
    export.add_argument("id", metavar="KUNCI", help="kunci kegiatan; lihat perintah list")
    export.add_argument("--out", type=Path, required=True, metavar="BERKAS", help="berkas keluaran")
    export.add_argument("--with-contacts", action="store_true", help="sertakan nomor ponsel dan alamat")
    verb("list", "daftar kegiatan")
    issue = verb("issue", "terbitkan siaran pers satu kegiatan")
    issue.add_argument("id", metavar="KUNCI", help="kunci kegiatan; lihat perintah list")
    issue.add_argument("--paper", choices=papers, help="ukuran kertas; bawaan: menurut satuan")
    verb("schema", "skema JSON berkas kegiatan")
    verb("doctor", "periksa pemasangan dan data")
    demo = verb("demo", "buat kantor contoh dan siaran persnya tanpa jendela")
    demo.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="folder keluaran")


def default_data() -> Path:
    """The platform's folder for this user's data."""
    from platformdirs import user_data_path

    return user_data_path("cooling-desktop", appauthor=False)


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    wanted = parser().parse_args(argv)
    try:
        code = _run(wanted)
        sys.stdout.flush()
        return code
    except Trouble as error:
        return _told(str(error), BLOCKED if isinstance(error, NotReady) else BAD)
    except BrokenPipeError:  # whoever read our answer has seen enough
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # what is left must not fail at the end
        return DONE
    except Exception as error:
        return _bug(error, wanted)


def _told(sentence: str, code: int) -> int:
    """Print one line, whatever letters a file's name or value brought into it."""
    from cooling_desktop.words.text import clean

    print(" ".join(clean(sentence).split()), file=sys.stderr)
    return code


def _bug(error: Exception, wanted: argparse.Namespace) -> int:
    """What nobody foresaw: logged under an id, told in one sentence; the traceback only with --debug."""
    import traceback

    from cooling_desktop.log import log_bug, start_log

    path = start_log(_folder(wanted))
    key = log_bug(error)
    if hasattr(wanted, "debug"):
        traceback.print_exception(error)
    return _told(
        f"Kesalahan program {key}. Data yang sudah tersimpan aman. Kirim berkas {path} kepada pengembang.",
        BUG,
    )


def _folder(wanted: argparse.Namespace) -> Path:
    """The data folder that a command works on."""
    if wanted.verb == "demo":
        return Path(wanted.out) / "data"
    return getattr(wanted, "data", None) or default_data()


def _run(wanted: argparse.Namespace) -> int:
    if wanted.version:
        print(f"cooling-desktop {VERSION}")
        return 0
    data = getattr(wanted, "data", None)
    if wanted.verb is None:
        return _window(wanted, data)
    answer = _verb(wanted, data)
    if wanted.verb in ("import", "export", "list", "issue", "demo") and _has_office(_folder(wanted)):
        from cooling_desktop.log import logger, start_log

        start_log(_folder(wanted), hasattr(wanted, "debug"))
        logger.info("verb %s code %d", wanted.verb, answer.code)
    print(
        json.dumps(answer.data, ensure_ascii=False, indent=2)
        if hasattr(wanted, "json")
        else "\n".join(answer.lines)
    )
    return answer.code


def _has_office(folder: Path) -> bool:
    from cooling_desktop.verbs import has_office

    return has_office(folder)


def _verb(wanted: argparse.Namespace, data: Path | None) -> verbs.Answer:
    from cooling_desktop import verbs

    paper = Paper(wanted.paper) if getattr(wanted, "paper", None) else None
    match wanted.verb:
        case "release":
            return verbs.release(wanted.files, wanted.out, Voice(wanted.voice), paper)
        case "check":
            return verbs.check(wanted.files)
        case "schema":
            return verbs.schema()
        case "demo":
            return verbs.demo(wanted.out)
        case "import":
            return verbs.take_in(wanted.files, data or default_data())
        case "export":
            return verbs.export(wanted.id, wanted.out, data or default_data(), wanted.with_contacts)
        case "list":
            return verbs.listing(data or default_data())
        case "issue":
            return verbs.issue(wanted.id, data or default_data(), date.today(), paper)
        case _:
            from cooling_desktop.doctor import doctor

            return doctor(data or default_data())


def _window(wanted: argparse.Namespace, data: Path | None) -> int:
    from cooling_desktop.system import explain_import_error, explain_missing, missing_libraries

    lacking = missing_libraries()
    if lacking:
        print(explain_missing(lacking), file=sys.stderr)
        return 2
    try:
        from ui.app import run
    except ImportError as error:
        sentence = explain_import_error(error)
        if sentence is None:
            raise
        print(sentence, file=sys.stderr)
        return 2
    if wanted.selftest_start:
        with tempfile.TemporaryDirectory() as scratch:
            return run(Path(scratch), sample=True, selftest=True)
    if wanted.sample:
        return run(data or default_data().with_name("cooling-desktop-contoh"), sample=True)
    return run(data or default_data())


if __name__ == "__main__":
    sys.exit(main())
