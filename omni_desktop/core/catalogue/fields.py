"""The fields that both catalogues have, and how a difference in one is seen. A blank means keep, so it is no difference."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from omni_desktop.core.catalogue.products import OmniProduct, ShopItem
from omni_desktop.core.money.totals import cents
from omni_desktop.core.order import ONE

NAMES = ("name", "brand", "barcode", "description", "retail_price", "weight")
BARCODE_LENGTH = 13
PERCENT, HUNDREDTH = Decimal(100), Decimal("0.0001")


def differences(
    item: ShopItem, product: OmniProduct, decides: Mapping[str, str], price_of: Callable[[ShopItem], Decimal | None], name: str
) -> dict[str, tuple[str, str]]:
    """Of the fields that `decides` gives to a side. `name`: the item's, or for a child its parent's."""
    shop, omni = _all_shown(of_item(item, price_of, name)), _all_shown(of_product(product))
    return {field: (shop[field], omni[field]) for field in NAMES if _is_apart(field, decides.get(field, ""), shop[field], omni[field])}


def _is_apart(field: str, side: str, shop: str, omni: str) -> bool:
    """What the side that decides leaves blank is kept. A barcode that Omni has no room for is never sent, so it is no difference."""
    if side not in ("neto", "omni") or not (shop if side == "neto" else omni):
        return False
    if field == "barcode" and side == "neto" and len(shop) > BARCODE_LENGTH:
        return False
    return shop != omni


def of_item(item: ShopItem, price_of: Callable[[ShopItem], Decimal | None], name: str) -> dict[str, str]:
    """Its fields as texts, as the shop has them. `name`: as above."""
    texts = {"name": name, "brand": item.brand, "barcode": item.barcode, "description": item.description}
    return texts | {"retail_price": _number(price_of(item)), "weight": _number(item.weight)}


def of_product(product: OmniProduct) -> dict[str, str]:
    barcode = next(iter(product.option.barcodes), "")
    texts = {"name": product.name, "brand": product.brand, "barcode": barcode, "description": product.description}
    return texts | {"retail_price": _number(product.option.price), "weight": _number(product.weight)}


def shown(field: str, value: str) -> str:
    """As it is compared and shown: money to the cent, 1.50 and 1.5 weigh the same, and blanks between words don't count. A weight of 0 is
    a blank."""
    if field == "retail_price":
        return f"{cents(Decimal(value))}" if value else ""
    if field == "weight":
        return f"{Decimal(value).normalize():f}" if value and Decimal(value) else ""
    return " ".join(value.split())


def _number(number: Decimal | None) -> str:
    return "" if number is None else f"{number:f}"


def _all_shown(values: Mapping[str, str]) -> dict[str, str]:
    return {field: shown(field, value) for field, value in values.items()}


def priced_by(basis: str, tax_rate: Decimal) -> Callable[[ShopItem], Decimal | None]:
    """The price in Omni of a shop's item by products.price_basis; `tax_rate` is a percent."""
    whole = ONE + tax_rate / PERCENT

    def price(item: ShopItem) -> Decimal | None:
        if item.price is None or basis == "as_is" or item.tax_inclusive == (basis == "with_tax"):
            return item.price
        return item.price * whole if basis == "with_tax" else item.price / whole

    return price


def priced_back(basis: str, tax_rate: Decimal) -> Callable[[ShopItem, Decimal], Decimal]:
    """The price of a shop's item that comes to this one in Omni, to the hundredth of a cent where tax is taken out or put in."""
    whole = ONE + tax_rate / PERCENT

    def price(item: ShopItem, omni: Decimal) -> Decimal:
        if basis == "as_is" or item.tax_inclusive == (basis == "with_tax"):
            return omni
        return (omni / whole if basis == "with_tax" else omni * whole).quantize(HUNDREDTH)

    return price
