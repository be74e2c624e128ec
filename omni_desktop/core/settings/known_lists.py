"""What settings choose from: lists read of Omni and Neto and kept with their age, and what we know of them without reading."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from omni_desktop.core.errors import Fault
from omni_desktop.core.inventory import Contact, folded
from omni_desktop.core.order import Status
from omni_desktop.core.settings.choices import Choice

BUILT_IN: Mapping[str, tuple[str, ...]] = {
    "stages": ("New", "Processing", "Awaiting Payment", "On Hold", "Dispatched", "Declined"),       # omni_api: 5.1
    "statuses": tuple(status.value for status in Status),
}
MET = frozenset({"stages", "tax_names", "custom_fields", "statuses", "sales_channels", "shipping_options"})
"""Learnt from orders, since neither side lists them: what was met once stays."""
MOST_MET = 500
FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class Read:
    """One question to one side, and the lists that it fills."""

    names: tuple[str, ...]
    ask: Callable[[], Mapping[str, Sequence[Choice]]]


@dataclass(slots=True)
class Lists:
    """`missed`: list -> why it, or a part of it, could not be read."""

    found: dict[str, list[Choice]] = field(default_factory=dict)
    missed: dict[str, str] = field(default_factory=dict)


def read_all(sides: Iterable[Sequence[Read]]) -> Lists:
    """Every list that can be read. What may not be read is told; a side that does not answer is asked no more.

    Raises the first Fault where nothing could be read at all.
    """
    lists, faults = Lists(), list[Fault]()
    for reads in sides:
        silent: Fault | None = None
        for read in reads:
            fault = silent or _fault(read, lists)
            if fault is not None:
                lists.missed |= dict.fromkeys(read.names, fault.sentence)
                faults.append(fault)
                silent = None if fault.code == FORBIDDEN else fault
    if faults and not lists.found:
        raise faults[0]
    return lists


def _fault(read: Read, lists: Lists) -> Fault | None:
    try:
        for name, choices in read.ask().items():
            lists.found.setdefault(name, []).extend(choices)
    except Fault as fault:
        return fault
    return None


def merged(name: str, fresh: Iterable[Choice], kept: Iterable[Choice]) -> list[Choice]:
    """The list to keep: as it was just read, with what was met before where nobody lists it."""
    return _unique([*fresh, *kept])[:MOST_MET] if name in MET else _unique(fresh)


def with_built_in(name: str, choices: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple(_unique([*plain_choices(BUILT_IN.get(name, ())), *choices]))


def plain_choices(texts: Iterable[str]) -> list[Choice]:
    """Texts that stand for themselves; blank ones are none."""
    return [Choice(text.strip(), text.strip()) for text in texts if text.strip()]


def contact_choice(contact: Contact) -> Choice:
    """Name, company and e-mail: staff know their customers by either."""
    name = " ".join(filter(None, (contact.first_name, contact.last_name)))
    shown = ", ".join(dict.fromkeys(filter(None, (name, contact.company, contact.email)))) or f"Customer {contact.id}"
    return Choice(str(contact.id), shown if contact.is_active else f"{shown} (inactive)")


def _unique(choices: Iterable[Choice]) -> list[Choice]:
    first: dict[str, Choice] = {}
    for choice in choices:
        first.setdefault(folded(choice.value), choice)
    return list(first.values())


def to_document(choices: Iterable[Choice]) -> bytes:
    return json.dumps([{"id": choice.value, "name": choice.label} for choice in choices]).encode()


def from_document(document: bytes) -> list[Choice]:
    """What can be understood of a list, whichever version of the program kept it; inactive branches are left out."""
    try:
        rows = json.loads(document)
    except ValueError:
        return []
    return [choice for row in rows if (choice := _choice(row))] if isinstance(rows, list) else []


def _choice(row: Any) -> Choice | None:
    if not isinstance(row, dict) or row.get("id") in (None, "") or row.get("is_active") is False:
        return None
    return Choice(str(row["id"]), str(row.get("name") or row["id"]))
