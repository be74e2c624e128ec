"""Why is this order not here? Ctrl+K: type, scan or paste what is known of it; the rules it met stand below, with what mends each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.core.order import ReadOrder
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.events import Request
from omni_desktop.core.record.history import OrderRow
from omni_desktop.core.words.harmless import one_line
from omni_desktop.core.words.meant_numbers import meant_numbers
from omni_desktop.ui.desk.background import Trouble
from omni_desktop.ui.desk.rereading import Rereading
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import fit_on_screen
from omni_desktop.ui.look.reassured import reassured
from omni_desktop.ui.look.results import result_look
from omni_desktop.ui.look.translated import told, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.inputs.search_box import SearchBox
from omni_desktop.ui.parts.tables.row_delegate import Column
from omni_desktop.ui.parts.tables.table import Table
from omni_desktop.ui.parts.tables.text_rows import TextRows
from omni_desktop.ui.why.asked_number import number_to_ask
from omni_desktop.ui.why.reasons import Known, Mend, Reasons, missing_lines, reasons_of
from omni_desktop.ui.why.why_answer import WhyAnswer

COLUMNS = (
    Column(tr("Order"), 112, "name"),
    Column(tr("Customer")),
    Column(tr("Placed"), 92),
    Column(tr("Total"), 96, right=True),
    Column(tr("Result"), 104),
)
WIDTH, HEIGHT, PADDING = 760, 640, 8
CANDIDATES, ROW, SEEN = 8, 32, 4
TITLE = tr("Why is this order not here?")
DOWNLOAD, ASK = tr("Download this one now"), tr("Ask Neto")
EMPTY = tr("Any order, by whatever is known of it")
EMPTY_HELP = tr("The rules that it met appear here, with what stopped it and the button that mends it.")
HOW = tr("Type, scan or paste an order number, a name, an e-mail or a purchase order number.")


class AskedLine(SearchBox):
    """Enter stays here, all of it chosen, so that the next scan replaces this one; Down goes on to what was found."""

    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)
LEAST_ANSWER = 96                               # px: it scrolls, and a small screen has to show the buttons below


class _Pages(QStackedWidget):
    """Takes the room there is: how high its words would like to be makes no dialog higher."""

    def hasHeightForWidth(self) -> bool:
        return False


class WhyDialog(Dialog):
    """Enter never downloads: it ends what a scanner types, and the next scan replaces it."""

    def __init__(self, desk: StoreContext, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, TITLE, DOWNLOAD, width=560, parent=parent)
        self._desk, self._store_id = desk, desk.store_id
        self._rows: Sequence[OrderRow] = ()
        self._known: Known | None = None
        self._chosen = ""                       # the order that is read
        self._reading = Rereading(self, desk.reads, self._question, self._show_kept, self._fail)
        self._number = ""                       # what Neto would be asked for, "" where it can't be a number
        self._answered = ""                     # the order that Neto told of: what the ledger has of it is older
        self._waits_for = ""                    # the order that is being downloaded from here
        self.line = AskedLine(desk.theme, HOW)
        self.table, self.found = Table(desk.theme, tr("Orders that may be meant"), COLUMNS, PADDING), TextRows(COLUMNS, self)
        self.answer, self.empty = WhyAnswer(desk.theme), EmptyState(desk.theme)
        self.said = Words(desk.theme, "", "caption", wrap=True)
        self.ask_button = Button(desk.theme, ASK, icon="search")
        self.open_button = Button(desk.theme, tr("Open the order"), icon="file-text")
        self.heading, self.note = Words(desk.theme, "", "title", wrap=True), Words(desk.theme, "", "caption", wrap=True)
        self._below = _Pages()
        self._below.setMinimumHeight(LEAST_ANSWER)
        self._fill()
        self._listen()
        fit_on_screen(self, WIDTH, HEIGHT)
        self._show_nothing()
        self.line.setFocus()
        if text:
            self.line.setText(text)
            self.line.returnPressed.emit()

    def _fill(self) -> None:
        self.go_button.setDefault(False)
        self.close_button.setText(tr("Close"))
        self.table.use_model(self.found)
        self.table.setProperty("framed", "true")
        self._below.addWidget(self.empty)
        self._below.addWidget(self.answer)
        self.body.addWidget(self.line)
        self.body.addWidget(self.table)
        self.body.addLayout(self._headings())
        self.body.addWidget(self._below, 1)
        self.body.addWidget(self.said)
        self.beside.addWidget(self.ask_button)
        self.beside.addWidget(self.open_button)

    def _headings(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.heading)
        column.addWidget(self.note)
        return column

    def _show_heading(self, heading: str, note: str) -> None:
        for words, text in ((self.heading, heading), (self.note, note)):
            words.setText(text)
            words.setVisible(bool(text))

    def _listen(self) -> None:
        desk = self._desk
        self.line.sought.connect(self._seek)
        self.line.returnPressed.connect(self.line.selectAll)
        self.line.went_down.connect(self._enter_list)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.opened.connect(self._open)
        self.answer.pressed.connect(self._mend)
        self.ask_button.clicked.connect(self._ask)
        self.open_button.clicked.connect(self._open)
        self.go_button.clicked.connect(self._download)
        desk.runs.ended.connect(self._ended)
        desk.ledger_changed.connect(self._reread)
        desk.store_changed.connect(self._store_changed)

    def _seek(self, text: str) -> None:
        if not text:
            self._show_nothing()
            return
        program, store_id, prefix = self._desk.program, self._store_id, self._desk.settings.prefix
        self._desk.reads.ask(
            self, lambda: program.history(store_id).meant(text, prefix, CANDIDATES), lambda meant: self._offer(text, *meant),
            self._fail, key="meant",
        )

    def _offer(self, text: str, rows: Sequence[OrderRow], named: int) -> None:
        """The first is chosen at once; a number that none of them has can be asked for."""
        self._number = "" if named else number_to_ask(text)
        self._rows = rows
        now, formats = self._desk.now(), self._desk.formats
        self.found.show_rows([
            (row.id, one_line(row.customer), formats.moment(row.placed_at, now), formats.money(row.grand_total), result_look(row.result)[2])
            for row in rows
        ])
        self._fit_table()
        if rows and not self._number:
            self.table.selectRow(0)
        elif self._number:
            self.table.clearSelection()
            self._read(self._number)
        else:
            self._tell_nothing(tr("No order is like that"), tr("No order of this store has it in its number, name, e-mail, phone or SKUs."))

    def _fit_table(self) -> None:
        """As high as its rows, up to a few; the rest scrolls, and below the answer keeps its room."""
        self.table.setVisible(bool(self._rows))
        self.table.setFixedHeight(ROW * (1 + min(len(self._rows), SEEN)) + 2)

    def _enter_list(self) -> None:
        if self._rows:
            self.table.setFocus()

    def _choose(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._rows):
            self._read(self._rows[index.row()].id)

    def _read(self, order_id: str) -> None:
        self._answered, self._chosen = "", order_id
        self._reading.start_over()

    def _question(self) -> Callable[[], Known]:
        program, store_id, order_id = self._desk.program, self._store_id, self._chosen
        return lambda: _known(program, store_id, order_id)

    def _show_kept(self, known: Known) -> None:
        """Neto's answer may have come first, to a question of later."""
        if not self._answered:
            self._show(known)

    def _show(self, known: Known) -> None:
        self._known = known
        reasons = reasons_of(known, self._desk.formats)
        self._show_heading(reasons.heading, reasons.note)
        self.answer.show_reasons(reasons)
        self._below.setCurrentWidget(self.answer)
        self._show_buttons(reasons)

    def _show_buttons(self, reasons: Reasons) -> None:
        asked = self._number or reasons.id
        self.ask_button.setText(tr("Ask Neto for {number}", number=asked) if self._number else ASK)
        self.ask_button.setVisible(reasons.asks or bool(self._number))
        self.open_button.setVisible(reasons.opens)
        running = self._waits_for == reasons.id and self._desk.runs.is_running
        self.go_button.setVisible(bool(reasons.will or reasons.refused))
        self.go_button.setEnabled(bool(reasons.will) and not reasons.refused and not running)
        self.go_button.setText(tr("Downloading {id}…", id=reasons.id) if running else DOWNLOAD)
        self._say(tr("It can't be downloaded now: {reason}", reason=reasons.refused) if reasons.refused else reasons.will)

    def _say(self, words: str, token: str = "") -> None:
        self.said.set_role("caption", token)
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _ask(self) -> None:
        """Reading only: a number that Neto doesn't know leaves nothing behind."""
        desk, store_id, known = self._desk, self._store_id, self._known
        number = self._number or (known.id if known else "")
        if not number:
            return
        self.ask_button.begin(tr("Asking Neto…"))
        numbers = meant_numbers(number, (desk.settings.prefix,))
        spelled = tuple(dict.fromkeys((number, *(each.upper() for each in numbers))))

        def asked() -> ReadOrder | None:
            return desk.program.order_in_shop(store_id, spelled, desk.keys(store_id))

        desk.reads.ask(self, asked, lambda read: self._take(number, read), self._not_asked, key="asked", waits=True)

    def _take(self, number: str, read: ReadOrder | None) -> None:
        self.ask_button.end()
        if self._known is not None and number in (self._number, self._known.id):
            self._answered = number
            self._show(self._known.answered(read))

    def _not_asked(self, sentence: str) -> None:
        self.ask_button.end()
        self._say(tr("{sentence} Nothing was changed.", sentence=sentence), "bad")

    def _download(self) -> None:
        """What goes on already is let go on first; the window starts this one after it."""
        if self._known is None:
            return
        self._waits_for = self._known.id
        self._desk.download(Request(order_ids=(self._known.id,), starter="window"))
        if self._desk.runs.is_running:
            self.go_button.setEnabled(False)
            self.go_button.setText(tr("Downloading {id}…", id=self._waits_for))
        else:
            self._waits_for = ""
            self._say(tr("It can't be downloaded now. Order Activity says why."), "bad")

    def _ended(self, end: object) -> None:
        if not self._waits_for or self._waits_for not in self._desk.runs.progress.request.order_ids:
            return
        number, self._waits_for, self._number = self._waits_for, "", ""
        self._read(number)
        if isinstance(end, Trouble):
            QTimer.singleShot(0, self, lambda: self._say(reassured(told(end.sentence)), "bad"))

    def _reread(self) -> None:
        if self._known is not None and not self._known.asked:
            self._reading.read()

    def _store_changed(self) -> None:
        """Other settings are judged by anew; of another store nothing here is true."""
        if self._desk.store_id != self._store_id:
            self.reject()
        elif self._known is not None:
            self._read(self._known.id)

    def _open(self, _index: QModelIndex | None = None) -> None:
        if self._known is not None and self._known.story is not None:
            order_id = self._known.id
            self.accept()
            self._desk.wants_order.emit(order_id)

    def _mend(self, mend: Mend) -> None:
        self.accept()
        if mend.setting:
            self._desk.wants_settings.emit(mend.setting)
        else:
            self._desk.wants_attention.emit(mend.code, mend.cause)

    def _show_nothing(self) -> None:
        self._rows, self._number = (), ""
        self.found.show_rows([])
        self._fit_table()
        self._tell_nothing(EMPTY, EMPTY_HELP)

    def _tell_nothing(self, title: str, text: str) -> None:
        self._known = None
        self._reading.forget()
        self._show_heading("", "")
        self.empty.show_words("search", title, text)
        self._below.setCurrentWidget(self.empty)
        for button in (self.ask_button, self.open_button, self.go_button):
            button.hide()
        self._say("")

    def _fail(self, sentence: str) -> None:
        self._tell_nothing(tr("It can't be looked for now"), reassured(sentence))


def _known(program: Program, store_id: int, order_id: str) -> Known:
    """Reads the ledger: not for the window's thread."""
    story, settings = program.history(store_id).order(order_id), program.settings(store_id)
    order = program.kept_order(story.raw) if story and story.raw else None
    number = story.row.id if story else order_id
    return Known(
        number, settings, program.now(), story, order, read_up_to=program.watermark(store_id), missing=missing_lines(settings)
    )
