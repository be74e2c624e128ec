"""Which branch fulfils an order, and why (settings: Branches)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from omni_desktop.core.inventory import Catalogue
from omni_desktop.core.mapping.products import split_lines
from omni_desktop.core.mapping.routing_grid import Destination, conditions_of, destination_of, row_met
from omni_desktop.core.mapping.stock import Article, available, wanted_stock
from omni_desktop.core.order import Line, Order
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.sentence import phrase, word
from omni_desktop.core.settings.settings import Branches, BranchRow, Settings
from omni_desktop.core.values import replace

BACKUPS = 2
ROW_MET = phrase("Row {row} of the branch routing grid: {conditions}.")
HAS_STOCK = phrase("{branch} has stock for the whole order.")
BACKUP_HAS_STOCK = phrase("{branch} is the backup that has stock for the whole order.")
DEFAULT_BRANCH, ROW = word("the default branch"), phrase("row {row} of the branch routing grid")
NOT_ACTIVE, BRANCH, NO_BRANCH = phrase("{branch} (not active)"), phrase("Branch {branch}"), word("No branch")


class BranchChoice(Struct, frozen=True):
    """`row` counts from 0, None where the grid said nothing; `branch_id` 0 where none is known (then a problem says so).

    Not `covered`: stock was asked, and no branch of the row has it for the whole order.
    """

    branch_id: int
    distribution_branch_id: int | None = None
    row: int | None = None
    why: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    covered: bool = True


def choose_branch(order: Order, settings: Settings, catalogue: Catalogue) -> BranchChoice:
    rules = settings.branches
    if rules.routing != "on":
        return _default(rules, catalogue, ("Default branch: branch routing is off.",))
    lines, _ = split_lines(order.lines, settings.download_orders.leave_out_skus)
    destination = destination_of(order, lines)
    said = _disagreement(destination, lines, rules.grid)
    number = row_met(rules.grid, destination)
    if number is None:
        return _default(rules, catalogue, (*said, "Default branch: no row of the branch routing grid is met."))
    return _routed(settings, catalogue, number, lines, said)


def candidates(row: BranchRow, catalogue: Catalogue) -> tuple[int, ...]:
    """The row's branch, then its backups that Omni has."""
    backups = (branch for branch in row.backups[:BACKUPS] if branch != row.branch and _is_known(branch, catalogue))
    return (row.branch, *backups)


def _default(rules: Branches, catalogue: Catalogue, why: tuple[str, ...]) -> BranchChoice:
    return _choice(rules, catalogue, rules.default_branch, None, why)


def _choice(rules: Branches, catalogue: Catalogue, branch: int | None, row: int | None, why: tuple[str, ...]) -> BranchChoice:
    """With distribution_branch the default stays the branch, and what the grid says becomes the distribution branch."""
    main = rules.default_branch if rules.distribution_branch else branch
    distribution = branch if rules.distribution_branch and row is not None else None
    unknown = [each for each in dict.fromkeys((main, branch)) if not _is_known(each, catalogue)]
    problems = tuple(Problem("branch_unknown", _branch_facts(each, row, catalogue)) for each in unknown)
    return BranchChoice(main or 0, distribution, row, why, problems)


def _branch_facts(branch: int | None, row: int | None, catalogue: Catalogue) -> dict[str, str]:
    place = DEFAULT_BRANCH if row is None else ROW(row=row + 1)
    known = catalogue.branches.get(branch) if branch is not None else None
    name = NOT_ACTIVE(branch=known.name) if known else BRANCH(branch=branch) if branch is not None else NO_BRANCH
    return {"branch": name, "place": place}


def _is_known(branch: int | None, catalogue: Catalogue) -> bool:
    known = catalogue.branches.get(branch) if branch is not None else None
    return known is not None and known.is_active


def _disagreement(destination: Destination, lines: Sequence[Line], grid: Sequence[BranchRow]) -> tuple[str, ...]:
    if len(destination.warehouses) < 2 or not any(row.warehouses for row in grid):
        return ()
    names = ", ".join(sorted({line.warehouse_reference or line.warehouse_id for line in lines} - {""}))
    return (f"The lines come from different warehouses ({names}), so no row with a warehouse is met.",)


def _routed(settings: Settings, catalogue: Catalogue, number: int, lines: Sequence[Line], said: tuple[str, ...]) -> BranchChoice:
    rules = settings.branches
    row = rules.grid[number]
    why = (*said, ROW_MET(row=number + 1, conditions=conditions_of(row)))
    if not row.backups:
        return _choice(rules, catalogue, row.branch, number, why)
    wanted = wanted_stock(lines, catalogue, settings.download_orders)
    branch = _with_stock(row, wanted, catalogue)
    if branch is None:
        told = f"Neither {branch_name(row.branch, catalogue)} nor its backups have stock for the whole order."
        return replace(_choice(rules, catalogue, row.branch, number, (*why, told)), covered=False)
    told = (HAS_STOCK if branch == row.branch else BACKUP_HAS_STOCK)(branch=branch_name(branch, catalogue))
    return _choice(rules, catalogue, branch, number, (*why, told))


def _with_stock(row: BranchRow, wanted: Mapping[Article, Decimal], catalogue: Catalogue) -> int | None:
    """The first of the branch and its backups that covers the whole order; None where none does."""
    for branch in candidates(row, catalogue):
        if all(available(article, branch, catalogue) >= quantity for article, quantity in wanted.items()):
            return branch
    return None


def branch_name(branch: int, catalogue: Catalogue) -> str:
    known = catalogue.branches.get(branch)
    return known.name if known else f"Branch {branch}"
