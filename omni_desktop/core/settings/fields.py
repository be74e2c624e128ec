"""Settings as keys and JSON: what the dialog, the command line, imports and exports share (settings.md)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from omni_desktop.core.settings.checks import Known, Trouble, missing_for_download, problems
from omni_desktop.core.settings.kinds import Wrong
from omni_desktop.core.settings.settings import Computer, Settings
from omni_desktop.core.settings.table import Field, fields, fields_by_key
from omni_desktop.core.values import replace

__all__ = [
    "Field",
    "Known",
    "SettingsRefused",
    "Trouble",
    "computer_from_document",
    "computer_to_document",
    "fields",
    "fields_by_key",
    "from_document",
    "kept_computer",
    "kept_settings",
    "missing_for_download",
    "parse_value",
    "problems",
    "to_document",
    "value_of",
    "with_computer_value",
    "with_value",
]

COMPUTER = "computer"
OF_THE_SHOP = "keep_personal_data_days"     # of this computer's settings the one that a shared ledger's computers have in common
Group = Mapping[str, object]


class SettingsRefused(Exception):
    """Settings that cannot be taken; nothing was changed. `troubles` names every wrong key with a sentence."""

    def __init__(self, troubles: tuple[Trouble, ...]) -> None:
        super().__init__(" ".join(f"{key}: {sentence}" for key, sentence in troubles))
        self.troubles = troubles


def to_document(settings: Settings) -> dict[str, dict[str, object]]:
    """One JSON object of groups. Decimals are numbers, sets sorted lists, times ISO 8601 with a zone."""
    document: dict[str, dict[str, object]] = {}
    for field in fields():
        if field.group != COMPUTER and not field.read_only:
            document.setdefault(field.group, {})[field.name] = field.kind.write(value_of(settings, field.key))
    return document


def from_document(document: Mapping[str, object], base: Settings | None = None, known: Known | None = None) -> Settings:
    """`base` (the defaults) with the document's part. Raises SettingsRefused with every wrong key, unknown ones too."""
    base = base or Settings()
    values, troubles = _read_all(document, COMPUTER)
    settings = _replaced(base, values)
    _raise(troubles + _new_troubles(settings, base, known))
    return settings


def computer_to_document(computer: Computer) -> dict[str, object]:
    return {field.name: field.kind.write(getattr(computer, field.name)) for field in fields() if field.group == COMPUTER}


def computer_from_document(group: Group, base: Computer | None = None) -> Computer:
    values, troubles = _read_all({COMPUTER: group}, "")
    _raise(troubles)
    return replace(base or Computer(), **values.get(COMPUTER, {}))


def kept_settings(document: Mapping[str, object]) -> Settings:
    """Settings as another version of this program kept them: what it does not know is left out, what they lack is the default.

    A value that cannot be read any more is the default too; then downloads are off, until somebody has looked.
    """
    values, lost = _still_read(document, COMPUTER)
    settings = _replaced(Settings(), values)
    return replace(settings, download_orders=replace(settings.download_orders, enabled=False)) if lost else settings


def kept_computer(group: Group) -> Computer:
    values, _lost = _still_read({COMPUTER: group}, "")
    return replace(Computer(), **values.get(COMPUTER, {}))


def _still_read(document: Mapping[str, object], other: str) -> tuple[dict[str, dict[str, Any]], bool]:
    """Values by group and name, and whether a setting that we know has a value that we do not."""
    values, troubles = _read_all(document, other)
    known = fields_by_key()
    return values, any(key == each or key.startswith((f"{each}[", f"{each}.")) for key, _ in troubles for each in known)


def value_of(settings: Settings, key: str) -> object:
    group, _, name = key.partition(".")
    return getattr(getattr(settings, group), name)


def parse_value(key: str, text: str) -> object:
    """What somebody typed, as a JSON value: JSON, or plain text where it isn't; raises SettingsRefused for an unknown key."""
    return _field(key).kind.from_text(text)


def with_value(settings: Settings, key: str, value: object, known: Known | None = None) -> Settings:
    """The settings with one key changed; raises SettingsRefused."""
    field = _field(key)
    if field.group == COMPUTER:
        raise SettingsRefused(((key, "This belongs to the computer, not to a store."),))
    return from_document({field.group: {field.name: value}}, settings, known)


def with_computer_value(computer: Computer, key: str, value: object) -> Computer:
    return computer_from_document({_field(key).name: value}, computer)


def _field(key: str) -> Field:
    field = fields_by_key().get(key)
    if field is None:
        raise SettingsRefused(((key, "There is no such setting."),))
    return field


def _read_all(document: Mapping[str, object], other: str) -> tuple[dict[str, dict[str, Any]], tuple[Trouble, ...]]:
    """Values by group and name, and what could not be read. `other` is a group that does not belong here."""
    values: dict[str, dict[str, Any]] = {}
    troubles: list[Trouble] = []
    by_key = fields_by_key()
    groups = {field.group for field in by_key.values()} - {other}
    for key, value in _pairs(document, groups, troubles):
        try:
            field = by_key[key]
            _refuse_read_only(field)
            values.setdefault(field.group, {})[field.name] = field.kind.read(value)
        except KeyError:
            troubles.append((key, "There is no such setting."))
        except Wrong as wrong:
            troubles.append((key + wrong.place, wrong.sentence))
    return values, tuple(troubles)


def _pairs(document: Mapping[str, object], groups: set[str], troubles: list[Trouble]) -> Iterator[tuple[str, object]]:
    for group, entries in document.items():
        if group not in groups:
            troubles.append((str(group), "There is no such group of settings."))
        elif not isinstance(entries, Mapping):
            troubles.append((str(group), "A group is an object of settings."))
        else:
            yield from ((f"{group}.{name}", value) for name, value in entries.items())


def _refuse_read_only(field: Field) -> None:
    if field.read_only:
        raise Wrong("This shows how far Neto was read; it cannot come with other settings.")


def _replaced(base: Settings, values: Mapping[str, Mapping[str, Any]]) -> Settings:
    groups: dict[str, Any] = {group: replace(getattr(base, group), **entries) for group, entries in values.items()}
    return replace(base, **groups)


def _new_troubles(settings: Settings, base: Settings, known: Known | None) -> tuple[Trouble, ...]:
    """What the change would bring; trouble that was there before does not stand in the way of other changes."""
    before = problems(base, known)
    return tuple(trouble for trouble in problems(settings, known) if trouble not in before)


def _raise(troubles: tuple[Trouble, ...]) -> None:
    if troubles:
        raise SettingsRefused(troubles)
