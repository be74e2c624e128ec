"""What Omni answered: whether its rows are complete, and whom a row concerns that can't be read (omni_api: 3). Pure."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from omni_desktop.core.errors import UnreadableRows
from omni_desktop.core.inventory import folded
from omni_desktop.web.faults import OMNI
from omni_desktop.web.omni.rows import Malformed
from omni_desktop.web.omni.where import ROWS

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """`unread`: values that were asked for and may be meant by a row that can't be read. Of all others the rows are complete."""

    rows: list[T] = field(default_factory=list)
    unread: frozenset[str] = frozenset()

    def with_rows(self, raw: Sequence[bytes], read: Callable[[bytes], T], asked: Iterable[str], named_by: Sequence[str]) -> Answer[T]:
        """With one question's answer. A row that names what was asked concerns that; any other whatever nobody else answered."""
        rows, good, bad = list(self.rows), list[bytes](), list[bytes]()
        for row in raw:
            try:
                rows.append(read(row))
                good.append(row)
            except Malformed:
                bad.append(row)
        fields = frozenset(map(str.casefold, named_by))
        return Answer(rows, self.unread | _concerned(good, bad, list(asked), fields)) if bad else Answer(rows, self.unread)


def _concerned(good: Sequence[bytes], bad: Sequence[bytes], asked: Sequence[str], fields: frozenset[str]) -> frozenset[str]:
    wanted = {folded(value): value for value in asked}
    named = [names_in_row(row, fields) & wanted.keys() for row in bad]
    concerned = set[str]().union(*named)
    if not all(named):
        concerned |= wanted.keys() - set().union(*(names_in_row(row, fields) for row in good))
    return frozenset(value for value in asked if folded(value) in concerned)


def names_in_row(row: bytes, fields: Collection[str]) -> set[str]:
    """What stands in these fields, folded names, of a row that need not be readable otherwise."""
    try:
        values = json.loads(row)
    except (ValueError, RecursionError):
        return set()
    return {folded(str(value)) for name, value in _members(values) if name.casefold() in fields and isinstance(value, str | int)}


def _members(values: Any) -> Iterable[tuple[str, Any]]:
    return values.items() if isinstance(values, dict) else ()


class Moved(Exception):
    """The list changed its order while its pages were read."""


def unmoved(rows: list[bytes]) -> list[bytes]:
    """A row that came twice, on two pages, pushed another one out of the list: it is not complete (omni_api: 3)."""
    unique = list(dict.fromkeys(rows))
    if len(rows) > ROWS and len(unique) < len(rows):
        raise Moved
    return unique


def as_read(rows: list[bytes], read: Callable[[bytes], T]) -> list[T]:
    try:
        return [read(row) for row in rows]
    except Malformed:
        raise OMNI.later("unreadable_reply") from None


def complete(answer: Answer[T]) -> list[T]:
    if answer.unread:
        sentence = OMNI.later("unreadable_reply").sentence
        raise UnreadableRows(sentence, rows=answer.rows, values=answer.unread, code="unreadable_reply")
    return answer.rows


def or_none(read: Callable[[bytes], T]) -> Callable[[bytes], T | None]:
    """None for a row that can't be read: only where nothing is concluded from a row's absence."""

    def lenient(row: bytes) -> T | None:
        try:
            return read(row)
        except Malformed:
            return None

    return lenient
