"""What branches can still promise of an order's products, and what an order promises of it (settings: branches.grid)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from omni_desktop.core.inventory import Catalogue, StockLevel, folded, level_of_size, run_together
from omni_desktop.core.mapping.products import Match, find_products
from omni_desktop.core.order import ZERO, Line
from omni_desktop.core.sales_order import SalesLine, SalesOrder
from omni_desktop.core.settings.settings import DownloadOrders
from omni_desktop.core.values import replace


class Article(NamedTuple):
    """What lies on a shelf: an option; of a size grid the size that has this folded code, since all sizes have one id (omni_api: 7.4)."""

    option_id: int
    size_code: str = ""


def wanted_stock(lines: Sequence[Line], catalogue: Catalogue, rules: DownloadOrders) -> dict[Article, Decimal]:
    """How many single pieces over all lines; lines without a product take no stock, nor do services."""
    wanted: dict[Article, Decimal] = defaultdict(lambda: ZERO)
    for line in lines:
        for part, match in find_products(line.sku, catalogue, use_barcodes=rules.barcode_match == "use"):
            if match.option is not None and not needs_no_stock(match.option.id, catalogue, rules):
                wanted[_matched(match)] += line.quantity * part.quantity * match.unit_size
    return wanted


def needs_no_stock(option_id: int, catalogue: Catalogue, rules: DownloadOrders) -> bool:
    word = run_together(catalogue.stock_controls.get(option_id, ""))
    return bool(word) and word in map(run_together, rules.no_stock_words)


def is_nowhere(option_id: int, catalogue: Catalogue) -> bool:
    """Whether no branch could promise any of it, in whatever size."""
    shelves = (catalogue.stock.get((option_id, branch), ()) for branch in catalogue.branches)
    return not any(level.available > 0 or level.virtual > 0 for levels in shelves for level in levels)


def article_of(line: SalesLine) -> Article:
    return Article(line.product_option_id, folded(line.code) if line.size else "")


def available(article: Article, branch_id: int, catalogue: Catalogue) -> Decimal:
    """What the branch can still promise; a kit has no stock of its own and counts by `virtual` (omni_api: 5.2)."""
    level = level_of_size(catalogue.stock.get((article.option_id, branch_id), ()), article.size_code)
    return ZERO if level is None else max(level.available, level.virtual)


def promise(sales_orders: Sequence[SalesOrder], catalogue: Catalogue) -> None:
    """Take off the known stock what these will take in Omni, so that a later order of the same run does not count on it."""
    for sales_order in sales_orders:
        branch = sales_order.distribution_branch_id or sales_order.branch_id
        for line in sales_order.lines:
            key = line.product_option_id, branch
            levels = catalogue.stock.get(key, ())
            own = level_of_size(levels, article_of(line).size_code)
            if own is not None:
                less = _less(own, line.quantity * line.unit_size)
                catalogue.stock[key] = tuple(less if level is own else level for level in levels)


def _matched(match: Match) -> Article:
    option = match.option
    assert option is not None
    return Article(option.id, folded(match.code) if match.is_size else "")


def _less(level: StockLevel, quantity: Decimal) -> StockLevel:
    return replace(level, available=level.available - quantity, virtual=level.virtual - quantity)
