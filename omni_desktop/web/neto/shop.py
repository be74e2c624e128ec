"""The Neto store: scans, details and currency settings over its one endpoint (neto_api: 1 to 4)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from typing import Any, TypeVar
from urllib.parse import urlsplit

from omni_desktop.core.catalogue.products import ShopItem
from omni_desktop.core.errors import CannotContinue, TryLater
from omni_desktop.core.order import ZERO, Currency, ReadOrder, ScanRow
from omni_desktop.core.ports.clock import Clock
from omni_desktop.core.ports.hold import Hold
from omni_desktop.core.ports.program.downloads import Check
from omni_desktop.core.ports.program.setting_up import RecentOrders
from omni_desktop.core.ports.shop import ScanPage
from omni_desktop.core.record.updates import AboutOrders, Refund, ShopPayment
from omni_desktop.core.sentence import Sentence
from omni_desktop.core.settings.custom_refs import REFS
from omni_desktop.core.settings.known_lists import Read
from omni_desktop.web.caller import Caller
from omni_desktop.web.checks import Evidence, checks
from omni_desktop.web.faults import NETO, Garbled
from omni_desktop.web.limits import Limiter
from omni_desktop.web.neto import choices
from omni_desktop.web.neto.afterwards import PAYMENT_SELECTORS, REFUND_SELECTORS, Listed, Rows, about_orders, refund, shop_payment
from omni_desktop.web.neto.items import ITEM_SELECTORS, shop_item, sku_of
from omni_desktop.web.neto.order import SCAN_SELECTORS, SELECTORS, amount, id_of, read_order, scan_row, updated_at
from omni_desktop.web.neto.reply import NetoReply, currency_values, wire_time
from omni_desktop.web.neto.sales import SalesReads
from omni_desktop.web.neto.wire import Unreadable
from omni_desktop.web.session import Request, Session, Timeouts

SCAN_LIMIT = 500
WHOLE = 100              # percent: no tax is more than all of it
SKU_LIMIT, SKUS_A_CALL = 2000, 100
DAY, MONTH = timedelta(days=1), timedelta(days=30)
RECENT_PAGES = 10
RECENT_SELECTORS = (
    "ID", "OrderStatus", "CompleteStatus", "DatePlaced", "DateUpdated", "GrandTotal", "SalesChannel", "OrderPayment", "OrderLine",
    "OrderLine.UnitPrice",
)  # fmt: skip
"""What decides whether an order comes down."""
MOST_PAGES = 1000
MOST_REPEATS = 3
NO_REFUNDS = (
    "The Neto key may not read refunds (RMAs). Give its user that right in Neto. Until then, orders that Neto completes wait and aren't "
    "dispatched in Omni."
)
T = TypeVar("T")


class NetoShop(SalesReads):
    """Implements core.ports.Shop. `url` is the store's web address; scheme and host of it count, the path is ours.

    `custom_refs`: the CustomerRef fields that orders are read with.
    """

    def __init__(
        self,
        url: str,
        key: str,
        username: str,
        calls: Limiter,
        clock: Clock,
        *,
        custom_refs: Collection[str] = (),
        timeouts: Timeouts | None = None,
        hold: Hold | None = None,
    ) -> None:
        self.calls = 0
        self._selectors = (*SELECTORS, *(ref for ref in REFS if ref in custom_refs))
        self._url = endpoint(url)
        self._key = key.strip()
        self._username = username.strip()
        self._clock = clock
        self._told: tuple[datetime, float] | None = None
        self._caller = Caller(NETO, Session(clock, timeouts or Timeouts(), (self._key,), hold), calls, clock, self._count)

    def scan_updated(self, updated_from: datetime) -> Iterator[ScanPage]:
        yield from self._scan({"DateUpdatedFrom": wire_time(updated_from)}, updated_from)

    def scan_statuses(self, updated_from: datetime, statuses: Sequence[str]) -> Iterator[ScanPage]:
        yield from self._scan({"DateUpdatedFrom": wire_time(updated_from), "OrderStatus": list(statuses)}, updated_from)

    def server_time(self) -> datetime | None:
        """By the Date of its replies; where they carry none, by the CurrentTime of its last scan."""
        told = self._told and self._told[0] + timedelta(seconds=self._clock.seconds() - self._told[1])
        return self._caller.server_time() or told

    def time(self) -> datetime | None:
        if self.server_time() is None:
            self._get_timed({**self._since(timedelta(minutes=1)), "Page": 0, "Limit": 1})
        return self.server_time()

    def refunds(self, order_ids: Sequence[str]) -> AboutOrders[Refund]:
        return about_orders(self._listed("Rma", REFUND_SELECTORS, _batches(order_ids)), refund, order_ids)

    def refunds_updated(self, updated_from: datetime) -> AboutOrders[Refund]:
        return about_orders(self._listed("Rma", REFUND_SELECTORS, [{"DateUpdatedFrom": wire_time(updated_from)}]), refund)

    def items(self, updated_from: datetime) -> tuple[list[ShopItem | None], datetime | None]:
        """Items that changed since, None for one that can't be read; and Neto's clock at the first page."""
        window = {"DateUpdatedFrom": wire_time(updated_from)}
        listed = self._listed("Item", ITEM_SELECTORS, [window])
        rows = list(listed.rows)
        if listed.pages > 1:
            rows += self._missed_items(window, {sku_of(raw) for raw in rows})
        return [item_or_none(raw) for raw in rows], listed.shop_time

    def _missed_items(self, window: dict[str, Any], known: Collection[str]) -> list[bytes]:
        """What stood on no page, since the list moved up meanwhile: an item was deleted, or changed places. SKUs alone are few pages."""
        listed = self._listed("Item", ("SKU",), [window], limit=SKU_LIMIT)
        missed = [sku for sku in map(sku_of, listed.rows) if sku and sku not in known]
        batches = [{"SKU": missed[start : start + SKUS_A_CALL]} for start in range(0, len(missed), SKUS_A_CALL)]
        return list(self._listed("Item", ITEM_SELECTORS, batches).rows)

    def payments(self, order_ids: Sequence[str]) -> AboutOrders[ShopPayment]:
        return about_orders(self._listed("Payment", PAYMENT_SELECTORS, _batches(order_ids)), shop_payment, order_ids)

    def mark_exported(self, order_ids: Sequence[str]) -> frozenset[str]:
        orders = [{"OrderID": order_id, "ExportStatus": "Exported"} for order_id in order_ids]
        body = NetoReply.question({"Order": orders})
        request = Request("POST", self._url, self._headers("UpdateOrder"), body, subject=_SUBJECTS["UpdateOrder"], writes=True)
        try:
            reply = NetoReply.read(self._caller.write(request), "Order")
        except Garbled:
            raise NETO.unknown("unreadable_reply", answered=False) from None
        confirmed = {id_of(raw).casefold() for raw in reply.rows}
        return frozenset(order_id for order_id in order_ids if order_id.casefold() in confirmed)

    def scan_placed(self, placed_from: datetime, placed_to: datetime) -> Iterator[ScanPage]:
        yield from self._scan({"DatePlacedFrom": wire_time(placed_from), "DatePlacedTo": wire_time(placed_to)}, placed_from)

    def orders(self, ids: Sequence[str]) -> list[ReadOrder]:
        """An order without its id is found by asking for fewer at a time: where one alone is missing, it can only be that one."""
        if not ids:
            return []
        wanted = {order_id.casefold() for order_id in ids}
        reads = [read_order(raw) for raw in self._details(ids)]
        known = {read.id: read for read in reads if read.id.casefold() in wanted}
        nameless = [read for read in reads if not read.id]
        answered = {order_id.casefold() for order_id in known}
        missing = [order_id for order_id in ids if order_id.casefold() not in answered]
        return [*known.values(), *(self._named(missing, nameless[0]) if nameless else ())]

    def _named(self, missing: Sequence[str], nameless: ReadOrder) -> list[ReadOrder]:
        if len(missing) <= 1:
            return [ReadOrder(order_id, nameless.raw, unreadable=nameless.unreadable) for order_id in missing]
        middle = len(missing) // 2
        return self.orders(missing[:middle]) + self.orders(missing[middle:])

    def read(self, raw: bytes) -> ReadOrder:
        return read_order(raw)

    def currency(self) -> Currency:
        return self._ask("GetCurrencySettings", {}, _currency)

    def list_reads(self) -> list[Read]:
        """The lists that settings choose from, one call each. Channels, and what shoppers chose, are learnt from a month's orders."""
        month = {"DatePlacedFrom": wire_time(self._clock.now() - MONTH), "Page": 0, "Limit": SCAN_LIMIT}
        return [
            Read(("warehouses",), lambda: choices.warehouses(self._ask("GetWarehouse", choices.WAREHOUSES, _body))),
            Read(("shipping_options",), lambda: choices.shipping_methods(self._ask("GetShippingMethods", {}, _body))),
            Read(
                ("sales_channels", "shipping_options"), lambda: choices.words_met(self._get_orders(month, choices.MET).rows)
            ),
        ]

    def connection_checks(self) -> Iterator[Check]:
        """Read-only, for a person who set up the store: (what was checked, whether it holds, a sentence)."""
        recent = {**self._since(timedelta(minutes=1)), "Page": 0, "Limit": 1}
        rights: list[tuple[str, Callable[[], object]]] = [
            (Sentence("May read orders"), self._newest_order),
            (Sentence("May read refunds"), lambda: self._may_read_refunds(recent)),
        ]
        return checks(NETO, self.currency, rights, self._username)

    def _newest_order(self) -> Evidence:
        """Of the last day by one call, where there is none of the last month by another: nobody says in which order Neto lists."""
        now = self._clock.now()
        for back in (DAY, MONTH):
            placed = {"DatePlacedFrom": wire_time(now - back), "Page": 0, "Limit": SCAN_LIMIT}
            found = self._get_orders(placed, SCAN_SELECTORS).rows
            rows = [scan_row(raw, at_least=now, at_most=now) for raw in found if id_of(raw)]
            if rows:
                newest = max(rows, key=lambda row: row.placed_at)
                return Evidence(Sentence("newest is {order}", order=newest.id), newest.placed_at)
        return Evidence(Sentence("none was placed in the last 30 days"))

    def recent_orders(self, since: datetime) -> RecentOrders:
        """Pages until one brings nothing new (neto_api: 2), at most RECENT_PAGES of them."""
        found: dict[bytes, None] = {}
        is_complete = False
        for page in range(RECENT_PAGES):
            placed = {"DatePlacedFrom": wire_time(since), "Page": page, "Limit": SCAN_LIMIT}
            before = len(found)
            found.update(dict.fromkeys(self._get_orders(placed, RECENT_SELECTORS).rows))
            if len(found) == before:
                is_complete = True
                break
        reads = {read.id: read.order for read in map(read_order, found)}
        return RecentOrders(tuple(order for order in reads.values() if order is not None), is_complete)

    def _may_read_refunds(self, narrowed: dict[str, Any]) -> None:
        """The key was accepted before: the same text means here that it lacks the right (neto_api: 4.1)."""
        try:
            self._ask("GetRma", {"Filter": {**narrowed, "OutputSelector": list(REFUND_SELECTORS)}}, NetoReply.read)
        except CannotContinue as fault:
            if fault.code != NETO.wrong_key:
                raise
            raise CannotContinue(NO_REFUNDS, code="forbidden", facts=NETO.facts(right="read", resource="refunds")) from None

    def _scan(self, window: dict[str, Any], starts: datetime) -> Iterator[ScanPage]:
        """A short page is not the last one: only an empty one is (neto_api: 2). Rows already given as they are aren't given again."""
        seen: set[ScanRow | bytes] = set()
        repeats = 0
        for number in count():
            reply = self._get_timed({**window, "Page": number, "Limit": SCAN_LIMIT})
            rows, nameless = _scan_rows(reply, starts)
            fresh = [row for row in rows if row not in seen], [raw for raw in nameless if raw not in seen]
            if any(fresh) or not number:
                yield ScanPage(tuple(fresh[0]), reply.shop_time, tuple(updated_at(raw) or starts for raw in fresh[1]))
            if not reply.rows:
                return
            seen.update(*fresh)
            repeats = 0 if any(fresh) else repeats + 1
            if repeats == MOST_REPEATS or number == MOST_PAGES:
                raise _endless("orders", number + 1)

    def _details(self, ids: Sequence[str]) -> list[bytes]:
        """A short page may have its rest on the next one; where all came, nothing more is asked."""
        found: dict[bytes, None] = {}
        for page in range(len(ids)):
            more = self._get_orders({"OrderID": list(ids), "Page": page, "Limit": len(ids)}, self._selectors).rows
            before = len(found)
            found.update(dict.fromkeys(more))
            if len(found) in (before, len(ids)):
                break
        return list(found)

    def _listed(
        self, root: str, selectors: Sequence[str], filters: Sequence[dict[str, Any]], *, limit: int | None = None
    ) -> Listed:
        """All rows of a resource, each once: as with orders, a page that brings nothing new is the last one (neto_api: 2)."""
        listed = Listed()
        for narrowed in filters:
            for page in count():
                filtered = {**narrowed, "Page": page, "Limit": limit or SCAN_LIMIT, "OutputSelector": list(selectors)}
                if not listed.take(self._ask(f"Get{root}", {"Filter": filtered}, partial(Rows.read, root))):
                    break
                if page == MOST_PAGES:
                    raise _endless(_SUBJECTS[f"Get{root}"], MOST_PAGES)
        return listed

    def _since(self, back: timedelta) -> dict[str, Any]:
        return {"DateUpdatedFrom": wire_time(self._clock.now() - back)}

    def _get_timed(self, narrowed: dict[str, Any]) -> NetoReply:
        """As a scan asks, with Neto's time, which is kept."""
        reply = self._get_orders(narrowed, SCAN_SELECTORS, NetoReply.with_time)
        self._told = (reply.shop_time, self._clock.seconds())
        return reply

    def _get_orders(
        self, narrowed: dict[str, Any], selectors: Sequence[str], understand: Callable[[bytes, str], NetoReply] = NetoReply.read
    ) -> NetoReply:
        body = {"Filter": {**narrowed, "OutputSelector": list(selectors)}}
        return self._ask("GetOrder", body, lambda reply: understand(reply, "Order"))

    def _ask(self, action: str, body: dict[str, Any], understand: Callable[[bytes], T]) -> T:
        request = Request("POST", self._url, self._headers(action), NetoReply.question(body), subject=_SUBJECTS[action])
        return self._caller.read(request, understand)

    def _headers(self, action: str) -> dict[str, str]:
        """Underscores in header names are Neto's own wish; without Accept it answers XML."""
        if not (self._key and _fits_a_header(self._key) and _fits_a_header(self._username)):
            raise NETO.key_refused()
        headers = {"NETOAPI_ACTION": action, "NETOAPI_KEY": self._key, "Accept": "application/json", "Content-Type": "application/json"}
        return headers | ({"NETOAPI_USERNAME": self._username} if self._username else {})

    def _count(self) -> None:
        self.calls += 1


