"""Slices of older orders in which Neto listed one without a readable number: asked for again by every download, until all can be read."""

from __future__ import annotations

import json
from datetime import datetime

from omni_desktop.core.lookups.context import Context
from omni_desktop.core.run.read import Scan, complete_scan, note

KEPT = "unread_slices"
Slice = tuple[datetime, datetime]
"""The moments between which its orders were placed."""


class UnreadSlices:
    """`rows`: how many orders without a readable number this run met in them."""

    def __init__(self, ctx: Context) -> None:
        kept = ctx.tools.ledger.cached(KEPT)
        self._ctx = ctx
        self._slices: list[Slice] = [_slice(*ends) for ends in json.loads(kept[0])] if kept else []
        self.rows = 0

    def add(self, start: datetime, until: datetime, scan: Scan) -> None:
        """Before the cursor moves past it."""
        if scan.unreadable:
            self.rows += len(scan.unreadable)
            self._keep([*self._slices, (start, until)])

    def ask_again(self, goal: datetime) -> bool:
        """Those that aren't older than what is downloaded. Returns whether there were any."""
        due = [each for each in self._slices if each[1] >= goal]
        still = [each for each in due if not self._is_readable(*each)]
        if due != still:
            self._keep([each for each in self._slices if each not in due or each in still])
        return bool(due)

    def _is_readable(self, start: datetime, until: datetime) -> bool:
        scan = complete_scan(self._ctx, lambda: self._ctx.tools.shop.scan_placed(start, until))
        note(self._ctx, scan)
        self.rows += len(scan.unreadable)
        return not scan.unreadable

    def _keep(self, slices: list[Slice]) -> None:
        self._slices = slices
        document = [[start.isoformat(), until.isoformat()] for start, until in slices]
        self._ctx.tools.ledger.keep(KEPT, json.dumps(document).encode(), self._ctx.now())


def _slice(start: str, until: str) -> Slice:
    return datetime.fromisoformat(start), datetime.fromisoformat(until)
