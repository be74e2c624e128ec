"""`ledger move` killed by kill -9: never both ledgers run, and the move again finishes with the same rows."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from tests.journeys.moving_shop import NEITHER, OWN, SHARED, MovingShop, moving_shop, steps_of
from tests.postgresql_here import Server

pytestmark = [pytest.mark.sqlite, pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")]


@pytest.fixture(scope="module", autouse=True)
def _keyring_as_before() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture(scope="module")
def steps(postgresql_server: Server, tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """How many of each kind a move has that nobody strikes."""
    with moving_shop(tmp_path_factory.mktemp("moved"), postgresql_server) as shop:
        before = shop.own_rows()
        moved = shop.move()
        assert shop.faults_after(moved, before) == ""
    return steps_of(moved)


@pytest.fixture
def shop(tmp_path: Path, postgresql_server: Server) -> Iterator[MovingShop]:
    with moving_shop(tmp_path, postgresql_server) as shop:
        yield shop


# Some eighty round trips lie between the mark and the end of the copy's own.
@pytest.mark.parametrize(("kind", "part", "outcome"), [
    ("round trip", 0.5, OWN), ("late", 0.0, OWN), ("late", 0.3, NEITHER), ("late", 1.0, SHARED),
])  # fmt: skip
def test_a_move_that_is_killed_leaves_one_ledger_and_finishes_when_it_is_given_again(
    shop: MovingShop, steps: dict[str, int], kind: str, part: float, outcome: str
) -> None:
    step = max(1, round(part * steps[kind]))
    killed = shop.move(step, kind)
    assert (killed.returncode, killed.stdout) == (-signal.SIGKILL, ""), killed.stderr
    assert shop.who_runs() == outcome
    before = shop.own_rows()
    assert shop.faults_after(shop.move(), before) == ""
