"""What Neto tells of an order after its sale, JSON -> our words: returns with their refunds, payments (neto_api: 5.4, 7). Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple, TypeVar

from omni_desktop.core.inventory import folded
from omni_desktop.core.order import order_number
from omni_desktop.core.record.updates import AboutOrders, Refund, ShopPayment
from omni_desktop.core.sentence import word
from omni_desktop.core.values import replace
from omni_desktop.web.neto.order import amount, moment
from omni_desktop.web.neto.reply import NetoReply
from omni_desktop.web.neto.wire import Unreadable, mended, order_id, parsed

T = TypeVar("T", Refund, ShopPayment)
BARE = re.compile(r"[0-9].*")
ZEROS = re.compile(r"^[^0-9]*0*(?=[0-9])")

REFUND_SELECTORS = (
    "OrderID", "RmaStatus", "DateIssued", "DateUpdated", "CurrencyCode", "RefundTotal", "RefundedTotal",
    "RmaLine", "RmaLine.SKU", "RmaLine.Quantity", "RmaLines", "RmaLines.RmaLine",
)
PAYMENT_SELECTORS = ("ID", "AmountPaid", "CurrencyCode", "DatePaidUTC", "PaymentMethodName")


class Rows(NamedTuple):
    """One page of a list. `shop_time` None: Neto's time is missing or makes no sense."""

    rows: tuple[bytes, ...]
    shop_time: datetime | None

    @staticmethod
    def read(root: str, body: bytes) -> Rows:
        reply = NetoReply.read(body, root)
        try:
            return Rows(reply.rows, moment(reply.current_time, "CurrentTime"))
        except Unreadable:
            return Rows(reply.rows, None)


class Listed:
    """The rows of all pages, each once; `shop_time` is the first page's."""

    def __init__(self) -> None:
        self.rows: dict[bytes, None] = {}
        self.shop_time: datetime | None = None
        self.pages = 0                  # that brought something

    def take(self, page: Rows) -> bool:
        """Whether the page brought anything new."""
        self.shop_time = self.shop_time or page.shop_time
        before = len(self.rows)
        self.rows.update(dict.fromkeys(page.rows))
        is_new = len(self.rows) > before
        self.pages += is_new
        return is_new


class Asked:
    """The orders that were asked about, and which of them a row means: by its id in any spelling, or by its number without the letters
    that a store puts before its numbers."""

    def __init__(self, order_ids: Sequence[str]) -> None:
        self._ids = {folded(order_number(each)): each for each in order_ids}
        self._numbers: dict[str, list[str]] = defaultdict(list)
        for name, each in self._ids.items():
            self._numbers[ZEROS.sub("", name)].append(each)

    def meant(self, told: str) -> list[str]:
        """Several where nobody can tell them apart; as it was told where none of them is meant."""
        name = folded(order_number(told))
        if name in self._ids:
            return [self._ids[name]]
        return (self._numbers.get(ZEROS.sub("", name)) if BARE.fullmatch(name) else None) or [told]


def about_orders(listed: Listed, read: Callable[[bytes], T], order_ids: Sequence[str] = ()) -> AboutOrders[T]:
    """A row that can't be read never spoils the others; whose it is, is read all the same where it says so. So it is with a row that may
    be about several of the orders that were asked about."""
    asked, rows, odd = Asked(order_ids), list[T](), list[str]()
    for raw in listed.rows:
        meant = asked.meant(order_of(raw))
        row = _read_or_none(read, raw) if len(meant) == 1 else None
        if row is None:
            odd += map(folded, meant)
        else:
            rows.append(replace(row, order_id=meant[0]))
    return AboutOrders(tuple(rows), frozenset(filter(None, odd)), odd.count(""), listed.shop_time)


def _read_or_none(read: Callable[[bytes], T], raw: bytes) -> T | None:
    try:
        return read(raw)
    except Unreadable:
        return None


def shop_payment(raw: bytes) -> ShopPayment:
    """Card and account fields are never asked for. Raises Unreadable."""
    row = _row(raw)
    return ShopPayment(
        id=_text(row.get("PaymentID") or row.get("ID")),
        order_id=_order_id(row),
        amount=amount(_text(row.get("AmountPaid")), "AmountPaid"),
        currency=_text(row.get("CurrencyCode")),
        method=_text(row.get("PaymentMethodName")),
        paid_at=moment(_text(row.get("DatePaidUTC")), "DatePaidUTC"),
    )


def refund(raw: bytes) -> Refund:
    """Raises Unreadable where it makes no sense: half a refund would be told as a whole one."""
    row = _row(raw)
    lines = [_line(each) for each in _inside(row.get("RmaLines") or row.get("RmaLine"), "RmaLine")]
    return Refund(
        id=_text(row.get("RmaID")),
        order_id=_order_id(row),
        status=_text(row.get("RmaStatus")),
        total=_paid_back(row),
        lines=tuple(lines),
        issued_at=moment(_text(row.get("DateIssued")), "DateIssued"),
        currency=_text(row.get("CurrencyCode")),
    )


def order_of(raw: bytes) -> str:
    """The order that a row is about, also where the rest of it can't be read; "" where it doesn't say."""
    try:
        return _order_id(_row(raw))
    except Unreadable:
        return ""


def _row(raw: bytes) -> dict[str, Any]:
    try:
        row = _alone(mended(parsed(raw)))
    except (ValueError, RecursionError):
        raise Unreadable(word("it isn't JSON")) from None
    if not isinstance(row, dict):
        raise Unreadable(word("it isn't an object"))
    return row


def _order_id(row: dict[str, Any]) -> str:
    found = order_id(_alone(row.get("OrderID")))
    if not found:
        raise Unreadable(word("the field OrderID is missing"))
    return found


def _line(line: Any) -> tuple[str, Decimal]:
    if not isinstance(line, dict):
        raise Unreadable(word("a line of RmaLines isn't an object"))
    return _text(line.get("SKU")), amount(_text(line.get("Quantity")), "RmaLine.Quantity")


def _paid_back(row: dict[str, Any]) -> Decimal:
    """RefundedTotal, which Neto's own pages call a date; then, or where it is nothing, what was asked for (neto_api: 5.4).

    A total that can't be read is never 0.00, so it needs the other one in its place.
    """
    asked_for = row.get("RefundTotal")
    try:
        refunded = amount(_text(row.get("RefundedTotal")), "RefundedTotal")
    except Unreadable:
        if not (asked := amount(_text(asked_for), "RefundTotal")):
            raise
        return asked
    return refunded or amount(_text(asked_for), "RefundTotal")


def _text(value: Any) -> str:
    """A scalar; a list of one is its element (neto_api: 5.4)."""
    value = _alone(value)
    if isinstance(value, (dict, list)):
        if value:
            raise Unreadable(word("a field isn't of the expected form"))
        return ""
    return "" if value is None else str(value)


def _alone(value: Any) -> Any:
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _inside(value: Any, name: str) -> Iterator[Any]:
    """Elements of a list that may hold containers with a list inside, one element alone, or nothing as text (neto_api: 4.3)."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict) and name in each:
            yield from _inside(each[name], name)
        elif each:
            yield each
