"""Plain text for a terminal: hostile text made harmless, tables aligned, money and times as the store has them."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from decimal import Decimal

from omni_desktop.core.moments import is_thinkable, local
from omni_desktop.core.words.harmless import one_line, sentence
from omni_desktop.core.words.zones import zone_or_utc

LONGEST_CELL = 60


def say(text: str = "") -> None:
    print(one_line(text))


def complain(text: str) -> None:
    """What nobody listens to stops nothing."""
    with suppress(OSError, ValueError):
        print(sentence(text), file=sys.stderr)


def money(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount:,.2f}"


def bare_money(amount: Decimal) -> str:
    """Money for JSON: text, two places, so that no reader makes a float of it."""
    return f"{amount:.2f}"


def shown_time(moment: datetime | None, zone: str) -> str:
    return "" if moment is None else f"{local(moment, zone_or_utc(zone)):%Y-%m-%d %H:%M}"


def iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_time(text: str, zone: str) -> datetime:
    """ISO 8601; without a zone it is the store's time, and a day alone its first moment. Raises ValueError, also where no shop was ever."""
    moment = datetime.fromisoformat(text.strip())
    if not is_thinkable(moment):
        raise ValueError(text)
    return moment.replace(tzinfo=zone_or_utc(zone)) if moment.tzinfo is None else moment


def is_day_or_local(text: str) -> bool:
    """Whether a text begins like a time and names no zone; read_time takes it then."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return False
    return bool(_DAY.match(text.strip())) and moment.tzinfo is None and is_thinkable(moment)


def _cut(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= LONGEST_CELL else line[: LONGEST_CELL - 1] + "…"


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, right: frozenset[int] = frozenset()) -> None:
    """Aligned columns; `right` are the numbers of those that hold figures. Long text is cut except in the last column."""
    last = len(head) - 1
    cells = [[one_line(cell) if number == last else _cut(cell) for number, cell in enumerate(row)] for row in (head, *rows)]
    widths = [max(len(row[number]) for row in cells) for number in range(len(head))]
    for row in cells:
        print("  ".join(_aligned(cell, widths[number], number in right) for number, cell in enumerate(row)).rstrip())


def _aligned(cell: str, width: int, right: bool) -> str:
    return cell.rjust(width) if right else cell.ljust(width)
