"""Sales orders as Omni makes and changes them: defaults, links, totals, dispatch and void (omni_api: 4 to 6)."""

from decimal import Decimal
from typing import Any

from omni_desktop.practice.omni.account import Account, Refusal, WholeRefusal, blank, bound_elements, given
from omni_desktop.practice.omni.lines import OrderLines
from omni_desktop.practice.omni.stock import Stockroom
from omni_desktop.practice.omni.totals import order_totals
from omni_desktop.practice.table import Row

_MONEY = ("freightTotal", "surcharge", "discountTotal", "taxStatus", "taxRate", "currencyCode", "currencyRate")
_LOCKED_AFTER_DISPATCH = ("lineItems", "branchId", "memberId", "isApproved", *_MONEY)
_DATES = ("createdDate", "invoiceDate", "dispatchedDate", "estimatedDeliveryDate")
_SYMBOLS = {"AUD": "$", "NZD": "$", "USD": "$", "GBP": "£", "EUR": "€"}
_HOME_CURRENCY = "AUD"
_TAX_NAMES = {"gst": Decimal(10), "gst free": Decimal(0), "export": Decimal(0)}


class SalesOrders:
    def __init__(self, account: Account, stockroom: Stockroom) -> None:
        self._account = account
        self._stockroom = stockroom
        self._lines = OrderLines(account, stockroom)
        self._orders = account.tables["SalesOrders"]

    def create(self, elements: Any, load_boms: bool = False) -> list[Row]:
        bound = bound_elements(elements, "SalesOrders")
        self._refuse_batch_with_known_reference(bound)
        return [self._answer_create(index, given(element), load_boms) for index, element in enumerate(bound)]

    def update(self, elements: Any, load_boms: bool = False) -> list[Row]:
        bound = bound_elements(elements, "SalesOrders")
        return [self._answer_update(index, element, load_boms) for index, element in enumerate(bound)]

    def put_as_found(self, values: Row) -> Row:
        """An order with read-only values of the caller's choice, such as `source`."""
        order = self._created(values, load_boms=False)
        return self._orders.change(order["id"], source=values["source"])

    def _refuse_batch_with_known_reference(self, bound: list[Row]) -> None:
        if self._account.switches.duplicate_reference == "whole_400":
            known = [element["reference"] for element in bound if element.get("reference") and self._is_known(element["reference"])]
            if known:
                raise WholeRefusal(f"Reference {known[0]} already exists (practice text)")

    def _is_known(self, reference: str) -> bool:
        return self._orders.first("reference", reference) is not None

    def _answer_create(self, index: int, values: Row, load_boms: bool) -> Row:
        try:
            order = self._created(values, load_boms)
        except Refusal as refusal:
            return self._account.failure(index, values.get("reference", ""), refusal)
        return self._account.success(index, order, order["reference"])

    def _created(self, values: Row, load_boms: bool) -> Row:
        draft = {**_blank_order(), **values}
        self._account.fit_lengths(draft, "SalesOrders", values)
        self._check_reference(draft)
        self._link_member(draft, values)
        self._link_branch(draft, values)
        _default_money(draft, values)
        draft["lineItems"] = self._lines.created(values.get("lineItems") or [], load_boms)
        row = self._account.new_row("SalesOrders", draft)
        row["createdDate"] = values.get("createdDate") or row["modifiedDate"]
        row["reference"] = row["reference"] or f"SALE-{row['id']}"
        row["lineItems"] = self._lines.numbered(row)
        return self._store(None, row)

    def _answer_update(self, index: int, element: Row, load_boms: bool) -> Row:
        old = self._orders.get(element["id"])
        try:
            if old is None:
                raise Refusal(f"No sales order has the id {element['id']} (practice text)")
            new = self._updated(old, given(element), load_boms)
        except Refusal as refusal:
            return self._account.failure(index, old["reference"] if old else "", refusal)
        return self._account.success(index, new, new["reference"])

    def _updated(self, old: Row, values: Row, load_boms: bool) -> Row:
        row = {**old, **values}
        self._account.fit_lengths(row, "SalesOrders", values)
        if fold_changed(old, row, "reference"):
            self._check_reference(row)
        if "memberId" in values or "memberEmail" in values:
            self._link_member(row, values)
        if "branchId" in values:
            self._link_branch(row, values)
        if self._account.switches.numbers_omitted_on_put == "reset":
            row.update({name: Decimal(0) for name in _MONEY[:3] if name not in values})
        if "lineItems" in values:
            row["lineItems"] = self._lines.merged(old, values["lineItems"], load_boms)
        row["modifiedDate"] = self._account.now()
        return self._store(old, row)

    def _store(self, old: Row | None, row: Row) -> Row:
        """The last steps of every write; Refusal leaves everything as it was."""
        row.update({name: None for name in _DATES if row[name] == ""})
        self._forget_what_the_account_has_not(row)
        if old is not None:
            self._refuse_forbidden_change(old, row)
        if row["isVoid"] and not (old and old["isVoid"]):
            row["cancellationDate"] = self._account.now()
        row["status"] = "Void" if row["isVoid"] else "Approved" if row["isApproved"] else "Draft"
        row["productTotal"], row["total"] = order_totals(row, self._account.switches.tax_of_lines)
        row["currencySymbol"] = _SYMBOLS.get(row["currencyCode"], "")
        if row["invoiceDate"] and not row["invoiceNumber"]:
            row["invoiceNumber"] = self._account.next_number("invoice", 10001)
        self._move_stock(old, row)
        return self._orders.put(row)

    def _forget_what_the_account_has_not(self, row: Row) -> None:
        if self._account.switches.custom_fields == "drop":
            row["customFields"] = {}
        if self._account.switches.delivery_date == "day" and row["estimatedDeliveryDate"]:
            row["estimatedDeliveryDate"] = f"{row['estimatedDeliveryDate'][:10]}T00:00:00Z"

        if self._account.switches.integration_ref == "drop":
            row["integrationRef"] = ""

    def _move_stock(self, old: Row | None, row: Row) -> None:
        if row["dispatchedDate"] and not (old and old["dispatchedDate"]):
            if row["status"] != "Approved":
                raise Refusal("Only an approved order can be dispatched (practice text)")
            self._stockroom.dispatch(row)
            row["lineItems"] = [{**line, "qtyShipped": line["qty"]} for line in row["lineItems"]]
        if old is not None:
            self._stockroom.reserve(old, -1)
        self._stockroom.reserve(row, +1)

    def _refuse_forbidden_change(self, old: Row, row: Row) -> None:
        if old["isVoid"] and not row["isVoid"]:
            raise Refusal("A void order stays void (practice text)")
        if old["dispatchedDate"] and not row["dispatchedDate"]:
            raise Refusal("A dispatched order stays dispatched (practice text)")
        if old["dispatchedDate"] and row["branchId"] != old["branchId"]:
            raise Refusal("The branch of a dispatched order is locked (practice text)")
        if self._account.switches.edit_after_end == "fail":
            _refuse_late_edit(old, row)

    def _check_reference(self, row: Row) -> None:
        if row["reference"] and self._account.switches.duplicate_reference != "accept" and self._is_known(row["reference"]):
            raise Refusal(f"Reference {row['reference']} already exists (practice text)")

    def _link_member(self, row: Row, values: Row) -> None:
        """memberId wins over memberEmail; an e-mail nobody has leaves the order unlinked."""
        contacts = self._account.tables["Contacts"]
        if values.get("memberId"):
            contact = contacts.get(values["memberId"])
            if contact is None and self._account.switches.unknown_member == "fail":
                raise Refusal(f"No contact has the id {values['memberId']} (practice text)")
        else:
            contact = contacts.first("email", values["memberEmail"]) if values.get("memberEmail") else None
            row["memberId"] = contact["id"] if contact else 0
        row["memberEmail"] = contact["email"] if contact else ""

    def _link_branch(self, row: Row, values: Row) -> None:
        branches = self._account.tables["Branches"]
        named = next((branch for branch in branches if branch["email"] and branch["email"] == values.get("branchEmail")), None)
        wanted = values.get("branchId") or (named or self._account.main_branch())["id"]
        if branches.get(wanted) is None:
            raise Refusal(f"No branch has the id {wanted} (practice text)")
        row["branchId"] = wanted


