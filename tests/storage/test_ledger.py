"""The ledger's rules: nothing that stands in Omni is lowered, problems live until they are solved, lists and search find everything."""

from __future__ import annotations

import threading
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.inventory import ChosenProduct
from omni_desktop.core.mapping.customers import value_key
from omni_desktop.core.order import ScanRow
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.history import Filter
from omni_desktop.core.record.record import CreateAnswer, Cursor, Entry, Figures, Intent, RunClose, Skip, State
from omni_desktop.storage.ledger import decisions
from omni_desktop.storage.registry import Registry
from omni_desktop.storage.run_lock import holder, run_lock
from omni_desktop.storage.saved_settings import SavedSettings
from tests.storage.conftest import NOW, Store, order

UNKNOWN = Problem("unknown_sku", {"sku": "AB-114"})


def codes(store: Store, order_id: str) -> list[str]:
    story = store.history.order(order_id)
    assert story is not None
    return [problem.code for problem in story.row.problems]


def kinds(store: Store, order_id: str) -> list[str]:
    story = store.history.order(order_id)
    assert story is not None
    return [line.kind for line in story.timeline]


def test_an_order_goes_its_way_and_its_timeline_tells_it(store: Store) -> None:
    store.create("N1")
    story = store.history.order("n1")
    assert story is not None
    assert kinds(store, "N1") == ["found", "sending", "created"]
    assert (story.row.state, story.row.reference, story.row.omni_id, story.row.customer) == (State.CREATED, "W-N1", 7, "Ella Whitfield")
    assert (story.parts[0].sent, story.raw) == (b'{"reference":"x"}', b'{"OrderID":"x"}')


@pytest.mark.parametrize("state", [State.HELD, State.SKIPPED, State.READY])
def test_an_order_in_omni_is_never_lowered(store: Store, state: State) -> None:
    store.create("N1")
    store.record("N1", state, problems=(UNKNOWN,))
    store.ledger.note_skipped(store.run, [Skip("N1", "cancelled")], NOW)
    assert store.state("N1") is State.CREATED


def test_an_update_of_an_order_in_omni_is_read_but_keeps_its_state(store: Store) -> None:
    store.create("N1")
    store.find("N1", at=NOW + timedelta(hours=1), status="Dispatched")
    assert store.ledger.due(NOW, retries=5) == ["N1"]
    assert store.state("N1") is State.CREATED


def test_a_person_finds_an_order_without_minding_case_and_it_is_kept_as_neto_wrote_it(store: Store) -> None:
    store.find("n1A")
    store.find("n1A", at=NOW + timedelta(seconds=5))
    assert [row.id for row in store.history.orders(Filter())] == ["n1A"]
    assert store.ledger.known(["N1A "])["N1A "].updated_at == NOW + timedelta(seconds=5)


def test_what_is_due_comes_oldest_update_first_and_then_what_waits_long_enough(store: Store) -> None:
    store.find("N3", at=NOW)
    store.find("N2", at=NOW - timedelta(hours=2))
    for number, minutes in (("N4", -1), ("N5", 5), ("N6", -3)):
        store.find(number)
        store.record(number, State.HELD, problems=(UNKNOWN,), next_look_at=NOW + timedelta(minutes=minutes))
    assert store.ledger.due(NOW, retries=5) == ["N2", "N3", "N6", "N4"]
    assert store.ledger.due(NOW, retries=1) == ["N2", "N3", "N6"]


def test_a_create_in_doubt_is_not_due_before_it_is_settled(store: Store) -> None:
    store.find("N1")
    store.send("N1")
    store.find("N1", at=NOW + timedelta(minutes=1))
    assert store.ledger.due(NOW, retries=5) == []
    assert [(each.reference, each.state) for each in store.ledger.unsettled()] == [("W-N1", State.SENDING)]
    store.answer("N1", State.FOUND)
    assert store.ledger.unsettled() == []
    assert store.ledger.due(NOW, retries=5) == ["N1"]


