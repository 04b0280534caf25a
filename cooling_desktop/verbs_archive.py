"""The archive from the command line: proved whole, or what is wrong with it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from cooling_desktop.errors import BadInput
from cooling_desktop.verbs import BLOCKED, DONE, Answer, has_office
from cooling_desktop.words.numbers import thousands
from cooling_desktop.words.text import grouped


def verify(data: Path, head: str = "") -> Answer:
    """Read the archive whole; exit code 1 on a finding. Nothing is written, not even a log."""
    from cooling_desktop.archive.verify import verify as read_whole

    if not has_office(data):
        raise BadInput(f"Belum ada data kantor di {data}. Periksa nama foldernya.")
    report = read_whole(data, head=head)
    counts = (report.entries, "catatan"), (report.papers, "naskah"), (report.files, "berkas")
    lines = ["Diperiksa: " + ", ".join(f"{thousands(count)} {word}" for count, word in counts) + "."]
    lines += [finding.sentence for finding in report.findings]
    lines += [f"Catatan saja: {hint}" for hint in report.hints]
    found = len(report.findings)
    lines.append(f"{thousands(found)} temuan. Tidak ada yang diubah." if found else "Arsip utuh.")
    if report.head:
        lines.append(f"Kepala rantai: {grouped(report.head)}")
    return Answer(lines, asdict(report) | {"whole": report.whole}, BLOCKED if found else DONE)
