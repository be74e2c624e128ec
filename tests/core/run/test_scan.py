"""The first look at Neto: rows of one order that come several times while somebody changes it."""

from datetime import UTC, datetime, timedelta

import pytest

from omni_desktop.core.order import ScanRow
from omni_desktop.core.ports.shop import ScanPage
from omni_desktop.core.run.read import Scan

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
OLDER, NEWER = (ScanRow("N1", status, NOON, NOON + timedelta(minutes=minute)) for minute, status in enumerate(("New", "Pick")))


@pytest.mark.parametrize("rows", [(OLDER, NEWER), (NEWER, OLDER)])
@pytest.mark.parametrize("passes", [1, 2])
def test_of_an_order_that_comes_twice_its_newer_row_counts_in_whichever_order(rows: tuple[ScanRow, ScanRow], passes: int) -> None:
    scan, pages = Scan(), [ScanPage((row,), NOON) for row in rows]
    for some in [pages] if passes == 1 else [[page] for page in pages]:
        scan.take(iter(some))
    assert scan.rows == {"N1": NEWER}
