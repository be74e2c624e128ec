"""Which customer of Omni is meant by a value that several of them share, as staff chose for always."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, select

from omni_desktop.core.inventory import ChosenCustomer
from omni_desktop.storage.database.own_words import renewed
from omni_desktop.storage.database.rows import Owner
from omni_desktop.storage.database.tables import CUSTOMER_TABLE


def chosen_customers(connection: Connection, owner: Owner) -> dict[tuple[str, str], int]:
    """By field and key of the value (core.mapping.customers.value_key)."""
    rows = connection.execute(select(CUSTOMER_TABLE).where(CUSTOMER_TABLE.c.target_id == owner.target_id))
    return {(row.field, row.value_key): row.contact_id for row in rows}


def choices(connection: Connection, owner: Owner) -> list[ChosenCustomer]:
    """A row a contact, the one that was chosen last first."""
    latest = CUSTOMER_TABLE.c.at.desc(), CUSTOMER_TABLE.c.contact_id, CUSTOMER_TABLE.c.field, CUSTOMER_TABLE.c.value_key
    rows = connection.execute(select(CUSTOMER_TABLE).where(CUSTOMER_TABLE.c.target_id == owner.target_id).order_by(*latest)).all()
    fields: dict[int, set[str]] = {}
    for row in rows:
        fields.setdefault(row.contact_id, set()).add(row.field)
    last = {row.contact_id: row for row in reversed(rows)}
    return [ChosenCustomer(contact, tuple(sorted(fields[contact])), last[contact].by, last[contact].at) for contact in fields]


def keep_customer(connection: Connection, owner: Owner, about: tuple[str, str], contact: int, at: datetime, by: str) -> None:
    field, key = about
    place = {"target_id": owner.target_id, "field": field, "value_key": key}
    connection.execute(renewed(CUSTOMER_TABLE, place, {"contact_id": contact, "at": at, "by": by}))


def forget_customer(connection: Connection, owner: Owner, contact: int) -> bool:
    """Whether there was anything that this customer was chosen for."""
    chosen = delete(CUSTOMER_TABLE).where(CUSTOMER_TABLE.c.target_id == owner.target_id, CUSTOMER_TABLE.c.contact_id == contact)
    return connection.execute(chosen).rowcount > 0
