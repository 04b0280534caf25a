"""The places of Naskah dari luar: the ways in, a paper beside what is here, our own one, a folder, a fault."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, cast

from cooling_desktop.archive.sample import example_files
from tests.press.paste import old_releases as old
from tests.ui.places import Place, Places, settle
from ui.pages.exchange import ExchangePage
from ui.rooms import TITLES, Room

if TYPE_CHECKING:
    from tests.ui.conftest import Clerk

TITLE = TITLES[Room.EXCHANGE]


def exchange(clerk: Clerk) -> Places:
    """Every face of the page."""
    clerk.window.go(Room.EXCHANGE)
    page = cast(ExchangePage, clerk.window.page)
    settle()
    yield Place(TITLE, clerk.window)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        page.take_file(_another(folder))
        clerk.wait(lambda: page.paper.take.isVisible())
        settle()
        yield Place(f"{TITLE}, kegiatan", clerk.window)
        ours = next((clerk.program.desk.folder / "arsip").glob("*.pdf"))
        page.take_file(ours)
        clerk.wait(lambda: page.paper.back.isVisible())
        settle()
        yield Place(f"{TITLE}, naskah sendiri", clerk.window)
        (folder / "a.txt").write_text(f"Nomor: SP/7/X/2019/Humas\nManado, 7 Oktober 2019\n\n{old.WITA}", "utf-8")
        (folder / "b.txt").write_bytes(b"")
        page.take_file(folder)
        clerk.wait(lambda: page.folder.take.isVisible())
        settle()
        yield Place(f"{TITLE}, folder", clerk.window)
        page.take_file(folder / "hantu.pdf")
        clerk.wait(lambda: page.notice.isVisible())
        settle()
        yield Place(f"{TITLE}, keliru", clerk.window)
    page.start_over()


def _another(folder: Path) -> Path:
    """A meeting that is here, as another office knows it."""
    data = json.loads(example_files()[0].read_text("utf-8"))
    data["people"][0]["rank"] = "Kombes Pol"
    data["meeting"]["theme"] = "Damai di rumah sendiri"
    path = folder / "kiriman.json"
    path.write_text(json.dumps(data), "utf-8")
    return path
