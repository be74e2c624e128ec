"""Values of settings as people say them: for versions and what a save changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from omni_desktop.core.settings.grid import Backups, Grid, SalesReps
from omni_desktop.core.settings.kinds import FieldKind, Id, Instant, Names, OneOf, Switch, Table, Text, Whole
from omni_desktop.core.settings.table import fields_by_key

BLANK, ON, OFF = "blank", "On", "Off"
NO_ROWS, NOBODY, NONE = "no rows", "nobody", "none"
FOR, ELSE = "{branch} for {conditions}", "{branch}, else {others}"
SAID = (BLANK, ON, OFF, NO_ROWS, NOBODY, NONE, FOR, ELSE)
NameOf = Callable[[str, object], str]
"""(thing, id) -> what a person calls the branch, contact or user."""
DayOf = Callable[[datetime], str]
Say = Callable[[str], str]
"""What a text of SAID, a label or a choice is called in a language."""


class Change(NamedTuple):
    """One setting that a save changed, in words."""

    label: str
    before: str
    after: str


def changes_in_words(changes: Mapping[str, Sequence[Any]], name_of: NameOf, day_of: DayOf, say: Say = str) -> list[Change]:
    """`changes`: key -> (from, to) as JSON values. A key of another version of the program is shown as it is kept."""
    known = fields_by_key()
    return [
        Change(say(known[key].label), *(in_words(known[key].kind, value, name_of, day_of, say) for value in pair))
        if key in known
        else Change(key, *(str(value) for value in pair))
        for key, pair in changes.items()
    ]


def differences(before: Mapping[str, Mapping[str, Any]], after: Mapping[str, Mapping[str, Any]]) -> dict[str, tuple[Any, Any]]:
    """Key -> (from, to) between two documents of settings."""
    return {
        f"{group}.{name}": (before.get(group, {}).get(name), value)
        for group, entries in after.items()
        for name, value in entries.items()
        if before.get(group, {}).get(name) != value
    }


def in_words(kind: FieldKind, value: Any, name_of: NameOf, day_of: DayOf, say: Say = str) -> str:
    if value is None or value == "":
        return say(BLANK)
    match kind:
        case Switch():
            return say(ON if value else OFF)
        case OneOf(labels):
            return say(labels.get(str(value), str(value)))
        case Instant():
            return day_of(datetime.fromisoformat(str(value)))
        case Id(thing):
            return name_of(thing, value)
        case Grid() | SalesReps() | Table() | Names() | Backups():
            return _many_in_words(kind, value, name_of, say)
        case Text() | Whole() | _:
            return str(value)


def _many_in_words(kind: FieldKind, value: Any, name_of: NameOf, say: Say) -> str:
    match kind:
        case Grid():
            return "; ".join(_row_in_words(number, row, name_of, say) for number, row in enumerate(value, 1)) or say(NO_ROWS)
        case SalesReps():
            default = name_of("user", value["default"]) if value["default"] else say(NOBODY)
            return ", ".join([default, *(f"{name} = {name_of('user', user)}" for name, user in value["table"].items())])
        case Table():
            return ", ".join(f"{name} = {entry}" for name, entry in value.items()) or say(NO_ROWS)
        case _:
            return ", ".join(map(str, value)) or say(NONE)


def _row_in_words(number: int, row: Mapping[str, Any], name_of: NameOf, say: Say) -> str:
    conditions = (", ".join(row.get(name, ())) for name in ("countries", "states", "shipping_options", "warehouses"))
    filled = [condition for condition in conditions if condition]
    backups = [name_of("branch", branch) for branch in row.get("backups", ())]
    told = f"{number}. {name_of('branch', row['branch'])}"
    told = say(FOR).format(branch=told, conditions=", ".join(filled)) if filled else told
    return say(ELSE).format(branch=told, others=", ".join(backups)) if backups else told
