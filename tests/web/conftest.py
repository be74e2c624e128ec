from collections.abc import Iterator

import pytest

from omni_desktop.web.neto.shop import NetoShop
from omni_desktop.web.omni.inventory import OmniInventory
from omni_desktop.web.session import Timeouts
from tests.web.servers import NETO_KEY, OMNI_KEY, PretendClock, ScriptedServer, limiter

PATIENT = Timeouts(connect=20, read=30, write=30, whole=60)         # a busy computer answers late, and that is no fault
HASTY = Timeouts(connect=20, read=0.4, write=0.4, whole=1.0)        # for servers that never answer in time


@pytest.fixture
def clock() -> PretendClock:
    return PretendClock()


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        yield server


@pytest.fixture
def omni(server: ScriptedServer, clock: PretendClock) -> OmniInventory:
    return OmniInventory(f"{server.url}/api/v1", "ShopUser", OMNI_KEY, limiter(clock), clock, timeouts=PATIENT)


@pytest.fixture
def hasty_omni(server: ScriptedServer, clock: PretendClock) -> OmniInventory:
    return OmniInventory(f"{server.url}/api/v1", "ShopUser", OMNI_KEY, limiter(clock), clock, timeouts=HASTY)


@pytest.fixture
def neto(server: ScriptedServer, clock: PretendClock) -> NetoShop:
    return NetoShop(server.url, NETO_KEY, "staff", limiter(clock, "Neto"), clock, timeouts=PATIENT)
