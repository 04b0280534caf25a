"""Where words stand on the pages of a PDF, so that they can be marked there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from cooling_desktop.papers.document import Place

HIT = "hit"
MOST_PAGES, MOST_MARKS = 20, 400  # of a long paper that another office sent, only the beginning


def hits_in(pdf: bytes, starts: Collection[str]) -> tuple[Place, ...]:
    """The words that begin so; runs in the worker that draws pages, pdfium has one thread."""
    import pypdfium2

    if not starts:
        return ()
    begin = "|".join(re.escape(start) for start in sorted(starts, key=len, reverse=True))
    wanted = re.compile(rf"(?<!\w)(?:{begin})\w*", re.IGNORECASE)
    document: Any = pypdfium2.PdfDocument(pdf)
    try:
        found = [place for n in range(min(len(document), MOST_PAGES)) for place in _on_page(document[n], n, wanted)]
    finally:
        document.close()
    return tuple(found[:MOST_MARKS])


def _on_page(page: Any, number: int, wanted: re.Pattern[str]) -> Iterator[Place]:
    """The boxes of one page; a word that is broken at the end of a line has two."""
    text, height = page.get_textpage(), page.get_height()
    for hit in wanted.finditer(text.get_text_range()):
        for n in range(text.count_rects(hit.start(), hit.end() - hit.start())):
            left, bottom, right, top = text.get_rect(n)
            yield Place(HIT, number, left, height - top, right - left, top - bottom)
    text.close()
    page.close()
