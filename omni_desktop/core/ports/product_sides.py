"""Both sides as products are looked up, made and changed there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from omni_desktop.core.catalogue.outgoing import FieldChange, Outgoing
from omni_desktop.core.catalogue.products import ShopItem, StyledProduct
from omni_desktop.core.inventory import ProductOption, WriteAnswer
from omni_desktop.core.ports.inventory import Prepared


class Server(Protocol):
    """`calls` counts HTTP requests since the port was made."""

    calls: int

    def server_time(self) -> datetime | None:
        """Its own time (UTC); None where it never told it."""

    def tell_leaving(self, listener: Callable[[], None]) -> None:
        """The listener is told right before each write leaves, after every wait."""


class OmniProducts(Server, Protocol):
    """Lists are complete or raise UnreadableRows. Writes raise OutcomeUnknown, Refused, TryLater, CannotContinue."""

    def product_options(self, codes: Sequence[str]) -> list[ProductOption]: ...

    def products_by_style(self, styles: Sequence[str]) -> list[StyledProduct]: ...

    def products_by_id(self, ids: Sequence[int]) -> list[StyledProduct]: ...

    def prepare_product(self, element: Outgoing) -> Prepared: ...

    def create_products(self, batch: Sequence[Prepared]) -> list[WriteAnswer]: ...

    def create_options(self, batch: Sequence[Prepared]) -> list[WriteAnswer]: ...

    def update_products(self, batch: Sequence[Prepared]) -> list[WriteAnswer]: ...

    def update_options(self, batch: Sequence[Prepared]) -> list[WriteAnswer]: ...


class ShopProducts(Server, Protocol):
    """Writes raise as above; an element of which nothing was said is unknown."""

    def items_named(self, skus: Sequence[str]) -> list[ShopItem | None]:
        """On sale or not; None for a row that can't be read."""

    def prepare_item(self, element: Outgoing) -> Prepared: ...

    def add_items(self, batch: Sequence[Prepared]) -> list[WriteAnswer]: ...

    def update_items(self, batch: Sequence[Prepared]) -> list[WriteAnswer]: ...

    def other_fields(self, changes: Sequence[FieldChange]) -> list[str]:
        """Of each item what it holds beside what the change writes, but stock: JSON without blanks, "" for one that isn't there."""
