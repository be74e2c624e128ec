"""What of a document is a customer detail, and what texts are without them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.afterwards.changes import changes
from omni_desktop.core.order import Address, Order
from omni_desktop.core.values import replace
from omni_desktop.core.words.personal import details, erased_before, eraser, facts_without, is_personal, with_details_of, without_details
from tests.core.samples import order

NOW = datetime(2026, 5, 13, 0, 30, tzinfo=UTC)
PERSONAL = (
    "Email Username ShipFirstName BillLastName ShipStreetLine1 BillPostCode ShipPhone deliveryAddress1 billingCompany memberEmail phone "
    "StickyNotes ItemNotes internalComments deliveryInstructions lineComments customFields ShipCity "
    "CustomerRef1 CustomerRef10"
)
KEPT = (
    "OrderID SKU GrandTotal ShippingOption ShippingTracking ShipState BillCountry reference memberId productOptionId total branchId "
    "integrationRef customerOrderNo PurchaseOrderNumber SalesPerson salesPersonEmail name ProductName stage trackingCode WarehouseName"
)


@pytest.mark.parametrize("key", PERSONAL.split())
def test_names_addresses_and_free_texts_are_personal(key: str) -> None:
    assert is_personal(key)


@pytest.mark.parametrize("key", KEPT.split())
def test_ids_money_lines_and_what_routing_goes_by_are_not(key: str) -> None:
    assert not is_personal(key)


def test_a_document_keeps_everything_else_at_every_depth() -> None:
    line = {"SKU": "AB-114", "ItemNotes": "For Maya"}
    document = {"OrderID": "N1", "Email": "a@b.example", "OrderLine": [line], "StickyNotes": [{"Title": "x"}]}
    assert without_details(document) == {"OrderID": "N1", "OrderLine": [{"SKU": "AB-114"}]}
    assert set(details(document)) == {"a@b.example", "For Maya", "x"}


def test_texts_lose_whom_they_name_and_nothing_else() -> None:
    erase = eraser(["Maya", "Yarrow", "maya@example.com", "Li", "", "A"])
    assert erase("Maya Yarrow isn't in Omni") == "(erased) isn't in Omni"
    assert erase("MAYA@EXAMPLE.COM matches 2 customers") == "(erased) matches 2 customers"
    assert erase("Li lives in Lithgow, like li") == "(erased) lives in Lithgow, like li"
    assert erase("A branch") == "A branch"
    assert eraser([])("Maya") == "Maya"


def test_each_address_of_an_e_mail_field_is_a_detail_of_its_own() -> None:
    erase = eraser(details({"Email": "Jo <jo@b.example>; mailto:kim@b.example"}))
    assert erase("jo@b.example counts, kim@b.example does not") == "(erased) counts, (erased) does not"


def test_facts_that_are_nothing_but_details_go_whole() -> None:
    facts = {"customer": "Somebody Else", "sku": "AB-114", "value": ""}
    assert facts_without(facts, str) == {"customer": "(erased)", "sku": "AB-114", "value": ""}


WORDS = st.text("abcdefXYZ", min_size=5, max_size=9)


@given(st.lists(WORDS), st.lists(WORDS))
def test_no_detail_stands_in_a_text_afterwards_however_it_was_written(others: list[str], told: list[str]) -> None:
    text = eraser(told)(" ".join([*others, *map(str.upper, told), *told]))
    assert not {word.casefold() for word in text.split()} & {word.casefold() for word in told}
    assert all(word in text for word in others if word.casefold() not in {each.casefold() for each in told})


@pytest.mark.parametrize(("days", "before"), [(365, datetime(2025, 5, 13, tzinfo=UTC)), (1, datetime(2026, 5, 12, tzinfo=UTC)), (0, None)])
def test_the_day_is_a_whole_one_and_0_keeps_forever(days: int, before: datetime | None) -> None:
    assert erased_before(NOW, days) == before


@given(st.integers(1, 36_500))
def test_any_number_of_days_is_a_day_that_a_clock_can_show(days: int) -> None:
    before = erased_before(NOW, days)
    assert before is not None
    assert before <= NOW - timedelta(hours=23)


def test_an_erased_order_that_changed_tells_only_what_is_known_to_have_changed() -> None:
    home = Address(first_name="Maya", street1="1 Quay St", city="Sydney")
    later = replace(order(), ship=home, email="maya@example.com", shipping_option="Express")
    erased: Order = replace(order(), ship=Address(), bill=Address(), email="", shipping_option="Standard")
    assert [change.field for change in changes(with_details_of(erased, later), later)] == ["Shipping"]
