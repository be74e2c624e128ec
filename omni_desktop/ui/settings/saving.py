"""What the dialog reads before it shows, and how it saves: questions for Reads, all of them off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from omni_desktop.core.errors import CannotContinue, TryLater
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.settings.checks import Known, Trouble
from omni_desktop.core.settings.choices import KnownList
from omni_desktop.core.settings.drafts import clash_of
from omni_desktop.core.settings.fields import (
    COMPUTER,
    SettingsRefused,
    computer_from_document,
    computer_to_document,
    from_document,
    to_document,
)
from omni_desktop.core.settings.merge import Clash, SettingsClash, clashes, named, pairs, value_in
from omni_desktop.core.settings.settings import Computer, Settings
from omni_desktop.core.values import replace
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import told, tr
from omni_desktop.ui.settings.asked_first import Asked, questions
from omni_desktop.ui.settings.form import Document
from omni_desktop.ui.settings.lists import known_lists
from omni_desktop.ui.settings.places import Places, read_places
from omni_desktop.ui.settings.time_zones import zone_choices

KEPT_HERE = tr(
    "The shared ledger can't be reached. The change is kept on this computer, and saved as soon as the ledger is reached again."
)
PIN_FAULTS = ("pin_needed", "pin_wrong")


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything as it is kept now. `running`: since when a download runs that keeps the settings it began with. `drafts`: edited while a
    shared ledger was away, and by somebody else too. `refused`: edited then, and they can't be saved, with the reasons in `why`."""

    settings: Settings
    computer: Computer
    known: Known
    lists: Mapping[str, KnownList]
    zones: list[tuple[str, str]]
    places: Places
    watermark: datetime | None
    is_running: bool
    drafts: tuple[Clash, ...] = ()
    refused: tuple[Clash, ...] = ()
    why: str = ""

    def document(self) -> Document:
        return {**to_document(self.settings), COMPUTER: computer_to_document(self.computer)}


@dataclass(frozen=True, slots=True)
class Saved:
    """`unkept` says why keys that were typed are not in the keyring, "" where they are. `later`: what waits for the shared ledger, and what
    it refuses meanwhile, "" where nothing does."""

    store: Store | None
    settings: Settings
    computer: Computer
    unkept: str = ""
    later: str = ""


@dataclass(frozen=True, slots=True)
class Clashed:
    """The same settings were saved elsewhere, otherwise. Nothing was saved; `now` is what is kept by now."""

    clashes: tuple[Clash, ...]
    now: Kept


def read_kept(desk: StoreContext) -> Kept:
    program, store_id = desk.program, desk.store_id
    zones, places = zone_choices(program.now()), read_places()
    drafts = program.drafts(store_id) if store_id else []
    if not store_id:
        return Kept(Settings(), program.computer(), Known(program.zones()), {}, zones, places, None, is_running=False)
    return Kept(
        program.settings(store_id),
        program.computer(),
        program.known(store_id),
        known_lists(program, store_id),
        zones,
        places,
        program.watermark(store_id),
        is_running=program.running(store_id) is not None,
        drafts=tuple(clash_of(each) for each in drafts if each.conflict),
        refused=tuple(clash_of(each) for each in drafts if each.trouble),
        why=" ".join(dict.fromkeys(each.trouble for each in drafts if each.trouble)),
    )


def choose_drafts(desk: StoreContext, store_id: int, drafts: Sequence[Clash], mine: frozenset[str]) -> Kept:
    """A person has chosen between what was edited while the shared ledger was away and what stands in it."""
    for clash in drafts:
        try:
            desk.program.choose_draft(store_id, clash.key, mine=clash.key in mine)
        except SettingsRefused as refused:
            raise CannotContinue(" ".join(sentence for _, sentence in refused.troubles), code="setting_missing") from refused
    return read_kept(desk)


