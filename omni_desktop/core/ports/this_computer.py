"""What the program is and keeps on this computer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple, Protocol


class ChosenPause(NamedTuple):
    """A pause of automatic downloads. Both in UTC, by this computer's clock: its end, and when a person chose it."""

    until: datetime
    at: datetime


class ThisComputer(Protocol):
    """What the program is and keeps on this computer."""

    def now(self) -> datetime: ...

    def user(self) -> str:
        """Who sits here, for what a person decides."""

    def zones(self) -> frozenset[str]: ...

    def kept_pause(self) -> ChosenPause | None:
        """The pause of automatic downloads, of all stores of this data folder, that somebody chose last; it may be past."""

    def pause_until(self, until: datetime | None) -> None:
        """None ends the pause."""

    def erase_details(self) -> bool:
        """Erase customer details that are older than this computer's settings keep them, some thousand orders at most.

        True: there are more of them.
        """

    def logs(self) -> Mapping[str, bytes]:
        """The log files by name, which hold no key and nobody's data."""

    def order_something(self) -> str:
        """A customer of the practice store orders something: the order's number. CannotContinue where the stores are real ones."""

    def about(self) -> Mapping[str, str]:
        """`version`; `folder`, where the data of this computer lies; `python` and `system`, what the program stands on."""
