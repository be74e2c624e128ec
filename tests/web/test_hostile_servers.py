"""Servers that mean ill, byte by byte over a real socket: no reply outlasts its time or outgrows its size, and no key comes back."""

import gzip
import json
import re
import socket
import threading
import zlib
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Iterator
from contextlib import suppress
from html import escape as html_escape
from time import monotonic
from urllib.parse import quote, quote_plus

import pytest

from omni_desktop.core.errors import Cancelled, OutcomeUnknown, TryLater
from omni_desktop.web import session
from omni_desktop.web.blotting import Blotter
from omni_desktop.web.omni.inventory import OmniInventory
from omni_desktop.web.session import Timeouts
from tests.patience import PATIENCE
from tests.web.calls import DOCUMENT, create, fault_of
from tests.web.servers import OMNI_KEY, PretendClock, ScriptedServer, answer, limiter

WHOLE = 1.0
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
DRIP = 0.05


class DrippingServer:
    """Reads a request, sends `first` at once, then `drop` again and again until the client is gone."""

    def __init__(self, first: bytes, drop: Callable[[], bytes], pause: float = DRIP) -> None:
        self._first, self._drop, self._pause = first, drop, pause
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._serve, daemon=True)]
        self._threads[0].start()

    def __enter__(self) -> "DrippingServer":
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        with suppress(OSError):             # wakes who accepts on Linux; Windows has only close for it, and refuses this
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join()

    def _serve(self) -> None:
        while not self._over.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._drip, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _drip(self, connection: socket.socket) -> None:
        with connection:
            try:
                connection.recv(65536)
                connection.sendall(self._first)
                while not self._over.wait(self._pause):
                    connection.sendall(self._drop())
            except OSError:
                return


def counted(text: str) -> Callable[[], bytes]:
    numbers = iter(range(1_000_000))
    return lambda: text.format(next(numbers)).encode()


def gzip_of_nothing() -> Callable[[], bytes]:
    """Blocks that are valid and unpack to nothing, for ever."""
    packer = zlib.compressobj(wbits=31)
    return lambda: packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)


DRIPS: dict[str, tuple[bytes, Callable[[], Callable[[], bytes]]]] = {
    "status line": (b"HTTP", lambda: lambda: b"/"),
    "a header": (HEAD, lambda: lambda: b"a"),
    "headers": (HEAD, lambda: lambda: b"X-Same: 1\r\n"),
    "100 Continue": (b"", lambda: lambda: b"HTTP/1.1 100 Continue\r\n\r\n"),
    "body": (HEAD + b"Content-Length: 100000\r\n\r\n", lambda: lambda: b" "),
    "body without a length": (HEAD + b"Connection: close\r\n\r\n[]", lambda: lambda: b" "),
    "chunk extension": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n1;x=", lambda: lambda: b"y"),
    "chunks": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", lambda: lambda: b"1\r\n \r\n"),
    "trailers": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\n", lambda: counted("X-{0}: 1\r\n")),
    "gzip of nothing": (HEAD + b"Content-Encoding: gzip\r\n\r\n", gzip_of_nothing),
    "gzip members of nothing": (HEAD + b"Content-Encoding: gzip\r\n\r\n", lambda: lambda: gzip.compress(b"")),
}


@pytest.fixture(params=list(DRIPS))
def dripping(request: pytest.FixtureRequest) -> Iterator[DrippingServer]:
    first, drop = DRIPS[request.param]
    with DrippingServer(first, drop()) as server:
        yield server


def patient_reader(url: str, clock: PretendClock) -> OmniInventory:
    timeouts = Timeouts(connect=PATIENCE, read=PATIENCE, write=PATIENCE, whole=PATIENCE)
    return OmniInventory(url, "ShopUser", OMNI_KEY, limiter(clock), clock, timeouts=timeouts)


def reader(url: str, clock: PretendClock, whole: float = WHOLE) -> OmniInventory:
    timeouts = Timeouts(connect=1, read=1, write=1, whole=whole)
    return OmniInventory(url, "ShopUser", OMNI_KEY, limiter(clock), clock, timeouts=timeouts)


