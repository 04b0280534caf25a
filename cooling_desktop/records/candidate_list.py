"""A list of candidates as offices get it, by chat or from a spreadsheet, read into rows of an election."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cooling_desktop.errors import BadInput
from cooling_desktop.records.directory import Candidate
from cooling_desktop.records.fields import field_of
from cooling_desktop.words.degree_text import apart
from cooling_desktop.words.degrees import is_degree, split_degrees
from cooling_desktop.words.text import clean

_HEADINGS = {
    "number": r"no|nomor|(?:no|nomor) urut(?: paslon| pasangan calon)?",
    "pair": r"(?:nama )?(?:pasangan(?: calon)?|paslon)(?: .+)?",
    "deputy": r"(?:nama )?(?:calon )?(?:wakil|cawabup|cawagub|cawali|pasangannya)(?: .+)?",
    "name": r"nama(?: calon)?|(?:nama )?(?:calon|kandidat|cabup|cagub|cawalkot|calon kepala)(?: .+)?",
    "parties": r"(?:nama )?(?:partai|parpol|gabungan|koalisi|pengusung|pendukung)(?: .+)?|diusung(?: oleh)?",
    "slogans": r"slogan|tagline|jargon|moto|motto|semboyan",
    "short_names": r"akronim|singkatan|sebutan(?: singkat)?|nama (?:singkat|pendek)|julukan|dikenal sebagai",
}
_NUMBER = re.compile(
    r"^[\s•*·-]*(?:(?:paslon|pasangan(?: calon)?|calon|kandidat)\s+)?(?:(?:nomor|nomer|no)\b\.?\s*(?:urut\b\.?)?\s*)?"
    r"(\d{1,2})(?!\d)\s*[.):\-–]?\s*",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"|‘([^’]+)’|«([^»]+)»")
_BRACKET = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_LABEL = re.compile(
    r"(?:^|[,;.|]|\s[–-])\s*(?:(?P<label>diusung oleh|diusung|slogan|tagline|jargon|motto|moto|akronim|singkatan"
    r"|sebutan|julukan|dikenal sebagai)(?:\s*[:=]|\s)|(?P<party>partai(?: \w+)?|pengusung|koalisi)\s*[:=])\s*",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s+[-–—&/+]\s+|\s*[–—&/+]\s*|\s+(?:dan|dengan|bersama|berpasangan dengan)\s+", re.IGNORECASE)
_APART = re.compile(r"\s*[,;/|]\s*|\s+(?:dan|serta|&)\s+|\s+\+\s+", re.IGNORECASE)
_EMPTY = frozenset({"", "-", "–", "—", "tidak ada", "n/a"})
_TITLES = frozenset({"h", "hj", "kh", "drs", "dra", "ir", "dr", "drg", "prof", "ust", "tgk", "haji"})
_MOST = 60  # rows: no ballot is longer
_LONGEST, _LONGEST_LINE = 20_000, 1_000  # letters: read again with every key, in the interface's thread
_LISTS = ("parties", "slogans", "short_names")


@dataclass(frozen=True, slots=True)
class Read:
    """What was understood of a pasted list, and the lines that were not."""

    rows: tuple[Candidate, ...]
    left_out: tuple[str, ...]


def read_list(text: str) -> Read:
    """Candidates from lines or from cells with tabs, each number once; BadInput for a text that is no list."""
    if len(text) > _LONGEST:
        raise BadInput("Teks ini terlalu panjang untuk daftar calon. Tempel baris calonnya saja.")
    plain = re.sub(r"[^\S\t\n]+", " ", clean(text))
    filled = [line.rstrip() for line in plain.split("\n") if line.strip()]
    lines = [line for line in filled if len(line) <= _LONGEST_LINE]
    tabbed = [line for line in lines if "\t" in line]
    rows, left_out = _from_cells(lines) if tabbed and len(tabbed) * 2 >= len(lines) else _from_lines(lines)
    longer = (line for line in filled if len(line) > _LONGEST_LINE)
    return Read(tuple(_each_once(rows)[:_MOST]), (*left_out, *longer))


def _each_once(rows: Iterable[Candidate]) -> list[Candidate]:
    """The rows, those of one number as one: what the later one says is added, two full pairs of names never."""
    kept: list[Candidate] = []
    numbered: dict[int, Candidate] = {}
    for row in rows:
        first = numbered.setdefault(row.number, row) if row.number is not None else row
        if first is row:
            kept.append(row)
            continue
        names = [*first.names, *(name for name in row.names if name not in first.names)]
        first.names = names if len(names) <= 2 else row.names
        for kind in _LISTS:
            said: list[str] = getattr(first, kind)
            said += [one for one in getattr(row, kind) if one not in said]
    return kept


def joined(known: list[Candidate], read: tuple[Candidate, ...]) -> list[Candidate]:
    """The list with the read rows, by number: they say anew what they hold, and leave what they don't mention."""
    rows = list(known)
    for row in read:
        at = next((at for at, one in enumerate(rows) if _is_same(one, row)), None)
        if at is None:
            rows.append(row)
        else:
            told = {kind: value for kind in ("number", "names", *_LISTS) if (value := getattr(row, kind))}
            rows[at] = replace(rows[at], **told)
    return sorted(rows, key=lambda row: (row.number is None, row.number or 0))


def _is_same(one: Candidate, other: Candidate) -> bool:
    """Whether two rows are of one pair: by number, or by the names where one has no number."""
    if one.number is None or other.number is None:
        return one.names == other.names
    return one.number == other.number


