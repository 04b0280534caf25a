"""How long all rules take on one release, without a directory and with 20,000 people in it, side by side.

Run by hand: `python bench/bench_check.py [rounds]`. Target: 20 ms, with the directory 40 ms; both after a key was
pressed, when all passages but one have been read before. The directory is drawn from a seeded generator.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from cooling_desktop import assets  # noqa: E402
from cooling_desktop.press.check import findings  # noqa: E402
from cooling_desktop.press.check.known_people import known_names, of_directory  # noqa: E402
from cooling_desktop.press.check.page import KnownName  # noqa: E402
from cooling_desktop.press.draft import draft  # noqa: E402
from cooling_desktop.records.facts import Facts  # noqa: E402
from cooling_desktop.records.interchange import read  # noqa: E402
from cooling_desktop.records.meeting import OwnWording  # noqa: E402
from cooling_desktop.words.name_runs import name_runs  # noqa: E402

PEOPLE, TARGET, TARGET_MANY = 20_000, 20.0, 40.0
SYLLABLES = "ka ri no di su wa ha mi la ra ta ni yo ko ma sa pu tra wi ja yan to lis her man ah mad us en"


def directory() -> tuple[KnownName, ...]:
    """Names of one to four words, some with a known misspelling, from a vocabulary as an office's."""
    draw = random.Random(1)
    parts = SYLLABLES.split()
    words = ["".join(draw.choice(parts) for _ in range(draw.randint(2, 4))).capitalize() for _ in range(5000)]
    rows = []
    for n in range(PEOPLE):
        name = " ".join(draw.choice(words) for _ in range(draw.choice([1, 2, 2, 2, 3, 4])))
        rows.append((f"person-{n}", name, [f"{name}h"] if n % 20 == 0 else []))
    return known_names(rows)


def typed(facts: Facts) -> Facts:
    """The meeting with its whole release as the clerk's own paragraphs, the most that there is to read."""
    blocks = [block for block in draft(facts).blocks if block.name not in ("dateline", "credit")]
    facts.meeting.release.own_wordings = [OwnWording(block=block.key, text=block.text) for block in blocks]
    return facts


def pressed(facts: Facts, known: tuple[KnownName, ...], round_: int) -> float:
    """Milliseconds of a check after one letter more in one of its paragraphs; its draft is made beforehand."""
    facts.meeting.release.own_wordings[-1].text += "abc"[round_ % 3]
    drafted = draft(facts)
    start = time.perf_counter()
    findings(facts, drafted, directory=known)
    return (time.perf_counter() - start) * 1000


def first(facts: Facts, known: tuple[KnownName, ...]) -> float:
    """Milliseconds of a check that meets texts and directory for the first time."""
    name_runs.cache_clear()
    of_directory((KnownName("", "Siapa Pun"),))  # forgets the other index
    start = time.perf_counter()
    findings(facts, directory=known)
    return (time.perf_counter() - start) * 1000


def main() -> int:
    """Print the table; 1 when a check after a key misses its target."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    many = directory()
    print(f"{'median ms':20}{'alone':>10}{'20,000':>10}{'first':>10}")
    slowest = [0.0, 0.0]
    for path in sorted(assets.path("examples").glob("*.json")):
        facts = typed(read(path))
        began = first(facts, many)
        pairs = [(pressed(facts, (), n), pressed(facts, many, n)) for n in range(rounds)]
        alone, with_many = (statistics.median(side) for side in zip(*pairs, strict=True))
        slowest = [max(slowest[0], alone), max(slowest[1], with_many)]
        print(f"{path.stem:20}{alone:10.2f}{with_many:10.2f}{began:10.1f}")
    print(f"slowest {slowest[0]:.2f} ms, target {TARGET:.0f}; with 20,000 {slowest[1]:.2f}, target {TARGET_MANY:.0f}")
    return int(slowest[0] > TARGET or slowest[1] > TARGET_MANY)


if __name__ == "__main__":
    sys.exit(main())
