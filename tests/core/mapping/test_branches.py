from typing import Any

import pytest

from omni_desktop.core.inventory import Catalogue
from omni_desktop.core.mapping.branches import BranchChoice, choose_branch
from omni_desktop.core.mapping.mapping import needs
from omni_desktop.core.mapping.routing_grid import first_row
from omni_desktop.core.order import Address, Line, Order
from omni_desktop.core.settings.settings import BranchRow, Settings
from omni_desktop.core.values import replace
from tests.core.samples import SYDNEY, answered, catalogue, line, order, settings


def routed(*rows: BranchRow, **values: Any) -> Settings:
    return settings(routing="on", grid=rows, **values)


def chosen(wanted: Order, rules: Settings, known: Catalogue | None = None) -> BranchChoice:
    return choose_branch(wanted, rules, answered(known or catalogue(), wanted, rules))


def to(**parts: str) -> Order:
    return order(line(), ship=replace(SYDNEY, **parts))


def from_warehouses(*warehouses: tuple[str, str]) -> tuple[Line, ...]:
    return tuple(line(number, warehouse_id=each[0], warehouse_reference=each[1]) for number, each in enumerate(warehouses))


def test_without_routing_every_order_goes_to_the_default_branch() -> None:
    choice = chosen(order(line()), settings(grid=(BranchRow(4),)))
    assert (choice.branch_id, choice.row) == (3, None)
    assert "off" in choice.why[0]


def test_the_first_row_that_is_met_wins_and_is_named() -> None:
    choice = chosen(order(line()), routed(BranchRow(5, countries=("NZ",)), BranchRow(4, countries=("AU",)), BranchRow(5)))
    assert (choice.branch_id, choice.row) == (4, 1)
    assert choice.why == ("Row 2 of the branch routing grid: country AU.",)


def test_a_row_without_conditions_means_any() -> None:
    assert chosen(order(line()), routed(BranchRow(5))).why[0].endswith("it has no conditions.")


def test_an_order_that_meets_no_row_goes_to_the_default_branch() -> None:
    choice = chosen(order(line()), routed(BranchRow(4, countries=("NZ",))))
    assert (choice.branch_id, choice.row) == (3, None)


@pytest.mark.parametrize(
    ("states", "address", "meets"),
    [
        (("NSW",), {"state": "nsw"}, True),
        (("NSW",), {"state": "New South Wales"}, True),
        (("new south wales",), {"state": "NSW"}, True),
        (("NSW",), {"state": "N.S.W."}, True),
        (("VIC", "QLD"), {"state": "NSW"}, False),
        (("Western Australia",), {"state": "WA", "country": "US"}, False),
        (("Washington",), {"state": "WA", "country": "United States"}, True),
        (("WA",), {"state": "Washington", "country": ""}, True),
        (("Quebec",), {"state": "QC", "country": "CA"}, True),
        (("Bayern",), {"state": "bayern", "country": "DE"}, True),
        (("BY",), {"state": "Bayern", "country": "DE"}, False),
        ((" ",), {"state": ""}, False),
        (("-",), {"state": "."}, False),
        (("WA",), {"state": "W A"}, True),
        (("WA",), {"state": "West Australia"}, True),
        (("W.A",), {"state": "Western Australia (WA)"}, True),
        (("NSW",), {"state": "AU-NSW"}, True),
        (("NSW",), {"state": "NSW - New South Wales"}, True),
        (("SA",), {"state": "Sth Australia"}, True),
        (("WA",), {"state": "Wash.", "country": "US"}, True),
        (("DC",), {"state": "Washington, D.C.", "country": "US"}, True),
        (("WA",), {"state": "West Virginia", "country": "US"}, False),
        (("QC",), {"state": "Qu\u00e9bec", "country": "Canada"}, True),
        (("NL",), {"state": "Newfoundland", "country": "CA"}, True),
        (("Hawkes Bay",), {"state": "HKB", "country": "NZ"}, True),
        (("Manawatu-Wanganui",), {"state": "Manawat\u016b-Whanganui", "country": "New Zealand"}, True),
        (("TAS",), {"state": "Tasman", "country": "NZ"}, True),
        (("TAS",), {"state": "Tasman"}, False),
        (("Northern Ireland",), {"state": "N. Ireland", "country": "UK"}, True),
        (("SCT",), {"state": "Scotland", "country": "GB"}, True),
    ],
)
def test_states_match_by_code_and_by_full_name(states: tuple[str, ...], address: dict[str, str], meets: bool) -> None:
    assert (first_row(to(**address), routed(BranchRow(4, states=states))) == 0) is meets


@pytest.mark.parametrize(("country", "meets"), [("au", True), ("Australia", True), ("AUS", True), ("NZL", False), ("", False)])
def test_countries_match_by_code_and_by_name(country: str, meets: bool) -> None:
    assert (first_row(to(country=country), routed(BranchRow(4, countries=("AU",)))) == 0) is meets


