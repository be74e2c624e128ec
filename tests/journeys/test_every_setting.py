"""Every setting has its effect: downloaded without it and with it, an order stands in Omni, or came down, in two different ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from omni_desktop.core.record.events import Looked
from omni_desktop.core.settings.fields import fields
from tests.journeys.settings_shop import MELBOURNE, PERTH, SYDNEY, SettingsShop, settings_shop

See = Callable[[SettingsShop], object]

ELSEWHERE: Mapping[str, str] = {
    "connection.neto_order_address": "no sales order: tests/ui/orders/test_open_elsewhere.py",
    "connection.omni_order_address": "no sales order: tests/ui/orders/test_open_elsewhere.py",
    "download_orders.auto": "the window's timer: tests/ui/window/test_timer.py",
    "products.enabled": "no sales order: tests/journeys/test_product_sends.py",
    "products.created_after": "no sales order: tests/journeys/test_product_sends.py",
    "products.new_status": "no sales order: tests/journeys/test_product_sends.py",
    "products.price_basis": "no sales order: tests/journeys/test_catalogue.py, tests/core/catalogue/test_plans.py",
    "products.channel": "no sales order: tests/journeys/test_product_sends.py",
    "products.fields": "no sales order: tests/journeys/test_catalogue.py, tests/core/catalogue/test_plans.py",
    "connection.lease_seconds": "only a shared ledger has leases: tests/storage/test_lease.py",
    "download_orders.trust": "what a download may do at all: tests/journeys/test_trust.py",
    "download_orders.auto_every": "the window's timer: tests/ui/window/test_timer.py, tests/core/run/test_schedule.py",
}


@dataclass(frozen=True)
class Row:
    """Set `key` to `value`, and `see` becomes `becomes`, which it is not with the `also` settings alone."""

    key: str
    value: object
    see: See
    becomes: object
    also: Mapping[str, object] = field(default_factory=dict)
    place: Callable[[SettingsShop], object] = SettingsShop.place
    name: str = ""


def stored(name: str) -> See:
    return lambda shop: shop.stored.get(name)


def first_line(name: str) -> See:
    return lambda shop: shop.stored["lineItems"][0][name] if shop.stored else None


def contact(name: str) -> See:
    return lambda shop: shop.contact().get(name)


def result(shop: SettingsShop) -> str:
    return shop.result


def placing(items: Any = None, **fields: Any) -> Callable[[SettingsShop], object]:
    return lambda shop: shop.place(items, **fields)


def waited(shop: SettingsShop) -> str:
    return shop.waits[0].partition(";")[0] if shop.waits else shop.ended


# Connection


def order_in_the_other_shop(shop: SettingsShop) -> None:
    shop.order = shop.other.world.place_order(OrderID=f"OTHER-{len(shop.world.omni_rows('SalesOrders'))}")


def lost_create(shop: SettingsShop) -> None:
    shop.place()
    shop.server.faults.clear()
    shop.server.faults.add("drop_connection", api="omni", what="SalesOrders", method="POST", nth=1)


def invoiced_on_a_day(shop: SettingsShop) -> None:
    shop.place(DateInvoiced="2026-03-02")


CONNECTION = (
    Row("connection.name", "Bondi Outdoor", stored("projectName"), "Bondi Outdoor"),
    Row("connection.neto_url", "the other shop", lambda shop: bool(shop.stored), True, place=order_in_the_other_shop),
    Row("connection.neto_username", "nadia", lambda shop: shop.usernames[-1], "nadia"),
    Row(
        "connection.time_zone",
        "America/New_York",
        stored("invoiceDate"),
        "2026-03-02T17:00:00Z",
        {"accounting.invoice_date": "neto"},
        place=invoiced_on_a_day,
    ),
    Row("connection.omni_url", "the other Omni", lambda shop: bool(shop.stored_elsewhere()), True),
    Row("connection.omni_username", "SomebodyElse", lambda shop: shop.ended, "wrong_key_omni"),
    Row("connection.settle_seconds", 0, result, "created", place=lost_create),
    Row("connection.omni_calls_per_second", 1, waited, "Omni allows 1 calls a second"),
    Row("connection.omni_calls_per_minute", 1, waited, "Omni allows 1 calls a minute"),
    Row("connection.omni_calls_per_day", 1, waited, "daily_limit"),
    Row("connection.neto_calls_per_minute", 1, waited, "Neto allows 1 calls a minute"),
    Row("connection.currency", "NZD", stored("currencyCode"), "NZD"),
)


# Download Orders


def with_a_note(shop: SettingsShop) -> None:
    lines = [shop.world.shop_line("AB-114", 1), shop.world.shop_line("GIFT-CARD", 1, "0", ItemNotes="Happy birthday")]
    shop.place(OrderLine=lines)


def by_the_barcode(shop: SettingsShop) -> None:
    option = next(row for row in shop.world.omni_rows("ProductOptions") if row["code"] == "AB-114")
    shop.place(OrderLine=[shop.world.shop_line("AB-114", 1, SKU=option["barcode"])])


def problem_codes(shop: SettingsShop) -> list[str]:
    found = (event for event in shop.events if isinstance(event, Looked) and event.id == shop.order["OrderID"])
    return [problem.code for event in found for problem in event.problems]


def two_cents_more(shop: SettingsShop) -> None:
    order = shop.place()
    shop.world.edit_order(order["OrderID"], GrandTotal=str(Decimal(order["GrandTotal"]) + Decimal("0.02")))
    shop.world.pay_order(order["OrderID"])


def taxed_and_tax_free(shop: SettingsShop) -> None:
    shop.place(OrderLine=[shop.world.shop_line("AB-114", 1), shop.world.shop_line("AB-115", 1, TaxCode="GST Free")])


def unpaid_but_approved(shop: SettingsShop) -> None:
    order = shop.place(paid=False)
    shop.world.edit_order(order["OrderID"], CompleteStatus="Approved")


def from_ebay(shop: SettingsShop) -> None:
    shop.place(SalesChannel="eBay")


def completed(shop: SettingsShop) -> None:
    shop.world.complete_order(shop.place()["OrderID"])


def changed_after_the_download(shop: SettingsShop) -> None:
    shop.place()
    shop.download()
    shop.world.switches.clock_skew += 2         # Neto's DateUpdated has whole seconds: a person changes it in a later one
    shop.world.edit_order(shop.order["OrderID"], DeliveryInstruction="Ring twice")


def completed_after_the_download(shop: SettingsShop) -> None:
    order = shop.place()
    shop.download()
    shop.world.switches.clock_skew += 2
    shop.world.complete_order(order["OrderID"])


def completed_with_stock(shop: SettingsShop) -> None:
    shop.world.add_stock("AB-114", 9)
    shop.world.add_stock("ST-110", 9)
    completed(shop)


def with_refs(shop: SettingsShop) -> None:
    shop.place(CustomerRef1="REF-1", CustomerRef2="Blue", PurchaseOrderNumber="PO-7")


def cancelled_in_another_stage(shop: SettingsShop) -> None:
    order = shop.place()
    shop.download()
    shop.world.edit_sales_order(order["OrderID"], stage="Picking")
    shop.world.switches.clock_skew += 2
    shop.world.cancel_order(order["OrderID"])


def completed_digital(shop: SettingsShop) -> None:
    """A download that needs no shelf, by this account's own word."""
    sku = f"EBOOK-{len(shop.world.omni_rows('Products'))}"
    shop.world.add_product(sku, stock=-1, stock_control="Digital")
    shop.world.complete_order(shop.place([(sku, 1)])["OrderID"])


