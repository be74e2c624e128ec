"""Orders that wait for stock: one Stock call tells whether anything moved since the last look, and whose turn it is then."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from omni_desktop.core.afterwards.shelf import Need, Shelf, stamp
from omni_desktop.core.lookups.clocks import CLOCK_LIMIT
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.lookups.unreadable import readable
from omni_desktop.core.record.updates import FollowUp

KEPT = "waiting_stock"
OVERLAP = timedelta(minutes=5)


class Waiting:
    """What was short, kept between runs: order -> its shelves, shelf -> what was on it, and Omni's time of the latest move seen."""

    def __init__(self, ctx: Context) -> None:
        kept = ctx.tools.ledger.cached(KEPT)
        facts: dict[str, Any] = json.loads(kept[0]) if kept else {}
        self._ctx = ctx
        self._before = facts
        self._orders: dict[str, list[str]] = dict(facts.get("orders", {}))
        self._levels: dict[str, str] = dict(facts.get("levels", {}))
        self._since: str = _past(facts.get("since", ""), ctx.trusted_now())

    def wake(self) -> None:
        """Orders with a shelf on which something moved are due now."""
        if not self._orders:
            return
        since = datetime.fromisoformat(self._since) if self._since else None
        options = sorted({int(key.partition("/")[0]) for key in self._levels})
        rows, unread = readable(lambda: self._ctx.tools.inventory.stock(options, moved_since=since))
        moved = {
            key
            for row in rows
            if (key := f"{row.product_option_id}/{row.branch_id}") in self._levels and stamp([row]) not in self._levels[key].split(";")
        }
        moved |= {key for key in self._levels if key.partition("/")[0] in unread}       # it may have moved
        woken = [order_id for order_id, keys in self._orders.items() if moved.intersection(keys)]
        self._ctx.tools.ledger.follow_at(woken, self._ctx.now())
        self._note_moves([row.moved_at for row in rows if row.moved_at])

    def learn(self, ups: Sequence[FollowUp], shelf: Shelf, needs: Mapping[str, Mapping[Need, Decimal]]) -> None:
        """After a look at some orders: who waits for what."""
        for up in ups:
            self._orders.pop(up.id, None)
            levels = shelf.levels_of(needs[up.id]) if up.follow == "waiting" else {}
            if levels:
                self._orders[up.id] = sorted(levels)
                self._levels |= levels
        if not self._since:
            self._note_moves([shelf.moved_at] if shelf.moved_at else [])

    def save(self) -> None:
        wanted = {key for keys in self._orders.values() for key in keys}
        levels = {key: level for key, level in sorted(self._levels.items()) if key in wanted}
        facts = {"orders": self._orders, "levels": levels, "since": self._since} if self._orders else {}
        if facts != self._before:
            self._ctx.tools.ledger.keep(KEPT, json.dumps(facts).encode(), self._ctx.now())

    def _note_moves(self, moves: Sequence[datetime]) -> None:
        """By Omni's clock, a little back: what is told again is recognised by its level."""
        latest = max(moves, default=None)
        if latest is not None:
            since = (min(latest, self._ctx.trusted_now()) - OVERLAP).isoformat()
            self._since = max(self._since, since) if self._since else since


def _past(since: str, now: datetime) -> str:
    """A moment that is still to come was told by a wrong clock: then everything is asked for once more."""
    return since if since and datetime.fromisoformat(since) <= now + CLOCK_LIMIT else ""
