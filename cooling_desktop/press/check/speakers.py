"""Who speaks in a sentence: one speaker, one attribution, and people who are people (R6)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.attribution import ANY
from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import WRITTEN, Sentence, sentences, shown, spotted

_HABIT = "kebiasaan redaksi"
RULES: tuple[Rule, ...] = (
    Rule(
        "R6 tidak langsung",
        "Satu pengiring dalam satu kalimat",
        "ask",
        "Ucapan yang diceritakan sudah menyebut siapa yang mengatakannya.",
        _HABIT,
        (
            "Ia memastikan bahwa pihaknya tetap netral, ujarnya.",
            "Ia pastikan bahwa menghadapi pemilihan serentak ini, pihaknya tetap netral, singkatnya.",
            "Kapolres berharap Pilkada berjalan aman, kata Kasi Humas AKP Widiarti.",
            "Kapolres Sumenep AKBP Henri Santoso berharap Pilkada berjalan aman, kata Kapolres.",
        ),
        (
            "Pilkada akan berjalan aman, kata Kapolres.",
            "Ia memastikan bahwa pihaknya tetap netral.",
            "Kapolres menegaskan, “Kami tetap netral,” katanya.",
            "Kapolres menjelaskan makna sila pertama, singkatnya ketuhanan.",
            "“Kami mengajak warga waspada,” ujarnya.",
            "Warga menyampaikan rasa terima kasih, harapannya kegiatan itu digelar lagi.",
            "Warga meminta polisi menambah patroli, kata Kapolres.",
            "Para tokoh agama mengajak warga menjaga kerukunan, ujar Kapolsek AKP Bakri.",
        ),
        accepts=False,
    ),
    Rule(
        "R6 pembicara",
        "Satu pembicara dalam satu kalimat",
        "ask",
        "Dua pembicara dalam satu kalimat membuat pembaca ragu siapa yang berbicara.",
        _HABIT,
        (
            "Pada kesempatan ini, tambah Kasi Humas, Kapolres dalam sambutannya menegaskan komitmen netralitas.",
            "Menurut Kapolres, ujar Kasi Humas, Pilkada berjalan aman.",
            "Selain itu, kata Kasi Humas, AKBP Henri mengatakan bahwa warga diminta waspada.",
        ),
        (
            "Pada kesempatan ini, kata Kasi Humas, warga diminta waspada.",
            "Kapolres menegaskan komitmen menjaga netralitas.",
            "“Kami netral,” kata Kasi Humas, Kapolres menegaskan hal yang sama.",
            "Kapolres melalui Kasi Humas menegaskan komitmen itu.",
            "Dalam kata sambutan, Kapolres menegaskan komitmen itu.",
        ),
        accepts=False,
    ),
    Rule(
        "R6 orang",
        "Salah seorang, bukan salah satu, untuk orang",
        "suggest",
        "Orang dihitung dengan seorang, benda dengan satu.",
        "KBBI, seorang",
        (
            "Salah satu tokoh agama menyampaikan harapan.",
            "Kegiatan itu dihadiri salah satu warga.",
            "Salah satu perwakilan pedagang bertanya.",
            "Salah satu warga, Ahmad, menyampaikan harapan.",
        ),
        (
            "Salah seorang tokoh agama menyampaikan harapan.",
            "Salah satu pasangan calon hadir.",
            "Salah satu masalah warga adalah lampu jalan.",
            "“Salah satu tokoh kami hadir di sini,” ujar Kapolres.",
            "Kafe itu salah satu warung kopi tertua.",
        ),
    ),
)
_REPORTS = (
    r"(?:me(?:mastikan|negaskan|ngatakan|nyampaikan|njelaskan|nuturkan|ngungkapkan|maparkan|nyebut|nambahkan|nekankan"
    r"|nyatakan|ngajak|ngimbau|minta|ngaku|nilai|ngingatkan|nerangkan)|berharap|berpesan|berkata|pastikan|tegaskan)"
)
_TAGGED = re.compile(rf",\s+(?P<tag>(?P<verb>{ANY})(?:nya|(?P<who>(?:\s+[A-Z][\w.'’]*)+?)))(?=[.!]?$)")
_SPEAKER = (
    r"(?:(?:(?:Wak|K)apol(?:res(?:ta)?|sek|da|ri)|Ka(?:sat|si|bag|polsubsektor|nit)|Dan(?:dim|ramil))|Bupati|Wali Kota"
    r"|Camat|Lurah|AKBP|AKP|Kompol|Kombes|Ip[td]a|Iptu|Ketua|Gubernur)\b"
)
_REPORT = re.compile(
    rf"(?P<who>\b(?:[Ii]a|[Dd]ia)|\b{_SPEAKER}(?:\s+[A-Z][\w.'’-]*)*(?:,\s[A-Z][\w.]*)*),?"
    rf"(?:\s[a-z]+){{0,3}}?\s(?P<verb>{_REPORTS})\b"
)
"""Somebody with an office, or a pronoun, and the verb that tells that he speaks."""
_SAYS = rf",\s+(?:{ANY}|tambh)\s+{_SPEAKER}[^,]{{0,60}},"  # "tambh" stood in print
_TWO = re.compile(rf"{_SAYS}\s+(?P<other>{_SPEAKER}[^.;]{{0,140}}?)\b{_REPORTS}\b")
_ACCORDING = re.compile(rf"^Menurut\s+(?P<other>[^,]{{3,80}}){_SAYS}")
_PEOPLE = re.compile(
    r"\b[Ss]alah satu(?= (?:tokoh|warga|perwakilan|ulama|wartawan|jurnalis|mahasiswa|mahasiswi|pelajar|siswa|siswi"
    r"|santri|guru|pedagang|petani|nelayan|pemuda|pemudi|ibu|bapak|narasumber|pembicara|pengurus|peserta|anggota"
    r"|relawan)\b(?! (?:binaan|negara|calon|pemilu|pilkada|partai|tetap)\b))"
)


def look(passage: Passage) -> Iterator[Finding]:
    """The speakers of one text, sentence by sentence."""
    if passage.sort not in WRITTEN:
        return
    for found in _PEOPLE.finditer(passage.text):
        if not passage.quoted(*found.span()):
            word = passage.text[found.end() :].split()[0].rstrip(".,;:!?”)")
            message = f"Untuk orang lebih tepat “salah seorang {word}”."
            new = f"{found[0][:5]} seorang"
            yield spotted(passage, ("R6 orang", "suggest"), found.span(), message, ((f"Tulis {new}", new),))
    if passage.sort is Sort.PARAGRAPH:
        for one in sentences(passage):
            yield from _sentence(passage, one)


def _sentence(passage: Passage, one: Sentence) -> Iterator[Finding]:
    tag = _TAGGED.search(one.free)
    report = _REPORT.search(one.free, 0, tag.start()) if tag else None
    if tag and report and "\0" not in one.free:
        yield _tagged(passage, one, tag, report)
    two = _TWO.search(one.free) or _ACCORDING.search(one.free)
    if two and "\0" not in two[0]:
        span = one.start + two.start("other"), one.start + two.end("other")
        message = f"Kalimat ini punya dua pembicara; satu di antaranya “{shown(two['other'], 3)}”."
        span = span[0], span[0] + len(two["other"].rstrip())
        yield spotted(passage, ("R6 pembicara", "ask"), span, message, fix="Pisahkan menjadi dua kalimat.")


def _tagged(passage: Passage, one: Sentence, tag: re.Match[str], report: re.Match[str]) -> Finding:
    """An attribution behind words that are told already; it may go only where it names nobody else."""
    mark: tuple[str, Level] = ("R6 tidak langsung", "ask")
    span = one.start + tag.start(), one.start + tag.end()
    if tag["who"] and not _is_same(report["who"], tag["who"]):
        told = f"“{shown(report['who'], 2).removesuffix(' …')} {report['verb']}”"
        said = f"“{tag['verb']} {shown(tag['who'], 2).removesuffix(' …')}”"
        message = f"Ada dua pembicara: {told} dan {said}. Siapa yang berbicara?"
        return spotted(passage, mark, span, message, fix="Sebut satu pembicara saja.")
    message = f"Kalimat ini sudah memuat “{report['verb']}”. Hapus “{shown(tag['tag'])}”."
    return spotted(passage, mark, span, message, ((f"Hapus “{shown(tag['tag'])}”", ""),))


def _is_same(teller: str, speaker: str) -> bool:
    """Whether all words of one are in the other: Kapolres, and Kapolres Sumenep AKBP Henri."""
    one, other = ({word.strip(".,") for word in words.split()} for words in (teller, speaker))
    return one <= other or other <= one
