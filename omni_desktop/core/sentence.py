"""A finished English sentence that still knows what it was made of, so that the window can say it in its own language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import reduce


class Sentence(str):
    """As any text: what compares, prints or keeps it needs to know nothing more. `template` has the names of `values` in braces."""

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, **values: object) -> Sentence:
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template, made.values = template, values
        return made


def say_with(template: str) -> Callable[..., Sentence]:
    """Makes the sentence of its values, for one that is said in several places or beside others of its kind."""
    return lambda **values: Sentence(template, **{name: _text(value) for name, value in values.items()})


def phrase(template: str) -> Callable[..., str]:
    """Makes a fact of a problem, or a part of one: plain text that is kept, and read back where the window says it. A value named `count`
    is a number."""
    return template.format


def word(text: str) -> str:
    """The same without values: marks it for the translations."""
    return text


def in_words(text: str, say: Callable[[str], str]) -> str:
    """What `say` makes of its template, with the same values; of a text that knows no template, of the whole of it."""
    if isinstance(text, Sentence) and text.values:
        return say(text.template).format(**{name: _value(value, say) for name, value in text.values.items()})
    return say(text)


def both(names: Sequence[str]) -> str:
    """a, b and c"""
    return Sentence("{names} and {last}", names=_listed(names[:-1]), last=names[-1]) if len(names) > 1 else _listed(names)


def either(names: Sequence[str]) -> str:
    """a, b or c"""
    return Sentence("{names} or {last}", names=_listed(names[:-1]), last=names[-1]) if len(names) > 1 else _listed(names)


def _listed(names: Sequence[str]) -> str:
    return reduce(lambda before, name: Sentence("{names}, {last}", names=before, last=name), names) if names else ""


def _text(value: object) -> str:
    return value if isinstance(value, Sentence) else str(value)


def _value(value: object, say: Callable[[str], str]) -> object:
    """A part of the sentence may be one itself."""
    return in_words(value, say) if isinstance(value, Sentence) else value
