"""Stage read: find out from Neto which orders are new or changed, and write that down before the watermark moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from omni_desktop.core.afterwards.status import asked_state
from omni_desktop.core.counting import counted
from omni_desktop.core.errors import TryLater
from omni_desktop.core.lookups.clocks import CLOCK_LIMIT
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.mapping.selection import judge_scan
from omni_desktop.core.moments import local
from omni_desktop.core.order import ScanRow
from omni_desktop.core.ports.shop import ScanPage
from omni_desktop.core.record.record import IN_OMNI, UNSETTLED, KnownOrder, RunNotice, Skip, State
from omni_desktop.core.values import replace

OVERLAP = timedelta(minutes=15)
MOST_PASSES = 6
ONE_SECOND = timedelta(seconds=1)
DISMISSED = "dismissed"
OPEN_TO_NEWS = frozenset({State.HELD, State.SKIPPED, State.REFUSED})
OPEN_IN_OMNI = frozenset({State.CREATED, State.ADOPTED})


class Scan:
    """The rows of a scan that was repeated until a pass added no id, and Neto's time at its first reply.

    `news` are the rows that tell something new, `skips` those of them that the scan alone rules out. `unreadable`: the DateUpdated of rows
    that name no order, of the pass that had most of them; the watermark stays behind these.
    """

    def __init__(self) -> None:
        self.rows: dict[str, ScanRow] = {}
        self.news: list[ScanRow] = []
        self.skips: list[Skip] = []
        self.shop_time: datetime | None = None
        self.unreadable: list[datetime] = []

    def take(self, pages: Iterator[ScanPage]) -> tuple[int, int]:
        """Add one pass. Returns how many pages had rows, and how many ids were new."""
        before, filled = len(self.rows), 0
        unreadable: list[datetime] = []
        for page in pages:
            self.shop_time = self.shop_time or page.shop_time
            filled += bool(page.rows)
            unreadable += page.unreadable
            for row in page.rows:
                earlier = self.rows.get(row.id)
                if earlier is None or row.updated_at >= earlier.updated_at:
                    self.rows[row.id] = row
        self.unreadable = max(self.unreadable, unreadable, key=len)
        return filled, len(self.rows) - before


def complete_scan(ctx: Context, ask: Callable[[], Iterator[ScanPage]], scan: Scan | None = None) -> Scan:
    """Scan until nothing new comes: Neto's row order is not documented, so an update between two pages may hide a row (neto_api: 2).

    A poll that finds only what is known already is not repeated: it should stay at two calls. `scan`: one that is to be added to.
    """
    scan = scan or Scan()
    for _ in range(MOST_PASSES):
        ctx.stop_if_cancelled()
        filled, added = scan.take(ask())
        scan.news, scan.skips = sorted_out(ctx, list(scan.rows.values())) if added or not scan.rows else (scan.news, scan.skips)
        if not added or (filled <= 1 and not scan.news):
            return scan
    raise TryLater(
        "Orders in Neto keep changing faster than they can be listed. Nothing is lost; the next download goes on.", code="unreadable_reply"
    )


def scan_from(ctx: Context) -> datetime:
    """The DateUpdated from which this run reads."""
    if ctx.request.since is not None:
        return ctx.request.since
    if ctx.cursor.watermark is not None:
        return min(ctx.cursor.watermark, ctx.now()) - OVERLAP
    return _beginning(ctx)


def _beginning(ctx: Context) -> datetime:
    """From where on everything was to be read, whatever the watermark says."""
    return ctx.settings.download_orders.placed_after or ctx.now() - timedelta(days=1)


def find_updated(ctx: Context) -> Scan:
    """What Neto updated since the watermark, with what of it is news. A watermark that is still to come says nothing of what was read:
    everything is looked through once more."""
    start = scan_from(ctx)
    scan = complete_scan(ctx, lambda: ctx.tools.shop.scan_updated(start))
    ctx.shop_time = scan.shop_time
    if watermark_ahead(ctx) and ctx.request.since is None:
        start = min(start, _beginning(ctx))
        complete_scan(ctx, lambda: ctx.tools.shop.scan_updated(start), scan)
    return scan


def watermark_ahead(ctx: Context) -> bool:
    """Whether the watermark lies past the shop's time: it was set while a clock was wrong."""
    watermark = ctx.cursor.watermark
    return watermark is not None and ctx.shop_time is not None and watermark > ctx.trusted_now() + CLOCK_LIMIT


def notices(ctx: Context, scan: Scan) -> Iterator[RunNotice]:
    """What staff should know of this look at Neto; asked before the watermark moves."""
    yield from filter(None, (clock_warning(ctx, scan), _ahead_warning(ctx), unreadable_warning(ctx, len(scan.unreadable))))


def _ahead_warning(ctx: Context) -> RunNotice | None:
    watermark = ctx.cursor.watermark
    if watermark is None or not watermark_ahead(ctx) or ctx.request.since is not None:
        return None
    zone = ZoneInfo(ctx.settings.connection.time_zone)
    sentence = f"Orders were noted as read up to {local(watermark, zone):%Y-%m-%d %H:%M}, and by the clocks it isn't that late yet: "
    sentence += "one was wrong, at an earlier download or now. Everything was looked through once more; nothing is lost or made twice."
    return ctx.notice("watermark_ahead", sentence)


