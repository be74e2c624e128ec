"""Why Omni's total or tax is not Neto's: the cause, where Neto's own figures prove one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from omni_desktop.core.money.totals import CENT, EXCL, EXEMPT, INCL, Parts, TaxMode, cents, tax_in, totals_of, unrounded_tax
from omni_desktop.core.order import ZERO, Line, Order
from omni_desktop.core.sentence import word

STATUS_WORDS = {INCL: word("with tax"), EXCL: word("before tax"), EXEMPT: word("without tax")}
NOTHING_PROVEN = "Neto's figures don't tell why"
HALF_A_CENT = CENT / 2


class Sale(NamedTuple):
    """What is being compared: the order as it would be sent. `nets`: each line after its discount; `own`: the tax status of its prices;
    `evened`: whether a rounding was added to meet the total."""

    order: Order
    lines: Sequence[Line]
    nets: Sequence[Decimal]
    parts: Parts
    mode: TaxMode
    own: str
    evened: bool = False


class Way(NamedTuple):
    """One way to tax a part: how it differs from Omni's ("" where it does not), and the tax."""

    told: str
    tax: Decimal


def cause_of_total(sale: Sale) -> str:
    """For a total that differs from GrandTotal."""
    return next(_causes_of_total(sale))


def cause_of_tax(sale: Sale) -> str:
    """For a tax that differs from OrderTax: the fewest departures from Omni's arithmetic that give Neto's figure."""
    if sale.mode.status != sale.own:
        return _setting(sale)
    ways = sorted(product(_goods_ways(sale), *_part_ways(sale)), key=lambda ways: sum(bool(way.told) for way in ways))
    for chosen in ways:
        if sum((way.tax for way in chosen), ZERO) == sale.order.order_tax:
            return ", ".join(way.told for way in chosen if way.told) or NOTHING_PROVEN
    if tax_in(sum(sale.nets, ZERO) + _rest(sale.parts), sale.mode) == sale.order.order_tax:
        return "Neto rounds the tax once for the whole order, Omni for goods, freight, surcharge and discount apart"
    return NOTHING_PROVEN


def rounding_explains(sale: Sale) -> bool:
    """Whether a tax that differs from OrderTax is right all the same: both sides tax the same, and only round elsewhere.

    A shop may round the tax of each line and charge, or of several together, or of the whole order, but always to the nearest cent, which
    way ever a half goes. So its figure is at most half a cent for each taxed part (lines, freight, surcharge, discount, a rounding that met
    the total) from the unrounded tax; more is another tax. It is held against the unrounded tax, not against Omni's: Omni rounds, too, and
    half a cent more would be let through for that. A line that Neto itself calls tax-free was not rounded.
    """
    if sale.mode.status != sale.own or _has_tax_free_line(sale):
        return False
    amounts = [*sale.nets, sale.parts.freight, sale.parts.surcharge, -sale.parts.discount]
    taxed = sum(1 for amount in amounts if unrounded_tax(amount, sale.mode)) + sale.evened
    return abs(sale.order.order_tax - unrounded_tax(sum(amounts, ZERO), sale.mode)) <= HALF_A_CENT * taxed


def _has_tax_free_line(sale: Sale) -> bool:
    """One whose tax of 0 is not half a cent or less rounded down. Where no line has a tax, Neto only didn't fill them in."""
    if not any(line.tax for line in sale.lines):
        return False
    lines = zip(sale.nets, sale.lines, strict=True)
    return any(_tax_free(line) and abs(unrounded_tax(net, sale.mode)) > HALF_A_CENT for net, line in lines)


