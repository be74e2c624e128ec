"""Accounting: tax, texts, payments, and the dates of the sales order."""

from __future__ import annotations

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.inputs.search_combo import SearchCombo
from omni_desktop.ui.settings.controls import Control, combo_control, text_control
from omni_desktop.ui.settings.form import RIGHT_COLUMN, Form
from omni_desktop.ui.settings.lists import Lists, ListsLine
from omni_desktop.ui.settings.page import Group, Page
from omni_desktop.ui.settings.table_editor import TableEditor

FOLLOWED = {
    "freight_description": tr("the order's shipping option"),
    "discount_description": tr("the coupon code"),
    "tax_rate": tr("from Neto"),
}
TAXED = tr("Only when orders bear tax.")


class AccountingPage(Page):
    def __init__(self, desk: StoreContext, form: Form, lists: Lists) -> None:
        super().__init__(desk, tr("Accounting"))
        self._form = form
        self._lists = lists
        left, right = self.two_columns()
        self._tax(left)
        self._texts(right)
        self._money(left)
        self._dates(right)
        self.column.addWidget(ListsLine(desk, lists, tr("Tax names")))
        self.column.addStretch()
        for name in ("tax_rate", "tax_rates"):
            form.rule(f"accounting.{name}", lambda: form.value("accounting.tax_status") != "Exempt", TAXED)

    def _tax(self, group: Group) -> None:
        group.heading(tr("Tax"))
        names = self._table((tr("Tax code or rate in Neto"), tr("Tax name in Omni")), "tax_names")
        group.add(
            self._form.row("accounting.tax_status"),
            self._form.row("accounting.tax_rate"),
            self._form.row("accounting.tax_rates", names, label_width=0),
        )

    def _money(self, group: Group) -> None:
        group.heading(tr("Payment"))
        terms = SearchCombo(tr("Payment terms"), [("from_order", tr("From the order"))], placeholder=tr("None"))
        methods = self._table((tr("Method in Neto"), tr("Method in Omni")), "")
        group.add(
            self._form.row("accounting.payment_terms", combo_control(terms)),
            self._form.row("accounting.payment_methods", methods, label_width=0),
        )

    def _texts(self, group: Group) -> None:
        group.heading(tr("On the sales order"))
        group.add(self._form.row("accounting.cost_center", label_width=RIGHT_COLUMN))
        for name in ("freight_description", "surcharge_description", "discount_description"):
            control = text_control(self._form.field(f"accounting.{name}"), FOLLOWED.get(name, ""))
            group.add(self._form.row(f"accounting.{name}", control, label_width=RIGHT_COLUMN))

    def _dates(self, group: Group) -> None:
        group.heading(tr("Dates"))
        group.add(*(self._form.row(f"accounting.{name}", label_width=RIGHT_COLUMN) for name in ("created_date", "invoice_date")))

    def _table(self, heads: tuple[str, str], known: str) -> Control:
        editor = TableEditor(self.desk, heads, self._lists, known)
        return Control(editor, editor.table, editor.show_table, (editor.edited,), editor.left, marked=editor.add)
