"""Which orders in Omni are to be looked at again: those whose Neto status or content says something that Omni was not told."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, bindparam, case, delete, func, literal, not_, or_, select, text, update

from omni_desktop.core.afterwards.status import CANCELLED, COMPLETED
from omni_desktop.core.inventory import folded
from omni_desktop.core.record.record import IN_OMNI, State
from omni_desktop.core.record.updates import PARKED
from omni_desktop.storage.database.rows import Owner, Values, chunks, document, documents_of, keep_documents, run_many, tell
from omni_desktop.storage.database.tables import DOCUMENTS, FOLLOWED, ORDERS

CHANGED, FOLLOW_WAITS = "changed", "waiting"
SEEN = "seen"
BROUGHT = "brought"             # Neto's order as a change of ours brought it to Omni, until the change is settled
OPEN_THERE = IN_OMNI - {State.DISPATCHED, State.VOIDED}
ORDER = 0                       # the part of documents that are the order's


def mark(connection: Connection, rows: Iterable[int], at: datetime) -> None:
    """Orders whose Neto status asks for something that Omni was not told, or that Neto opened again after their end in Omni.

    What was settled of an earlier status is over once it is another one: the same status later on asks anew.
    """
    over = and_(ORDERS.c.state.in_(OPEN_THERE), ORDERS.c.settled != "", ORDERS.c.settled != ORDERS.c.status)
    waits = ORDERS.c.follow_at < PARKED                     # for a later look: what kept it may be gone with the news
    asks = or_(_asks(), ORDERS.c.follow == CHANGED, waits)  # a change may have been taken back
    new = {
        "follow_at": case((asks, literal(at, ORDERS.c.follow_at.type)), else_=ORDERS.c.follow_at),
        "settled": case((over, ""), else_=ORDERS.c.settled),
    }
    for some in chunks(dict.fromkeys(rows)):
        tell(connection, update(ORDERS).where(ORDERS.c.row.in_(some), or_(asks, over)).values(new))


def _asks() -> ColumnElement[bool]:
    status = func.lower(ORDERS.c.status)
    completed, cancelled = status == COMPLETED, status == CANCELLED
    asks = or_(
        and_(completed, ORDERS.c.state.in_(IN_OMNI - {State.DISPATCHED})),
        and_(cancelled, ORDERS.c.state.in_(IN_OMNI - {State.VOIDED})),
        and_(~completed, ~cancelled, ORDERS.c.state.in_((State.DISPATCHED, State.VOIDED))),
    )
    return and_(asks, ORDERS.c.settled != ORDERS.c.status)


def insists_still(status: ColumnElement[str]) -> ColumnElement[bool]:
    """What a person wanted all the same was wanted of what the order's status asked for then; `status`: the one that it gets."""
    both = [func.lower(each) == end for each in (ORDERS.c.status, status) for end in (COMPLETED, CANCELLED)]
    asks_otherwise = and_(status != ORDERS.c.status, or_(*both))
    return and_(ORDERS.c.insists, not_(asks_otherwise))


def waiting_rows(connection: Connection, rows: Iterable[int]) -> set[int]:
    """Those of them that are completed in Neto and wait for something in Omni."""
    query = select(ORDERS.c.row).where(ORDERS.c.follow == FOLLOW_WAITS, text(FOLLOWED))
    return {row for some in chunks(rows) for row in connection.execute(query.where(ORDERS.c.row.in_(some))).scalars()}


def park(connection: Connection, owner: Owner, at: datetime) -> None:
    """Auto Dispatch is off: what only a status asks for waits until it is switched on."""
    due = (ORDERS.c.target_id == owner.target_id, ORDERS.c.follow_at <= at, ORDERS.c.follow != CHANGED, ~ORDERS.c.insists)
    tell(connection, update(ORDERS).where(*due).values(follow_at=PARKED))
    waiting = (ORDERS.c.target_id == owner.target_id, ORDERS.c.follow == FOLLOW_WAITS, text(FOLLOWED))
    tell(connection, update(ORDERS).where(*waiting).values(follow="", follow_words="", follow_at=PARKED))


def parked(connection: Connection, owner: Owner) -> int:
    query = select(func.count()).where(ORDERS.c.target_id == owner.target_id, ORDERS.c.follow_at == PARKED)
    return int(connection.execute(query).scalar_one())


