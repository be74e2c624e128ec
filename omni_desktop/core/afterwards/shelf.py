"""Is there stock for what still has to ship? Orders that take from the same stock are served one after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from omni_desktop.core.inventory import StockLevel, StoredSalesOrder, folded, level_of_size, run_together
from omni_desktop.core.order import ZERO
from omni_desktop.core.sentence import phrase

UNLINKED = phrase(
    "{codes} isn't linked to a product in Omni: link it there (a service to a product without stock control), "
    "or dispatch the order in Omni by hand"
)
SEVERAL_UNLINKED = phrase(
    "{codes} aren't linked to a product in Omni: link them there (a service to products without stock control), "
    "or dispatch the order in Omni by hand"
)


class Need(NamedTuple):
    """A product at a branch; `code` tells the sizes of one option apart (omni_api: 7.4)."""

    option_id: int
    branch_id: int
    code: str


class Shortage(NamedTuple):
    code: str
    branch_id: int
    wanted: Decimal
    there: Decimal

    @property
    def short(self) -> Decimal:
        return self.wanted - max(self.there, ZERO)


def needs_of(stored: StoredSalesOrder, no_stock_words: Collection[str]) -> dict[Need, Decimal]:
    """What a sales order still has to ship from its branch's shelves. Of a kit that Omni expanded, the parts count."""
    no_stock = {run_together(word) for word in no_stock_words}
    needs: dict[Need, Decimal] = defaultdict(Decimal)
    expanded = {line.parent_id for line in stored.lines if line.parent_id}
    for line in stored.lines:
        open_quantity = line.quantity - line.quantity_shipped
        if open_quantity > 0 and line.product_option_id and line.id not in expanded and run_together(line.stock_control) not in no_stock:
            needs[Need(line.product_option_id, stored.branch_id, folded(line.code))] += open_quantity * line.unit_size
    return dict(needs)


def unlinked_lines(stored: StoredSalesOrder) -> tuple[str, ...]:
    """Codes, or names of codes, of lines that Omni can't take off any shelf."""
    open_lines = (line for line in stored.lines if line.quantity > line.quantity_shipped and not line.product_option_id)
    return tuple(line.code.strip() or "a line without a code" for line in open_lines)


def unlinked_in_words(codes: Sequence[str]) -> str:
    """Such a line can't be taken off a shelf, and whether it is a service Omni can't say either: so with what helps."""
    return (UNLINKED if len(codes) == 1 else SEVERAL_UNLINKED)(codes=", ".join(codes)) if codes else ""


class _Claims:
    """What each order claims, and what that is together."""

    def __init__(self) -> None:
        self._by_order: dict[str, Mapping[Need, Decimal]] = {}
        self._sums: dict[Need, Decimal] = defaultdict(Decimal)

    def put(self, order_id: str, needs: Mapping[Need, Decimal]) -> None:
        for need, quantity in self._by_order.get(order_id, {}).items():
            self._sums[need] -= quantity
        for need, quantity in needs.items():
            self._sums[need] += quantity
        self._by_order[order_id] = dict(needs)

    def of(self, need: Need) -> Decimal:
        return self._sums.get(need, ZERO)


class Shelf:
    """Stock as it was read once in this run, less what this run has dispatched since."""

    def __init__(self) -> None:
        self._levels: dict[tuple[int, int], list[StockLevel]] = defaultdict(list)
        self._known: set[int] = set()
        self._taken = _Claims()
        self._wanted = _Claims()
        self.moved_at: datetime | None = None

    def unknown(self, needs: Iterable[Need]) -> list[int]:
        """Products whose stock was not read yet."""
        return sorted({need.option_id for need in needs} - self._known)

    def learn(self, option_ids: Iterable[int], levels: Iterable[StockLevel]) -> None:
        """A product without a row has nothing (omni_api: 7.5). `moved_at`: the latest move of the first answer, by Omni's clock."""
        self._known.update(option_ids)
        moves = []
        for level in levels:
            self._levels[level.product_option_id, level.branch_id].append(level)
            moves += [level.moved_at] if level.moved_at else []
        self.moved_at = self.moved_at or max(moves, default=None)

    def expect(self, order_id: str, needs: Mapping[Need, Decimal]) -> None:
        """Told of every order of this run that would take from the shelf, before any is served: what they reserve counts for kits."""
        self._wanted.put(order_id, needs)

    def shortages(self, needs: Mapping[Need, Decimal]) -> list[Shortage]:
        found = ((need, quantity, self._there(need)) for need, quantity in needs.items())
        return [Shortage(need.code, need.branch_id, quantity, there) for need, quantity, there in found if there < quantity]

    def take(self, order_id: str, needs: Mapping[Need, Decimal]) -> None:
        """All that the order takes in this run: said again, it is not taken twice; of nothing, the shelf has it all back."""
        self._taken.put(order_id, needs)

    def levels_of(self, needs: Iterable[Need]) -> dict[str, str]:
        """`option/branch` -> a text that changes when the stock moves."""
        return {
            f"{need.option_id}/{need.branch_id}": stamp(self._levels.get((need.option_id, need.branch_id), ()))
            for need in needs
        }

    def _there(self, need: Need) -> Decimal:
        level = level_of_size(self._levels.get((need.option_id, need.branch_id), ()), need.code)
        if level is None:
            return ZERO - self._taken.of(need)
        there = level.virtual + self._wanted.of(need) if _is_kit(level) else level.on_hand
        return there - self._taken.of(need)


def stamp(levels: Iterable[StockLevel]) -> str:
    """What a shelf holds, as text that can be kept and compared."""
    return ";".join(sorted(f"{folded(level.code)}:{level.on_hand.normalize():f}:{level.virtual.normalize():f}" for level in levels))


def _is_kit(level: StockLevel) -> bool:
    """A kit lies on no shelf: Omni reserves its parts, so its own row shows no open sales although our order is one (omni_api: 7.5).

    Its `virtual` stock is what could be made up beyond all open orders, ours among them: hence `_wanted` is added to it.
    """
    return bool(level.virtual) or (not level.on_hand and level.available == level.on_hand)
