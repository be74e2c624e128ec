"""Causes that hold orders or ask for a look, as the cards of Needs attention show them; read off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from omni_desktop.core.inventory import ChosenProduct, folded
from omni_desktop.core.problems.mending_settings import setting_of
from omni_desktop.core.problems.problems import Fix, holds, kind
from omni_desktop.core.record.history import Filter, History, OrderRow, ProblemGroup, RunRow
from omni_desktop.core.record.record import Figures
from omni_desktop.ui.attention.waiting_orders import SHOWN
from omni_desktop.ui.desk.problem_looks import setting_words
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.problem_words import meaning

MOST_GROUPS = 1000
LATEST_RUNS = 20                            # among which one is surely no rehearsal, or nobody waits for it
Key = tuple[str, str]                       # a group's code and cause


@dataclass(frozen=True, slots=True)
class Cause:
    """What a card shows. `orders` are the first of the group's; `mapped` is the Omni product that staff gave its SKU, None where none.

    `mended`: the setting that was at fault, as the window names it, where it was changed after the last download began; else "".
    `made`: its product was made in Omni since then.
    """

    group: ProblemGroup
    orders: Sequence[OrderRow] = ()
    mapped: ChosenProduct | None = None
    mended: str = ""
    made: bool = False

    @property
    def key(self) -> Key:
        return self.group.code, self.group.cause

    @property
    def is_released(self) -> bool:
        """Mended since it was found: the next download decides."""
        return bool(self.mended) or self.is_mapped or self.made

    @property
    def is_mapped(self) -> bool:
        """A code that Omni did not know either is the problem itself."""
        mapped, wanted = self.mapped, self.group.sample.facts.get("code_wanted", "")
        if mapped is None or mapped.is_text:
            return mapped is not None
        still = [part for part in mapped.parts if part.code == wanted]
        return not still or (bool(still[0].option_id) and self.group.code == "sku_ambiguous")

    @property
    def is_varied(self) -> bool:
        """Whether the orders of the group do not all have the same words, so that the sample's are only one of them's."""
        said = {meaning(problem) for row in self.orders for problem in row.problems if problem.code == self.group.code}
        return len(said) > 1


@dataclass(frozen=True, slots=True)
class CausesRead:
    """What one read brought: all groups, and the causes of those whose cards are shown."""

    groups: Sequence[ProblemGroup]
    causes: Mapping[Key, Cause]
    figures: Figures


def read_causes(desk: StoreContext, keys: set[Key], first: int) -> Callable[[], CausesRead]:
    """All groups, with the orders of those that are shown, at least of the `first` few."""

    def read() -> CausesRead:
        history = desk.history()
        groups = history.problem_groups(limit=MOST_GROUPS)
        biggest = sorted(groups, key=lambda group: not holds(group.sample))[: max(0, first - len(keys))]
        shown = [group for group in groups if (group.code, group.cause) in keys]
        return CausesRead(groups, causes_of(desk, [*shown, *(group for group in biggest if group not in shown)]), history.figures())

    return read


def causes_of(desk: StoreContext, groups: Sequence[ProblemGroup]) -> dict[Key, Cause]:
    """Off the window's thread."""
    history = desk.history()
    run = next((run for run in history.runs(limit=LATEST_RUNS) if not run.rehearsal), None)
    mended = _mended_settings(desk, run) if run else set()
    products = {folded(row.sku): row.product for row in desk.program.sku_table(desk.store_id)}
    found = {}
    for group in groups:
        orders = history.orders(Filter(problem=group.code, cause=group.cause), limit=SHOWN)
        mapped = products.get(folded(group.sample.facts.get("sku", ""))) if kind(group.code).fix is Fix.MAP_SKU else None
        key = setting_of(group.sample)
        words = setting_words(key) if key in mended else ""
        found[group.code, group.cause] = Cause(group, orders, mapped, words, _is_made(history, group, orders, run))
    return found


def _is_made(history: History, group: ProblemGroup, orders: Sequence[OrderRow], run: RunRow | None) -> bool:
    """The timeline of each order that waited for the product says so."""
    sku = folded(group.sample.facts.get("sku", ""))
    story = history.order(orders[0].id) if orders and run and kind(group.code).fix is Fix.MAP_SKU else None
    made = [each for each in story.timeline if each.kind == "product_made"] if story and run else []
    return any(folded(each.facts.get("sku", "")) == sku and run is not None and each.at > run.started for each in made)


def _mended_settings(desk: StoreContext, run: RunRow) -> set[str]:
    """Keys that somebody changed after the last download began, so that no download has met the orders with them yet."""
    later = takewhile(lambda version: version.saved_at > run.started, desk.program.versions(desk.store_id))
    return {key for version in later for key in version.changes}
