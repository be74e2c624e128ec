"""What the dialog says of one order: each step on its way to Omni as a line, the button that mends it, and whether it may come down now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from omni_desktop.core.mapping.rule_chain import Step, rule_chain, stops_by_number
from omni_desktop.core.order import Order, ReadOrder, ScanRow
from omni_desktop.core.problems.mending_settings import setting_of
from omni_desktop.core.problems.problems import Problem, cause, holds, needs_a_look
from omni_desktop.core.record.history import OrderRow, OrderStory
from omni_desktop.core.record.record import IN_OMNI, State
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.values import replace
from omni_desktop.core.words.sentences import RULE_ADVICE, RULE_SETTINGS, RULES, STATE_ADVICE
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.problem_words import advice, meaning, title
from omni_desktop.ui.look.results import result_look
from omni_desktop.ui.look.translated import tr, translation

PASSED, STOPPED, OPEN = "passed", "stopped", "open"
WITHOUT_RULES = frozenset({"dismissed", "gone_from_neto"})     # what staff or Neto decided, not a rule of the settings
AGAIN = tr("It is read again from Neto and goes the way of every order. What is in Omni already isn't made again.")
OVERRIDES = tr("By its number it comes down whatever its date, waiting time, status and sales channel are. The payment rule still holds.")
UNREADABLE = tr("Neto's answer for it can't be read.")


class Mend(NamedTuple):
    """Where a button leads: a setting's key, or the card of a problem by its code and cause."""

    words: str
    setting: str = ""
    code: str = ""
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """`standing`: passed, stopped, or open (not known yet). `advice` says what to do about it."""

    standing: str
    words: str
    advice: str = ""
    mend: Mend | None = None


