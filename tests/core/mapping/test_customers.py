from typing import Any

import pytest

from omni_desktop.core.inventory import Contact
from omni_desktop.core.mapping.customers import CustomerChoice, choose_customer, contact_questions, member_cost_center, value_key
from omni_desktop.core.order import Address, Order
from omni_desktop.core.problems.problems import advice, meaning
from omni_desktop.core.values import replace
from tests.core.samples import SYDNEY, answered, catalogue, line, mapped, order, settings

JO = Contact(1, "Customer", is_active=True, email="Jo@Example.com ", account_number="jo", company="Acme Pty")
DEFAULT = Contact(50, "Customer", is_active=True, company="Web sales")
GUEST = {"email": " "}


def chosen(wanted: Order, *contacts: Contact, **values: Any) -> CustomerChoice:
    rules = settings(**values)
    return choose_customer(wanted, rules, answered(catalogue(contacts=contacts), wanted, rules))


def problem(choice: CustomerChoice) -> str:
    assert choice.member_id is None
    assert choice.new_contact is None
    return choice.problems[0].code


def test_a_customer_is_found_by_e_mail_whatever_its_case_and_outer_spaces() -> None:
    assert chosen(order(line()), JO).member_id == 1


def test_one_default_customer_takes_all_orders_but_the_names_stay_the_shoppers() -> None:
    result = mapped(order(line()), settings(mode="one", default_contact=50), catalogue(contacts=[DEFAULT]))
    (sales_order,) = result.sales_orders
    assert (sales_order.member_id, sales_order.first_name, sales_order.delivery.city) == (50, "Jo", "Sydney")
    assert str(sales_order.origins["member_id"]) == "setting:customer_tracking.default_contact"


def test_one_customer_asks_only_for_that_one() -> None:
    assert contact_questions(order(line()), settings(mode="one", default_contact=50)) == (("id", "50"),)


@pytest.mark.parametrize("contacts", [(), (replace(DEFAULT, is_active=False),), (replace(DEFAULT, type="Supplier"),)])
def test_a_default_customer_that_is_not_there_holds(contacts: tuple[Contact, ...]) -> None:
    assert problem(chosen(order(line()), *contacts, mode="one", default_contact=50)) == "default_customer_missing"


def test_a_default_customer_that_was_never_chosen_holds() -> None:
    assert problem(chosen(order(line()), mode="one")) == "default_customer_missing"


@pytest.mark.parametrize("other", [replace(JO, is_active=False), replace(JO, type="Supplier")])
def test_only_active_customers_match(other: Contact) -> None:
    assert chosen(order(line()), other).new_contact is not None


def test_the_first_field_that_matches_wins() -> None:
    other = replace(JO, id=2, email="other@example.com")
    assert chosen(order(line(), email="other@example.com"), JO, other, match_by=("account_number", "email")).problems
    assert chosen(order(line(), email="other@example.com"), JO, other, match_by=("email", "account_number")).member_id == 2


def test_a_company_matches_where_the_e_mail_does_not() -> None:
    wanted = order(line(), email="new@example.com", bill=replace(SYDNEY, company="ACME Pty"))
    assert chosen(wanted, JO, match_by=("email", "company")).member_id == 1


def test_the_delivery_company_counts_where_billing_has_none() -> None:
    wanted = order(line(), ship=replace(SYDNEY, company="Acme pty"))
    assert contact_questions(wanted, settings(match_by=("company",))) == (("company", "Acme pty"),)


def test_a_username_too_long_for_an_account_number_is_not_asked_for() -> None:
    assert contact_questions(order(line(), username="elevenchars"), settings(match_by=("account_number",))) == ()


def test_a_company_that_differs_in_inner_spaces_is_never_guessed() -> None:
    wanted = order(line(), bill=replace(SYDNEY, company="Acme  Pty"))
    assert problem(chosen(wanted, JO, match_by=("company",))) == "customer_ambiguous"


def test_several_customers_hold_or_go_to_the_default() -> None:
    both = (JO, replace(JO, id=2), DEFAULT)
    assert problem(chosen(order(line()), *both)) == "customer_ambiguous"
    assert chosen(order(line()), *both, several_found="default", default_contact=50).member_id == 50


def test_whom_staff_chose_among_several_is_taken_for_the_order_or_for_always_but_nobody_else() -> None:
    known = answered(catalogue(contacts=[JO, replace(JO, id=2)]), order(line()), settings())
    assert choose_customer(order(line()), settings(), known, chosen=2).member_id == 2
    assert problem(choose_customer(order(line()), settings(), known, chosen=3)) == "customer_ambiguous"
    known.customer_table = {("email", value_key("JO@example.com")): 1}
    assert choose_customer(order(line()), settings(), known).member_id == 1
    assert choose_customer(order(line()), settings(), known, chosen=2).member_id == 2, "the order's own comes first"


