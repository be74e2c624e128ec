"""Which template of ours a finished sentence was made of: it is kept in English, and the window says it in its own language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from string import Formatter
from typing import NamedTuple

PARTED = re.compile(r"(?<=[.!?:]) (?=[A-Z])")
WITHIN, ANYTHING, FIGURE = r"(?:(?![.!?] [A-Z]).)*?", r".*?", r"-?[\d.,]+"


class Made(NamedTuple):
    """`values` are texts as they stand in the sentence, by the names that the template has for them."""

    template: str
    values: Mapping[str, str]


class Templates:
    """Texts with {names}. Where a sentence could be of several, the one with more words of its own is meant. `kinds`: what may stand for a
    value of this name."""

    def __init__(self, templates: Iterable[str], kinds: Mapping[str, str]) -> None:
        self._templates = [(each, _longest_part(each)) for each in sorted(templates, key=_own_letters, reverse=True)]
        self._kinds = kinds
        self._patterns: dict[tuple[str, str], re.Pattern[str]] = {}

    def made(self, sentence: str, value: str = WITHIN) -> Made | None:
        """`value`: what may stand for one of another name; without a word, no other sentence."""
        likely = (template for template, part in self._templates if part in sentence)
        for template in likely:
            if match := self._pattern(template, value).fullmatch(sentence):
                return Made(template, {name.removeprefix("_"): each for name, each in match.groupdict().items()})
        return None

    def _pattern(self, template: str, value: str) -> re.Pattern[str]:
        known = self._patterns.get((template, value))
        if known is None:
            known = self._patterns[template, value] = re.compile(_pattern(template, value, self._kinds), re.DOTALL)
        return known


def filled(template: str, values: Mapping[str, str]) -> str:
    """As str.format, of values that are texts already: how a number is to be written is done."""
    return "".join(own + ("" if name is None else values[name]) for own, name, *_ in Formatter().parse(template))


def beginnings(text: str) -> Iterator[tuple[str, str]]:
    """Where several sentences stand behind each other: the first ones and the rest, the most first."""
    for found in reversed(list(PARTED.finditer(text))):
        yield text[: found.start()], text[found.end() :]


def _pattern(template: str, value: str, kinds: Mapping[str, str]) -> str:
    """A name that comes twice stands for one value. Of values without a word between them the last one has it all: to try every other way
    would take minutes, for nothing."""
    seen: set[str] = set()
    parts = []
    pieces = list(Formatter().parse(template))
    names = [name for _own, name, *_ in pieces]
    for (own, name, *_), (following, *_) in zip(pieces, [*pieces[1:], (".",)], strict=True):
        parts.append(re.escape(own))
        if name is not None and not following and name not in kinds and names.count(name) == 1:
            parts.append(f"(?P<_{name}>)")
        elif name is not None:
            parts.append(f"(?P=_{name})" if name in seen else f"(?P<_{name}>{kinds.get(name, value)})")
            seen.add(name)
    return "".join(parts)


def _own_parts(template: str) -> list[str]:
    return [own for own, *_ in Formatter().parse(template)]


def _own_letters(template: str) -> int:
    return sum(map(len, _own_parts(template)))


def _longest_part(template: str) -> str:
    return max(_own_parts(template), key=len)
