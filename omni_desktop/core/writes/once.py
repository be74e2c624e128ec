"""The machine that writes everything once: intent, call, answer, look-up, settle, halves (design: 3).

A kind of write (sales orders, customers, changes, payments, products) tells it how to prepare, intend, call, find and record.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from omni_desktop.core.errors import Cancelled, CannotContinue, TryLater
from omni_desktop.core.inventory import WriteAnswer
from omni_desktop.core.lookups.unreadable import UNREAD, Unread
from omni_desktop.core.ports.clock import Clock
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.record.moment import Moment, passed
from omni_desktop.core.values import replace
from omni_desktop.core.writes.pace import Pace, halves

ANSWERED_PAUSE = timedelta(seconds=5)
LONGEST_CALL = timedelta(seconds=60)
FAILURES_IN_A_ROW = 5           # after so many calls without an answer that left nothing, the rest waits for a later run
STUMBLES = "{side} can't take what is sent to it now. Nothing is lost; the next download goes on by itself."
T = TypeVar("T")
F = TypeVar("F")


class Fate(StrEnum):
    """FOUND: Omni holds something there; whether it is ours the kind says. ABSENT: it surely did not arrive."""

    FOUND = "found"
    REFUSED = "refused"
    ABSENT = "absent"
    IN_DOUBT = "in_doubt"


class Sent(Generic[T], Struct, frozen=True):
    """An element that left, or of a killed run: that may have left.

    `ended`: when the call ended; the settle time counts from there. `answered`: the server ended the call with an error of its own (5xx).
    `refused_whole`: the whole call was refused (400), though part of it may have been taken. `alone`: the call carried nothing else.
    `absent_at`: when a complete look-up first did not find it. `resend`: somebody decided that it is not there in spite of its id.
    """

    item: T
    ended: Moment
    answer: WriteAnswer = WriteAnswer(None)
    answered: bool = False
    refused_whole: bool = False
    alone: bool = True
    absent_at: datetime | None = None
    resend: bool = False


class Concluded(Generic[T, F], Struct, frozen=True):
    sent: Sent[T]
    fate: Fate
    found: F | None = None
    unread: bool = False


class Course(Protocol):
    """What the machine needs of whoever writes: the run, or a send of products. Moments are by the clock of the side that is written."""

    @property
    def side(self) -> str:
        """Its name, for sentences."""

    @property
    def clock(self) -> Clock: ...

    @property
    def settle_time(self) -> timedelta: ...

    def moment(self) -> Moment: ...

    def stop_if_cancelled(self) -> None: ...

    def tell_leaving(self, listener: Callable[[], None]) -> None: ...

    def note_leaving(self) -> None:
        """What is on its way leaves now; durable."""


class Kind(Protocol[T, F]):
    """One kind of write. `record` is durable and is told each element's fate, ABSENT for what is withdrawn too, perhaps more than once.

    `shows_at_once`: what Omni said yes to and doesn't show was ignored by it; else it may still come, and is in doubt.
    """

    shows_at_once: bool

    def group(self, item: T) -> Hashable:
        """What must leave in one call, an order's sales orders for instance."""

    def prepare(self, item: T) -> Prepared: ...

    def intend(self, pairs: Sequence[tuple[T, Prepared]]) -> None: ...

    def call(self, batch: Sequence[Prepared]) -> list[WriteAnswer]: ...

    def answered(self, sent: Sequence[Sent[T]]) -> None:
        """Ids that Omni answered with, kept before they are read back."""

    def find(self, sent: Sequence[Sent[T]]) -> Sequence[F | Unread | None]:
        """What Omni holds of each, by complete look-ups; UNREAD where a row that can't be read may be it."""

    def record(self, concluded: Sequence[Concluded[T, F]]) -> None: ...


