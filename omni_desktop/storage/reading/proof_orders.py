"""The orders of a period as a proof wants them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column, ColumnElement, Connection, Select, case, select, type_coerce

from omni_desktop.core.order import Order
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.proof.groups import grouped_by
from omni_desktop.core.proof.report import Days
from omni_desktop.core.proof.rows import LedgerOrder
from omni_desktop.core.settings.choices import Choice
from omni_desktop.storage.database.columns import TO_CENTS, microseconds
from omni_desktop.storage.database.rows import Owner, documents_of
from omni_desktop.storage.database.tables import ORDERS, PROBLEMS, SWEPT
from omni_desktop.storage.ledger.kept_problems import OPEN
from omni_desktop.storage.ledger.swept import SIDES

Read = Callable[[bytes], Order | None]
AT_ONCE = 2000


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


def branch_names(branches: Iterable[Choice]) -> Mapping[int, str]:
    return {int(each.value): each.label for each in branches if each.value.isdecimal()}


def proof_orders(connection: Connection, owner: Owner, days: Days, branches: Mapping[int, str], read: Read) -> Iterator[LedgerOrder]:
    """Orders placed on these days, with what a sweep read of them. `read`: for those that an older version recorded."""
    placed = placed_between(owner, days.moments[0], days.moments[-1])
    swept = _swept(connection, select(ORDERS.c.row).where(*placed))
    for row, order in ledger_orders(connection, placed, days, branches, read):
        yield order.as_swept(*swept[row]) if row in swept else order


def placed_between(owner: Owner, since: datetime, before: datetime) -> tuple[ColumnElement[bool], ...]:
    return ORDERS.c.target_id == owner.target_id, ORDERS.c.placed_at >= since, ORDERS.c.placed_at < before


def ledger_orders(
    connection: Connection, which: Sequence[ColumnElement[bool]], days: Days, branches: Mapping[int, str], read: Read
) -> Iterator[tuple[int, LedgerOrder]]:
    """The rows of orders with what the ledger has of them; all were placed within `days`."""
    problems = _problems(connection, select(ORDERS.c.row).where(*which))
    begin, names, named = list(map(microseconds, days.moments)), days.names, _Branches([*branches.items(), (None, "")])
    query = select(*_COLUMNS).where(*which).order_by(ORDERS.c.placed_at, ORDERS.c.row)
    for some in connection.execute(query).partitions(AT_ONCE):
        older = _of_older(connection, [each[0] for each in some if each[CHANNEL] is None and each[TOTAL] is not None], read)
        for row, branch, placed, number, status, state, total, omni_total, reference, rule, *groups in some:
            day = names[bisect_right(begin, placed) - 1]
            channel, methods, tax = (each or "" for each in older.get(row) or groups)
            facts = (total, omni_total, reference, rule, channel, named[branch], methods, tax, problems.get(row, ()))
            yield row, LedgerOrder(day, number, status, state, *facts)


def _swept(connection: Connection, rows: Select[Any]) -> dict[int, tuple[str, tuple[Any, ...]]]:
    query = select(SWEPT.c.order_row, SWEPT.c.known_as, *(SWEPT.c[name] for name in SIDES)).where(SWEPT.c.order_row.in_(rows))
    return {row: (known_as, tuple(sides)) for row, known_as, *sides in connection.execute(query.order_by(SWEPT.c.order_row))}


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
