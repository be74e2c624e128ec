"""The orders that are chosen in the list, as a person means them: by what they are, not by where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal

from omni_desktop.core.record.history import OrderRow
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.orders.orders_model import OrdersModel, Question, rows_of
from omni_desktop.ui.orders.orders_rows import ShownRow

MOST = 1000                                     # at once: more is the work of a card, of a filter and of Export
ROWS = QItemSelectionModel.SelectionFlag.Rows
ADDS = QItemSelectionModel.SelectionFlag.Select | ROWS


class ChosenOrders(QObject):
    """`changed`: a person chose others. `ids` stay chosen while the list moves; those that leave it are chosen no more."""

    changed = Signal()

    def __init__(self, desk: StoreContext, model: OrdersModel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._model = desk, model
        self._selection: QItemSelectionModel | None = None
        self._rows: dict[int, ShownRow | None] = {}     # by where they stand; None: not read yet
        self.too_many = False

    def watch(self, selection: QItemSelectionModel) -> None:
        self._selection = selection
        selection.selectionChanged.connect(self._tell)

    @property
    def count(self) -> int:
        return len(self._rows)

    @property
    def shown(self) -> list[ShownRow]:
        """From the top of the list down; none while they are being read, or are too many."""
        known = [row for _, row in sorted(self._rows.items()) if row is not None]
        return known if len(known) == len(self._rows) and not self.too_many else []

    @property
    def rows(self) -> list[OrderRow]:
        return [shown.row for shown in self.shown]

    @property
    def ids(self) -> list[str]:
        """Of those that are known."""
        return [shown.row.id for shown in self._rows.values() if shown is not None]

    def choose_all(self) -> None:
        """From the top, as many as can be chosen at once."""
        if self._selection is not None and self._model.count:
            last = self._model.index(min(self._model.count, MOST) - 1, self._model.columnCount() - 1)
            whole = QItemSelection(self._model.index(0, 0), last)
            self._selection.select(whole, QItemSelectionModel.SelectionFlag.ClearAndSelect | ROWS)

    def stay(self, places: Mapping[str, int]) -> None:
        """Where they stand now; to be called when the list was read anew, with their places in it."""
        before = {shown.row.id: shown for shown in self._rows.values() if shown is not None}
        self._rows = {}
        for order_id, known in before.items():
            place = places.get(order_id)
            if place is not None:
                shown = self._model.shown(place) if self._model.is_here(place) else None
                self._rows[place] = shown if shown and shown.row.id == order_id else known
        self.too_many = False
        if self._selection is not None:
            was_blocked = self._selection.blockSignals(True)
            self._selection.select(self._as_selection(), QItemSelectionModel.SelectionFlag.ClearAndSelect | ROWS)
            self._selection.blockSignals(was_blocked)

    def forget(self) -> None:
        """Another list is asked for: what is chosen together was chosen in this one."""
        self._rows = {}
        self.too_many = False

    def look(self) -> None:
        """At what is selected now; what was known of other rows is forgotten."""
        numbers = self._numbers()[: MOST + 1]
        self.too_many = len(numbers) > MOST
        before, self._rows = self._rows, {}
        for number in numbers:
            shown = self._model.shown(number) if self._model.is_here(number) else None
            self._rows[number] = shown or before.get(number)
        missing = [number for number, row in self._rows.items() if row is None]
        if missing and not self.too_many:
            self._read(missing)

    def _tell(self) -> None:
        self.look()
        self.changed.emit()

    def _read(self, missing: Sequence[int]) -> None:
        question, program, formats = self._model.question, self._desk.program, self._desk.formats

        def read() -> dict[int, ShownRow]:
            found: dict[int, ShownRow] = {}
            for first, count in _spans(missing):
                found.update(enumerate(rows_of(program, formats, question, first, count), first))
            return found

        self._desk.reads.ask(self, read, lambda found: self._take(question, found), key="chosen")

    def _take(self, question: Question, found: Mapping[int, ShownRow]) -> None:
        if question == self._model.question:
            for number, row in found.items():
                if number in self._rows and self._rows[number] is None:
                    self._rows[number] = row
            self.changed.emit()

    def _numbers(self) -> list[int]:
        """Copies of indexes, not the selection's own spans: Python would go on holding what Qt has freed."""
        return sorted(index.row() for index in self._selection.selectedRows()) if self._selection is not None else []

    def _as_selection(self) -> QItemSelection:
        selection, last = QItemSelection(), self._model.columnCount() - 1
        for first, count in _spans(sorted(self._rows)):
            selection.select(self._model.index(first, 0), self._model.index(first + count - 1, last))
        return selection


def _spans(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring rows together, as (first, how many)."""
    spans: list[tuple[int, int]] = []
    for number in numbers:
        if spans and number == sum(spans[-1]):
            spans[-1] = (spans[-1][0], spans[-1][1] + 1)
        else:
            spans.append((number, 1))
    return spans
