"""Every download of the store: when, by whom, how it ended, what it did and what it proves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from omni_desktop.core.record.history import RunRow
from omni_desktop.ui.desk.rereading import Rereading
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.downloads.run_details import RunDetails
from omni_desktop.ui.downloads.runs_model import COLUMNS, RunsModel
from omni_desktop.ui.downloads.undo_dialog import UndoDialog
from omni_desktop.ui.look.look import set_look
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.tables.table import Table

PAGE = 100
Newest = tuple[list[RunRow], int]


class DownloadsView(QWidget):
    """Reads when it is seen, and again when the ledger changed."""

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_old = True
        self._reading = Rereading(self, desk.reads, lambda: _newest(desk), self._show, self._fail)
        self._reading_older = Rereading(self, desk.reads, self._older, self._add_older, lambda _: self._add_older(None))
        self._last: RunRow | None = None        # below which older ones are wanted
        self._model = RunsModel(self)
        self._model.use_formats(desk.formats)
        self.table = Table(desk.theme, tr("Downloads"), COLUMNS)
        self.table.use_model(self._model)
        self.details = RunDetails(desk)
        self.empty = EmptyState(desk.theme, "download")
        self._lay_out()
        self._model.wants_more.connect(self._ask_older)
        self._model.dataChanged.connect(self._show_chosen)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.table.opened.connect(self._open)
        self.details.wants_orders.connect(desk.wants_run_orders)
        self.details.wants_undo.connect(self._undo)
        desk.store_changed.connect(self._change_store)
        desk.ledger_changed.connect(self.refresh)

    def refresh(self) -> None:
        """What is not seen is read when it is."""
        self._is_old = True
        if self.isVisible() and self._desk.store is not None:
            self._is_old = False
            self._reading.read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self.refresh()

    def _change_store(self) -> None:
        for reading in (self._reading, self._reading_older):
            reading.forget()
        self._model.use_formats(self._desk.formats)
        self.refresh()

    def _show(self, newest: Newest) -> None:
        runs, running_id = newest
        self._model.show_newest(runs, running_id, len(runs) == PAGE, self._desk.now())
        self._stack.setCurrentIndex(0 if runs else 1)
        self.empty.show_words("download", tr("No downloads yet"), tr("Each download is listed here with what it did and what it proves."))
        if runs and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self._model.index(0, 0))

    def _fail(self, sentence: str) -> None:
        if not self._model.rowCount():
            self.empty.show_words("circle-alert", tr("The downloads can't be read now"), sentence, token="bad")
            self._stack.setCurrentIndex(1)

    def _ask_older(self, last: RunRow) -> None:
        self._last = last
        self._reading_older.start_over()

    def _older(self) -> Callable[[], Sequence[RunRow]]:
        history, last = self._desk.history, self._last
        return lambda: history().runs(after=last, limit=PAGE)

    def _add_older(self, runs: Sequence[RunRow] | None) -> None:
        """None: they can't be read now, and are asked for again by whoever scrolls on."""
        self._model.add_older(runs or (), runs is None or len(runs) == PAGE)

    def _show_chosen(self, *_changed: object) -> None:
        row = self.table.currentIndex().row()
        self.details.setVisible(row >= 0)
        if row >= 0:
            self.details.show_run(self._model.run_at(row), self._model.state_at(row))

    def _open(self, index: QModelIndex) -> None:
        run = self._model.run_at(index.row())
        if not run.rehearsal:
            self._desk.wants_run_orders.emit(run.id)

    def _undo(self, run: RunRow) -> None:
        UndoDialog(self._desk, run, self).open()

    def _lay_out(self) -> None:
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.details)
        self.details.hide()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(full)
        self._stack.addWidget(self.empty)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self, "ground", "surface")


def _newest(desk: StoreContext) -> Callable[[], Newest]:
    """The newest runs, and which of them is running. A run's row lies between taking and giving back the store's lock: so an open row
    whose lock nobody holds, and that is still open when it is read once more, was cut off."""
    program, store_id = desk.program, desk.store_id

    def read() -> Newest:
        history = program.history(store_id)
        runs = history.runs(limit=PAGE)
        is_open = [run.id for run in runs if run.ended is None]
        if not is_open:
            return runs, 0
        return (runs, is_open[0]) if program.running(store_id) else (history.runs(limit=PAGE), 0)

    return read
