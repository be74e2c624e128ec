"""How far a run is, as people ask it: which step, how many of how many, how long still. Made of the run's events; knows no Qt."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from omni_desktop.core.record.events import Counted, Ended, Event, Looked, Request, Stage, Started
from omni_desktop.core.record.record import RunNotice
from omni_desktop.ui.look.translated import counted, tr

REMEMBERED_SECONDS = 120.0      # the rate is that of the last two minutes: batches grow, and limits slow a run down
LEAST_SECONDS, LEAST_ORDERS = 5.0, 10
LONG_MINUTES = 60

READ, PRODUCTS, CUSTOMERS = tr("Read Neto"), tr("Check products"), tr("Customers")
CREATE, UPDATES = tr("Create orders"), tr("Status updates")


class Doing(NamedTuple):
    """What a stage of the run is to people: its step, and a sentence."""

    step: str
    words: str


STAGES: Mapping[str, Doing] = {
    "settle": Doing(READ, tr("Looking up what an earlier download left open…")),
    "read": Doing(READ, tr("Reading orders from Neto…")),
    "check": Doing(PRODUCTS, tr("Checking products and branches…")),
    "customers": Doing(CUSTOMERS, tr("Linking customers…")),
    "create": Doing(CREATE, tr("Creating orders in Omni…")),
    "verify": Doing(CREATE, tr("Reading them back from Omni…")),
    "updates": Doing(UPDATES, tr("Looking at what Neto completed, cancelled or changed…")),
    "stock": Doing(UPDATES, tr("Checking stock…")),
    "send_updates": Doing(UPDATES, tr("Updating statuses in Omni…")),
    "payments": Doing(UPDATES, tr("Bringing payments to Omni…")),
    "close": Doing("", tr("Adding up…")),
}
BEGINNING = Doing(READ, tr("Starting…"))


@dataclass(frozen=True, slots=True)
class Waited:
    """Why a call waits, as the program says it."""

    reason: str


class Mark(NamedTuple):
    """`done` orders were done at `seconds` of a clock that only moves forward."""

    seconds: float
    done: int


def time_left(marks: Sequence[Mark], total: int | None, now: float) -> str:
    """"about 3 min left" by the rate between the first mark and now; "" while nobody can know it."""
    if total is None or not marks:
        return ""
    passed, done = now - marks[0].seconds, marks[-1].done - marks[0].done
    if passed < LEAST_SECONDS or done < LEAST_ORDERS or marks[-1].done >= total:
        return ""
    return tr("about {time} left", time=_minutes_in_words((total - marks[-1].done) * passed / done / 60))


def _minutes_in_words(minutes: float) -> str:
    whole = max(1, round(minutes))
    if whole < LONG_MINUTES:
        return tr("{minutes} min", minutes=whole)
    hours, rest = divmod(round(minutes / 10) * 10, 60)      # nobody can know an hour to the minute
    return tr("{hours} h {minutes} min", hours=hours, minutes=rest) if rest else tr("{hours} h", hours=hours)


@dataclass(slots=True)
class Progress:
    """Of one run. `steps` are those that this run goes through; `started` None until the run has begun."""

    request: Request
    steps: tuple[str, ...] = (READ, PRODUCTS, CUSTOMERS, CREATE)
    run_id: int = 0
    started: datetime | None = None
    stage: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    done: int = 0
    total: int | None = None
    waits: str = ""
    cancelling: bool = False
    notices: list[RunNotice] = field(default_factory=list)
    _results: dict[str, str] = field(default_factory=dict)
    _marks: deque[Mark] = field(default_factory=deque)

    def take(self, happened: Event | Waited, seconds: float) -> None:
        if isinstance(happened, Waited):
            self.waits = happened.reason.partition(";")[0]          # the rest counts seconds that have passed when they are read
            return
        self.waits = ""
        match happened:
            case Started(run_id, at):
                self.run_id, self.started = run_id, at
            case Stage(name, counts):
                self.stage, self.counts = name, counts
            case Counted(done, total):
                self._count(done, total, seconds)
            case Looked():
                self._results[happened.id] = happened.result
            case RunNotice():
                self.notices.append(happened)
            case Ended():
                self.stage = "ended"

    @property
    def results(self) -> Mapping[str, int]:
        """Result -> how many orders; an order that came up twice counts once, with its last result."""
        return Counter(self._results.values())

    @property
    def words(self) -> str:
        return _counted_words(self.counts) or STAGES.get(self.stage, BEGINNING).words

    def time_left(self, now: float) -> str:
        return time_left(self._marks, self.total, now)

    def shown_steps(self) -> list[tuple[str, str]]:
        """(word, state) for parts.stage_steps. A long run checks and creates in turn, and its steps say so."""
        now = self._step_number()
        return [(word, "done" if number < now else "now" if number == now else "next") for number, word in enumerate(self.steps)]

    def _step_number(self) -> int:
        step = STAGES.get(self.stage, BEGINNING).step
        return self.steps.index(step) if step in self.steps else len(self.steps)

    def _count(self, done: int, total: int | None, seconds: float) -> None:
        if total != self.total or done < self.done:         # another round of work has begun
            self._marks.clear()
        self.done, self.total = done, total
        self._marks.append(Mark(seconds, done))
        while len(self._marks) > 2 and seconds - self._marks[1].seconds > REMEMBERED_SECONDS:
            self._marks.popleft()


def _counted_words(counts: Mapping[str, int]) -> str:
    """"Dispatching 12 orders and voiding 1…"."""
    dispatched, voided = counts.get("dispatched", 0), counts.get("voided", 0)
    orders = counted(dispatched or voided, "order")
    if dispatched and voided:
        return tr("Dispatching {orders} and voiding {number}…", orders=orders, number=voided)
    if dispatched:
        return tr("Dispatching {orders}…", orders=orders)
    return tr("Voiding {orders}…", orders=orders) if voided else ""


def steps_of(request: Request, *, updates: bool) -> tuple[str, ...]:
    """`updates`: whether this store's status updates are on. A rehearsal writes nothing, so it creates nothing."""
    if request.rehearse:
        return READ, PRODUCTS
    steps = (READ, PRODUCTS, CUSTOMERS, CREATE)
    return (*steps, UPDATES) if updates else steps