def test_whatever_is_dripped_a_write_ends_in_time_and_is_looked_up(dripping: DrippingServer, clock: PretendClock) -> None:
    started = monotonic()
    fault = fault_of(lambda: create(reader(dripping.url, clock)))
    assert isinstance(fault, OutcomeUnknown)
    assert monotonic() - started < PATIENCE


def test_whatever_is_dripped_a_read_is_cancelled_at_once(dripping: DrippingServer, clock: PretendClock) -> None:
    press = threading.Timer(0.3, lambda: setattr(clock, "cancelled", True))
    press.start()
    started = monotonic()
    with pytest.raises(Cancelled):
        reader(dripping.url, clock, whole=2 * PATIENCE).branches()
    press.join()
    assert monotonic() - started < PATIENCE


def test_a_flood_of_empty_blocks_ends_by_its_size(clock: PretendClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "LARGEST_REPLY", 100_000)
    nothing = gzip.compress(b"") * 1000
    with DrippingServer(HEAD + b"Content-Encoding: gzip\r\n\r\n", lambda: nothing, pause=0) as server:
        assert fault_of(reader(server.url, clock, whole=60).branches).code == "reply_too_large"


def test_a_small_bomb_is_never_unpacked_whole(omni: OmniInventory, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "LARGEST_REPLY", 1_000_000)
    pieces: list[int] = []
    check = session._check_size
    monkeypatch.setattr(session, "_check_size", lambda length: (pieces.append(length), check(length)))
    server.always = answer(200, gzip.compress(b"[" + b" " * 50_000_000), Content_Encoding="gzip")
    assert fault_of(omni.branches).code == "reply_too_large"
    assert max(pieces) < 1_100_000


@pytest.mark.parametrize("encoding", ["gzip, gzip", "gzip,deflate", "br", "deflate, identity, gzip"])
def test_stacked_and_unknown_encodings_are_refused(omni: OmniInventory, server: ScriptedServer, encoding: str) -> None:
    server.always = answer(200, gzip.compress(gzip.compress(b"[]")), Content_Encoding=encoding)
    assert fault_of(omni.branches).code == "unreadable_reply"


@pytest.mark.parametrize("level", [0, 1, 9])
@pytest.mark.parametrize("encoding", ["gzip", "x-gzip", "deflate", "raw deflate", "identity", ""])
def test_a_packed_reply_is_read_whole(omni: OmniInventory, server: ScriptedServer, encoding: str, level: int) -> None:
    body = json.dumps([{"id": number, "company": f"Branch {number}"} for number in range(1, 240)] + [{"id": 240, "company": "x" * 300_000}])
    bits = {"gzip": 31, "x-gzip": 31, "deflate": 15, "raw deflate": -15}.get(encoding)
    packer = zlib.compressobj(level, wbits=bits) if bits else None
    packed = packer.compress(body.encode()) + packer.flush() if packer else body.encode()
    server.always = answer(200, packed, Content_Encoding=encoding.removeprefix("raw "))
    assert [branch.id for branch in omni.branches()] == list(range(1, 241))


LOGIN = b64encode(f"ShopUser:{OMNI_KEY}".encode()).decode()
ECHOES = {
    "plain": OMNI_KEY,
    "Basic": LOGIN,
    "Basic in a URL": quote(LOGIN, safe=""),
    "base64": b64encode(OMNI_KEY.encode()).decode(),
    "in a sentence": f"The key {OMNI_KEY}, sent by you, is no good.",
}


class InterimServer:
    """On one connection: each question is answered `before` first, and `after` a while the list that its number says."""

    def __init__(self, before: bytes, after: float) -> None:
        self._before, self._after = before, after
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.asked = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def __enter__(self) -> "InterimServer":
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                self._answer(self._listener.accept()[0])

    def _answer(self, line: socket.socket) -> None:
        with line:
            while line.recv(65536):
                self.asked += 1
                body = json.dumps([{"id": self.asked, "company": "Main"}]).encode()
                line.sendall(self._before)
                threading.Event().wait(self._after)
                line.sendall(HEAD + b"Content-Length: %d\r\n\r\n" % len(body) + body)


@pytest.mark.parametrize("status", [100, 102, 103, 199])
def test_an_interim_response_is_not_the_answer_and_the_answer_is_not_the_next_question_s(clock: PretendClock, status: int) -> None:
    with InterimServer(b"HTTP/1.1 %d Wait\r\nLink: </a>\r\n\r\n" % status * 3, after=0.1) as server:
        omni = patient_reader(server.url, clock)
        assert [omni.branches()[0].id for _ in range(3)] == [1, 2, 3]
        assert server.asked == 3


