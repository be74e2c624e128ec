"""Which contact an order belongs to, and why (settings: Customer Tracking). Nothing is ever guessed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from msgspec import Struct

from omni_desktop.core.emails import plain
from omni_desktop.core.inventory import Catalogue, Contact, folded
from omni_desktop.core.mapping.identity import Identity, identity_of, somebody
from omni_desktop.core.mapping.texts import CONTACT_LENGTH, cut
from omni_desktop.core.order import Address, Order
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.sales_order import NewContact
from omni_desktop.core.sentence import phrase, say_with, word
from omni_desktop.core.settings.settings import CustomerTracking, SalesPeople, Settings

NO_EMAIL = say_with("The order has no e-mail, so it goes to the default customer.")
OF_THE_ORDER, A_CONTACT = word("of the order"), word("contact")
FOUND = phrase("Customer found by {how} {value}.")
SEVERAL = phrase("Several customers could be meant by {how} {value}, so it goes to the default customer.")
CHOSEN = phrase("Several customers could be meant by {how} {value}: staff chose this one.")
ACCOUNT_NUMBER_LENGTH = 10
FIELD_WORDS = {"email": "e-mail", "account_number": "account number", "company": "company", "integration_ref": "Neto username"}


class CustomerChoice(Struct, frozen=True):
    """An existing contact, or a new one to be made first, or neither where a problem holds the order.

    `setting` is the one that decided; `cost_center` is the contact's own Alternative GL Account.
    """

    member_id: int | None = None
    new_contact: NewContact | None = None
    why: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    setting: str = "match_by"
    cost_center: str = ""


def ambiguous_value(problem: Problem, contact: int) -> tuple[str, str] | None:
    """The field and key of the value that several customers share, `contact` one of them; None where that is not the problem."""
    if problem.code != "customer_ambiguous" or str(contact) not in problem.facts.get("ids", "").split(", "):
        return None
    field = next((field for field, words in FIELD_WORDS.items() if words == problem.facts.get("field")), "")
    return (field, value_key(problem.facts["value"])) if field else None


def value_key(value: str) -> str:
    """Nobody's e-mail stands in the table of chosen customers, however long it is kept: only what a value is known again by."""
    return sha256(folded(value).encode()).hexdigest()


def contact_questions(order: Order, settings: Settings) -> tuple[tuple[str, str], ...]:
    """(field, value) pairs that choose_customer will look for in the catalogue; only those that this order can need."""
    rules = settings.customer_tracking
    channel = channel_contact(order, rules)
    if channel is not None:
        return (("id", str(channel)),)
    if rules.mode == "one":
        return tuple(_default_question(rules))
    who = identity_of(order, rules.nobody)
    own = [("integration_ref", reference)] if (reference := _guest_reference(who, rules)) else []
    needs_default = "default" in (rules.several_found, rules.not_found if who.email else rules.no_email)
    return (*_values(who, rules), *own, *(_default_question(rules) if needs_default else ()))


def choose_customer(order: Order, settings: Settings, catalogue: Catalogue, chosen: int = 0) -> CustomerChoice:
    """`chosen`: the contact that staff chose for this order, should several be meant.

    A question that was never asked raises KeyError: a customer is absent only after a complete answer without it.
    """
    rules = settings.customer_tracking
    if (channel := channel_contact(order, rules)) is not None:
        return _of_channel(order.sales_channel, channel, catalogue)
    if rules.mode == "one":
        return _default(rules, catalogue, "Every order goes to the default customer.")
    who = identity_of(order, rules.nobody)
    for field, value in _values(who, rules):
        choice = _matched(field, value, rules, catalogue, chosen)
        if choice is not None:
            return choice
    return _not_found(order, who, rules, catalogue) if who.email else _guest(order, who, rules, catalogue)


def channel_contact(order: Order, rules: CustomerTracking) -> int | None:
    """The contact that all orders of this sales channel go to, where the settings name one."""
    if not rules.channel_contacts:
        return None
    return {folded(channel): contact for channel, contact in rules.channel_contacts.items()}.get(folded(order.sales_channel))


