"""The process that reads files from elsewhere: bytes come in, texts and data or one sentence go out, file by file."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

from cooling_desktop.archive.exchange_apart import AGAIN, KEPT, MEMORY, PATIENCE
from cooling_desktop.archive.exchange_reading import examined
from cooling_desktop.archive.old_reading import looked
from cooling_desktop.child import bound
from cooling_desktop.errors import BadInput

TASKS: dict[str, Callable[[bytes, str], dict[str, Any]]] = {"exchange": examined, "old": looked}


def main() -> None:
    """Answer until nobody asks any more; each question is a line of JSON with the bytes of its file behind it."""
    while head := sys.stdin.buffer.readline():
        asked = json.loads(head)
        bound(PATIENCE, MEMORY)
        content = sys.stdin.buffer.read(asked["size"])
        sys.stdout.buffer.write(json.dumps(answer(asked["task"], content, asked["name"])).encode("ascii") + b"\n")
        sys.stdout.buffer.flush()


def answer(task: str, content: bytes, name: str) -> dict[str, Any]:
    """What is found in a file, or the sentence that says why nothing is."""
    try:
        return {"trouble": "", **TASKS[task](content, name)}
    except BadInput as trouble:
        return {"trouble": str(trouble)}
    except (MemoryError, RecursionError):
        return {"trouble": f"Isi berkas {name} terlalu besar saat dibuka. {KEPT} {AGAIN}"}
    except Exception:  # hostile bytes meet the readers with more kinds of error than anybody lists
        return {"trouble": f"Berkas {name} rusak. {KEPT} {AGAIN}"}


if __name__ == "__main__":
    main()
