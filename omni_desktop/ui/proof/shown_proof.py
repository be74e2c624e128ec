"""A proof as the page shows it: texts that are made off the window's thread, few enough to be handed over at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from itertools import islice

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.proof.both_sides import UNREAD
from omni_desktop.core.proof.causes import TITLES
from omni_desktop.core.proof.documents import GROUPS, Row, document
from omni_desktop.core.proof.kept import Change, changes
from omni_desktop.core.proof.rows import Closed, SweepResult
from omni_desktop.core.words.proof_words import audit_words, cell_words, why_words
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.without_pauses import let_go, without_pauses
from omni_desktop.ui.look.results import result_look
from omni_desktop.ui.look.translated import tr, translation
from omni_desktop.ui.parts.tables.row_delegate import Column
from omni_desktop.ui.proof.periods import Period

MOST = 2_000                                    # differences that are listed; the files have them all
OF_ORDERS = ("differences", "changes", "open", "voids", "refunds")
"""Tables whose rows are orders."""
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
    """`tables`: rows of texts by the table's name, those that lead to orders begin with the number; `differing`: how many differences.

    `closed`: None where the period is no month that was closed; `digest` is that of its rows now. `swept`: the last look at both sides.
    `audit`: its newest entry in words, for whoever keeps the pages. `uncredited`: order and RMA of refunds without a credit note of ours.
    """

    period: Period
    whole: Part
    days: tuple[Part, ...]
    tables: Mapping[str, Sequence[Texts]]
    differing: int
    digest: str
    closed: Closed | None
    swept: SweepResult | None
    at: datetime
    audit: str = ""
    uncredited: tuple[tuple[str, str], ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.whole.neto_count or self.whole.omni_count)

    def refund_without_credit(self, table: str, row: int) -> tuple[str, str] | None:
        """Order and RMA of the one that a row is of, or of the first of the row's order; None where there is none."""
        texts = self.tables[table][row]
        of_order = [each for each in self.uncredited if each[0] == texts[0]]
        if table == "refunds":
            of_order = [each for each in of_order if rma_words(each[1]) == texts[2]]
        return of_order[0] if of_order else None

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
    if table == "changes":
        amounts = (tr("Neto then"), tr("Neto now"), tr("Omni then"), tr("Omni now"))
        shown = (Column(words, 116, "name" if number % 2 else "body", right=True) for number, words in enumerate(amounts))
        return (Column(tr("Order"), 0, "name"), Column(tr("Day"), 92, token="text2", leaves=680), *shown)
    if table in OF_ORDERS:
        return (
            Column(tr("Order"), 120, "name"),
            Column(tr("Day"), 92, token="text2"),
            Column(tr("Reference"), 170),
            Column(tr("What"), 0, token="text2"),
            Column(tr("Amount"), 120, "name", right=True),
        )
    return (
        Column(tr("Day") if table == "days" else "", 0, "name"),
        Column(tr("Neto orders"), 116, token="text2", right=True, leaves=600),
        Column("Neto", 120, right=True),
        Column(tr("Omni orders"), 116, token="text2", right=True, leaves=600),
        Column("Omni", 120, right=True),
        Column(tr("Apart"), 132, "name", right=True),
    )


@without_pauses()
def read_proof(program: Program, store_id: int, period: Period, formats: Formats) -> ShownProof:
    """Off the window's thread: a month of 100,000 orders takes seconds."""
    proof, closed = program.proof(store_id, period.first, period.last)
    found = document(proof, closed)
    shown = _shown(program, store_id, period, formats, found, closed=closed, swept=proof.swept)
    for rows in (proof.orders, found["orders"], found["differences"], found["voids"]):
        let_go(rows)
    return shown


def _shown(
    program: Program, store_id: int, period: Period, formats: Formats, found: Row, *, closed: Closed | None, swept: SweepResult | None
) -> ShownProof:
    of_day = Counter(row["day"] for row in found["differences"])
    days = tuple(_part(row, row["day"], of_day[row["day"]]) for row in found["days"])
    tables: dict[str, Sequence[Texts]] = {
        name: [_texts(_part(row, row[key]), _name(name, row[key], period, formats), formats) for row in found[name]]
        for name, key in GROUPS.items()
    }
    tables |= {name: _listed(name, found[name][:MOST], period, formats) for name in OF_ORDERS if name in found}
    is_other = closed is not None and closed.digest != found["hash"]
    then = program.closed_rows(store_id, period.month) if is_other else b""
    tables["changes"] = [_change(each, period, formats) for each in islice(changes(then, found["orders"]), MOST)] if then else []
    whole, differing = _part(found["summary"], "", len(found["differences"])), len(found["differences"])
    audit = audit_words(found, translation)
    uncredited = tuple((row["order"], row["rma"]) for row in found["refunds"] if not row["credit_note"])
    return ShownProof(period, whole, days, tables, differing, found["hash"], closed, swept, program.now(), audit, uncredited)


def day_words(day: str, formats: Formats, year: int = 0) -> str:
    """Thu 1 Oct 2026, of 2026-10-01; without the year in that year."""
    at = formats.start_of_day(date.fromisoformat(day))
    return formats.long_day(at, at if formats.local(at).year == year else None)


def swept_words(proof: ShownProof, formats: Formats, now: datetime) -> str:
    """When both sides were last read, and what could not be read."""
    if proof.swept is None:
        return tr("Both sides of these days were not read as a whole yet.")
    words = tr("Both sides last read {when}.", when=formats.moment_in_words(proof.swept.at, now))
    return " ".join((words, *(f"{translation(UNREAD.get(each, each))}." for each in proof.swept.unread)))


def why(rule: str) -> str:
    """The rule or problem that kept an order away, or the state that it stands in."""
    return why_words(rule, translation) or (result_look(rule)[2] if rule.islower() else rule)


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


def _listed(table: str, rows: Sequence[Row], period: Period, formats: Formats) -> list[Texts]:
    cells = {"differences": _difference, "open": _open, "voids": _void, "refunds": _refund}[table]
    return [(row["order"], formats.day(date.fromisoformat(row["day"]), period.year), *cells(row, formats)) for row in rows]


def _change(each: Change, period: Period, formats: Formats) -> Texts:
    amounts = (each.neto_then, each.neto, each.omni_then, each.omni)
    day = formats.day(date.fromisoformat(each.day), period.year)
    return (each.order, day, *(formats.money(Decimal(amount)) for amount in amounts))


def _difference(row: Row, formats: Formats) -> Texts:
    return (translation(row["title"]), why(row["rule"]), *(formats.money(Decimal(row[side])) for side in ("neto", "omni", "apart")))


def _open(row: Row, formats: Formats) -> Texts:
    return row["reference"], cell_words("What", row["what"], translation), formats.money(Decimal(row["omni"]))


def _void(row: Row, formats: Formats) -> Texts:
    words = translation(TITLES[row["cause"]]) if row["cause"] in TITLES else tr("Voided")
    return row["reference"], words, formats.money(Decimal(row["neto"]))


def _refund(row: Row, formats: Formats) -> Texts:
    note = tr("credit note {reference}", reference=row["credit_note"]) if row["credit_note"] else tr("no credit note of ours")
    return rma_words(row["rma"]), f"{row['status']}, {note}", formats.money(_amount(row["amount"]))


def rma_words(rma: str) -> str:
    return f"RMA {rma}"


def _amount(told: str) -> Decimal | None:
    """As Neto told it, which may be nothing."""
    try:
        return Decimal(told)
    except InvalidOperation:
        return None
