"""What the mails say. English, as the command line; every text of others is one harmless line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from omni_desktop.core.counting import counted
from omni_desktop.core.moments import local
from omni_desktop.core.notices.due import Cause
from omni_desktop.core.problems.problems import CATALOGUE
from omni_desktop.core.proof.rows import Proof, Side
from omni_desktop.core.record.record import Figures
from omni_desktop.core.words.guide import title_of
from omni_desktop.core.words.harmless import one_line, shortened
from omni_desktop.core.words.zones import zone_or_utc

MOST_ORDERS, LONGEST_NAME, LONGEST_NUMBER = 20, 60, 40
FOOT = "Sent by Omni Desktop. Nobody reads answers to this mail."


class Letter(NamedTuple):
    """A mail without its addresses. `subject` is one line."""

    subject: str
    text: str


class Sender(NamedTuple):
    """The store that a mail is about."""

    name: str
    zone: str
    currency: str


def cause_letter(store: Sender, cause: Cause) -> Letter:
    title, since = _title(cause.code), local(cause.since, zone_or_utc(store.zone))
    name = _name(store)
    if not cause.orders:
        lines = [f"Downloads of {name} have stopped since {since:%d %b %Y, %H:%M}: {title}.", one_line(cause.sentence)]
        return _letter(f"{name}: downloads have stopped", lines)
    lines = [
        f"{name}: {title}.",
        f"{_orders(len(cause.orders))}, {_money(cause.total, store)}, since {since:%d %b %Y, %H:%M}.",
        f"Orders: {_numbers(cause.orders)}.",
        "What to do stands in Omni Desktop under Needs attention.",
    ]
    return _letter(f"{name}: {_orders(len(cause.orders))} need attention", lines)


def summary_letter(store: Sender, day: date, proof: Proof, now: Figures) -> Letter:
    """Five lines: both sides, what parts them, why, and what waits now."""
    summary, name = proof.summary, _name(store)
    found = proof.differences
    causes = ", ".join(f"{_title(code)} ({sum(row.cause == code for row in found)})" for code in sorted({row.cause for row in found}))
    numbers = f": {_numbers([row.id for row in found])}" if found else ""
    waiting = now.held.count + now.refused.count + now.in_doubt.count
    money = now.held.total + now.refused.total + now.in_doubt.total
    lines = [
        f"Neto: {_side(summary.neto, store)}.",
        f"Cin7 Omni: {_side(summary.omni, store)}.",
        f"Apart: {_money(_cents(summary.apart), store)}; {counted(len(found), 'difference', number=_number)}{numbers}.",
        f"Why: {causes or 'nothing parts them'}.",
        f"Waiting now: {_orders(waiting)}, {_money(money, store)}.",
    ]
    return _letter(f"{name}: {day:%d %b %Y} in five lines", lines)


def trial_letter(store: Sender) -> Letter:
    return _letter(f"{_name(store)}: test mail", ["This is a test. Notices of this store come to this address."])


def _letter(subject: str, lines: Sequence[str]) -> Letter:
    return Letter(one_line(subject), "\n".join([*map(one_line, lines), "", "-- ", FOOT, ""]))


def _name(store: Sender) -> str:
    return shortened(one_line(store.name).strip(), LONGEST_NAME)


def _title(code: str) -> str:
    """In general: what an order says of its customer stands in no mail."""
    return title_of(CATALOGUE[code]) if code in CATALOGUE else "something went wrong"


def _side(side: Side, store: Sender) -> str:
    return f"{_orders(side.orders)}, {_money(_cents(side.total), store)}"


def _cents(amount: int) -> Decimal:
    return Decimal(amount) / 100


def _money(amount: Decimal, store: Sender) -> str:
    return f"{amount:,.2f} {one_line(store.currency)}".strip()


def _orders(count: int) -> str:
    return counted(count, "order", number=_number)


def _number(count: int) -> str:
    return f"{count:,}"


def _numbers(orders: Sequence[str]) -> str:
    shown = ", ".join(shortened(one_line(each), LONGEST_NUMBER) for each in orders[:MOST_ORDERS])
    return f"{shown} and {len(orders) - MOST_ORDERS:,} more" if len(orders) > MOST_ORDERS else shown
