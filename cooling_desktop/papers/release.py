"""The press release as a document: letterhead and masthead, the draft's blocks, photos, contact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from cooling_desktop.papers.correction import changes
from cooling_desktop.papers.document import (
    Block,
    Contact,
    Credit,
    Document,
    Headline,
    Letterhead,
    Masthead,
    Paragraph,
    Picture,
    PicturePair,
    PictureWithFacts,
    Run,
)
from cooling_desktop.press import event
from cooling_desktop.press.block import Draft
from cooling_desktop.press.captions import caption_of
from cooling_desktop.press.listing import title
from cooling_desktop.press.naming import as_held
from cooling_desktop.press.unused import MOST_PHOTOS
from cooling_desktop.press.venue import where
from cooling_desktop.records.directory import Unit
from cooling_desktop.records.facts import Facts, copy_facts
from cooling_desktop.records.kinds import Paper, Voice, Zone
from cooling_desktop.records.meeting import Photo
from cooling_desktop.records.pictures import picture_size
from cooling_desktop.words.dates import full_date, long_date

NUMBER_LATER = "(diberikan saat terbit)"
DATE_LATER = "(tanggal terbit)"
NOT_APPROVED = "belum disetujui"
FOREIGN = re.compile(r"\b(cooling system|coffee morning|door to door|press release)\b", re.IGNORECASE)


def compose(
    facts: Facts,
    draft: Draft,
    *,
    voice: Voice = Voice.OFFICIAL,
    paper: Paper | None = None,
    state: str | None = NOT_APPROVED,
    number: str = "",
    issued_on: date | None = None,
) -> Document:
    """The document of a draft; `state` is the KONSEP label, None once issued with number and date."""
    unit = facts.unit or Unit()
    official = voice is Voice.OFFICIAL
    shown = number or NUMBER_LATER
    blocks: list[Block] = [_masthead(facts, unit, shown, issued_on)] if official else []
    blocks += changes(draft.changes, facts.corrects if official else None)
    blocks += _body(facts, draft, [] if voice is Voice.CHAT else _pictures(facts))
    blocks += contact_of(unit) if official else []
    on = long_date(issued_on) if issued_on else DATE_LATER
    kind = "Ralat Siaran Pers" if facts.corrects else "Siaran Pers"
    return Document(
        title=draft.text_of("headline") or title(facts),
        author=f"Humas {unit.name}".strip(),
        blocks=tuple(blocks),
        letterhead=letterhead_of(facts, unit) if official else None,
        paper=paper or facts.meeting.release.paper or unit.paper,
        footer=f"{kind} {unit.name} · {shown}" if official else title(facts),
        running_head=(unit.name, f"{kind} · {on}") if official else ("", ""),
        state=state,
        subject=title(facts),
    )


def konsep_state(facts: Facts) -> str:
    """The label of an unissued paper: the time of its last stored change in the office's zone."""
    changed = facts.meeting.changed_at
    if changed is None:
        return NOT_APPROVED
    zone = Zone(event.zone(facts) or "WIB")
    return f"{NOT_APPROVED}, keadaan {changed + timedelta(hours=zone.hours):%d-%m-%Y %H.%M} {zone.value}"


def letterhead_of(facts: Facts, unit: Unit) -> Letterhead | None:
    """The kopstuk of a unit; None without a line."""
    lines = tuple(line for line in (unit.letterhead_1, unit.letterhead_2, unit.letterhead_3) if line)
    logo = facts.picture_path(unit.logo)
    return Letterhead(lines, unit.letterhead_address, logo) if lines else None


def _masthead(facts: Facts, unit: Unit, number: str, issued_on: date | None) -> Masthead:
    lines = [f"Nomor: {number}"]
    on = long_date(issued_on) if issued_on else DATE_LATER
    lines.append(f"{unit.city}, {on}" if unit.city else on)
    if facts.meeting.release.notice:
        lines.append(facts.meeting.release.notice)
    return Masthead("SIARAN PERS", tuple(lines))


