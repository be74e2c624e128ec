"""What the stages of one run share: the tools, the request, and what was learnt so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal

from omni_desktop.core.errors import Cancelled
from omni_desktop.core.inventory import Catalogue
from omni_desktop.core.lookups.clocks import trusted
from omni_desktop.core.lookups.others import Others
from omni_desktop.core.ports.clock import Clock
from omni_desktop.core.ports.inventory import Inventory
from omni_desktop.core.ports.ledger.ledger import Ledger
from omni_desktop.core.ports.shop import Shop
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.events import Looked, Request
from omni_desktop.core.record.ledger_mark import Writer
from omni_desktop.core.record.moment import Moment
from omni_desktop.core.record.record import Cursor, RunNotice
from omni_desktop.core.settings.settings import Settings

LOOK_AGES = (timedelta(minutes=15), timedelta(hours=1), timedelta(hours=6), timedelta(days=1))
LONGEST_SEARCH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Tools:
    """The ports a run works with, and the settings it began with. `first_notices`: what this computer has to say once a run began.

    `writer`: what sales orders carry of whose ledger sent them, None where they carry nothing.
    """

    shop: Shop
    inventory: Inventory
    ledger: Ledger
    clock: Clock
    settings: Settings
    settings_version: int
    cancelled: Callable[[], bool] = lambda: False
    first_notices: Callable[[], Iterable[RunNotice]] = tuple
    writer: Writer | None = None


class Tally:
    """How many orders ended with which result: an order that comes up again in the same run counts once, with its last result."""

    def __init__(self) -> None:
        self._results: dict[str, str] = {}

    def add(self, order_id: str, result: str) -> None:
        self._results[order_id] = result

    def counts(self) -> dict[str, int]:
        return dict(Counter(self._results.values()))


@dataclass(slots=True)
class Context:
    """The changing part of a run. `catalogue` is read from Omni only when an order needs it; `shop_time` is Neto's clock at the scan.

    `looked_up_at`: Omni's time before it was asked which references it has already.
    """

    tools: Tools
    request: Request
    run_id: int
    cursor: Cursor
    tally: Tally = field(default_factory=Tally)
    catalogue: Catalogue | None = None
    former_prefixes: tuple[str, ...] = ()
    tries: Counter[str] = field(default_factory=Counter)
    shop_time: datetime | None = None
    looked_up_at: datetime | None = None
    notices: list[RunNotice] = field(default_factory=list)
    others: Others = field(init=False)

    def __post_init__(self) -> None:
        self.others = Others(self.tools.writer, self.tools.ledger, self.tools.inventory, self.tools.clock)

    @property
    def settings(self) -> Settings:
        return self.tools.settings

    @property
    def settle_time(self) -> timedelta:
        return timedelta(seconds=self.settings.connection.settle_seconds)

    @property
    def side(self) -> str:
        """What a run writes to; marks in Neto can be repeated."""
        return "Omni"

    @property
    def clock(self) -> Clock:
        return self.tools.clock

    def tell_leaving(self, listener: Callable[[], None]) -> None:
        self.tools.inventory.tell_leaving(listener)

    def note_leaving(self) -> None:
        self.tools.ledger.note_leaving(self.run_id, self.moment())

    def now(self) -> datetime:
        return self.tools.clock.now()

    def trusted_now(self) -> datetime:
        """Not later than now, whichever one clock is wrong: no instant that decides what is read may lie behind it."""
        return trusted((self.now(), self.shop_time, self.tools.inventory.server_time()))

    def moment(self) -> Moment:
        """Now, by this computer's clock and by Omni's; by Neto's where no reply of Omni's tells one: two clocks aren't turned alike."""
        return Moment(self.now(), self.tools.inventory.server_time() or self.tools.shop.time())

    def stop_if_cancelled(self) -> None:
        if self.tools.cancelled():
            raise Cancelled

    def looked(
        self,
        order_id: str,
        result: str,
        *,
        reference: str = "",
        omni_id: int = 0,
        problems: tuple[Problem, ...] = (),
        total: Decimal | None = None,
    ) -> Looked:
        """Count an order's result and make the event that tells it."""
        self.tally.add(order_id, result)
        return Looked(order_id, reference, result, omni_id, problems, total)

    def notice(self, code: str, sentence: str) -> RunNotice:
        """Keep it for the run's record, and make the event that tells it."""
        self.notices.append(RunNotice(code, sentence))
        return self.notices[-1]


def next_look(at: datetime, attempts: int) -> datetime:
    """When an order that was held for the `attempts`-th time is looked at again: after 15 min, 1 h, 6 h, then daily."""
    return at + LOOK_AGES[min(max(attempts, 1), len(LOOK_AGES)) - 1]


def next_search(ctx: Context, listed_at: datetime) -> datetime | None:
    """When an order that Neto listed, and then didn't show, is asked for again: ever more seldom, since it may only come late. None after
    that: somebody deleted it."""
    since = ctx.trusted_now() - listed_at
    return ctx.now() + min(max(since, LOOK_AGES[0]), LOOK_AGES[-1]) if since < LONGEST_SEARCH else None