def unreadable_warning(ctx: Context, count: int) -> RunNotice | None:
    if not count:
        return None
    rows = counted(count, "order without a readable number", "orders without readable numbers")
    it, them = ("it", "it") if count == 1 else ("they", "them")
    sentence = f"Neto listed {rows}, so {it} can't be downloaded yet. The others came. Every download looks for {them} again."
    return ctx.notice("rows_unreadable", sentence)


def clock_warning(ctx: Context, scan: Scan) -> RunNotice | None:
    """Neto's clock and ours more than ten minutes apart: said, and only Neto's DateUpdated is trusted."""
    if scan.shop_time is None:
        return None
    apart = abs(scan.shop_time - ctx.now())
    if apart <= CLOCK_LIMIT:
        return None
    minutes = int(apart.total_seconds() // 60)
    sentence = f"This computer's clock and Neto's are {minutes} minutes apart. Orders are read by Neto's clock; nothing is lost."
    return ctx.notice("clock_apart", sentence)


def _tells_news(ctx: Context, row: ScanRow, known: KnownOrder | None) -> bool:
    """Whether the ledger does not have this yet. DateUpdated has whole seconds: an order that was read within the second of its update may
    have been edited since; it is read once more, unless an edit would not matter."""
    if known is None or known.updated_at != row.updated_at or known.status != row.status:
        return True
    fresh_from = ctx.cursor.fresh_from
    if known.rule == DISMISSED:
        return False
    return _may_be_edited(known) and fresh_from is not None and row.updated_at >= fresh_from


def _may_be_edited(known: KnownOrder) -> bool:
    """Whether an edit would matter: to an order that waits for one, or that is open on both sides."""
    return known.state in OPEN_TO_NEWS or (known.state in OPEN_IN_OMNI and asked_state(known.status) is None)


def sorted_out(ctx: Context, rows: Sequence[ScanRow]) -> tuple[list[ScanRow], list[Skip]]:
    """The rows that tell news, and which of them the scan alone rules out."""
    kept = ctx.tools.ledger.known([row.id for row in rows])
    known = {order_id: order for order_id, order in kept.items() if order.id.strip() == order_id.strip()}     # not one that is only like it
    news = [row for row in rows if _tells_news(ctx, row, known.get(row.id))]
    return news, [skip for row in news if (skip := _ruled_out(ctx, row, known.get(row.id)))]


def note(ctx: Context, scan: Scan) -> None:
    """Record what the scan found: orders to be read, and those that the scan alone rules out."""
    at = ctx.now()
    ctx.tools.ledger.note_found(ctx.run_id, scan.news, at)
    if scan.skips:
        ctx.tools.ledger.note_skipped(ctx.run_id, scan.skips, at)


def _ruled_out(ctx: Context, row: ScanRow, known: KnownOrder | None) -> Skip | None:
    if known is not None and (known.state in IN_OMNI | UNSETTLED or known.stands_in_part):
        return None
    verdict = judge_scan(row, ctx.settings)
    return None if verdict is None or verdict.takes else Skip(row.id, verdict.rule, verdict.due_at)


def move_watermark(ctx: Context, scan: Scan) -> None:
    """Past what is recorded, by Neto's clock: the smaller of the first reply's time and the largest DateUpdated seen, never past what two
    clocks have reached, and behind every row that couldn't be read."""
    if scan.shop_time is None or (ctx.request.since is not None and (ctx.cursor.watermark is None or scan_gap(ctx))):
        return
    ahead = watermark_ahead(ctx) and ctx.request.since is None
    fresh_from = min(scan.shop_time, ctx.trusted_now()) - ONE_SECOND
    if not scan.rows and not ahead:
        if ctx.cursor.watermark is not None:
            save(ctx, fresh_from=fresh_from, covered_from=_covered_from(ctx))
        return
    before = None if ahead else ctx.cursor.watermark
    latest = max((row.updated_at for row in scan.rows.values()), default=_beginning(ctx))
    reached = min(scan.shop_time, latest, ctx.trusted_now(), *scan.unreadable)
    watermark = reached if before is None else max(reached, before)
    save(ctx, watermark=watermark, fresh_from=fresh_from, covered_from=_covered_from(ctx))


def _covered_from(ctx: Context) -> datetime:
    """The place date from which everything was read. Where that was not written down with the first watermark, what is before the present
    one is looked through once more."""
    return ctx.cursor.covered_from or ctx.cursor.watermark or _beginning(ctx)


def scan_gap(ctx: Context) -> bool:
    """Whether `--since` began after the watermark: moving it then would jump over what was never read."""
    since, watermark = ctx.request.since, ctx.cursor.watermark
    return since is not None and watermark is not None and since > watermark


def save(ctx: Context, **changes: object) -> None:
    ctx.cursor = replace(ctx.cursor, **changes)  # type: ignore[arg-type]
    ctx.tools.ledger.save_cursor(ctx.cursor)
