"""The audit of a ledger: what people and runs decided and sent, and whether anybody changed it since."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from omni_desktop.core.record.audit import AuditEntry, AuditFilter, AuditPage, Chain


class Audits(Protocol):
    def audit(self, chosen: AuditFilter) -> Iterator[AuditEntry]:
        """Of all stores of the data folder, the oldest first."""

    def audit_page(self, chosen: AuditFilter, below: int, limit: int) -> AuditPage:
        """Those with a number below `below` (0: from the newest on). A short look: it may end before it found as many as `limit`."""

    def audit_people(self) -> list[str]:
        """Who stands in the newest entries, each once, by name."""

    def verify_audit(self, against: str = "") -> Chain:
        """`against`: a hash that an entry must have, as core.record.audit.hash_written gives it; "" for none."""
