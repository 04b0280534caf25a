"""Sentences whose subject is swallowed by a preposition: "Dalam kegiatan itu membahas" (R11)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding, Level, Option, Replace
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.predicates import has_predicate
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import (
    Sentence,
    after_dateline,
    is_title,
    sentences,
    shown,
    spotted,
)
from cooling_desktop.words.text import upper_first

RULES: tuple[Rule, ...] = (
    Rule(
        "R11 subjek",
        "Setiap kalimat punya subjek",
        "suggest",
        "Kata depan di awal kalimat menjadikan subjek keterangan.",
        "kebiasaan redaksi",
        (
            "Dalam sambutannya mengatakan bahwa warga perlu waspada.",
            "Di dalam kegiatan itu membahas keamanan desa.",
            "Dalam kegiatan tersebut dihadiri Kapolsek dan Danramil.",
            "Dengan adanya kegiatan ini dapat meningkatkan keamanan.",
            "Dengan adanya kegiatan ini, dapat meningkatkan keamanan.",
            "Dengan adanya kegiatan ini diharapkan dapat meningkatkan keamanan.",
            "Bagi warga yang melihat hal mencurigakan agar segera melapor.",
            "Kepada seluruh peserta diharap hadir tepat waktu.",
            "Polisi bersiaga sejak pagi. Sehingga warga merasa aman.",
        ),
        (
            "Dalam sambutannya, Kapolres mengatakan bahwa warga perlu waspada.",
            "Dalam kegiatan itu dibahas keamanan desa.",
            "Dalam kegiatan itu Kapolsek membahas keamanan.",
            "Dalam kegiatan itu diikuti pula lomba mewarnai.",
            "Dengan adanya kegiatan ini warga dapat melapor.",
            "Dengan adanya kegiatan ini, warga dapat melapor.",
            "Bagi warga yang melihat hal mencurigakan, Polsek membuka layanan 110.",
            "Kepada warga, Kapolsek mengimbau agar segera melapor.",
            "Kepada warga disampaikan agar segera melapor.",
            "Polisi bersiaga sejak pagi sehingga warga merasa aman.",
            "“Dalam kegiatan ini membahas keamanan,” ujarnya.",
            "Melalui kegiatan itu, Polsek berharap warga waspada.",
        ),
        accepts=False,
    ),
)
_MARK: tuple[str, Level] = ("R11 subjek", "suggest")
_EVENT = (
    r"(?:kegiatan|acara|pertemuan|dialog|forum|diskusi|rapat|apel|kunjungan|patroli|sosialisasi|program|langkah|upaya)"
)
_TOLD = (
    r"(?P<verb>me(?:ngatakan|nyampaikan|negaskan|nekankan|ngajak|ngimbau|ngingatkan|njelaskan|nuturkan|nambahkan"
    r"|ngungkapkan|maparkan|mbahas|nghasilkan|ningkatkan|nghadirkan)|berharap|berpesan|bertujuan|dihadiri|diikuti)\b"
    r"(?! (?:pula|juga)\b)"
)
_INSIDE = re.compile(
    rf"(?P<prep>Di dalam|Dalam|Pada|Melalui|Di) (?:(?:sambutan|arahan|pesan|paparan|pidato|amanat|keterangan)(?:nya)?"
    rf"|kesempatan(?: (?:itu|ini|tersebut))?|(?P<event>{_EVENT}(?: \w+)? (?:itu|ini|tersebut))) {_TOLD}"
)
_OF_EVENTS = frozenset({"membahas", "menghasilkan", "meningkatkan", "menghadirkan", "bertujuan", "dihadiri", "diikuti"})
"""Verbs whose subject may be the event itself."""
_WITH = re.compile(
    rf"(?P<prep>Dengan (?:adanya|diadakannya|digelarnya|dilaksanakannya)|Melalui|Dengan) (?P<event>{_EVENT}(?: \w+)? "
    r"(?:itu|ini|tersebut)),? (?P<verb>(?P<hope>(?<!, )diharap(?:kan)? )?(?:dapat|bisa|mampu|akan) (?:me|ber)\w+)"
)
_TO = re.compile(
    r"(?P<prep>Bagi|Kepada) (?P<who>[^,.;:\0]{3,90}?),? "
    r"(?P<verb>agar|supaya|diharap(?:kan)?|diminta|dimohon|diimbau|harap) (?=[a-z])"
)


def look(passage: Passage) -> Iterator[Finding]:
    """Such sentences among the clerk's own."""
    if passage.sort not in (Sort.PARAGRAPH, Sort.CAPTION) or is_title(passage.text):
        return
    for one in sentences(passage):
        city = after_dateline(one.text) if one.start == 0 else 0
        body = Sentence(one.start + city, one.text[city:], one.free[city:])
        yield from _inside(passage, body)
        yield from _with(passage, body)
        yield from _to(passage, body)
        yield from _so(passage, body)


