"""A key store in a file, which several processes of one test share as a user's programs share the system's own."""

from __future__ import annotations

import json
import os
from pathlib import Path

import keyring
from keyring.backend import KeyringBackend


class FileKeyring(KeyringBackend):
    """Stands where the operating system's own would: its module says so. Killed at any moment, the file is whole."""

    priority = 1

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._write({**self.kept(), f"{service}/{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        self._write({name: word for name, word in self.kept().items() if name != f"{service}/{username}"})

    def kept(self) -> dict[str, str]:
        return dict(json.loads(self._file.read_text("utf-8"))) if self._file.exists() else {}

    def _write(self, kept: dict[str, str]) -> None:
        new = self._file.with_suffix(f".{os.getpid()}")
        new.write_text(json.dumps(kept), "utf-8")
        new.replace(self._file)


FileKeyring.__module__ = "keyring.backends.SecretService"


def use_file_keyring(file: Path) -> FileKeyring:
    """As the key store of this process."""
    made = FileKeyring(file)
    keyring.set_keyring(made)
    return made
