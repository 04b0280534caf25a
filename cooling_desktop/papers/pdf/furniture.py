"""Parts outside the story: letterhead, masthead, running head, footer, contact box, KONSEP label."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cooling_desktop.errors import BadInput
from cooling_desktop.papers.document import Contact, Letterhead, Masthead, Run

from . import faces
from .breaking import paragraph
from .marks import WHITE, Area, Box, Image, Mark, Rule, Strip, Text, mm
from .pictures import logo_size
from .words import Line, Style, line, shorten, single

UNIT = Style(faces.SANS, 10.5, faces.SANS_ITALIC)
ADDRESS = Style(faces.SANS, 9.0, faces.SANS_ITALIC)
ADDRESS_BOLD = Style(faces.SANS_BOLD, 9.0, faces.SANS_BOLD)
LABEL = Style(faces.SANS_BOLD, 8.5, faces.SANS_BOLD)
MASTHEAD = Style(faces.SANS_BOLD, 17.0, faces.SANS_BOLD)
RUNNING = Style(faces.SANS, 8.5, faces.SANS_ITALIC)
FOOTER = Style(faces.SANS, 8.0, faces.SANS_ITALIC)

CAP_HEIGHT = 0.7
TOP = mm(20)
AFTER_LETTERHEAD = mm(6)
LOGO_WIDEST, LOGO_GAP = mm(20), mm(4)
TRACKING = 1.6
COLUMN_GAP = mm(2)


def letterhead(head: Letterhead, left: float, measure: float) -> tuple[list[Mark], float]:
    """The kopstuk's marks in page coordinates and the y of its closing rule."""
    unit_lines = [line(single(text).upper(), UNIT) for text in head.lines]
    address = line(single(head.address), ADDRESS)
    width = max((made.width for made in (*unit_lines, address)), default=0.0)
    baselines = [TOP + CAP_HEIGHT * UNIT.size + 13 * index for index in range(len(unit_lines))]
    if address.words:
        baselines.append((baselines[-1] + 11.5) if baselines else TOP + CAP_HEIGHT * ADDRESS.size)
        unit_lines.append(address)
    rule = (baselines[-1] if baselines else TOP) + (3.6 if address.words else 3.4)
    marks, indent = _logo(head, left, rule)
    if indent + width > measure:
        raise BadInput("Kop surat lebih lebar daripada bidang cetak. Singkatkan baris atau alamatnya.")
    x = left + indent
    marks += [
        Text(x + (width - made.width) / 2, y, made) for made, y in zip(unit_lines, baselines, strict=True)
    ]
    return [*marks, Rule(x, rule, width, 0.8)], rule


def _logo(head: Letterhead, left: float, rule: float) -> tuple[list[Mark], float]:
    """The logo between the cap line and the rule, and how far the block moves right for it."""
    if head.logo is None:
        return [], 0.0
    pixels = logo_size(head.logo)
    height = rule - TOP
    width = height * pixels[0] / pixels[1]
    if width > LOGO_WIDEST:
        width, height = LOGO_WIDEST, LOGO_WIDEST * pixels[1] / pixels[0]
    y = TOP + (rule - TOP - height) / 2
    return [Image(head.logo, left, y, width, height, (left, y, width, height), False)], width + LOGO_GAP


def masthead(block: Masthead, measure: float) -> Strip:
    """SIARAN PERS over its rule; number and date end on the same baseline at the right."""
    title = line(single(block.title), MASTHEAD)
    letters = sum(len(word.text) for word in title.words) + max(len(title.words) - 1, 0)
    room = measure - title.width - TRACKING * letters - mm(8)
    lines = [made for text in block.lines for made in _wrapped(text, ADDRESS, max(room, mm(40)))]
    baseline = 19 + 11.5 * max(len(lines) - 3, 0)
    marks: list[Mark] = [Text(0, baseline, title, TRACKING)]
    for index, made in enumerate(reversed(lines)):
        marks.insert(1, Text(measure - made.width, baseline - 11.5 * index, made))
    marks.append(Rule(0, baseline + 7, measure, 1.4))
    return Strip(baseline + 7, tuple(marks), (Area("masthead", 0, 0, measure, baseline + 7),), name="Kepala")


