"""Counts agree with their words, in every sentence of the program."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from omni_desktop.core.counting import counted

PACKAGE = Path(__file__).parents[2] / "omni_desktop"
NOUNS = tuple(f"{noun}{end}" for noun in ("order", "store", "reason", "customer", "sales order", "product") for end in ("", "s"))
ALWAYS_MANY = {                                 # the sentence is only said of two and more
    "line ": "the number of a line, not a count",
    "Omni has ": "products that share a code",
    "These are ": "more than may be asked for at once",
    "Split by stock into ": "parts of a split",
    "Split into ": "parts of a split",
}


@pytest.mark.parametrize(("count", "words"), [(0, "0 orders are"), (1, "1 order is"), (2, "2 orders are")])
def test_a_count_agrees_with_its_words(count: int, words: str) -> None:
    assert counted(count, "order is", "orders are") == words
    assert counted(count, "order") == words.rsplit(" ", 1)[0]


def test_a_figure_is_written_as_it_is_asked_for() -> None:
    assert counted(1_234, "order", number=lambda count: f"{count:,}") == "1,234 orders"


def uncounted(path: Path) -> Iterator[str]:
    """Figures in a text that are followed by a noun which does not look at them."""
    for text in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(text, ast.JoinedStr):
            continue
        for number, part in enumerate(text.values[:-1]):
            before = text.values[number - 1] if number else None
            start = before.value if isinstance(before, ast.Constant) else ""
            after = text.values[number + 1]
            if not isinstance(part, ast.FormattedValue) or not isinstance(after, ast.Constant) or start in ALWAYS_MANY:
                continue
            follows = f"{after.value} ".replace(",", " ").replace(".", " ").replace("…", " ")
            if follows.startswith(tuple(f" {noun} " for noun in NOUNS)) and not follows.startswith(" store time"):
                yield f"{path.name}:{text.lineno} {ast.unparse(text)}"


def test_no_sentence_puts_a_noun_behind_a_figure_by_itself() -> None:
    files = [file for room in ("core", "ui", "terminal", "storage", "web") for file in (PACKAGE / room).rglob("*.py")]
    assert [wrong for file in [*files, PACKAGE / "app.py", PACKAGE / "live_program.py"] for wrong in uncounted(file)] == []


def test_the_look_out_sees_one(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text('f"{len(marked)} orders are looked at"')
    assert list(uncounted(file)) != []
