"""Customers that we make in Omni: the intent before the call, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cache

from sqlalchemy import Connection, Update, bindparam, select, text, update

from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.record.record import ContactDoubt
from omni_desktop.storage.database.columns import UNSETTLED_STATE
from omni_desktop.storage.database.own_words import renewing, unindexed
from omni_desktop.storage.database.rows import Owner, Values, run_many
from omni_desktop.storage.database.tables import CONTACTS, RUNS
from omni_desktop.storage.ledger.lease_ends import with_lease_end

_KNOWN = ("server_at", "ended_at", "answered", "absent_at")
_RENEWED = ("state", "digest", "body", "run_id", "intended_at", "answered_at", "omni_id", *_KNOWN)


def intend_contacts(connection: Connection, owner: Owner, run_id: int, intents: Mapping[str, Prepared], at: datetime) -> None:
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
            **{name: False if name == "answered" else None for name in _KNOWN},
        }
        for key, prepared in intents.items()
    ]
    run_many(connection, renewing(CONTACTS, *_RENEWED), values)


def answer_contacts(
    connection: Connection,
    owner: Owner,
    run_id: int,
    outcomes: Mapping[str, tuple[str, int]],
    at: datetime,
    doubts: Mapping[str, ContactDoubt],
) -> None:
    ours = {"b_target_id": owner.target_id, "b_answered_at": at, "b_run_id": run_id}
    values = [
        {**ours, "b_key": key, "b_state": state, "b_omni_id": omni_id, **_known_of(doubts.get(key, ContactDoubt(at)))}
        for key, (state, omni_id) in outcomes.items()
    ]
    run_many(connection, _answered(), values)


@cache
def _answered() -> Update:
    names = ("state", "omni_id", "answered_at", "run_id", *_KNOWN)
    ours = (CONTACTS.c.target_id == bindparam("b_target_id"), CONTACTS.c.key == bindparam("b_key"))
    return update(CONTACTS).where(*ours).values({name: bindparam(f"b_{name}", type_=CONTACTS.c[name].type) for name in names})


def _known_of(doubt: ContactDoubt) -> Values:
    return {f"b_{name}": getattr(doubt, name) for name in _KNOWN}


def unsettled_contacts(connection: Connection, owner: Owner) -> dict[str, ContactDoubt]:
    query = select(CONTACTS).where(CONTACTS.c.target_id == owner.target_id, text(f"contacts.{UNSETTLED_STATE}"))
    query = with_lease_end(query, owner, RUNS, CONTACTS.c.run_id)
    return {
        row.key: ContactDoubt(
            left_at=row.intended_at,
            server_at=row.server_at,
            ended_at=row.ended_at or row.answered_at,
            answered=row.answered,
            absent_at=row.absent_at,
            omni_id=row.omni_id,
            lease_end=row.lease_end,
        )
        for row in connection.execute(query.order_by(unindexed(CONTACTS.c.key)))
    }
