"""The run: reads Neto, decides, creates in Omni, verifies and proves it. A generator: it records, then yields an event (design: 2)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from omni_desktop.core.errors import Cancelled, CannotContinue, Fault, needs_staff
from omni_desktop.core.lookups.context import Context, Tools
from omni_desktop.core.lookups.kept_facts import keep_catalogue
from omni_desktop.core.lookups.lookup import catalogue
from omni_desktop.core.order import ZERO
from omni_desktop.core.record.events import Counted, Ended, Event, Looked, Request, Stage, Started
from omni_desktop.core.record.record import Figures, RunClose, Sum
from omni_desktop.core.run import read
from omni_desktop.core.run.backfill import backfill
from omni_desktop.core.run.backorders import note_backorder_on_both
from omni_desktop.core.run.create import Creator
from omni_desktop.core.run.credit_notes import settle_credit_notes
from omni_desktop.core.run.decided import as_decided
from omni_desktop.core.run.details import chunks
from omni_desktop.core.run.others.elsewhere import Elsewhere
from omni_desktop.core.run.others.integration import check_other_integration
from omni_desktop.core.run.others.late_look import look_late
from omni_desktop.core.run.others.other_computers import others_notices
from omni_desktop.core.run.plan import Plan, entry_of, gone_notices, plan_orders
from omni_desktop.core.run.reconsider_skipped import reconsider_skipped
from omni_desktop.core.run.rehearse import preview_of, skip_preview
from omni_desktop.core.run.settle import settle, without_doubted
from omni_desktop.core.run.switching import sweep, switched_on
from omni_desktop.core.run.trust import by_trust
from omni_desktop.core.run.updates.exports import mark_exported
from omni_desktop.core.run.updates.follow import Follower
from omni_desktop.core.run.updates.late_parcels import look_for_late_parcels
from omni_desktop.core.run.updates.payments import Payer
from omni_desktop.core.run.updates.refunds import look_for_refunds
from omni_desktop.core.settings.fields import missing_for_download
from omni_desktop.core.values import replace
from omni_desktop.core.writes.writing import settle_writes

__all__ = ["Tools", "run"]

CHUNK = 1000
RETRIES_A_RUN = 200
TRIES_A_RUN = 2


def run(tools: Tools, request: Request) -> Iterator[Event]:
    """Download what is due, or rehearse it.

    Raises a Fault where nothing was recorded because it could not run; later faults end the run with `Ended(state="stopped")`.
    """
    _refuse_unready(tools)
    request = by_trust(request, tools.settings.download_orders.trust)
    with tools.ledger.lock(request.starter):
        at = tools.clock.now()
        run_id = tools.ledger.start_run(
            request.starter, tools.settings_version, at, rehearsal=request.rehearse, named=bool(request.order_ids)
        )
        ctx = Context(tools, request, run_id, tools.ledger.cursor(), former_prefixes=tools.ledger.former_prefixes())
        yield Started(run_id, at)
        yield from _until_the_end(ctx, at)


def _refuse_unready(tools: Tools) -> None:
    missing = missing_for_download(tools.settings)
    if missing:
        raise CannotContinue(" ".join(missing), code="setting_missing")


def _until_the_end(ctx: Context, started: datetime) -> Iterator[Event]:
    """The stages, and whatever ends them. Where nothing was looked at, a fault is the caller's."""
    work = _Rehearsal(ctx) if ctx.request.rehearse else _Download(ctx)
    state, fault = "complete", None
    try:
        yield from [ctx.notice(first.code, first.sentence) for first in ctx.tools.first_notices()]
        yield from work.events()
    except Cancelled:
        state = "cancelled"
    except Fault as caught:
        state, fault = "stopped", caught
    except GeneratorExit:
        with suppress(Fault):
            _close(ctx, started, work, "cancelled", None)
        raise
    try:
        ended = _close(ctx, started, work, state, fault)
    except Fault as caught:         # a full disk for instance: the end isn't written down, what was recorded before it is
        fault = fault or caught
        ended = _ended(ctx, started, "stopped", _last_figures(work), fault)
    if fault is not None and not ended.counts:
        raise fault
    yield ended


