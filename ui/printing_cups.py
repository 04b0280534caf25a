"""CUPS, which takes the PDF as it is: lp, lpstat and lpoptions as processes of their own, each with an end."""

from __future__ import annotations

import os
import re
import shutil
import subprocess

from cooling_desktop.records.kinds import Paper
from ui.printing import NO_PRINTER, SILENT, Printer, PrintTrouble, same_size

_ASK, _SEND = 5.0, 20.0  # seconds until a printer counts as silent
_NOT_INSTALLED = (
    "Layanan cetak (CUPS) belum terpasang di sini. Naskah tetap tersimpan. Minta bantuan petugas komputer."
)
_NOT_RUNNING = "Layanan cetak (CUPS) tidak berjalan. Naskah tetap tersimpan. Minta bantuan petugas komputer."
_STOPPED = (
    "Pencetak ini sedang dihentikan. Naskah tetap tersimpan. Aktifkan di setelan sistem atau pilih yang lain."
)
_GONE = "Pencetak ini tidak ada lagi di komputer ini. Naskah tetap tersimpan. Pilih pencetak lain."

# Names of sheets that carry no size; what offices sell as F4 is Folio or German legal fanfold to some drivers.
_NAMES = {Paper.A4: ("a4",), Paper.F4: ("f4", "folio", "fanfoldgermanlegal")}
_SIZE = re.compile(r"(?:^|_)(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|cm|in)?(?:\.[a-z]+)?$")
_POINTS = re.compile(r"^w(\d+)h(\d+)$")
_IN_MM = {"mm": 1.0, "cm": 10.0, "in": 25.4}


def printers() -> list[Printer]:
    """Every printer that CUPS knows or has found in the network."""
    if shutil.which("lp") is None or shutil.which("lpstat") is None:
        return []
    return parse_printers(_ask("lpstat", "-e"), _ask("lpstat", "-d"), _ask("lpstat", "-l", "-p"))


def why_none() -> str:
    """Whether CUPS is absent, asleep, or has no printer yet."""
    if shutil.which("lp") is None or shutil.which("lpstat") is None:
        return _NOT_INSTALLED
    return NO_PRINTER if "is running" in _ask("lpstat", "-r") else _NOT_RUNNING


def takes(printer: str, paper: Paper) -> bool | None:
    """Whether the printer's driver knows this paper; None when CUPS doesn't tell."""
    sizes = parse_sizes(_ask("lpoptions", "-p", printer, "-l"))
    return bool(media(sizes, paper)) if sizes else None


def send(pdf: bytes, title: str, printer: str, copies: int, paper: Paper, shrink: bool) -> None:
    """Put the PDF into the printer's queue, on its own paper, neither scaled nor turned into a picture."""
    if f"printer {printer} disabled" in _ask("lpstat", "-p", printer):
        raise PrintTrouble(_STOPPED)  # CUPS would take the job and keep it for ever
    usual = "A4" if paper is Paper.A4 else _custom(paper)
    sheet = media(parse_sizes(_ask("lpoptions", "-p", printer, "-l")), paper) or usual
    options = [
        f"media={sheet}",
        f"print-scaling={'fit' if shrink else 'none'}",
        "document-format=application/pdf",
    ]
    words = ["-d", printer, "-n", str(copies), "-t", title, *(word for o in options for word in ("-o", o))]
    done = _run("lp", words, _SEND, pdf)
    if done.returncode == 0:
        return
    raise PrintTrouble(_why_not(done.stderr.decode("utf-8", "replace")))


def parse_printers(names: str, default: str, details: str) -> list[Printer]:
    """Printers from the words of `lpstat -e`, `lpstat -d` and `lpstat -l -p` (in the C locale)."""
    described: dict[str, str] = {}
    here = ""
    for line in details.splitlines():
        if line.startswith("printer "):
            here = line.split()[1]
        elif line.strip().startswith("Description:") and here:
            described[here] = line.partition(":")[2].strip()
    found = re.search(r"^system default destination: (\S+)$", default, re.MULTILINE)
    usual = found[1] if found else ""
    return [Printer(n, described.get(n, ""), n == usual) for n in map(str.strip, names.splitlines()) if n]


def parse_sizes(options: str) -> list[str]:
    """The driver's names of its sheets from `lpoptions -l`; empty when it tells none."""
    for line in options.splitlines():
        keyword, _, choices = line.partition(":")
        if keyword.partition("/")[0] in ("PageSize", "media"):
            return [choice.removeprefix("*") for choice in choices.split()]
    return []


def media(sizes: list[str], paper: Paper) -> str:
    """The name under which this driver has the paper; a custom size where it makes any; else empty."""
    fitting = [name for name in sizes if _is(name, paper)]
    if fitting:
        return min(fitting, key=len)  # "A4" before "A4.Borderless"
    return _custom(paper) if any(name.startswith("Custom.") for name in sizes) else ""


def _is(name: str, paper: Paper) -> bool:
    plain = name.lower()
    if found := _SIZE.search(plain):
        width, height = float(found[1]), float(found[2])
        unit = _IN_MM[found[3] or ("in" if width < 50 else "mm")]
        if same_size(width * unit, height * unit, paper):
            return True
    elif found := _POINTS.match(plain):
        return same_size(int(found[1]) / 72 * 25.4, int(found[2]) / 72 * 25.4, paper)
    return any(part in _NAMES[paper] for part in re.split(r"[._]", plain))


def _custom(paper: Paper) -> str:
    width, height = paper.size_mm
    return f"Custom.{width:g}x{height:g}mm"


def _why_not(said: str) -> str:
    """The sentence for what lp said; it calls every printer unknown where there is no server."""
    if "is running" not in _ask("lpstat", "-r"):
        return _NOT_RUNNING
    if "does not exist" in said:
        return _GONE
    return _STOPPED if "not accepting" in said else SILENT


def _ask(program: str, *words: str) -> str:
    """What one of CUPS' programs says; it says nothing where there is no server."""
    return _run(program, words, _ASK).stdout.decode("utf-8", "replace")


def _run(
    program: str, words: list[str] | tuple[str, ...], patience: float, given: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Run without a shell and in the C locale, whose words can be read; raises PrintTrouble when it hangs."""
    path = shutil.which(program)
    if path is None:
        raise PrintTrouble(_NOT_INSTALLED)
    environment = os.environ | {"LC_ALL": "C"}
    try:
        return subprocess.run(  # noqa: S603  # a program found on PATH, with words and no shell
            [path, *words], input=given, capture_output=True, timeout=patience, env=environment, check=False
        )
    except (subprocess.TimeoutExpired, OSError) as error:
        raise PrintTrouble(SILENT) from error
