"""Sorted lists: an order's place in one is where a page shows it, and a list may begin at a moment."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from omni_desktop.core.history import SORTABLE, Filter, Sort
from omni_desktop.core.record import Entry, State
from tests.storage.conftest import NOW, Store, order

ROWS = (("N5", "10.00", "Ann Quill"), ("N3", "2.50", "Zoe Ash"), ("N4", "10.00", "Ann Quill"), ("N1", "-1.00", "Mo Lark"))


@pytest.fixture
def mixed(store: Store) -> Store:
    """Orders with ties, and one that was only found: it has neither a customer nor a total yet."""
    store.find("N9", "N2")
    for order_id, total, customer in ROWS:
        store.find(order_id)
        store.ledger.record(store.run, [Entry(order_id, State.HELD, NOW, order=order(order_id, total, customer), raw=b"{}")])
    return store


@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("column", SORTABLE)
def test_an_orders_place_is_where_a_page_shows_it(mixed: Store, column: str, descending: bool) -> None:
    sort = Sort(column, descending)
    for wanted in (Filter(), Filter(states=frozenset({State.HELD})), Filter(search="ann quill")):
        shown = [row.id for row in mixed.history.page(wanted, sort, offset=0, limit=50)]
        assert len(shown) > 1
        assert [mixed.history.place(wanted, sort, order_id.lower()) for order_id in shown] == list(range(len(shown)))


def test_an_order_that_isnt_in_the_list_has_no_place(mixed: Store) -> None:
    assert mixed.history.place(Filter(states=frozenset({State.CREATED})), Sort(), "N5") is None
    assert mixed.history.place(Filter(), Sort(), "N77") is None


def test_a_list_may_begin_at_a_moment(store: Store) -> None:
    store.find("N1", at=NOW - timedelta(days=20))
    store.find("N2", at=NOW)
    since = Filter(placed_since=NOW - timedelta(days=14))
    assert [row.id for row in store.history.page(since, Sort(), offset=0, limit=9)] == ["N2"]
    assert store.history.count(since) == 1


def test_amounts_sort_as_numbers(mixed: Store) -> None:
    rows = mixed.history.page(Filter(states=frozenset({State.HELD})), Sort("total", descending=False), offset=0, limit=9)
    assert [row.grand_total for row in rows] == [Decimal("-1.00"), Decimal("2.50"), Decimal("10.00"), Decimal("10.00")]
