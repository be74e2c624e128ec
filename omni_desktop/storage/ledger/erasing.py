"""Customer details of old orders are erased, everything by which orders are matched, counted and added up stays (core.personal)."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, bindparam, delete, exists, select, text, update

from omni_desktop.core.inventory import folded
from omni_desktop.core.lookups.kept_facts import FACTS, without_contacts
from omni_desktop.core.record.audit import Deed
from omni_desktop.core.record.updates import OPEN_WRITES
from omni_desktop.core.words.personal import FINAL, MARK, details, eraser, facts_without, without_details
from omni_desktop.storage.database.copies import drop
from omni_desktop.storage.database.database import Database, FileDatabase
from omni_desktop.storage.database.rows import FASTEST, Values, add_happenings, chunks, happening, run_many
from omni_desktop.storage.database.search import merge_index, search_text
from omni_desktop.storage.database.tables import (
    CONTACTS,
    DOCUMENTS,
    HAPPENINGS,
    KEPT,
    NOT_ERASED,
    ORDERS,
    PROBLEMS,
    SALES_ORDERS,
    TARGETS,
    WRITES,
)
from omni_desktop.storage.ledger.audit import LEDGER, write
from omni_desktop.storage.ledger.to_follow import BROUGHT
from omni_desktop.storage.places import Places

BATCH = 100                     # 0.2 s, in which nobody else writes
COPY_DAYS = timedelta(days=30)  # a copy from before a migration holds everything: long enough to find that the new version is at fault
ERASED_KIND = "erased"
OF_THE_ORDER = frozenset({"neto", "base", BROUGHT})
TOLD = "changes"                # a document of nothing but what Neto changed, address by address
KINDS_OF_KEY = ("", "account_number:", "company:", "neto:")        # of NewContact.key
DAMAGED: Any = {}
_decoder = msgspec.json.Decoder(float_hook=Decimal)
_encoder = msgspec.json.Encoder(decimal_format="number")


@dataclass(slots=True)
class _Old:
    """An order that is erased: what its documents told of the customer, and them without it."""

    row: Any
    bodies: dict[tuple[int, str], Any] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    erase: Callable[[str], str] = str


def erase(database: Database, before: datetime, at: datetime, limit: int) -> int:
    """Erase at most `limit` orders placed before then, of every store that ever was here. Returns how many were."""
    with database.reading() as connection:
        targets = connection.execute(select(TARGETS.c.id).order_by(TARGETS.c.id)).scalars().all()
    done = 0
    for target_id in targets:
        while done < limit:
            with database.writing() as connection:
                erased = _erase_some(connection, target_id, before, at, min(BATCH, limit - done))
            done += erased
            if not erased:
                break
        with database.writing() as connection:
            _forget_contacts(connection, target_id, before)
    return done


def tidy(database: FileDatabase, places: Places, at: datetime, days: int) -> bool:
    """Once a day: no old entries in the search index, nothing in the write-ahead log, no old copies. False: the log was being read."""
    is_first = more = True
    while more:
        with database.writing() as connection:
            more = merge_index(connection, first=is_first)
        is_first = False
    oldest = at - min(COPY_DAYS, timedelta(days=days))
    for copy in places.copies.glob("*.db*"):
        if copy.stat().st_mtime < oldest.timestamp():
            drop(copy)
    return database.empty_log()


def _erase_some(connection: Connection, target_id: int, before: datetime, at: datetime, limit: int) -> int:
    open_write = exists().where(WRITES.c.order_row == ORDERS.c.row, WRITES.c.state.in_(OPEN_WRITES))
    old = (ORDERS.c.target_id == target_id, ORDERS.c.placed_at < before, text(NOT_ERASED))
    final = (ORDERS.c.state.in_(FINAL), ~ORDERS.c.to_read, ORDERS.c.follow == "", ~open_write)
    query = select(ORDERS).where(*old, *final).order_by(ORDERS.c.placed_at, ORDERS.c.row).limit(limit)
    orders = {row.row: _Old(row) for row in connection.execute(query)}
    if orders:
        _erase_documents(connection, orders)
        for each in orders.values():
            each.erase = eraser(each.told)
        _erase_orders(connection, orders, at)
        _erase_texts(connection, orders)
        _erase_kept(connection, target_id, orders)
        write(connection, LEDGER, "", [Deed("details_erased", at, {"orders_count": len(orders)})])
    return len(orders)


def _erase_documents(connection: Connection, orders: Mapping[int, _Old]) -> None:
    table = DOCUMENTS.c
    connection.execute(delete(DOCUMENTS).where(table.order_row.in_(orders), table.name == TOLD))
    query = select(DOCUMENTS).where(table.order_row.in_(orders), table.name != "origins")
    values = []
    for row in connection.execute(query):
        body = orders[row.order_row].bodies[row.part, row.name] = _without(zlib.decompress(row.body), orders[row.order_row].told)
        marked = {**body, MARK: True} if row.name in OF_THE_ORDER else body
        key = {"b_row": row.order_row, "b_part": row.part, "b_name": row.name}
        values.append({**key, "b_body": zlib.compress(_encoder.encode(marked), FASTEST)})
    same = (table.order_row == bindparam("b_row"), table.part == bindparam("b_part"), table.name == bindparam("b_name"))
    run_many(connection, update(DOCUMENTS).where(*same).values(body=bindparam("b_body")), values)


def _without(body: bytes, told: set[str]) -> dict[str, Any]:
    """What can't be read is taken for details, all of it."""
    try:
        found = _decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return dict(DAMAGED)
    told.update(details(found))
    return dict(without_details(found)) if isinstance(found, dict) else dict(DAMAGED)


