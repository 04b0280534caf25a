"""How long the window takes against an empty one: whole processes, interleaved, medians; 1,000 meetings stored.

Run by hand: `python bench/bench_start.py [rounds]`. Targets: painted 1.5 x, ready 2.5 x, memory 2 x the empty window.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from cooling_desktop.archive.sample import example_files  # noqa: E402
from cooling_desktop.records.facts import copy_facts  # noqa: E402
from cooling_desktop.records.fields import new_id, walk  # noqa: E402
from cooling_desktop.records.interchange import read  # noqa: E402
from cooling_desktop.records.photo_files import settle  # noqa: E402
from cooling_desktop.records.store import open_store  # noqa: E402

MEETINGS = 1000
ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)


def main() -> None:
    """Print the medians and their ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        make_office(Path(folder))
        ours = [sys.executable, "-m", "cooling_desktop", "--data", folder, "--selftest-start"]
        empty = [sys.executable, str(ROOT / "bench" / "empty_window.py")]
        told: dict[str, list[dict[str, Any]]] = {"ours": [], "empty": []}
        for turn in range(rounds + 1):
            for name, words in (("empty", empty), ("ours", ours)):
                answer = run(words)
                if turn:  # the first round fills the caches
                    told[name].append(answer)
    for measure in ("painted_ms", "ready_ms", "memory_mb"):
        mine, bare = (statistics.median(answer[measure] for answer in told[name]) for name in ("ours", "empty"))
        print(f"{measure:12} ours {mine:7.0f}   empty {bare:7.0f}   ratio {mine / bare:.2f}")


def run(words: list[str]) -> dict[str, Any]:
    """One process and what it measured."""
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, env=ENVIRONMENT, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def make_office(folder: Path) -> None:
    """A thousand meetings made of the five examples on different days."""
    store = open_store(folder)
    examples = [settle(read(path), folder / "foto") for path in example_files()]
    made = []
    for number in range(MEETINGS):
        facts = copy_facts(examples[number % len(examples)])
        for _, row in walk(facts.meeting):
            row.id = new_id()
        for day in facts.meeting.days:
            day.held_on = date(2024, 1, 1) + timedelta(days=number % 900)
        made.append(facts)
    store.take_in(made)
    store.close()


if __name__ == "__main__":
    main()
