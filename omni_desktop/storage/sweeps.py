"""The ledger of one store as a sweep reads and keeps it (core.ports.program.sweeps.SweptLedger)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, tzinfo

from sqlalchemy import ColumnElement, Connection, func, select

from omni_desktop.core.inventory import folded
from omni_desktop.core.moments import local
from omni_desktop.core.problems import problems
from omni_desktop.core.proof.both_sides import Judged, OwnPart, Recorded
from omni_desktop.core.proof.report import Days
from omni_desktop.core.proof.rows import LedgerOrder
from omni_desktop.core.record.record import IN_OMNI
from omni_desktop.core.record.updates import RefundNote
from omni_desktop.core.settings.choices import Choice
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.rows import Owner, chunks
from omni_desktop.storage.database.tables import ORDERS, SALES_ORDERS
from omni_desktop.storage.ledger.ledger import StoreLedger
from omni_desktop.storage.ledger.refund_notes import note_refunds
from omni_desktop.storage.ledger.swept import keep_judged, left_open
from omni_desktop.storage.reading.proof_orders import Read, branch_names, ledger_orders, placed_between

NO_RUN = 0


class StoreSweeps:
    """`zone`: the store's; `branches`: Omni's, as they were last read; `read`: Neto's JSON of an order."""

    def __init__(
        self, database: Database, ledger: StoreLedger, owner: Owner, zone: tzinfo, branches: tuple[Choice, ...], read: Read
    ) -> None:
        self._database, self._owner, self._zone, self._read = database, owner, zone, read
        self._branches = branch_names(branches)
        self.former_prefixes, self.cached, self.keep = ledger.former_prefixes, ledger.cached, ledger.keep
        self.sent_by_other_stores = ledger.sent_by_other_stores

    def recorded(self, since: datetime, until: datetime, order_ids: Sequence[str]) -> list[Recorded]:
        with self._database.reading() as connection:
            found = dict(self._orders(connection, placed_between(self._owner, since, until)))
            for keys in chunks(dict.fromkeys(map(folded, order_ids))):
                found |= dict(self._orders(connection, (ORDERS.c.target_id == self._owner.target_id, ORDERS.c.key.in_(keys))))
            parts, paying = _parts(connection, found), _paying(connection, found)
        return [Recorded(row, order, tuple(parts[row]), row in paying) for row, order in found.items()]

    def left_open(self) -> list[str]:
        with self._database.reading() as connection:
            return left_open(connection, self._owner)

    def keep_sweep(self, judged: Sequence[Judged], at: datetime) -> None:
        with self._database.writing() as connection:
            now: dict[int, LedgerOrder] = {}
            for rows in chunks(each.recorded.row for each in judged):
                now |= dict(self._orders(connection, (ORDERS.c.row.in_(rows),)))
            keep_judged(connection, self._owner, judged, now, at, problems.kind)

    def note_refunds(self, notes: Sequence[RefundNote], at: datetime) -> None:
        with self._database.writing() as connection:
            note_refunds(connection, self._owner, NO_RUN, notes, at, problems.kind)

    def _orders(self, connection: Connection, which: Sequence[ColumnElement[bool]]) -> Iterator[tuple[int, LedgerOrder]]:
        ends = (func.min(ORDERS.c.placed_at, type_=ORDERS.c.placed_at.type), func.max(ORDERS.c.placed_at, type_=ORDERS.c.placed_at.type))
        first, last = connection.execute(select(*ends).where(*which)).one()
        if first is None:
            return
        days = Days(local(first, self._zone).date(), local(last, self._zone).date(), self._zone)
        yield from ledger_orders(connection, which, days, self._branches, self._read)


def _parts(connection: Connection, rows: Mapping[int, object]) -> dict[int, list[OwnPart]]:
    found: dict[int, list[OwnPart]] = defaultdict(list)
    table = SALES_ORDERS.c
    for some in chunks(rows):
        query = select(table.order_row, table.part, table.reference, table.omni_id)
        query = query.where(table.order_row.in_(some), table.state.in_(IN_OMNI), table.omni_id != 0)
        for row, part, reference, omni_id in connection.execute(query.order_by(table.order_row, table.part)):
            found[row].append(OwnPart(part, reference, omni_id))
    return found


def _paying(connection: Connection, rows: Mapping[int, object]) -> set[int]:
    found: set[int] = set()
    for some in chunks(rows):
        query = select(ORDERS.c.row).where(ORDERS.c.row.in_(some), ORDERS.c.pay_at.is_not(None)).order_by(ORDERS.c.row)
        found.update(connection.execute(query).scalars())
    return found
