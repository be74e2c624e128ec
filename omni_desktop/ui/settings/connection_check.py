"""A test in the window: every check as it comes, one line each, reading only. Of a store's two sides: ConnectionTest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.core.ports.program.downloads import Check
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.settings.settings import Connection
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.picture import IconWords, Picture
from omni_desktop.ui.look.translated import told, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button

What = tuple[Connection, Callable[[], Keys]]
"""What is tested, and its keys, which are asked for in the background, since a keyring may wait for a person."""
TOP = Qt.AlignmentFlag.AlignTop
ASKING = {"Neto": tr("Asking Neto…"), "Omni": tr("Asking Cin7 Omni…")}


@dataclass(frozen=True, slots=True)
class Test:
    """`asking` is said meanwhile; moments are shown in `zone`."""

    checks: Callable[[], Iterator[Check]]
    asking: str
    zone: str


class _Asked(QObject):
    """One test. Its checks come from the thread that asks, so it outlives the page that began it; a cancelled one tells nothing more."""

    checked = Signal(object, object)            # this test, a Check

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_cancelled = False

    def ask(self, checks: Iterator[Check]) -> bool:
        """Whether all hold."""
        all_hold = True
        for check in checks:
            if self.is_cancelled:
                return False
            self.checked.emit(self, check)
            all_hold = all_hold and check.ok
        return all_hold


class Checks(QWidget):
    """`prepare` gives the test to make, None where a field is wrong; it runs in the background. `names` are shorter words for some checks,
    where the page says the rest; `said` puts a fault's sentence into the words of this place."""

    ended = Signal(bool)

    def __init__(
        self,
        desk: StoreContext,
        prepare: Callable[[], Test | None],
        *,
        names: Mapping[str, str] | None = None,
        said: Callable[[str], str] = str,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._names, self._said = names or {}, said
        self._formats = desk.formats
        self.holds = False              # whether the last test did, and nothing was changed since
        self._prepare = prepare
        self._asked: _Asked | None = None
        self.button = Button(desk.theme, tr("Test connection"), icon="rotate-cw")
        self.cancel = Button(desk.theme, tr("Cancel test"), "link")
        self.said = IconWords(desk.theme, "info", "", "text2")
        self._failure = Words(desk.theme, "", "body", token="bad", wrap=True)
        self._lines = QGridLayout()
        self._lay_out()
        self.button.clicked.connect(self.test)
        self.cancel.clicked.connect(self._cancel)
        self.clear()

    def test(self) -> None:
        what = self._prepare()
        self.clear()
        if what is None:
            self._show("circle-alert", tr("Mend the marked fields first"), "bad")
            return
        self._asked = asked = _Asked(self._desk.reads)
        asked.checked.connect(self._add)
        self.button.begin(tr("Testing…"))
        self.cancel.show()
        self._show("rotate-cw", what.asking, "text2", turns=True)
        self._formats = Formats(what.zone)
        self._desk.reads.ask(
            self,
            lambda: asked.ask(what.checks()),
            lambda holds: self._end(asked, holds),
            lambda sentence: self._fail(asked, sentence),
            waits=True,
        )

    @property
    def is_testing(self) -> bool:
        return self._asked is not None

    def clear(self) -> None:
        """What was said about other values says nothing about these."""
        if self._asked is not None:
            self._asked.is_cancelled = True
            self._asked = None
            self.button.end()
        self.holds = False
        self._lines_away()
        self._failure.hide()
        self.said.hide()
        self.cancel.hide()

    def _cancel(self) -> None:
        self.clear()
        self._show("ban", tr("Test cancelled; nothing was changed"), "text2")
        self.button.setFocus()

    def _add(self, asked: _Asked, check: Check) -> None:
        if asked is not self._asked:
            return
        row = self._lines.rowCount()
        icon, token = ("circle-check", "ok") if check.ok else ("circle-x", "bad")
        sentence = self._evidence(check) if check.ok else self._said(told(check.sentence))
        picture = Picture(self._desk.theme, icon, token, says=tr("Holds") if check.ok else tr("Failed"))
        name = Words(self._desk.theme, self._names.get(check.name) or told(check.name), "name")
        why = Words(self._desk.theme, sentence, "body", token="text2", wrap=True)
        for column, widget in enumerate((_lowered(picture), name, why)):
            self._lines.addWidget(widget, row, column, TOP)
            widget.show()

    def _evidence(self, check: Check) -> str:
        if check.at is None:
            return told(check.sentence)
        return f"{told(check.sentence)}, {self._formats.moment_in_words(check.at, self._desk.now())}"

    def _end(self, asked: _Asked, holds: bool) -> None:
        asked.deleteLater()
        if asked is self._asked:
            self._finish()
            self.holds = holds
            icon, words, token = ("circle-check", tr("Connected"), "ok") if holds else ("circle-x", tr("Not connected"), "bad")
            self._show(icon, words, token)
            self.ended.emit(holds)

    def _fail(self, asked: _Asked, sentence: str) -> None:
        asked.deleteLater()
        if asked is self._asked:
            self._finish()
            self._show("circle-x", tr("Not tested"), "bad")
            self._failure.setText(self._said(sentence))
            self._failure.show()
            self.ended.emit(False)

    def _finish(self) -> None:
        self._asked = None
        self.button.end()
        self.cancel.hide()

    def _show(self, icon: str, words: str, token: str, *, turns: bool = False) -> None:
        self.said.show_words(icon, words, token, turns=turns)
        self.said.setAccessibleName(words)
        self.said.show()

    def _lines_away(self) -> None:
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        for widget in (self.button, self.said, self.cancel):
            head.addWidget(widget)
        head.addStretch()
        self._lines.setHorizontalSpacing(8)
        self._lines.setVerticalSpacing(4)
        self._lines.setColumnMinimumWidth(1, 120 if self._names else 190)
        self._lines.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._failure)
        column.addLayout(self._lines)


class ConnectionTest(Checks):
    """Of both sides of a store, or of one `side` alone."""

    def __init__(
        self,
        desk: StoreContext,
        prepare: Callable[[], What | None],
        *,
        side: str = "",
        names: Mapping[str, str] | None = None,
        said: Callable[[str], str] = str,
    ) -> None:
        def to_test() -> Test | None:
            what = prepare()
            if what is None:
                return None
            connection, keys = what
            checks = partial(_both_sides, desk, connection, keys, side)
            return Test(checks, ASKING.get(side, tr("Asking Neto and Cin7 Omni…")), connection.time_zone)

        super().__init__(desk, to_test, names=names, said=said)


def _both_sides(desk: StoreContext, connection: Connection, keys: Callable[[], Keys], side: str) -> Iterator[Check]:
    return desk.program.check_connection(connection, keys(), side)


def _lowered(picture: Picture) -> QWidget:
    """In the middle of the first line beside it, which is 20 px high."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 2, 0, 2)
    column.addWidget(picture)
    return holder
