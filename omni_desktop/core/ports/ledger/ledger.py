"""Our record, as a run needs it."""

from __future__ import annotations

from typing import Protocol

from omni_desktop.core.ports.ledger.follow_ups import FollowUps
from omni_desktop.core.ports.ledger.notes import Notes
from omni_desktop.core.ports.ledger.payments_and_exports import PaymentsAndExports
from omni_desktop.core.ports.ledger.runs import Runs
from omni_desktop.core.ports.ledger.scans import Scans
from omni_desktop.core.ports.ledger.sends import Sends


class Ledger(Runs, Scans, Sends, FollowUps, PaymentsAndExports, Notes, Protocol):
    """Our record for one store and one Omni account. Each method is one transaction.

    `intend*` and `answer*` are durable against power loss when they return; the rest against a killed program.
    """
