"""Whether an answer without a customer can be believed: the list was seen empty for a moment, though there were rows (omni_api: 3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from omni_desktop.core.inventory import Contact, folded
from omni_desktop.web.omni.lists import contact
from omni_desktop.web.omni.rows import Malformed
from omni_desktop.web.omni.where import askable, encoded

LONGEST = 60
"""Encoded; it comes on top of a full question."""
Ask = Callable[[Sequence[str]], list[bytes]]


class Witness:
    """A value that a contact surely has in this field, asked for beside others: an answer that doesn't show it is no answer.

    Until one is known, and beside a single value, any row does. One that isn't shown even when asked again is none any more.
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
        if self._known in asked and folded(self._known) not in there:
            self._known = ""
        self._take(value for value in asked if folded(value) in there)

    def meet(self, contacts: Iterable[Contact]) -> None:
        """Contacts that came as an answer to something else: one that was made just now is there, too."""
        if not self._known:
            self._take(askable(getattr(each, self._field) for each in contacts))

    def _take(self, there: Iterable[str]) -> None:
        short = (value for value in there if len(encoded(value)) <= LONGEST)
        self._known = min([*short, *filter(None, [self._known])], key=len, default="")

    def _shown(self, rows: Sequence[bytes]) -> set[str]:
        return {folded(self._value(row)) for row in rows}

    def _value(self, row: bytes) -> str:
        try:
            return str(getattr(contact(row), self._field))
        except Malformed:
            return ""


class Witnesses(dict[str, Witness]):
    """By field, for as long as a run lasts: whom a later question meets nobody of, an earlier one did."""

    def __missing__(self, field: str) -> Witness:
        self[field] = witness = Witness(field)
        return witness

    def meet(self, contacts: Sequence[Contact]) -> None:
        for witness in self.values():
            witness.meet(contacts)


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