class Once(Generic[T, F]):
    def __init__(self, ctx: Course, kind: Kind[T, F], pace: Pace | None = None) -> None:
        self._ctx = ctx
        self._kind = kind
        self.pace = pace or Pace()

    def send(self, items: Sequence[T]) -> list[Concluded[T, F]]:
        """In batches. What was answered clearly is looked up together, even where a later batch could not be sent: look-ups are calls."""
        waiting, clear, concluded = list(items), list[Sent[T]](), list[Concluded[T, F]]()
        try:
            while waiting:
                self._ctx.stop_if_cancelled()
                batch, waiting = waiting[: self.pace.size], waiting[self.pace.size :]
                sent = self.leave(batch)
                if sent[0].answered or sent[0].refused_whole:
                    concluded += self.conclude(sent)
                else:
                    clear += sent
        finally:
            concluded += self.conclude(clear)
        return concluded

    def leave(self, batch: Sequence[T]) -> list[Sent[T]]:
        """Write the intents, make the call. What is raised here surely left nothing behind: those intents are withdrawn."""
        if self.pace.failures >= FAILURES_IN_A_ROW:
            side = self._ctx.side
            raise TryLater(STUMBLES.format(side=side), code="server_error", facts={"side": side, "host": side, "status": "5xx"})
        prepared = [self._kind.prepare(item) for item in batch]
        self._kind.intend(list(zip(batch, prepared, strict=True)))
        self._ctx.tell_leaving(self._leaves)
        try:
            answers = self.pace.send(self._ctx.clock, prepared, self._kind.call)
        except (Cancelled, TryLater, CannotContinue):
            self._withdraw(batch)
            raise
        ended, alone = self._ctx.moment(), len({self._kind.group(item) for item in batch}) == 1
        sent = [
            Sent(item, ended, answer, answers.answered, answers.refused_whole, alone)
            for item, answer in zip(batch, answers.each, strict=True)
        ]
        if with_ids := [each for each in sent if each.answer.id]:
            self._kind.answered(with_ids)
        return sent

    def _leaves(self) -> None:
        self._ctx.note_leaving()
        self.pace.leaves(self._ctx.clock)

    def conclude(self, sent: Sequence[Sent[T]]) -> list[Concluded[T, F]]:
        """Look them up and record what became of each; where a short pause settles the rest, look once more."""
        concluded = self._look(sent)
        pause, soon = self._pause([each.sent for each in concluded if each.fate is Fate.IN_DOUBT])
        if not soon:
            return concluded
        self._ctx.clock.wait(pause.total_seconds(), f"{self._ctx.side} gave no clear answer: looking again")
        again = {id(each) for each in soon}
        return [each for each in concluded if id(each.sent) not in again] + self._look(soon)

    def _look(self, sent: Sequence[Sent[T]]) -> list[Concluded[T, F]]:
        """One look: the look-up, a decision for each, the decisions in the ledger; and what goes again, sent again."""
        if not sent:
            return []
        found, now = self._kind.find(sent), self._ctx.moment()
        if any(there is not None and there is not UNREAD for there in found):
            self.pace.failures = 0      # some accounts answer 500 although they commit
        concluded = [self._decided(each, there, now) for each, there in zip(sent, found, strict=True)]
        halved = [each.sent.item for each in concluded if each.fate is Fate.REFUSED and each.sent.refused_whole and not each.sent.alone]
        single = [each.sent.item for each in concluded if each.fate is Fate.ABSENT and each.sent.answered and not each.sent.alone]
        going = {id(item) for item in (*halved, *single)}
        rest = [each for each in concluded if id(each.sent.item) not in going]
        self._record(rest)
        self._withdraw([*halved, *single])
        return rest + self._in_halves(halved) + self._one_by_one(single)

    def _decided(self, sent: Sent[T], found: F | Unread | None, now: Moment) -> Concluded[T, F]:
        if isinstance(found, Unread):       # neither there nor absent: a look that says nothing
            return Concluded(sent, Fate.IN_DOUBT, unread=True)
        span = passed(sent.ended, now)
        refused = sent.answer.taken is False or sent.refused_whole or bool(self._kind.shows_at_once and sent.answer.taken)
        fate = fate_of(sent, span, settling_of(self._ctx, sent), found=found is not None, refused=refused)
        if fate is Fate.IN_DOUBT:       # where a clock was turned, its time begins anew
            sent = replace(sent, absent_at=sent.absent_at or now.ours, ended=sent.ended if span is not None else now)
        return Concluded(sent, fate, found)

    def _pause(self, doubted: Sequence[Sent[T]]) -> tuple[timedelta, list[Sent[T]]]:
        """How long until a second look decides, and of what; the others are a later run's work."""
        soon = [each for each in doubted if settling_of(self._ctx, each) <= ANSWERED_PAUSE]
        return max((settling_of(self._ctx, each) for each in soon), default=timedelta()), soon

    def _in_halves(self, items: Sequence[T]) -> list[Concluded[T, F]]:
        """Omni refused the whole call (400): what it does not hold goes again in halves, so that one bad element never stops the rest."""
        return [each for half in halves(self._groups(items)) for each in self.conclude(self.leave(_flat(half)))]

    def _one_by_one(self, items: Sequence[T]) -> list[Concluded[T, F]]:
        """Omni stumbled over a batch (5xx) and took a part of it, or nothing (omni_api: 6): the rest goes again alone, in this run."""
        concluded: list[Concluded[T, F]] = []
        waiting = self._groups(items)
        while waiting:
            self._ctx.stop_if_cancelled()
            group, *waiting = self.pace.in_turn(waiting)
            concluded += self.conclude(self.leave(group))
        if items:
            self.pace.start_anew()
        return concluded

    def _groups(self, items: Iterable[T]) -> list[list[T]]:
        groups: dict[Hashable, list[T]] = {}
        for item in items:
            groups.setdefault(self._kind.group(item), []).append(item)
        return list(groups.values())

    def _withdraw(self, items: Sequence[T]) -> list[Concluded[T, F]]:
        """Surely nothing of these is in Omni."""
        withdrawn: list[Concluded[T, F]] = [Concluded(Sent(item, self._ctx.moment()), Fate.ABSENT) for item in items]
        self._record(withdrawn)
        return withdrawn

    def _record(self, concluded: Sequence[Concluded[T, F]]) -> None:
        """Nothing is no news: it would be a write to the disk, and an empty entry of the audit."""
        if concluded:
            self._kind.record(concluded)


