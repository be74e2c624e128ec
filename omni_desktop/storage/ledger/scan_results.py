"""What the scan found, what is ruled out by it, and what is due to be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, Update, bindparam, or_, select, text, update

from omni_desktop.core.inventory import folded
from omni_desktop.core.order import ScanRow
from omni_desktop.core.record.record import UNSETTLED, KnownOrder, Skip, State
from omni_desktop.storage.database.rows import (
    MAY_STAND_IN_OMNI,
    KeptOrder,
    KindOf,
    Owner,
    Values,
    add_happenings,
    adding,
    chunks,
    documents_of,
    due_ranges,
    find,
    happening,
    keys_of,
    note_results,
    orders_with_keys,
    rows_with,
    run_many,
    tell,
)
from omni_desktop.storage.database.tables import NOT_ERASED, ORDERS, PROBLEMS
from omni_desktop.storage.database.unfit import word
from omni_desktop.storage.ledger.kept_problems import OPEN, Finding, open_problems_of, update_problems
from omni_desktop.storage.ledger.to_follow import insists_still
from omni_desktop.storage.ledger.twins import NO_TWIN, apart, are_one, note_twins

_Row = Row[Any]
FARTHEST_LOOK = timedelta(days=33)        # an order waits 30 days after it was placed, at most; a held one is looked at daily
HELD_OR_REFUSED = (State.HELD, State.REFUSED)
KNOWN = (
    ORDERS.c.row,
    ORDERS.c.key,
    ORDERS.c.id,
    ORDERS.c.state,
    ORDERS.c.status,
    ORDERS.c.placed_at,
    ORDERS.c.updated_at,
    ORDERS.c.to_read,
    ORDERS.c.attempts,
    ORDERS.c.next_look_at,
    ORDERS.c.accepted_rounding,
    ORDERS.c.chosen_contact,
    ORDERS.c.rule,
    ORDERS.c.reference,
    ORDERS.c.omni_id,
    ORDERS.c.omni_total,
    ORDERS.c.grand_total,
    ORDERS.c.content_digest,
)
KNOWN_ORDERS = orders_with_keys(*KNOWN)
DECIDED_ORDERS = KNOWN_ORDERS.where(or_(ORDERS.c.rule != "", ORDERS.c.next_look_at.is_not(None)))


def note_found(connection: Connection, owner: Owner, run_id: int, rows: Sequence[ScanRow], at: datetime, kind_of: KindOf) -> int:
    known = _known_rows(connection, owner, dict.fromkeys(folded(row.id) for row in rows))
    latest, twins = apart(rows, {key: row.id for key, row in known.items()})
    changed = [(known[key], row) for key, row in latest.items() if key in known]
    values = [{"b_row": old.row, "b_status": row.status, "b_updated_at": row.updated_at} for old, row in changed]
    run_many(connection, _scanned(), values)
    new = {key: row for key, row in latest.items() if key not in known}
    run_many(connection, adding(ORDERS), [_new_order(owner, key, row) for key, row in new.items()])
    added = find(connection, owner, new)
    add_happenings(connection, [happening(each.row, at, "found", run_id=run_id) for each in added.values()])
    held = note_twins(connection, owner, run_id, twins, at, kind_of) if twins else 0
    return held + len(new) + sum(not old.to_read for old, _ in changed)


@cache
def _scanned() -> Update:
    status, updated_at = (bindparam(f"b_{name}", type_=ORDERS.c[name].type) for name in ("status", "updated_at"))
    found = {"status": status, "updated_at": updated_at, "to_read": True, "insists": insists_still(status)}
    return update(ORDERS).where(ORDERS.c.row == bindparam("b_row")).values(found)


def _known_rows(connection: Connection, owner: Owner, keys: Iterable[str], query: Select[Any] = KNOWN_ORDERS) -> dict[str, _Row]:
    return {row.key: row for row in rows_with(connection, query, "keys", keys, target=owner.target_id)}


def _new_order(owner: Owner, key: str, row: ScanRow) -> Values:
    return {
        "target_id": owner.target_id,
        "key": key,
        "id": row.id,
        "state": State.FOUND,
        "status": row.status,
        "placed_at": row.placed_at,
        "updated_at": row.updated_at,
        "to_read": True,
    }


def note_skipped(connection: Connection, owner: Owner, run_id: int, skips: Sequence[Skip], at: datetime, kind_of: KindOf) -> None:
    found = find(connection, owner, [skip.id for skip in skips])
    taken = [(order, skip) for skip in skips if (order := found.get(folded(skip.id))) and _may_be_skipped(order, skip)]
    statement = update(ORDERS).where(ORDERS.c.row == bindparam("b_row"))
    values = [{"b_row": order.row, "b_rule": skip.rule, "b_next_look_at": skip.due_at} for order, skip in taken]
    run_many(
        connection,
        statement.values(
            state=State.SKIPPED, to_read=False, attempts=0, rule=bindparam("b_rule"), next_look_at=bindparam("b_next_look_at")
        ),
        values,
    )
    solved = [Finding(order.row, 0, (), at) for order, _ in taken if order.state in HELD_OR_REFUSED]
    update_problems(connection, owner, solved, kind_of, run_id)
    add_happenings(connection, [happening(order.row, at, "skipped", run_id=run_id, facts={"rule": skip.rule}) for order, skip in taken])
    note_results(connection, run_id, {order.row: State.SKIPPED for order, _ in taken})


def _may_be_skipped(order: KeptOrder, skip: Skip) -> bool:
    return order.state not in MAY_STAND_IN_OMNI and are_one(order.id, skip.id)


def known_orders(connection: Connection, owner: Owner, order_ids: Sequence[str]) -> dict[str, KnownOrder]:
    """By the id as it was asked for, and as Neto returned it."""
    rows = _known_rows(connection, owner, dict.fromkeys(key for each in order_ids for key in keys_of(each)))
    orders = dict(zip(rows, _orders(connection, list(rows.values())), strict=True))
    asked = {each: orders[key] for each in order_ids for key in keys_of(each) if key in orders}
    return asked | {order.id: order for order in orders.values()}


def decided_orders(connection: Connection, owner: Owner, order_ids: Sequence[str]) -> dict[str, KnownOrder]:
    """By the id as Neto returned it."""
    rows = _known_rows(connection, owner, dict.fromkeys(key for each in order_ids for key in keys_of(each)), DECIDED_ORDERS)
    return {order.id: order for order in _orders(connection, list(rows.values()))}


def _orders(connection: Connection, rows: Sequence[Any], raw: dict[tuple[int, int], bytes] | None = None) -> list[KnownOrder]:
    problems = open_problems_of(connection, [row.row for row in rows])
    kept = raw or {}
    return [
        KnownOrder(
            id=row.id,
            state=word(State, row.state),
            status=row.status,
            placed_at=row.placed_at,
            updated_at=row.updated_at,
            to_read=row.to_read,
            attempts=row.attempts,
            next_look_at=row.next_look_at,
            rule=row.rule,
            reference=row.reference,
            omni_id=row.omni_id,
            omni_total=row.omni_total,
            grand_total=row.grand_total,
            content_digest=row.content_digest,
            problems=problems.get(row.row, ()),
            raw=kept.get((row.row, 0), b""),
            accepted_rounding=row.accepted_rounding,
            chosen_contact=row.chosen_contact,
        )
        for row in rows
    ]


def due(connection: Connection, owner: Owner, at: datetime, retries: int) -> list[str]:
    ours = ORDERS.c.target_id == owner.target_id
    settled = ORDERS.c.state.not_in(UNSETTLED)      # a create in doubt is looked up first; the mark stays for afterwards
    marked = select(ORDERS.c.id).where(ours, ORDERS.c.to_read, settled, NO_TWIN)
    marked = marked.order_by(ORDERS.c.attempts, ORDERS.c.updated_at, ORDERS.c.row)      # what failed more often never stands before others
    waits = (ORDERS.c.state.in_([*HELD_OR_REFUSED, State.SKIPPED]), ~ORDERS.c.to_read)
    again = select(ORDERS.c.id).where(ours, NO_TWIN, *waits).order_by(ORDERS.c.next_look_at, ORDERS.c.row)
    looked: list[str] = []
    for when in due_ranges(ORDERS.c.next_look_at, at, FARTHEST_LOOK):       # each in its index' order, so that the limit ends it
        looked += connection.execute(again.where(when).limit(retries - len(looked))).scalars()
    return [*connection.execute(marked).scalars(), *looked]


def skipped(connection: Connection, owner: Owner, after: str, limit: int) -> list[KnownOrder]:
    query = select(*KNOWN).where(ORDERS.c.target_id == owner.target_id, ORDERS.c.state == State.SKIPPED, ORDERS.c.key > folded(after))
    rows = connection.execute(query.order_by(ORDERS.c.key).limit(limit)).all()
    return _orders(connection, rows, documents_of(connection, [row.row for row in rows], "neto"))


def latest(connection: Connection, owner: Owner, limit: int) -> list[KnownOrder]:
    """The newest placed ones whose details weren't erased, with raw where it was kept."""
    whole = text(NOT_ERASED)
    query = select(*KNOWN).where(ORDERS.c.target_id == owner.target_id, whole).order_by(ORDERS.c.placed_at.desc(), ORDERS.c.row.desc())
    rows = connection.execute(query.limit(limit)).all()
    return _orders(connection, rows, documents_of(connection, [row.row for row in rows], "neto"))


def look_again(connection: Connection, owner: Owner, at: datetime) -> None:
    ours = (ORDERS.c.target_id == owner.target_id, ORDERS.c.state.in_(HELD_OR_REFUSED))
    tell(connection, update(ORDERS).where(*ours).values(next_look_at=at))


def release(connection: Connection, owner: Owner, code: str, causes: Sequence[str], at: datetime) -> int:
    released = 0
    for some in chunks(causes):
        having = select(PROBLEMS.c.order_row).where(
            PROBLEMS.c.target_id == owner.target_id, PROBLEMS.c.state == OPEN, PROBLEMS.c.code == code, PROBLEMS.c.cause.in_(some)
        )
        held = update(ORDERS).where(ORDERS.c.row.in_(having), ORDERS.c.state == State.HELD)
        released += int(connection.execute(held.values(next_look_at=at)).rowcount)
    return released


def mark_to_read(connection: Connection, owner: Owner, order_ids: Sequence[str]) -> None:
    found = find(connection, owner, order_ids)
    statement = update(ORDERS).where(ORDERS.c.row == bindparam("b_row")).values(to_read=True)
    run_many(connection, statement, [{"b_row": each.row} for each in found.values()])
