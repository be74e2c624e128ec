"""Time zones as a person looks for one: the city, and how far it is from UTC now."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from zoneinfo import available_timezones

from omni_desktop.core.words.zones import zone_or_utc
from omni_desktop.ui.look.translated import tr

NO_PLACES = ("Etc/", tr("SystemV/"), "posix", "right")


def zone_choices(now: datetime) -> list[tuple[str, str]]:
    """(name, words), by words. Reads some hundred files: a question for Reads."""
    names = sorted(name for name in available_timezones() if "/" in name and not name.startswith(NO_PLACES))
    cities = Counter(_city(name) for name in names)
    choices = ((name, zone_words(name, now, alone=cities[_city(name)] == 1)) for name in names)
    return [("UTC", "UTC"), *sorted(choices, key=lambda choice: choice[1])]


def zone_words(name: str, now: datetime, *, alone: bool = True) -> str:
    """Sydney (UTC+10); its part of the world is said as well where it is not `alone` with its name."""
    offset = _offset(now.astimezone(zone_or_utc(name)))
    return tr(
        "{city} (UTC{offset})",
        city=_city(name),
        offset=offset,
    ) if alone else tr(
        "{city}, {replace} (UTC{offset})",
        city=_city(name),
        replace=name.rpartition("/")[0].replace("_", " "),
        offset=offset,
    )


def _city(name: str) -> str:
    return name.rpartition("/")[2].replace("_", " ")


def _offset(local: datetime) -> str:
    offset = local.utcoffset()
    assert offset is not None
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")
