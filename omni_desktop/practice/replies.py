"""What one side says to one request, before it becomes bytes on a connection."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message
from typing import Protocol

from omni_desktop.practice.faults import Call, Fault

_HTML = "<!DOCTYPE html><html><head><title>{0}</title></head><body><h1>{0}</h1><p>Please try again later.</p></body></html>"


@dataclass(frozen=True)
class Request:
    """`target` is the path with its query as sent; header names match whatever their case."""

    method: str
    target: str
    headers: "Message[str, str]"
    body: bytes


@dataclass(frozen=True)
class Reply:
    """`status` 0 closes the connection without a word."""

    status: int
    body: bytes = b""
    kind: str = "application/json; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)


class Side(Protocol):
    """Neto or Omni, as the server and the faults see them."""

    name: str

    def call_of(self, request: Request) -> Call: ...

    def refused(self, request: Request, call: Call) -> Reply | None:
        """Keys, permissions and limits."""

    def done(self, request: Request, call: Call) -> Reply: ...

    def done_in_part(self, request: Request, call: Call, keep: int) -> None:
        """Write only the first `keep` elements."""

    def done_with(self, request: Request, call: Call, fault: Fault) -> Reply:
        """Kinds of fault that only this side knows."""
        ...

    def error(self, status: int, text: str = "") -> Reply: ...


def html_reply(status: int, title: str) -> Reply:
    return Reply(status, _HTML.format(title).encode(), "text/html; charset=utf-8")


def redirect(location: str) -> Reply:
    return Reply(302, b"", "text/html; charset=utf-8", {"Location": location})


def cut(reply: Reply) -> Reply:
    return Reply(reply.status, reply.body[: len(reply.body) // 2], reply.kind, reply.headers)