def payment_method(shop: SettingsShop) -> str:
    number = shop.stored["id"]
    return "".join(row["method"] for row in shop.world.omni_rows("Payments") if row["orderId"] == number)


def export_mark(shop: SettingsShop) -> str:
    return str(shop.world.shop_order(shop.order["OrderID"])["_export"])


FOLLOWING = {"download_orders.auto_dispatch": "completed"}
PAYING = {"download_orders.payments": True}
TOMORROW = (datetime.now(UTC) + timedelta(days=1)).isoformat()
HIDDEN_ROUNDING = {"download_orders.total_differs": "rounding"}

DOWNLOAD = (
    Row("download_orders.enabled", False, lambda shop: shop.ended, "setting_missing"),
    Row("download_orders.placed_after", TOMORROW, result, "skipped"),
    Row("download_orders.wait_minutes", 60, result, "skipped"),
    Row("download_orders.statuses", ["Quote"], result, "created", place=placing(OrderStatus="Quote", paid=True)),
    Row("download_orders.payment", "paid", result, "skipped", place=unpaid_but_approved),
    Row("download_orders.payment", "any", result, "created", place=placing(paid=False), name="any"),
    Row("download_orders.sales_channels", ["EBAY"], result, "created", {"download_orders.sales_channels_mode": "only"}, place=from_ebay),
    Row("download_orders.sales_channels_mode", "except", result, "skipped", {"download_orders.sales_channels": ["eBay"]}, place=from_ebay),
    Row("download_orders.leave_out_skus", ["gift-*"], lambda shop: len(shop.stored.get("lineItems", ())), 1, place=with_a_note),
    Row(
        "download_orders.leave_out_skus",
        ["gift-*"],
        stored("internalComments"),
        "GIFT-CARD: GIFT-CARD\nHappy birthday",
        place=with_a_note,
        name="their text stays",
    ),
    Row("download_orders.order_status", "Draft", stored("status"), "Draft"),
    Row("download_orders.stage", "Picking", stored("stage"), "Picking"),
    Row("download_orders.third_party_status", 7, stored("logisticsStatus"), 7),
    Row("download_orders.reference_prefix", "HO-", lambda shop: shop.stored.get("reference", "")[:3], "HO-"),
    Row("download_orders.project_name", "Autumn", stored("projectName"), "Autumn"),
    Row(
        "download_orders.expand_boms",
        True,
        lambda shop: len(shop.stored["lineItems"]),
        4,
        place=placing([("KT-505", 1)]),
    ),
    Row("download_orders.unknown_sku", "plain_line", first_line("productOptionId"), 0, place=placing([("XM-900", 1)])),
    Row("download_orders.barcode_match", "use", first_line("code"), "AB-114", place=by_the_barcode),
    Row("download_orders.barcode_match", "off", problem_codes, ["unknown_sku"], place=by_the_barcode, name="barcodes off"),
    Row("download_orders.total_differs", "rounding", stored("surchargeDescription"), "Rounding", place=two_cents_more),
    Row("download_orders.rounding_limit", 0.01, result, "held", HIDDEN_ROUNDING, place=two_cents_more),
    Row("download_orders.tax_differs", "hold", result, "held", place=taxed_and_tax_free),
    Row("download_orders.auto_dispatch", "completed_ignore_stock", stored("stage"), "Dispatched", place=completed),
    Row("download_orders.auto_dispatch", "completed", stored("stage"), "Dispatched", place=completed_with_stock, name="completed"),
    Row("download_orders.void_when", "untouched", stored("isVoid"), False, FOLLOWING, cancelled_in_another_stage),
    Row("download_orders.no_stock_words", ["digital"], stored("stage"), "Dispatched", FOLLOWING, completed_digital),
    Row("download_orders.changed_orders", "update", stored("deliveryInstructions"), "Ring twice", place=changed_after_the_download),
    Row("download_orders.changed_orders", "ignore", result, "unchanged", place=changed_after_the_download, name="ignore"),
    Row("download_orders.payments", True, payment_method, "Credit Card"),
    Row("download_orders.mark_exported", True, export_mark, "Exported", place=placing()),      # its own order: this is seen in the shop
    Row(
        "download_orders.required_date",
        "from_order",
        stored("estimatedDeliveryDate"),
        "2026-03-05T01:00:00Z",  # noon of the day in Sydney at whose beginning Neto's time is
        place=placing(DateRequired="2026-03-04 13:00:00"),
    ),
    Row("download_orders.custom_refs", {"customerref2": "orders_1000"}, stored("customFields"), {"orders_1000": "Blue"}, place=with_refs),
    Row(
        "download_orders.custom_refs",
        {"CustomerRef1": "customerOrderNo"},
        stored("customerOrderNo"),
        "PO-7, REF-1",
        place=with_refs,
        name="beside the purchase order number",
    ),
)


