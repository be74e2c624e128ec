"""A look at both catalogues: what was read, how old it is, and what came out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from omni_desktop.core.catalogue.fields import priced_by
from omni_desktop.core.catalogue.match import Rules, match
from omni_desktop.core.catalogue.products import OmniProduct, ShopItem, Waiting
from omni_desktop.core.catalogue.verdicts import CatalogueRow
from omni_desktop.core.inventory import ChosenProduct, folded
from omni_desktop.core.order import ZERO, Order, Status
from omni_desktop.core.settings.settings import Settings


@dataclass(frozen=True, slots=True)
class BothCatalogues:
    """As they were last read, with the moment (UTC). `unread`: how many rows of either side couldn't be read, so that what they are
    about looks as if it weren't there."""

    items: tuple[ShopItem, ...]
    products: tuple[OmniProduct, ...]
    at: datetime
    unread: int = 0


@dataclass(frozen=True, slots=True)
class OrderedSku:
    """One line of one order of the ledger. `held`: the order waits for a person; `total` is the whole order's."""

    order_id: str
    sku: str
    quantity: Decimal
    held: bool = False
    total: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Demand:
    """By folded SKU: units sold, and the held orders that have it."""

    sold: Mapping[str, Decimal] = field(default_factory=dict)
    waiting: Mapping[str, Waiting] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CatalogueLook:
    """`rows`: those that matter first, by the money that waits for them, then by what was sold, then by SKU."""

    rows: tuple[CatalogueRow, ...]
    demand: Demand
    at: datetime
    unread: int = 0
    neto_calls: int = 0
    omni_calls: int = 0

    def sold(self, row: CatalogueRow) -> Decimal:
        return self.demand.sold.get(folded(row.sku), ZERO) if row.sku else ZERO

    def waiting(self, row: CatalogueRow) -> Waiting:
        return self.demand.waiting.get(folded(row.sku), Waiting()) if row.sku else Waiting()


def demand_of(lines: Iterable[OrderedSku]) -> Demand:
    """An order with two lines of one SKU waits once."""
    sold: dict[str, Decimal] = {}
    held: dict[str, dict[str, Decimal]] = {}
    for line in lines:
        key = folded(line.sku)
        sold[key] = sold.get(key, ZERO) + line.quantity
        if line.held:
            held.setdefault(key, {})[line.order_id] = line.total
    waiting = {key: Waiting(len(totals), sum(totals.values(), ZERO)) for key, totals in held.items()}
    return Demand(sold, waiting)


def demand_of_orders(orders: Iterable[Order]) -> Demand:
    """Of orders that are in no ledger yet: what sold, and nothing waits."""
    live = (order for order in orders if order.status != Status.CANCELLED)
    return demand_of(OrderedSku(order.id, line.sku, line.quantity) for order in live for line in order.lines)


def look_at(
    both: BothCatalogues, table: Mapping[str, ChosenProduct], settings: Settings, tax_rate: Decimal, demand: Demand
) -> CatalogueLook:
    """`tax_rate`: the shop's own, a percent."""
    rules = Rules(settings.products.fields, priced_by(settings.products.price_basis, tax_rate))
    look = CatalogueLook((), demand, both.at, both.unread)
    rows = sorted(match(both.items, both.products, table, rules), key=lambda row: (-look.waiting(row).total, -look.sold(row)))
    return CatalogueLook(tuple(rows), demand, both.at, both.unread)
