"""The run itself: its lock, its cursor, its record and its figures."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from omni_desktop.core.record.record import (
    Cursor,
    Figures,
    RunClose,
)


class Runs(Protocol):
    """The run itself: its lock, its cursor, its record and its figures."""

    def lock(self, starter: str) -> AbstractContextManager[None]:
        """One run per store at a time over all processes; a killed holder frees it.

        Raises CannotContinue (`already_running`) with who and since when.
        """

    def cursor(self) -> Cursor: ...

    def save_cursor(self, cursor: Cursor) -> None: ...

    def start_run(self, starter: str, settings_version: int, at: datetime, *, rehearsal: bool, named: bool = False) -> int:
        """`named`: only orders that were asked for by number, so it says nothing of when the shop was last looked through."""

    def note_undo(self, run_id: int, undone: int, at: datetime) -> None:
        """Somebody undoes the run `undone` by the run `run_id`; written before anything of it is sent."""

    def close_run(self, run_id: int, close: RunClose) -> None: ...

    def figures(self) -> Figures:
        """Over the whole store: what the certificate is made of."""
