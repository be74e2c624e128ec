"""Opens a database file by its exact path, and never makes one: a file that vanished stays missing until somebody hears of it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

WRITES, READS = "rw", "ro"


def connect(file: Path, *, mode: str = WRITES, **options: Any) -> sqlite3.Connection:
    """The path goes as a URI, in which `?`, `#` and `%` are quoted: as plain text they could name another file."""
    connection: sqlite3.Connection = sqlite3.connect(f"{file.as_uri()}?mode={mode}", uri=True, **options)
    return connection