def test_a_server_that_changes_the_protocol_answered_nothing(clock: PretendClock) -> None:
    with InterimServer(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n", after=0.0) as server:
        assert type(fault_of(lambda: create(patient_reader(server.url, clock)))) is OutcomeUnknown


@pytest.mark.parametrize("form", list(ECHOES))
def test_a_key_that_a_refusal_echoes_is_blotted_out_of_its_words(omni: OmniInventory, server: ScriptedServer, form: str) -> None:
    refusal = [{"index": 0, "success": False, "id": 0, "errors": [f"Refused: {ECHOES[form]}"]}]
    server.always = answer(200, json.dumps(refusal))
    (told,) = omni.create_sales_orders([DOCUMENT], expand_boms=False)
    assert told.words.startswith("Refused: ")
    assert "*" in told.words
    assert not any(echo in told.words for echo in ECHOES.values())


WAYS: dict[str, Callable[[str], str]] = {
    "JSON": lambda one: f"\\u{ord(one):04x}",
    "JSON in capitals": lambda one: f"\\u{ord(one):04X}",
    "URL": lambda one: "".join(f"%{byte:02x}" for byte in one.encode()),
    "page": lambda one: f"&#{ord(one)};",
    "page in hexadecimal": lambda one: f"&#x{ord(one):X};",
}


def escaped(text: str, way: str) -> str:
    return "".join(map(WAYS[way], text))


@pytest.mark.parametrize("way", list(WAYS))
def test_a_key_whose_every_character_is_escaped_is_blotted_out_before_it_can_be_read(
    omni: OmniInventory, server: ScriptedServer, way: str
) -> None:
    """What JSON itself takes back stands there as the key."""
    echo = escaped(OMNI_KEY, way)
    server.always = answer(200, f'[{{"index":0,"success":false,"id":0,"errors":["Refused: {echo}"]}}]')
    (told,) = omni.create_sales_orders([DOCUMENT], expand_boms=False)
    assert told.words.startswith("Refused: *")
    assert OMNI_KEY not in told.words


@pytest.mark.parametrize("key", ["a/b+c=d&e f\"g'h", "schlüssel-of-the-shop", "0123456789abcdef" * 4, "???>>>~~~of the shop"])
def test_every_form_of_a_key_is_blotted_out(key: str) -> None:
    blot = Blotter((key,))
    quoted, encoded = quote(key, safe=""), b64encode(key.encode()).decode()
    forms = [
        key, quote(key), quoted, re.sub("%..", lambda escape: escape[0].lower(), quoted), quote_plus(key), html_escape(key),
        json.dumps(key), key.replace("/", "\\/"), encoded, urlsafe_b64encode(key.encode()).decode(), quote(encoded, safe=""),
        re.sub("[a-z]", lambda small: small[0].upper(), key), key.encode().hex(), key.encode().hex().upper(),
    ]  # fmt: skip
    forms += [escaped(key, way) for way in WAYS]
    forms += [escaped(key[:5], way) + key[5:] for way in WAYS]
    for form in forms:
        assert key not in blot.text(f"<{form}>")
        assert form not in blot.text(f"<{form}>")
    assert blot.text("nothing of ours") == "nothing of ours"


def test_of_a_key_that_begins_like_another_nothing_is_left() -> None:
    short, long = "omni-secret", "omni-secret-and-more"
    assert [Blotter(keys).text(f"<{long}>") for keys in ((short, long), (long, short))] == ["<********>"] * 2


def test_a_key_in_the_address_we_are_sent_on_to_is_blotted_out(omni: OmniInventory, server: ScriptedServer) -> None:
    server.always = answer(302, b"", Location=f"https://{OMNI_KEY}.example.com/")
    assert "example.com" in str(fault_of(omni.branches))


def test_a_reply_that_was_cut_is_later_not_lost(clock: PretendClock) -> None:
    first, drop = DRIPS["body without a length"]
    with DrippingServer(first, drop()) as server:
        assert type(fault_of(reader(server.url, clock).branches)) is TryLater
