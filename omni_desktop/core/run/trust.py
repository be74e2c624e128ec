"""How far a store's downloads go by themselves: only rehearse, send after a person looked, or send. Raised by a person, never by itself."""

from __future__ import annotations

from collections.abc import Mapping

from omni_desktop.core.counting import counted
from omni_desktop.core.order import ZERO
from omni_desktop.core.record.events import Request
from omni_desktop.core.record.trust import ENOUGH, Prepared, Proven
from omni_desktop.core.values import replace

REHEARSE, ASK, AUTOMATIC = "rehearse", "ask", "automatic"
NEXT: Mapping[str, str] = {REHEARSE: ASK, ASK: AUTOMATIC}

ONLY_SHOWN = "This store only rehearses (download_orders.trust): nothing was sent."
WAITS = "{} to be sent: this store asks before sending (download_orders.trust). Send them: download --yes"


def kept_back(request: Request, trust: str) -> bool:
    """Whether this request only shows, although it asks for a download."""
    return not request.rehearse and (trust == REHEARSE or (trust == ASK and not request.approved))


def by_trust(request: Request, trust: str) -> Request:
    return replace(request, rehearse=True) if kept_back(request, trust) else request


def earned(trust: str, proven: Proven) -> str:
    """The step that the figures have earned, "" where none."""
    orders, apart = {
        REHEARSE: (proven.rehearsed, proven.rehearsed_apart),
        ASK: (proven.sent, proven.sent_apart),
    }.get(trust, (0, ZERO))
    return NEXT[trust] if orders >= ENOUGH and not apart else ""


def kept_back_words(trust: str, counts: Mapping[str, int]) -> str:
    """The command line's sentence about a download that was kept back; "" where nothing would have been sent."""
    if trust == REHEARSE:
        return ONLY_SHOWN
    waiting = Prepared(counts).waiting
    return WAITS.format(counted(waiting, "order waits", "orders wait")) if waiting else ""
