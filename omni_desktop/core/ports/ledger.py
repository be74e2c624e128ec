"""Our record, as a run needs it."""

from __future__ import annotations

from typing import Protocol

from omni_desktop.core.ports.follow_ups import FollowUps
from omni_desktop.core.ports.notes import Notes
from omni_desktop.core.ports.payments_and_exports import PaymentsAndExports
from omni_desktop.core.ports.runs import Runs
from omni_desktop.core.ports.scans import Scans
from omni_desktop.core.ports.sends import Sends


class Ledger(Runs, Scans, Sends, FollowUps, PaymentsAndExports, Notes, Protocol):
    """Our record for one store and one Omni account. Each method is one transaction.

    `intend*` and `answer*` are durable against power loss when they return; the rest against a killed program.
    """
