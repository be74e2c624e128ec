"""The finite catalogue of problems: what is wrong, what it means, what to do, and the fix the window offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from omni_desktop.core.problems.later_problems import LATER_KINDS
from omni_desktop.core.problems.money_problems import MONEY_KINDS
from omni_desktop.core.problems.order_problems import ORDER_KINDS
from omni_desktop.core.problems.problem_kinds import Case, Fix, Kind, Severity
from omni_desktop.core.problems.product_problems import PRODUCT_KINDS
from omni_desktop.core.problems.run_notices import NOTICE_KINDS
from omni_desktop.core.problems.run_problems import COMPUTER_KINDS, OTHER_SIDE_KINDS, STORE_KINDS
from omni_desktop.core.problems.sent_problems import SENT_KINDS
from omni_desktop.core.problems.undo_problems import UNDO_KINDS

__all__ = [
    "CATALOGUE",
    "FIX_LABELS",
    "Fix",
    "Kind",
    "Problem",
    "Severity",
    "advice",
    "cause",
    "fix_label",
    "holds",
    "kind",
    "meaning",
    "needs_a_look",
    "title",
]

FACT_LENGTH = 120
LIST_LENGTH = 700
LISTS = frozenset({"cause", "codes", "details", "fields", "help", "ids", "lines", "products", "reason", "refund", "why", "words"})
"""Facts that name several things, or are sentences of their own: half of one says little. A title has no room for them."""
NOTHING = "nothing"
Words = Callable[[str], str]
"""The catalogue's text in another language; `str` leaves it as it is."""
MAY_BE_BLANK = frozenset({"why"})       # a whole sentence of its own

CATALOGUE: Mapping[str, Kind] = {
    each.code: each
    for kinds in (
        ORDER_KINDS, MONEY_KINDS, SENT_KINDS, LATER_KINDS, OTHER_SIDE_KINDS, STORE_KINDS, COMPUTER_KINDS, NOTICE_KINDS, PRODUCT_KINDS,
        UNDO_KINDS,
    )
    for each in kinds
}

INSISTED = frozenset({Fix.DISPATCH, Fix.VOID, Fix.UPDATE})
"""What a person may let happen in Omni although the program had doubts."""

FIX_LABELS: Mapping[Fix, str] = {
    Fix.NONE: "",
    Fix.RETRY: "Retry",
    Fix.MAP_SKU: "Choose the product",
    Fix.CHOOSE_CUSTOMER: "Choose the customer",
    Fix.OPEN_SETTINGS: "Open Settings",
    Fix.OPEN_CONNECTION: "Open Connection",
    Fix.COMPARE: "Compare both sides",
    Fix.USE_PREFIX: "Use this prefix",
    Fix.OPEN_ORDER: "Open the order",
    Fix.DISPATCH: "Dispatch in Omni",
    Fix.VOID: "Void in Omni",
    Fix.UPDATE: "Update Omni",
    Fix.SEND_AGAIN: "Send again",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of one order. The facts are plain text from the order and fill the catalogue's sentences."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


def program_fault(fault: Exception) -> Problem:
    """A bug that one order provokes: its name alone, for the text of a bug may hold anything."""
    return Problem("program_fault", {"fault": type(fault).__name__})


def not_in_neto(order_id: str, *, was_there: bool) -> Problem:
    return Problem("not_in_neto", {"order": order_id, "case": "deleted"} if was_there else {"order": order_id})


class _Shown(dict[str, str]):
    """Facts as a sentence shows them: one line each, shortened; a fact that is not there is "?", never an error."""

    def __missing__(self, name: str) -> str:
        return "?"


def kind(code: str) -> Kind:
    """A code that this version does not know gets an entry that names it; a test sees to it that we make none ourselves."""
    known = CATALOGUE.get(code)
    return known or Kind(code, "Something needs a look ({code})", "This version has no words for it.", "Look at the order.", Fix.OPEN_ORDER)


SENTENCES = frozenset({"reason", "cause", "why"})
"""Facts that are sentences of ours, not text of an order."""
PHRASES = frozenset({
    "amount", "branch", "details", "field", "fields", "help", "ids", "lines", "omni", "place", "refund", "rule", "what",
})
"""Facts that are made of our own words, or hold some, and of codes and amounts (core.sentence: phrase)."""
PHRASES_OF: Mapping[str, str] = {"discount_unclear": "found", "waiting": "words", "not_undone": "words"}
"""The same of these problems alone: elsewhere it is a code in Omni, or what Omni said."""
WHOLES = frozenset({"channel", "method", "ours", "sent", "stored", "type", "words"})
"""Facts that are one of our words or sentences as a whole, or a text of others to the letter."""


def title(problem: Problem, words: Words = str) -> str:
    return _filled(words(kind(problem.code).title), problem, words, whole=frozenset())


def meaning(problem: Problem, words: Words = str) -> str:
    return _filled(words(_case(problem).meaning), problem, words)


def advice(problem: Problem, words: Words = str) -> str:
    return _filled(words(_case(problem).advice), problem, words)


def _case(problem: Problem) -> Case:
    known = kind(problem.code)
    return known.cases.get(problem.facts.get("case", ""), Case(known.meaning, known.advice))


def fix_label(problem: Problem) -> str:
    return FIX_LABELS[kind(problem.code).fix]


def can_be_insisted_on(problem: Problem) -> bool:
    """Whether the program does in Omni what Neto asks, where a person says so all the same."""
    return kind(problem.code).fix in INSISTED and problem.facts.get("case") != "by_hand"


def cause(problem: Problem) -> str:
    """By what problems of one code group: one fix solves all that share it; "" where the code alone is the group."""
    fact = kind(problem.code).cause
    return _shown(problem.facts.get(fact, "?")) if fact else ""


def holds(problem: Problem) -> bool:
    return kind(problem.code).severity is Severity.HOLDS


def needs_a_look(problem: Problem) -> bool:
    """Whether somebody has to decide or check something: a remark only stands on the order's page."""
    return kind(problem.code).severity is not Severity.NOTES


def _filled(template: str, problem: Problem, words: Words, whole: frozenset[str] = LISTS) -> str:
    told = {name: words(value) if name in SENTENCES else value for name, value in problem.facts.items()}
    facts = {name: _shown(value, LIST_LENGTH if name in whole else FACT_LENGTH) or words(_blank(name)) for name, value in told.items()}
    return template.format_map(_Shown({"code": problem.code} | {name: _ended_once(template, name, fact) for name, fact in facts.items()}))


def _ended_once(template: str, name: str, fact: str) -> str:
    """A whole sentence, of Omni say, where the template has its own full stop."""
    return fact.removesuffix(".") if f"{{{name}}}." in template else fact


def _blank(name: str) -> str:
    """A sentence must not have a hole where one side says nothing."""
    return "" if name in MAY_BE_BLANK else NOTHING


def _shown(value: str, longest: int = FACT_LENGTH) -> str:
    """One line of printable text. format_map does not read values again, so braces in them are only text."""
    line = value[: longest * 4]
    if not line.isprintable():
        line = "".join(letter if letter.isprintable() else " " for letter in line)
    line = " ".join(line.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
