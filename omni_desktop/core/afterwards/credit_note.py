"""The credit note that a refund of Neto asks for, made from its sales order as Omni holds it. Pure; only a person has it sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from omni_desktop.core.inventory import StoredLine, StoredSalesOrder, folded
from omni_desktop.core.money.totals import CENT, EXCL, HUNDRED, Parts, TaxMode, cents, totals_of
from omni_desktop.core.order import ONE, ZERO
from omni_desktop.core.record.updates import Refund, WriteState

LONGEST_REFERENCE = 30
PRICE = Decimal("0.0001")
_MARK = "-R"                            # between a sales order's reference and the refund's number
BEYOND, BELOW = "Refund beyond these goods", "Not refunded of these goods"


@dataclass(frozen=True, slots=True)
class CreditLine:
    """`quantity` as Omni takes it: below nothing for what comes back. A line without a `code` is money alone."""

    quantity: Decimal
    unit_price: Decimal
    code: str = ""
    product_option_id: int = 0
    name: str = ""


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


def credit_note(order_id: str, refund: Refund, stored: StoredSalesOrder, at: datetime) -> CreditNote:
    """The goods of the return at the price of the sales order, and one visible line for what the refund is more or less than that."""
    mode = TaxMode(stored.tax_status, stored.tax_rate)
    goods = [line for sku, quantity in refund.lines if (line := _returned(sku, quantity, stored.lines)) is not None]
    rest = cents(refund.total) - _total(goods, mode)
    lines = (*goods, *_evened(rest, mode))
    reference = f"{stored.reference.strip()}{_MARK}{refund.id}"
    facts = (order_id, refund.id, reference, stored.reference.strip())
    return CreditNote(*facts, lines, _total(lines, mode), cents(refund.total), at)


def part_of(refund: Refund, parts: Sequence[StoredSalesOrder]) -> StoredSalesOrder:
    """Of a split order the part that holds most of what came back."""
    wanted = {folded(sku) for sku, _ in refund.lines}
    return max(parts, key=lambda part: sum(folded(line.code) in wanted for line in part.lines))


def standing_for(note: CreditNote, there: Sequence[StoredCreditNote]) -> StoredCreditNote | None:
    """Of the sales order's credit notes the one that means this refund: its reference, or one made by hand of the same amount.

    What a click made for another refund is that one's, though both come to the same.
    """
    own = next((each for each in there if folded(each.reference) == folded(note.reference)), None)
    ours = folded(f"{note.sales_reference}{_MARK}")
    by_hand = (each for each in there if not folded(each.reference).startswith(ours))
    return own or next((each for each in by_hand if abs(each.total) == note.refund), None)


def _returned(sku: str, quantity: Decimal, lines: Sequence[StoredLine]) -> CreditLine | None:
    line = next((each for each in lines if folded(each.code) == folded(sku) and not each.parent_id and each.quantity), None)
    if line is None or not quantity:
        return None
    price = (line.unit_price - line.discount / line.quantity).quantize(PRICE)
    return CreditLine(-quantity, price, line.code, line.product_option_id)


def _total(lines: Sequence[CreditLine], mode: TaxMode) -> Decimal:
    """As Omni reckons, with the other sign."""
    return -totals_of(Parts(sum((line.quantity * line.unit_price for line in lines), ZERO)), mode).total


def _evened(rest: Decimal, mode: TaxMode) -> tuple[CreditLine, ...]:
    """Freight and fees that were given back, or what was kept; on an exclusive order without its tax, which Omni adds."""
    if not rest:
        return ()
    price = abs(rest) if mode.status != EXCL else (abs(rest) * HUNDRED / (HUNDRED + mode.rate)).quantize(CENT)
    return (CreditLine(-ONE, price, name=BEYOND) if rest > 0 else CreditLine(ONE, price, name=BELOW),)
