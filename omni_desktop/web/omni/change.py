"""Changes of a stored sales order: what has to be sent, and does Omni hold it? By Omni's own names (omni_api: 4.1, 4.4). Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

LINES = "lineItems"
CUSTOM = "customFields"
NEVER_CHANGED = frozenset(
    {
        "reference", "memberId", "stage", "isApproved", "branchId", "distributionBranchId", "createdDate", "invoiceDate", "taxStatus",
        "taxRate", "currencyCode", "logisticsStatus", "memberCostCenter", "integrationRef", CUSTOM,
    }
)  # fmt: skip
"""Ours at the create, and others' work afterwards; a tax or a currency that changed is for a person. The account goes with the customer,
and what a PUT of some custom fields does to the others is unknown: a person is told (`by_hand`).
"""
LINE_VALUES = ("qty", "unitPrice", "discount", "lineComments", "code", "productOptionId")
NUMBERS = frozenset({"qty", "unitPrice", "discount", "productOptionId"})
UNITS = {"qty": "uomQtyOrdered", "unitPrice": "uomPrice"}
"""What counts instead where the line is in a unit of measure that holds more than one (omni_api: 4.4, 5.2)."""
SIZES = "sizes"
OWN_NUMBERS = frozenset({"freightTotal", "surcharge", "discountTotal"})


def unlike(document: bytes, raw: bytes) -> tuple[str, ...]:
    """Names of what the document sets and the sales order does not have; lines by their id, else by integrationRef."""
    sent, stored = _parsed(document), _parsed(raw)
    apart = [name for name, value in sent.items() if name not in ("id", LINES) and not same(value, _named(stored, name))]
    return (*apart, *_unlike_lines(sent.get(LINES) or [], _named(stored, LINES) or []))


def _parsed(document: bytes) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(document, parse_float=Decimal, parse_int=Decimal)
    return parsed


def _named(row: Mapping[str, Any], name: str) -> Any:
    """Names bind whatever their case (omni_api: 1)."""
    return row[name] if name in row else next((value for key, value in row.items() if key.casefold() == name.casefold()), None)


def _unlike_lines(sent: list[Any], stored: list[Any]) -> Iterator[str]:
    by_id = {_named(line, "id"): line for line in stored}
    by_ref = {str(_named(line, "integrationRef") or "").strip(): line for line in stored}
    for line in sent:
        found = by_id.get(line["id"]) if "id" in line else by_ref.get(str(line.get("integrationRef", "")).strip())
        if found is None:
            yield f"line {line.get('code', '')}".strip()
        else:
            yield from (f"{name} of {line.get('code', 'a line')}" for name, value in line.items() if not same(value, _named(found, name)))


def same(sent: Any, stored: Any) -> bool:
    """As Omni may show it: null for blank or nothing, a number with more places, a time with fractions."""
    if isinstance(sent, Decimal):
        return sent == _number(stored)
    if isinstance(sent, bool):
        return sent == bool(stored)
    if isinstance(sent, list):
        return _same_rows(sent, stored or [])
    text, other = str(sent or "").strip(), str("" if stored is None else stored).strip()
    return text.casefold() == other.casefold() or (bool(text) and _moment(text) is not None and _moment(text) == _moment(other))


def _same_rows(sent: list[Any], stored: list[Any]) -> bool:
    """Such as the sizes of a line: all that was sent of each."""
    pairs = zip(sent, stored, strict=False)
    return len(sent) == len(stored) and all(same(value, _named(row, name)) for one, row in pairs for name, value in one.items())


def _number(value: Any) -> Decimal | None:
    try:
        return Decimal(str(value or 0))
    except InvalidOperation:
        return None


def _moment(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).replace(microsecond=0)


@dataclass(frozen=True, slots=True)
class Difference:
    """What a change sets: header values, whole lines. `conflicts`: values that somebody else changed in Omni since; `by_hand`: custom
    fields that we don't write and that Omni holds otherwise."""

    values: dict[str, Any]
    lines: list[dict[str, Any]]
    conflicts: tuple[str, ...]
    zeroed: tuple[str, ...]
    by_hand: tuple[str, ...]


def difference(before: dict[str, Any], after: dict[str, Any], raw: bytes) -> Difference:
    """From what the order was to what it is now, where Omni does not hold it already. `before` and `after`: whole create documents."""
    stored = _parsed(raw)
    values, conflicts = {}, []
    for name in dict.fromkeys([*before, *after]):
        if name in NEVER_CHANGED or name == LINES or before.get(name) == after.get(name):
            continue
        held = _named(stored, name)
        if same(_sent_value(name, after), held):
            continue
        if not same(_sent_value(name, before), held):
            conflicts.append(name)
        values[name] = _sent_value(name, after)
    lines = _Lines(before[LINES], after[LINES], _named(stored, LINES) or [])
    return Difference(values, lines.sent(), (*conflicts, *lines.conflicts), lines.zeroed, _by_hand(before, after, stored))


def _by_hand(before: Mapping[str, Any], after: Mapping[str, Any], stored: Mapping[str, Any]) -> tuple[str, ...]:
    was, wanted, held = (_named(document, CUSTOM) or {} for document in (before, after, stored))
    moved = (name for name in dict.fromkeys([*was, *wanted]) if was.get(name) != wanted.get(name))
    return tuple(name for name in moved if not same(wanted.get(name, ""), _named(held, name)))


