"""What a person reads of a problem: whole sentences with the facts of this case, and advice that works in it."""

from __future__ import annotations

from decimal import Decimal
from string import Formatter

import pytest

from omni_desktop.core.afterwards.shelf import unlinked_in_words
from omni_desktop.core.problems import problems
from omni_desktop.core.problems.problems import CATALOGUE, Fix, Kind, Problem
from omni_desktop.core.problems.waiting import may_be_insisted, waiting_problem
from tests.core.problems.test_problems import FORBIDDEN

CASES = [(code, case) for code, kind in CATALOGUE.items() for case in kind.cases]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_each_case_speaks_the_shops_language_and_is_not_the_usual_advice(code: str, case: str) -> None:
    words, usual = CATALOGUE[code].cases[case], CATALOGUE[code]
    assert not any(FORBIDDEN.search(text) for text in words)
    assert words.advice.endswith(".")
    assert words.meaning.endswith(".")
    assert words.advice != usual.advice


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=CATALOGUE)
def test_advice_for_nothing_to_do_offers_no_button(entry: Kind) -> None:
    if entry.advice.startswith("Nothing to do"):
        assert entry.fix in {Fix.NONE, Fix.RETRY}


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_side_that_says_nothing_leaves_no_hole_in_a_sentence(code: str) -> None:
    entry = CATALOGUE[code]
    names = {name for text in (entry.title, entry.meaning, entry.advice) for _, name, _, _ in Formatter().parse(text) if name}
    told = Problem(code, dict.fromkeys(names, "   "))
    for text in (problems.title(told), problems.meaning(told), problems.advice(told)):
        assert not any(hole in text for hole in (": .", ": ,", "()", '""', " ,", " ."))


def test_words_of_omni_stand_in_the_meaning() -> None:
    told = Problem("refused_by_omni", {"words": "memberId is locked", "reference": "N1"})
    assert "memberId is locked" in problems.meaning(told)
    assert problems.meaning(Problem("refused_by_omni", {"words": ""})).startswith("Omni's words: nothing.")


def test_where_rounding_is_on_nobody_is_told_to_switch_it_on() -> None:
    facts = {"omni": "10.50", "shop": "10.00", "apart": "+0.50", "cause": "?", "gap": "0.50", "limit": "0.05"}
    assert "be evened out" in problems.advice(Problem("total_differs", facts))
    limit = Problem("total_differs", {**facts, "case": "limit"})
    assert problems.advice(limit) == "Mend the order in Neto, or raise the limit to 0.50 if that's right for your books (Rounding up to)."
    assert "up to 0.05" in problems.meaning(limit)
    assert "be evened out" not in problems.advice(Problem("total_differs", {**facts, "case": "unreachable"}))
    assert Decimal(facts["gap"]) > Decimal(facts["limit"])


def test_without_a_prefix_nobody_is_told_to_shorten_it() -> None:
    assert "prefix" in problems.advice(Problem("reference_too_long", {"case": ""}))
    assert "prefix" not in problems.advice(Problem("reference_too_long", {"case": "no_prefix"}))


@pytest.mark.parametrize(
    ("words", "advice", "insisted"),
    [
        ("AB-114 is 2 short", "looked at again when stock moves", True),
        ("still a draft in Omni", "Approve W-N1 in Omni", False),
        (unlinked_in_words(["FREIGHT"]), "Link it to its product", True),
        (unlinked_in_words(["FREIGHT", "SETUP"]), "Link them to their products", True),
        (unlinked_in_words(["INSTALLATION-AND-SETUP", "FREIGHT-AND-HANDLING", "CARE-PLAN"]), "Link them to their products", True),
    ],
)
def test_an_order_that_waits_says_what_for_and_what_helps(words: str, advice: str, insisted: bool) -> None:
    waits = waiting_problem(words, "W-N1")
    assert words in problems.meaning(waits)
    assert advice in problems.advice(waits)
    assert may_be_insisted(words) is insisted
    assert not problems.needs_a_look(waits)
