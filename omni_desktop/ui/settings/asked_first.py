"""Changes with an effect that cannot be taken back: asked about once, when they are saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from omni_desktop.core.counting import counted
from omni_desktop.core.settings.settings import DownloadOrders


class Asked(NamedTuple):
    """`go` is the button that agrees; `other`, where there is one, agrees as well. Of the two `go` is the one that leaves more as it is."""

    title: str
    text: str
    go: str
    other: str = ""


EXPAND_BOMS = Asked(
    "Expand BOMs on order download?",
    "Kits and bundles on new orders become their parts in Omni. On an order this cannot be undone; orders that are in Omni already stay.",
    "Expand BOMs",
)


OLDER = Asked(
    "Download older orders too?",
    "The day moves back, so older orders come with the next downloads, after the new ones. Rehearse download says first how many they are "
    "and how many of them are dispatched already.",
    "Download older orders",
)
FOLLOW, LEAVE = "Let them follow", "Leave them as they are"


def ended(count: int) -> Asked:
    """Orders that Neto completed or cancelled while Auto Dispatch was off. What dispatches is never the answer that Enter gives."""
    orders = counted(count, "order that stands", "orders that stand")
    them, are, was, they = ("it", "is", "was", "it stays") if count == 1 else ("they", "are", "were", "they stay")
    return Asked(
        "Shall orders that were completed or cancelled before follow?",
        f"{orders} in Omni {was} completed or cancelled in Neto while Auto Dispatch was off. Followed, {them} {are} dispatched or voided "
        f"in Omni by the next download, which can't be taken back. Left, {they} in Omni as {them} {are}.",
        LEAVE,
        FOLLOW,
    )


def questions(changes: Mapping[str, Mapping[str, Any]], before: DownloadOrders, ended_before: Callable[[], int]) -> Iterator[Asked]:
    """`ended_before` reads the ledger: a question for Reads."""
    new = changes.get("download_orders", {})
    if new.get("expand_boms"):
        yield EXPAND_BOMS
    after = new.get("placed_after")
    if after and before.placed_after is not None and datetime.fromisoformat(after) < before.placed_after:
        yield OLDER
    if before.auto_dispatch == "no" and new.get("auto_dispatch", "no") != "no":
        count = ended_before()
        if count:
            yield ended(count)