_SUBJECTS = {
    "GetOrder": "orders",
    "GetCurrencySettings": "currency settings",
    "GetWarehouse": "warehouses",
    "GetShippingMethods": "shipping methods",
    "GetRma": "refunds",
    "GetPayment": "payments",
    "GetItem": "products",
    "UpdateOrder": "orders",
}


def item_or_none(raw: bytes) -> ShopItem | None:
    try:
        return shop_item(raw)
    except Unreadable:
        return None


def _body(reply: bytes) -> bytes:
    return NetoReply.read(reply).body


def _currency(reply: bytes) -> Currency:
    values = currency_values(_body(reply))
    try:
        rate = amount(values.get("GST_AMT", "").strip("% "), "GST_AMT")
        if not ZERO <= rate <= WHOLE:
            raise Garbled
        return Currency(values["DEFAULTCURRENCY"].upper(), rate, values.get("DEFAULTCOUNTRY", ""))
    except (KeyError, Unreadable):
        raise Garbled from None


def endpoint(url: str) -> str:
    """Where the store's API is; a name without a scheme is meant as https."""
    url = url.strip()
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
    except ValueError:
        return url
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/do/WS/NetoAPI"


def _scan_rows(reply: NetoReply, starts: datetime) -> tuple[list[ScanRow], list[bytes]]:
    """Those that name their order, and those that don't."""
    rows: list[ScanRow] = []
    nameless: list[bytes] = []
    for raw in reply.rows:
        try:
            rows.append(scan_row(raw, at_least=starts, at_most=reply.shop_time))
        except Unreadable:
            nameless.append(raw)
    return rows, nameless


def _batches(order_ids: Sequence[str]) -> list[dict[str, Any]]:
    return [{"OrderID": list(order_ids[start : start + SCAN_LIMIT])} for start in range(0, len(order_ids), SCAN_LIMIT)]


def _endless(subject: str, pages: int) -> TryLater:
    return TryLater(
        f"Neto's list of {subject} has no end: {pages} pages came, and the last ones brought nothing new. Nothing is lost; the next look "
        "tries again. If it stays so, ask Neto's support.",
        code="unreadable_reply",
        facts=NETO.facts(),
    )


def _fits_a_header(text: str) -> bool:
    return text.isascii() and (text.isprintable() or not text)


