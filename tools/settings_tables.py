"""The tables of docs/settings.md: every key with its label, values, default and help line, as core has them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from omni_desktop.core.settings import kinds
from omni_desktop.core.settings.fields import computer_to_document, to_document
from omni_desktop.core.settings.order_address import OrderAddress
from omni_desktop.core.settings.settings import Computer, Settings
from omni_desktop.core.settings.table import Field, fields

HEAD = "| key | label | values | default | effect |\n|---|---|---|---|---|\n"
WORDS = {
    "Switch": "`true`, `false`",
    "Instant": "a time with its zone (ISO 8601)",
    "Address": "a web address",
    "CurrencyCode": "three letters",
    "Grid": "rows, see below",
    "SalesReps": "`{\"default\": id, \"table\": {name: id}}`",
}


def tables() -> dict[str, str]:
    defaults = {**to_document(Settings()), "computer": computer_to_document(Computer())}
    groups: dict[str, list[str]] = {}
    for field in fields():
        groups.setdefault(field.group, []).append(_row(field, defaults))
    return {group: HEAD + "\n".join(rows) for group, rows in groups.items()}


def _row(field: Field, defaults: Mapping[str, Mapping[str, Any]]) -> str:
    default = "read only" if field.read_only else _default(defaults[field.group][field.name])
    cells = (f"`{field.name}`", field.label, _values(field.kind), default, field.help)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _default(value: object) -> str:
    return "blank" if value in (None, "", [], {}) else f"`{json.dumps(value, ensure_ascii=False)}`"


def _values(kind: object) -> str:
    match kind:
        case kinds.OneOf():
            return ", ".join(f"`{word}`" for word in kind.labels)
        case kinds.Whole() | kinds.Number():
            words = [f"`{word}`" for word in getattr(kind, "words", ())]
            return "; ".join([f"{kind.low} to {kind.high}", *words, *(["blank"] if kind.blank else [])])
        case kinds.Names():
            return "list of " + (", ".join(kind.allowed) if kind.allowed else "texts")
        case kinds.Id():
            return f"Omni's number of a {kind.thing}"
        case kinds.Chosen():
            return f"table of {', '.join(kind.labels)} to {', '.join(f'`{word}`' for word in kind.words)}"
        case kinds.Table():
            return "table, Neto's text to " + ("Omni's number" if isinstance(kind.value, kinds.Id) else "Omni's text")
        case OrderAddress():
            return f"a web address with {' or '.join(f'`{place}`' for place in kind.places)}"
        case _:
            name = type(kind).__name__
            return WORDS.get(name) or f"text, at most {getattr(kind, 'longest', 250)} letters"
