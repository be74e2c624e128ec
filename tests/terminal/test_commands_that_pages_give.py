"""What README, CONTRIBUTING and docs/ tell people to type is what the program and the Makefile take."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from omni_desktop.terminal.command_tree import parser
from omni_desktop.terminal.commands.explain import RULE_COMMANDS

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md")))
LINE = re.compile(r"^    (?:\S*python )?main\.py (\S+(?: \S+)*)", re.MULTILINE)        # what it does stands behind two blanks
EARLIER = {"...": "https://shop.example", "URL": "postgresql://db.example/omni", "RUN": "1"}


def commands() -> Iterator[str]:
    for page in PAGES:
        yield from LINE.findall(page.read_text("utf-8"))
    for command in RULE_COMMANDS.values():
        yield from (each.format(id="N1").partition(", ")[0] for each in command.split(", or for all such orders "))


def test_pages_give_commands() -> None:
    assert len(set(commands())) > 15


@pytest.mark.parametrize("command", sorted(set(commands())))
def test_each_command_is_taken_as_it_is_written(command: str) -> None:
    words = [EARLIER.get(word, word) for word in shlex.split(command)]
    assert parser().parse_args(words)


def test_each_make_word_that_a_page_gives_is_there() -> None:
    known = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    given = {
        word
        for page in PAGES
        for line in re.findall(r"`make ([a-z ]+)`|^    make ([a-z]+)", page.read_text("utf-8"), re.MULTILINE)
        for word in " ".join(line).split()
    }
    assert len(given) > 5
    assert given <= known
