"""Orders whose numbers differ in case or blanks alone. Omni and people's typing take them for one, so the first that came is the order, and
each other one is held beside it, where somebody sees it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from omni_desktop.core.inventory import folded
from omni_desktop.core.order import ScanRow
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.record import State
from omni_desktop.storage.database.rows import APART, KindOf, Owner, add_happenings, chunks, happening, keys_of, note_results, run_many
from omni_desktop.storage.database.tables import ORDERS
from omni_desktop.storage.ledger.kept_problems import Finding, update_problems

NO_TWIN = ~ORDERS.c.key.contains(APART)


def are_one(one: str, other: str) -> bool:
    return one.strip() == other.strip()


def apart(rows: Iterable[ScanRow], ids: Mapping[str, str]) -> tuple[dict[str, ScanRow], list[tuple[ScanRow, str]]]:
    """By folded number the rows of orders, and beside them each row whose number is only like another's, with that one.

    `ids`: of the orders in the ledger, by folded number.
    """
    latest: dict[str, ScanRow] = {}
    twins: list[tuple[ScanRow, str]] = []
    for row in rows:
        key = folded(row.id)
        first = ids.get(key) or (latest[key].id if key in latest else row.id)
        if are_one(first, row.id):
            latest[key] = row
        else:
            twins.append((row, first))
    return latest, twins


def note_twins(
    connection: Connection, owner: Owner, run_id: int, twins: Sequence[tuple[ScanRow, str]], at: datetime, kind_of: KindOf
) -> int:
    """Holds them. Returns how many are new."""
    by_key = {keys_of(row.id)[1]: (row, first) for row, first in twins}
    known = _rows(connection, owner, by_key)
    seen = [{"b_key": key, "status": by_key[key][0].status, "updated_at": by_key[key][0].updated_at} for key in known]
    ours = (ORDERS.c.target_id == owner.target_id, ORDERS.c.key == bindparam("b_key"))
    run_many(connection, update(ORDERS).where(*ours), seen)
    new = {key: pair for key, pair in by_key.items() if key not in known}
    run_many(connection, insert(ORDERS), [_held(owner, key, row) for key, (row, _) in new.items()])
    added = _rows(connection, owner, new)
    findings = [Finding(added[key], 0, (Problem("ids_alike", {"order": row.id, "other": first}),), at) for key, (row, first) in new.items()]
    update_problems(connection, owner, findings, kind_of, run_id)
    add_happenings(connection, [happening(row, at, kind, run_id=run_id) for row in added.values() for kind in ("found", "held")])
    note_results(connection, run_id, dict.fromkeys(added.values(), State.HELD.value))
    return len(new)


def _rows(connection: Connection, owner: Owner, keys: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in chunks(keys):
        query = select(ORDERS.c.key, ORDERS.c.row).where(ORDERS.c.target_id == owner.target_id, ORDERS.c.key.in_(some))
        found |= {row.key: row.row for row in connection.execute(query)}
    return found


def _held(owner: Owner, key: str, row: ScanRow) -> dict[str, object]:
    return {
        "target_id": owner.target_id,
        "key": key,
        "id": row.id,
        "state": State.HELD,
        "status": row.status,
        "placed_at": row.placed_at,
        "updated_at": row.updated_at,
        "to_read": False,
    }
