"""Who speaks in a sentence: one speaker, one attribution, and people who are people (R6)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.attribution import ANY
from cooling_desktop.press.check.finding import Finding
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
            "Kapolres berharap Pilkada berjalan aman, kata AKBP Henri.",
        ),
        (
            "Pilkada akan berjalan aman, kata Kapolres.",
            "Ia memastikan bahwa pihaknya tetap netral.",
            "Kapolres menegaskan, “Kami tetap netral,” katanya.",
            "Kapolres menjelaskan makna sila pertama, singkatnya ketuhanan.",
            "“Kami mengajak warga waspada,” ujarnya.",
            "Warga menyampaikan rasa terima kasih, harapannya kegiatan itu digelar lagi.",
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
_REPORT = re.compile(rf"\b{_REPORTS}\b")
_TAGGED = re.compile(rf",\s+(?P<tag>{ANY}(?:nya|(?:\s+[A-Z][\w.'’]*)+))[.!]?$")
_SPEAKER = (
    r"(?:(?:(?:Wak|K)apol(?:res(?:ta)?|sek|da|ri)|Ka(?:sat|si|bag|polsubsektor|nit)|Dan(?:dim|ramil))|Bupati|Wali Kota"
    r"|Camat|Lurah|AKBP|AKP|Kompol|Kombes|Ip[td]a|Iptu|Ketua|Gubernur)\b"
)
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
            word = passage.text[found.end() :].split()[0]
            message = f"Untuk orang ditulis “salah seorang {word}”, bukan “salah satu {word}”."
            new = f"{found[0][:5]} seorang"
            safe = word not in ("peserta", "anggota", "pengurus")
            yield spotted(passage, ("R6 orang", "suggest"), found.span(), message, ((f"Tulis {new}", new),), safe=safe)
    if passage.sort is Sort.PARAGRAPH:
        for one in sentences(passage):
            yield from _sentence(passage, one)


def _sentence(passage: Passage, one: Sentence) -> Iterator[Finding]:
    tag = _TAGGED.search(one.free)
    report = _REPORT.search(one.free)
    if tag and report and "\0" not in one.free:
        start, end = one.start + tag.start(), one.start + tag.end("tag")
        message = f"Kalimat ini sudah memuat “{report[0]}”. Hapus “{shown(tag['tag'])}”."
        mend = (f"Hapus “{shown(tag['tag'])}”", "")
        yield spotted(passage, ("R6 tidak langsung", "ask"), (start, end), message, (mend,))
    two = _TWO.search(one.free) or _ACCORDING.search(one.free)
    if two and "\0" not in two[0]:
        span = one.start + two.start("other"), one.start + two.end("other")
        message = f"Kalimat ini punya dua pembicara; satu di antaranya “{shown(two['other'], 3)}”."
        span = span[0], span[0] + len(two["other"].rstrip())
        yield spotted(passage, ("R6 pembicara", "ask"), span, message, fix="Pisahkan menjadi dua kalimat.")


