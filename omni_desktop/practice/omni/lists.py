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

_FIELD = re.compile(r"\s*(\w+)\s*(?:\(([^)]*)\))?\s*(?:,|$)")


class Lists:
    def __init__(self, account: Account, stockroom: Stockroom) -> None:
        self._account = account
        self._shown: dict[str, Callable[[Row], list[Row]]] = {
            "Stock": lambda row: [stockroom.shown_stock(row)],
            "ProductOptions": stockroom.shown_options,
            "Products": lambda row: [stockroom.shown_product(row)],
        }
        self._special = stockroom.special_options

    def page(self, resource: str, query: dict[str, str]) -> list[Row]:
        """Query names as sent, in lower case; WholeRefusal for what Omni answers with 400."""
        rows, page = _whole(query.get("rows"), 50), _whole(query.get("page"), 1)
        if rows > 250:
            raise WholeRefusal("The rows argument cannot be greater than 250.")
        if page < 1 or rows < 1:
            raise WholeRefusal("The page number is out of range; the value must be greater than or equal to 1.")
        found = self._sorted(resource, self._matching(resource, _where_text(resource, query)), query.get("order"))
        return _selected(resource, found[(page - 1) * rows : page * rows], query.get("fields"))

    def one(self, resource: str, number: str) -> Row | None:
        row = self._account.tables[resource].get(int(number)) if number.isdigit() and resource != "Stock" else None
        return self._as_shown(resource, [row])[0] if row else None

    def _as_shown(self, resource: str, rows: list[Row]) -> list[Row]:
        show = self._shown.get(resource)
        return [shown for row in rows for shown in show(row)] if show else rows

    def _matching(self, resource: str, text: str | None) -> list[Row]:
        table = self._account.tables[resource]
        if not text or not text.strip():
            return self._as_shown(resource, list(table))
        try:
            where = parse_where(text, model(resource), table.is_indexed)
        except BadWhere as bad:
            raise WholeRefusal(f"The where clause cannot be read: {bad} (practice text)") from bad
        candidates = list(table) if where.keys is None else self._candidates(resource, where)
        return list(filter(where.matches, self._as_shown(resource, candidates)))

    def _candidates(self, resource: str, where: Where) -> list[Row]:
        """Of a size grid the codes are shown only: it may always be meant."""
        table = self._account.tables[resource]
        found: dict[Any, Row] = {row["id"]: row for row in self._special()} if resource == "ProductOptions" else {}
        for field, value in where.keys or ():
            found.update((row[table.key], row) for row in table.find(field, (value,)))
        return list(found.values())

    def _sorted(self, resource: str, rows: list[Row], text: str | None) -> list[Row]:
        first = next(iter(model(resource).fields))
        for part in reversed((text or f"{first} {self._account.switches.default_order}").split(",")):
            name, _, direction = part.strip().partition(" ")
            field = model(resource).field(name)
            down = (direction.strip() or self._account.switches.default_order).upper()
            if field is None or field.type in ("obj", "list") or down not in ("ASC", "DESC"):
                raise WholeRefusal(f"The order clause cannot be read: {part} (practice text)")
            rows = sorted(rows, key=_sort_key(field.name), reverse=down == "DESC")
        return rows


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
    for name, inside in _FIELD.findall(text):
        field = model(resource).field(name)
        if field is not None:
            lines = model("lineItems") if field.type == "list" else None
            inner = [found.name for part in inside.split(",") if lines and (found := lines.field(part.strip()))]
            wanted.append((field.name, inner or None))
    return wanted


def _inner(lines: Any, names: list[str]) -> list[Row]:
    return [{name: line.get(name) for name in names} for line in lines or ()]
