"""What lies on the shelves of each branch: reserved by approved orders, taken by dispatched ones."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from omni_desktop.practice.omni.account import Account, Refusal, blank
from omni_desktop.practice.table import Row

STOCKED = ("FIFO", "Batch", "Serial")
_NONE = Decimal(0)


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
        for field in ("code", "productOptionCode"):
            for row in self._options.find(field, (code,)):
                if row[field].strip() == code:
                    return row
        return None

    def product_of(self, option: Row) -> Row:
        return self._products.rows[option["productId"]]

    def components(self, option: Row) -> list[tuple[int, Decimal]]:
        """(productOptionId, quantity in one kit); empty when it is no kit."""
        return [(int(number), Decimal(str(quantity))) for number, quantity in self.product_of(option).get("_components") or ()]

    def reserve(self, order: Row, sign: int) -> None:
        """Count the order's open quantities into openSales (+1) or out of it (-1)."""
        if order["isApproved"] and not order["isVoid"]:
            for number, quantity in self._needs(order).items():
                self.move(number, order["branchId"], open_sales=sign * quantity)

    def dispatch(self, order: Row) -> None:
        """Take what the order still needs off the shelf; Refusal when it is not there."""
        needs = self._needs(order)
        if self._account.switches.dispatch_without_stock == "fail":
            for number, quantity in needs.items():
                if self.row(number, order["branchId"])["stockOnHand"] < quantity:
                    raise Refusal(f"Not enough stock of {self._options.rows[number]['code']} to dispatch (practice text)")
        for number, quantity in needs.items():
            self.move(number, order["branchId"], on_hand=-quantity)

    def _needs(self, order: Row) -> dict[int, Decimal]:
        expanded = {line["parentId"] for line in order["lineItems"] if line["parentId"]}
        needs: dict[int, Decimal] = {}
        for line in order["lineItems"]:
            quantity = line["qty"] - line["qtyShipped"]
            if line["productOptionId"] and quantity and line["id"] not in expanded:
                for number, each in self._physical(line["productOptionId"]):
                    needs[number] = needs.get(number, _NONE) + quantity * each
        return needs

    def _physical(self, number: int) -> list[tuple[int, Decimal]]:
        option = self._options.rows[number]
        if self.product_of(option)["stockControl"] not in STOCKED:
            return []
        return self.components(option) or [(number, Decimal(1))]

    def row(self, number: int, branch_id: int) -> Row:
        return self._stock.get(f"{number}/{branch_id}") or self._new_row(number, branch_id)

    def _new_row(self, number: int, branch_id: int) -> Row:
        option = self._options.rows[number]
        product = self.product_of(option)
        branch = self._account.tables["Branches"].get(branch_id) or {"company": ""}
        names = {"productName": product["name"], "styleCode": product["styleCode"], "branchName": branch["company"]}
        ids = {"_key": f"{number}/{branch_id}", "productId": product["id"], "productOptionId": number, "branchId": branch_id}
        shared = {name: option[name] for name in ("code", "barcode", "option1", "option2", "option3")}
        return {**blank("Stock"), **names, **ids, **shared, "modifiedDate": self._account.now()}

    def move(self, number: int, branch_id: int, on_hand: Decimal = _NONE, open_sales: Decimal = _NONE) -> None:
        row = dict(self.row(number, branch_id))
        row["stockOnHand"] += on_hand
        row["openSales"] += open_sales
        row["available"] = row["stockOnHand"] - row["openSales"]
        row["modifiedDate"] = self._account.now()
        self._stock.put(row)

    def move_everywhere(self, on_hand: Decimal) -> None:
        for option in self._options:
            if not self.components(option):
                for branch in self._account.tables["Branches"]:
                    self.move(option["id"], branch["id"], on_hand=on_hand)

    def shown_stock(self, row: Row) -> Row:
        shown = {name: value for name, value in row.items() if name != "_key"}
        parts = self.components(self._options.rows[row["productOptionId"]])
        shown["virtual"] = min((self.row(number, row["branchId"])["available"] // each for number, each in parts), default=_NONE)
        return shown

    def shown_option(self, row: Row) -> Row:
        shelves = self._stock.find("productOptionId", (row["id"],))
        return {**row, "stockAvailable": _sum(shelves, "available"), "stockOnHand": _sum(shelves, "stockOnHand")}

    def shown_product(self, row: Row) -> Row:
        shown: dict[str, Any] = {name: value for name, value in row.items() if name != "_components"}
        shown["productOptions"] = [self.shown_option(option) for option in self._options.find("productId", (row["id"],))]
        return shown


def _sum(rows: Iterable[Row], name: str) -> Decimal:
    return sum((row[name] for row in rows), _NONE)

