"""Which of several orders something can be done with, and why not with the others: no order is silently left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from omni_desktop.core.problems.problems import Fix, Problem, holds, kind, needs_a_look
from omni_desktop.core.record.history import OrderRow
from omni_desktop.core.record.record import IN_OMNI, State
from omni_desktop.ui.look.translated import counted, tr

GONE, THERE, RULED_OUT, COMES, CHECKED, SETTLED = range(6)
WHY: Mapping[int, tuple[str, str]] = {
    GONE: (tr("is in Omni no more and is decided in its own panel"), tr("are in Omni no more and are decided in their own panels")),
    THERE: (tr("stands in Omni already"), tr("stand in Omni already")),
    RULED_OUT: (tr("was left out by a rule"), tr("were left out by a rule")),
    COMES: (tr("comes with the next download anyway"), tr("come with the next download anyway")),
    CHECKED: (tr("is being checked with each download"), tr("are being checked with each download")),
    SETTLED: (tr("has nothing to dismiss"), tr("have nothing to dismiss")),
}
FITS = -1


class Fitting(NamedTuple):
    """`why`: how many of the others are left out for which reason of WHY."""

    rows: tuple[OrderRow, ...]
    why: Mapping[int, int]

    @property
    def asked(self) -> int:
        return len(self.rows) + sum(self.why.values())

    def says(self, verb: str, number: Callable[[int], str] = str) -> str:
        """Retry 3 of 5 orders; Retry this order."""
        if self.asked == 1:
            return tr("{verb} this order", verb=verb)
        some = tr("{number} of ", number=number(len(self.rows))) if self.why and self.rows else ""
        return f"{verb} {some}{counted(self.asked, 'order', number=number)}"

    def left_out(self, number: Callable[[int], str] = str) -> str:
        """2 stand in Omni already, 1 was left out by a rule; "" where all fit."""
        return ", ".join(counted(count, *WHY[why], number=number) for why, count in sorted(self.why.items()))


def fit_to_retry(rows: Sequence[OrderRow]) -> Fitting:
    return _sorted(rows, _retrying)


def fit_to_dismiss(rows: Sequence[OrderRow]) -> Fitting:
    return _sorted(rows, lambda row: FITS if any(kind(each.code).fix is not Fix.NONE for each in look_at(row)) else SETTLED)


def look_at(row: OrderRow) -> list[Problem]:
    return [problem for problem in row.problems if needs_a_look(problem)]


def is_held(row: OrderRow) -> bool:
    return any(map(holds, row.problems))


def _retrying(row: OrderRow) -> int:
    """One that went missing in Omni goes again only by a decision of its own."""
    if any(kind(problem.code).fix is Fix.SEND_AGAIN for problem in row.problems):
        return GONE
    if row.state in (State.HELD, State.REFUSED) or row.rule == "dismissed":
        return FITS
    if row.state in IN_OMNI:
        return THERE
    if row.state is State.SKIPPED:
        return RULED_OUT
    return COMES if row.state in (State.FOUND, State.READY) else CHECKED


def _sorted(rows: Sequence[OrderRow], why: Callable[[OrderRow], int]) -> Fitting:
    judged = [(row, why(row)) for row in rows]
    return Fitting(tuple(row for row, reason in judged if reason == FITS), Counter(reason for _, reason in judged if reason != FITS))
