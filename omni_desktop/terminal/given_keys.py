"""The keys of a store for one call: from standard input, from the keyring, or asked for without being shown."""

from __future__ import annotations

import sys
from getpass import getpass

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.terminal.console import is_terminal
from omni_desktop.terminal.files import told_in_words
from omni_desktop.terminal.program import Stop

LONGEST_KEY = 4096
WITHOUT = "Or give the keys with each call: --keys-stdin."


def keys_for(program: Program, store_id: int, *, from_stdin: bool) -> Keys:
    if from_stdin:
        return read_keys()
    try:
        return program.keys(store_id)
    except CannotContinue as fault:
        if not is_terminal(sys.stdin):
            raise CannotContinue(f"{fault.sentence} {WITHOUT}", code=fault.code, facts=fault.facts) from None
        return ask_keys()


def given_keys(*, from_stdin: bool) -> Keys:
    """For a new store: asked for on a terminal, else two lines of standard input."""
    return read_keys() if from_stdin or not is_terminal(sys.stdin) else ask_keys()


def read_keys() -> Keys:
    """One a line: Neto, then Omni."""
    with told_in_words("Standard input", "read"):
        return _both(sys.stdin.readline(LONGEST_KEY), sys.stdin.readline(LONGEST_KEY))


def read_more_keys() -> Keys | None:
    """The next pair, of another store; None where standard input has ended."""
    with told_in_words("Standard input", "read"):
        neto = sys.stdin.readline(LONGEST_KEY)
        return _both(neto, sys.stdin.readline(LONGEST_KEY)) if neto.strip() else None


def ask_keys() -> Keys:
    return _both(getpass("Neto API key: "), getpass("Omni API key: "))


def _both(neto: str, omni: str) -> Keys:
    keys = Keys(neto.strip(), omni.strip())
    for side, key in (("Neto", keys.neto), ("Omni", keys.omni)):
        if not key:
            raise Stop(f"The {side} key is blank. Give both keys on standard input, one a line: Neto, then Omni.")
        if not (key.isascii() and key.isprintable()):
            raise Stop(f"The {side} key has characters that no key has. Copy it again.")
    return keys
