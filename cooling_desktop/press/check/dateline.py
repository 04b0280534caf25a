"""The city at the head of a story: once, in capitals, with a spaced dash, without the name of a paper (R15)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.predicates import ACTOR
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import shown, spotted

RULES: tuple[Rule, ...] = (
    Rule(
        "R15",
        "Kota di awal berita: SUMENEP –",
        "suggest",
        "Kota di awal berita ditulis sekali dan dalam satu bentuk.",
        "kebiasaan redaksi",
        (
            "ZONAMERDEKA.COM, PELALAWAN-Dalam rangka menjaga kondusivitas, Polsek menggelar dialog.",
            "OKU Selatan Sumsel, wartaterkini.news–Dalam rangka menjaga keamanan, Polres menggelar deklarasi.",
            "Jakarta,kabarmetro.co,\nJakarta Pusat- Menjelang Pilkada, Polsek menggelar dialog.",
            "Sumenep – Kapolres Sumenep menggelar dialog.",
            "SUMENEP – SUMENEP – Kapolres menggelar dialog.",
            "KabarMetro.co – Polda Kepri menggelar dialog.",
        ),
        (
            "SUMENEP – Kapolres Sumenep menggelar dialog.",
            "SUMENEP - Kapolres Sumenep menggelar dialog.",
            "TNI-Polri menggelar patroli bersama.",
            "Undang-Undang Nomor 2 Tahun 2002 mengatur netralitas.",
            "Forkopimda – Bupati, Kapolres, dan Dandim – hadir bersama warga.",
            "OKU SELATAN – Polres OKU Selatan menggelar deklarasi.",
            "Syamsir, HR - JENEPONTO.INDONESIASATU.ID",
        ),
        accepts=False,
    ),
)
_MARK: tuple[str, Level] = ("R15", "suggest")
_SITE = r"[A-Za-z][\w-]*(?:\.[\w-]+)*\.(?:com|co\.id|co|id|net|news|org|info|ID|COM|CO|NET|NEWS)"
_CITY = r"(?!(?:Pada|Dalam|Di)\b)[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,3}"
_OPENERS = (
    r"(?:Dalam|Menjelang|Jelang|Guna|Untuk|Sebagai|Demi|Pada|Suasana|Sebanyak|Puluhan|Ratusan|Kegiatan|Bertempat|Warga"
    r"|(?:Wak|K)apol\w+|Pol(?:res|sek|da|ri)\w*|Sat\b|Satgas|Bhabinkamtibmas|Jajaran|Personel|Ka(?:sat|si)\b|Melalui)"
)
_HEAD = re.compile(
    rf"(?:(?P<outlet>{_SITE}),? ?)?(?P<city>{_CITY})(?:, ?(?P<more>{_CITY}))?(?:, ?(?P<site>{_SITE}))?,?"
    rf"(?P<dash>\s*[-–—]+\s*)(?={_OPENERS}\b|[A-Z][A-Z ]+ [-–—] )"
)
_ACRONYM = 5
"""Letters from which capitals before a dash are a city and no short form: PELALAWAN-, but TNI-."""
_SITE_LINE = re.compile(rf"{_CITY}, ?{_SITE},?")




def look(page: Page) -> Iterator[Finding]:
    """The datelines of a text in turn; a release prints its own before what the clerk wrote."""
    seen = False
    for passage in page.passages:
        if passage.sort is not Sort.PARAGRAPH:
            continue
        if _SITE_LINE.fullmatch(passage.text):
            city = passage.text.partition(",")[0].upper()
            message = f"“{shown(passage.text)}” memuat nama media. Tulis kotanya saja: {city} –."
            yield spotted(passage, _MARK, (0, len(passage.text)), message, ((f"Tulis {city} –", f"{city} –"),))
            seen = True
        elif (head := _HEAD.match(passage.text)) and not re.match(ACTOR, head["city"]):
            twice = passage.text.startswith(head["city"], head.end())
            printed = seen or twice or not passage.where.startswith("teks")
            yield from _judged(passage, head, printed=printed)
            seen = True


def _judged(passage: Passage, head: re.Match[str], *, printed: bool) -> Iterator[Finding]:
    city, dash = head["city"].upper(), head["dash"]
    lone = re.fullmatch(_SITE, head["city"]) is not None
    site = head["outlet"] or head["site"] or lone
    if dash.strip() == dash and not site and (city != head["city"] or len(city) < _ACRONYM):
        return
    typed = head[0].strip()
    if printed or lone:
        what = "Nama media tidak ditulis di awal berita" if lone else "Kota di awal berita sudah tertulis"
        message = f"{what}. Hapus “{typed}”."
        yield spotted(passage, _MARK, head.span(), message, ((f"Hapus {typed}", ""),))
        return
    if site:
        message = f"“{typed}” memuat nama media. Tulis {city} –."
    elif not re.fullmatch(r"\s[-–—]\s", dash):
        message = f"Tanda pisah pada “{typed}” diapit spasi. Tulis {city} –."
    elif city != head["city"]:
        message = f"Kota di awal berita ditulis dengan huruf kapital. Tulis {city} –."
    else:
        return
    yield spotted(passage, _MARK, head.span(), message, ((f"Tulis {city} –", f"{city} – "),))
