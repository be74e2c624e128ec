"""Whose order it is: found, made once, or held; never guessed, never doubled (settings: Customer Tracking)."""

from __future__ import annotations

from typing import Any

import pytest

from omni_desktop.core.problems.problems import advice
from tests.journeys.harness import Journey


def contacts(journey: Journey) -> list[dict[str, Any]]:
    return journey.world.omni_rows("Contacts")


def member(journey: Journey, order: dict[str, Any]) -> int:
    return int(journey.world.sales_order(order["OrderID"])["memberId"])


def test_customers_are_matched_in_the_order_that_is_set(journey: Journey) -> None:
    journey.change_group("customer_tracking", match_by=("account_number", "company", "email"))
    by_email, by_company, by_number = (
        journey.world.add_contact(**values)["id"]
        for values in ({"email": "jo@example.com"}, {"company": "Two Rivers"}, {"accountNumber": "JO1"})
    )
    orders = [
        journey.world.place_order(Email="Jo@Example.com", Username="jo1", BillCompany="two rivers"),
        journey.world.place_order(Email="jo@example.com", Username="a-long-user-name", BillCompany="TWO RIVERS"),
        journey.world.place_order(Email=" jo@example.com", Username="jo2", BillCompany="Nobody's"),
    ]
    journey.download()
    assert [member(journey, order) for order in orders] == [by_number, by_company, by_email]
    assert len(contacts(journey)) == 3


@pytest.mark.parametrize(
    ("match_by", "same"),
    [
        (("account_number",), {"Username": "riverside"}),
        (("company",), {"BillCompany": "Two Rivers"}),
        (("email", "company"), {"BillCompany": "Two Rivers"}),
    ],
)
def test_new_customers_who_agree_in_what_is_matched_are_one(journey: Journey, match_by: tuple[str, ...], same: dict[str, str]) -> None:
    journey.change_group("customer_tracking", match_by=match_by)
    orders = [journey.world.place_order(Email=f"buyer{number}@example.com", Username=f"u{number}") for number in range(3)]
    for order in orders:
        journey.world.edit_order(order["OrderID"], **same)
    assert journey.download().counts == {"created": 3}
    assert len({member(journey, order) for order in orders}) == 1
    later = journey.world.place_order(Email="buyer9@example.com", **same)
    journey.download()
    assert member(journey, later) == member(journey, orders[0])
    assert len(contacts(journey)) == 1


def test_a_company_that_stands_only_in_the_delivery_address_is_found_again(journey: Journey) -> None:
    journey.change_group("customer_tracking", match_by=("company",))
    for number in range(2):
        journey.world.place_order(Email=f"buyer{number}@example.com", BillCompany="", ShipCompany="Two Rivers")
        assert journey.news() == {"created": 1}
    assert [row["company"] for row in contacts(journey)] == ["Two Rivers"]


def test_a_supplier_with_the_same_email_is_never_taken_for_the_customer(journey: Journey) -> None:
    supplier = journey.world.add_contact(email="jo@example.com", type="Supplier")["id"]
    order = journey.world.place_order(Email="jo@example.com")
    assert journey.download().counts == {"held": 1}
    assert journey.problem_codes(order["OrderID"]) == ["contact_refused"]
    assert f"make contact {supplier} a customer" in advice_of(journey, order)


def test_an_archived_customer_is_never_taken_and_once_it_is_active_again_the_order_comes_down(journey: Journey) -> None:
    old = journey.world.add_contact(email="jo@example.com", isActive=False)["id"]
    order = journey.world.place_order(Email="jo@example.com")
    assert journey.download().counts == {"held": 1}
    assert f"Make contact {old} active again in Omni" in advice_of(journey, order)
    with journey.world.changing():
        journey.world.account.tables["Contacts"].change(old, isActive=True)
    journey.retry(order["OrderID"])
    assert journey.download().counts == {"created": 1}
    assert member(journey, order) == old


def advice_of(journey: Journey, order: dict[str, Any]) -> str:
    story = journey.story(order["OrderID"])
    (problem,) = story.row.problems
    return advice(problem)


def test_placeholders_never_make_two_people_one(journey: Journey) -> None:
    journey.change_group("customer_tracking", match_by=("email", "account_number", "company"))
    ebay = [journey.world.place_order(Email="Invalid Request", Username=f"ebay-{number}", BillCompany="N/A") for number in range(2)]
    shoppers = [journey.world.place_order(Email=f"jo{number}@example.com", Username="noreg", BillCompany="n/a") for number in range(3)]
    guests = [journey.world.place_order(Email="noreply@ebay.com", Username="Guest", BillCompany="-") for _ in range(2)]
    assert journey.download().counts == {"created": 5, "held": 2}
    assert len({member(journey, order) for order in (*ebay, *shoppers)}) == len(contacts(journey)) == 5
    assert {row["email"] for row in contacts(journey)} == {"", "jo0@example.com", "jo1@example.com", "jo2@example.com"}
    assert {row["company"] for row in contacts(journey)} == {""}
    assert {journey.world.sales_order(order["OrderID"])["email"] for order in ebay} == {""}
    assert [journey.problem_codes(order["OrderID"]) for order in guests] == [["no_email"]] * 2


