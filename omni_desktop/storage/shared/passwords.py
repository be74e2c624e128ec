"""The password of this computer's login: in the keyring, or given at each start."""

from __future__ import annotations

from contextlib import suppress

from omni_desktop.core.errors import CannotContinue
from omni_desktop.storage.shared.address import LedgerAddress
from omni_desktop.storage.vault import Vault

UNKEPT = "The password isn't kept. {why} Until it is, give it at each start as PGPASSWORD, or by a password file of PostgreSQL."
UNKEPT_MADE = "{why} An administrator makes a password that only a key store keeps, so nothing was changed."


def keep_password(ledger_id: str, address: LedgerAddress, password: str) -> str:
    """What is to be told where it can't be kept, else ""."""
    try:
        if password:
            Vault(ledger_id).keep_password(address.login, password)
    except CannotContinue as fault:
        return UNKEPT.format(why=fault.sentence)
    return ""


def unfinished(address: LedgerAddress) -> Vault:
    """Where a password lies that was made, until its ledger is the one that counts: whoever is killed in between finds it again."""
    return Vault(f"{address.host}:{address.port}")


def forget_unfinished(address: LedgerAddress) -> None:
    """Once it is kept by its ledger's id; what stays is known to nobody but this user."""
    with suppress(CannotContinue):
        unfinished(address).forget_password(address.login)


def refuse_unkept() -> None:
    """Before a password is made that nobody has seen. Raises CannotContinue where no key store takes it."""
    try:
        Vault().check()
    except CannotContinue as fault:
        raise CannotContinue(UNKEPT_MADE.format(why=fault.sentence), code=fault.code, facts=fault.facts) from fault
