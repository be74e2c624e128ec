"""`audit`: everything that people and runs decided or sent, and `audit verify`: whether anybody changed it since."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterable
from datetime import datetime

from omni_desktop.core.counting import counted
from omni_desktop.core.order import LONGEST_ID, order_number
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.audit import AuditEntry, AuditFilter, Broken, hash_written, row_document
from omni_desktop.core.words.audit_words import WHY_BROKEN, audit_cells, audit_head, fact_words, what_words
from omni_desktop.core.words.csv_cells import CSV_ENCODING, csv_line
from omni_desktop.core.words.zones import zone_or_utc
from omni_desktop.terminal.files import say_written, writing
from omni_desktop.terminal.plain_text import complain, read_time, say, shown_time
from omni_desktop.terminal.program import Stop
from omni_desktop.terminal.which_store import which_store

LINE = "{:>7}  {:<16}  {:<14}  {:<36}  {}"


def show_audit(program: Program, given: Namespace) -> int:
    chosen, zone = _chosen(program, given)
    rows = program.audit(chosen)
    if given.csv:
        with writing(given.csv, CSV_ENCODING) as out:
            out.write(csv_line(audit_head()))
            out.writelines(csv_line(audit_cells(row, _names(program), zone_or_utc(zone))) for row in rows)
        say_written("The audit is", given.csv, given=given)
        return 0
    return _write_json(rows) if given.json else _show(rows, zone)


def _chosen(program: Program, given: Namespace) -> tuple[AuditFilter, str]:
    """Without a store named it is the audit of the whole ledger, and times are those of its first store."""
    stores = program.stores()
    store = which_store(program, given.store) if given.store is not None else None
    zone = (store or stores[0]).connection.time_zone if stores else "UTC"
    number = order_number(given.order)
    if given.order and not 0 < len(number) <= LONGEST_ID:
        raise Stop(f'"{given.order}" is no order number.')
    since, before = _time(given.first, zone), _time(given.last, zone, is_end=True)
    return AuditFilter(store.id if store else 0, since, before, number), zone


def _time(text: str, zone: str, *, is_end: bool = False) -> datetime | None:
    if not text:
        return None
    try:
        moment = read_time(text, zone)
        return read_time(f"{text.strip()}T23:59:59.999999", zone) if is_end and len(text.strip()) == len("2026-05-11") else moment
    except ValueError:
        raise Stop(f'"{text}" is no time. Write it as in 2026-05-11 or 2026-05-11T09:30:00+10:00.') from None


def _names(program: Program) -> dict[int, str]:
    return {store.id: store.name for store in program.stores()}


def _write_json(rows: Iterable[AuditEntry]) -> int:
    sys.stdout.write('{"rows": [')
    for number, row in enumerate(rows):
        sys.stdout.write((",\n" if number else "\n") + json.dumps(row_document(row)))
    sys.stdout.write("\n]}\n")
    return 0


def _show(rows: Iterable[AuditEntry], zone: str) -> int:
    say(LINE.format("", "When", "Who", "What", "Facts"))
    shown = 0
    for row in rows:
        facts = ", ".join(filter(None, (row.order, fact_words(row))))
        say(LINE.format(row.n, shown_time(row.at, zone), row.who[:14], what_words(row.what), facts).rstrip())
        shown += 1
    say(f"{counted(shown, 'entry', 'entries')}." if shown else "Nothing was decided or sent yet.")
    return 0


def verify(program: Program, given: Namespace) -> int:
    """0 where every entry fits and none is missing, 1 where not."""
    against = hash_written(given.against or "")
    if given.against is not None and not against:
        raise Stop(f'"{given.against}" is no hash of the audit: give its 64 letters and digits, or the first 12 of them or more.')
    chain = program.verify_audit(against)
    if given.json:
        newest = chain.newest and {"n": chain.newest.n, "hash": chain.newest.hash}
        broken = [{"n": each.n, "why": each.why, "what": each.what, "order": each.order} for each in chain.broken]
        say(json.dumps({"rows": chain.rows, "good": chain.good, "broken": broken, "newest": newest, "against": chain.against or None}))
    else:
        say(f"{counted(chain.rows, 'entry', 'entries')}, {chain.good} as they were written.")
        if chain.newest:
            say(f"The newest is entry {chain.newest.n}, {chain.newest.hash}.")
        if chain.against:
            say(f"Entry {chain.against} has the hash that was given.")
    if chain.broken:
        complain(f"The audit was changed. {_sentence(chain.broken[0])}")
    return 1 if chain.broken else 0


def _sentence(broken: Broken) -> str:
    of = f" ({what_words(broken.what)})" if broken.what else ""
    return WHY_BROKEN[broken.why].format(n=broken.n, of=of)
