"""Which of the shop's order numbers a sales order may bear, whoever brought it."""

from __future__ import annotations

import re

SHORTEST_ID = 4
"""A shorter number stands in many references that have nothing to do with the order."""
_ENDING = re.compile(r"[^\W_]+$")


def names_in(reference: str, order_no: str) -> list[str]:
    """The reference, bare or behind a prefix, and the customer's order number."""
    bare = _bare(reference)
    ending = _ENDING.search(bare.partition("/")[0])
    names = [bare, ending[0] if ending else "", _bare(order_no)]
    return [name for name in dict.fromkeys(names) if len(name) >= SHORTEST_ID]


def _bare(text: str) -> str:
    return text.strip().lstrip("#").strip()
