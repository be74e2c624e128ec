"""Orders whose numbers differ in case or blanks alone: each has its own row, and none vanishes."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from omni_desktop.core.order import ScanRow
from omni_desktop.core.record.history import Filter
from omni_desktop.core.record.record import Entry, Skip, State
from tests.storage.conftest import NOW, Store, order

IDS = st.lists(st.text("aA5 \u00a0", min_size=1, max_size=4).filter(str.strip), max_size=8)


def listed(store: Store) -> dict[str, State]:
    return {row.id: row.state for row in store.history.orders(Filter())}


@pytest.mark.parametrize("other", ["A  5", "a 5", "A\u00a05"])
def test_the_second_of_two_orders_with_nearly_one_number_is_held_and_says_why(store: Store, other: str) -> None:
    store.find("A 5", other)
    assert listed(store) == {"A 5": State.FOUND, other: State.HELD}
    story = store.history.order(other)
    assert story is not None
    assert [(each.code, each.facts["other"]) for each in store.ledger.known([other])[other].problems] == [("ids_alike", "A 5")]
    assert store.ledger.due(NOW, retries=50) == ["A 5"]


def test_it_stays_held_when_the_first_one_goes_its_way_and_settings_are_saved(store: Store) -> None:
    store.find("A 5", "A  5")
    store.create("A 5")
    store.find("A  5")
    store.ledger.look_again(NOW)
    assert listed(store) == {"A 5": State.CREATED, "A  5": State.HELD}
    assert "A  5" not in store.ledger.due(NOW, retries=50)


def test_one_that_is_cancelled_takes_nothing_from_the_other(store: Store) -> None:
    store.find("A 5", "A  5")
    store.ledger.note_skipped(store.run, [Skip("A  5", "cancelled")], NOW)
    assert listed(store) == {"A 5": State.FOUND, "A  5": State.SKIPPED}


def test_a_person_dismisses_the_one_that_was_meant(store: Store) -> None:
    store.find("A 5", "A  5")
    assert store.decisions.dismiss("A  5", "entered by hand as A5-2", NOW, "Sam")
    assert listed(store) == {"A 5": State.FOUND, "A  5": State.SKIPPED}


def test_asked_for_by_number_neither_is_written_over_the_other(store: Store) -> None:
    store.ledger.record(store.run, [Entry(each, State.HELD, NOW, order=order(each), raw=b"{}") for each in ("A 5", "A  5")])
    assert listed(store) == {"A 5": State.HELD, "A  5": State.HELD}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(IDS)
def test_every_order_that_a_scan_names_is_listed(store: Store, ids: list[str]) -> None:
    before = set(listed(store))
    store.ledger.note_found(store.run, [ScanRow(each, "Pick", NOW, NOW) for each in ids], NOW)
    stripped = {each.strip() for each in listed(store)}
    assert stripped >= {each.strip() for each in ids} | {each.strip() for each in before}