def _close(ctx: Context, started: datetime, work: _Download | _Rehearsal, state: str, fault: Fault | None) -> Ended:
    tools = ctx.tools
    figures, at = work.figures(), tools.clock.now()
    if ctx.catalogue is not None:
        keep_catalogue(tools.ledger, ctx.catalogue, at)
    ended = _ended(ctx, started, state, figures, fault)
    calls = (ended.neto_calls, ended.omni_calls)
    rehearsal = isinstance(work, _Rehearsal)
    close = RunClose(at, state, ended.counts, figures, *calls, ended.sentence, ended.code, ended.notices, rehearsal=rehearsal)
    tools.ledger.close_run(ctx.run_id, close)
    return ended


def _ended(ctx: Context, started: datetime, state: str, figures: Figures | None, fault: Fault | None) -> Ended:
    tools = ctx.tools
    sentence, code = (fault.sentence, fault.code) if fault else ("", "")
    calls, counts = (tools.shop.calls, tools.inventory.calls), ctx.tally.counts()
    needs, notices = needs_staff(fault), tuple(ctx.notices)
    return Ended(ctx.run_id, started, tools.clock.now(), state, counts, figures, *calls, sentence, code, needs, notices)


def _last_figures(work: _Download | _Rehearsal) -> Figures | None:
    try:
        return work.figures()
    except Fault:
        return None


