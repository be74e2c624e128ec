"""Omni on the wire: resources and verbs, keys, permissions, limits and error bodies (omni_api: 1 to 4)."""

import base64
import binascii
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from omni_desktop.practice.faults import Call, Fault
from omni_desktop.practice.limits import CallWindow, Limits
from omni_desktop.practice.omni.account import MALFORMED, WholeRefusal
from omni_desktop.practice.omni.lists import Lists
from omni_desktop.practice.omni.models import resource_named
from omni_desktop.practice.replies import Reply, Request, html_reply
from omni_desktop.practice.table import dump, parse
from omni_desktop.practice.world import PracticeWorld

PATH = "/api/v1/"

_TEXTS = {
    400: MALFORMED,
    401: "Unauthorized access",
    403: "Access is forbidden",
    404: "Resource not found",
    405: "The requested resource does not support this method.",
    429: "Rate limit exceeded. Retry after some time.",
    500: "An unexpected error occurred. Please try again later.",
    503: "Service temporarily unavailable. Please try again later.",
}


class OmniSide:
    name = "omni"

    def __init__(self, world: PracticeWorld, credentials: str, limits: Limits) -> None:
        """`credentials` is "username:key"."""
        self._world = world
        self._switches = world.switches
        self._credentials = credentials
        self._lists = Lists(world.account, world.stockroom)
        self._window = CallWindow()
        self.limits = limits

    def call_of(self, request: Request) -> Call:
        resource, _ = _split(request.target)
        page = _query(request.target).get("page")
        return Call(self.name, resource_named(resource) or resource, request.method, int(page) if page and page.isdigit() else None)

    def refused(self, request: Request, call: Call) -> Reply | None:
        if len(request.target) > self._switches.longest_url:
            return html_reply(414, "Request-URI Too Long")
        if _basic(request.headers.get("Authorization", "")) != self._credentials:
            return self.error(401)
        with self._world.changing():
            admitted = self._window.admits(self.limits.omni_windows())
        if not admitted:
            return self._too_many()
        return self.error(403) if f"{call.what}:{call.method}" in self._switches.denied else None

    def _too_many(self) -> Reply:
        reply = self.error(429)
        seconds = self._switches.retry_after
        return Reply(429, reply.body, reply.kind, {"Retry-After": str(seconds)} if seconds else {})

    def done(self, request: Request, call: Call) -> Reply:
        with self._world.changing():
            try:
                return self._answer(request, call, _decoded(request) if request.method in ("POST", "PUT") else None)
            except WholeRefusal as refusal:
                return self.error(400, str(refusal))

    def done_in_part(self, request: Request, call: Call, keep: int) -> None:
        if keep:
            with self._world.changing():
                self._answer(request, call, _decoded(request)[:keep])

    def done_with(self, request: Request, call: Call, fault: Fault) -> Reply:
        reply = self.done(request, call)
        return _with_odd_rows(reply, fault) if fault.kind == "odd_rows" else reply

    def _answer(self, request: Request, call: Call, elements: Any) -> Reply:
        resource, number = _split(request.target)
        known = resource_named(resource)
        if known is None:
            return self.error(404)
        if request.method == "GET":
            return self._read(known, number, request)
        if request.method == "DELETE":
            return self._delete(known, number)
        write = self._writer(known, request)
        return self.error(405) if write is None or number else _json(write(elements))

    def _read(self, resource: str, number: str, request: Request) -> Reply:
        if not number:
            return _json(self._lists.page(resource, _query(request.target)))
        row = self._lists.one(resource, number)
        return self.error(404) if row is None else _json(row)

    def _delete(self, resource: str, number: str) -> Reply:
        if resource not in ("Contacts", "Payments"):
            return self.error(405)
        if self._lists.one(resource, number) is None:
            return self.error(404)
        return _json(self._world.others.delete(resource, int(number)))

    def _writer(self, resource: str, request: Request) -> Callable[[Any], Any] | None:
        creates = request.method == "POST"
        if resource == "SalesOrders":
            boms = _query(request.target).get("loadboms", "").lower() in ("true", "1")
            write = self._world.sales.create if creates else self._world.sales.update
            return lambda elements: write(elements, boms)
        if resource == "CreditNotes":
            return self._world.credit_notes.create if creates else None
        if resource in ("Products", "ProductOptions"):
            other = self._world.products.create if creates else self._world.products.update
        elif self._world.others.can_write(resource):
            other = self._world.others.create if creates else self._world.others.update
        else:
            return None
        return lambda elements: other(resource, elements)

    def error(self, status: int, text: str = "") -> Reply:
        message = text or _TEXTS.get(status, f"Error {status}")
        # A gateway in front of Omni answers 502 and 504 with a page of its own.
        if self._switches.error_body == "html" or status in (502, 504):
            return html_reply(status, message)
        shaped = {"message": message} if self._switches.error_body == "object" else message
        return Reply(status, dump(shaped).encode())


def _with_odd_rows(reply: Reply, fault: Fault) -> Reply:
    rows, odd = parse(reply.body.decode()), parse(fault.message)
    hit = [isinstance(row, dict) and str(row.get(fault.field, "")).lower() == fault.value.lower() for row in rows]
    shown = [({**row, **odd} if isinstance(odd, dict) else odd) if struck else row for row, struck in zip(rows, hit, strict=True)]
    return _json(shown)


def _json(value: Any) -> Reply:
    return Reply(200, dump(value).encode())


def _split(target: str) -> tuple[str, str]:
    """(resource, what follows it), both empty outside the API's path."""
    path = unquote(urlsplit(target).path)
    if not path.lower().startswith(PATH):
        return "", ""
    resource, _, number = path[len(PATH) :].strip("/").partition("/")
    return resource, number


def _query(target: str) -> dict[str, str]:
    """Names in lower case; of a name given twice the first counts."""
    pairs = parse_qsl(urlsplit(target).query, keep_blank_values=True)
    return {name.lower(): value for name, value in reversed(pairs)}


def _basic(header: str) -> str:
    scheme, _, encoded = header.partition(" ")
    try:
        return base64.b64decode(encoded, validate=True).decode() if scheme.lower() == "basic" else ""
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _decoded(request: Request) -> Any:
    try:
        return parse(request.body.decode())
    except ValueError as wrong:
        raise WholeRefusal(MALFORMED) from wrong
