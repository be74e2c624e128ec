"""Finished English sentences in the window's language: what they were made of is read back, and said anew with the same values."""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache

from omni_desktop.core.words.templates import ANYTHING, WITHIN, Templates, beginnings, filled
from omni_desktop.ui.look.resources import resource_path
from omni_desktop.ui.look.translated import translation

KEPT = 1000                 # texts: as many as a window shows in a while
MOST = 12                   # sentences that may be one of ours together
LONGEST = 2000              # letters: what is longer isn't of ours
COUNTED = re.compile(r"([\d.,]+) ([a-z]+)")


@lru_cache(KEPT)
def read_back(text: str) -> str:
    """What isn't ours stays as it is: a word of Neto's, Omni's or the system's within a sentence, or beside one of ours."""
    if len(text) > LONGEST:
        return text
    if said := _said_anew(text):
        return said
    parted = list(beginnings(text))[-MOST:]
    for first, rest in parted:
        if said := _said_anew(first):
            return f"{said} {read_back(rest)}"
    if said := _said_anew(text, ANYTHING):
        return said
    return f"{parted[-1][0]} {read_back(parted[-1][1])}" if parted else _listed(text)


def _listed(text: str) -> str:
    """Several causes one after the other."""
    said = [_said_anew(each) for each in text.split(", ")]
    return ", ".join(said) if all(said) else text


def _said_anew(sentence: str, value: str = WITHIN) -> str:
    """Blank where it is none of ours; `value` as in Templates.made."""
    if (said := translation(sentence)) != sentence:
        return said
    made = _ours()[0].made(sentence, value)
    return filled(translation(made.template), {name: _value(each) for name, each in made.values.items()}) if made else ""


def _value(value: str) -> str:
    """A single word may be a name of somebody or something, which is nothing to translate."""
    if figure := COUNTED.fullmatch(value):
        return f"{figure[1]} {translation(figure[2])}"
    return read_back(value) if " " in value or value in _ours()[1] else value


@cache
def _ours() -> tuple[Templates, frozenset[str]]:
    """Our templates, and the words that stand for their values."""
    kept = json.loads(resource_path("translations", "sentences.json").read_text(encoding="utf-8"))
    return Templates(kept["templates"]), frozenset(kept["words"])
