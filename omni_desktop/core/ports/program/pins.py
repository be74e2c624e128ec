"""The PIN of a ledger: for a manager's deeds, so that a hasty hand at the till can't do them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from omni_desktop.core.pin.guarded import Guarded
    from omni_desktop.core.ports.program.keys import Keys

Unlock = Callable[[str], None]
"""Takes the PIN: from then on deeds go on for a while. Raises CannotContinue (`pin_wrong`), TryLater (`pin_wait`)."""
AskPin = Callable[["Guarded", Unlock], None]
"""Has a person give the PIN for a deed. Comes back where it was given, and where somebody gave it up."""


@dataclass(frozen=True, slots=True)
class PinStanding:
    """`since` and `by` are of the PIN that counts, None and "" without one. `wrong` tries in a row; `wait`: seconds until the next one.
    `role`: what this computer's login of a shared ledger may do; a ledger of its own has no roles, and its role is `manager`."""

    is_set: bool = False
    since: datetime | None = None
    by: str = ""
    wrong: int = 0
    wait: float = 0.0
    role: Literal["manager", "till"] = "manager"


class Pins(Protocol):
    """Methods of the program that do what core.pin.guarded lists ask for the PIN by themselves, and raise CannotContinue (`pin_needed`)
    where it isn't given: before anything is done."""

    def pin_standing(self) -> PinStanding: ...

    def ask_pin_with(self, ask: AskPin | None) -> None:
        """Who is asked from now on. It is called on the thread that does the deed, one at a time. None: nobody is."""

    def set_pin(self, pin: str, current: str = "") -> None:
        """`current`: the one that counts, where there is one; it is always asked for, however lately it was given. Raises
        CannotContinue (`pin_refused`: what is wrong with the new one; `pin_wrong`; `role_till`), TryLater (`pin_wait`)."""

    def remove_pin(self, current: str) -> None:
        """As `set_pin`."""

    def reset_pin(self, store_id: int, keys: Keys) -> None:
        """Without the PIN: for whoever has both keys of a store of this ledger, which Neto and Omni are asked about. Two calls.

        `store_id` 0 where there is no store. Raises CannotContinue (`pin_reset`) where one of them doesn't hold.
        """
