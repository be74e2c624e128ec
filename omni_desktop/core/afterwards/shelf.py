"""Is there stock for what still has to ship? Orders that take from the same stock are served one after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from omni_desktop.core.inventory import StockLevel, StoredSalesOrder, folded
from omni_desktop.core.order import ZERO

SERVICE = "labour"


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


def needs_of(stored: StoredSalesOrder) -> dict[Need, Decimal]:
    """What a sales order still has to ship from its branch's shelves. Of a kit that Omni expanded, the parts count."""
    needs: dict[Need, Decimal] = defaultdict(Decimal)
    expanded = {line.parent_id for line in stored.lines if line.parent_id}
    for line in stored.lines:
        open_quantity = line.quantity - line.quantity_shipped
        if open_quantity > 0 and line.product_option_id and line.id not in expanded and line.stock_control.casefold() != SERVICE:
            needs[Need(line.product_option_id, stored.branch_id, folded(line.code))] += open_quantity
    return dict(needs)


def unlinked_lines(stored: StoredSalesOrder) -> tuple[str, ...]:
    """Codes, or names of codes, of lines that Omni can't take off any shelf."""
    open_lines = (line for line in stored.lines if line.quantity > line.quantity_shipped and not line.product_option_id)
    return tuple(line.code.strip() or "a line without a code" for line in open_lines)


class Shelf:
    """Stock as it was read once in this run, less what this run has dispatched since."""

    def __init__(self) -> None:
        self._levels: dict[tuple[int, int], list[StockLevel]] = defaultdict(list)
        self._known: set[int] = set()
        self._taken: dict[Need, Decimal] = defaultdict(Decimal)
        self._wanted: dict[Need, Decimal] = defaultdict(Decimal)
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

    def expect(self, needs: Mapping[Need, Decimal]) -> None:
        """Told of every order of this run that would take from the shelf, before any is served: what they reserve counts for kits."""
        for need, quantity in needs.items():
            self._wanted[need] += quantity

    def shortages(self, needs: Mapping[Need, Decimal]) -> list[Shortage]:
        found = ((need, quantity, self._there(need)) for need, quantity in needs.items())
        return [Shortage(need.code, need.branch_id, quantity, there) for need, quantity, there in found if there < quantity]

    def take(self, needs: Mapping[Need, Decimal]) -> None:
        for need, quantity in needs.items():
            self._taken[need] += quantity

    def levels_of(self, needs: Iterable[Need]) -> dict[str, str]:
        """`option/branch` -> a text that changes when the stock moves."""
        return {
            f"{need.option_id}/{need.branch_id}": stamp(self._levels.get((need.option_id, need.branch_id), ()))
            for need in needs
        }

    def _there(self, need: Need) -> Decimal:
        level = _level(self._levels.get((need.option_id, need.branch_id), ()), need.code)
        if level is None:
            return ZERO - self._taken[need]
        there = level.virtual + self._wanted[need] if _is_kit(level) else level.on_hand
        return there - self._taken[need]


def stamp(levels: Iterable[StockLevel]) -> str:
    """What a shelf holds, as text that can be kept and compared."""
    return ";".join(sorted(f"{folded(level.code)}:{level.on_hand.normalize():f}:{level.virtual.normalize():f}" for level in levels))


def _level(levels: Iterable[StockLevel], code: str) -> StockLevel | None:
    """The row of this very size; where none says its code, the poorest one."""
    rows = list(levels)
    own = [level for level in rows if folded(level.code) == code]
    return min(own or rows, key=lambda level: level.on_hand, default=None)


def _is_kit(level: StockLevel) -> bool:
    """A kit lies on no shelf: Omni reserves its parts, so its own row shows no open sales although our order is one (omni_api: 7.5).

    Its `virtual` stock is what could be made up beyond all open orders, ours among them: hence `_wanted` is added to it.
    """
    return bool(level.virtual) or (not level.on_hand and level.available == level.on_hand)
