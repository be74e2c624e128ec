"""Changes with an effect that cannot be taken back: asked about once, when they are saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from omni_desktop.core.settings.settings import DownloadOrders
from omni_desktop.ui.look.translated import counted, tr


class Asked(NamedTuple):
    """`go` is the button that agrees; `other`, where there is one, agrees as well. Of the two `go` is the one that leaves more as it is."""

    title: str
    text: str
    go: str
    other: str = ""


EXPAND_BOMS = Asked(
    tr("Expand BOMs on order download?"),
    tr(
        "Kits and bundles on new orders become their parts in Omni. On an order this cannot be undone; orders that are in Omni already "
        "stay."
    ),
    tr("Expand BOMs"),
)


OLDER = Asked(
    tr("Download older orders too?"),
    tr(
        "The day moves back, so older orders come with the next downloads, after the new ones. Rehearse download says first how many "
        "they are and how many of them are dispatched already."
    ),
    tr("Download older orders"),
)
FOLLOW, LEAVE = tr("Let them follow"), tr("Leave them as they are")


def ended(count: int) -> Asked:
    """Orders that Neto completed or cancelled while Auto Dispatch was off. What dispatches is never the answer that Enter gives."""
    many = tr(
        "{orders} that stand in Omni were completed or cancelled in Neto while Auto Dispatch was off. Followed, they are dispatched or "
        "voided in Omni by the next download, which can't be taken back. Left, they stay in Omni as they are.",
        orders=counted(count, "order"),
    )
    one = tr(
        "1 order that stands in Omni was completed or cancelled in Neto while Auto Dispatch was off. Followed, it is dispatched or "
        "voided in Omni by the next download, which can't be taken back. Left, it stays in Omni as it is."
    )
    return Asked(
        tr("Shall orders that were completed or cancelled before follow?"),
        one if count == 1 else many,
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
