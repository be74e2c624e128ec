"""What a person decided of an order while a run was planning it: that is newer than what the run knew, and wins."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from omni_desktop.core.lookups.context import Context
from omni_desktop.core.record.events import Event
from omni_desktop.core.record.record import KnownOrder
from omni_desktop.core.run.plan import Plan
from omni_desktop.core.run.read import DISMISSED
from omni_desktop.core.values import replace


def as_decided(ctx: Context, plans: Sequence[Plan]) -> Generator[Event, None, list[Plan]]:
    """The plans, as this generator's return value, without those that somebody dismissed meanwhile; each of these is told as skipped.

    One that is held, although somebody asked for a new look meanwhile, keeps that look: this run's facts were older.
    """
    known = {plan.id: plan.known.id for plan in plans if plan.known is not None}
    decided = ctx.tools.ledger.decided(list(known.values()))
    now = {plan_id: decided[known_id] for plan_id, known_id in known.items() if known_id in decided}
    dismissed = [plan for plan in plans if _was_dismissed(plan.known, now.get(plan.id))]
    for plan in dismissed:
        yield ctx.looked(plan.id, "skipped", reference=plan.reference, total=plan.total)
    left_out = {plan.id for plan in dismissed}
    return [_with_its_look(ctx, plan, now.get(plan.id)) for plan in plans if plan.id not in left_out]


def _was_dismissed(known: KnownOrder | None, now: KnownOrder | None) -> bool:
    return bool(known and now and now.rule == DISMISSED and known.rule != DISMISSED)


def _with_its_look(ctx: Context, plan: Plan, now: KnownOrder | None) -> Plan:
    """A second look in one run has the facts of the first one."""
    if plan.result != "held" or plan.known is None or now is None or now.next_look_at is None:
        return plan
    asked_meanwhile = now.next_look_at != plan.known.next_look_at or ctx.tries[plan.id] > 1
    return replace(plan, known=now, due_at=now.next_look_at) if asked_meanwhile else plan