def settling_of(ctx: Course, sent: Sent[T]) -> timedelta:
    """From the end of the call until an empty look-up means surely absent."""
    return min(ANSWERED_PAUSE, ctx.settle_time) if sent.answered else ctx.settle_time


def fate_of(sent: Sent[T], span: timedelta | None, settling: timedelta, *, found: bool, refused: bool) -> Fate:
    """Absent for sure only when an earlier look did not find it either and the settling time is over; with an id it is never absent."""
    if found:
        return Fate.FOUND
    if refused:
        return Fate.REFUSED
    settled = sent.absent_at is not None and span is not None and span >= settling
    return Fate.ABSENT if settled and (sent.resend or not sent.answer.id) else Fate.IN_DOUBT


def ended_of(left: Moment, ended_at: datetime | None, lease_end: datetime | None = None) -> Moment:
    """When the call of an earlier run ended: as it was written down, or its time limit after it left where the run was killed.

    Not before the run's lease did, where it had one: until then what it intended may still have left.
    """
    ended = left.after(LONGEST_CALL) if ended_at is None else Moment(ended_at, left.theirs)
    return ended if lease_end is None or lease_end <= ended.ours else ended.after(lease_end - ended.ours)


def _flat(groups: Iterable[Sequence[T]]) -> list[T]:
    return [item for group in groups for item in group]
