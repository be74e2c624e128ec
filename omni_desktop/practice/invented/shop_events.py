"""What happens in the shop: customers order, pay and change their minds; staff dispatch, split and cancel."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from omni_desktop.practice.invented import invented
from omni_desktop.practice.neto.money import money, paid, unit_money, with_totals
from omni_desktop.practice.neto.shape import blank_line, blank_order, numbered_lines
from omni_desktop.practice.neto.shop import Shop
from omni_desktop.practice.table import Row

Items = Sequence[tuple[str, int] | list[Any]]

_UNPAID = ("New", "Quote", "On Hold", "Cancelled")


class ShopEvents:
    def __init__(self, shop: Shop) -> None:
        self._shop = shop

    def place(self, items: Items | None = None, customer: Row | None = None, **fields: Any) -> Row:
        """An order that adds up. `customer` is a row of GetCustomer's kind (default: one who exists); `fields` are Neto's names,
        and besides them: paid (bool or amount), payment_method, placed (UTC text), recalculate=False keeps totals as given."""
        own = {name: fields.pop(name, None) for name in ("paid", "payment_method", "placed")}
        recalculate = fields.pop("recalculate", True)
        order = {**blank_order(), **self._who(customer), "OrderStatus": "Pick", **_as_text(fields)}
        order["OrderID"] = order["OrderID"] or self._shop.new_order_id()
        order.update(self._dates(order, own["placed"]))
        if "OrderLine" not in fields:
            order["OrderLine"] = [self.line(sku, quantity) for sku, quantity in items or (("AB-114", 2), ("ST-110", 1))]
        order = with_totals(order) if recalculate else order
        order = self._with_payment(order, own["paid"], own["payment_method"])
        return self._shop.store_order(order)

    def line(self, sku: str, quantity: Any = 1, price: Any = None, **fields: Any) -> Row:
        item = self._shop.items.get(sku) or {"Name": sku, "DefaultPrice": "10.00", "TaxFreeItem": "False"}
        row = {**blank_line(), "SKU": sku, "Quantity": str(quantity), "ProductName": item["Name"]}
        row["UnitPrice"] = unit_money(item["DefaultPrice"] if price is None else price)
        row["CostPrice"] = unit_money(Decimal(row["UnitPrice"]) / 2)
        row["TaxCode"] = "GST Free" if item["TaxFreeItem"] == "True" else "GST"
        warehouse = {"WarehouseID": "1", "WarehouseName": "Sydney Warehouse", "WarehouseReference": "SYDNEY"}
        return {**row, **warehouse, **_as_text(fields)}

    def edit(self, order_id: str, recalculate: bool = False, **fields: Any) -> Row:
        """Any of Neto's fields as given; totals are made anew only when asked."""
        order = {**self._shop.order(order_id), **_as_text(fields)}
        return self._shop.save(with_totals(order) if recalculate else order)

    def edit_line(self, order_id: str, line: int = 0, recalculate: bool = True, **fields: Any) -> Row:
        """`line` counts from 0; for instance Quantity=3."""
        lines = list(self._shop.order(order_id)["OrderLine"])
        lines[line] = {**lines[line], **_as_text(fields)}
        return self.edit(order_id, recalculate, OrderLine=lines)

    def pay(self, order_id: str, amount: Any = None, method: str = "Credit Card") -> Row:
        order = self._shop.order(order_id)
        status = "Pick" if order["OrderStatus"] == "New" else order["OrderStatus"]
        due = Decimal(order["GrandTotal"]) - paid(order)
        return self._shop.save(self._paid(order, due if amount is None else amount, method), OrderStatus=status)

    def edit_payment(self, order_id: str, payment: int = 0, **fields: Any) -> Row:
        """`payment` counts from 0; `_currency` is what GetPayment tells of it."""
        payments = list(self._shop.order(order_id)["OrderPayment"])
        payments[payment] = {**payments[payment], **_as_text(fields)}
        return self.edit(order_id, OrderPayment=payments)

    def complete(self, order_id: str, tracking: str = "PRACTICE0001", carrier: str = "Australia Post") -> Row:
        order = self._shop.order(order_id)
        lines = [_shipped(line, tracking, carrier) for line in order["OrderLine"]]
        now = self._shop.now()
        dates = {"DateCompleted": now[:10], "DateCompletedUTC": now, "DateInvoiced": order["DateInvoiced"] or now[:10]}
        return self._shop.save(order, OrderStatus="Dispatched", CompleteStatus="Approved", OrderLine=lines, **dates)

    def cancel(self, order_id: str) -> Row:
        return self._shop.save(self._shop.order(order_id), OrderStatus="Cancelled")

    def split(self, order_id: str, lines: Iterable[int] | None = None, suffix: bool = True) -> Row:
        """Put lines (by position; default the last) on backorder: they become a new order, the old one shrinks. The new one is returned."""
        order = self._shop.order(order_id)
        moved = set(lines) if lines is not None else {len(order["OrderLine"]) - 1}
        stays = [line for position, line in enumerate(order["OrderLine"]) if position not in moved]
        goes = [line for position, line in enumerate(order["OrderLine"]) if position in moved]
        new = self._backordered(order, goes, suffix)
        if stays or self._shop.switches.empty_original_after_backorder:
            self._shop.save(with_totals({**order, "OrderLine": stays, **({} if stays else {"ShippingTotal": "0.00"})}))
        else:
            self._shop.orders.remove(order["OrderID"])
        return new

    def delete(self, order_id: str) -> None:
        """It vanishes without a mark."""
        self._shop.orders.remove(self._shop.order(order_id)["OrderID"])

    def add_rma(self, order_id: str, line: int = 0, quantity: int = 1, status: str = "Closed") -> Row:
        order = self._shop.order(order_id)
        found = order["OrderLine"][line]
        refund = money(Decimal(found["UnitPrice"]) * quantity)
        number = str(self._shop.next_number("rma", 701))
        now = self._shop.now()
        texts = {"RmaLineID": f"{number}-0", "SKU": found["SKU"], "Quantity": str(quantity), "RefundSubtotal": refund, "Tax": "0.00"}
        paid_back = {"RefundID": number, "RefundAmount": refund, "PaymentMethodName": "Credit Card", "DateRefunded": now}
        return self._shop.rmas.put(
            {
                "RmaID": number,
                "OrderID": order["OrderID"],
                "RmaStatus": status,
                "InvoiceNumber": order["OrderID"],
                "CurrencyCode": "AUD",
                "RefundSubtotal": refund,
                "RefundTotal": refund,
                "RefundedTotal": refund if status == "Closed" else "0.00",
                "ShippingRefundAmount": "0.00",
                "DateIssued": now,
                "DateUpdated": now,
                "DateApproved": now if status == "Closed" else "",
                "RmaLines": [{"RmaLine": [{**texts, "TaxCode": found["TaxCode"], "ReturnReason": "Changed mind"}]}],
                "Refunds": [{"Refund": [{**paid_back, "RefundStatus": "Complete"}]}] if status == "Closed" else [],
            }
        )

    def _who(self, customer: Row | None) -> Row:
        person = customer or next(iter(self._shop.customers), None) or new_customer(1)
        address = person["ShippingAddress"]
        ship = {name: address.get(name, "") for name in address if name.startswith("Ship")}
        bill = {"Bill" + name.removeprefix("Ship"): value for name, value in ship.items()}
        return {"Username": person["Username"], "Email": person["EmailAddress"], **ship, **bill, **person.get("BillingAddress", {})}

    def _dates(self, order: Row, placed: str | None) -> Row:
        moment = placed or self._shop.now()
        dates = {"DatePlaced": moment, "DateUpdated": moment, "DateInvoiced": moment[:10], "DatePaymentDue": moment}
        return {name: order[name] or value for name, value in dates.items()}

    def _with_payment(self, order: Row, wanted: Any, method: str | None) -> Row:
        """Paid in full unless its status says otherwise."""
        wanted = order["OrderStatus"] not in _UNPAID if wanted is None else wanted
        if order["OrderPayment"] or wanted is False:
            return order if order["OrderPayment"] else {**order, "CompleteStatus": "Incomplete"}
        return self._paid(order, order["GrandTotal"] if wanted is True else wanted, method or order["DefaultPaymentType"] or "Credit Card")

    def _paid(self, order: Row, amount: Any, method: str) -> Row:
        now = order["DatePlaced"] if not order["OrderPayment"] else self._shop.now()
        number = invented.PAYMENT_METHODS.index(method) + 1 if method in invented.PAYMENT_METHODS else 1
        payment = {"Id": str(self._shop.next_number("payment", 9001)), "Amount": money(amount), "PaymentType": method, "DatePaid": now}
        order = {**order, "OrderPayment": [*order["OrderPayment"], {**payment, "_method_id": str(number)}]}
        full = paid(order) >= Decimal(order["GrandTotal"])
        words = {"RealtimeConfirmation": "FULLY PAID" if full else "", "CompleteStatus": "Approved" if full else "Incomplete"}
        return {**order, **words, "DatePaid": now, "DefaultPaymentType": method}

    def _backordered(self, order: Row, lines: list[Row], suffix: bool) -> Row:
        number = len(self._shop.orders.find("RelatedOrderID", (order["OrderID"],))) + 1
        order_id = f"{order['OrderID']}-{number}" if suffix else self._shop.new_order_id()
        now = self._shop.now()
        fresh = {name: value for name, value in order.items() if name != "_number"}
        links = {"OrderID": order_id, "RelatedOrderID": order["OrderID"], "OrderStatus": "New Backorder", "DateUpdated": now}
        nothing = {"ShippingTotal": "0.00", "CouponDiscount": "0.00", "SurchargeTotal": "0.00", "OrderPayment": [], "DatePlaced": now}
        return self._shop.store_order(with_totals({**fresh, **links, **nothing, "OrderLine": numbered_lines(order_id, lines)}))