def _of_channel(channel: str, wanted: int, catalogue: Catalogue) -> CustomerChoice:
    found = _contact(wanted, catalogue)
    why = f"Orders of the sales channel {channel.strip()} go to this customer."
    if found is None or not is_customer(found):
        facts = {"channel": channel, "reason": f"Orders of {channel} go to contact {wanted}.", **_unfit(wanted, found)}
        return CustomerChoice(problems=(Problem("channel_customer_missing", facts),))
    return CustomerChoice(wanted, why=(why,), setting="channel_contacts", cost_center=found.cost_center)


def _contact(wanted: int, catalogue: Catalogue) -> Contact | None:
    return next((contact for contact in catalogue.contacts["id", str(wanted)] if contact.id == wanted), None)


def _unfit(wanted: int, found: Contact | None) -> dict[str, str]:
    """Facts on a contact that orders cannot go to: it is not there, archived, or of another type."""
    if found is None:
        return {"case": "absent", "contact": str(wanted)}
    case = "archived" if folded(found.type) == "customer" else "other_type"
    return {"case": case, "contact": str(found.id), "type": found.type.lower() or A_CONTACT}


def _values(who: Identity, rules: CustomerTracking) -> Iterator[tuple[str, str]]:
    """What the order can be matched by, in the settings' order. Omni takes account numbers of at most 10 characters (omni_api: 7.2)."""
    number = who.username if len(who.username) <= ACCOUNT_NUMBER_LENGTH else ""
    values = {"email": who.email, "account_number": number, "company": who.company}
    return ((field, values[field]) for field in rules.match_by if values.get(field))


def _guest_reference(who: Identity, rules: CustomerTracking) -> str:
    """Under which a guest without e-mail was, or will be, made; "" where the order has an e-mail, or nobody's name."""
    return f"neto:{who.username}" if who.username and not who.email and rules.no_email == "create" else ""


def _default_question(rules: CustomerTracking) -> Iterator[tuple[str, str]]:
    if rules.default_contact is not None:
        yield "id", str(rules.default_contact)


def _matched(field: str, value: str, rules: CustomerTracking, catalogue: Catalogue, chosen: int = 0) -> CustomerChoice | None:
    """None where no customer has this value. One that has it but for inner spaces is neither found nor absent, like several."""
    exact, near = _customers(field, value, catalogue)
    if len(exact) == 1:
        return CustomerChoice(exact[0].id, why=(FOUND(how=FIELD_WORDS[field], value=value),), cost_center=exact[0].cost_center)
    if not exact and not near:
        return None
    picked = chosen or catalogue.customer_table.get((field, value_key(value)), 0)
    mine = next((contact for contact in exact or near if contact.id == picked), None)
    if mine is not None:
        why = CHOSEN(how=FIELD_WORDS[field], value=value)
        return CustomerChoice(mine.id, why=(why,), cost_center=mine.cost_center)
    if rules.several_found == "default":
        return _default(rules, catalogue, SEVERAL(how=FIELD_WORDS[field], value=value))
    return CustomerChoice(problems=(_ambiguous(field, value, exact or near, is_near=not exact),))


def _ambiguous(field: str, value: str, found: Sequence[Contact], *, is_near: bool) -> Problem:
    facts = {"field": FIELD_WORDS[field], "value": value, "ids": ", ".join(str(contact.id) for contact in found)}
    if is_near and len(found) == 1:
        facts |= {"case": "near", "text": getattr(found[0], field).strip()}
    return Problem("customer_ambiguous", facts)


def _customers(field: str, value: str, catalogue: Catalogue) -> tuple[list[Contact], list[Contact]]:
    """Active contacts of type Customer, each once: (equal after trimming and case folding, equal only but for inner spaces)."""
    found = {contact.id: contact for contact in catalogue.contacts[field, folded(value)]}
    customers = [contact for contact in found.values() if is_customer(contact)]
    exact = [contact for contact in customers if _spelling(getattr(contact, field)) == _spelling(value)]
    return exact, [] if exact else customers


def _spelling(text: str) -> str:
    """Case, outer spaces and the way a letter is encoded do not count; inner spaces do."""
    return " ".join(map(folded, plain(text).split(" ")))


def is_customer(contact: Contact) -> bool:
    return contact.is_active and folded(contact.type) == "customer"


