"""Moments by more than one clock, so that nobody who turns one of them makes time pass."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec import Struct

TICK = timedelta(seconds=1)             # a server tells its time in whole seconds
LEEWAY = timedelta(seconds=60)          # clocks are put right by seconds all the time
DRIFT = 1000                            # and run apart by less than a thousandth


class Moment(Struct, frozen=True):
    """An instant by this computer's clock and, where it is known, by the server's."""

    ours: datetime
    theirs: datetime | None = None

    def after(self, span: timedelta) -> Moment:
        return Moment(self.ours + span, self.theirs and self.theirs + span)


def passed(since: Moment, now: Moment) -> timedelta | None:
    """What surely passed: the smaller of what the clocks say.

    None where the moment lies in the future or the clocks disagree: one was turned meanwhile, so nobody knows, and the time begins anew.
    """
    spans = [now.ours - since.ours]
    if since.theirs is not None and now.theirs is not None:
        spans.append(now.theirs - since.theirs + TICK)
    shortest, longest = min(spans), max(spans)
    turned = longest - shortest > LEEWAY + longest / DRIFT
    return None if turned or shortest < timedelta() else shortest
