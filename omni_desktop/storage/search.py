"""The search index: an FTS5 table of trigrams over orders.search, kept right by triggers.

PostgreSQL has the same as a trigram index (pg_trgm) on the column itself; only this file would change.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, Select, and_, column, literal_column, or_, select, table, text

from omni_desktop.core.inventory import folded
from omni_desktop.storage.tables import ORDERS

SHORTEST_INDEXED = 3
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


def search_text(parts: Iterable[str]) -> str:
    """What an order is found by: each part once, folded."""
    return " ".join(dict.fromkeys(folded(part) for part in parts if part))


def words_of(search: str) -> list[str]:
    return folded(search).split(" ") if search.strip() else []


def indexed_rows(words: list[str]) -> Select[tuple[int]] | None:
    """Rows that hold every word of three characters or more, by the index; None where no word is that long."""
    phrases = ['"' + word.replace('"', '""') + '"' for word in words if len(word) >= SHORTEST_INDEXED]
    if not phrases:
        return None
    index = table("order_search", column("rowid"))
    return select(literal_column("rowid", ORDERS.c.row.type)).select_from(index).where(
        text("order_search MATCH :phrases").bindparams(phrases=" AND ".join(phrases))
    )


def holds_words(words: list[str]) -> ColumnElement[bool]:
    """The same question to a row itself: its text holds every word, or its id begins with the first."""
    return or_(and_(*(ORDERS.c.search.contains(word, autoescape=True) for word in words)), id_begins(words))


def id_begins(words: list[str]) -> ColumnElement[bool]:
    """Orders that were never read have no text yet, only an id."""
    start = " ".join(words)
    return and_(ORDERS.c.key >= start, ORDERS.c.key < start + LAST_CHARACTER)
