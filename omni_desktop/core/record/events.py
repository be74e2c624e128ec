"""What a run tells while it goes on, and what was asked of it. The window and the command line loop over the same events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.preview import Preview
from omni_desktop.core.record.record import Figures, RunNotice


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asked for. `order_ids` override the date, waiting, status and channel rules; `since` is a DateUpdated (UTC).

    `approved`: a person saw what it would do, and wants it (core.run.trust). `by_rules`: `order_ids` were ticked in a look at all that is
    due, so they override nothing: whoever ticked an order that is put on hold meanwhile never asked for one on hold.
    """

    rehearse: bool = False
    order_ids: tuple[str, ...] = ()
    since: datetime | None = None
    starter: str = "command line"
    approved: bool = False
    by_rules: bool = False


@dataclass(frozen=True, slots=True)
class Started:
    run_id: int
    at: datetime


STAGES = ("settle", "read", "check", "customers", "create", "verify", "updates", "stock", "send_updates", "payments", "close")


@dataclass(frozen=True, slots=True)
class Stage:
    """The run went on to one of STAGES. `counts`: how many orders are about to become what, with send_updates (dispatched, voided)."""

    name: str
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Counted:
    """How far the stage is; `total` is None while nobody can know it."""

    done: int
    total: int | None


@dataclass(frozen=True, slots=True)
class Looked:
    """An order this run looked at, when its result is final for this run; should one come twice, the last one counts.

    `preview` comes with rehearsals only.
    """

    id: str
    reference: str
    result: str
    omni_id: int
    problems: tuple[Problem, ...] = ()
    total: Decimal | None = None
    preview: Preview | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """The last event. `state` is complete, cancelled or stopped; `sentence` and `code` say why where it is not complete.

    `figures` is None where nobody could read the ledger for them. `needs_staff`: no later run gets further before somebody acted.
    """

    run_id: int
    started: datetime
    ended: datetime
    state: str
    counts: Mapping[str, int]
    figures: Figures | None
    neto_calls: int
    omni_calls: int
    sentence: str = ""
    code: str = ""
    needs_staff: bool = False
    notices: tuple[RunNotice, ...] = ()


Event = Started | Stage | Counted | Looked | RunNotice | Ended
