"""`stores`: add, list, test, rename, pause, resume, remove."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from contextlib import suppress

from omni_desktop.core.errors import CannotContinue, Fault
from omni_desktop.core.ports.program.downloads import Check
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.settings.choices import numbers_and_names
from omni_desktop.core.settings.fields import Known, from_document, with_value
from omni_desktop.core.settings.settings import Connection
from omni_desktop.terminal.branch_numbers import DEFAULT_BRANCH
from omni_desktop.terminal.given_keys import WITHOUT, given_keys, keys_for
from omni_desktop.terminal.hints import hint
from omni_desktop.terminal.plain_text import complain, say, table
from omni_desktop.terminal.program import Stop
from omni_desktop.terminal.which_store import which_store


def add_store(program: Program, given: Namespace) -> int:
    connection = _connection(program, given)
    for name, text in (("name", connection.name), ("neto-url", connection.neto_url), ("omni-url", connection.omni_url)):
        if not text:
            raise Stop(f"--{name} is blank.")
    if not connection.omni_username:
        raise Stop("--omni-username is blank.")
    keys = given_keys(from_stdin=given.keys_stdin)
    store = program.add_store(connection)
    _keep(program, store, keys)
    say(f"{store.name} is added as store {store.id}. Downloads are off until you set (stores test tells the branches' numbers):")
    say(f"  settings set {DEFAULT_BRANCH} NUMBER --store {store.id}")
    say(f"  settings set download_orders.enabled true --store {store.id}")
    return 0


def keep_keys(program: Program, given: Namespace) -> int:
    """Raises CannotContinue where no key store takes them."""
    store = which_store(program, given.store)
    program.keep_keys(store.id, given_keys(from_stdin=given.keys_stdin))
    say(f"The keys of {store.name} are kept on this computer.")
    return 0


def _keep(program: Program, store: Store, keys: Keys) -> None:
    try:
        program.keep_keys(store.id, keys)
    except CannotContinue as fault:
        complain(f"The keys are not kept. {fault.sentence} {WITHOUT}")


def _connection(program: Program, given: Namespace) -> Connection:
    """Raises SettingsRefused for every part that is wrong."""
    told = {
        "name": given.name,
        "neto_url": given.neto_url,
        "neto_username": given.neto_username,
        "omni_url": given.omni_url,
        "omni_username": given.omni_username,
        "time_zone": given.time_zone,
    }
    document = {"connection": {name: text for name, text in told.items() if text is not None}}
    return from_document(document, known=Known(zones=program.zones())).connection


def list_stores(program: Program, _given: Namespace) -> int:
    stores = program.stores()
    if not stores:
        say("There is no store yet.")
        return 0
    head = ("Id", "Name", "Neto", "Omni", "Omni user", "Downloads")
    table(head, [_row(store) for store in stores], right=frozenset({0}))
    return 0


def _row(store: Store) -> tuple[str, ...]:
    connection = store.connection
    state = f"paused: {store.paused}" if store.paused else "on" if store.enabled else "off"
    name = f"{store.name} (practice)" if store.practice else store.name
    return str(store.id), name, connection.neto_url, connection.omni_url, connection.omni_username, state


def check_store(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    keys = keys_for(program, store.id, from_stdin=given.keys_stdin)
    status = tell_checks(program.check_connection(store.connection, keys))
    if status == 0 and program.settings(store.id).branches.default_branch is None:
        with suppress(Fault):           # the test itself has passed
            branches = numbers_and_names(program.branches_of(store.connection, keys))
            say(f"Omni's branches are {branches}. Choose one: {hint(given, f'settings set {DEFAULT_BRANCH} NUMBER')}")
    return status


def tell_checks(checks: Iterable[Check]) -> int:
    """One line each; 0 where all hold, else 1."""
    all_hold = True
    for check in checks:
        say(f"{'ok' if check.ok else 'FAILED':<6}  {check.name}" + ("" if check.ok else f": {check.sentence}"))
        all_hold = all_hold and check.ok
    return 0 if all_hold else 1


def rename_store(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    name = with_value(program.settings(store.id), "connection.name", given.name).connection.name
    program.rename_store(store.id, name)
    say(f"{store.name} is now {name}.")
    return 0


def pause_store(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    program.pause_store(store.id, given.reason)
    say(f"{store.name} is paused: nothing is downloaded until stores resume --store {store.id}")
    return 0


def resume_store(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    program.resume_store(store.id)
    say(f"{store.name} goes on. Nothing was lost.")
    return 0


def remove_store(program: Program, given: Namespace) -> int:
    store = which_store(program, given.store)
    program.remove_store(store.id)
    say(f"{store.name} is removed and its keys are gone. The history of its orders stays in the data folder.")
    return 0
