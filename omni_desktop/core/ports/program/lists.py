"""What settings choose from, and customers found by a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.settings.choices import Choice, KnownList

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from omni_desktop.core.inventory import ChosenCustomer, Contact, MappedSku, ProductOption, StoredSalesOrder


class Lists(Protocol):
    """What settings choose from, and customers found by a text."""

    def sku_table(self, store_id: int) -> Sequence[MappedSku]: ...

    def chosen_customers(self, store_id: int) -> Sequence[ChosenCustomer]:
        """Those that staff chose for always, the latest first."""

    def find_products(self, store_id: int, code: str, option_id: int, keys: Keys) -> Sequence[ProductOption]:
        """What Omni has for a code, or one like it, with the products' names; by its number where that is not 0. A call or two."""

    def find_many_products(
        self, store_id: int, wanted: Iterable[tuple[str, int]], keys: Keys
    ) -> Mapping[tuple[str, int], Sequence[ProductOption]]:
        """The same for many codes, each with its number or 0; a handful of calls."""

    def search_products(self, store_id: int, text: str, keys: Keys) -> Sequence[ProductOption]:
        """Products whose code, barcode or name holds every word of the text, the active ones first; at most 50, none for a blank text."""

    def kept_products(self, store_id: int, text: str) -> tuple[Sequence[ProductOption], datetime | None]:
        """The same without a call, among those that the last orders asked for; and when they were last added to."""

    def known_list(self, store_id: int, name: str) -> KnownList:
        """One of LISTS as it was last read."""

    def read_lists(self, store_id: int, keys: Keys) -> Mapping[str, str]:
        """Read them anew, a handful of calls, and keep them. Returns those that could not be read, with why: they stay as they were."""

    def find_contacts(self, store_id: int, text: str, keys: Keys) -> list[Choice]:
        """Active customers whose name, company or e-mail holds every word of the text; at most 50, none for a blank text."""

    def customers(self, store_id: int, ids: Sequence[int], keys: Keys) -> Sequence[tuple[Contact, StoredSalesOrder | None]]:
        """Those that Omni has, each with its newest sales order; two calls."""

    def contact(self, store_id: int, contact_id: int, keys: Keys) -> Choice | None:
        """The contact that a setting names, active or not; None where Omni does not have it."""
