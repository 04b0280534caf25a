"""The process that reads a file from elsewhere: bytes come in, rows of text or one sentence go out."""

from __future__ import annotations

import sys

from cooling_desktop.errors import BadInput
from cooling_desktop.records.sheets.apart import MEMORY, PATIENCE, as_json
from cooling_desktop.records.sheets.parse import parse
from cooling_desktop.records.sheets.sheet import MOST_BYTES


def main() -> None:
    """Read from the standard input what is called as the first argument says."""
    _bound()
    try:
        told = as_json(parse(sys.stdin.buffer.read(MOST_BYTES), sys.argv[1]))
    except BadInput as trouble:
        told = as_json((), str(trouble))
    sys.stdout.buffer.write(told)


def _bound() -> None:
    """No more memory and time than any list needs, where the system can see to it; the parent keeps the time too."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (int(PATIENCE), int(PATIENCE)))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


if __name__ == "__main__":
    main()
