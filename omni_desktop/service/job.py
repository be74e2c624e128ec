"""What is to be started with the computer, whatever the system; and the words of what went wrong."""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from omni_desktop.core.errors import CannotContinue

WORKER = "omni-desktop-worker"
PATIENCE = 120.0                # seconds
UNWRITABLE = frozenset({"Cc", "Cs"})
"""Control characters, and bytes that are no letters."""


@dataclass(frozen=True, slots=True)
class Job:
    """`key` tells two data folders apart, "" for the usual one. `folders` are those it writes to; `user` is whose keyring it has.

    `takes_keys`: standard input gives them.
    """

    key: str
    command: tuple[str, ...]
    folders: tuple[str, ...]
    user: str
    takes_keys: bool = False

    @property
    def name(self) -> str:
        return f"{WORKER}-{self.key}" if self.key else WORKER


class Done(NamedTuple):
    status: int
    out: str


Call = Callable[[Sequence[str], str | None], Done]
"""A command of the system's with its standard input; None where a person is asked by it."""


def call(command: Sequence[str], given: str | None = "") -> Done:
    """Raises CannotContinue where the system has no such command, or it doesn't end."""
    asks = given is None
    try:
        done = subprocess.run(
            command, input=given, stdin=None, text=True, errors="replace", timeout=None if asks else PATIENCE,
            capture_output=not asks, check=False,
        )
    except FileNotFoundError:
        raise refused(f"{command[0]} isn't on this computer") from None
    except (OSError, subprocess.TimeoutExpired) as error:
        raise refused(f"{command[0]} didn't answer ({type(error).__name__})") from None
    return Done(done.returncode, ((done.stdout or "") + (done.stderr or "")).strip())


def refused(why: str) -> CannotContinue:
    return CannotContinue(f"The worker could not be set up: {why}.", code="service")


def writable(text: str) -> str:
    """Raises CannotContinue for letters that no file of a system takes."""
    if any(unicodedata.category(letter) in UNWRITABLE for letter in text):
        raise refused("the path of the program or of the data folder has letters that can't be written there")
    return text
