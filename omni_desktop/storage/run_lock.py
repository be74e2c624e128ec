"""One run per store at a time, over all processes of this computer: a lock of the operating system, which a killed program frees."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.program.downloads import Running
from omni_desktop.disk.whole import whole
from omni_desktop.storage.faults import translated

SIDE_FILE = ".who"
GLANCE_SECONDS = 0.2            # whoever looks whether it is held (holder) holds it for that moment


@contextmanager
def run_lock(file: Path, starter: str) -> Iterator[None]:
    """Held while the block runs. Raises CannotContinue (`already_running`) when somebody else holds it for longer than a glance."""
    from filelock import FileLock, Timeout

    lock = FileLock(file, timeout=GLANCE_SECONDS, mode=0o600)
    try:
        with translated():
            lock.acquire(poll_interval=GLANCE_SECONDS / 10)
    except Timeout as error:
        raise already_running(_who(file)) from error
    try:
        _say_who(file, starter)
        yield
    finally:
        lock.release()


def holder(file: Path) -> Running | None:
    """Who holds the lock now, in whichever process; None while nobody does."""
    from filelock import FileLock, Timeout

    lock = FileLock(file, timeout=0, mode=0o600)
    try:
        with translated():
            lock.acquire()
    except Timeout:
        facts = _who(file)
        return Running(facts.get("starter", ""), _instant(facts.get("since", "")), here=facts.get("pid") == str(os.getpid()))
    lock.release()
    return None


def _instant(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _say_who(file: Path, starter: str) -> None:
    """Beside the lock, since Windows lets nobody read a locked file."""
    facts = {"starter": starter, "pid": os.getpid(), "since": datetime.now(UTC).isoformat()}
    new = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError), whole(file.with_suffix(SIDE_FILE), new):    # it is only for the sentence; the lock holds without it
        new.write_text(json.dumps(facts), "utf-8")


def already_running(facts: dict[str, str]) -> CannotContinue:
    """`facts`: `starter`, `since` (ISO 8601), `pid` and, on a shared ledger, `by` (user@COMPUTER); none of them where nothing is known."""
    by = facts.get("by") or (f"the {facts['starter']}" if facts.get("starter") else "")
    since = f" at {_local(facts['since'])}" if facts.get("since") else ""
    process = f" (process {facts['pid']})" if facts.get("pid") else ""
    started = f" It was started{f' by {by}' if by else ''}{since}{process}." if facts else ""
    sentence = f"A download of this store is running already.{started} Wait until it ends, or cancel it there."
    return CannotContinue(sentence, code="already_running", facts=facts)


def _who(file: Path) -> dict[str, str]:
    try:
        facts = json.loads(file.with_suffix(SIDE_FILE).read_text("utf-8"))
        return {str(name): str(value) for name, value in facts.items()}
    except (OSError, ValueError, AttributeError):
        return {}


def _local(since: str) -> str:
    """The wall clock of this computer: whoever reads it sits in front of it."""
    try:
        return datetime.fromisoformat(since).astimezone().strftime("%d %b, %H:%M")
    except (ValueError, OverflowError, OSError):        # Windows' own clock begins in 1970
        return since
