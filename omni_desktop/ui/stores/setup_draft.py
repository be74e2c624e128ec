"""What somebody typed into the setup before the store was there: kept when the setup is left, the keys in the keyring and nowhere else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event, Lock
from typing import Any

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.program.keys import SETTING_UP, Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.settings.checks import Trouble, problems
from omni_desktop.core.settings.settings import Connection, Settings
from omni_desktop.ui.look.translated import told

KEPT = "setup"
NAMES = ("name", "neto_url", "neto_username", "time_zone", "omni_url", "omni_username")
TEXTS = ("start", "page", "prefix")


@dataclass(frozen=True, slots=True)
class Draft:
    """`start` is a word of the page What to download, or a day in ISO's form; `branch` Omni's number of it, `page` where it was left."""

    connection: Connection = field(default_factory=Connection)
    branch: str = ""
    start: str = ""
    page: str = ""
    prefix: str = ""


def kept_draft(program: Program) -> Draft | None:
    """None where nobody began, or where what was kept can't be read."""
    try:
        kept = json.loads(program.remembered(KEPT) or "null")
    except (ValueError, RecursionError):
        return None
    return _draft(kept) if isinstance(kept, dict) else None


def _draft(kept: Mapping[str, Any]) -> Draft:
    known = {name: str(kept[name]) for name in (*NAMES, *TEXTS, "branch") if name in kept}
    connection = Connection(**{name: known.pop(name) for name in NAMES if name in known})  # type: ignore[arg-type]
    return Draft(connection, **known)


def keep_draft(program: Program, draft: Draft) -> None:
    document = {name: getattr(draft.connection, name) for name in NAMES}
    document |= {name: getattr(draft, name) for name in (*TEXTS, "branch")}
    program.remember(KEPT, json.dumps(document))


def keep_keys(program: Program, keys: Keys) -> None:
    """Where there is no keyring the window knows them for as long as it is open, and nobody else does."""
    if keys.neto or keys.omni:
        with suppress(CannotContinue):
            program.keep_keys(SETTING_UP, keys)


def forget_draft(program: Program) -> None:
    """The store is there. Where the keyring can't be asked there are no keys of the setup in it."""
    program.remember(KEPT, "")
    with suppress(CannotContinue):
        program.forget_keys(SETTING_UP)


class SetupKeeper:
    """Of one window, for each setup in it: what was typed last is what is kept, whichever of several writes comes last, and a finished
    store's is not kept any more. `latest` is known here before it is written."""

    def __init__(self) -> None:
        self.latest: Draft | None = None
        self._number = 0
        self._writing, self._keeping_keys = Lock(), Lock()

    def take(self, draft: Draft) -> int:
        """The number that `write` is to be called with, in the background."""
        self.latest = draft
        self._number += 1
        return self._number

    def write(self, number: int, program: Program, keys: Keys) -> None:
        """The keys apart: a keyring may wait for a person, and no later text may wait for that."""
        with self._writing:
            if number == self._number and self.latest is not None:
                keep_draft(program, self.latest)
        with self._keeping_keys:
            if number == self._number:
                keep_keys(program, keys)

    def finish(self, program: Program, wanted: Settings, keys: Keys, known: Store | None, is_there: Event) -> Added:
        """In the background. As `add_store`; `is_there` is set once the store is, which the window's thread may hear of too late."""
        with self._keeping_keys, self._writing:
            added = add_store(program, wanted, keys, known)
            is_there.set()
            self.latest = None
            self._number += 1
            return added


@dataclass(frozen=True, slots=True)
class Added:
    """`unkept`: why the keys are not in the keyring. With `troubles` the store is there, but its downloads stay off."""

    store: Store
    settings: Settings
    unkept: str = ""
    troubles: tuple[Trouble, ...] = ()


def add_store(program: Program, wanted: Settings, keys: Keys, known: Store | None) -> Added:
    """The store with these settings; the one that is `known` where an earlier try got that far. Raises CannotContinue (`name_taken`)."""
    store = known or program.add_store(wanted.connection)
    unkept = ""
    try:
        program.keep_keys(store.id, keys)
    except CannotContinue as fault:
        unkept = told(fault.sentence)
    troubles = problems(wanted, program.known(store.id))
    if not troubles:
        program.save_settings(store.id, wanted)
        forget_draft(program)
    shown = next(each for each in program.stores() if each.id == store.id)
    return Added(shown, program.settings(store.id), unkept, troubles)
