"""What a person does with the orders that are chosen in the list, one or several at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from omni_desktop.core.record.events import Request
from omni_desktop.core.record.history import Decisions, OrderRow
from omni_desktop.ui.attention.dismiss_dialog import DismissDialog
from omni_desktop.ui.desk.problem_looks import BY_NUMBER, orders_words
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.problem_words import title
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.orders import open_elsewhere
from omni_desktop.ui.orders.who_fits import Fitting, fit_to_dismiss, fit_to_retry, is_held, look_at
from omni_desktop.ui.parts.menu import Menu
from omni_desktop.ui.parts.question import Question

NAMED = 3                                       # reasons that the dialog names


class Deed(NamedTuple):
    """`verb` in the window's language; `more` is "…" where something is asked first."""

    icon: str
    verb: str
    fitting: Fitting
    press: Callable[[], None]
    more: str = ""


class BulkDeeds(QObject):
    """`told`: how it went, in a sentence, and the ids that a download could look at at once; `said`: of what changes none of them.
    `rows` are asked for when something is done; `copied` makes the text of them."""

    told = Signal(str, object)
    said = Signal(str)
    wants_export = Signal()
    wants_print = Signal()

    def __init__(self, desk: StoreContext, rows: Callable[[], Sequence[OrderRow]], copied: Callable[[], str], window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._rows, self._copied, self._window = desk, rows, copied, window

    def offer(self, menu: Menu) -> None:
        """What fits none of them is not offered."""
        rows, number = self._rows(), self._desk.formats.number
        for deed in self.decisions(rows):
            if deed.fitting.rows:
                left = deed.fitting.left_out(number)
                menu.add(deed.icon, f"{deed.fitting.says(deed.verb, number)}{f': {left}' if left else ''}{deed.more}", deed.press)
        open_elsewhere.offer(self._desk, menu, rows)
        words = tr("this order") if len(rows) == 1 else orders_words(len(rows), self._desk.formats)
        if rows:
            menu.add("download", tr("Download {words} again…", words=words), self.download_again)
            menu.add("upload", tr("Export {words}…", words=words), self.wants_export.emit)
            menu.add("printer", tr("Print {words}…", words=words), self.wants_print.emit)
        if len(rows) > 1:
            menu.add("copy", tr("Copy {words}", words=words), self.copy)

    def decisions(self, rows: Sequence[OrderRow]) -> tuple[Deed, Deed]:
        dismiss = Deed("ban", tr("Dismiss"), fit_to_dismiss(rows), self.dismiss, "…")
        return Deed("rotate-cw", tr("Retry"), fit_to_retry(rows), self.retry), dismiss

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied())
        self.said.emit(tr("{orders} copied", orders=orders_words(len(self._rows()), self._desk.formats)))

    def retry(self) -> None:
        fitting = fit_to_retry(self._rows())
        wanted = [row.id for row in fitting.rows]

        def done(kept: list[str]) -> None:
            self._tell(tr(
                "{count} looked at again with the next download",
                count=self._count(len(kept), "order is", "orders are"),
            ), fitting, kept)

        self._decide(lambda decisions, at, by: decisions.retry(wanted, at, by), done)

    def dismiss(self) -> None:
        """One reason for all; which orders they are is settled when the question is asked."""
        fitting = fit_to_dismiss(self._rows())
        if not fitting.rows:
            return
        words = tr("order {id}", id=fitting.rows[0].id) if fitting.asked == 1 else fitting.says("", self._desk.formats.number).strip()
        left = fitting.left_out(self._desk.formats.number)
        note = f"{left[:1].upper()}{left[1:]}." if left else ""
        held = {is_held(row) for row in fitting.rows}
        dialog = DismissDialog(
            self._desk.theme, _titles(fitting.rows), words, held=True in held, also_told=len(held) > 1, note=note, parent=self._window
        )
        dialog.dismissed.connect(lambda reason: self._dismiss(fitting, reason))
        dialog.open()

    def download_again(self) -> None:
        """Whatever its date and status are, an order that is named comes down: that is asked first."""
        rows = self._rows()
        words = tr("order {id}", id=rows[0].id) if len(rows) == 1 else orders_words(len(rows), self._desk.formats)
        go = tr("Download {words}", words=words)
        request = Request(order_ids=tuple(row.id for row in rows), starter="window")
        question = Question(self._desk.theme, tr("{go} again?", go=go), BY_NUMBER, go, parent=self._window)
        question.answered.connect(lambda answer: self._desk.download(request) if answer == go else None)
        question.open()

    def download_now(self, order_ids: Sequence[str]) -> None:
        self._desk.download(Request(order_ids=tuple(order_ids), starter="window"))

    def _dismiss(self, fitting: Fitting, reason: str) -> None:
        wanted = [row.id for row in fitting.rows]

        def decided(decisions: Decisions, at: datetime, by: str) -> list[str]:
            return decisions.dismiss_all(wanted, reason, at, by)

        self._decide(decided, lambda kept: self._tell(tr("{count} dismissed", count=self._count(len(kept), "order", "orders")), fitting))

    def _decide(self, decide: Callable[[Decisions, datetime, str], list[str]], done: Callable[[list[str]], None]) -> None:
        desk, program, store_id = self._desk, self._desk.program, self._desk.store_id

        def kept(order_ids: list[str]) -> None:
            desk.ledger_changed.emit()
            done(order_ids)

        question = lambda: decide(program.decisions(store_id), program.now(), program.user())  # noqa: E731
        desk.reads.keep(desk, question, kept, lambda sentence: self._tell(tr("{sentence} Nothing was changed.", sentence=sentence)))

    def _count(self, count: int, one: str, many: str) -> str:
        return counted(count, one, many, self._desk.formats.number)

    def _tell(self, sentence: str, fitting: Fitting | None = None, again: Sequence[str] = ()) -> None:
        left = fitting.left_out(self._desk.formats.number) if fitting else ""
        self.told.emit(f"{sentence}; {left}" if left else sentence, list(again))


def _titles(rows: Sequence[OrderRow]) -> str:
    """What they wait for, the first few."""
    titles = list(dict.fromkeys(title(problem) for row in rows for problem in look_at(row)))
    more = counted(len(titles) - NAMED, "other reason") if len(titles) > NAMED else ""
    return "; ".join([*titles[:NAMED], *([tr("and {more}", more=more)] if more else [])])
