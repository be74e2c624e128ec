"""One make-believe Omni account: its tables, its numbers, and what every resource shares."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from omni_desktop.practice.omni.models import Model, WrongType, bind, model
from omni_desktop.practice.switches import Switches
from omni_desktop.practice.table import Row, Table

_INDICES: dict[str, tuple[str, ...]] = {
    "SalesOrders": ("reference", "customerOrderNo", "email", "memberEmail", "memberId"),
    "Contacts": ("email", "accountNumber"),
    "Branches": ("company",),
    "Products": ("styleCode",),
    "ProductOptions": ("code", "productOptionCode", "barcode", "productId", "_special"),
    "Stock": ("code", "productOptionId"),
    "Payments": ("orderId",),
    "Users": ("email",),
    "CreditNotes": ("reference", "salesReference"),
}
_BLANKS: dict[str, Any] = {"str": "", "dec": Decimal(0), "int": 0, "bool": False, "date": None, "obj": None, "tax": "Undefined", "list": ()}

MALFORMED = "Missing or malformed JSON data; please see the documentation for examples."


class Refusal(Exception):
    """One element is refused; its wording is invented here, Omni's own is not public."""


class WholeRefusal(Exception):
    """The whole request is answered with 400."""


class Account:
    def __init__(self, switches: Switches, clock: Callable[[], datetime]) -> None:
        self.switches = switches
        self.clock = clock
        self.tables = {name: Table(f"omni {name}", "_key" if name == "Stock" else "id", fields) for name, fields in _INDICES.items()}
        self.numbers = Table("omni number", "name")

    def all_tables(self) -> Iterator[Table]:
        yield from self.tables.values()
        yield self.numbers

    def now(self) -> str:
        return f"{self.clock().astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"

    def next_number(self, name: str, start: int = 1) -> int:
        row = self.numbers.get(name)
        value: int = row["value"] + 1 if row else start
        self.numbers.put({"name": name, "value": value})
        return value

    def new_row(self, resource: str, values: Row) -> Row:
        """A complete row with an id and both dates; not stored yet."""
        now = self.now()
        row = {**_blank(resource), "createdDate": now, **values, "modifiedDate": now}
        row["id"] = self.next_number(resource, _FIRST_IDS.get(resource, 1))
        return row

    def fit_lengths(self, row: Row, resource: str, changed: Iterable[str]) -> None:
        fields = model(resource).fields
        for name in changed:
            longest = fields[name].longest
            if longest and row[name] and len(row[name]) > longest:
                if self.switches.long_text == "fail":
                    raise Refusal(f"{name} is longer than {longest} characters (practice text)")
                row[name] = row[name][:longest]

    def main_branch(self) -> Row:
        return min(self.tables["Branches"], key=lambda branch: int(branch["id"]))

    def success(self, index: int, row: Row, code: str) -> Row:
        errors: list[str] | None = [] if self.switches.errors_on_success == "empty" else None
        return {"index": index, "success": True, "id": row["id"], "code": code, "errors": errors}

    def failure(self, index: int, code: str, refusal: Refusal) -> Row:
        answer: Row = {"index": index, "success": False, "id": 0, "code": code, "errors": [str(refusal)]}
        if self.switches.id_on_failure == "null":
            answer["id"] = None
        elif self.switches.id_on_failure == "absent":
            del answer["id"]
        return answer


_FIRST_IDS = {
    "SalesOrders": 41001, "Contacts": 2001, "Payments": 501, "Products": 101, "ProductOptions": 1101, "Branches": 3, "Users": 11,
    "CreditNotes": 61001,
}


@cache
def _blank(resource: str) -> Row:
    return {name: _BLANKS[field.type] for name, field in model(resource).fields.items()}


def blank(resource: str) -> Row:
    return _blank(resource).copy()


def bound_elements(elements: Any, resource: str) -> list[Row]:
    """WholeRefusal unless it is an array of at most 250 objects whose values fit their fields."""
    if not isinstance(elements, list) or not all(isinstance(element, dict) for element in elements):
        raise WholeRefusal(MALFORMED)
    if len(elements) > 250:
        raise WholeRefusal("Batch limit is 250.")
    shape = model(resource)
    try:
        return [_bound(element, shape) for element in elements]
    except WrongType as wrong:
        raise WholeRefusal(MALFORMED) from wrong


def _bound(element: Row, shape: Model) -> Row:
    bound = bind(element, shape)
    number = next((value for name, value in element.items() if name.lower() == "id"), None)
    bound["id"] = number if isinstance(number, int) else None
    if bound.get("lineItems") is not None:
        bound["lineItems"] = [_bound_line(line) for line in bound["lineItems"]]
    return bound


def _bound_line(line: Any) -> Row:
    if not isinstance(line, dict):
        raise WrongType("a line is an object")
    return bind(line, model("lineItems"))


def given(bound: Row) -> Row:
    """What a request really says: null counts as not said, and an id is never written."""
    return {name: value for name, value in bound.items() if value is not None and name != "id"}