def test_the_same_customer_found_twice_is_one() -> None:
    known = answered(catalogue(contacts=[JO]), order(line()), settings())
    known.contacts["email", "jo@example.com"] = (JO, JO)
    assert choose_customer(order(line()), settings(), known).member_id == 1


def test_a_question_that_was_never_asked_is_not_taken_for_absence() -> None:
    with pytest.raises(KeyError):
        choose_customer(order(line()), settings(), catalogue())


def test_a_new_customer_has_the_billing_address_and_the_defaults() -> None:
    wanted = order(line(), bill=replace(SYDNEY, city="Perth", phone=""), ship=replace(SYDNEY, phone="2"))
    defaults = {"price_tier": "Retail", "payment_terms": "30 days", "group": "Web", "cost_center": "7"}
    contact = chosen(wanted, **{f"customer_{name}": value for name, value in defaults.items()}).new_contact
    assert contact is not None
    assert (contact.key, contact.email, contact.city, contact.phone) == ("jo@example.com", "jo@example.com", "Perth", "2")
    assert (contact.price_tier, contact.payment_terms, contact.group, contact.cost_center) == ("Retail", "30 days", "Web", "7")
    assert (contact.integration_ref, contact.account_number) == ("", "")


@pytest.mark.parametrize(("username", "number"), [("jo", "jo"), ("a-long-username", "")])
def test_a_new_customer_has_an_account_number_where_customers_are_matched_by_it(username: str, number: str) -> None:
    contact = chosen(order(line(), username=username), match_by=("email", "account_number")).new_contact
    assert contact is not None
    assert contact.account_number == number


def test_long_address_parts_are_shortened_on_the_contact_and_whole_on_the_order() -> None:
    street = "Level 12, The Very Long Building Name, 1000 Some Long Street"
    (sales_order,) = mapped(order(line(), bill=replace(SYDNEY, street1=street))).sales_orders
    assert sales_order.billing.address1 == street
    assert sales_order.new_contact is not None
    assert len(sales_order.new_contact.address1) == 50
    assert sales_order.new_contact.address1.endswith(" […]")


@pytest.mark.parametrize(
    ("bill", "ship", "name"),
    [(Address("A"), SYDNEY, "Jo"), (Address("A"), Address("B"), "B"), (Address("A"), Address(), "A")],
)
def test_without_a_billing_address_the_delivery_side_describes_the_customer(bill: Address, ship: Address, name: str) -> None:
    contact = chosen(order(line(), bill=bill, ship=ship)).new_contact
    assert contact is not None
    assert contact.first_name == name


def test_a_customer_that_is_not_found_holds_or_goes_to_the_default() -> None:
    assert problem(chosen(order(line()), not_found="hold")) == "customer_not_found"
    assert chosen(order(line()), DEFAULT, not_found="default", default_contact=50).member_id == 50


def test_a_guest_goes_to_the_default_customer() -> None:
    assert chosen(order(line(), **GUEST), DEFAULT, default_contact=50).member_id == 50


def test_a_guest_can_hold() -> None:
    assert problem(chosen(order(line(), **GUEST), no_email="hold")) == "no_email"


def test_a_guest_with_a_known_account_number_needs_no_e_mail() -> None:
    assert chosen(order(line(), **GUEST), JO, match_by=("email", "account_number")).member_id == 1


def test_a_guest_is_made_once_under_the_neto_username() -> None:
    contact = chosen(order(line(), **GUEST), no_email="create").new_contact
    assert contact is not None
    assert (contact.key, contact.integration_ref, contact.email) == ("neto:jo", "neto:jo", "")
    made = Contact(8, "Customer", is_active=True, integration_ref="neto:jo")
    assert chosen(order(line(), **GUEST), made, no_email="create").member_id == 8


def test_a_guest_without_any_name_cannot_be_made() -> None:
    assert problem(chosen(order(line(), username="", **GUEST), no_email="create")) == "no_email"


EBAY = {"channel_contacts": {"eBay": 50}}


def test_a_sales_channels_customer_takes_its_orders_without_a_look_up_and_the_names_stay_the_shoppers() -> None:
    wanted = order(line(), sales_channel=" EBAY")
    assert contact_questions(wanted, settings(**EBAY)) == (("id", "50"),)
    result = mapped(wanted, settings(**EBAY), catalogue(contacts=[DEFAULT, JO]))
    (sales_order,) = result.sales_orders
    assert (sales_order.member_id, sales_order.first_name, sales_order.email) == (50, "Jo", "jo@example.com")
    assert str(sales_order.origins["member_id"]) == "setting:customer_tracking.channel_contacts"
    assert "Orders of the sales channel EBAY go to this customer." in result.why


def test_other_channels_are_matched_as_ever_and_the_channels_own_customer_goes_before_the_one() -> None:
    assert chosen(order(line(), sales_channel="Website"), JO, **EBAY).member_id == 1
    both = {"mode": "one", "default_contact": 1, **EBAY}
    assert chosen(order(line(), sales_channel="eBay"), JO, DEFAULT, **both).member_id == 50
    assert chosen(order(line(), sales_channel="Website"), JO, DEFAULT, **both).member_id == 1