@dataclass(frozen=True, slots=True)
class Reasons:
    """`refused`: why it can't come down by its number now, "" where it can; `will`: what that would do. `opens`: the list has it."""

    id: str
    heading: str
    lines: tuple[Line, ...] = ()
    will: str = ""
    refused: str = ""
    opens: bool = False
    asks: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an order: the ledger's story (None: no download has seen it), Neto's side, and the store as it stands.

    `asked`: Neto was asked just now, and `order` and `unreadable` are its answer. `read_up_to`: the watermark.
    """

    id: str
    settings: Settings
    now: datetime
    story: OrderStory | None = None
    order: Order | None = None
    asked: bool = False
    unreadable: bool = False
    read_up_to: datetime | None = None
    missing: tuple[Line, ...] = field(default_factory=tuple)

    def answered(self, read: ReadOrder | None) -> Known:
        """With what Neto says of it now."""
        order, spoilt = (read.order, read.order is None) if read else (None, False)
        number = read.id if read else self.id
        return Known(number, self.settings, self.now, self.story, order, True, spoilt, self.read_up_to, self.missing)


def reasons_of(known: Known, formats: Formats) -> Reasons:
    if known.story is None or (known.asked and known.story.row.state not in IN_OMNI):
        return _of_neto(known, formats) if known.asked else _unseen(known, formats)
    return _of_ledger(known, known.story, formats)


def missing_lines(settings: Settings) -> tuple[Line, ...]:
    """What a store lacks before anything comes down."""
    connection = settings.connection
    needed = (
        (settings.download_orders.enabled, tr("Downloads are off for this store."), "download_orders.enabled"),
        (settings.branches.default_branch, tr("No default branch is chosen."), "branches.default_branch"),
        (connection.neto_url and connection.omni_url and connection.omni_username, tr("The connection isn't complete."), "connection"),
    )
    return tuple(Line(STOPPED, words, mend=Mend(tr("Open this setting"), setting=key)) for there, words, key in needed if not there)


def _unseen(known: Known, formats: Formats) -> Reasons:
    """Nothing is recorded of it: what keeps Neto from showing it to us."""
    seen = Line(STOPPED, tr("No download has seen {id} in Neto.", id=known.id), tr("Ask Neto whether it has an order with this number."))
    reach = tuple(Line(OPEN, words) for words in _reach(known, formats))
    return Reasons(known.id, tr("{id} isn't in the list", id=known.id), (*known.missing, seen, *reach), asks=True)


def _reach(known: Known, formats: Formats) -> Iterator[str]:
    after = known.settings.download_orders.placed_after
    if after is not None:
        yield tr("Orders placed from {moment} on come by themselves.", moment=formats.whole(after))
    if known.read_up_to is not None:
        yield tr("Neto was read up to changes of {moment}.", moment=formats.whole(known.read_up_to))
    else:
        yield tr("Neto was never read for this store.")


def _of_neto(known: Known, formats: Formats) -> Reasons:
    """As Neto has it now; nothing of it is kept."""
    order = known.order
    if order is None:
        words = UNREADABLE if known.unreadable else tr("Neto has no order with the number {id}.", id=known.id)
        help_ = "" if known.unreadable else tr("Check the number. If the order was deleted in Neto, there is nothing to do.")
        heading = tr("{id} can't be read", id=known.id) if known.unreadable else tr("{id} isn't in Neto", id=known.id)
        return Reasons(known.id, heading, (Line(STOPPED, words, help_),), asks=True, opens=known.story is not None)
    steps = rule_chain(ScanRow(order.id, order.status, order.placed_at, order.updated_at), order, known.settings, known.now)
    there = Line(PASSED, tr("Neto has it, changed last {moment}.", moment=formats.whole(order.updated_at)))
    lines = (*known.missing, there, *(_line_of(step, formats) for step in steps), *_held(known.story), _end(known, steps))
    reasons = Reasons(order.id, _heading(order.id, lines), lines, asks=True, opens=known.story is not None)
    return _with_download(known, reasons, steps, formats)


def _of_ledger(known: Known, story: OrderStory, formats: Formats) -> Reasons:
    row = story.row
    seen = Line(PASSED, tr("A download has seen it; Neto changed it last {moment}.", moment=formats.whole(row.updated_at)))
    if row.state in IN_OMNI:
        lines = (seen, *_in_omni(story), *(_problem_line(problem) for problem in row.problems if needs_a_look(problem)))
        refused = tr("It's in Omni already: nothing would be made.")
        return Reasons(row.id, tr("{id} is in Omni", id=row.id), lines, opens=True, refused=refused)
    order = known.order
    steps = rule_chain(ScanRow(row.id, row.status, row.placed_at, row.updated_at), order, known.settings, known.now)
    lines = (*known.missing, seen, *(_line_of(step, formats) for step in steps), *_decided(row), *_held(story), _end(known, steps))
    note = tr("By today's settings, and as Neto showed it last.")
    reasons = Reasons(row.id, _heading(row.id, lines), lines, asks=True, opens=True, note=note)
    return _with_download(known, reasons, steps, formats)


def _heading(order_id: str, lines: tuple[Line, ...]) -> str:
    stopped = sum(line.standing == STOPPED for line in lines)
    if not stopped:
        return tr("{id} comes with the next download", id=order_id)
    if stopped == 1:
        return tr("{id} is stopped by one thing", id=order_id)
    return tr("{id} is stopped by {number} things", id=order_id, number=stopped)


def _line_of(step: Step, formats: Formats) -> Line:
    values = {name: _shown(value, formats) for name, value in step.values.items()}
    words = translation(step.template).format(**values)
    if step.passes is not False:
        return Line(PASSED if step.passes else OPEN, words)
    setting = RULE_SETTINGS.get(step.rule, "")
    mend = Mend(tr("Open this setting"), setting=setting) if setting else None
    return Line(STOPPED, words, translation(RULE_ADVICE.get(step.rule, "")), mend)


def _shown(value: object, formats: Formats) -> str:
    if isinstance(value, datetime):
        return formats.whole(value)
    return formats.money(value) if isinstance(value, Decimal) else str(value)


def _decided(row: OrderRow) -> Iterator[Line]:
    if row.state is State.SKIPPED and row.rule in WITHOUT_RULES:
        words = translation(RULES[row.rule])
        yield Line(STOPPED, f"{words[:1].upper()}{words[1:]}.", translation(RULE_ADVICE[row.rule]))


def _held(story: OrderStory | None) -> Iterator[Line]:
    """What was found as it was mapped or sent; those that hold it first."""
    found = [problem for problem in story.row.problems if needs_a_look(problem)] if story else []
    yield from (_problem_line(problem) for problem in sorted(found, key=lambda problem: not holds(problem)))


def _problem_line(problem: Problem) -> Line:
    key = setting_of(problem)
    card = Mend(tr("Show what to do"), code=problem.code, cause=cause(problem))
    mend = Mend(tr("Open this setting"), setting=key) if key and not holds(problem) else card
    return Line(STOPPED if holds(problem) else OPEN, f"{title(problem)}. {meaning(problem)}", advice(problem), mend)


def _in_omni(story: OrderStory) -> Iterator[Line]:
    for part in story.parts:
        if part.state in IN_OMNI:
            word = result_look(part.state.value)[2]
            yield Line(PASSED, tr("It stands in Omni as {reference}: {word}.", reference=part.reference, word=word))
    if story.row.follow_words:
        yield Line(OPEN, story.row.follow_words)


def _end(known: Known, steps: tuple[Step, ...]) -> Line:
    """Where it stands on its way to Omni."""
    state = known.story.row.state if known.story else State.FOUND
    words = translation(STATE_ADVICE[state]) if known.story and state in STATE_ADVICE else ""
    if words:
        return Line(OPEN, words)
    if any(step.passes is False for step in steps) or (known.story and any(map(holds, known.story.row.problems))):
        return Line(OPEN, tr("It isn't sent to Omni yet."))
    return Line(OPEN, tr("It isn't sent to Omni yet. Nothing that is known stops it: the next download looks at it again."))


def _with_download(known: Known, reasons: Reasons, steps: tuple[Step, ...], formats: Formats) -> Reasons:
    """What *Download this one now* would do, or the rule of the house that forbids it."""
    stopped = stops_by_number(steps)
    if known.missing:
        refused = known.missing[0].words
    elif known.story is not None and known.story.row.rule == "gone_from_neto" and not known.asked:
        refused = tr("Neto had no order with this number when it was read last. Ask Neto again.")
    else:
        refused = _line_of(stopped, formats).words if stopped else ""
    overridden = any(step.passes is False for step in steps)
    return replace(reasons, will=OVERRIDES if overridden else AGAIN, refused=refused)
