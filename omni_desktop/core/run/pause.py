"""Until when automatic downloads are paused: moments that a person chooses by the store's clock. A person's own download never waits."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

HOUR = timedelta(hours=1)
MORNING = time(8)
LONGEST = timedelta(days=366)           # a pause that nobody would remember is no pause


def tomorrow_morning(now: datetime, zone: tzinfo) -> datetime:
    """8 am of the store's next day, in UTC."""
    return moment_of(now.astimezone(zone).date() + timedelta(days=1), MORNING, zone)


def moment_of(day: date, clock: time, zone: tzinfo) -> datetime:
    """That day's time in the zone, in UTC. One that its clocks skip or repeat counts as the earlier one."""
    return datetime.combine(day, clock, zone).astimezone(UTC)


def paused_until(kept: datetime | None, now: datetime) -> datetime | None:
    """The end of a pause that still holds, None where none does.

    One that would end later than anybody can have chosen was written while the clock stood elsewhere, and holds nothing up.
    """
    return kept if kept is not None and now < kept <= now + LONGEST else None


def to_text(until: datetime | None) -> str:
    return until.astimezone(UTC).isoformat() if until else ""


def from_text(text: str) -> datetime | None:
    """None where the text is no moment with a zone."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None
