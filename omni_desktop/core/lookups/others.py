"""Sales orders that another ledger sent, met in what a run reads of Omni anyway: two computers that do not know of each other."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from omni_desktop.core.inventory import StoredSalesOrder, folded
from omni_desktop.core.mapping.borne_numbers import names_in
from omni_desktop.core.ports.clock import Clock
from omni_desktop.core.ports.inventory import Inventory
from omni_desktop.core.ports.ledger.ledger import Ledger
from omni_desktop.core.record.ledger_mark import Mark, Writer, mark_of

KEPT = "other_ledgers"


class Sighting(NamedTuple):
    mark: Mark
    stored: StoredSalesOrder


class Others:
    """`news`: the newest that was sent since our last run looked; `older`: the newest from before, which is linked as ever.

    What our ledger knows by its id is its own, whatever it carries: a data folder that was moved, or a computer with a new name, meets
    nobody. Each sales order is news once.
    """

    def __init__(self, writer: Writer | None, ledger: Ledger, inventory: Inventory, clock: Clock) -> None:
        self.writer = writer
        self.news: Sighting | None = None
        self.older: Sighting | None = None
        self._ledger, self._inventory, self._clock = ledger, inventory, clock
        self._began: datetime | None = None
        self._since: datetime | None = None
        self._seen: dict[str, int] = {}

    def look(self, rows: Iterable[StoredSalesOrder]) -> None:
        """At sales orders of our shop."""
        self._look_at(self._foreign(rows))

    def look_among(self, rows: Iterable[StoredSalesOrder]) -> None:
        """At sales orders of anybody. What bears the number of no order of ours is most likely another shop's on this Omni account."""
        foreign = self._foreign(rows)
        names = {each.stored.id: names_in(each.stored.reference, each.stored.customer_order_no) for each in foreign}
        known = {folded(order_id) for order_id in self._ledger.known([name for some in names.values() for name in some])} if foreign else ()
        self._look_at([each for each in foreign if any(folded(name) in known for name in names[each.stored.id])])

    def _foreign(self, rows: Iterable[StoredSalesOrder]) -> list[Sighting]:
        if self.writer is None:
            return []
        self._begin()
        marked = [(mark, row) for row in rows if not row.is_void and (mark := mark_of(row.integration_ref)) is not None]
        return [Sighting(mark, row) for mark, row in marked if mark.writer.key != self.writer.key]

    def _look_at(self, foreign: Sequence[Sighting]) -> None:
        ours = self._ledger.own_sales_orders([each.stored.id for each in foreign]) if foreign else frozenset[int]()
        for each in sorted(foreign, key=lambda each: each.stored.id):
            if each.stored.id not in ours and each.stored.id > self._seen.get(each.mark.writer.key, 0):
                self._note(each)

    def keep(self) -> None:
        """What was met is no news from now on."""
        if self._began is not None:
            document = {"looked_at": self._began.isoformat(), "seen": self._seen}
            self._ledger.keep(KEPT, json.dumps(document).encode(), self._clock.now())

    def _note(self, sighting: Sighting) -> None:
        self._seen[sighting.mark.writer.key] = sighting.stored.id
        if self._since is not None and sighting.mark.at >= self._since:
            self.news = sighting
        else:
            self.older = sighting

    def _begin(self) -> None:
        """By Omni's clock, as marks are, and not later than ours: whatever is sent from here on is news to the next run."""
        if self._began is not None:
            return
        ours, theirs = self._clock.now(), self._inventory.server_time()
        self._began = min(ours, theirs or ours).replace(microsecond=0)
        kept = self._ledger.cached(KEPT)
        if kept is not None:
            document = json.loads(kept[0])
            self._since, self._seen = datetime.fromisoformat(document["looked_at"]), document["seen"]
