"""Calls of both clients as the tests of faults make them."""

import socket
from collections.abc import Callable

import pytest

from omni_desktop.core.errors import CannotContinue, Fault, TryLater
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.problems.problems import CATALOGUE, Problem, advice, meaning, title
from omni_desktop.web.omni.inventory import OmniInventory
from omni_desktop.web.session import Timeouts
from tests.web.servers import NETO_KEY, OMNI_KEY, PretendClock, answer, limiter

DOCUMENT = Prepared(b'{"reference":"WEB-1","email":"secret.person@example.com"}', "digest")
TAKEN = answer(200, b'[{"index":0,"success":true,"id":7,"errors":[]}]')
PATIENT = Timeouts(connect=10, read=20, write=20, whole=40)


def create(omni: OmniInventory) -> object:
    return omni.create_sales_orders([DOCUMENT], expand_boms=False)


def reader(url: str, clock: PretendClock) -> OmniInventory:
    return OmniInventory(url, "ShopUser", OMNI_KEY, limiter(clock), clock, timeouts=PATIENT)


def fault_of(call: Callable[[], object]) -> Fault:
    with pytest.raises(Fault) as caught:
        call()
    assert caught.value.__cause__ is None
    sentence = str(caught.value)
    assert OMNI_KEY not in sentence
    assert NETO_KEY not in sentence
    assert "secret" not in sentence
    assert "where=" not in sentence
    assert sentence.endswith(".")
    assert sentence[0].isupper()
    if isinstance(caught.value, TryLater | CannotContinue):
        assert_the_catalogue_explains(caught.value)
    return caught.value


def assert_the_catalogue_explains(fault: Fault) -> None:
    """Its code has an entry, and every fact that the entry's sentences ask for is there."""
    problem = Problem(fault.code, fault.facts)
    assert fault.code in CATALOGUE
    assert "?" not in title(problem) + meaning(problem) + advice(problem)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
