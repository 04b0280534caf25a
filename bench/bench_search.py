"""How long the archive's search takes among 100,000 papers, what its index costs on the disk and in memory.

Run by hand: `python bench/bench_search.py [number of papers] [folder]`. The papers are invented, always the same
ones; they go into the index through the same function as real ones. An
index that is already in the folder is measured again.
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from cooling_desktop import assets
from cooling_desktop.archive.search import Index, Order, Query
from cooling_desktop.archive.search_file import Shelved, open_file, put
from cooling_desktop.archive.search_filling import pack
from cooling_desktop.records.derived import INDEX

ROUNDS = 300
YEARS = 15
FIRST = "Ahmad Siti Budi Candra Dewi Eko Fajar Gita Hendra Indah Joko Kartika Nur Putu Ratna Slamet Tri Yusuf Rizki"
LAST = "Santoso Wirawan Aminah Hidayat Saputra Wibowo Susilo Rahman Kurniawan Lubis Siregar Nasution Pratama Zein Udin"
AFFIXES = ("{}", "{}", "{}", "me{}", "di{}kan", "ber{}", "{}an", "pe{}an", "{}nya", "ter{}", "ke{}an", "{}kan")
GROUPS = ("pemerintah", "TNI", "penegak hukum", "penyelenggara pemilihan", "tokoh agama", "masyarakat", "LSM", "media")
STATUS = ("terbit",) * 94 + ("diralat", "naskah ralat", "diterima", "diterima", "dicabut", "pencabutan")
PROGRAMMES = ("Ngopi Bareng", "Deklarasi Pilkada Damai", "Jumat Curhat", "Minggu Kasih", "Sambang Desa")


def main() -> None:
    """Fill, measure, print."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as made:
        folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(made)
        if not (folder / INDEX).exists():
            fill(folder, many)
        size = (folder / INDEX).stat().st_size
        print(f"{many} papers, file {size / 1e6:.0f} MB, {size / many:.0f} bytes a paper")
        before = memory()
        with Index(folder) as index:
            measure(index)
        print(f"memory: {before:.0f} MB before the first search, {memory():.0f} MB at most afterwards")


def fill(folder: Path, many: int) -> None:
    """An index of invented papers."""
    index, begun = open_file(folder), time.perf_counter()
    for start in range(0, many, 500):
        index.execute("BEGIN IMMEDIATE")
        known: set[str] = set()
        for paper in papers(start, min(start + 500, many), many):
            put(index, paper, known)
        index.execute("COMMIT")
    filled = time.perf_counter()
    pack(index, lambda: False)
    index.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    index.close()
    print(f"filled in {filled - begun:.0f} s, packed in {time.perf_counter() - filled:.0f} s", flush=True)


