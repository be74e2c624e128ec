"""Who sits where: the account, and the computer as its system names it."""

from __future__ import annotations

import getpass
import platform


def account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"


def computer() -> str:
    return platform.node() or "this-computer"


def who() -> str:
    """anna@TILL-2: a ledger may be shared, or become so, and then a name alone says too little."""
    return f"{account()}@{computer()}"
