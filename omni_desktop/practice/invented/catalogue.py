"""Fills an empty world: what the shop sells, and the same in Omni with branches, users and stock."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from omni_desktop.practice.invented import by_hand, invented
from omni_desktop.practice.neto.money import money, unit_money
from omni_desktop.practice.neto.shop import Shop
from omni_desktop.practice.omni.account import Account
from omni_desktop.practice.omni.stock import Shelved, Stockroom
from omni_desktop.practice.table import Row


@dataclass(frozen=True)
class Article:
    """`price` includes GST where there is any; `parts` make it a kit."""

    code: str
    name: str
    price: Decimal
    taxed: bool = True
    parts: tuple[tuple[str, int], ...] = ()
    stock_control: str = "FIFO"


def articles() -> Iterator[Article]:
    for code, family, start, step, things, taxed in invented.FAMILIES:
        for position, thing in enumerate(things.split("|")):
            price = Decimal(start + step * position) + Decimal("0.95")
            yield Article(f"{code}-{110 + position}", f"{family} {thing}", price, taxed)
    for code, name, dollars, parts in invented.KITS:
        yield Article(code, name, Decimal(dollars), parts=parts)
    code, name, dollars = invented.SERVICE
    yield Article(code, name, Decimal(dollars), stock_control="Labour")


def add_to_shop(shop: Shop, article: Article) -> Row:
    return by_hand.add_item(
        shop,
        article.code,
        Name=article.name,
        Brand="Practice",
        TaxFreeItem=str(not article.taxed),
        DefaultPrice=money(article.price),
        RRP=money(article.price),
        CostPrice=unit_money(article.price / 2),
        ShippingWeight=by_hand.WEIGHT,
        KitComponents=dict(article.parts),
        WarehouseQuantity={"WarehouseID": "1", "Quantity": "50"},
    )


def add_to_omni(account: Account, article: Article) -> Row:
    """The product and its one option; the option is returned."""
    options = account.tables["ProductOptions"]
    parts = [[(options.first("code", code) or {"id": 0})["id"], count] for code, count in article.parts]
    product = account.new_row(
        "Products",
        {
            "styleCode": article.code,
            "name": article.name,
            "status": "Public",
            "brand": "Practice",
            "weight": Decimal(by_hand.WEIGHT),
            "stockControl": article.stock_control,
            "orderType": "Kit" if parts else "Order",
            "customFields": {},
            "_components": parts,
        },
    )
    account.tables["Products"].put(product)
    return options.put(account.new_row("ProductOptions", _option_values(article, product["id"])))


def _option_values(article: Article, product_id: int) -> Row:
    prices = {"retailAUD": article.price, "wholesaleAUD": article.price * Decimal("0.6")}
    return {
        "productId": product_id,
        "status": "Primary",
        "code": article.code,
        "productOptionCode": article.code,
        "barcode": f"93{product_id:011d}",
        "productOptionBarcode": f"93{product_id:011d}",
        "retailPrice": article.price,
        "wholesalePrice": prices["wholesaleAUD"],
        "priceColumns": prices,
        "uomOptions": [],
    }


def fill_omni(account: Account, stockroom: Stockroom, chance: random.Random) -> None:
    for name, city, state, post_code in invented.BRANCHES:
        place = {"city": city, "state": state, "postCode": post_code, "country": "Australia", "email": _branch_email(name)}
        branch = account.new_row("Branches", {"company": name, "isActive": True, "branchType": "Warehouse", **place})
        account.tables["Branches"].put({**branch, "customFields": {}, "branchLocations": []})
    for first, last, job in invented.USERS:
        names = {"firstName": first, "lastName": last, "jobTitle": job, "email": f"{first.lower()}@example.com", "isActive": True}
        user = account.new_row("Users", names)
        account.tables["Users"].put({name: value for name, value in user.items() if not name.endswith("Date")})
    for article in articles():
        option = add_to_omni(account, article)
        if article.stock_control == "FIFO":
            _stock_up(account, stockroom, option["id"], chance, is_kit=bool(article.parts))


def _branch_email(name: str) -> str:
    return f"{name.split(maxsplit=1)[0].lower()}@example.com"


def _stock_up(account: Account, stockroom: Stockroom, option_id: int, chance: random.Random, is_kit: bool) -> None:
    """A kit has rows too, so that its `virtual` can be read, but nothing of it lies on a shelf."""
    for branch, most in zip(account.tables["Branches"], (120, 60, 25), strict=True):
        quantity = 0 if is_kit else chance.choice((0, *range(most // 3, most)))
        stockroom.stock(Shelved(option_id), branch["id"], Decimal(quantity))


def fill_shop(shop: Shop) -> None:
    for article in articles():
        add_to_shop(shop, article)
    code, name, dollars = invented.ONLY_IN_SHOP
    add_to_shop(shop, Article(code, name, Decimal(dollars)))
    for number, (name, city, state, post_code) in enumerate(invented.BRANCHES, start=1):
        shop.warehouses.put(_warehouse(number, name, city, state, post_code))
    for listed, value in _lists().items():
        shop.lists.put({"name": listed, "value": value})


def _warehouse(number: int, name: str, city: str, state: str, post_code: str) -> Row:
    ids = {"WarehouseID": str(number), "ID": str(number), "IsPrimary": str(number == 1), "IsActive": "True"}
    address = {"WarehouseStreet1": "1 Depot Road", "WarehouseCity": city, "WarehouseState": state, "WarehousePostcode": post_code}
    return {**ids, "WarehouseReference": name.split(maxsplit=1)[0].upper(), "WarehouseName": name, **address, "WarehouseCountry": "AU"}


def _lists() -> dict[str, Any]:
    methods = [
        {"id": str(number), "name": name, "active": "y", "visible": "y", "acc_code": ""}
        for number, name in enumerate(invented.PAYMENT_METHODS, start=1)
    ]
    options = enumerate(invented.SHIPPING_OPTIONS, start=1)
    shipping = [{"id": str(number), "name": name, "status": "Active"} for number, (name, _) in options]
    return {
        "PaymentMethods": [{"PaymentMethod": methods}],
        "ShippingMethods": {"ShippingMethod": shipping},
        "CurrencySettings": [{"DEFAULTCOUNTRY": "AU", "DEFAULTCURRENCY": "AUD", "GST_AMT": "10"}],
    }
