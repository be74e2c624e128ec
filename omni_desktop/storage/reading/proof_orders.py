"""The orders of a period as a proof wants them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import BigInteger, Column, ColumnElement, Connection, Select, case, select, type_coerce

from omni_desktop.core.order import Order
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.proof.report import Days
from omni_desktop.core.proof.rows import LedgerOrder
from omni_desktop.storage.database.columns import MILLION, microseconds
from omni_desktop.storage.database.rows import Owner, documents_of
from omni_desktop.storage.database.tables import ORDERS, PROBLEMS
from omni_desktop.storage.ledger.kept_problems import OPEN
from omni_desktop.storage.ledger.recorded import grouped_by

Read = Callable[[bytes], Order | None]
AT_ONCE = 2000
TO_CENTS = MILLION // 100


def _raw(column: Column[Any]) -> ColumnElement[int]:
    """As the database has it: of 100,000 orders a Decimal or a moment each would take longer than all the rest."""
    return type_coerce(column, BigInteger)


def _cents(column: Column[Any]) -> ColumnElement[int]:
    """Half away from zero, as core.proof.rows.cents: a division of whole numbers leaves the rest out in every database."""
    millionths = _raw(column)
    return (millionths + case((millionths < 0, -TO_CENTS // 2), else_=TO_CENTS // 2)) // TO_CENTS


_COLUMNS = (
    ORDERS.c.row, ORDERS.c.branch_id, _raw(ORDERS.c.placed_at), ORDERS.c.id, ORDERS.c.status, ORDERS.c.state,
    _cents(ORDERS.c.grand_total), _cents(ORDERS.c.omni_total), ORDERS.c.reference, ORDERS.c.rule, ORDERS.c.sales_channel,
    ORDERS.c.payment_methods, ORDERS.c.tax_mode,
)  # fmt: skip
TOTAL, CHANNEL = 6, 10


class _Branches(dict[int | None, str]):
    def __missing__(self, number: int) -> str:
        return f"Branch {number}"


def proof_orders(connection: Connection, owner: Owner, days: Days, branches: Mapping[int, str], read: Read) -> Iterator[LedgerOrder]:
    """Orders placed on these days. `read`: for those that an older version of the program recorded."""
    problems = _problems(connection, _placed(owner, days, ORDERS.c.row))
    begin, names, named = list(map(microseconds, days.moments)), days.names, _Branches([*branches.items(), (None, "")])
    query = _placed(owner, days, *_COLUMNS).order_by(ORDERS.c.placed_at, ORDERS.c.row)
    for some in connection.execute(query).partitions(AT_ONCE):
        older = _of_older(connection, [each[0] for each in some if each[CHANNEL] is None and each[TOTAL] is not None], read)
        for row, branch, placed, number, status, state, total, omni_total, reference, rule, *groups in some:
            day = names[bisect_right(begin, placed) - 1]
            channel, methods, tax = (each or "" for each in older.get(row) or groups)
            facts = (total, omni_total, reference, rule, channel, named[branch], methods, tax, problems.get(row, ()))
            yield LedgerOrder(day, number, status, state, *facts)


def _placed(owner: Owner, days: Days, *columns: Any) -> Select[Any]:
    since, before = days.moments[0], days.moments[-1]
    return select(*columns).where(ORDERS.c.target_id == owner.target_id, ORDERS.c.placed_at >= since, ORDERS.c.placed_at < before)


def _problems(connection: Connection, rows: Select[Any]) -> dict[int, tuple[Problem, ...]]:
    query = select(PROBLEMS.c.order_row, PROBLEMS.c.code, PROBLEMS.c.facts).where(PROBLEMS.c.state == OPEN, PROBLEMS.c.order_row.in_(rows))
    found: dict[int, tuple[Problem, ...]] = {}
    for row in connection.execute(query.order_by(PROBLEMS.c.id)):
        found[row.order_row] = (*found.get(row.order_row, ()), Problem(row.code, row.facts))
    return found


def _of_older(connection: Connection, rows: Sequence[int], read: Read) -> dict[int, tuple[str, str, str]]:
    """What their documents say, of orders recorded before these facts had columns."""
    orders = ((number, read(raw)) for (number, _), raw in documents_of(connection, rows, "neto").items())
    return {number: grouped_by(order) for number, order in orders if order is not None}
