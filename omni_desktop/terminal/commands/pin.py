"""`pin`: set, changed, removed, looked at; and how any other command that needs the PIN comes to it: asked for, hidden, or --pin-stdin."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from getpass import getpass

from omni_desktop.core.counting import counted
from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.pin.guarded import WHY, Guarded
from omni_desktop.core.ports.program.pins import AskPin, Unlock
from omni_desktop.core.ports.program.program import Program
from omni_desktop.terminal.console import is_terminal
from omni_desktop.terminal.files import told_in_words
from omni_desktop.terminal.given_keys import given_keys
from omni_desktop.terminal.plain_text import complain, iso, say, shown_time
from omni_desktop.terminal.program import Stop
from omni_desktop.terminal.which_store import which_store

LONGEST_LINE = 4096
TRIES = 3                       # then the command ends; the program itself slows them down from there on
LIMITS = (
    "It keeps a hasty or curious hand off the deeds below, in the window and on the command line. It does not keep out whoever may write "
    "the ledger's file, has its database's password, or reads this account's keyring: only the accounts of computer and server do."
)


def asking(given: Namespace) -> AskPin:
    """For a program that needs the PIN while a command acts."""

    def ask(deed: Guarded, unlock: Unlock) -> None:
        if not given.pin_stdin and is_terminal(sys.stdin):
            _ask_here(deed, unlock)
        else:
            unlock(_given(given, f"To {WHY[deed].deed} the PIN is needed"))

    return ask


def _ask_here(deed: Guarded, unlock: Unlock) -> None:
    """An empty line gives it up."""
    for _ in range(TRIES):
        pin = getpass(f"PIN, to {WHY[deed].deed}: ")
        if not pin:
            return
        try:
            unlock(pin)
        except CannotContinue as fault:
            complain(fault.sentence)
        else:
            return


def _given(given: Namespace, why: str) -> str:
    if not given.pin_stdin:
        raise Stop(f"{why}: give it as one line of standard input, with --pin-stdin. Nothing was changed.")
    with told_in_words("Standard input", "read"):
        line = sys.stdin.readline(LONGEST_LINE)
    if not line.strip("\r\n"):
        raise Stop(f"{why}, and standard input has no line for it. Nothing was changed.")
    return line.rstrip("\r\n")


def _one(given: Namespace, prompt: str) -> str:
    return getpass(prompt) if not given.pin_stdin and is_terminal(sys.stdin) else _given(given, "The PIN is needed")


def _new(given: Namespace) -> str:
    """Twice where nobody sees what is typed."""
    pin = _one(given, "New PIN: ")
    if not given.pin_stdin and getpass("New PIN once more: ") != pin:
        raise Stop("These were two different PINs. Nothing was changed.")
    return pin


def set_pin(program: Program, given: Namespace) -> int:
    if program.pin_standing().is_set:
        raise Stop("There is a PIN already. To change it: pin change")
    program.set_pin(_new(given))
    say(f"The PIN is set. {LIMITS}")
    _say_deeds()
    return 0


def change_pin(program: Program, given: Namespace) -> int:
    _refuse_none(program)
    current = _one(given, "PIN: ")
    program.set_pin(_new(given), current)
    say("The PIN is changed.")
    return 0


def remove_pin(program: Program, given: Namespace) -> int:
    _refuse_none(program)
    program.remove_pin(_one(given, "PIN: "))
    say("The PIN is removed: nothing asks for it any more.")
    return 0


def reset_pin(program: Program, given: Namespace) -> int:
    _refuse_none(program)
    if not program.stores():
        program.reset_pin(0, given_keys(from_stdin=given.keys_stdin))
    else:
        store = which_store(program, given.store)
        program.reset_pin(store.id, given_keys(from_stdin=given.keys_stdin))
    say("The PIN is removed, and the audit says so. To set another one: pin set")
    return 0


def show_pin(program: Program, given: Namespace) -> int:
    standing = program.pin_standing()
    if given.json:
        say(json.dumps({
            "set": standing.is_set,
            "since": iso(standing.since) if standing.since else None,
            "by": standing.by,
            "role": standing.role,
            "wrong": standing.wrong,
            "wait": standing.wait,
            "asks": [deed.value for deed in Guarded],
        }))
        return 0
    if not standing.is_set or standing.since is None:
        say("There is no PIN: nothing asks for one. To set one: pin set")
        return 0
    say(f"A PIN is set, since {shown_time(standing.since, 'UTC')} UTC by {standing.by}. {LIMITS}")
    if standing.wrong:
        say(f"It was wrong {counted(standing.wrong, 'time')} in a row; the next try is in {standing.wait:.0f} s.")
    _say_deeds()
    return 0


def _say_deeds() -> None:
    say("What asks for it:")
    for why in WHY.values():
        say(f"  {why.name}. {why.reason}")


def _refuse_none(program: Program) -> None:
    if not program.pin_standing().is_set:
        raise Stop("There is no PIN. To set one: pin set")
