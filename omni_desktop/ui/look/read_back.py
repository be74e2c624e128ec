"""Finished English sentences in the window's language: what they were made of is read back, and said anew with the same values."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from omni_desktop.core.words.templates import ANYTHING, FIGURE, WITHIN, Made, Templates, beginnings, filled
from omni_desktop.ui.look.resources import resource_path
from omni_desktop.ui.look.translated import translation

KEPT = 1000                 # texts: as many as a window shows in a while
MOST = 12                   # sentences that may be one of ours together
LONGEST = 2000              # letters: what is longer isn't of ours
COUNTED = re.compile(r"([\d.,]+) ([a-z]+)")
PIECES = 8                  # of a list, of which several together may be one phrase
ONE_CHANGE = r"[^→]*?"      # what may stand for a value in a phrase
ONE_OF_A_LIST = r"(?:(?!, |→).)*?"
KINDS_WITHIN = {FIGURE: ("amount", "count", "ours", "there"), ONE_OF_A_LIST: ("goods", "line", "sku")}
LISTED = ("conditions", "field", "fields", "lines", "references")


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


@lru_cache(KEPT)
def phrase_read_back(fact: str) -> str:
    """Word by word where it lists several; sentences of ours too. What isn't ours stays as it is."""
    if len(fact) > LONGEST:
        return fact
    if (said := read_back(fact)) != fact:
        return said
    return "; ".join(", ".join(_longest(part.split(", "), ", ", lambda each: _phrase(each) or each)) for part in fact.split("; "))


def _longest(pieces: list[str], between: str, say: Callable[[str], str]) -> Iterator[str]:
    """Each as long as it goes: what is listed may have in it what stands between. `say`: the text itself or blank where it says nothing."""
    while pieces:
        wholes = ((end, between.join(pieces[:end])) for end in range(min(len(pieces), PIECES), 0, -1))
        end, said = next(((end, said) for end, whole in wholes if (said := say(whole)) not in ("", whole)), (1, say(pieces[0])))
        yield said
        pieces = pieces[end:]


def _phrase(text: str) -> str:
    """Blank where it is none of ours."""
    kept = _kept()
    if text in kept.phrases:
        return translation(text)
    made = kept.within.made(text, ONE_CHANGE)
    return filled(translation(made.template), _values(made, _word)) if made else ""


def _values(made: Made, say: Callable[[str], str]) -> dict[str, str]:
    return {name: phrase_read_back(each) if name in LISTED else say(each) for name, each in made.values.items()}


def _word(value: str) -> str:
    return translation(value) if value in _kept().phrases else value


def _listed(text: str) -> str:
    """Several causes one after the other; as it is where one of them is none of ours."""
    for between in ("; ", ", "):
        if said := _none_blank(_longest(text.split(between), between, _said_anew)):
            return between.join(said)
    return text


def _none_blank(texts: Iterable[str]) -> list[str]:
    """Nothing at all with the first that is blank: what comes behind it isn't even asked for."""
    known = []
    for each in texts:
        if not each:
            return []
        known.append(each)
    return known


def _said_anew(sentence: str, value: str = WITHIN) -> str:
    """Blank where it is none of ours; `value` as in Templates.made."""
    if (said := translation(sentence)) != sentence:
        return said
    kept = _kept()
    made = kept.sentences.made(sentence, value)
    return filled(translation(made.template), _values(made, _value)) if made else ""


def _value(value: str) -> str:
    """A single word may be a name of somebody or something, which is nothing to translate."""
    if figure := COUNTED.fullmatch(value):
        return f"{figure[1]} {translation(figure[2])}"
    return read_back(value) if " " in value or value in _kept().words else value


class _Kept(NamedTuple):
    """`words` stand for values of sentences, `phrases` for facts of problems; `within`: phrases that have values themselves."""

    sentences: Templates
    words: frozenset[str]
    phrases: frozenset[str]
    within: Templates


@cache
def _kept() -> _Kept:
    kept = json.loads(resource_path("translations", "sentences.json").read_text(encoding="utf-8"))
    kinds = {name: kind for kind, names in KINDS_WITHIN.items() for name in names} | {"name": _one_of(kept["phrases"])}
    return _Kept(
        Templates(kept["templates"], {"how": _one_of(kept["fields"])}),
        frozenset(kept["words"]),
        frozenset(kept["phrases"]),
        Templates((each for each in kept["phrases"] if "{" in each), kinds),
    )


def _one_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
