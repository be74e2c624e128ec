"""`serve`: the schedule of every store, day and night, without a window. A signal ends it as Cancel does, and that is no failure."""

from __future__ import annotations

import json
import sys
import time
from argparse import Namespace
from contextlib import suppress

from omni_desktop.core.errors import Fault
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.settings.checks import missing_for_download
from omni_desktop.terminal.cancelling import cancelling
from omni_desktop.terminal.given_keys import read_keys, read_more_keys
from omni_desktop.terminal.plain_text import complain, say
from omni_desktop.terminal.program import Composition, Options
from omni_desktop.terminal.streams import Telling, heard_or_not
from omni_desktop.terminal.which_store import which_store
from omni_desktop.terminal.worker.health_file import HealthFile
from omni_desktop.terminal.worker.worker import ELSEWHERE, Memory, Outcome, Stopping, Worker

LOOK_SECONDS = 10.0
LONGEST_SECONDS = 300.0         # between two tries while the ledger can't be had
STEP_SECONDS = 0.25             # a signal is heard so soon: a sleep goes on behind its handler
ENDING = "Ending. A download that is running ends after its batch. Nothing is lost."
NOBODY = "No store downloads by itself. Switch it on with: settings set download_orders.auto true"


def serve(house: Composition, options: Options, given: Namespace) -> int:
    if given.install or given.uninstall or given.status:
        from omni_desktop.terminal.worker.service import change_service

        return change_service(house, options, given)
    stopping = Stopping()
    with cancelling(stopping, ENDING), heard_or_not() as telling:
        served = Serving(house, options, given, stopping, telling)
        return served.once() if given.once else served.until_told()


class Serving:
    def __init__(self, house: Composition, options: Options, given: Namespace, stopping: Stopping, telling: Telling) -> None:
        self._house, self._options, self._given, self._stopping, self._telling = house, options, given, stopping, telling
        self._health = HealthFile(given.health) if given.health is not None else None
        self._memory = Memory()
        self._told: dict[str, str] = {}             # by store, the trouble that was told last
        self._wait = LOOK_SECONDS
        self._is_stopped_somewhere = False          # a store is paused by the program itself: somebody is needed

    def once(self) -> int:
        with self._house.program(self._options) as program:
            worker = self._begun(program)
            outcomes = [outcome for store in self._to_run(program) if (outcome := self._run(worker, store.id))]
            self._mail(worker)
            worker.note(ended=True)
        if self._given.json:
            print(json.dumps({"runs": [_document(outcome) for outcome in outcomes]}))
        if not outcomes and not self._stopping.is_set and not self._is_stopped_somewhere:
            complain(NOBODY)
        self._flush()
        if self._telling.trouble:
            complain(f"What came of it can't be written: {self._telling.trouble.strerror}. The downloads went on; `runs` tells them again.")
        status = max(_status(outcomes), 1 if self._telling.trouble or self._is_stopped_somewhere else 0)
        return 0 if self._stopping.is_set else status

    def until_told(self) -> int:
        """The first opening of the ledger has to come off; whatever comes later is waited out."""
        while not self._stopping.is_set:
            try:
                self._work()
            except Exception as error:
                if not self._memory.is_begun:
                    raise
                self._tell("", error.sentence if isinstance(error, Fault) else self._report(error))
                self._sleep(self._wait)
                self._wait = min(self._wait * 2, LONGEST_SECONDS)
        return 0

    def _work(self) -> None:
        """Until a signal, or until the ledger can't be had: it is opened anew then, since another one may lie there."""
        with self._house.program(self._options) as program:
            worker = self._begun(program)
            while not self._stopping.is_set:
                worker.note()
                due = worker.next_due()
                self._wait = LOOK_SECONDS
                self._tell("", "")
                self._mail(worker)
                outcome = self._run(worker, due) if due is not None else None
                if outcome is None or outcome.code == ELSEWHERE:
                    self._sleep(LOOK_SECONDS)
            worker.note(ended=True)

    def _begun(self, program: Program) -> Worker:
        self._stopping.then = program.cancel
        if not self._memory.is_begun:
            self._read_given(program)
            self._memory.is_begun = True
        return Worker(program, self._memory, self._stopping, self._report)

    def _read_given(self, program: Program) -> None:
        """The keys of each store in turn, in the order of `stores list`; one pair alone is for all of them."""
        given, memory = self._given, self._memory
        memory.only = which_store(program, given.store).id if given.store is not None else None
        if given.keys_stdin:
            ids = [store.id for store in program.stores() if memory.only in (None, store.id)]
            memory.given_all = read_keys()
            for number, store_id in enumerate(ids):
                keys = memory.given_all if number == 0 else read_more_keys()
                if keys is None:
                    return
                memory.given[store_id] = keys
            memory.given_all = None if len(ids) > 1 else memory.given_all

    def _to_run(self, program: Program) -> list[Store]:
        """Those that download by themselves, and why others of them do not."""
        found = []
        for store in program.stores():
            settings = program.settings(store.id)
            if self._memory.only not in (None, store.id) or not settings.download_orders.auto:
                continue
            if store.paused:
                self._is_stopped_somewhere |= bool(store.paused_code)
                complain(f"{store.name} is paused ({store.paused}). Resume it with: stores resume --store {store.id}")
            elif not settings.download_orders.enabled:
                complain(f"{store.name}: {' '.join(missing_for_download(settings))}")
            else:
                found.append(store)
        return found

    def _run(self, worker: Worker, store_id: int) -> Outcome | None:
        if self._stopping.is_set:
            return None
        outcome = worker.run(store_id)
        if outcome is None or (outcome.code == ELSEWHERE and not self._given.once):
            return outcome
        if self._health is not None:
            self._health.add(outcome.health())
        self._tell(outcome.store, f"{outcome.store}: {outcome.sentence}" if outcome.sentence else "")
        if not self._given.json:
            say(_words(outcome))
        elif not self._given.once:
            print(json.dumps(_document(outcome)), flush=True)
        self._flush()
        return outcome

    def _mail(self, worker: Worker) -> None:
        """A mail server that is down is told, tried later, and stops no download."""
        for store, trouble in worker.mail().items():
            self._tell(f"mail of {store}", f"{store}: {trouble}" if trouble else "")

    def _flush(self) -> None:
        with suppress(OSError, ValueError):
            sys.stdout.flush()

    def _tell(self, store: str, sentence: str) -> None:
        """A night of the same trouble is told once."""
        if sentence and self._told.get(store) != sentence:
            complain(sentence)
        self._told[store] = sentence

    def _report(self, error: Exception) -> str:
        return self._house.report_bug(self._options, error)

    def _sleep(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not self._stopping.is_set and time.monotonic() < end:
            time.sleep(STEP_SECONDS)


def _document(outcome: Outcome) -> dict[str, object]:
    return {"store": outcome.store, **outcome.document}


def _words(outcome: Outcome) -> str:
    counts = ", ".join(f"{number} {result.replace('_', ' ')}" for result, number in sorted(outcome.document["counts"].items()) if number)
    attention = " Something needs attention." if outcome.exit == 1 else ""
    return f"{outcome.store}: {outcome.state}, {counts or 'nothing new'}.{attention}"


def _status(outcomes: list[Outcome]) -> int:
    """2 where none of them could run, 1 where somebody is needed for one of them."""
    exits = [outcome.exit for outcome in outcomes]
    return 2 if exits and min(exits) == 2 else min(max(exits, default=0), 1)


