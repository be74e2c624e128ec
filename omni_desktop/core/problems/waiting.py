"""What an order that is completed in Neto waits for in Omni, as a problem: each cause has advice of its own."""

from __future__ import annotations

from omni_desktop.core.problems.problems import Problem

CASES = {"draft": "draft", "aren't linked to": "several_unlinked", "linked to a product": "unlinked"}
"""By what the words of a wait say; otherwise it is stock that is short."""


def waiting_problem(words: str, reference: str) -> Problem:
    case = next((case for part, case in CASES.items() if part in words), "stock")
    return Problem("waiting", {"words": words, "reference": reference, "case": case})


def is_for_stock_alone(words: str) -> bool:
    """Whether only what moves on a shelf can end the wait; whatever else it is for, no shelf tells of."""
    return waiting_problem(words, "").facts["case"] == "stock"


def may_be_insisted(words: str) -> bool:
    """Whether a person may let it be dispatched all the same: a draft can't be."""
    return "draft" not in words
