from omni_desktop.core.mapping.routing_grid import TriedRow, row_met, try_grid, typed_destination
from omni_desktop.core.settings.settings import BranchRow

GRID = (
    BranchRow(3, countries=("AU",), shipping_options=("Click & Collect",)),
    BranchRow(4, countries=("AU",), shipping_options=("Express",)),
    BranchRow(4, countries=("AU",), states=("VIC", "TAS", "SA"), warehouses=("Main",)),
    BranchRow(5, countries=("AU",), states=("QLD", "NT"), warehouses=("West",)),
)
TASMANIA = typed_destination("AU", "TAS", "Express", "Main")


def told(*grid: BranchRow, country: str = "AU", state: str = "TAS", option: str = "Express", warehouse: str = "Main") -> list[str]:
    return [each.sentence for each in try_grid(grid, typed_destination(country, state, option, warehouse), {"AU": "Australia"})]


def test_every_row_says_why_it_wins_or_loses() -> None:
    assert told(*GRID) == [
        "Row 1 does not match: the shipping option is not “Click & Collect”.",
        "Row 2 wins: the country is Australia and the shipping option is “Express”.",
        "Row 3 would match too, but comes later.",
        "Row 4 does not match: the state is not QLD or NT and the warehouse is not West.",
    ]


def test_the_row_that_wins_is_the_one_that_orders_would_meet() -> None:
    tried = try_grid(GRID, TASMANIA)
    assert [each.row for each in tried if each.outcome == "wins"] == [row_met(GRID, TASMANIA)] == [1]


def test_a_row_without_conditions_says_so() -> None:
    assert told(BranchRow(3)) == ["Row 1 wins: it has no conditions, so every order meets it."]


def test_where_no_row_is_met_each_says_what_it_wants() -> None:
    lost = "the country is not Australia and the state is not VIC, TAS or SA"
    assert told(GRID[2], country="NZ", state="") == [f"Row 1 does not match: {lost}."]


def test_without_names_countries_are_shown_by_their_code() -> None:
    assert try_grid(GRID[:1], typed_destination("new zealand", "", "click & collect ", "")) == (
        TriedRow(0, "fails", "the country is not AU"),
    )


def test_a_blank_warehouse_meets_no_row_that_asks_for_one() -> None:
    assert told(GRID[2], warehouse=" ") == ["Row 1 does not match: the warehouse is not Main."]


def test_a_warehouse_is_named_as_the_row_writes_it() -> None:
    assert told(BranchRow(4, warehouses=("West", "Main")), warehouse="main") == ["Row 1 wins: the warehouse is Main."]
