"""Settings of a store and of this computer, and what the window kept about itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from omni_desktop.core.mapping.trial import Trial
    from omni_desktop.core.settings.checks import Known
    from omni_desktop.core.settings.drafts import Compared
    from omni_desktop.core.settings.settings import Computer, Settings


@dataclass(frozen=True, slots=True)
class SettingsVersion:
    """One save. `changes`: key -> [from, to] as JSON values; `account` is who sat at this computer."""

    number: int
    saved_at: datetime
    account: str
    changes: Mapping[str, list[Any]]
    settings: Settings


class SavedSettings(Protocol):
    """Settings of a store and of this computer, and what the window kept about itself."""

    def as_of(self) -> datetime | None:
        """While the shared ledger can't be reached: the moment that everything read now is of. None where it is of now."""

    def drafts(self, store_id: int) -> list[Compared]:
        """Settings that were edited while the shared ledger was away and are not saved in it: all of them while it still is; afterwards
        those that wait for a person, since somebody else changed them too or they can't be saved. Also of a store that was removed."""

    def stores_removed_with_drafts(self) -> list[int]:
        """Stores that were removed while edits of theirs waited."""

    def drafts_trouble(self, store_id: int) -> str:
        """That edits of this store's settings wait for a person, and why; "" where none does."""

    def choose_draft(self, store_id: int, key: str, *, mine: bool) -> None:
        """Save mine over theirs, or give it up. Raises CannotContinue where there is no such draft, TryLater, SettingsRefused."""

    def settings(self, store_id: int) -> Settings: ...

    def settings_trouble(self, store_id: int) -> str:
        """That the settings saved last can't be read, and what is done about it; "" where they can."""

    def known(self, store_id: int) -> Known:
        """What core.settings_checks must be told for this store."""

    def save_settings(self, store_id: int, settings: Settings, *, base: Settings | None = None) -> None:
        """One version, the store's name with it; raises CannotContinue where another store has that name.

        `base` is what was read before it was changed: what somebody else saved since then stays. Raises SettingsClash where both changed
        the same setting, SettingsRefused where both changes don't go together; then nothing is saved. Without `base` it is all replaced.
        """

    def try_settings(self, store_id: int, settings: Settings) -> Trial:
        """What these settings would make of the last orders, beside the saved ones; offline, and nothing is saved or sent."""

    def versions(self, store_id: int) -> list[SettingsVersion]:
        """Newest first."""

    def computer(self) -> Computer: ...

    def save_computer(self, computer: Computer, *, base: Computer | None = None) -> None:
        """`base` as of a store's settings."""

    def remembered(self, name: str) -> str:
        """What the window kept about itself (sizes, columns, the last store), "" where nothing."""

    def remember(self, name: str, value: str) -> None: ...

    def watermark(self, store_id: int) -> datetime | None: ...

    def move_watermark(self, store_id: int, back_to: datetime) -> None: ...
