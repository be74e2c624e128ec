"""Where the values of a sales order come from. Shared objects, so that a thousand orders cost no thousand of each."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from omni_desktop.core.mapping.branches import BranchChoice
from omni_desktop.core.mapping.custom_refs import order_no_sources, refs_to
from omni_desktop.core.mapping.customers import CustomerChoice
from omni_desktop.core.order import Order
from omni_desktop.core.sales_order import Origin
from omni_desktop.core.settings.custom_refs import INTERNAL_COMMENTS
from omni_desktop.core.settings.settings import Settings

# The key is the field of SalesOrder. What depends on the order or the settings is added by origins_of.
ALWAYS: Mapping[str, Origin] = {
    "order_id": Origin("neto", "OrderID"),
    "reference": Origin("setting", "download_orders.reference_prefix"),
    "is_approved": Origin("setting", "download_orders.order_status"),
    "stage": Origin("setting", "download_orders.stage"),
    "lines": Origin("neto", "OrderLine"),
    "expected_total": Origin("rule", "Omni's arithmetic"),
    "expected_tax": Origin("rule", "Omni's arithmetic"),
    "shop_total": Origin("neto", "GrandTotal"),
    "part": Origin("setting", "branches.split_orders"),
    "email": Origin("neto", "Email"),
    "billing": Origin("neto", "BillAddress"),
    "project_name": Origin("setting", "download_orders.project_name"),
    "delivery_instructions": Origin("neto", "DeliveryInstruction"),
    "freight_total": Origin("neto", "ShippingTotal"),
    "surcharge": Origin("neto", "SurchargeTotal"),
    "surcharge_description": Origin("setting", "accounting.surcharge_description"),
    "discount_total": Origin("neto", "CouponDiscount"),
    "alternative_tax_rate": Origin("setting", "accounting.tax_rates"),
    "cost_center": Origin("setting", "accounting.cost_center"),
    "logistics_status": Origin("setting", "download_orders.third_party_status"),
    "sales_person_id": Origin("setting", "customer_tracking.sales_person"),
    "invoice_at": Origin("setting", "accounting.invoice_date"),
    "estimated_delivery_at": Origin("neto", "DateRequired"),
    "custom_fields": Origin("setting", "download_orders.custom_refs"),
    "voucher_code": Origin("rule", "never set"),
}

ORDER_ID = Origin("neto", "OrderID")
GRID = Origin("setting", "branches.grid")
DEFAULT_BRANCH = Origin("setting", "branches.default_branch")
NO_DISTRIBUTION = Origin("setting", "branches.distribution_branch")
NOT_FOUND = Origin("setting", "customer_tracking.not_found")
MEMBERS = {
    name: Origin("setting", f"customer_tracking.{name}") for name in ("match_by", "not_found", "default_contact", "channel_contacts")
}
MEMBER_COST_CENTER = Origin("setting", "customer_tracking.member_cost_center")
NEW_COST_CENTER = Origin("setting", "customer_tracking.cost_center")
OWN_COST_CENTER = Origin("rule", "the customer's own")
SHIP = Origin("neto", "ShipAddress")
BILL = Origin("neto", "BillAddress")
TAX_STATUS = Origin("setting", "accounting.tax_status")
TAX_INCLUSIVE = Origin("neto", "TaxInclusive")
TAX_RATE = Origin("setting", "accounting.tax_rate")
SHOP_TAX_RATE = Origin("neto", "GST_AMT")
CURRENCY = Origin("setting", "connection.currency")
SHOP_CURRENCY = Origin("neto", "DEFAULTCURRENCY")
PLACED = Origin("neto", "DatePlaced")
CREATED_DATE = Origin("setting", "accounting.created_date")
FREIGHT_TEXT = Origin("setting", "accounting.freight_description")
SHIPPING_OPTION = Origin("neto", "ShippingOption")
DISCOUNT_TEXT = Origin("setting", "accounting.discount_description")
COUPON_CODE = Origin("neto", "CouponCode")
PAYMENT_TERMS = Origin("setting", "accounting.payment_terms")
SHOP_TERMS = Origin("neto", "PaymentTerms")
ROUNDING = Origin("rule", "rounding")


def origins_of(order: Order, settings: Settings, branch: BranchChoice, customer: CustomerChoice, rounding: Decimal) -> dict[str, Origin]:
    """`rounding`: what was added as a surcharge or, negative, taken off as a discount."""
    people, texts = _people_origins(order, customer, settings), _text_origins(order, settings)
    origins = {**ALWAYS, **texts, **_money_origins(settings), **people, **_branch_origins(branch)}
    if not settings.prefix:
        origins["reference"] = ORDER_ID
    if rounding > 0:
        origins |= {"surcharge": ROUNDING, "surcharge_description": ROUNDING}
    elif rounding < 0:
        origins |= {"discount_total": ROUNDING, "discount_description": ROUNDING}
    return origins


def _text_origins(order: Order, settings: Settings) -> dict[str, Origin]:
    refs = settings.download_orders.custom_refs
    return {
        "internal_comments": Origin("neto", ", ".join(("InternalOrderNotes, StickyNotes", *refs_to(order, refs, INTERNAL_COMMENTS)))),
        "customer_order_no": Origin("neto", ", ".join(order_no_sources(order, refs))),
    }


def _money_origins(settings: Settings) -> dict[str, Origin]:
    money = settings.accounting
    return {
        "tax_status": TAX_INCLUSIVE if money.tax_status == "from_order" else TAX_STATUS,
        "tax_rate": SHOP_TAX_RATE if money.tax_rate is None else TAX_RATE,
        "currency_code": CURRENCY if settings.connection.currency else SHOP_CURRENCY,
        "created_at": PLACED if money.created_date == "placed" else CREATED_DATE,
        "freight_description": SHIPPING_OPTION if money.freight_description is None else FREIGHT_TEXT,
        "discount_description": COUPON_CODE if money.discount_description is None else DISCOUNT_TEXT,
        "payment_terms": SHOP_TERMS if money.payment_terms == "from_order" else PAYMENT_TERMS,
    }


def _people_origins(order: Order, customer: CustomerChoice, settings: Settings) -> dict[str, Origin]:
    own = NEW_COST_CENTER if customer.new_contact else OWN_COST_CENTER
    names = BILL if order.bill.has_name else SHIP
    return {
        "first_name": names,
        "last_name": names,
        "company": names,
        "phone": BILL if order.bill.phone else SHIP,
        "delivery": SHIP if order.ship.has_place else BILL,
        "member_id": MEMBERS[customer.setting],
        "new_contact": NOT_FOUND,
        "member_cost_center": MEMBER_COST_CENTER if settings.customer_tracking.member_cost_center else own,
    }


def _branch_origins(branch: BranchChoice) -> dict[str, Origin]:
    routed = GRID if branch.row is not None else DEFAULT_BRANCH
    if branch.distribution_branch_id is None:
        return {"branch_id": routed, "distribution_branch_id": NO_DISTRIBUTION}
    return {"branch_id": DEFAULT_BRANCH, "distribution_branch_id": GRID}
