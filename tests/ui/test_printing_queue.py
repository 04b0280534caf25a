"""A real CUPS, started for these tests alone: the release comes out as text, on its paper, as often as asked."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from cooling_desktop.records.facts import Facts
from cooling_desktop.records.kinds import Paper
from ui.drafting import make_sheet
from ui.printing import Printer, PrintTrouble, print_pdf, printers, refuses, why_none

SBIN = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))
FILTER = Path("/usr/lib/cups/filter/pdftopdf")
CUPS_PDF = Path("/usr/lib/cups/backend/cups-pdf")
CUPS_PDF_PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
CUPS_PDF_OUT = Path("/var/spool/cups-pdf/ANONYMOUS")  # where it puts what nobody on this computer has sent
PATIENCE = 15.0  # seconds for one job
MM = 72 / 25.4

FILES = """
ServerRoot {0}
ServerKeychain {0}
StateDir {0}/run
CacheDir {0}/cache
RequestRoot {0}/spool
TempDir {0}/tmp
AccessLog {0}/access_log
ErrorLog {0}/error_log
PageLog {0}/page_log
FileDevice Yes
Sandboxing relaxed
"""
SERVER = """
Listen {0}/run/sock
LogLevel debug
Browsing No
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""
# A printer that takes PDF, has A4 and American sheets, and leaves counting the copies to CUPS.
DRIVER = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "CONTOH.PPD"
*Manufacturer: "Contoh"
*Product: "(Contoh)"
*ModelName: "Contoh"
*ShortNickName: "Contoh"
*NickName: "Contoh"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsVersion: 2.2
*cupsManualCopies: True
*cupsFilter: "application/vnd.cups-pdf 0 -"
"""
CHOICES = "".join(
    f"*OpenUI *{key}/Media Size: PickOne\n*Default{key}: A4\n"
    f'*{key} A4/A4: ""\n*{key} Legal/Legal: ""\n*CloseUI: *{key}\n'
    for key in ("PageSize", "PageRegion")
) + "".join(
    f'*Default{key}: A4\n*{key} A4: "{zero}595 842"\n*{key} Legal: "{zero}612 1008"\n'
    for key, zero in (("ImageableArea", "0 0 "), ("PaperDimension", ""))
)


@dataclass(frozen=True)
class Cups:
    """A print server of our own and the file that its printer "Kantor" writes."""

    folder: Path
    out: Path

    def run(self, *words: str) -> str:
        """One of CUPS' own programs."""
        program = shutil.which(words[0], path=SBIN)
        assert program is not None
        done = subprocess.run([program, *words[1:]], capture_output=True, text=True, timeout=30)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def wait(self, true: Callable[[], bool], what: str) -> None:
        """Ask again until it is so; each question takes milliseconds of its own."""
        end = time.monotonic() + PATIENCE
        while not true():
            log = self.folder / "error_log"
            assert time.monotonic() < end, f"{what}\n{log.read_text() if log.exists() else ''}"

    def finish(self) -> None:
        """Wait until every job is done."""
        self.wait(lambda: not self.run("lpstat", "-o"), "the job is not done")


def _lacking() -> str:
    for program in ("cupsd", "lpadmin", "lp", "lpstat", "lpoptions"):
        if shutil.which(program, path=SBIN) is None:
            return f"CUPS is not installed: no {program}"
    return "" if FILTER.exists() else "CUPS has no filters: package cups-filters"


@pytest.fixture(scope="module")
def cups() -> Iterator[Cups]:
    """Starts cupsd on a socket in a folder of its own, with one printer; the computer's own stays untouched."""
    if reason := _lacking():
        pytest.skip(reason)
    folder = Path(tempfile.mkdtemp(prefix="cups-"))  # a short path: a socket's may have 107 letters
    folder.chmod(0o755)  # as root, cupsd gives its filters to another user
    for name, mode in (("run", 0o755), ("cache", 0o755), ("spool", 0o755), ("tmp", 0o1777), ("out", 0o1777)):
        (folder / name).mkdir()
        (folder / name).chmod(mode)
    (folder / "cups-files.conf").write_text(FILES.format(folder))
    (folder / "cupsd.conf").write_text(SERVER.format(folder))
    (folder / "kantor.ppd").write_text(DRIVER + CHOICES)
    command = [shutil.which("cupsd", path=SBIN) or "", "-f"]
    command += ["-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")]
    made = Cups(folder, folder / "out" / "kantor.pdf")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUPS_SERVER", str(folder / "run" / "sock"))
        patch.setenv("CUPS_SERVERROOT", str(folder))
        patch.setenv("CUPS_USER", "uji-cetak")  # nobody's name: cups-pdf must not write into somebody's home
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
            try:
                made.wait(
                    lambda: "is running" in made.run("lpstat", "-r") or server.poll() is not None, "no start"
                )
                if server.poll() is not None:
                    pytest.skip("cupsd does not start here")
                _add(made, "Kantor", f"file://{made.out}", folder / "kantor.ppd", "Ruang Humas – lantai 2")
                yield made
            finally:
                server.terminate()
    shutil.rmtree(folder, ignore_errors=True)


def _add(cups: Cups, name: str, device: str, driver: Path, description: str) -> None:
    cups.run("lpadmin", "-p", name, "-v", device, "-P", str(driver), "-D", description, "-E")


@pytest.fixture(scope="module")
def release(sample_folder: Path) -> Callable[[Paper], bytes]:
    """The release of an example on a paper, as the program makes it."""
    from cooling_desktop.records.store import open_store

    store = open_store(sample_folder)
    facts: Facts = store.load("contoh-000-sumenep")
    store.close()

    def make(paper: Paper) -> bytes:
        facts.meeting.release.paper = paper
        return make_sheet(facts).pdf

    return make


