"""Opens the ledger of a data folder, whichever it is: this computer's own file, or the shop's on a server (shop.json)."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from omni_desktop.core.errors import CannotContinue
from omni_desktop.storage.database.database import Database, FileWatch, Watch, open_database
from omni_desktop.storage.shop_file import Shop, own_places, shop_of
from omni_desktop.storage.vault import Vault

if TYPE_CHECKING:
    from omni_desktop.storage.away import MirroredDatabase
    from omni_desktop.storage.database.postgresql import Address
    from omni_desktop.storage.mirror import Mirror
    from omni_desktop.storage.places import Places


@dataclass(frozen=True, slots=True)
class Beside:
    """What a shared ledger comes with: its watch, the database of this computer alone, and what its keys are named by."""

    shared: MirroredDatabase
    watch: Watch
    own: Database
    scope: str


class _Watches:
    """Of the ledger and of what belongs to this computer, as one."""

    def __init__(self, *watches: Watch) -> None:
        self._watches = watches

    def has_changed(self) -> bool:
        changed = [each.has_changed() for each in self._watches]        # each is asked, since each forgets what it told
        return any(changed)

    def close(self) -> None:
        for each in self._watches:
            each.close()


def open_ledger(places: Places, closing: ExitStack) -> tuple[Database, Beside | None]:
    """Raises CannotContinue and TryLater. What was opened is closed by `closing`."""
    shop = shop_of(places)
    if shop is None:
        database = open_database(places)
        closing.callback(database.close)
        return database, None
    own = open_database(own_places(places), may_vanish=True)
    closing.callback(own.close)
    from omni_desktop.storage.mirror import Mirror, mirror_places

    mirror = Mirror(mirror_places(places), shop.id)
    closing.callback(mirror.close)
    shared, watch = _shared(shop, mirror)
    closing.callback(shared.close)
    return shared, Beside(shared, _Watches(watch, FileWatch(own_places(places))), own, shop.id)


def open_ledger_itself(places: Places, closing: ExitStack) -> Database:
    """The ledger that counts, never its mirror."""
    shop = shop_of(places)
    database = _shared_itself(shop) if shop else open_database(places)
    closing.callback(database.close)
    return database


def refuse_without_extra() -> None:
    """psycopg is an extra: whoever has a ledger of his own neither needs nor loads it. Raises CannotContinue (`ledger_refused`)."""
    try:
        import psycopg  # noqa: F401
    except ImportError as error:
        raise CannotContinue(
            "This installation has no part for shared ledgers. To install it: pip install 'omni-desktop[postgresql]'", code="ledger_refused"
        ) from error


def address_of(shop: Shop) -> Address:
    """With the password that is kept here."""
    refuse_without_extra()
    from omni_desktop.storage.database.postgresql import Address

    return Address(shop.url, Vault(shop.id).password(shop.login))


def _shared_itself(shop: Shop) -> Database:
    address = address_of(shop)
    from omni_desktop.storage.database.postgresql import open_shared_database

    return open_shared_database(address, shop.id)


def _shared(shop: Shop, mirror: Mirror) -> tuple[MirroredDatabase, Watch]:
    address = address_of(shop)
    from omni_desktop.storage.away import MirroredDatabase, MirroredWatch

    shared = MirroredDatabase(address, mirror)
    return shared, MirroredWatch(shared, lambda: datetime.now(UTC))
