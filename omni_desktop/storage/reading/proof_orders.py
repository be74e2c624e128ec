"""The orders of a period as a proof wants them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select

from omni_desktop.core.order import Order
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.proof.rows import LedgerOrder
from omni_desktop.core.record.record import State
from omni_desktop.storage.database.rows import Owner, chunks, documents_of
from omni_desktop.storage.database.tables import ORDERS, PROBLEMS
from omni_desktop.storage.ledger.kept_problems import OPEN
from omni_desktop.storage.ledger.recorded import grouped_by

Read = Callable[[bytes], Order | None]
AT_ONCE = 2000
_COLUMNS = (
    ORDERS.c.row, ORDERS.c.id, ORDERS.c.placed_at, ORDERS.c.status, ORDERS.c.state, ORDERS.c.grand_total, ORDERS.c.omni_total,
    ORDERS.c.omni_id, ORDERS.c.reference, ORDERS.c.rule, ORDERS.c.branch_id, ORDERS.c.sales_channel, ORDERS.c.payment_methods,
    ORDERS.c.tax_mode,
)  # fmt: skip


def proof_orders(
    connection: Connection, owner: Owner, since: datetime, before: datetime, branches: Mapping[int, str], read: Read
) -> Iterator[LedgerOrder]:
    """Orders placed from `since` to before `before` (UTC). `read`: for those that an older version of the program recorded."""
    problems = _problems(connection, _placed(owner, since, before, ORDERS.c.row))
    placed = _placed(owner, since, before, *_COLUMNS)
    for some in chunks(connection.execute(placed.order_by(ORDERS.c.placed_at, ORDERS.c.row)), AT_ONCE):
        older = _of_older(connection, some, read)
        for row in some:
            channel, methods, tax = older.get(row.row) or (row.sales_channel or "", row.payment_methods or "", row.tax_mode or "")
            yield LedgerOrder(
                id=row.id,
                placed_at=row.placed_at,
                status=row.status,
                state=State(row.state),
                total=row.grand_total,
                omni_total=row.omni_total,
                omni_id=row.omni_id,
                reference=row.reference,
                rule=row.rule,
                channel=channel,
                branch=_branch(row.branch_id, branches),
                method=methods,
                tax=tax,
                problems=problems.get(row.row, ()),
            )


def _placed(owner: Owner, since: datetime, before: datetime, *columns: Any) -> Select[Any]:
    return select(*columns).where(ORDERS.c.target_id == owner.target_id, ORDERS.c.placed_at >= since, ORDERS.c.placed_at < before)


def _branch(branch_id: int | None, branches: Mapping[int, str]) -> str:
    return "" if branch_id is None else branches.get(branch_id, f"Branch {branch_id}")


def _problems(connection: Connection, rows: Select[Any]) -> dict[int, tuple[Problem, ...]]:
    query = select(PROBLEMS.c.order_row, PROBLEMS.c.code, PROBLEMS.c.facts).where(PROBLEMS.c.state == OPEN, PROBLEMS.c.order_row.in_(rows))
    found: dict[int, tuple[Problem, ...]] = {}
    for row in connection.execute(query.order_by(PROBLEMS.c.id)):
        found[row.order_row] = (*found.get(row.order_row, ()), Problem(row.code, row.facts))
    return found


def _of_older(connection: Connection, rows: Sequence[Any], read: Read) -> dict[int, tuple[str, str, str]]:
    """What their documents say, of orders recorded before these facts had columns."""
    unknown = [row.row for row in rows if row.sales_channel is None and row.grand_total is not None]
    orders = ((number, read(raw)) for (number, _), raw in documents_of(connection, unknown, "neto").items())
    return {number: grouped_by(order) for number, order in orders if order is not None}
