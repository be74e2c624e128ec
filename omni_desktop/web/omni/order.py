"""SalesOrder, NewContact and roundings -> the JSON that Omni takes, and a kept document back, by tables (omni_api: 4, 5, 7.2). Pure.

A key is sent only where there is something to say: on a create a missing one means Omni's default.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal
from hashlib import sha256
from operator import attrgetter
from typing import Any

import msgspec

from omni_desktop.core.inventory import StoredSalesOrder
from omni_desktop.core.money.totals import EXCL, EXEMPT, INCL
from omni_desktop.core.order import ZERO
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.record.updates import Dispatch, NewPayment
from omni_desktop.core.sales_order import LineSize, NewContact, Place, SalesLine, SalesOrder
from omni_desktop.core.values import replace

HEAD = {
    "reference": "reference",
    "memberId": "member_id",
    "firstName": "first_name",
    "lastName": "last_name",
    "company": "company",
    "email": "email",
    "phone": "phone",
    "stage": "stage",
    "projectName": "project_name",
    "internalComments": "internal_comments",
    "deliveryInstructions": "delivery_instructions",
    "customerOrderNo": "customer_order_no",
    "freightTotal": "freight_total",
    "freightDescription": "freight_description",
    "surcharge": "surcharge",
    "surchargeDescription": "surcharge_description",
    "discountTotal": "discount_total",
    "discountDescription": "discount_description",
    "currencyCode": "currency_code",
    "alternativeTaxRate": "alternative_tax_rate",
    "costCenter": "cost_center",
    "memberCostCenter": "member_cost_center",
    "paymentTerms": "payment_terms",
    "salesPersonId": "sales_person_id",
    "distributionBranchId": "distribution_branch_id",
    "voucherCode": "voucher_code",
    "integrationRef": "integration_ref",
}
ALWAYS = {"branchId": "branch_id", "isApproved": "is_approved", "taxStatus": "tax_status", "taxRate": "tax_rate"}
"""Tax status and rate go together (omni_api: 0.4); an approval or a branch left out would be Omni's own choice."""
TIMES = {"createdDate": "created_at", "invoiceDate": "invoice_at", "estimatedDeliveryDate": "estimated_delivery_at"}
CODES = {"logisticsStatus": "logistics_status"}
"""Numbers that say something when they are 0, too: left out only where they are None."""
AMOUNTS = frozenset(
    {"amount", "freightTotal", "surcharge", "discountTotal", "taxRate", "qty", "unitPrice", "uomQtyOrdered", "uomPrice", "discount"}
)
PLACE = {
    "FirstName": "first_name",
    "LastName": "last_name",
    "Company": "company",
    "Address1": "address1",
    "Address2": "address2",
    "City": "city",
    "State": "state",
    "PostalCode": "post_code",
    "Country": "country",
}
DELIVERY = [f"delivery{part}" for part in PLACE]
BILLING = [f"billing{part}" for part in PLACE]
LINE_ALWAYS = {"qty": "quantity", "unitPrice": "unit_price", "sort": "sort"}
"""Without a price Omni would take the product's own (omni_api: 4.4)."""
UNIT_NAMES = {"qty": "uomQtyOrdered", "unitPrice": "uomPrice"}
"""What a line of a unit of measure has instead (omni_api: 4.4)."""
LINE = {
    "code": "code",
    "productOptionId": "product_option_id",
    "name": "name",
    "discount": "discount",
    "lineComments": "comments",
    "integrationRef": "integration_ref",
}
CONTACT = {
    "email": "email",
    "integrationRef": "integration_ref",
    "firstName": "first_name",
    "lastName": "last_name",
    "company": "company",
    "phone": "phone",
    "address1": "address1",
    "address2": "address2",
    "city": "city",
    "state": "state",
    "postCode": "post_code",
    "country": "country",
    "accountNumber": "account_number",
    "priceColumn": "price_tier",
    "paymentTerms": "payment_terms",
    "group": "group",
    "costCenter": "cost_center",
    "salesPersonId": "sales_person_id",
}

DISPATCHED_STAGE = "Dispatched"
TAXED = (INCL, EXCL, EXEMPT)

_read_head = attrgetter(*HEAD.values())
_read_place = attrgetter(*PLACE.values())
_read_line = attrgetter(*LINE.values())
_read_line_always = attrgetter(*LINE_ALWAYS.values())
_read_contact = attrgetter(*CONTACT.values())
_encoder = msgspec.json.Encoder(decimal_format="number")


