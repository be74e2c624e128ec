"""Settings as plain documents: a store's versions (when, who, what changed), and this computer's own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection, func, insert, select

from omni_desktop.core.record.audit import FACTS, Deed, audited_changes
from omni_desktop.core.settings.fields import COMPUTER
from omni_desktop.core.settings.merge import Clash, SettingsClash
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.own_words import as_it_stands, kept, renewing
from omni_desktop.storage.database.tables import COMPUTER_SETTINGS, FORMER_PREFIXES, SETTINGS_VERSIONS
from omni_desktop.storage.ledger.audit import write

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


class Overtaken(Exception):
    """Somebody saved a newer version than the one that was read. Nothing was saved."""


class SavedSettings:
    def __init__(self, database: Database) -> None:
        self._database = database

    def number(self, store_id: int) -> int:
        """Of the latest version; 0 where nothing was saved yet."""
        with self._database.reading() as connection:
            return _number(connection, store_id)

    def latest(self, store_id: int) -> Version | None:
        found = self.versions(store_id, limit=1)
        return found[0] if found else None

    def newest(self, store_id: int) -> tuple[int, Version | None]:
        """The latest number, and the latest version that can be read, of one moment."""
        with self._database.reading() as connection:
            return _number(connection, store_id), next(iter(_versions(connection, store_id, 1)), None)

    def versions(self, store_id: int, *, limit: int = 200) -> list[Version]:
        """Newest first, without those that can't be read any more."""
        with self._database.reading() as connection:
            return _versions(connection, store_id, limit)

    def save(
        self,
        store_id: int,
        document: Document,
        account: str,
        at: datetime,
        *,
        known: Document | None = None,
        base: int | None = None,
        also: Callable[[Connection], None] = lambda _connection: None,
    ) -> Version:
        """A new version, unless nothing changed. A reference prefix that is left stays known, since orders may stand under it.

        `known` is the latest version as this program reads it, where another program kept it; what only that one knows is kept.
        `base` is the number of the version that was read: raises Overtaken where there is a newer one by now.
        `also` happens in the same transaction, before.
        """
        with self._database.writing_durably() as connection:
            number, before = _number(connection, store_id), next(iter(_versions(connection, store_id, 1)), None)
            if base is not None and base != number:
                raise Overtaken
            also(connection)
            changes = dict(changed(known or (before.document if before else {}), document))
            if before is not None and not changes and before.number == number:
                return before
            whole = _with_unknown(document, before.document, known) if before and known else document
            version = Version(number + 1, at, account, changes if before else {}, whole)
            _insert(connection, store_id, version)
        return version

    def begin(self, connection: Connection, store_id: int, document: Document, account: str, at: datetime) -> None:
        """The first version, within the transaction that adds the store: one without settings would only keep its name taken."""
        _insert(connection, store_id, Version(1, at, account, {}, document))

    def computer(self) -> dict[str, Any]:
        """Name -> JSON text."""
        with self._database.reading() as connection:
            return {row.name: row.value for row in connection.execute(select(COMPUTER_SETTINGS))}

    def refuse_clash(self, values: Mapping[str, str], base: Mapping[str, str]) -> None:
        """As `save_computer` would. Raises SettingsClash."""
        _changed_here(values, base, self.computer())

    def save_computer(self, values: Mapping[str, str], at: datetime, base: Mapping[str, str] | None = None) -> None:
        """`base`: the JSON texts that were read; raises SettingsClash where another program changed one of the same by now."""
        with self._database.writing() as connection:
            if base is not None:
                values = _changed_here(values, base, {row.name: row.value for row in connection.execute(select(COMPUTER_SETTINGS))})
            rows = [{"name": name, "value": value, "saved_at": at} for name, value in values.items()]
            if rows:
                connection.execute(renewing(COMPUTER_SETTINGS, "value", "saved_at"), rows)


def _number(connection: Connection, store_id: int) -> int:
    query = select(func.max(SETTINGS_VERSIONS.c.version)).where(SETTINGS_VERSIONS.c.store_id == store_id)
    return connection.execute(query).scalar() or 0


def _versions(connection: Connection, store_id: int, limit: int) -> list[Version]:
    table = SETTINGS_VERSIONS.c
    texts = (as_it_stands(table.changes).label("changes"), as_it_stands(table.document).label("document"))
    query = select(table.version, table.saved_at, table.account, *texts).where(table.store_id == store_id)
    with connection.execute(query.order_by(table.version.desc())) as rows:
        return list(islice(filter(None, map(_version, rows)), limit))


def _insert(connection: Connection, store_id: int, version: Version) -> None:
    values = {"version": version.number, "saved_at": version.saved_at, "account": version.account, "document": version.document}
    write(connection, store_id, version.account, [_deed(version)])
    connection.execute(insert(SETTINGS_VERSIONS).values(store_id=store_id, changes=dict(version.changes), **values))
    if PREFIX in version.changes:
        former = {"store_id": store_id, "prefix": version.changes[PREFIX][0] or "", "until": version.saved_at}
        connection.execute(kept(FORMER_PREFIXES, former))


def _deed(version: Version) -> Deed:
    document = hashlib.sha256(FACTS.encode(version.document).encode("utf-8", "backslashreplace")).hexdigest()
    facts = {"version": version.number, "changes": audited_changes(version.changes), "document": document}
    return Deed("settings_saved", version.saved_at, facts)


def _with_unknown(document: Document, before: Document, known: Document) -> Document:
    """With the keys that another version of the program kept and this one doesn't know."""
    foreign = {group: {name: value for name, value in before[group].items() if name not in known.get(group, {})} for group in before}
    return {group: {**foreign.get(group, {}), **document.get(group, {})} for group in dict.fromkeys([*document, *foreign])}


def _changed_here(values: Mapping[str, str], base: Mapping[str, str], now: Mapping[str, str]) -> Mapping[str, str]:
    """Those of `values` that are not `base`'s."""
    changes = {name: value for name, value in values.items() if base[name] != value}
    theirs = {name: now.get(name, base[name]) for name in changes}
    found = [
        Clash(f"{COMPUTER}.{name}", readable(base[name]), readable(mine), readable(theirs[name]))
        for name, mine in changes.items()
        if theirs[name] not in (base[name], mine)
    ]
    if found:
        raise SettingsClash(found)
    return changes


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
