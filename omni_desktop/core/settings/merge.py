"""Two people change one store's settings without knowing of each other: joined key by key, or both values side by side. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.sentence import both
from omni_desktop.core.settings.checks import Known
from omni_desktop.core.settings.fields import from_document, to_document
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.values import replace

Document = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Clash:
    """A key that both sides changed from `base`, each to another value (JSON values; a list, a table and the grid are one value each).

    `theirs_by` is who saved theirs, and `theirs_at` when, in UTC; "" and None where no version tells.
    """

    key: str
    base: Any
    mine: Any
    theirs: Any
    theirs_by: str = ""
    theirs_at: datetime | None = None


class SettingsClash(CannotContinue):
    """Somebody saved another value of the same settings meanwhile. Nothing was saved; a person chooses."""

    def __init__(self, clashes: Iterable[Clash]) -> None:
        self.clashes = tuple(clashes)
        facts = {"keys": both([clash.key for clash in self.clashes])}
        super().__init__(" ".join(map(_in_words, self.clashes)) + " Nothing was saved.", code="settings_changed", facts=facts)


class Version(Protocol):
    """One save: `changes` is key -> [from, to]."""

    @property
    def saved_at(self) -> datetime: ...
    @property
    def account(self) -> str: ...
    @property
    def changes(self) -> Mapping[str, Any]: ...


def changed_keys(base: Document, mine: Document) -> dict[str, Any]:
    """Key -> the value that `mine` has and `base` does not."""
    return {key: value for key, value in pairs(mine) if value_in(base, key) != value}


def clashes(base: Document, changes: Mapping[str, Any], theirs: Document) -> tuple[Clash, ...]:
    """Of `changes` (key -> value) those that `theirs` changed too, and otherwise."""
    found = ((key, value_in(base, key), mine, value_in(theirs, key)) for key, mine in changes.items())
    return tuple(Clash(key, was, mine, now) for key, was, mine, now in found if now not in (was, mine))


def named(found: Iterable[Clash], versions: Iterable[Version]) -> Iterator[Clash]:
    """With who changed it last, and when; `versions` are newest first."""
    kept = list(versions)
    for clash in found:
        by = next((version for version in kept if clash.key in version.changes), None)
        yield replace(clash, theirs_by=by.account, theirs_at=by.saved_at) if by else clash


def joined(base: Settings, mine: Settings, theirs: Settings, known: Known) -> Settings:
    """`theirs` with what `mine` changed of `base`. Raises SettingsClash, and SettingsRefused where both changes don't go together."""
    before, now = to_document(base), to_document(theirs)
    changes = changed_keys(before, to_document(mine))
    found = clashes(before, changes, now)
    if found:
        raise SettingsClash(found)
    return from_document(grouped(changes), theirs, known) if now != before else mine


def pairs(document: Document) -> Iterator[tuple[str, Any]]:
    """(group.key, value)"""
    return ((f"{group}.{name}", value) for group, entries in document.items() for name, value in entries.items())


def grouped(values: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The document of (group.key, value)."""
    document: dict[str, dict[str, Any]] = {}
    for key, value in values.items():
        group, _, name = key.partition(".")
        document.setdefault(group, {})[name] = value
    return document


def value_in(document: Document, key: str) -> Any:
    group, _, name = key.partition(".")
    return document.get(group, {}).get(name)


def _in_words(clash: Clash) -> str:
    by = f" by {clash.theirs_by}" if clash.theirs_by else ""
    at = f" at {clash.theirs_at:%Y-%m-%dT%H:%M:%SZ}" if clash.theirs_at else ""
    mine, theirs = (json.dumps(value, ensure_ascii=False, default=str) for value in (clash.mine, clash.theirs))
    return f"{clash.key} was set to {theirs}{by}{at}, after you had read it; you wanted {mine}."
