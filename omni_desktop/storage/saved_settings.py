"""Settings as plain documents: a store's versions (when, who, what changed), and this computer's own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import func, insert, select

from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.own_words import as_it_stands, kept, renewing
from omni_desktop.storage.database.tables import COMPUTER_SETTINGS, FORMER_PREFIXES, SETTINGS_VERSIONS

Document = dict[str, Any]
PREFIX = "download_orders.reference_prefix"


@dataclass(frozen=True, slots=True)
class Version:
    """`changes`: key -> [from, to]. `account` is who sat at this computer."""

    number: int
    saved_at: datetime
    account: str
    changes: Mapping[str, list[Any]]
    document: Document


class SavedSettings:
    def __init__(self, database: Database) -> None:
        self._database = database

    def number(self, store_id: int) -> int:
        """Of the latest version; 0 where nothing was saved yet."""
        query = select(func.max(SETTINGS_VERSIONS.c.version)).where(SETTINGS_VERSIONS.c.store_id == store_id)
        with self._database.reading() as connection:
            return connection.execute(query).scalar() or 0

    def latest(self, store_id: int) -> Version | None:
        found = self.versions(store_id, limit=1)
        return found[0] if found else None

    def versions(self, store_id: int, *, limit: int = 200) -> list[Version]:
        """Newest first, without those that can't be read any more."""
        table = SETTINGS_VERSIONS.c
        texts = (as_it_stands(table.changes).label("changes"), as_it_stands(table.document).label("document"))
        query = select(table.version, table.saved_at, table.account, *texts).where(table.store_id == store_id)
        with self._database.reading() as connection, connection.execute(query.order_by(table.version.desc())) as rows:
            return list(islice(filter(None, map(_version, rows)), limit))

    def save(self, store_id: int, document: Document, account: str, at: datetime, *, known: Document | None = None) -> Version:
        """A new version, unless nothing changed. A reference prefix that is left stays known, since orders may stand under it.

        `known` is the latest version as this program reads it, where another program kept it.
        """
        before, number = self.latest(store_id), self.number(store_id)
        changes = dict(changed(known or (before.document if before else {}), document))
        if before is not None and not changes and before.number == number:
            return before
        version = Version(number + 1, at, account, changes if before else {}, document)
        values = {"version": version.number, "saved_at": at, "account": account, "changes": dict(version.changes), "document": document}
        with self._database.writing_durably() as connection:
            connection.execute(insert(SETTINGS_VERSIONS).values(store_id=store_id, **values))
            if before is not None and PREFIX in changes:
                connection.execute(kept(FORMER_PREFIXES, {"store_id": store_id, "prefix": changes[PREFIX][0] or "", "until": at}))
        return version

    def computer(self) -> dict[str, Any]:
        """Name -> JSON text."""
        with self._database.reading() as connection:
            return {row.name: row.value for row in connection.execute(select(COMPUTER_SETTINGS))}

    def save_computer(self, values: Mapping[str, str], at: datetime) -> None:
        rows = [{"name": name, "value": value, "saved_at": at} for name, value in values.items()]
        if rows:
            with self._database.writing() as connection:
                connection.execute(renewing(COMPUTER_SETTINGS, "value", "saved_at"), rows)


def _version(row: Any) -> Version | None:
    """None where the document is damaged: each of its groups is an object."""
    document = _object(row.document)
    if not document or not all(isinstance(group, dict) for group in document.values()):
        return None
    return Version(row.version, row.saved_at, row.account, _object(row.changes), document)


def _object(text: str | bytes) -> Document:
    """Of the JSON text; empty where it is none."""
    found = readable(text)
    return found if isinstance(found, dict) else {}


def readable(text: str | bytes) -> Any:
    """The JSON value; None where it is damaged."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def changed(before: Document, after: Document) -> Iterator[tuple[str, list[Any]]]:
    """(group.key, [from, to]) for every key whose value differs."""
    for group in dict.fromkeys([*before, *after]):
        old, new = before.get(group, {}), after.get(group, {})
        for key in dict.fromkeys([*old, *new]):
            if old.get(key) != new.get(key):
                yield f"{group}.{key}", [old.get(key), new.get(key)]
