"""The worker's runs: which store is next, what came of each, and what a fault of one of them means for the others: nothing."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from omni_desktop.core.errors import OF_THIS_COMPUTER, Cancelled, Fault, needs_staff
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.events import Ended, Event, Looked, Request
from omni_desktop.core.record.workers import BEAT_SECONDS
from omni_desktop.core.run.timetable.pause import paused_until
from omni_desktop.core.run.timetable.schedule import TIMER
from omni_desktop.core.run.timetable.turns import STOPPED, turns
from omni_desktop.terminal.commands.download import last_of, status_of
from omni_desktop.terminal.plain_text import complain, iso
from omni_desktop.terminal.run_json import ended_json, run_json, stop_json

LATER_SECONDS = 300.0           # a store whose keys can't be had here is asked for again so soon
LOG = logging.getLogger("omni_desktop")
NEVER = float("-inf")
ELSEWHERE = "already_running"
BROKEN_OFF = "broken_off"

MISTAKE = "The download broke off by a mistake of the program. Nothing is lost; the next one goes on."


@dataclass(frozen=True, slots=True)
class Outcome:
    """A run, or why there was none. `exit` as `download` would end; `document` as its JSON, without orders."""

    store: str
    at: datetime
    state: str
    exit: int
    document: dict[str, Any]
    sentence: str = ""
    code: str = ""
    needs_staff: bool = False

    def health(self) -> dict[str, object]:
        """Nothing of a customer's."""
        counts = self.document["counts"]
        return {"at": iso(self.at), "store": self.store, "state": self.state, "exit": self.exit, "counts": counts}


class Stopping:
    """Set once, by a signal; `then` is what else is to be told."""

    def __init__(self) -> None:
        self.is_set = False
        self.then: Callable[[], object] = lambda: None

    def __call__(self) -> None:
        self.is_set = True
        self.then()


@dataclass
class Memory:
    """What the worker knows of its own runs, over every opening of the ledger."""

    tried: dict[int, datetime] = field(default_factory=dict)
    not_before: dict[int, float] = field(default_factory=dict)         # by the clock that only moves forward
    given: dict[int, Keys] = field(default_factory=dict)
    given_all: Keys | None = None
    only: int | None = None
    noted: float = NEVER                                               # when it last said that it is there
    trouble: str = ""
    mails_after: float = NEVER
    is_begun: bool = False


