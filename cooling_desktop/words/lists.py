"""Lists inside a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from cooling_desktop.words.names import closes_with_comma


def join(items: Iterable[str], last: str = "dan") -> str:
    """Join items as "A, B, dan C"; items that hold commas are parted by semicolons (EYD V, titik koma).

    Of two items the first may end in a degree, which closes with a comma of its own: "A, S.H., dan B".
    Empty items are left out.
    """
    parts = [item.strip() for item in items if item.strip()]
    if len(parts) < 2:
        return "".join(parts)
    *head, tail = parts
    if len(head) == 1:
        mark = "" if "," not in head[0] else "," if closes_with_comma(head[0]) else ";"
        return f"{head[0]}{mark} {last} {tail}"
    mark = ";" if any("," in part for part in parts) else ","
    return f"{mark} ".join(head) + f"{mark} {last} {tail}"