def words(pdf: bytes | Path) -> list[str]:
    """Every page's text, word by word."""
    reader = PdfReader(BytesIO(pdf) if isinstance(pdf, bytes) else pdf)
    return " ".join(page.extract_text() for page in reader.pages).split()


def sheets(pdf: Path) -> list[tuple[float, float]]:
    """Every page's size in millimetres."""
    return [
        (float(page.mediabox.width) / MM, float(page.mediabox.height) / MM) for page in PdfReader(pdf).pages
    ]


def test_printers_are_listed(cups: Cups) -> None:
    assert printers() == [Printer("Kantor", "Ruang Humas – lantai 2")]
    cups.run("lpadmin", "-d", "Kantor")
    assert printers() == [Printer("Kantor", "Ruang Humas – lantai 2", is_default=True)]


def test_a_release_is_printed_as_text(cups: Cups, release: Callable[[Paper], bytes]) -> None:
    pdf = release(Paper.A4)
    pages = len(PdfReader(BytesIO(pdf)).pages)
    print_pdf(pdf, "Siaran “pers”\x07 – SP/12", "Kantor", 2, Paper.A4)
    cups.finish()
    assert words(cups.out) == words(pdf) * 2
    assert len(words(pdf)) > 150
    assert sheets(cups.out) == [pytest.approx(Paper.A4.size_mm, abs=0.5)] * pages * 2
    assert 'argv[3]="Siaran “pers” – SP/12"' in (cups.folder / "error_log").read_text("utf-8")


def test_f4_is_refused_before_and_fits_on_a4(cups: Cups) -> None:
    width, height = (side * MM for side in Paper.F4.size_mm)
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(width, height))
    canvas.rect(4 * MM, 4 * MM, width - 8 * MM, height - 8 * MM, fill=1)
    canvas.save()
    assert refuses("Kantor", Paper.A4) == ""
    assert "tidak menyediakan kertas F4" in refuses("Kantor", Paper.F4)
    with pytest.raises(PrintTrouble, match="tidak menyediakan kertas F4"):
        print_pdf(buffer.getvalue(), "x", "Kantor", 1, Paper.F4)
    assert not cups.run("lpstat", "-o")
    print_pdf(buffer.getvalue(), "x", "Kantor", 1, Paper.A4, shrink=True)
    cups.finish()
    assert sheets(cups.out) == [pytest.approx(Paper.A4.size_mm, abs=0.5)]
    page = pypdfium2.PdfDocument(cups.out)[0].render(scale=1 / MM * 4, grayscale=True).to_pil()
    left, top, right, bottom = (side / 4 for side in page.point(lambda level: 255 - level).getbbox())
    assert bottom - top == pytest.approx(322 * 297 / 330, abs=2)
    assert right - left == pytest.approx(207 * 297 / 330, abs=2)
    assert left > 2 and right < 208 and top > 2 and bottom < 295


def test_a_printer_that_takes_nothing_says_so(cups: Cups) -> None:
    cups.run("cupsdisable", "Kantor")
    with pytest.raises(PrintTrouble, match="sedang dihentikan"):
        print_pdf(b"%PDF", "x", "Kantor", 1, Paper.A4)
    cups.run("cupsenable", "Kantor")
    cups.run("cupsreject", "Kantor")
    with pytest.raises(PrintTrouble, match="sedang dihentikan"):
        print_pdf(b"%PDF", "x", "Kantor", 1, Paper.A4)
    cups.run("cupsaccept", "Kantor")
    with pytest.raises(PrintTrouble, match="tidak ada lagi"):
        print_pdf(b"%PDF", "x", "Lama", 1, Paper.A4)
    assert not cups.run("lpstat", "-o")


def test_no_server_is_no_printer(cups: Cups, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(cups.folder / "nobody"))
    assert printers() == []
    assert why_none().startswith("Layanan cetak (CUPS) tidak berjalan.")
    with pytest.raises(PrintTrouble, match="tidak berjalan"):
        print_pdf(b"%PDF", "x", "Kantor", 1, Paper.A4)


@pytest.mark.slow
def test_cups_pdf_prints_f4_as_text(cups: Cups, release: Callable[[Paper], bytes]) -> None:
    if not (CUPS_PDF.exists() and CUPS_PDF_PPD.exists()):
        pytest.skip("no printer-driver-cups-pdf")
    if os.geteuid() != 0:
        pytest.skip("cups-pdf runs as root only")
    _add(cups, "PDF", "cups-pdf:/", CUPS_PDF_PPD, "")
    assert refuses("PDF", Paper.F4) == ""
    title = f"uji-{os.getpid()}-{time.time_ns()}"
    pdf = release(Paper.F4)
    print_pdf(pdf, title, "PDF", 1, Paper.F4)
    cups.finish()
    (out,) = CUPS_PDF_OUT.glob(f"*{title}*.pdf")
    try:
        assert sheets(out) == [pytest.approx(Paper.F4.size_mm, abs=1)] * len(PdfReader(BytesIO(pdf)).pages)
        # PostScript lies between: letters are still letters of our faces, though it forgets which ones they are.
        before, after = PdfReader(BytesIO(pdf)).pages[0], PdfReader(out).pages[0]
        assert len(after.extract_text()) > 0.9 * len(before.extract_text()) > 1000
        assert len(after.images) == len(before.images)
        assert b"PTSerif" in b"".join(re.findall(rb"/FontName ?/\S+", out.read_bytes()))
    finally:
        out.unlink()
        cups.run("lpadmin", "-x", "PDF")
