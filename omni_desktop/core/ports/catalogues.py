"""Both catalogues held side by side, from the last look or from a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from omni_desktop.core.ports.keys import Keys

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from omni_desktop.core.catalogue.look import CatalogueLook
    from omni_desktop.core.catalogue.preview import Preview, Ticks


class Catalogues(Protocol):
    """The shop's catalogue beside Omni's."""

    def check_catalogue(self, store_id: int, keys: Keys) -> CatalogueLook:
        """Reads what changed on both sides since the last look, everything at the first one and once a week, and keeps it."""

    def kept_catalogue(self, store_id: int) -> CatalogueLook | None:
        """As it was last read, without a call; None before the first look. Settings, table and orders are today's."""

    def preview_products(self, store_id: int, ticks: Ticks) -> Preview | None:
        """What sending with these ticks would do, by the last check; without a call. None before the first check.

        `preview_products(store, Ticks(Target.OMNI))` is what Download Products proposes by itself; with `chosen` it is what was ticked.
        """
