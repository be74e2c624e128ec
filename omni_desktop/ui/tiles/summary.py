"""What the tiles, the tabs and the status line show of a store's past: one short read for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from omni_desktop.core.proof.rows import SweepResult
from omni_desktop.core.record.history import History, ProblemGroup, RunRow
from omni_desktop.core.record.record import Figures
from omni_desktop.core.record.trust import Prepared, Proven
from omni_desktop.core.run.trust import ASK, AUTOMATIC
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.tiles.activity_chart import ChartDay

DAYS = 14
CAUSES = 3


@dataclass(frozen=True, slots=True)
class Summary:
    """`checked` is when a run last read Omni; `days` end with today; `updates` are of this week. `swept`: the last daily sweep.

    `prepared` waits for a click, `proven` says which step of trust is earned; both only where the store doesn't send by itself.
   """

    last_run: RunRow | None = None
    checked: datetime | None = None
    figures: Figures = field(default_factory=Figures)
    causes: tuple[ProblemGroup, ...] = ()
    days: tuple[ChartDay, ...] = ()
    updates: Mapping[str, int] = field(default_factory=dict)
    swept: SweepResult | None = None
    prepared: Prepared | None = None
    proven: Proven = field(default_factory=Proven)

    @property
    def held(self) -> int:
        """Orders that wait for a person: held ones, and those that Omni refused."""
        return self.figures.held.count + self.figures.refused.count

    @property
    def waiting(self) -> Decimal:
        """The money of all orders that are not in Omni yet, or not surely."""
        return self.figures.held.total + self.figures.refused.total + self.figures.in_doubt.total


def read_summary(history: History, formats: Formats, now: datetime, swept: SweepResult | None = None, trust: str = AUTOMATIC) -> Summary:
    days, bounds = formats.last_days(DAYS, now)
    counts = history.activity(bounds)
    return Summary(
        last_run=history.last_run(),
        checked=history.last_check(),
        figures=history.figures(),
        causes=tuple(history.problem_groups(limit=CAUSES)),
        days=tuple(ChartDay(day, count.downloaded, count.held) for day, count in zip(days, counts, strict=True)),
        updates=history.updates(formats.start_of_week(now)),
        swept=swept,
        prepared=history.prepared() if trust == ASK else None,
        proven=history.proven() if trust != AUTOMATIC else Proven(),
    )