def _causes_of_total(sale: Sale) -> Iterator[str]:
    wanted = sale.order.grand_total
    if sale.mode.status != sale.own and totals_of(sale.parts, sale.mode._replace(status=sale.own)).total == wanted:
        yield _setting(sale)
    yield from _discount_base(sale)
    added = sale.order.order_tax if sale.own == EXCL else ZERO
    if sale.own == EXCL and sale.parts.value + added == wanted:
        yield cause_of_tax(sale)
    rounded_lines = sum(map(cents, sale.nets), ZERO)
    if rounded_lines + _rest(sale.parts) + added == wanted:
        yield "Neto rounds each line to the cent, Omni only their sum"
    yield from _missing_part(sale, added)


def _setting(sale: Sale) -> str:
    return f"the tax status in the settings is {sale.mode.status}, but this order's prices are {STATUS_WORDS[sale.own]}"


def _discount_base(sale: Sale) -> Iterator[str]:
    discount = sale.parts.discount
    if not discount or sale.own == EXEMPT:
        return
    whole = totals_of(sale.parts._replace(discount=ZERO), sale.mode).total
    if sale.own == EXCL and whole - cents(discount) == sale.order.grand_total:
        yield "Neto takes the discount off the total with tax, Omni off the prices before tax"
    on_top = tax_in(discount, sale.mode._replace(status=EXCL))
    if sale.own == INCL and whole - cents(discount) - on_top == sale.order.grand_total:
        yield "Neto takes the discount off before tax, Omni off the prices with tax"


def _missing_part(sale: Sale, added: Decimal) -> Iterator[str]:
    goods = cents(sum(sale.nets, ZERO))
    if goods != sale.order.product_subtotal:
        yield f"the lines add up to {goods}, but Neto's product subtotal is {cents(sale.order.product_subtotal)}"
    rest = sale.order.grand_total - sale.parts.value - added
    yield f"Neto's total holds {cents(rest)} for which Neto sent no figure" if rest else NOTHING_PROVEN


def _rest(parts: Parts) -> Decimal:
    return parts.freight + parts.surcharge - parts.discount


def _goods_ways(sale: Sale) -> list[Way]:
    taxable = [net for net, line in zip(sale.nets, sale.lines, strict=True) if not _tax_free(line)]
    ways = [Way("", tax_in(sum(sale.nets, ZERO), sale.mode)), Way("Neto rounds the tax of each line", _tax_of_each(sale.nets, sale.mode))]
    if len(taxable) < len(sale.nets):
        told = "some lines are tax-free in Neto, but Omni taxes the whole order at one rate"
        ways += [Way(told, tax_in(sum(taxable, ZERO), sale.mode)), Way(told, _tax_of_each(taxable, sale.mode))]
    return ways


def _tax_free(line: Line) -> bool:
    return line.tax is not None and not line.tax and bool(line.unit_price)


def _tax_of_each(amounts: Sequence[Decimal], mode: TaxMode) -> Decimal:
    return sum((tax_in(amount, mode) for amount in amounts), ZERO)


def _part_ways(sale: Sale) -> list[list[Way]]:
    parts, mode = sale.parts, sale.mode
    return [
        [*_ways("shipping is tax-free in Neto", tax_in(parts.freight, mode)), *_shipping_discount_ways(sale)],
        _ways("the surcharge is tax-free in Neto", tax_in(parts.surcharge, mode)),
        _ways("the discount doesn't lower the tax in Neto", -tax_in(parts.discount, mode)),
    ]


def _shipping_discount_ways(sale: Sale) -> list[Way]:
    """A discount on shipping may stand in Neto's total and not in its tax, or the other way round."""
    if not sale.order.shipping_discount:
        return []
    whole, freight = sale.order.shipping_total, sale.parts.freight
    if freight < whole:
        return [Way("the discount on shipping doesn't lower the tax in Neto", tax_in(whole, sale.mode))]
    return [Way("Neto taxes shipping after its discount", tax_in(whole - sale.order.shipping_discount, sale.mode))]


def _ways(told: str, tax: Decimal) -> list[Way]:
    return [Way("", tax), Way(told, ZERO)] if tax else [Way("", ZERO)]
