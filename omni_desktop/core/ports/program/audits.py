"""The audit of a ledger: what people and runs decided and sent, and whether anybody changed it since."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from omni_desktop.core.record.audit import AuditEntry, AuditFilter, Chain


class Audits(Protocol):
    def audit(self, chosen: AuditFilter) -> Iterator[AuditEntry]:
        """Of all stores of the data folder, the oldest first."""

    def audit_page(self, chosen: AuditFilter, below: int, limit: int) -> list[AuditEntry]:
        """The newest first, those with a number below `below` (0: from the newest on)."""

    def verify_audit(self) -> Chain: ...
