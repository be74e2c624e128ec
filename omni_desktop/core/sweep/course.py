"""A sweep: both sides are read, every order is judged, and what was found is kept. At most 20 calls for 1,000 orders."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from decimal import Decimal

from omni_desktop.core.afterwards.refund_notes import note_of
from omni_desktop.core.errors import Cancelled, Fault
from omni_desktop.core.inventory import StoredSalesOrder, folded
from omni_desktop.core.lookups.unreadable import readable
from omni_desktop.core.mapping.selection import judge_scan
from omni_desktop.core.moments import local
from omni_desktop.core.order import ZERO, ScanRow
from omni_desktop.core.ports.clock import Clock
from omni_desktop.core.ports.program.sweeps import SweptInventory, SweptLedger, SweptShop
from omni_desktop.core.proof.both_sides import Judged, Recorded, Sale, Sales, There
from omni_desktop.core.proof.report import NEVER_CAME
from omni_desktop.core.proof.rows import LedgerOrder, SweepResult, cents
from omni_desktop.core.record.record import State
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.sweep.judging import Case, judged
from omni_desktop.core.sweep.left_off import LeftOff, keep_left_off, taken_up
from omni_desktop.core.sweep.matching import by_order

MARGIN = timedelta(days=1)  # between the clocks of both sides: a sales order is no older than its order
OVERLAP = timedelta(minutes=15)
NOT_TOLD = frozenset({"wrong_key_neto", "forbidden"})
"""The key was good for orders before: it lacks this right (neto_api: 4.1)."""


@dataclass(frozen=True, slots=True)
class SweepTools:
    shop: SweptShop
    inventory: SweptInventory
    ledger: SweptLedger
    clock: Clock
    settings: Settings
    zone: tzinfo
    gives_way: Callable[[], bool] = lambda: False

    def stop_if_asked(self) -> None:
        if self.clock.is_cancelled() or self.gives_way():
            raise Cancelled


@dataclass(frozen=True, slots=True)
class Span:
    """The moments (UTC) between which orders were placed, `until` not included; `changed`: or were changed in Neto."""

    since: datetime
    until: datetime
    changed: bool = False


@dataclass(slots=True)
class _Read:
    """What is known of both sides. `gone`: folded ids of orders that Neto has no more; `unread`: names of both_sides.UNREAD."""

    sales: dict[str, Sale] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    there: Mapping[str, Sequence[There]] = field(default_factory=dict)
    unsure: frozenset[str] = frozenset()
    paid: Mapping[str, Decimal] = field(default_factory=dict)
    payments_unread: frozenset[str] = frozenset()
    unread: dict[str, None] = field(default_factory=dict)


def sweep(tools: SweepTools, span: Span) -> SweepResult:
    """Raises Cancelled or a Fault where it could not go on; what Omni was read of by then is gone on from by the next one."""
    read = _Read()
    recorded = _read_neto(tools, span, read)
    _read_omni(tools, span, recorded, read)
    _read_payments(tools, recorded, read)
    _read_refunds(tools, span, read)
    known = list(_judged(recorded, read))
    at = tools.clock.now()
    tools.ledger.keep_sweep(known, at)
    found = sum(map(_differs, known))
    return SweepResult(at, span.since, span.until, len(known), found, tuple(read.unread), tools.shop.calls, tools.inventory.calls)


def _differs(judged: Judged) -> bool:
    """What the settings leave out is as it should be."""
    left_out = judged.proved is None or (judged.proved.cause == NEVER_CAME and bool(judged.recorded.order.rule))
    return judged.problem is not None or (not left_out and judged.proved is not None and bool(judged.proved.cause))


def _read_neto(tools: SweepTools, span: Span, read: _Read) -> dict[str, Recorded]:
    """The ledger's orders and Neto's, by folded id; those that the ledger has and Neto's list has not are asked for by number."""
    tools.stop_if_asked()
    ends = span.until - timedelta(seconds=1)
    sales = tools.shop.sales_updated(span.since) if span.changed else tools.shop.sales_placed(span.since, ends)
    left_open = tools.ledger.left_open()
    known = tools.ledger.recorded(span.since, span.until, [*(row.id for row in sales.rows), *left_open])
    alike = _alike([*(row.id for row in sales.rows), *(each.order.id for each in known)])
    recorded = {each.key: each for each in known if each.key not in alike}
    listed = {folded(row.id): row for row in sales.rows if folded(row.id) not in alike}
    missing = [each.order.id for key, each in recorded.items() if key not in listed and key not in sales.unreadable]
    asked = tools.shop.sales_of(missing) if missing else Sales()
    read.sales = listed | {folded(row.id): row for row in asked.rows}
    if alike or not (sales.is_whole and asked.is_whole):
        read.unread["neto"] = None
    unknown = asked.nameless or sales.nameless
    read.gone = frozenset() if unknown else frozenset(map(folded, missing)) - read.sales.keys() - asked.unreadable
    new = {key: _new(tools, sale) for key, sale in listed.items() if key not in recorded}
    return recorded | new


def _alike(order_ids: Sequence[str]) -> frozenset[str]:
    """Folded numbers that several orders share: whose a sales order is that bears one of them, nobody can say."""
    spelled = {order_id.strip() for order_id in order_ids}
    return frozenset(key for key, count in Counter(map(folded, spelled)).items() if count > 1)


