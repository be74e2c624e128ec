"""Branches: the default, the routing grid with its test, splitting, and the distribution branch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.core.settings.grid import Grid
from omni_desktop.core.settings.kinds import Wrong
from omni_desktop.core.settings.settings import BranchRow
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.inputs.field import Field as Row
from omni_desktop.ui.parts.inputs.search_combo import SearchCombo
from omni_desktop.ui.parts.tables.row_delegate import ROW
from omni_desktop.ui.settings.address_try import AddressTest
from omni_desktop.ui.settings.controls import Control, combo_control, id_of, on_off_control
from omni_desktop.ui.settings.form import RIGHT_COLUMN, Form
from omni_desktop.ui.settings.lists import Lists, ListsLine
from omni_desktop.ui.settings.page import Page
from omni_desktop.ui.settings.places import Places
from omni_desktop.ui.settings.routing_row_dialog import RoutingRowDialog
from omni_desktop.ui.settings.routing_rows import RowsTable

NO_ROWS = tr("No rows yet: every order goes to the default branch.")
ROUTING_OFF = tr("Only when Enable Branch Routing is on.")
LEAST_ROWS, MOST_ROWS = 3, 8                    # that are seen without scrolling the grid


class BranchesPage(Page):
    def __init__(self, desk: StoreContext, form: Form, lists: Lists) -> None:
        super().__init__(desk, tr("Branches"))
        self._form = form
        self._lists = lists
        self._places = Places()
        self.table = RowsTable(desk.theme, form.field("branches.grid").label, lists)
        self.add, self.edit, self.remove = self._buttons()
        self.address = AddressTest(desk, lists, self._grid, self._branch_of)
        self._no_rows = Words(desk.theme, NO_ROWS, "secondary", align=Qt.AlignmentFlag.AlignHCenter)
        self._heads()
        self._rows_part()
        self._switches()
        self.column.addWidget(self.address)
        self.column.addWidget(ListsLine(desk, lists, tr("Branches, shipping options and warehouses")))
        self.column.addStretch()
        self._connect()

    def show_places(self, places: Places) -> None:
        self._places = self.table.rows.places = places
        self.address.show_places(places)

    def _heads(self) -> None:
        left, right = self.two_columns()
        branch = SearchCombo(tr("Set Default Branch"), placeholder=tr("Choose a branch"))
        self._lists.feed(branch, "branches")
        left.add(self._form.row("branches.default_branch", combo_control(branch, id_of)))
        routing = on_off_control(self.desk, self._form.field("branches.routing"))
        right.add(self._form.row("branches.routing", routing, label_width=RIGHT_COLUMN))

    def _rows_part(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Words(self.desk.theme, self._form.field("branches.grid").label, "heading"))
        how = tr("Drag a row to change the order, or press Alt+Up and Alt+Down.")
        head.addWidget(Words(self.desk.theme, how, "caption", elide=True), 1)
        for button in (self.add, self.edit, self.remove):
            head.addWidget(button)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table)
        self.table.setProperty("framed", "true")
        inside = QVBoxLayout(self.table.viewport())
        inside.addWidget(self._no_rows, 0, Qt.AlignmentFlag.AlignCenter)
        rows = self.table.rows
        control = Control(holder, rows.rows, rows.show_rows, (rows.changed,), marked=self.table)
        line = Row(self.desk.theme, "", holder, self._form.field("branches.grid").help, label_width=0, marked=self.table)
        self._form.bind("branches.grid", control, line)
        self.column.addWidget(line)

    def _switches(self) -> None:
        left, right = self.two_columns()
        left.add(self._form.row("branches.split_orders"))
        right.add(self._form.row("branches.distribution_branch", label_width=RIGHT_COLUMN))
        for name in ("grid", "split_orders", "distribution_branch"):
            self._form.rule(f"branches.{name}", lambda: self._form.value("branches.routing") == "on", ROUTING_OFF)

    def _buttons(self) -> tuple[Button, Button, Button]:
        theme = self.desk.theme
        return Button(theme, tr("Add row"), icon="plus"), Button(theme, tr("Edit…")), Button(theme, tr("Remove"))

    def _connect(self) -> None:
        rows = self.table.rows
        self.add.clicked.connect(self._add_row)
        self.edit.clicked.connect(self._edit_row)
        self.remove.clicked.connect(self._remove_row)
        self.table.opened.connect(self._edit_row)
        self.table.removed.connect(self._remove_row)
        self.table.selectionModel().selectionChanged.connect(self._follow)
        self.address.marked.connect(self._mark)
        rows.changed.connect(self._follow)
        rows.changed.connect(self.address.clear)
        self._follow()

    def _add_row(self) -> None:
        """After the chosen one, since an earlier row wins."""
        chosen = self._chosen()
        at = chosen + 1 if chosen >= 0 else len(self.table.rows.rows())
        self._open(None, lambda row: self._put(at, [row], 0))

    def _edit_row(self) -> None:
        at = self._chosen()
        if at >= 0:
            self._open(self.table.rows.rows()[at], lambda row: self._put(at, [row], 1))

    def _remove_row(self) -> None:
        if self._chosen() >= 0:
            self._put(self._chosen(), [], 1)

    def _open(self, row: Mapping[str, Any] | None, done: Any) -> None:
        dialog = RoutingRowDialog(self.desk.theme, self._lists, self._places, row, self.window())
        dialog.finished_row.connect(done)
        dialog.open()

    def _put(self, at: int, new: list[Mapping[str, Any]], instead: int) -> None:
        rows = self.table.rows.rows()
        rows[at : at + instead] = new
        self.table.rows.show_rows(rows)
        if rows:
            self.table.selectRow(min(at, len(rows) - 1))
        self.table.setFocus()

    def _chosen(self) -> int:
        chosen = self.table.selectionModel().selectedRows()
        return chosen[0].row() if chosen else -1

    def _mark(self, row: int) -> None:
        self.table.clearSelection()
        if row >= 0:
            self.table.selectRow(row)

    def _follow(self) -> None:
        chosen, count = self._chosen() >= 0, self.table.rows.rowCount()
        self._no_rows.setVisible(not count)
        self.edit.setEnabled(chosen)
        self.remove.setEnabled(chosen)
        self.table.setFixedHeight(ROW * (1 + min(max(count, LEAST_ROWS), MOST_ROWS)) + 2)

    def _grid(self) -> tuple[BranchRow, ...]:
        """As it stands here, none while routing is off or a row is wrong."""
        if self._form.value("branches.routing") != "on":
            return ()
        try:
            return Grid().read(self.table.rows.rows())
        except Wrong:
            return ()

    def _branch_of(self, row: int | None) -> str:
        if row is not None:
            return self.table.rows.branch_name(row)
        default = self._form.value("branches.default_branch")
        return self._lists.label("branches", default) if default else tr("no branch is chosen")
