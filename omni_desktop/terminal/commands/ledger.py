"""`ledger`: one ledger for several computers: connected, moved there, upgraded, exported."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from getpass import getpass

from omni_desktop.core.counting import counted
from omni_desktop.core.ports.program.shared_ledger import LedgerKeeper, LedgerStatus, StoreInLedger
from omni_desktop.terminal.console import is_terminal
from omni_desktop.terminal.files import say_written, told_in_words
from omni_desktop.terminal.plain_text import complain, iso, say, shown_time, table
from omni_desktop.terminal.program import Stop

LONGEST_PASSWORD = 4096


def show_status(keeper: LedgerKeeper, given: Namespace) -> int:
    status = keeper.status()
    if given.json:
        say(json.dumps(_document(status)))
    else:
        _show(status)
    if not status.is_connected:
        complain(status.trouble)
    return 0 if status.is_connected else 1


def connect(keeper: LedgerKeeper, given: Namespace) -> int:
    if given.role and not given.admin:
        raise Stop("Only the server's administrator gives a login its role: ledger connect URL --admin NAME --role ROLE")
    say(keeper.connect(given.url, _password, given.admin, role=given.role, renew=given.new_password))
    return 0


def move(keeper: LedgerKeeper, given: Namespace) -> int:
    tables = keeper.move(given.to, _password, given.admin, renew=given.new_password)
    if given.json:
        say(json.dumps({"tables": [each._asdict() for each in tables]}))
        return 0
    table(("Table", "Rows", "Checksum"), [(each.name, str(each.rows), each.checksum) for each in tables], right=frozenset({1}))
    say("This computer works on the shared ledger now. Both sides hold the same.")
    return 0


def upgrade(keeper: LedgerKeeper, given: Namespace) -> int:
    say(keeper.upgrade(_password, given.admin))
    return 0


def export(keeper: LedgerKeeper, given: Namespace) -> int:
    keeper.export(given.file)
    say_written("The ledger is", given.file, given=given)
    return 0


def _password(login: str) -> str:
    """One line of standard input, or asked for where a person sits there."""
    if is_terminal(sys.stdin):
        return getpass(f"Password of {login}: ")
    with told_in_words("Standard input", "read"):
        line = sys.stdin.readline(LONGEST_PASSWORD)
    if not line:
        raise Stop(f"Give the password of {login} as one line of standard input.")
    return line.rstrip("\r\n")


def _document(status: LedgerStatus) -> dict[str, object]:
    return {
        "kind": status.kind,
        "id": status.id,
        "url": status.url,
        "connected": status.is_connected,
        "stores": [{"name": store.name, "running": _running(store)} for store in status.stores],
        "workers": [{**worker._asdict(), "seen": iso(worker.seen), "ended": iso(worker.ended)} for worker in status.workers],
    }


def _running(store: StoreInLedger) -> dict[str, str | None] | None:
    return {"by": store.by, "since": iso(store.since)} if store.by else None


def _show(status: LedgerStatus) -> None:
    say(f"A shared ledger: {status.url}" if status.kind == "shared" else "A ledger of this computer's own.")
    if not status.is_connected:
        return
    say(counted(len(status.stores), "store"))
    for store in status.stores:
        running = f"{store.by} downloads since {shown_time(store.since, 'UTC')} UTC" if store.by else "nobody downloads now"
        say(f"  {store.name}: {running}")
    for worker in status.workers:
        does = "downloaded by itself, and has ended" if worker.ended else "downloads by itself"
        say(f"  {worker.computer} ({worker.user}) {does}; version {worker.version}, seen {shown_time(worker.seen, 'UTC')} UTC")
