"""The whole `release` command against a bare ReportLab process that draws the same release.

Run by hand: `python bench/bench_release.py [rounds]`. Our side reads the meeting file, checks and drafts it, draws
PDF and text and writes both to disk; the bare side gets the finished line breaks, draws the PDF and writes it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench_pdf import ROOT, photo, report

from cooling_desktop.papers.document import Paragraph
from cooling_desktop.papers.pdf import faces
from cooling_desktop.papers.pdf.breaking import paragraph
from cooling_desktop.papers.pdf.words import Style
from cooling_desktop.papers.release import compose
from cooling_desktop.press.draft import draft
from cooling_desktop.records.interchange import read


def meeting_file(folder: Path, with_photo: bool) -> Path:
    """The first example, with a photo beside it where wanted."""
    data = json.loads((ROOT / "resources/examples/000-sumenep.json").read_text(encoding="utf-8"))
    if with_photo:
        photo(folder)
        data["meeting"]["photos"] = [{"file": "foto.jpg", "caption": "Kapolres berdialog.", "credit": "Humas"}]
    path = folder / "kegiatan.json"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def lines_of(path: Path) -> list[list[str]]:
    """The release's paragraphs as finished lines of 160 mm at 11 pt."""
    facts = read(path)
    body, lead = Style(faces.SERIF, 11), Style(faces.SANS_BOLD, 11 * 0.94)
    made = []
    for block in compose(facts, draft(facts)).blocks:
        if isinstance(block, Paragraph):
            broken = paragraph(block.runs, body, 160 * 72 / 25.4, block.lead_in, lead if block.lead_in else None)
            made.append([" ".join(word.text for word in line.words).replace("- ", "-") for line in broken])
    return made


def main() -> None:
    """Interleave the two commands."""
    rounds = int(sys.argv[1]) if sys.argv[1:] else 15
    # Installed code is compiled; a setting of this shell must not make one side compile at every start.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for with_photo in (False, True):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            path = meeting_file(folder, with_photo)
            given = folder / "lines.json"
            given.write_text(json.dumps(lines_of(path)), encoding="utf-8")
            bare = [sys.executable, str(ROOT / "bench/bare_release.py"), str(given), str(folder / "foto.jpg")]
            commands = {
                "ours": [sys.executable, "-m", "cooling_desktop", "release", str(path), "--out", str(folder / "out")],
                "bare": bare if with_photo else bare[:-1],
            }
            times: dict[str, list[float]] = {name: [] for name in commands}
            for number in range(rounds + 1):
                for side in commands if number % 2 else reversed(commands):
                    start = time.perf_counter()
                    subprocess.run(commands[side], check=True, stdout=subprocess.DEVNULL, cwd=ROOT, env=env)
                    if number:
                        times[side].append((time.perf_counter() - start) * 1000)
            report(f"release, {'photo' if with_photo else 'text'}", times)


if __name__ == "__main__":
    main()
