"""`ledger move`: who must not be at work meanwhile, what goes along, and the steps of shared.moving in their order."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, closing, suppress
from datetime import UTC, datetime
from functools import partial

from sqlalchemy import select

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.program.shared_ledger import Password
from omni_desktop.storage.database.about import ledger_id
from omni_desktop.storage.database.database import Database, FileDatabase, open_database
from omni_desktop.storage.database.moved import is_moved, mark_moved
from omni_desktop.storage.database.own_words import renewing
from omni_desktop.storage.database.rows import run_many
from omni_desktop.storage.database.tables import COMPUTER_SETTINGS
from omni_desktop.storage.first_copy import first_copy
from omni_desktop.storage.places import Places
from omni_desktop.storage.registry import Registry
from omni_desktop.storage.run_lock import run_lock
from omni_desktop.storage.shared.address import LedgerAddress
from omni_desktop.storage.shared.copying import Counted
from omni_desktop.storage.shared.making import as_computer, as_owner, make_ledger
from omni_desktop.storage.shared.moving import Begun, copy_and_mark, empty_unfinished, finish
from omni_desktop.storage.shared.passwords import forget_unfinished, keep_password
from omni_desktop.storage.shop_file import Shop, keep_shop, own_places, readable_shop
from omni_desktop.storage.vault import SIDES, Vault

WHO = "move to the shared ledger"


def move(places: Places, address: LedgerAddress, by: str, password: Password, admin: str, *, renew: bool = False) -> Sequence[Counted]:
    """What both sides hold. Raises CannotContinue and TryLater; unless the sentence says otherwise this computer's ledger goes on."""
    shop = readable_shop(places)
    is_there = is_moved(places.ledger)
    if shop is not None and not shop.moving and not (is_there and shop.url == address.url):
        raise CannotContinue(f"This computer works on a shared ledger already: {shop.url}. Nothing was changed.", code="ledger_refused")
    if is_there:
        found = shop.id if shop else _id_of_left(places)
        return _finished(places, address, found, _target(address, admin, password(admin or address.login)))
    with ExitStack() as held:
        own = held.enter_context(closing(open_database(places)))
        stores = [store.id for store in Registry(own).stores()]
        _hold_all(places, stores, held)
        found = _id_of(own)
        asked = password(admin or address.login)
        word = make_ledger(address, admin, asked, by, datetime.now(UTC), renew=renew).word if admin else asked
        target = _target(address, admin, asked)
        if admin:
            with target() as arriving:
                empty_unfinished(arriving, found)
        _take_keys_along(places, stores, Vault(found))
        keep_password(found, address, word)
        keep_shop(places, Shop(found, address.url, moving=True))
        copy_and_mark(own, target)
    return _finished(places, address, found, target)


def leave_own(places: Places) -> None:
    """A file without stores, whose computer was connected to another ledger: a window that is still open adds none to it."""
    if places.ledger.exists() and not is_moved(places.ledger):
        with closing(FileDatabase(places)) as left, closing(open_database(own_places(places), may_vanish=True)) as own:
            _keep_look(left, own)
            with left.writing_durably() as connection:
                mark_moved(connection)


def _finished(places: Places, address: LedgerAddress, found: str, target: Begun) -> Sequence[Counted]:
    """The last steps, which may be done again."""
    counted = finish(target, found)
    keep_shop(places, Shop(found, address.url, moving=True))        # from here on, also where it was lost meanwhile
    with closing(FileDatabase(places)) as left, closing(open_database(own_places(places), may_vanish=True)) as own:
        _keep_look(left, own)
        stores = [store.id for store in Registry(left).stores()]
    keep_shop(places, Shop(found, address.url))
    forget_unfinished(address)
    for store_id in stores:
        with suppress(CannotContinue):          # what stays in the keyring is this user's own
            Vault(places.scope).forget(store_id)
    return counted


def _target(address: LedgerAddress, admin: str, password: str) -> Begun:
    return partial(as_owner, address, admin, password) if admin else partial(as_computer, address, password)


def _hold_all(places: Places, stores: Sequence[int], held: ExitStack) -> None:
    """No window and no run is at it. Raises CannotContinue (`already_running`)."""
    if not held.enter_context(first_copy(places)):
        raise CannotContinue("Omni Desktop's window is open on this computer. Close it, then move.", code="already_running")
    for store_id in stores:
        held.enter_context(run_lock(places.run_lock(store_id), WHO))


def _id_of_left(places: Places) -> str:
    """Of the file that was moved, which keeps its ledger's name: shop.json may be gone, or be damaged."""
    with closing(FileDatabase(places)) as left:
        return _id_of(left)


def _id_of(own: Database) -> str:
    with own.reading() as connection:
        return ledger_id(connection)


def _take_keys_along(places: Places, stores: Sequence[int], there: Vault) -> None:
    """Raises CannotContinue where the keyring is locked or refuses. One that isn't there has no keys to take."""
    here = Vault(places.scope)
    for store_id in stores:
        for side in SIDES:
            try:
                there.put(store_id, side, here.get(store_id, side))
            except CannotContinue as fault:
                if fault.code not in ("key_missing", "keyring_missing"):
                    raise


def _keep_look(left: Database, own: Database) -> None:
    """What belongs to this computer goes into the file that it has alone now."""
    with left.reading() as connection:
        rows = [dict(row) for row in connection.execute(select(COMPUTER_SETTINGS)).mappings()]
    with own.writing_durably() as connection:
        run_many(connection, renewing(COMPUTER_SETTINGS, "value", "saved_at"), rows)
