"""What becomes of a call that a fault has struck."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from omni_desktop.practice.faults import Call, Fault
from omni_desktop.practice.replies import Reply, Request, Side, cut, html_reply, redirect
from omni_desktop.practice.table import dump, parse


@dataclass(frozen=True)
class Struck:
    """`wait` takes seconds and returns True when the server is being stopped; `hold` returns when the call is let go."""

    side: Side
    fault: Fault
    request: Request
    call: Call
    wait: Callable[[float], bool]
    hold: Callable[[], None]

    def reply(self) -> Reply:
        known = _KINDS.get(self.fault.kind)
        return known(self) if known else self.side.done_with(self.request, self.call, self.fault)

    def done(self) -> Reply:
        return self.side.done(self.request, self.call)

    def error(self, default: int = 500) -> Reply:
        return self.side.error(self.fault.status or default)


def _lost(struck: Struck) -> Reply:
    struck.done()
    return Reply(0)


def _hang(struck: Struck) -> Reply:
    struck.done()
    struck.wait(struck.fault.seconds)
    return Reply(0)


def _late_commit(struck: Struck) -> Reply:
    return Reply(0) if struck.wait(struck.fault.seconds) else struck.done()


def _status_after_commit(struck: Struck) -> Reply:
    struck.done()
    return struck.error()


def _status_after_part(struck: Struck) -> Reply:
    struck.side.done_in_part(struck.request, struck.call, struck.fault.keep)
    return struck.error()


def _html(struck: Struck) -> Reply:
    if struck.fault.commit:
        struck.done()
    return html_reply(struck.fault.status or 200, "Scheduled maintenance")


def _cut(struck: Struck) -> Reply:
    return Reply(200, b'[{"index":0,"succ') if struck.fault.commit is False else cut(struck.done())


def _slow(struck: Struck) -> Reply:
    reply = struck.done()
    struck.wait(struck.fault.seconds)
    return reply


def _hold(struck: Struck) -> Reply:
    reply = None if struck.fault.commit is False else struck.done()
    struck.hold()
    return reply or (Reply(0) if struck.wait(0) else struck.done())


def _missing_element(struck: Struck) -> Reply:
    def without(rows: list[Any]) -> None:
        del rows[struck.fault.index]

    return _with_other_rows(struck.done(), without)


def _no_id(struck: Struck) -> Reply:
    def nameless(rows: list[Any]) -> None:
        rows[struck.fault.index] |= {"id": 0} if struck.side.name == "omni" else {"SKU": ""}

    return _with_other_rows(struck.done(), nameless)


def _odd_ids(struck: Struck) -> Reply:
    def mistaken(rows: list[Any]) -> None:
        ids = [row["id"] for row in rows]
        others = {"next": [*ids[1:], *ids[:1]], "last": [ids[-1]] * len(ids), "from_one": ids}[struck.fault.message]
        for row, omni_id in zip(rows, others, strict=True):
            row |= {"id": omni_id, "index": row["index"] + (struck.fault.message == "from_one")}

    return _with_other_rows(struck.done(), mistaken)


def _with_other_rows(reply: Reply, change: Callable[[list[Any]], None]) -> Reply:
    """The rows of Omni's array, or those of a Neto answer's first member; a single one counts as a list of one."""
    answer = parse(reply.body.decode())
    if isinstance(answer, dict):
        name = next(iter(answer))
        rows = answer[name] if isinstance(answer[name], list) else [answer[name]]
        change(rows)
        answer[name] = rows or ""
    else:
        change(answer)
    return Reply(reply.status, dump(answer).encode(), reply.kind)


def _rate_limited(struck: Struck) -> Reply:
    reply = struck.error(429)
    seconds = struck.fault.retry_after
    return Reply(429, reply.body, reply.kind, {} if seconds is None else {"Retry-After": str(seconds)})


def _batch_400(struck: Struck) -> Reply:
    struck.side.done_in_part(struck.request, struck.call, struck.fault.keep)
    return struck.side.error(400, "The batch was refused (practice text)")


def _refused(struck: Struck) -> Reply:
    errors = [struck.fault.message]
    elements = enumerate(parse(struck.request.body.decode()))
    answers = [{"index": index, "success": False, "id": 0, "code": "", "errors": errors} for index, _ in elements]
    return Reply(200, dump(answers).encode())


def _poison(struck: Struck) -> Reply:
    body = parse(struck.request.body.decode())
    elements = body if isinstance(body, list) else next(iter(body.values()))
    names = {element.get(field) for element in (elements if isinstance(elements, list) else [elements]) for field in _NAMES}
    return struck.done() if names.isdisjoint(struck.fault.message.split()) else struck.error()


_NAMES = ("reference", "styleCode", "productOptionCode", "code", "SKU")
_KINDS: dict[str, Callable[[Struck], Reply]] = {
    "lost_response": _lost,
    "hang": _hang,
    "late_commit": _late_commit,
    "drop_connection": lambda _: Reply(0),
    "status": Struck.error,
    "status_after_commit": _status_after_commit,
    "status_after_part": _status_after_part,
    "poison": _poison,
    "empty_list": lambda _: Reply(200, b"[]"),
    "html": _html,
    "cut_json": _cut,
    "slow": _slow,
    "hold": _hold,
    "missing_element": _missing_element,
    "no_id": _no_id,
    "odd_ids": _odd_ids,
    "rate_limited": _rate_limited,
    "batch_400": _batch_400,
    "refused": _refused,
    "unauthorized": lambda struck: struck.error(401),
    "forbidden": lambda struck: struck.error(403),
    "redirect": lambda struck: redirect(struck.fault.location),
}