@pytest.mark.parametrize(
    ("contacts", "meant", "helps"),
    [
        ((), "Omni has no contact 50", "choose another customer"),
        ((replace(DEFAULT, is_active=False),), "is archived", "active again"),
        ((replace(DEFAULT, type="Supplier"),), "is a supplier", "Make contact 50 a customer"),
    ],
)
@pytest.mark.parametrize(
    ("code", "values"),
    [("default_customer_missing", {"mode": "one", "default_contact": 50}), ("channel_customer_missing", EBAY)],
)
def test_a_customer_of_the_settings_that_can_take_no_orders_holds_them_and_says_what_helps_then(
    code: str, values: dict[str, Any], contacts: tuple[Contact, ...], meant: str, helps: str
) -> None:
    (found,) = chosen(order(line(), sales_channel="eBay"), *contacts, **values).problems
    assert found.code == code
    assert meant in meaning(found)
    assert helps in advice(found)
    assert "?" not in meaning(found) + advice(found)


@pytest.mark.parametrize(
    ("other", "meant", "helps"),
    [
        (replace(JO, is_active=False), "archived", "Make contact 1 active again"),
        (replace(JO, type="Supplier"), "a supplier", "Make contact 1 a customer"),
    ],
)
def test_a_customer_who_is_not_found_since_the_contact_is_no_customer_is_told_so(other: Contact, meant: str, helps: str) -> None:
    (found,) = chosen(order(line()), other, not_found="hold").problems
    assert found.code == "customer_not_found"
    assert meant in meaning(found)
    assert helps in advice(found)


@pytest.mark.parametrize(
    ("contact", "values", "account", "origin"),
    [
        (replace(JO, cost_center="410"), {}, "410", "rule:the customer's own"),
        (JO, {}, "", "rule:the customer's own"),
        (replace(JO, cost_center="410"), {"member_cost_center": "7"}, "7", "setting:customer_tracking.member_cost_center"),
        (replace(DEFAULT, cost_center="5"), {"mode": "one", "default_contact": 50}, "5", "rule:the customer's own"),
        (replace(DEFAULT, cost_center="5"), {**EBAY}, "5", "rule:the customer's own"),
        (DEFAULT, {"customer_cost_center": "9"}, "9", "setting:customer_tracking.cost_center"),
    ],
)
def test_the_customers_own_alternative_gl_account_goes_with_the_order(
    contact: Contact, values: dict[str, Any], account: str, origin: str
) -> None:
    wanted = order(line(), sales_channel="eBay" if "channel_contacts" in values else "Website")
    (sales_order,) = mapped(wanted, settings(**values), catalogue(contacts=[contact])).sales_orders
    assert sales_order.member_cost_center == account
    assert str(sales_order.origins["member_cost_center"]) == origin


def test_a_customer_who_turned_out_to_be_there_already_has_an_account_of_its_own() -> None:
    made = chosen(order(line()), customer_cost_center="9").new_contact
    assert made is not None
    assert member_cost_center(settings(), made, None) == "9"
    assert member_cost_center(settings(), made, replace(JO, cost_center="410")) == "410"
    assert member_cost_center(settings(member_cost_center="7"), made, JO) == "7"


def test_a_new_customer_keeps_no_placeholder() -> None:
    contact = chosen(order(line(), bill=replace(SYDNEY, company="N/A"))).new_contact
    assert contact is not None
    assert contact.company == ""


@pytest.mark.parametrize(
    ("wanted", "values", "meant", "helps"),
    [
        ({"email": "Invalid Request", "username": "noreg"}, {"no_email": "create"}, '"Invalid Request", is nobody', "sales channel eBay"),
        ({"email": "", "username": "jo"}, {"no_email": "hold"}, "settings say that guests", "or be made"),
        ({"email": "", "username": ""}, {"no_email": "create"}, "Without an e-mail or a username", "Add the e-mail in Neto"),
    ],
)
def test_an_order_of_nobody_says_what_helps_in_its_case(
    wanted: dict[str, Any], values: dict[str, Any], meant: str, helps: str
) -> None:
    (found,) = chosen(order(line(), sales_channel="eBay", **wanted), **values).problems
    assert found.code == "no_email"
    assert meant in meaning(found)
    assert helps in advice(found)


def test_one_customer_that_is_written_a_little_differently_is_named_with_both_spellings() -> None:
    wanted = order(line(), bill=replace(SYDNEY, company="Acme  Pty"))
    (found,) = chosen(wanted, JO, match_by=("company",)).problems
    assert 'customer 1 has "Acme Pty"' in meaning(found)
    assert "write the company of customer 1 in Omni as in Neto" in advice(found)
