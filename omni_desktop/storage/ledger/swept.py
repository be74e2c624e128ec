"""What a sweep came to: orders that the ledger had not seen, the figures of both sides, and problems that are there or are over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, select

from omni_desktop.core.inventory import folded
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.proof.both_sides import Judged, Sale
from omni_desktop.core.proof.rows import LedgerOrder
from omni_desktop.core.record.record import State
from omni_desktop.core.sweep.judging import says_more
from omni_desktop.storage.database.columns import TO_CENTS, money
from omni_desktop.storage.database.own_words import renewing
from omni_desktop.storage.database.rows import KindOf, Owner, Values, add_happenings, adding, chunks, find, happening, run_many, tell
from omni_desktop.storage.database.tables import ORDERS, PROBLEMS, SWEPT
from omni_desktop.storage.ledger.kept_problems import OPEN, Finding, dismissed_alike, update_problems

SIDES = ("neto_count", "neto_total", "omni_count", "omni_total", "cause", "rule", "awaits")
"""As core.proof.rows.ProvedOrder ends."""
SWEEPING = -3  # the part of problems that a sweep found
CODES = frozenset({"never_came", "deleted_in_neto", "voided_in_omni", "gone_from_omni", "changed_in_omni", "double_in_omni", "paid_apart"})


def left_open(connection: Connection, owner: Owner) -> list[str]:
    query = select(ORDERS.c.id).join(PROBLEMS, PROBLEMS.c.order_row == ORDERS.c.row).distinct()
    query = query.where(PROBLEMS.c.target_id == owner.target_id, PROBLEMS.c.state == OPEN, PROBLEMS.c.code.in_(CODES))
    return list(connection.execute(query.order_by(ORDERS.c.id)).scalars())


def keep_judged(
    connection: Connection,
    owner: Owner,
    judged: Sequence[Judged],
    now: Mapping[int, LedgerOrder],
    at: datetime,
    kind_of: KindOf,
) -> None:
    """`now`: what the ledger has of these orders by now; where it is other than when they were judged, that is newer."""
    rows = _added(connection, owner, [each for each in judged if each.sale is not None], at)
    sure = [
        (rows.get(each.recorded.key) or each.recorded.row, each)
        for each in judged
        if each.proved is not None and (each.sale is not None or _is_still(each, now))
    ]
    sure = [(row, each) for row, each in sure if row]
    for some in chunks([row for row, _ in sure]):
        tell(connection, delete(SWEPT).where(SWEPT.c.order_row.in_(some)))
    run_many(connection, renewing(SWEPT, "at", *SIDES), [_swept(owner, row, each, at) for row, each in sure if says_more(each)])
    left = dismissed_alike(connection, [row for row, each in sure if each.problem])
    findings = [Finding(row, SWEEPING, _told(each, left.get(row, ())), at, frozenset(), codes=CODES - each.keeps) for row, each in sure]
    update_problems(connection, owner, findings, kind_of, None)


def _is_still(judged: Judged, now: Mapping[int, LedgerOrder]) -> bool:
    order = now.get(judged.recorded.row)
    return order is not None and order.known_as == judged.recorded.order.known_as


def _told(judged: Judged, dismissed: Sequence[Problem]) -> tuple[Problem, ...]:
    return (judged.problem,) if judged.problem and judged.problem not in dismissed else ()


def _swept(owner: Owner, row: int, judged: Judged, at: datetime) -> Values:
    assert judged.proved is not None
    sides = dict(zip(SIDES, judged.proved[-len(SIDES) :], strict=True))
    return {"order_row": row, "target_id": owner.target_id, "at": at, "known_as": judged.recorded.order.known_as, **sides}


def _added(connection: Connection, owner: Owner, judged: Sequence[Judged], at: datetime) -> dict[str, int]:
    """Orders that no scan told of: they are read by the next download, or have the rule that leaves them out. By folded id."""
    there = find(connection, owner, [each.recorded.order.id for each in judged])
    new = [each for each in judged if each.recorded.key not in there]
    run_many(connection, adding(ORDERS), [_order(owner, each.recorded.order, each.sale) for each in new if each.sale])
    added = find(connection, owner, [each.recorded.order.id for each in new])
    lines = [happening(order.row, at, "found") for order in added.values()]
    rules = {each.recorded.key: each.recorded.order.rule for each in new if each.recorded.order.rule}
    lines += [happening(added[key].row, at, "skipped", facts={"rule": rule}) for key, rule in rules.items()]
    add_happenings(connection, lines)
    return {folded(each.id): each.row for each in added.values()}


def _order(owner: Owner, order: LedgerOrder, sale: Sale) -> Values:
    return {
        "target_id": owner.target_id,
        "key": folded(order.id),
        "id": order.id,
        "state": order.state,
        "status": order.status,
        "placed_at": sale.placed_at,
        "updated_at": sale.updated_at,
        "to_read": order.state == State.FOUND,
        "rule": order.rule,
        "grand_total": money((order.total or 0) * TO_CENTS),
        "sales_channel": sale.channel,
        "payment_methods": sale.methods,
        "tax_mode": sale.tax,
    }