def _wrapped(text: str, style: Style, measure: float) -> tuple[Line, ...]:
    return paragraph((Run(text),), style, measure, justified=False)


def running_head(texts: tuple[str, str], left: float, measure: float) -> list[Mark]:
    """The line at the top of page two and on, in page coordinates."""
    if not any(map(single, texts)):
        return []
    return [*_both_ends(texts, RUNNING, left, measure, mm(16)), Rule(left, mm(17.8), measure, 0.5)]


def footer(text: str, page: int, pages: int, left: float, measure: float, y: float) -> list[Mark]:
    """Kind, unit and number at the left, "Halaman x dari y" at the right."""
    return _both_ends((text, f"Halaman {page} dari {pages}"), FOOTER, left, measure, y)


def _both_ends(texts: tuple[str, str], style: Style, left: float, measure: float, y: float) -> list[Mark]:
    right = shorten(texts[1], style, measure / 2)
    first = shorten(texts[0], style, measure - right.width - mm(6))
    ends = (Text(left, y, first), Text(left + measure - right.width, y, right))
    return [end for end in ends if end.line.words]


def concept_label(state: str, right: float, measure: float, y: float) -> list[Mark]:
    """White-on-black KONSEP and what is not yet decided, boxed, with its right edge at the text edge."""
    word = line("KONSEP", Style(faces.SANS_BOLD, 9.0, faces.SANS_BOLD))
    label = shorten(state, FOOTER, measure - word.width - mm(8))
    pad, height, top = 4.0, 13.6, y - 9.9
    dark = word.width + 2 * pad
    light = label.width + 2 * pad if label.words else 0.0
    x = right - dark - light
    marks: list[Mark] = [
        Box(x, top, dark + light, height, weight=0.6),
        Box(x, top, dark, height, filled=True),
        Text(x + pad, y, word, grey=WHITE),
    ]
    return [*marks, Text(x + dark + pad, y - 0.2, label)] if label.words else marks


def contact(block: Contact, measure: float) -> Strip | None:
    """The box that closes a release; None when nothing is filled in."""
    phones, online = _filled(block.phones), _filled(block.online)
    if not any((single(block.name), single(block.address), phones, online)):
        return None
    online_width = _column(online, mm(30), mm(60))
    phones_width = _column(phones, mm(45) - max(online_width - mm(30), 0), mm(45))
    x, baseline = mm(27), 3.5 + 9.0
    rest = measure - x - phones_width - online_width
    columns = (
        (x, rest, ((block.name, ADDRESS_BOLD), (block.address, ADDRESS))),
        (x + rest, phones_width, tuple((text, ADDRESS) for text in phones)),
        (x + rest + phones_width, online_width, tuple((text, ADDRESS) for text in online)),
    )
    marks: list[Mark] = [Rule(0, 0.5, measure, 1.0), Text(0, baseline, line("NARAHUBUNG", LABEL))]
    most = 1
    for at, width, cells in columns:
        lines = [
            made for text, style in cells for made in _wrapped(text, style, max(width - COLUMN_GAP, mm(20)))
        ]
        marks += [Text(at, baseline + 12 * index, made) for index, made in enumerate(lines)]
        most = max(most, len(lines))
    height = 3.5 + 12 * most + 5
    marks.append(Rule(0, height, measure, 0.4))
    return Strip(height, tuple(marks), (Area("contact", 0, 0, measure, height),), name="Narahubung")


def _filled(texts: Iterable[str]) -> list[str]:
    return [text for text in texts if single(text)]


def _column(texts: Sequence[str], usual: float, widest: float) -> float:
    """Width of a contact column: none when empty, what its longest line needs within bounds."""
    if not texts:
        return 0.0
    needed = max(line(single(text), ADDRESS).width for text in texts) + COLUMN_GAP
    return min(max(usual, needed), widest)
