"""Credit notes for refunds: proposed, and sent where a person says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from omni_desktop.core.afterwards.credit_note import CreditNote, CreditOutcome
    from omni_desktop.core.ports.program.keys import Keys


class CreditNotes(Protocol):
    """Both call out. They raise a Fault where nothing was sent."""

    def propose_credit_note(self, store_id: int, order_id: str, keys: Keys, rma: str = "") -> CreditNote:
        """What would be posted for a refund of Neto, `document` to the letter; refund and sales order are read anew.

        `rma`: which, where an order has several.
        """

    def make_credit_note(self, store_id: int, note: CreditNote, keys: Keys) -> CreditOutcome:
        """Sends what was proposed, once, as a draft, and reads it back; refused where refund or sales order changed since."""
