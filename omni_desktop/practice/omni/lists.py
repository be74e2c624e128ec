"""Reading Omni: `where`, `order`, `page`, `rows` and `fields` of a list, and one row by its id (omni_api: 3)."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from omni_desktop.practice.omni.account import Account, WholeRefusal
from omni_desktop.practice.omni.models import model
from omni_desktop.practice.omni.stock import Stockroom
from omni_desktop.practice.omni.where import BadWhere, Where, parse_where
from omni_desktop.practice.table import Row, fold

_INSIDE = {"lineItems": "lineItems", "productOptions": "ProductOptions"}
_CODES = "code barcode productOptionCode productOptionBarcode productOptionSizeCode productOptionSizeBarcode size"
_MADE_UP_WHEN_SHOWN = {"ProductOptions": frozenset((*_CODES.split(), "stockAvailable", "stockOnHand")), "Stock": frozenset(("virtual",))}
_FIELD = re.compile(r"\s*(\w+)\s*(?:\(([^)]*)\))?\s*(?:,|$)")


class Lists:
    def __init__(self, account: Account, stockroom: Stockroom) -> None:
        self._account = account
        self._shown: dict[str, Callable[[Row], list[Row]]] = {
            "Stock": lambda row: [stockroom.shown_stock(row)],
            "ProductOptions": stockroom.shown_options,
            "Products": lambda row: [stockroom.shown_product(row)],
            "SalesOrders": self._shown_order,
        }
        self._special = stockroom.special_options

    def page(self, resource: str, query: dict[str, str]) -> list[Row]:
        """Query names as sent, in lower case; WholeRefusal for what Omni answers with 400."""
        rows, page = _whole(query.get("rows"), 50), _whole(query.get("page"), 1)
        if rows > 250:
            raise WholeRefusal("The rows argument cannot be greater than 250.")
        if page < 1 or rows < 1:
            raise WholeRefusal("The page number is out of range; the value must be greater than or equal to 1.")
        order = _Order(resource, query.get("order"), self._account.switches.default_order)
        where = self._where(resource, _where_text(resource, query))
        names = order.names | (where.names if where else frozenset())
        read = self._read if names & _MADE_UP_WHEN_SHOWN.get(resource, frozenset()) else self._read_as_kept
        return _selected(resource, read(resource, where, order, (page - 1) * rows, page * rows), query.get("fields"))

    def one(self, resource: str, number: str) -> Row | None:
        row = self._account.tables[resource].get(int(number)) if number.isdigit() and resource != "Stock" else None
        return self._as_shown(resource, [row])[0] if row else None

    def _as_shown(self, resource: str, rows: list[Row]) -> list[Row]:
        show = self._shown.get(resource)
        return [shown for row in rows for shown in show(row)] if show else rows

    def _shown_order(self, row: Row) -> list[Row]:
        """What an account does not have, it does not show."""
        has = self._account.switches.integration_ref == "keep"
        return [row if has else {name: value for name, value in row.items() if name != "integrationRef"}]

    def _where(self, resource: str, text: str | None) -> Where | None:
        if not text or not text.strip():
            return None
        try:
            return parse_where(text, model(resource), self._account.tables[resource].is_indexed)
        except BadWhere as bad:
            raise WholeRefusal(f"The where clause cannot be read: {bad} (practice text)") from bad

    def _read(self, resource: str, where: Where | None, order: "_Order", start: int, end: int) -> list[Row]:
        """What is asked about is there only when a row is shown: the code of a size, what is on the shelves."""
        table = self._account.tables[resource]
        candidates = list(table) if where is None or where.keys is None else self._candidates(resource, where)
        shown = self._as_shown(resource, candidates)
        return order.sorted(list(filter(where.matches, shown)) if where else shown)[start:end]

    def _read_as_kept(self, resource: str, where: Where | None, order: "_Order", start: int, end: int) -> list[Row]:
        """Only the rows of the page are shown: of 20,000 products all the others need not be."""
        table = self._account.tables[resource]
        rows = list(table) if where is None or where.keys is None else self._candidates(resource, where)
        kept = order.sorted(list(filter(where.matches, rows)) if where else rows)
        page: list[Row] = []
        passed = 0
        for row in kept:
            rows_of_it = max(1, len(row.get("_sizes") or ()))
            if passed + rows_of_it > start and passed < end:
                page += self._as_shown(resource, [row])[max(0, start - passed) : end - passed]
            passed += rows_of_it
        return page

    def _candidates(self, resource: str, where: Where) -> list[Row]:
        """Of a size grid the codes are shown only: it may always be meant."""
        table = self._account.tables[resource]
        found: dict[Any, Row] = {row["id"]: row for row in self._special()} if resource == "ProductOptions" else {}
        for field, value in where.keys or ():
            found.update((row[table.key], row) for row in table.find(field, (value,)))
        return list(found.values())


class _Order:
    """`parts` are (field, whether downwards), the most important first; WholeRefusal for an order that cannot be read."""

    def __init__(self, resource: str, text: str | None, default: str) -> None:
        first = next(iter(model(resource).fields))
        self.parts = [_order_part(resource, part, default) for part in (text or f"{first} {default}").split(",")]
        self.names = frozenset(name for name, _ in self.parts)

    def sorted(self, rows: list[Row]) -> list[Row]:
        for name, downwards in reversed(self.parts):
            rows = sorted(rows, key=_sort_key(name), reverse=downwards)
        return rows


def _order_part(resource: str, part: str, default: str) -> tuple[str, bool]:
    name, _, direction = part.strip().partition(" ")
    field = model(resource).field(name)
    down = (direction.strip() or default).upper()
    if field is None or field.type in ("obj", "list") or down not in ("ASC", "DESC"):
        raise WholeRefusal(f"The order clause cannot be read: {part} (practice text)")
    return field.name, down == "DESC"


def _sort_key(name: str) -> Callable[[Row], tuple[bool, Any]]:
    return lambda row: (row.get(name) is not None, fold(row.get(name)))


def _where_text(resource: str, query: dict[str, str]) -> str | None:
    """Stock has a shortcut of its own."""
    if resource == "Stock" and query.get("barcode"):
        quoted = query["barcode"].replace("'", "''")
        return f"barcode='{quoted}'"
    return query.get("where")


def _whole(text: str | None, default: int) -> int:
    if text is None or not text.strip():
        return default
    try:
        return int(Decimal(text.strip()))
    except ArithmeticError:
        return 0


def _selected(resource: str, rows: list[Row], text: str | None) -> list[Row]:
    if not text or not text.strip():
        return rows
    wanted = _wanted(resource, text)
    return [{name: row.get(name) if inner is None else _inner(row.get(name), inner) for name, inner in wanted} for row in rows]


def _wanted(resource: str, text: str) -> list[tuple[str, list[str] | None]]:
    """(name, names inside it or None); what the model does not know is left out without a word."""
    wanted: list[tuple[str, list[str] | None]] = []
    for asked, inside in _FIELD.findall(text):
        field = model(resource).field(asked)
        if field is not None:
            lines = model(_INSIDE[name]) if (name := field.name) in _INSIDE else None
            inner = [found.name for part in inside.split(",") if lines and (found := lines.field(part.strip()))]
            wanted.append((field.name, inner or None))
    return wanted


def _inner(lines: Any, names: list[str]) -> list[Row]:
    return [{name: line.get(name) for name in names} for line in lines or ()]