# Branches


def more_than_sydney_has(shop: SettingsShop) -> None:
    """Two wanted, one in Sydney and one in Melbourne."""
    sku = f"SCARCE-{len(shop.world.omni_rows('Products'))}"
    shop.world.add_product(sku, stock=1)
    shop.world.add_stock(sku, 1, MELBOURNE)
    shop.place([(sku, 2)])


TO_PERTH = {"branches.routing": "on", "branches.grid": [{"branch": PERTH, "countries": ["AU"]}]}
WITH_BACKUP = {"branches.routing": "on", "branches.grid": [{"branch": SYDNEY, "backups": [MELBOURNE]}]}


def routed(name: str, row: Mapping[str, object], branch: int, place: Callable[[SettingsShop], object]) -> Row:
    """A grid of this row, then one that takes everything to Sydney."""
    also = {"branches.routing": "on", "branches.grid": [{"branch": SYDNEY}]}
    return Row("branches.grid", [{"branch": branch, **row}, {"branch": SYDNEY}], stored("branchId"), branch, also, place, name)


def only_in_perth(shop: SettingsShop) -> None:
    sku = f"FAR-{len(shop.world.omni_rows('Products'))}"
    shop.world.add_product(sku, stock=0)
    shop.world.add_stock(sku, 3, PERTH)
    shop.place([(sku, 2)])


