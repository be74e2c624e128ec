"""Until when automatic downloads are paused: moments that a person chooses by the store's clock. A person's own download never waits."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from omni_desktop.core.ports.program.this_computer import ChosenPause

HOUR = timedelta(hours=1)
MORNING = time(8)
LONGEST = timedelta(days=366)           # a pause that nobody would remember is no pause
CLOCKS_APART = HOUR                     # by so much a clock may be put back without a word of it


def tomorrow_morning(now: datetime, zone: tzinfo) -> datetime:
    """8 am of the store's next day, in UTC."""
    return moment_of(now.astimezone(zone).date() + timedelta(days=1), MORNING, zone)


def moment_of(day: date, clock: time, zone: tzinfo) -> datetime:
    """That day's time in the zone, in UTC. One that its clocks skip or repeat counts as the earlier one."""
    return datetime.combine(day, clock, zone).astimezone(UTC)


def paused_until(kept: ChosenPause | None, now: datetime) -> datetime | None:
    """The end of a pause that still holds, None where none does.

    One that was chosen later than now, or ends later than anybody can have chosen, is of a clock that stood ahead: for as long as that
    clock was wrong it would hold up what nobody wanted held up.
    """
    if kept is None or kept.at > now + CLOCKS_APART:
        return None
    return kept.until if now < kept.until <= now + LONGEST else None


def to_text(kept: ChosenPause | None) -> str:
    return " ".join(moment.astimezone(UTC).isoformat() for moment in kept) if kept else ""


def from_text(text: str) -> ChosenPause | None:
    """None where the text is not two moments with a zone."""
    try:
        until, at = map(datetime.fromisoformat, text.split(" "))
    except ValueError:
        return None
    return ChosenPause(until, at) if until.tzinfo and at.tzinfo else None