def _inside(passage: Passage, one: Sentence) -> Iterator[Finding]:
    if found := _INSIDE.match(one.free):
        mends: tuple[tuple[str, str], ...] = ()
        if found["event"] and found["verb"] in _OF_EVENTS:
            mends = ((f"Hapus “{found['prep']}”", f"{upper_first(found['event'])} {found['verb']}"),)
        asked = "apa" if found["verb"] in _OF_EVENTS else "siapa"
        message = f"Subjeknya belum ada: {asked} yang {found['verb']}?"
        fix = "" if mends else "Tulis pelakunya di depan kata kerja."
        yield spotted(passage, _MARK, (one.start, one.start + found.end()), message, mends, fix=fix)


def _with(passage: Passage, one: Sentence) -> Iterator[Finding]:
    if found := _WITH.match(one.free):
        span = one.start, one.start + found.end()
        if found["hope"]:
            message = "Subjeknya belum ada: siapa yang berharap? Tulis misalnya “Polsek berharap …”."
            yield spotted(passage, _MARK, span, message)
        else:
            message = f"“{found['prep']}” menghilangkan subjek. Hapus: “{upper_first(found['event'])} …”."
            new = f"{upper_first(found['event'])} {found['verb']}"
            yield spotted(passage, _MARK, span, message, ((f"Hapus “{found['prep']}”", new),))


def _to(passage: Passage, one: Sentence) -> Iterator[Finding]:
    """Who is called upon, but stands behind a preposition."""
    found = _TO.match(one.free)
    if not found or has_predicate(found["who"]):
        return
    whom = upper_first(found["who"])
    verb = "diminta" if found["verb"] in ("agar", "supaya", "harap") else found["verb"]
    message = f"“{found['prep']}” menghilangkan subjek. Tulis “{shown(whom, 3)} {verb} …”."
    stop = one.start + found.start("who") + len(found["who"])
    changes = (
        Replace(passage.where, one.start, f"{found['prep']} {found['who']}", whom),
        Replace(passage.where, stop, passage.text[stop : one.start + found.end("verb")], f" {verb}"),
    )
    option = Option(f"Hapus “{found['prep']}”", changes)
    words = passage.text[one.start : one.start + found.end("verb")]
    yield Finding(*_MARK, passage.where, message, "", words, one.start, (option,))


def _so(passage: Passage, one: Sentence) -> Iterator[Finding]:
    """A clause of consequence that stands alone."""
    if not re.match(r"Sehingga [a-z]", one.free) or "," in one.free:
        return
    message = "Kalimat tidak mulai dengan “Sehingga”. Sambungkan dengan kalimat sebelumnya."
    gap = passage.text[: one.start].rstrip(" ")
    if gap.endswith(".") and not gap.endswith(("”.", "..")):
        span = len(gap) - 1, one.start + len("Sehingga")
        yield spotted(passage, _MARK, span, message, (("Sambungkan", " sehingga"),))
    else:
        yield spotted(passage, _MARK, (one.start, one.start + len("Sehingga")), message)
