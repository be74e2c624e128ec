"""The fields that both catalogues have, and how a difference in one is seen. A blank means keep, so it is no difference."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from omni_desktop.core.catalogue.products import OmniProduct, ShopItem
from omni_desktop.core.money.totals import cents
from omni_desktop.core.order import ONE

NAMES = ("name", "brand", "barcode", "description", "retail_price", "weight")
BARCODE_LENGTH = 13
PERCENT = Decimal(100)


def differences(
    item: ShopItem, product: OmniProduct, decides: Mapping[str, str], price_of: Callable[[ShopItem], Decimal | None], name: str
) -> dict[str, tuple[str, str]]:
    """Of the fields that `decides` gives to a side. `name`: the item's, or for a child its parent's."""
    shop, omni = _of_item(item, price_of, name), _of_product(product)
    return {field: (shop[field], omni[field]) for field in NAMES if _is_apart(field, decides.get(field, ""), shop[field], omni[field])}


def _is_apart(field: str, side: str, shop: str, omni: str) -> bool:
    """What the side that decides leaves blank is kept. A barcode that Omni has no room for is never sent, so it is no difference."""
    if side not in ("neto", "omni") or not (shop if side == "neto" else omni):
        return False
    if field == "barcode" and side == "neto" and len(shop) > BARCODE_LENGTH:
        return False
    return shop != omni


def _of_item(item: ShopItem, price_of: Callable[[ShopItem], Decimal | None], name: str) -> dict[str, str]:
    texts = {"name": name, "brand": item.brand, "barcode": item.barcode, "description": item.description}
    return _texts(texts) | {"retail_price": _price(price_of(item)), "weight": _number(item.weight)}


def _of_product(product: OmniProduct) -> dict[str, str]:
    barcode = next(iter(product.option.barcodes), "")
    texts = {"name": product.name, "brand": product.brand, "barcode": barcode, "description": product.description}
    return _texts(texts) | {"retail_price": _price(product.option.price), "weight": _number(product.weight)}


def _texts(values: Mapping[str, str]) -> dict[str, str]:
    return {field: " ".join(text.split()) for field, text in values.items()}


def _price(price: Decimal | None) -> str:
    return "" if price is None else f"{cents(price)}"


def _number(number: Decimal | None) -> str:
    """1.50 and 1.5 weigh the same. Nothing weighs 0: that is a blank."""
    return f"{number.normalize():f}" if number else ""


def priced_by(basis: str, tax_rate: Decimal) -> Callable[[ShopItem], Decimal | None]:
    """The price in Omni of a shop's item by products.price_basis; `tax_rate` is a percent."""
    whole = ONE + tax_rate / PERCENT

    def price(item: ShopItem) -> Decimal | None:
        if item.price is None or basis == "as_is" or item.tax_inclusive == (basis == "with_tax"):
            return item.price
        return item.price * whole if basis == "with_tax" else item.price / whole

    return price
