"""Creates: the intent before the call, what was answered, and what is still unsettled. An order's state follows from its parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

import msgspec
from sqlalchemy import (
    Connection,
    Select,
    Table,
    Update,
    bindparam,
    case,
    delete,
    func,
    select,
    text,
    update,
)

from omni_desktop.core.inventory import folded
from omni_desktop.core.order import ZERO
from omni_desktop.core.record.moment import Moment
from omni_desktop.core.record.record import IN_OMNI, CreateAnswer, Intent, SentPart, State
from omni_desktop.storage.database.columns import UNSETTLED_STATE
from omni_desktop.storage.database.own_words import renewing
from omni_desktop.storage.database.rows import (
    MAY_STAND_IN_OMNI,
    KeptOrder,
    KindOf,
    Owner,
    Values,
    add_happenings,
    chunks,
    document,
    documents_of,
    find,
    happening,
    keep_documents,
    note_results,
    repeated_document,
    rows_with,
    run_many,
    tell,
)
from omni_desktop.storage.database.tables import CONTACTS, ORDERS, SALES_ORDERS, WRITES
from omni_desktop.storage.database.unfit import word
from omni_desktop.storage.ledger.kept_problems import Finding, update_problems
from omni_desktop.storage.ledger.to_follow import mark

ABSENT = "absent"               # a create that surely never arrived
LEFT = "left"                   # one in doubt that somebody wants left alone: nobody looks for it, unless the order is retried
NEVER_ARRIVED = frozenset({ABSENT, LEFT})
WEAKEST_FIRST = (
    State.IN_DOUBT,
    State.SENDING,
    ABSENT,
    LEFT,
    State.REFUSED,
    State.HELD,
    State.CREATED,
    State.ADOPTED,
    State.DISPATCHED,
    State.VOIDED,
)
LEAST_DONE_FIRST = ("Draft", "Approved", "Dispatched", "Void")
_INTENDED = ("target_id", "state", "reference", "digest", "total", "branch_id", "run_id", "intended_at", "ended_at", "answered")
_KNOWN = ("omni_id", "omni_total", "omni_status")
_RENEWED = (*_INTENDED, "absent_at", *_KNOWN, "words", "server_at", "resend")


def intend(connection: Connection, owner: Owner, run_id: int, intents: Sequence[Intent], at: datetime) -> None:
    """Raises ValueError, before anything leaves, where a sales order stands or may stand already: a second one must never be sent."""
    found = find(connection, owner, [intent.order_id for intent in intents])
    pairs = [(found[folded(intent.order_id)], intent) for intent in intents]
    _clear_earlier_plan(connection, pairs)
    run_many(connection, renewing(SALES_ORDERS, *_RENEWED), [_row(owner, run_id, order, intent, at) for order, intent in pairs])
    first = dict.fromkeys(order.row for order, _ in pairs) | {order.row: intent.reference for order, intent in pairs if intent.part == 1}
    run_many(connection, _sending(), [{"b_row": row, "b_reference": reference} for row, reference in first.items()])
    keep_documents(connection, [each for order, intent in pairs for each in _documents(order, intent, at)])
    add_happenings(
        connection, [happening(order.row, at, "sending", run_id=run_id, facts={"reference": intent.reference}) for order, intent in pairs]
    )


@cache
def _sending() -> Update:
    """`b_reference` is the first part's, None where that one stands already."""
    reference = func.coalesce(bindparam("b_reference", type_=ORDERS.c.reference.type), ORDERS.c.reference)
    sending = {"state": State.SENDING, "to_read": False, "omni_status": "", "reference": reference}
    return update(ORDERS).where(ORDERS.c.row == bindparam("b_row")).values(sending)


def _clear_earlier_plan(connection: Connection, pairs: Sequence[tuple[KeptOrder, Intent]]) -> None:
    """Parts of an earlier plan that surely never arrived, or were refused, are no parts of this one; what stands is never sent again."""
    rows_of = dict.fromkeys(order.row for order, _ in pairs)
    standing = {(row, part.part) for row, parts in _parts(connection, rows_of).items() for part in parts if part.state in MAY_STAND_IN_OMNI}
    again = [order.id for order, intent in pairs if order.state in MAY_STAND_IN_OMNI or (order.row, intent.part) in standing]
    if again:
        raise ValueError(f"sent already: {', '.join(again)}")
    for rows in chunks(rows_of):
        ended = delete(SALES_ORDERS).where(SALES_ORDERS.c.order_row.in_(rows), SALES_ORDERS.c.state.not_in(MAY_STAND_IN_OMNI))
        tell(connection, ended)


