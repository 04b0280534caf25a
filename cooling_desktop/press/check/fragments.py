"""Sentences that lack their main clause, and clauses that hang in the air (R11)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding, Level
from cooling_desktop.press.check.passage import Passage, Sort
from cooling_desktop.press.check.predicates import ACTOR, has_predicate
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.press.check.sentences import (
    Sentence,
    after_dateline,
    is_title,
    sentences,
    shown,
    spotted,
)
from cooling_desktop.words.text import lower_first

RULES: tuple[Rule, ...] = (
    Rule(
        "R11",
        "Kalimat utuh, tidak menggantung",
        "suggest",
        "Kalimat tanpa subjek atau predikat tidak mengabarkan apa-apa.",
        "kebiasaan redaksi, EYD V, tanda titik",
        (
            "Menjelang Pilkada yang digelar pada 27 November 2024. Polres mengundang insan pers.",
            "JENEPONTO – Menjelang pesta demokrasi serentak pada 27 November 2024. Polres mengundang insan pers.",
            "Dengan sistem ini, diharapkan dapat mencegah konflik.",
            "Meneruskan pesan Kapolres Sumenep, menekankan pentingnya menjaga persatuan.",
            "Dalam sambutannya, mengajak warga waspada.",
            "Acara yang berlangsung dihadiri puluhan warga.",
            "Peran media sangat diperlukan. Bukan hanya di kepolisian tapi seluruh komponen masyarakat.",
            "Pilkada diharapkan aman, mencerminkan keseriusan menjaga wilayah.",
            "“Dengan sistem ini, diharapkan dapat mencegah konflik,” jelas Kapolres.",
            "“Kami yang mewakili Kapolres karena kebetulan beliau sedang ada kegiatan lain,” ucapnya.",
            "“Kami berharap warga, khususnya media, dan tentunya dapat menjadi pelopor damai,” ujarnya.",
            "Polres mengundang insan pers menggelar tatap muka.",
            "Untuk menjaga kondusivitas wilayah dan memperkuat sinergi. Polres menggelar dialog.",
            "Dalam rangka menjaga kondusivitas wilayah desa. Polres menggelar dialog.",
            "Dengan semangat kebersamaan seluruh warga desa. Polres menggelar dialog.",
        ),
        (
            "Menjelang Pilkada, Polres mengundang insan pers.",
            "Dalam kesempatan itu disampaikan pesan Kapolres.",
            "Dengan adanya kegiatan ini, diharapkan warga semakin peduli.",
            "Meneruskan pesan Kapolres, ia menekankan pentingnya persatuan.",
            "Menjaga keamanan, melayani warga, dan menegakkan hukum adalah tugas polisi.",
            "Acara yang berlangsung hangat itu dihadiri puluhan warga.",
            "Bukan hanya di kepolisian, netralitas juga dijaga di semua instansi.",
            "Polres menjaga wilayah, menunjukkan kesiapan, dan melayani warga.",
            "Kapolres Sumenep, AKBP Henri Santoso, menunjukkan komitmen itu.",
            "Dalam dialog yang berlangsung terbuka itu, para peserta membahas hoaks.",
            "Untuk itu, warga diminta waspada. Selain itu, patroli ditambah.",
            "Polres mengundang insan pers untuk menggelar doa bersama.",
            "Setelah salat Jumat, Kapolres pulang.",
            "Dengan demikian pula halnya dengan Polsek lain.",
            "Melalui Kasi Humas Iptu Gilang, S.Krim. Kapolres menyampaikan salam.",
            "“Kami yang bertugas di desa ini merasa terbantu oleh kehadiran para tokoh,” ujarnya.",
            "“Kami yang bertugas di desa ini merasa terbantu karena para tokoh hadir,” ujarnya.",
            "“Kami yang hadir di sini, semua anggota dan pengurus, mendukung Polri,” ujarnya.",
            "Dari kalangan undangan, hadir insan pers dan LSM.",
            "Kapolres, yang juga pembina, menunjukkan komitmen itu.",
            "Sebagai bagian dari upaya cooling system, Polres menggelar diskusi pada Kamis (24/10/2024).",
        ),
        accepts=False,
    ),
)
_MARK: tuple[str, Level] = ("R11", "suggest")
_ADVERB = re.compile(
    r"(?:(?P<aim>Dalam rangka|Untuk|Guna|Demi)\s+(?:me\w+|ber\w+)\b|(?:Menjelang|Jelang|Menyambut|Menghadapi|Selama"
    r"|Sejak|Pada|Dalam|Dengan(?! demikian)|Melalui|Di tengah|Sebagai|Setelah|Sebelum|Usai)\b)"
)
_SHORT_FORM = re.compile(r"\w\.\w+\.$|\b[A-Z]\w{0,3}\.$")
"""Ends a stretch that may be cut at a degree nobody knows."""
_AIMS = re.compile(r"(?:,|,? (?:dan|serta|atau|sekaligus|maupun))\s+(?:me|ber)\w+")
_SUBJECT = re.compile(rf",\s+(?:{ACTOR}|ia\b|dia\b|mereka\b|pihaknya\b)")
_HOPED = re.compile(
    r"\b(?:Dengan|Melalui|dengan|melalui)\s+[^,.;“”\"]{2,120},\s+(?P<hope>diharap(?:kan)?\s+(?:dapat|bisa|mampu|akan))\b"
)
_NOBODY = re.compile(
    r"(?:Meneruskan|Mewakili|Menyampaikan|Mengakhiri|Mengawali|Menutup|Membuka|Dalam|Pada|Melalui|Dengan|Di)\b"
    r"[^,.;]{2,160},\s+(?P<verb>me(?:nekankan|negaskan|nyampaikan|ngajak|ngimbau|ngatakan|ngingatkan|minta"
    r"|maparkan|njelaskan|nuturkan|nambahkan|ngungkapkan))\b(?! (?:pula|juga) oleh)"
)
_WHO_ONLY = re.compile(
    r"(?P<who>Kami|Kita|Saya|Warga|Masyarakat|Mereka) yang \w+ (?P<clause>[^,;]+?)"
    r" (?:karena|sebab|lantaran|agar|supaya) [^,;]+"
)
_CUT_OFF = re.compile(
    r"\bkhususnya [^.;]{3,120}, (?P<cut>dan (?:tentunya|tentu saja|juga)) (?=(?:dapat|bisa|akan|harus)\b)"
)
_EMPTY = re.compile(
    r"\b(?P<empty>yang (?:berlangsung|digelar|diadakan|dilaksanakan|dilakukan|diselenggarakan) )"
    r"(?:dihadiri|diikuti|dibuka|dipimpin|dipandu|diisi|ditutup|bertujuan|menghadirkan|mengundang|mengusung)\b"
)
_ONLY = re.compile(
    r"(?:Bukan|Tidak) (?:hanya|cuma|saja)\b(?P<rest>.*?\b(?:tapi|tetapi|melainkan|namun)\b.*)", re.DOTALL
)
_DANGLING = re.compile(
    r",\s+(?:mencerminkan|menunjukkan|menandakan|membuktikan|memungkinkan|menggambarkan|memperlihatkan|menandai"
    r"|menjadikan)\b(?P<rest>[^.;]*)"
)
_TWO_VERBS = re.compile(
    r"\bmengundang\s+(?P<whom>[^,.;“”\"]{3,140}?)\s(?P<second>menggelar|mengadakan|melaksanakan|menyelenggarakan)\b"
)
_LINKED = re.compile(r"(?:untuk|guna|dan|serta|yang|akan|agar|lalu|sambil|saat|dengan|dalam|turut|ikut)$")


def look(passage: Passage) -> Iterator[Finding]:
    """What hangs in the air in the clerk's paragraphs; of what somebody said only the plainest slip."""
    if passage.sort is Sort.QUOTE:
        for one in sentences(passage):
            yield from _spoken(passage, one)
    elif passage.sort in (Sort.PARAGRAPH, Sort.CAPTION) and not is_title(passage.text):
        every = sentences(passage)
        for n, one in enumerate(every):
            yield from _sentence(passage, one, every[n + 1] if n + 1 < len(every) else None)


