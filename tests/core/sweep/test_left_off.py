"""What a sweep that could not go on had read is taken up by the next one of the same days, for half a day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, cast

import pytest

from omni_desktop.core.proof.both_sides import There
from omni_desktop.core.sweep.course import Span
from omni_desktop.core.sweep.left_off import LeftOff, keep_left_off, taken_up

NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)
DAY = timedelta(days=1)
SPAN = Span(NOON - 3 * DAY, NOON, changed=True)
LEFT = LeftOff(NOON, {7: There(7, "N1", "", False, Decimal("10.50"), True, False)}, above=7, unread=1)


class Kept:
    """A ledger's small documents."""

    def __init__(self) -> None:
        self.there: tuple[bytes, datetime] | None = None

    def cached(self, _name: str) -> tuple[bytes, datetime] | None:
        return self.there

    def keep(self, _name: str, body: bytes, at: datetime) -> None:
        self.there = body, at


def after(span: Span, later: timedelta, left: LeftOff | None = LEFT) -> LeftOff | None:
    ledger: Any = Kept()
    keep_left_off(ledger, SPAN, LEFT, NOON)
    if left is not LEFT:
        keep_left_off(ledger, SPAN, left, NOON)
    return taken_up(cast(Any, ledger), span, NOON + later)


@pytest.mark.parametrize("later", [timedelta(), timedelta(hours=11)])
def test_a_sweep_of_the_same_days_goes_on_where_the_last_one_stopped(later: timedelta) -> None:
    assert after(SPAN, later) == LEFT
    assert after(Span(SPAN.since + later, SPAN.until + later, changed=True), later) == LEFT


@pytest.mark.parametrize(
    ("span", "later"),
    [
        (Span(SPAN.since - DAY, SPAN.until, changed=True), timedelta()),
        (Span(SPAN.since, SPAN.until + DAY, changed=True), timedelta()),
        (Span(SPAN.since, SPAN.until), timedelta()),
        (SPAN, timedelta(hours=13)),
        (SPAN, timedelta(hours=-1)),
    ],
)
def test_one_of_other_days_or_of_long_ago_begins_anew(span: Span, later: timedelta) -> None:
    assert after(span, later) is None


def test_what_was_read_to_its_end_is_forgotten() -> None:
    assert after(SPAN, timedelta(), None) is None
