"""What a proof says to people, in English: the window and the pages that it saves say it in the window's language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from omni_desktop.core.problems.problems import CATALOGUE
from omni_desktop.core.proof.causes import TITLES
from omni_desktop.core.words.guide import title_of
from omni_desktop.core.words.sentences import RULES

Say = Callable[[str], str]
"""English to the language of whoever reads it."""

HEADS: Mapping[str, str] = {
    "Order": "Order", "Day": "Day", "Channel": "Sales channel", "Branch": "Branch", "Method": "Payment method", "Tax": "Tax",
    "Neto count": "Neto orders", "Neto total": "Neto", "Omni count": "Omni orders", "Omni total": "Omni", "Apart": "Apart",
    "Cause": "Cause", "Title": "What", "Rule": "Why", "Neto": "Neto", "Omni": "Omni", "Reference": "Omni reference",
    "Rma": "RMA", "Amount": "Amount", "Lines": "Lines", "Status": "Status", "Credit note": "Credit note",
}  # fmt: skip
NAMES: Mapping[str, str] = {
    "days": "Days", "channels": "Sales channels", "branches": "Branches", "methods": "Payment methods", "taxes": "Taxes",
    "differences": "Differences", "orders": "Orders", "open": "Dispatched or invoiced alone", "voids": "Voided", "refunds": "Refunds",
}  # fmt: skip
TITLE = "Proof of sales, {first} to {last}"
TOTAL, ORDERS, APART, WHY = "Total", "Orders", "Apart", "Why they part"
OPEN = "This period is not closed."
HOLDS = "Closed on {at} by {by}, and nothing changed since."
CHANGED = "Closed on {at} by {by}, and IT CHANGED SINCE: the hash was {hash}."
HASH, PAGE = "Hash: {hash}", "page {page}"
AUDIT = "Newest entry of the audit: {n}, its hash {hash}"
AWAITS: Mapping[str, str] = {
    "dispatched_not_invoiced": "Dispatched, not invoiced", "invoiced_not_dispatched": "Invoiced, not dispatched",
}  # fmt: skip


def all_texts() -> Iterator[str]:
    """Every text here, for whoever translates them."""
    yield from (*TITLES.values(), *HEADS.values(), *NAMES.values(), *AWAITS.values())
    yield from (TITLE, TOTAL, ORDERS, APART, WHY, OPEN, HOLDS, CHANGED, HASH, PAGE, AUDIT)


def head_words(head: str, say: Say = str) -> str:
    """A column as people call it; one that has no other name is called as the files call it."""
    return say(HEADS.get(head, head))


def cell_words(head: str, value: Any, say: Say = str) -> str:
    """What stands in a cell for people; names that a proof has for causes and the like are said."""
    if head == "Title":
        return say(value)
    named = {"What": AWAITS, "Cause": TITLES}.get(head, {})
    return say(named[value]) if value in named else str(value)


def why_words(rule: str, say: Say = str) -> str:
    """The rule or problem that kept an order away; "" where it is neither, but a state."""
    if rule in RULES:
        return say(RULES[rule])
    return title_of(CATALOGUE[rule], say) if rule in CATALOGUE else ""


def audit_words(document: Mapping[str, Any], say: Say = str) -> str:
    """"" where the ledger has no audit."""
    return say(AUDIT).format(**document["audit"]) if document["audit"] else ""


def closing_words(document: Mapping[str, Any], say: Say = str) -> str:
    closed = document["closed"]
    if not closed:
        return say(OPEN)
    return say(HOLDS if closed["holds"] else CHANGED).format(at=closed["at"], by=closed["by"], hash=closed["hash"])
