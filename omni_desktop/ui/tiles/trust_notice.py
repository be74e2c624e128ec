"""What takes the place of the tile's button, and what it says where a store doesn't send by itself (core.run.trust)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from omni_desktop.core.run.trust import ASK, AUTOMATIC, earned
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.tiles.summary import Summary

TRUST = "download_orders.trust"


class Does(Enum):
    """What a button of the tile does."""

    NOTHING = "nothing"
    DOWNLOAD = "download"
    LOOK = "look"
    SETTINGS = "settings"
    RESUME = "resume"
    KEYS = "keys"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class Notice:
    """A state that takes the place of the button: `tone` is bad, warn or quiet; `does` with `key` is what `button` does."""

    tone: str
    heading: str
    sentence: str
    button: str = ""
    does: Does = Does.NOTHING
    key: str = ""
    second: str = ""
    second_does: Does = Does.NOTHING


def trust_notice(trust: str, summary: Summary) -> Notice | None:
    """What waits for a click, else the step that the figures have earned. Nothing is ever raised by itself."""
    waiting = summary.prepared.waiting if summary.prepared else 0
    if trust == ASK and waiting:
        return Notice("quiet", tr("{orders} to look at", orders=counted(waiting, "order")), tr(
            "They are read and checked. Nothing is sent before you have seen it.",
        ), tr("Look and send…"), Does.LOOK)
    step = earned(trust, summary.proven)
    if not step:
        return None
    orders = summary.proven.sent if trust == ASK else summary.proven.rehearsed
    sentence = tr("This store has earned Automatic: it would send by itself.") if step == AUTOMATIC else tr(
        "This store has earned Ask before sending: it would send what you have looked at.",
    )
    heading = tr("{orders}, and not a cent apart", orders=counted(orders, "order"))
    return Notice("quiet", heading, sentence, tr("Rehearse download…"), Does.LOOK, TRUST, tr("Open Settings"), Does.SETTINGS)
