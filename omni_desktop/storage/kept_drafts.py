"""Settings of a shared ledger that are edited while it is away, and what becomes of them when it is back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from omni_desktop.core.errors import CannotContinue, Fault
from omni_desktop.core.settings.drafts import Compared, Draft, compared, edited, to_save
from omni_desktop.core.settings.fields import SettingsRefused, from_document, to_document
from omni_desktop.core.settings.merge import grouped
from omni_desktop.core.settings.settings import Settings

if TYPE_CHECKING:
    from omni_desktop.core.ports.program.saved_settings import SettingsVersion
    from omni_desktop.core.settings.checks import Known
    from omni_desktop.storage.drafts_file import DraftsFile

Save = Callable[[int, Settings, Settings | None], None]            # store, settings, and what they were read as


class KeptDrafts:
    """`settings`, `versions`, `known` and `save` are the ledger's own, without drafts."""

    def __init__(
        self,
        file: DraftsFile,
        settings: Callable[[int], Settings],
        versions: Callable[[int], list[SettingsVersion]],
        known: Callable[[int], Known],
        save: Save,
    ) -> None:
        self._file, self._settings, self._versions, self._known, self._save = file, settings, versions, known, save

    def of(self, store_id: int) -> list[Draft]:
        return self._file.of(store_id)

    def compared(self, store_id: int) -> list[Compared]:
        drafts = self._file.of(store_id)
        return compared(drafts, to_document(self._settings(store_id)), self._versions(store_id)) if drafts else []

    def keep(self, store_id: int, settings: Settings) -> None:
        kept = to_document(self._settings(store_id))
        self._file.change(store_id, lambda drafts: edited(drafts, kept, to_document(settings)))

    def apply(self, refuse_away: Callable[[], None]) -> None:
        """Saves what nobody else changed, each store by itself; the rest waits for a person. What fails comes with the next time.

        `refuse_away` raises TryLater while the ledger is away; nobody asks it where there is no draft.
        """
        for store_id in self._file.stores():
            refuse_away()
            with suppress(Fault, SettingsRefused):
                self._apply(store_id, self.compared(store_id))

    def choose(self, store_id: int, key: str, *, mine: bool) -> None:
        """Raises CannotContinue (`setting_missing`) where there is no such draft, SettingsRefused where it doesn't fit any more."""
        found = [each for each in self.compared(store_id) if each.draft.key == key]
        if not found:
            raise CannotContinue(f"There is no draft of {key}.", code="setting_missing")
        if mine:
            self._save_values(store_id, {key: found[0].draft.mine})
        self._file.forget(store_id, [found[0].draft])

    def _apply(self, store_id: int, found: list[Compared]) -> None:
        values = to_save(found)
        if values:
            self._save_values(store_id, values)
        self._file.forget(store_id, [each.draft for each in found if not each.conflict])

    def _save_values(self, store_id: int, values: dict[str, object]) -> None:
        kept = self._settings(store_id)
        self._save(store_id, from_document(grouped(values), kept, self._known(store_id)), kept)
