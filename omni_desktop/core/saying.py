"""A sentence that core says and the window shows in its own language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saying:
    """`template` has its values' {names} in it; "" says nothing."""

    template: str = ""
    values: tuple[tuple[str, str], ...] = ()

    def told(self, translate: Callable[[str], str] = str) -> str:
        return translate(self.template).format(**dict(self.values)) if self.template else ""

    def __str__(self) -> str:
        return self.told()


def say_with(template: str) -> Callable[..., Saying]:
    """Makes the sentence of its values. tools/translations.py finds the template here."""
    return lambda **values: Saying(template, tuple((name, str(value)) for name, value in values.items()))
