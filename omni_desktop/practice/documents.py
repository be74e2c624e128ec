"""The practice store's own file: JSON documents by kind and key, in the order in which they were first written."""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from omni_desktop.practice.table import Row, dump

_SCHEMA = """
CREATE TABLE IF NOT EXISTS document (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (kind, id))
"""
_SAVE = "INSERT INTO document (kind, id, body) VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body"


class FileInUse(Exception):
    """Another process, or another world in this one, has the file open."""


class NoDocuments:
    """Of a world that is in memory only: its tables hold everything, and nobody has to close anything."""

    def load(self, kind: str) -> Iterator[str]:
        return iter(())

    def save(self, changed: Iterable[tuple[str, str, Row]], removed: Iterable[tuple[str, str]]) -> None: ...

    def close(self) -> None: ...


class Documents:
    """Thread safety is the caller's: the world's one lock covers every call."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(str(file), timeout=1, check_same_thread=False, isolation_level=None)
        try:
            self._prepare()
        except sqlite3.OperationalError as problem:
            self._connection.close()
            raise (FileInUse(str(file)) if "locked" in str(problem) else problem) from problem

    def _prepare(self) -> None:
        # Two processes with the same world in memory would overwrite each other: the first one keeps the file to itself.
        self._connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        self._connection.execute("PRAGMA journal_mode=WAL")
        # A killed process loses nothing with OFF, only a lost power supply would: that is fair for make-believe data.
        self._connection.execute("PRAGMA synchronous=OFF")
        self._connection.execute(_SCHEMA)
        self._connection.execute("BEGIN EXCLUSIVE")
        self._connection.execute("COMMIT")

    def load(self, kind: str) -> Iterator[str]:
        for (body,) in self._connection.execute("SELECT body FROM document WHERE kind = ? ORDER BY number", (kind,)):
            yield body

    def save(self, changed: Iterable[tuple[str, str, Row]], removed: Iterable[tuple[str, str]]) -> None:
        """Write (kind, id, row) and remove (kind, id) in one transaction."""
        self._connection.execute("BEGIN")
        self._connection.executemany(_SAVE, ((kind, key, dump(row)) for kind, key, row in changed))
        self._connection.executemany("DELETE FROM document WHERE kind = ? AND id = ?", removed)
        self._connection.execute("COMMIT")

    def close(self) -> None:
        self._connection.close()
