"""Credit notes of the make-believe Omni: as sales orders without stock, with a sales order that they are for (omni_api: 7.7)."""

from decimal import Decimal
from typing import Any

from omni_desktop.practice.omni.account import Account, Refusal, blank, bound_elements, given
from omni_desktop.practice.omni.lines import OrderLines
from omni_desktop.practice.omni.stock import Stockroom
from omni_desktop.practice.omni.totals import order_totals
from omni_desktop.practice.table import Row


class CreditNotes:
    def __init__(self, account: Account, stockroom: Stockroom) -> None:
        self._account = account
        self._lines = OrderLines(account, stockroom)
        self._notes = account.tables["CreditNotes"]

    def create(self, elements: Any) -> list[Row]:
        return [self._answered(index, given(element)) for index, element in enumerate(bound_elements(elements, "CreditNotes"))]

    def _answered(self, index: int, values: Row) -> Row:
        try:
            row = self._created(values)
        except Refusal as refusal:
            return self._account.failure(index, values.get("reference", ""), refusal)
        return self._account.success(index, row, row["reference"])

    def _created(self, values: Row) -> Row:
        own = {"isApproved": True, "stage": "New", "source": "API", "customFields": {}, "currencyRate": Decimal(1)}
        draft = {**blank("CreditNotes"), **own, **values}
        self._account.fit_lengths(draft, "CreditNotes", values)
        if not draft["salesReference"]:
            raise Refusal("salesReference is required (practice text)")
        is_known = draft["reference"] and self._notes.first("reference", draft["reference"])
        if is_known and self._account.switches.duplicate_reference != "accept":
            raise Refusal(f"Reference {draft['reference']} already exists (practice text)")
        draft["lineItems"] = self._lines.created(values.get("lineItems") or [], load_boms=False)
        row = self._account.new_row("CreditNotes", draft)
        row["reference"] = row["reference"] or f"CRN-{row['id']}"
        row["lineItems"] = self._lines.numbered(row)
        row["productTotal"], row["total"] = order_totals(row, self._account.switches.tax_of_lines)
        row["status"] = "Approved" if row["isApproved"] else "Draft"
        return self._notes.put(row)