def from_warehouse(shop: SettingsShop) -> None:
    shop.place(OrderLine=[shop.world.shop_line("AB-114", 1, WarehouseID="7", WarehouseReference="WEST")])


BRANCHES = (
    Row("branches.default_branch", MELBOURNE, stored("branchId"), MELBOURNE),
    Row("branches.routing", "on", stored("branchId"), PERTH, {"branches.grid": TO_PERTH["branches.grid"]}),
    routed("countries", {"countries": ["NZ"]}, PERTH, placing(ShipCountry="NZ")),
    routed("states by name", {"states": ["Western Australia"]}, PERTH, placing(ShipState="WA")),
    routed("states by code", {"states": ["wa"]}, PERTH, placing(ShipState="Western Australia")),
    routed("shipping options", {"shipping_options": ["express*"]}, MELBOURNE, placing(ShippingOption=" EXPRESS Post")),
    routed("warehouse by id", {"warehouses": ["7"]}, PERTH, from_warehouse),
    routed("warehouse by reference", {"warehouses": ["west"]}, PERTH, from_warehouse),
    Row(
        "branches.grid",
        [{"branch": SYDNEY, "backups": [MELBOURNE, PERTH]}],
        stored("branchId"),
        PERTH,
        {"branches.routing": "on"},
        only_in_perth,
        "backups",
    ),
    Row("branches.split_orders", True, lambda shop: shop.part("/2").get("branchId"), MELBOURNE, WITH_BACKUP, more_than_sydney_has),
    Row("branches.distribution_branch", True, stored("distributionBranchId"), PERTH, TO_PERTH),
    Row("branches.distribution_branch", True, stored("branchId"), SYDNEY, TO_PERTH, name="the default stays"),
)


# Customer Tracking


def default_customer(shop: SettingsShop) -> int:
    """Everybody's customer, there before the first row."""
    found = next((row for row in shop.world.omni_rows("Contacts") if row["company"] == "Web sales"), None)
    return int((found or shop.world.add_contact(company="Web sales"))["id"])