def test_an_id_that_omni_gave_is_kept_even_when_the_read_back_never_comes(store: Store) -> None:
    store.find("N1")
    store.send("N1")
    store.answer("N1", State.IN_DOUBT, omni_id=41, ended_at=NOW)
    assert [(each.omni_id, each.ended_at, each.total) for each in store.ledger.unsettled()] == [(41, NOW, Decimal("12.50"))]


def test_a_problem_lives_until_the_order_no_longer_has_it(store: Store) -> None:
    store.find("N1")
    store.record("N1", State.HELD, problems=(UNKNOWN, Problem("no_email")))
    store.record("N1", State.HELD, problems=(UNKNOWN,))
    assert codes(store, "N1") == ["unknown_sku"]
    assert kinds(store, "N1") == ["found", "solved"]
    assert [(each.order_id, each.cause) for each in store.history.open_problems()] == [("N1", "AB-114")]
    store.ledger.note_skipped(store.run, [Skip("N1", "cancelled")], NOW)
    assert codes(store, "N1") == []


def test_reading_an_order_again_solves_nothing_that_omni_was_told_of(store: Store) -> None:
    store.find("N1")
    store.send("N1")
    told = Problem("omni_total_differs", {"apart": "+0.01"})
    store.answer("N1", State.CREATED, omni_id=7, omni_total=Decimal("12.51"), problems=(told,))
    store.record("N1", State.CREATED)
    assert codes(store, "N1") == ["omni_total_differs"]


def test_the_certificate_counts_the_whole_store(store: Store) -> None:
    store.create("N1")
    store.find("N2", "N3", "N4")
    store.record("N2", State.HELD, problems=(UNKNOWN,))
    store.send("N3")
    store.answer("N3", State.CREATED, omni_id=8, omni_total=Decimal("12.47"))
    figures = store.ledger.figures()
    assert (figures.missing, figures.held.count, figures.held.total) == (1, 1, Decimal("12.50"))
    assert (figures.apart, figures.problems, figures.double) == (Decimal("0.03"), 1, 0)


def test_a_remark_is_no_problem_that_somebody_must_look_at(store: Store) -> None:
    store.find("N1")
    store.record("N1", State.READY, problems=(Problem("tax_differs", {"cause": "rounding"}),))
    assert store.ledger.figures().problems == 0
    assert codes(store, "N1") == ["tax_differs"]


