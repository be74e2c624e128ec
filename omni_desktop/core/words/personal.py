"""Which parts of the documents we keep are customer details, and texts without them. Pure; storage.erasure does it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from omni_desktop.core.emails import emails_in, plain
from omni_desktop.core.order import Line, Order
from omni_desktop.core.record.record import State
from omni_desktop.core.values import replace

ERASED = "(erased)"
MARK = "CustomerDetailsErased"
"""A key that an order's own document has from then on: what it lacks was erased, not blank."""
FINAL = frozenset({State.CREATED, State.ADOPTED, State.DISPATCHED, State.VOIDED, State.SKIPPED})
"""Orders that wait for nobody; held ones and those in doubt keep their details until they are done."""

PLACES = frozenset({"city", "postcode", "postalcode"})
PARTS = PLACES | frozenset({
    "firstname", "lastname", "fullname", "contactname", "jobtitle", "company", "email", "phone", "mobile", "fax", "website", "username",
    "address1", "address2", "streetline1", "streetline2", "secondarycontacts", "customfields", "accountnumber", "taxnumber", "notes",
    "deliveryinstruction", "deliveryinstructions", "internalordernotes", "internalcomments", "stickynotes", "itemnotes", "linecomments",
    "extraoptions", *(f"customerref{number}" for number in range(1, 11)),
})  # fmt: skip
"""Folded keys of both sides' JSON. State and country stay: they name nobody, and routing goes by them. Free text may hold anything."""
SIDES = ("ship", "bill", "delivery", "billing", "member", "accounts", "customer", "contact")
FACTS = frozenset({"customer", "value", "text", "details"})
"""Facts of problems and of the timeline that are nothing else."""
WORD, ANY_CASE = 2, 5           # shorter names are no words to look for; from the second on, upper and lower case are one


def erased_before(now: datetime, days: int) -> datetime | None:
    """Orders placed before then lose their customer details; by whole days, so that it is one piece of work a day. None: kept forever."""
    if not days:
        return None
    today = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return today - timedelta(days=min(days, (today - datetime(1970, 1, 2, tzinfo=UTC)).days))


def is_personal(key: str) -> bool:
    """The key of an order's, a sales order's or a customer's JSON, whichever side it is of."""
    name = key.casefold()
    return name in PARTS or any(name.startswith(side) and name.removeprefix(side) in PARTS for side in SIDES)


def without_details(value: Any) -> Any:
    """Decoded JSON without its customer details: their keys are gone, everything else is as it was."""
    if isinstance(value, dict):
        return {key: without_details(inner) for key, inner in value.items() if not is_personal(key)}
    return [without_details(inner) for inner in value] if isinstance(value, list) else value


def details(value: Any) -> Iterator[str]:
    """The texts that without_details takes away, but for places: half of all sentences name one, as a branch for instance."""
    if isinstance(value, list):
        for inner in value:
            yield from details(inner)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if not is_personal(key):
                yield from details(inner)
            elif not key.casefold().endswith(tuple(PLACES)):
                yield from _texts(inner)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from (value.strip(), plain(value), *emails_in(value))
    elif isinstance(value, (list, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)


def eraser(found: Iterable[str]) -> Callable[[str], str]:
    """Takes these details out of any text that mentions them."""
    words = sorted({each for each in found if len(each) >= WORD}, key=len, reverse=True)
    if not words:
        return str
    told = "|".join(f"(?i:{re.escape(each)})" if len(each) >= ANY_CASE else re.escape(each) for each in words)
    mention = re.compile(rf"(?<!\w)(?:{told})(?!\w)")
    several = re.compile(rf"{re.escape(ERASED)}(?: {re.escape(ERASED)})+")
    return lambda text: several.sub(ERASED, mention.sub(ERASED, text))


def facts_without(facts: Mapping[str, str], erase: Callable[[str], str]) -> dict[str, str]:
    return {name: ERASED if name in FACTS and value else erase(value) for name, value in facts.items()}


def with_details_of(erased: Order, later: Order) -> Order:
    """What an order that was erased is compared as: where its details were, those of now, since nobody knows whether they changed."""
    now = {line.id: line for line in later.lines}
    return replace(
        erased,
        ship=later.ship,
        bill=later.bill,
        email=later.email,
        username=later.username,
        delivery_instruction=later.delivery_instruction,
        internal_notes=later.internal_notes,
        sticky_notes=later.sticky_notes,
        custom_refs=later.custom_refs,
        lines=tuple(_with_notes_of(line, now.get(line.id)) for line in erased.lines),
    )


def _with_notes_of(line: Line, later: Line | None) -> Line:
    return replace(line, notes=later.notes, options=later.options) if later else line
