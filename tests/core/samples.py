"""Orders, settings and a catalogue for core's tests, built from as little as a test wants to say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from omni_desktop.core.inventory import Branch, Catalogue, ChosenProduct, Contact, ProductOption, StockLevel, by_shelf, folded, likened
from omni_desktop.core.mapping.customers import contact_questions
from omni_desktop.core.mapping.mapping import Mapped, map_order, needs
from omni_desktop.core.money.totals import cents
from omni_desktop.core.order import Address, Currency, Line, Order
from omni_desktop.core.settings.settings import Branches, Connection, DownloadOrders, Settings
from omni_desktop.core.values import replace

NOW = datetime(2026, 3, 3, 2, 0, tzinfo=UTC)
PLACED = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)
SYDNEY = Address("Jo", "Example", "", "1 Test St", "", "Sydney", "NSW", "2000", "AU", "0400 000 000")
SHOP = Currency("AUD", Decimal(10), "Australia")
GROUPS = {
    field: group
    for group in ("connection", "download_orders", "branches", "customer_tracking", "accounting")
    for field in type(getattr(Settings(), group)).__dataclass_fields__
}
MONEY = {
    "grand_total", "product_subtotal", "order_tax", "shipping_total", "shipping_tax", "shipping_discount",
    "surcharge_total", "surcharge_taxable", "coupon_discount",
}  # fmt: skip


def line(number: int = 0, sku: str = "AB-1", quantity: str = "1", price: str = "22.00", **values: Any) -> Line:
    amounts = {
        name: Decimal(value) if isinstance(value, str) else value
        for name, value in values.items()
        if name.endswith("discount") or name in ("tax", "quantity_shipped")
    }
    return Line(f"N1-{number}", sku, f"Product {sku}", Decimal(quantity), Decimal(price), **(values | amounts))


def order(*lines: Line, **values: Any) -> Order:
    """Sums follow from the lines unless a test names them; a taxed, inclusive order by default, without discounts."""
    goods = sum((each.quantity * each.unit_price for each in lines), Decimal(0))
    values = {name: Decimal(value) if name in MONEY and isinstance(value, str) else value for name, value in values.items()}
    shipping = values.get("shipping_total", Decimal(0))
    surcharge = values.get("surcharge_total", Decimal(0))
    inclusive = values.get("tax_inclusive", True)
    tax = cents(goods / 11) + cents(shipping / 11) if inclusive else cents(goods / 10) + cents(shipping / 10)
    known: dict[str, Any] = {
        "id": "N1",
        "status": "New",
        "placed_at": PLACED,
        "updated_at": PLACED,
        "tax_inclusive": inclusive,
        "lines": lines,
        "email": "jo@example.com",
        "username": "jo",
        "complete_status": "Approved",
        "product_subtotal": cents(goods),
        "order_tax": tax,
        "ship": SYDNEY,
        "bill": SYDNEY,
        "shipping_option": "Standard",
        "grand_total": cents(goods) + shipping + surcharge + (0 if inclusive else values.get("order_tax", tax)),
    }
    return Order(**(known | values))




def settings(**values: Any) -> Settings:
    """Settings of a store that is set up; each keyword is a field of whichever group has it."""
    made = Settings(
        Connection(name="Shop"),
        DownloadOrders(enabled=True, placed_after=datetime(2026, 3, 1, tzinfo=UTC)),
        Branches(default_branch=3),
    )
    for name, value in values.items():
        group = "customer_tracking" if name.startswith("customer_") else GROUPS[name]
        field = name.removeprefix("customer_")
        made = replace(made, **{group: replace(getattr(made, group), **{field: value})})
    return made


def catalogue(
    *products: ProductOption,
    contacts: Iterable[Contact] = (),
    stock: Iterable[tuple[int, int, str]] = (),
    sku_table: dict[str, str | ChosenProduct] | None = None,
    currency: Currency = SHOP,
) -> Catalogue:
    """Stock: (product option id, branch id, available)."""
    known = Catalogue(currency, {3: Branch(3, "Main"), 4: Branch(4, "West"), 5: Branch(5, "North"), 9: Branch(9, "Old", is_active=False)})
    for product in products or (ProductOption(101, "AB-1"), ProductOption(102, "AB-2"), ProductOption(103, "AB-3")):
        for code in set(map(folded, product.codes)):
            known.products[code] = (*known.products.get(code, ()), product)
        known.options[product.id] = (*known.options.get(product.id, ()), product)
    known.contacts_by_id = {contact.id: contact for contact in contacts}
    known.stock = by_shelf(StockLevel(product, branch, Decimal(amount), Decimal(amount)) for product, branch, amount in stock)
    table = {sku: ChosenProduct(chosen) if isinstance(chosen, str) else chosen for sku, chosen in (sku_table or {}).items()}
    known.sku_table = {folded(sku): chosen for sku, chosen in table.items()}
    return known


def answered(known: Catalogue, wanted: Order, chosen: Settings) -> Catalogue:
    """The catalogue after everything that the order needs was looked up in it."""
    everything = {option: None for options in known.options.values() for option in options}
    for code in needs(wanted, chosen, known.sku_table).skus:
        alike = tuple(option for option in everything if likened(code) in map(likened, option.codes))
        known.products[folded(code)] = alike
        if not alike and chosen.download_orders.barcode_match != "off":
            known.barcodes[folded(code)] = tuple(option for option in everything if folded(code) in map(folded, option.barcodes))
    for field, value in contact_questions(wanted, chosen):
        found = [each for each in known.contacts_by_id.values() if folded(str(getattr(each, field))) == folded(value)]
        known.contacts[field, folded(value)] = tuple(found)
    return known


def mapped(wanted: Order, chosen: Settings | None = None, known: Catalogue | None = None) -> Mapped:
    chosen = chosen or settings()
    return map_order(wanted, chosen, answered(known or catalogue(), wanted, chosen), NOW)


def codes(result: Mapped) -> list[str]:
    return [problem.code for problem in result.problems]
