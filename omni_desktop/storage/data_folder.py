"""One data folder, open: stores, settings, keys, history. What of core.program.Program needs nothing but this computer."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from omni_desktop.core.errors import OF_ITS_KEYS, OF_THIS_COMPUTER, CannotContinue, Fault, TryLater
from omni_desktop.core.inventory import ChosenCustomer, MappedSku
from omni_desktop.core.pin.guarded import Guarded
from omni_desktop.core.ports.program.downloads import Running
from omni_desktop.core.ports.program.keys import SETTING_UP, Keys
from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.ports.program.this_computer import ChosenPause
from omni_desktop.core.record.audit import AuditEntry, AuditFilter, AuditPage, Chain, Deed
from omni_desktop.core.record.updates import INCLUDE, SWITCH
from omni_desktop.core.run.timetable.pause import from_text, to_text
from omni_desktop.core.settings import known_lists
from omni_desktop.core.settings.choices import Choice, KnownList
from omni_desktop.core.settings.fields import OF_THE_SHOP, computer_to_document, kept_computer, to_document
from omni_desktop.core.settings.settings import Computer, Connection, DownloadOrders, Products, Settings
from omni_desktop.core.values import replace
from omni_desktop.core.words.zones import zone_or_utc
from omni_desktop.storage.first_look import WINDOW
from omni_desktop.storage.settings_folder import SettingsFolder
from omni_desktop.storage.vault import MAIL

if TYPE_CHECKING:                   # these bring SQLAlchemy, which the first paint of the window does not wait for
    from omni_desktop.core.ports.program.shared_ledger import LedgerKeeper
    from omni_desktop.core.record.ledger_mark import Writer
    from omni_desktop.core.record.workers import WorkerSeen
    from omni_desktop.storage.database.database import Database
    from omni_desktop.storage.database.rows import Owner
    from omni_desktop.storage.hold import RunLock
    from omni_desktop.storage.ledger.decisions import StoreDecisions
    from omni_desktop.storage.ledger.ledger import StoreLedger
    from omni_desktop.storage.opening import Beside
    from omni_desktop.storage.places import Places
    from omni_desktop.storage.reading.history import StoreHistory
    from omni_desktop.storage.registry import StoreRow
    from omni_desktop.storage.sign_in import SignIn
    from omni_desktop.storage.upkeep import Upkeep

SIDES = ("Neto", "Omni")
PAUSED = "paused_until"
UNREACHABLE = "ledger_unreachable"
SHOPS_PART_STAYS = (
    "How long customer details are kept is a setting of the whole shop, and stays as it is while the shared ledger can't be reached. "
    "Everything else was saved."
)
NOBODYS = 0                     # no target has that number


class DataFolder(SettingsFolder):
    """Made by `app` for an open database. Any thread may call it."""

    def __init__(self, places: Places, database: Database, beside: Beside | None = None) -> None:
        """`beside`: of a ledger that is shared (storage.opening)."""
        from omni_desktop.storage.database.database import FileWatch
        from omni_desktop.storage.vault import Vault
        from omni_desktop.storage.workers import Workers

        super().__init__(places, database, beside)
        self._watch = beside.watch if beside else FileWatch(places)         # from now on, not from the first look
        self._workers = Workers(database)
        self._vault = Vault(beside.scope if beside else places.scope)
        self._shops_last: dict[str, str] = {}
        self.sign_in: SignIn | None = None          # given by app, which knows how this program is started

    def workers(self, store_id: int) -> list[WorkerSeen]:
        return self._workers.seen_by(store_id, self.now())

    def note_worker(self, only_store: int, trouble: str = "", *, ended: bool = False) -> None:
        self._workers.note(only_store, self.now(), trouble, ended=ended)

    def forget_worker(self, only_store: int) -> None:
        self._workers.forget(only_store)

    def stores(self) -> list[Store]:
        return [self.store(row) for row in self.registry.stores()]

    def store(self, row: StoreRow) -> Store:
        settings = self.settings(row.id)
        paused = row.paused_reason or "by hand" if row.paused_at else ""
        return Store(row.id, row.name, settings.connection, settings.download_orders.enabled, paused, paused_code=row.paused_code)

    def add_store(self, connection: Connection) -> Store:
        self.pins.require(Guarded.SETTINGS)
        today, at = self._midnight(connection.time_zone), self.now()
        settings = Settings(connection, DownloadOrders(placed_after=today), products=Products(created_after=today))
        first = partial(self._saved.begin, document=to_document(settings), account=self.user(), at=at)
        return self.store(self.registry.add(connection.name, connection.neto_url, at, first))

    def _midnight(self, zone: str) -> datetime:
        local = self.now().astimezone(zone_or_utc(zone))
        return local.replace(hour=0, minute=0, second=0, microsecond=0, fold=0).astimezone(UTC)     # of two midnights the first

    def rename_store(self, store_id: int, name: str) -> None:
        settings = self.settings(store_id)
        self.save_settings(store_id, replace(settings, connection=replace(settings.connection, name=name)), base=settings)

    def pause_store(self, store_id: int, reason: str, code: str = "") -> None:
        if self._shared is not None and code in OF_THIS_COMPUTER | OF_ITS_KEYS:
            return
        self.registry.pause(store_id, reason, code, self.now())

    def resume_store(self, store_id: int) -> None:
        self.registry.resume(store_id)

    def remove_store(self, store_id: int) -> None:
        self.pins.require(Guarded.STORE, store_id)
        with self.ledger(store_id).lock("removal of the store"):
            self._vault.forget(store_id)
            self.registry.remove(store_id, self.now())

    def mail_password(self, store_id: int) -> str:
        """"" where none is kept, or where there is no keyring: many a server in the house asks for none."""
        try:
            return self._vault.get(store_id, MAIL)
        except CannotContinue as fault:
            if fault.code in ("key_missing", "keyring_missing"):
                return ""
            raise

    def keep_mail_password(self, store_id: int, password: str) -> None:
        self.pins.require(Guarded.KEYS, store_id)
        self._vault.put(store_id, MAIL, password)

    def has_mail_password(self, store_id: int) -> bool:
        return bool(self.mail_password(store_id))

    def forget_keys(self, store_id: int) -> None:
        self._require_for_keys(store_id)
        self._vault.forget(store_id)

    def keys(self, store_id: int) -> Keys:
        return Keys(*(self._vault.get(store_id, side) for side in SIDES))

    def key(self, store_id: int, side: str) -> str:
        return self._vault.get(store_id, side)

    def _require_for_keys(self, store_id: int) -> None:
        """Those of a setup are no store's yet."""
        if store_id != SETTING_UP:
            self.pins.require(Guarded.KEYS, store_id)

    def keep_keys(self, store_id: int, keys: Keys) -> None:
        self._require_for_keys(store_id)
        given = {name: key for name, key in zip(SIDES, (keys.neto, keys.omni), strict=True) if key}
        for name, key in given.items():
            self._vault.put(store_id, name, key)
        self.registry.mended(store_id)
        self.registry.note(store_id, "keys_changed", {"sides": sorted(given)})

    def hurry_keys(self) -> None:
        self._vault.hurry()

    def kept_keys(self, store_id: int) -> frozenset[str]:
        return frozenset(side for side in SIDES if self._vault.holds(store_id, side))

    def computer(self) -> Computer:
        from omni_desktop.storage.saved_settings import readable

        texts = self._saved_here.computer() | self._of_the_shop()       # while the shop's can't be read, as it was when it last could
        kept = {name: readable(text) for name, text in texts.items() if not name.startswith(WINDOW)}
        computer = kept_computer({name: value for name, value in kept.items() if value is not None})
        return replace(computer, start_at_login=self.sign_in.is_on()) if self.sign_in else computer

    def save_computer(self, computer: Computer, *, base: Computer | None = None) -> None:
        self.pins.require(Guarded.COMPUTER)
        if base and self.sign_in:           # the system itself keeps that one, and tells what it is now
            base = replace(base, start_at_login=computer.start_at_login)
        texts, before = _texts(computer), _texts(base) if base else None
        refused = self._save_shops_part(texts, before) if self._shared else None
        self._saved_here.save_computer(texts, self.now(), before)
        if self.sign_in and computer.start_at_login != self.sign_in.is_on():
            self.sign_in.put() if computer.start_at_login else self.sign_in.remove()
        if refused is not None:
            raise refused

    def _save_shops_part(self, texts: dict[str, str], before: dict[str, str] | None) -> TryLater | None:
        """Out of the texts, and saved where it was changed: before anything of this computer's, and only if that fits too. What to raise
        once the rest is saved, where the ledger is away."""
        mine = {OF_THE_SHOP: texts.pop(OF_THE_SHOP)}
        was = {OF_THE_SHOP: before.pop(OF_THE_SHOP)} if before else None
        if before is not None:
            self._saved_here.refuse_clash(texts, before)
        if mine == (was or {OF_THE_SHOP: _texts(self.computer())[OF_THE_SHOP]}):
            return None
        try:
            self._saved.save_computer(mine, self.now(), was)
        except TryLater as fault:
            if fault.code != UNREACHABLE:
                raise
            return TryLater(SHOPS_PART_STAYS, code=UNREACHABLE)
        return None

    def refresh_mirror(self) -> None:
        super().refresh_mirror()
        if self._shared is not None and self._shared.is_reached:
            with suppress(Fault):
                self._keep_of_the_shop()

    def _keep_of_the_shop(self) -> None:
        """For as long as it can't be read: no mirror has settings of computers."""
        of_the_shop, here = self._of_the_shop(), self._saved_here.computer()
        if self.as_of() is None and of_the_shop.items() - here.items():
            self._saved_here.save_computer(of_the_shop, self.now())

    def _of_the_shop(self) -> dict[str, str]:
        """Of this computer's settings those that all computers of a shared ledger have in common."""
        if self._shared is None:
            return {}
        kept = {name: text for name, text in self._saved.computer().items() if name == OF_THE_SHOP}
        if self.as_of() is None:
            self._shops_last = kept or {OF_THE_SHOP: _texts(Computer())[OF_THE_SHOP]}
        return self._shops_last

    def erase_details(self) -> bool:
        return self.upkeep().erase(self.now(), self.computer().keep_personal_data_days)

    def upkeep(self) -> Upkeep:
        from omni_desktop.storage.upkeep import Upkeep

        return Upkeep(self._database, self.places, self._saved_here)

    def remembered(self, name: str) -> str:
        return str(self._saved_here.computer().get(WINDOW + name, ""))

    def remember(self, name: str, value: str) -> None:
        self._saved_here.save_computer({WINDOW + name: value}, self.now())

    def kept_pause(self) -> ChosenPause | None:
        return from_text(self.remembered(PAUSED))

    def pause_until(self, until: datetime | None) -> None:
        self.remember(PAUSED, to_text(ChosenPause(until, self.now()) if until else None))

    def watermark(self, store_id: int) -> datetime | None:
        return self.ledger(store_id).cursor().watermark

    def move_watermark(self, store_id: int, back_to: datetime) -> None:
        self.pins.require(Guarded.SETTINGS, store_id)
        ledger = self.ledger(store_id)
        cursor = ledger.cursor()
        if cursor.watermark is not None and back_to > cursor.watermark:
            raise CannotContinue(
                "Downloaded up to can only be moved back: moved on, orders would be missed. Nothing was changed.", code="setting_missing"
            )
        moved = {"from": cursor.watermark and cursor.watermark.isoformat(), "to": back_to.isoformat()}
        ledger.save_cursor(replace(cursor, watermark=back_to), Deed("watermark_moved", self.now(), moved))

    def sku_table(self, store_id: int) -> list[MappedSku]:
        return self.ledger(store_id).mapped_skus()

    def chosen_customers(self, store_id: int) -> list[ChosenCustomer]:
        return self.ledger(store_id).chosen_customers()

    def known_list(self, store_id: int, name: str) -> KnownList:
        kept = self.ledger(store_id).cached(name)
        found = known_lists.from_document(kept[0]) if kept else []
        return KnownList(known_lists.with_built_in(name, found), kept[1] if kept else None)

    def keep_lists(self, store_id: int, found: Mapping[str, Sequence[Choice]]) -> None:
        """Those just read of Omni and Neto, and the statuses that orders of this ledger have."""
        ledger, at = self.ledger(store_id), self.now()
        for name, choices in {**found, "statuses": known_lists.plain_choices(ledger.statuses())}.items():
            kept = ledger.cached(name)
            merged = known_lists.merged(name, choices, known_lists.from_document(kept[0]) if kept else [])
            ledger.keep(name, known_lists.to_document(merged), at)

    def ended_before(self, store_id: int) -> int:
        return self.ledger(store_id).parked()

    def follow_ended(self, store_id: int, *, include: bool) -> None:
        self.pins.require(Guarded.SETTINGS, store_id)
        deed = Deed("ended_orders_decided", self.now(), {"include": include})
        self.ledger(store_id).keep(SWITCH, (INCLUDE if include else "").encode(), deed.at, deed)

    def writer(self) -> Writer:
        """What sales orders carry of this ledger."""
        from omni_desktop.storage.database.about import ledger_id
        from omni_desktop.storage.writer import writer_of

        with self._database.reading() as connection:
            return writer_of(ledger_id(connection), "" if self._shared else self.places.scope)

    def history(self, store_id: int) -> StoreHistory:
        from omni_desktop.storage.reading.history import StoreHistory

        return StoreHistory(self._database, self.owner(store_id))

    def decisions(self, store_id: int) -> StoreDecisions:
        from omni_desktop.storage.ledger.decisions import StoreDecisions

        require = partial(self.pins.require, store_id=store_id)
        return StoreDecisions(self._database, self.owner(store_id), by=self.user(), require=require)

    def audit(self, chosen: AuditFilter) -> Iterator[AuditEntry]:
        from omni_desktop.storage.reading.audit import entries

        self.refuse_away()              # what proves something is read where it stands
        return entries(self._database.itself, chosen)

    def audit_page(self, chosen: AuditFilter, below: int, limit: int) -> AuditPage:
        from omni_desktop.storage.reading.audit import page

        self.refuse_away()
        return page(self._database.itself, chosen, below, limit)

    def audit_people(self) -> list[str]:
        from omni_desktop.storage.reading.audit import people

        self.refuse_away()
        return people(self._database.itself)

    def verify_audit(self, against: str = "") -> Chain:
        from omni_desktop.storage.reading.audit import verify

        self.refuse_away()
        return verify(self._database.itself, against)

    def has_changed(self) -> bool:
        changed = self._watch.has_changed()
        if changed:
            self.apply_drafts()
        return changed

    def running(self, store_id: int) -> Running | None:
        if self.as_of() is not None:        # nobody knows
            return None
        return self.run_lock(store_id).holder()

    def ledger_keeper(self) -> LedgerKeeper:
        from omni_desktop.storage.shared.keeper import Keeper

        return Keeper(self.places, self.user())

    def logs(self) -> Mapping[str, bytes]:
        from omni_desktop.storage.log_file import read_logs

        return read_logs(self.places.logs)

    def ledger(self, store_id: int, *, itself: bool = False) -> StoreLedger:
        """`itself`: never by a mirror, for what proves something."""
        from omni_desktop.storage.ledger.ledger import StoreLedger

        database = self._database.itself if itself else self._database
        return StoreLedger(database, self.places, self.owner(store_id), by=self.user(), run_lock=self.run_lock(store_id))

    def run_lock(self, store_id: int) -> RunLock:
        """A new one with each call: whoever holds it keeps it."""
        from omni_desktop.storage.hold import run_lock_of

        return run_lock_of(self._database, self.places, store_id, lambda: self.settings(store_id).connection.lease_seconds)

    def owner(self, store_id: int) -> Owner:
        """While the shared ledger is away, of what it keeps: an account that is edited, or new to it, has nothing there."""
        from omni_desktop.storage.database.rows import Owner

        connection = self._kept_settings(store_id).connection
        try:
            return self.registry.owner(store_id, self.omni_host(connection), connection.omni_username, self.now())
        except TryLater:
            if self.as_of() is None:
                raise
            return Owner(store_id, NOBODYS)

    def omni_host(self, connection: Connection) -> str:
        return connection.omni_url

    def close(self) -> None:
        self._watch.close()


def _texts(computer: Computer) -> dict[str, str]:
    return {name: json.dumps(value) for name, value in computer_to_document(computer).items()}
