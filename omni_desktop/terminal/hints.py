"""A command to be typed next."""

from __future__ import annotations

import re
import shlex
import sys
from argparse import Namespace

PLAIN_ON_WINDOWS = re.compile(r"[\w+=:./\\-]+")
_BEFORE_QUOTE = re.compile(r'(\\*)(["]|$)')


def hint(given: Namespace, command: str) -> str:
    """With what chose the store this time: without it the command would ask another one."""
    chosen = (("--data-dir", given.data_dir), ("--store", given.store))
    words = [f"{option} {typed(str(value))}" for option, value in chosen if value is not None]
    return " ".join([command, *(["--practice"] if given.practice else []), *words])


def typed(word: str) -> str:
    """As this system's command line takes it for one word."""
    return typed_on_windows(word) if sys.platform == "win32" else shlex.quote(word)


def argument(word: str) -> str:
    """As typed behind a command: what begins like an option is none behind a bare --."""
    return f"-- {typed(word)}" if word.startswith("-") else typed(word)


def typed_on_windows(word: str) -> str:
    """There a program takes its line apart itself, and only double quotes hold a word together."""
    if PLAIN_ON_WINDOWS.fullmatch(word):
        return word
    return '"' + _BEFORE_QUOTE.sub(lambda found: found[1] * 2 + (found[2] and '\\"'), word) + '"'
