"""Lines that a site or a PDF broke in the middle of a sentence, joined again; a missing full stop joins nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cooling_desktop.press.check.finding import Finding
from cooling_desktop.words.degrees import is_degree
from cooling_desktop.words.ranks import tidy_rank
from cooling_desktop.words.short_forms import SHORTENED
from cooling_desktop.words.typed_dates import MONTHS

_ENDED = re.compile(r"[.!?…:;][”\"’')\]]*$|[”\")\]][.,]?$")
_OPEN_END = re.compile(
    r"(?:[,(/–-]|\b(?:dan|atau|serta|yang|di|ke|dari|pada|oleh|untuk|guna|dengan|bersama|dalam|para|bahwa|agar"
    r"|tentang|kepada|melalui|menjelang|jelang|sebagai|antara|terhadap|Kapolres|Kapolsek|Kapolda|Polres|Polsek"
    r"|Polda|Ketua|Bapak|Ibu))$"
)
_NEXT_NAME = re.compile(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2} ?\.? ?,+ ?([A-Z][A-Za-z.]*)")
_MONTH = re.compile(rf"(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_LISTED = re.compile(r"\d{1,2}[.)] [A-Z]")  # a line of a list
_WRAP_LEAST, _WRAP_MOST = 45, 125  # letters of a line that a page broke, not its writer
_TAIL = 300  # letters of a paragraph that decide whether the next line goes on


def join_breaks(lines: Sequence[str], found: list[Finding]) -> list[str]:
    """Paragraphs from lines (an empty one ends a paragraph); what was joined is told in `found`."""
    width = _wrapped_at(lines)
    paragraphs: list[list[str]] = []
    apart, last = False, ""
    for line in lines:
        if not line:
            apart = True
            continue
        before = " ".join(paragraphs[-1][-4:])[-_TAIL:] if paragraphs else ""
        if before and not _LISTED.match(line) and (_goes_on(before, line) or (not apart and _fills(last, width))):
            if not width:
                found.append(_told(before, line))
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
        apart, last = False, line
    if width:
        found.append(
            Finding("R16", "suggest", "teks", "Baris terpotong di tengah kalimat.", "Sudah disambung.")
        )
    return [" ".join(parts) for parts in paragraphs]


def _wrapped_at(lines: Sequence[str]) -> int:
    """The width at which a page broke its lines; 0 when the lines are whole paragraphs."""
    sizes = sorted(len(line) for line in lines if line)
    if len(sizes) < 6 or sizes[-1] > _WRAP_MOST:
        return 0
    wide = sizes[(len(sizes) * 3) // 4]
    in_middle = sum(1 for line in lines if line and not _ENDED.search(line) and len(line) > 0.75 * wide)
    return wide if wide >= _WRAP_LEAST and in_middle >= len(sizes) // 3 else 0


def _goes_on(before: str, line: str) -> bool:
    """Whether a line is the rest of the sentence before it."""
    last = before.split()[-1].strip("(,")
    if _ENDED.search(before) and last.removesuffix(".").casefold() not in SHORTENED:
        return False
    if re.match(r"[a-z,;)”]", line) and not re.match(r"[\w.-]+\.(?:com|id|co|net|news|org)\b", line):
        return len(before.split()) >= 4
    if _OPEN_END.search(before) and len(before.split()) >= 4:
        return True
    if (last.isdigit() and _MONTH.match(line)) or tidy_rank(last):
        return True
    name = _NEXT_NAME.match(line)
    return bool(name and is_degree(name[1]) and last[:1].isupper()) and len(before.split()) >= 4


def _fills(last: str, width: int) -> bool:
    """Whether a line was as wide as its page, so that the next one goes on; short ones are headings."""
    return bool(width) and len(last) > 0.75 * width and not _ENDED.search(last) and not last.isupper()


def _told(before: str, line: str) -> Finding:
    end, start = " ".join(before.split()[-2:]), " ".join(line.split()[:2])
    message = f"Kalimat terpotong baris di antara “{end}” dan “{start}”."
    return Finding("R16", "suggest", "teks", message, "Sudah disambung.")
