"""Setelan, Pola kalimat: the words of the automatic text, shipped or the office's own, heard on one of its meetings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cooling_desktop import assets
from cooling_desktop.errors import Trouble
from cooling_desktop.records.kinds import Voice
from cooling_desktop.records.pack import OwnPack
from ui import theme
from ui.choices import Choice
from ui.lists import Item, ItemList
from ui.open_record import OpenRecord
from ui.pages.phrase_sample import Sample
from ui.pages.phrase_text import PatternText
from ui.pages.settings_group import Group, beside, named
from ui.parts import Button, label, retone

if TYPE_CHECKING:
    from cooling_desktop.press.phrases import Fault
    from ui.desk import Desk
    from ui.saving import Saver
    from ui.work import Worker

NAMES = {Voice.OFFICIAL: "Siaran pers", Voice.NEWS: "Berita", Voice.CHAT: "Ringkas"}
_HELP = (
    "{slot} diganti isian. [ … ] hilang bila salah satu slot di dalamnya kosong. Dari pola yang cocok dipilih yang "
    "memuat isian terbanyak; yang setara bergantian. Pola yang rusak dilewati, pola bawaan dipakai."
)
_SHIPPED = "Bawaan. Salin dulu bila ingin mengubahnya."
_OWN = "Salinan kantor. Berlaku begitu kegiatan dibuka lagi; naskah terbit tidak berubah."
_SOUND = "Semua pola terbaca."
_FAULTS_HIGH = 116  # as high as two faults; more of them scroll


class PhrasesGroup(Group):
    """`guide` asks for the help page on patterns."""

    key, title, widest, fills = "pola", "Pola kalimat", 1320, True
    guide = Signal(str)

    def __init__(self, desk: Desk, saver: Saver, paper: Worker) -> None:
        super().__init__()
        self._desk, self._saver, self._paper = desk, saver, paper
        self.packs = {voice: OpenRecord(OwnPack(id=voice.value, voice=voice)) for voice in Voice}
        self.voice = Voice.OFFICIAL
        self._away = True
        self._showing = self._typing = False
        self._changes = 0
        self.lines: list[int] = []  # of the faults

    def build(self) -> None:
        """The voice and what patterns are, above their text and the sample."""
        self.voices = Choice.of([(NAMES[voice], voice) for voice in Voice], optional=False)
        self.voices.name_it("Gaya", _HELP)
        self.voices.chosen.connect(lambda voice: self.show_voice(cast(Voice, voice)))
        self.guide_button = named(Button("Panduan pola", "quiet"), self.keys)
        self.guide_button.clicked.connect(lambda: self.guide.emit(self.key))
        self.row("Gaya", beside(self.voices.widget, self.guide_button), self.voices.widget, _HELP)
        self.sample = Sample(self._desk, self._paper, self.keys)
        self.sample.judged.connect(self._judged)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(self._left(), 11)
        columns.addWidget(self.sample, 9)
        self.column.addLayout(columns, 1)
        for pack in self.packs.values():
            pack.changed.connect(partial(self._changed, pack))

    def refresh(self) -> None:
        """Read the office's packs and its meetings again, unless something typed here is not stored yet."""
        if self._away:
            self._away = False
            self._saver.watch(self.open)
        self.show_voice(self.voice)
        self._ask()
        self.sample.refresh()

    def put_away(self) -> None:
        """Another group keeps its record on disk now."""
        self._away = True

    @property
    def open(self) -> OpenRecord:
        """The pack of the voice that is shown."""
        return self.packs[self.voice]

    @property
    def own(self) -> str:
        """The office's own text of the voice that is shown; empty while the shipped one holds."""
        return _text(self.open)

    def show_voice(self, voice: Voice) -> None:
        """The pack of a voice."""
        if voice is not self.voice:
            self.voice = voice
            self._saver.watch(self.open)
        self.voices.show_value(voice)
        self._show(at_once=True)

    def _ask(self) -> None:
        typed = self._changes

        def read(packs: list[OwnPack]) -> None:
            if typed == self._changes:  # else it was read before the last key went to disk
                self._read(packs)

        self._desk.ask("packs", lambda store: store.packs(), read, self._refused)

    def _read(self, packs: list[OwnPack]) -> None:
        if self._saver.pending:
            return
        stored = {pack.voice: pack for pack in packs}
        for voice, open_pack in self.packs.items():
            pack = stored.get(voice) or OwnPack(id=voice.value, voice=voice)
            known = cast(OwnPack, open_pack.root)
            if (pack.text, pack.id, pack.version) != (known.text, known.id, known.version):
                self._replace(voice, pack)
        self._show(at_once=True)

    def _replace(self, voice: Voice, pack: OwnPack) -> None:
        """Another window wrote this one."""
        self.packs[voice] = made = OpenRecord(pack)
        made.changed.connect(partial(self._changed, made))
        if voice is self.voice and not self._away:
            self._saver.watch(made)

    def _show(self, *, at_once: bool = False) -> None:
        own = bool(self.own)
        if not self._typing:
            self._showing = True
            self.text.show_text(self.own or _shipped(self.voice), own=own)
            self._showing = False
        self.state.setText(_OWN if own else _SHIPPED)
        for button, wanted in ((self.reset, own), (self.copy, not own)):  # the keys go from one to the other
            button.setVisible(wanted)
        self.sample.try_out(self.own, self.voice, at_once=at_once)

    def _typed(self) -> None:
        if not self._showing and self.own:
            self._typing = True
            self.open.put("text", self.text.toPlainText() or "\n")  # emptied is not yet given up
            self._typing = False

    def _changed(self, pack: OpenRecord, _path: str) -> None:
        self._changes += 1
        if pack is self.open:
            self._show()

    def _copy(self) -> None:
        self.open.put("text", _shipped(self.voice))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reset(self) -> None:
        voice, then = self.voice, self.own
        self.do(f"Pola {NAMES[voice]} kembali ke bawaan.", lambda: self._put(voice, ""), lambda: self._put(voice, then))
        self.copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, voice: Voice, text: str) -> None:
        """Back to the shipped text, or to the office's own; what was copied anew meanwhile stays."""
        if voice is not self.voice:
            self.show_voice(voice)
        if not (text and self.own):
            self.open.put("text", text)

    def _judged(self, faults: list[Fault]) -> None:
        self.lines = [fault.line for fault in faults]
        items = [Item(str(n), _told(fault), icon="look", tone="warn", wrap=True) for n, fault in enumerate(faults)]
        if list(self.faults.rows.items) != items:
            self.faults.put(items)
            self.faults.setVisible(bool(items))
            self._fit()
        words = f"{len(faults)} pola rusak. Klik atau Enter menuju barisnya." if faults else _SOUND
        self._say(words if self.own else "", "warn" if faults else "text2")

    def _fit(self) -> None:
        rows = range(len(self.lines))
        high = sum(self.faults.sizeHintForIndex(self.faults.rows.index(n, 0)).height() for n in rows) + 4
        self.faults.setFixedHeight(min(high, theme.px(_FAULTS_HIGH)))

    def _go_to(self, key: str) -> None:
        self.text.go_to(self.lines[int(key)])

    def _refused(self, trouble: Trouble) -> None:
        self._say(str(trouble), "err")

    def _say(self, words: str, tone: str) -> None:
        self.verdict.setText(words)
        retone(self.verdict, tone=tone)
        self.verdict.setVisible(bool(words))

    def _left(self) -> QWidget:
        caption = label("Pola", "group")
        self.state = label("", "small", "text2", wrap=True)
        self.copy = named(Button("Salin untuk diubah", "plain", "pencil"), self.keys)
        self.reset = named(Button("Kembali ke bawaan", "quiet", "redo"), self.keys)
        self.copy.clicked.connect(self._copy)
        self.reset.clicked.connect(self._reset)
        self.text = PatternText()
        self.text.setAccessibleName("Pola")
        self.text.textChanged.connect(self._typed)
        caption.setBuddy(self.text)
        self.keys.give(self.text, caption, "Pola")
        self.verdict = label("", "small", "text2", wrap=True)
        self.faults = ItemList("Pola yang rusak")
        self.faults.opened.connect(self._go_to)
        self.faults.clicked.connect(lambda index: self._go_to(self.faults.rows.items[index.row()].key))
        self.faults.hide()
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(_head(caption, self.copy, self.reset))
        for part in (self.state, self.text, self.verdict, self.faults):
            column.addWidget(part, 1 if part is self.text else 0)
        return made


def _head(caption: QWidget, *buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(caption)
    row.addStretch()
    for button in buttons:
        row.addWidget(button)
    return row


def _shipped(voice: Voice) -> str:
    return assets.text(f"phrases/{voice.value}.toml")


def _text(pack: OpenRecord) -> str:
    return cast(OwnPack, pack.root).text


def _told(fault: Fault) -> str:
    return f"Baris {fault.line}: {fault.message}" if fault.line else fault.message
