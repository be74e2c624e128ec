"""Credit notes of Omni: those that are there, and a draft that is sent once (omni_api: 7.7)."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, TypeVar

import msgspec

from omni_desktop.core.afterwards.credit_note import CreditLine, CreditNote, StoredCreditNote
from omni_desktop.core.inventory import StoredSalesOrder, WriteAnswer
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.web.omni.lists import in_the_orders_currency, text
from omni_desktop.web.omni.order import UNIT_NAMES, omni_size, prepared, wire_time
from omni_desktop.web.omni.rows import Number, Rows, Text, Whole
from omni_desktop.web.omni.where import Clause, one_of

T = TypeVar("T")
SHARED = (
    "memberId", "firstName", "lastName", "company", "email", "phone", "branchId", "projectName", "taxStatus", "taxRate", "currencyCode",
    "currencyRate", "alternativeTaxRate", "costCenter", "memberCostCenter", "customerOrderNo",
)  # fmt: skip
"""What it has of its sales order, where that says something."""


class CreditNoteRow(msgspec.Struct, rename="camel"):
    id: Whole
    reference: Text = None
    sales_reference: Text = None
    total: Number = None
    currency_rate: Number = None
    is_void: bool | None = None


_read = Rows(CreditNoteRow)


class CreditNotes:
    """For OmniInventory, which has what is only declared here."""

    def _look_up(
        self, resource: str, clause: Clause, values: Sequence[str], order: str, read: Callable[[bytes], T], *,
        one_row_each: bool = False, named_by: Sequence[str] = ("id",),
    ) -> list[T]:  # fmt: skip
        raise NotImplementedError

    def _write(self, method: str, resource: str, batch: Sequence[Prepared], query: str = "") -> list[WriteAnswer]:
        raise NotImplementedError

    def credit_notes(self, sales_references: Sequence[str]) -> list[StoredCreditNote]:
        named_by = ("salesReference",)
        return self._look_up("CreditNotes", one_of("salesReference"), sales_references, "id ASC", stored_credit_note, named_by=named_by)

    def prepare_credit_note(self, note: CreditNote, stored: StoredSalesOrder) -> Prepared:
        return prepared(credit_note_document(note, stored.raw))

    def sent_credit_note(self, document: bytes) -> tuple[str, str]:
        sent = json.loads(document)
        return sent["reference"], sent["salesReference"]

    def create_credit_notes(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._write("POST", "CreditNotes", batch)


def stored_credit_note(raw: bytes) -> StoredCreditNote:
    row = _read.row(raw)
    total = in_the_orders_currency(row.total or Decimal(), row.currency_rate or Decimal())
    return StoredCreditNote(row.id, text(row.reference), text(row.sales_reference), total, row.is_void is True)


def credit_note_document(note: CreditNote, sales_order: bytes) -> dict[str, Any]:
    """Never approved by us: that is Omni's own step, after somebody looked at it."""
    held = {name.casefold(): value for name, value in json.loads(sales_order, parse_float=Decimal).items()}
    shared = {name: held[name.casefold()] for name in SHARED if held.get(name.casefold()) not in (None, "", 0)}
    return {
        "reference": note.reference,
        "salesReference": note.sales_reference,
        "isApproved": False,
        "creditNoteDate": wire_time(note.at),
        **shared,
        "internalComments": f"Refund {note.rma} of Neto's order {note.order_id}",
        "lineItems": [_line(line, sort) for sort, line in enumerate(note.lines, 1)],
    }


def _line(line: CreditLine, sort: int) -> dict[str, Any]:
    """In the form that a sales order's line has: a size under its style, a carton in its unit of measure."""
    goods = {"code": line.code, "productOptionId": line.product_option_id} if line.code else {"name": line.name}
    named = {name: value for name, value in goods.items() if value}
    amounts = {"qty": line.quantity, "unitPrice": line.unit_price}
    if line.in_units:
        amounts = {UNIT_NAMES[name]: value for name, value in amounts.items()}
    return {**named, **(omni_size(line.size, line.code, line.quantity) if line.size else {}), **amounts, "sort": sort}
