"""Changes of a stored sales order: does Omni hold what a PUT said? By Omni's own names (omni_api: 4.1, 4.4). Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

LINES = "lineItems"


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
    text, other = str(sent or "").strip(), str("" if stored is None else stored).strip()
    return text.casefold() == other.casefold() or (bool(text) and _moment(text) is not None and _moment(text) == _moment(other))


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
