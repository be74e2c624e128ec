"""The settings with their names, help lines and choices in the window's language. Their keys and values are the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from omni_desktop.core.settings import table, words
from omni_desktop.core.settings.kinds import FieldKind, OneOf
from omni_desktop.core.settings.table import Field
from omni_desktop.core.values import replace
from omni_desktop.ui.look.translated import translation


def fields_by_key() -> Mapping[str, Field]:
    return {key: _in_words(field) for key, field in table.fields_by_key().items()}


def changes_in_words(changes: Mapping[str, Sequence[Any]], name_of: words.NameOf, day_of: words.DayOf) -> list[words.Change]:
    return words.changes_in_words(changes, name_of, day_of, translation)


def _in_words(field: Field) -> Field:
    return replace(field, label=translation(field.label), help=translation(field.help), kind=_kind(field.kind))


def _kind(kind: FieldKind) -> FieldKind:
    if not isinstance(kind, OneOf):
        return kind
    return replace(kind, labels={word: translation(label) for word, label in kind.labels.items()})
