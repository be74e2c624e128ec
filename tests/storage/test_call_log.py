"""Call limits over processes and restarts: never more than allowed, and always a word on how long to wait."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from omni_desktop.core.ports.call_log import CallLimits
from omni_desktop.storage.call_log import CallLogFile

NOON = datetime(2026, 5, 13, 12, tzinfo=UTC)
OMNI = CallLimits(per_second=3, per_minute=60, per_day=5000)
ROOT = Path(__file__).parents[2]
CALLER = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from omni_desktop.core.ports.call_log import CallLimits
from omni_desktop.storage.call_log import CallLogFile
log = CallLogFile(Path(sys.argv[1]))
left = 2
while left:
    now = datetime.now(UTC)
    wait = log.take("omni", CallLimits(per_second=3), now)
    if wait.seconds:
        time.sleep(wait.seconds)
    else:
        print(now.timestamp())
        left -= 1
"""


@pytest.fixture
def log(tmp_path: Path) -> Iterator[CallLogFile]:
    with closing(CallLogFile(tmp_path / "calls.db")) as log:
        yield log


def taken(log: CallLogFile, count: int, start: datetime, step: float, limits: CallLimits = OMNI) -> None:
    for number in range(count):
        assert log.take("omni", limits, start + timedelta(seconds=number * step)).seconds == 0


def test_a_fourth_call_within_a_second_waits_until_the_first_is_a_second_old(log: CallLogFile) -> None:
    taken(log, 3, NOON, 0.1)
    wait = log.take("omni", OMNI, NOON + timedelta(seconds=0.5))
    assert (wait.window, round(wait.seconds, 3)) == ("second", 0.8)
    assert log.take("omni", OMNI, NOON + timedelta(seconds=1.301)).seconds == 0


def test_the_minute_slides(log: CallLogFile) -> None:
    taken(log, 60, NOON, 0.5)
    wait = log.take("omni", OMNI, NOON + timedelta(seconds=30))
    assert (wait.window, wait.seconds) == ("minute", 30.3)


def test_the_day_counts_by_date_and_by_the_last_24_hours(log: CallLogFile) -> None:
    limits = CallLimits(per_day=4)
    taken(log, 4, NOON + timedelta(hours=10), 60, limits)
    after_midnight = log.take("omni", limits, NOON + timedelta(hours=13))
    assert after_midnight.window == "day"
    assert after_midnight.seconds == timedelta(hours=21, seconds=0.3).total_seconds()


def test_some_calls_of_the_day_are_kept_for_a_click(log: CallLogFile) -> None:
    limits = CallLimits(per_day=10)
    for number in range(8):
        assert log.take("omni", limits, NOON + timedelta(minutes=number), reserve=2).seconds == 0
    assert log.take("omni", limits, NOON + timedelta(minutes=9), reserve=2).window == "day"
    assert log.take("omni", limits, NOON + timedelta(minutes=9)).seconds == 0


def test_a_restart_forgets_nothing(log: CallLogFile, tmp_path: Path) -> None:
    taken(log, 3, NOON, 0.1)
    log.close()
    with closing(CallLogFile(tmp_path / "calls.db")) as again:
        assert again.take("omni", OMNI, NOON + timedelta(seconds=0.5)).window == "second"


def test_what_the_server_said_holds_for_every_process(log: CallLogFile, tmp_path: Path) -> None:
    log.block("omni", NOON + timedelta(seconds=40))
    log.block("omni", NOON + timedelta(seconds=10))
    with closing(CallLogFile(tmp_path / "calls.db")) as another:
        wait = another.take("omni", OMNI, NOON)
    assert (wait.window, wait.seconds) == ("told", 40)
    assert log.take("another", OMNI, NOON).seconds == 0


def test_without_limits_every_call_goes(log: CallLogFile) -> None:
    taken(log, 200, NOON, 0, CallLimits())


def test_a_clock_that_was_set_back_locks_nobody_out(log: CallLogFile) -> None:
    taken(log, 3, NOON + timedelta(days=300), 0.1)
    assert log.take("omni", OMNI, NOON).seconds == 0


def test_a_clock_that_was_set_back_does_not_lengthen_what_the_server_said(log: CallLogFile) -> None:
    taken(log, 1, NOON + timedelta(days=300), 0)
    log.block("omni", NOON + timedelta(days=300, seconds=40))
    wait = log.take("omni", OMNI, NOON)
    assert (wait.window, wait.seconds) == ("told", 40)


def test_a_day_used_up_in_the_clocks_future_is_not_counted_today(log: CallLogFile) -> None:
    limits = CallLimits(per_day=2)
    taken(log, 2, NOON + timedelta(days=1), 0, limits)
    assert log.take("omni", limits, NOON).seconds == 0


def test_calls_before_the_clock_was_set_back_still_count(log: CallLogFile) -> None:
    limits = CallLimits(per_day=2)
    taken(log, 2, NOON, 7200, limits)
    assert log.take("omni", limits, NOON + timedelta(hours=1)).seconds == 0
    assert log.take("omni", limits, NOON + timedelta(hours=1)).window == "day"


def test_calls_without_limits_are_counted_for_the_day_that_gets_one(log: CallLogFile) -> None:
    taken(log, 5, NOON, 1, CallLimits())
    assert log.take("omni", CallLimits(per_day=5), NOON + timedelta(minutes=1)).window == "day"


def test_a_limit_for_the_day_alone_is_found_by_date_too(log: CallLogFile) -> None:
    limits = CallLimits(per_day=2)
    taken(log, 2, NOON - timedelta(hours=11), 1, limits)
    wait = log.take("omni", limits, NOON)
    assert (wait.window, wait.seconds) == ("day", timedelta(hours=13, seconds=0.3).total_seconds())


def test_a_call_that_could_not_be_written_down_leaves_the_log_usable(log: CallLogFile) -> None:
    taken(log, 1, NOON, 0)
    with pytest.raises(OverflowError):
        log.take("omni", CallLimits(per_second=2**70), NOON)
    assert log.take("omni", OMNI, NOON + timedelta(seconds=0.1)).seconds == 0


def test_four_processes_never_make_more_than_three_calls_in_any_second(tmp_path: Path) -> None:
    line = [sys.executable, "-c", CALLER, str(tmp_path / "calls.db")]
    processes = [subprocess.Popen(line, stdout=subprocess.PIPE, text=True, cwd=ROOT) for _ in range(4)]
    moments = sorted(float(text) for process in processes for text in process.communicate()[0].split())
    assert len(moments) == 8
    assert all(later - earlier >= 0.999 for earlier, later in zip(moments, moments[3:], strict=False))
