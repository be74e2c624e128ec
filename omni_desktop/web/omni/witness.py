"""Whether an answer without a customer can be believed: the list was seen empty for a moment, though there were rows (omni_api: 3)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from omni_desktop.core.inventory import folded
from omni_desktop.web.omni.lists import contact
from omni_desktop.web.omni.rows import Malformed
from omni_desktop.web.omni.where import encoded

LONGEST = 60
"""Encoded; it comes on top of a full question."""
Ask = Callable[[Sequence[str]], list[bytes]]


class Witness:
    """A value that a contact surely has in this field, asked for beside others: an answer that doesn't show it is no answer.

    Until one is known, and beside a single value, any row does.
    """

    def __init__(self, field: str) -> None:
        self._field = field
        self._known = ""

    def beside(self, values: Sequence[str]) -> Sequence[str]:
        return [*values, self._known] if self._known and len(values) > 1 and self._known not in values else values

    def is_missing(self, asked: Sequence[str], rows: Sequence[bytes]) -> bool:
        return folded(self._known) not in self._shown(rows) if self._known in asked else not rows

    def learn(self, asked: Sequence[str], rows: Sequence[bytes]) -> None:
        """The shortest one that was met."""
        there = self._shown(rows)
        met = [value for value in asked if folded(value) in there and len(encoded(value)) <= LONGEST]
        self._known = min([*met, *filter(None, [self._known])], key=len, default="")

    def _shown(self, rows: Sequence[bytes]) -> set[str]:
        return {folded(self._value(row)) for row in rows}

    def _value(self, row: bytes) -> str:
        try:
            return str(getattr(contact(row), self._field))
        except Malformed:
            return ""


def believed(witness: Witness | None, values: Sequence[str], ask: Ask) -> list[bytes]:
    """The rows that answer these values, asked for once more where the witness is missing."""
    if witness is None:
        return ask(values)
    asked = witness.beside(values)
    rows = ask(asked)
    if witness.is_missing(asked, rows):
        rows = list(dict.fromkeys((*rows, *ask(asked))))
    witness.learn(asked, rows)
    return rows
