"""Settings of a shared ledger that are edited while it is away, and what becomes of them when it is back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from omni_desktop.core.errors import CannotContinue, Fault
from omni_desktop.core.settings.drafts import Compared, Draft, compared, edited, to_save, with_troubles
from omni_desktop.core.settings.fields import SettingsRefused, from_document, to_document
from omni_desktop.core.settings.merge import grouped
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.values import replace

if TYPE_CHECKING:
    from omni_desktop.core.ports.program.saved_settings import SettingsVersion
    from omni_desktop.core.settings.checks import Known
    from omni_desktop.storage.drafts_file import DraftsFile

REMOVED = "The store {name} was removed meanwhile, so nothing of it can be saved."
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
        removed: Callable[[int], str],
    ) -> None:
        """`removed`: the name of a store that was removed, "" for one that wasn't."""
        self._file, self._settings, self._versions, self._known, self._save = file, settings, versions, known, save
        self._removed = removed
        self._refused: dict[int, dict[str, str]] = {}       # store -> key -> what the ledger said to the last try

    def of(self, store_id: int) -> list[Draft]:
        return self._file.of(store_id)

    def compared(self, store_id: int) -> list[Compared]:
        drafts = self._file.of(store_id)
        if not drafts:
            return []
        settings = self._settings(store_id)
        found = compared(drafts, to_document(settings), self._versions(store_id))
        if name := self._removed(store_id):
            return [replace(each, trouble=REMOVED.format(name=name)) for each in found]
        refused = self._refused.get(store_id, {})
        return [replace(each, trouble=each.trouble or refused.get(each.draft.key, ""))
                for each in with_troubles(found, settings, self._known(store_id))]

    def of_removed_stores(self) -> list[int]:
        return [store_id for store_id in self._file.stores() if self._removed(store_id)]

    def keep(self, store_id: int, settings: Settings) -> None:
        kept = to_document(self._settings(store_id))
        self._file.change(store_id, lambda drafts: edited(drafts, kept, to_document(settings)))

    def apply(self, refuse_away: Callable[[], None]) -> None:
        """Saves what nobody else changed and nothing is against, each store by itself; the rest waits for a person (`Compared.waits`).
        What fails otherwise comes with the next time.

        `refuse_away` raises TryLater while the ledger is away; nobody asks it where there is no draft.
        """
        for store_id in self._file.stores():
            refuse_away()
            with suppress(Fault, SettingsRefused):
                self._refused.pop(store_id, None)
                self._apply(store_id, self.compared(store_id))

    def choose(self, store_id: int, key: str, *, mine: bool) -> None:
        """Raises CannotContinue (`setting_missing`) where there is no such draft or its store was removed, SettingsRefused where it doesn't
        fit any more."""
        found = [each for each in self.compared(store_id) if each.draft.key == key]
        if not found:
            raise CannotContinue(f"There is no draft of {key}.", code="setting_missing")
        if mine and self._removed(store_id):
            raise CannotContinue(found[0].trouble, code="setting_missing")
        if mine:
            self._save_values(store_id, {key: found[0].draft.mine})
        self._file.forget(store_id, [found[0].draft])

    def _apply(self, store_id: int, found: list[Compared]) -> None:
        values = to_save(found)
        if values:
            self._refused[store_id] = self._save_what_goes(store_id, values)
        refused = self._refused.get(store_id, {})
        self._file.forget(store_id, [each.draft for each in found if not each.waits and each.draft.key not in refused])

    def _save_what_goes(self, store_id: int, values: dict[str, object]) -> dict[str, str]:
        """All together, or else each by itself: key -> why the ledger didn't take it."""
        if not self._said_to(store_id, values):
            return {}
        said = {key: self._said_to(store_id, {key: value}) for key, value in values.items()}
        return {key: sentence for key, sentence in said.items() if sentence}

    def _said_to(self, store_id: int, values: dict[str, object]) -> str:
        """Why they can't be saved, "" where they are. Raises TryLater."""
        try:
            self._save_values(store_id, values)
        except CannotContinue as fault:
            return fault.sentence
        except SettingsRefused as refused:
            return " ".join(sentence for _, sentence in refused.troubles)
        return ""

    def _save_values(self, store_id: int, values: dict[str, object]) -> None:
        kept = self._settings(store_id)
        self._save(store_id, from_document(grouped(values), kept, self._known(store_id)), kept)
