"""How the columns of the orders list were left, for one store on this computer, as a text to be remembered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple


class KeptColumns(NamedTuple):
    """By the columns' titles: the widths set by hand in px, what is not shown, and all from left to right where one was moved."""

    widths: Mapping[str, int]
    hidden: tuple[str, ...] = ()
    order: tuple[str, ...] = ()

    def as_text(self) -> str:
        return json.dumps({"widths": dict(self.widths), "hidden": self.hidden, "order": self.order})


def kept_columns(text: str) -> KeptColumns:
    """What another version kept is no reason to have no list; the first ones kept widths alone."""
    try:
        kept = json.loads(text or "{}")
        widths = kept.get("widths", {} if "hidden" in kept else kept)
        titles = [tuple(map(str, kept.get(name, ()))) for name in ("hidden", "order")]
        return KeptColumns({str(title): int(width) for title, width in widths.items()}, *titles)
    except (ValueError, AttributeError, TypeError):
        return KeptColumns({})