def _sentence(passage: Passage, one: Sentence, after: Sentence | None) -> Iterator[Finding]:
    city = after_dateline(one.text) if one.start == 0 else 0
    body = Sentence(one.start + city, one.text[city:], one.free[city:])
    yield from _spoken(passage, one)
    yield from _nobody(passage, body)
    yield from _empty(passage, one)
    yield from _dangling(passage, body)
    yield from _two_verbs(passage, one)
    if "\0" not in body.free:
        yield from _adverb(passage, body, after)
        yield from _only(passage, body)


def _adverb(passage: Passage, one: Sentence, after: Sentence | None) -> Iterator[Finding]:
    opener = _ADVERB.match(one.text)
    if not opener or len(one.text.split()) < 4 or _SUBJECT.search(one.text) or _SHORT_FORM.search(one.text):
        return
    rest = one.text[opener.end() :]
    if has_predicate(_AIMS.sub(" ", rest) if opener["aim"] else rest):
        return
    message = f"“{shown(one.text)}” hanya keterangan, bukan kalimat utuh. Sambungkan dengan kalimat induknya."
    mends: tuple[tuple[str, str], ...] = ()
    span = (one.start, one.end)
    if after and one.text.endswith(".") and passage.text[one.end : after.start].strip(" ") == "":
        first = after.text.split()[0]
        span = (one.start, after.start + len(first))
        mends = (("Sambungkan dengan koma", f"{one.text[:-1]}, {lower_first(first)}"),)
    yield spotted(passage, _MARK, span, message, mends)