def _new(tools: SweepTools, sale: Sale) -> Recorded:
    """An order that the ledger never saw, with the rule that leaves it out, if one does."""
    verdict = judge_scan(ScanRow(sale.id, sale.status, sale.placed_at, sale.updated_at), tools.settings)
    rule = "" if verdict is None or verdict.takes else verdict.rule
    day = str(local(sale.placed_at, tools.zone).date())
    state = State.SKIPPED if rule else State.FOUND
    groups = (sale.channel, "", sale.methods, sale.tax)
    return Recorded(0, LedgerOrder(day, sale.id, sale.status, state, cents(sale.total), None, "", rule, *groups))


def _read_omni(tools: SweepTools, span: Span, recorded: Mapping[str, Recorded], read: _Read) -> None:
    """Everything that was made or changed there since; what of our own is not among it is asked for by its id."""
    left = taken_up(tools.ledger, span, tools.clock.now()) or LeftOff(tools.inventory.server_time() or tools.clock.now())
    since = span.since - MARGIN
    try:
        if left.above:
            _pages(tools, LeftOff(left.begun, left.rows), left.begun - OVERLAP)  # of what was read, what changed meanwhile
        _pages(tools, left, since)
    except (Cancelled, Fault):
        keep_left_off(tools.ledger, span, left, tools.clock.now())
        raise
    keep_left_off(tools.ledger, span, None, tools.clock.now())
    owners = {part.omni_id: key for key, each in recorded.items() for part in each.parts}
    unseen = [number for number in owners if number not in left.rows]
    rows, unread = readable(lambda: tools.inventory.sales_orders_by_id(unseen)) if unseen else ((), frozenset[str]())
    left.rows.update((each.id, _there(each)) for each in rows)
    prefixes = tuple(dict.fromkeys((tools.settings.prefix, *tools.ledger.former_prefixes())))
    named = by_order(left.rows.values(), owners, recorded.keys(), prefixes)
    read.there = _without_other_shops(tools, named, owners, recorded, read)
    if left.unread:
        read.unsure = frozenset(recorded)
    read.unsure |= {owners[int(number)] for number in unread}
    if read.unsure:
        read.unread["omni"] = None


def _without_other_shops(
    tools: SweepTools, named: Mapping[str, Sequence[There]], owners: Mapping[int, str], recorded: Mapping[str, Recorded], read: _Read
) -> dict[str, list[There]]:
    """Another shop's order may have the number of one of ours. Placed in the same second it is that very order, of a shop set up twice."""
    doubtful = {row.id: row.reference for rows in named.values() for row in rows if row.id not in owners}
    sent = tools.ledger.sent_by_other_stores(doubtful) if doubtful else {}

    def is_same(key: str, placed_at: datetime) -> bool:
        sale = read.sales.get(key)
        return sale.placed_at == placed_at if sale else str(local(placed_at, tools.zone).date()) == recorded[key].order.day

    return {key: [row for row in rows if row.id not in sent or is_same(key, sent[row.id])] for key, rows in named.items()}


def _pages(tools: SweepTools, left: LeftOff, since: datetime) -> None:
    while True:
        tools.stop_if_asked()
        page = tools.inventory.sales_order_page(since, left.above)
        left.rows.update((row.id, row) for row in page.rows)
        left.unread += page.unread
        if page.above is None:
            return
        left.above = page.above


def _there(stored: StoredSalesOrder) -> There:
    dates = (stored.dispatched_at is not None, stored.invoiced_at is not None)
    return There(stored.id, stored.reference, stored.customer_order_no, stored.is_void, stored.total, *dates)


def _read_payments(tools: SweepTools, recorded: Mapping[str, Recorded], read: _Read) -> None:
    """Only where payments are downloaded; an order whose payments are still to be made is not compared."""
    if not tools.settings.download_orders.payments:
        return
    compared = [key for key in read.sales if not recorded[key].pays]
    owners = {part.omni_id: key for key in compared for part in recorded[key].parts}
    standing = [row.id for key, rows in read.there.items() for row in rows if not row.is_void and owners.get(row.id) == key]
    if not standing:
        return
    tools.stop_if_asked()
    try:
        rows, unread = readable(lambda: tools.inventory.payments(standing))
    except Fault as fault:
        if fault.code != "forbidden":
            raise
        rows, unread = (), frozenset(map(str, standing))
    doubtful = read.payments_unread = frozenset(owners[int(number)] for number in unread)
    paid: dict[str, Decimal] = defaultdict(lambda: ZERO, dict.fromkeys((owners[number] for number in standing), ZERO))
    for row in rows:
        paid[owners[row.order_id]] += row.amount
    read.paid = {key: amount for key, amount in paid.items() if key not in doubtful}
    if doubtful:
        read.unread["payments"] = None


def _read_refunds(tools: SweepTools, span: Span, read: _Read) -> None:
    """They need not move their orders' DateUpdated."""
    tools.stop_if_asked()
    try:
        answer = tools.shop.refunds_updated(span.since)
    except Fault as fault:
        if fault.code not in NOT_TOLD:
            raise
        read.unread["refunds"] = None
        return
    tools.ledger.note_refunds([note_of(each) for each in answer.rows], tools.clock.now())
    if not answer.is_whole:
        read.unread["refunds"] = None


def _judged(recorded: Mapping[str, Recorded], read: _Read) -> Iterator[Judged]:
    for key, each in recorded.items():
        sale = read.sales.get(key)
        paid = (sale.paid, read.paid[key]) if sale is not None and key in read.paid else None
        there = read.there.get(key, ())
        yield judged(Case(each, sale, there, key in read.gone, key in read.unsure, paid, key in read.payments_unread, is_new=not each.row))
