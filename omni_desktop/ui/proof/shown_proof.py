"""A proof as the page shows it: texts that are made off the window's thread, few enough to be handed over at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from omni_desktop.core.ports.program import Program
from omni_desktop.core.problems.problems import CATALOGUE
from omni_desktop.core.proof.documents import GROUPS, Row, document
from omni_desktop.core.proof.rows import Closed
from omni_desktop.core.words.guide import title_of
from omni_desktop.core.words.sentences import RULES
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.results import result_look
from omni_desktop.ui.look.translated import tr, translation
from omni_desktop.ui.parts.row_delegate import Column
from omni_desktop.ui.proof.periods import Period

MOST = 2_000                                    # differences that are listed; the files have them all
Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A day, or any other name that orders are added up by: how many there are on each side, and their money."""

    name: str
    neto_count: int
    neto: Decimal
    omni_count: int
    omni: Decimal
    differing: int = 0

    @property
    def apart(self) -> Decimal:
        return self.neto - self.omni


@dataclass(frozen=True, slots=True)
class ShownProof:
    """`tables`: rows of texts by the table's name; `orders`: the number behind each row of differences; `differing`: how many there are.

    `closed`: None where the period is no month that was closed; `digest` is that of its rows now.
    """

    period: Period
    whole: Part
    days: tuple[Part, ...]
    tables: Mapping[str, Sequence[Texts]]
    orders: tuple[str, ...]
    differing: int
    digest: str
    closed: Closed | None
    at: datetime

    @property
    def is_empty(self) -> bool:
        return not (self.whole.neto_count or self.whole.omni_count)

    @property
    def changed(self) -> bool:
        """Whether the month is another one than when it was closed."""
        return self.closed is not None and self.closed.digest != self.digest


def columns_of(table: str) -> tuple[Column, ...]:
    if table == "differences":
        return (
            Column(tr("Order"), 120, "name"),
            Column(tr("Day"), 92, token="text2"),
            Column(tr("What"), 170),
            Column(tr("Why"), 0, token="text2"),
            Column("Neto", 100, right=True, leaves=820),
            Column("Omni", 100, right=True, leaves=820),
            Column(tr("Apart"), 110, "name", right=True),
        )
    return (
        Column(tr("Day") if table == "days" else "", 0, "name"),
        Column(tr("Neto orders"), 116, token="text2", right=True, leaves=600),
        Column("Neto", 120, right=True),
        Column(tr("Omni orders"), 116, token="text2", right=True, leaves=600),
        Column("Omni", 120, right=True),
        Column(tr("Apart"), 132, "name", right=True),
    )


def read_proof(program: Program, store_id: int, period: Period, formats: Formats) -> ShownProof:
    """Off the window's thread: a month of 100,000 orders takes seconds."""
    proof, closed = program.proof(store_id, period.first, period.last)
    return shown(period, document(proof, closed), closed, formats, program.now())


def shown(period: Period, found: Mapping[str, Any], closed: Closed | None, formats: Formats, at: datetime) -> ShownProof:
    """`found`: core.proof.documents.document."""
    of_day = Counter(row["day"] for row in found["differences"])
    days = tuple(_part(row, row["day"], of_day[row["day"]]) for row in found["days"])
    tables: dict[str, Sequence[Texts]] = {
        name: [_texts(_part(row, row[key]), _name(name, row[key], period, formats), formats) for row in found[name]]
        for name, key in GROUPS.items()
    }
    listed = found["differences"][:MOST]
    tables["differences"] = [_difference(row, period, formats) for row in listed]
    whole, orders = _part(found["summary"], "", len(found["differences"])), tuple(row["order"] for row in listed)
    return ShownProof(period, whole, days, tables, orders, len(found["differences"]), found["hash"], closed, at)


def day_words(day: str, formats: Formats, year: int = 0) -> str:
    """Thu 1 Oct 2026, of 2026-10-01; without the year in that year."""
    at = formats.start_of_day(date.fromisoformat(day))
    return formats.long_day(at, at if formats.local(at).year == year else None)


def why(rule: str) -> str:
    """The rule or problem that kept an order away, or the state that it stands in."""
    if rule in RULES:
        return translation(RULES[rule])
    if rule in CATALOGUE:
        return title_of(CATALOGUE[rule], translation)
    return result_look(rule)[2] if rule.islower() else rule


def _part(row: Row, name: str, differing: int = 0) -> Part:
    neto, omni = row["neto"], row["omni"]
    return Part(name, neto["count"], Decimal(neto["total"]), omni["count"], Decimal(omni["total"]), differing)


def _name(table: str, name: str, period: Period, formats: Formats) -> str:
    if table == "days":
        return day_words(name, formats, period.year)
    return tr("(none)") if name == "(none)" else name


def _texts(part: Part, name: str, formats: Formats) -> Texts:
    number, money = formats.number, formats.money
    return (name, number(part.neto_count), money(part.neto), number(part.omni_count), money(part.omni), money(part.apart))


def _difference(row: Row, period: Period, formats: Formats) -> Texts:
    neto, omni, apart = (formats.money(Decimal(row[side])) for side in ("neto", "omni", "apart"))
    day = formats.day(date.fromisoformat(row["day"]), period.year)
    return (row["order"], day, translation(row["title"]), why(row["rule"]), neto, omni, apart)
