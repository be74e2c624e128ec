"""What setting up a store looks at before there is one: with an address and keys that nothing is kept of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.settings.choices import Choice

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from datetime import datetime

    from omni_desktop.core.catalogue.look import CatalogueLook
    from omni_desktop.core.mapping.already_there import AlreadyThere
    from omni_desktop.core.order import Order
    from omni_desktop.core.settings.settings import Connection


@dataclass(frozen=True, slots=True)
class RecentOrders:
    """Orders placed since an instant, with as much of each as decides whether it comes down. `is_complete`: whether these are all."""

    orders: tuple[Order, ...]
    is_complete: bool = True


class SettingUp(Protocol):
    """What setting up a store looks at. Every method but the last calls out; raises TryLater or CannotContinue."""

    def recent_orders(self, connection: Connection, keys: Keys, since: datetime) -> RecentOrders:
        """One scan of Neto, a call for each 500 orders and one more."""

    def branches_of(self, connection: Connection, keys: Keys) -> Sequence[Choice]:
        """Omni's active branches, in the order of their ids."""

    def orders_in_omni(self, connection: Connection, keys: Keys, placed: Mapping[str, datetime]) -> AlreadyThere:
        """Which of these orders Omni holds by now, whoever brought them. `placed`: when each was placed, by its number."""

    def first_catalogue(self, connection: Connection, keys: Keys, sold_since: datetime) -> CatalogueLook:
        """Both catalogues side by side; what sold since then is counted from the shop's own orders. The store's first check goes on
        from here. Some seconds, minutes for a large catalogue."""

    def open_practice(self) -> Store:
        """The practice store, started where it wasn't yet, and listed from then on. May take some seconds."""
