"""Whether a PDF's pages say what the data inside it says: line by line, whatever the lines' breaks and hyphens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_WORD = re.compile(r"\w+")
_BROKEN = re.compile(r"[-\u00ad]\s*|\u200b")  # a hyphen at a line's end can't be told from one that was typed
_CAPTION = re.compile(r"^Keterangan foto: |\s*\(Foto: [^()]*\)$")  # what plain text says where the page has a place
_FURNITURE = 60  # words that may stand between a page's last line and the next page's first


def differing(text: str, pages: Sequence[str]) -> str:
    """The first line of `text` that the pages don't say; empty when they say all of it."""
    read = [_words(page) for page in pages]
    return next((line for line in text.splitlines() if not _stands(_words(_CAPTION.sub("", line)), read)), "")


def _words(text: str) -> str:
    """The words in small letters, one space before and after each."""
    return f" {' '.join(_WORD.findall(_BROKEN.sub('', text).casefold()))} "


def _stands(line: str, pages: Sequence[str]) -> bool:
    """Whether a line stands on a page as a whole, or goes over from one to the next."""
    if not line.strip() or any(line in page for page in pages):
        return True
    return any(_goes_over(line, here, there) for here, there in pairwise(pages))


def _goes_over(line: str, here: str, there: str) -> bool:
    """Whether a line begins near the end of one page and ends near the beginning of the next, even inside a word."""
    words = line.split()
    last = "".join(here.split()[-_FURNITURE - len(words) :])
    first, letters = "".join(there.split()[: _FURNITURE + len(words)]), "".join(words)
    return any(letters[:at] in last and letters[at:] in first for at in range(1, len(letters)))
