"""The command line: the window, and the same work without it."""

from __future__ import annotations

import argparse
import json
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


class _Parser(argparse.ArgumentParser):
    """argparse with Indonesian sentences."""

    def __init__(self, *, with_help: bool = True, **settings: object) -> None:
        super().__init__(**settings, add_help=False)  # type: ignore[arg-type]
        self._positionals.title, self._optionals.title = "perintah dan isian", "pilihan"
        if with_help:
            self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        print("Perintah tidak lengkap atau salah ketik. Lihat: cooling-desktop --help", file=sys.stderr)
        raise SystemExit(2)

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "pemakaian:")

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "pemakaian:")


def parser() -> argparse.ArgumentParser:
    """All verbs and their options."""
    shared = _Parser(with_help=False)
    shared.add_argument("--data", type=Path, metavar="FOLDER", help="folder data kantor")
    shared.add_argument("--json", action="store_true", help="jawab sebagai JSON")
    shared.add_argument("--debug", action="store_true", help="catat lebih rinci")
    main = _Parser(prog="cooling-desktop", parents=[_without_help(shared)],
                   description="Tanpa perintah: buka jendela program.")  # fmt: skip
    main.add_argument("--version", action="store_true", help="tampilkan versi")
    main.add_argument("--sample", action="store_true", help="buka kantor contoh dengan lima kegiatan")
    main.add_argument("--selftest-start", action="store_true", help="ukur pembukaan jendela lalu tutup")
    verbs = main.add_subparsers(dest="verb", metavar="PERINTAH", parser_class=_Parser)
    _add_verbs(verbs, _without_help(shared))
    return main


def _without_help(shared: _Parser) -> _Parser:
    plain = _Parser(with_help=False, argument_default=argparse.SUPPRESS)
    for action in shared._actions:
        if action.dest != "help":
            action.default = argparse.SUPPRESS
            plain._add_action(action)
    return plain


def _add_verbs(verbs: argparse._SubParsersAction[_Parser], shared: _Parser) -> None:
    def verb(name: str, help: str, files: bool = False) -> _Parser:
        made = verbs.add_parser(name, help=help, parents=[shared])
        if files:
            made.add_argument("files", nargs="+", type=Path, metavar="BERKAS")
        return made

    release = verb("release", "tulis konsep siaran pers: PDF dan teks", files=True)
    release.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    release.add_argument("--voice", choices=[v.value for v in Voice], default=Voice.OFFICIAL.value)
    release.add_argument("--paper", choices=[p.value for p in Paper])
    verb("check", "periksa berkas kegiatan", files=True)
    verb("import", "masukkan berkas kegiatan", files=True)
    export = verb("export", "tulis satu kegiatan sebagai berkas")
    export.add_argument("id", metavar="KUNCI")
    export.add_argument("--out", type=Path, required=True, metavar="BERKAS")
    export.add_argument("--with-contacts", action="store_true", help="sertakan nomor ponsel dan alamat")
    verb("list", "daftar kegiatan")
    issue = verb("issue", "terbitkan siaran pers satu kegiatan")
    issue.add_argument("id", metavar="KUNCI")
    issue.add_argument("--paper", choices=[p.value for p in Paper])
    verb("schema", "skema JSON berkas kegiatan")
    verb("doctor", "periksa pemasangan dan data")
    demo = verb("demo", "kerjakan kantor contoh tanpa jendela")
    demo.add_argument("--out", type=Path, required=True, metavar="FOLDER")


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
        return _run(wanted)
    except NotReady as error:
        print(error, file=sys.stderr)
        return 1
    except Trouble as error:
        print(error, file=sys.stderr)
        return 2


def _run(wanted: argparse.Namespace) -> int:
    if wanted.version:
        print(f"cooling-desktop {VERSION}")
        return 0
    data = getattr(wanted, "data", None)
    if wanted.verb is None:
        return _window(wanted, data)
    if wanted.verb in ("import", "export", "list", "issue", "demo"):
        from cooling_desktop.log import logger, start_log

        start_log(
            wanted.out / "data" if wanted.verb == "demo" else data or default_data(), hasattr(wanted, "debug")
        )
        logger.info("verb %s", wanted.verb)
    answer = _verb(wanted, data)
    print(
        json.dumps(answer.data, ensure_ascii=False, indent=2)
        if hasattr(wanted, "json")
        else "\n".join(answer.lines)
    )
    return answer.code


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
