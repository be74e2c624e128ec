"""The guide for staff: its pages, one for each problem of the catalogue among them, and the search in them.

Pages are written in a small part of Markdown that is read here, so that no text is ever taken for HTML: # and ## headings, - and 1. lists,
**strong**, `commands`, [links] to other pages and pictures on a line of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from omni_desktop.core.problems.problem_kinds import Case, Fix, Kind, Severity
from omni_desktop.core.problems.problems import CATALOGUE, FIX_LABELS
from omni_desktop.core.settings.table import fields

FIRST = "start"
NAMES = (
    "start", "first-download", "downloading", "orders", "held-orders", "products", "rehearsal", "status-updates", "tray-and-pause",
    "day-and-night", "several-stores", "several-computers", "history-and-export", "proof", "audit",
    "keys", "keyboard", "what-is-safe", "settings-connection",
    "settings-products",
    "settings-download-orders", "settings-branches", "settings-customer-tracking", "settings-accounting", "settings-notices",
    "settings-computer", "something-went-wrong", "licences",
)  # fmt: skip
"""In the order of the contents."""
PROBLEM, SETTINGS = "problem-", "settings-"
_PICTURE = re.compile(r"!\[(.*)\]\((.+)\)")
_LIST = re.compile(r"(-|\d+\.) (.*)")
_SPAN = re.compile(r"(?:\*\*|`)(.+?)(?:\*\*|`)|\*(.+?)\*|\[(.+?)\]\((.+?)\.md\)")
_FACT = re.compile(r"\{(\w+)\}")
UNKNOWN = "…"
IN_TITLES: Mapping[str, str] = {
    "code_wanted": "a SKU", "sku": "a SKU", "reference": "the order", "order": "such an order", "customer": "the customer",
    "branch": "a branch", "currency": "another currency", "host": "the address", "parent": "another order",
}  # fmt: skip
"""What a title says for a fact that only an order has."""
TITLES: Mapping[str, str] = {
    "sku_is_barcode": "A SKU is the barcode of a product in Omni",
    "sku_near_match": "A SKU is written otherwise in Omni",
    "text_too_long": "A text is longer than Omni takes",
    "total_below_zero": "The order comes to less than nothing",
    "customer_ambiguous": "More than one customer could be meant",
    "channel_customer_missing": "The customer of a sales channel is missing",
    "unreadable_in_omni": "An answer of Omni can't be read",
    "total_differs": "Totals differ between Omni and Neto",
    "tax_differs": "The total is right, but the tax is apart",
    "tax_differs_held": "The tax is apart",
    "omni_total_differs": "Omni made another total of the order than Neto's",
    "omni_value_differs": "Omni has another value than was sent",
    "line_in_units": "A SKU is counted by packs in Omni",
    "reference_too_long": "The reference is longer than Omni takes",
    "reference_taken": "The reference is another order in Omni",
    "reference_near": "The reference is written otherwise in Omni",
    "brought_by_another": "A sales order in Omni means the same order",
    "cancelled_but_touched": "Cancelled in Neto, but worked on in Omni",
    "reopened_in_neto": "Open again in Neto, but ended in Omni",
    "changed_in_neto": "Changed in Neto after the download",
    "update_refused": "Omni didn't take a change of the order",
    "payment_refused": "Omni didn't take a payment",
    "payment_removed": "A payment is gone in Neto",
    "payment_changed": "A payment was changed in Neto",
    "refunded_in_neto": "Refunded in Neto",
    "forbidden": "A key may not do all that is needed",
    "contact_in_doubt": "It's not clear whether Omni has the customer",
    "contact_refused": "Omni didn't take the customer",
    "not_in_neto": "Neto has no order with such a number",
    "default_branch_unknown": "The default branch isn't an active branch in Omni",
    "tax_rounded": "The tax is rounded otherwise",
    "insecure_address": "The address isn't a safe one",
    "wrong_address": "The address isn't the right one",
    "redirected": "The address sends us on to another one",
}
"""Where that would not read well; by code."""
SEVERITIES: Mapping[Severity, str] = {
    Severity.HOLDS: "The order waits until this is mended. The others go on, and nothing is lost.",
    Severity.TELLS: "The order is not held. Somebody should have a look.",
    Severity.NOTES: "This is only a remark on the order's page.",
    Severity.STOPS: "The download stops here. What came down is kept, and the next one goes on from there.",
}
FACTS = f"Where this page has {UNKNOWN}, the window says which."
NO_FIX = "The window has no button for this."
MEANS, TO_DO, ALSO_MEANS, THEN_TO_DO = "What it means", "What to do", "It may also mean", "What to do then"
SETTINGS_DO, OFFERS, OFFERED = "What each setting does", "What the window offers", "On its card and on the order's page: "
RETRY, HELD = "Retry releases its orders once it is mended. ", "held orders"
DISMISS = "Dismiss… is for an order that you settled by hand. See "
SUPPORT = "For support: {code}. {facts}"
SAID = (
    FACTS, NO_FIX, MEANS, TO_DO, ALSO_MEANS, THEN_TO_DO, SETTINGS_DO, OFFERS, OFFERED, RETRY, DISMISS, HELD, SUPPORT,
    *TITLES.values(), *IN_TITLES.values(), *SEVERITIES.values(),
)  # fmt: skip
"""What `guide` says by itself, besides the catalogue and the settings."""
Say = Callable[[str], str]


class Span(NamedTuple):
    """Words in a line; `page` is where they lead, "" for nowhere."""

    text: str
    strong: bool = False
    page: str = ""


class Block(NamedTuple):
    """`kind`: title, heading, text, item, step (of a numbered list) or picture, whose name is `picture` and whose words describe it."""

    kind: str
    spans: tuple[Span, ...]
    picture: str = ""

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


class GuidePage:
    def __init__(self, name: str, blocks: Iterable[Block]) -> None:
        self.name = name
        self.blocks = tuple(blocks)

    @cached_property
    def title(self) -> str:
        return next(block.text for block in self.blocks if block.kind == "title")

    @cached_property
    def _sought(self) -> tuple[str, str]:
        return _plain(self.title), _plain("\n".join(block.text for block in self.blocks))

    def weight(self, words: Sequence[str]) -> int:
        """0 where one of the words (as `_plain` has it) is not in it; a word in the title, or that a word begins with, counts more."""
        title, text = self._sought
        if not all(word in text for word in words):
            return 0
        return sum(100 * (word in title) + 20 * _begins(word, title) + 5 * _begins(word, text) + min(text.count(word), 5) for word in words)


def _plain(text: str) -> str:
    """As it is compared: email is e-mail."""
    return text.casefold().replace("-", "")


def _begins(word: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(word)}", text) is not None


def guide(markdown: Mapping[str, str], say: Say = str) -> tuple[GuidePage, ...]:
    """`markdown`: the written pages by name. Those of the problems follow them, by their titles; `say` is what translates them."""
    written = [GuidePage(name, (*blocks_of(markdown[name]), *_settings_of(name, say))) for name in NAMES]
    problems = [GuidePage(problem_page(each.code), _problem_blocks(each, say)) for each in CATALOGUE.values()]
    return *written, *sorted(problems, key=lambda page: page.title.casefold())


def problem_page(code: str) -> str:
    """The name of its page."""
    return f"{PROBLEM}{code}"


def settings_page(group: str) -> str:
    return f"{SETTINGS}{group.replace('_', '-')}"


def pages_with(pages: Iterable[GuidePage], words: str) -> list[GuidePage]:
    """The pages that have all the words, the best first; of equals the first."""
    sought = _plain(words).split()
    weights = [(page.weight(sought), page) for page in pages] if sought else []
    return [page for weight, page in sorted(weights, key=lambda pair: -pair[0]) if weight]


def blocks_of(markdown: str) -> Iterator[Block]:
    for line in markdown.splitlines():
        if picture := _PICTURE.fullmatch(line):
            yield Block("picture", (Span(picture[1]),), picture[2])
        elif line.startswith("## "):
            yield Block("heading", spans_of(line[3:]))
        elif line.startswith("# "):
            yield Block("title", spans_of(line[2:]))
        elif listed := _LIST.fullmatch(line):
            yield Block("item" if listed[1] == "-" else "step", spans_of(listed[2]))
        elif line:
            yield Block("text", spans_of(line))


def spans_of(line: str) -> tuple[Span, ...]:
    spans, end = [], 0
    for mark in _SPAN.finditer(line):
        spans += [Span(line[end : mark.start()]), Span(mark[1] or mark[2] or mark[3], strong=bool(mark[1]), page=mark[4] or "")]
        end = mark.end()
    return tuple(span for span in (*spans, Span(line[end:])) if span.text)


def _settings_of(name: str, say: Say) -> Iterator[Block]:
    """Every setting of the tab with its help line."""
    own = [field for field in fields() if settings_page(field.group) == name]
    if own:
        yield Block("heading", (Span(say(SETTINGS_DO)),))
    yield from (Block("item", (Span(say(field.label), strong=True), Span(f": {say(field.help)}"))) for field in own)


def _problem_blocks(kind: Kind, say: Say) -> Iterator[Block]:
    """The facts of a case are not known here; the window says them."""
    yield Block("title", (Span(title_of(kind, say)),))
    yield Block("text", (Span(say(SEVERITIES[kind.severity])),))
    yield from _case_blocks(Case(say(kind.meaning), say(kind.advice)), say(MEANS), say(TO_DO))
    for case in kind.cases.values():
        yield from _case_blocks(Case(*map(say, case)), say(ALSO_MEANS), say(THEN_TO_DO))
    yield Block("heading", (Span(say(OFFERS)),))
    label = FIX_LABELS[kind.fix]
    offered = (Span(say(OFFERED)), Span(say(label), strong=True), Span("."))
    yield Block("text", offered if label else (Span(say(NO_FIX)),))
    if kind.severity is Severity.HOLDS:
        words = ("" if kind.fix is Fix.RETRY else say(RETRY)) + say(DISMISS)
        yield Block("text", (Span(words), Span(say(HELD), page="held-orders"), Span(".")))
    yield Block("text", (Span(say(SUPPORT).format(code=kind.code, facts=say(FACTS) if _has_facts(kind) else "").strip()),))


def _has_facts(kind: Kind) -> bool:
    texts = (kind.meaning, kind.advice, *(words for case in kind.cases.values() for words in case))
    return any(map(_FACT.search, texts))


def _case_blocks(case: Case, meaning: str, advice: str) -> Iterator[Block]:
    for heading, words in ((meaning, case.meaning), (advice, case.advice)):
        yield Block("heading", (Span(heading),))
        yield Block("text", (Span(_FACT.sub(UNKNOWN, words)),))


def title_of(kind: Kind, say: Say = str) -> str:
    """Of any such problem: facts that only an order has are said in general."""
    own = TITLES.get(kind.code, "")
    words = say(own) if own else _FACT.sub(lambda fact: say(IN_TITLES.get(fact[1], UNKNOWN)), say(kind.title))
    return words[:1].upper() + words[1:]
