"""Proofs of a store's ledger: its orders of a period, and months that were closed."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.moments import local
from omni_desktop.core.proof.documents import digest, tables
from omni_desktop.core.proof.kept import kept
from omni_desktop.core.proof.refusals import closed_already, not_over, not_read
from omni_desktop.core.proof.report import Days, month_of, prove
from omni_desktop.core.proof.rows import Closed, Proof
from omni_desktop.core.record.audit import Anchor
from omni_desktop.core.settings.choices import Choice
from omni_desktop.core.sweep.daily import Kept, sweep_of
from omni_desktop.core.values import replace
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.rows import Owner
from omni_desktop.storage.ledger.audit import head
from omni_desktop.storage.ledger.closed_months import closed_month, keep_closed
from omni_desktop.storage.ledger.closed_rows import branches_then, keep_branches, keep_rows, rows_then
from omni_desktop.storage.reading.proof_orders import Read, branch_names, proof_orders
from omni_desktop.storage.reading.proof_refunds import refunds_between


class StoreProofs:
    """`zone`: the store's; `branches`: Omni's, as they were last read; `read`: Neto's JSON of an order; `kept`: what sweeps left.

    `read_up_to`: Neto's time at the last download, None where nobody knows: a month whose end it did not see is never closed for good,
    whatever this computer's clock says.
    """

    def __init__(
        self, database: Database, kept: Kept, owner: Owner, zone: tzinfo, branches: tuple[Choice, ...], read: Read, *,
        read_up_to: datetime | None = None,
    ) -> None:  # fmt: skip
        self._kept, self._read_up_to = kept, read_up_to
        self._database, self._owner, self._zone, self._read = database, owner, zone, read
        self._branches = branch_names(branches)

    def proof(self, first: date, last: date) -> tuple[Proof, Closed | None]:
        days = Days(first, last, self._zone)
        with self._database.reading() as connection:
            month = f"{first:%Y-%m}"
            closed = closed_month(connection, self._owner, month) if month_of(month) == (first, last) else None
            branches = {**self._branches, **(branches_then(connection, self._owner, month) if closed else {})}
            proof = prove(proof_orders(connection, self._owner, days, branches, self._read), first, last)
            proof.refunds.extend(refunds_between(connection, self._owner, days))
            newest = head(connection)
        audit = Anchor(*newest, "head") if newest else None
        return replace(proof, swept=sweep_of(self._kept, days.moments[0], days.moments[-1]), audit=audit), closed

    def close(self, month: str, at: datetime, by: str) -> Closed:
        first, last = month_of(month)
        if local(at, self._zone).date() <= last:
            raise CannotContinue(not_over(month=month, last=last), code="month_open")
        if self._read_up_to is not None and local(self._read_up_to, self._zone).date() <= last:
            raise CannotContinue(not_read(month=month), code="month_open")
        rows = tables(self.proof(first, last)[0])
        closed = Closed(month, at, by, digest(rows))
        with self._database.writing_durably() as connection:
            if not keep_closed(connection, self._owner, closed):
                raise CannotContinue(closed_already(month=month), code="month_closed")
            keep_rows(connection, self._owner, month, kept(rows["orders"]))
            keep_branches(connection, self._owner, month, self._branches, at)
        return closed

    def rows_then(self, month: str) -> bytes:
        with self._database.reading() as connection:
            return rows_then(connection, self._owner, month)
