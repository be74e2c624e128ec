"""Problems and what happened to orders in the window's language: core has its texts in English, for the command line too."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QLocale

from omni_desktop.core.problems import problems
from omni_desktop.core.problems import said as in_english
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.problems.said import Said
from omni_desktop.core.values import replace
from omni_desktop.core.words import sentences
from omni_desktop.core.words.templates import ANYTHING, Templates
from omni_desktop.ui.look.translated import phrase, told, translation, whole

AMOUNTS = frozenset({"apart", "before", "gap", "limit", "neto", "omni", "shop"})        # where a fact is an amount and not a status
ENDS = {"void": "voided"}             # German tells what was done from the deed
AMOUNT = re.compile(r"[-+]?\b\d+\.\d\d\b")


def title(problem: Problem) -> str:
    return problems.title(_written(problem), told)


def meaning(problem: Problem) -> str:
    return problems.meaning(_written(problem), told)


def advice(problem: Problem) -> str:
    return problems.advice(_written(problem), told)


def fix_label(problem: Problem) -> str:
    return translation(problems.fix_label(problem))


def said(code: str, sentence: str) -> Said:
    return in_english.said(code, sentence, told)


def timeline_sentence(kind: str, facts: Mapping[str, str]) -> str:
    """A title that was kept finished is made anew of what stands in it."""
    shown = _said(kind, facts)
    if "title" in facts and "code" in facts:
        shown["title"] = _title_anew(facts["code"], facts["title"])
    return sentences.timeline_sentence(kind, shown, told)


def _title_anew(code: str, said: str) -> str:
    made = Templates((problems.kind(code).title,), {}).made(said, ANYTHING)
    return title(Problem(code, made.values)) if made else said


def _written(problem: Problem) -> Problem:
    return replace(problem, facts=_said(problem.code, problem.facts))


def _said(code: str, facts: Mapping[str, str]) -> dict[str, str]:
    """Words of ours in the window's language, amounts as it writes them; a code that only looks like one stays."""
    return {name: _in_figures(name, _in_words(code, facts, name)) for name, value in facts.items()}


def _in_words(code: str, facts: Mapping[str, str], name: str) -> str:
    is_ours = problems.PHRASES_OF.get(code) == name and facts.get("case") != "refused"
    if code == "reopened_in_neto" and name == "omni":
        return translation(ENDS.get(facts[name], facts[name]))
    if name in problems.PHRASES or is_ours:
        return phrase(facts[name])
    return whole(facts[name]) if name in problems.WHOLES else facts[name]


def _in_figures(name: str, value: str) -> str:
    is_amount = name == "cause" or (name in AMOUNTS and AMOUNT.fullmatch(value))
    return AMOUNT.sub(lambda found: found[0].replace(".", QLocale().decimalPoint()), value) if is_amount else value