def _sent_value(name: str, document: Mapping[str, Any]) -> Any:
    """A value that went away is said: a key left out would leave it as it is."""
    return document.get(name, Decimal(0) if name in OWN_NUMBERS else "")


class _Lines:
    """The lines of a change: all of them with their ids, since nobody knows what becomes of one left out (omni_api: 4.4)."""

    def __init__(self, before: list[Any], after: list[Any], stored: list[Any]) -> None:
        self._own = [line for line in stored if not _named(line, "parentId")]
        self._has_parts = len(self._own) < len(stored)
        self._before, lost = _paired(before, self._own)
        self._after, self._new = _paired(after, self._own)
        self._sent = [self._line(line) | self._new_ref(line) for line in self._own]
        self._changed = bool(self._new) or any(len(line) > 1 for line in self._sent)
        kit = ("the parts of a kit",) if self._has_parts and self._changed else ()
        gone = {_ref(line) for line in lost} - {""}     # a line that was there before is no new one: its goods may stand under another code
        missing = (f"line {line.get('code', '')}".strip() for line in self._new if _ref(line) in gone)
        self.conflicts = (*kit, *missing, *(name for line in self._own for name in self._conflicts(line)))
        self.zeroed = tuple(str(_named(line, "code")) for line in self._own if self._goes(line) and _number(_named(line, "qty")))

    def sent(self) -> list[dict[str, Any]]:
        if not self._changed:
            return []
        held = [{_wire(line, name): _held(line, name) for name in LINE_VALUES[:3]} for line in self._own]
        return [*({**kept, **sent} for kept, sent in zip(held, self._sent, strict=True)), *self._new]

    def _goes(self, line: Any) -> bool:
        return id(line) in self._before and id(line) not in self._after

    def _line(self, line: Any) -> dict[str, Any]:
        """What changes on a stored line, with its id."""
        sent: dict[str, Any] = {"id": _named(line, "id")}
        if self._goes(line):
            return sent | ({_wire(line, "qty"): Decimal(0)} if _number(_named(line, "qty")) else {})
        old, new = self._before.get(id(line), {}), self._after.get(id(line), {})
        for name in LINE_VALUES:
            if _line_value(old, name) != _line_value(new, name) and not same(_line_value(new, name), _held(line, name)):
                sent[_wire(line, name)] = _line_value(new, name)
        if SIZES in new and old.get(SIZES) != new[SIZES] and not same(new[SIZES], _named(line, SIZES)):
            sent[SIZES] = new[SIZES]
        return sent

    def _new_ref(self, line: Any) -> dict[str, Any]:
        """Neto may number its lines anew; one that others made keeps having none."""
        new = _ref(self._after.get(id(line), {}))
        return {"integrationRef": new} if new and _ref(line) and new != _ref(line) else {}

    def _conflicts(self, line: Any) -> Iterator[str]:
        """What somebody else changed of a line that we are about to change."""
        old = self._before.get(id(line))
        if old is None or len(self._line(line)) < 2:
            return
        for name in LINE_VALUES[:3]:
            wanted = Decimal(0) if self._goes(line) and name == "qty" else _line_value(self._after.get(id(line), old), name)
            held = _held(line, name)
            if not same(_line_value(old, name), held) and not same(wanted, held):
                yield f"{name} of {_named(line, 'code')}"


def _paired(lines: list[Any], stored: list[Any]) -> tuple[dict[int, Any], list[Any]]:
    """id() of a stored line -> the line that it is, each once, and lines that are not there.

    By integrationRef first, then by code: others' lines have no integrationRef, and Neto may number its lines anew (neto_api: 5.3).
    """
    found: dict[int, Any] = {}
    new = list(lines)
    for alike in (_same_ref, _same_code):
        for line in list(new):
            there = next((each for each in stored if id(each) not in found and alike(line, each)), None)
            if there is not None:
                found[id(there)] = line
                new = [each for each in new if each is not line]
    return found, new


def _ref(line: Mapping[str, Any]) -> str:
    return str(_named(line, "integrationRef") or "").strip()


def _same_ref(line: Mapping[str, Any], stored: Mapping[str, Any]) -> bool:
    return bool(_ref(line)) and _ref(line) == _ref(stored)


def _same_code(line: Mapping[str, Any], stored: Mapping[str, Any]) -> bool:
    return same(line.get("code", ""), _named(stored, "code"))


def _line_value(line: Mapping[str, Any], name: str) -> Any:
    return line.get(name, line.get(UNITS.get(name, name), Decimal(0) if name in NUMBERS else ""))


def _unit(line: Mapping[str, Any]) -> Decimal:
    return _number(_named(line, "uomSize")) or Decimal(1)


def _wire(line: Mapping[str, Any], name: str) -> str:
    return UNITS.get(name, name) if _unit(line) != 1 else name


def _held(line: Mapping[str, Any], name: str) -> Any:
    """A stored line's value in its own unit of measure."""
    held = _named(line, _wire(line, name))
    if _number(held) or _unit(line) == 1 or name not in UNITS:
        return held
    base = _number(_named(line, name)) or Decimal(0)
    return base / _unit(line) if name == "qty" else base * _unit(line)
