"""Whose automatic download is next: for the window's timer and the worker alike."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.workers import Watched, watched
from omni_desktop.core.run.timetable.schedule import LOOKS, next_run, runs_by_itself
from omni_desktop.core.settings.settings import Settings

STOPPED = "stopped"
"""The code of a pause whose fault has none."""


class Turn(NamedTuple):
    """When a store is next, and whether it could be started then: another process may be at it. `watched`: the workers it has."""

    store_id: int
    at: datetime
    settings: Settings
    is_due: bool
    watched: Watched = Watched()


def turns(program: Program, tried: Mapping[int, datetime], paused: datetime | None) -> list[Turn]:
    """Of every store that downloads by itself, first due first, none before `paused`. Reads the ledger."""
    found, now = [], program.now()
    for store in program.stores():
        settings = program.settings(store.id)
        if runs_by_itself(store, settings):
            looks = program.history(store.id).latest_looks(LOOKS)
            at = next_run(settings.download_orders.auto_every, looks, now, tried.get(store.id))
            at = max(at, paused) if paused else at
            is_due = at <= now and program.running(store.id) is None
            found.append(Turn(store.id, at, settings, is_due, watched(program.workers(store.id), now)))
    return sorted(found, key=lambda turn: turn.at)
