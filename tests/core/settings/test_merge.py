"""Two changes of one set of settings: joined key by key; what both changed is never decided by the program."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.ports.program.saved_settings import SettingsVersion
from omni_desktop.core.settings.checks import Known
from omni_desktop.core.settings.fields import SettingsRefused, from_document, to_document, value_of
from omni_desktop.core.settings.merge import Clash, SettingsClash, joined, named, pairs
from omni_desktop.core.settings.settings import Settings

KNOWN = Known(zones=frozenset({"Australia/Sydney", "Europe/Berlin"}))
START = from_document({"connection": {"name": "Harbour", "neto_url": "https://shop.example", "omni_username": "Harbour"}})
GRID = [{"branch": 3, "countries": ["AU"]}, {"branch": 4}]
VALUES: dict[str, list[Any]] = {
    "connection.name": ["Lighthouse", "Pier"],
    "connection.time_zone": ["Europe/Berlin"],
    "download_orders.stage": ["Processing", "Pick"],
    "download_orders.statuses": [["New", "Pick"], ["New"]],
    "download_orders.rounding_limit": [0.1, 0.2],
    "branches.grid": [GRID, GRID[:1], [{"branch": 4}]],
    "accounting.payment_methods": [{"PayPal": "Card"}, {"PayPal": "Card", "Cash": "Cash"}],
    "customer_tracking.sales_person": [{"default": 7, "table": {}}, {"default": None, "table": {"Ada": 7}}],
}
CHANGES = st.fixed_dictionaries({}, optional={key: st.sampled_from(values) for key, values in VALUES.items()})


def after(changes: dict[str, Any], base: Settings = START) -> Settings:
    for key, value in changes.items():
        group, _, name = key.partition(".")
        base = from_document({group: {name: value}}, base, KNOWN)
    return base


@given(CHANGES, CHANGES)
def test_what_one_side_changed_stands_and_what_both_changed_otherwise_is_a_clash(mine: dict[str, Any], theirs: dict[str, Any]) -> None:
    one, other = after(mine), after(theirs)
    apart = {key for key in mine.keys() & theirs.keys() if value_of(one, key) != value_of(other, key)}
    if apart:
        with pytest.raises(SettingsClash) as caught:
            joined(START, one, other, KNOWN)
        assert {clash.key for clash in caught.value.clashes} == apart
        for clash in caught.value.clashes:
            sides = [dict(pairs(to_document(each)))[clash.key] for each in (START, one, other)]
            assert sides == [clash.base, clash.mine, clash.theirs]
    else:
        assert joined(START, one, other, KNOWN) == joined(START, other, one, KNOWN) == after({**theirs, **mine})


def test_changes_that_do_not_go_together_are_refused_with_their_key() -> None:
    long, split = after({"download_orders.reference_prefix": "W" * 28}), after({"branches.split_orders": True})
    with pytest.raises(SettingsRefused, match=r"download_orders.reference_prefix: .* 28 characters"):
        joined(START, split, long, KNOWN)


def test_a_clash_says_whose_value_it_is_and_since_when() -> None:
    def version(number: int, by: str, *keys: str) -> SettingsVersion:
        return SettingsVersion(number, datetime(2026, 5, number, 9, 30, tzinfo=UTC), by, {key: [1, 2] for key in keys}, START)

    stage = "download_orders.stage"
    versions = [version(3, "kim@TILL-2", "connection.name"), version(2, "sam", stage), version(1, "ada", stage)]
    (clash,) = named([Clash(stage, "New", "Pick", "Pack")], versions)
    assert (clash.theirs_by, clash.theirs_at) == ("sam", datetime(2026, 5, 2, 9, 30, tzinfo=UTC))
    assert str(SettingsClash([clash])) == (
        'download_orders.stage was set to "Pack" by sam at 2026-05-02T09:30:00Z, after you had read it; you wanted "Pick". '
        "Nothing was saved."
    )