def _from_lines(lines: list[str]) -> tuple[list[Candidate], list[str]]:
    """One candidate a line; a line that begins with a label goes on about the one above."""
    rows: list[Candidate] = []
    left_out: list[str] = []
    for line in lines:
        label = _LABEL.match(line)
        if label and rows:
            _tell(rows[-1], _kind(label["label"] or label["party"]), line[label.end() :])
            continue
        row = _from_line(line)
        if row is not None:
            rows.append(row)
        elif not _is_heading(line):
            left_out.append(line.strip())
    return rows, left_out


def _from_line(line: str) -> Candidate | None:
    """One pair as it is written in a chat; None without a name."""
    row = Candidate()
    if found := _NUMBER.match(line):
        row.number = int(found[1]) or None
        line = line[found.end() :]
    for found in _QUOTED.finditer(line):
        _tell(row, "slogans", next(part for part in found.groups() if part))
    line = _QUOTED.sub(" ", line)
    for found in _BRACKET.finditer(line):
        _tell_bracket(row, found[1] or found[2] or "")
    line = _BRACKET.sub(" ", line)
    labels = list(_LABEL.finditer(line))
    ends = [*(label.start() for label in labels[1:]), len(line)]
    for label, end in zip(labels, ends, strict=False):
        _tell(row, _kind(label["label"] or label["party"]), line[label.end() : end])
    _tell(row, "pair", line[: labels[0].start()] if labels else line)
    said = bool(row.number or row.parties or row.slogans or len(row.names) > 1)
    return row if row.names and said and not _is_sentence(row) else None


def _is_sentence(row: Candidate) -> bool:
    """Whether what should be names is running text."""
    words = " ".join(row.names).split()
    return len(words) > 16 or sum(word[0].islower() for word in words) * 2 > len(words)


def _is_heading(line: str) -> bool:
    return line.rstrip().endswith(":") or not any(char.isalpha() for char in line)


def _tell_bracket(row: Candidate, inside: str) -> None:
    label = _LABEL.match(inside)
    if label:
        _tell(row, _kind(label["label"] or label["party"]), inside[label.end() :])
    elif row.parties and not row.short_names:
        _tell(row, "short_names", inside)
    else:
        _tell(row, "parties", inside)


def _from_cells(lines: list[str]) -> tuple[list[Candidate], list[str]]:
    """Rows of a spreadsheet; without a heading the columns are number, name, deputy, parties, slogan, short form."""
    cells = [[cell.strip() for cell in line.split("\t")] for line in lines]
    at = next((n for n, line in enumerate(cells) if sum(bool(_heading(cell)) for cell in line) > 1), None)
    kinds = [_heading(cell) for cell in cells[at]] if at is not None else _guessed(cells)
    rows: list[Candidate] = []
    left_out: list[str] = []
    for line in cells[(at + 1 if at is not None else 0) :]:
        row = Candidate()
        for kind, cell in zip(kinds, line, strict=False):
            if cell.casefold() not in _EMPTY and kind:
                _tell(row, kind, cell)
        if row.names:
            rows.append(row)
        elif any(line):
            left_out.append(" ".join(cell for cell in line if cell))
    return rows, left_out


def _guessed(cells: list[list[str]]) -> list[str]:
    """What the columns hold where no heading says it."""
    widest = max(len(line) for line in cells)
    numbered = all(_NUMBER.fullmatch(line[0]) for line in cells if line[0])
    columns = ["number"] if numbered else []
    at = len(columns)
    paired = sum(bool(_JOINT.search(line[at])) for line in cells if len(line) > at) * 2 > len(cells)
    columns += ["pair"] if paired else ["name", "deputy"]
    return [*columns, "parties", "slogans", "short_names"][: max(widest, at)]


def _heading(cell: str) -> str:
    flat = re.sub(r"[.:]", "", cell.casefold()).strip()
    return next((kind for kind, known in _HEADINGS.items() if re.fullmatch(known, flat)), "")


def _kind(label: str) -> str:
    return _heading(label) or "parties"


def _tell(row: Candidate, kind: str, text: str) -> None:
    """Put what a part of a line says into its value."""
    match kind:
        case "number":
            found = re.search(r"\d{1,2}", text)
            row.number = int(found[0]) or None if found else None
        case "pair":
            row.names += [name for part in _JOINT.split(text) if (name := _name(part))]
        case "name" | "deputy":
            row.names += [name for name in [_name(text)] if name]
        case "slogans":
            row.slogans += _kept([" ".join(re.sub(r"[,;“”\"«»]", " ", text).split()).rstrip(".")], "slogans")
        case _:
            known: list[str] = getattr(row, kind)
            known += [one for one in _kept(_listed(text), kind) if one not in known]


def _listed(text: str) -> Iterator[str]:
    for part in _APART.split(text):
        name = part.strip(" .;:,")
        if name.casefold() not in _EMPTY:
            yield name


def _kept(parts: Iterator[str] | list[str], name: str) -> list[str]:
    most = field_of(Candidate, name).max_length
    return [part[:most].strip() for part in parts if part.strip()]


def _name(text: str) -> str:
    """A name without titles, degrees and what stands around it."""
    _, flat, _ = apart(" ".join(text.split()).strip(" ,;:.–-"))
    first, *rest = re.split(r"\s*,\s*", flat)
    if any(not is_degree(split_degrees(part)[0]) for part in rest if split_degrees(part)):
        first = flat  # a comma that belongs to something else than a degree
    words = first.split()
    while len(words) > 1 and _is_title(words[0]):
        words = words[1:]
    return " ".join(words).replace(",", " ")[: field_of(Candidate, "names").max_length].strip()


def _is_title(word: str) -> bool:
    return word.casefold().replace(".", "") in _TITLES