def _row(owner: Owner, run_id: int, order: KeptOrder, intent: Intent, at: datetime) -> Values:
    return {
        "order_row": order.row,
        "part": intent.part,
        "target_id": owner.target_id,
        "state": State.SENDING,
        "reference": intent.reference,
        "digest": intent.digest,
        "total": intent.total,
        "branch_id": intent.branch_id,
        "run_id": run_id,
        "intended_at": at,
        "ended_at": None,
        "answered": False,
        "absent_at": None,
        "omni_id": 0,
        "omni_total": None,
        "omni_status": "",
        "words": "",
        "server_at": None,
        "resend": False,
    }


def _documents(order: KeptOrder, intent: Intent, at: datetime) -> list[Values]:
    origins = msgspec.json.encode({name: _told(origin) for name, origin in intent.origins.items()})
    return [
        document(order.row, intent.part, "sent", at, intent.document),
        repeated_document(order.row, intent.part, "origins", at, origins),
    ]


_told = lru_cache(maxsize=512)(str)     # few origins, and each order has nearly all of them


def answer(connection: Connection, owner: Owner, run_id: int, answers: Sequence[CreateAnswer], kind_of: KindOf) -> list[CreateAnswer]:
    """Returns those by which a sales order stands otherwise than before."""
    found = find(connection, owner, [each.order_id for each in answers])
    known = [(found[folded(each.order_id)], each) for each in answers if folded(each.order_id) in found]
    _keep_ids(connection, [pair for pair in known if _is_interim(pair[1])])
    pairs = [pair for pair in known if not _is_interim(pair[1])]
    before = _parts(connection, [order.row for order, _ in pairs])
    pairs = [pair for pair in pairs if not _is_left(before, *pair)]
    _update_parts(connection, pairs)
    _update_orders(connection, pairs, _parts(connection, [order.row for order, _ in pairs]))
    there = [(order.row, each.at) for order, each in pairs if each.state in IN_OMNI]
    if there:
        mark(connection, [row for row, _ in there], there[-1][1])
    findings = [Finding(order.row, each.part, each.problems, each.at, frozenset({0, each.part})) for order, each in pairs]
    update_problems(connection, owner, findings, kind_of, run_id)
    stored = [(order, each, each.document) for order, each in pairs if each.document]
    keep_documents(connection, [document(order.row, each.part, "stored", each.at, body) for order, each, body in stored])
    moved = [pair for pair in pairs if _has_moved(before, *pair)]
    add_happenings(connection, [_line(run_id, *pair) for pair in moved])
    note_results(connection, run_id, {order.row: each.state for order, each in pairs if each.state is not State.FOUND})
    return [each for _, each in moved]


def _is_interim(each: CreateAnswer) -> bool:
    """Omni's id, kept between its answer and our read-back: nothing to tell of yet."""
    return each.state is State.IN_DOUBT and not each.problems


def _is_left(before: Mapping[int, Sequence[Any]], order: KeptOrder, each: CreateAnswer) -> bool:
    """Somebody dismissed the doubt while it was looked up: that it isn't there, or not yet, brings it back no more."""
    left = any(part.part == each.part and part.state == LEFT for part in before.get(order.row, ()))
    return left and each.state in (State.FOUND, State.IN_DOUBT)


def _keep_ids(connection: Connection, pairs: Sequence[tuple[KeptOrder, CreateAnswer]]) -> None:
    values = [
        {
            "b_row": order.row,
            "b_part": each.part,
            "b_omni_id": each.omni_id,
            "b_ended_at": each.ended_at,
            "b_server_at": each.server_at,
        }
        for order, each in pairs
    ]
    run_many(connection, _id_kept(), values)


@cache
def _id_kept() -> Update:
    part = (SALES_ORDERS.c.order_row == bindparam("b_row"), SALES_ORDERS.c.part == bindparam("b_part"))
    kept = {name: bindparam(f"b_{name}", type_=SALES_ORDERS.c[name].type) for name in ("omni_id", "ended_at", "server_at")}
    return update(SALES_ORDERS).where(*part).values(state=State.IN_DOUBT, **kept)


