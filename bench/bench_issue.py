"""How long issuing a release takes, in this tree and, beside it, in another one.

Run by hand: `python bench/bench_issue.py [rounds] [folder of another tree]`. A round is a process for each tree in
turn, which issues eight meetings with a photo of 1600 × 1200; the first paper loads the libraries, as in the window.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench_pdf import ROOT, photo

CLERK = """
import json, sys, time
from datetime import date
from pathlib import Path
from cooling_desktop.archive.issue import ARCHIVE, issue
from cooling_desktop.records.interchange import read
from cooling_desktop.records.photo_files import settle
from cooling_desktop.records.store import open_store

folder = Path(sys.argv[1])
store = open_store(folder / "data")
times = []
for path in sorted(folder.glob("*.json")):
    (key,) = store.take_in([settle(read(path), folder / "foto")])
    start, worked = time.perf_counter(), time.process_time()
    issue(store, key, today=date(2024, 11, 5))
    times.append([(time.perf_counter() - start) * 1000, (time.process_time() - worked) * 1000])
store.close()
sizes = [path.stat().st_size for path in (folder / "data" / ARCHIVE).glob("*.pdf")]
print(json.dumps([times, sizes]))
"""
MEETINGS = 8


def meetings(folder: Path) -> None:
    """The first example, eight times with a photo."""
    photo(folder)
    text = (ROOT / "resources/examples/000-sumenep.json").read_text(encoding="utf-8")
    for number in range(MEETINGS):
        data = json.loads(text)
        data["meeting"]["id"] = f"kegiatan-{number}"
        shown = {"file": "foto.jpg", "caption": f"Kapolres berdialog, {number}.", "credit": "Humas"}
        data["meeting"]["photos"] = [shown]
        (folder / f"{number}.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def issued(tree: Path) -> tuple[list[list[float]], list[int]]:
    """Milliseconds (of the clock, of the processor) and bytes of the papers that a process of this tree issues."""
    with tempfile.TemporaryDirectory() as name:
        meetings(Path(name))
        around = os.environ | {"PYTHONPATH": str(tree)}
        command = [sys.executable, "-c", CLERK, name]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=tree, env=around)
    times, sizes = json.loads(done.stdout)
    return times, sizes


def main() -> None:
    """Take the trees in turn."""
    rounds = int(sys.argv[1]) if sys.argv[1:] else 7
    trees = [ROOT, *(Path(name).resolve() for name in sys.argv[2:])]
    first: dict[Path, list[list[float]]] = {tree: [] for tree in trees}
    later: dict[Path, list[list[float]]] = {tree: [] for tree in trees}
    sizes: dict[Path, list[int]] = {}
    for number in range(rounds + 1):
        for tree in trees if number % 2 else reversed(trees):
            times, sizes[tree] = issued(tree)
            if number:
                first[tree].append(times[0])
                later[tree] += times[1:]
    for tree in trees:
        columns = (*zip(*first[tree], strict=True), *zip(*later[tree], strict=True))
        told = [f"{statistics.median(column):.0f}" for column in columns]
        print(f"{tree.name}: first {told[0]} ms (processor {told[1]}), later {told[2]} ms ({told[3]}), ", end="")
        print(f"{statistics.median(sizes[tree]):,.0f} bytes each")


if __name__ == "__main__":
    main()
