"""What the ledger says for the next step of trust, and what a download prepared for a click."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Connection, func, select

from omni_desktop.core.order import ZERO
from omni_desktop.core.record.record import IN_OMNI, State
from omni_desktop.core.record.trust import ENOUGH, SENDS, Prepared, Proven
from omni_desktop.storage.database.rows import Owner
from omni_desktop.storage.database.tables import ORDERS, RUNS
from omni_desktop.storage.ledger.run_log import figures, figures_from

COMPLETE = "complete"


def prepared(connection: Connection, owner: Owner) -> Prepared | None:
    """None where the newest whole look was a download: it took what waited. What single orders took since is off the counts."""
    newest = select(RUNS).where(RUNS.c.target_id == owner.target_id, RUNS.c.state == COMPLETE, RUNS.c.named.is_(False))
    row = connection.execute(newest.order_by(RUNS.c.id.desc()).limit(1)).one_or_none()
    if row is None or not row.rehearsal:
        return None
    later = select(RUNS.c.counts).where(RUNS.c.target_id == owner.target_id, RUNS.c.id > row.id, RUNS.c.rehearsal.is_(False))
    counts = Counter(row.counts)
    for taken in connection.execute(later.order_by(RUNS.c.id)).scalars():
        counts.subtract({result: taken.get(result, 0) for result in SENDS})
    return Prepared(+counts, figures_from(row.figures).apart)


def proven(connection: Connection, owner: Owner) -> Proven:
    rehearsals = select(RUNS).where(RUNS.c.target_id == owner.target_id, RUNS.c.state == COMPLETE, RUNS.c.rehearsal.is_(True))
    row = connection.execute(rehearsals.order_by(RUNS.c.id.desc()).limit(1)).one_or_none()
    there = sorted(IN_OMNI - {State.VOIDED})
    some = select(ORDERS.c.row).where(ORDERS.c.target_id == owner.target_id, ORDERS.c.state.in_(there)).limit(ENOUGH)
    sent = connection.execute(select(func.count()).select_from(some.subquery())).scalar_one()
    rehearsed, apart = (row.counts.get("created", 0), figures_from(row.figures).apart) if row is not None else (0, ZERO)
    return Proven(rehearsed, apart, sent, figures(connection, owner).apart)
