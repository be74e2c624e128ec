"""What the system's notices say of a download, and what a click on one opens. No customer's details: a locked screen shows them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from omni_desktop.core.problems.problems import kind
from omni_desktop.core.record.events import Ended
from omni_desktop.core.record.history import OpenProblem
from omni_desktop.core.words.harmless import one_line, shortened
from omni_desktop.ui.desk.background import Trouble
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.problem_looks import orders_words
from omni_desktop.ui.look.plain import without_markup
from omni_desktop.ui.look.problem_words import said, title
from omni_desktop.ui.look.results import counts_words
from omni_desktop.ui.look.translated import counted, told, tr

LONGEST = 200                       # letters: what every system shows
FACT = re.compile(r"{(\w+)}")
OF_NOBODY = frozenset({"reference", "order", "sku", "code_wanted", "omni", "neto", "shop", "apart", "amount", "size", "fields", "currency"})
"""Facts that say nothing of a customer: numbers, codes, statuses and money."""


class Target(NamedTuple):
    """What a click opens in that store: an order, the problem of several, Needs attention as a whole, or just its page."""

    store_id: int
    order: str = ""
    problem: tuple[str, str] | None = None
    attention: bool = False


class Note(NamedTuple):
    title: str
    text: str
    opens: Target


def of_problems(store_id: int, store: str, new: Sequence[OpenProblem], formats: Formats) -> Note | None:
    """Of what a download brought that needs somebody; the more it is, the less is said."""
    orders, causes = dict.fromkeys(each.order_id for each in new), dict.fromkeys((each.problem.code, each.cause) for each in new)
    if not orders:
        return None
    named = next(iter(orders)) if len(orders) == 1 else ""
    what = tr("{named} needs attention", named=named) if named else tr("{orders} need attention", orders=orders_words(len(orders), formats))
    why = _title(new[0]) if len(causes) == 1 else counted(len(causes), "cause")
    several = Target(store_id, problem=next(iter(causes))) if len(causes) == 1 else Target(store_id, attention=True)
    return _note(what, " · ".join(part for part in (store, why) if part), Target(store_id, named) if named else several)


def of_end(store_id: int, store: str, end: Ended | Trouble) -> Note | None:
    """Of a download that broke off."""
    stopped = isinstance(end, Trouble) or end.state == "stopped"
    return _note(said(end.code, end.sentence).title, f"{store} · {told(end.sentence)}", Target(store_id)) if stopped else None


def of_success(store_id: int, store: str, end: Ended) -> Note | None:
    """Only where something came."""
    done = {name: count for name, count in end.counts.items() if name in ("created", "adopted", "dispatched", "voided") and count}
    return _note(tr("Download Orders"), f"{store} · {counts_words(done)}", Target(store_id)) if done else None


def of_silence(store_id: int, store: str, words: tuple[str, str]) -> Note:
    return _note(words[0], f"{store} · {words[1]}", Target(store_id))


def of_mail(store_id: int, store: str, sentence: str) -> Note:
    return _note(tr("A mail could not be sent"), f"{store} · {told(sentence)}", Target(store_id))


def _title(found: OpenProblem) -> str:
    return title(found.problem) if set(FACT.findall(kind(found.problem.code).title)) <= OF_NOBODY else ""


def _note(what: str, text: str, opens: Target) -> Note:
    text = without_markup(one_line(text))
    return Note(without_markup(one_line(what)), shortened(text, LONGEST), opens)
