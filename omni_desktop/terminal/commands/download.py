"""`download`: one run, told while it goes on, with a status that a task scheduler understands."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Protocol

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.problems.problems import title
from omni_desktop.core.problems.said import said
from omni_desktop.core.record.events import Ended, Event, Looked, Request, Started
from omni_desktop.core.record.record import Figures, RunNotice
from omni_desktop.core.run.trust import ASK, kept_back, kept_back_words
from omni_desktop.core.settings.fields import missing_for_download
from omni_desktop.terminal.cancelling import cancelling
from omni_desktop.terminal.commands.settings import tell_damaged
from omni_desktop.terminal.given_keys import keys_for
from omni_desktop.terminal.hints import hint
from omni_desktop.terminal.plain_text import complain, money, read_time, say
from omni_desktop.terminal.program import Stop
from omni_desktop.terminal.progress_bar import progress_bar
from omni_desktop.terminal.run_json import RunStream
from omni_desktop.terminal.streams import heard_or_not
from omni_desktop.terminal.which_store import which_store

QUIET_RESULTS = frozenset({"skipped", "unchanged"})
LEASE_OVER = "lease_over"
TROUBLED_RESULTS = ("held", "refused", "in_doubt")


class Tells(Protocol):
    """Where orders and the end of a run are told."""

    def order(self, looked: Looked) -> None: ...

    def end(self, ended: Ended) -> None: ...

    def broken_off(self, started: datetime, at: datetime, run_id: int) -> None: ...


def download(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    if store.paused:
        raise Stop(f"{store.name} is paused ({store.paused}). Resume it first: stores resume --store {store.id}")
    settings = program.settings(store.id)
    if missing_for_download(settings):          # no run then that could tell it
        tell_damaged(program, store.id)
    trust = settings.download_orders.trust
    request = Request(given.rehearse, tuple(given.order), _since(given.since, store.connection.time_zone), approved=given.yes)
    is_kept_back = kept_back(request, trust)
    keys = keys_for(program, store.id, from_stdin=given.keys_stdin)
    with heard_or_not() as telling, progress_bar() as bar, cancelling(program.cancel):
        program.tell_waits(bar.wait)
        tells: Tells = RunStream(sys.stdout) if given.json else _Words(given, rehearsal=given.rehearse or is_kept_back)
        ended = last_of(_shown(program.run(store.id, request, keys), bar.show), tells, program)
    if ended.sentence:
        complain(ended.sentence)
    waits = kept_back_words(trust, ended.counts) if is_kept_back else ""
    if waits:
        complain(waits)
    if telling.trouble:
        complain(f"What came of it can't be written: {telling.trouble.strerror}. The download itself went on; `runs` tells it again.")
    return status_of(ended) or int(bool(telling.trouble or (waits and trust == ASK)))


def status_of(ended: Ended) -> int:
    """2 where it was another computer's turn before the end, however much was told by then: nothing of it was ours to send."""
    return 2 if ended.code == LEASE_OVER else int(needs_attention(ended))


def needs_attention(ended: Ended) -> bool:
    """Earlier orders count too: a scheduler's mail must not stop while somebody is still needed."""
    troubled = any(ended.counts.get(result) for result in TROUBLED_RESULTS) or _has_trouble(ended.figures)
    return ended.state != "complete" or troubled or any(notice.needs_a_look for notice in ended.notices)


def _has_trouble(figures: Figures | None) -> bool:
    """So is what nobody knows."""
    if figures is None:
        return True
    waiting = figures.held.count + figures.in_doubt.count + figures.refused.count + figures.problems
    return bool(waiting or figures.missing or figures.double or figures.apart)


def _since(text: str | None, zone: str) -> datetime | None:
    try:
        return None if text is None else read_time(text, zone)
    except ValueError:
        raise Stop(f'"{text}" is no time. Write it as in 2026-05-11 or 2026-05-11T09:30:00+10:00.') from None


def _shown(events: Iterator[Event], show: Callable[[Event], None]) -> Iterator[Event]:
    for event in events:
        show(event)
        yield event


def last_of(events: Iterator[Event], tells: Tells, program: Program) -> Ended:
    started = Started(0, program.now())
    ended = None
    try:
        for event in events:
            started = event if isinstance(event, Started) else started
            ended = event if isinstance(event, Ended) else ended
            _tell(event, tells)
    except BaseException:
        tells.broken_off(started.at, program.now(), started.run_id)
        raise
    assert ended is not None
    return ended


def _tell(event: Event, tells: Tells) -> None:
    if isinstance(event, Looked):
        tells.order(event)
    elif isinstance(event, RunNotice):
        complain(said(event.code, event.sentence).line)
    elif isinstance(event, Ended):
        tells.end(event)


_WOULD = "would be "


class _Words:
    """The run in words, one line for each order that anything happened to."""

    def __init__(self, given: Namespace, *, rehearsal: bool) -> None:
        self._given, self._rehearsal = given, rehearsal

    def order(self, looked: Looked) -> None:
        if looked.result in QUIET_RESULTS and not looked.problems:
            return
        result = looked.result.replace("_", " ")
        words = "; ".join(title(problem) for problem in looked.problems)
        would = _WOULD if self._rehearsal else ""
        say(f"{looked.id:<16} {would}{result:<11} {money(looked.total):>12}  {looked.reference:<20}  {words}".rstrip())

    def end(self, ended: Ended) -> None:
        counts = counts_words(ended.counts, rehearsal=self._rehearsal)
        run = "Rehearsal" if self._rehearsal else "Download"
        say(f"{run} {ended.run_id} {ended.state}: {counts or 'nothing new'}. Calls: {ended.neto_calls} Neto, {ended.omni_calls} Omni.")
        if self._rehearsal:
            say("Nothing was written.")
        say(certificate_line(ended.figures))
        if not self._rehearsal and _waits_for_somebody(ended.figures):      # a rehearsal leaves no trace at orders
            say(f"See what needs attention: {hint(self._given, 'orders --state held --state refused')}")

    def broken_off(self, started: datetime, at: datetime, run_id: int) -> None:
        pass


def counts_words(counts: Mapping[str, int], *, rehearsal: bool) -> str:
    """"37 created, 2 held"; of a rehearsal what would be."""
    told = ((result, number) for result, number in sorted(counts.items()) if number)
    return ", ".join(f"{number} {_would(result, rehearsal)}{result.replace('_', ' ')}" for result, number in told)


def _would(result: str, rehearsal: bool) -> str:
    return _WOULD if rehearsal and result not in QUIET_RESULTS else ""


def _waits_for_somebody(figures: Figures | None) -> bool:
    return figures is not None and bool(figures.held.count + figures.refused.count)


NO_CERTIFICATE = "What is missing, double or apart isn't known: this download has no certificate."


def certificate_line(figures: Figures | None) -> str:
    if figures is None:
        return NO_CERTIFICATE
    waiting = (
        f"{figures.held.count} held ({money(figures.held.total)}), {figures.in_doubt.count} in doubt ({money(figures.in_doubt.total)})"
    )
    return f"Missing {figures.missing}, double {figures.double}, apart {money(figures.apart)}; {waiting}."
