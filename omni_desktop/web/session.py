"""One HTTP attempt: a request goes out, and a whole reply comes back in time, or `Broken` says what happened and whether anything left."""

from __future__ import annotations

import errno
import socket
import ssl
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

import requests
import truststore
import urllib3
from requests.adapters import HTTPAdapter
from requests.structures import CaseInsensitiveDict
from requests.utils import get_environ_proxies

from omni_desktop.core.errors import Cancelled, CannotContinue, TryLater
from omni_desktop.core.ports.clock import Clock
from omni_desktop.core.ports.hold import Hold
from omni_desktop.core.settings.addresses import is_loopback, is_loopback_host
from omni_desktop.core.settings.settings import OMNI_ADDRESS
from omni_desktop.web.blotting import Blotter
from omni_desktop.web.lifeline import CANCELLED, LEASE_OVER, POOLS, Lifeline, Watch
from omni_desktop.web.unpacking import PIECE, Undecodable, Unpacker

LARGEST_REPLY = 64 * 1024 * 1024
LATEST_YEAR = 9000             # beyond it a slip of the server would break arithmetic with times
SAVED_CONNECTIONS = 4
AGENT = "Omni-Desktop"
SURE_HOST = urlsplit(OMNI_ADDRESS).hostname


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds: to connect, until the next byte of a read's or a write's reply, and for a whole reply to arrive."""

    connect: float = 10.0
    read: float = 45.0
    write: float = 55.0
    whole: float = 120.0


@dataclass(frozen=True, slots=True)
class Request:
    """`subject` names the resource in words ("contacts"); `writes`: never to be repeated; `is_list`: the URL may prove too long."""

    method: str
    url: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes | None = field(default=None, repr=False)
    subject: str = ""
    writes: bool = False
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """`body` is decompressed."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)


class Broken(Exception):
    """No whole reply. `code` says why (see `faults`), `left` whether the request's body began to leave this computer."""

    def __init__(self, code: str, *, left: bool) -> None:
        super().__init__(code)
        self.code = code
        self.left = left


class _Letter:
    """A body that knows whether it was taken: the connection stands before the first byte of it is asked for."""

    def __init__(self, body: bytes) -> None:
        self._body = body
        self.left = False

    def __len__(self) -> int:
        return len(self._body)

    def __iter__(self) -> Iterator[bytes]:
        self.left = True
        yield self._body


class _LastMoment(_Letter):
    """A write's body under a lease. However long this computer stood still before, not a byte of it leaves once the lease is nearly over;
    and if it stood still while the body left, the last byte doesn't: a server works on no part of a request."""

    def __init__(self, body: bytes, hold: Hold) -> None:
        super().__init__(body)
        self._hold = hold

    def __iter__(self) -> Iterator[bytes]:
        self._hold.refuse_late()
        self.left = True
        yield self._body[:-1]
        try:
            self._hold.refuse_late()
        except TryLater:
            raise TimeoutError from None
        yield self._body[-1:]


class _Adapter(HTTPAdapter):
    """Trusts the operating system's certificates; shops sit behind antivirus that inspects TLS with a certificate of its own."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs, ssl_context=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
        self.poolmanager.pool_classes_by_scheme = POOLS

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        manager = super().proxy_manager_for(proxy, **kwargs, ssl_context=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
        manager.pool_classes_by_scheme = POOLS
        return manager

    def cert_verify(self, conn: Any, *_ignored: Any) -> None:
        """requests would add its own bundle here; the context decides alone, and it always checks."""
        conn.cert_reqs = "CERT_REQUIRED"


class Session:
    """Connections to one API, kept alive. Not a requests.Session: that one reads a redirect's whole body and takes keys from .netrc.

    An HTTPAdapter never sends anything twice by itself (its retries are 0), and follows no redirect. `hold`: what a run may go on by, where
    that ends by itself.
    """

    def __init__(self, clock: Clock, timeouts: Timeouts, secrets: Iterable[str] = (), hold: Hold | None = None) -> None:
        self._clock = clock
        self._hold = hold
        self._timeouts = timeouts
        self._blot = Blotter(secrets)
        self._told: tuple[datetime, float] | None = None
        self._watch = Watch()

    def server_time(self) -> datetime | None:
        """The other side's own time, from the Date of its last reply and what passed since by a clock that nobody turns; None: unknown."""
        return self._told and self._told[0] + timedelta(seconds=self._clock.seconds() - self._told[1])

    @cached_property
    def _adapter(self) -> HTTPAdapter:
        """Made at the first call: loading the system's certificates takes a moment."""
        return _Adapter(pool_connections=SAVED_CONNECTIONS, pool_maxsize=SAVED_CONNECTIONS, max_retries=0)

    def send(self, request: Request) -> Reply:
        """Raises Broken, and CannotContinue (`insecure_address`, `wrong_address`) before anything leaves.

        Raises Cancelled as soon as somebody cancels a read; a write is waited for, so that its outcome is known. Raises TryLater
        (`lease_over`) where a write was stopped in the last moment, before anything of it left, or a read once the lease was over.
        """
        check_address(request.url)
        letter = self._letter(request)
        lifeline = Lifeline(self._watch, self._clock, self._timeouts.whole, may_cancel=not request.writes, hold=self._hold)
        try:
            with lifeline:
                return self._exchange(request, letter)
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError) as error:
            if lifeline.why == CANCELLED:
                raise Cancelled from None
            left = letter is not None and letter.left
            if lifeline.why == LEASE_OVER and self._hold and not (request.writes and left):
                self._hold.refuse_over()
            code = "timed_out" if lifeline.why else _code(error, left=left)
            raise Broken(code, left=left) from None      # the error's text holds the URL, and so perhaps an address

    def _letter(self, request: Request) -> _Letter | None:
        if request.body is None:
            return None
        return _LastMoment(request.body, self._hold) if self._hold and request.writes else _Letter(request.body)

    def _exchange(self, request: Request, letter: _Letter | None) -> Reply:
        headers = {"Accept-Encoding": "gzip, deflate", "User-Agent": AGENT, **request.headers}
        prepared = _prepared(requests.Request(request.method, request.url, headers=headers, data=letter))
        patience = self._timeouts.write if request.writes else self._timeouts.read
        answer = self._adapter.send(
            prepared, stream=True, timeout=(self._timeouts.connect, patience), verify=True, proxies=proxies_for(request.url)
        )
        self._note_date(answer.headers.get("Date", ""))
        try:
            told = CaseInsensitiveDict({name: self._blot.text(value) for name, value in answer.headers.items()})
            return Reply(answer.status_code, told, self._blot.bytes(_body(answer)).removeprefix(BOM_UTF8))
        except BaseException:
            answer.close()
            raise

    def _note_date(self, text: str) -> None:
        at = http_date(text)
        if at is not None:
            self._told = (at, self._clock.seconds())


