"""Orders into a file for a spreadsheet: page by page in the background, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from secrets import token_hex
from threading import Event

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget
from shiboken6 import isValid

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.history import OrderRow
from omni_desktop.core.words.csv_cells import CSV_ENCODING, csv_line
from omni_desktop.core.words.order_csv import HEAD, Cell, order_cells
from omni_desktop.disk.whole import part_of, put_in_place, refuse_name
from omni_desktop.ui.desk.files import ask_where, cannot_write
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.problem_looks import orders_words
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.results import result_look
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.orders.orders_model import Question
from omni_desktop.ui.orders.orders_rows import Branches, branch_name
from omni_desktop.ui.parts.buttons import Button

PAGE = 1000                                     # short reads: the list can be scrolled meanwhile
KEPT_OF_NAME = 40                               # letters: the whole may be as long as a name can be already
SHOWN_HEAD = (*HEAD, tr("Result"), tr("Branch"), tr("Omni status"))


class ExportFile:
    """Grows beside its final name, so that nobody takes half a list for a whole one. Not for the window's thread."""

    def __init__(self, program: Program, formats: Formats, question: Question, file: Path) -> None:
        self._program, self._formats, self._question = program, formats, question
        # of its own: one that was cancelled may write its last page while the same list is saved again, here or on another computer
        self._part = part_of(file.with_name(f"{file.name[:KEPT_OF_NAME]}.{token_hex(4)}"))
        self._last = ""
        self._given_up = Event()
        self.file = file
        self.written = 0

    def write(self, tell: Callable[[], object], is_over: Callable[[], bool]) -> bool:
        """Page after page; `tell` after each that is followed by another. False where it was given up, or where the program ends and can't
        wait for it any more: then nothing of it stays. Raises as `write_page`."""
        try:
            while not (self._given_up.is_set() or is_over()):
                if not self.write_page():
                    return True
                tell()
        except BaseException:
            self._take_away()
            raise
        self._take_away()
        return False

    def _take_away(self) -> None:
        with suppress(OSError):
            self._part.unlink(missing_ok=True)

    def write_page(self) -> bool:
        """Whether more is to come. Raises CannotContinue with the reason for staff."""
        try:
            return self._write(self._next_rows())
        except OSError as error:
            raise cannot_write(self.file, error) from None

    def give_up(self) -> None:
        """On whichever thread. What has been begun is taken away once its page is written."""
        self._given_up.set()

    def _write(self, rows: list[OrderRow]) -> bool:
        is_first = not self._last
        branches = {choice.value: choice.label for choice in self._program.known_list(self._question.store_id, "branches").choices}
        with self._part.open("w" if is_first else "a", encoding=CSV_ENCODING if is_first else "utf-8", newline="") as out:
            if is_first:
                refuse_name(self.file)
                out.write(csv_line(SHOWN_HEAD))
            out.writelines(csv_line(self._cells(row, branches)) for row in rows)
        self.written += len(rows)
        if len(rows) == PAGE:
            self._last = rows[-1].id
            return True
        put_in_place(self._part, self.file)
        return False

    def _next_rows(self) -> list[OrderRow]:
        """After the last that was written, wherever that stands now: a download may put new ones before it."""
        history, (_store, wanted, sort) = self._program.history(self._question.store_id), self._question
        place = history.place(wanted, sort, self._last) if self._last else -1
        offset = self.written if place is None else place + 1
        return history.page(wanted, sort, offset=offset, limit=PAGE)

    def _cells(self, row: OrderRow, branches: Branches) -> tuple[Cell, ...]:
        shown = (result_look(row.result)[2], branch_name(row.branch_id, branches), row.omni_status)
        return *order_cells(row, self._formats.zone), *shown


class ExportRows(ExportFile):
    """Just these orders, as they are known."""

    def __init__(self, program: Program, formats: Formats, question: Question, file: Path, rows: Sequence[OrderRow]) -> None:
        super().__init__(program, formats, question, file)
        self._rows = rows

    def _next_rows(self) -> list[OrderRow]:
        return list(self._rows[self.written : self.written + PAGE])


