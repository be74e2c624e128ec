"""Connection: where both sides are, the keys, the test, and how often either may be asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import rule
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.fold import Folding
from omni_desktop.ui.parts.inputs.search_combo import SearchCombo
from omni_desktop.ui.settings.connection_check import ConnectionTest
from omni_desktop.ui.settings.controls import combo_control, text_control
from omni_desktop.ui.settings.form import RIGHT_COLUMN, Form
from omni_desktop.ui.settings.key_fields import KeyFields
from omni_desktop.ui.settings.page import Group, Page

LIMITS = (
    "omni_calls_per_second", "omni_calls_per_minute", "omni_calls_per_day", "neto_calls_per_minute", "settle_seconds", "lease_seconds",
)  # fmt: skip
FOLDED_LABEL = 300
ORDER_PAGES: Mapping[str, str] = {                  # as seen in use: documented nowhere, so they are examples and no defaults
    "neto_order_address": "https://www.yourstore.com.au/_cpanel/salesorder/view?id={order}",
    "omni_order_address": "https://go.cin7.com/Cloud/TransactionEntry/TransactionEntry.aspx?OrderId={id}",
}


class ConnectionPage(Page):
    def __init__(self, desk: StoreContext, form: Form, keys: KeyFields, test: ConnectionTest) -> None:
        super().__init__(desk, tr("Connection"))
        self._form = form
        self._keys = keys
        left, right = self.two_columns()
        self._store(left)
        self._neto(left)
        self._omni(right)
        self._test(test)
        self.pages = self._fold(tr("Orders in the browser"), [self._page(name, example) for name, example in ORDER_PAGES.items()])
        self.limits = self._fold(tr("Limits"), [self._form.row(f"connection.{name}", label_width=FOLDED_LABEL) for name in LIMITS])
        self.column.addStretch()

    def _store(self, group: Group) -> None:
        group.heading(tr("Store"))
        self.zone = SearchCombo(tr("Store time zone"), placeholder=tr("Type a city"))
        currency = text_control(self._form.field("connection.currency"), placeholder=tr("from Neto"))
        group.add(
            self._form.row("connection.name"),
            self._form.row("connection.time_zone", combo_control(self.zone)),
            self._form.row("connection.currency", currency),
        )

    def _neto(self, group: Group) -> None:
        group.heading("Neto")
        address = text_control(self._form.field("connection.neto_url"), placeholder="www.yourstore.com.au")
        group.add(self._form.row("connection.neto_url", address), self._form.row("connection.neto_username"), self._keys.rows["Neto"])

    def _omni(self, group: Group) -> None:
        group.heading("Cin7 Omni")
        rows = [self._form.row(f"connection.{name}", label_width=RIGHT_COLUMN) for name in ("omni_url", "omni_username")]
        group.add(*rows, self._keys.rows["Omni"])

    def _test(self, test: ConnectionTest) -> None:
        self.column.addWidget(rule())
        self.column.addWidget(Words(self.desk.theme, tr("Test"), "heading"))
        self.column.addWidget(test)

    def _page(self, name: str, example: str) -> QWidget:
        """Addresses are long: as wide as the page."""
        key = f"connection.{name}"
        return self._form.row(key, text_control(self._form.field(key), placeholder=example), label_width=FOLDED_LABEL)

    def _fold(self, words: str, rows: Sequence[QWidget]) -> Folding:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(22, 4, 0, 0)
        column.setSpacing(8)
        for row in rows:
            column.addWidget(row)
        fold = Folding(self.desk.theme, words, inside)
        self.column.addWidget(rule())
        self.column.addWidget(fold)
        return fold
