"""GetOrder's answer for one order: only what the output selectors ask for, in the shapes of neto_api: 3.2 and 4.3."""

import html
import re
from decimal import Decimal
from typing import Any

from omni_desktop.practice.neto.shape import ADDRESS_PARTS, DATE_ONLY, DATES
from omni_desktop.practice.switches import Switches
from omni_desktop.practice.table import Row, dump

_ALWAYS_ON_LINES = ("OrderLineID", "SKU", "Quantity")
_LEFT_OUT_WHEN_EMPTY = frozenset({"ShippingCarrierCode", "ShippingCarrierName", "ShippingTrackingUrl", "eBay"})
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_NEVER_A_NUMBER = re.compile(r"ID$|SKU|UPC|Code$|Model|Value|Phone|Fax|Ref|Number|Tracking|Group|Name|Title|^Id$|Street|Note|Instruction")
_FREE_TEXT = re.compile(r"Name|Company|Street|City|Note|Instruction|Description|Value|Title")
_MANY_PLANS = 16


class Plan:
    """A set of selectors, resolved once; `texts` keeps what was rendered for a row that has not changed since."""

    def __init__(self, selectors: frozenset[str]) -> None:
        self.addresses = [side + part for side in ("Ship", "Bill") if f"{side}Address" in selectors for part in ADDRESS_PARTS]
        self.header = ["OrderID", *sorted(name for name in selectors if "." not in name and name not in _NESTED and name != "OrderID")]
        self.lines = _inside(selectors, "OrderLine")
        self.payments = _inside(selectors, "OrderPayment")
        self.notes = "StickyNotes" in selectors
        self.texts: dict[str, tuple[Row, str]] = {}

    def rendered(self, order: Row) -> Row:
        answer: Row = {name: order[name] for name in self.header if name in order and name not in _NOT_ALONE}
        answer.update((name, order[name]) for name in self.addresses if order[name])
        if self.payments is not None:
            answer["OrderPayment"] = [self._payment(payment) for payment in order["OrderPayment"]]
        if self.notes:
            notes = order["StickyNotes"]
            answer["StickyNotes"] = notes[0] if len(notes) == 1 else notes or ""
        if self.lines is not None:
            answer["OrderLine"] = [self._line(line) for line in order["OrderLine"]]
        return answer

    def _payment(self, payment: Row) -> Row:
        names = ("Id", "Amount", "DatePaid", *(("PaymentType",) if "PaymentType" in (self.payments or ()) else ()))
        return {name: payment[name] for name in names}

    def _line(self, line: Row) -> Row:
        names = (*_ALWAYS_ON_LINES, *(self.lines or ()))
        return {name: line[name] for name in names if name in line and (line[name] or name not in _LEFT_OUT_WHEN_EMPTY)}


_NESTED = frozenset({"OrderLine", "OrderPayment", "StickyNotes", "ShipAddress", "BillAddress"})
# Addresses come only as a whole: a part asked for by its own name gives nothing.
_NOT_ALONE = frozenset({side + part for side in ("Ship", "Bill") for part in ADDRESS_PARTS} | {"_taxed", "_export", "_wms"})


def _inside(selectors: frozenset[str], parent: str) -> tuple[str, ...] | None:
    below = {name.split(".")[1] for name in selectors if name.startswith(parent + ".")}
    return tuple(sorted(below - set(_ALWAYS_ON_LINES))) if below or parent in selectors else None


class OrderTexts:
    def __init__(self, switches: Switches) -> None:
        self._switches = switches
        self._plans: dict[frozenset[str], Plan] = {}

    def plan(self, selectors: list[str]) -> Plan:
        key = frozenset(selectors)
        if key not in self._plans:
            if len(self._plans) >= _MANY_PLANS:
                self._plans.clear()
            self._plans[key] = Plan(key)
        return self._plans[key]

    def text(self, plan: Plan, order: Row) -> str:
        known = plan.texts.get(order["OrderID"])
        if known is None or known[0] is not order:
            known = plan.texts[order["OrderID"]] = (order, dump(plan.rendered(order)))
        return known[1]

    def is_plain(self) -> bool:
        """True while no switch bends what an order looks like, so that kept texts will do."""
        bent = self._switches
        flags = (bent.collapse_single_lists, bent.numbers_unquoted, bent.zero_dates, bent.old_payment_names, bent.entities_in_text)
        return not any(flags) and not bent.unknown_status

    def bent(self, plan: Plan, order: Row) -> Row:
        answer = plan.rendered(order)
        if self._switches.unknown_status and "OrderStatus" in answer:
            answer["OrderStatus"] = self._switches.unknown_status
        if self._switches.old_payment_names and "OrderPayment" in answer:
            answer["OrderPayment"] = [_with_old_names(payment) for payment in answer["OrderPayment"]]
        if self._switches.zero_dates:
            answer.update((name, _zero(name)) for name in DATES if answer.get(name) == "")
        bent: Row = bend_texts(self._switches, answer, "")
        if self._switches.collapse_single_lists:
            bent.update((name, _collapsed(bent[name])) for name in ("OrderLine", "OrderPayment") if name in bent)
        return bent


def bend_texts(switches: Switches, value: Any, name: str) -> Any:
    """Numbers without quotes and text with HTML entities, where the switches say so; `name` is the member that holds the value."""
    if isinstance(value, dict):
        return {inner: bend_texts(switches, found, inner) for inner, found in value.items()}
    if isinstance(value, list):
        return [bend_texts(switches, found, name) for found in value]
    if switches.numbers_unquoted and _NUMBER.fullmatch(value) and not _NEVER_A_NUMBER.search(name):
        return Decimal(value)
    if switches.entities_in_text and _FREE_TEXT.search(name):
        return html.escape(value)
    return value


def _with_old_names(payment: Row) -> Row:
    renamed = {"Id": "OrderPaymentId", "Amount": "OrderPaymentAmount"}
    return {renamed.get(name, name): value for name, value in payment.items()}


def _zero(name: str) -> str:
    return "0000-00-00" if name in DATE_ONLY else "0000-00-00 00:00:00"


def _collapsed(found: list[Any]) -> Any:
    return found[0] if len(found) == 1 else found
