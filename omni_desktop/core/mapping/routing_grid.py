"""The branch routing grid: the first row whose filled conditions are all met wins (settings: branches.grid)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from omni_desktop.core.inventory import folded
from omni_desktop.core.mapping.products import any_of, split_lines
from omni_desktop.core.order import Address, Line, Order
from omni_desktop.core.sentence import both, either, phrase, say_with, word
from omni_desktop.core.settings.regions import bare, country_code, state_names
from omni_desktop.core.settings.settings import BranchRow, Settings

WINS, LATER, FAILS = "wins", "later", "fails"
SAID_OF_ROW = {
    WINS: say_with("Row {row} wins: {why}."),
    FAILS: say_with("Row {row} does not match: {why}."),
    LATER: say_with("Row {row} would match too, but comes later."),
}
MET = {
    "country": say_with("the country is {value}"),
    "state": say_with("the state is {value}"),
    "shipping option": say_with("the shipping option is {value}"),
    "warehouse": say_with("the warehouse is {value}"),
}
NOT_MET = {
    "country": say_with("the country is not {wanted}"),
    "state": say_with("the state is not {wanted}"),
    "shipping option": say_with("the shipping option is not {wanted}"),
    "warehouse": say_with("the warehouse is not {wanted}"),
}
NAMED = {
    "country": phrase("country {value}"),
    "state": phrase("state {value}"),
    "shipping option": phrase("shipping option {value}"),
    "warehouse": phrase("warehouse {value}"),
}
NO_CONDITIONS = word("it has no conditions")
UNCONDITIONAL = say_with("it has no conditions, so every order meets it")


@dataclass(frozen=True, slots=True)
class Destination:
    """What the conditions look at. `warehouses`: one (id, reference) for each different warehouse of the lines, folded."""

    country: str
    state: str
    shipping_option: str
    warehouses: frozenset[tuple[str, str]]


class Condition(NamedTuple):
    """A filled condition of a row: what it `wants`, what the destination `has`, and whether that meets it."""

    name: str
    wants: Sequence[str]
    has: str
    met: bool


@dataclass(frozen=True, slots=True)
class TriedRow:
    """How a row (from 0) does for a destination. `outcome`: `wins`, `fails`, or `later` where it is met but an earlier one wins."""

    row: int
    outcome: str
    because: str

    @property
    def sentence(self) -> str:
        """One line of plain text without the branch's name, which the grid shows."""
        return SAID_OF_ROW[self.outcome](row=self.row + 1, why=self.because)


def destination_of(order: Order, lines: Sequence[Line]) -> Destination:
    """`lines`: those that are sent."""
    address = delivery_address(order)
    warehouses = {(folded(line.warehouse_id), folded(line.warehouse_reference)) for line in lines}
    return Destination(address.country, address.state, order.shipping_option, frozenset(warehouses - {("", "")}))


def typed_destination(country: str, state: str, shipping_option: str, warehouse: str) -> Destination:
    """As somebody types it to test the grid; `warehouse` is an id or a reference. Blank parts are unknown ones."""
    return Destination(country, state, shipping_option, frozenset({(folded(warehouse), "")} - {("", "")}))


def delivery_address(order: Order) -> Address:
    """Where the goods go: the delivery address; without one, the billing address."""
    return order.ship if order.ship.has_place else order.bill


def first_row(order: Order, settings: Settings) -> int | None:
    """The row of the grid (from 0) that the order meets; None with routing off, or where it meets none."""
    if settings.branches.routing != "on":
        return None
    lines, _ = split_lines(order.lines, settings.download_orders.leave_out_skus)
    return row_met(settings.branches.grid, destination_of(order, lines))


def row_met(grid: Sequence[BranchRow], destination: Destination) -> int | None:
    return next((number for number, row in enumerate(grid) if meets(row, destination)), None)


def meets(row: BranchRow, destination: Destination) -> bool:
    """All filled conditions; a blank one means any."""
    return all(condition.met for condition in conditions(row, destination))


def conditions(row: BranchRow, destination: Destination) -> Iterator[Condition]:
    if row.countries:
        code = country_code(destination.country)
        yield Condition("country", row.countries, destination.country.strip(), code in map(country_code, row.countries))
    if row.states:
        names = state_names(destination.state, destination.country)
        same = any(bare(state) in names for state in row.states)
        yield Condition("state", row.states, destination.state.strip(), same)
    if row.shipping_options:
        option = destination.shipping_option.strip()
        yield Condition("shipping option", row.shipping_options, option, any_of(tuple(row.shipping_options))(option))
    if row.warehouses:
        met = _warehouse_met(row.warehouses, destination.warehouses)
        yield Condition("warehouse", row.warehouses, met, bool(met))


def _warehouse_met(wanted: Sequence[str], warehouses: frozenset[tuple[str, str]]) -> str:
    """The wanted one that all lines come from, by its id or reference; "" where there is none."""
    if len(warehouses) != 1:
        return ""
    names = {name for name in next(iter(warehouses)) if name}
    return next((each for each in wanted if folded(each) in names), "")


def conditions_of(row: BranchRow) -> str:
    """The row's filled conditions in one line."""
    filled = (NAMED[each.name](value=" / ".join(each.wants)) for each in conditions(row, Destination("", "", "", frozenset())))
    return "; ".join(filled) or NO_CONDITIONS


def try_grid(grid: Sequence[BranchRow], destination: Destination, countries: Mapping[str, str] | None = None) -> tuple[TriedRow, ...]:
    """Each row's fate, in the grid's order; no row wins where the default branch would. `countries`: code -> the name to show."""
    winner = row_met(grid, destination)
    return tuple(_tried(number, row, destination, winner, countries or {}) for number, row in enumerate(grid))


def _tried(number: int, row: BranchRow, destination: Destination, winner: int | None, countries: Mapping[str, str]) -> TriedRow:
    filled = list(conditions(row, destination))
    failed = [_said(each, countries) for each in filled if not each.met]
    if failed:
        return TriedRow(number, FAILS, both(failed))
    met = [_said(each, countries) for each in filled]
    return TriedRow(number, WINS if number == winner else LATER, both(met) if met else UNCONDITIONAL())


def _said(condition: Condition, countries: Mapping[str, str]) -> str:
    """`the state is TAS`, or `the state is not VIC or SA`, in the row's own words where it is not met."""
    if condition.met:
        return MET[condition.name](value=_shown(condition.name, condition.has, countries))
    return NOT_MET[condition.name](wanted=either([_shown(condition.name, each, countries) for each in condition.wants]))


def _shown(name: str, text: str, countries: Mapping[str, str]) -> str:
    if name == "country":
        code = country_code(text).upper()
        return countries.get(code, code)
    return f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}" if name == "shipping option" else text
