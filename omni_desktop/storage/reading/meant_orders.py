"""Orders that somebody may mean, whatever they typed of them: number, reference, Omni's id, name, e-mail, purchase order number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from omni_desktop.core.record.history import Filter, OrderRow, Sort
from omni_desktop.core.words.meant_numbers import meant_id, meant_numbers
from omni_desktop.storage.database.rows import Owner
from omni_desktop.storage.database.tables import FORMER_PREFIXES, ORDERS, SALES_ORDERS
from omni_desktop.storage.reading import order_lists


def meant_orders(connection: Connection, owner: Owner, text: str, prefix: str, limit: int) -> tuple[list[OrderRow], int]:
    """Those that are named exactly come first; and how many they are."""
    text = text.replace("\0", " ")
    rows = dict.fromkeys(_rows(connection, owner, text, prefix, limit))
    named = found = order_lists.order_rows(connection, list(rows)[:limit])
    if len(found) < limit:
        like = order_lists.page(connection, owner, Filter(search=text), Sort(), 0, limit)
        found = [*named, *(row for row in like if row.row not in rows)]
    return found[:limit], len(named)


def _rows(connection: Connection, owner: Owner, text: str, prefix: str, limit: int) -> Iterator[int]:
    numbers = meant_numbers(text, (prefix, *_former(connection, owner)))
    named = select(ORDERS.c.key, ORDERS.c.row).where(ORDERS.c.target_id == owner.target_id, ORDERS.c.key.in_(numbers))
    by_number = {row.key: row.row for row in connection.execute(named.order_by(ORDERS.c.row))}
    yield from (by_number[number] for number in numbers if number in by_number)
    if omni_id := meant_id(text):
        table = SALES_ORDERS.c
        query = select(table.order_row).where(table.target_id == owner.target_id, table.omni_id == omni_id)
        yield from connection.execute(query.order_by(table.order_row).limit(limit)).scalars()


def _former(connection: Connection, owner: Owner) -> Sequence[str]:
    query = select(FORMER_PREFIXES.c.prefix).where(FORMER_PREFIXES.c.store_id == owner.store_id)
    return connection.execute(query.order_by(FORMER_PREFIXES.c.prefix)).scalars().all()