def _pictures(facts: Facts) -> list[Picture]:
    if event.called_off(facts):
        return []
    found = [_picture(facts, n, photo) for n, photo in enumerate(facts.meeting.photos)]
    return [picture for picture in found if picture][:MOST_PHOTOS]


def _body(facts: Facts, draft: Draft, photos: list[Picture]) -> list[Block]:
    titles = [facts.meeting.programme, facts.meeting.theme, *(talk.title for talk in facts.meeting.talks)]
    city = draft.text_of("dateline")
    made: list[Block] = []
    for block in draft.blocks:
        match block.name:
            case "headline":
                made.append(Headline(block.text, block.key))
            case "dateline":
                continue
            case "credit":
                made.append(Credit(block.text, block.key))
            case _:
                lead_in = f"{city} –" if city and not any(isinstance(b, Paragraph) for b in made) else ""
                made += [Paragraph(runs(text, titles), lead_in if n == 0 else "", block.key)
                         for n, text in enumerate(block.text.split("\n")) if text.strip()]  # fmt: skip
                if block.name == "lead" and photos:
                    made.append(PictureWithFacts(photos[0], fact_list(facts)))
    if photos and not any(isinstance(b, PictureWithFacts) for b in made):
        made.append(PicturePair(tuple(photos)))
    elif len(photos) > 1:
        made.append(PicturePair((photos[1],)))
    return made


def runs(text: str, titles: Sequence[str] = ()) -> tuple[Run, ...]:
    """A paragraph's text with foreign terms in italics, but not inside the titles that stand in quotation marks."""
    marked = [event.titled(title) for title in titles]
    upright = re.compile("|".join(re.escape(title) for title in marked if title) or r"(?!)", re.IGNORECASE)
    kept = [found.span() for found in upright.finditer(text)]
    made: list[Run] = []
    done = 0
    for term in FOREIGN.finditer(text):
        if not any(start <= term.start() < end for start, end in kept):
            made += [Run(text[done : term.start()]), Run(term[0], italic=True)]
            done = term.end()
    return tuple(run for run in [*made, Run(text[done:])] if run.text)


def _picture(facts: Facts, n: int, photo: Photo) -> Picture | None:
    path = facts.picture_path(photo.file) if photo.in_release else None
    if path is None:
        return None
    width, height = picture_size(path)
    return Picture(path, width, height, caption_of(photo), photo.credit.strip(), f"photos[{n}]")


def fact_list(facts: Facts) -> tuple[tuple[str, str], ...]:
    """Typed facts a reporter can copy, at most four rows."""
    meeting = facts.meeting
    rows = [
        ("Kegiatan", meeting.programme or meeting.form),
        ("Waktu", _when(facts)),
        ("Tempat", event.phrase(where(facts), "di")),
        ("Pimpinan", _leader(facts)),
    ]
    return tuple((label, value[:1].upper() + value[1:]) for label, value in rows if value)


def _when(facts: Facts) -> str:
    days = event.dated(facts)
    if len(days) != 1:
        return event.when(facts)
    ((on, day),) = days
    hours = event.clock(day, event.zone(facts))
    part = day.part.value if day.part and not hours else ""
    return ", ".join(text for text in (full_date(on), part, hours) if text)


def _leader(facts: Facts) -> str:
    facts = as_held(copy_facts(facts))
    leader = event.leader(facts)
    if leader is None:
        return ""
    person_id, post_id = event.acting(leader)
    person, post = facts.people.get(person_id or ""), facts.posts.get(post_id or "")
    parts = [post.title if post else "", person.rank if person else "", person.name if person else ""]
    return " ".join(part for part in parts if part)


def contact_of(unit: Unit) -> list[Contact]:
    """The box that closes the unit's papers; none where nobody can be reached."""
    phones = (f"Telepon {unit.phone}" if unit.phone else "", f"WhatsApp {unit.whatsapp}" if unit.whatsapp else "")
    box = Contact(
        name=unit.contact_name or f"Humas {unit.name}",
        address=unit.address,
        phones=tuple(text for text in phones if text),
        online=tuple(text for text in (unit.email, unit.website) if text),
    )
    return [box] if box.phones or box.online else []
