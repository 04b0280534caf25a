"""Where people met: the stretch of the text that says it, taken apart into room, street and territory."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from cooling_desktop.press.paste.proposed import Confidence, Proposed
from cooling_desktop.press.paste.sheet import Sentence, Sheet
from cooling_desktop.press.paste.vocabulary import UNIT_WORDS, places_named
from cooling_desktop.words.typed_dates import WEEKDAYS
from cooling_desktop.words.zones import zone_of

_VERBS = (
    r"bertempat|berlangsung|digelar|dilaksanakan|diadakan|dipusatkan|diselenggarakan|berlokasi|berpusat|dilangsungkan"
    r"|dihelat|tempat|lokasi|acara|kegiatan|menggelar|mengadakan"
)
_INTRO = re.compile(
    r"(?<![\w-])(?:di|Di|Tempat\s*:|Lokasi\s*:|tempat\s*:)\s+(?=[A-Z\"“]|aula|halaman|lapangan|ruang|gedung"
    r"|balai|pendopo|jalan|rumah|kantor|lobi|warung|kafe|masjid|taman)"
)
_DAY = rf"(?:{'|'.join(WEEKDAYS)}|Jum['’]at)"
_STOP = re.compile(
    rf"(?:,?\s+pada\b|,?\s+(?:hari\s+)?{_DAY}\b|\.\s*{_DAY}?[\s,]*\(|[.;]?\n|;|\.$"
    r"|,?\s+(?:ini|itu|dihadiri|dengan|yang|untuk|bersama|guna|dalam|menggelar|mengadakan|dan dihadiri|serta|sebagai"
    r"|tersebut|berlangsung|turut|hadir|sekitar|pukul|pkl|secara|mulai|malam|pagi|siang|sore)\b|\s*[(“\"”])"
)
_NOT_HERE = re.compile(
    r"^(?:Indonesia|Kabupaten|Kota|Provinsi|wilayah|Sumatera|Jawa|Kalimantan|Sulawesi|Papua|TPS|Pilkada|Pemilu"
    r"|Google|era|media|desa)\b"
)
_STREET_WORD = r"(?:[Jj]alan|[Jj]l[n.]?|R[Tt]\.?|R[Ww]\.?)[\s.]*[A-Z0-9]"
_LAND_WORD = (
    r"(?:[Kk]elurahan|[Kk]el\.|[Dd]esa|[Nn]agari|[Gg]ampong|[Kk]ecamatan|[Kk]ec\.|[Dd]istrik|[Kk]abupaten|[Kk]ab\."
    r"|[Pp]rovinsi|[Pp]rov\.|Kota)[\s.]*[A-Z]"
)
_KEYWORD = re.compile(rf"\s*,?\s*(?={_STREET_WORD}|{_LAND_WORD})")
_STREET = re.compile(rf"\s*,?\s*(?={_STREET_WORD})")
_ROOM = re.compile(
    r"(?i:aula|ruang(?:an)?|halaman|lapangan|lobi|lantai|pendopo|rupatama|balai pertemuan|teras|joglo|ballroom"
    r"|gazebo)\b"
)
_UNIT = re.compile(
    rf"\s+(?=(?:Ma)?(?:{UNIT_WORDS}|polres|polsek|polda|polresta|polrestabes)\b|Kantor\b|Hotel\b|Gedung\b"
    rf"|Masjid\b|Markas\b|Universitas\b|Kampus\b)"
)
_NUMBERED = {"rt": re.compile(r"R[Tt]\.?\s*(\d{1,3})"), "rw": re.compile(r"R[Ww]\.?\s*(\d{1,3})")}
_TERRITORY = (
    ("village", re.compile(r"(?:[Kk]elurahan|[Kk]el\.|[Dd]esa|[Nn]agari|[Gg]ampong)\s*(.+)")),
    ("district", re.compile(r"(?:[Kk]ecamatan|[Kk]ec\.|[Dd]istrik)\s*(.+)")),
    ("city", re.compile(r"((?:[Kk]abupaten|[Kk]ab\.|[Kk]ota)\s*.+)")),
    ("province", re.compile(r"(?:[Pp]rovinsi|[Pp]rov\.)\s*(.+)")),
)
_ONLINE = re.compile(
    r"\b(?:virtual|daring|online|Zoom(?: Meeting)?|Google Meet|vicon|video conference|telekonferensi)\b",
    re.IGNORECASE,
)
_PLATFORM = re.compile(r"\b(Zoom(?: Meeting)?|Google Meet|Microsoft Teams|YouTube)\b", re.IGNORECASE)


_VISITED = re.compile(
    r"\b(?:mengunjungi|menyambangi|mendatangi|bertandang ke|berkunjung ke"
    r"|bersilaturahmi ke)\s+((?:[A-Z][\w'’-]*)(?: (?:al-)?[A-Z][\w'’-]*){1,6})"
)


_MOST = 220  # letters of the longest venue


class _Stretch(NamedTuple):
    words: str
    score: int
    sentence: Sentence


def places(sheet: Sheet, dated: int | None) -> list[Proposed]:
    """The venue part by part; `dated` is the number of the paragraph that holds the meeting's date."""
    found = sorted(_stretches(sheet, dated), key=lambda one: -one.score)
    made: list[Proposed] = []
    visited = (
        _VISITED.search(sheet.text, sheet.paragraphs[sheet.story][0])
        if sheet.story < len(sheet.paragraphs)
        else None
    )
    best = found[0] if found and found[0].score >= 2 else None
    if best is not None:
        lead = sheet.dateline(sheet.story)
        town = lead["city"].casefold() if lead else ""
        for name, value, marked in _parts(
            best.words, lambda words: words.casefold() == town or places_named(sheet.text, words)
        ):
            level: Confidence = "high" if best.score >= 4 and marked else "low"
            made.append(Proposed(name, value, best.sentence.text, level))
    if visited and not any(one.name == "place" for one in made):
        made.insert(0, Proposed("place", visited[1], sheet.at(visited.start()).text, "low"))
    return [*made, *_online(sheet, best is not None)]


