"""Sorted lists: an order's place in one is where a page shows it, and a list may begin at a moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import event

from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.history import SORTABLE, Filter, Sort, Updated
from omni_desktop.core.record.record import Entry, State
from omni_desktop.storage.reading import order_lists
from omni_desktop.storage.registry import Registry
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


def test_a_list_may_be_of_some_days_alone(store: Store) -> None:
    for number, days in enumerate((20, 7, 1, 0)):
        store.find(f"N{number}", at=NOW - timedelta(days=days))
    today = NOW - timedelta(hours=12)
    week = Filter(placed_since=today - timedelta(days=7), placed_before=today)
    assert [row.id for row in store.history.page(week, Sort(), offset=0, limit=9)] == ["N2", "N1"]
    assert store.history.count(Filter(placed_before=today)) == 3


def test_amounts_sort_as_numbers(mixed: Store) -> None:
    rows = mixed.history.page(Filter(states=frozenset({State.HELD})), Sort("total", descending=False), offset=0, limit=9)
    assert [row.grand_total for row in rows] == [Decimal("-1.00"), Decimal("2.50"), Decimal("10.00"), Decimal("10.00")]


FILTERS = (
    Filter(),
    Filter(states=frozenset({State.HELD})),
    Filter(states=frozenset({State.HELD, State.FOUND})),
    Filter(search="ann quill"),
    Filter(search="n"),
    Filter(search="n5"),
    Filter(search="ann n5"),
    Filter(search="ash", states=frozenset({State.HELD})),
    Filter(search="ash", states=frozenset({State.FOUND})),
    Filter(placed_since=NOW - timedelta(days=1)),
    Filter(placed_since=NOW - timedelta(days=1), placed_before=NOW + timedelta(days=1)),
    Filter(problem="unknown_sku"),
    Filter(problem="unknown_sku", cause="AB-114", search="quill"),
    Filter(run_id=1),
)


@pytest.mark.parametrize(("few", "turning"), [(0, 0), (1, 2), (50, 50)])
def test_a_list_is_the_same_whichever_way_it_is_read(mixed: Store, monkeypatch: pytest.MonkeyPatch, few: int, turning: int) -> None:
    for order_id in ("N3", "N4"):
        mixed.record(order_id, State.HELD, problems=tuple(Problem("unknown_sku", {"sku": sku}) for sku in ("AB-114", "AB-115")))
    sorts = (Sort(), Sort("id", descending=False), Sort("customer", descending=False), Sort("total"))
    cases = [(wanted, sort) for wanted in FILTERS for sort in sorts]
    whole = [[row.id for row in mixed.history.page(*case, offset=0, limit=50)] for case in cases]
    counts = [mixed.history.count(wanted) for wanted, _ in cases]
    assert counts == [len(ids) for ids in whole]
    assert min(sum(map(len, whole)), *map(len, whole[:8])) > 0
    for name, value in (("FEW", few), ("FEW_OF_A_STATE", few), ("TURNING", turning)):
        monkeypatch.setattr(order_lists, name, value)
    for (wanted, sort), ids in zip(cases, whole, strict=True):
        pages = [mixed.history.page(wanted, sort, offset=offset, limit=2) for offset in range(0, 8, 2)]
        assert [row.id for page in pages for row in page] == ids
        assert sort != Sort() or [row.id for row in mixed.history.every_order(wanted)] == ids
        assert mixed.history.count(wanted) == len(ids)
        assert [mixed.history.place(wanted, sort, order_id) for order_id in ids[-1:]] == [len(ids) - 1][: len(ids)]


def test_another_stores_orders_are_never_in_a_list(mixed: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    registry = Registry(mixed.database)
    owner = registry.owner(registry.add("Lighthouse", "other.example.com", NOW).id, "omni.example.com", "Other", NOW)
    other = Store(mixed.database, mixed.places, owner)
    other.find("N5")
    other.record("N5", State.HELD, problems=(Problem("unknown_sku", {"sku": "AB-114"}),))
    wanted = Filter(search="ab-114")
    for few in (50_000, 0):
        monkeypatch.setattr(order_lists, "FEW", few)
        assert (other.history.count(wanted), mixed.history.count(wanted)) == (1, 4)
        assert [row.row for row in other.history.page(wanted, Sort(), offset=0, limit=9)] == [7]


def plans(store: Store, question: Callable[[], object]) -> str:
    """How SQLite goes about the selects of a question."""
    asked: list[tuple[str, object]] = []

    def note(_connection: object, _cursor: object, statement: str, values: object, *_rest: object) -> None:
        asked.append((statement, values))

    event.listen(store.database._engine, "before_cursor_execute", note)
    question()
    event.remove(store.database._engine, "before_cursor_execute", note)
    with store.database.reading() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        return "\n".join(row[3] for statement, values in asked for row in driver.execute(f"EXPLAIN QUERY PLAN {statement}", values))


@pytest.mark.parametrize(
    ("read", "index"),
    [
        ("due", "ix_orders_to_read"),
        ("due", "ix_orders_next_look"),
        ("unsettled", "ix_sales_orders_unsettled"),
        ("unsettled_contacts", "ix_contacts_unsettled"),
        ("open_writes", "ix_writes_unsettled"),
        ("following", "ix_orders_follow_at"),
        ("updates", "ix_happenings_update"),
        ("updates", "ix_orders_follow"),
        ("updated", "ix_happenings_update"),
        ("activity", "ix_orders_placed"),
        ("figures", "ix_orders_apart"),
        ("figures", "ix_problems_open"),
        ("page", "ix_orders_customer"),
    ],
)
@pytest.mark.sqlite
def test_a_read_of_a_million_rows_finds_its_index(store: Store, read: str, index: str) -> None:
    states = Filter(states=frozenset({State.CREATED, State.ADOPTED}))
    reads: dict[str, Callable[[], object]] = {
        "due": lambda: store.ledger.due(NOW, retries=5),
        "unsettled": store.ledger.unsettled,
        "unsettled_contacts": store.ledger.unsettled_contacts,
        "open_writes": store.ledger.open_writes,
        "following": lambda: store.ledger.following(NOW, limit=5),
        "updates": lambda: store.history.updates(NOW),
        "updated": lambda: store.history.page(Filter(updated=Updated("voided", NOW)), Sort(), offset=0, limit=9),
        "activity": lambda: store.history.activity([NOW, NOW + timedelta(days=1)]),
        "figures": store.history.figures,
        "page": lambda: store.history.page(states, Sort("customer"), offset=0, limit=9),
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(order_lists, "FEW_OF_A_STATE", -1)       # as with too many rows to sort
        assert index in plans(store, reads[read])


@pytest.mark.sqlite
def test_looks_that_are_due_are_taken_from_their_index_and_the_limit_ends_it(store: Store) -> None:
    """Sorting them first would read each of a shop's held orders at every download."""
    plan = plans(store, lambda: store.ledger.due(NOW, retries=5))
    assert plan.count("SEARCH orders USING INDEX ix_orders_next_look") == 2
    assert (plan.count("SEARCH"), plan.count("SCAN"), plan.count("USE TEMP B-TREE")) == (3, 0, 1)      # what is marked to be read is sorted
