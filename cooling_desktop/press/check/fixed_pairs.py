"""Words that go together: pairs of conjunctions, verbs instead of nouns, and what is no relative pronoun (R20)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cooling_desktop import assets
from cooling_desktop.press.check.finding import Finding, Level, Option, Replace
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import spotted
from cooling_desktop.press.check.word_list import cased, suggested
from cooling_desktop.words.text import PARTICLES
from cooling_desktop.words.verbs import is_verb

RULES: tuple[Rule, ...] = (
    Rule(
        "R20 pasangan",
        "Pasangan kata penghubung",
        "suggest",
        "Kata penghubung berpasangan tetap: tidak hanya … tetapi juga, antara … dan.",
        "EYD V; Tata Bahasa Baku Bahasa Indonesia",
        (
            "Kegiatan itu tidak hanya bagi polisi tapi bagi warga.",
            "Media menjadi corong bukan hanya bagi polisi, tetapi juga bagi warga.",
            "Bukan hanya di kepolisian tapi seluruh komponen masyarakat.",
            "Warga tidak hanya hadir, namun juga berdialog.",
            "Komunikasi antara polisi dengan warga terjalin.",
            "Warga hadir, baik dari desa atau dari kota.",
            "Meskipun hujan turun, namun warga tetap hadir.",
        ),
        (
            "Kegiatan itu tidak hanya bagi polisi, tetapi juga bagi warga.",
            "Media menjadi corong, bukan hanya bagi polisi, melainkan juga bagi warga.",
            "Langkah itu antara lain dengan mengawasi desa dan bekerja sama dengan warga.",
            "Komunikasi antara polisi dan warga dengan pemerintah desa terjalin.",
            "Komunikasi yang baik dengan warga atau tokoh dijaga.",
            "Warga hadir, baik dari desa maupun dari kota.",
            "“Bukan main. Tetapi kami siap,” ujarnya.",
        ),
    ),
    Rule(
        "R20 kerja",
        "Kata kerja langsung",
        "suggest",
        "Satu kata kerja lebih terang daripada melakukan dengan kata benda.",
        "kebiasaan redaksi",
        (
            "Polsek melakukan koordinasi dengan panitia.",
            "Kapolsek melakukan koordinasi dan memberikan apresiasi kepada panitia.",
            "Kapolres memberikan apresiasi kepada panitia.",
            "Petugas melakukan pemantauan terhadap gudang logistik.",
        ),
        (
            "Polsek berkoordinasi dengan panitia dan mengapresiasi warga.",
            "Polsek melakukan berbagai pendekatan persuasif.",
            "Kapolres menyampaikan apresiasi dan terima kasih.",
            "Kapolres memberikan apresiasi yang tinggi dan penghargaan.",
            "“Kami melakukan koordinasi dengan panitia,” ujarnya.",
        ),
    ),
    Rule(
        "R20 penghubung",
        "Di mana dan yang mana",
        "suggest",
        "Di mana dan yang mana adalah kata tanya, bukan penghubung.",
        "Tata Bahasa Baku Bahasa Indonesia",
        (
            "Polsek menggelar forum santai, di mana warga dapat bertanya.",
            "Polsek menggelar dialog, di mana warga dapat bertanya, yang mana dihadiri Lurah.",
            "Acara itu menjadi wadah dimana warga menyampaikan usul.",
            "Kapolsek mendatangi rumah dimana warga berkumpul.",
        ),
        (
            "Warga bertanya di mana kegiatan digelar, lalu membahas dimana acara dibuka.",
            "Polsek menggelar dialog yang dihadiri Lurah.",
            "Di mana pun berada, warga tetap waspada.",
            "Warga tidak tahu di mana dan yang mana tempatnya.",
            "“Polsek punya forum, di mana warga dapat bertanya,” ujarnya.",
        ),
    ),
)
_PAIR: tuple[str, Level] = ("R20 pasangan", "suggest")
_VERB: tuple[str, Level] = ("R20 kerja", "suggest")
_RELATIVE: tuple[str, Level] = ("R20 penghubung", "suggest")
_NOT_ONLY = re.compile(
    r"\b(?P<head>(?P<no>[Tt]idak|[Bb]ukan) (?:hanya|saja|cuma|sekadar))\b[^.?!;\0]{2,140}?"
    r"(?P<comma>,?) (?P<but>tapi|tetapi|namun|melainkan)\b(?P<also>(?: \w+){0,4}? juga\b)?"
)
_BETWEEN = re.compile(r"\b[Aa]ntara (?P<first>(?:[\w.-]+ ){1,5}?)(?P<found>dengan)(?= \w)")
_NO_PAIR = re.compile(r"\b(?:lain|dan|bekerja|sama|bersama|sesuai|sejalan|seiring|berkaitan|yang|ini|itu)\b")
_EITHER = re.compile(
    r"(?:^|, |\()[Bb]aik (?P<prep>dari|di|oleh|secara|pada|bagi|untuk|sebelum|selama|melalui|kepada|terhadap|dalam)\b"
    r"[^.?!;,\0]{2,60}? (?P<found>atau|ataupun|dan juga|serta) (?P=prep)\b"
)
_THOUGH = re.compile(r"\b(?:[Mm]eski|[Ww]alau)(?:pun)?\b[^.?!;\0]{4,120}?, (?P<found>namun|tetapi|tapi) ")
_WHERE = re.compile(r"(?P<comma>,)? (?P<found>di ?mana|yang mana)(?! pun\b)(?= \w)")
_ASKING = re.compile(r"(?:tanya\w*|tahu|ketahui|entah|mencari|lupa|jelas)\b[^.]{0,40}$")
_LED_IN = re.compile(r"(?:,|\b(?:wadah|forum|acara)) $")
_NOUN_BEFORE = re.compile(r"\b([^\W\d_]{3,}) $")
_NO_NOUNS = PARTICLES | {"adalah", "belum", "informasi", "jika", "kalau", "saja", "tidak"}
_NEXT = (
    r"dan (?:me|ber)\w+|dengan|bersama|antar\w*|lintas|untuk|guna|agar|di|pada|dalam|secara|mengenai|tentang|terkait"
)
_GOES_ON = rf"(?= (?:{_NEXT})\b|[.,;]|$)"


def look(passage: Passage) -> Iterator[Finding]:
    """The pairs, verbs and pronouns of one text of ours; how people speak is theirs."""
    if passage.sort in (Sort.NAME, Sort.QUOTE):
        return
    text = passage.text
    for start, end in passage.quotes:
        text = text[:start] + "\0" * (end - start) + text[end:]
    yield from _pairs(passage, text)
    for found in _light().finditer(text):
        phrase = found["phrase"] or found["object"]
        right = cased(passage, found.start(), phrase, verbs()[phrase.lower()][0])
        yield suggested(passage, _VERB, found.span(), "dapat diringkas", (right,))
    for found in _WHERE.finditer(text):
        if connects(text[: found.start("found")], found["found"]):
            yield _relative(passage, found)


def connects(before: str, written: str) -> bool:
    """Whether "di mana" or "yang mana" behind these words joins a clause to them; in one word also behind a noun."""
    if written != "yang mana" and _ASKING.search(before):
        return False
    noun = _NOUN_BEFORE.search(before) if written == "dimana" else None
    return bool(_LED_IN.search(before) or (noun and noun[1].lower() not in _NO_NOUNS and not is_verb(noun[1])))


def _pairs(passage: Passage, text: str) -> Iterator[Finding]:
    for found in _NOT_ONLY.finditer(text):
        yield from _not_only(passage, found)
    for found in _BETWEEN.finditer(text):
        if not _NO_PAIR.search(found["first"]):
            message = "Pasangan “antara” adalah “dan”, bukan “dengan”."
            yield spotted(passage, _PAIR, found.span("found"), message, (("Tulis dan", "dan"),))
    for found in _EITHER.finditer(text):
        message = "Pasangan “baik” adalah “maupun”."
        yield spotted(passage, _PAIR, found.span("found"), message, (("Tulis maupun", "maupun"),))
    for found in _THOUGH.finditer(text):
        message = f"“{found['found']}” mubazir di belakang meskipun atau walaupun. Hapus."
        place = _Place(found.start("found"), found["found"])
        yield _changed(passage, _PAIR, place, message, (("Hapus", 0, f"{found['found']} ", ""),))


def _not_only(passage: Passage, found: re.Match[str]) -> Iterator[Finding]:
    """ "tidak hanya … tetapi juga", "bukan hanya … melainkan juga"."""
    wanted = "melainkan" if found["no"].lower() == "bukan" else "tetapi"
    if found["but"] == wanted and found["also"]:
        return
    new = wanted if found["also"] else f"{wanted} juga"
    message = f"Pasangan “{found['head'].lower()}” adalah “{wanted} juga”."
    old = f"{found['comma']} {found['but']}"
    back = len(old) - len(found["but"])
    span = _Place(found.start("but"), found["but"])
    yield _changed(passage, _PAIR, span, message, ((f"Tulis {new}", -back, old, f", {new}"),))


def _relative(passage: Passage, found: re.Match[str]) -> Finding:
    """Two sentences are cheaper; a place may be told by "tempat"."""
    written, comma = found["found"], found[0].startswith(",")
    span = _Place(found.start("found"), written)
    message = f"“{written}” bukan kata penghubung. "
    if written == "yang mana":
        back = len(found[0]) - len(written)
        mends = (("Tulis yang", -back, found[0], " yang"),)
        return _changed(passage, _RELATIVE, span, message + "Tulis “yang”.", mends)
    apart = (("Pisahkan kalimat", -2, found[0], ". Dalam kegiatan itu,"),) if comma else ()
    place = (("Tulis tempat", 0, written, "tempat"),)
    advice = "Pisahkan kalimatnya atau tulis “tempat”." if comma else "Tulis “tempat”."
    return _changed(passage, _RELATIVE, span, message + advice, (*apart, *place))


class _Place(NamedTuple):
    """Where the words at fault begin, and what they are."""

    start: int
    text: str


def _changed(
    passage: Passage, mark: tuple[str, Level], place: _Place, message: str, mends: tuple[tuple[str, int, str, str], ...]
) -> Finding:
    """`mends` are label, where it begins seen from the place, what stands there and what will."""
    options = tuple(
        Option(label, (Replace(passage.where, place.start + shift, old, new),)) for label, shift, old, new in mends
    )
    return Finding(*mark, passage.where, message, "", place.text, place.start, options)


@cache
def verbs() -> dict[str, tuple[str, tuple[str, ...]]]:
    """A noun behind an empty verb, with the verb that it stands for and the prepositions that go with the noun."""
    rows = [line.split("\t") for line in assets.text("language/light_verbs.tsv").splitlines()[2:]]
    return {phrase: (verb, tuple(dropped.split())) for phrase, verb, dropped in rows}


@cache
def _light() -> re.Pattern[str]:
    """Intransitive ones before what may follow them, transitive ones with the preposition of their object."""
    plain = "|".join(phrase for phrase, (_, dropped) in verbs().items() if not dropped)
    objects = "|".join(
        f"(?:{phrase}(?= (?:{'|'.join(dropped)}) ))" for phrase, (_, dropped) in verbs().items() if dropped
    )
    return re.compile(rf"\b(?:(?P<phrase>(?i:{plain})){_GOES_ON}|(?P<object>(?i:{objects})) (?P<drop>\w+))")