class _Download:
    """A real run: everything is recorded before it is told."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._creator: Creator | None = None
        self._elsewhere = Elsewhere(ctx)

    def events(self) -> Iterator[Event]:
        ctx = self._ctx
        yield Stage("settle")
        yield from settle(ctx)
        settle_writes(ctx)
        look_late(ctx)
        settle_credit_notes(ctx)
        notice = switched_on(ctx)
        yield from (notice,) if notice else ()
        yield Stage("read")
        if ctx.request.order_ids:
            yield from self._work(list(dict.fromkeys(ctx.request.order_ids)))
            yield from self._follow()
        else:
            yield from self._read()
            yield from self._work_off()
            yield from filter(None, (look_for_refunds(ctx),))
            yield from self._follow()
            yield from backfill(ctx, self._work_off)
        yield from self._elsewhere.notices()
        yield from others_notices(ctx)
        yield Stage("close")

    def _follow(self) -> Iterator[Event]:
        """And then what waited for it: backorders of orders that Omni was told of just now."""
        follower = Follower(self._ctx)
        yield from follower.events()
        if follower.released:
            yield from self._work_off()
        yield from self._tell_money()

    def _tell_money(self) -> Iterator[Event]:
        if self._ctx.settings.download_orders.payments:
            yield Stage("payments")
        Payer(self._ctx).pay()
        notice = mark_exported(self._ctx)
        yield from (notice,) if notice else ()

    def figures(self) -> Figures:
        return self._ctx.tools.ledger.figures()

    def _read(self) -> Iterator[Event]:
        ctx = self._ctx
        scan = read.find_updated(ctx)
        rows = list(scan.rows.values())
        yield from read.notices(ctx, scan)
        yield from filter(None, (check_other_integration(ctx, rows),))
        if len(scan.news) > len(scan.skips):
            catalogue(ctx)  # a wrong key or a missing permission is met before anything is recorded
        read.note(ctx, scan)
        yield from (ctx.looked(skip.id, "skipped") for skip in scan.skips)
        read.move_watermark(ctx, scan)
        sweep(ctx)
        reconsider_skipped(ctx)

    def _work_off(self) -> Iterator[Event]:
        """Everything that is due, in chunks; what had to be mapped afresh comes up again, at most TRIES_A_RUN times in one run."""
        while order_ids := self._due():
            yield from self._work(order_ids)

    def _due(self) -> list[str]:
        tries = self._ctx.tries
        due = self._ctx.tools.ledger.due(self._ctx.now(), retries=RETRIES_A_RUN)
        return [order_id for order_id in due if tries[order_id] < TRIES_A_RUN]

    def _work(self, order_ids: list[str]) -> Iterator[Event]:
        done = 0
        for chunk in chunks(order_ids, CHUNK):
            self._ctx.stop_if_cancelled()
            self._ctx.tries.update(chunk)
            for event in self._chunk(chunk):
                yield event
                if isinstance(event, Looked):
                    done += 1
                    yield Counted(done, len(order_ids))

    def _chunk(self, order_ids: list[str]) -> Iterator[Event]:
        yield Stage("check")
        plans = yield from without_doubted(self._ctx, self._elsewhere.held(plan_orders(self._ctx, order_ids)))
        plans = yield from as_decided(self._ctx, plans)
        creating = [plan for plan in plans if plan.result == "created" or plan.links]
        settled = [plan for plan in plans if plan.result != "created" and not plan.links]
        recorded = [entry_of(self._ctx, plan) for plan in settled if not plan.is_unknown]
        look_for_late_parcels(self._ctx, settled)
        self._ctx.tools.ledger.record(self._ctx.run_id, recorded)
        yield from gone_notices(self._ctx, plans)
        for plan in plans:
            if plan.order is not None:
                note_backorder_on_both(self._ctx, plan.order, plan.known.state if plan.known else None)
        for plan in settled:
            yield _looked(self._ctx, plan)
        if creating:
            self._creator = self._creator or Creator(self._ctx)
            yield from self._creator.create(creating)


class _Rehearsal:
    """The same reads and decisions; nothing is sent, and no order changes in the ledger."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._held = Sum()
        self._apart = ZERO

    def events(self) -> Iterator[Event]:
        yield Stage("read")
        order_ids = list(self._ctx.request.order_ids)
        if not order_ids:
            scan = read.find_updated(self._ctx)
            rows = list(scan.rows.values())
            yield from read.notices(self._ctx, scan)
            yield from filter(None, (check_other_integration(self._ctx, rows),))
            order_ids = self._due(scan)
            yield from (replace(self._ctx.looked(skip.id, "skipped"), preview=skip_preview(skip)) for skip in scan.skips)
        done, follower, elsewhere = 0, Follower(self._ctx), Elsewhere(self._ctx)
        for chunk in chunks(order_ids, CHUNK):
            yield Stage("check")
            plans = elsewhere.held(plan_orders(self._ctx, chunk))
            yield from gone_notices(self._ctx, plans)
            for plan in plans:
                done += 1
                self._add(plan)
                yield replace(_looked(self._ctx, plan), preview=preview_of(self._ctx, plan))
                yield Counted(done, len(order_ids))
            yield from follower.preview(plans)
        if not order_ids:
            yield from follower.preview(())
        yield from elsewhere.notices()
        yield from others_notices(self._ctx)

    def figures(self) -> Figures:
        return Figures(held=self._held, apart=self._apart)

    def _due(self, scan: read.Scan) -> list[str]:
        """What a run would read now: rows that tell news and are not ruled out, and what the ledger has due."""
        ruled_out = {skip.id for skip in scan.skips}
        due = self._ctx.tools.ledger.due(self._ctx.now(), retries=RETRIES_A_RUN)
        order_ids = dict.fromkeys([*(row.id for row in scan.news), *due])
        return [order_id for order_id in order_ids if order_id not in ruled_out]

    def _add(self, plan: Plan) -> None:
        self._apart += plan.apart
        if plan.result == "held":
            self._held = Sum(self._held.count + 1, self._held.total + (plan.total or ZERO))


def _looked(ctx: Context, plan: Plan) -> Looked:
    return ctx.looked(
        plan.id,
        plan.result,
        reference=plan.reference,
        omni_id=plan.stored.id if plan.stored else (plan.known.omni_id if plan.known else 0),
        problems=plan.problems,
        total=plan.total,
    )
