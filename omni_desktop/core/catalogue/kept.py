"""Both catalogues as they are kept, and how they are brought up to date: by what changed, and now and then whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

from omni_desktop.core.catalogue.look import BothCatalogues
from omni_desktop.core.catalogue.products import OmniProduct, ShopItem, StyledProduct
from omni_desktop.core.values import replace

OVERLAP = timedelta(minutes=15)         # what a server was still writing while it was read
WHOLE_AFTER = timedelta(days=7)         # what was deleted shows in no list of changes
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
NumberedProduct = tuple[int, tuple[OmniProduct, ...]]
"""Omni's number of a product and a row for each of its options; it may have none."""


class ShopCatalogue(Protocol):
    def items(self, updated_from: datetime) -> tuple[list[ShopItem | None], datetime | None]:
        """Items that changed since, None for one that can't be read; and the shop's clock as the list began (UTC)."""


class Times(Protocol):
    def now(self) -> datetime: ...

    def seconds(self) -> float:
        """A clock that nobody turns."""


class OmniCatalogue(Protocol):
    def server_time(self) -> datetime | None: ...

    def products_modified(self, since: datetime | None) -> list[NumberedProduct | None]:
        """Each with all its options, None for one that can't be read; since then, those whose options changed as well."""


@dataclass(frozen=True, slots=True)
class KeptCatalogues:
    """`products`: by Omni's number of the product. `neto_at`, `omni_at`: by each side's own clock (UTC), from where the next look goes on.

    `whole_at`, `at`: when everything, and when anything was read. `unread`: rows that couldn't be read since everything was.
    """

    items: dict[str, ShopItem] = field(default_factory=dict)
    products: dict[int, tuple[OmniProduct, ...]] = field(default_factory=dict)
    neto_at: datetime | None = None
    omni_at: datetime | None = None
    whole_at: datetime | None = None
    at: datetime | None = None
    unread: int = 0

    def goes_on(self, now: datetime) -> bool:
        """Whether what changed since is enough. After a look by a clock that stood ahead it is not."""
        whole = self.whole_at
        return whole is not None and whole <= now < whole + WHOLE_AFTER and self.neto_at is not None and self.omni_at is not None

    def both(self) -> BothCatalogues | None:
        if self.at is None:
            return None
        products = tuple(row for rows in self.products.values() for row in rows)
        return BothCatalogues(tuple(self.items.values()), products, self.at, self.unread)

    def with_rows(self, items: Iterable[ShopItem], products: Iterable[StyledProduct]) -> KeptCatalogues:
        """With what was read of some of them since; from where the next look goes on stays."""
        fresh = {product.number: product.rows for product in products}
        return replace(self, items=self.items | {item.sku: item for item in items}, products=self.products | fresh)


def renewed(kept: KeptCatalogues, shop: ShopCatalogue, inventory: OmniCatalogue, clock: Times) -> KeptCatalogues:
    """Where a side doesn't tell its time, or a row can't be read, the next look reads everything again."""
    now = clock.now()
    old = kept if kept.goes_on(now) else KeptCatalogues(whole_at=now)
    items, neto_at = shop.items(old.neto_at - OVERLAP if old.neto_at else LONG_AGO)
    began = clock.seconds()
    products = inventory.products_modified(old.omni_at - OVERLAP if old.omni_at else None)
    told = inventory.server_time()
    omni_at = told - timedelta(seconds=clock.seconds() - began) if told else None
    # a server's clock that stands ahead would hide what changes until then
    neto_at, omni_at = (min(at, now) if at else None for at in (neto_at, omni_at))
    unread = old.unread + items.count(None) + products.count(None)
    fresh = replace(old, at=now, neto_at=neto_at, omni_at=omni_at, unread=unread, whole_at=None if unread else old.whole_at)
    return replace(
        fresh,
        items=old.items | {item.sku: item for item in items if item},
        products=old.products | dict(product for product in products if product),
    )
