"""When windows rest because a worker downloads, and when they go on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from omni_desktop.core.record.workers import Watched, WorkerSeen, watched

NOW = datetime(2026, 11, 29, 3, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def seen(ago: timedelta, computer: str = "OFFICE-PC", *, ended: bool = False, trouble: str = "") -> WorkerSeen:
    return WorkerSeen(computer, "anna", "1.0", NOW - ago, NOW if ended else None, trouble)


@pytest.mark.parametrize(
    ("workers", "expected"),
    [
        ([], Watched()),
        ([seen(10 * MINUTE)], Watched("OFFICE-PC")),
        ([seen(11 * MINUTE)], Watched(silent="OFFICE-PC", since=NOW - 11 * MINUTE)),
        ([seen(timedelta(days=8))], Watched()),                                     # nobody waits for that one any more
        ([seen(MINUTE, ended=True)], Watched()),                                    # it said that it ends
        ([seen(-9 * MINUTE)], Watched("OFFICE-PC")),                                # clocks of two computers are never the same
        ([seen(-timedelta(days=1))], Watched()),                                    # a clock that was set back
        ([seen(MINUTE), seen(2 * MINUTE, "CELLAR")], Watched("CELLAR, OFFICE-PC")),
        ([seen(MINUTE, trouble="Its keys are locked.")], Watched("", "OFFICE-PC", NOW - MINUTE, "Its keys are locked.")),
        ([seen(MINUTE, trouble="Locked."), seen(2 * MINUTE, "CELLAR")], Watched("CELLAR")),
        ([seen(20 * MINUTE, trouble="Locked.")], Watched(silent="OFFICE-PC", since=NOW - 20 * MINUTE)),
    ],
)
def test_windows_rest_while_a_worker_was_seen_in_the_last_ten_minutes(workers: list[WorkerSeen], expected: Watched) -> None:
    assert watched(workers, NOW) == expected
