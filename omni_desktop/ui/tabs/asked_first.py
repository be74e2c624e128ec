"""Changes with an effect that cannot be taken back: asked about once, when they are saved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple


class Asked(NamedTuple):
    """`go` is the button that agrees."""

    title: str
    text: str
    go: str


EXPAND_BOMS = Asked(
    "Expand BOMs on order download?",
    "Kits and bundles on new orders become their parts in Omni. On an order this cannot be undone; orders that are in Omni already stay.",
    "Expand BOMs",
)


def questions(changes: Mapping[str, Mapping[str, Any]]) -> Iterator[Asked]:
    if changes.get("download_orders", {}).get("expand_boms"):
        yield EXPAND_BOMS
