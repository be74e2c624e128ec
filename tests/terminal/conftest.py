from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pytest

from omni_desktop.terminal.command_line import run
from tests.terminal.composition import ADD, KEYS, ScriptedComposition


@dataclass(frozen=True)
class Told:
    status: int
    out: str
    err: str


class Call(Protocol):
    """`call("orders", "--json")`: a command on this test's data folder."""

    def __call__(self, *arguments: str, given: str = "", house: Any = None) -> Told: ...


@pytest.fixture
def call(data_folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    def called(*arguments: str, given: str = "", house: Any = None) -> Told:
        monkeypatch.setattr("sys.stdin", io.StringIO(given))
        status = run(arguments, house or ScriptedComposition())
        said = capsys.readouterr()
        return Told(status, said.out, said.err)

    return called


@pytest.fixture
def shop(call: Call, data_folder: Path) -> Path:
    """A store as `stores add` leaves it; the value is the data folder."""
    assert call(*ADD, "--name", "Harbour Outdoor", given=KEYS).status == 0
    return data_folder
