"""The audit as lists and `verify` read it: in pages by number, so that a million entries need the memory of one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, Select, bindparam, func, or_, select, type_coerce

from omni_desktop.core.inventory import folded
from omni_desktop.core.record.audit import Anchor, AuditEntry, AuditFilter, AuditPage, Broken, Chain, concerns, verified
from omni_desktop.storage.database.audit_tables import AUDIT
from omni_desktop.storage.database.columns import instant
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.tables import CLOSED_MONTHS, ORDERS, SETTINGS_VERSIONS
from omni_desktop.storage.ledger.audit import head

AT_ONCE = 2000
LOOKED_AT = 20_000              # entries that one page looks at, at most: of a million that may all not fit, none waits long
LONGEST_NUMBER = 18             # digits that every database can compare
COLUMNS = [type_coerce(AUDIT.c.at, BigInteger) if name == "at" else AUDIT.c[name] for name in AuditEntry._fields]
TEXTS = tuple(number for number, name in enumerate(AuditEntry._fields) if name in {"who", "what", "order", "facts", "before", "hash"})
WRONG_TIME = instant(0)


def entries(database: Database, chosen: AuditFilter) -> Iterator[AuditEntry]:
    """The oldest first."""
    last = 0
    while True:
        with database.reading() as connection:
            query = _chosen(connection, chosen).where(AUDIT.c.n > last).order_by(AUDIT.c.n).limit(AT_ONCE)
            found = _read(connection, query)
        yield from _of_orders(found, chosen)
        if len(found) < AT_ONCE:
            return
        last = found[-1].n


def page(database: Database, chosen: AuditFilter, below: int, limit: int) -> AuditPage:
    """From below this number on (0: from the newest on)."""
    with database.reading() as connection:
        top = below or _newest(connection, chosen) + 1
        least = max(top - LOOKED_AT, 1)
        query = _chosen(connection, chosen).where(AUDIT.c.n < top, AUDIT.c.n >= least)
        found = _read(connection, query.order_by(AUDIT.c.n.desc()).limit(limit))
    looked_to = found[-1].n if len(found) == limit else least
    return AuditPage(list(_of_orders(found, chosen)), looked_to if looked_to > 1 else 0)


def people(database: Database) -> list[str]:
    """Of the newest entries."""
    with database.reading() as connection:
        least = _newest(connection, AuditFilter()) - LOOKED_AT
        found = connection.execute(select(AUDIT.c.who).where(AUDIT.c.n > least, AUDIT.c.who != "").distinct()).scalars()
        return sorted(found, key=str.casefold)


def _newest(connection: Connection, chosen: AuditFilter) -> int:
    return chosen.newest or connection.execute(select(func.max(AUDIT.c.n))).scalar_one() or 0


def verify(database: Database, against: str = "") -> Chain:
    """Against the head, what closed months kept and a hash that somebody gives, read in one moment."""
    with database.reading() as connection:
        kept, saved = head(connection), connection.execute(select(func.count()).select_from(SETTINGS_VERSIONS)).scalar_one()
        anchors = _anchors(connection, kept)
        chain = verified(_all(connection), anchors, against)
    if kept is None and saved and not chain.broken:      # whoever takes all of it away, the head too, leaves nothing to compare
        return Chain(chain.rows, chain.good, (Broken(chain.rows + 1, "cut"),), chain.newest)
    return chain


def _anchors(connection: Connection, kept: tuple[int, str] | None) -> list[Anchor]:
    """A month's comes last: it stays where somebody changed the head along with the end of the chain."""
    months = CLOSED_MONTHS.c
    query = select(months.month, months.audit_n, months.audit_hash).where(months.audit_n > 0)
    rows = connection.execute(query.order_by(months.target_id, months.month)).all()
    return [*([Anchor(*kept, "head")] if kept else []), *(Anchor(row.audit_n, row.audit_hash, row.month) for row in rows)]


def _all(connection: Connection) -> Iterator[AuditEntry]:
    last = 0
    while found := [_entry(row) for row in connection.execute(_after(), {"last": last, "most": AT_ONCE})]:
        yield from found
        last = found[-1].n


@cache
def _after() -> Select[Any]:
    return select(*COLUMNS).where(AUDIT.c.n > bindparam("last")).order_by(AUDIT.c.n).limit(bindparam("most"))


def _read(connection: Connection, query: Select[Any]) -> list[AuditEntry]:
    return [_entry(row) for row in connection.execute(query)]


def _entry(row: Sequence[Any]) -> AuditEntry:
    """A file takes anything in any column: whatever somebody put there is an entry that fits no hash, and no end of the list."""
    try:
        at = instant(row[1])
    except (OverflowError, TypeError, ValueError):
        at = WRONG_TIME
    if all(isinstance(row[number], str) for number in TEXTS):
        return AuditEntry(row[0], at, *row[2:])
    return AuditEntry._make(str(value) if number in TEXTS else value for number, value in enumerate((row[0], at, *row[2:])))


def _chosen(connection: Connection, chosen: AuditFilter) -> Select[Any]:
    query = select(*COLUMNS).where(*_plain(chosen))
    if chosen.text:
        query = query.where(_has_text(chosen))
    if chosen.order:
        names = _names(connection, chosen.order)
        listed = [AUDIT.c.facts.contains(f'"{name}"', autoescape=True) for name in names]
        query = query.where(or_(AUDIT.c.order.in_(names), *listed))
    return query


def _plain(chosen: AuditFilter) -> Iterator[ColumnElement[bool]]:
    columns = AUDIT.c
    if chosen.store:
        yield columns.store == chosen.store
    if chosen.since is not None:
        yield columns.at >= chosen.since
    if chosen.before is not None:
        yield columns.at < chosen.before
    if chosen.whats:
        yield columns.what.in_(sorted(chosen.whats))
    if chosen.who:
        yield columns.who == chosen.who
    if chosen.newest:
        yield columns.n <= chosen.newest


def _has_text(chosen: AuditFilter) -> ColumnElement[bool]:
    text = chosen.text
    anywhere = [column.icontains(text, autoescape=True) for column in (AUDIT.c.order, AUDIT.c.who, AUDIT.c.facts)]
    number = [AUDIT.c.run == int(text), AUDIT.c.n == int(text)] if text.isdecimal() and len(text) <= LONGEST_NUMBER else []
    return or_(*anywhere, *number, AUDIT.c.what.in_(sorted(chosen.named)))


def _names(connection: Connection, order: str) -> list[str]:
    """As Neto writes it, wherever it was seen, and as it was asked for."""
    known = connection.execute(select(ORDERS.c.id).where(ORDERS.c.key == folded(order)).order_by(ORDERS.c.row)).scalars()
    return list(dict.fromkeys([order, *known]))


def _of_orders(rows: Sequence[AuditEntry], chosen: AuditFilter) -> Iterator[AuditEntry]:
    """A number that only stands among other facts is none of an order's."""
    return (row for row in rows if not chosen.order or concerns(row, [chosen.order]))
