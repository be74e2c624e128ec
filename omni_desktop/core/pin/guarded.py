"""The deeds of a person that ask for the PIN where one is set, each with its words and with the reason why it is among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from omni_desktop.core.pin import rules
from omni_desktop.core.pin.tries import TIMES, time_words
from omni_desktop.core.sentence import Sentence


class Guarded(StrEnum):
    """As the audit and the command line call them."""

    UNDO = "undo"
    UPDATE = "update"
    ROUNDING = "rounding"
    SETTINGS = "settings"
    COMPUTER = "computer"
    STORE = "store"
    KEYS = "keys"
    MONTH = "month"
    PIN = "pin"


class Why(NamedTuple):
    """`name` for a list; `deed` goes on after "To"; `reason` is a sentence."""

    name: str
    deed: str
    reason: str


WHY: Mapping[Guarded, Why] = MappingProxyType({
    Guarded.UNDO: Why("Undo of a download", "undo a download", "A voided sales order can't be brought back."),
    Guarded.UPDATE: Why(
        "Dispatch or void of an order that a problem kept back",
        "dispatch or void what a problem kept back",
        "It may dispatch what isn't in stock, or void what somebody works on.",
    ),
    Guarded.ROUNDING: Why(
        "Rounding over the limit", "accept a rounding over the limit", "The books then hold another amount than the customer paid."
    ),
    Guarded.SETTINGS: Why(
        "Settings of a store", "save settings of a store", "They decide which orders come down, where they go and what is booked."
    ),
    Guarded.COMPUTER: Why(
        "Settings of this computer",
        "save settings of this computer",
        "They decide who is told of problems, and when customer details are erased.",
    ),
    Guarded.STORE: Why("Removal of a store", "remove a store", "Its downloads end, and its keys are gone from this computer."),
    Guarded.KEYS: Why("Keys and passwords", "change keys or passwords", "Other keys may lead to another shop's account."),
    Guarded.MONTH: Why("Close of a month", "close a month", "A month is closed once, and the accountant goes by it."),
    Guarded.PIN: Why("The PIN itself", "change or remove the PIN", "Whoever may do that may do all of the others."),
})
OF_A_MANAGER = frozenset({Guarded.SETTINGS, Guarded.STORE, Guarded.MONTH, Guarded.PIN})
"""What a till's login of a shared ledger has no right to, whoever knows the PIN: its server refuses the rows that these write."""
ASKS = "To {deed} the PIN is needed."
NEEDED = "To {deed} the PIN is needed. Nothing was changed."
OF_A_MANAGER_ONLY = (
    "To {deed} takes a manager's login of the shared ledger, and this computer signs in as a till. Nothing was changed."
)
WRONG = "That isn't the PIN."
WRONG_AND_WAIT = "That isn't the PIN. The next try is in {time}."
WAIT = "The PIN was wrong too often. The next try is in {time}."
CHANGED = "Somebody else changed the PIN meanwhile. Nothing was changed."
STAYS = "The PIN stays: {side} doesn't take that key. {why}"


def asks(deed: Guarded) -> Sentence:
    return Sentence(ASKS, deed=Sentence(WHY[deed].deed))


def needed(deed: Guarded) -> Sentence:
    return Sentence(NEEDED, deed=Sentence(WHY[deed].deed))


def of_a_manager(deed: Guarded) -> Sentence:
    return Sentence(OF_A_MANAGER_ONLY, deed=Sentence(WHY[deed].deed))


def wrong(seconds: float) -> Sentence:
    return Sentence(WRONG_AND_WAIT, time=time_words(seconds)) if seconds else Sentence(WRONG)


def wait(seconds: float) -> Sentence:
    return Sentence(WAIT, time=time_words(seconds))


def stays(side: str, why: str) -> Sentence:
    return Sentence(STAYS, side=side, why=why)


def all_texts() -> Iterator[str]:
    """For other languages."""
    yield from (text for why in WHY.values() for text in why)
    yield from (ASKS, NEEDED, OF_A_MANAGER_ONLY, WRONG, WRONG_AND_WAIT, WAIT, CHANGED, STAYS)
    yield from TIMES
    yield from (rules.TOO_SHORT, rules.TOO_LONG, rules.TOO_PLAIN, rules.NO_TEXT)
