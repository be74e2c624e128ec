"""The page Proof: bars of money a day, the totals, and tables whose rows lead to their orders. It reads when it is seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.ui.desk.rereading import Rereading
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import set_look
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.orders.panel.credit_note_dialog import CreditNoteDialog
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.question import Question
from omni_desktop.ui.proof.closing import closed_words, meaning
from omni_desktop.ui.proof.money_chart import MoneyChart
from omni_desktop.ui.proof.period_line import PeriodLine
from omni_desktop.ui.proof.proof_files import Kind, Wanted, ask_proof_file, write_proof
from omni_desktop.ui.proof.proof_tables import ProofTables
from omni_desktop.ui.proof.saving_line import SavingLine
from omni_desktop.ui.proof.shown_proof import ShownProof, read_proof, swept_words
from omni_desktop.ui.proof.totals import Totals

AGAIN = tr("Try again")
REREAD_MS = 3_000                               # while another program writes, it is read again at most so often
CHART_LEAST, CHART_MOST = 96, 220


class ProofView(QWidget):
    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = desk.theme
        self._desk = desk
        self._store_id = desk.store_id
        self._is_old, self._is_reading = True, False
        self._reading = Rereading(self, desk.reads, self._question, self._show, self._fail, waits=True)
        self.proof: ShownProof | None = None        # what is shown
        self.line = PeriodLine(desk)
        self.state = Banner(theme, box=True)
        self.totals, self.chart = Totals(theme), MoneyChart(theme)
        self.tables = ProofTables(desk)
        self.empty = EmptyState(theme, "banknote")
        self.said = Words(theme, "", "caption", elide=True)
        self.saving = SavingLine(desk)
        self._stack, self._foot = QStackedWidget(), QStackedWidget()
        self._rereading = QTimer(self)
        self._rereading.setSingleShot(True)
        self._rereading.setInterval(REREAD_MS)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """What is not seen is read when it is; a run writes all the time, and its end is waited for."""
        self._is_old = True
        if not self.isVisible() or not self._desk.store_id:
            return
        if self._desk.runs.is_running_for(self._desk.store_id) and self.proof is not None:
            self._say()
        elif not self._is_reading:
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self.refresh()

    def _read(self) -> None:
        self._is_old, self._is_reading = False, True
        if self.proof is None:
            self._show_nothing("clock", tr("Reading…"))
        self._reading.start_over()

    def _question(self) -> Callable[[], ShownProof]:
        desk, period = self._desk, self.line.period
        program, store_id, formats = desk.program, desk.store_id, desk.formats
        return lambda: read_proof(program, store_id, period, formats)

    def _show(self, proof: ShownProof) -> None:
        self._is_reading = False
        self.proof = proof
        formats = self._desk.formats
        self.totals.show_proof(proof, formats)
        self.chart.show_days(proof.days, formats)
        self.tables.show_proof(proof)
        self._show_closed()
        if proof.is_empty:
            none = tr("No orders in {month}", month=proof.period.words)
            self._show_nothing("inbox", none, tr("Nothing that was downloaded was placed then."))
        else:
            self._stack.setCurrentIndex(0)
        self._say()
        if self._is_old:
            self._rereading.start()

    def _show_nothing(self, icon: str, title: str, text: str = "", button: str = "", token: str = "text3") -> None:
        self.empty.show_words(icon, title, text, button, token)
        self._stack.setCurrentWidget(self.empty)

    def _show_closed(self) -> None:
        proof = self.proof
        is_closed = proof is not None and proof.closed is not None
        self.line.offer(is_read=proof is not None, is_closed=is_closed)
        set_tip(self.line.close_month, self._desk.pin.tip(self.line.close_month.toolTip()))
        self.state.setVisible(is_closed)
        if proof is not None and is_closed:
            self.state.show_words(*closed_words(proof, self._desk.formats))

    def _say(self, trouble: str = "") -> None:
        """Below the tables: how old the figures are, and what stands in their way."""
        proof, formats = self.proof, self._desk.formats
        self.said.set_role("caption", "bad" if trouble else "")
        if proof is None:
            self.said.setText(trouble)
            return
        when = formats.moment_in_words(proof.at, self._desk.now())
        orders = counted(max(proof.whole.neto_count, proof.whole.omni_count), "order", number=formats.number)
        words = tr("{orders}, read {when} from what is recorded here.", orders=orders, when=when)
        words = f"{words} {swept_words(proof, formats, self._desk.now())}"
        if self._desk.runs.is_running_for(self._desk.store_id):
            words = f"{words} {tr('A download is running: the figures follow at its end.')}"
        self.said.setText(f"{trouble} {words}".strip())

    def _fail(self, sentence: str) -> None:
        """What is shown stays, with the reason below it."""
        self._is_reading, self._is_old = False, True
        if self.proof is None:
            self._show_nothing("circle-alert", tr("The proof can't be read now"), sentence, AGAIN, "bad")
        else:
            self._say(sentence)

    def _pick(self) -> None:
        """Another period, or another store: nothing of the one before stays, nor comes after it."""
        self._reading.forget()
        self.proof, self._is_reading = None, False
        self._show_closed()
        self._say()
        self.refresh()

    def _change_store(self) -> None:
        if self._store_id != self._desk.store_id:
            self._store_id = self._desk.store_id
            self.line.start_over()
            self._pick()
        else:
            self.refresh()

    def _ask_close(self) -> None:
        proof = self.proof
        if proof is None:
            return
        go = tr("Close {month}", month=proof.period.words)
        question = Question(
            self._desk.theme, tr("Close {month}?", month=proof.period.words), meaning(proof, self._desk.formats), go, parent=self.window()
        )
        question.answered.connect(lambda words: self._close(proof.period.month) if words == go else None)
        question.open()

    def _close(self, month: str) -> None:
        desk, store_id = self._desk, self._desk.store_id
        self.line.close_month.begin(tr("Closing…"))

        def closed(_closed: object) -> None:
            self.line.close_month.end()
            desk.ledger_changed.emit()

        def failed(sentence: str) -> None:
            self.line.close_month.end()
            self._say(tr("It was not closed: {sentence}", sentence=sentence))
            self.refresh()

        desk.reads.keep(self, lambda: desk.program.close_month(store_id, month), closed, failed, waits=True)

    def _check(self) -> None:
        """Both sides of these days are read again: calls, but no change anywhere but in the ledger."""
        desk, period, store_id = self._desk, self.line.period, self._desk.store_id
        self.line.check.begin(tr("Checking…"))

        def checked(_result: object) -> None:
            self.line.check.end()
            desk.ledger_changed.emit()

        def failed(sentence: str) -> None:
            self.line.check.end()
            self._say(tr("Both sides could not be read: {sentence}", sentence=sentence))

        question = lambda: desk.program.sweep_days(store_id, period.first, period.last, desk.keys(store_id))  # noqa: E731
        desk.reads.ask(self, question, checked, failed, waits=True)

    def _ask_file(self, kind: Kind) -> None:
        ask_proof_file(self, self._desk, self.line.period, kind, self._save)

    def _save(self, wanted: Wanted) -> None:
        self._foot.setCurrentWidget(self.saving)
        self.saving.save(wanted.file, lambda: write_proof(self._desk.program, wanted))

    def print_pages(self) -> None:
        if self.proof is not None:
            from omni_desktop.ui.orders.orders_print import show_printout
            from omni_desktop.ui.proof.proof_print import proof_printout

            show_printout(self._desk, proof_printout(self._desk, self.proof), self.window())

    def _propose_credit(self, order: str, rma: str) -> None:
        CreditNoteDialog(self._desk, order, rma, self.window()).open()

    def _open_day(self, number: int) -> None:
        if self.proof is not None and 0 <= number < len(self.proof.days):
            day = self.proof.days[number].name
            self._desk.wants_day_orders.emit(day)

    def _connect(self) -> None:
        desk = self._desk
        self.line.picked.connect(self._pick)
        self.line.refused.connect(self._say)
        self.line.wants_file.connect(self._ask_file)
        self.line.wants_pages.connect(self.print_pages)
        self.line.wants_close.connect(self._ask_close)
        self.line.wants_check.connect(self._check)
        self.chart.chosen.connect(self.tables.choose_day)
        self.chart.opened.connect(self._open_day)
        self.tables.day_chosen.connect(self.chart.choose)
        self.tables.day_opened.connect(self._open_day)
        self.tables.order_opened.connect(desk.wants_order)
        self.tables.wants_credit.connect(self._propose_credit)
        self.empty.pressed.connect(self.refresh)
        self.saving.done.connect(lambda: self._foot.setCurrentIndex(0))
        self._rereading.timeout.connect(self.refresh)
        desk.store_changed.connect(self._change_store)
        desk.ledger_changed.connect(self.refresh)
        desk.runs.ended.connect(self.refresh)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.print_pages)

    def _lay_out(self) -> None:
        self.state.hide()
        full = QWidget()
        inside = QVBoxLayout(full)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        over = QHBoxLayout()
        over.setContentsMargins(24, 8, 24, 0)
        over.setSpacing(24)
        over.addWidget(self.totals, 0, Qt.AlignmentFlag.AlignTop)
        over.addWidget(self.chart, 1)
        self.chart.setMinimumHeight(CHART_LEAST)
        self.chart.setMaximumHeight(CHART_MOST)
        inside.addLayout(over, 2)
        inside.addWidget(self.tables, 3)
        self._stack.addWidget(full)
        self._stack.addWidget(self.empty)
        foot = QWidget()
        words = QHBoxLayout(foot)
        words.setContentsMargins(24, 0, 16, 0)
        words.setSpacing(12)
        words.addWidget(self.said, 1)
        words.addWidget(self.tables.credit)
        words.addWidget(self.tables.lead)
        self._foot.addWidget(foot)
        self._foot.addWidget(self.saving)
        self._foot.setFixedHeight(40)
        banner = QHBoxLayout()
        banner.setContentsMargins(24, 0, 24, 0)
        banner.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addLayout(banner)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self, "ground", "surface")
