"""Stage settle: what an earlier run left in doubt is looked up before anything new is sent."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

from omni_desktop.core.inventory import WriteAnswer
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.events import Event
from omni_desktop.core.record.moment import Moment, passed
from omni_desktop.core.record.record import KnownOrder, State, Unsettled
from omni_desktop.core.run.others.late_look import look_later
from omni_desktop.core.run.plan import Plan
from omni_desktop.core.values import replace
from omni_desktop.core.writes.creates import SAID_AS_SENT, Create, Creates, SentCreate, looked_events
from omni_desktop.core.writes.once import Fate, Once, Sent, ended_of, fate_of, settling_of


def settle(ctx: Context) -> Iterator[Event]:
    creates = Creates(ctx)
    left = ctx.tools.ledger.unsettled()
    known = ctx.tools.ledger.known(list(dict.fromkeys(each.order_id for each in left))) if left else {}
    Once(ctx, creates).conclude([_sent(ctx, each, known.get(each.order_id)) for each in left])
    late = {(each.order_id, each.part): each.reference for each in left if each.lease_end}
    answers = [answer for _, answer in creates.outcomes.values() if answer.state is State.FOUND]
    look_later(ctx, [(each.order_id, late[each.order_id, each.part]) for each in answers if (each.order_id, each.part) in late])
    yield from looked_events(ctx, creates.outcomes.values())


def without_doubted(ctx: Context, plans: Sequence[Plan]) -> Generator[Event, None, list[Plan]]:
    """The plans, as this generator's return value, without those whose last create may still arrive.

    Somebody dismissed the doubt, or freed the reference that another had taken, and the order is due again: a slow server knows nothing of
    that. What is not surely absent by now, whoever decided what, is in doubt once more.
    """
    plans = _without_doubted_elsewhere(ctx, plans)
    creating = [plan.id for plan in plans if plan.result == "created"]
    doubted = {each.order_id for each in ctx.tools.ledger.given_up(creating) if not _is_absent(ctx, each)} if creating else set()
    if doubted:
        ctx.tools.ledger.look_for_again(sorted(doubted))
        yield from settle(ctx)
    return [plan for plan in plans if plan.id not in doubted]


def _without_doubted_elsewhere(ctx: Context, plans: Sequence[Plan]) -> list[Plan]:
    """A store that was removed and added again, or got another user name in Omni, begins anew: what it sent before may still arrive."""
    creating = {each.reference: plan.id for plan in plans if plan.result == "created" for each in plan.sales_orders}
    unclear = ctx.tools.ledger.unclear_elsewhere(list(creating)) if creating else []
    doubts = {creating[each.reference]: each for each in unclear if not _is_absent(ctx, each, elsewhere=True)}
    return [_held_for(ctx, plan, doubts[plan.id]) if plan.id in doubts else plan for plan in plans]


def _held_for(ctx: Context, plan: Plan, left: Unsettled) -> Plan:
    return replace(plan.held(Problem("in_doubt", {"reference": left.reference})), due_at=ctx.now() + ctx.settle_time)


def _is_absent(ctx: Context, left: Unsettled, *, elsewhere: bool = False) -> bool:
    """The look-up that just found nothing under its reference is the second look. Of a held one, the first showed another's; what was sent
    `elsewhere` nobody looks for there."""
    sent = _sent(ctx, left)
    if left.state is State.HELD or elsewhere:
        sent = replace(sent, absent_at=sent.ended.ours, resend=left.resend or elsewhere)
    return fate_of(sent, passed(sent.ended, ctx.moment()), settling_of(ctx, sent), found=False, refused=False) is Fate.ABSENT


def _sent(ctx: Context, left: Unsettled, known: KnownOrder | None = None) -> SentCreate:
    """`known`: with what was said of the order when it was sent, which its answer does not take back."""
    said = tuple(problem for problem in known.problems if problem.code in SAID_AS_SENT) if known else ()
    order = ctx.tools.inventory.sent_sales_order(left.document, order_id=left.order_id, part=left.part, total=left.total)
    return Sent(
        Create(order, shop_problems=said),
        ended=ended_of(Moment(left.intended_at, left.server_at), left.ended_at, left.lease_end),
        answer=WriteAnswer(True if left.omni_id else None, left.omni_id),
        answered=left.answered,
        absent_at=left.absent_at,
        resend=left.resend,
    )
