"""What a person asks for in a window in which something else is under way: refused or done, it takes nothing from the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from omni_desktop.app import LiveComposition
from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.record.events import Ended, Request
from omni_desktop.terminal.program import Options
from tests.journeys.shared_shop import SharedShop, shared_shop
from tests.postgresql_here import Ledger


@pytest.fixture
def shop(tmp_path: Path, new_ledger: Callable[[], Ledger]) -> Iterator[SharedShop]:
    with shared_shop(tmp_path, new_ledger(), lease_seconds=4) as shop:
        yield shop


def test_an_undo_that_is_refused_since_a_download_goes_on_doesnt_end_that_download(shop: SharedShop) -> None:
    keys = Keys(shop.server.neto_key, shop.server.omni_key)
    shop.place(1)
    shop.settled(shop.till)
    shop.place(2)
    with LiveComposition().program(Options(data_dir=shop.till.folder)) as program:
        download = program.run(1, Request(starter="window"), keys)
        next(download)
        with pytest.raises(CannotContinue, match="running already"):
            program.undo_run(1, 1, keys, send=True)
        for nth in (1, 2):          # waits of 2 and 5 seconds: the second is longer than a lease
            shop.server.faults.add("rate_limited", api="omni", method="POST", nth=nth)
        ended = list(download)[-1]
    assert isinstance(ended, Ended)
    assert (ended.state, ended.sentence, ended.counts["created"]) == ("complete", "", 2)
    assert shop.faults() == {}
