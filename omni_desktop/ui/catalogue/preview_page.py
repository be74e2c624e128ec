"""The preview of a send of products: the ticked table, Neto beside Omni for the chosen row, and what may be changed beside."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.core.catalogue.outgoing import Target
from omni_desktop.core.catalogue.preview import Action, Planned, Ticks
from omni_desktop.core.values import replace
from omni_desktop.ui.catalogue.planned_rows import Proposed, fields_met, shown, to_send
from omni_desktop.ui.catalogue.send_options import SendOptions
from omni_desktop.ui.catalogue.short_code import ShortCode
from omni_desktop.ui.catalogue.side_by_side import SideBySide
from omni_desktop.ui.catalogue.ticked_table import PlannedModel, TickedTable, columns_of
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import rule
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.tables.row_delegate import ROW

SIDE, NARROW, BELOW, FEW, MOST = 360, 1000, 180, 3, 16777215


class PreviewPage(QWidget):
    """`care` says what to beware of."""

    def __init__(self, desk: StoreContext, tone: str, care: str) -> None:
        super().__init__()
        theme, columns = desk.theme, columns_of()
        self._desk = desk
        self._plans: tuple[Planned, ...] = ()
        self._known: frozenset[str] | None = None       # what could be made before; None before the first preview
        self._ticks = Ticks(Target.OMNI)
        self._is_over = False
        self._chosen = ""                       # the code of the row that is shown beside
        self.model = PlannedModel(columns, self)
        self.table = TickedTable(theme, tr("Products to send"), self.model, columns)
        self.options = SendOptions(theme)
        self.side = SideBySide(theme, desk.formats)
        self.code = ShortCode(theme)
        self.care = Banner(theme, tone, care, box=True)
        self.side.below.addWidget(self.code)
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.options.changed.connect(lambda: self.model.show_ticks(self.model.ticked, self.options.chosen_fields()))
        self.options.ticked_all.connect(self._tick_all)

    def show_proposed(self, proposed: Proposed, ticks: Ticks) -> None:
        """What can be made since the last preview is ticked by that."""
        formats, plans = self._desk.formats, proposed.preview.products
        self._plans, self._ticks = plans, ticks
        self.model.show_rows([shown(plan, proposed.look, formats) for plan in plans])
        self.options.show_fields(fields_met(plans))
        self.options.kits.setVisible(self.options.kits.isChecked() or any(_is_kit(plan) for plan in plans))
        makes = frozenset(plan.code for plan in plans if plan.action is Action.CREATE)
        fresh = proposed.ticked if self._known is None else makes - self._known
        self._known = makes
        self.model.show_ticks(self.model.ticked | fresh, self.options.chosen_fields())
        at = formats.moment_in_words(proposed.preview.at, self._desk.now())
        products = counted(len(plans), "product", number=formats.number)
        self.options.said.setText(tr("{products}, checked {moment}", products=products, moment=at))
        self._fit()
        if plans and not self.table.currentIndex().isValid():
            self.table.selectRow(self._row_of(self._chosen))
        self._choose(self.table.currentIndex())

    def show_results(self, told: Mapping[str, tuple[str, str, str]]) -> None:
        self._is_over = True
        self.model.show_results(told)
        self.options.hide()
        self.code.show_for("", "")

    def counts(self) -> tuple[int, int]:
        """How many products would be made and changed."""
        return to_send(self._plans, self.model.ticked, self.model.fields)

    def chosen_ticks(self, ticks: Ticks) -> Ticks:
        """What is sent: the ticked rows that do something."""
        chosen = frozenset(plan.code for plan in self._plans if plan.code in self.model.ticked and self._does(plan))
        codes = {sku: code for sku, code in ticks.codes.items() if sku in chosen}
        return replace(ticks, chosen=chosen, fields=self.model.fields, codes=codes)

    def _does(self, plan: Planned) -> bool:
        return plan.action is Action.CREATE or (plan.action is Action.UPDATE and bool(self.model.fields & plan.changes.keys()))

    def _choose(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        self._chosen = row.code if row else self._chosen
        self.side.show_plan(row.plan if row else None, row.name if row else "", self._ticks.target)
        is_long = row is not None and any(problem.code == "product_code_too_long" for problem in row.plan.problems)
        wanted = self._ticks.codes.get(row.code, "") if row else ""
        self.code.show_for(row.code if row and (is_long or wanted) and not self._is_over else "", wanted)

    def _row_of(self, code: str) -> int:
        return next((number for number, row in enumerate(self.model.rows()) if row.code == code), 0)

    def _tick_all(self, on: bool) -> None:
        codes = {row.code for row in self.model.rows() if row.plan.sends}
        self.model.show_ticks(self.model.ticked | codes if on else self.model.ticked - codes, self.options.chosen_fields())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Neto beside Omni stands at the right; below where there is no room, or where a few rows leave it much."""
        count = self.model.rowCount()
        few = 0 < count <= FEW
        below = few or self.width() < NARROW
        self._both.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        self.table.setMaximumHeight((count + 1) * ROW + 2 if few else MOST)
        self.side.setMinimumHeight(BELOW if below else 0)
        self.side.setMaximumHeight(BELOW if below and not few else MOST)
        self.side.setMinimumWidth(0 if below else SIDE)
        self.side.setMaximumWidth(MOST if below else SIDE)
        self._upright.setVisible(not below)
        self._across.setVisible(below)
        for button in (self.options.all, self.options.none):
            button.setVisible(not few)

    def _lay_out(self) -> None:
        self._upright, self._across = rule(upright=True), rule()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(0)
        self._both.addWidget(self.table, 1)
        for part in (self._upright, self._across, self.side):
            self._both.addWidget(part)
        care = QHBoxLayout()
        care.setContentsMargins(16, 12, 16, 4)
        care.addWidget(self.care)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(care)
        column.addWidget(self.options)
        column.addWidget(rule())
        column.addLayout(self._both, 1)


def _is_kit(plan: Planned) -> bool:
    return any(problem.code == "product_is_kit" for problem in plan.problems)
