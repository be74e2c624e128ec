"""A keyring that waits for somebody to unlock it: the program ends without its answer."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from omni_desktop.core.settings.settings import Connection
from omni_desktop.terminal.program import Options
from omni_desktop.ui.desk import reads
from tests.patience import PATIENCE
from tests.practice_here import CompositionHere
from tests.storage.system_keyring import SystemKeyring, backend  # noqa: F401  a fixture
from tests.ui.windows import Open, inside


def test_a_key_that_is_only_read_holds_up_no_end_of_a_session(
    qtbot: QtBot, open_window: Open, backend: SystemKeyring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch  # noqa: F811
) -> None:
    """As at the start, when it is looked whether both sides answer."""
    monkeypatch.setattr(reads, "SECONDS_AT_CLOSE", int(PATIENCE))
    with CompositionHere().window_program(Options(data_dir=tmp_path)) as program:
        cast(Any, program)._own._vault._timeout = 10 * PATIENCE
        program.add_store(Connection("Harbour", "https://127.0.0.1:9", omni_username="Harbour"))
        backend.gate.clear()
        window = open_window(lambda: program)
        qtbot.waitUntil(lambda: bool(backend.asked_on))
        window.mean_to_quit(session_ends=True)
        window.close()
        begun = time.monotonic()
        window.finish()
        assert time.monotonic() - begun < PATIENCE / 2, "it waited until the keyring answered"
        assert not any(pool.activeThreadCount() for pool in inside(window).desk.reads._reading.values())