def prepared(document: dict[str, Any]) -> Prepared:
    """The digest is over the exact bytes that are sent."""
    encoded = _encoder.encode(document)
    return Prepared(encoded, sha256(encoded).hexdigest())


def omni_from_sales_order(sales_order: SalesOrder, carried: str = "") -> dict[str, Any]:
    """`carried`: its integrationRef, which says whose it is and when it left."""
    return {
        **_filled(HEAD, _read_head(sales_order)),
        **({"integrationRef": carried} if carried else {}),
        **{wire: _checked(getattr(sales_order, name)) for wire, name in ALWAYS.items()},
        **{wire: wire_time(at) for wire, name in TIMES.items() if (at := getattr(sales_order, name)) is not None},
        **{wire: code for wire, name in CODES.items() if (code := getattr(sales_order, name)) is not None},
        **_filled(DELIVERY, _read_place(sales_order.delivery)),
        **_filled(BILLING, _read_place(sales_order.billing)),
        **({"customFields": dict(sales_order.custom_fields)} if sales_order.custom_fields else {}),
        "lineItems": [_omni_line(line) for line in sales_order.lines],
    }


def _omni_line(line: SalesLine) -> dict[str, Any]:
    always = {wire: _checked(value) for wire, value in zip(LINE_ALWAYS, _read_line_always(line), strict=True)}
    if line.in_units:
        always = {UNIT_NAMES.get(wire, wire): value for wire, value in always.items()}
    return {**_filled(LINE, _read_line(line)), **always, **(omni_size(line.size, line.code, line.quantity) if line.size else {})}


def omni_size(size: LineSize, code: str, quantity: Decimal) -> dict[str, Any]:
    """The line has the style's code, and the SKU stands in its sizes (omni_api: 5.2)."""
    row = {"name": size.name, "code": code, "barcode": size.barcode}
    sizes = [{**{name: text for name, text in row.items() if text}, "qty": _checked(quantity)}]
    return {"code": size.style_code, "sizes": sizes}


def omni_from_contact(contact: NewContact) -> dict[str, Any]:
    """Only customers are ever made."""
    return {"type": "Customer", "isActive": True, **_filled(CONTACT, _read_contact(contact))}


def omni_rounding(stored: StoredSalesOrder, sales_order: SalesOrder, currency_rate: Decimal | None) -> dict[str, Any]:
    """A PUT that changes surcharge and discount alone."""
    described = {"surchargeDescription": sales_order.surcharge_description, "discountDescription": sales_order.discount_description}
    return {"id": stored.id, **_numbers(sales_order, currency_rate), **{wire: text for wire, text in described.items() if text}}


def _numbers(order: SalesOrder | StoredSalesOrder, currency_rate: Decimal | None) -> dict[str, Any]:
    """Said again with every PUT, since one that leaves them out might reset them (omni_api: 4.1)."""
    rate = {"currencyRate": _checked(currency_rate)} if currency_rate else {}
    tax = {"taxStatus": order.tax_status, "taxRate": _checked(order.tax_rate)} if order.tax_status in TAXED else {}
    return {
        "freightTotal": _checked(order.freight_total),
        "surcharge": _checked(order.surcharge),
        "discountTotal": _checked(order.discount_total),
        **tax,
        **rate,
    }


def omni_dispatch(stored: StoredSalesOrder, dispatch: Dispatch, currency_rate: Decimal | None) -> dict[str, Any]:
    """Stage and date in one PUT (omni_api: 6); its numbers as they stand, for afterwards they could not be mended."""
    date = {"dispatchedDate": wire_time(dispatch.at)} if dispatch.at else {}
    invoice = {"invoiceDate": wire_time(dispatch.invoice_at)} if dispatch.invoice_at else {}
    parcel = {"trackingCode": dispatch.tracking, "logisticsCarrier": dispatch.carrier}
    return {
        "id": stored.id,
        "stage": DISPATCHED_STAGE,
        **date,
        **invoice,
        **{wire: text for wire, text in parcel.items() if text},
        **_numbers(stored, currency_rate),
    }


def omni_change(
    stored: StoredSalesOrder, values: dict[str, Any], lines: list[dict[str, Any]], currency_rate: Decimal | None
) -> dict[str, Any]:
    """{} where there is nothing to change."""
    if not values and not lines:
        return {}
    whole = {"lineItems": [{name: _checked(value) for name, value in line.items()} for line in lines]} if lines else {}
    own = {name: _checked(value) for name, value in values.items()}
    return {"id": stored.id, **_numbers(stored, currency_rate), **own, **whole}


