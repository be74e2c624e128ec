"""Creates: the intent before the call, what was answered, and what is unsettled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.record.moment import Moment
from omni_desktop.core.record.record import (
    ContactDoubt,
    CreateAnswer,
    Intent,
    SentPart,
    Unsettled,
)


class Sends(Protocol):
    """Creates: the intent before the call, what was answered, and what is unsettled."""

    def intend(self, run_id: int, intents: Sequence[Intent], at: datetime) -> None:
        """Before a create leaves: sales-order rows become `sending`, with the document."""

    def note_leaving(self, run_id: int, moment: Moment) -> None:
        """Right before a call leaves, every wait behind it: the settle time of what it carries starts here. Durable."""

    def answer(self, run_id: int, answers: Sequence[CreateAnswer]) -> None:
        """After a create was answered, or was not: sales-order rows and their orders take the new state."""

    def own_sales_orders(self, omni_ids: Sequence[int]) -> frozenset[int]:
        """Those of Omni's ids that this ledger made or adopted."""

    def sent_by_other_stores(self, references: Mapping[int, str]) -> dict[int, datetime]:
        """Those that another store sent, or may have, with its order's place date. `references`: of sales orders, by Omni's id."""

    def sent_parts(self, order_ids: Sequence[str]) -> dict[str, list[SentPart]]:
        """The sales orders that were sent of these orders, by part, whatever became of them."""

    def start_again(self, run_id: int, references: Mapping[str, str], at: datetime) -> None:
        """Orders that an undo voided are to be made once more. `references`: the new one of each, by order.

        Raises ValueError where one of them stands, or may stand, in Omni.
        """

    def unsettled(self) -> list[Unsettled]:
        """Creates without a known outcome: `sending` (an earlier run died) and `in_doubt`."""

    def given_up(self, order_ids: Sequence[str]) -> list[Unsettled]:
        """Of these orders, creates without a clear answer that are not looked for any more: left alone (state `in_doubt`), or `held`."""

    def unclear_elsewhere(self, references: Sequence[str]) -> list[Unsettled]:
        """Creates under these references without a known outcome, of another store on this Omni, or of this one under another user name."""

    def look_for_again(self, order_ids: Sequence[str]) -> None:
        """What was given up is in doubt again."""

    def intend_contacts(self, run_id: int, intents: Mapping[str, Prepared], at: datetime) -> None: ...

    def answer_contacts(
        self, run_id: int, outcomes: Mapping[str, tuple[str, int]], at: datetime, doubts: Mapping[str, ContactDoubt] | None = None
    ) -> None:
        """key -> (state `created`, `refused`, `in_doubt` or `absent`; Omni id), with what is known of the call."""

    def unsettled_contacts(self) -> dict[str, ContactDoubt]:
        """By key, contacts without a known outcome."""