def new_customer(number: int, email: str | None = None, place: tuple[str, str, str] | None = None, company: str = "") -> Row:
    """Customer `number` of an endless row of invented people."""
    first_names, last_names, streets = invented.FIRST_NAMES.split(), invented.LAST_NAMES.split(), invented.STREETS.split("|")
    first = first_names[number % len(first_names)]
    last = last_names[(number * 7 + number // len(first_names)) % len(last_names)]
    city, state, post_code = place or invented.PLACES[number % len(invented.PLACES)]
    address = {
        "ShipFirstName": first,
        "ShipLastName": last,
        "ShipCompany": company,
        "ShipStreetLine1": f"{number % 180 + 1} {streets[number % len(streets)]}",
        "ShipCity": city,
        "ShipState": state,
        "ShipPostCode": post_code,
        "ShipCountry": "AU",
        "ShipPhone": f"04{number % 100000000:08d}",
    }
    name = f"{first}.{last}{number}".lower()
    email = f"{name}@example.com" if email is None else email
    return {"Username": name.replace(".", ""), "EmailAddress": email, "ShippingAddress": address}


def _as_text(fields: Row) -> Row:
    """Neto's scalars are text; nested lists stay as they are."""
    return {name: value if isinstance(value, (list, dict)) or name.startswith("_") else str(value) for name, value in fields.items()}


def _shipped(line: Row, tracking: str, carrier: str) -> Row:
    done = {"QuantityShipped": line["Quantity"], "PickQuantity": line["Quantity"], "ShippingTracking": tracking}
    return {**line, **done, "ShippingMethod": carrier, "ShippingCarrierName": carrier, "ShippingCarrierCode": "AP"}