def _has_moved(before: Mapping[int, Sequence[Any]], order: KeptOrder, each: CreateAnswer) -> bool:
    old = next((part.state for part in before.get(order.row, ()) if part.part == each.part), "")
    return bool(old != _part_state(each))


def _line(run_id: int, order: KeptOrder, each: CreateAnswer) -> Values:
    facts = {"words": each.words} if each.words else {}
    return happening(order.row, each.at, _part_state(each), run_id=run_id, facts=facts)


def _part_state(each: CreateAnswer) -> str:
    return ABSENT if each.state is State.FOUND else each.state


def _update_parts(connection: Connection, pairs: Sequence[tuple[KeptOrder, CreateAnswer]]) -> None:
    values = [
        {
            "b_row": order.row,
            "b_part": each.part,
            "b_state": _part_state(each),
            "b_ended_at": each.ended_at,
            "b_server_at": each.server_at,
            "b_answered": each.answered,
            "b_absent_at": each.absent_at,
            "b_words": each.words,
            "b_omni_id": each.omni_id or None,
            "b_omni_total": each.omni_total,
            "b_omni_status": each.omni_status or None,
        }
        for order, each in pairs
    ]
    run_many(connection, _part_answered(), values)


@cache
def _part_answered() -> Update:
    names = ("state", "ended_at", "server_at", "answered", "absent_at", "words")
    given = {name: bindparam(f"b_{name}", type_=SALES_ORDERS.c[name].type) for name in names}
    known = {name: func.coalesce(bindparam(f"b_{name}", type_=SALES_ORDERS.c[name].type), SALES_ORDERS.c[name]) for name in _KNOWN}
    part = (SALES_ORDERS.c.order_row == bindparam("b_row"), SALES_ORDERS.c.part == bindparam("b_part"))
    return update(SALES_ORDERS).where(*part).values(**given, **known)


