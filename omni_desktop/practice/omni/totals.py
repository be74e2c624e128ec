"""Omni's own arithmetic: tax apart for goods, freight, surcharge and discount, each part rounded to the cent (omni_api: 8)."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from omni_desktop.practice.table import Row

_CENT = Decimal("0.01")
_HUNDRED = Decimal(100)


def cents(amount: Decimal) -> Decimal:
    """Half away from zero."""
    return amount.quantize(_CENT, ROUND_HALF_UP)


def line_value(line: Row) -> Decimal:
    """In the order's own tax mode; `discount` counts for the whole line. A price by the unit of measure need not divide by its size."""
    units = line["uomSize"] > 1
    quantity, price = (line["uomQtyOrdered"], line["uomPrice"]) if units else (line["qty"], line["unitPrice"])
    value: Decimal = quantity * price - line["discount"]
    return value


def order_totals(order: Row, tax_of_lines: str = "together") -> tuple[Decimal, Decimal]:
    """(productTotal in the order's currency and tax mode, total in the account's home currency)."""
    values = [line_value(line) for line in order["lineItems"]]
    goods = sum(values, Decimal(0))
    parts = [goods, order["freightTotal"], order["surcharge"], -order["discountTotal"]]
    total = sum(map(cents, parts), Decimal(0))
    if order["taxStatus"] == "Excl":
        taxed = [*values, *parts[1:]] if tax_of_lines == "each" else parts
        total += _tax_on(taxed, order["taxRate"])
    rate = order["currencyRate"]
    return cents(goods), total if rate in (0, 1) else cents(total / rate)


def _tax_on(amounts: Iterable[Decimal], percent: Decimal) -> Decimal:
    return sum((cents(amount * percent / _HUNDRED) for amount in amounts if amount), Decimal(0))
