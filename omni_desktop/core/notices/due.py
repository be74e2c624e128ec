"""Which mails are due: pure, from what is open, what was mailed, and the store's clock."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from typing import NamedTuple

from omni_desktop.core.order import ZERO
from omni_desktop.core.problems.problems import needs_a_look
from omni_desktop.core.record.history import OpenProblem, RunRow

PROBLEM, STOP, DAILY = "problem", "stop", "daily"
LATE = timedelta(hours=12)


class Cause(NamedTuple):
    """What one mail is about. `key` names it where it is noted, and holds nothing of a customer; `sentence`: a stop's own."""

    kind: str
    key: str
    code: str
    since: datetime
    orders: tuple[str, ...] = ()
    total: Decimal = ZERO
    sentence: str = ""


def problem_causes(problems: Iterable[OpenProblem]) -> list[Cause]:
    """Those that need somebody, one for each fix; the orders in the order of their problems."""
    groups: dict[tuple[str, str], list[OpenProblem]] = {}
    for each in problems:
        if needs_a_look(each.problem):
            groups.setdefault((each.problem.code, each.cause), []).append(each)
    return [_cause(code, cause, found) for (code, cause), found in sorted(groups.items())]


def stop_cause(runs: Sequence[RunRow], paused: str, paused_code: str) -> Cause | None:
    """Downloads that stop, since the first of them in a row; `runs` newest first. A person's own pause is no news."""
    streak: list[RunRow] = []
    for run in runs:
        if run.state == "complete":
            break
        if run.state == "stopped":
            streak.append(run)
    if not streak or (paused and not paused_code):
        return None
    newest = streak[0]
    return Cause(STOP, newest.code or STOP, newest.code, streak[-1].started, sentence=newest.sentence)


def due(causes: Iterable[Cause], mailed: Collection[tuple[str, str]], after: timedelta, now: datetime) -> list[Cause]:
    return [cause for cause in causes if (cause.kind, cause.key) not in mailed and now - cause.since >= after]


def solved(causes: Iterable[Cause], mailed: Collection[tuple[str, str]]) -> list[tuple[str, str]]:
    """What was mailed and is over: should it come again, that is another mail."""
    still = {(cause.kind, cause.key) for cause in causes}
    return sorted(each for each in mailed if each[0] in (PROBLEM, STOP) and each not in still)


def summary_day(daily_at: str, zone: tzinfo, now: datetime) -> date | None:
    """The day whose proof is due: yesterday by the store's clock, from that time on; after midnight too, where the time was late in the
    evening and nobody came by."""
    if not daily_at:
        return None
    today = now.astimezone(zone).date()
    for day in (today, today - timedelta(days=1)):
        since = now - datetime.combine(day, time.fromisoformat(daily_at), zone)
        if timedelta() <= since and (day == today or since < LATE):
            return day - timedelta(days=1)
    return None


def _cause(code: str, cause: str, found: Sequence[OpenProblem]) -> Cause:
    orders = {each.order_id: each.grand_total for each in found}
    digest = hashlib.sha256(cause.encode("utf-8", "replace")).hexdigest()[:16]       # a cause may be somebody's address
    since = min(each.since for each in found)
    return Cause(PROBLEM, f"{code} {digest}", code, since, tuple(orders), sum(orders.values(), ZERO))