def omni_payment(payment: NewPayment) -> dict[str, Any]:
    """Without an amount Omni would take the outstanding balance (omni_api: 7.6)."""
    return {
        "orderId": payment.omni_id,
        "amount": _checked(payment.amount),
        "method": payment.method,
        "paymentDate": wire_time(payment.paid_at),
        "transactionRef": payment.reference,
        "isAuthorized": True,
    }


def payment_from_document(document: bytes) -> NewPayment:
    sent = msgspec.json.decode(document, type=dict[str, msgspec.Raw])
    return NewPayment(
        omni_id=_value(sent, "orderId"),
        reference=_value(sent, "transactionRef"),
        amount=_value(sent, "amount"),
        method=_value(sent, "method"),
        paid_at=datetime.fromisoformat(_value(sent, "paymentDate")),
    )


def omni_void(stored: StoredSalesOrder) -> dict[str, Any]:
    return {"id": stored.id, "isVoid": True}


def _filled(wires: Iterable[str], values: tuple[Any, ...]) -> dict[str, Any]:
    return {wire: value if isinstance(value, str) else _checked(value) for wire, value in zip(wires, values, strict=True) if value}


def _checked(value: Any) -> Any:
    """JSON knows no NaN, and no server reads 1E+400: either is a bug of ours before anything leaves."""
    if isinstance(value, Decimal) and not (value.is_finite() and abs(value.adjusted()) < 30):
        raise ValueError("an amount that isn't a sensible number")
    return value


def wire_time(at: datetime) -> str:
    """Whole seconds, UTC (omni_api: 8)."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def sales_order_from_document(document: bytes, *, order_id: str, part: int, total: Decimal) -> SalesOrder:
    """What a kept document sent; expected and shop total are `total`, what was never sent (origins, tax) is empty. Raises ValueError."""
    sent = msgspec.json.decode(document, type=dict[str, msgspec.Raw])
    values = {name: value for wire, name in {**HEAD, **ALWAYS, **CODES}.items() if (value := _value(sent, wire)) is not None}
    times = {name: datetime.fromisoformat(_value(sent, wire)) for wire, name in TIMES.items() if wire in sent}
    lines = msgspec.json.decode(sent.get("lineItems", msgspec.Raw(b"[]")), type=list[dict[str, msgspec.Raw]])
    return SalesOrder(
        **{"reference": "", "stage": "", "created_at": None, **values, **times},
        order_id=order_id,
        part=part,
        custom_fields=_sent_fields(sent),
        lines=tuple(_sent_line(line) for line in lines),
        delivery=_sent_place("delivery", sent),
        billing=_sent_place("billing", sent),
        expected_total=total,
        expected_tax=ZERO,
        shop_total=total,
    )


def _sent_line(sent: dict[str, msgspec.Raw]) -> SalesLine:
    in_units = UNIT_NAMES["qty"] in sent
    names = {UNIT_NAMES.get(wire, wire) if in_units else wire: name for wire, name in {**LINE, **LINE_ALWAYS}.items()}
    values = {name: value for wire, name in names.items() if (value := _value(sent, wire)) is not None}
    line = SalesLine(**{"integration_ref": "", "code": "", "name": "", "in_units": in_units, **values})
    sizes = _value(sent, "sizes")
    return _of_size(line, sizes[0]) if sizes else line


def _of_size(line: SalesLine, size: dict[str, Any]) -> SalesLine:
    return replace(line, code=size.get("code", ""), size=LineSize(line.code, size.get("name", ""), size.get("barcode", "")))


def _sent_fields(sent: dict[str, msgspec.Raw]) -> tuple[tuple[str, str], ...]:
    return tuple(msgspec.json.decode(sent.get("customFields", msgspec.Raw(b"{}")), type=dict[str, str]).items())


def _sent_place(side: str, sent: dict[str, msgspec.Raw]) -> Place:
    return Place(**{name: value for part, name in PLACE.items() if (value := _value(sent, side + part)) is not None})


def _value(sent: dict[str, msgspec.Raw], wire: str) -> Any:
    """Amounts exactly, everything else as JSON has it."""
    if wire not in sent:
        return None
    return msgspec.json.decode(sent[wire], type=Decimal if wire in AMOUNTS else Any)
