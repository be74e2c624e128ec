"""The orders and customers that a new practice store starts with: the last 30 days of an ordinary shop."""

import random
from datetime import timedelta
from typing import Any

from omni_desktop.practice.invented import invented
from omni_desktop.practice.invented.shop_events import ShopEvents, new_customer
from omni_desktop.practice.neto.shop import Shop, stamp
from omni_desktop.practice.omni.account import Account
from omni_desktop.practice.table import Row

_STATES = "Pick " * 14 + "Pack " * 4 + "Dispatched " * 6 + "New " * 4 + "Pending_Dispatch " * 2 + "On_Hold Quote Cancelled"

_JUST_PLACED = "Pick " * 8 + "New Pack"


def add_customers(shop: Shop, count: int) -> list[Row]:
    """Known customers of the shop; every sixth is a company."""
    return [add_customer(shop, number) for number in range(1, count + 1)]


def add_customer(shop: Shop, number: int, email: str | None = None) -> Row:
    company = invented.COMPANIES[number // 6 % len(invented.COMPANIES)] if number % 6 == 0 else ""
    person = new_customer(number, email, company=company)
    bill = {"Bill" + name.removeprefix("Ship"): value for name, value in person["ShippingAddress"].items()}
    state = {"ID": str(number), "Type": "Customer", "Active": "True", "UserGroup": "1", "DefaultInvoiceTerms": "Net", "ABN": ""}
    now = shop.now()
    return shop.customers.put({**person, **state, "Company": company, "BillingAddress": bill, "DateAddedUTC": now, "DateUpdatedUTC": now})


def add_contact_of(account: Account, customer: Row) -> Row:
    address = customer["ShippingAddress"]
    names = {"firstName": "ShipFirstName", "lastName": "ShipLastName", "company": "ShipCompany", "phone": "ShipPhone"}
    places = {"address1": "ShipStreetLine1", "city": "ShipCity", "state": "ShipState", "postCode": "ShipPostCode"}
    values = {ours: address.get(theirs, "") for ours, theirs in (names | places).items()}
    fixed = {"type": "Customer", "isActive": True, "email": customer["EmailAddress"], "country": "Australia", "customFields": {}}
    return account.tables["Contacts"].put(account.new_row("Contacts", {**values, **fixed}))


class LastThirtyDays:
    def __init__(self, shop: Shop, account: Account, chance: random.Random) -> None:
        self._shop = shop
        self._account = account
        self._chance = chance
        self._events = ShopEvents(shop)

    def fill(self) -> None:
        customers = add_customers(self._shop, 60)
        for customer in customers[:18]:
            add_contact_of(self._account, customer)
        moments = sorted(self._chance.uniform(0.2, 29.5) for _ in range(45))
        for number, days in enumerate(reversed(moments)):
            self._one(number, stamp(self._shop.clock() - timedelta(days=days)), self._chance.choice(customers))

    def one_more(self) -> Row:
        """A customer orders something now; every third order is one of the special ones."""
        number = self._chance.choice((*_SPECIALS, *[0] * 2 * len(_SPECIALS)))
        return self._one(number, self._shop.now(), self._chance.choice(list(self._shop.customers)), _JUST_PLACED)

    def _one(self, number: int, placed: str, customer: Row, states: str = _STATES) -> Row:
        special = _SPECIALS.get(number)
        fields = special(self._events) if special else {}
        fields.setdefault("OrderStatus", self._chance.choice(states.split()).replace("_", " "))
        if "OrderLine" not in fields:
            fields["OrderLine"] = self._lines()
        shipping, price = self._chance.choice(invented.SHIPPING_OPTIONS)
        channel = self._chance.choice(invented.SALES_CHANNELS)
        fields = {"ShippingOption": shipping, "ShippingTotal": price, "SalesChannel": channel, **fields}
        method = self._chance.choice(invented.PAYMENT_METHODS)
        order = self._events.place(customer=fields.pop("customer", customer), placed=placed, payment_method=method, **fields)
        return self._age(order)

    def _lines(self) -> list[Row]:
        codes = [code for code, item in self._shop.items.rows.items() if code != invented.ONLY_IN_SHOP[0] and "_verdict" not in item]
        chosen = self._chance.sample(codes, self._chance.choice((1, 1, 2, 2, 3, 4)))
        return [self._events.line(code, self._chance.choice((1, 1, 1, 2, 3))) for code in chosen]

    def _age(self, order: Row) -> Row:
        """Dispatched orders have their tracking, half-dispatched ones on some lines; DateUpdated follows the order's own time."""
        moved = order["DatePlaced"]
        if order["OrderStatus"] == "Dispatched":
            order = self._events.complete(order["OrderID"], tracking=f"PRC{order['_number']:08d}")
            order = {**order, "DateCompleted": moved[:10], "DateCompletedUTC": moved}
        if order["OrderStatus"] == "Pending Dispatch":
            first, *others = order["OrderLine"]
            order = {**order, "OrderLine": [{**first, "QuantityShipped": first["Quantity"], "ShippingTracking": "PRC0000"}, *others]}
        return self._shop.store_order({**order, "DateUpdated": moved})


def _discounted(events: ShopEvents) -> Row:
    return {"OrderLine": [events.line("CK-112", 1, PercentDiscount="15.00"), events.line("AB-111", 2)], "OrderStatus": "Pick"}


def _coupon(events: ShopEvents) -> Row:
    return {"OrderLine": [events.line("GL-113", 3)], "CouponCode": "SPRING10", "CouponDiscount": "10.00", "OrderStatus": "Pick"}


def _surcharge(events: ShopEvents) -> Row:
    return {"SurchargeTotal": "1.85", "OrderLine": [events.line("LT-114", 1)], "OrderStatus": "Pick"}


def _delivery(_: ShopEvents) -> Row:
    text = "Leave with the neighbour at number 4.\nThe dog is friendly."
    return {"DeliveryInstruction": text, "InternalOrderNotes": "Rang about delivery, any weekday is fine.", "OrderStatus": "Pick"}


def _purchase_order(events: ShopEvents) -> Row:
    lines = [events.line("ST-111", 24), events.line("ST-112", 24)]
    return {"PurchaseOrderNumber": "PO-20417", "OrderLine": lines, "ShipCompany": "Lighthouse Cafe", "OrderStatus": "Pack"}


def _sticky(events: ShopEvents) -> Row:
    note = {"StickyNoteID": "300", "Title": "Gift", "Description": "Handwritten card: happy birthday, Aunt May"}
    return {"StickyNotes": [note], "OrderLine": [events.line("KT-502", 1), events.line("SV-001", 1)], "OrderStatus": "Pick"}


def _text_line(events: ShopEvents) -> Row:
    note = events.line("TEXT_NOTE", 1, price="0.00", ProductName="Please pack the glasses apart")
    return {"OrderLine": [events.line("GL-110", 6), note], "OrderStatus": "Pick"}


def _options(events: ShopEvents) -> Row:
    chosen = {"ExtraOption": [{"Name": "Engraving", "Value": "M & J"}, {"Name": "Font", "Value": "Script"}]}
    return {"OrderLine": [events.line("WD-110", 1, ExtraOptions=chosen, ItemNotes="Engrave the handle side")], "OrderStatus": "Pick"}


def _guest(_: ShopEvents) -> Row:
    return {"customer": new_customer(9001, email=""), "Username": "noreg", "OrderStatus": "Pick", "SalesChannel": "Trade Counter"}


def _unknown_sku(events: ShopEvents) -> Row:
    return {"OrderLine": [events.line(invented.ONLY_IN_SHOP[0], 1), events.line("BA-110", 2)], "OrderStatus": "Pick"}


def _abroad(events: ShopEvents) -> Row:
    customer = new_customer(9002, place=("AUCKLAND", "", "1010"))
    customer["ShippingAddress"]["ShipCountry"] = "NZ"
    lines = [events.line("AB-114", 2, TaxCode="GST Free")]
    return {"customer": customer, "OrderLine": lines, "ShippingTotal": "28.00", "_taxed": False, "OrderStatus": "Pick"}


def _wholesale(events: ShopEvents) -> Row:
    """Prices without GST, chosen so that every way to round the tax gives the same."""
    lines = [events.line("GD-112", 10, price="14.00"), events.line("GD-113", 20, price="18.50")]
    return {"TaxInclusive": "False", "OrderLine": lines, "ShippingTotal": "25.00", "UserGroup": "2", "OrderStatus": "Pick"}


_SPECIALS: dict[int, Any] = {
    10: _wholesale,
    20: _discounted,
    22: _coupon,
    24: _surcharge,
    26: _delivery,
    28: _purchase_order,
    30: _sticky,
    32: _text_line,
    34: _options,
    36: _guest,
    38: _unknown_sku,
    40: _abroad,
    42: lambda _: {"OrderStatus": "New"},
}


def seed_orders(shop: Shop, account: Account, count: int, lines: int, new_share: float, chance: random.Random) -> list[str]:
    """Paid orders of the last day, oldest first; the share that is not new belongs to customers who are contacts in Omni."""
    events = ShopEvents(shop)
    codes = [item["SKU"] for item in shop.items if not item["SKU"].startswith(("KT", "SV", "XM")) and "_verdict" not in item]
    first, fresh = shop.next_number("seeded customer", 100001), round(count * new_share)
    shop.numbers.put({"name": "seeded customer", "value": first + count})
    known = [add_customer(shop, first + number) for number in range(min(count - fresh, 200))]
    for customer in known:
        add_contact_of(account, customer)
    start = shop.clock() - timedelta(hours=20)
    ids: list[str] = []
    for number in range(count):
        is_new = (number + 1) * fresh // count > number * fresh // count
        customer = new_customer(first + 200 + number) if is_new else known[(number - number * fresh // count) % len(known)]
        moment = stamp(start + timedelta(seconds=number * 70000 // count))
        items = [events.line(code, chance.choice((1, 1, 2, 3))) for code in chance.sample(codes, lines)]
        ids.append(events.place(customer=customer, placed=moment, OrderLine=items, ShippingTotal="9.95")["OrderID"])
    return ids

