"""The ledger of a data folder, from outside of it: connected, moved, upgraded, exported. Implements LedgerKeeper.

Nothing is open meanwhile but what a method opens itself: the ledger that counts may be another one afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from omni_desktop.core.errors import CannotContinue, Fault
from omni_desktop.core.ports.program.downloads import Check
from omni_desktop.core.ports.program.shared_ledger import LedgerStatus, MovedTable, Password, SeenWorker, StoreInLedger
from omni_desktop.storage.database.database import open_database
from omni_desktop.storage.database.moved import is_moved
from omni_desktop.storage.opening import open_ledger_itself, refuse_without_extra
from omni_desktop.storage.registry import Registry
from omni_desktop.storage.shop_file import Shop, keep_shop, readable_shop, shop_of
from omni_desktop.storage.workers import Workers

if TYPE_CHECKING:
    from omni_desktop.storage.database.database import Database
    from omni_desktop.storage.places import Places
EVERY_STORE = 0


class Keeper:
    """`by`: user@COMPUTER."""

    def __init__(self, places: Places, by: str, *, practice: bool = False) -> None:
        self._places = places
        self._by = by
        self._practice = practice

    def status(self) -> LedgerStatus:
        """Of a ledger that can't be reached only what this computer knows."""
        from omni_desktop.storage.database.about import ledger_id

        shop = shop_of(self._places)
        kind: Literal["own", "shared"] = "shared" if shop else "own"
        known = shop or Shop("", "")
        with ExitStack() as opened:
            try:
                database = open_ledger_itself(self._places, opened)
                with database.reading() as connection:
                    found = ledger_id(connection)
                stores = self._stores(database)
                workers = [SeenWorker(*each[:5]) for each in Workers(database).seen(EVERY_STORE)]
            except Fault as fault:
                return LedgerStatus(kind, known.id, known.url, fault.sentence)
        return LedgerStatus(kind, found, known.url, "", stores, workers)

    def checks(self, url: str, password: str) -> Iterator[Check]:
        refuse_without_extra()
        from omni_desktop.storage.shared.way import checks

        yield from checks(url, password)

    def connect(
        self, url: str, password: Password, admin: str = "", *, role: Literal["", "manager", "till"] = "", renew: bool = False
    ) -> str:
        refuse_without_extra()
        from omni_desktop.storage.shared.address import read_address
        from omni_desktop.storage.shared.making import Made, make_ledger, reached
        from omni_desktop.storage.shared.move import leave_own
        from omni_desktop.storage.shared.passwords import forget_unfinished, keep_password

        address = read_address(url)
        self._refuse_practice()
        self._refuse_stores()
        asked = password(admin or address.login)
        made = make_ledger(address, admin, asked, self._by, datetime.now(UTC), role=role, renew=renew) if admin else Made(asked)
        found = reached(address, made.word)
        trouble = keep_password(found, address, made.word)
        keep_shop(self._places, Shop(found, address.url))
        leave_own(self._places)
        forget_unfinished(address)
        return f"This computer works on the shared ledger {address.url} now. {trouble} {made.told}".rstrip()

    def move(self, url: str, password: Password, admin: str = "", *, renew: bool = False) -> Sequence[MovedTable]:
        refuse_without_extra()
        from omni_desktop.storage.shared.address import read_address
        from omni_desktop.storage.shared.move import move

        self._refuse_practice()
        moved = move(self._places, read_address(url), self._by, password, admin, renew=renew)
        return [MovedTable(each.name, each.rows, each.checksum) for each in moved]

    def upgrade(self, password: Password, admin: str = "") -> str:
        shop = shop_of(self._places)
        if shop is None:
            with ExitStack() as opened:
                open_ledger_itself(self._places, opened)
            return "This computer's own ledger is of this version."
        refuse_without_extra()
        from omni_desktop.storage.shared.upgrading import upgrade

        return upgrade(shop, self._by, password, admin)

    def export(self, file: str) -> None:
        from omni_desktop.storage.shared.exporting import export

        with ExitStack() as opened:
            database = open_ledger_itself(self._places, opened)
            export(database, file)

    def _stores(self, database: Database) -> list[StoreInLedger]:
        from omni_desktop.storage.hold import run_lock_of

        found = []
        for store in Registry(database).stores():
            running = run_lock_of(database, self._places, store.id).holder()
            found.append(StoreInLedger(store.name, running.starter, running.since) if running else StoreInLedger(store.name))
        return found

    def _refuse_practice(self) -> None:
        if self._practice:
            raise CannotContinue("The practice store is for practice: its ledger stays on this computer.", code="practice")

    def _refuse_stores(self) -> None:
        """Raises CannotContinue where this computer's own ledger would be left behind."""
        shop = readable_shop(self._places)
        if is_moved(self._places.ledger) and shop is not None and shop.moving:
            raise CannotContinue(
                "This computer's own ledger is on its way to a shared one, and the move isn't over. Finish it: ledger move --to URL",
                code="ledger_refused",
            )
        is_elsewhere = is_moved(self._places.ledger) or (shop is not None and not shop.moving)
        if is_elsewhere or not (self._places.ledger.exists() or self._places.sign.exists()):
            return
        with closing(open_database(self._places)) as own:
            stores = Registry(own).stores()
        if stores:
            raise CannotContinue(
                "This computer's own ledger has stores, which would be left behind. To bring it to the shared one: ledger move --to URL",
                code="ledger_refused",
            )