@pytest.mark.parametrize(
    ("pattern", "option", "meets"),
    [
        ("express", "  EXPRESS ", True),
        ("Express*", "express post (1 day)", True),
        ("*pickup*", "Store Pickup Sydney", True),
        ("Express", "Express Post", False),
        ("a*c", "abb", False),
        ("[E]xpress*", "Express", False),
        ("*", "", True),
    ],
)
def test_shipping_options_ignore_case_and_outer_spaces_and_know_the_star(pattern: str, option: str, meets: bool) -> None:
    rules = routed(BranchRow(4, shipping_options=(pattern,)))
    assert (first_row(order(line(), shipping_option=option), rules) == 0) is meets


@pytest.mark.parametrize("name", ["2", "west "])
def test_warehouses_match_by_id_or_reference(name: str) -> None:
    assert first_row(order(*from_warehouses(("2", "WEST"), ("2", "WEST"), ("", ""))), routed(BranchRow(4, warehouses=(name,)))) == 0


def test_lines_that_disagree_about_the_warehouse_meet_no_such_row_and_say_so() -> None:
    wanted = order(*from_warehouses(("2", "WEST"), ("3", "")))
    choice = chosen(wanted, routed(BranchRow(4, warehouses=("2",)), BranchRow(5)))
    assert choice.row == 1
    assert choice.why[0] == "The lines come from different warehouses (3, WEST), so no row with a warehouse is met."


def test_lines_that_disagree_say_nothing_where_no_row_asks() -> None:
    assert len(chosen(order(*from_warehouses(("2", "WEST"), ("3", ""))), routed(BranchRow(5))).why) == 1


def test_without_a_delivery_address_the_billing_address_routes() -> None:
    wanted = order(line(), ship=Address(country="NZ"), bill=SYDNEY)
    assert first_row(wanted, routed(BranchRow(4, states=("NSW",)))) == 0


@pytest.mark.parametrize(
    ("stock", "branch", "covered"),
    [
        ([(101, 4, "2"), (101, 5, "9")], 4, True),
        ([(101, 4, "1"), (101, 5, "2")], 5, True),
        ([(101, 4, "1"), (101, 5, "1"), (101, 3, "2")], 3, True),
        ([(101, 4, "1"), (101, 5, "1")], 4, False),
        ([], 4, False),
    ],
)
def test_backups_are_tried_in_order_by_available_stock(stock: list[tuple[int, int, str]], branch: int, covered: bool) -> None:
    wanted = order(line(0), line(1))
    choice = chosen(wanted, routed(BranchRow(4, backups=(5, 3))), catalogue(stock=stock))
    assert (choice.branch_id, choice.covered) == (branch, covered)
    assert len(choice.why) == 2


def test_a_kit_counts_by_its_virtual_stock() -> None:
    known = catalogue(stock=[(101, 4, "0")])
    (level,) = known.stock[101, 4]
    known.stock[101, 4] = (replace(level, virtual=line().quantity),)
    assert chosen(order(line()), routed(BranchRow(4, backups=(5,))), known).covered


def test_lines_without_a_product_need_no_stock() -> None:
    assert chosen(order(line(sku="UNKNOWN")), routed(BranchRow(4, backups=(5,)))).branch_id == 4


def test_a_backup_that_omni_does_not_have_is_passed_over() -> None:
    rules = routed(BranchRow(4, backups=(9, 5)))
    assert chosen(order(line()), rules, catalogue(stock=[(101, 9, "5")])).branch_id == 4


@pytest.mark.parametrize(
    ("rules", "title"),
    [
        (routed(BranchRow(77)), "Branch 77"),
        (routed(BranchRow(9)), "Old (not active)"),
        (settings(default_branch=None), "No branch"),
    ],
)
def test_a_branch_that_omni_does_not_have_is_a_problem(rules: Settings, title: str) -> None:
    (problem,) = chosen(order(line()), rules).problems
    assert (problem.code, problem.facts["branch"]) == ("branch_unknown", title)


def test_with_a_distribution_branch_the_grid_fills_only_that() -> None:
    choice = chosen(order(line()), routed(BranchRow(4), distribution_branch=True))
    assert (choice.branch_id, choice.distribution_branch_id) == (3, 4)


def test_with_a_distribution_branch_and_no_row_there_is_none() -> None:
    choice = chosen(order(line()), routed(distribution_branch=True))
    assert (choice.branch_id, choice.distribution_branch_id) == (3, None)


def test_stock_is_asked_only_where_the_row_that_is_met_has_backups() -> None:
    rules = routed(BranchRow(4, countries=("NZ",), backups=(5,)), BranchRow(4))
    assert not needs(order(line()), rules, {}).stock
    assert needs(to(country="NZ"), rules, {}).stock
    assert not needs(order(line()), settings(), {}).stock
