"""Both totals of an order beside each other, by how much they differ; and a small difference accepted for this order alone."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from omni_desktop.core.money.accepted import acceptable
from omni_desktop.core.problems.problems import Problem
from omni_desktop.ui.desk.problem_looks import orders_words
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.picture import IconWords
from omni_desktop.ui.look.translated import tr, translation
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button


class TotalsFix(QWidget):
    accepted = Signal()

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        theme = desk.theme
        self.both = Words(theme, "", "name")
        self.apart = IconWords(theme, "triangle-alert", "", "warn", gap=8)
        self.accept = Button(theme, "")
        self.below = QWidget()                  # stands below the words that explain the difference
        self.accept.clicked.connect(self.accepted)
        self._lay_out()

    def show_problem(self, problem: Problem, count: int) -> None:
        """`count` orders have it; their amounts may differ from this one's."""
        facts, formats = problem.facts, self._desk.formats
        shop, omni, apart = (_amount(facts.get(name, "")) for name in ("shop", "omni", "apart"))
        self.both.setText(f"Neto {formats.money(shop)}      Omni {formats.money(omni)}")
        omni_is = translation("Omni is {money} over") if apart > 0 else translation("Omni is {money} under")
        self.apart.words.setText(omni_is.format(money=formats.money(abs(apart))))
        amount = acceptable(problem)
        this = tr("Accept rounding of {money} for this order", money=formats.money(amount)) if amount else ""
        self.accept.setText(this if count == 1 else tr("Accept rounding for these {orders}", orders=orders_words(count, formats)))
        self.accept.setVisible(amount is not None)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.both)
        row.addWidget(self.apart)
        row.addStretch()
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)
        below = QHBoxLayout(self.below)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.accept)
        below.addStretch()


def _amount(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal(0)
