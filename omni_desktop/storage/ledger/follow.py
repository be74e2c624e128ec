"""Orders in Omni that are to be looked at again: which and when, and what a look came to (core.updates)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, bindparam, delete, exists, func, select, update

from omni_desktop.core.afterwards.status import ONLY_TOLD
from omni_desktop.core.inventory import folded
from omni_desktop.core.problems.problem_kinds import Severity
from omni_desktop.core.record.record import IN_OMNI, State
from omni_desktop.core.record.updates import OPEN_WRITES, PARKED, SALES_ORDER_WRITES, Followed, FollowedPart, FollowUp, PartNow
from omni_desktop.core.values import replace
from omni_desktop.storage.database.rows import (
    FARTHEST_FOLLOW,
    KeptOrder,
    KindOf,
    Owner,
    Values,
    add_happenings,
    chunks,
    document,
    documents_of,
    find,
    happening,
    is_due,
    keep_documents,
    note_results,
    run_many,
    tell,
)
from omni_desktop.storage.database.tables import DOCUMENTS, ORDERS, SALES_ORDERS, WRITES
from omni_desktop.storage.database.unfit import word
from omni_desktop.storage.ledger.kept_problems import Finding, dismissed_alike, still_told, update_problems
from omni_desktop.storage.ledger.sending import LEAST_DONE_FIRST, WEAKEST_FIRST
from omni_desktop.storage.ledger.to_follow import BROUGHT, ORDER, forget_changes

FOLLOWING = -1                  # the part of problems that a look at an order in Omni found
FOLLOWED = (
    ORDERS.c.row,
    ORDERS.c.id,
    ORDERS.c.state,
    ORDERS.c.status,
    ORDERS.c.placed_at,
    ORDERS.c.grand_total,
    ORDERS.c.reference,
    ORDERS.c.settled,
    ORDERS.c.follow,
    ORDERS.c.follow_words,
    ORDERS.c.insists,
    ORDERS.c.attempts,
    ORDERS.c.follow_at,
)


def following(connection: Connection, owner: Owner, at: datetime, limit: int) -> list[Followed]:
    """Those that are due, first placed first; one that is to be read, or has an unsettled write, waits for that."""
    looked = is_due(owner, ORDERS.c.follow_at, at, FARTHEST_FOLLOW, never=PARKED)
    due = (ORDERS.c.target_id == owner.target_id, looked, ORDERS.c.state.in_(IN_OMNI), ~ORDERS.c.to_read, ~_unsettled())
    return followed_by(connection, due, limit)


def followed(connection: Connection, owner: Owner, order_ids: Sequence[str]) -> list[Followed]:
    found: list[Followed] = []
    for keys in chunks(dict.fromkeys(map(folded, order_ids))):
        query = select(*FOLLOWED).where(ORDERS.c.target_id == owner.target_id, ORDERS.c.key.in_(keys), ORDERS.c.state.in_(IN_OMNI))
        found += _followed(connection, query.order_by(ORDERS.c.placed_at, ORDERS.c.row))
    return found


def followed_by(connection: Connection, conditions: Sequence[ColumnElement[bool]], limit: int) -> list[Followed]:
    return _followed(connection, select(*FOLLOWED).where(*conditions).order_by(ORDERS.c.placed_at, ORDERS.c.row).limit(limit))


def _unsettled() -> ColumnElement[bool]:
    return exists().where(WRITES.c.order_row == ORDERS.c.row, WRITES.c.state.in_(OPEN_WRITES), WRITES.c.kind.in_(SALES_ORDER_WRITES))


def _followed(connection: Connection, query: Select[Any]) -> list[Followed]:
    rows = connection.execute(query).all()
    numbers = [row.row for row in rows]
    parts = _parts(connection, numbers)
    raw, base, brought = (documents_of(connection, numbers, name) for name in ("neto", "base", BROUGHT))
    return [
        Followed(
            id=row.id,
            state=word(State, row.state),
            status=row.status,
            placed_at=row.placed_at,
            grand_total=row.grand_total,
            reference=row.reference,
            raw=raw.get((row.row, ORDER), b""),
            base=base.get((row.row, ORDER), b""),
            brought=brought.get((row.row, ORDER), b""),
            settled=row.settled,
            follow=row.follow,
            follow_words=row.follow_words,
            insists=row.insists,
            attempts=row.attempts,
            parts=tuple(parts.get(row.row, ())),
            follow_at=row.follow_at,
        )
        for row in rows
    ]


def _parts(connection: Connection, rows: Sequence[int]) -> Mapping[int, list[FollowedPart]]:
    sent, stored = (documents_of(connection, rows, name) for name in ("sent", "stored"))
    found: dict[int, list[FollowedPart]] = defaultdict(list)
    table = SALES_ORDERS.c
    for some in chunks(rows):
        query = select(SALES_ORDERS).where(table.order_row.in_(some), table.state.in_(IN_OMNI)).order_by(table.order_row, table.part)
        for each in connection.execute(query):
            key = (each.order_row, each.part)
            part = FollowedPart(
                each.part, each.reference, each.omni_id, word(State, each.state), each.total, sent.get(key, b""), stored.get(key, b"")
            )
            found[each.order_row].append(part)
    return found


def follow_up(connection: Connection, owner: Owner, run_id: int, ups: Sequence[FollowUp], kind_of: KindOf) -> None:
    found = find(connection, owner, [up.id for up in ups])
    pairs = _as_decided(connection, [(found[folded(up.id)], up) for up in ups])
    _forget_now(connection, [order.row for order, _ in pairs])
    _update_parts(connection, pairs)
    _update_orders(connection, pairs)
    _update_content(connection, pairs)
    left = dismissed_alike(connection, [order.row for order, up in pairs if any(each.code in ONLY_TOLD for each in up.problems)])
    told = [(order, up, still_told(up.problems, left.get(order.row, ()), ONLY_TOLD)) for order, up in pairs]
    findings = [
        Finding(order.row, FOLLOWING, news, up.at, frozenset({FOLLOWING}), _tells(up, kind_of), keeps=up.still_so)
        for order, up, news in told
    ]
    update_problems(connection, owner, findings, kind_of, run_id)
    lines = [happening(order.row, up.at, kind, run_id=run_id, facts=facts) for order, up in pairs for kind, facts in up.timeline]
    add_happenings(connection, lines)
    note_results(connection, run_id, {order.row: up.result for order, up in pairs if up.result != "unchanged"})


def _as_decided(connection: Connection, pairs: Sequence[tuple[KeptOrder, FollowUp]]) -> list[tuple[KeptOrder, FollowUp]]:
    """What a person decided while an order was looked at is newer than what the look knew, and wins."""
    now: dict[int, Any] = {}
    for some in chunks([order.row for order, _ in pairs]):
        query = select(ORDERS.c.row, ORDERS.c.follow_at, ORDERS.c.insists).where(ORDERS.c.row.in_(some))
        now |= {row.row: row for row in connection.execute(query)}
    return [(order, _decided(up, now[order.row].follow_at, insists=now[order.row].insists)) for order, up in pairs]


def _decided(up: FollowUp, follow_at: datetime | None, *, insists: bool) -> FollowUp:
    """Asked for again, or all the same: the next look comes then. Left as it is: nothing that this look found is told."""
    if up.seen is None or (follow_at, insists) == (up.seen.follow_at, up.seen.insists):
        return up
    if follow_at is None:
        return replace(up, look_at=None, follow="", follow_words="", problems=(), changes=None, insists=False)
    return replace(up, look_at=follow_at, insists=insists)


def _update_parts(connection: Connection, pairs: Sequence[tuple[KeptOrder, FollowUp]]) -> None:
    names = ("state", "omni_status", "omni_total")
    known = {name: func.coalesce(bindparam(f"b_{name}", type_=SALES_ORDERS.c[name].type), SALES_ORDERS.c[name]) for name in names}
    statement = update(SALES_ORDERS).where(SALES_ORDERS.c.order_row == bindparam("b_row"), SALES_ORDERS.c.part == bindparam("b_part"))
    parts = [(order, up, part) for order, up in pairs for part in up.parts]
    run_many(connection, statement.values(**known), [_part_values(order, part) for order, _, part in parts])
    bodies = [(order.row, part.part, name, up.at, body) for order, up, part in parts for name, body in _bodies(part)]
    keep_documents(connection, [document(*each) for each in bodies])


def _tells(up: FollowUp, kind_of: KindOf) -> frozenset[str]:
    """Why an order was left as it is. That Neto changed it has a line of its own already."""
    told = (problem.code for problem in up.problems if kind_of(problem.code).severity is Severity.TELLS)
    return frozenset(told) - {"changed_in_neto"}


def _forget_now(connection: Connection, rows: Sequence[int]) -> None:
    """What an earlier look found wrong; what this one finds comes afterwards."""
    for some in chunks(rows):
        tell(connection, delete(DOCUMENTS).where(DOCUMENTS.c.order_row.in_(some), DOCUMENTS.c.name == "now"))


def _part_values(order: KeptOrder, part: PartNow) -> Values:
    return {
        "b_row": order.row,
        "b_part": part.part,
        "b_state": part.state,
        "b_omni_status": part.omni_status,
        "b_omni_total": part.omni_total,
    }


def _bodies(part: PartNow) -> list[tuple[str, bytes]]:
    return [(name, body) for name, body in (("sent", part.sent), ("stored", part.stored), ("now", part.now)) if body is not None]


def _update_orders(connection: Connection, pairs: Sequence[tuple[KeptOrder, FollowUp]]) -> None:
    """The weakest of its sales orders says where an order stands."""
    states = _standing(connection, [order.row for order, _ in pairs])
    names = ("state", "omni_status", "omni_total", "follow", "follow_words", "follow_at", "attempts", "insists")
    values: dict[str, Any] = {name: bindparam(f"b_{name}", type_=ORDERS.c[name].type) for name in names}
    values["settled"] = func.coalesce(bindparam("b_settled", type_=ORDERS.c.settled.type), ORDERS.c.settled)
    statement = update(ORDERS).where(ORDERS.c.row == bindparam("b_row")).values(**values)
    run_many(connection, statement, [_order_values(order, up, states) for order, up in pairs])


def _order_values(order: KeptOrder, up: FollowUp, standing: Mapping[int, Sequence[Any]]) -> Values:
    parts = standing[order.row]
    totals = [part.omni_total for part in parts if part.omni_total is not None]
    statuses = [part.omni_status for part in parts if part.omni_status]
    return {
        "b_row": order.row,
        "b_state": min((part.state for part in parts), key=WEAKEST_FIRST.index, default=order.state),
        "b_omni_status": min(statuses, key=LEAST_DONE_FIRST.index) if statuses else "",
        "b_omni_total": sum(totals) if totals else None,
        "b_follow": up.follow,
        "b_follow_words": up.follow_words,
        "b_follow_at": up.look_at,
        "b_attempts": up.attempts,
        "b_settled": up.settled,
        "b_insists": up.insists,
    }


def _standing(connection: Connection, rows: Sequence[int]) -> Mapping[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    table = SALES_ORDERS.c
    for some in chunks(rows):
        query = select(table.order_row, table.state, table.omni_status, table.omni_total).where(table.order_row.in_(some))
        for part in connection.execute(query.where(table.state.in_(IN_OMNI)).order_by(table.order_row, table.part)):
            found[part.order_row].append(part)
    return found


def _update_content(connection: Connection, pairs: Sequence[tuple[KeptOrder, FollowUp]]) -> None:
    """What Neto changed is shown until Omni was told, or somebody left it."""
    told = [(order, up) for order, up in pairs if up.digest is not None]
    forget_changes(connection, {order.row: up.digest or "" for order, up in told})
    shown = [(order, up) for order, up in pairs if up.changes and up.digest is None]
    keep_documents(connection, [document(order.row, ORDER, "changes", up.at, msgspec.json.encode(up.changes)) for order, up in shown])