def guest(shop: SettingsShop) -> None:
    shop.place(Email="")


def known_company(shop: SettingsShop) -> None:
    shop.world.add_contact(company=f"Lighthouse {shop._customers + 1}", email=f"office{shop._customers}@example.com")
    shop.place(BillCompany=f"Lighthouse {shop._customers + 1}")


def two_of_one_email(shop: SettingsShop) -> None:
    for _ in range(2):
        shop.world.add_contact(email=f"twice{shop._customers + 1}@example.com")
    shop.place(Email=f"twice{shop._customers + 1}@example.com")


def is_default(shop: SettingsShop) -> bool:
    return shop.stored.get("memberId") == default_customer(shop)


def sold_by_nadia(shop: SettingsShop) -> None:
    shop.place(SalesPerson="Nadia Holt")


DEFAULT = {"customer_tracking.default_contact": "the default customer"}

CUSTOMERS = (
    Row("customer_tracking.mode", "one", is_default, True, DEFAULT),
    Row("customer_tracking.default_contact", "the default customer", is_default, True, {"customer_tracking.mode": "one"}),
    Row("customer_tracking.match_by", ["company"], lambda shop: shop.contact().get("email", "")[:6], "office", place=known_company),
    Row("customer_tracking.not_found", "hold", result, "held"),
    Row("customer_tracking.not_found", "default", is_default, True, DEFAULT, name="default"),
    Row("customer_tracking.several_found", "default", is_default, True, DEFAULT, two_of_one_email),
    Row("customer_tracking.no_email", "hold", result, "held", DEFAULT, guest),
    Row(
        "customer_tracking.no_email",
        "create",
        lambda shop: shop.contact().get("integrationRef") == f"neto:{shop.order['Username']}",
        True,
        DEFAULT,
        guest,
        "create",
    ),
    Row("customer_tracking.price_tier", "Trade", contact("priceColumn"), "Trade"),
    Row("customer_tracking.payment_terms", "30 days", contact("paymentTerms"), "30 days"),
    Row("customer_tracking.group", "Web", contact("group"), "Web"),
    Row("customer_tracking.cost_center", "410", contact("costCenter"), "410"),
    Row("customer_tracking.sales_person", {"default": 12, "table": {}}, stored("salesPersonId"), 12),
    Row(
        "customer_tracking.sales_person",
        {"default": 12, "table": {"nadia holt": 11}},
        stored("salesPersonId"),
        11,
        place=sold_by_nadia,
        name="by name",
    ),
    Row("customer_tracking.member_cost_center", "420", stored("memberCostCenter"), "420"),
    Row("customer_tracking.nobody", ["walk-in*"], is_default, True, DEFAULT, place=placing(Email="Walk-In@Example.com")),
    Row("customer_tracking.channel_contacts", {"ebay": "the default customer"}, is_default, True, place=from_ebay),
)


# Accounting


def tax_free(shop: SettingsShop) -> None:
    shop.place(OrderLine=[shop.world.shop_line("AB-114", 1, TaxCode="GST Free")])


def with_a_surcharge(shop: SettingsShop) -> None:
    shop.place(SurchargeTotal="1.10", SurchargeTaxable="1.10")


def with_a_coupon(shop: SettingsShop) -> None:
    shop.place(CouponCode="MAY", CouponDiscount="3.30")


def placed_days_ago(shop: SettingsShop) -> None:
    now = datetime.now(UTC)
    shop.place(placed=f"{now - timedelta(days=3):%Y-%m-%d %H:%M:%S}", DateUpdated=f"{now:%Y-%m-%d %H:%M:%S}")