def test_lists_are_paged_newest_first_without_a_gap(store: Store) -> None:
    for number in range(25):
        store.ledger.note_found(store.run, [ScanRow(f"N{number:02}", "Pick", NOW + timedelta(minutes=number // 3), NOW)], NOW)
    seen = [row.id for row in store.history.every_order(Filter())]
    pages, after = [], None
    while page := store.history.orders(Filter(), after=after, limit=4):
        pages += [row.id for row in page]
        after = page[-1]
    assert pages == seen
    assert (len(seen), seen[0]) == (25, "N24")


@pytest.mark.parametrize(
    "search", ["N7", "whitfield", "ELLA W", "ella@exam", "ab-114", "ab-114 ella", "N7 ", "0491 570 006", "0491570006", "po 7712"]
)
def test_search_finds_by_whatever_a_customer_says_on_the_phone(store: Store, search: str) -> None:
    store.find("N7", "N8")
    store.record("N7")
    assert [row.id for row in store.history.orders(Filter(search=search))] == ["N7"]
    assert store.history.count(Filter(search=search)) == 1


@pytest.mark.parametrize("search", ['"', "%", "_", "'; DROP TABLE orders", "NEAR(", "*", "x" * 5000])
def test_odd_searches_are_only_text(store: Store, search: str) -> None:
    store.find("N7")
    store.record("N7")
    assert store.history.orders(Filter(search=search)) == []


def test_a_run_is_kept_with_its_certificate_and_its_orders(store: Store) -> None:
    store.create("N1")
    store.find("N2")
    figures = Figures(held=store.ledger.figures().held, apart=Decimal("0.10"))
    store.ledger.close_run(store.run, RunClose(NOW, "complete", {"created": 1}, figures, 3, 4))
    run = store.history.runs()[0]
    assert (run.state, run.counts, run.figures.apart, run.neto_calls, run.omni_calls) == ("complete", {"created": 1}, Decimal("0.10"), 3, 4)
    assert [row.id for row in store.history.orders(Filter(run_id=run.id))] == ["N1"]


def test_years_of_runs_come_in_pages_newest_first(store: Store) -> None:
    later = [store.ledger.start_run("timer", 1, NOW + timedelta(minutes=number // 2), rehearsal=False) for number in range(1, 6)]
    newest, following = store.history.runs(limit=3), store.history.runs(after=store.history.runs(limit=3)[-1], limit=3)
    assert [run.id for run in (*newest, *following)] == [*reversed(later), store.run]


def test_what_a_person_decides_is_kept_with_who(store: Store) -> None:
    store.find("N1")
    store.record("N1", State.HELD, problems=(UNKNOWN,), next_look_at=NOW + timedelta(days=1))
    assert store.decisions.map_sku("ab-114", ChosenProduct("AB-114-NEW"), NOW, "Sam") == ["N1"]
    assert store.ledger.sku_table() == {"ab-114": ChosenProduct("AB-114-NEW")}
    assert store.ledger.due(NOW, retries=5) == ["N1"]
    assert store.decisions.dismiss("N1", "sold at the counter", NOW, "Sam")
    assert store.state("N1") is State.SKIPPED
    story = store.history.order("N1")
    assert story is not None
    assert story.timeline[-1].facts == {"reason": "sold at the counter", "by": "Sam"}
    assert store.ledger.due(NOW, retries=5) == []


def test_several_orders_are_dismissed_together_or_none_of_them(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the disk is full at the second one, "Nothing was changed" has to be true."""
    for order_id in ("N1", "N2"):
        store.find(order_id)
        store.record(order_id, State.HELD, problems=(UNKNOWN,))
    closes, left = decisions.dismiss_problems, [1]

    def full(*closing: Any) -> int:
        if not left:
            raise CannotContinue("There is no room left.", code="disk_full")
        left.pop()
        return closes(*closing)

    monkeypatch.setattr(decisions, "dismiss_problems", full)
    with pytest.raises(CannotContinue):
        store.decisions.dismiss_all(["N1", "N2"], "not wanted", NOW, "Sam")
    assert (store.state("N1"), store.state("N2")) == (State.HELD, State.HELD)
    monkeypatch.setattr(decisions, "dismiss_problems", closes)
    assert store.decisions.dismiss_all(["N1", "N2", "N3"], "not wanted", NOW, "Sam") == ["N1", "N2"]
    assert (store.state("N1"), store.state("N2")) == (State.SKIPPED, State.SKIPPED)


def test_the_cursor_is_kept(store: Store) -> None:
    cursor = Cursor(NOW, NOW - timedelta(days=3), 4, "digest", integration_checked=True, fresh_from=NOW)
    store.ledger.save_cursor(cursor)
    assert store.ledger.cursor() == cursor


def test_contacts_without_an_outcome_are_remembered(store: Store) -> None:
    store.ledger.intend_contacts(store.run, {"a@x": Prepared(b"{}", "1"), "b@x": Prepared(b"{}", "2")}, NOW)
    store.ledger.answer_contacts(store.run, {"a@x": ("created", 5)}, NOW)
    assert {key: doubt.left_at for key, doubt in store.ledger.unsettled_contacts().items()} == {"b@x": NOW}


@pytest.mark.sqlite               # a shared ledger has a lease instead: test_lease.py
def test_a_second_run_of_a_store_is_told_who_runs_since_when(store: Store) -> None:
    with store.ledger.lock("window"), pytest.raises(CannotContinue, match="window") as caught, store.ledger.lock("command line"):
        pass
    assert caught.value.code == "already_running"
    with store.ledger.lock("command line"):
        pass


def test_another_omni_account_is_a_new_target_and_the_old_rows_are_history(store: Store) -> None:
    store.create("N1")
    registry = Registry(store.database)
    other = Store(store.database, store.places, registry.owner(store.owner.store_id, "omni.example.com", "Another", NOW))
    assert other.ledger.known(["N1"]) == {}
    again = registry.owner(store.owner.store_id, "omni.example.com", "Harbour", NOW)
    assert again == store.owner


def test_stores_have_names_of_their_own(store: Store) -> None:
    registry = Registry(store.database)
    with pytest.raises(CannotContinue, match="already"):
        registry.add("HARBOUR", "other.example.com", NOW)
    registry.remove(store.owner.store_id, NOW)
    assert registry.stores() == []
    registry.add("Harbour", "other.example.com", NOW)


def test_settings_are_versions_and_a_left_prefix_stays_known(store: Store) -> None:
    saved = SavedSettings(store.database)
    first = saved.save(1, {"download_orders": {"reference_prefix": "", "stage": "New"}}, "Sam", NOW)
    same = saved.save(1, {"download_orders": {"reference_prefix": "", "stage": "New"}}, "Sam", NOW)
    second = saved.save(1, {"download_orders": {"reference_prefix": "W-", "stage": "New"}}, "Kim", NOW)
    assert (first.number, same.number, second.number) == (1, 1, 2)
    assert second.changes == {"download_orders.reference_prefix": ["", "W-"]}
    assert [version.account for version in saved.versions(1)] == ["Kim", "Sam"]
    assert store.ledger.former_prefixes() == ("",)


def test_an_order_asked_for_by_number_needs_no_scan(store: Store) -> None:
    store.ledger.record(store.run, [Entry("N9", State.SKIPPED, NOW, order=order("N9"), rule="cancelled", timeline="skipped")])
    assert store.state("N9") is State.SKIPPED


def test_money_is_exact(store: Store) -> None:
    for number in range(10):
        store.find(f"N{number}")
        store.ledger.record(store.run, [Entry(f"N{number}", State.HELD, NOW, order=order(f"N{number}", "0.10"), problems=(UNKNOWN,))])
    assert store.ledger.figures().held.total == Decimal("1.00")


def test_an_order_whose_program_died_just_before_its_intent_is_read_again(store: Store) -> None:
    store.find("N1")
    store.record("N1", State.READY, clears_reading=False)
    assert store.ledger.due(NOW, retries=5) == ["N1"]
    store.send("N1")
    store.answer("N1", State.CREATED, omni_id=7, omni_total=Decimal("12.50"))
    assert store.ledger.due(NOW, retries=5) == []


@pytest.mark.parametrize("state", [State.CREATED, State.SENDING, State.IN_DOUBT])
def test_a_second_intent_for_what_stands_or_may_stand_is_refused(store: Store, state: State) -> None:
    store.find("N1")
    store.send("N1")
    if state is not State.SENDING:
        store.answer("N1", state, omni_id=77, omni_total=Decimal("12.50"), problems=(Problem("in_doubt"),))
    for part in (1, 2):                 # nor does such an order get a part more
        with pytest.raises(ValueError, match="sent already"):
            store.ledger.intend(store.run, [Intent("N1", part, f"W-N1/{part}", "digest", b"{}", Decimal("12.50"), 3)], NOW)
    assert store.state("N1") is state
    assert [part.part for part in store.ledger.sent_parts(["N1"])["N1"]] == [1]


def test_a_refused_order_is_looked_at_less_and_less_often(store: Store) -> None:
    store.find("N1")
    for tries in (1, 2, 3):
        store.record("N1", State.READY, clears_reading=False, attempts=tries - 1)
        store.ledger.intend(store.run, [Intent("N1", 1, "W-N1", "digest", b"{}", Decimal("12.50"), 3)], NOW)
        store.answer("N1", State.REFUSED, words="no", next_look_at=NOW)
        assert store.ledger.known(["N1"])["N1"].attempts == tries


def test_a_split_order_that_is_sent_whole_later_has_no_old_parts(store: Store) -> None:
    store.find("N1")
    store.record("N1")
    parts = [Intent("N1", part, f"W-N1/{part}", "digest", b"{}", Decimal("6.25"), 3) for part in (1, 2)]
    store.ledger.intend(store.run, parts, NOW)
    store.ledger.answer(store.run, [CreateAnswer("N1", part, State.FOUND, NOW) for part in (1, 2)])
    store.send("N1")
    store.answer("N1", State.CREATED, omni_id=7, omni_total=Decimal("12.50"))
    assert (store.state("N1"), store.ledger.figures().missing) == (State.CREATED, 0)


def status(store: Store, order_id: str) -> str:
    story = store.history.order(order_id)
    assert story is not None
    return story.row.omni_status


def test_an_order_shows_what_omni_last_said_of_it(store: Store) -> None:
    store.find("N1", "N2")
    store.record("N2", State.ADOPTED, reference="W-N2", omni_id=9, omni_status="Dispatched")
    store.send("N1")
    assert (status(store, "N1"), status(store, "N2")) == ("", "Dispatched")
    store.answer("N1", State.CREATED, omni_id=7, omni_total=Decimal("12.50"), omni_status="Draft")
    store.record("N1", State.CREATED)
    assert status(store, "N1") == "Draft"


def test_an_order_in_parts_stands_where_the_least_done_part_stands(store: Store) -> None:
    store.find("N1")
    store.record("N1")
    store.ledger.intend(store.run, [Intent("N1", part, f"W-N1/{part}", "d", b"{}", Decimal("6.25"), 3) for part in (1, 2)], NOW)
    for part, said in ((1, "Dispatched"), (2, "Approved")):
        store.ledger.answer(store.run, [CreateAnswer("N1", part, State.CREATED, NOW, omni_id=part, omni_status=said)])
    assert status(store, "N1") == "Approved"


def test_an_order_that_is_sent_again_shows_nothing_of_the_earlier_try(store: Store) -> None:
    store.find("N1")
    store.send("N1")
    store.answer("N1", State.HELD, problems=(Problem("reference_void", {"reference": "W-N1"}),), omni_status="Void")
    assert status(store, "N1") == "Void"
    store.send("N1")
    assert status(store, "N1") == ""


def test_somebody_who_only_looks_who_runs_stops_no_run(tmp_path: Path) -> None:
    file = tmp_path / "store-1.lock"
    glance = FileLock(file, thread_local=False)
    glance.acquire()
    threading.Timer(0.05, glance.release).start()
    with run_lock(file, "window"):
        running = holder(file)
    assert running is not None
    assert (running.starter, running.here) == ("window", True)
    assert holder(file) is None


def test_what_a_person_decided_of_an_order_is_kept_with_who_and_when_and_known_to_the_next_run(store: Store) -> None:
    apart = Problem("total_differs", {"shop": "12.50", "omni": "12.52", "apart": "+0.02", "cause": "x"})
    shared = Problem("customer_ambiguous", {"field": "e-mail", "value": "Ada@Example.org", "ids": "7, 8"})
    for number, problem in (("N1", apart), ("N2", shared), ("N3", UNKNOWN)):
        store.find(number)
        store.record(number, State.HELD, problems=(problem,))
    decisions, every = store.decisions, ["N1", "N2", "N3"]
    assert decisions.accept_rounding(every, NOW, "Kim") == ["N1"]
    assert decisions.choose_customer(every, 9, NOW, "Kim", always=True) == []       # nobody who could be meant
    assert decisions.choose_customer(every, 8, NOW, "Kim", always=True) == ["N2"]
    known = store.ledger.known(every)
    assert [(each, known[each].accepted_rounding, known[each].chosen_contact) for each in every] == [
        ("N1", Decimal("0.02"), 0),
        ("N2", None, 8),
        ("N3", None, 0),
    ]
    assert store.ledger.customer_table() == {("email", value_key("ada@example.org")): 8}
    assert kinds(store, "N2")[-1] == "customer_chosen"
    assert [decisions.forget_customer(contact) for contact in (7, 8, 8)] == [False, True, False]
    assert store.ledger.customer_table() == {}
