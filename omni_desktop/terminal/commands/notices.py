"""`notices`: a test mail, and the mail server's password."""

from __future__ import annotations

import sys
from argparse import Namespace
from getpass import getpass

from omni_desktop.core.ports.program.program import Program
from omni_desktop.terminal.console import is_terminal
from omni_desktop.terminal.files import told_in_words
from omni_desktop.terminal.given_keys import LONGEST_KEY
from omni_desktop.terminal.plain_text import say
from omni_desktop.terminal.program import Stop
from omni_desktop.terminal.which_store import which_store


def send_test(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    settings = program.settings(store.id)
    program.send_test_mail(store.id, settings, "")
    say(f"A test mail went to {settings.notices.mail_to}.")
    return 0


def keep_password(program: Program, given: Namespace) -> int:
    """One line of standard input, or asked for, hidden."""
    store = which_store(program, given.store)
    if is_terminal(sys.stdin):
        password = getpass("Password of the mail server: ")
    else:
        with told_in_words("Standard input", "read"):
            password = sys.stdin.readline(LONGEST_KEY).rstrip("\r\n")
    if not password:
        raise Stop("The password is blank.")
    program.keep_mail_password(store.id, password)
    say("The password is in the keyring of this computer.")
    return 0
