"""Reads mutants of a PDF, given as PATH COUNT SEED, and prints how many ended how; run apart, as the program does."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from cooling_desktop.archive.attached import read_attached
from cooling_desktop.archive.exchange_child import answer
from tests.archive.sent import mutants


def main() -> None:
    """Every mutant is refused in a sentence, has no data, or has data that can be read."""
    path, count, seed = sys.argv[1:]
    ends: Counter[str] = Counter()
    for content in mutants(Path(path).read_bytes(), int(count), int(seed)):
        told = answer("exchange", content, "kiriman.pdf")
        if told["trouble"]:
            assert "kiriman.pdf" in told["trouble"] or "siaran-pers.json" in told["trouble"], told
            ends["refused"] += 1
        elif told["data"]:
            assert read_attached(told["data"].encode()).release.number
            ends["differs" if told["differs"] else "data"] += 1
        else:
            ends["plain"] += 1
    print(json.dumps(ends))


if __name__ == "__main__":
    main()