def _erase_orders(connection: Connection, orders: Mapping[int, _Old], at: datetime) -> None:
    names = ("why", "follow_words", "search", "erased_at")
    new: Values = {name: bindparam(f"b_{name}", type_=ORDERS.c[name].type) for name in names}
    values = [
        {
            "b_row": row,
            "b_why": [each.erase(why) for why in each.row.why or ()],
            "b_follow_words": each.erase(each.row.follow_words),
            "b_search": search_text([each.row.id, each.row.reference, *_skus(each)]) if each.row.search else "",
            "b_erased_at": at,
        }
        for row, each in orders.items()
    ]
    run_many(connection, update(ORDERS).where(ORDERS.c.row == bindparam("b_row")).values(customer="", **new), values)
    told = select(HAPPENINGS.c.order_row).where(HAPPENINGS.c.order_row.in_(orders), HAPPENINGS.c.kind == ERASED_KIND)
    before = set(connection.execute(told).scalars())
    add_happenings(connection, [happening(row, at, ERASED_KIND) for row in orders if row not in before and orders[row].told])


def _skus(old: _Old) -> list[str]:
    lines = old.bodies.get((0, "neto"), {}).get("OrderLine") or ()
    found = [line.get("SKU") for line in (lines if isinstance(lines, list) else [lines]) if isinstance(line, dict)]
    return [str(sku) for sku in found if sku]


def _erase_texts(connection: Connection, orders: Mapping[int, _Old]) -> None:
    """What runs and people wrote of these orders, wherever it names the customer."""
    for table, keys, texts in (
        (SALES_ORDERS, ("order_row", "part"), ("words",)),
        (WRITES, ("order_row", "part", "kind", "key"), ("words", "body")),
        (PROBLEMS, ("id",), ("facts", "cause", "reason")),
        (HAPPENINGS, ("id",), ("facts",)),
    ):
        values = defaultdict(list)
        for row in connection.execute(select(table).where(table.c.order_row.in_(orders))):
            new = {f"b_{name}": _erased(getattr(row, name), orders[row.order_row]) for name in texts}
            if any(getattr(row, name) != new[f"b_{name}"] for name in texts):
                values[table.name].append({**{f"b_{name}": getattr(row, name) for name in keys}, **new})
        run_many(connection, _by_key(table, keys, texts), values[table.name])


def _by_key(table: Table, keys: Sequence[str], names: Sequence[str]) -> Any:
    same = [table.c[name] == bindparam(f"b_{name}") for name in keys]
    return update(table).where(*same).values({name: bindparam(f"b_{name}", type_=table.c[name].type) for name in names})


def _erased(value: Any, old: _Old) -> Any:
    """A text, facts, or the JSON that was written to Omni."""
    if isinstance(value, bytes):
        return _encoder.encode(_without(value, set())) if value else value
    return facts_without(value, old.erase) if isinstance(value, Mapping) else old.erase(value)


def _erase_kept(connection: Connection, target_id: int, orders: Mapping[int, _Old]) -> None:
    """Of the customers that runs made, and that the last ones looked up, those of these orders."""
    gone = {folded(word) for each in orders.values() for word in each.told}
    for keys in chunks(kind + word for word in gone for kind in KINDS_OF_KEY):
        made = (CONTACTS.c.target_id == target_id, CONTACTS.c.key.in_(keys), CONTACTS.c.state.not_in(OPEN_WRITES))
        connection.execute(delete(CONTACTS).where(*made))
    kept = (KEPT.c.target_id == target_id, KEPT.c.name == FACTS)
    body = connection.execute(select(KEPT.c.body).where(*kept)).scalar()
    if body:
        values: Values = {"body": without_contacts(body, lambda word: folded(word) in gone)}
        connection.execute(update(KEPT).where(*kept).values(values))


def _forget_contacts(connection: Connection, target_id: int, before: datetime) -> None:
    """How customers were made is of no use once it is settled; what was looked up before then belongs to orders of that time."""
    old = (CONTACTS.c.target_id == target_id, CONTACTS.c.intended_at < before, CONTACTS.c.state.not_in(OPEN_WRITES))
    connection.execute(delete(CONTACTS).where(*old))
    kept = (KEPT.c.target_id == target_id, KEPT.c.name == FACTS, KEPT.c.at < before)
    body = connection.execute(select(KEPT.c.body).where(*kept)).scalar()
    if body:
        connection.execute(update(KEPT).where(*kept).values(body=without_contacts(body, lambda _word: True)))