def papers(begin: int, end: int, many: int) -> Iterator[Shelved]:
    """Papers of fifteen years in the order of their days."""
    words, weights = vocabulary()
    for n in range(begin, end):
        chance = random.Random(n)
        day = date(2010, 1, 1) + timedelta(days=n * YEARS * 365 // many)
        host = chance.randrange(40)
        district = f"Kecamatan {words[200 + host * 7 + chance.randrange(7)].title()}"
        names = [f"{pick(chance, FIRST)} {pick(chance, LAST)} {chance.randrange(60)}" for _ in range(4)]
        programme = f"{chance.choice(PROGRAMMES)} {chance.randrange(10)}"
        text = chance.choices(words, cum_weights=weights, k=chance.randrange(180, 340))
        lead = f"{district.upper()} – Polres {words[300 + host].title()} menggelar “{programme}” di {district},"
        lead += f" {day.day}/{day.month}/{day.year}. Hadir {', '.join(names)}."
        body = [" ".join(text[at : at + 60]).capitalize() + "." for at in range(0, len(text), 60)]
        status, unit = chance.choice(STATUS), f"Polres {words[300 + host].title()}"
        facets = [("unit", unit), ("programme", programme), ("place", district), ("status", status)]
        facets += [("person", name) for name in names] + [("origin", "kantor ini")]
        facets += [("group", group) for group in chance.sample(GROUPS, 3)]
        headline = " ".join(chance.choices(words, cum_weights=weights, k=9)).title()
        story = "\n\n".join([lead, *body])
        yield Shelved(
            f"{n:032x}", "", f"{n:x}", f"SP/{n % 900 + 1}/X/{day.year}/Humas", "siaran pers", headline, day, unit,
            status, f"{n:064x}.pdf", f"{n:064x}", "a4", f"{headline}\n\n{story}", story, tuple(facets),
        )  # fmt: skip


def pick(chance: random.Random, names: str) -> str:
    """One of some names."""
    return chance.choice(names.split())


KNOWN: dict[str, tuple[list[str], list[float]]] = {}


def vocabulary() -> tuple[list[str], list[float]]:
    """Words with the weights that words of a language have: the n-th comes up n times less than the first."""
    if not KNOWN:
        names = ("ordinary", "roots", "melting_roots", "regencies", "places", "nouns_in_an")
        lines = (line for name in names for line in assets.text(f"language/{name}.txt").splitlines())
        listed = (word.casefold() for line in lines if line[:1] != "#" for word in line.split())
        roots = sorted({word for word in listed if word.isalpha()})
        chance = random.Random(7)
        words = sorted({affix.format(root) for root in roots for affix in AFFIXES})
        chance.shuffle(words)
        total, weights = 0.0, []
        for place in range(len(words)):
            total += 1 / (place + 8)
            weights.append(total)
        KNOWN["words"] = words, weights
    return KNOWN["words"]


def measure(index: Index) -> None:
    """Every kind of question, each time other words."""
    words, weights = vocabulary()
    chance = random.Random(3)

    def typed(many: int) -> str:
        picked = chance.choices(words, cum_weights=weights, k=many)
        return " ".join(word[: chance.randrange(3, len(word) + 1)] if len(word) > 3 else word for word in picked)

    def days() -> tuple[date, date]:
        first = date(2010, 1, 1) + timedelta(days=chance.randrange(YEARS * 365 - 400))
        return first, first + timedelta(days=chance.randrange(20, 400))

    def dated(many: int) -> Query:
        since, until = days()
        return Query(typed(many), since, until)

    report(index, "two beginnings within a span of days", lambda: dated(2))
    report(index, "two beginnings, all days", lambda: Query(typed(2)))
    report(index, "one beginning", lambda: Query(typed(1)))
    report(index, "three beginnings", lambda: Query(typed(3)))
    report(index, "one letter", lambda: Query(chance.choice("abdkmps")))
    report(index, "a number", lambda: Query(f"SP/{chance.randrange(900) + 1}/X/{2010 + chance.randrange(YEARS)}"))
    report(index, "a phrase of two words", lambda: Query(f'"{typed(1)} {typed(1)}'))
    report(index, "words that stand nowhere", lambda: Query(f"{typed(1)} xq{chance.randrange(99)}"))
    for facet in ("unit", "programme", "person", "place", "status", "group"):
        labels = [one.label for one in index.choices(facet, limit=40)]
        report(index, f"two beginnings and {facet}", lambda: Query(typed(2), **{facet: chance.choice(labels)}))  # noqa: B023
    report(index, "two beginnings by rank", lambda: Query(typed(2), order=Order.RANK))
    report(index, "two beginnings, the oldest first", lambda: Query(typed(2), order=Order.OLDEST))
    report(index, "nothing typed", lambda: Query())
    timed("labels of people for three letters", lambda: index.choices("person", chance.choice(FIRST.split())[:3]))
    timed("did you mean", lambda: index.nearest(chance.choice(words[:2000])[:-2] + "xy"), 30)


def report(index: Index, name: str, made: Callable[[], Query]) -> None:
    """The first page with its snippets."""
    timed(name, lambda: index.find(made()))


def timed(name: str, act: Callable[[], object], rounds: int = ROUNDS) -> None:
    """Print median, 95th percentile and worst in milliseconds, then the first two of the processor's time alone."""
    taken, worked = [], []
    for _ in range(rounds):
        begun, processor = time.perf_counter(), time.process_time()
        act()
        taken.append((time.perf_counter() - begun) * 1000)
        worked.append((time.process_time() - processor) * 1000)
    taken.sort()
    worked.sort()
    late = int(rounds * 0.95)
    figures = (statistics.median(taken), taken[late], taken[-1], statistics.median(worked), worked[late])
    print(f"{name:42}" + "".join(f"{figure:9.2f}" for figure in figures), flush=True)


def memory() -> float:
    """The most that this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
