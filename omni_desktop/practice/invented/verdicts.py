"""Items and products that show every verdict of a comparison of the two catalogues, made up so that each case is there from the start.

`VERDICTS` says for each item of the shop what a comparison should find while no field has a master and no SKU is mapped, and
ONLY_IN_OMNI which codes of Omni no item has.
"""

from decimal import Decimal
from typing import Any

from omni_desktop.practice.invented import by_hand
from omni_desktop.practice.neto.shop import Shop
from omni_desktop.practice.omni.account import Account
from omni_desktop.practice.omni.stock import Stockroom

Item = dict[str, Any]

_LONG_AGO = 700
_LATELY = 3


def _item(sku: str, verdict: str, name: str, price: str, days: int = _LONG_AGO, **fields: Any) -> Item:
    """`days` since it was added; `fields` are Neto's. A nest is written as {name: value}."""
    specific = {"IsVariant": "True"} if "ParentSKU" in fields else {}
    return {"sku": sku, "Name": name, "DefaultPrice": price, "RRP": price, "days": days, "_verdict": verdict, **specific, **fields}


def _product(style: str, name: str, price: str, *options: dict[str, Any], **fields: Any) -> Item:
    """Without options: one whose code is the style's."""
    own = options or ({"code": style},)
    return {"style_code": style, "name": name, "options": [{"retailPrice": price, **option} for option in own], **fields}


_TEE = {"Colour": "Indigo"}
_TEES: Item = {"ParentSKU": "TS-330", "days": _LATELY}
_LAMP = {"Colour": "Sage", "Cord": "Linen", "Plug": "AU", "Globe": "E27"}
_SIZES = tuple((size, f"GR-430-{size}", f"93400000043{number}") for size, number in (("S", "06"), ("M", "13"), ("L", "20")))
_NOTE_NAME = "Collectors' print of the harbour at first light, " + "hand numbered and signed, " * 5

ITEMS = (
    # several: two products of Omni have the code.
    _item("SE-310", "several", "Enamel Milk Can", "44.95"),
    # differs, as soon as a field has a master: name, brand, barcode, price, weight, description.
    _item(
        "DF-320",
        "both",
        "Wool Picnic Rug",
        "129.00",
        Brand="Hearth & Home",
        UPC="9340000003208",
        ShippingWeight="1.2000",
        Description="A warm rug of lambs' wool.",
    ),
    _item("DF-321", "both", "Camp Folding Table", "189.00", UPC="9340000003215", ShippingWeight="6.5000"),
    # both, though there are blanks around the code in Omni.
    _item("BO-325", "both", "Hemp Hammock", "149.00"),
    # parent: nothing of the style is in Omni.
    _item("TS-330", "parent", "Harbour Tee", "0.00", _LATELY),
    _item("TS-330-S", "only_neto", "Harbour Tee Indigo S", "39.95", **_TEES, ItemSpecifics=_TEE | {"Size": "S"}, UPC="9340000003307"),
    _item("TS-330-M", "only_neto", "Harbour Tee Indigo M", "39.95", **_TEES, ItemSpecifics=_TEE | {"Size": "M"}, UPC="9340000003314"),
    _item("TS-330-L", "only_neto", "Harbour Tee Indigo L", "39.95", **_TEES, ItemSpecifics=_TEE | {"Size": "L"}),
    # parent: the style is in Omni, one of its children is not.
    _item("TS-340", "parent", "Dune Shirt", "0.00"),
    _item("TS-340-SAND", "both", "Dune Shirt Sand", "69.95", ParentSKU="TS-340", ItemSpecifics={"Colour": "Sand"}),
    _item("TS-340-CLAY", "only_neto", "Dune Shirt Clay", "69.95", _LATELY, ParentSKU="TS-340", ItemSpecifics={"Colour": "Clay"}),
    # More than three specifics: single products.
    _item("SP-350", "parent", "Reading Lamp", "0.00"),
    _item("SP-350-1", "only_neto", "Reading Lamp Sage", "159.00", _LATELY, ParentSKU="SP-350", ItemSpecifics=_LAMP),
    _item("SP-350-2", "only_neto", "Reading Lamp Rust", "159.00", _LATELY, ParentSKU="SP-350", ItemSpecifics=_LAMP | {"Colour": "Rust"}),
    # A child without a parent: a single product.
    _item("CH-360-NAVY", "only_neto", "Canvas Satchel Navy", "89.00", _LATELY, ParentSKU="CH-360", ItemSpecifics={"Colour": "Navy"}),
    # barcode, unique on both sides, and one that two products of Omni have.
    _item("BC-370", "barcode", "Copper Measuring Cups", "54.95", UPC="9340000003703"),
    _item("BC-371", "only_neto", "Copper Whisk", "24.95", UPC="9340000003710"),
    # near: case, blanks, leading zeros.
    _item("NR-380", "near", "Felt Laptop Sleeve", "49.95"),
    _item("NR 381", "near", "Felt Pencil Roll", "19.95"),
    _item("0045190", "near", "Beeswax Wraps", "22.95"),
    _item("KT-390", "kit", "Sunday Breakfast Kit", "99.00", _LATELY, KitComponents={"ST-110": 2, "AB-114": 1}),
    _item("LONGNAME-COLLECTION-2026", "too_long", "Anniversary Collection Box", "249.00", _LATELY),
    # only in the shop: of old, of late, with a barcode longer than Omni's 13.
    _item("ON-400", "only_neto", "Lemon Myrtle Polish", "14.95", _LATELY, UPC="9340000004007", ShippingWeight="0.3000"),
    _item("ON-401", "only_neto", "Cork Yoga Block", "29.95"),
    _item("ON-402", "only_neto", "Ink Refill Carton", "34.95", _LATELY, UPC="19340000004023"),
    # Never created.
    _item("LO-420", "left_out", "Discontinued Fondue Set", "64.95", IsActive="False"),
    _item("LO-421", "left_out", "Gift Voucher 50", "50.00", IsGiftVoucher="True", TaxFreeItem="True"),
    _item("LO-422", "left_out", "Handling Fee", "3.00", IsNetoUtility="True"),
    # A size grid of Omni: two of its three sizes are in the shop.
    _item("GR-430-S", "both", "Trail Vest S", "119.00", UPC="9340000004306"),
    _item("GR-430-M", "both", "Trail Vest M", "119.00", UPC="9340000004313"),
    # Switched off in Omni; an order for it is told of.
    _item("DS-440", "both", "Travel Chess Board", "59.95"),
)
VERDICTS: dict[str, str] = {item["sku"]: item["_verdict"] for item in ITEMS}

