"""How long the directory takes from a key to its rows, and type-ahead to its suggestions, among 20,000 people.

Run by hand: `python bench/bench_directory.py [number of people]`.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sqlalchemy as sa
from PySide6.QtWidgets import QApplication

from cooling_desktop.records.directory import Holding, Person, Post
from cooling_desktop.records.fields import new_id
from cooling_desktop.records.likeness import alike
from cooling_desktop.records.shelves import listed, opened
from cooling_desktop.records.store import Store, open_store
from cooling_desktop.records.tables import tables
from ui.app import Program, start_application
from ui.pages.directory import DirectoryPage
from ui.rooms import Room

ROUNDS = 60
FIRST = "Ahmad Siti Budi Candra Dewi Eko Fajar Gita Hendra Indah Joko Kartika Muh. Nur Putu Ratna Slamet Tri Yusuf"
LAST = "Santoso Wirawan Aminah Hidayat Saputra Wibowo Susilo Rahman Kurniawan Lubis Siregar Nasution Pratama Zein Udin"
SOUGHT = ("sa", "san", "santoso", "ahmad hi", "kompol", "yus za", "xq", "a")


def main() -> None:
    """Fill, measure, print."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder))
        fill(store, many)
        print(f"{many} people, milliseconds: median, 95th percentile, worst")
        for text in SOUGHT:
            report(f"list “{text}”", partial(listed, store, "people", text))
        report("list, nothing typed", partial(listed, store, "people", ""))
        for text in SOUGHT:
            report(f"type-ahead “{text}”", partial(store.search, "people", text))
        key = store.search("people", "yusuf")[0].id
        report("entry", lambda: opened(store, "people", key))
        report("entries alike", lambda: alike(store, "people", key))
        store.close()
        window(Path(folder))


def window(folder: Path) -> None:
    """From a key in the search to other rows in the list, with everything between."""
    app = start_application()
    program = Program(folder)
    program.show()
    wait(app, lambda: program.window.rows is not None)
    program.window.go(Room.DIRECTORY)
    page = program.window.page
    assert isinstance(page, DirectoryPage)
    wait(app, lambda: page.panel.entry is not None)

    def key(letter: str) -> None:
        before = page.list.rows.rows.items
        page.list.search.setText(letter)
        page.list.search.textEdited.emit(letter)
        wait(app, lambda: page.list.rows.rows.items != before)

    letters = cycle(("sa", "gita", "yus", "kompol", "dewi s", "ratna"))
    report("window: key to rows", lambda: key(next(letters)))
    program.window.close()
    program.close()


def wait(app: QApplication, true: Callable[[], bool]) -> None:
    """Let the program work until something is so."""
    end = time.perf_counter() + 20
    while not true():
        if time.perf_counter() > end:
            raise SystemExit("waited in vain")
        app.processEvents()
        time.sleep(0.0005)


def report(name: str, act: Callable[[], object]) -> None:
    """One line of figures."""
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        act()
        times.append((time.perf_counter() - begun) * 1000)
    print(f"{name:24} {statistics.median(times):7.1f} {sorted(times)[int(ROUNDS * 0.95)]:7.1f} {max(times):7.1f}")


def fill(store: Store, many: int) -> None:
    """People with names as they are, every fourth in an office of the last years."""
    chance = random.Random(1)
    first, last, ranks = FIRST.split(), LAST.split(), ("", "", "Aipda", "Iptu", "AKP", "Kompol")
    people = [{**blank(Person), "rank": chance.choice(ranks), "name": name(chance, first, last)} for _ in range(many)]
    posts = [{**blank(Post), "title": f"Kanit {n}"} for n in range(many // 4)]
    held = [{**blank(Holding), "owner_id": post["id"], "position": 0, "person_id": person["id"], "kind": "definitif"}
            for post, person in zip(posts, people, strict=False)]  # fmt: skip
    with store.session(write=True) as session:
        for kind, rows in ((Person, people), (Post, posts), (Holding, held)):
            session.execute(sa.insert(tables[kind]), rows)


def name(chance: random.Random, first: list[str], last: list[str]) -> str:
    """Two or three words."""
    return " ".join(chance.choice(words) for words in (first, last, last)[: chance.choice((2, 3))])


def blank(kind: type[Person] | type[Post] | type[Holding]) -> dict[str, object]:
    """A row that nobody typed anything into."""
    values = {column.name: "" for column in tables[kind].c if not column.nullable}
    lists: dict[str, object] = {column.name: [] for column in tables[kind].c if isinstance(column.type, sa.JSON)}
    return {**values, **lists, "id": new_id(), "version": 1}


if __name__ == "__main__":
    main()
