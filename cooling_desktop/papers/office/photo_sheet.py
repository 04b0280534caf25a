"""Lembar foto: all photos of the meeting, numbered, with caption and credit."""

from __future__ import annotations

from cooling_desktop.papers.document import Paper, Picture
from cooling_desktop.papers.office.blocks import Block, Gallery, Labels, OfficePaper, Title, Writing
from cooling_desktop.papers.office.said import days, meeting_name, paper_of, place, stopped
from cooling_desktop.press.captions import caption_of
from cooling_desktop.records.facts import Facts
from cooling_desktop.records.pictures import picture_size

KIND = "Lembar foto"


def compose(facts: Facts, state: str | None, paper: Paper | None = None) -> OfficePaper:
    """The sheet; its layout follows from the number of photos."""
    found = pictures(facts)
    blocks: list[Block] = [
        Title((KIND,), meeting_name(facts)),
        Labels((("Hari, tanggal", days(facts)), ("Tempat", place(facts)))),
        Gallery(found) if found else Writing(1, "Foto"),
    ]
    return paper_of(facts, KIND, blocks, state, paper)


def pictures(facts: Facts) -> tuple[Picture, ...]:
    """The photos whose files are there."""
    found = []
    for n, photo in enumerate(facts.meeting.photos):
        path = facts.picture_path(photo.file)
        if path is not None:
            width, height = picture_size(path)
            found.append(Picture(path, width, height, stopped(caption_of(photo)), photo.credit.strip(), f"photos[{n}]"))
    return tuple(found)
