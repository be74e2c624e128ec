"""What Neto's discounts mean: the reading that reproduces Neto's own sums (neto_api: 9).

A line carries three discount fields, an order a coupon and a discount on shipping; how they net out is documented nowhere. So each
possible reading is worked through, and only one that meets ProductSubtotal and GrandTotal to the cent is believed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct

from omni_desktop.core.money.totals import HUNDRED, Parts, TaxMode, Totals, cents, totals_of
from omni_desktop.core.order import ZERO, Line, Order
from omni_desktop.core.sentence import word
from omni_desktop.core.values import replace

Percent = Callable[[Line], Decimal]


class LineDiscounts(NamedTuple):
    """One reading of PercentDiscount and ProductDiscount: money for each whole line. `kind` says which; roundings share a kind."""

    kind: str
    discounts: tuple[Decimal, ...]


class OrderLevel(NamedTuple):
    """One reading of the coupon and of the discount on shipping.

    `line_coupons`: the lines' coupon money is taken off the lines; `subtotal_has_them`: ProductSubtotal is after it.
    """

    name: str
    discount: Decimal
    freight: Decimal
    line_coupons: bool = False
    subtotal_has_them: bool = False


class Reading(Struct, frozen=True):
    """`line_discounts` are money for the whole line, in the lines' order; `totals` is what Omni will make of it."""

    name: str
    line_discounts: tuple[Decimal, ...]
    parts: Parts
    totals: Totals


class ChosenReading(Struct, frozen=True):
    """The reading to send. Not `clear`: no reading meets Neto's sums, or two different ones do; then `reading` is the nearest."""

    reading: Reading
    clear: bool
    candidates: int = 1


def read_discounts(order: Order, lines: Sequence[Line], mode: TaxMode, *, tolerance: Decimal = ZERO) -> ChosenReading:
    """`tolerance`: how far from Neto's sums a reading may be where none meets them (settings: total_differs is rounding)."""
    gross = [line.quantity * line.unit_price for line in lines]
    if not _has_discounts(order, lines):
        return ChosenReading(_plain(order, gross, mode), clear=True)
    exact: list[Reading] = []
    nearest: tuple[Decimal, Reading] | None = None
    for reading, apart in _readings(order, lines, gross, mode):
        if not apart:
            exact.append(reading)
        if nearest is None or apart < nearest[0]:
            nearest = (apart, reading)
    if exact:
        return _settle([_in_cents(reading, order, gross, mode) for reading in exact], order, tolerance)
    assert nearest is not None
    return ChosenReading(nearest[1], clear=bool(tolerance) and nearest[0] <= tolerance, candidates=0)


def _has_discounts(order: Order, lines: Sequence[Line]) -> bool:
    if order.coupon_discount or order.shipping_discount:
        return True
    return any(line.percent_discount or line.product_discount or line.coupon_discount for line in lines)


def _plain(order: Order, gross: Sequence[Decimal], mode: TaxMode) -> Reading:
    parts = Parts(sum(gross, ZERO), order.shipping_total, order.surcharge_total)
    return Reading("", (ZERO,) * len(gross), parts, totals_of(parts, mode))


def _in_cents(reading: Reading, order: Order, gross: Sequence[Decimal], mode: TaxMode) -> Reading:
    """The line discounts in whole cents, so that Omni's total is Neto's; as they are where no such cents meet it.

    Where several do, those that meet Neto's tax as well.
    """
    meeting: Reading | None = None
    for discounts in _roundings(reading.line_discounts, gross):
        parts = reading.parts._replace(goods=sum(gross, ZERO) - sum(discounts, ZERO))
        rounded = replace(reading, line_discounts=discounts, parts=parts, totals=totals_of(parts, mode))
        if rounded.totals == (order.grand_total, order.order_tax):
            return rounded
        if rounded.totals.total == order.grand_total:
            meeting = meeting or rounded
    return meeting or reading


def _roundings(discounts: Sequence[Decimal], gross: Sequence[Decimal]) -> Iterator[tuple[Decimal, ...]]:
    """Each line's discount to the cent; their sum to the cent; what each line leaves, and what they leave together, to the cent."""
    left = [amount - discount if discount else ZERO for discount, amount in zip(discounts, gross, strict=True)]
    yield tuple(map(cents, discounts))
    yield _sum_in_cents(discounts)
    for nets in (map(cents, left), _sum_in_cents(left)):
        yield tuple(discount and amount - net for discount, amount, net in zip(discounts, gross, nets, strict=True))