def _spoken(passage: Passage, one: Sentence) -> Iterator[Finding]:
    """Slips that are told in a quotation too, since its speaker may want it told and not quoted."""
    yield from _hoped(passage, one)
    said = re.sub(r"^[“\"]|[,.]?[”\"].*$|[,.]$", "", one.text, flags=re.DOTALL)
    if (found := _WHO_ONLY.fullmatch(said)) and not has_predicate(found["clause"]):
        start = one.start + one.text.index(said)
        message = f"“{found['who']} yang …” tidak punya predikat, jadi bukan kalimat utuh."
        yield spotted(passage, _MARK, (start, start + len(said)), message, fix="Ceritakan isinya tanpa tanda petik.")
    for found in _CUT_OFF.finditer(one.text):
        span = one.start + found.start("cut"), one.start + found.end("cut")
        yield spotted(passage, _MARK, span, f"“{found['cut']}” memutus subjek dari predikatnya.", (("Hapus", ""),))


def _hoped(passage: Passage, one: Sentence) -> Iterator[Finding]:
    for found in _HOPED.finditer(one.text):
        span = one.start + found.start("hope"), one.start + found.end("hope")
        message = f"“{found['hope']}” tidak bersubjek. Tulis siapa yang berharap, misalnya “Polsek berharap …”."
        yield spotted(passage, _MARK, span, message)


def _nobody(passage: Passage, one: Sentence) -> Iterator[Finding]:
    found = _NOBODY.match(one.free)
    if found:
        span = one.start + found.start("verb"), one.start + found.end("verb")
        message = f"Subjeknya belum ada: siapa yang {found['verb']}?"
        yield spotted(passage, _MARK, span, message)


def _empty(passage: Passage, one: Sentence) -> Iterator[Finding]:
    for found in _EMPTY.finditer(one.free):
        span = one.start + found.start("empty"), one.start + found.end("empty")
        words = found["empty"].strip()
        message = f"“{words}” tidak menerangkan apa-apa di sini. Hapus atau lengkapi."
        yield spotted(passage, _MARK, span, message, ((f"Hapus “{words}”", ""),))


def _only(passage: Passage, one: Sentence) -> Iterator[Finding]:
    found = _ONLY.match(one.text)
    if not found or has_predicate(found["rest"]):
        return
    message = f"“{shown(one.text)}” bukan kalimat utuh. Sambungkan dengan kalimat sebelumnya."
    gap = passage.text[: one.start].rstrip(" ")
    if gap.endswith(".") and not gap.endswith("”."):
        span = (len(gap) - 1, one.end)
        new = ", " + one.text[:1].lower() + one.text[1:]
        yield spotted(passage, _MARK, span, message, (("Sambungkan dengan koma", new),))
    else:
        yield spotted(passage, _MARK, (one.start, one.end), message)


def _dangling(passage: Passage, one: Sentence) -> Iterator[Finding]:
    for found in _DANGLING.finditer(one.free):
        before = one.free[: found.start()]
        near = before.rpartition(",")[2].strip()
        listed = re.search(r"(?:,|\b)\s*(?:dan|serta)\s+me\w+", found["rest"])
        named = near != before.strip() and near[:1].isupper()
        if listed or named or near.startswith("yang ") or not has_predicate(before):
            continue
        whole = found[0].rstrip()
        span = one.start + found.start(), one.start + found.start() + len(whole)
        message = f"“{shown(whole.lstrip(' ,'), 3)}” menggantung tanpa subjek. Hapus, atau jadikan kalimat sendiri."
        yield spotted(passage, _MARK, span, message, (("Hapus anak kalimat", ""),))


def _two_verbs(passage: Passage, one: Sentence) -> Iterator[Finding]:
    for found in _TWO_VERBS.finditer(one.free):
        if _LINKED.search(found["whom"]):
            continue
        span = one.start + found.start("second"), one.start + found.end("second")
        verb = found["second"]
        message = f"“mengundang … {verb}” memuat dua predikat. Tulis “untuk {verb}” atau pisahkan."
        yield spotted(passage, _MARK, span, message, ((f"Tulis untuk {verb}", f"untuk {verb}"),))
