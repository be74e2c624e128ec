import base64
import json
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import pytest

from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from tests.patience import PATIENCE


class Client:
    """Speaks to both sides with nothing but http.client, so that what is tested is the wire."""

    def __init__(self, server: PracticeServer) -> None:
        self.server = server
        self.status = 0
        self.headers: dict[str, str] = {}
        self.neto_headers = {"NETOAPI_KEY": server.neto_key, "NETOAPI_USERNAME": server.neto_username, "Accept": "application/json"}
        token = base64.b64encode(f"{server.omni_username}:{server.omni_key}".encode()).decode()
        self.omni_headers = {"Authorization": f"Basic {token}", "Accept": "application/json"}

    def raw(self, url: str, method: str, body: str | None, headers: dict[str, str], timeout: float = PATIENCE) -> str:
        parts = urlsplit(url)
        connection = HTTPConnection(parts.netloc, timeout=timeout)
        try:
            connection.request(method, url.removeprefix(f"http://{parts.netloc}"), body, headers)
            answer = connection.getresponse()
            self.status, self.headers = answer.status, dict(answer.headers)
            return answer.read().decode()
        finally:
            connection.close()

    def neto_text(self, action: str, body: Any, timeout: float = PATIENCE, **headers: str) -> str:
        text = body if isinstance(body, str) else json.dumps(body)
        sent = {**self.neto_headers, "NETOAPI_ACTION": action, **headers}
        return self.raw(self.server.neto_url + "/do/WS/NetoAPI", "POST", text, sent, timeout)

    def neto(self, action: str, body: Any) -> Any:
        return json.loads(self.neto_text(action, body))

    def orders(self, *selectors: str, **wanted: Any) -> Any:
        return self.neto("GetOrder", {"Filter": {**wanted, "OutputSelector": list(selectors) or ["ID"]}})["Order"]

    def omni_text(self, method: str, path: str, body: Any = None, timeout: float = PATIENCE) -> str:
        text = None if body is None else body if isinstance(body, str) else json.dumps(body)
        return self.raw(f"{self.server.omni_url}/{path}", method, text, self.omni_headers, timeout)

    def omni(self, method: str, path: str, body: Any = None) -> Any:
        return json.loads(self.omni_text(method, path, body))

    def rows(self, resource: str, **query: Any) -> Any:
        return self.omni("GET", f"{resource}?{urlencode(query, quote_via=quote)}")

    def create(self, *orders: dict[str, Any]) -> Any:
        return self.omni("POST", "SalesOrders", list(orders))

    def change(self, **fields: Any) -> Any:
        return self.omni("PUT", "SalesOrders", [fields])[0]

    def made(self, **fields: Any) -> Any:
        """A new sales order as it reads back."""
        answer = self.create(order(**fields))[0]
        assert answer["success"], answer
        return self.omni("GET", f"SalesOrders/{answer['id']}")


GONE = (HTTPException, ConnectionError, TimeoutError)


def order(**fields: Any) -> dict[str, Any]:
    line = {"code": "AB-114", "qty": 2, "unitPrice": 11}
    return {"reference": "N1", "taxStatus": "Incl", "taxRate": 10, "lineItems": [line], **fields}


@pytest.fixture
def world() -> Iterator[PracticeWorld]:
    world = PracticeWorld.open(None)
    world.add_stock("AB-114", 1000)
    yield world
    world.close()


@pytest.fixture
def server(world: PracticeWorld) -> Iterator[PracticeServer]:
    with PracticeServer(world, limits=None) as server:
        yield server
        assert server.calls.crashes == []


@pytest.fixture
def client(server: PracticeServer) -> Client:
    return Client(server)
