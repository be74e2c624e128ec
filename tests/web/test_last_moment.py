"""Under a lease: a computer that stood still before a write, or while it left, puts nothing into Omni afterwards."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from omni_desktop.core.errors import OutcomeUnknown, TryLater
from omni_desktop.web.clock import StoppableClock
from omni_desktop.web.omni.inventory import OmniInventory
from tests.web.calls import create
from tests.web.conftest import PATIENT
from tests.web.servers import OMNI_KEY, PretendClock, ScriptedServer, held, limiter

SOON, OVER = "soon", "over"


class Lease:
    """Says at each question what it is told to; the last word stays."""

    def __init__(self, *words: str) -> None:
        self._words = list(words)

    def is_over(self) -> bool:
        return self._words[:1] == [OVER]

    def refuse_over(self) -> None:
        if self.is_over():
            raise TryLater("It is over.", code="lease_over")

    def refuse_late(self) -> None:
        word = self._words.pop(0) if len(self._words) > 1 else self._words[0]
        if word:
            raise TryLater("It is over.", code="lease_over")

    def now(self) -> datetime:
        return datetime(2026, 3, 2, 9, 11, tzinfo=UTC)

    def end(self) -> None:
        self._words = [OVER]


class Ear:
    """A server that hears everything of one connection until the client is gone, and answers nothing."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/api/v1"
        self._thread = threading.Thread(target=self._hear)
        self._heard = b""
        self._thread.start()

    def _hear(self) -> None:
        line, _ = self._listener.accept()
        with line:
            while piece := line.recv(65536):
                self._heard += piece

    def body(self) -> bytes:
        """Once the client is gone."""
        self._thread.join()
        self._listener.close()
        head, _, body = self._heard.partition(b"\r\n\r\n")
        assert b"Content-Length: " in head
        return body


@pytest.fixture
def ear() -> Iterator[Ear]:
    ear = Ear()
    yield ear
    ear._thread.join()


def inventory(url: str, clock: PretendClock, lease: Lease) -> OmniInventory:
    return OmniInventory(url, "ShopUser", OMNI_KEY, limiter(clock), clock, timeouts=PATIENT, hold=lease)


def test_a_write_that_comes_too_late_never_left(ear: Ear, clock: PretendClock) -> None:
    with pytest.raises(TryLater) as caught:
        create(inventory(ear.url, clock, Lease(SOON)))
    assert caught.value.code == "lease_over"
    assert ear.body() == b""


def test_a_write_that_stood_still_on_its_way_stays_a_part_and_is_looked_up(ear: Ear, clock: PretendClock) -> None:
    with pytest.raises(OutcomeUnknown):
        create(inventory(ear.url, clock, Lease("", SOON)))
    body = ear.body()
    assert body.startswith(b"[{")
    assert not body.endswith(b"]")


def test_a_frozen_network_holds_nobody_once_the_lease_is_over(server: ScriptedServer, clock: PretendClock) -> None:
    for fault, call in ((OutcomeUnknown, create), (TryLater, OmniInventory.branches)):
        lease = Lease("")
        with held(server):
            ending = threading.Timer(0.3, lease.end)
            ending.start()
            with pytest.raises(fault):
                call(inventory(f"{server.url}/api/v1", clock, lease))
            ending.join()


def test_a_wait_ends_with_the_lease_and_the_time_is_the_ledgers() -> None:
    clock, lease = StoppableClock(), Lease("")
    clock.hold = lease
    assert clock.now() == lease.now()
    lease.end()
    with pytest.raises(TryLater):
        clock.wait(600, "Omni asked us to wait")
