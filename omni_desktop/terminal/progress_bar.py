"""A run's progress as a bar on standard error; nothing at all where that is no terminal."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Protocol

from omni_desktop.core.record.events import Counted, Event, Stage
from omni_desktop.core.words.harmless import one_line
from omni_desktop.terminal.console import is_terminal

if TYPE_CHECKING:
    from rich.progress import Progress

STAGES = {
    "settle": "Looking up what an earlier download left open",
    "read": "Reading Neto",
    "check": "Checking orders",
    "customers": "Linking customers",
    "create": "Creating sales orders in Omni",
    "verify": "Reading them back",
    "updates": "Looking at what became of orders in Omni",
    "stock": "Checking stock",
    "send_updates": "Updating statuses in Omni",
    "payments": "Bringing payments to Omni",
    "close": "Adding up",
}


class Shows(Protocol):
    def show(self, event: Event) -> None: ...

    def wait(self, reason: str) -> None: ...


class Nothing:
    def show(self, event: Event) -> None:
        pass

    def wait(self, reason: str) -> None:
        pass


class Bar:
    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task = progress.add_task("Starting", total=None)
        self._words = "Starting"

    def __enter__(self) -> Bar:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def show(self, event: Event) -> None:
        if isinstance(event, Stage):
            self._words = STAGES.get(event.name, event.name)
            self._progress.update(self._task, description=self._words, completed=0, total=None)
        elif isinstance(event, Counted):
            self._progress.update(self._task, description=self._words, completed=event.done, total=event.total)

    def wait(self, reason: str) -> None:
        self._progress.update(self._task, description=one_line(reason))


def progress_bar() -> AbstractContextManager[Shows]:
    if not is_terminal(sys.stderr):
        return nullcontext(Nothing())
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    # Redirecting is right only where both streams are the same terminal: a file on standard output must stay clean.
    return Bar(
        Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
            redirect_stdout=is_terminal(sys.stdout),
        )
    )
