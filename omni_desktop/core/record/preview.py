"""What a rehearsal shows of one order: the sales orders that would be sent, and both sides' totals beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from omni_desktop.core.money.totals import EXCL, cents, goods_value
from omni_desktop.core.order import ZERO, Order
from omni_desktop.core.sales_order import SalesOrder


class Compared(NamedTuple):
    """One line of the totals check: Neto's amount, Omni's, in the order's tax mode."""

    name: str
    shop: Decimal
    omni: Decimal

    @property
    def apart(self) -> Decimal:
        return self.omni - self.shop


@dataclass(frozen=True, slots=True)
class Preview:
    """`sales_orders` are those that would be sent, none where the order is held or skipped; `branches`: id -> name of those in them.

    `compared` ends with the total; empty where nothing was worked out. `why`: the decisions in order.
    """

    customer: str = ""
    why: tuple[str, ...] = ()
    sales_orders: tuple[SalesOrder, ...] = ()
    branches: Mapping[int, str] = field(default_factory=dict)
    compared: tuple[Compared, ...] = ()


def compared(order: Order, sales_orders: Sequence[SalesOrder]) -> tuple[Compared, ...]:
    """Products, freight, surcharge, tax and total; lines that are nothing on both sides are left out, the total never."""
    adds_tax = any(part.tax_status == EXCL for part in sales_orders)
    freight = Compared("Freight", order.shipping_total, _sum(part.freight_total for part in sales_orders))
    surcharge = Compared("Surcharge", order.surcharge_total, _sum(part.surcharge for part in sales_orders))
    tax = Compared("Tax" if adds_tax else "Tax included", order.order_tax, _sum(part.expected_tax for part in sales_orders))
    total = Compared("Total", order.grand_total, _sum(part.expected_total for part in sales_orders))
    beside = freight.shop + surcharge.shop + (tax.shop if adds_tax else ZERO)
    lines = (*_goods(order, sales_orders, beside), freight, surcharge, tax)
    return (*(line for line in lines if line.shop or line.omni), total)


def _goods(order: Order, sales_orders: Sequence[SalesOrder], beside: Decimal) -> tuple[Compared, ...]:
    """Neto names discounts in several ways (neto_api: 7): where its own two figures are not ours, what its total leaves for the products
    is compared instead."""
    goods = _sum(cents(goods_value(part.lines)) for part in sales_orders)
    discount = _sum(part.discount_total for part in sales_orders)
    taken_off = order.coupon_discount + order.shipping_discount
    apart = (Compared("Products", order.product_subtotal, goods), Compared("Discounts", -taken_off, -discount))
    if all(not line.apart for line in apart):
        return apart
    name = "Products less discounts" if discount or taken_off else "Products"
    return (Compared(name, order.grand_total - beside, goods - discount),)


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, ZERO)
