"""One order as up to three sales orders, by where the stock is (settings: split_orders)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal

from msgspec import Struct

from omni_desktop.core.inventory import Catalogue
from omni_desktop.core.mapping.branches import BranchChoice, branch_name, candidates
from omni_desktop.core.mapping.stock import Article, article_of, available, needs_no_stock
from omni_desktop.core.money.shares import shared
from omni_desktop.core.money.totals import CENT, goods_value, omni_totals
from omni_desktop.core.order import ZERO
from omni_desktop.core.sales_order import SalesLine, SalesOrder
from omni_desktop.core.settings.settings import DownloadOrders, Settings
from omni_desktop.core.values import replace

SHIFTS = (0, 1, -1, 2, -2)


class Split(Struct, frozen=True):
    """The sales orders to send, and what was decided. `tax`: of all parts together."""

    sales_orders: tuple[SalesOrder, ...]
    tax: Decimal
    why: tuple[str, ...] = ()


class Share(Struct, frozen=True):
    """What one branch sends."""

    branch_id: int
    lines: tuple[SalesLine, ...]


def split_by_stock(whole: SalesOrder, choice: BranchChoice, settings: Settings, catalogue: Catalogue) -> Split:
    """Split only where no single branch has everything, and all together have it."""
    unsplit = Split((whole,), whole.expected_tax)
    if choice.covered or choice.row is None or not settings.branches.split_orders or choice.problems:
        return unsplit
    row = settings.branches.grid[choice.row]
    shares = _shares(whole.lines, candidates(row, catalogue), catalogue, settings.download_orders)
    if len(shares) < 2:
        told = f"Even together the branches fall short, so the order goes whole to {branch_name(row.branch, catalogue)}."
        return replace(unsplit, why=(told,))
    parts = _parts_that_add_up(whole, shares, settings)
    if parts is None:
        return replace(unsplit, why=("Split, the parts would not add up to the whole to the cent, so the order stays whole.",))
    names = ", ".join(branch_name(share.branch_id, catalogue) for share in shares)
    told = f"Split by stock into {len(parts)} sales orders: {names}."
    return Split(parts, sum((part.expected_tax for part in parts), ZERO), (told,))


def _shares(lines: Sequence[SalesLine], branches: Sequence[int], catalogue: Catalogue, rules: DownloadOrders) -> list[Share]:
    """Each line as far as a branch's stock goes, then on to the next; [] where they fall short together."""
    left = {branch: dict[Article, Decimal]() for branch in branches}
    taken: dict[int, list[SalesLine]] = {branch: [] for branch in branches}
    for line in lines:
        pieces = _with_the_first(line, branches[0], catalogue, rules) or _pieces(line, left, catalogue)
        if pieces is None:
            return []
        for branch, piece in pieces:
            taken[branch].append(piece)
    return [Share(branch, tuple(pieces)) for branch, pieces in taken.items() if pieces]


def _with_the_first(line: SalesLine, branch: int, catalogue: Catalogue, rules: DownloadOrders) -> list[tuple[int, SalesLine]]:
    """A line without a product needs no stock, nor does a service: it stays whole. [] for goods."""
    is_goods = line.product_option_id and line.quantity > 0 and not needs_no_stock(line.product_option_id, catalogue, rules)
    return [] if is_goods else [(branch, line)]


def _pieces(line: SalesLine, left: dict[int, dict[Article, Decimal]], catalogue: Catalogue) -> list[tuple[int, SalesLine]] | None:
    """Quantity and discount of the line by branch; None where all together have too little."""
    wanted, pieces, article = line.quantity, list[tuple[int, Decimal]](), article_of(line)
    for branch, stock in left.items():
        have = stock.setdefault(article, available(article, branch, catalogue))
        quantity = min(wanted, _in_units_of(line, have))
        if quantity > 0:
            stock[article] = have - quantity * line.unit_size
            wanted -= quantity
            pieces.append((branch, quantity))
    return None if wanted else _with_discount(line, pieces)


def _in_units_of(line: SalesLine, have: Decimal) -> Decimal:
    """A line of whole pieces, or of cartons, is cut in whole ones only."""
    if line.unit_size == 1 and line.quantity % 1:
        return have
    return (have / line.unit_size).to_integral_value(ROUND_FLOOR)


def _with_discount(line: SalesLine, pieces: Sequence[tuple[int, Decimal]]) -> list[tuple[int, SalesLine]]:
    discounts = shared(line.discount, [quantity for _, quantity in pieces])
    return [
        (branch, replace(line, quantity=quantity, discount=discount))
        for (branch, quantity), discount in zip(pieces, discounts, strict=True)
    ]


def _parts_that_add_up(whole: SalesOrder, shares: Sequence[Share], settings: Settings) -> tuple[SalesOrder, ...] | None:
    """Rounding apart can cost a cent; moving a cent of the discount from part to part may bring it back.

    Where the tax must not differ (tax_differs is hold), it has to add up too; else parts whose tax adds up are only preferred.
    """
    fitting: list[tuple[SalesOrder, ...]] = []
    for shift in SHIFTS if whole.discount_total else SHIFTS[:1]:
        parts = _parts(whole, shares, shift * CENT, distribution=settings.branches.distribution_branch)
        if sum((part.expected_total for part in parts), ZERO) == whole.expected_total:
            fitting.append(parts)
    exact = [parts for parts in fitting if sum((part.expected_tax for part in parts), ZERO) == whole.expected_tax]
    if settings.download_orders.tax_differs == "hold":
        fitting = exact
    return next(iter(exact or fitting), None)


def _parts(whole: SalesOrder, shares: Sequence[Share], shift: Decimal, *, distribution: bool) -> tuple[SalesOrder, ...]:
    discounts = shared(whole.discount_total, [goods_value(share.lines) for share in shares])
    discounts[0] += shift
    discounts[-1] -= shift
    return tuple(
        part_of(whole, number, share, discount, distribution=distribution)
        for number, (share, discount) in enumerate(zip(shares, discounts, strict=True), 1)
    )


def part_of(whole: SalesOrder, number: int, share: Share, discount: Decimal, *, distribution: bool) -> SalesOrder:
    """Freight and surcharge go with the first part; addresses and texts with each. Omni's totals are known to add up to Neto's."""
    first = number == 1
    freight, surcharge = (whole.freight_total, whole.surcharge) if first else (ZERO, ZERO)
    totals = omni_totals(share.lines, freight, surcharge, discount, tax_status=whole.tax_status, rate=whole.tax_rate)
    return replace(
        whole,
        reference=whole.reference if first else f"{whole.reference}/{number}",
        part=number,
        branch_id=whole.branch_id if distribution else share.branch_id,
        distribution_branch_id=share.branch_id if distribution else whole.distribution_branch_id,
        lines=_numbered(share.lines),
        freight_total=freight,
        surcharge=surcharge,
        surcharge_description=whole.surcharge_description if first else "",
        discount_total=discount,
        discount_description=whole.discount_description if discount else "",
        expected_total=totals.total,
        expected_tax=totals.tax,
        shop_total=totals.total,
    )


def _numbered(lines: Sequence[SalesLine]) -> tuple[SalesLine, ...]:
    return tuple(replace(line, sort=number) for number, line in enumerate(lines, 1))
