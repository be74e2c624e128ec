"""Customer Tracking: whose order it is in Omni, how new customers are made, and who sold it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.inputs.search_combo import SearchCombo
from omni_desktop.ui.settings.contact_picker import ContactPicker
from omni_desktop.ui.settings.controls import Control, combo_control, id_of
from omni_desktop.ui.settings.form import RIGHT_COLUMN, Form
from omni_desktop.ui.settings.lists import Lists, ListsLine
from omni_desktop.ui.settings.names import names_control, ordered_control
from omni_desktop.ui.settings.page import Group, Page
from omni_desktop.ui.settings.table_editor import TableEditor

MATCH_BY = {"email": tr("E-mail"), "account_number": tr("Account number (the Neto username)"), "company": tr("Company")}
NEW_CUSTOMERS = {
    "price_tier": tr("Price tier"),
    "payment_terms": tr("Payment terms"),
    "group": tr("Group"),
    "cost_center": tr("Alternative GL Account"),
}
OWN = tr("Only when each order is linked to its own customer.")
NEW = tr("Only when new customers are created.")
DEFAULT = tr("Only when a row here uses the default customer.")


class CustomerTrackingPage(Page):
    def __init__(self, desk: StoreContext, form: Form, lists: Lists) -> None:
        super().__init__(desk, tr("Customer Tracking"))
        self._form = form
        self._lists = lists
        left, right = self.two_columns()
        self._whose(left)
        self._new(right)
        self._sold(right)
        self.column.addWidget(ListsLine(desk, lists, tr("Price tiers and sales people")))
        self.column.addStretch()
        self._set_rules()

    def _whose(self, group: Group) -> None:
        group.heading(tr("Whose order it is"))
        self.contact = ContactPicker(self.desk, tr("Default customer"))
        self.contact.told.connect(self._tell)
        match_by = ordered_control(self.desk, self._form.field("customer_tracking.match_by"), MATCH_BY)
        group.add(
            self._form.row("customer_tracking.mode"),
            self._form.row("customer_tracking.match_by", match_by, label_width=0),
            *(self._form.row(f"customer_tracking.{name}") for name in ("not_found", "several_found", "no_email")),
            self._form.row("customer_tracking.default_contact", combo_control(self.contact, id_of)),
            self._form.row("customer_tracking.channel_contacts", self._channels(), label_width=0),
            self._form.row("customer_tracking.nobody", names_control(self.desk.theme, self._form.field("customer_tracking.nobody"))),
        )

    def _channels(self) -> Control:
        heads = (tr("Sales channel in Neto"), tr("Customer in Omni"))
        editor = TableEditor(
            self.desk,
            heads,
            self._lists,
            read=id_of,
            picker=lambda name: ContactPicker(self.desk, name),
            names=lambda: [value for value, _ in self._lists.choices("sales_channels")],
        )
        return Control(editor, editor.table, editor.show_table, (editor.edited,), editor.left, marked=editor.add)

    def _new(self, group: Group) -> None:
        group.heading(tr("For new customers"))
        tier = SearchCombo(tr("Price tier for new customers"))
        self._lists.feed(tier, "price_tiers")
        for name, label in NEW_CUSTOMERS.items():
            control = combo_control(tier) if name == "price_tier" else None
            group.add(self._form.row(f"customer_tracking.{name}", control, label_width=RIGHT_COLUMN, label=label))

    def _sold(self, group: Group) -> None:
        group.heading(tr("On the sales order"))
        group.add(
            self._form.row("customer_tracking.member_cost_center", label_width=RIGHT_COLUMN),
            self._form.row("customer_tracking.sales_person", self._sales_person(), label_width=0),
        )

    def _sales_person(self) -> Control:
        default = SearchCombo(tr("Sales rep of every order"), placeholder=tr("Nobody"))
        self._lists.feed(default, "sales_people")
        table = TableEditor(self.desk, (tr("Sales person in Neto"), tr("Sales rep in Omni")), self._lists, "sales_people", id_of)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(default)
        column.addWidget(table)

        def put(value: Mapping[str, Any]) -> None:
            default.choose(str(value["default"] or ""))
            table.show_table(value["table"])

        return Control(
            holder,
            lambda: {"default": id_of(default.key()), "table": table.table()},
            put,
            (default.currentTextChanged, table.edited),
            table.left,
            marked=default,
        )

    def _tell(self, sentence: str) -> None:
        key = "customer_tracking.default_contact"
        self._form.set_help(key, sentence or self._form.field(key).help)

    def _set_rules(self) -> None:
        for name in ("match_by", "not_found", "several_found", "no_email", "nobody"):
            self._form.rule(f"customer_tracking.{name}", self._has_own, OWN)
        for name in NEW_CUSTOMERS:
            self._form.rule(f"customer_tracking.{name}", self._makes_new, NEW)
        self._form.rule("customer_tracking.default_contact", self._uses_default, DEFAULT)

    def _value(self, name: str) -> Any:
        return self._form.value(f"customer_tracking.{name}")

    def _has_own(self) -> bool:
        return bool(self._value("mode") == "own")

    def _makes_new(self) -> bool:
        return self._has_own() and "create" in (self._value("not_found"), self._value("no_email"))

    def _uses_default(self) -> bool:
        rows = (self._value("not_found"), self._value("several_found"), self._value("no_email"))
        return not self._has_own() or "default" in rows
