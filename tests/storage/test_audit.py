"""The audit: written with what it tells of, and whoever changes, takes out or cuts off an entry shows."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, delete, func, select, text, update

from omni_desktop.core.inventory import ChosenProduct
from omni_desktop.core.ports.ledger.product_sends import ProductOutcome
from omni_desktop.core.record.audit import AuditFilter, Deed, row_document
from omni_desktop.core.record.record import CreateAnswer, State
from omni_desktop.core.record.updates import WriteState
from omni_desktop.core.words.audit_words import fact_words
from omni_desktop.storage.database.audit_tables import AUDIT, AUDIT_HEAD
from omni_desktop.storage.database.database import Database, open_database
from omni_desktop.storage.ledger.audit import write
from omni_desktop.storage.ledger.deeds import contacts_answered, order_answered, products_answered
from omni_desktop.storage.ledger.erasing import erase
from omni_desktop.storage.places import Places
from omni_desktop.storage.reading.audit import entries, page, verify
from omni_desktop.storage.saved_settings import SavedSettings
from tests.storage.conftest import NOW, Store
from tests.storage.older import older_database


def told(database: Database, **chosen: Any) -> list[tuple[str, str]]:
    return [(row.what, row.order) for row in entries(database, AuditFilter(**chosen))]


def test_what_is_sent_and_decided_is_told_once_and_without_a_word_of_the_customer(store: Store) -> None:
    store.create("1001")
    store.find("1002")
    store.record("1002", State.HELD)
    store.decisions.dismiss("1002", "Ella Whitfield called", NOW, "Sam")
    store.decisions.map_sku("AB-114", ChosenProduct("LAMP"), NOW, "Sam")
    assert [store.decisions.unmap_sku("AB-114") for _ in range(2)] == [True, False]
    assert told(store.database) == [
        ("chain_begun", ""), ("store_added", ""), ("run_started", ""), ("orders_sent", ""), ("sales_order_created", "1001"),
        ("dismissed", "1002"), ("skus_mapped", ""), ("sku_unmapped", ""),
    ]  # fmt: skip
    assert told(store.database, order="1001") == [("orders_sent", ""), ("sales_order_created", "1001")]
    assert [row.n for row in page(store.database, AuditFilter(), 6, 2).rows] == [5, 4]
    assert not any(word in row.facts for row in entries(store.database, AuditFilter()) for word in ("Ella", "Whitfield", "PO 7712"))
    erase(store.database, NOW + timedelta(days=1), NOW, 10)
    chain = verify(store.database)
    assert (chain.rows, chain.good, chain.broken) == (9, 9, ())


@pytest.mark.parametrize(("omni_id", "what"), [(41001, "sales_order_answered"), (0, "sales_order_in_doubt")])
def test_an_order_that_omni_answered_with_an_id_is_not_called_unclear_until_it_is_read_back(omni_id: int, what: str) -> None:
    assert order_answered(1, CreateAnswer("N1", 1, State.IN_DOUBT, NOW, omni_id=omni_id)).what == what


@pytest.mark.parametrize(("omni_id", "state"), [(41001, "answered"), (0, "in_doubt")])
def test_neither_is_a_customer_nor_a_product(omni_id: int, state: str) -> None:
    product = ProductOutcome(1, "x9", WriteState.IN_DOUBT, NOW, omni_id=omni_id)
    answers = (contacts_answered(1, {"email:a@example.com": ("in_doubt", omni_id)}, NOW), products_answered([product]))
    assert [answer.facts["states"] for answer in answers] == [{state: 1}] * 2


def test_an_entry_is_not_there_without_what_it_tells(store: Store) -> None:
    store.create("1001")
    before = told(store.database)
    with pytest.raises(ValueError, match="sent already"):
        store.send("1001")
    with pytest.raises(ValueError, match="not kept"):
        write_and_fail(store.database)
    assert told(store.database) == before
    assert not verify(store.database).broken


def write_and_fail(database: Database) -> None:
    with database.writing() as connection:
        write(connection, 1, "Sam", [Deed("dismissed", NOW)])
        raise ValueError("not kept")


def change_facts(connection: Connection) -> None:
    connection.execute(update(AUDIT).where(AUDIT.c.n == 3).values(facts="{}"))


def change_and_hash_anew(connection: Connection) -> None:
    connection.execute(update(AUDIT).where(AUDIT.c.n == 3).values(who="Nobody", hash="0" * 64))


def put(**values: Any) -> Callable[[Connection], None]:
    """What a file takes, whatever the column is."""

    def deed(connection: Connection) -> None:
        for name, value in values.items():
            connection.execute(text(f'UPDATE audit SET "{name}" = :value WHERE n = 3'), {"value": value})

    return deed


def take_one_out(connection: Connection) -> None:
    connection.execute(delete(AUDIT).where(AUDIT.c.n == 3))


def cut_the_end(connection: Connection) -> None:
    connection.execute(delete(AUDIT).where(AUDIT.c.n > 3))


def cut_the_end_and_write_on(connection: Connection) -> None:
    cut_the_end(connection)
    write(connection, 1, "Sam", [Deed("dismissed", NOW)])


def take_the_head_away(connection: Connection) -> None:
    connection.execute(delete(AUDIT_HEAD))
    write(connection, 1, "Sam", [Deed("dismissed", NOW)])


def take_all_away(connection: Connection) -> None:
    connection.execute(delete(AUDIT))
    connection.execute(delete(AUDIT_HEAD))


@pytest.mark.parametrize(
    ("deed", "found"),
    [
        (change_facts, (3, "changed")),
        (change_and_hash_anew, (3, "changed")),
        (take_one_out, (3, "missing")),
        (cut_the_end, (4, "cut")),
        (cut_the_end_and_write_on, (4, "missing")),
        (take_the_head_away, (7, "begun_again")),
        (take_all_away, (1, "cut")),
    ],
)
def test_the_first_entry_that_does_not_fit_is_named(
    store: Store, deed: Callable[[Connection], None], found: tuple[int, str]
) -> None:
    SavedSettings(store.database).save(1, {"connection": {"name": "Harbour"}}, "Sam", NOW)
    store.create("1001")
    assert not verify(store.database).broken
    with store.database.writing() as connection:
        deed(connection)
    first = verify(store.database).broken[0]
    assert (first.n, first.why) == found


@pytest.mark.sqlite
@pytest.mark.parametrize("values", [{"at": "x"}, {"at": 2**63 - 1}, {"at": b"\0"}, {"who": b"\xff"}, {"hash": 7.5}, {"run": "x"}])
def test_a_value_of_another_kind_is_a_change_that_is_named_and_hides_no_other_entry(store: Store, values: dict[str, Any]) -> None:
    store.create("1001")
    before = len(list(entries(store.database, AuditFilter())))
    with store.database.writing() as connection:
        put(**values)(connection)
    assert [(each.n, each.why) for each in verify(store.database).broken][:1] == [(3, "changed")]
    shown = list(entries(store.database, AuditFilter()))
    assert len(shown) == before == len(page(store.database, AuditFilter(), 0, 100).rows)
    assert all(json.dumps(row_document(row)) and isinstance(fact_words(row), str) for row in shown)


@pytest.mark.parametrize("facts", ["{broken", "7", "[]", "null", '{"orders": 7, "changes": 3, "count": []}', ""])
def test_facts_that_cannot_be_read_hide_no_entry(store: Store, facts: str) -> None:
    SavedSettings(store.database).save(1, {"connection": {"name": "Harbour"}}, "Sam", NOW)
    store.create("1001")
    with store.database.writing() as connection:
        connection.execute(update(AUDIT).values(facts=facts))
    shown = list(entries(store.database, AuditFilter()))
    assert len(shown) > 3
    assert all(json.dumps(row_document(row)) and isinstance(fact_words(row), str) for row in shown)
    assert list(entries(store.database, AuditFilter(order="1001")))
    assert verify(store.database).broken


def test_writers_of_several_programs_keep_one_chain(places: Places, store: Store, opens_ledger: Callable[[Places], Database]) -> None:
    others = [store.database, opens_ledger(places)]

    def write_some(number: int) -> None:
        for _ in range(20):
            with others[number % 2].writing() as connection:
                write(connection, 1, f"Sam {number}", [Deed("dismissed", NOW, order=str(number))])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write_some, range(4)))
    chain = verify(store.database)
    assert (chain.rows, chain.good, chain.broken) == (83, 83, ())


def test_a_ledger_of_before_begins_its_chain_with_what_was_there(places: Places) -> None:
    older_database(places)
    with closing(open_database(places)) as database:
        first, = entries(database, AuditFilter())
        assert (first.n, first.what) == (1, "chain_begun")
        assert json.loads(first.facts) == {"ledger": "older", "orders": 0, "runs": 0, "settings": 0, "closed_months": 0}
        with database.writing() as connection:
            write(connection, 0, "Sam", [Deed("dismissed", NOW)])
            assert connection.execute(select(func.count()).select_from(AUDIT)).scalar_one() == 2
        assert not verify(database).broken


def test_a_save_tells_single_values_and_of_lists_only_that_they_changed(store: Store) -> None:
    saved = SavedSettings(store.database)
    saved.save(1, {"customer_tracking": {"nobody": ["ella@example.com"]}, "download_orders": {"auto": False}}, "Sam", NOW)
    saved.save(1, {"customer_tracking": {"nobody": ["max@example.com"]}, "download_orders": {"auto": True}}, "Sam", NOW)
    *_, row = entries(store.database, AuditFilter())
    assert (row.what, row.who) == ("settings_saved", "Sam")
    assert json.loads(row.facts)["changes"] == {"customer_tracking.nobody": "changed", "download_orders.auto": [False, True]}
