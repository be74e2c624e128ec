"""Neto's custom reference fields against the fields of Omni that they go to (settings: download_orders.custom_refs)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from omni_desktop.core.inventory import folded
from omni_desktop.core.settings.kinds import FieldKind, Table, Text, Wrong

REFS = tuple(f"CustomerRef{number}" for number in range(1, 11))
INTERNAL_COMMENTS, CUSTOMER_ORDER_NO = "internalComments", "customerOrderNo"
TARGETS = (INTERNAL_COMMENTS, CUSTOMER_ORDER_NO)
"""Anything else is the key of a custom field: their form is the account's own (omni_api: 5.1)."""


@dataclass(frozen=True, slots=True)
class CustomRefs(Table):
    """Fields and the two targets in their own spelling, whatever was typed."""

    value: FieldKind = Text(100)
    once: bool = True

    def read(self, value: object) -> Mapping[str, object]:
        rows = [(_ref(name), _target(str(target))) for name, target in Table.read(self, value).items()]
        if len(dict(rows)) < len(rows):
            raise Wrong("Each of Neto's fields has one row.")
        return dict(rows)


def _ref(name: str) -> str:
    for ref in REFS:
        if folded(name).replace(" ", "") == folded(ref):
            return ref
    raise Wrong(f'"{name}" is none of {REFS[0]} to {REFS[-1]}.')


def _target(name: str) -> str:
    return next((target for target in TARGETS if folded(name).replace(" ", "") == folded(target)), name)


def shared_targets(table: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(field of Omni, what of Neto goes there) where that is more than one thing; comments take any number."""
    sources: dict[str, list[str]] = defaultdict(list)
    sources[CUSTOMER_ORDER_NO].append("PurchaseOrderNumber")
    for ref, target in table.items():
        if target != INTERNAL_COMMENTS:
            sources[target].append(ref)
    yield from ((target, tuple(refs)) for target, refs in sources.items() if len(refs) > 1)
