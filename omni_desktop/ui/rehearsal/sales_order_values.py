"""The values of a sales order as people read them, each with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from omni_desktop.core.record.preview import Preview
from omni_desktop.core.sales_order import Place, SalesOrder
from omni_desktop.core.words.origin_words import origin_words
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.translated import tr, translation

TAX: Mapping[str, str] = {"Incl": tr("Included"), "Excl": tr("Added"), "Exempt": tr("None")}


class Value(NamedTuple):
    label: str
    text: str
    origin: str


def main_values(part: SalesOrder, preview: Preview, formats: Formats) -> list[Value]:
    """The eight that are always there."""
    rate = "" if part.tax_status == "Exempt" else f", {formats.quantity(part.tax_rate)} %"
    return [
        _value(part, tr("Reference"), part.reference, "reference"),
        _value(part, tr("Customer"), _customer(part), "new_contact" if part.member_id is None else "member_id"),
        _value(part, tr("Branch"), _branch(part.branch_id, preview), "branch_id"),
        _value(part, tr("Stage"), part.stage, "stage"),
        _value(part, tr("Order date"), _moment(part.created_at, formats) or tr("set by Omni"), "created_at"),
        _value(part, tr("Deliver to"), place_words(part.delivery), "delivery"),
        _value(part, tr("Freight"), _named(part.freight_description, part.freight_total, formats), "freight_description"),
        _value(part, tr("Tax"), TAX.get(part.tax_status, part.tax_status) + rate, "tax_status"),
    ]


def other_values(part: SalesOrder, preview: Preview, formats: Formats) -> list[Value]:
    """Those of the rest that are sent at all."""
    return [value for value in _others(part, preview, formats) if value.text]


def _others(part: SalesOrder, preview: Preview, formats: Formats) -> Iterator[Value]:
    yield _value(part, tr("Arrives as"), tr("Approved") if part.is_approved else tr("Draft"), "is_approved")
    if part.distribution_branch_id is not None:
        yield _value(part, tr("Distribution branch"), _branch(part.distribution_branch_id, preview), "distribution_branch_id")
    yield _value(part, tr("Bill to"), place_words(part.billing), "billing")
    yield _value(part, tr("E-mail"), part.email, "email")
    yield _value(part, tr("Phone"), part.phone, "phone")
    if part.surcharge:
        yield _value(part, tr("Surcharge"), _named(part.surcharge_description, part.surcharge, formats), "surcharge")
    if part.discount_total:
        yield _value(part, tr("Discount"), _named(part.discount_description, part.discount_total, formats), "discount_total")
    yield _value(part, tr("Purchase order number"), part.customer_order_no, "customer_order_no")
    if part.estimated_delivery_at:
        day = formats.day(formats.local(part.estimated_delivery_at).date(), 0)
        yield _value(part, tr("Estimated delivery"), day, "estimated_delivery_at")
    for key, text in part.custom_fields:
        yield _value(part, key, text, "custom_fields")
    yield _value(part, tr("Project name"), part.project_name, "project_name")
    yield _value(part, tr("Payment terms"), part.payment_terms, "payment_terms")
    yield _value(part, tr("Currency"), part.currency_code, "currency_code")
    yield _value(part, tr("Tax rate name"), part.alternative_tax_rate, "alternative_tax_rate")
    yield _value(part, tr("Alternative GL Account"), part.cost_center, "cost_center")
    yield _value(part, tr("Customer's Alternative GL Account"), part.member_cost_center, "member_cost_center")
    yield _value(part, tr("3PL status"), "" if part.logistics_status is None else str(part.logistics_status), "logistics_status")
    yield _value(part, tr("Sales rep"), "" if part.sales_person_id is None else tr(
        "Omni user {sales_person_id}",
        sales_person_id=part.sales_person_id,
    ), "sales_person_id")
    yield _value(part, tr("Invoice date"), _moment(part.invoice_at, formats), "invoice_at")
    yield _value(part, tr("Delivery instructions"), part.delivery_instructions, "delivery_instructions")
    yield _value(part, tr("Internal comments"), part.internal_comments, "internal_comments")


def place_words(place: Place) -> str:
    """One line; a person's name is not among it."""
    town = " ".join(filter(None, (place.city, place.state, place.post_code)))
    return ", ".join(filter(None, (place.company, place.address1, place.address2, town, place.country)))


def _value(part: SalesOrder, label: str, text: str, field: str) -> Value:
    origin = part.origins.get(field)
    return Value(label, text, translation(origin_words(origin)) if origin else "")


def _customer(part: SalesOrder) -> str:
    """Who is linked: Omni's number where the customer is there already."""
    new = part.new_contact
    names = new or part
    name = f"{names.first_name} {names.last_name}".strip() or names.company or names.email
    return tr("{name} (new in Omni)", name=name) if new else f"{name} (Omni {part.member_id})"


def _branch(branch: int, preview: Preview) -> str:
    return preview.branches.get(branch, tr("Branch {branch}", branch=branch))


def _moment(at: datetime | None, formats: Formats) -> str:
    return f"{formats.day(formats.local(at).date(), 0)}, {formats.clock(at)}" if at else ""


def _named(text: str, amount: Decimal, formats: Formats) -> str:
    return ", ".join(filter(None, (text, formats.money(amount))))
