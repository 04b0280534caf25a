"""The command line: the window, and the same work without it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from cooling_desktop.errors import NotReady, Trouble

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from cooling_desktop import verbs
    from cooling_desktop.records.kinds import Paper

VERSION = "0.1.0"
DONE, BLOCKED, BAD, BUG = range(4)
LOGGED = ("import", "export", "list", "issue", "correct", "withdraw", "demo")


def default_data() -> Path:
    """The platform's folder for this user's data."""
    from platformdirs import user_data_path

    return user_data_path("cooling-desktop", appauthor=False)


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    words = sys.argv[1:] if argv is None else argv
    wanted: Any = _plain_window(words)
    if wanted is None:
        from cooling_desktop.arguments import parser

        wanted = parser().parse_args(words)
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


def _plain_window(words: Sequence[str]) -> SimpleNamespace | None:
    """What the usual start asks for, read without argparse, which the first paint would have to wait for."""
    wanted = SimpleNamespace(verb=None, version=False, sample=False, selftest_start=False)
    rest = list(words)
    while rest:
        match rest.pop(0):
            case "--sample":
                wanted.sample = True
            case "--selftest-start":
                wanted.selftest_start = True
            case "--data" if rest and not rest[0].startswith("-"):
                wanted.data = Path(rest.pop(0))
            case _:
                return None
    return wanted


def _told(sentence: str, code: int) -> int:
    """Print one line, whatever letters a file's name or value brought into it."""
    from cooling_desktop.words.text import clean

    print(" ".join(clean(sentence).split()), file=sys.stderr)
    return code


def _bug(error: Exception, wanted: Any) -> int:
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


def _folder(wanted: Any) -> Path:
    """The data folder that a command works on."""
    if wanted.verb == "demo":
        return Path(wanted.out) / "data"
    return getattr(wanted, "data", None) or default_data()


def _run(wanted: Any) -> int:
    if wanted.version:
        print(f"cooling-desktop {VERSION}")
        return 0
    data = getattr(wanted, "data", None)
    if wanted.verb is None:
        return _window(wanted, data)
    answer = _verb(wanted, data)
    if wanted.verb in LOGGED and _has_office(_folder(wanted)):
        from cooling_desktop.log import logger, start_log

        start_log(_folder(wanted), hasattr(wanted, "debug"))
        logger.info("verb %s code %d", wanted.verb, answer.code)
    if hasattr(wanted, "json"):
        import json

        print(json.dumps(answer.data, ensure_ascii=False, indent=2))
    else:
        print("\n".join(answer.lines))
    return answer.code


def _has_office(folder: Path) -> bool:
    from cooling_desktop.verbs import has_office

    return has_office(folder)


def _verb(wanted: Any, data: Path | None) -> verbs.Answer:
    from datetime import date

    from cooling_desktop import verbs
    from cooling_desktop.records.kinds import Paper, Voice

    paper = Paper(wanted.paper) if getattr(wanted, "paper", None) else None
    match wanted.verb:
        case "release":
            return verbs.release(wanted.files, wanted.out, Voice(wanted.voice), paper)
        case "papers" | "check" | "paste" | "schema":
            return _reading_verb(wanted, paper)
        case "demo":
            return verbs.demo(wanted.out)
        case "import":
            return verbs.take_in(wanted.files, data or default_data())
        case "export":
            return verbs.export(wanted.id, wanted.out, data or default_data(), wanted.with_contacts)
        case "list":
            return verbs.listing(data or default_data())
        case "issue":
            return verbs.issue(wanted.id, data or default_data(), date.today(), paper, wanted.by)
        case "correct" | "withdraw":
            return _issued_verb(wanted, data or default_data(), date.today(), paper)
        case "archive" | "backup" | "restore":
            return (_archive_verb if wanted.verb == "archive" else _backup_verb)(wanted, data or default_data())
        case _:
            from cooling_desktop.doctor import doctor

            return doctor(data or default_data())


def _reading_verb(wanted: Any, paper: Paper | None) -> verbs.Answer:
    """A verb that looks at files and stores nothing."""
    from cooling_desktop import verbs, verbs_check, verbs_papers, verbs_paste

    match wanted.verb:
        case "papers":
            only = wanted.only or verbs_papers.NAMES
            forms = wanted.dossier, wanted.each_guest, wanted.docx, wanted.final
            return verbs_papers.papers(wanted.file, wanted.out, only, paper, *forms)
        case "check":
            return verbs_check.check(wanted.files)
        case "paste":
            return verbs_paste.paste(wanted.file)
        case _:
            return verbs.schema()


def _issued_verb(wanted: Any, data: Path, today: date, paper: Paper | None) -> verbs.Answer:
    from cooling_desktop import verbs_issued

    if wanted.verb == "correct":
        return verbs_issued.correct(wanted.id, data, wanted.by)
    return verbs_issued.withdraw(wanted.id, data, today, wanted.reason, wanted.by, paper)


def _archive_verb(wanted: Any, data: Path) -> verbs.Answer:
    """What is done with papers that went out or came in."""
    match wanted.act:
        case "search":
            from cooling_desktop import verbs_archive_search

            return verbs_archive_search.search(wanted, data)
        case "import" | "export":
            from cooling_desktop import verbs_archive_exchange

            change = verbs_archive_exchange.take_in if wanted.act == "import" else verbs_archive_exchange.export
            return change(wanted, data)
        case _:
            from cooling_desktop import verbs_archive

            return verbs_archive.verify(data, wanted.head)


def _backup_verb(wanted: Any, data: Path) -> verbs.Answer:
    from cooling_desktop import verbs_backup

    if wanted.verb == "backup":
        return verbs_backup.backup(data, wanted.to, wanted.listing)
    return verbs_backup.restore(data, wanted.source, wanted.backup, wanted.into, wanted.passphrase_file)


def _window(wanted: Any, data: Path | None) -> int:
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
        if data is not None:
            return run(data, selftest=True)
        import tempfile

        with tempfile.TemporaryDirectory() as scratch:
            return run(Path(scratch), sample=True, selftest=True)
    if wanted.sample:
        return run(data or default_data().with_name("cooling-desktop-contoh"), sample=True)
    return run(data or default_data())


if __name__ == "__main__":
    sys.exit(main())
