"""What the meeting was: heading, programme, umbrella, theme, election, photo and closing credit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from cooling_desktop.press.paste.proposed import Confidence, Proposed
from cooling_desktop.press.paste.sheet import SITE, Sheet, spoken
from cooling_desktop.press.paste.speakers import verb_stem
from cooling_desktop.press.paste.vocabulary import headline_verbs
from cooling_desktop.words.zones import province_of

_MASTHEAD = re.compile(
    r"(?:[A-Z][A-Z .&-]{2,40}|(?i:siaran pers|press release|rilis(?: pers)?|berita|daerah|nomor\s*:.*|no\.\s?.*))"
)
_OUTLET = re.compile(rf"{SITE}\b")
_META = re.compile(
    r"(?i)(?:oleh|penulis|editor|reporter|redaksi|pewarta|laporan)\s*[:|]|\d{1,2}[.:]\d{2}|\b20\d\d\s*$"
    r"|^(?:by|foto|ket)\b"
)
_GREETING = re.compile(
    r"(?:as+al+am\w*|wa ?al+aikum|ass?\.? ?w\w*|salam sejahtera|shalom|om swas\w+|namo bud\w+"
    r"|selamat (?:pagi|siang|sore|malam)|dengan hormat|yang terhormat|(?:kepada:? )?yth|mohon i[jz]in"
    r"|i[jz]in (?:me)?lapor\w*|lapor|tembusan|cc)\b"
    r"|(?:siap|izin|ijin)\W+(?:komandan|ndan|lapor)|(?:bapak|ibu)\b.*\b(?:hormati|terhormat|komandan)\b",
    re.IGNORECASE,
)
_PHOTO = re.compile(
    r"\s*[(\[]?\s*(?:(?:sumber\s+)?[Ff]oto|FOTO|[Dd]ok(?:umentasi)?|Kredit(?:\s+foto)?)\s*"
    r"(?:/\s*[Dd]ok\.?)?\s*[:/]\s*(?P<credit>[^()\[\]\n]{2,80}?)\s*[)\]]?\s*\.?$"
)
_CAPTION = re.compile(
    r"^(?:Ket(?:erangan)?\.?\s*(?:foto|gambar)|Caption|Teks foto|Foto)\s*[:.]?\s+(?P<caption>.{15,})",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"\b(?P<led>bertajuk|bertemakan|bertema|tema|tajuk|program|kegiatan|acara|agenda|bernama|dengan nama|sesi"
    r"|inisiatif|dalam bentuk|kemasan|upaya)\b\W*$",
    re.IGNORECASE,
)
_BARE_TITLE = re.compile(
    r"\b(?:[Mm]enggelar|[Gg]elar|[Mm]engadakan|[Aa]dakan|[Mm]elaksanakan|[Ll]aksanakan|[Mm]enyelenggarakan"
    r"|bertajuk|program|dalam bentuk)\s+"
    r"(?:kegiatan\s+|acara\s+|program\s+)*"
    r"(?P<title>[A-Z][\w-]+(?:\s+(?:dan\s+|&\s+)?[A-Z][\w-]+){0,5}(?:\s+(?:damai|bareng|curhat|kasih))?)"
)
_KNOWN = re.compile(
    r"\b(?:Jum['’]?at Curhat|Minggu Kasih|Jumat Berkah|Sabtu Curhat|Ngopi (?:Bareng|Kamtibmas|Santai)"
    r"|Coffee Morning|Ngobrol (?:Bareng|Santai)|Deklarasi (?:Pilkada|Pemilu|Kampanye)(?: (?:Ber)?[Dd]amai)?"
    r"|Silaturahmi Kamtibmas|Sambang Nusa|Polisi RW|Focus Group Discussion|Forum Group Discussion"
    r"|Doa Bersama|Tabligh Akbar)\b",
    re.IGNORECASE,
)
_TAG = re.compile(r"”\s*[,.]?\s*([a-z]{3,14})\b")
_UMBRELLA = re.compile(r"\b(?:Nusantara\s+)?cooling\s*system\b", re.IGNORECASE)
_THEME = re.compile(
    r"\b(?:bertema(?:kan)?|mengusung tema|dengan tema|tema)\s*:?\s*[“\"]([^”\"\n]{4,160})[”\"]", re.IGNORECASE
)
_ELECTION = re.compile(
    r"\b(?P<kind>Pemilihan (?:Kepala Daerah|Umum|Gubernur|Bupati|Kepala Desa)"
    r"(?:\s*\((?:Pilkada|Pemilu|Pilgub|Pilbup|Pilkades)\))?"
    r"|Pilkada|Pilgub|Pilbup|Pilwali|Pilwalkot|Pilkades|Pilpres|Pileg|Pemilu(?:kada)?|Pilukada)(?!\w)"
    r"(?P<more>(?:\s+(?:Serentak|Damai|[Tt]ahun|20\d\d))*)",
    re.IGNORECASE,
)
_KINDS = (
    (r"kepala desa|pilkades", "Pilkades"),
    (r"gubernur|pilgub", "Pilgub"),
    (r"pemilukada|pilukada|pilkada|kepala daerah", "Pilkada"),
    (r"bupati|pilbup", "Pilbup"),
    (r"pilwal|wali ?kota", "Pilwali"),
    (r"pilpres", "Pilpres"),
    (r"pileg", "Pileg"),
    (r"pemilu|umum", "Pemilu"),
)


def heading(sheet: Sheet) -> Iterator[Proposed]:
    """What stands above the story: headline, author, outlet, caption; and the dateline."""
    above = [sheet.text[a:b] for a, b in sheet.paragraphs[: sheet.story]]
    rows = [row for row in above if not _PHOTO.search(row) and not _CAPTION.match(row)]
    titles = [row for row in rows if not _is_meta(row) and 3 <= len(row.split()) <= 30]
    if titles:
        yield Proposed("headline", titles[0], titles[0], "high" if len(titles) == 1 else "low")
    for row in rows:
        if row in titles[:1]:
            continue
        if town := re.match(rf"([A-Z][a-z]+(?: [A-Z][a-z]+)?)\s*,\s*({SITE})\W*$", row):
            yield Proposed("dateline", town[1], row, "low")
            yield Proposed("outlet", town[2], row, "high")
            continue
        outlet = _OUTLET.search(row)
        byline = re.match(r"(?:(?:[Oo]leh|[Pp]enulis|[Ee]ditor|[Rr]eporter)\s*:?\s*)([^\d|]{3,60})$", row)
        if outlet:
            yield Proposed("outlet", outlet[0], row, "high")
            author = row[: outlet.start()].strip(" -–—|,")
            if len(author) > 3 and not re.search(r"\d", author) and len(author.split()) <= 6:
                yield Proposed("byline", author, row, "low" if row.endswith(",") else "high")
        elif byline:
            yield Proposed("byline", byline[1].strip(), row, "high")


def _is_meta(row: str) -> bool:
    """A line above the story that is not its headline: masthead, author, date, outlet."""
    if _GREETING.match(row):
        return True
    if _OUTLET.search(row) or re.match(r"(?:Oct|May|Aug|Dec|[A-Z][a-z]{2,8})?\s*\d{1,2},? ", row):
        return True
    shout = _MASTHEAD.fullmatch(row)
    return (
        bool(shout and len(row.split()) <= 3)
        or bool(_META.search(row) and len(row.split()) <= 8)
        or bool(re.match(r"(?i)(?:nomor|no\.)\s*:|siaran pers$", row))
    )


def datelines(sheet: Sheet) -> Iterator[Proposed]:
    """The town that begins the story, and the outlet that stands beside it."""
    if sheet.story >= len(sheet.paragraphs):
        return
    found = sheet.dateline(sheet.story)
    if found is None:
        return
    sentence = sheet.at(sheet.paragraphs[sheet.story][0]).text
    town = found["city"].strip()
    for cut in (2, 1):
        words = town.replace(",", " ,").split()
        province = " ".join(words[-cut:])
        if len(words) > cut and province_of(province):
            town = f"{' '.join(words[:-cut]).rstrip(' ,')}, {province}"
            yield Proposed("province", province, sentence, "high")
            break
    yield Proposed("dateline", town, sentence, "high")
    outlet = _OUTLET.search(found["before"]) or _OUTLET.search(found["after"])
    if outlet:
        yield Proposed("outlet", outlet[0], sentence, "high")


def photo(sheet: Sheet) -> Iterator[Proposed]:
    """A caption and who took the photo."""
    for start, end in sheet.paragraphs:
        row = sheet.text[start:end]
        credit, told = _PHOTO.search(row), _CAPTION.match(row)
        if not (told or (credit and len(row) < 500)):
            continue
        caption = told["caption"] if told else row
        caption = (_PHOTO.sub("", caption) if _PHOTO.search(caption) else caption).strip(" .")
        if len(caption.split()) >= 4:
            yield Proposed("caption", caption, row, "high")
        if credit:
            yield Proposed("credit", credit["credit"].strip(), row, "high")
        return


def closing(sheet: Sheet) -> Iterator[Proposed]:
    """The bracket at the end."""
    found = sheet.closing
    if found and re.search(r"[^\W\d_]|\*", found[0]):
        words = found[0].rstrip(". ")
        yield Proposed("footer", words, sheet.at(found.start()).text, "high")


def titles(sheet: Sheet, said: Collection[int]) -> Iterator[Proposed]:
    """Programme, theme and umbrella; `said` is where quotations begin, which are no titles."""
    theme = next((t for t in _THEME.finditer(sheet.text)), None)
    if theme:
        yield Proposed("theme", theme[1].strip(), sheet.at(theme.start()).text, "high")
    programmes = [one for one in _programmes(sheet, said) if not theme or one[0] != theme[1].strip()]
    best = Counter(name for name, _, _ in programmes).most_common()
    for name, _ in best[:3]:
        at, level = next((at, level) for n, at, level in programmes if n == name)
        sure: Confidence = level if name == programmes[0][0] else "low"
        yield Proposed("programme", name, sheet.at(at).text, sure)
    umbrella = (
        _UMBRELLA.search(sheet.text, sheet.paragraphs[sheet.story][0])
        if sheet.story < len(sheet.paragraphs)
        else None
    )
    if umbrella is None:
        umbrella = _UMBRELLA.search(sheet.text)
    if umbrella:
        yield Proposed("umbrella", _unshouted(umbrella[0]), sheet.at(umbrella.start()).text, "high")


def _programmes(sheet: Sheet, said: Collection[int]) -> list[tuple[str, int, Confidence]]:
    """Titles between marks, in bold, or by their usual names; the surest kind that there is."""
    found: list[tuple[str, int, Confidence]] = []
    for mark in sheet.marks:
        words = sheet.text[mark.start : mark.end].strip(" ,.")
        led = _TITLED.search(sheet.text[max(0, mark.start - 40) : mark.start - 1])
        shouted = words.isupper() and not led
        title = mark.closed and mark.start not in said and _may_be_title(words) and not _said(sheet, mark.end)
        if title and not shouted and not (led and led["led"].casefold().startswith(("bertema", "tema"))):
            found.append((words, mark.start, "high" if led else "low"))
    for words in sheet.marked:
        at = sheet.text.find(words)
        if at >= 0 and 2 <= len(words.split()) <= 12 and _TITLED.search(sheet.text[max(0, at - 40) : at]):
            found.append((words, at, "high"))
    found.sort(key=lambda one: (one[2] != "high", one[1]))
    if found:
        return found
    known = [(_unshouted(place[0]), place.start(), "high") for place in _KNOWN.finditer(sheet.text)]
    fuller = sorted(known, key=lambda one: -len(one[0]))[:1]
    return [(n, a, "high") for n, a, _ in fuller] or [
        (_untailed(p["title"]), p.start(), "low") for p in list(_BARE_TITLE.finditer(sheet.text))[:1]
    ]


def _may_be_title(words: str) -> bool:
    """Whether words between marks may name a programme."""
    short = 0 < len(words.split()) <= 12 and words[:1].isupper() and not spoken(words)
    return short and not _UMBRELLA.fullmatch(words)


def _said(sheet: Sheet, end: int) -> bool:
    """Whether a verb of saying follows words between marks ("…,” tuturnya")."""
    tag = _TAG.match(sheet.shaped, end)
    return bool(tag and verb_stem(tag[1]))


def _unshouted(title: str) -> str:
    """A title of a heading in capitals as running words have it."""
    return title.title() if title.isupper() else title


def _untailed(title: str) -> str:
    """A title taken from running words, without a verb of the headline behind it."""
    words = title.split()
    ends = headline_verbs() | {"secara", "jelang", "menjelang", "bersama", "melalui", "dengan", "pada"}
    cut = next((n for n, word in enumerate(words) if n and word.casefold() in ends), len(words))
    return " ".join(words[:cut])


def election(sheet: Sheet) -> Iterator[Proposed]:
    """The election under its usual name, as fully as one place names it."""
    found: list[tuple[int, int, str]] = []
    for place in _ELECTION.finditer(sheet.text):
        kind = next(
            (name for pattern, name in _KINDS if re.search(pattern, place["kind"], re.IGNORECASE)), "Pemilu"
        )
        more = [
            word.capitalize() for word in place["more"].split() if word.casefold() not in ("damai", "tahun")
        ]
        found.append((len(more), -place.start(), " ".join([kind, *more])))
    kinds = Counter(name.split()[0] for _, _, name in found)
    if not kinds:
        return
    usual = max(kinds, key=lambda kind: (kinds[kind], kind == "Pilkada"))
    _, at, name = max(one for one in found if one[2].split()[0] == usual)
    yield Proposed("election", name, sheet.at(-at).text, "high")
