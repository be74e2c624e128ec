"""Products and their options as Omni makes and changes them: nested options, codes that are taken, both names of a code (omni_api: 7.4)."""

from collections.abc import Iterator
from typing import Any

from omni_desktop.practice.omni.account import Account, Refusal, WholeRefusal, bound_elements, given
from omni_desktop.practice.table import Row, fold
from omni_desktop.practice.writes import Writes

_PAIRS = (("code", "productOptionCode"), ("barcode", "productOptionBarcode"))
_NEW_PRODUCT = {"status": "Public", "stockControl": "FIFO", "orderType": "Order"}


class Products:
    def __init__(self, account: Account, writes: Writes) -> None:
        self._account = account
        self._writes = writes
        self._products = account.tables["Products"]
        self._options = account.tables["ProductOptions"]

    def create(self, resource: str, elements: Any) -> list[Row]:
        bound = self._bound(resource, elements)
        self._refuse_whole(resource, bound)
        make = self._made_product if resource == "Products" else self._made_option
        return [self._answer(f"POST {resource}", index, values, elements[index], make) for index, values in enumerate(bound)]

    def update(self, resource: str, elements: Any) -> list[Row]:
        bound = self._bound(resource, elements)
        self._refuse_whole(resource, bound)
        change = self._changed_product if resource == "Products" else self._changed_option
        return [self._answer(f"PUT {resource}", index, values, elements[index], change) for index, values in enumerate(bound)]

    def _bound(self, resource: str, elements: Any) -> list[Row]:
        """With `productOptions` as a list of bound options, each with its `id` where it has one."""
        bound = bound_elements(elements, resource)
        for values in bound:
            if resource == "Products" and self._account.switches.nested_options == "no":
                values.pop("productOptions", None)
            elif values.get("productOptions") is not None:
                values["productOptions"] = bound_elements(values["productOptions"], "ProductOptions")
        return bound

    def _answer(self, kind: str, index: int, values: Row, sent: Row, write: Any) -> Row:
        is_product = kind.endswith(" Products")
        try:
            row = write(values)
        except Refusal as refusal:
            return self._account.failure(index, values.get("styleCode" if is_product else "productOptionCode") or "", refusal)
        code = row["styleCode"] if is_product else row["productOptionCode"] or row["code"]
        self._writes.note(kind, code, sent)
        return self._account.success(index, row, code)

    def _made_product(self, values: Row) -> Row:
        own = {name: value for name, value in given(values).items() if name != "productOptions"}
        if not own.get("name"):
            raise Refusal("name is required (practice text)")
        self._refuse_taken("Products", values)
        self._account.fit_lengths(own, "Products", list(own))
        options = [self._option_values(option) for option in values.get("productOptions") or ()]
        row = self._products.put(self._account.new_row("Products", {**_NEW_PRODUCT, "customFields": {}, **own}))
        for option in options:
            self._store_option(row["id"], option)
        return row

    def _made_option(self, values: Row) -> Row:
        product = self._products.get(values.get("productId"))
        if product is None:
            raise Refusal(f"No product has the id {values.get('productId')} (practice text)")
        self._refuse_taken("ProductOptions", values)
        row = self._store_option(product["id"], self._option_values(values))
        self._touch(product)
        return row

    def _option_values(self, values: Row) -> Row:
        own = self._with_both_names(given(values))
        self._account.fit_lengths(own, "ProductOptions", list(own))
        return own

    def _store_option(self, product_id: int, values: Row) -> Row:
        first = not self._options.find("productId", (product_id,))
        own: Row = {"status": "Primary" if first else "Active", "uomOptions": [], "priceColumns": {}, "_special": ""}
        return self._options.put(self._account.new_row("ProductOptions", {**own, **values, "productId": product_id}))

    def _changed_product(self, values: Row) -> Row:
        old = self._known(self._products.get(values["id"]), values)
        own = {name: value for name, value in given(values).items() if name != "productOptions"}
        self._refuse_taken("Products", values)
        self._account.fit_lengths(own, "Products", list(own))
        row = self._products.put({**old, **own, "modifiedDate": self._account.now()})
        for option in values.get("productOptions") or ():
            if option["id"]:
                self._changed_option(option)
            else:
                self._made_option({**option, "productId": row["id"]})
        return row

    def _changed_option(self, values: Row) -> Row:
        old = self._known(self._options.get(values["id"]), values)
        self._refuse_taken("ProductOptions", values)
        own = self._option_values({**values, "productId": None})
        row = self._options.put({**old, **own, "modifiedDate": self._account.now()})
        self._touch(self._products.rows[row["productId"]])
        return row

    def _known(self, row: Row | None, values: Row) -> Row:
        if row is None:
            raise Refusal(f"Nothing has the id {values['id']} (practice text)")
        return row

    def _touch(self, product: Row) -> None:
        if self._account.switches.option_moves_product:
            self._products.change(product["id"], modifiedDate=self._account.now())

    def _with_both_names(self, values: Row) -> Row:
        """An account takes both names of a code or a barcode, or one of them only; it is kept under both."""
        taken = self._account.switches.code_names
        for old, new in _PAIRS:
            names = {"both": (new, old), "new": (new,), "old": (old,)}[taken]
            written = next((values[name] for name in names if name in values), None)
            values = {name: value for name, value in values.items() if name not in (old, new)}
            if written is not None:
                values |= {old: written, new: written}
        return values

    def _refuse_whole(self, resource: str, bound: list[Row]) -> None:
        """Documented for a POST: one code that is taken, in Omni or in the request itself, refuses all of it."""
        if self._account.switches.duplicate_code != "whole_400":
            return
        seen: set[tuple[str, str]] = set()
        for values in bound:
            for field, code, number in self._codes(resource, values):
                if (field, fold(code)) in seen or self._is_taken(field, code, number):
                    raise WholeRefusal(f"{field} {code} already exists (practice text)")
                seen.add((field, fold(code)))

    def _refuse_taken(self, resource: str, values: Row) -> None:
        if self._account.switches.duplicate_code == "fail":
            for field, code, number in self._codes(resource, values):
                if self._is_taken(field, code, number):
                    raise Refusal(f"{field} {code} already exists (practice text)")

    def _codes(self, resource: str, values: Row) -> Iterator[tuple[str, str, int | None]]:
        """(field, code, id of the one that has it by right)"""
        if resource == "ProductOptions":
            code = next((values[name] for name in ("productOptionCode", "code") if values.get(name)), "")
            if code:
                yield "productOptionCode", code, values["id"]
            return
        if values.get("styleCode"):
            yield "styleCode", values["styleCode"], values["id"]
        for option in values.get("productOptions") or ():
            yield from self._codes("ProductOptions", option)

    def _is_taken(self, field: str, code: str, number: int | None) -> bool:
        table = self._products if field == "styleCode" else self._options
        names = ("styleCode",) if field == "styleCode" else ("productOptionCode", "code")
        return any(row["id"] != number for name in names for row in table.find(name, (code,)))
