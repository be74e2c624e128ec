"""What people and other programs do in Omni while ours is not looking."""

from decimal import Decimal
from typing import Any

from omni_desktop.core.values import replace
from omni_desktop.practice.invented import catalogue
from omni_desktop.practice.neto.shop import Shop
from omni_desktop.practice.omni.account import Account, Refusal
from omni_desktop.practice.omni.models import bind, model
from omni_desktop.practice.omni.orders import SalesOrders
from omni_desktop.practice.omni.other import OtherResources
from omni_desktop.practice.omni.stock import Shelved, Stockroom
from omni_desktop.practice.table import Row


class InventoryEvents:
    def __init__(self, account: Account, stockroom: Stockroom, orders: SalesOrders, others: OtherResources, shop: Shop) -> None:
        self._account = account
        self._stockroom = stockroom
        self._orders = orders
        self._others = others
        self._shop = shop

    def add_stock(self, sku: str, quantity: Any, branch_id: int | None = None) -> Row:
        article = self._stockroom.article(sku)
        if article is None:
            raise KeyError(f"the practice Omni has no product {sku}")
        branch = branch_id or self._account.main_branch()["id"]
        self._stockroom.move(article, branch, on_hand=Decimal(str(quantity)))
        return self._stockroom.row(article, branch)

    def edit_sales_order(self, number: Any, **fields: Any) -> Row:
        """As a person does in the window; `number` is an id or a reference. Refusal where Omni would refuse."""
        order = self.sales_order(number)
        answer = self._orders.update([{"id": order["id"], **fields}])[0]
        if not answer["success"]:
            raise Refusal(answer["errors"][0])
        return self._account.tables["SalesOrders"].rows[order["id"]]

    def sales_order(self, number: Any) -> Row:
        table = self._account.tables["SalesOrders"]
        found = table.get(number) if isinstance(number, int) else table.first("reference", number)
        if found is None:
            raise KeyError(f"the practice Omni has no sales order {number}")
        return found

    def add_product(self, sku: str, name: str = "Practice product", price: Any = "10.00", **options: Any) -> None:
        """options: taxed, stock (at the main branch), parts [(sku, quantity)], stock_control, in_omni, in_shop.

        Of the option in Omni: status, barcode, sizes [(name, code, barcode)] (in the shop each has its code as SKU), units [(code,
        quantity, barcode)], sold_by (a quantity).
        """
        parts = tuple((code, int(quantity)) for code, quantity in options.get("parts", ()))
        article = catalogue.Article(sku, name, Decimal(str(price)), options.get("taxed", True), parts, options.get("stock_control", "FIFO"))
        sizes = [dict(zip(("name", "code", "barcode"), (*size, "", ""), strict=False)) for size in options.get("sizes", ())]
        if options.get("in_shop", True):
            for code in [size["code"] for size in sizes] or [sku]:
                catalogue.add_to_shop(self._shop, replace(article, code=code))
        if options.get("in_omni", True):
            option = catalogue.add_to_omni(self._account, article)
            self._account.tables["ProductOptions"].change(option["id"], **_special_values(option, sizes, options))
            for size in sizes or [{"code": ""}]:
                shelf = Shelved(option["id"], size["code"])
                self._stockroom.move(shelf, self._account.main_branch()["id"], on_hand=Decimal(str(options.get("stock", 50))))

    def add_contact(self, **fields: Any) -> Row:
        values = {"type": "Customer", **bind(fields, model("Contacts"))}
        return self._account.tables["Contacts"].put(self._account.new_row("Contacts", {"isActive": True, **values}))

    def add_branch(self, company: str, **fields: Any) -> Row:
        row = self._account.new_row("Branches", {"company": company, "isActive": True, "branchType": "Warehouse", **fields})
        return self._account.tables["Branches"].put({**row, "customFields": {}, "branchLocations": []})

    def add_payment(self, sales_order_id: int, amount: Any, **fields: Any) -> Row:
        answer = self._others.create("Payments", [{"orderId": sales_order_id, "amount": Decimal(str(amount)), **fields}])[0]
        return self._account.tables["Payments"].rows[answer["id"]]

    def add_sales_order(self, reference: str, lines: Any = (), **fields: Any) -> Row:
        """As if Omni's own Neto integration had brought it; lines are (code, quantity, unit price)."""
        elements = [{"code": code, "qty": quantity, "unitPrice": price} for code, quantity, price in lines]
        values = bind({"taxStatus": "Incl", "taxRate": 10, "lineItems": elements, **fields, "reference": reference}, model("SalesOrders"))
        values["lineItems"] = [bind(line, model("lineItems")) for line in values["lineItems"]]
        return self._orders.put_as_found({**values, "source": "Neto"})


def _special_values(option: Row, sizes: list[Row], options: Row) -> Row:
    units = [dict(zip(("code", "quantity", "barcode"), (*unit, "", ""), strict=False)) for unit in options.get("units", ())]
    barcode = options.get("barcode", option["barcode"])
    return {
        "status": options.get("status", option["status"]),
        "barcode": barcode,
        "productOptionBarcode": barcode,
        "uomOptions": units,
        "_sizes": sizes,
        "_sold_by": options.get("sold_by", 1),
        "_special": "yes" if sizes or units else "",
    }