def test_of_two_e_mails_the_first_counts_and_the_same_person_is_found_again(journey: Journey) -> None:
    first = journey.world.place_order(Email="Jo <jo@example.com>; accounts@example.com")
    again = journey.world.place_order(Email="mailto:JO@example.com.")
    assert journey.download().counts == {"created": 2}
    assert [row["email"] for row in contacts(journey)] == ["jo@example.com"]
    assert member(journey, first) == member(journey, again)
    assert journey.world.sales_order(first["OrderID"])["email"] == "jo@example.com"


def test_a_channels_customer_that_is_archived_holds_its_orders_until_it_is_active(journey: Journey) -> None:
    house = journey.world.add_contact(company="eBay sales", isActive=False)["id"]
    journey.change_group("customer_tracking", channel_contacts={"eBay": house})
    order = journey.world.place_order(SalesChannel="eBay")
    assert journey.download().counts == {"held": 1}
    assert journey.problem_codes(order["OrderID"]) == ["channel_customer_missing"]
    with journey.world.changing():
        journey.world.account.tables["Contacts"].change(house, isActive=True)
    journey.retry(order["OrderID"])
    assert journey.download().counts == {"created": 1}
    assert (member(journey, order), len(contacts(journey))) == (house, 1)


def test_the_customers_own_alternative_gl_account_stands_on_the_sales_order(journey: Journey) -> None:
    journey.change_group("customer_tracking", cost_center="500")
    journey.world.add_contact(email="jo@example.com", costCenter="410")
    orders = [journey.world.place_order(Email=email) for email in ("jo@example.com", "new@example.com")]
    assert journey.download().counts == {"created": 2}
    assert [journey.world.sales_order(order["OrderID"])["memberCostCenter"] for order in orders] == ["410", "500"]


def test_a_custom_field_that_the_account_does_not_take_is_told(journey: Journey) -> None:
    journey.change_group("download_orders", custom_refs={"CustomerRef1": "orders_1000"})
    journey.world.switches.custom_fields = "drop"
    order = journey.world.place_order(CustomerRef1="Blue")
    journey.download()
    assert journey.problem_codes(order["OrderID"]) == ["omni_value_differs"]


def test_a_guest_without_email_is_found_again_by_the_shops_username(journey: Journey) -> None:
    for _ in range(2):
        journey.world.place_order(Email="", Username="walk-in 17")
        assert journey.news() == {"created": 1}
    assert [row["integrationRef"] for row in contacts(journey)] == ["neto:walk-in 17"]


def test_a_guest_made_by_somebody_else_in_between_is_linked(journey: Journey) -> None:
    order = journey.world.place_order(Email="", Username="walk-in 18")
    journey.server.faults.add("drop_connection", api="omni", what="Contacts", method="POST")
    journey.before_call("POST", "Contacts", lambda: journey.world.add_contact(integrationRef="neto:walk-in 18"))
    assert journey.download().counts == {"created": 1}
    assert [row["id"] for row in contacts(journey)] == [member(journey, order)]


def test_several_that_match_hold_the_order_until_one_is_left(journey: Journey) -> None:
    twins = [journey.world.add_contact(email="jo@example.com")["id"] for _ in range(2)]
    order = journey.world.place_order(Email="jo@example.com")
    journey.download()
    assert journey.problem_codes(order["OrderID"]) == ["customer_ambiguous"]
    with journey.world.changing():
        journey.world.account.tables["Contacts"].change(twins[0], isActive=False)
    journey.retry(order["OrderID"])
    assert journey.download().counts == {"created": 1}
    assert member(journey, order) == twins[1]


def test_a_new_customer_gets_the_defaults_and_the_order_stays_the_shoppers(journey: Journey) -> None:
    journey.change_group("customer_tracking", price_tier="Trade", payment_terms="30 days", group="Web", cost_center="410")
    order = journey.world.place_order(BillStreetLine1="9 " + "Long Street " * 6)
    journey.download()
    (made,) = contacts(journey)
    assert (made["type"], made["priceColumn"], made["paymentTerms"], made["group"], made["costCenter"]) == (
        "Customer",
        "Trade",
        "30 days",
        "Web",
        "410",
    )
    assert (made["email"], made["phone"]) == (order["Email"], order["BillPhone"])
    assert made["address1"].endswith("[…]")
    assert journey.world.sales_order(order["OrderID"])["billingAddress1"] == order["BillStreetLine1"]


def test_customers_are_looked_for_and_made_in_bulk(journey: Journey) -> None:
    journey.world.seed_orders(60, new_customers=1.0)
    journey.download()
    asked = [what for _, what, _ in journey.server.calls.log]
    assert asked.count("POST Contacts") == 3      # of 1, of 25, and the rest
    assert asked.count("GET Contacts") <= 6      # nobody was found: that is asked for twice
