"""Commas that part what belongs together: subject and verb, verb and "bahwa", office and name (R11)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.predicates import ACTOR
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import WRITTEN, Sentence, after_dateline, sentences, shown, spotted

_SOURCE = "EYD V, tanda koma"
RULES: tuple[Rule, ...] = (
    Rule(
        "R11 koma",
        "Tidak ada koma di antara subjek, predikat, dan isinya",
        "suggest",
        "Koma memisahkan bagian kalimat yang justru harus menyatu.",
        _SOURCE,
        (
            "Kompol Muh. Idris, juga menyampaikan permohonan maaf.",
            "Wakapolsek mengatakan, bahwa warga diminta waspada.",
            "Wakapolsek mengatakan bahwa, warga diminta waspada.",
            "Kapolres Sumenep, menegaskan komitmen itu.",
            "Polres Sumenep, menggelar dialog bersama warga.",
            "SUMENEP – Polres Sumenep, menggelar dialog bersama warga.",
        ),
        (
            "Kompol Muh. Idris juga menyampaikan permohonan maaf.",
            "Kapolres Sumenep AKBP Henri Santoso, S.H., S.I.K., menegaskan komitmen itu.",
            "Wakapolsek mengatakan bahwa warga diminta waspada.",
            "Polres Sumenep, Polda Jawa Timur, menggelar dialog.",
            "Senada, Kasi Humas berharap media ikut mengawal Pilkada.",
            "Kapolres Sumenep, yang juga pembina, menegaskan komitmen itu.",
            "“Kapolres, juga menyampaikan terima kasih,” ujarnya.",
            "Ia menyampaikan dua hal, yakni bahwa warga diminta waspada, bahwa patroli ditambah.",
            "Ketua RT, menurut warga, menjaga keamanan.",
            "Wakapolsek mengatakan bahwa, selain patroli, dialog juga digelar.",
        ),
        accepts=False,
    ),
    Rule(
        "R11 nama",
        "Tidak ada koma tunggal di depan nama",
        "suggest",
        "Satu koma sebelum nama tanpa koma sesudahnya memenggal kalimat.",
        _SOURCE,
        (
            "Kapolres Sumenep, AKBP Henri Noveri Santoso menekankan pentingnya sinergi.",
            "Kapolres OKU Selatan, AKBP M. Khalid Zulkarnain dalam sambutannya menegaskan komitmen itu.",
            "Hadir pula Kasubsi Penmas, Iptu Uji Mughni dan insan pers.",
            "Kapolres Sumenep, AKBP Henri Noveri Santoso, S.H., S.I.K. menegaskan komitmen itu.",
        ),
        (
            "Kapolres Sumenep AKBP Henri Noveri Santoso menekankan pentingnya sinergi.",
            "Kapolres Sumenep, AKBP Henri Noveri Santoso, menekankan pentingnya sinergi.",
            "Hadir Kapolsek, Danramil, AKP Bakri, dan Iptu Uji Mughni.",
            "Kapolres Sumenep, AKBP Henri Noveri Santoso, S.H., S.I.K., menekankan pentingnya sinergi.",
            "Dalam acara di Polres Sumenep, AKBP Henri Noveri menekankan pentingnya sinergi.",
            "Setelah bertemu Kapolres Sumenep, AKBP Henri Noveri menekankan pentingnya sinergi.",
            "“Kapolres Sumenep, AKBP Henri Noveri menekankan hal itu,” ujar warga.",
        ),
        accepts=False,
    ),
)
_COMMA: tuple[str, Level] = ("R11 koma", "suggest")
_NAME: tuple[str, Level] = ("R11 nama", "suggest")
_WORDS = r"(?:\s+(?:[A-Z][\w.'’-]*|(?:RT|RW)\s?\d+))"
_SUBJECT = re.compile(
    rf"(?:{ACTOR}{_WORDS}{{0,6}}|Kop[op]l{_WORDS}{{1,5}})(?P<comma>, )(?P<next>juga|turut|pun|kembali|lalu|kemudian"
    r"|me(?!lalui|nurut|njelang|ngenai|skipun|ski)[a-z]{4,}|berharap|berkomitmen|berpesan)\b"
)
_THAT = re.compile(
    r"\b(?P<verb>(?:me[a-z]{3,}|ber(?:kata|pesan|harap)|di[a-z]{3,}(?:kan|i))(?:nya)?)(?P<comma>, )(?=bahwa\b)"
)
_THEN = re.compile(r"\bbahwa(?P<comma>, )(?=[^,]*$)")
_POST = r"(?:(?:Wak|K)apol(?:res(?:ta(?:bes)?)?|sek|da)|Ka(?:sat|si|sub[a-z]+|bag)|Dan(?:dim|ramil)|Camat|Bupati)"
_RANK = r"(?:AKBP|AKP|Kompol|Kopol|Kombes(?: Pol\.?)?|Ip[td]a|Iptu|IPTU|IPDA|Aiptu|Aipda|Letkol|Mayor|Kapten|Lettu)"
_LONE = re.compile(
    rf"(?P<post>{_POST}{_WORDS}{{0,4}})(?P<comma>, )(?P<name>{_RANK}{_WORDS}{{1,6}})"
    r"(?P<degree>,\s?[SM]\.?(?:[A-Z]\w*\.?)+)*(?= (?:[a-z]))"
)
_LISTED = re.compile(r"\b(?:[Hh]adir|dihadiri|[Dd]idampingi)\b.*[,;]\s*$", re.DOTALL)
_ADVERB = re.compile(
    r"(?:Dalam|Di|Pada|Setelah|Sebelum|Saat|Ketika|Usai|Dari|Menurut|Bersama|Melalui|Untuk|Sebagai|Mewakili)\b"
)


def look(passage: Passage) -> Iterator[Finding]:
    """The commas of one text."""
    if passage.sort not in WRITTEN or "," not in passage.text:
        return
    for one in sentences(passage):
        for found in _THAT.finditer(one.free):
            message = f"Sebelum “bahwa” tidak ada koma. Tulis {found['verb']} bahwa."
            yield _mended(passage, _COMMA, one, found, message, safe=True)
        for found in _THEN.finditer(one.free):
            yield _mended(passage, _COMMA, one, found, "Sesudah “bahwa” tidak ada koma. Hapus komanya.")
        if passage.sort in (Sort.PARAGRAPH, Sort.CAPTION):
            yield from _subject(passage, one)
            yield from _lone(passage, one)


def _mended(
    passage: Passage, mark: tuple[str, Level], one: Sentence, found: re.Match[str], message: str, *, safe: bool = False
) -> Finding:
    before, after = found.start("comma"), found.end("comma")
    before -= len(one.text[:before].split()[-1])
    after += len(one.text[after:].split()[0])
    words = one.text[before:after]
    mend = ("Hapus koma", words.replace(", ", " ", 1))
    return spotted(passage, mark, (one.start + before, one.start + after), message, (mend,), safe=safe)


def _subject(passage: Passage, one: Sentence) -> Iterator[Finding]:
    at = after_dateline(one.text) if one.start == 0 else 0
    found = _SUBJECT.match(one.free, at)
    if found:
        message = f"Koma sebelum “{found['next']}” memisahkan subjek dari predikatnya. Hapus komanya."
        yield _mended(passage, _COMMA, one, found, message)


def _lone(passage: Passage, one: Sentence) -> Iterator[Finding]:
    """A comma before a name; sure only where neither a list nor an adverbial can have asked for it."""
    for found in _LONE.finditer(one.free):
        before = one.free[: found.start()]
        if _ADVERB.match(before) and "," not in before:
            continue
        if _LISTED.search(before) and not found["degree"]:
            continue
        message = f"Koma sebelum “{shown(found['name'], 3)}” tidak punya pasangan. Hapus komanya."
        yield _mended(passage, _NAME, one, found, message)
