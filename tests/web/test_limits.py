"""The limiter waits rather than provokes a 429, and says why and for how long."""

from collections import deque

import pytest

from omni_desktop.core.errors import TryLater
from omni_desktop.core.ports.call_log import CallLimits, Wait
from omni_desktop.core.settings.settings import Connection
from omni_desktop.web.limits import Limiter, neto_limiter, omni_limiter
from tests.web.calls import assert_the_catalogue_explains
from tests.web.servers import MemoryLog, PretendClock


@pytest.mark.parametrize(
    ("wait", "reason"),
    [
        (Wait(0.3, "second"), "Omni allows 3 calls a second; going on in 1 s"),
        (Wait(11.2, "minute"), "Omni allows 60 calls a minute; going on in 12 s"),
        (Wait(30, "day"), "Omni allows 5000 calls a day; going on in 30 s"),
        (Wait(60, "told"), "Omni asked us to wait; going on in 60 s"),
    ],
)
def test_a_wait_says_why_and_how_long(clock: PretendClock, wait: Wait, reason: str) -> None:
    Limiter(MemoryLog(deque([wait])), "key", CallLimits(3, 60, 5000), clock, side="Omni").take()
    assert clock.waits == [(wait.seconds, reason)]


def test_it_waits_until_the_log_lets_it_go(clock: PretendClock) -> None:
    log = MemoryLog(deque([Wait(0.2, "second"), Wait(5, "minute")]))
    Limiter(log, "key", CallLimits(3, 60, 5000), clock, side="Omni", reserve=200).take()
    assert clock.waited == [0.2, 5]
    assert log.taken == [("key", CallLimits(3, 60, 5000), 200)]


@pytest.mark.parametrize(("window", "code"), [("day", "daily_limit"), ("told", "busy")])
def test_a_wait_of_hours_ends_the_run(clock: PretendClock, window: str, code: str) -> None:
    with pytest.raises(TryLater) as caught:
        Limiter(MemoryLog(deque([Wait(4000, window)])), "key", CallLimits(3, 60, 5000), clock, side="Omni", reserve=200).take()
    assert caught.value.code == code
    assert clock.waits == []
    assert_the_catalogue_explains(caught.value)


def test_the_limits_are_those_of_the_connection(clock: PretendClock) -> None:
    log = MemoryLog()
    connection = Connection(neto_url="https://shop.example", omni_username="Shop", omni_calls_per_minute=30)
    omni_limiter(log, connection, clock).take()
    omni_limiter(log, connection, clock, by_hand=True).take()
    neto_limiter(log, connection, clock).take()
    assert [(limits, reserve) for _, limits, reserve in log.taken] == [
        (CallLimits(3, 30, 5000), 200), (CallLimits(3, 30, 5000), 0), (CallLimits(per_minute=60), 0),
    ]  # fmt: skip
    assert len({key for key, _, _ in log.taken}) == 2
