"""A keyring in memory that stands where the operating system's own would."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend

from tests.patience import PATIENCE


class SystemKeyring(KeyringBackend):
    """Stands where the operating system's own would: its module says so."""

    priority = 1
    fault: Exception | None = None

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.gate = threading.Event()
        self.gate.set()
        self.asked_on: list[threading.Thread] = []

    def get_password(self, service: str, username: str) -> str | None:
        self.asked_on.append(threading.current_thread())
        self.gate.wait(PATIENCE)
        if self.fault:
            raise self.fault
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.fault:
            raise self.fault
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def backend(monkeypatch: pytest.MonkeyPatch) -> Iterator[SystemKeyring]:
    monkeypatch.setattr(SystemKeyring, "__module__", "keyring.backends.SecretService")
    before, made = keyring.get_keyring(), SystemKeyring()
    keyring.set_keyring(made)
    yield made
    made.gate.set()
    keyring.set_keyring(before)