def _default(rules: CustomerTracking, catalogue: Catalogue, why: str) -> CustomerChoice:
    """The default customer, if it is one that Omni has."""
    wanted = rules.default_contact
    found = None if wanted is None else _contact(wanted, catalogue)
    if wanted is None or found is None or not is_customer(found):
        facts = {} if wanted is None else _unfit(wanted, found)
        return CustomerChoice(problems=(Problem("default_customer_missing", {"reason": why, **facts}),))
    return CustomerChoice(wanted, why=(why,), setting="default_contact", cost_center=found.cost_center)


def _not_found(order: Order, who: Identity, rules: CustomerTracking, catalogue: Catalogue) -> CustomerChoice:
    if rules.not_found == "create":
        contact = _new_contact(order, who, rules, key=_key(who, rules))
        return _made(contact, f"No customer matches: {who.email} is made.")
    if rules.not_found == "default":
        return _default(rules, catalogue, f"No customer matches {who.email}, so it goes to the default customer.")
    return CustomerChoice(problems=(Problem("customer_not_found", {"customer": who.email, **in_the_way(who.email, catalogue)}),))


def _made(contact: NewContact, why: str) -> CustomerChoice:
    return CustomerChoice(new_contact=contact, why=(why,), setting="not_found", cost_center=contact.cost_center)


def in_the_way(email: str, catalogue: Catalogue) -> dict[str, str]:
    """Facts on a contact that has the e-mail and is no customer that orders may go to: archived, or of another type. {} without one."""
    found = catalogue.contacts.get(("email", folded(email)), ()) if email else ()
    contact = next((each for each in found if not is_customer(each)), None)
    return _unfit(contact.id, contact) if contact else {}


def _key(who: Identity, rules: CustomerTracking) -> str:
    """By what two orders are of one customer: the first thing that customers are matched by."""
    field, value = next(_values(who, rules), ("email", who.email))
    return folded(value) if field == "email" else f"{field}:{folded(value)}"


def _guest(order: Order, who: Identity, rules: CustomerTracking, catalogue: Catalogue) -> CustomerChoice:
    if rules.no_email == "default":
        return _default(rules, catalogue, str(NO_EMAIL()))
    reference = _guest_reference(who, rules)
    if not reference:
        return CustomerChoice(problems=(_no_email(order, rules),))
    known = _matched("integration_ref", reference, rules, catalogue)
    if known is not None:
        return known
    contact = _new_contact(order, who, rules, key=folded(reference), integration_ref=reference)
    return _made(contact, f"The order has no e-mail: {reference} is made.")


def _no_email(order: Order, rules: CustomerTracking) -> Problem:
    facts = {"customer": order.customer_name or order.username or order.id, "channel": order.sales_channel or OF_THE_ORDER}
    if order.email.strip():
        return Problem("no_email", {**facts, "case": "nobody", "value": order.email.strip()})
    return Problem("no_email", {**facts, "case": "hold"} if rules.no_email == "hold" else facts)


def _new_contact(order: Order, who: Identity, rules: CustomerTracking, *, key: str, integration_ref: str = "") -> NewContact:
    """Address parts longer than a contact takes are shortened here; the order has them whole. What customers are matched by is kept."""
    matched = dict(_values(who, rules))
    address = order.bill if order.bill.has_place else _named_like(order.bill, order.ship)
    return NewContact(
        key=key,
        email=who.email,
        integration_ref=integration_ref,
        first_name=address.first_name,
        last_name=address.last_name,
        company=matched.get("company", somebody(address.company, rules.nobody)),
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


def member_cost_center(settings: Settings, made: NewContact, linked: Contact | None) -> str:
    """Of an order whose customer was to be made: that of a contact that turned out to be there already is its own."""
    own = made.cost_center if linked is None else linked.cost_center
    return settings.customer_tracking.member_cost_center or own


def sales_person(name: str, people: SalesPeople) -> int | None:
    """Omni's user for Neto's sales person."""
    if not people.table:
        return people.default
    return {folded(each): user for each, user in people.table.items()}.get(folded(name), people.default)


def _named_like(bill: Address, ship: Address) -> Address:
    """Without a billing address the customer is described by the delivery side, unless only the billing side has anything."""
    return ship if ship.has_place or ship.has_name else bill
