"""What may stand before and after every command, and all there is where the window opens."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from omni_desktop.terminal.program import Options

SWITCHES, VALUES = frozenset({"--practice", "--minimized"}), frozenset({"--data-dir", "--show-order"})

def add_window_options(part: ArgumentParser) -> None:
    """Accepted before and after a command. SUPPRESS: else the later parser's default would undo what stood before it."""
    part.add_argument("--practice", action="store_true", default=SUPPRESS, help="a make-believe store on this computer")
    part.add_argument("--data-dir", type=Path, metavar="DIR", default=SUPPRESS, help="the folder that holds everything but the keys")
    part.add_argument("--minimized", action="store_true", default=SUPPRESS, help="open the window small, in the tray where there is one")
    part.add_argument("--show-order", metavar="ID", default=SUPPRESS, help="open the window at this order")


def window_options(arguments: Sequence[str]) -> Options | None:
    """None where there is anything else, which the whole tree reads: a command, a wish for help, a mistake.

    Without argparse, which looks for translations of its words as soon as it is asked: the window would be painted later.
    """
    told: dict[str, str | bool] = {}
    words = iter(arguments)
    for word in words:
        name, is_joined, value = word.partition("=")
        if word in SWITCHES:
            told[name] = True
        elif name in VALUES and (value := value if is_joined else next(words, "")) and not value.startswith("-"):
            told[name] = value
        else:
            return None
    folder, order = told.get("--data-dir"), told.get("--show-order", "")
    return Options("--practice" in told, Path(str(folder)) if folder else None, "--minimized" in told, str(order))
