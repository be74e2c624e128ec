"""The stores of this data folder, and whose ledger a store's is: its Omni account decides (design: 8)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.inventory import folded
from omni_desktop.core.record.audit import Deed
from omni_desktop.core.record.record import State
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.rows import Owner
from omni_desktop.storage.database.tables import SALES_ORDERS, STORES, TARGETS
from omni_desktop.storage.ledger.audit import write
from omni_desktop.storage.ledger.own_sales_orders import sent_by_other_stores

RESUMED: dict[str, Any] = {"paused_at": None, "paused_reason": "", "paused_code": ""}


@dataclass(frozen=True, slots=True)
class StoreRow:
    """`paused_at` and `paused_reason` say that, and why, all runs wait; `paused_code` is "" where a person paused it."""

    id: int
    name: str
    neto_host: str
    paused_at: datetime | None = None
    paused_reason: str = ""
    paused_code: str = ""


class Registry:
    def __init__(self, database: Database, user: Callable[[], str] = str) -> None:
        """`user`: who sits at the computer, for the audit."""
        self._database = database
        self._user = user

    def stores(self) -> list[StoreRow]:
        query = select(STORES).where(STORES.c.removed_at.is_(None)).order_by(STORES.c.id)
        with self._database.reading() as connection:
            return [_store(row) for row in connection.execute(query)]

    def add(
        self, name: str, neto_host: str, at: datetime, also: Callable[[Connection, int], None] = lambda _connection, _store_id: None
    ) -> StoreRow:
        """`also` happens in the same transaction, once the store has its number. Raises CannotContinue (`name_taken`)."""
        with self._database.writing_durably() as connection:
            _refuse_taken(connection, name, 0)
            values = {"name": name, "name_key": folded(name), "neto_host": neto_host, "added_at": at}
            done = connection.execute(insert(STORES).values(values))
            assert done.inserted_primary_key is not None
            row = StoreRow(int(done.inserted_primary_key[0]), name, neto_host)
            self._audit(connection, row.id, "store_added", at, {"name": name, "neto_host": neto_host})
            also(connection, row.id)
            return row

    def rename(self, connection: Connection, store_id: int, name: str) -> None:
        """Within the transaction that saves its settings. Raises CannotContinue (`name_taken`)."""
        _refuse_taken(connection, name, store_id)
        _change(connection, store_id, name=name, name_key=folded(name))

    def pause(self, store_id: int, reason: str, code: str, at: datetime) -> None:
        with self._database.writing() as connection:
            _change(connection, store_id, paused_at=at, paused_reason=reason, paused_code=code)
            self._audit(connection, store_id, "store_paused", at, {"reason": reason, "code": code})

    def resume(self, store_id: int) -> None:
        with self._database.writing() as connection:
            _change(connection, store_id, **RESUMED)
            self._audit(connection, store_id, "store_resumed", datetime.now(UTC))

    def mended(self, store_id: int) -> None:
        """Its keys or settings were saved: what the program paused by itself goes on, what a person paused stays."""
        paused_by_itself = (STORES.c.id == store_id, STORES.c.paused_code != "")
        with self._database.writing() as connection:
            connection.execute(update(STORES).where(*paused_by_itself).values(**RESUMED))

    def remove(self, store_id: int, at: datetime) -> None:
        """No longer listed; everything that was recorded stays."""
        with self._database.writing() as connection:
            _change(connection, store_id, removed_at=at)
            self._audit(connection, store_id, "store_removed", at)

    def note(self, store_id: int, what: str, facts: Mapping[str, Any]) -> None:
        """An entry of the audit for what this database does not hold itself."""
        with self._database.writing() as connection:
            self._audit(connection, store_id, what, datetime.now(UTC), facts)

    def _audit(self, connection: Connection, store_id: int, what: str, at: datetime, facts: Mapping[str, Any] | None = None) -> None:
        write(connection, store_id, self._user(), [Deed(what, at, facts or {})])

    def owner(self, store_id: int, omni_host: str, omni_user: str, at: datetime) -> Owner:
        """Whose ledger it is now. Another Omni account is a new target: what was sent to the former one is history."""
        account = (TARGETS.c.store_id == store_id, TARGETS.c.omni_host == omni_host, TARGETS.c.omni_user == omni_user)
        with self._database.reading() as connection:
            known = connection.execute(select(TARGETS.c.id).where(*account)).scalar()
        if known is None:
            with self._database.writing() as connection:
                known = connection.execute(select(TARGETS.c.id).where(*account)).scalar() or _new_target(
                    connection, store_id, omni_host, omni_user, at
                )
        return Owner(store_id, int(known))

    def sent_by_other_stores(self, references: Mapping[int, str]) -> dict[int, datetime]:
        """For one that isn't among the stores yet, as StoreLedger has it for those that are."""
        with self._database.reading() as connection:
            return sent_by_other_stores(connection, None, references)

    def has_created(self, store_id: int) -> bool:
        """Whether a create ever left for this store: from then on its reference prefix is locked."""
        query = select(SALES_ORDERS.c.part).join(TARGETS, TARGETS.c.id == SALES_ORDERS.c.target_id)
        query = query.where(TARGETS.c.store_id == store_id, SALES_ORDERS.c.state != State.ADOPTED).limit(1)
        with self._database.reading() as connection:
            return connection.execute(query).first() is not None


def _store(row: Any) -> StoreRow:
    return StoreRow(row.id, row.name, row.neto_host, row.paused_at, row.paused_reason, row.paused_code)


def _refuse_taken(connection: Connection, name: str, but: int) -> None:
    taken = select(STORES.c.id).where(STORES.c.name_key == folded(name), STORES.c.removed_at.is_(None), STORES.c.id != but)
    if connection.execute(taken).first() is not None:
        raise CannotContinue(f'There is a store named "{name}" already. Choose another name.', code="name_taken", facts={"name": name})


def _change(connection: Connection, store_id: int, **values: Any) -> None:
    connection.execute(update(STORES).where(STORES.c.id == store_id).values(**values))


def _new_target(connection: Connection, store_id: int, omni_host: str, omni_user: str, at: datetime) -> int:
    values = {"store_id": store_id, "omni_host": omni_host, "omni_user": omni_user, "since": at}
    done = connection.execute(insert(TARGETS).values(values))
    assert done.inserted_primary_key is not None
    return int(done.inserted_primary_key[0])
