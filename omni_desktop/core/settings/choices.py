"""The lists that settings choose from, as plain data. The window's first paint waits for this module: it imports nothing of ours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

# Omni's, then Neto's. Contacts are too many for a list: see core.ports.program.lists.
LISTS = (
    "branches", "stages", "sales_people", "price_tiers", "tax_names", "custom_fields",
    "statuses", "sales_channels", "warehouses", "shipping_options",
)  # fmt: skip


class Choice(NamedTuple):
    """A thing that a setting may name: `value` as settings.md writes it (an id as text, or a name), `label` for people."""

    value: str
    label: str


def numbers_and_names(choices: Iterable[Choice]) -> str:
    """3 = Sydney Warehouse, 4 = Perth: for whoever chooses by Omni's number."""
    return ", ".join(f"{choice.value} = {choice.label}" for choice in choices)


@dataclass(frozen=True, slots=True)
class KnownList:
    """A list as it was last read of Omni or Neto; `read_at` None: not read yet."""

    choices: tuple[Choice, ...] = ()
    read_at: datetime | None = None
