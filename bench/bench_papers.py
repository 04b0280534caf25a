"""Invitations by the hundred and a whole dossier: CPU seconds and memory, beside LibreOffice where it is installed.

Run by hand: `python bench/bench_papers.py [rounds]`. Every measurement is a process of its own; memory is its peak
above what it held before the first paper. LibreOffice gets the finished words of the letters as one flat document.
"""

from __future__ import annotations

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from html import escape
from pathlib import Path

from bench_pdf import photo

from cooling_desktop import assets
from cooling_desktop.papers.office import making
from cooling_desktop.papers.office.blocks import OfficePaper
from cooling_desktop.papers.pdf.binding import Part, bound, printed
from cooling_desktop.papers.pdf.dinas.paging import lay_out, office_pages
from cooling_desktop.papers.pdf.marks import Text
from cooling_desktop.records.directory import Person
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.interchange import read
from cooling_desktop.records.meeting import Guest, Photo

LETTERS = (50, 500, 5000)
DOSSIER_GUESTS, PHOTOS = 22, 6
STYLE = 'style:name="neu" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/>'


def meeting(guests: int, pictures: Path | None = None) -> Facts:
    """The first example with so many invited people, and photos where a folder for them is given."""
    facts = read(assets.path("examples/000-sumenep.json"))
    for n in range(guests):
        key = f"tamu-{n}"
        facts.people[key] = Person(id=key, name=f"Nama Tamu Undangan {n + 1}", degrees_back=["S.H.", "M.Si."])
        facts.meeting.guests.append(Guest(person_id=key, organisation_id=next(iter(facts.organisations))))
    if pictures:
        facts.pictures = pictures
        facts.meeting.photos = [Photo(file="foto.jpg", caption=f"Foto {n + 1}.", credit="Humas") for n in range(PHOTOS)]
    return facts


def letters(count: int) -> tuple[int, int]:
    """Pages and bytes of so many invitations in one file."""
    (made,) = making.made(meeting(count - 3), ["undangan"])
    return len(made.papers), len(printed(made.papers))


def dossier(folder: Path) -> tuple[int, int]:
    """Pages and bytes of everything that one meeting takes."""
    photo(folder)
    facts = meeting(DOSSIER_GUESTS, folder)
    parts = making.made(facts)
    pages: list[int] = []

    def front(starts: list[int]) -> OfficePaper:
        pages.append(starts[-1])
        return making.front(facts, parts, starts)

    pdf = bound([Part(part.kind, part.papers) for part in parts], front)
    return pages[-1], len(pdf)


def measured(what: str) -> None:
    """One measurement in this process: CPU seconds, wall seconds, MB above the start, pages, kB of PDF."""
    with tempfile.TemporaryDirectory() as name:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        cpu, wall = time.process_time(), time.perf_counter()
        pages, size = dossier(Path(name)) if what == "dossier" else letters(int(what))
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(cpu, wall, grown / 1024, pages, size / 1000)


def by_libreoffice(folder: Path, count: int) -> tuple[float, float]:
    """CPU and wall seconds that LibreOffice takes for a PDF of as many letters, its start included."""
    (made,) = making.made(meeting(count - 3), ["undangan"])
    body = []
    for letter in made.papers:
        if isinstance(letter, OfficePaper):
            (page,) = office_pages(letter, lay_out(letter))
            lines = [" ".join(word.text for word in mark.line.words) for mark in page.marks if isinstance(mark, Text)]
            body.append(f'<text:p text:style-name="neu">{escape(lines[0])}</text:p>')
            body += [f"<text:p>{escape(text)}</text:p>" for text in lines[1:]]
    names = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"' for short, long in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible")))  # fmt: skip
    path = folder / "surat.fodt"
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {names} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>'
        f"<style:style {STYLE}</style:style></office:automatic-styles><office:body><office:text>"
        f"{''.join(body)}</office:text></office:body></office:document>",
        encoding="utf-8",
    )
    before, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    where = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = ["soffice", where, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, time.perf_counter() - wall


def main() -> None:
    """Measure all, or one thing for the process of its own."""
    if sys.argv[1:2] == ["--one"]:
        measured(sys.argv[2])
        return
    rounds = int(sys.argv[1]) if sys.argv[1:] else 5
    for what in (*map(str, LETTERS), "dossier"):
        runs = []
        for _ in range(rounds):
            done = subprocess.run(
                [sys.executable, __file__, "--one", what], check=True, capture_output=True, text=True
            )
            runs.append([float(number) for number in done.stdout.split()])
        cpu, wall, memory, pages, size = (statistics.median(column) for column in zip(*runs, strict=True))
        name = "dossier" if what == "dossier" else "letters"
        print(f"{name} {pages:5.0f} pages  CPU {cpu:6.2f} s  ({1000 * cpu / pages:.2f} ms a page)  wall {wall:6.2f} s  "
              f"memory +{memory:.0f} MB  PDF {size:.0f} kB")  # fmt: skip
    if shutil.which("soffice") is None:
        print("LibreOffice is not installed")
        return
    with tempfile.TemporaryDirectory() as name:
        by_libreoffice(Path(name), 50)  # its profile is made at the first start
        cpu, wall = by_libreoffice(Path(name), 500)
    print(f"LibreOffice, 500 letters of plain lines: CPU {cpu:.2f} s, wall {wall:.2f} s")


if __name__ == "__main__":
    main()
