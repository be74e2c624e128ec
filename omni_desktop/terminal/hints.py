"""A command to be typed next."""

from __future__ import annotations

import shlex
from argparse import Namespace


def hint(given: Namespace, command: str) -> str:
    """With what chose the store this time: without it the command would ask another one."""
    chosen = (("--data-dir", given.data_dir), ("--store", given.store))
    words = [f"{option} {shlex.quote(str(value))}" for option, value in chosen if value is not None]
    return " ".join([command, *(["--practice"] if given.practice else []), *words])
