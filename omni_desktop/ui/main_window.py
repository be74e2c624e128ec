"""A plain window: the store, Download Orders, what the run says, and the orders it looked at."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.events import Ended, Event, Looked, Request
from omni_desktop.core.problems import title
from omni_desktop.core.program import Program, Store
from omni_desktop.ui.background import Download

COLUMNS = ("Order", "Result", "Total", "Omni reference", "What to know")
TOTAL = 2
ROW_HEIGHT, REFERENCE_WIDTH = 24, 160
WORDS = {"adopted": "Linked", "in_doubt": "Checking"}


class Shown(Protocol):
    """What the window needs: the store's name, a run, and a way to end it between two batches."""

    @property
    def store_name(self) -> str: ...

    def download(self) -> Iterator[Event]: ...

    def cancel(self) -> None: ...

    def tell_waits(self, listener: Callable[[str], None]) -> None: ...


class MainWindow(QMainWindow):
    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self._shown = shown
        self._worker: Download | None = None
        self.setWindowTitle(f"{shown.store_name} - Omni Desktop")
        self.resize(1000, 640)
        self.button = QPushButton("&Download Orders")
        self.cancel_button = QPushButton("Cancel")
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.said = QLabel("Press Download Orders to bring the shop's new orders into Omni.")
        self.table = _table()
        self._lay_out(shown.store_name)
        self._idle()
        self.button.clicked.connect(self.download)
        self.cancel_button.clicked.connect(self._cancel)

    def download(self) -> None:
        self.table.setRowCount(0)
        self.button.setEnabled(False)
        self.cancel_button.setEnabled(True)
        self.bar.show()
        self.said.setText("Downloading orders…")
        worker = self._worker = Download(self._shown.download)
        worker.looked.connect(self._add)
        worker.told.connect(self.said.setText)
        worker.ended.connect(self._ended)
        worker.failed.connect(self.said.setText)
        worker.finished.connect(self._idle)
        self._shown.tell_waits(worker.told.emit)
        worker.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ends the run between two batches, so that nothing is left half done."""
        if self._worker is not None and self._worker.isRunning():
            self._shown.cancel()
            self._worker.wait()
        event.accept()

    def _lay_out(self, name: str) -> None:
        heading = QLabel(name)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        row = QHBoxLayout()
        for widget in (self.button, self.cancel_button):
            row.addWidget(widget)
        row.addWidget(self.bar, 1)
        row.addStretch()
        column = QVBoxLayout()
        column.addWidget(heading)
        column.addLayout(row)
        column.addWidget(self.said)
        column.addWidget(self.table, 1)
        middle = QWidget()
        middle.setLayout(column)
        self.setCentralWidget(middle)

    def _idle(self) -> None:
        self.button.setEnabled(True)
        self.cancel_button.setEnabled(False)
        self.bar.hide()

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.said.setText("Ending after this batch. Nothing is lost.")
        self._shown.cancel()

    def _add(self, orders: list[Looked]) -> None:
        for looked in orders:
            row = self.table.rowCount()
            self.table.insertRow(row)
            for column, text in enumerate(_cells(looked)):
                cell = QTableWidgetItem(text)
                if column == TOTAL:
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, cell)

    def _ended(self, ended: Ended) -> None:
        counts = ", ".join(f"{number} {WORDS.get(result, result).lower()}" for result, number in sorted(ended.counts.items()))
        figures = ended.figures
        proof = f"{figures.missing} missing, {figures.double} double, {figures.apart:.2f} apart; {figures.held.count} held in all."
        self.said.setText(f"{ended.sentence} {counts or 'Nothing new'}. Checked with Omni: {proof}".strip())


def _table() -> QTableWidget:
    table = QTableWidget(0, len(COLUMNS))
    table.setHorizontalHeaderLabels(COLUMNS)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.setColumnWidth(3, REFERENCE_WIDTH)
    table.horizontalHeader().setSectionResizeMode(len(COLUMNS) - 1, QHeaderView.ResizeMode.Stretch)
    table.setAccessibleName("Orders of this download")
    return table


def _cells(looked: Looked) -> tuple[str, ...]:
    total = "" if looked.total is None else f"{looked.total:.2f}"
    problems = "; ".join(title(problem) for problem in looked.problems)
    return looked.id, WORDS.get(looked.result, looked.result.capitalize()), total, looked.reference, problems


class OfStore:
    """The program as one store's; its keys are read on the worker's thread, since a keyring may ask first."""

    def __init__(self, program: Program, store: Store) -> None:
        self._program = program
        self._store = store
        self.store_name = store.name
        self.cancel = program.cancel
        self.tell_waits = program.tell_waits

    def download(self) -> Iterator[Event]:
        yield from self._program.run(self._store.id, Request(starter="window"), self._program.keys(self._store.id))


def show(program: Program, *, minimized: bool = False) -> int:
    """The window, until it is closed."""
    stores = program.stores()
    if not stores:
        raise CannotContinue("There is no store yet. Add one first: stores add --help.", code="setting_missing")
    application = QApplication(sys.argv[:1])
    shown = OfStore(program, stores[0])
    window = MainWindow(shown)
    window.showMinimized() if minimized else window.show()
    return application.exec()


def check_libraries() -> int:
    """0 where a window can be made here; a missing library ends the process before."""
    application = QApplication(sys.argv[:1])
    widget = QWidget()
    widget.grab()
    application.quit()
    return 0
