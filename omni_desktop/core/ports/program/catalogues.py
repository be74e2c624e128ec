"""Both catalogues held side by side, from the last look or from a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from omni_desktop.core.ports.program.keys import Keys

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from omni_desktop.core.catalogue.look import CatalogueLook
    from omni_desktop.core.catalogue.preview import Preview, Ticks
    from omni_desktop.core.catalogue.proposals import Proposal
    from omni_desktop.core.catalogue.send_report import SendReport
    from omni_desktop.core.ports.ledger.product_sends import PastSend

Progress = Callable[[int, int], None]
"""(products that are done, all that are to be sent)"""


def nobody_listens(_done: int, _all: int) -> None:
    """A progress that is told to nobody."""


class Catalogues(Protocol):
    """The shop's catalogue beside Omni's."""

    def check_catalogue(self, store_id: int, keys: Keys) -> CatalogueLook:
        """Reads what changed on both sides since the last look, everything at the first one and once a week, and keeps it."""

    def kept_catalogue(self, store_id: int) -> CatalogueLook | None:
        """As it was last read, without a call; None before the first look. Settings, table and orders are today's."""

    def proposed_product(self, store_id: int, sku: str) -> Proposal | None:
        """What Omni may have a SKU as, by the last check; without a call."""

    def preview_products(self, store_id: int, ticks: Ticks) -> Preview | None:
        """What sending with these ticks would do, by the last check; without a call. None before the first check.

        `preview_products(store, Ticks(Target.OMNI))` is what Download Products proposes by itself; with `chosen` it is what was ticked.
        """

    def send_products(
        self, store_id: int, ticks: Ticks, keys: Keys, progress: Progress = nobody_listens, *, rehearse: bool = False
    ) -> SendReport:
        """Makes and changes what the preview with the same ticks shows, each once; from a worker, since it makes calls.

        `progress(done, all)` is told in that worker after each call. Both sides are read again first: what moved since the check is refused
        in the report ("changed meanwhile"). Raises a Fault where nothing was sent; what ends it later stands in the report.
        """

    def take_back_products(self, store_id: int, send_id: int, keys: Keys, progress: Progress = nobody_listens) -> SendReport:
        """Takes the updates of an earlier send back, where a field still holds what was written then. What was made stays."""

    def cancel_products(self) -> None:
        """Ends a send between two calls; what was sent is read back first, and the report says `cancelled`."""

    def past_sends(self, store_id: int, limit: int = 50) -> Sequence[PastSend]:
        """The newest first; those with `updates` can be taken back."""
