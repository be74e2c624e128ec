"""The shop's arithmetic: line values, tax and grand total of an order (neto_api: 9)."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from omni_desktop.practice.table import Row

_CENT = Decimal("0.01")
_ELEVENTH = Decimal(11)
_TENTH = Decimal("0.1")
_NOTHING = Decimal(0)


def cents(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, ROUND_HALF_UP)


def money(amount: Any) -> str:
    """Two places, as Neto writes totals."""
    return str(cents(Decimal(str(amount))))


def unit_money(amount: Any) -> str:
    """Eight places, as Neto writes UnitPrice and CostPrice."""
    return f"{Decimal(str(amount)):.8f}"


def line_total(line: Row) -> Decimal:
    """Quantity x UnitPrice less the line's discount; ProductDiscount counts only where no percentage is given."""
    gross = Decimal(line["UnitPrice"]) * Decimal(line["Quantity"])
    percent = Decimal(line["PercentDiscount"])
    discount = cents(gross * percent / 100) if percent else Decimal(line["ProductDiscount"])
    return gross - discount


def with_totals(order: Row) -> Row:
    """The order with line taxes, ProductSubtotal, ShippingTax, OrderTax and GrandTotal made anew; all GST is 10 %."""
    inclusive = order["TaxInclusive"] == "True"
    totals = [line_total(line) for line in order["OrderLine"]]
    taxes = [_tax(total, inclusive, line["TaxCode"] == "GST") for total, line in zip(totals, order["OrderLine"], strict=True)]
    shipping_tax = _tax(Decimal(order["ShippingTotal"]), inclusive, order["_taxed"])
    subtotal = cents(sum(totals, _NOTHING))
    order_tax = sum(taxes, shipping_tax)
    grand = subtotal + _around_goods(order) + (_NOTHING if inclusive else order_tax)
    return {
        **order,
        "OrderLine": [{**line, "Tax": str(tax)} for line, tax in zip(order["OrderLine"], taxes, strict=True)],
        "ProductSubtotal": str(subtotal),
        "ShippingTax": str(shipping_tax),
        "OrderTax": str(order_tax),
        "GrandTotal": str(grand),
    }


def _tax(amount: Decimal, inclusive: bool, taxed: bool) -> Decimal:
    if not taxed or not amount:
        return Decimal("0.00")
    return cents(amount / _ELEVENTH if inclusive else amount * _TENTH)


def _around_goods(order: Row) -> Decimal:
    added = Decimal(order["ShippingTotal"]) + Decimal(order["SurchargeTotal"])
    return added - Decimal(order["CouponDiscount"]) - Decimal(order["ShippingDiscount"])


def paid(order: Row) -> Decimal:
    return sum((Decimal(payment["Amount"]) for payment in order["OrderPayment"]), _NOTHING)
