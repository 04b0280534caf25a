"""Ranks that do not exist, and ranks in another case or spelling (R3), in texts and with the person."""

from __future__ import annotations

from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding
from cooling_desktop.press.check.marked import in_title, is_typed, marked
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.words.degree_text import Written
from cooling_desktop.words.rank_text import is_civil_rank, near_rank, no_ranks, ranks_typed
from cooling_desktop.words.ranks import tidy_rank


def _ranked(rank: str) -> dict[str, object]:
    """A meeting file with one guest of this rank, as an example."""
    person = {"id": "a", "name": "Raka Wirawan", "rank": rank}
    return {"people": [person], "meeting": {"guests": [{"person_id": "a", "status": "hadir"}]}}


_SOURCE = "Perkap 3/2016 dan PP 39/2010"
RULES = (
    Rule(
        "R3", "Pangkat yang ada", "ask", "Pangkat yang tidak ada membuat pembaca ragu.", _SOURCE,
        (
            "Hadir Wakapolsek Kompol II Sutasman bersama warga.",
            "Kegiatan dibuka AKP 2 Bakri di aula.",
            _ranked("Kompol II"),
            _ranked("Komandan"),
        ),
        (
            "Hadir Wakapolsek Kompol Sutasman bersama warga.",
            "Kegiatan dibuka Kompol I Gede Putu di aula.",
            "Brigadir Budi dan Brigpol Andi menjaga pintu.",
            "Hadir Kombes Pol. (Purn.) Budi Hartono.",
            _ranked("Kombes Pol."), _ranked("Kapten Inf"), _ranked("Penata I"), _ranked("Pembina Utama Muda"),
            _ranked("AKBP (Purn.)"), _ranked(""),
        ),
    ),
    Rule(
        "R3 bentuk", "Bentuk pangkat", "suggest", "Pangkat ditulis dengan satu bentuk di semua siaran pers.", _SOURCE,
        (
            "Hadir Kasubsi Penmas IPTU Uji Mughni.",
            "Wakapolres Kopol Muh. Idris menyampaikan apresiasi.",
            "Pesan Kombes Pol Susatyo Purnomo Condro dibacakan.",
            "Kapolres AKBP. Henri Santoso membuka acara.",
            "Pengamanan dipimpin Brigjen Budi Hartono.",
            "Kegiatan dipimpin Brikpa Andi Rahman.",
            "Hadir Brigadir. Budi Hartono dan Kapten. Inf. Joko Susilo.",
            _ranked("IPTU"), _ranked("Kopol"), _ranked("Kombes"), _ranked("KAPTEN INF"),
        ),
        (
            "Hadir AKBP Raka Wirawan, Kompol Dimas Pradana, AKP H. Abd. Samad, dan Iptu Uji Mughni.",
            "Hadir Kombes Pol. Susatyo Purnomo Condro dan Brigjen TNI Joko Susilo.",
            "Kapten tim dan mayor kota menyapa Konjen Amerika Serikat.",
            "Acara dibuka seorang Brigadir. Kegiatan berlanjut bersama Kapten Inf Joko Susilo.",
            "Para kompol dan iptu dari Polres ikut hadir.",
            "KOMPOL IDRIS PIMPIN APEL",
            "Polda Jawa Timur dan Pemda Sumenep bekerja sama.",
            "“KOMPOL Bersama Warga” menjadi program Polsek.",
            _ranked("Brigpol"), _ranked("Letkol Laut (P)"), _ranked("Laksma TNI"),
        ),
    ),
)  # fmt: skip


def look(passage: Passage) -> Iterator[Finding]:
    """What one text or one person's rank says."""
    if passage.where.startswith("people:") and passage.where.endswith(".rank"):
        yield from _held(passage)
    elif is_typed(passage):
        for one in ranks_typed(passage.text):
            if not in_title(passage, one.start):
                yield _form(passage, one)
        for one in no_ranks(passage.text):
            if not in_title(passage, one.start):
                yield _none(passage, one)


def _form(passage: Passage, one: Written) -> Finding:
    message = _message(one.text, one.forms)
    return marked("R3 bentuk", "suggest", passage, one.start, one.text, message, one.forms, safe=one.sure)


def _message(typed: str, forms: tuple[str, ...]) -> str:
    """What is wrong with the form: a stop too many or too few, its letters, or that nobody holds such a rank."""
    choice = "” atau “".join(forms)
    if forms == (typed.replace(".", ""),):
        return f"Pangkat ini ditulis tanpa titik: “{choice}”."
    if forms == (f"{typed}.",):
        return f"Pangkat ini bertitik: “{choice}”."
    if len(forms) > 1 or tidy_rank(typed) is not None:
        return f"Tulis “{choice}”, bukan “{typed}”."
    return f"“{typed}” bukan bentuk pangkat yang dipakai. Tulis “{choice}”."


def _none(passage: Passage, one: Written) -> Finding:
    message = f"“{one.text}” bukan pangkat. Tulis pangkat dan nama yang benar."
    return marked("R3", "ask", passage, one.start, one.text, message, one.forms)


def _held(passage: Passage) -> Iterator[Finding]:
    """A rank in the directory; those of civil servants have more steps than we list."""
    typed = passage.text
    form = tidy_rank(typed) or near_rank(typed)
    if form and form != typed:
        yield _form(passage, Written(0, typed, (form,), sure=tidy_rank(typed) is not None))
    elif form is None and not is_civil_rank(typed):
        numeral = next(no_ranks(f"{typed} A"), None)
        forms = numeral.forms[:1] if numeral else ()
        message = f"“{typed}” bukan pangkat Polri atau TNI. Periksa pangkatnya."
        yield marked("R3", "ask", passage, 0, typed, message, forms)
