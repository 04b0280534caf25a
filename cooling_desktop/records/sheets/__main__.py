"""The process that reads a file from elsewhere: bytes come in, rows of text or one sentence go out."""

from __future__ import annotations

import sys

from cooling_desktop.child import bound
from cooling_desktop.errors import BadInput
from cooling_desktop.records.sheets.apart import MEMORY, PATIENCE, as_json
from cooling_desktop.records.sheets.parse import parse
from cooling_desktop.records.sheets.sheet import MOST_BYTES


def main() -> None:
    """Read from the standard input what is called as the first argument says."""
    bound(PATIENCE, MEMORY)
    try:
        told = as_json(parse(sys.stdin.buffer.read(MOST_BYTES), sys.argv[1]))
    except BadInput as trouble:
        told = as_json((), str(trouble))
    sys.stdout.buffer.write(told)


if __name__ == "__main__":
    main()
