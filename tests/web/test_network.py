"""Nothing leaves for an address that is wrong, unproven, unreachable or not https."""

import errno
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from omni_desktop.core.errors import CannotContinue, TryLater
from omni_desktop.web.omni.inventory import OmniInventory
from tests.certificates_here import Authority, trust_here
from tests.web.calls import create, fault_of, free_port, reader
from tests.web.servers import PretendClock, ScriptedServer


def test_a_refused_connection_is_tried_later_and_a_write_surely_did_not_leave(clock: PretendClock) -> None:
    omni = reader(f"http://127.0.0.1:{free_port()}/api/v1", clock)
    for call in (omni.branches, lambda: create(omni)):
        fault = fault_of(call)
        assert type(fault) is TryLater
        assert fault.code == "refused_connection"


def test_a_name_that_does_not_exist_is_a_wrong_address(clock: PretendClock, monkeypatch: pytest.MonkeyPatch) -> None:
    def others_only(host: str, *_: object, **__: object) -> list[object]:
        if host != "no-such-shop.example":
            return []
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", others_only)
    omni = reader("https://no-such-shop.example/api/v1", clock)
    for call in (omni.branches, lambda: create(omni)):
        fault = fault_of(call)
        assert type(fault) is TryLater
        assert fault.code == "wrong_address"
        assert "no-such-shop.example" in str(fault)


OFFLINE = [
    socket.gaierror(socket.EAI_AGAIN, "Temporary failure"),
    socket.gaierror(socket.EAI_NONAME, "as Windows and a Mac say of every name then"),
    OSError(errno.ENETUNREACH, "Network is unreachable"),
]


@pytest.mark.parametrize("error", OFFLINE)
def test_without_a_network_that_is_what_is_said(clock: PretendClock, monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    def offline(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", offline)
    fault = fault_of(lambda: create(reader("https://api.example/api/v1", clock)))
    assert type(fault) is TryLater
    assert fault.code == "no_network"


@pytest.fixture
def tls_server(tmp_path: Path) -> Iterator[tuple[ScriptedServer, Path]]:
    """A server with a certificate of an authority that nobody knows, and that authority's file."""
    authority = Authority(tmp_path)
    context = authority.certificate("localhost").context()
    with ScriptedServer() as server:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        yield server, authority.file


def test_a_server_whose_authority_nobody_knows_gets_nothing(tls_server: tuple[ScriptedServer, Path], clock: PretendClock) -> None:
    omni = reader(f"https://localhost:{tls_server[0].server_port}/api/v1", clock)
    for call in (omni.branches, lambda: create(omni)):
        fault = fault_of(call)
        assert type(fault) is TryLater
        assert fault.code == "tls_failure"
    assert tls_server[0].seen == []


def test_a_certificate_that_the_computer_trusts_is_trusted(
    tls_server: tuple[ScriptedServer, Path], clock: PretendClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, authority = tls_server
    trust_here(authority, monkeypatch)
    assert reader(f"https://localhost:{server.server_port}/api/v1", clock).branches() == []
    fault = fault_of(reader(f"https://127.0.0.1:{server.server_port}/api/v1", clock).branches)
    assert fault.code == "tls_failure"  # the certificate is localhost's
    assert len(server.seen) == 1


def test_a_server_without_tls_behind_https_gets_nothing(server: ScriptedServer, clock: PretendClock) -> None:
    fault = fault_of(lambda: create(reader(f"https://127.0.0.1:{server.server_port}/api/v1", clock)))
    assert type(fault) is TryLater
    assert fault.code in ("tls_failure", "no_network")
    assert server.seen == []


@pytest.mark.parametrize(
    "url", ["http://api.cin7.com/api/v1", "http://192.168.1.4/api/v1", "http://127.0.0.1.evil.example/", "ftp://localhost"]
)
def test_only_https_is_spoken_except_to_this_computer(url: str, clock: PretendClock) -> None:
    fault = fault_of(lambda: create(reader(url, clock)))
    assert type(fault) is CannotContinue
    assert fault.code == "insecure_address"


@pytest.mark.parametrize("url", ["", "api.cin7.com", "https://", "https://[::1", "https://shop:port", "https://shop:0/"])
def test_what_is_no_address_is_said_to_be_none(url: str, clock: PretendClock) -> None:
    fault = fault_of(lambda: create(reader(url, clock)))
    assert type(fault) is CannotContinue
    assert fault.code == "wrong_address"


def test_a_proxy_of_the_system_is_used_but_not_for_this_computer(
    server: ScriptedServer, omni: OmniInventory, clock: PretendClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{free_port()}")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert omni.branches() == []
    fault = fault_of(lambda: create(reader("https://api.example/api/v1", clock)))
    assert type(fault) is TryLater
    assert "proxy" in str(fault)
