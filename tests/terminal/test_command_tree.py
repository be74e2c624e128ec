"""Every command of the tree is one that its file has: a file is read when its command is given, so no import says that a name is wrong."""

from __future__ import annotations

import subprocess
import sys
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from inspect import signature

import pytest

from omni_desktop.terminal.command_tree import Command, parser

BY_THE_HOUSE = {("serve",), ("self-check",), ("practice-server",)}      # command_line.py knows these itself
GROUPS = {("stores",), ("settings",), ("catalogue",), ("pin",), ("ledger",), ("notices",)}


def leaves(part: ArgumentParser, words: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Command | None]]:
    """Every command by its words, with what it does."""
    if words:
        yield words, part.get_default("act")
    for action in part._actions:
        if isinstance(action, _SubParsersAction):
            for name, below in action.choices.items():
                yield from leaves(below, (*words, name))


COMMANDS = dict(leaves(parser()))


def test_every_command_does_something() -> None:
    assert {words for words, command in COMMANDS.items() if command is None} == BY_THE_HOUSE | GROUPS
    assert len(COMMANDS) > 50


@pytest.mark.parametrize("words", [words for words, command in COMMANDS.items() if command], ids=" ".join)
def test_what_a_command_does_is_in_its_file(words: tuple[str, ...]) -> None:
    command = COMMANDS[words]
    assert command is not None
    assert len(signature(command.function()).parameters) == 2


def test_the_tree_itself_reads_no_command() -> None:
    asked = "import sys, omni_desktop.terminal.command_tree as tree; tree.parser(); print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert not [name for name in told.stdout.split() if name.startswith("omni_desktop.terminal.commands.")]