def merged(changes: Mapping[str, Mapping[str, Any]], kept: Kept) -> tuple[Settings, Computer]:
    """What is kept, with the changes. Raises SettingsRefused with the troubles of all tabs together."""
    settings, computer = kept.settings, kept.computer
    troubles: list[Trouble] = []
    try:
        settings = from_document({group: entries for group, entries in changes.items() if group != COMPUTER}, settings, kept.known)
    except SettingsRefused as refused:
        troubles += refused.troubles
    try:
        computer = computer_from_document(changes.get(COMPUTER, {}), computer)
    except SettingsRefused as refused:
        troubles += refused.troubles
    if troubles:
        raise SettingsRefused(tuple(troubles))
    return settings, computer


def to_ask(desk: StoreContext, changes: Document) -> list[Asked]:
    """What must be agreed to before these changes are saved."""
    program, store_id = desk.program, desk.store_id
    if not store_id:
        return []
    return list(questions(changes, program.settings(store_id).download_orders, lambda: program.ended_before(store_id)))


def save(
    desk: StoreContext, changes: Document, keys: Keys, base: Kept, *, follow: bool | None = None, password: str = ""
) -> Saved | Clashed | tuple[Trouble, ...]:
    """Over what is kept by now: another window or a command may have saved since `base` was read. Troubles, Clashed: nothing was saved.

    `follow`: what was said on orders that ended while Auto Dispatch was off, None where nobody was asked.
    """
    program, store_id = desk.program, desk.store_id
    now, later = read_kept(desk), ""
    try:
        _refuse_clashes(desk, changes, base, now)
        settings, computer = merged(changes, now)
        if COMPUTER in changes:
            later = _left_for_later(lambda: program.save_computer(computer, base=now.computer))
        if store_id and set(changes) - {COMPUTER}:
            program.save_settings(store_id, settings, base=now.settings)
            later = " ".join(filter(None, [KEPT_HERE if program.as_of() else "", later]))
    except SettingsRefused as refused:
        return refused.troubles
    except SettingsClash as clash:
        return Clashed(clash.clashes, read_kept(desk))
    if not store_id:
        return Saved(None, settings, program.computer(), later=later)
    if follow is not None:
        later = " ".join(filter(None, [later, _left_for_later(lambda: program.follow_ended(store_id, include=follow))]))
    unkept = keep_keys(program, store_id, keys) or _keep_password(program, store_id, password)
    store = next((store for store in program.stores() if store.id == store_id), None)
    return Saved(store, program.settings(store_id), program.computer(), unkept, later)


def _left_for_later(act: Callable[[], object]) -> str:
    """Why it is not done while the shared ledger is away, "" where it is."""
    try:
        act()
    except TryLater as fault:
        if fault.code != "ledger_unreachable":
            raise
        return told(fault.sentence)
    return ""


def _refuse_clashes(desk: StoreContext, changes: Document, base: Kept, now: Kept) -> None:
    """Of the store and of this computer together, before anything of either is saved."""
    settings, computer = merged(changes, base)
    mine = replace(base, settings=settings, computer=computer).document()
    changed = {key: value_in(mine, key) for key, _ in pairs(changes)}
    found = clashes(base.document(), changed, now.document())
    if found:
        raise SettingsClash(named(found, desk.program.versions(desk.store_id) if desk.store_id else ()))


def keep_keys(program: Program, store_id: int, keys: Keys) -> str:
    """Why they are not kept, "" where they are or none was typed."""
    if not (keys.neto or keys.omni):
        return ""
    try:
        program.keep_keys(store_id, keys)
    except CannotContinue as fault:
        _raise_unless_unkept(fault)
        return told(fault.sentence)
    return ""


def _raise_unless_unkept(fault: CannotContinue) -> None:
    """Keys that nobody may change are not used for as long as the window is open either."""
    if fault.code in PIN_FAULTS:
        raise fault


def _keep_password(program: Program, store_id: int, password: str) -> str:
    """Of the mail server; as `keep_keys`."""
    try:
        if password:
            program.keep_mail_password(store_id, password)
    except CannotContinue as fault:
        _raise_unless_unkept(fault)
        return told(fault.sentence)
    return ""


def completed(desk: StoreContext, store_id: int, typed: Keys) -> Keys:
    """The keys as they were typed; what was not is taken from the keyring, which may wait for a person."""
    if typed.neto and typed.omni:
        return typed
    kept = desk.keys(store_id)
    return Keys(typed.neto or kept.neto, typed.omni or kept.omni)
