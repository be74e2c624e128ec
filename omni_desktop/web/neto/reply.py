"""What stands around Neto's data: Ack, Messages, CurrentTime, and the rows of its lists, each as its own JSON (neto_api: 4.1)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import msgspec

from omni_desktop.core.errors import Fault, TryLater
from omni_desktop.web.faults import NETO, Garbled
from omni_desktop.web.neto.order import moment
from omni_desktop.web.neto.wire import Unreadable, mended, parsed

ENVELOPE = frozenset({"ack", "currenttime", "messages"})
Members = Mapping[str, msgspec.Raw]


@dataclass(frozen=True, slots=True)
class NetoReply:
    """A reply whose Ack was Success or Warning. `rows`: each row of the list that was asked for as its JSON came; `body`: the whole."""

    body: bytes
    rows: tuple[bytes, ...]
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
    def read(body: bytes, root: str = "") -> NetoReply:
        """`root` names the list that was asked for, such as "Order"; "" where none was.

        Raises Garbled, TryLater (`server_error`) and CannotContinue (`wrong_key_neto`).
        """
        try:
            return _read(body, root)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            pass
        try:                        # one order with a bare NaN or half a character: its neighbours are still good
            return _read(json.dumps(mended(parsed(body))).encode(), root)
        except (msgspec.DecodeError, ValueError, RecursionError):
            raise Garbled from None

    @staticmethod
    def with_time(body: bytes, root: str) -> NetoReply:
        """As `read`, of a scan: also Garbled where Neto's time is missing."""
        reply = NetoReply.read(body, root)
        _ = reply.shop_time
        return reply


def _read(body: bytes, root: str) -> NetoReply:
    """HTTP 200 can be a failure: only Ack tells."""
    members = _unwrapped(msgspec.json.decode(body, type=dict[str, msgspec.Raw]))
    ack = _scalar(members, "Ack").casefold()
    if ack == "success" or (ack == "warning" and _data(members)):
        return NetoReply(body, _rows(members, root) if root else (), _scalar(members, "CurrentTime"))
    if ack not in ("warning", "error"):
        raise Garbled
    raise _fault_of(_texts(msgspec.json.decode(members["Messages"])) if "Messages" in members else ())


def _unwrapped(members: Members) -> Members:
    """Some answers stand inside a GetOrderResponse or the like."""
    inner = next((raw for name, raw in members.items() if name.casefold().endswith("response")), None)
    return msgspec.json.decode(inner, type=dict[str, msgspec.Raw]) if inner else members


def _scalar(members: Members, name: str) -> str:
    return msgspec.json.decode(members[name], type=str) if name in members else ""


def _data(members: Members) -> Members:
    """What stands beside the envelope; where anything does, a warning is a remark on an answer, not a refusal."""
    return {name: raw for name, raw in members.items() if name.casefold() not in ENVELOPE}


def _rows(members: Members, root: str) -> tuple[bytes, ...]:
    """Rows under the list's name in whatever case, or none where it is missing. Raises Garbled where another name has something:
    that may be them, so they are not none."""
    data = _data(members)
    named = [raw for name, raw in data.items() if name.casefold() == root.casefold()]
    if not named and any(_is_filled(raw) for raw in data.values()):
        raise Garbled
    return tuple(row for raw in named for row in _elements(raw))


def _is_filled(raw: msgspec.Raw) -> bool:
    value = msgspec.json.decode(raw)
    return isinstance(value, (list, dict)) and bool(value)


def _elements(raw: msgspec.Raw) -> Iterator[bytes]:
    """A list, one alone, or none as "" or null."""
    text = bytes(raw)
    if text[:1] == b"[":
        yield from (bytes(one) for one in msgspec.json.decode(text, type=list[msgspec.Raw]))
    elif text[:1] == b"{":
        yield text
    elif text not in (b'""', b"null"):
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


def message_texts(body: bytes) -> list[str]:
    """What Neto says beside its data, in its own words. Raises ValueError where the body is no JSON object."""
    members = _unwrapped(msgspec.json.decode(body, type=dict[str, msgspec.Raw]))
    texts = list(_texts(msgspec.json.decode(members["Messages"]))) if "Messages" in members else []
    return [" ".join(text.split()) for text in dict.fromkeys(texts) if text not in ("Warning", "Error")]


def currency_values(body: bytes) -> dict[str, str]:
    """The texts of GetCurrencySettings by their names, however they are nested."""
    return dict(_named_texts(mended(parsed(body))))


def _named_texts(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        yield from ((name, inner) for name, inner in value.items() if isinstance(inner, str))
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from _named_texts(one)


def wire_time(at: datetime) -> str:
    """Neto's form: UTC, whole seconds, no zone (neto_api: 6)."""
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")
