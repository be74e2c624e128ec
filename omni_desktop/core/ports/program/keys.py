"""The two secrets of a store, in the keyring of the operating system."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    pass


@dataclass(frozen=True, slots=True)
class Keys:
    """The two secrets of a store; never shown, not even by repr."""

    neto: str = field(repr=False)
    omni: str = field(repr=False)


SETTING_UP = 0                          # the keys of the store that somebody is setting up stand under no store's number


class StoredKeys(Protocol):
    """The two secrets of a store, in the keyring of the operating system."""

    def keys(self, store_id: int) -> Keys:
        """From the keyring; raises CannotContinue where there is none, or no key in it."""

    def key(self, store_id: int, side: str) -> str:
        """One of them alone: "Neto" or "Omni"."""

    def kept_keys(self, store_id: int) -> frozenset[str]:
        """Which of "Neto" and "Omni" the keyring has a key for; raises CannotContinue where there is no keyring to ask."""

    def hurry_keys(self) -> None:
        """The program ends: a key that is read and is not there in a moment is none, as with a keyring that does not answer in time. What
        is kept or forgotten has its time."""

    def keep_keys(self, store_id: int, keys: Keys) -> None:
        """Into the keyring; a key that is "" leaves the one that is there."""

    def forget_keys(self, store_id: int) -> None:
        """Out of the keyring; keys that were never there are no fault. Raises CannotContinue where one may have stayed."""
