"""Degrees and titles out of form (R4): in texts, in the directory's lists, and typed into a person's name."""

from __future__ import annotations

from collections.abc import Iterator

from cooling_desktop.press.check.finding import Finding, Option, Replace
from cooling_desktop.press.check.in_names import behind_place
from cooling_desktop.press.check.marked import in_title, is_typed, marked
from cooling_desktop.press.check.page import Page
from cooling_desktop.press.check.passage import Passage
from cooling_desktop.press.check.rule import Rule
from cooling_desktop.records.directory import Person
from cooling_desktop.words.degree_text import Written, apart, degrees_behind, initials, titles_before
from cooling_desktop.words.degrees import is_known, is_title, split_degrees
from cooling_desktop.words.lists import join

_LISTS = (".degrees_back", ".degrees_front")
_STREET = "venue.street"


def _of(**person: object) -> dict[str, object]:
    """A meeting file with one guest, as an example."""
    return {"people": [{"id": "a", **person}], "meeting": {"guests": [{"person_id": "a", "status": "hadir"}]}}


RULES = (
    Rule(
        "R4", "Bentuk gelar", "suggest",
        "Gelar ditulis bertitik dan setiap gelar dipisahkan dengan koma.",
        "EYD V, singkatan gelar dan tanda koma",
        (
            "Kapolres AKBP Henri Noveri Santoso.,S.H.,S.I.K.,M.M, menggelar pertemuan.",
            "Kapolsek AKP Rhino Handoyo, SH mengadakan pertemuan.",
            "Hadir Muh. Idris, S.Sos., MM, dan AKP Bakri, S.Sos.",
            "Hadir H. Abd. Samad, S.H.,MM, bersama warga.",
            "Drs Bagus Hartono membuka kegiatan.",
            "Doa dipimpin KH Ahmad Fauzi.",
            "Tgk Hasan menutup acara.",
            _of(name="Rhino Handoyo, SH"),
            _of(name="Drs. Bagus Hartono"),
            _of(name="Bakri", degrees_back=["S.Sos"]),
            _of(name="Abd. Samad", degrees_back=["S.H.,MM"]),
        ),
        (
            "AKBP Henri Noveri Santoso, S.H., S.I.K., M.M., menggelar pertemuan.",
            "Hadir K.H. Ahmad Fauzi, S.Ag., M.Pd.I., dan dr. Rini Astuti, Sp.A.",
            "Hakim di Mahkamah Agung, MA, dan Surat Edaran, SE, sudah terbit.",
            "Polres menyiagakan personel pada hari H Pilkada.",
            "Hadir unsur TNI, PP Muhammadiyah, MUI, dan NU.",
            "Peserta dari Kota Bandung, ST Muharram, tiba lebih dulu.",
            "Hadir H. Budi, Lc., M.A., Siti, S.E., Ak., dan dr. Andi, M.Med.Kom., bersama warga.",
            "Hadir H. Budi, Lc, M.A., dan Siti, S.E., Ak, bersama warga.",
            _of(name="Henri Noveri Santoso", degrees_back=["S.H.", "S.I.K.", "M.M."]),
            _of(name="Rini Astuti", degrees_front=["dr."], degrees_back=["Sp.A.", "CPHR"]),
            _of(name="Joko Susilo", degrees_back=["S.STP."]),
        ),
    ),
    Rule(
        "R4 inisial", "Singkatan nama bertitik", "suggest",
        "Nama orang yang disingkat diikuti titik.",
        "EYD V, tanda titik pada singkatan nama orang",
        (
            "Kapolres OKU Selatan AKBP M Khalid Zulkarnain hadir.",
            "Wakapolres Kompol Muh Idris hadir.",
            "AKP Abd Samad membuka acara.",
            _of(name="M Khalid Zulkarnain"),
        ),
        (
            "Kapolres OKU Selatan AKBP M. Khalid Zulkarnain hadir.",
            "Wakapolres Kompol Muh. Idris hadir.",
            "Kelas A Negeri dan jalur B Timur tetap dibuka.",
            "Kapten Inf Joko Susilo dan TNI AD hadir.",
            "Hadir AKBP I Wayan Sudirta, Kompol I Gusti Ngurah, dan Ipda Ni Luh Putu.",
            _of(name="I Made Sudana"),
            _of(name="Ni Luh Putu"),
        ),
    ),
)  # fmt: skip


def look(passage: Passage) -> Iterator[Finding]:
    """What one text or one list of degrees says."""
    if passage.where.endswith(_LISTS):
        yield from _listed(passage)
    elif is_typed(passage) or passage.where == _STREET:
        found = [("R4", one) for one in titles_before(passage.text)]
        if passage.where != _STREET:
            found += [("R4", one) for one in degrees_behind(passage.text)]
            found += [("R4 inisial", one) for one in initials(passage.text)]
        yield from (_told(rule, passage, one) for rule, one in found if not in_title(passage, one.start))


def look_people(page: Page) -> Iterator[Finding]:
    """Degrees that were typed into a person's name go to their lists; a shortened name gets its stop."""
    for passage in page.passages:
        shelf, _, rest = passage.where.partition(":")
        key, _, name = rest.rpartition(".")
        person = page.facts.people.get(key) if shelf == "people" and name == "name" else None
        if person is not None:
            yield from _in_name(passage, person)


def _told(rule: str, passage: Passage, one: Written) -> Finding:
    message = f"Singkatan nama diberi titik: “{one.forms[0]}”."
    if rule == "R4":
        message = _message(one.text, "” atau “".join(one.forms))
    safe = one.sure and not behind_place(passage, one.start) and passage.where != _STREET
    return marked(rule, "suggest", passage, one.start, one.text, message, one.forms, safe=safe)


def _message(typed: str, form: str) -> str:
    return f"Tulis “{form}”, bukan “{typed}”."


def _listed(passage: Passage) -> Iterator[Finding]:
    start = 0
    for typed in passage.text.split("\n"):
        known = split_degrees(typed)
        form = "\n".join(known)
        if known and form != typed:
            sure = all(is_known(one) or is_title(one) for one in known)
            yield marked("R4", "suggest", passage, start, typed, _message(typed, join(known)), (form,), safe=sure)
        start += len(typed) + 1


def _in_name(passage: Passage, person: Person) -> Iterator[Finding]:
    titles, name, degrees = apart(passage.text)
    if titles or degrees:
        added = [_added(passage, "front", person.degrees_front, titles)]
        added.append(_added(passage, "back", person.degrees_back, degrees))
        changes = (Replace(passage.where, 0, passage.text, name), *(one for one in added if one))
        message = f"Gelar {join([*titles, *degrees])} tertulis di dalam nama. Pindahkan ke kolom gelar."
        option = Option("Pindahkan", changes)
        yield Finding("R4", "suggest", passage.where, message, "", passage.text, 0, (option,), safe=not titles)
    for one in initials(name if not titles else "", name=True):
        yield _told("R4 inisial", passage, one)


def _added(passage: Passage, side: str, known: list[str], found: list[str]) -> Replace | None:
    """The list of degrees with those that it lacks."""
    lacking = [one for one in found if one not in known]
    where = passage.where.removesuffix("name") + f"degrees_{side}"
    before = "\n".join(known)
    return Replace(where, len(before), "", "\n".join(["", *lacking] if known else lacking)) if lacking else None
