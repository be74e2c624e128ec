"""Neto on the wire: one address, the action in a header, failures inside HTTP 200 (neto_api: 1, 2, 4.1)."""

from typing import Any
from xml.sax.saxutils import escape

from omni_desktop.practice.faults import PLAIN_MESSAGE, Call, Fault
from omni_desktop.practice.limits import CallWindow, Limits
from omni_desktop.practice.neto.actions import NetoActions, NetoAnswer, NetoError
from omni_desktop.practice.replies import Reply, Request, cut, html_reply, redirect
from omni_desktop.practice.table import Row, dump, parse
from omni_desktop.practice.world import PracticeWorld

PATH = "/do/WS/NetoAPI"


class NetoSide:
    name = "neto"

    def __init__(self, world: PracticeWorld, key: str, limits: Limits) -> None:
        self._world = world
        self._actions = NetoActions(world.shop, world.writes)
        self._switches = world.switches
        self._key = key
        self._window = CallWindow()
        self.limits = limits

    def call_of(self, request: Request) -> Call:
        action = request.headers.get("NETOAPI_ACTION", "")
        page = str(_filter(request.body).get("Page", ""))
        return Call(self.name, self._actions.named(action) or action, request.method, int(page) if page.isdigit() else None)

    def refused(self, request: Request, call: Call) -> Reply | None:
        if request.target != PATH or request.method != "POST":
            return html_reply(404, "Page not found")
        with self._world.changing():
            if not self._window.admits(self.limits.neto_windows()):
                return self.error(429)
        if request.headers.get("NETOAPI_KEY", "").strip() != self._key or call.what in self._switches.neto_denied:
            return self._wrong_key(request, call)
        return self._switched()

    def _wrong_key(self, request: Request, call: Call) -> Reply:
        if self._switches.http_401_auth:
            return self.error(401)
        return self._failed(request, call, "Invalid API Key", "The key or the username is wrong, or has no permission (practice text)")

    def _switched(self) -> Reply | None:
        """What the switches put in place of every answer."""
        if self._switches.drop_connection:
            return Reply(0)
        if self._switches.http_5xx:
            return self.error(self._switches.http_5xx)
        if self._switches.redirect:
            return redirect(self._switches.redirect)
        return html_reply(200, "Store is being updated") if self._switches.html_instead_of_json else None

    def done(self, request: Request, call: Call) -> Reply:
        try:
            body = _object(request.body)
            with self._world.changing():
                if self._actions.named(call.what) is None:
                    raise NetoError(f"Unknown action {call.what}")
                answer = self._actions.answer(call.what, body)
        except NetoError as refused:
            return self._failed(request, call, str(refused))
        reply = self._succeeded(request, call, answer)
        return cut(reply) if self._switches.cut_json else reply

    def done_in_part(self, request: Request, call: Call, keep: int) -> None:
        body = _object(request.body)
        with self._world.changing():
            for root in ("Item", "Order") if keep else ():
                if root in body:
                    rows = body[root] if isinstance(body[root], list) else [body[root]]
                    self._actions.answer(call.what, {root: rows[:keep]})

    def done_with(self, request: Request, call: Call, fault: Fault) -> Reply:
        if fault.kind == "error_ack":
            return self._failed(request, call, fault.message)
        if fault.kind == "warning_ack":
            with self._world.changing():
                answer = self._actions.answer(call.what, _object(request.body))
            return self._succeeded(request, call, NetoAnswer(answer.members, (fault.message, *answer.warnings)))
        reply = self.done(request, call)
        if fault.kind == "mutate":
            self._mutate(reply, fault.order_id)
            return reply
        return _with_odd_row(reply, call.what, fault) if fault.kind == "odd_row" else _with_bad_order(reply, fault.index)

    def _mutate(self, reply: Reply, order_id: str | None) -> None:
        orders = parse(reply.body.decode())["Order"]
        with self._world.changing():
            for order in [{"OrderID": order_id}] if order_id else orders[:1]:
                self._world.shop.save(self._world.shop.order(order["OrderID"]))

    def error(self, status: int, text: str = "") -> Reply:
        if status == 429:
            return Reply(429, b"Too many requests, please wait a minute.", "text/plain; charset=utf-8")
        return html_reply(status, text or f"Error {status}")

    def _succeeded(self, request: Request, call: Call, answer: NetoAnswer) -> Reply:
        warnings = [*answer.warnings, *(("Practice warning",) if self._switches.warning_ack else ())]
        members = answer.members + (f',"Messages":{dump(self._messages("Warning", warnings))}' if warnings else "")
        ack = "Warning" if warnings else "Success"
        return _reply(request, call, f'{{{members},"CurrentTime":"{self._world.shop.now()}","Ack":"{ack}"}}')

    def _failed(self, request: Request, call: Call, message: str, description: str = "") -> Reply:
        messages = self._messages("Error", [message], description)
        return _reply(request, call, dump({"CurrentTime": self._world.shop.now(), "Ack": "Error", "Messages": messages}))

    def _messages(self, severity: str, texts: list[str], description: str = "") -> Any:
        found: list[Row] = [{"Message": text, "SeverityCode": severity} for text in texts]
        if description:
            found[0]["Description"] = description
        if self._switches.messages_as_array:
            return [{severity: message} for message in found]
        return {severity: found[0] if len(found) == 1 else found}


def _object(body: bytes) -> Row:
    try:
        decoded = parse(body.decode())
    except ValueError as wrong:
        raise NetoError("JSON Error") from wrong
    if not isinstance(decoded, dict):
        raise NetoError("JSON Error")
    return decoded


def _filter(body: bytes) -> Row:
    try:
        wanted = _object(body).get("Filter", {})
    except NetoError:
        return {}
    return wanted if isinstance(wanted, dict) else {}


def _reply(request: Request, call: Call, text: str) -> Reply:
    """XML unless JSON was asked for."""
    if "application/json" in request.headers.get("Accept", ""):
        return Reply(200, text.encode())
    root = f"{call.what or 'Error'}Response"
    return Reply(200, f'<?xml version="1.0" encoding="utf-8"?>\n{_xml(root, parse(text))}'.encode(), "text/xml; charset=utf-8")


def _xml(name: str, value: Any) -> str:
    if isinstance(value, list):
        return "".join(_xml(name, item) for item in value)
    inside = "".join(_xml(inner, found) for inner, found in value.items()) if isinstance(value, dict) else escape(str(value))
    return f"<{name}>{inside}</{name}>"


def _with_bad_order(reply: Reply, index: int) -> Reply:
    answer = parse(reply.body.decode())
    if answer.get("Order"):
        answer["Order"][index].update(GrandTotal="abc", OrderLine="broken", DatePlaced="yesterday")
    return Reply(reply.status, dump(answer).encode(), reply.kind)


def _with_odd_row(reply: Reply, action: str, fault: Fault) -> Reply:
    answer = parse(reply.body.decode())
    rows = answer.get(action.removeprefix("Get"))
    if rows:
        rows[fault.index] = parse(fault.message) if fault.message != PLAIN_MESSAGE else None
    return Reply(reply.status, dump(answer).encode(), reply.kind)
