"""Problems and what happened to orders in the window's language: core has its texts in English, for the command line too."""

from __future__ import annotations

from collections.abc import Mapping

from omni_desktop.core.problems import problems
from omni_desktop.core.problems import said as in_english
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.problems.said import Said
from omni_desktop.core.words import sentences
from omni_desktop.ui.look.translated import told, translation


def title(problem: Problem) -> str:
    return problems.title(problem, told)


def meaning(problem: Problem) -> str:
    return problems.meaning(problem, told)


def advice(problem: Problem) -> str:
    return problems.advice(problem, told)


def fix_label(problem: Problem) -> str:
    return translation(problems.fix_label(problem))


def said(code: str, sentence: str) -> Said:
    return in_english.said(code, sentence, told)


def timeline_sentence(kind: str, facts: Mapping[str, str]) -> str:
    return sentences.timeline_sentence(kind, facts, told)
