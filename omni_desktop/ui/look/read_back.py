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
CHANGES = " → "
ONE_CHANGE = r"[^→]*?"      # what may stand for a value in a phrase
ONE_OF_A_LIST = r"(?:(?!, |→).)*?"
KINDS_WITHIN = {FIGURE: ("amount", "count", "ours", "there"), ONE_OF_A_LIST: ("goods", "line", "sku")}
LISTED = ("conditions", "fields", "lines")
DEEP = 4                    # phrases within each other, at most
LABEL = 2                   # words of what a text of others may be as well: the window has many such
NO_VALUES = frozenset({"(none)", "a line"})     # all that is ours where somebody else's text would stand


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
def phrase_read_back(fact: str, deep: int = DEEP) -> str:
    """Word by word where it lists several; sentences of ours too. What isn't ours stays as it is."""
    if not deep or (said := whole_read_back(fact)) != fact:
        return said if deep else fact
    return "; ".join(_longest(fact.split("; "), "; ", lambda each: _changed(each, deep) if "; " in each else _enumerated(each, deep)))


@lru_cache(KEPT)
def whole_read_back(fact: str) -> str:
    """Of one that is a text of others, unless it is a word or a sentence of ours as a whole."""
    if len(fact) > LONGEST or fact in _kept().phrases:
        return _word(fact)
    is_listed = "; " in fact and not fact.endswith((".", "!", "?"))     # each may be of another kind
    return fact if len(fact.split()) <= LABEL or is_listed else read_back(fact)


def _enumerated(part: str, deep: int) -> str:
    if (said := whole_read_back(part)) != part:
        return said
    return ", ".join(_longest(part.split(", "), ", ", lambda each: _phrase(each, deep) or each))


def _changed(text: str, deep: int) -> str:
    """What a shopper wrote may hold what stands between two changes."""
    return _phrase(text, deep) if text.count(CHANGES) == 1 and ": " in text.partition(CHANGES)[0] else ""


def _longest(pieces: list[str], between: str, say: Callable[[str], str]) -> Iterator[str]:
    """Each as long as it goes: what is listed may have in it what stands between. `say`: the text itself or blank where it says nothing."""
    while pieces:
        wholes = ((end, between.join(pieces[:end])) for end in range(min(len(pieces), PIECES), 0, -1))
        end, said = next(((end, said) for end, whole in wholes if (said := say(whole)) not in ("", whole)), (1, say(pieces[0])))
        yield said
        pieces = pieces[end:]


def _phrase(text: str, deep: int = DEEP) -> str:
    """Blank where it is none of ours."""
    kept = _kept()
    if text in kept.phrases:
        return translation(text)
    made = kept.within.made(text, ONE_CHANGE) if deep else None
    return filled(translation(made.template), {name: _within(name, each, deep) for name, each in made.values.items()}) if made else ""


def _within(name: str, value: str, deep: int) -> str:
    """A code, a branch or a shopper's note stays to the letter, also where it is a word of ours: many a shop has the SKU `freight`."""
    if name in LISTED:
        return phrase_read_back(value, deep - 1)
    is_code = value.islower() and value in _kept().phrases      # our names of what may change begin with a capital
    if name == "theirs" or (name == "field" and not is_code):
        return _phrase(value, deep - 1) or value
    return _word(value) if name == "name" or value in NO_VALUES else value


def _values(made: Made) -> dict[str, str]:
    return {name: phrase_read_back(each) if name in LISTED else _value(each) for name, each in made.values.items()}


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
    return filled(translation(made.template), _values(made)) if made else ""


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
