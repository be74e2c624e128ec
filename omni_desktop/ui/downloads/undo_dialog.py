"""A download undone: what would be void again and what stays, each with its reason, before anything is sent."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QWidget

from omni_desktop.core.record.history import RunRow
from omni_desktop.core.record.undo_report import Undone, UndoneOrder, UndoReport
from omni_desktop.ui.desk.progress_post import ProgressPost
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.guided import set_guide
from omni_desktop.ui.look.look import fit_on_screen
from omni_desktop.ui.look.problem_words import advice, meaning
from omni_desktop.ui.look.translated import counted, told, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.question import Question
from omni_desktop.ui.parts.tables.row_delegate import Column
from omni_desktop.ui.parts.tables.table import Table
from omni_desktop.ui.parts.tables.text_rows import TextRows

COLUMNS = (
    Column(tr("Order"), 96, "name"),
    Column(tr("Reference"), 112),
    Column(tr("Total"), 104, right=True),
    Column(tr("What happens"), 120),
    Column(tr("Why")),
)
WIDTH, HEIGHT, PADDING = 820, 600, 8
INTRO = tr("Where nobody worked on them in Omni since, the sales orders that this download made are voided again; the others stay.")
MEANS = tr(
    "A voided sales order can't be brought back, and its order doesn't come down again by itself. Downloaded by its number it is made once "
    "more, with another reference."
)
STOPS = tr("Stops after the current batch; nothing is lost")
WOULD = {Undone.VOIDED: tr("Would be voided"), Undone.KEPT: tr("Stays"), Undone.IN_DOUBT: tr("Being checked")}
WAS = {Undone.VOIDED: tr("Voided"), Undone.KEPT: tr("Stays"), Undone.IN_DOUBT: tr("Being checked")}
ALREADY, UNSENT = tr("Void already"), tr("Not reached")


class UndoDialog(Dialog):
    """Looks first; only its button sends, once more asked. While it sends, Cancel and Esc end it between two batches."""

    def __init__(self, desk: StoreContext, run: RunRow, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, tr("Undo this download"), tr("Void sales orders"), width=640, parent=parent)
        self._desk, self._store_id, self._run_id = desk, desk.store_id, run.id
        self._preview: UndoReport | None = None
        self._is_sending = self._is_cancelling = False
        self._post = ProgressPost(self)
        self.rows = TextRows(COLUMNS, self)
        self.table = Table(desk.theme, tr("Sales orders of this download"), COLUMNS, PADDING)
        self.empty = EmptyState(desk.theme)
        self.why, self.said = Words(desk.theme, "", "secondary", wrap=True), Words(desk.theme, "", "body", wrap=True)
        self.bar = QProgressBar()
        self._pages = QStackedWidget()
        self._fill(run)
        self._listen()
        fit_on_screen(self, WIDTH, HEIGHT)
        self.look()

    def look(self) -> None:
        self._say_empty("rotate-cw", tr("Reading…"), tr("Omni and Neto are asked how each stands now; nothing is sent."))
        desk, program, store_id, run_id = self._desk, self._desk.program, self._store_id, self._run_id
        question = lambda: program.undo_run(store_id, run_id, desk.keys(store_id), send=False)  # noqa: E731
        desk.reads.ask(self, question, self._show_preview, self._fail, key="undo", waits=True)

    def reject(self) -> None:
        """While something is sent it ends with the batch first, and what came of it is shown."""
        if not self._is_sending:
            super().reject()
        elif not self._is_cancelling:
            self._is_cancelling = True
            self._desk.program.cancel()
            self._say(STOPS)
            self.close_button.setText(tr("Stopping…"))

    # Preview

    def _show_preview(self, report: UndoReport) -> None:
        self._preview = report
        if not report.orders:
            self._say_empty("circle-check", tr("Nothing to undo"), tr("This download made nothing in Omni."), token="ok")
            return
        words = [self._words(each, WOULD) for each in report.orders]
        self._show(report.orders, words)
        self._say(self._counts(words))
        count = words.count(WOULD[Undone.VOIDED])
        orders = counted(count, "sales order", number=self._desk.formats.number)
        self.go_button.setText(tr("Void {orders}", orders=orders) if count else tr("Void sales orders"))
        self.go_button.setEnabled(bool(count))
        self.table.setFocus()

    def _fail(self, sentence: str) -> None:
        self._say_empty("circle-alert", tr("It can't be looked at now"), sentence, tr("Try again"), token="bad")

    # The undo itself

    def _ask(self) -> None:
        """What can't be undone is asked for twice."""
        go = self.go_button.text()
        question = Question(self._desk.theme, tr("{go} in Omni?", go=go), MEANS, go, parent=self)
        question.answered.connect(lambda answer: self._send() if answer == go else None)
        question.open()

    def _send(self) -> None:
        desk, program, store_id, run_id, tell = self._desk, self._desk.program, self._store_id, self._run_id, self._post.tell
        self._is_sending, self._is_cancelling = True, False
        self.go_button.begin(tr("Voiding…"))
        self._say(tr("Voiding…"))
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("Voiding…"))
        self.bar.show()
        self.close_button.setFocus()
        shown = {each.id for each in self._preview.orders if each.result is Undone.VOIDED} if self._preview else set()
        question = lambda: program.undo_run(store_id, run_id, desk.keys(store_id), send=True, shown=shown, tell=tell)  # noqa: E731
        desk.reads.ask(self, question, self._show_report, self._stay, waits=True)

    def _show_progress(self, done: int, number: int) -> None:
        if self._is_sending:
            words = tr("{done} of {total}", done=self._desk.formats.number(done), total=self._desk.formats.number(number))
            self.bar.setRange(0, number)
            self.bar.setValue(done)
            self.bar.setAccessibleName(words)
            self._say(STOPS if self._is_cancelling else words)
            if self._is_cancelling:
                self._desk.program.cancel()     # once more: an undo that only began when Cancel was pressed has forgotten it

    def _show_report(self, report: UndoReport) -> None:
        """What it came to, and behind it what it didn't come to."""
        self._end()
        reached = {each.id for each in report.orders}
        before = {each.id for each in self._preview.orders if each.was_void} if self._preview else set()
        rest = [each for each in self._preview.orders if each.id not in reached] if self._preview else []
        words = [ALREADY if each.id in before else self._words(each, WAS) for each in report.orders] + [UNSENT] * len(rest)
        self._show([*report.orders, *rest], words)
        cancelled = tr("Cancelled; what was not sent yet stays as it was.") if report.state == "cancelled" else ""
        self._say(" ".join(filter(None, (f"{self._counts(words)}.", cancelled, told(report.sentence)))), "bad" if report.sentence else "")
        self.go_button.hide()
        self.close_button.setFocus()
        self._desk.ledger_changed.emit()

    def _stay(self, sentence: str) -> None:
        """Nothing left: the preview stands as it was."""
        self._end()
        self.close_button.setText(tr("Cancel"))
        self._say(sentence, "bad")
        self._desk.ledger_changed.emit()

    def _end(self) -> None:
        self._is_sending = False
        self.bar.hide()
        self.go_button.end()
        self.close_button.setText(tr("Close"))

    # What is shown

    def _show(self, orders: list[UndoneOrder] | tuple[UndoneOrder, ...], words: list[str]) -> None:
        self.rows.show_rows([self._row(each, word) for each, word in zip(orders, words, strict=True)])
        self._pages.setCurrentWidget(self.table)
        self.table.selectRow(0)
        self._show_why(self.rows.index(0, 0))

    def _row(self, each: UndoneOrder, word: str) -> tuple[str, ...]:
        why = " ".join(f"{meaning(problem)} {advice(problem)}" for problem in each.problems)
        return each.id, each.reference, self._desk.formats.money(each.total), word, why

    def _words(self, each: UndoneOrder, words: dict[Undone, str]) -> str:
        return ALREADY if each.was_void else words[each.result]

    def _counts(self, words: list[str]) -> str:
        return ", ".join(f"{word}: {self._desk.formats.number(words.count(word))}" for word in dict.fromkeys(words))

    def _show_why(self, index: QModelIndex) -> None:
        """The whole of what the row has no room for."""
        row = self.rows.texts()[index.row()] if index.isValid() else None
        self.why.setText(f"{row[0]}: {row[4]}" if row and row[4] else "")
        self.why.setVisible(bool(self.why.text()))

    def _say(self, words: str, token: str = "") -> None:
        self.said.set_role("body", token)
        self.said.setText(words)

    def _say_empty(self, icon: str, words: str, more: str, button: str = "", token: str = "text3") -> None:
        self.empty.show_words(icon, words, more, button, token=token)
        self._pages.setCurrentWidget(self.empty)

    def _fill(self, run: RunRow) -> None:
        began = self._desk.formats.moment_in_words(run.started, self._desk.now())
        set_guide(self, "downloading")
        self.table.use_model(self.rows)
        self.table.setProperty("framed", "true")
        self.table.setWordWrap(False)
        self.bar.setTextVisible(False)
        self.bar.hide()
        for page in (self.empty, self.table):
            self._pages.addWidget(page)
        self.body.addWidget(Words(self._desk.theme, tr("The download of {moment}", moment=began), "caption"))
        self.body.addWidget(Words(self._desk.theme, f"{INTRO} {MEANS}", "secondary", wrap=True))
        self.body.addWidget(self._pages, 1)
        for part in (self.why, self.bar, self.said):
            self.body.addWidget(part)
        self.why.hide()
        self.go_button.setDefault(False)        # what can't be brought back is no answer to a stray Enter
        self.go_button.setEnabled(False)
        self._desk.pin.mark(self.go_button)

    def _listen(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._show_why)
        self.go_button.clicked.connect(self._ask)
        self.empty.pressed.connect(self.look)
        self._post.progressed.connect(self._show_progress)
