"""What a run says of itself: a sentence that was made for this very case, with the catalogue's title and advice."""

from __future__ import annotations

from typing import NamedTuple

from omni_desktop.core.problems.problems import Problem, Words, advice, meaning, title

STOPPED = "The download stopped"
UNFILLED = "?"              # a fact that only the order, or the fault, would have had


class Said(NamedTuple):
    title: str
    meaning: str
    advice: str

    @property
    def line(self) -> str:
        return f"{self.meaning} {self.advice}"


def said(code: str, sentence: str, words: Words = str) -> Said:
    """The sentence takes the place of the catalogue's meaning, and of whatever there wants facts."""
    known = Problem(code)
    return Said(
        _filled(title(known, words), words(STOPPED)),
        words(sentence) or meaning(known, words),
        _filled(advice(known, words), words(sentence)),
    )


def _filled(words: str, instead: str) -> str:
    return instead if UNFILLED in words else words
