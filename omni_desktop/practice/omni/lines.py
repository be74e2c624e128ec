"""The lines of a sales order: linked to products, expanded into kit parts, merged on a PUT (omni_api: 4.4)."""

from decimal import Decimal
from functools import partial
from typing import Any

from omni_desktop.practice.omni.account import Account, Refusal, blank, given
from omni_desktop.practice.omni.stock import Stockroom
from omni_desktop.practice.table import Row

_FROM_OPTION = ("code", "barcode", "option1", "option2", "option3")


class OrderLines:
    def __init__(self, account: Account, stockroom: Stockroom) -> None:
        self._account = account
        self._stockroom = stockroom
        self._new_id = partial(account.next_number, "line", 90001)

    def created(self, elements: list[Row], load_boms: bool) -> list[Row]:
        lines: list[Row] = []
        for element in elements:
            line = self._created(given(element))
            lines += [line, *(self._parts_of(line) if load_boms else ())]
        return lines

    def numbered(self, order: Row) -> list[Row]:
        return [
            {**line, "transactionId": order["id"], "sort": line["sort"] or position}
            for position, line in enumerate(order["lineItems"], start=1)
        ]

    def merged(self, order: Row, elements: list[Row], load_boms: bool) -> list[Row]:
        """A line with an id is changed in place, one without is added; what is not named stays or goes by the switch."""
        known = {line["id"]: line for line in order["lineItems"]}
        changed = {element["id"]: self._changed(known, element) for element in elements if element.get("id")}
        keeps = self._account.switches.missing_lines_on_put == "keep"
        lines = [changed.get(number, line) for number, line in known.items() if keeps or number in changed]
        lines += self.created([element for element in elements if not element.get("id")], load_boms)
        return self.numbered({"id": order["id"], "lineItems": lines})

    def _changed(self, known: dict[int, Row], element: Row) -> Row:
        line = known.get(element["id"])
        if line is None:
            raise Refusal(f"No line has the id {element['id']} (practice text)")
        values = given(element)
        row = {**line, **values}
        row.update(_counted(row, values, row["uomSize"]))
        if any(values.get(name, line[name]) != line[name] for name in ("code", "productOptionId")):
            row.update(self._link(values))
        self._account.fit_lengths(row, "lineItems", values)
        return row

    def _created(self, values: Row) -> Row:
        row = {**blank("lineItems"), "createdDate": self._account.now(), "stockMovements": [], "sizes": []}
        row.update(values)
        row.update(self._link(values))
        row["name"] = values.get("name") or row["name"]
        row.update(_counted(row, values, self._stockroom.unit_size(row["productOptionId"], values.get("code", ""))))
        self._account.fit_lengths(row, "lineItems", values)
        row["id"] = self._new_id()
        return row

    def _link(self, values: Row) -> Row:
        option = self._stockroom.linked_option(values)
        if option is None:
            if self._account.switches.unknown_sku == "fail":
                raise Refusal(f"No product has the code {values.get('code', '')} (practice text)")
            return {"productId": 0, "productOptionId": 0}
        product = self._stockroom.product_of(option)
        linked: dict[str, Any] = {name: option[name] for name in _FROM_OPTION}
        linked |= {"productId": product["id"], "productOptionId": option["id"], "styleCode": product["styleCode"]}
        if self._stockroom.unit_size(option["id"], values.get("code", "")) > 1:
            linked["code"] = values["code"].strip() or option["code"]
        defaults = {"name": product["name"], "unitPrice": option["retailPrice"], "stockControl": product["stockControl"]}
        return linked | {name: value for name, value in defaults.items() if name not in values}

    def _parts_of(self, line: Row) -> list[Row]:
        option = self._stockroom.linked_option({"productOptionId": line["productOptionId"], "code": line["code"]})
        parts = self._stockroom.components(option) if option else []
        return [self._part(line, number, each) for number, each in parts]

    def _part(self, line: Row, number: int, each: Decimal) -> Row:
        code = self._account.tables["ProductOptions"].rows[number]["code"]
        part = self._created({"productOptionId": number, "code": code, "qty": line["qty"] * each, "unitPrice": Decimal(0)})
        return {**part, "parentId": line["id"]}


def _counted(row: Row, values: Row, unit: Decimal) -> Row:
    """Quantity and price as Omni keeps them: in base units, with the unit of measure beside them where it holds more than one."""
    price, quantity = (_counted_by(name, row, values, unit) for name in ("unitPrice", "qty"))
    if unit <= 1:
        return {"qty": quantity, "unitPrice": price}
    by_unit = {"uomSize": unit, "uomQtyOrdered": quantity, "uomPrice": price}
    return {**by_unit, "qty": quantity * unit, "unitPrice": (price / unit).quantize(Decimal("0.00000001"))}


def _counted_by(name: str, row: Row, values: Row, unit: Decimal) -> Decimal:
    by_unit = {"unitPrice": "uomPrice", "qty": "uomQtyOrdered"}[name]
    kept = row[by_unit if unit > 1 else name]
    counted: Decimal = values.get(by_unit, values.get(name, kept)) or Decimal(0)
    return counted
