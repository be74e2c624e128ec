"""The settings of a data folder's stores: read, saved over what others saved meanwhile, kept as drafts while a shared ledger is away."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from omni_desktop.core.errors import CannotContinue, Fault, TryLater
from omni_desktop.core.pin.guarded import Guarded
from omni_desktop.core.ports.program.saved_settings import SettingsVersion
from omni_desktop.core.settings.checks import account_and_prefix
from omni_desktop.core.settings.drafts import with_drafts
from omni_desktop.core.settings.fields import Known, kept_settings, to_document
from omni_desktop.core.settings.merge import SettingsClash, joined, named
from omni_desktop.core.settings.settings import Settings
from omni_desktop.storage.who import who

if TYPE_CHECKING:                   # these bring SQLAlchemy, which the first paint of the window does not wait for
    from omni_desktop.core.ports.program.pins import AskPin, PinStanding
    from omni_desktop.core.settings.drafts import Compared
    from omni_desktop.storage.database.database import Database
    from omni_desktop.storage.kept_drafts import KeptDrafts
    from omni_desktop.storage.opening import Beside
    from omni_desktop.storage.places import Places


class SettingsFolder:
    def __init__(self, places: Places, database: Database, beside: Beside | None) -> None:
        from omni_desktop.storage.pin_gate import PinGate
        from omni_desktop.storage.registry import Registry
        from omni_desktop.storage.saved_settings import SavedSettings

        self.places = places
        self._database = database
        self.registry = Registry(database, self.user)
        self._saved = SavedSettings(database)
        self._saved_here = SavedSettings(beside.own if beside else database)
        self._settings: dict[int, tuple[int, Settings]] = {}        # by store, with the version's number
        self._shared = beside.shared if beside else None
        self._drafts = self._kept_drafts(beside.scope) if beside else None
        self.pins = PinGate(database, beside.own if beside else database, self.user, self.now, lambda: self.as_of() is not None)

    def now(self) -> datetime:
        return datetime.now(UTC)

    def user(self) -> str:
        return who()

    def zones(self) -> frozenset[str]:
        return frozenset(available_timezones())

    def as_of(self) -> datetime | None:
        return self._shared.as_of if self._shared else None

    def pin_standing(self) -> PinStanding:
        return self.pins.standing()

    def ask_pin_with(self, ask: AskPin | None) -> None:
        self.pins.ask_with(ask)

    def set_pin(self, pin: str, current: str = "") -> None:
        self.pins.set(pin, current)

    def remove_pin(self, current: str) -> None:
        self.pins.remove(current)

    def refuse_away(self) -> None:
        """Before what must not go by a mirror of the ledger. Raises TryLater (`ledger_unreachable`)."""
        if self._shared is not None:
            self._shared.refuse_away()

    def refresh_mirror(self) -> None:
        """Where the shared ledger was reached. It is only a mirror: what fails comes with the next one."""
        if self._shared is not None and self._shared.is_reached:
            with suppress(Fault):
                self._shared.refresh(self.now())

    def settings(self, store_id: int) -> Settings:
        """While the shared ledger is away, with what was edited since."""
        kept = self._kept_settings(store_id)
        return with_drafts(kept, self._drafts.of(store_id)) if self._drafts and self.as_of() is not None else kept

    def _kept_settings(self, store_id: int) -> Settings:
        """Asked for with every short read of the window: a version never changes, so it is made of its document once."""
        number, kept = self.settings_number(store_id), self._settings.get(store_id)
        if kept is not None and kept[0] == number:
            return kept[1]
        version = self._saved.latest(store_id)
        if version is None:
            return Settings()
        settings = kept_settings(version.document)
        self._settings[store_id] = (number, settings)
        return settings

    def settings_trouble(self, store_id: int) -> str:
        """That the settings saved last can't be read, and what is done about it; "" where they can."""
        version, number = self._saved.latest(store_id), self.settings_number(store_id)
        if version is None or version.number == number:
            return ""
        return (
            f"The settings saved last (version {number}) are damaged. Those saved before (version {version.number}, "
            f"{version.saved_at:%d %b %Y}) are used."
        )

    def settings_number(self, store_id: int) -> int:
        return self._saved.number(store_id)

    def versions(self, store_id: int) -> list[SettingsVersion]:
        found = self._saved.versions(store_id)
        return [SettingsVersion(each.number, each.saved_at, each.account, each.changes, kept_settings(each.document)) for each in found]

    def known(self, store_id: int) -> Known:
        settings = self.settings(store_id)
        locked = self.registry.has_created(store_id)
        others = [self.settings(row.id) for row in self.registry.stores() if row.id != store_id]
        return Known(
            zones=self.zones(),
            locked_prefix=settings.prefix if locked else None,
            locked_neto_url=settings.connection.neto_url if locked else None,
            other_prefixes=frozenset(account_and_prefix(other) for other in others if other.download_orders.enabled),
        )

    def save_settings(self, store_id: int, settings: Settings, *, base: Settings | None = None) -> None:
        self.pins.require(Guarded.SETTINGS, store_id)
        if self._drafts is not None and self._is_away():
            self._drafts.keep(store_id, settings)
        else:
            self._save_settings(store_id, settings, base)

    def _is_away(self) -> bool:
        """Raises TryLater where there is no mirror either."""
        try:
            self.refuse_away()
        except TryLater:
            if self.as_of() is None:
                raise
            return True
        return False

    def _kept_drafts(self, ledger_id: str) -> KeptDrafts:
        from omni_desktop.storage.drafts_file import DraftsFile
        from omni_desktop.storage.kept_drafts import KeptDrafts

        file = DraftsFile(self.places, ledger_id)
        return KeptDrafts(file, self._kept_settings, self.versions, self.known, self._save_settings, self._removed)

    def drafts(self, store_id: int) -> list[Compared]:
        return self._drafts.compared(store_id) if self._drafts else []

    def _removed(self, store_id: int) -> str:
        """The name of a store that was removed, "" for one that wasn't."""
        is_there = any(row.id == store_id for row in self.registry.stores())
        return "" if is_there else self._kept_settings(store_id).connection.name or str(store_id)

    def stores_removed_with_drafts(self) -> list[int]:
        return self._drafts.of_removed_stores() if self._drafts else []

    def drafts_trouble(self, store_id: int) -> str:
        """That edits of this store's settings wait for a person, and why, in a sentence for each; "" where none does."""
        return " ".join(_waiting(each) for each in self.drafts(store_id) if each.waits)

    def choose_draft(self, store_id: int, key: str, *, mine: bool) -> None:
        if self._drafts is None:
            raise CannotContinue(f"There is no draft of {key}.", code="setting_missing")
        if mine:
            self.refuse_away()
        self.pins.require(Guarded.SETTINGS, store_id)
        self._drafts.choose(store_id, key, mine=mine)

    def apply_drafts(self) -> None:
        if self._drafts is not None:
            with suppress(Fault):
                self._drafts.apply(self.refuse_away)

    def _save_settings(self, store_id: int, settings: Settings, base: Settings | None) -> None:
        from omni_desktop.storage.saved_settings import Overtaken

        while True:
            try:
                self._save_over_newest(store_id, settings, base)
            except Overtaken:           # between our look and our save: theirs is joined now
                continue
            break
        self.registry.mended(store_id)

    def _save_over_newest(self, store_id: int, settings: Settings, base: Settings | None) -> None:
        number, before = self._saved.newest(store_id)
        kept = kept_settings(before.document) if before else Settings()
        if base is not None:
            settings = self._joined(store_id, base, settings, kept)
        self._saved.save(
            store_id,
            to_document(settings),
            self.user(),
            self.now(),
            known=to_document(kept) if before else {},       # a key that is new in this version changed nothing
            base=number,
            also=lambda connection: self.registry.rename(connection, store_id, settings.connection.name),
        )

    def _joined(self, store_id: int, base: Settings, settings: Settings, kept: Settings) -> Settings:
        try:
            return joined(base, settings, kept, self.known(store_id))
        except SettingsClash as clash:
            raise SettingsClash(named(clash.clashes, self._saved.versions(store_id))) from None


def _waiting(found: Compared) -> str:
    why = found.trouble or f"{found.theirs_by or 'somebody'} saved another value of it meanwhile."
    return f"{found.draft.key} was changed while the shared ledger was away and isn't saved: {why}"
