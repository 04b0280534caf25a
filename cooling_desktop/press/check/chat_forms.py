"""Words shortened as in a chat, which a release writes in full: "yg", "tsb", "Bpk." (R9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cooling_desktop import assets
from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.word_list import cased, open_text, suggested

RULES: tuple[Rule, ...] = (
    Rule(
        "R9 singkatan",
        "Singkatan percakapan",
        "suggest",
        "Singkatan percakapan tidak dipakai dalam naskah dinas.",
        "EYD V, singkatan; kebiasaan redaksi",
        (
            "Warga yg hadir dgn tertib sdh pulang.",
            "Acara tsb dihadiri 30 org pd hari itu.",
            "Hadir Bpk. Camat dan tokoh thn lalu.",
            "Warga datang tepat waktu krn cuaca spt kemarin.",
            "WARGA YG HADIR TERTIB",
            "“Kami hadir utk warga,” ujar Kapolsek.",
        ),
        (
            "Hadir Budi, S.Pd., M.Pd, Dg. Ngalle, dan H. Sdr Karim.",
            "DPT dan PD Mio Indonesia dibahas, dll., dsb., dan dkk.",
            "Naskah itu ada di nu.org dan dikirim ke org@yg.id.",
            "Acara bertajuk “Ngopi yg Asyik” itu dibuka.",
            "Acara digelar tgl 27 Oktober 2024.",
        ),
    ),
)
_MARK: tuple[str, Level] = ("R9 singkatan", "suggest")
_DATE = re.compile(r"\.? ?\d")


class Short(NamedTuple):
    """A shortened word's full form; `unsure` where it is read so in small letters only."""

    full: str
    unsure: bool


@cache
def _shorts() -> dict[str, Short]:
    return {row[0]: Short(row[1], "small" in row[2]) for row in _rows()}


@cache
def _rows() -> tuple[list[str], ...]:
    return tuple(line.split("\t") for line in assets.text("language/chat_forms.tsv").splitlines()[2:])


@cache
def _pattern() -> re.Pattern[str]:
    dotted = "|".join(row[0] for row in _rows() if "dot" in row[2])
    plain = "|".join(row[0] for row in _rows() if "dot" not in row[2])
    return re.compile(
        rf"(?<![\w./@#-])(?:(?P<plain>{plain})|(?P<dotted>{dotted})(?:\.(?= [A-Z\d]))?)(?![\w/@-]|\.\w)", re.IGNORECASE
    )


def look(passage: Passage) -> Iterator[Finding]:
    """The shortened words of one text."""
    for found in _pattern().finditer(open_text(passage)):
        short = found["plain"] or found["dotted"]
        known = _shorts()[short.lower()]
        dated = short.lower() == "tgl" and _DATE.match(passage.text, found.start() + len(short))
        if _is_meant(passage, short, known) and not dated:
            new = cased(passage, found.start(), short, known.full)
            yield suggested(passage, _MARK, found.span(), "singkatan percakapan", (new,), safe=not known.unsure)


def _is_meant(passage: Passage, short: str, known: Short) -> bool:
    """Whether its letters are those of the word and not of a name or an acronym: "DPT", "Dg"."""
    if short.islower():
        return True
    return not known.unsure and (not short.isupper() or passage.text.isupper())
