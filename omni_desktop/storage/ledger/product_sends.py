"""Products that are made or changed on the other side (core.ports.ProductSends): each method one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, func, insert, select, text, update

from omni_desktop.core.catalogue.outgoing import (
    FIELDS_OF,
    FieldChange,
    NewItem,
    NewOption,
    NewProduct,
    Outgoing,
    ProductWrite,
    Target,
    key_of,
    write_of,
)
from omni_desktop.core.inventory import ChosenProduct
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.ports.ledger.product_sends import OpenProductWrite, PastSend, ProductOutcome
from omni_desktop.core.record.moment import Moment
from omni_desktop.core.record.updates import WriteState
from omni_desktop.storage.database.columns import UNSETTLED_STATE
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.own_words import renewing
from omni_desktop.storage.database.product_tables import PRODUCT_SENDS, PRODUCT_WRITES
from omni_desktop.storage.database.rows import Owner, run_many
from omni_desktop.storage.hold import Locked, RunLock, run_lock_of
from omni_desktop.storage.ledger.audit import write
from omni_desktop.storage.ledger.decisions import release_skus
from omni_desktop.storage.ledger.deeds import products_answered, products_sent
from omni_desktop.storage.ledger.lease_ends import with_lease_end
from omni_desktop.storage.ledger.sku_table import keep_skus
from omni_desktop.storage.places import Places

_TYPES: dict[ProductWrite, type[Outgoing]] = {
    ProductWrite.NEW_PRODUCT: NewProduct,
    ProductWrite.NEW_OPTION: NewOption,
    ProductWrite.NEW_ITEM: NewItem,
    **dict.fromkeys(FIELDS_OF.values(), FieldChange),
}
_CHANGES = sorted(FIELDS_OF.values())
_KNOWN = ("omni_id", "words", "server_at", "ended_at", "answered", "absent_at")
_RENEWED = ("state", "element", "body", "digest", "intended_at", *_KNOWN)


class StoreProductSends(Locked):
    """Made by `live_catalogue` for the store whose products they are. `by`: who sends, for the SKU table and the timelines."""

    def __init__(self, database: Database, places: Places, owner: Owner, by: str, run_lock: RunLock | None = None) -> None:
        super().__init__(database, run_lock or run_lock_of(database, places, owner.store_id), owner)
        self._by = by

    def start_send(self, target: Target, by: str, at: datetime, *, takes_back: int = 0) -> int:
        values = {"target_id": self._owner.target_id, "target": target.value, "by": by, "started": at, "takes_back": takes_back}
        with self._database.writing() as connection:
            key = connection.execute(insert(PRODUCT_SENDS).values(**values, lease=self.run_lock.token)).inserted_primary_key
        assert key is not None
        return int(key[0])

    def end_send(self, send_id: int, at: datetime) -> None:
        with self._database.writing() as connection:
            connection.execute(update(PRODUCT_SENDS).where(PRODUCT_SENDS.c.id == send_id).values(ended=at))

    def intend_products(self, send_id: int, intents: Sequence[tuple[Outgoing, Prepared]], at: datetime) -> None:
        values = [
            {
                "send_id": send_id,
                "kind": write_of(element).value,
                "key": key_of(element),
                "target_id": self._owner.target_id,
                "state": WriteState.SENDING.value,
                "element": msgspec.json.encode(element),
                "body": prepared.document,
                "digest": prepared.digest,
                "intended_at": at,
                **{name: {"answered": False, "omni_id": 0, "words": ""}.get(name) for name in _KNOWN},
            }
            for element, prepared in intents
        ]
        with self._database.writing_durably() as connection:
            self._refuse_repeats(connection, {(row["kind"], row["key"]) for row in values})
            run_many(connection, renewing(PRODUCT_WRITES, *_RENEWED), values)
            write(connection, self._owner.store_id, self._by, [products_sent(send_id, intents, at)] if intents else ())

    def _refuse_repeats(self, connection: Connection, wanted: set[tuple[object, object]]) -> None:
        for row in self._open_rows(connection):
            if (row.kind, row.key) in wanted:
                raise ValueError(f"on its way already: {row.kind} {row.key}")

    def _open_rows(self, connection: Connection) -> Sequence[Any]:
        table = PRODUCT_WRITES.c
        query = select(PRODUCT_WRITES).where(table.target_id == self._owner.target_id, text(f"product_writes.{UNSETTLED_STATE}"))
        query = with_lease_end(query, self._owner, PRODUCT_SENDS, table.send_id)
        return connection.execute(query.order_by(table.send_id, table.kind, table.key)).all()

    def note_products_leaving(self, send_id: int, moment: Moment) -> None:
        table = PRODUCT_WRITES.c
        statement = update(PRODUCT_WRITES).where(table.send_id == send_id, table.state == WriteState.SENDING.value)
        with self._database.writing_durably() as connection:
            connection.execute(statement.values(intended_at=moment.ours, server_at=moment.theirs))

    def answer_products(self, outcomes: Sequence[ProductOutcome]) -> None:
        table = PRODUCT_WRITES.c
        same = (table.send_id == bindparam("b_send"), table.kind == bindparam("b_kind"), table.key == bindparam("b_key"))
        names = ("state", *_KNOWN)
        statement = update(PRODUCT_WRITES).where(*same).values({name: bindparam(f"b_{name}", type_=table[name].type) for name in names})
        values = [
            {
                "b_send": each.send_id,
                "b_kind": write_of(each.element).value,
                "b_key": key_of(each.element),
                **{f"b_{name}": getattr(each, name) for name in names},
            }
            for each in outcomes
        ]
        with self._database.writing_durably() as connection:
            run_many(connection, statement, values)
            write(connection, self._owner.store_id, self._by, [products_answered(outcomes)] if outcomes else ())
            if made := {option.sku: option for each in outcomes for option in each.made}:
                self._release(connection, made, outcomes[0].at)

    def _release(self, connection: Connection, made: Mapping[str, NewOption], at: datetime) -> None:
        mapped = {sku: ChosenProduct(option.code) for sku, option in made.items() if option.maps}
        keep_skus(connection, self._owner, mapped, at, self._by)
        release_skus(connection, self._owner, {sku: ("product_made", option.code) for sku, option in made.items()}, at, self._by)

    def open_products(self) -> list[OpenProductWrite]:
        with self._database.reading() as connection:
            rows = self._open_rows(connection)
        names = ("send_id", "intended_at", "omni_id", "server_at", "ended_at", "answered", "absent_at", "lease_end")
        return [OpenProductWrite(element=_element(row.kind, row.element), **{name: getattr(row, name) for name in names}) for row in rows]

    def killed_sends(self) -> dict[int, list[Outgoing]]:
        table, sends = PRODUCT_WRITES.c, PRODUCT_SENDS.c
        done = (table.send_id == sends.id) & (table.state == WriteState.DONE.value)
        query = select(sends.id, table.kind, table.element).outerjoin_from(PRODUCT_SENDS, PRODUCT_WRITES, done)
        query = query.where(sends.target_id == self._owner.target_id, sends.ended.is_(None))
        found: dict[int, list[Outgoing]] = {}
        with self._database.reading() as connection:
            for row in connection.execute(query.order_by(sends.id, table.kind, table.key)):
                found.setdefault(row.id, []).extend([_element(row.kind, row.element)] if row.kind else [])
        return found

    def changes_of(self, send_id: int) -> list[FieldChange] | None:
        table, sends = PRODUCT_WRITES.c, PRODUCT_SENDS.c
        ours = select(sends.id).where(sends.id == send_id, sends.target_id == self._owner.target_id)
        done = select(table.element).where(table.send_id == send_id, table.kind.in_(_CHANGES), table.state == WriteState.DONE.value)
        with self._database.reading() as connection:
            if connection.execute(ours).one_or_none() is None:
                return None
            rows = connection.execute(done.order_by(table.kind, table.key)).scalars()
            return [msgspec.json.decode(row, type=FieldChange) for row in rows]

    def past_sends(self, limit: int) -> list[PastSend]:
        table, sends = PRODUCT_WRITES.c, PRODUCT_SENDS.c
        is_change = table.kind.in_(_CHANGES)
        done = table.state == WriteState.DONE.value
        counts = [func.count().filter(done, which).label(name) for name, which in (("made", ~is_change), ("updates", is_change))]
        query = select(PRODUCT_SENDS, *counts).outerjoin(PRODUCT_WRITES, table.send_id == sends.id).group_by(sends.id)
        query = query.where(sends.target_id == self._owner.target_id).order_by(sends.id.desc()).limit(limit)
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return [
            PastSend(row.id, Target(row.target), row.by, row.started, row.ended, row.takes_back, row.made, row.updates) for row in rows
        ]


def _element(kind: str, document: bytes) -> Outgoing:
    return msgspec.json.decode(document, type=_TYPES[ProductWrite(kind)])