PRODUCTS = (
    _product("SE-310", "Enamel Milk Can", "44.95"),
    _product("SE-310-OLD", "Enamel Milk Can (old)", "39.95", {"code": "SE-310"}),
    _product("DF-320", "Wool Picnic Blanket", "119.00", {"code": "DF-320", "barcode": "9340000009996"}, brand="Hearth", weight="1.5"),
    _product("DF-321", "Camp Folding Table", "189.00", {"code": "DF-321", "barcode": ""}, brand="", weight="6.5"),
    _product("BO-325", "Hemp Hammock", "149.00", {"code": "BO-325 "}),
    _product("TS-340", "Dune Shirt", "69.95", {"code": "TS-340-SAND", "option1": "Sand"}, optionLabel1="Colour"),
    _product("HB-0370", "Copper Measuring Cups", "54.95", {"code": "HB-0370", "barcode": "9340000003703"}),
    _product("HB-0371", "Copper Whisk", "24.95", {"code": "HB-0371", "barcode": "9340000003710"}),
    _product("HB-0372", "Copper Whisk Large", "29.95", {"code": "HB-0372", "barcode": "9340000003710"}),
    _product("nr-380", "Felt Laptop Sleeve", "49.95"),
    _product("NR381", "Felt Pencil Roll", "19.95"),
    _product("45190", "Beeswax Wraps", "22.95"),
    # only in Omni: one to sell, one switched off, one with a name that is too long for Neto.
    _product("OM-410", "Trade Counter Display", "199.00", {"code": "OM-410", "barcode": "9340000004106"}, brand="Practice"),
    _product("OM-411", "Retired Floor Stand", "89.00", {"code": "OM-411", "status": "Disabled"}, status="Inactive"),
    _product("OM-412", _NOTE_NAME.strip(), "320.00"),
    _product("GR-430", "Trail Vest", "119.00", {"code": "GR-430", "sizes": _SIZES}),
    _product("DS-440", "Travel Chess Board", "59.95", {"code": "DS-440", "status": "Disabled"}),
)
ONLY_IN_OMNI = ("HB-0371", "HB-0372", "OM-410", "OM-411", "OM-412", "GR-430-L")
# Counted at the main branch; what is new in Omni has no row of stock at all.
STOCKED = {"SE-310": 12, "DF-320": 8, "DF-321": 5, "TS-340-SAND": 14, "HB-0370": 20, "GR-430-S": 6, "GR-430-M": 4, "DS-440": 9, "OM-410": 3}


def were_filled(shop: Shop) -> bool:
    """Also true when somebody has cleared the catalogue since."""
    return shop.numbers.get("verdicts") is not None


def fill(shop: Shop, account: Account, stockroom: Stockroom) -> None:
    """What both sides have agrees in every field; then what does not is put beside it."""
    shop.next_number("verdicts")
    for option in account.tables["ProductOptions"]:
        item = shop.items.get(option["code"])
        if item is not None:
            shop.items.change(item["SKU"], UPC=option["barcode"])
    for values in ITEMS:
        by_hand.add_item(shop, **{"Brand": "Practice", "ShippingWeight": by_hand.WEIGHT, **values})
    for values in PRODUCTS:
        by_hand.add_omni_product(account, **{"brand": "Practice", "weight": by_hand.WEIGHT, **values})
    for code, quantity in STOCKED.items():
        article = stockroom.article(code)
        if article is not None:
            stockroom.stock(article, account.main_branch()["id"], Decimal(quantity))
