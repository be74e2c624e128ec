"""A JSON line for each run of the worker, for monitoring. Whoever reads it meets whole lines only, however long the worker has run."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

from omni_desktop.disk.whole import whole
from omni_desktop.terminal.files import told_in_words
from omni_desktop.terminal.plain_text import complain

LINES = 1000                    # the newest stay: the file is written anew with each run


class HealthFile:
    """What can't be written is told once, stays, and comes with the next line. A device or a pipe gets each line as it is."""

    def __init__(self, file: str) -> None:
        """Raises Stop where it can't be written at all."""
        self._file = Path(os.path.realpath(file)) if "\0" not in file else Path(file)
        self._waiting: list[str] = []
        self._is_told = False
        with told_in_words(file, "written"):
            self._write("")

    def add(self, line: Mapping[str, object]) -> None:
        self._waiting = [*self._waiting, json.dumps(line) + "\n"][-LINES:]
        try:
            self._write("".join(self._waiting))
        except OSError as error:
            if not self._is_told:
                complain(f"{self._file} can't be written: {error.strerror}. Downloads go on.")
            self._is_told = True
        else:
            self._waiting, self._is_told = [], False

    def _write(self, text: str) -> None:
        if self._file.exists() and not self._file.is_file() and not self._file.is_dir():
            with self._file.open("a", encoding="utf-8") as out:
                out.write(text)
            return
        self._replace("".join([*self._kept(), *text.splitlines(keepends=True)][-LINES:]))

    def _kept(self) -> list[str]:
        """Whole lines of before; what a power cut left of one is none."""
        if not self._file.exists():
            return []
        lines = self._file.read_text("utf-8", errors="replace").splitlines(keepends=True)
        return [line for line in lines if line.endswith("\n") and line.strip("\0\n ")]

    def _replace(self, text: str) -> None:
        new = self._file.with_name(f".{self._file.name}.{os.getpid()}")
        with whole(self._file, new):
            new.write_text(text, "utf-8", newline="")