def _prepared(request: requests.Request) -> requests.PreparedRequest:
    """A question's thousands of characters are encoded as they are asked: requests would go through each of them once more."""
    request.url, mark, question = request.url.partition("?")
    prepared = request.prepare()
    prepared.url = f"{prepared.url}{mark}{question}"
    return prepared


def _body(answer: requests.Response) -> bytes:
    """In pieces as they arrive; what came over the wire counts as well as what it unpacks to."""
    unpacker = Unpacker(answer.headers.get("Content-Encoding", ""))
    body, taken = bytearray(), 0
    while packed := answer.raw.read1(PIECE, decode_content=False):
        taken += len(packed)
        for piece in unpacker.pieces(packed):
            body += piece
            _check_size(len(body))
        _check_size(taken)
    body += unpacker.finish()
    answer.raw.release_conn()
    return bytes(body)


def _check_size(length: int) -> None:
    if length > LARGEST_REPLY:
        raise _TooLarge


def http_date(text: str) -> datetime | None:
    """A Date or Retry-After header's instant; None where it is none."""
    try:
        at = parsedate_to_datetime(text)
        return at.replace(tzinfo=at.tzinfo or UTC).astimezone(UTC) if at.year < LATEST_YEAR else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


class _TooLarge(ValueError):
    pass


def check_address(url: str) -> None:
    """Only https, except to this computer itself."""
    scheme, host = _scheme_and_host(url)
    if not host:
        raise CannotContinue(
            "This isn't a web address. Correct it in Settings, Connection.",
            code="wrong_address",
            facts={"host": "What was entered", "side": "the other side"},
        )
    if scheme != "https" and not (scheme == "http" and is_loopback_host(host)):
        raise CannotContinue(
            f"The address of {host} doesn't begin with https, so the key could be read on its way. Nothing was sent. "
            "Correct the address in Settings, Connection.",
            code="insecure_address",
            facts={"host": host},
        )


def _scheme_and_host(url: str) -> tuple[str, str]:
    """Both "" where it is no address; a port that is no number makes it none."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return "", ""
    return ("", "") if port == 0 else (parts.scheme, parts.hostname or "")


def proxies_for(url: str) -> dict[str, str]:
    """The system's proxies, never for this computer itself."""
    return {} if is_loopback(url) else dict(get_environ_proxies(url, no_proxy=None))


_NO_SUCH_NAME = (socket.gaierror, urllib3.exceptions.NameResolutionError)
_BEFORE_LEAVING: tuple[tuple[tuple[type[BaseException], ...], str], ...] = (
    ((requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema), "wrong_address"),
    ((requests.exceptions.ProxyError, urllib3.exceptions.ProxyError), "proxy_failed"),
    (_NO_SUCH_NAME, "wrong_address"),
    ((ssl.SSLError, requests.exceptions.SSLError, urllib3.exceptions.SSLError), "tls_failure"),
    ((ConnectionRefusedError,), "refused_connection"),
    ((TimeoutError, requests.Timeout, urllib3.exceptions.TimeoutError), "timed_out"),
    ((urllib3.exceptions.NewConnectionError,), "no_network"),
)
_AFTER_LEAVING: tuple[tuple[tuple[type[BaseException], ...], str], ...] = (
    ((_TooLarge,), "reply_too_large"),
    ((Undecodable,), "unreadable_reply"),
    ((TimeoutError, requests.Timeout, urllib3.exceptions.ReadTimeoutError), "timed_out"),
)
_ONLY_OFFLINE = frozenset({socket.EAI_AGAIN, errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN})


def _code(error: BaseException, *, left: bool) -> str:
    """Once something left, a TLS error or a refusal is only a dropped connection: the handshake had worked."""
    causes = list(_causes(error))
    if not left and any(isinstance(cause, OSError) and cause.errno in _ONLY_OFFLINE for cause in causes):
        return "no_network"
    for types, code in _AFTER_LEAVING if left else (*_AFTER_LEAVING[:2], *_BEFORE_LEAVING):
        if any(isinstance(cause, types) for cause in causes):
            return code if types is not _NO_SUCH_NAME or _finds_names() else "no_network"
    return "dropped"


def _finds_names() -> bool:
    """Windows and macOS say of every name that there is none while they are offline, so a name that there surely is gets looked up."""
    try:
        socket.getaddrinfo(SURE_HOST, None)
    except OSError:
        return False
    return True


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what it wraps; urllib3 keeps causes in `reason` or in its arguments."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        one = waiting.pop()
        if isinstance(one, BaseException) and id(one) not in seen:
            seen.add(id(one))
            yield one
            waiting += [one.__cause__, one.__context__, getattr(one, "reason", None), *one.args]
