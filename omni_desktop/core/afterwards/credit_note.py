"""The credit note that a refund of Neto asks for, made from its sales order as Omni holds it. Pure; only a person has it sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from omni_desktop.core.inventory import StoredLine, StoredSalesOrder, folded
from omni_desktop.core.money.totals import CENT, EXCL, HUNDRED, Parts, TaxMode, cents, totals_of
from omni_desktop.core.order import ONE, ZERO, Line
from omni_desktop.core.record.updates import Refund, WriteState
from omni_desktop.core.sales_order import LineSize, shop_lines
from omni_desktop.core.sentence import word

LONGEST_REFERENCE = 30
PRICE = Decimal("0.0001")
_MARK = "-R"                            # between a sales order's reference and the refund's number
BEYOND, BELOW = word("Refund beyond these goods"), word("Not refunded of these goods")


@dataclass(frozen=True, slots=True)
class CreditLine:
    """`quantity` as Omni takes it: below nothing for what comes back. A line without a `code` is money alone.

    Of a size grid `code` is the size's, and `size` says whose. `in_units`: quantity and price are those of a unit of measure.
    """

    quantity: Decimal
    unit_price: Decimal
    code: str = ""
    product_option_id: int = 0
    name: str = ""
    size: LineSize | None = None
    in_units: bool = False


@dataclass(frozen=True, slots=True)
class Sold:
    """What an order is: its lines in Neto as Omni was told of them, and its sales orders that aren't void."""

    lines: Sequence[Line]
    parts: Sequence[StoredSalesOrder]


@dataclass(frozen=True, slots=True)
class CreditNote:
    """A draft for one refund of one order. `total`: what Omni will make of its lines; `refund`: what Neto gave back. Both positive.

    `document`: the very JSON that would leave, and its SHA-256. `there`: the reference of a credit note that Omni has for it already.
    """

    order_id: str
    rma: str
    reference: str
    sales_reference: str
    lines: tuple[CreditLine, ...]
    total: Decimal
    refund: Decimal
    at: datetime
    document: bytes = b""
    digest: str = ""
    there: str = ""

    @property
    def apart(self) -> Decimal:
        return self.refund - self.total


@dataclass(frozen=True, slots=True)
class StoredCreditNote:
    """A credit note as Omni holds it; `total` as Omni has it, so below nothing for what is given back."""

    id: int
    reference: str
    sales_reference: str
    total: Decimal
    is_void: bool = False


@dataclass(frozen=True, slots=True)
class CreditOutcome:
    """What became of one: done, refused with Omni's `words`, or in doubt. `omni_id`: its number in Omni, 0 where nobody knows.

    `total`: what Omni made of it, None where it wasn't read back.
    """

    reference: str
    state: WriteState
    words: str = ""
    omni_id: int = 0
    total: Decimal | None = None


def credit_note(order_id: str, refund: Refund, sold: Sold, at: datetime) -> CreditNote:
    """The goods of the return at the price of the sales order, and one visible line for what the refund is more or less than that."""
    stored = part_of(refund, sold)
    mode = TaxMode(stored.tax_status, stored.tax_rate)
    goods = [line for sku, quantity in refund.lines for line in _returned(sku, quantity, stored, sold)]
    rest = cents(refund.total) - _total(goods, mode)
    lines = (*goods, *_evened(rest, mode))
    reference = f"{stored.reference.strip()}{_MARK}{refund.id}"
    facts = (order_id, refund.id, reference, stored.reference.strip())
    return CreditNote(*facts, lines, _total(lines, mode), cents(refund.total), at)


def part_of(refund: Refund, sold: Sold) -> StoredSalesOrder:
    """Of a split order the part that holds most of what came back."""
    return max(sold.parts, key=lambda part: sum(len(_lines_of(sku, part, sold)) for sku, _ in refund.lines))


def standing_for(note: CreditNote, there: Sequence[StoredCreditNote]) -> StoredCreditNote | None:
    """Of the sales order's credit notes the one that means this refund: its reference, or one made by hand of the same amount.

    What a click made for another refund is that one's, though both come to the same.
    """
    own = next((each for each in there if folded(each.reference) == folded(note.reference)), None)
    ours = folded(f"{note.sales_reference}{_MARK}")
    by_hand = (each for each in there if not folded(each.reference).startswith(ours))
    return own or next((each for each in by_hand if abs(each.total) == note.refund), None)


def _returned(sku: str, quantity: Decimal, stored: StoredSalesOrder, sold: Sold) -> list[CreditLine]:
    return [_credited(line, quantity * _for_each_one(sku, line, sold)) for line in _lines_of(sku, stored, sold)] if quantity else []


def _lines_of(sku: str, stored: StoredSalesOrder, sold: Sold) -> list[StoredLine]:
    """What the shop's SKU is in Omni: the lines that its line in Neto went as, whatever their codes; else the first with its code."""
    own = [line for line in stored.lines if not line.parent_id and line.quantity and line.code.strip()]
    bought = _bought(sku, sold)
    parts = [line for line in own if bought and bought.id in shop_lines([line.integration_ref])]
    if parts and all(_is_exact(_for_each_one(sku, line, sold)) for line in parts):
        return parts
    return [line for line in own if folded(line.code) == folded(sku)][:1]


def _bought(sku: str, sold: Sold) -> Line | None:
    return next((line for line in sold.lines if folded(line.sku) == folded(sku) and line.id and line.quantity > 0), None)


def _for_each_one(sku: str, line: StoredLine, sold: Sold) -> Decimal:
    """How many of the line's product went for each one of the shop's SKU: of a kit it may be several. Its pieces in all parts count."""
    bought = _bought(sku, sold)
    if bought is None or folded(line.code) == folded(sku):
        return ONE
    refs = ((each.integration_ref.strip(), each.quantity) for part in sold.parts for each in part.lines)
    return sum((quantity for ref, quantity in refs if ref == line.integration_ref.strip()), ZERO) / bought.quantity


def _is_exact(number: Decimal) -> bool:
    """Of what somebody changed in Omni nobody can say what one is."""
    return number == number.quantize(PRICE)


def _credited(line: StoredLine, quantity: Decimal) -> CreditLine:
    price = (line.unit_price - line.discount / line.quantity).quantize(PRICE)
    return CreditLine(-quantity, price, line.code, line.product_option_id, size=line.size, in_units=line.unit_size != 1)


def _total(lines: Sequence[CreditLine], mode: TaxMode) -> Decimal:
    """As Omni reckons, with the other sign."""
    return -totals_of(Parts(sum((line.quantity * line.unit_price for line in lines), ZERO)), mode).total


def _evened(rest: Decimal, mode: TaxMode) -> tuple[CreditLine, ...]:
    """Freight and fees that were given back, or what was kept; on an exclusive order without its tax, which Omni adds."""
    if not rest:
        return ()
    price = abs(rest) if mode.status != EXCL else (abs(rest) * HUNDRED / (HUNDRED + mode.rate)).quantize(CENT)
    return (CreditLine(-ONE, price, name=BEYOND) if rest > 0 else CreditLine(ONE, price, name=BELOW),)