def _sum_in_cents(amounts: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Whole cents whose sum is the amounts' own, to the cent: each is rounded together with what the ones before left over."""
    rounded: list[Decimal] = []
    rest = ZERO
    for amount in amounts:
        whole = cents(amount + rest) if amount else ZERO
        rest += amount - whole
        rounded.append(whole)
    return tuple(rounded)


def _settle(exact: Sequence[Reading], order: Order, tolerance: Decimal) -> ChosenReading:
    """Where Omni's arithmetic meets Neto's total for some readings, only those count; the first stands for all that agree."""
    meeting = [reading for reading in exact if reading.totals.total == order.grand_total] or exact
    different = {reading.totals for reading in meeting}
    return ChosenReading(meeting[0], clear=_spread(different) <= tolerance, candidates=len(different))


def _spread(totals: set[Totals]) -> Decimal:
    sums = [each.total for each in totals]
    taxes = [each.tax for each in totals]
    return max(max(sums) - min(sums), max(taxes) - min(taxes))


def _readings(order: Order, lines: Sequence[Line], gross: Sequence[Decimal], mode: TaxMode) -> Iterator[tuple[Reading, Decimal]]:
    """Each reading with how far it is from Neto's sums; of roundings of one kind only the first that meets them."""
    for level in _order_levels(order, lines):
        met: set[str] = set()
        for goods in _goods_readings(lines, gross):
            if goods.kind in met:
                continue
            reading = _reading(order, lines, gross, goods, level, mode)
            apart = _apart(order, lines, gross, goods, level, reading)
            if not apart:
                met.add(goods.kind)
            yield reading, apart


def _reading(
    order: Order, lines: Sequence[Line], gross: Sequence[Decimal], goods: LineDiscounts, level: OrderLevel, mode: TaxMode
) -> Reading:
    discounts = goods.discounts
    if level.line_coupons:
        discounts = tuple(discount + line.coupon_discount for discount, line in zip(discounts, lines, strict=True))
    parts = Parts(sum(gross, ZERO) - sum(discounts, ZERO), level.freight, order.surcharge_total, level.discount)
    return Reading(f"{goods.kind}; {level.name}", discounts, parts, totals_of(parts, mode))


def _apart(
    order: Order, lines: Sequence[Line], gross: Sequence[Decimal], goods: LineDiscounts, level: OrderLevel, reading: Reading
) -> Decimal:
    """The larger of the distances from ProductSubtotal and from GrandTotal, by Neto's formula or by Omni's arithmetic."""
    discounts = reading.line_discounts if level.subtotal_has_them else goods.discounts
    net = [amount - discount for amount, discount in zip(gross, discounts, strict=True)]
    subtotal = cents(sum(net, ZERO))
    rounded_lines = sum(map(cents, net), ZERO)
    wrong = min(abs(subtotal - order.product_subtotal), abs(rounded_lines - order.product_subtotal))
    if not _reads_lines(order, lines):
        wrong = ZERO
    off_lines = ZERO if level.subtotal_has_them or not level.line_coupons else _line_coupons(lines)
    shop = order.product_subtotal - off_lines - level.discount + level.freight + order.surcharge_total
    shop += ZERO if order.tax_inclusive else order.order_tax
    return max(wrong, min(abs(shop - order.grand_total), abs(reading.totals.total - order.grand_total)))


def _reads_lines(order: Order, lines: Sequence[Line]) -> bool:
    """Whether goods have a discount at all; with one on shipping only, ProductSubtotal proves nothing."""
    return bool(order.coupon_discount) or any(line.percent_discount or line.product_discount or line.coupon_discount for line in lines)


def _line_coupons(lines: Sequence[Line]) -> Decimal:
    return sum((line.coupon_discount for line in lines), ZERO)


def _order_levels(order: Order, lines: Sequence[Line]) -> Iterator[OrderLevel]:
    for freight in _freights(order):
        for level in _coupon_levels(order.coupon_discount, _line_coupons(lines)):
            yield _never_negative(level, freight)


def _freights(order: Order) -> tuple[Decimal, ...]:
    if not order.shipping_discount:
        return (order.shipping_total,)
    return (order.shipping_total - order.shipping_discount, order.shipping_total)


def _never_negative(level: OrderLevel, freight: Decimal) -> OrderLevel:
    """More off the shipping than shipping costs: the rest is a discount, since Omni has no negative freight."""
    if freight >= 0:
        return level._replace(freight=freight)
    return level._replace(freight=ZERO, discount=level.discount - freight)


def _coupon_levels(coupon: Decimal, on_lines: Decimal) -> Iterator[OrderLevel]:
    """The lines' coupon money is taken for shares of the order's coupon, for the whole of it, or for another discount."""
    if coupon or not on_lines:
        yield OrderLevel(word("coupon on the order"), coupon, ZERO)
    if on_lines:
        yield OrderLevel(word("coupon on the lines"), ZERO, ZERO, line_coupons=True, subtotal_has_them=True)
        if coupon:
            yield OrderLevel(word("coupons on lines and order"), coupon, ZERO, line_coupons=True, subtotal_has_them=True)
        if coupon != on_lines:
            yield OrderLevel(word("coupon on the lines, after the subtotal"), ZERO, ZERO, line_coupons=True)
    if coupon or on_lines:
        yield OrderLevel(word("prices are after the coupon"), ZERO, ZERO)


def _per_line(line: Line) -> Decimal:
    return cents(line.quantity * line.unit_price * line.percent_discount / HUNDRED)


def _per_unit(line: Line) -> Decimal:
    return line.quantity * cents(line.unit_price * line.percent_discount / HUNDRED)


def _net_per_unit(line: Line) -> Decimal:
    return line.quantity * (line.unit_price - cents(line.unit_price * (HUNDRED - line.percent_discount) / HUNDRED))


def _unrounded(line: Line) -> Decimal:
    return line.quantity * line.unit_price * line.percent_discount / HUNDRED


PERCENTS: tuple[Percent, ...] = (_per_line, _unrounded, _per_unit, _net_per_unit)


def _off_the_rest(line: Line) -> Decimal:
    """The percentage of what the product discount leaves."""
    return cents((line.quantity * line.unit_price - line.product_discount) * line.percent_discount / HUNDRED)


def _percent_first(line: Line, percent: Percent) -> Decimal:
    return percent(line) if line.percent_discount else line.product_discount


def _product_first(line: Line, percent: Percent) -> Decimal:
    return line.product_discount or percent(line)


def _percent_first_else_per_unit(line: Line, percent: Percent) -> Decimal:
    return percent(line) if line.percent_discount else line.product_discount * line.quantity


def _product_per_unit_first(line: Line, percent: Percent) -> Decimal:
    return line.product_discount * line.quantity or percent(line)


def _both(line: Line, percent: Percent) -> Decimal:
    return line.product_discount + percent(line)


def _both_per_unit(line: Line, percent: Percent) -> Decimal:
    return line.product_discount * line.quantity + percent(line)


def _percent_of_the_rest(line: Line, _percent: Percent) -> Decimal:
    return line.product_discount + _off_the_rest(line)


def _already_off(_line: Line, _percent: Percent) -> Decimal:
    return ZERO


# In the order in which they are believed where several come to the same money.
KINDS: tuple[tuple[str, Callable[[Line, Percent], Decimal]], ...] = (
    (word("percentage, else product discount of the line"), _percent_first),
    (word("product discount of the line, else percentage"), _product_first),
    (word("percentage, else product discount of each unit"), _percent_first_else_per_unit),
    (word("product discount of each unit, else percentage"), _product_per_unit_first),
    (word("percentage and product discount of the line"), _both),
    (word("product discount of the line, then percentage"), _percent_of_the_rest),
    (word("percentage and product discount of each unit"), _both_per_unit),
    (word("prices are after the discounts"), _already_off),
)


def _goods_readings(lines: Sequence[Line], gross: Sequence[Decimal]) -> Iterator[LineDiscounts]:
    """Each different outcome once, under the first kind that comes to it."""
    if not any(line.percent_discount or line.product_discount for line in lines):
        yield LineDiscounts(word("no line discounts"), (ZERO,) * len(gross))
        return
    roundings = PERCENTS if any(line.percent_discount for line in lines) else PERCENTS[:1]
    seen: set[tuple[Decimal, ...]] = set()
    for name, kind in KINDS:
        for percent in roundings:
            discounts = tuple(kind(line, percent) for line in lines)
            if discounts not in seen:
                seen.add(discounts)
                yield LineDiscounts(name, discounts)
