"""Serah terima jabatan: new holder, day and capacity; what becomes of the old holder is told before it is done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal

from cooling_desktop.errors import BadInput
from cooling_desktop.records.directory import Holding, Person, Post
from cooling_desktop.records.entries import OpenedEntry
from cooling_desktop.records.fields import Record
from cooling_desktop.records.holders import Handover, handed_over, holds, vacancy
from cooling_desktop.records.kinds import HoldingKind
from cooling_desktop.words.dates import long_date
from ui.form import Form
from ui.names import title_of
from ui.pages.directory_sheet import Sheet
from ui.parts import label
from ui.typeahead import Lookup

Ask = Callable[[str, Callable[[OpenedEntry | None], None]], None]


class HandoverSheet(Sheet):
    """`wanted` carries the act and the entries that type-ahead made for it; `ask` reads a post with its holders."""

    wanted = Signal(object, object)

    def __init__(self, lookup: Lookup, ask: Ask) -> None:
        super().__init__("Serah terima jabatan", "Serah terimakan")
        self._ask = ask
        self._post: Post | None = None
        self._known: dict[str, Record] = {}
        self.act = Handover()
        self.form = Form(Handover, None, lookup, lambda _shelf, key: self._name(key))
        for name in ("post_id", "person_id", "kind", "starts", "ends"):
            self.form.row(name)
        self.form.picked.connect(self._picked)
        self.form.edited.connect(self._edited)
        self.told = label("", wrap=True)
        self.content.addWidget(self.form)
        self.content.addWidget(self.told)
        self.go.clicked.connect(self._go)

    def begin_with(self, entry: Record, posts: list[Post], known: dict[str, Person], today: date) -> None:
        """Of a post, or of a person: who holds an office hands it over, anybody else is to get one."""
        mine = [post for post in posts if any(h.person_id == entry.id and holds(h, today) for h in post.holdings)]
        post = entry if isinstance(entry, Post) else mine[0] if mine else None
        receives = isinstance(entry, Person) and post is None
        self._known = {entry.id: entry, **known}
        self.act = Handover(starts=today, person_id=entry.id if receives else None)
        self._post = None
        if post is not None:
            self._take(post)
        self.form.bind(self.act)
        self.order(self.form.stops()[-1])
        self.introduce("Serah terima jabatan", "Setiap kegiatan memakai pejabat pada hari kegiatan itu.")
        self.setEnabled(True)
        self.notice.say()
        self._tell()

    def focus_first(self) -> None:
        """The first of the two that is not known yet."""
        self.form.focus("post_id" if self.act.post_id is None else "person_id")

    def _picked(self, _shelf: str, record: Record) -> None:
        self._known[record.id] = record

    def _edited(self, path: str, value: object) -> None:
        setattr(self.act, path, HoldingKind.DEFINITIVE if path == "kind" and value is None else value)
        if path == "post_id":
            found = self._known.get(str(value))
            self._post = None
            if isinstance(found, Post):
                self._take(found)
        self._tell()

    def _take(self, post: Post) -> None:
        """This office is meant; the names of its holders come from the directory."""
        self._known[post.id], self._post = post, post
        self.act.post_id = post.id

        def read(found: OpenedEntry | None) -> None:
            if found is not None and isinstance(found.entry, Post) and found.entry.id == self.act.post_id:
                self._post = found.entry
                self._known.update(found.facts.people)
                self._tell()

        if post.version:
            self._ask(post.id, read)

    def _tell(self) -> None:
        """What the act would do, or why it can't be done yet."""
        self.form.rows["ends"].setVisible(self.act.kind is not HoldingKind.DEFINITIVE)
        whole = self._post is not None and bool(self.act.person_id) and self.act.starts is not None
        self.go.setEnabled(False)
        if self._post is None or not whole:
            self.told.setText("Pilih jabatan dan pejabat barunya, lalu periksa tanggalnya.")
            return
        try:
            after = handed_over(self._post, self.act)
        except BadInput as trouble:
            self.told.setText(str(trouble))
            return
        self.go.setEnabled(True)
        self.told.setText("\n".join(self._sentences(self._post, after)))

    def _sentences(self, before: Post, after: Post) -> list[str]:
        day, made = self.act.starts or date.today(), after.holdings[-1]
        ended = [new for old, new in zip(before.holdings, after.holdings, strict=False) if old.ends != new.ends]
        said = [f"{self._called(held)} menjabat sampai {long_date(held.ends)}." for held in ended if held.ends]
        until = f" sampai {long_date(made.ends)}" if made.ends else ""
        capacity = "" if made.kind is HoldingKind.DEFINITIVE else f" sebagai {made.kind.value} {before.title}"
        said.append(f"{self._called(made)} menjabat{capacity} mulai {long_date(day)}{until}.")
        others = [held for held in after.holdings[:-1] if holds(held, day)]
        beside = "tetap menjabat" if made.kind is HoldingKind.ACTING_PLH else "juga tercatat menjabat pada hari itu"
        said += [f"{self._called(held)} {beside}." for held in others]
        empty = vacancy(before, day)
        said += [f"Jabatan ini kosong dari {long_date(empty[0])} sampai {long_date(empty[1])}."] if empty else []
        return [*said, "Naskah yang sudah terbit tidak berubah."]

    def _called(self, held: Holding) -> str:
        return self._name(held.person_id) or "Pejabat lama"

    def _name(self, key: str | None) -> str:
        return title_of(self._known[key]) if key in self._known else ""

    def _go(self) -> None:
        made = [one for one in self._known.values() if not one.version and one.id == self.act.person_id]
        self.wanted.emit(self.act, made)
