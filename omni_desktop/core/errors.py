"""The faults of the world, sorted by what happens next.

Their text may be shown to staff: it never holds a reply, a key or customer data.
"""

from collections.abc import Iterable, Sequence
from typing import Any


class Fault(Exception):
    """A fault with a sentence for staff.

    `code` is the entry of `core.problems` that explains it; `facts` fill that entry's sentences.
    """

    def __init__(self, sentence: str, *, code: str = "", facts: dict[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code
        self.facts = facts or {}


class TryLater(Fault):
    """The other side cannot answer now. The run ends, the watermark stays, a later run goes on."""


class NotUnderstood(TryLater):
    """A question was refused (400 and its like). Where the same can be asked in other words, that is worth a try."""


class UnreadableRows(TryLater):
    """A list's answer has rows that can't be read. `rows` are those that can; `values`: what was asked for and may be meant by the others.

    Of every other value the answer is complete.
    """

    def __init__(self, sentence: str, *, rows: Sequence[Any], values: Iterable[str], code: str = "") -> None:
        super().__init__(sentence, code=code)
        self.rows = tuple(rows)
        self.values = frozenset(values)


class Refused(Fault):
    """The other side said no to what was sent, and nothing of it was taken unless a look-up shows it."""


class TooLong(Fault):
    """A list call was too long for the server (404, 414): halve the list and ask again."""


class OutcomeUnknown(Fault):
    """A write left, and no clear answer came back: it must be looked up, never sent again.

    `answered` tells that the server did answer (a 5xx), so it is not still working on the call.
    """

    def __init__(self, sentence: str, *, answered: bool, code: str = "") -> None:
        super().__init__(sentence, code=code)
        self.answered = answered


class CannotContinue(Fault):
    """Staff must act first (wrong key, no keyring, newer database): automatic runs pause visibly."""


def needs_staff(fault: Fault | None) -> bool:
    """Whether no later run gets further before somebody acted; one that was refused because another goes on is only late."""
    return isinstance(fault, CannotContinue) and fault.code != "already_running"


OF_THIS_COMPUTER = frozenset(
    {"keyring_missing", "keyring_locked", "keyring_denied", "keyring_unsafe", "keyring_timeout", "key_missing", "closing", "clock_wrong"}
)
"""Faults of one computer, or of whoever sits there: for another computer of a shared ledger the store is as good as ever."""
OF_ITS_KEYS = frozenset({"wrong_key_neto", "wrong_key_omni"})
"""The same where several computers share a ledger: each keeps keys of its own, and a renewed one may not have come to all of them."""


class Cancelled(Exception):
    """Somebody pressed Cancel while the program waited."""