def release(connection: Connection, owner: Owner, at: datetime, *, include: bool) -> int:
    """Auto Dispatch was switched on: parked orders follow, or are left as they are. Returns how many there were."""
    waiting = (ORDERS.c.target_id == owner.target_id, ORDERS.c.follow_at == PARKED)
    new = {"follow_at": at} if include else {"follow_at": None, "settled": ORDERS.c.status}
    return int(connection.execute(update(ORDERS).where(*waiting).values(new)).rowcount)


def look_again(connection: Connection, owner: Owner, at: datetime) -> None:
    """The settings changed: whatever waits for a later look may be decided otherwise now."""
    later = (ORDERS.c.target_id == owner.target_id, ORDERS.c.follow_at > at, ORDERS.c.follow_at < PARKED)
    tell(connection, update(ORDERS).where(*later).values(follow_at=at))


def look_at(connection: Connection, owner: Owner, order_ids: Sequence[str], at: datetime) -> None:
    for keys in chunks(dict.fromkeys(map(folded, order_ids))):
        named = (ORDERS.c.target_id == owner.target_id, ORDERS.c.key.in_(keys), ORDERS.c.state.in_(IN_OMNI))
        tell(connection, update(ORDERS).where(*named).values(follow_at=at))


def forget_changes(connection: Connection, digests: Mapping[int, str]) -> None:
    """Row -> the digest of the order's content that Omni now stands for."""
    statement = update(ORDERS).where(ORDERS.c.row == bindparam("b_row")).values(content_digest=bindparam("b_digest"))
    run_many(connection, statement, [{"b_row": row, "b_digest": digest} for row, digest in digests.items()])
    for some in chunks(digests):
        gone = delete(DOCUMENTS).where(DOCUMENTS.c.order_row.in_(some), DOCUMENTS.c.name.in_(("base", "changes", SEEN, BROUGHT)))
        tell(connection, gone)


def settle(connection: Connection, row: int, at: datetime) -> None:
    """A person left the order in Omni as it is: what Neto says of it now needs no further look. What it changes later on is told."""
    seen = documents_of(connection, [row], SEEN).get((row, ORDER))
    digest = json.loads(seen).get("digest", "") if seen else ""     # erased details may have taken it along
    if digest:
        forget_changes(connection, {row: digest})
    elif documents_of(connection, [row], "base"):
        now = documents_of(connection, [row], "neto")
        keep_documents(connection, [document(row, ORDER, "base", at, body) for body in now.values()])
        tell(connection, delete(DOCUMENTS).where(DOCUMENTS.c.order_row == row, DOCUMENTS.c.name.in_(("changes", BROUGHT))))
    left = {"follow": "", "follow_words": "", "follow_at": None, "settled": ORDERS.c.status, "insists": False}
    tell(connection, update(ORDERS).where(ORDERS.c.row == row).values(left))


def seen_document(row: int, at: datetime, digest: str) -> Values:
    """Of a changed order the digest that it has now, beside the one that Omni was told of."""
    return document(row, ORDER, SEEN, at, json.dumps({"digest": digest}).encode())


def keep_brought(connection: Connection, rows: Sequence[int], at: datetime) -> None:
    """Before a change leaves: Neto may go on before anybody knows whether it arrived."""
    now = documents_of(connection, rows, "neto")
    keep_documents(connection, [document(row, ORDER, BROUGHT, at, body) for (row, _), body in now.items()])


def forget_brought(connection: Connection, rows: Sequence[int]) -> None:
    """Of changes that surely did not arrive."""
    for some in chunks(rows):
        tell(connection, delete(DOCUMENTS).where(DOCUMENTS.c.order_row.in_(some), DOCUMENTS.c.name == BROUGHT))


def keep_base(connection: Connection, rows: Sequence[int], at: datetime) -> None:
    """Before a changed order is recorded: as it was when Omni was last told, unless an earlier change kept that already."""
    there = documents_of(connection, rows, "base")
    missing = [row for row in rows if (row, ORDER) not in there]
    before = documents_of(connection, missing, "neto")
    keep_documents(connection, [document(row, ORDER, "base", at, body) for (row, _), body in before.items()])
    for some in chunks(rows):
        tell(connection, update(ORDERS).where(ORDERS.c.row.in_(some)).values(follow=CHANGED, follow_at=at))