class ExportLine(QWidget):
    """How an export goes on and where its file is. `done`: nothing of it needs to be shown any more."""

    done = Signal()
    _went_on = Signal(object, int)          # an ExportFile, and how many orders it has now

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._file: ExportFile | None = None
        self._total = 0
        self.picture = Picture(desk.theme, "upload")
        self.words = Words(desk.theme, "", "small", elide=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.bar.setAccessibleName(tr("Orders saved"))
        self.cancel = Button(desk.theme, tr("Cancel"), narrow=True)
        self.open = Button(desk.theme, tr("Open folder"), narrow=True)
        self.close_button = Button(desk.theme, "", "ghost", "x", narrow=True)
        self.close_button.setAccessibleName(tr("Close this message"))
        self._lay_out()
        self._went_on.connect(self._show_step)
        self.cancel.clicked.connect(self._cancel)
        self.open.clicked.connect(self._open_folder)
        self.close_button.clicked.connect(self.done)

    def start(self, file: Path, question: Question, total: int, rows: Sequence[OrderRow] = ()) -> None:
        """`rows`: these alone, and not all that the question lists."""
        self._total = total
        asked = (self._desk.program, self._desk.formats, question, file)
        self._file = ExportRows(*asked, rows) if rows else ExportFile(*asked)
        self.bar.setRange(0, max(total, 1))
        self._show(tr("Saving {orders}…", orders=orders_words(total, self._desk.formats)), running=True)
        self._write(self._file)

    def _write(self, file: ExportFile) -> None:
        """All of it is one deed: who saves a list and closes the window finds it."""
        reads = self._desk.reads
        tell = lambda: self._went_on.emit(file, file.written) if isValid(self) else None  # noqa: E731
        write = partial(file.write, tell, lambda: reads.is_over)
        reads.keep(self, write, partial(self._end, file), partial(self._fail, file), waits=True)

    def _show_step(self, file: ExportFile, written: int) -> None:
        if file is self._file:
            self.bar.setValue(written)
            self.words.setText(tr(
                "Saving {written} of {orders}…",
                written=self._desk.formats.number(written),
                orders=orders_words(self._total, self._desk.formats),
            ))

    def _end(self, file: ExportFile, _is_whole: bool) -> None:
        if file is self._file:
            self._show(tr(
                "{orders} saved in {name}",
                orders=orders_words(file.written, self._desk.formats),
                name=file.file.name,
            ), "circle-check", "ok")
            set_tip(self.words, str(file.file))

    def _fail(self, file: ExportFile, sentence: str) -> None:
        if file is self._file:
            self._show(sentence, "circle-x", "bad", failed=True)

    def _cancel(self) -> None:
        if self._file is not None:
            self._file.give_up()
        self._file = None
        self.done.emit()

    def _open_folder(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.file.parent)))

    def _show(self, words: str, icon: str = "upload", token: str = "text2", *, running: bool = False, failed: bool = False) -> None:
        self.picture.show_icon(icon, token)
        self.words.set_role("small", token)
        self.words.setText(words)
        self.setAccessibleName(words)
        self.bar.setValue(0)
        for widget, on in ((self.bar, running), (self.cancel, running), (self.open, not running and not failed)):
            widget.setVisible(on)
        self.close_button.setVisible(not running)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.picture)
        row.addWidget(self.words, 1)
        for widget in (self.bar, self.cancel, self.open, self.close_button):
            row.addWidget(widget)


def ask_file(parent: QWidget, desk: StoreContext, chosen: Callable[[Path], object]) -> None:
    """Where to, with the system's own dialog."""
    name = tr("Orders {local:%Y-%m-%d}.csv", local=desk.formats.local(desk.now()))
    ask_where(parent, desk, tr("Save the orders listed"), name, tr("Spreadsheet (*.csv)"), chosen)
