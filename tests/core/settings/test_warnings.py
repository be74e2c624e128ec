from decimal import Decimal
from typing import Any

import pytest

from omni_desktop.core.settings.checks import problems
from omni_desktop.core.settings.settings import BranchRow
from omni_desktop.core.settings.warnings import warnings
from tests.core.samples import settings

QUIET = {"default_contact": 7}
PERTH, ANY, WEST = BranchRow(5), BranchRow(3, backups=(4,)), BranchRow(4, states=("WA",), countries=("AU",))


def warned(**values: Any) -> dict[str, str]:
    return dict(warnings(settings(**(QUIET | values))))


def test_a_plain_store_is_not_warned_of_anything() -> None:
    assert warned() == {}


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"stage": " Fully  picked"}, "download_orders.stage"),
        ({"sales_channels_mode": "only"}, "download_orders.sales_channels"),
        ({"third_party_status": 2}, "download_orders.third_party_status"),
        ({"expand_boms": True}, "download_orders.expand_boms"),
        ({"order_status": "Draft", "auto_dispatch": "completed", "invoice_date": "none"}, "download_orders.auto_dispatch"),
        ({"total_differs": "rounding", "rounding_limit": 0}, "download_orders.rounding_limit"),
        ({"routing": "on"}, "branches.grid"),
        ({"split_orders": True}, "branches.split_orders"),
        ({"routing": "on", "grid": (PERTH,), "split_orders": True}, "branches.split_orders"),
        ({"distribution_branch": True}, "branches.distribution_branch"),
        ({"routing": "on", "grid": (WEST, PERTH, WEST)}, "branches.grid[2]"),
        ({"routing": "on", "grid": (BranchRow(4, states=("Bayern",), countries=("DE",)),)}, "branches.grid[0].states"),
        ({"routing": "on", "grid": (BranchRow(4, states=("WA",)),)}, "branches.grid[0].states"),
        ({"custom_refs": {"CustomerRef1": "customerOrderNo"}}, "download_orders.custom_refs"),
        ({"custom_refs": {"CustomerRef1": "orders_1", "CustomerRef2": "orders_1"}}, "download_orders.custom_refs"),
        ({"nobody": ("*",)}, "customer_tracking.nobody"),
        ({"auto_dispatch": "completed"}, "accounting.invoice_date"),
        ({"default_contact": None}, "customer_tracking.default_contact"),
        ({"default_contact": None, "mode": "one"}, "customer_tracking.default_contact"),
        ({"tax_status": "Excl"}, "accounting.tax_status"),
        ({"tax_rate": Decimal("0.1")}, "accounting.tax_rate"),
        ({"invoice_date": "placed"}, "accounting.invoice_date"),
    ],
)
def test_what_may_surprise_is_said_beside_its_setting_and_may_be_saved(values: dict[str, Any], key: str) -> None:
    said = set(warned(**values))
    assert key in said
    assert said <= {key, "accounting.invoice_date"}
    assert problems(settings(**(QUIET | values))) == ()


@pytest.mark.parametrize(
    "values",
    [
        {"routing": "on", "grid": (WEST, ANY), "split_orders": True, "distribution_branch": True},
        {"default_contact": None, "no_email": "hold"},
        {"sales_channels_mode": "only", "sales_channels": ("eBay",)},
        {"routing": "on", "grid": (BranchRow(4, states=("Scotland",), countries=("GB",)), ANY)},
        {"order_status": "Draft", "third_party_status": 1},
        {"custom_refs": {"CustomerRef1": "internalComments", "CustomerRef2": "internalComments", "CustomerRef3": "orders_1"}},
    ],
)
def test_what_makes_sense_together_is_not_warned_of(values: dict[str, Any]) -> None:
    assert warned(**values) == {}


@pytest.mark.parametrize(
    ("states", "meant"),
    [
        (("WA",), "WA could be in Australia (AU) or the United States (US),"),
        (("NSW", "Northwest Territories", "nt"), "nt could be in Australia (AU) or Canada (CA),"),
        (("N.S.W.",), "N.S.W. could be in Australia (AU),"),
        (("Bayern",), "Bayern could be in any country,"),
    ],
)
def test_states_without_a_country_are_asked_about_with_the_countries_that_could_be_meant(states: tuple[str, ...], meant: str) -> None:
    said = warned(routing="on", grid=(BranchRow(4, states=states), ANY))
    assert meant in said["branches.grid[0].states"]
    assert "Country Codes" in said["branches.grid[0].states"]
