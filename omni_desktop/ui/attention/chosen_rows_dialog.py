"""What staff once chose, as a table: found by its words, with who and when, and any row can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from omni_desktop.core.inventory import folded
from omni_desktop.core.words.harmless import shortened
from omni_desktop.ui.desk.rereading import Rereading
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import fit_on_screen
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.inputs.search_box import SearchBox
from omni_desktop.ui.parts.tables.row_delegate import Column
from omni_desktop.ui.parts.tables.table import Table
from omni_desktop.ui.parts.tables.text_rows import TextRows

WIDTH, HEIGHT, PADDING, LONGEST_ON_BUTTON = 820, 560, 8, 24
T = TypeVar("T")


class RowsText(NamedTuple):
    """What the dialog says. `nothing` and `how`: its title and text while it has no row; `failed`: the title where they can't be read."""

    title: str
    intro: str
    search: str
    icon: str
    nothing: str
    how: str
    failed: str


class ChosenRowsDialog(Dialog, Generic[T]):
    """The rows are read anew whenever the ledger changed; the row that was chosen stays chosen."""

    def __init__(self, desk: StoreContext, parent: QWidget, text: RowsText, columns: Sequence[Column]) -> None:
        super().__init__(desk.theme, text.title, width=640, parent=parent)
        self._desk, self._store_id, self._text = desk, desk.store_id, text
        self._all: Sequence[T] = ()
        self._shown: Sequence[T] = ()
        self.search = SearchBox(desk.theme, text.search)
        self.rows = TextRows(columns, self)
        self.table = Table(desk.theme, text.title, columns, PADDING)
        self.empty = EmptyState(desk.theme, text.icon, tr("Reading…"))
        self.remove = Button(desk.theme, tr("Remove"))
        self.said = Words(desk.theme, "", "caption", elide=True)
        self._stack = QStackedWidget()
        self._fill()
        self.search.sought.connect(lambda _words: self._list())
        self.search.entered.connect(self.table.setFocus)
        self.remove.clicked.connect(self._remove)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self._reading = Rereading(self, desk.reads, lambda: self.read_rows, self.read, self._fail)
        desk.ledger_changed.connect(self._reading.read)
        self._reading.read()

    def read_rows(self) -> Sequence[T]:
        """Not in the window's thread."""
        raise NotImplementedError

    def take_back(self, row: T) -> object:
        """Not in the window's thread."""
        raise NotImplementedError

    def cells(self, row: T, now: datetime) -> Sequence[str]:
        raise NotImplementedError

    def sought_in(self, row: T) -> str:
        """The words that it is found by."""
        raise NotImplementedError

    def is_same(self, row: T, other: T) -> bool:
        raise NotImplementedError

    def called(self, row: T) -> str:
        raise NotImplementedError

    def removed_words(self, row: T) -> str:
        raise NotImplementedError

    def read(self, rows: Sequence[T]) -> None:
        self._all = rows
        self._list()

    def chosen(self) -> T | None:
        row = self.table.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def show_chosen(self, row: T | None) -> None:
        """The buttons for the row that is chosen now."""
        self.remove.setEnabled(row is not None)
        self.remove.setText(tr("Remove {sku}", sku=shortened(self.called(row), LONGEST_ON_BUTTON)) if row is not None else tr("Remove"))

    def fill_top(self, top: QHBoxLayout) -> None:
        top.addWidget(self.search, 1)

    def fill_footer(self) -> None:
        self.beside.setSpacing(12)
        self.beside.addWidget(self.remove)
        self.beside.addWidget(self.said)

    def _fail(self, sentence: str) -> None:
        self.empty.show_words("circle-alert", self._text.failed, sentence, token="bad")
        self._stack.setCurrentWidget(self.empty)

    def _list(self) -> None:
        """Those with every word that is sought."""
        chosen, now, words = self.chosen(), self._desk.now(), folded(self.search.words()).split()
        self._shown = [row for row in self._all if all(word in folded(self.sought_in(row)) for word in words)]
        self.rows.show_rows([self.cells(row, now) for row in self._shown])
        self.empty.show_words(self._text.icon, *((tr("No rows match"), "") if words else (self._text.nothing, self._text.how)))
        self._stack.setCurrentWidget(self.table if self._shown else self.empty)
        again = next((number for number, row in enumerate(self._shown) if chosen is not None and self.is_same(row, chosen)), 0)
        if self._shown:
            self.table.selectRow(again)
        self._show_chosen()

    def _show_chosen(self, *_changed: object) -> None:
        self.show_chosen(self.chosen())

    def _remove(self) -> None:
        row = self.chosen()
        if row is not None:
            self.remove.setEnabled(False)
            self._desk.reads.keep(self, lambda: self.take_back(row), lambda _: self._removed(row), self._not_removed)

    def _removed(self, row: T) -> None:
        self.said.setText(self.removed_words(row))
        self._desk.ledger_changed.emit()

    def _not_removed(self, sentence: str) -> None:
        self.said.setText(tr("{sentence} Nothing was changed.", sentence=sentence))
        self._show_chosen()

    def _fill(self) -> None:
        self.table.use_model(self.rows)
        self.table.setProperty("framed", "true")
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._stack.setCurrentWidget(self.empty)
        self.body.addWidget(Words(self._desk.theme, self._text.intro, "secondary", wrap=True))
        top = QHBoxLayout()
        top.setSpacing(8)
        self.fill_top(top)
        self.body.addLayout(top)
        self.body.addWidget(self._stack, 1)
        self.fill_footer()
        fit_on_screen(self, WIDTH, HEIGHT)
