"""What lies on the shelves of each branch: reserved by approved orders, taken by dispatched ones."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from omni_desktop.practice.omni.account import Account, Refusal, blank
from omni_desktop.practice.table import Row

STOCKED = ("FIFO", "Batch", "Serial")
_NONE = Decimal(0)
_ONE = Decimal(1)


class Shelved(NamedTuple):
    """What a shelf holds: an option, or one size of a size grid by its code."""

    option_id: int
    size: str = ""


class Stockroom:
    def __init__(self, account: Account) -> None:
        self._account = account
        self._stock = account.tables["Stock"]
        self._options = account.tables["ProductOptions"]
        self._products = account.tables["Products"]

    def linked_option(self, line: Row) -> Row | None:
        """By id, which wins, else by exact code, else by barcode."""
        number, code, barcode = line.get("productOptionId"), line.get("code"), line.get("barcode")
        if number:
            alone = not code and self._account.switches.option_id_alone == "zero"
            return None if alone else self._options.get(number)
        if code:
            return self._exact(code.strip())
        return self._options.first("barcode", barcode) if barcode else None

    def _exact(self, code: str) -> Row | None:
        """A size grid by its style's code only: which size it is stands in the line's `sizes` (omni_api.md 5.2)."""
        for field in ("code", "productOptionCode"):
            for row in self._options.find(field, (code,)):
                if row[field].strip() == code:
                    return row
        return next((row for row in self.special_options() if any(unit["code"] == code for unit in row["uomOptions"])), None)

    def special_options(self) -> list[Row]:
        """Size grids, and options with units of measure."""
        return self._options.find("_special", ("yes",))

    def unit_size(self, number: int, code: str) -> Decimal:
        """What a unit of measure holds, where the code is one's, or the product is sold by no other."""
        option = self._options.get(number)
        if option is None:
            return _ONE
        sizes = (Decimal(str(unit["quantity"])) for unit in option["uomOptions"] or () if unit["code"] == code.strip())
        return next(sizes, Decimal(str(option.get("_sold_by") or 1)))

    def article(self, code: str) -> Shelved | None:
        """By the code of an option or of a size."""
        for row in self.special_options():
            if any(size["code"] == code for size in row.get("_sizes") or ()):
                return Shelved(row["id"], code)
        option = self._options.first("code", code)
        return Shelved(option["id"]) if option else None

    def product_of(self, option: Row) -> Row:
        return self._products.rows[option["productId"]]

    def components(self, option: Row) -> list[tuple[int, Decimal]]:
        """(productOptionId, quantity in one kit); empty when it is no kit."""
        return [(int(number), Decimal(str(quantity))) for number, quantity in self.product_of(option).get("_components") or ()]

    def reserve(self, order: Row, sign: int) -> None:
        """Count the order's open quantities into openSales (+1) or out of it (-1)."""
        if order["isApproved"] and not order["isVoid"]:
            for article, quantity in self._needs(order).items():
                self.move(article, order["branchId"], open_sales=sign * quantity)

    def dispatch(self, order: Row) -> None:
        """Take what the order still needs off the shelf; Refusal when it is not there."""
        needs = self._needs(order)
        if self._account.switches.dispatch_without_stock == "fail":
            for article, quantity in needs.items():
                row = self.row(article, order["branchId"])
                if row["stockOnHand"] < quantity:
                    raise Refusal(f"Not enough stock of {row['code']} to dispatch (practice text)")
        for article, quantity in needs.items():
            self.move(article, order["branchId"], on_hand=-quantity)

    def _needs(self, order: Row) -> dict[Shelved, Decimal]:
        expanded = {line["parentId"] for line in order["lineItems"] if line["parentId"]}
        needs: dict[Shelved, Decimal] = {}
        for line in order["lineItems"]:
            quantity = line["qty"] - line["qtyShipped"]
            if line["productOptionId"] and quantity and line["id"] not in expanded:
                for article, each in self._physical(line, quantity):
                    needs[article] = needs.get(article, _NONE) + each
        return needs

    def _physical(self, line: Row, quantity: Decimal) -> list[tuple[Shelved, Decimal]]:
        """Of a size grid its sizes; without one nothing is known to be taken."""
        number = line["productOptionId"]
        option = self._options.rows[number]
        if self.product_of(option)["stockControl"] not in STOCKED:
            return []
        if option.get("_sizes"):
            share = quantity / line["qty"] if line["qty"] else _NONE
            return [(Shelved(number, size["code"]), Decimal(str(size["qty"])) * share) for size in line["sizes"] or ()]
        parts = self.components(option)
        return [(Shelved(part), each * quantity) for part, each in parts] or [(Shelved(number), quantity)]

    def row(self, article: Shelved, branch_id: int) -> Row:
        return self._stock.get(_key(article, branch_id)) or self._new_row(article, branch_id)

    def _new_row(self, article: Shelved, branch_id: int) -> Row:
        option = self._options.rows[article.option_id]
        product = self.product_of(option)
        branch = self._account.tables["Branches"].get(branch_id) or {"company": ""}
        names = {"productName": product["name"], "styleCode": product["styleCode"], "branchName": branch["company"]}
        ids = {"_key": _key(article, branch_id), "productId": product["id"], "productOptionId": article.option_id, "branchId": branch_id}
        shared = {name: option[name] for name in ("code", "barcode", "option1", "option2", "option3")}
        size = next((each for each in option.get("_sizes") or () if each["code"] == article.size), None)
        own = {"code": size["code"], "barcode": size["barcode"], "size": size["name"]} if size else {}
        return {**blank("Stock"), **names, **ids, **shared, **own, "modifiedDate": self._account.now()}

    def stock(self, article: Shelved, branch_id: int, on_hand: Decimal) -> None:
        """A first count, of what has no row yet."""
        self._stock.put({**self._new_row(article, branch_id), "stockOnHand": on_hand, "available": on_hand})

    def move(self, article: Shelved, branch_id: int, on_hand: Decimal = _NONE, open_sales: Decimal = _NONE) -> None:
        row = dict(self.row(article, branch_id))
        row["stockOnHand"] += on_hand
        row["openSales"] += open_sales
        row["available"] = row["stockOnHand"] - row["openSales"]
        row["modifiedDate"] = self._account.now()
        self._stock.put(row)

    def move_everywhere(self, on_hand: Decimal) -> None:
        for option in self._options:
            if not self.components(option):
                for branch in self._account.tables["Branches"]:
                    for size in option.get("_sizes") or [{"code": ""}]:
                        self.move(Shelved(option["id"], size["code"]), branch["id"], on_hand=on_hand)

    def shown_stock(self, row: Row) -> Row:
        shown = {name: value for name, value in row.items() if name != "_key"}
        parts = self.components(self._options.rows[row["productOptionId"]])
        shown["virtual"] = min((self.row(Shelved(number), row["branchId"])["available"] // each for number, each in parts), default=_NONE)
        return shown

    def shown_options(self, row: Row) -> list[Row]:
        """One row, or one for each size, all with the option's id (omni_api.md 7.4)."""
        shelves = self._stock.find("productOptionId", (row["id"],))
        shown = {name: value for name, value in row.items() if not name.startswith("_")}
        unused = self._unused_names()
        if not row.get("_sizes"):
            return [_with_stock({**shown, **unused}, shelves)]
        return [
            _with_stock({**shown, **self._size(row, size), **unused}, [shelf for shelf in shelves if shelf["code"] == size["code"]])
            for size in row["_sizes"]
        ]

    def _unused_names(self) -> Row:
        """Accounts differ in which of its two names a code and a barcode have."""
        unused = {"new": ("code", "barcode"), "old": ("productOptionCode", "productOptionBarcode")}.get(self._account.switches.code_names)
        return dict.fromkeys(unused or (), "")

    def _size(self, row: Row, size: Row) -> Row:
        code = size["code"] if self._account.switches.code_of_a_size == "size" else row["code"]
        return {
            "code": code,
            "size": size["name"],
            "barcode": size["barcode"],
            "productOptionSizeCode": size["code"],
            "productOptionSizeBarcode": size["barcode"],
        }

    def shown_product(self, row: Row) -> Row:
        shown: dict[str, Any] = {name: value for name, value in row.items() if name != "_components"}
        options = self._options.find("productId", (row["id"],))
        shown["productOptions"] = [shown for option in options for shown in self.shown_options(option)]
        return shown


def _key(article: Shelved, branch_id: int) -> str:
    return f"{article.option_id}/{branch_id}" + (f"/{article.size}" if article.size else "")


def _with_stock(option: Row, shelves: Iterable[Row]) -> Row:
    rows = list(shelves)
    return {**option, "stockAvailable": _sum(rows, "available"), "stockOnHand": _sum(rows, "stockOnHand")}


def _sum(rows: Iterable[Row], name: str) -> Decimal:
    return sum((row[name] for row in rows), _NONE)
