"""One side of the setup: where it is, its key, and a test that shows what it found."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.core.ports.program.keys import SETTING_UP, Keys
from omni_desktop.core.settings.fields import SettingsRefused, from_document
from omni_desktop.core.settings.settings import Connection
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.inputs.field import Field
from omni_desktop.ui.parts.inputs.inputs import KeyInput, LineInput
from omni_desktop.ui.parts.inputs.search_combo import SearchCombo
from omni_desktop.ui.settings.connection_check import ConnectionTest, What
from omni_desktop.ui.stores.said_here import said_here

LABEL, BESIDE = 120, 128
PASTED = 8                              # so many letters at once are no typing
DOTS = "\N{BULLET}" * 24
ZONE_HELP = tr("So that \N{LEFT DOUBLE QUOTATION MARK}today\N{RIGHT DOUBLE QUOTATION MARK} means the same here as in Neto.")
STORES = {"win32": tr("Windows Credential Manager"), "darwin": tr("the macOS Keychain")}
SAFE = tr("Keys are kept in {keyring}, never in files.")


@dataclass(frozen=True, slots=True)
class Line:
    """A text to type. `wanted` is what is said where it is blank; "" where it may be."""

    key: str
    label: str
    help: str = ""
    wanted: str = ""
    placeholder: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """`name` as in the program; `before` and `after` stand above and below the key."""

    name: str
    title: str
    intro: str
    before: tuple[Line, ...]
    after: tuple[Line, ...] = ()
    guide: str = tr("Where is the key?")

    @property
    def names(self) -> Mapping[str, str]:
        return {f"{self.name}'s address answers": tr("Address answers"), f"{self.name} accepts the key": tr("Key accepted")}

    @property
    def lines(self) -> tuple[Line, ...]:
        return (*self.before, *self.after)


NETO = Side(
    "Neto",
    tr("Connect to Neto"),
    tr("Where your web store's orders are read from. The test only reads."),
    (
        Line("neto_url", tr("Store address"), "", tr("Give the web address of the Neto store."), "www.yourstore.com.au"),
        Line("neto_username", tr("Username"), tr("The Neto staff user the key belongs to; blank for a key of the whole store.")),
    ),
)
OMNI = Side(
    "Omni",
    tr("Connect to Cin7 Omni"),
    tr("Where the sales orders go. The test only reads; nothing is written anywhere."),
    (
        Line(
            "omni_username",
            tr("Username"),
            tr("The one that Omni shows beside the key."),
            tr("Give the user name that belongs to the Omni key."),
        ),
    ),
    (Line("omni_url", tr("Omni address"), tr("Change it only when Cin7 told you to."), tr("Give the address of Cin7 Omni.")),),
)


class ConnectPage(QWidget):
    """`went_on` when everything holds, or when somebody goes on all the same; `edited` with every change."""

    went_on = Signal()
    edited = Signal()
    wants_guide = Signal(str)

    def __init__(self, desk: StoreContext, side: Side) -> None:
        super().__init__()
        self._desk, self.side = desk, side
        self._base = Connection()
        self.store_id = SETTING_UP          # under whose number the key is kept, once it is
        self._kept = False
        self._goes_on = False
        self._length = 0
        self.lines = {line.key: LineInput(line.label, placeholder=line.placeholder) for line in side.lines}
        self.key = KeyInput(desk.theme, tr("{name} key", name=side.name))
        self.zone = SearchCombo(tr("Store time zone"), placeholder=tr("Type a city"))
        self.rows = {line.key: self._row(line.label, self.lines[line.key], line.help) for line in side.lines}
        self.rows["key"] = self._row(tr("Key"), self.key, marked=self.key.line)
        self.rows["time_zone"] = self._row(tr("Store time zone"), self.zone, ZONE_HELP)
        self.guide = Button(desk.theme, side.guide, "link")
        self.test = ConnectionTest(desk, self._to_test, side=side.name, names=side.names, said=said_here)
        self.anyway = Button(desk.theme, tr("Go on without a test"), "link")
        self._lay_out()
        self._listen()

    def show_values(self, connection: Connection, *, kept: bool) -> None:
        """`kept`: whether the key is in the keyring already, or was given before."""
        self._base, self._kept = connection, kept
        for name, line in self.lines.items():
            line.setText(getattr(connection, name))
        self.zone.choose(connection.time_zone)
        self.key.line.setPlaceholderText(DOTS if kept else "")

    def values(self) -> dict[str, str]:
        """As they were typed."""
        typed = {name: line.text().strip() for name, line in self.lines.items()}
        return {**typed, "time_zone": self.zone.key()} if self.side is NETO else typed

    def typed_key(self) -> str:
        return self.key.text().strip()

    def go_on(self) -> None:
        """On to the next page once the test holds: one that was made already, the one that goes on, or a new one."""
        if self.test.holds:
            self.went_on.emit()
            return
        self._goes_on = True
        if not self.test.is_testing:
            self.test.test()
        self._goes_on = self._goes_on and self.test.is_testing

    def take_focus(self) -> None:
        blank = next((line for line in self.lines.values() if not line.text()), self.key.line)
        blank.setFocus()

    def mark_wrong(self, key: str, sentence: str) -> None:
        self.rows[key].set_error(sentence)

    def _to_test(self) -> What | None:
        troubles = {line.key: line.wanted for line in self.side.lines if line.wanted and not self.lines[line.key].text().strip()}
        if not self.typed_key() and not self._kept:
            troubles["key"] = tr("Give the {name} key.", name=self.side.name)
        connection, name = self._base, self.side.name
        try:
            values = {"name": "store", **self.values()}
            connection = from_document({"connection": values}).connection
        except SettingsRefused as refused:
            for place, sentence in refused.troubles:
                troubles.setdefault(place.partition(".")[2], sentence)
        for key, row in self.rows.items():
            row.set_error(troubles.get(key, ""))
        if troubles:
            first = next(key for key in self.rows if key in troubles)
            (self.key.line if first == "key" else self.lines.get(first, self.zone)).setFocus()
            return None
        typed, store_id, desk = self.typed_key(), self.store_id, self._desk

        def keys() -> Keys:
            key = typed or desk.key(store_id, name)
            return Keys(key, "") if name == "Neto" else Keys("", key)

        return connection, keys

    def _tested(self, holds: bool) -> None:
        self.anyway.setVisible(not holds)
        goes_on, self._goes_on = self._goes_on, False
        if holds and goes_on:
            self.went_on.emit()

    def _changed(self, key: str) -> None:
        """What was said of another value is gone at once."""
        self.rows[key].set_error("")
        self.test.clear()
        self._goes_on = False
        self.anyway.hide()
        self.edited.emit()

    def _key_changed(self, text: str) -> None:
        pasted, self._length = len(text) - self._length >= PASTED, len(text)
        self._changed("key")
        if pasted:
            self._test_if_whole()

    def _test_if_whole(self) -> None:
        """By itself, once everything is there that a test needs: a person sees what it found before the next page."""
        whole = all(self.lines[line.key].text().strip() for line in self.side.lines if line.wanted)
        if whole and self.typed_key() and not self.test.holds and not self.test.is_testing and not self.anyway.isVisible():
            self.test.test()

    def _listen(self) -> None:
        for name, line in self.lines.items():
            line.textChanged.connect(lambda _text, name=name: self._changed(name))
        self.key.line.textChanged.connect(self._key_changed)
        self.key.line.editingFinished.connect(self._test_if_whole)
        self.zone.currentTextChanged.connect(lambda _text: self._changed("time_zone"))
        self.test.ended.connect(self._tested)
        self.anyway.clicked.connect(self.went_on)
        self.guide.clicked.connect(lambda: self.wants_guide.emit(self.side.name))

    def _row(self, label: str, control: QWidget, help_line: str = "", marked: QWidget | None = None) -> Field:
        return Field(self._desk.theme, label, control, help_line, label_width=LABEL, help_beside=True, marked=marked)

    def _lay_out(self) -> None:
        self.anyway.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(Words(self._desk.theme, self.side.intro, "secondary", wrap=True))
        column.addSpacing(8)
        keys = [*(line.key for line in self.side.before), "key", *(line.key for line in self.side.after)]
        for key in [*keys, *(["time_zone"] if self.side is NETO else [])]:
            column.addWidget(self.rows[key])
        if self.side is not NETO:
            self.rows["time_zone"].setParent(self)
            self.rows["time_zone"].hide()
        column.addSpacing(4)
        column.addLayout(self._indented(self.test))
        column.addLayout(self._indented(self.anyway))
        column.addStretch(1)
        column.addLayout(self._safe())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Words(self._desk.theme, self.side.title, "title"))
        row.addStretch()
        row.addWidget(self.guide)
        return row

    def _indented(self, widget: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(BESIDE, 0, 0, 0)
        row.addWidget(widget)
        if widget is self.anyway:
            row.addStretch()
        return row

    def _safe(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        keyring = STORES.get(sys.platform, tr("the keyring of this computer (Secret Service)"))
        row.addWidget(Picture(self._desk.theme, "lock", "text3"))
        row.addWidget(Words(self._desk.theme, SAFE.format(keyring=keyring), "caption", wrap=True), 1)
        return row