def _parts(connection: Connection, rows: Iterable[int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for part in rows_with(connection, _parts_of(), "rows", dict.fromkeys(rows)):
        found[part.order_row].append(part)
    return found


@cache
def _parts_of() -> Select[Any]:
    table = SALES_ORDERS.c
    query = select(table.order_row, table.part, table.state, table.omni_id, table.omni_total, table.omni_status)
    return query.where(table.order_row.in_(bindparam("rows", expanding=True))).order_by(table.order_row, table.part)


def _update_orders(connection: Connection, pairs: Sequence[tuple[KeptOrder, CreateAnswer]], parts: Mapping[int, Sequence[Any]]) -> None:
    """The weakest part says where the order stands; a part that surely never arrived makes it one to be read afresh."""
    run_many(connection, _answered(), [_order_values(order, each, parts[order.row]) for order, each in pairs])


@cache
def _answered() -> Update:
    names = ("state", "omni_id", "omni_total", "omni_status", "next_look_at")
    values: dict[str, Any] = {name: bindparam(f"b_{name}", type_=ORDERS.c[name].type) for name in names}
    waits = func.coalesce(bindparam("b_next_look_at", type_=ORDERS.c.next_look_at.type), ORDERS.c.next_look_at)
    values["next_look_at"] = case((bindparam("b_waits"), waits), else_=None)        # its other part may have been answered already
    values["to_read"] = ORDERS.c.to_read.op("OR")(bindparam("b_to_read"))
    values["attempts"] = ORDERS.c.attempts + bindparam("b_more")
    return update(ORDERS).where(ORDERS.c.row == bindparam("b_row")).values(**values)


def _order_values(order: KeptOrder, each: CreateAnswer, parts: Sequence[Any]) -> Values:
    weakest = min((part.state for part in parts), key=WEAKEST_FIRST.index)
    return {
        "b_row": order.row,
        "b_state": State.FOUND if weakest in NEVER_ARRIVED else weakest,
        "b_omni_id": parts[0].omni_id,
        "b_omni_total": _sum_of(parts),
        "b_omni_status": _status_of(parts),
        "b_next_look_at": each.next_look_at,
        "b_waits": weakest in (State.REFUSED, State.HELD),
        "b_to_read": weakest in NEVER_ARRIVED,
        "b_more": int(each.state in (State.REFUSED, State.HELD) or (each.state is State.FOUND and each.answered)),
    }


def _sum_of(parts: Sequence[Any]) -> Decimal | None:
    totals = [part.omni_total for part in parts if part.omni_total is not None]
    return sum(totals, ZERO) if totals else None


def _status_of(parts: Sequence[Any]) -> str:
    """An order is dispatched when its last part is."""
    known = [part.omni_status for part in parts if part.omni_status]
    return min(known, key=LEAST_DONE_FIRST.index) if known else ""


def sent_parts(connection: Connection, owner: Owner, order_ids: Sequence[str]) -> dict[str, list[SentPart]]:
    """By the id as it was asked for."""
    rows = {folded(order_id): order_id for order_id in order_ids}
    query = select(SALES_ORDERS, ORDERS.c.key).join(ORDERS, ORDERS.c.row == SALES_ORDERS.c.order_row)
    query = query.where(ORDERS.c.target_id == owner.target_id).order_by(SALES_ORDERS.c.order_row, SALES_ORDERS.c.part)
    found = [row for keys in chunks(rows) for row in connection.execute(query.where(ORDERS.c.key.in_(keys)))]
    documents = documents_of(connection, dict.fromkeys(row.order_row for row in found), "sent")
    sent: dict[str, list[SentPart]] = defaultdict(list)
    for row in found:
        state = State.FOUND if row.state in NEVER_ARRIVED else word(State, row.state)
        body = documents.get((row.order_row, row.part), b"{}")
        sent[rows[row.key]].append(SentPart(row.part, row.reference, state, body, row.total if row.total is not None else ZERO))
    return sent


def doubt_again(connection: Connection, orders: Sequence[KeptOrder]) -> list[KeptOrder]:
    """Those with a create in doubt: it is looked for with the next run, and may go again once it is surely not there, its id or not."""
    rows = [order.row for order in orders if order.state in (State.IN_DOUBT, State.SKIPPED)]
    doubted: set[int] = set()
    for some in chunks(rows):
        unclear = (SALES_ORDERS.c.order_row.in_(some), SALES_ORDERS.c.state.in_((State.IN_DOUBT, LEFT)))
        doubted |= set(connection.execute(select(SALES_ORDERS.c.order_row).where(*unclear)).scalars())
        tell(connection, update(SALES_ORDERS).where(*unclear).values(state=State.IN_DOUBT, resend=True))
    for some in chunks(doubted):
        tell(connection, update(ORDERS).where(ORDERS.c.row.in_(some)).values(state=State.IN_DOUBT, rule=""))
    return [order for order in orders if order.row in doubted]


def look_for_again(connection: Connection, owner: Owner, order_ids: Sequence[str]) -> None:
    """What was given up is in doubt again, with the times that it had; the order is read afresh once that is over."""
    for some in chunks([order.row for order in find(connection, owner, order_ids).values()]):
        parts = (SALES_ORDERS.c.order_row.in_(some), SALES_ORDERS.c.state.in_((LEFT, State.HELD)))
        tell(connection, update(SALES_ORDERS).where(*parts).values(state=State.IN_DOUBT))
        tell(connection, update(ORDERS).where(ORDERS.c.row.in_(some)).values(state=State.IN_DOUBT, rule="", to_read=True))


def leave_in_doubt(connection: Connection, order: KeptOrder) -> None:
    unclear = (SALES_ORDERS.c.order_row == order.row, SALES_ORDERS.c.state == State.IN_DOUBT)
    tell(connection, update(SALES_ORDERS).where(*unclear).values(state=LEFT))


def note_leaving(connection: Connection, owner: Owner, run_id: int, moment: Moment) -> None:
    """A call of this run leaves now: what it carries has its intent on disk already."""
    for table in (SALES_ORDERS, WRITES, CONTACTS):
        values = {"b_target": owner.target_id, "b_run": run_id, "intended_at": moment.ours, "server_at": moment.theirs}
        tell(connection, _leaving(table), values)


@cache
def _leaving(table: Table) -> Update:
    on_its_way = (table.c.target_id == bindparam("b_target"), text(UNSETTLED_STATE), table.c.state == State.SENDING.value)
    kept = {name: bindparam(name, type_=table.c[name].type) for name in ("intended_at", "server_at")}
    return update(table).where(*on_its_way, table.c.run_id == bindparam("b_run")).values(kept)
