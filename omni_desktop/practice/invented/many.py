"""A catalogue of many thousands on both sides, for measurements."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from omni_desktop.practice.invented import by_hand
from omni_desktop.practice.neto.items import blank_item
from omni_desktop.practice.neto.money import money
from omni_desktop.practice.neto.shop import Shop, stamp
from omni_desktop.practice.omni.account import Account
from omni_desktop.practice.omni.models import moment_text
from omni_desktop.practice.table import Row

_OPTIONS_OF_A_STYLE = 4


@dataclass(frozen=True)
class Many:
    """`count` items that both sides have; of these the first `differs` differ in name and price. Every item is a product of its own,
    or with `styles` one of four children of a parent. `days`: how long ago all of it was made."""

    count: int
    only_neto: int = 0
    only_omni: int = 0
    differs: int = 0
    styles: bool = False
    prefix: str = "MN"
    days: float = 0

    def codes(self, start: int, count: int) -> list[str]:
        return [f"{self.prefix}-{number:06d}" for number in range(start, start + count)]


def add_many(shop: Shop, account: Account, many: Many) -> None:
    total = many.count + many.only_neto
    _fill_shop(shop, many, many.codes(0, total))
    _fill_omni(account, many, [*many.codes(0, many.count), *many.codes(total, many.only_omni)])


def _fill_shop(shop: Shop, many: Many, codes: list[str]) -> None:
    first, now = shop.next_number("item", len(shop.items) + 1), stamp(shop.clock() - timedelta(many.days))
    shop.numbers.put({"name": "item", "value": first + 2 * len(codes)})
    blank = {**blank_item(), "Brand": "Practice", "ShippingWeight": by_hand.WEIGHT, "DateAddedUTC": now, "DateUpdatedUTC": now}
    for position, sku in enumerate(codes):
        number, price = str(first + position), money(_price(position))
        row = {**blank, "SKU": sku, "ID": number, "InventoryID": number, "Name": _name(position), "DefaultPrice": price, "RRP": price}
        row["UPC"] = _barcode(position)
        if many.styles:
            size = {"Name": "Size", "Value": str(position % _OPTIONS_OF_A_STYLE)}
            row |= {"ParentSKU": _style(many, position), "IsVariant": "True", "ItemSpecifics": [{"ItemSpecific": [size]}]}
        shop.items.put(row)
    for position in range(0, len(codes) if many.styles else 0, _OPTIONS_OF_A_STYLE):
        number = str(first + len(codes) + position)
        shop.items.put({**blank, "SKU": _style(many, position), "ID": number, "InventoryID": number, "Name": _name(position)})


def _fill_omni(account: Account, many: Many, codes: list[str]) -> None:
    products, options = account.tables["Products"], account.tables["ProductOptions"]
    product: Row = {}
    made = moment_text((account.clock() - timedelta(many.days)).isoformat())
    dates = {"createdDate": made, "modifiedDate": made}
    for position, code in enumerate(codes):
        odd = position < many.differs
        if not many.styles or position % _OPTIONS_OF_A_STYLE == 0:
            own = {"styleCode": _style(many, position) if many.styles else code, "name": _name(position) + " (new)" * odd}
            kinds = {"status": "Public", "stockControl": "FIFO", "orderType": "Order", "brand": "Practice", "customFields": {}}
            product = products.put(account.new_row("Products", {**kinds, **own, "weight": Decimal(by_hand.WEIGHT)}) | dates)
        both = {"code": code, "productOptionCode": code, "barcode": _barcode(position), "productOptionBarcode": _barcode(position)}
        facts = {"productId": product["id"], "status": "Active", "retailPrice": _price(position) + odd, "_special": "", "_sold_by": 1}
        options.put(account.new_row("ProductOptions", {**facts, **both, "uomOptions": [], "priceColumns": {}}) | dates)


def _style(many: Many, position: int) -> str:
    return f"{many.prefix}-S{position // _OPTIONS_OF_A_STYLE:05d}"


def _name(position: int) -> str:
    return f"Measured article number {position}"


def _price(position: int) -> Decimal:
    return Decimal(5 + position % 90) + Decimal("0.95")


def _barcode(position: int) -> str:
    return f"95{position:011d}"
