"""The rarer ways to download: orders by their number, and everything that changed since a moment."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QWidget

from omni_desktop.core.order import order_number
from omni_desktop.core.record.events import Request
from omni_desktop.ui.desk.problem_looks import BY_NUMBER, orders_words
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.inputs.field import Field
from omni_desktop.ui.parts.inputs.inputs import DateInput, LineInput, TimeInput, beside

LABEL = 112
MOST_ORDERS, LONGEST_NUMBER = 100, 50
SINCE = tr("Every order that Neto changed since then is read again. Going back makes no doubles: what is in Omni already isn't made again.")


class OneOrderDialog(Dialog):
    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, tr("Download one order"), tr("Download"), parent=parent)
        self._desk = desk
        self.numbers = LineInput(tr("Order numbers"), placeholder=tr("For example N100234, N100240"))
        self.field = Field(
            desk.theme,
            tr("Order number"),
            self.numbers,
            tr("Neto's number; several with commas between."),
            label_width=LABEL,
            help_beside=True,
        )
        self.body.addWidget(Words(desk.theme, BY_NUMBER, "secondary", wrap=True))
        self.body.addWidget(self.field)
        self.numbers.textChanged.connect(self._count)
        self.go_button.clicked.connect(self._download)
        self.numbers.setFocus()

    def _count(self) -> None:
        number = len(order_numbers(self.numbers.text()))
        self.field.set_error("")
        self.go_button.setText(tr("Download {orders}", orders=orders_words(number, self._desk.formats)) if number else tr("Download"))

    def _download(self) -> None:
        wanted = order_numbers(self.numbers.text())
        wrong = _wrong(wanted)
        if wrong:
            self.field.set_error(wrong)
            self.numbers.setFocus()
            return
        self.accept()
        self._desk.download(Request(order_ids=wanted, starter="window"))


def order_numbers(text: str) -> tuple[str, ...]:
    """As people paste them: with commas, semicolons, spaces or lines between, or a # before; each once."""
    return tuple(dict.fromkeys(number for part in re.split(r"[\s,;]+", text) if (number := order_number(part))))


def _wrong(wanted: tuple[str, ...]) -> str:
    if not wanted:
        return tr("Enter at least one order number.")
    if len(wanted) > MOST_ORDERS:
        return tr(
            "These are {number} orders; at most {most} at once. For more use Download again since…",
            number=len(wanted),
            most=MOST_ORDERS,
        )
    too_long = next((number for number in wanted if len(number) > LONGEST_NUMBER), "")
    return tr("{number}… is too long for an order number.", number=too_long[:20]) if too_long else ""


class AgainSinceDialog(Dialog):
    """In store time; the day begins as today, at midnight."""

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, tr("Download again since"), tr("Download"), parent=parent)
        self._desk = desk
        today = desk.formats.local(desk.now()).date()
        self.day = DateInput(desk.theme, tr("Day"), QDate(today.year, today.month, today.day))
        self.hour = TimeInput(tr("Time"), QTime(0, 0))
        told = _placed_after(desk)
        both = beside(self.day, self.hour)
        self.field = Field(desk.theme, tr("Changed since"), both, told, label_width=LABEL, help_beside=True, marked=self.day)
        self.body.addWidget(Words(desk.theme, SINCE, "secondary", wrap=True))
        self.body.addWidget(self.field)
        for changed in (self.day.dateChanged, self.hour.timeChanged):
            changed.connect(lambda _: self.field.set_error(""))
        self.go_button.clicked.connect(self._download)
        self.day.setFocus()

    def since(self) -> datetime:
        """UTC. An hour that the store's clocks skip or repeat counts as its earlier one."""
        day, hour = self.day.date(), self.hour.time()
        local = datetime(day.year(), day.month(), day.day(), hour.hour(), hour.minute(), tzinfo=self._desk.formats.zone)
        return local.astimezone(UTC)

    def _download(self) -> None:
        since = self.since()
        if since >= self._desk.now():
            self.field.set_error(tr("This is in the future. Choose a moment that is past."))
            self.day.setFocus()
            return
        self.accept()
        self._desk.download(Request(since=since, starter="window"))


def _placed_after(desk: StoreContext) -> str:
    after = desk.settings.download_orders.placed_after
    zone = tr("Store time.")
    return tr(
        "{zone} Orders placed before {moment} stay left out, as the settings say.",
        zone=zone,
        moment=desk.formats.whole(after),
    ) if after else zone