class Worker:
    def __init__(self, program: Program, memory: Memory, stopping: Stopping, report: Callable[[Exception], str]) -> None:
        self._program, self._memory, self._stopping, self._report = program, memory, stopping, report

    def next_due(self) -> int | None:
        """The store whose run is due now."""
        program, memory = self._program, self._memory
        paused = paused_until(program.kept_pause(), program.now())
        for turn in turns(program, memory.tried, paused):
            waits = time.monotonic() < memory.not_before.get(turn.store_id, 0.0)
            if turn.is_due and not waits and memory.only in (None, turn.store_id):
                return turn.store_id
        return None

    def note(self, *, ended: bool = False) -> None:
        """About once a minute: that it is there, and whether it can do anything."""
        now, memory = time.monotonic(), self._memory
        if ended or now - memory.noted >= BEAT_SECONDS:
            memory.noted = now
            self._program.note_worker(memory.only or 0, memory.trouble, ended=ended)

    def mail(self) -> dict[str, str]:
        """Notices that are due, about once a minute: by store, why they could not go."""
        memory, now = self._memory, time.monotonic()
        if now < memory.mails_after:
            return {}
        found = {}
        for store in self._program.stores():
            if memory.only in (None, store.id):
                found[store.name] = self._mailed(store.id)
        memory.mails_after = now + (LATER_SECONDS if any(found.values()) else BEAT_SECONDS)
        return found

    def _mailed(self, store_id: int) -> str:
        try:
            return self._program.mail_due(store_id)
        except Fault:
            raise
        except Exception as bug:
            return self._report(bug)

    def run(self, store_id: int) -> Outcome | None:
        """None where the store is gone by now. A Fault of the ledger itself shows at the next look."""
        store = next((each for each in self._program.stores() if each.id == store_id), None)
        if store is None:
            return None
        self._memory.tried[store_id] = started = self._program.now()
        run, keys = _Run(started), None
        self._memory.noted = NEVER
        self.note()
        try:
            keys = self._memory.given.get(store_id) or self._memory.given_all or self._program.keys(store_id)
            ended = last_of(self._heard(self._program.run(store_id, Request(starter=TIMER), keys)), run, self._program)
            outcome = self._outcome(store.name, ended)
        except Cancelled:
            outcome = self._broken(store.name, run, "cancelled", 0)
        except Fault as fault:
            outcome = self._broken(store.name, run, "stopped", 2, fault)
        except Exception as bug:
            complain(self._report(bug))
            outcome = self._broken(store.name, run, "stopped", 2, Fault(MISTAKE, code=BROKEN_OFF))
        self._look_after(store_id, outcome)
        if keys is not None and outcome.state == "complete":
            self._sweep(store_id, keys)
        return outcome

    def _sweep(self, store_id: int, keys: Keys) -> None:
        """After the first download of a day. A side that can't be read is tried again after the next one; the window tells since when."""
        try:
            if not self._stopping.is_set:
                self._program.daily_sweep(store_id, keys)
        except Fault as fault:
            LOG.info("daily sweep: %s", fault.code)
        except Cancelled:
            pass
        except Exception as bug:
            complain(self._report(bug))

    def _heard(self, events: Iterator[Event]) -> Iterator[Event]:
        for event in events:
            if self._stopping.is_set:
                self._program.cancel()      # again: the first word may have come before the run could hear it
            self.note()
            yield event

    def _outcome(self, store: str, ended: Ended) -> Outcome:
        status = status_of(ended)
        end = (ended.sentence, ended.code, ended.needs_staff)
        return Outcome(store, ended.ended, ended.state, status, ended_json(ended), *end)

    def _broken(self, store: str, run: _Run, state: str, status: int, fault: Fault | None = None) -> Outcome:
        at = self._program.now()
        sentence, code = (fault.sentence, fault.code) if fault else ("", "")
        problems = {"problems": stop_json(code, sentence)} if fault else {}
        document = {"run": run_json(run.id, run.started, at, state), **problems, "counts": {}}
        return Outcome(store, at, state, status, document, sentence, code, needs_staff(fault))

    def _look_after(self, store_id: int, outcome: Outcome) -> None:
        """A store that nothing goes on with before somebody acted is paused, for everybody to see, as the window does it."""
        memory = self._memory
        if store_id in memory.not_before and outcome.code not in OF_THIS_COMPUTER:
            memory.not_before.pop(store_id)
        memory.trouble = outcome.sentence if outcome.code in OF_THIS_COMPUTER else "" if not memory.not_before else memory.trouble
        memory.noted = NEVER
        if outcome.code == ELSEWHERE:       # that one is a look at the shop as well
            memory.tried.pop(store_id, None)
        elif outcome.code in OF_THIS_COMPUTER:
            memory.tried.pop(store_id, None)
            memory.not_before[store_id] = time.monotonic() + LATER_SECONDS
        elif outcome.needs_staff:
            with suppress(Fault):           # it is tried again at its usual time, and fails as visibly
                self._program.pause_store(store_id, outcome.sentence, outcome.code or STOPPED)


class _Run:
    """Implements commands.download.Tells: of a run that broke off, which one it was."""

    def __init__(self, started: datetime) -> None:
        self.id, self.started = 0, started

    def order(self, looked: Looked) -> None:
        """Orders are told by `orders`, and stand in nobody's journal."""

    def end(self, ended: Ended) -> None:
        """Told by whoever started it."""

    def broken_off(self, started: datetime, _at: datetime, run_id: int) -> None:
        self.id, self.started = run_id, started
