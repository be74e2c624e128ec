"""Contacts, payments and branches of the make-believe Omni (omni_api: 7)."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from omni_desktop.practice.omni.account import Account, Refusal, bound_elements, given
from omni_desktop.practice.table import Row

Change = Callable[[Row, Row], None]


class OtherResources:
    """Each writes an array of elements; what differs is a check that may fill in values or refuse."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._create_checks: dict[str, Change] = {
            "Contacts": self._check_new_contact,
            "Payments": self._check_new_payment,
            "Branches": self._nothing_to_check,
        }

    def can_write(self, resource: str) -> bool:
        return resource in self._create_checks

    def create(self, resource: str, elements: Any) -> list[Row]:
        bound = bound_elements(elements, resource)
        return [self._answer_create(resource, index, given(element)) for index, element in enumerate(bound)]

    def update(self, resource: str, elements: Any) -> list[Row]:
        bound = bound_elements(elements, resource)
        return [self._answer_update(resource, index, element) for index, element in enumerate(bound)]

    def delete(self, resource: str, number: int) -> Row:
        """A single result object, not an array."""
        row = self._account.tables[resource].rows[number]
        self._account.tables[resource].remove(number)
        return self._account.success(0, row, _code(resource, row))

    def _answer_create(self, resource: str, index: int, values: Row) -> Row:
        try:
            row = self._created(resource, values)
        except Refusal as refusal:
            return self._account.failure(index, _code(resource, values), refusal)
        return self._account.success(index, row, _code(resource, row))

    def _created(self, resource: str, values: Row) -> Row:
        draft = dict(values)
        self._create_checks[resource](draft, values)
        self._account.fit_lengths(draft, resource, values)
        row = self._account.new_row(resource, {"isActive": True, **draft} if resource in ("Contacts", "Branches") else draft)
        return self._account.tables[resource].put(row)

    def _answer_update(self, resource: str, index: int, element: Row) -> Row:
        table = self._account.tables[resource]
        try:
            old = table.get(element["id"])
            if old is None:
                raise Refusal(f"Nothing has the id {element['id']} (practice text)")
            values = given(element)
            row = {**old, **values, "modifiedDate": self._account.now()}
            self._account.fit_lengths(row, resource, values)
            if resource == "Contacts" and row["email"].casefold() != old["email"].casefold():
                self._refuse_known_email(row["email"])
        except Refusal as refusal:
            return self._account.failure(index, _code(resource, element), refusal)
        return self._account.success(index, table.put(row), _code(resource, row))

    def _check_new_contact(self, draft: Row, values: Row) -> None:
        if values.get("type") not in ("Customer", "Supplier", "Internal"):
            raise Refusal("type is required (practice text)")
        self._refuse_known_email(values.get("email", ""))

    def _refuse_known_email(self, email: str) -> None:
        if email and self._account.switches.duplicate_email == "fail" and self._account.tables["Contacts"].first("email", email):
            raise Refusal(f"A contact with the email {email} already exists (practice text)")

    def _check_new_payment(self, draft: Row, values: Row) -> None:
        order = self._account.tables["SalesOrders"].get(values.get("orderId"))
        if order is None:
            raise Refusal(f"No order has the id {values.get('orderId')} (practice text)")
        if values.get("amount", Decimal(0)) < 0 and self._account.switches.negative_payment == "fail":
            raise Refusal("amount must be more than 0 (practice text)")
        paid = sum((payment["amount"] for payment in self._account.tables["Payments"].find("orderId", (order["id"],))), Decimal(0))
        draft.setdefault("amount", order["total"] - paid)
        draft.setdefault("paymentDate", self._account.now())
        draft["orderRef"] = order["reference"]
        draft.setdefault("orderType", "SalesOrder")
        draft.setdefault("branchId", order["branchId"])

    def _nothing_to_check(self, draft: Row, values: Row) -> None:
        pass


def _code(resource: str, row: Row) -> str:
    name = {"Contacts": "email", "Payments": "orderRef"}.get(resource, "company")
    return row.get(name) or ""
