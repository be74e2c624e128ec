"""What may stand before and after every command, and all there is where the window opens."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentError, ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from omni_desktop.terminal.program import Options


def add_window_options(part: ArgumentParser) -> None:
    """Accepted before and after a command. SUPPRESS: else the later parser's default would undo what stood before it."""
    part.add_argument("--practice", action="store_true", default=SUPPRESS, help="a make-believe store on this computer")
    part.add_argument("--data-dir", type=Path, metavar="DIR", default=SUPPRESS, help="the folder that holds everything but the keys")
    part.add_argument("--minimized", action="store_true", default=SUPPRESS, help="open the window small, in the tray where there is one")
    part.add_argument("--show-order", metavar="ID", default=SUPPRESS, help="open the window at this order")


def window_options(arguments: Sequence[str]) -> Options | None:
    """None where there is anything else: a command, a wish for help, or a mistake, which the whole tree tells about."""
    tree = ArgumentParser(allow_abbrev=False, add_help=False, exit_on_error=False)
    add_window_options(tree)
    try:
        given, rest = tree.parse_known_args(arguments)
    except ArgumentError:
        return None
    return None if rest else Options(**vars(given))
