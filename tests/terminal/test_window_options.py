"""What opens the window is read without argparse, and as argparse would."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

import pytest

from omni_desktop.terminal.program import Options
from omni_desktop.terminal.window_options import add_window_options, window_options

WINDOWS = (
    "", "--practice", "--minimized", "--practice --minimized", "--data-dir here", "--data-dir=here", "--data-dir here --data-dir there",
    "--show-order 1001", "--show-order=N1=2", "--show-order= --practice", "--practice --data-dir a/b --minimized --show-order #5",
)  # fmt: skip
OTHERS = (
    "download", "--practice orders", "--help", "-h", "--practise", "--practice=1", "--data-dir", "--data-dir --practice", "--show-order -5",
    "--prac", "-- --practice", "here",
)  # fmt: skip


@pytest.mark.parametrize("line", WINDOWS)
def test_a_start_of_the_window_is_read_as_the_whole_tree_would(line: str) -> None:
    tree = ArgumentParser(allow_abbrev=False)
    add_window_options(tree)
    read = window_options(line.split())
    assert read in {None, Options(**vars(tree.parse_args(line.split())))}
    assert read is not None or "order= " in line            # seldom, and left to the tree


@pytest.mark.parametrize("line", OTHERS)
def test_all_else_is_left_to_the_whole_tree(line: str) -> None:
    assert window_options(line.split()) is None


def test_the_folder_may_have_blanks_in_its_name() -> None:
    assert window_options(["--data-dir", "our shop"]) == Options(data_dir=Path("our shop"))
