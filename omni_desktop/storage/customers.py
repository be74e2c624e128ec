"""Contacts that we make in Omni have their intent too: a create in doubt is looked for before it is sent again."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from omni_desktop.core.ports import Prepared
from omni_desktop.storage.rows import FASTEST, Owner, run_many
from omni_desktop.storage.tables import CONTACTS


def intend_contacts(connection: Connection, owner: Owner, run_id: int, intents: Mapping[str, Prepared], at: datetime) -> None:
    statement = upsert(CONTACTS)
    new = {name: statement.excluded[name] for name in ("state", "digest", "body", "run_id", "intended_at", "answered_at", "omni_id")}
    values = [
        {
            "target_id": owner.target_id,
            "key": key,
            "state": "sending",
            "digest": prepared.digest,
            "body": zlib.compress(prepared.document, FASTEST),
            "run_id": run_id,
            "intended_at": at,
            "answered_at": None,
            "omni_id": 0,
        }
        for key, prepared in intents.items()
    ]
    run_many(connection, statement.on_conflict_do_update(index_elements=["target_id", "key"], set_=new), values)


def answer_contacts(connection: Connection, owner: Owner, outcomes: Mapping[str, tuple[str, int]], at: datetime) -> None:
    statement = update(CONTACTS).where(CONTACTS.c.target_id == owner.target_id, CONTACTS.c.key == bindparam("b_key"))
    statement = statement.values(state=bindparam("state"), omni_id=bindparam("omni_id"), answered_at=bindparam("at", type_=CONTACTS.c.answered_at.type))
    values = [{"b_key": key, "state": state, "omni_id": omni_id, "at": at} for key, (state, omni_id) in outcomes.items()]
    run_many(connection, statement, values)


def unsettled_contacts(connection: Connection, owner: Owner) -> dict[str, datetime]:
    is_unsettled = text("state IN ('sending', 'in_doubt')")         # said as the index says it
    query = select(CONTACTS.c.key, CONTACTS.c.intended_at).where(CONTACTS.c.target_id == owner.target_id, is_unsettled)
    return {key: intended_at for key, intended_at in connection.execute(query)}
