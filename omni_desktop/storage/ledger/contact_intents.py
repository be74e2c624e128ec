"""Customers that we make in Omni: the intent before the call, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.storage.database.rows import Owner, run_many
from omni_desktop.storage.database.tables import CONTACTS, UNSETTLED_STATE


def intend_contacts(connection: Connection, owner: Owner, run_id: int, intents: Mapping[str, Prepared], at: datetime) -> None:
    statement = upsert(CONTACTS)
    renewed = {name: statement.excluded[name] for name in ("state", "digest", "body", "run_id", "intended_at", "answered_at", "omni_id")}
    values = [
        {
            "target_id": owner.target_id,
            "key": key,
            "state": "sending",
            "digest": prepared.digest,
            "body": prepared.document,
            "run_id": run_id,
            "intended_at": at,
            "answered_at": None,
            "omni_id": 0,
        }
        for key, prepared in intents.items()
    ]
    run_many(connection, statement.on_conflict_do_update(index_elements=["target_id", "key"], set_=renewed), values)


def answer_contacts(connection: Connection, owner: Owner, run_id: int, outcomes: Mapping[str, tuple[str, int]], at: datetime) -> None:
    statement = update(CONTACTS).where(CONTACTS.c.target_id == owner.target_id, CONTACTS.c.key == bindparam("b_key"))
    statement = statement.values(state=bindparam("b_state"), omni_id=bindparam("b_id"), answered_at=at, run_id=run_id)
    run_many(connection, statement, [{"b_key": key, "b_state": state, "b_id": omni_id} for key, (state, omni_id) in outcomes.items()])


def unsettled_contacts(connection: Connection, owner: Owner) -> dict[str, datetime]:
    """Key -> when its call left, or ended without a clear answer."""
    query = select(CONTACTS.c.key, CONTACTS.c.intended_at, CONTACTS.c.answered_at)
    query = query.where(CONTACTS.c.target_id == owner.target_id, text(UNSETTLED_STATE))
    return {row.key: row.answered_at or row.intended_at for row in connection.execute(query)}
