"""The search index: an FTS5 table of trigrams over orders.search, kept right by triggers.

PostgreSQL has the same as a trigram index on the column itself, behind the function `found_by` (server_schema).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Boolean, ColumnElement, Connection, Select, and_, column, func, literal_column, or_, select, table, text

from omni_desktop.core.inventory import folded
from omni_desktop.storage.database.columns import POSTGRESQL
from omni_desktop.storage.database.own_words import unindexed
from omni_desktop.storage.database.rows import Owner
from omni_desktop.storage.database.tables import ORDERS

SHORTEST_INDEXED = 3
MERGED_PAGES = 500
LAST_CHARACTER = "\U0010ffff"
INDEX = (
    "CREATE VIRTUAL TABLE order_search USING fts5"
    "(search, content='orders', content_rowid='row', tokenize='trigram', columnsize=0)",
    "CREATE TRIGGER orders_search_in AFTER INSERT ON orders WHEN new.search <> '' BEGIN"
    " INSERT INTO order_search(rowid, search) VALUES (new.row, new.search); END",
    "CREATE TRIGGER orders_search_new AFTER UPDATE OF search ON orders WHEN new.search <> old.search BEGIN"
    " INSERT INTO order_search(order_search, rowid, search) SELECT 'delete', old.row, old.search WHERE old.search <> '';"
    " INSERT INTO order_search(rowid, search) SELECT new.row, new.search WHERE new.search <> ''; END",
    "CREATE TRIGGER orders_search_out AFTER DELETE ON orders WHEN old.search <> '' BEGIN"
    " INSERT INTO order_search(order_search, rowid, search) VALUES ('delete', old.row, old.search); END",
)


def make_index(connection: Connection) -> None:
    for statement in INDEX:
        connection.execute(text(statement))


def merge_index(connection: Connection, *, first: bool) -> bool:
    """A step of bringing the index into one piece: only then are entries that were deleted gone from it. False: it is in one piece."""
    count = select(func.total_changes())
    before = connection.execute(count).scalar_one()
    pages = -MERGED_PAGES if first else MERGED_PAGES        # negative: also pieces that SQLite would leave apart
    connection.execute(text(f"INSERT INTO order_search(order_search, rank) VALUES ('merge', {pages})"))
    return bool(connection.execute(count).scalar_one() - before >= 2)


def search_text(parts: Iterable[str]) -> str:
    """What an order is found by: each part once, folded."""
    return " ".join(dict.fromkeys(folded(part) for part in parts if part))


@dataclass(frozen=True, slots=True)
class Search:
    """Selects that find the rows, no row twice, and the same question to a row itself. `directly` asks it so that an index answers all of
    it; None where there is none that could."""

    parts: tuple[Select[tuple[int]], ...]
    holds: ColumnElement[bool]
    directly: ColumnElement[bool] | None = None


def searched(connection: Connection, owner: Owner, search: str) -> Search | None:
    """None for a blank text.

    By the index where a word is long enough for it; a shorter one is looked for from the front of the ids.
    """
    words = folded(search.replace("\0", " ")).split()          # which ends a text for SQLite, and is none for PostgreSQL
    if not words:
        return None
    ours, start = select(ORDERS.c.row).where(ORDERS.c.target_id == owner.target_id), " ".join(words)
    long = [word for word in words if len(word) >= SHORTEST_INDEXED]
    if not long:
        return Search((ours.where(_begins(ORDERS.c.key, start)),), _begins(unindexed(ORDERS.c.key), start))
    short = [word for word in words if len(word) < SHORTEST_INDEXED]
    unread = ORDERS.c.search == ""                      # orders that were never read have no text yet, only an id
    holds = or_(_holds(words), and_(_begins(unindexed(ORDERS.c.key), start), unread))
    begins = and_(_begins(ORDERS.c.key, start), unread)
    if connection.dialect.name == POSTGRESQL:
        found = and_(*map(_found_by, long), _holds(short)) if short else and_(*map(_found_by, long))
        return Search((ours.where(found), ours.where(begins)), holds, or_(found, begins))
    indexed = _indexed_rows(long)
    if short:
        indexed = select(ORDERS.c.row).where(ORDERS.c.row.in_(indexed), _holds(short))
    return Search((indexed, ours.where(begins)), holds)


def _found_by(word: str) -> ColumnElement[bool]:
    return func.found_by(ORDERS.c.search, word, type_=Boolean)


def _indexed_rows(words: list[str]) -> Select[tuple[int]]:
    phrases = " AND ".join('"' + word.replace('"', '""') + '"' for word in words)
    index = table("order_search", column("rowid"))
    found = select(literal_column("rowid", ORDERS.c.row.type)).select_from(index)
    return found.where(text("order_search MATCH :phrases").bindparams(phrases=phrases))


def _holds(words: list[str]) -> ColumnElement[bool]:
    return and_(*(ORDERS.c.search.contains(word, autoescape=True) for word in words))


def _begins(key: ColumnElement[str], start: str) -> ColumnElement[bool]:
    return and_(key >= start, key < start + LAST_CHARACTER)