def _stretches(sheet: Sheet, dated: int | None) -> Iterator[_Stretch]:
    """Every "di …" of the first paragraphs with how much it looks like the venue."""
    for sentence in sheet.sentences:
        if not sheet.story <= sentence.paragraph <= sheet.story + 7:
            continue
        for intro in islice(_INTRO.finditer(sentence.text), 40):
            if sheet.quoted(sentence.start + intro.start()):
                continue
            rest = sentence.text[intro.end() : intro.end() + _MOST]
            stop = _STOP.search(rest)
            words = (rest[: stop.start()] if stop else rest).strip(" ,.")
            if 2 < len(words) < 200:
                score = _score(sentence, intro, words, sentence.paragraph == dated)
                yield _Stretch(words, score - (sentence.paragraph > sheet.story), sentence)


def _score(sentence: Sentence, intro: re.Match[str], words: str, dated: bool) -> int:
    before = sentence.text[max(0, intro.start() - 80) : intro.start()].casefold()
    score = 3 if re.search(rf"(?:{_VERBS})(?:\W+\w+){{0,2}}\W*$", before) or ":" in intro[0] else 0
    score += 2 if re.search(r"[”\"]\s*$", before) else 0
    score += 2 if any(_KEYWORD.search(part) for part in words.split(",")[1:]) else 0
    score += 3 if re.search(r"(?i:\bjalan\b|\bjl|\br[tw]\b|\bjln)", words) or _ROOM.match(words) else 0
    score += (2 if dated else 0) + (1 if re.search(r"[,]", words) else 0)
    score -= (
        5 if _NOT_HERE.match(words) or re.search(r"\b(?:ada|wilayah|khususnya|polisi)\s*$", before) else 0
    )
    return score


def _parts(words: str, is_town: Callable[[str], bool]) -> Iterator[tuple[str, str, bool]]:
    """A stretch taken apart; what no word marks is the place's own name, then perhaps a village or the city."""
    marked = re.sub(
        r"(R[Ww]\.?\s*\d{1,3})(?=[^\d,])", r"\1, ", re.sub(r"(R[Tt]\.?\s*\d{1,3})(?=[^\d,])", r"\1, ", words)
    )
    pieces = [p.strip(" ,./") for part in marked.split(",") for p in _divided(part)]
    free: list[str] = []
    for piece in filter(None, pieces):
        numbered = next(
            ((n, f[1]) for n, pattern in _NUMBERED.items() if (f := pattern.fullmatch(piece))), None
        )
        territory = next(((n, f[1]) for n, pattern in _TERRITORY if (f := pattern.fullmatch(piece))), None)
        if numbered or territory:
            yield *(numbered or territory or ("", "")), True
        elif re.match(r"(?:[Jj]alan|[Jj]l[n.]?)\b", piece):
            yield "street", re.sub(r"^(?:jalan|[Jj]l[n.]?\.?)\s*", "Jalan ", piece), True
        elif zone_of(piece) and piece != "Jakarta":
            yield "province", piece, True
        elif _ROOM.match(piece) and not re.match(
            r"(?i:lapangan|pendopo|balai \w+|joglo|gazebo)\s+[A-Z]", piece
        ):
            yield "room", _room(piece, free), True
        else:
            free.append(piece)
    for name, piece in zip(("place", "village", "city"), free, strict=False):
        city = name == "village" and (_is_city(piece) or is_town(piece))
        yield ("city" if city else name), piece, name == "place" or bool(city)


def _divided(part: str) -> Iterator[str]:
    """A part at its street and numbers; "Balai Pertemuan Kelurahan X" is one name, "Jalan X Kelurahan Y" is two."""
    for piece in _STREET.split(part):
        street = re.match(r"\s*(?:[Jj]alan|[Jj]l|R[TtWw])", piece)
        yield from _KEYWORD.split(piece) if street else [piece]


def _room(piece: str, free: list[str]) -> str:
    """The room of "Aula Lantai II Polres Jeneponto"; the house it is in joins what is still free."""
    parted = _UNIT.split(piece, maxsplit=1)
    yard = re.match(r"(halaman|teras|lobi)\s+(.+)", piece, re.IGNORECASE)
    if len(parted) == 2:
        free.insert(0, parted[1])
        return parted[0]
    if yard:
        free.insert(0, yard[2])
        return yard[1]
    return piece


def _is_city(words: str) -> bool:
    return bool(re.search(r"\b(?:Pusat|Selatan|Utara|Timur|Barat)$", words)) or zone_of(words) is not None


def _online(sheet: Sheet, on_site: bool) -> Iterator[Proposed]:
    """Whether people met over the network."""
    start = sheet.paragraphs[sheet.story][0] if sheet.story < len(sheet.paragraphs) else 0
    for place in _ONLINE.finditer(sheet.text, start):
        sentence = sheet.at(place.start())
        before = sentence.text[: place.start() - sentence.start]
        if sheet.quoted(place.start()) or not re.search(
            r"(?:secara|melalui|via|aplikasi|platform|lewat)\s+(?:\w+\s+){0,3}$", before
        ):
            continue
        yield Proposed(
            "mode", "hibrida" if on_site else "daring", sentence.text, "low" if on_site else "high"
        )
        platform = _PLATFORM.search(sentence.text)
        if platform:
            yield Proposed("platform", platform[1], sentence.text, "high")
        return
