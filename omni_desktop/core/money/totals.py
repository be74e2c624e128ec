"""Omni's own arithmetic (omni_api: 8): goods, freight, surcharge and discount, each taxed apart and rounded to the cent."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from omni_desktop.core.order import ZERO
from omni_desktop.core.sales_order import SalesLine

CENT = Decimal("0.01")
HUNDRED = Decimal(100)

INCL = "Incl"
EXCL = "Excl"
EXEMPT = "Exempt"


class Totals(NamedTuple):
    """`total` with tax; `tax` is what it contains."""

    total: Decimal
    tax: Decimal


class Parts(NamedTuple):
    """The four parts that Omni taxes apart, in the order's tax mode. `discount` is positive and is taken off."""

    goods: Decimal
    freight: Decimal = ZERO
    surcharge: Decimal = ZERO
    discount: Decimal = ZERO

    @property
    def value(self) -> Decimal:
        return cents(self.goods) + cents(self.freight) + cents(self.surcharge) - cents(self.discount)


class TaxMode(NamedTuple):
    """`status` as Omni names it; `rate` is a percent."""

    status: str
    rate: Decimal


def cents(amount: Decimal) -> Decimal:
    """Half away from zero: ROUND_HALF_UP is that in `decimal`, for negative amounts too."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def tax_in(amount: Decimal, mode: TaxMode) -> Decimal:
    """The tax that Omni adds to an exclusive amount, or finds inside an inclusive one."""
    return cents(unrounded_tax(amount, mode))


def unrounded_tax(amount: Decimal, mode: TaxMode) -> Decimal:
    if not amount or mode.status == EXEMPT:
        return ZERO
    divisor = HUNDRED if mode.status == EXCL else HUNDRED + mode.rate
    return amount * mode.rate / divisor


def totals_of(parts: Parts, mode: TaxMode) -> Totals:
    tax = tax_in(parts.goods, mode) + tax_in(parts.freight, mode) + tax_in(parts.surcharge, mode) - tax_in(parts.discount, mode)
    return Totals(parts.value + (tax if mode.status == EXCL else ZERO), tax)


def goods_value(lines: Iterable[SalesLine]) -> Decimal:
    """Not rounded: prices have up to 8 decimals."""
    return sum((line.quantity * line.unit_price - line.discount for line in lines), ZERO)


def omni_totals(
    lines: Iterable[SalesLine], freight: Decimal, surcharge: Decimal, discount: Decimal, *, tax_status: str, rate: Decimal
) -> Totals:
    """What Omni will make of a sales order. `rate` is a percent; `discount` is taken off."""
    return totals_of(Parts(goods_value(lines), freight, surcharge, discount), TaxMode(tax_status, rate))