def fold_changed(old: Row, new: Row, name: str) -> bool:
    return bool(old[name].rstrip().casefold() != new[name].rstrip().casefold())


def _blank_order() -> Row:
    row = blank("SalesOrders")
    own = {"isApproved": True, "stage": "New", "source": "API", "customFields": {}, "salesPersonEmail": None}
    return {**row, **own, "accountingAttributes": {"importDate": None, "accountingImportStatus": "NotImported"}}


def _default_money(row: Row, values: Row) -> None:
    """A tax status without a rate means a rate of nothing: the trap of omni_api: 0."""
    if "taxStatus" not in values or values["taxStatus"] == "Undefined":
        row["taxStatus"] = "Excl"
        row["taxRate"] = values.get("taxRate", Decimal(10))
    if "taxRate" not in values:
        row["taxRate"] = _TAX_NAMES.get(row["alternativeTaxRate"].lower(), row["taxRate"])
    row["currencyCode"] = row["currencyCode"] or _HOME_CURRENCY
    row["currencyRate"] = row["currencyRate"] or Decimal(1)


def _refuse_late_edit(old: Row, row: Row) -> None:
    changed = {name for name, value in row.items() if value != old[name] and name != "modifiedDate"}
    if old["isVoid"] and changed:
        raise Refusal("A void order cannot be edited (practice text)")
    if old["dispatchedDate"] and row["isVoid"]:
        raise Refusal("A dispatched order cannot be voided (practice text)")
    if old["dispatchedDate"] and changed.intersection(_LOCKED_AFTER_DISPATCH):
        raise Refusal("A dispatched order cannot be edited (practice text)")
