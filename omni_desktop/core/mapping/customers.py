"""Which contact an order belongs to, and why (settings: Customer Tracking). Nothing is ever guessed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from omni_desktop.core.inventory import Catalogue, Contact, folded
from omni_desktop.core.mapping.texts import CONTACT_LENGTH, cut
from omni_desktop.core.order import Address, Order
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.sales_order import NewContact
from omni_desktop.core.settings.settings import CustomerTracking, SalesPeople, Settings

ACCOUNT_NUMBER_LENGTH = 10
FIELD_WORDS = {"email": "e-mail", "account_number": "account number", "company": "company", "integration_ref": "Neto username"}


@dataclass(frozen=True, slots=True)
class CustomerChoice:
    """An existing contact, or a new one to be made first, or neither where a problem holds the order."""

    member_id: int | None = None
    new_contact: NewContact | None = None
    why: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    is_default: bool = False


def contact_questions(order: Order, settings: Settings) -> tuple[tuple[str, str], ...]:
    """(field, value) pairs that choose_customer will look for in the catalogue; only those that this order can need."""
    rules = settings.customer_tracking
    if rules.mode == "one":
        return tuple(_default_question(rules))
    own = [("integration_ref", reference)] if (reference := _guest_reference(order, rules)) else []
    needs_default = "default" in (rules.several_found, rules.not_found if order.email.strip() else rules.no_email)
    return (*_values(order, rules), *own, *(_default_question(rules) if needs_default else ()))


def choose_customer(order: Order, settings: Settings, catalogue: Catalogue) -> CustomerChoice:
    """A question that was never asked raises KeyError: a customer is absent only after a complete answer without it."""
    rules = settings.customer_tracking
    if rules.mode == "one":
        return _default(rules, catalogue, "Every order goes to the default customer.")
    for field, value in _values(order, rules):
        choice = _matched(field, value, rules, catalogue)
        if choice is not None:
            return choice
    return _not_found(order, rules, catalogue) if order.email.strip() else _guest(order, rules, catalogue)


def _values(order: Order, rules: CustomerTracking) -> Iterator[tuple[str, str]]:
    """What the order can be matched by, in the settings' order. Omni takes account numbers of at most 10 characters (omni_api: 7.2)."""
    username = order.username.strip()
    values = {
        "email": order.email.strip(),
        "account_number": username if len(username) <= ACCOUNT_NUMBER_LENGTH else "",
        "company": (order.bill.company or order.ship.company).strip(),
    }
    return ((field, values[field]) for field in rules.match_by if values.get(field))


def _guest_reference(order: Order, rules: CustomerTracking) -> str:
    """Under which a guest without e-mail was, or will be, made; "" where the order has an e-mail, or nobody's name."""
    username = order.username.strip()
    return f"neto:{username}" if username and not order.email.strip() and rules.no_email == "create" else ""


def _default_question(rules: CustomerTracking) -> Iterator[tuple[str, str]]:
    if rules.default_contact is not None:
        yield "id", str(rules.default_contact)


def _matched(field: str, value: str, rules: CustomerTracking, catalogue: Catalogue) -> CustomerChoice | None:
    """None where no customer has this value. One that has it but for inner spaces is neither found nor absent, like several."""
    exact, near = _customers(field, value, catalogue)
    told = f"{FIELD_WORDS[field]} {value}"
    if len(exact) == 1:
        return CustomerChoice(exact[0].id, why=(f"Customer found by {told}.",))
    if not exact and not near:
        return None
    if rules.several_found == "default":
        return _default(rules, catalogue, f"Several customers could be meant by {told}, so it goes to the default customer.")
    ids = ", ".join(str(contact.id) for contact in exact or near)
    return CustomerChoice(problems=(Problem("customer_ambiguous", {"field": FIELD_WORDS[field], "value": value, "ids": ids}),))


def _customers(field: str, value: str, catalogue: Catalogue) -> tuple[list[Contact], list[Contact]]:
    """Active contacts of type Customer, each once: (equal after trimming and case folding, equal only but for inner spaces)."""
    found = {contact.id: contact for contact in catalogue.contacts[field, folded(value)]}
    customers = [contact for contact in found.values() if is_customer(contact)]
    exact = [contact for contact in customers if getattr(contact, field).strip().casefold() == value.strip().casefold()]
    return exact, [] if exact else customers


