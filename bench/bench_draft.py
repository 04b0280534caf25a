"""How long a draft takes: the five examples, warm, median of many rounds, in every voice; and a thousand meetings.

Run by hand: `python bench/bench_draft.py [rounds]`. Target: 3 ms an official draft, and the same for many.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from cooling_desktop import assets  # noqa: E402
from cooling_desktop.press.draft import draft  # noqa: E402
from cooling_desktop.records.facts import Facts  # noqa: E402
from cooling_desktop.records.interchange import read  # noqa: E402
from cooling_desktop.records.kinds import Voice  # noqa: E402

TARGET = 3.0


def median_ms(facts: Facts, voice: Voice, rounds: int) -> float:
    """Median of one draft in milliseconds."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        draft(facts, voice)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def main() -> int:
    """Print the table; 1 when an official draft misses the target."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    print(f"{'median ms':20}" + "".join(f"{voice.value:>14}" for voice in Voice))
    slowest, read_in = 0.0, []
    for path in sorted(assets.path("examples").glob("*.json")):
        facts = read(path)
        draft(facts)
        times = {voice: median_ms(facts, voice, rounds) for voice in Voice}
        slowest = max(slowest, times[Voice.OFFICIAL])
        read_in.append(facts)
        print(f"{path.stem:20}" + "".join(f"{ms:14.2f}" for ms in times.values()))
    print(f"slowest official {slowest:.2f} ms, target {TARGET:.0f} ms")
    for many in (100, 1000):
        start = time.perf_counter()
        for n in range(many):
            draft(read_in[n % len(read_in)])
        print(f"{many} meetings: {(time.perf_counter() - start) * 1000 / many:.2f} ms each")
    return int(slowest > TARGET)


if __name__ == "__main__":
    sys.exit(main())
