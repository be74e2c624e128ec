from __future__ import annotations

import json
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, cast

import pytest

from omni_desktop.core.inventory import Catalogue, ChosenProduct, Contact, ProductOption, StockLevel
from omni_desktop.core.lookups import kept_facts
from omni_desktop.core.lookups.kept_facts import keep_branches, keep_catalogue, keep_currency, kept_catalogue
from omni_desktop.core.ports.ledger.ledger import Ledger
from omni_desktop.core.values import replace
from tests.core.samples import NOW, SHOP, catalogue

JO = Contact(7, "Customer", True, email="jo@example.com", account_number="JO", company="Jo Pty", integration_ref="neto:jo")


class Kept:
    """The two methods of a ledger that keep lists, and staff's SKU table."""

    def __init__(self) -> None:
        self.lists: dict[str, tuple[bytes, datetime]] = {}

    def cached(self, name: str) -> tuple[bytes, datetime] | None:
        return self.lists.get(name)

    def keep(self, name: str, document: bytes, at: datetime) -> None:
        self.lists[name] = (document, at)

    def customer_table(self) -> dict[tuple[str, str], int]:
        return {}

    def sku_table(self) -> dict[str, ChosenProduct]:
        return {"a": ChosenProduct("B")}


@pytest.fixture
def ledger() -> Ledger:
    kept = cast("Ledger", Kept())
    keep_currency(kept, SHOP, NOW)
    keep_branches(kept, catalogue().branches.values(), NOW)
    return kept


def learned(**values: Any) -> Catalogue:
    found = catalogue(stock=[(101, 4, "2.5")])
    found.contacts = {("email", "jo@example.com"): (JO,), ("company", "nobody"): ()}
    found.stock_asked = {101, 102}
    return replace(found, **values)


def kept(ledger: Ledger) -> Catalogue:
    found, _ = kept_catalogue(ledger)
    assert found is not None
    return found


def test_what_was_learned_comes_back_as_it_was(ledger: Ledger) -> None:
    keep_catalogue(ledger, learned(), NOW)
    found = kept(ledger)
    assert (found.currency, found.branches, found.products) == (SHOP, catalogue().branches, catalogue().products)
    assert found.contacts == learned().contacts
    assert found.contacts_by_id == {7: JO}
    assert (found.stock_asked, found.stock) == ({101, 102}, learned().stock)
    assert found.sku_table == {"a": ChosenProduct("B")}
    assert kept_catalogue(ledger)[1] == NOW


def test_before_anything_was_looked_up_nothing_is_known(ledger: Ledger) -> None:
    assert kept_catalogue(ledger) == (None, None)


def test_new_answers_take_the_place_of_old_ones_and_others_stay(ledger: Ledger) -> None:
    keep_catalogue(ledger, learned(), NOW)
    stock = {(101, 4): (StockLevel(101, 4, Decimal(9), Decimal(9)),)}
    new = learned(products={"ab-1": (ProductOption(101, "AB-1", is_active=False),)}, contacts={}, stock=stock, stock_asked={101})
    keep_catalogue(ledger, new, NOW + timedelta(hours=1))
    found = kept(ledger)
    assert set(found.products) == {"ab-1", "ab-2", "ab-3"}
    assert not found.products["ab-1"][0].is_active
    assert found.stock[101, 4][0].available == 9
    assert set(found.contacts) == {("email", "jo@example.com"), ("company", "nobody")}


def test_each_size_keeps_its_own_stock(ledger: Ledger) -> None:
    sizes = tuple(StockLevel(101, 4, Decimal(number), Decimal(number), code=f"AB-{number}") for number in (1, 2))
    keep_catalogue(ledger, learned(stock={(101, 4): sizes}), NOW)
    assert kept(ledger).stock == {(101, 4): sizes}


def test_how_a_product_without_stock_is_counted_is_kept_where_it_is_known(ledger: Ledger) -> None:
    keep_catalogue(ledger, learned(stock_controls={101: "Labour", 102: "", 999: "FIFO"}), NOW)
    keep_catalogue(ledger, learned(), NOW)
    assert kept(ledger).stock_controls == {101: "Labour"}


def test_stock_that_an_older_version_kept_without_its_size_is_still_known(ledger: Ledger) -> None:
    keep_catalogue(ledger, learned(), NOW)
    document, at = cast("tuple[bytes, datetime]", ledger.cached(kept_facts.FACTS))
    facts = json.loads(document)
    facts["stock"] = [row[:5] for row in facts["stock"]]
    ledger.keep(kept_facts.FACTS, json.dumps(facts).encode(), at)
    assert kept(ledger).stock == learned().stock


def test_the_oldest_questions_fall_out(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_facts, "MOST_KEPT", 2)
    keep_catalogue(ledger, learned(), NOW)
    found = kept(ledger)
    assert list(found.products) == ["ab-2", "ab-3"]
    assert (found.stock_asked, found.stock) == ({102}, {})


def test_nobodys_name_is_kept(ledger: Ledger) -> None:
    named = replace(JO, first_name="Jo", last_name="Surname")
    keep_catalogue(ledger, learned(contacts={("email", "jo@example.com"): (named,)}), NOW)
    assert b"Surname" not in cast("Kept", ledger).lists["catalogue"][0]


def test_a_list_of_branches_that_was_read_for_the_settings_has_active_ones_only(ledger: Ledger) -> None:
    ledger.keep("branches", b'[{"id": "3", "name": "Main"}]', NOW)
    keep_catalogue(ledger, learned(), NOW)
    assert kept(ledger).branches[3].is_active
