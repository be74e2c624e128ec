"""Misbehaviour on demand: each fault is aimed at one API, one kind of call, and some of those calls."""

import threading
from dataclasses import asdict, dataclass
from typing import Any

PLAIN_MESSAGE = "Practice error"
KINDS: dict[str, str] = {
    "lost_response": "done, then the connection is closed without an answer",
    "hang": "done, then no answer for `seconds`, then the connection is closed",
    "late_commit": "done only after `seconds`, even when the client has gone by then; answered afterwards",
    "drop_connection": "the connection is closed and nothing was done",
    "status": "`status` (500) and nothing was done",
    "status_after_commit": "done, then `status` (500)",
    "status_after_part": "only the first `keep` elements are done, then `status` (500)",
    "poison": "`status` (500) and nothing was done where an element's reference, code or SKU is a word of `message`; else done",
    "empty_list": "Omni: a list without rows, though there are some",
    "html": "an HTML page with `status` (200); done only with commit=True",
    "cut_json": "half of the answer; done unless commit=False",
    "slow": "done at once, answered after `seconds`",
    "hold": "done at once (commit=False: afterwards), answered when `release` is called",
    "missing_element": "done, but element `index` (the last) is not in the answer",
    "no_id": "done, but element `index` (the last) says success without an id",
    "odd_ids": "Omni: done, but the ids are the next element's, all the last one's, or counted from 1 (`message`: next, last, from_one)",
    "rate_limited": "429 and nothing was done; Retry-After only with `retry_after`",
    "batch_400": "400 for the whole batch; the first `keep` elements are stored all the same",
    "refused": "Omni: every element is refused with `message`, nothing done",
    "unauthorized": "401",
    "forbidden": "403",
    "redirect": "302 to `location`",
    "mutate": "Neto: after the answer, `order_id` (the first one of the page) gets a new DateUpdated",
    "warning_ack": "Neto: the data with Ack Warning",
    "error_ack": "Neto: Ack Error with `message`, nothing done",
    "odd_rows": "Omni: rows in which `field` is `value` get the members of `message` (JSON), or are it where it is no object",
    "odd_row": "Neto: the row at `index` (the last) is `message` as JSON in place of what it was, null unless given",
    "bad_order": "Neto: the order at `index` (the last) has a value no schema expects",
}


@dataclass
class Fault:
    kind: str
    api: str | None = None
    what: str | None = None
    method: str | None = None
    page: int | None = None
    nth: int = 1
    times: int = 1
    seconds: float = 1.0
    status: int = 0
    retry_after: int | None = None
    location: str = "http://127.0.0.1:9/"
    index: int = -1
    keep: int = 0
    commit: bool | None = None
    order_id: str | None = None
    message: str = PLAIN_MESSAGE
    field: str = ""
    value: str = ""
    seen: int = 0

    def matches(self, call: "Call") -> bool:
        return all(
            wanted is None or wanted == found
            for wanted, found in (
                (self.api, call.api),
                (self.what and self.what.lower(), call.what.lower()),
                (self.method and self.method.upper(), call.method),
                (self.page, call.page),
            )
        )

    def strikes(self) -> bool:
        """Count one more matching call; True when this is one of the calls to be hit. times=0 never ends."""
        self.seen += 1
        return self.seen >= self.nth and (self.times == 0 or self.seen < self.nth + self.times)

    def is_over(self) -> bool:
        return self.times > 0 and self.seen >= self.nth + self.times - 1


@dataclass(frozen=True)
class Call:
    """`what` is Neto's action or Omni's resource; `page` as the client sent it."""

    api: str
    what: str
    method: str
    page: int | None = None


class Faults:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._faults: list[Fault] = []
        self._gate = threading.Event()
        self._held = 0

    def add(self, kind: str, **aim: Any) -> None:
        """Aim with api ("neto", "omni"), what (action or resource), method, page, nth (1 = the next such call), times (0 = for ever);
        shape with seconds, status, retry_after, location, index, keep, commit, order_id, message, field, value."""
        if kind not in KINDS:
            raise ValueError(f"no such fault: {kind}")
        with self._lock:
            self._faults.append(Fault(kind, **aim))

    def clear(self) -> None:
        with self._lock:
            self._faults.clear()
        self.release()

    @property
    def held(self) -> int:
        """How many calls wait at a "hold" now."""
        return self._held

    def hold(self) -> None:
        """Waits for the next `release`, however long that takes."""
        with self._lock:
            gate = self._gate
            self._held += 1
        gate.wait()
        with self._lock:
            self._held -= 1

    def release(self) -> None:
        """Lets go what is held, and holds nothing more."""
        with self._lock:
            self._faults = [fault for fault in self._faults if fault.kind != "hold"]
            self._gate.set()
            self._gate = threading.Event()

    def waiting(self) -> list[dict[str, Any]]:
        with self._lock:
            return [asdict(fault) for fault in self._faults]

    def take(self, call: Call) -> Fault | None:
        """The first fault that strikes this call; every matching fault counts it."""
        with self._lock:
            struck = [fault for fault in self._faults if fault.matches(call) and fault.strikes()]
            self._faults = [fault for fault in self._faults if not fault.is_over()]
        return struck[0] if struck else None
