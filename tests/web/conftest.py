from collections.abc import Iterator

import pytest

from omni_desktop.web.neto import NetoShop
from omni_desktop.web.omni import OmniInventory
from omni_desktop.web.session import Timeouts
from tests.web.servers import NETO_KEY, OMNI_KEY, PretendClock, ScriptedServer, limiter

QUICK = Timeouts(connect=2, read=0.5, write=0.5, whole=1.5)


@pytest.fixture
def clock() -> PretendClock:
    return PretendClock()


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        yield server


@pytest.fixture
def omni(server: ScriptedServer, clock: PretendClock) -> OmniInventory:
    return OmniInventory(f"{server.url}/api/v1", "ShopUser", OMNI_KEY, limiter(clock), clock, timeouts=QUICK)


@pytest.fixture
def neto(server: ScriptedServer, clock: PretendClock) -> NetoShop:
    return NetoShop(server.url, NETO_KEY, "staff", limiter(clock, "Neto"), clock, timeouts=QUICK)