def is_customer(contact: Contact) -> bool:
    return contact.is_active and folded(contact.type) == "customer"


def _default(rules: CustomerTracking, catalogue: Catalogue, why: str) -> CustomerChoice:
    """The default customer, if it is one that Omni has."""
    wanted = rules.default_contact
    found = () if wanted is None else catalogue.contacts["id", str(wanted)]
    if not any(contact.id == wanted and is_customer(contact) for contact in found):
        named = "No default customer is chosen" if wanted is None else f"Default customer {wanted} isn't an active customer in Omni"
        return CustomerChoice(problems=(Problem("default_customer_missing", {"found": named, "reason": why}),))
    return CustomerChoice(wanted, why=(why,), is_default=True)


def _not_found(order: Order, rules: CustomerTracking, catalogue: Catalogue) -> CustomerChoice:
    customer = order.email.strip()
    if rules.not_found == "create":
        contact = _new_contact(order, rules, key=_key(order, rules))
        return CustomerChoice(new_contact=contact, why=(f"No customer matches: {customer} is made.",))
    if rules.not_found == "default":
        return _default(rules, catalogue, f"No customer matches {customer}, so it goes to the default customer.")
    return CustomerChoice(problems=(Problem("customer_not_found", {"customer": customer}),))


def _key(order: Order, rules: CustomerTracking) -> str:
    """By what two orders are of one customer: the first thing that customers are matched by."""
    field, value = next(_values(order, rules), ("email", order.email.strip()))
    return folded(value) if field == "email" else f"{field}:{folded(value)}"


def _guest(order: Order, rules: CustomerTracking, catalogue: Catalogue) -> CustomerChoice:
    if rules.no_email == "default":
        return _default(rules, catalogue, "The order has no e-mail, so it goes to the default customer.")
    reference = _guest_reference(order, rules)
    if not reference:
        return CustomerChoice(problems=(Problem("no_email", {"customer": order.customer_name or order.username}),))
    known = _matched("integration_ref", reference, rules, catalogue)
    if known is not None:
        return known
    contact = _new_contact(order, rules, key=folded(reference), integration_ref=reference)
    return CustomerChoice(new_contact=contact, why=(f"The order has no e-mail: {reference} is made.",))


def _new_contact(order: Order, rules: CustomerTracking, *, key: str, integration_ref: str = "") -> NewContact:
    """Address parts longer than a contact takes are shortened here; the order has them whole. What customers are matched by is kept."""
    matched = dict(_values(order, rules))
    address = order.bill if order.bill.has_place else _named_like(order.bill, order.ship)
    return NewContact(
        key=key,
        email=order.email.strip(),
        integration_ref=integration_ref,
        first_name=address.first_name,
        last_name=address.last_name,
        company=matched.get("company", address.company),
        phone=cut(address.phone or order.ship.phone, CONTACT_LENGTH),
        address1=cut(address.street1, CONTACT_LENGTH),
        address2=cut(address.street2, CONTACT_LENGTH),
        city=cut(address.city, CONTACT_LENGTH),
        state=cut(address.state, CONTACT_LENGTH),
        post_code=cut(address.postcode, CONTACT_LENGTH),
        country=cut(address.country, CONTACT_LENGTH),
        account_number=matched.get("account_number", ""),
        price_tier=rules.price_tier,
        payment_terms=rules.payment_terms,
        group=rules.group,
        cost_center=rules.cost_center,
        sales_person_id=sales_person(order.sales_person, rules.sales_person),
    )


def sales_person(name: str, people: SalesPeople) -> int | None:
    """Omni's user for Neto's sales person."""
    if not people.table:
        return people.default
    return {folded(each): user for each, user in people.table.items()}.get(folded(name), people.default)


def _named_like(bill: Address, ship: Address) -> Address:
    """Without a billing address the customer is described by the delivery side, unless only the billing side has anything."""
    return ship if ship.has_place or ship.has_name else bill
