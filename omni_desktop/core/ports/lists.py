"""What settings choose from, and customers found by a text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from omni_desktop.core.ports.keys import Keys
from omni_desktop.core.settings.choices import Choice, KnownList

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    pass


class Lists(Protocol):
    """What settings choose from, and customers found by a text."""

    def sku_table(self, store_id: int) -> Mapping[str, str]: ...

    def known_list(self, store_id: int, name: str) -> KnownList:
        """One of LISTS as it was last read."""

    def read_lists(self, store_id: int, keys: Keys) -> Mapping[str, str]:
        """Read them anew, a handful of calls, and keep them. Returns those that could not be read, with why: they stay as they were."""

    def find_contacts(self, store_id: int, text: str, keys: Keys) -> list[Choice]:
        """Active customers whose name, company or e-mail holds every word of the text; at most 50, none for a blank text."""

    def contact(self, store_id: int, contact_id: int, keys: Keys) -> Choice | None:
        """The contact that a setting names, active or not; None where Omni does not have it."""