ACCOUNTING = (
    Row("accounting.payment_methods", {"Credit Card": "Visa"}, payment_method, "Visa", PAYING),
    Row("accounting.tax_status", "Incl", stored("taxStatus"), "Incl", place=tax_free),
    Row("accounting.tax_rate", 15, stored("taxRate"), 15),
    Row("accounting.tax_rates", {"GST": "GST"}, stored("alternativeTaxRate"), "GST"),
    Row("accounting.cost_center", "200", stored("costCenter"), "200"),
    Row("accounting.freight_description", "Delivery", stored("freightDescription"), "Delivery"),
    Row("accounting.surcharge_description", "Card fee", stored("surchargeDescription"), "Card fee", place=with_a_surcharge),
    Row("accounting.discount_description", "Promotion", stored("discountDescription"), "Promotion", place=with_a_coupon),
    Row("accounting.payment_terms", "14 days", stored("paymentTerms"), "14 days"),
    Row("accounting.payment_terms", "from_order", stored("paymentTerms"), "Net", name="from_order"),
    Row("accounting.invoice_date", "placed", lambda shop: shop.stored.get("invoiceDate") is not None, True),
    Row(
        "accounting.invoice_date",
        "dispatched",
        lambda shop: shop.stored["invoiceDate"] == shop.stored["dispatchedDate"] is not None,
        True,
        {"download_orders.auto_dispatch": "completed_ignore_stock"},
        place=completed_after_the_download,
        name="of an order that is dispatched later",
    ),
    Row(
        "accounting.created_date",
        "downloaded",
        lambda shop: datetime.fromisoformat(shop.stored["createdDate"]) > datetime.now(UTC) - timedelta(days=1),
        True,
        place=placed_days_ago,
    ),
)

ROWS = (*CONNECTION, *DOWNLOAD, *BRANCHES, *CUSTOMERS, *ACCOUNTING)


@pytest.fixture(scope="module")
def one_shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SettingsShop]:
    with settings_shop(tmp_path_factory.mktemp("settings")) as shop:
        yield shop


@pytest.fixture
def shop(one_shop: SettingsShop) -> Iterator[SettingsShop]:
    yield one_shop
    one_shop.clear()


def known_here(shop: SettingsShop, value: object) -> object:
    """What only the running shop knows: its addresses and ids."""
    if value == "the default customer":
        return default_customer(shop)
    if isinstance(value, dict):
        return {name: known_here(shop, each) for name, each in value.items()}
    addresses = {"the other shop": shop.other.neto_url, "the other Omni": shop.other.omni_url}
    return addresses.get(value, value) if isinstance(value, str) else value


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.key} {row.name}".strip())
def test_a_setting_has_its_effect(shop: SettingsShop, row: Row) -> None:
    also = {key: known_here(shop, value) for key, value in row.also.items()}
    if not also and row.place is SettingsShop.place:
        shop.download_as_usual()
    else:
        shop.use(also)
        row.place(shop)
        shop.download()
    assert row.see(shop) != row.becomes
    shop.use(also, row.key, known_here(shop, row.value))
    row.place(shop)
    shop.download()
    assert row.see(shop) == row.becomes


def test_downloaded_up_to_moved_back_reads_again_and_makes_nothing_twice(shop: SettingsShop) -> None:
    shop.use({})
    shop.place()
    shop.download()
    assert shop.result == "created"
    count = len(shop.world.omni_rows("SalesOrders"))
    shop.program.move_watermark(shop.store, datetime.now(UTC) - timedelta(days=2))
    shop.download()
    assert len(shop.world.omni_rows("SalesOrders")) == count
    watermark = shop.program.watermark(shop.store)
    assert watermark is not None
    assert watermark > datetime.now(UTC) - timedelta(days=1)


def test_every_setting_of_a_store_has_a_row() -> None:
    shown = {each.key for each in fields() if each.group not in ("computer", "notices")}  # of no sales order; test_mail.py has the notices
    proven = {row.key for row in ROWS} | {"download_orders.downloaded_up_to"}
    assert proven | set(ELSEWHERE) == shown
    assert proven & set(ELSEWHERE) == set()
