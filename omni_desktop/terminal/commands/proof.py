"""`proof`: a period's orders in Neto beside Omni, for the accountant, and closing a month."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from omni_desktop.core.counting import counted
from omni_desktop.core.moments import local
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.proof.both_sides import UNREAD
from omni_desktop.core.proof.documents import document
from omni_desktop.core.proof.report import month_of
from omni_desktop.core.words.csv_cells import CSV_ENCODING
from omni_desktop.core.words.proof_csv import proof_csv
from omni_desktop.core.words.proof_words import why_words
from omni_desktop.core.words.zones import zone_or_utc
from omni_desktop.terminal.files import say_written, writing, writing_bytes
from omni_desktop.terminal.given_keys import keys_for
from omni_desktop.terminal.plain_text import complain, money, say, table
from omni_desktop.terminal.program import Stop
from omni_desktop.terminal.which_store import which_store

MOST_SHOWN = 200
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)


def prove(program: Program, given: Namespace) -> int:
    """0 where both sides agree, 1 where they don't, where a closed month changed, or where a sweep could not read everything."""
    store = which_store(program, given.store)
    first, last = _period(program, store, given)
    unread = _sweep(program, store, first, last, given) if given.sweep else ()
    proof, closed = program.proof(store.id, first, last)
    found = document(proof, closed)
    _write_files(program, found, store, given)
    if given.json:
        say(json.dumps(found))
    elif files := [file for file in (given.csv, given.xlsx, given.pdf) if file]:
        say_written(_in_short(found), *files, given=given)
    else:
        _show(found)
    changed = bool(found["closed"]) and not found["closed"]["holds"]
    if changed:
        complain("This month changed after it was closed.")
    return 1 if found["differences"] or changed or unread else 0


def close(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    _month(given.month)
    say(program.close_month(store.id, given.month).digest)
    return 0


def _sweep(program: Program, store: Store, first: date, last: date, given: Namespace) -> Sequence[str]:
    """Both sides are read first, and nothing is sent. What could not be read is said: the proof says nothing of it."""
    result = program.sweep_days(store.id, first, last, keys_for(program, store.id, from_stdin=given.keys_stdin))
    for name in result.unread:
        complain(f"{UNREAD[name]}. The proof says nothing of these.")
    return result.unread


def _period(program: Program, store: Store, given: Namespace) -> tuple[date, date]:
    """The month or the days that were asked for, else this month."""
    if (given.first or given.last) and given.month:
        raise Stop("Give either --month or --from and --to.")
    if given.first or given.last:
        if not (given.first and given.last):
            raise Stop("--from and --to go together.")
        first, last = _day(given.first), _day(given.last)
        if first > last:
            raise Stop(f"{first} is after {last}.")
        return _within_years(first, last)
    zone = zone_or_utc(store.connection.time_zone)
    return _month(given.month or f"{local(program.now(), zone):%Y-%m}")


def _month(text: str) -> tuple[date, date]:
    try:
        month = month_of(text)
    except ValueError:
        raise Stop(f'"{text}" is no month. Write it as in 2026-11.') from None
    return _within_years(*month)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Stop(f'"{text}" is no day. Write it as in 2026-11-30.') from None


def _within_years(first: date, last: date) -> tuple[date, date]:
    """Days that have moments in every zone, and that a workbook can hold."""
    if not EARLIEST <= first <= last <= LATEST:
        raise Stop(f"A proof is of days between {EARLIEST} and {LATEST}.")
    return first, last


def _write_files(program: Program, found: Mapping[str, Any], store: Store, given: Namespace) -> None:
    if given.csv:
        with writing(given.csv, CSV_ENCODING) as out:
            out.writelines(proof_csv(found))
    kinds: tuple[tuple[Literal["xlsx", "pdf"], str], ...] = (("xlsx", given.xlsx), ("pdf", given.pdf))
    for kind, file in kinds:
        if file:
            content = program.proof_file(kind, found, store.name)
            with writing_bytes(file) as out:
                out.write(content)


def _in_short(found: Mapping[str, Any]) -> str:
    """What the exit status comes from, where the tables went into files."""
    differing = len(found["differences"])
    if not differing:
        return "Nothing is apart. The proof is"
    return f"{counted(differing, 'difference')}, {_money(found['summary']['apart'])} apart. The proof is"


def _show(found: Mapping[str, Any]) -> None:
    summary = found["summary"]
    say(f"{found['from']} to {found['to']}")
    sides = [(side.capitalize(), str(summary[side]["count"]), _money(summary[side]["total"])) for side in ("neto", "omni")]
    table(("", "Orders", "Total"), [*sides, ("Apart", "", _money(summary["apart"]))], right=frozenset({1, 2}))
    differing = found["differences"]
    if not differing:
        say("Nothing is apart.")
        return
    say()
    table(("Order", "Day", "What", "Why", "Neto", "Omni", "Apart"), map(_difference, differing[:MOST_SHOWN]), right=frozenset({4, 5, 6}))
    if len(differing) > MOST_SHOWN:
        say(f"and {counted(len(differing) - MOST_SHOWN, 'more', 'more')}. All of them: --xlsx FILE")


def _difference(row: Mapping[str, Any]) -> tuple[str, ...]:
    why = why_words(row["rule"]) or row["rule"].replace("_", " ")
    return (row["order"], row["day"], row["title"], why, *(_money(row[side]) for side in ("neto", "omni", "apart")))


def _money(told: str) -> str:
    return money(Decimal(told))
