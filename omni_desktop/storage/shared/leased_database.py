"""The shared ledger as a run writes to it: each writing transaction begins with a look at the lease, in the same round trip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from omni_desktop.storage.database.postgresql import Address, ServerDatabase

if TYPE_CHECKING:
    from omni_desktop.storage.shared.lease import Lease


class LeasedDatabase(ServerDatabase):
    """Over connections of the run's own, which end with its lease. Raises TryLater (`lease_over`) before anything is written."""

    def __init__(self, address: Address, lease: Lease) -> None:
        store_id, token = lease.key
        super().__init__(address, connects=lease.connect, fence=f"; SELECT refuse_without_lease({store_id}, {token})")
        self._lease = lease

    def _refuse_lost(self) -> None:
        self._lease.refuse_over()
