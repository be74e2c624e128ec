"""What stands around Neto's data: Ack, Messages, CurrentTime, and the orders each as its own JSON (neto_api: 4.1)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from omni_desktop.core.errors import Fault, TryLater
from omni_desktop.web.faults import NETO, Garbled
from omni_desktop.web.neto_order import moment
from omni_desktop.web.neto_wire import Unreadable, mended, parsed


class Envelope(msgspec.Struct):
    """HTTP 200 can be a failure: only Ack tells."""

    Ack: str = ""
    CurrentTime: str = ""
    Order: msgspec.Raw = msgspec.Raw(b"")
    Messages: msgspec.Raw = msgspec.Raw(b"")
    GetOrderResponse: msgspec.Raw = msgspec.Raw(b"")


@dataclass(frozen=True, slots=True)
class NetoReply:
    """A reply whose Ack was Success or Warning. `orders`: each order's JSON exactly as it came; `body`: the whole."""

    body: bytes
    orders: tuple[bytes, ...]
    current_time: str

    @property
    def shop_time(self) -> datetime:
        """UTC. The watermark hangs on it, so a reply without it is of no use: raises Garbled."""
        try:
            at = moment(self.current_time, "CurrentTime")
        except Unreadable:
            at = None
        if at is None:
            raise Garbled
        return at

    @staticmethod
    def question(body: dict[str, Any]) -> bytes:
        return msgspec.json.encode(body)

    @staticmethod
    def read(body: bytes) -> NetoReply:
        """Raises Garbled, TryLater (`server_error`) and CannotContinue (`wrong_key_neto`)."""
        try:
            return _read(body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            pass
        try:                        # one order with a bare NaN or half a character: its neighbours are still good
            return _read(json.dumps(mended(parsed(body))).encode())
        except (msgspec.DecodeError, ValueError, RecursionError):
            raise Garbled from None

    def rows(self, root: str) -> tuple[bytes, ...]:
        """The rows of another resource than orders, such as "Rma", each as its own JSON; under "rma" they aren't none. Raises Garbled."""
        try:
            members = msgspec.json.decode(self.body, type=dict[str, msgspec.Raw])
            inner = members.get(f"Get{root}Response")
            members = msgspec.json.decode(inner, type=dict[str, msgspec.Raw]) if inner else members
        except msgspec.DecodeError:
            raise Garbled from None
        return tuple(row for name, list_ in members.items() if name.casefold() == root.casefold() for row in _elements(list_))

    @staticmethod
    def with_time(body: bytes) -> NetoReply:
        """As `read`, of a scan: also Garbled where Neto's time is missing."""
        reply = NetoReply.read(body)
        _ = reply.shop_time
        return reply


def _read(body: bytes) -> NetoReply:
    envelope = msgspec.json.decode(body, type=Envelope)
    if envelope.GetOrderResponse:
        envelope = msgspec.json.decode(envelope.GetOrderResponse, type=Envelope)
    ack = envelope.Ack.casefold()
    if ack == "success" or (ack == "warning" and _has_data(body)):
        return NetoReply(body, tuple(_elements(envelope.Order)), envelope.CurrentTime)
    if ack not in ("warning", "error"):
        raise Garbled
    raise _fault_of(_texts(msgspec.json.decode(envelope.Messages)) if envelope.Messages else ())


def _has_data(body: bytes) -> bool:
    """Whether anything stands beside the envelope: then a warning is a remark on an answer, not a refusal."""
    return bool(msgspec.json.decode(body, type=dict[str, msgspec.Raw]).keys() - {"Ack", "CurrentTime", "Messages"})


def _elements(raw: msgspec.Raw) -> Iterator[bytes]:
    """A list, one alone, or none as "", null or a missing key."""
    text = bytes(raw)
    if text[:1] == b"[":
        yield from (bytes(one) for one in msgspec.json.decode(text, type=list[msgspec.Raw]))
    elif text[:1] == b"{":
        yield text
    elif text not in (b"", b'""', b"null"):
        raise Garbled


def _texts(messages: Any) -> Iterator[str]:
    """Every text inside Messages, which comes as an object, with lists in it, or as a list."""
    if isinstance(messages, str):
        yield messages
    inner = messages.values() if isinstance(messages, dict) else messages if isinstance(messages, list) else ()
    for one in inner:
        yield from _texts(one)


def _fault_of(texts: Iterator[str] | tuple[str, ...]) -> Fault:
    """Neto has one text for a wrong key, a missing user name and a key without rights (neto_api: 4.1)."""
    if any("invalid api key" in text.casefold() for text in texts):
        return NETO.key_refused()
    return TryLater(
        "Neto answered that it couldn't do what was asked. Nothing is lost; the next download tries again. If it stays so, ask Neto's "
        "support.",
        code="server_error",
        facts=NETO.facts(status="Ack Error"),
    )


def currency_values(body: bytes) -> dict[str, str]:
    """The texts of GetCurrencySettings by their names, however they are nested."""
    return dict(_named_texts(mended(parsed(body))))


def _named_texts(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        yield from ((name, inner) for name, inner in value.items() if isinstance(inner, str))
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from _named_texts(one)
