"""How the columns of the orders list were left, for one store on this computer, as a text to be remembered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from omni_desktop.ui.orders.orders_rows import COLUMNS, NAMES


class KeptColumns(NamedTuple):
    """By the columns' names: the widths set by hand in px, what is not shown, and all from left to right where one was moved."""

    widths: Mapping[str, int]
    hidden: tuple[str, ...] = ()
    order: tuple[str, ...] = ()

    def as_text(self) -> str:
        return json.dumps({"widths": dict(self.widths), "hidden": self.hidden, "order": self.order})


def kept_columns(text: str) -> KeptColumns:
    """What another version kept is no reason to have no list; the first ones kept widths alone, and all by the titles of their language."""
    try:
        kept = json.loads(text or "{}")
        widths = kept.get("widths", {} if "hidden" in kept else kept)
        hidden, order = (tuple(map(_name, kept.get(name, ()))) for name in ("hidden", "order"))
        return KeptColumns({_name(title): int(width) for title, width in widths.items()}, hidden, order)
    except (ValueError, AttributeError, TypeError):
        return KeptColumns({})


def _name(kept: object) -> str:
    titles = {column.title: name for column, name in zip(COLUMNS, NAMES, strict=True)}
    return titles.get(str(kept)) or str(kept).casefold().replace(" ", "_")      # an English title is the name with capitals
