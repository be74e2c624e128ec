from collections.abc import Callable
from threading import Timer
from time import monotonic
from typing import Any

import psycopg
import pytest

from omni_desktop.storage.database.postgresql import Address
from omni_desktop.storage.shared import lines
from omni_desktop.storage.shared.lines import Lines
from tests.patience import PATIENCE
from tests.postgresql_here import Ledger

pytestmark = pytest.mark.sqlite
SLEEP = f"SELECT pg_sleep({2 * PATIENCE})"


class Unheard:
    """The handle of a socket whose shutdown nobody notices, as on Windows."""

    def shutdown(self, how: int) -> None:
        pass

    def close(self) -> None:
        pass


@pytest.mark.parametrize("handle", [lines._handle, lambda _line: Unheard()], ids=["woken", "left to wait"])
def test_whoever_waits_for_the_server_is_freed_when_the_lines_are_cut(
    new_ledger: Callable[[], Ledger], monkeypatch: pytest.MonkeyPatch, handle: Callable[[Any], Any]
) -> None:
    monkeypatch.setattr(lines, "_handle", handle)
    ledger = new_ledger()
    opened = Lines(Address(ledger.url, ledger.password), 30)
    line = opened.connect()
    assert line.execute("SELECT 1").fetchone() == (1,)
    Timer(0.5, opened.cut).start()
    started = monotonic()
    with pytest.raises(psycopg.OperationalError):
        line.execute(SLEEP)
    assert monotonic() - started < PATIENCE
    opened.close()
