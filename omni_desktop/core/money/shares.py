"""Money shared out to the cent: an amount by weights, and a line of the shop among the products that it goes as."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_DOWN, ROUND_UP, Decimal
from typing import NamedTuple

from omni_desktop.core.money.totals import CENT, cents
from omni_desktop.core.order import ZERO

PLACES, MOST_PLACES = Decimal("0.0001"), Decimal("0.00000001")
"""Of a part's price, before its line takes a discount instead; the shop's own prices may have more, and so may what is left of them."""


def shared(amount: Decimal, values: Sequence[Decimal]) -> list[Decimal]:
    """An amount by the weight of the values, to the cent; the last one takes what is left, so that the sum is exact.

    Where many shares rounded up would leave the last one less than nothing, all are rounded down.
    """
    total = sum(values, ZERO)
    exact = [amount * value / total if total else ZERO for value in values[:-1]]
    shares = list(map(cents, exact))
    if (amount - sum(shares, ZERO)) * amount < 0 <= min(values):
        shares = [share.quantize(CENT, ROUND_DOWN) for share in exact]
    return [*shares, amount - sum(shares, ZERO)]


class LineMoney(NamedTuple):
    """`discount` is for the whole line."""

    quantity: Decimal
    unit_price: Decimal
    discount: Decimal

    @property
    def value(self) -> Decimal:
        return self.quantity * self.unit_price - self.discount


def shared_line(line: LineMoney, quantities: Sequence[Decimal], weights: Sequence[Decimal]) -> list[LineMoney]:
    """A line as several, of so many pieces each for one of its own; what it comes to is shared by weight, and so is its discount.

    A share that is no whole price for each piece is a price rounded up to the cent, less the difference for the line: so the lines come to
    exactly what the line did, and so does any tax on them.
    """
    nets, discounts = shared(line.value, weights), shared(line.discount, weights)
    pieces = [line.quantity * quantity for quantity in quantities]
    if not line.quantity:
        prices = shared(line.unit_price, weights)
        return [LineMoney(ZERO, cents(price / each), -net) for price, each, net in zip(prices, quantities, nets, strict=True)]
    return [_part(*each) for each in zip(pieces, nets, discounts, strict=True)]


def _part(pieces: Decimal, net: Decimal, discount: Decimal) -> LineMoney:
    gross = net + discount
    price = (gross / pieces).quantize(PLACES if gross == cents(gross) else MOST_PLACES)
    if price * pieces != gross:
        price = (gross / pieces).quantize(CENT, ROUND_UP)
    return LineMoney(pieces, price, price * pieces - net)
