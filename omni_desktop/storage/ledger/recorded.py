"""What a run decided of orders: state, rule, problems, the facts for the lists, the raw order and a line in the timeline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Connection, Update, and_, bindparam, case, func, insert, literal, null, update

from omni_desktop.core.afterwards.changes import content_digest
from omni_desktop.core.inventory import folded
from omni_desktop.core.order import Order, ScanRow
from omni_desktop.core.proof.groups import grouped_by
from omni_desktop.core.record.record import IN_OMNI, Entry, State
from omni_desktop.storage.database.columns import EPOCH
from omni_desktop.storage.database.own_words import renewing
from omni_desktop.storage.database.rows import (
    MAY_STAND_IN_OMNI,
    KeptOrder,
    KindOf,
    Owner,
    Values,
    add_happenings,
    document,
    find,
    happening,
    keep_documents,
    note_results,
    run_many,
)
from omni_desktop.storage.database.search import search_text
from omni_desktop.storage.database.tables import ORDERS, SALES_ORDERS
from omni_desktop.storage.ledger.kept_problems import ALL_PARTS, Finding, update_problems
from omni_desktop.storage.ledger.payments_and_exports_due import EXPORT_AT, PAY_AT, note_due
from omni_desktop.storage.ledger.to_follow import insists_still, keep_base, mark, seen_document
from omni_desktop.storage.ledger.twins import are_one, note_twins

FIRST_PART = 1
NOTHING_SOLVED: frozenset[int] = frozenset()
GONE = frozenset({"gone_from_neto"})
REPEATED = frozenset({State.HELD, State.SKIPPED, State.REFUSED})

_FACTS = (
    "status", "placed_at", "updated_at", "grand_total", "customer", "search", "content_digest",
    "sales_channel", "payment_methods", "tax_mode",
)  # fmt: skip
_WHOLE = {"erased_at": None}     # read again: the next erasing takes the details away again
_STATE = ("state", "rule", "attempts", "next_look_at")
_ADOPTED = ("state", "reference", "omni_id", "omni_total", "omni_status", "branch_id", "run_id")
_ANSWERS = ("reference", "omni_id", "omni_total", "omni_status", "branch_id", "why")


def record(connection: Connection, owner: Owner, run_id: int, entries: Sequence[Entry], kind_of: KindOf) -> list[Entry]:
    """Returns those that are linked to a sales order from now on."""
    found = find(connection, owner, [entry.id for entry in entries])
    entries, twins = _apart(entries, found)
    if twins:
        note_twins(connection, owner, run_id, twins, _now(entries), kind_of)
    missing = [entry for entry in entries if folded(entry.id) not in found]
    if missing:
        run_many(connection, insert(ORDERS), [_new_order(owner, entry) for entry in missing])
        found |= find(connection, owner, [entry.id for entry in missing])
    pairs = [(found[folded(entry.id)], entry) for entry in entries]
    keep_base(connection, [order.row for order, entry in pairs if entry.changed], _now(entries))
    _update_orders(connection, pairs)
    update_problems(connection, owner, [_finding(order, entry) for order, entry in pairs], kind_of, run_id)
    keep_documents(connection, [each for order, entry in pairs for each in _documents(order, entry)])
    linked = _keep_adopted(connection, owner, run_id, pairs)
    note_due(connection, PAY_AT, [order.row for order, entry in pairs if entry.pays], _now(entries))
    note_due(connection, EXPORT_AT, [order.row for order, entry in pairs if entry.exports], _now(entries))
    mark(connection, [order.row for order, entry in pairs if order.state in IN_OMNI or entry.state in IN_OMNI], _now(entries))
    add_happenings(connection, [_line(run_id, order, entry) for order, entry in pairs if _is_news(order, entry)])
    results = {order.row: entry.timeline or "unchanged" for order, entry in pairs if entry.state is not State.READY}
    note_results(connection, run_id, results)
    return linked


def _apart(entries: Sequence[Entry], found: Mapping[str, KeptOrder]) -> tuple[list[Entry], list[tuple[ScanRow, str]]]:
    """Without those that Neto writes otherwise than the order that has their number, or an earlier one of these has it."""
    own: list[Entry] = []
    twins: list[tuple[ScanRow, str]] = []
    ids = {key: order.id for key, order in found.items()}
    for entry in entries:
        first = ids.setdefault(folded(entry.id), entry.id)
        if entry.order is None or are_one(first, entry.id):
            own.append(entry)
        else:
            twins.append((ScanRow(entry.id, entry.order.status, entry.order.placed_at, entry.order.updated_at), first))
    return own, twins


def _now(entries: Sequence[Entry]) -> datetime:
    return entries[-1].at if entries else EPOCH


def _new_order(owner: Owner, entry: Entry) -> Values:
    """An order asked for by number, which no scan has seen."""
    order = entry.order
    return {
        "target_id": owner.target_id,
        "key": folded(entry.id),
        "id": entry.id,
        "state": State.FOUND,
        "status": order.status if order else "",
        "placed_at": order.placed_at if order else entry.at,
        "updated_at": order.updated_at if order else entry.at,
    }


def _update_orders(connection: Connection, pairs: Sequence[tuple[KeptOrder, Entry]]) -> None:
    """An order that stands, or may stand, in Omni is never lowered: of a reading it takes only that it was read."""
    alike: dict[tuple[bool, bool], list[Values]] = defaultdict(list)
    for order, entry in pairs:
        decides, reads = order.state not in MAY_STAND_IN_OMNI, entry.order is not None
        alike[decides, reads].append(
            _answers_of(order, entry) | (_state_of(entry) if decides else {}) | (_facts_of(entry) if reads else {})
        )
    for which, values in alike.items():
        run_many(connection, _recorded(*which), values)


@cache
def _recorded(decides: bool, reads: bool) -> Update:
    """One statement for all that is told of an order: each one writes the order's entries in every index of its state."""
    values: dict[str, Any] = {name: func.coalesce(_given(name), ORDERS.c[name]) for name in _ANSWERS}
    values["to_read"] = case((bindparam("b_clears"), literal(False)), else_=ORDERS.c.to_read)
    values |= {name: _given(name) for name in _STATE} if decides else {}
    return update(ORDERS).where(ORDERS.c.row == bindparam("b_row")).values(**values, **(_facts() if reads else {}))


def _given(name: str) -> BindParameter[Any]:
    return bindparam(f"b_{name}", type_=ORDERS.c[name].type)


def _state_of(entry: Entry) -> Values:
    return {"b_state": entry.state, "b_rule": entry.rule, "b_attempts": entry.attempts, "b_next_look_at": entry.next_look_at}


def _answers_of(order: KeptOrder, entry: Entry) -> Values:
    return {
        "b_row": order.row,
        "b_clears": entry.clears_reading,
        "b_reference": entry.reference if entry.omni_id else None,
        "b_omni_id": entry.omni_id,
        "b_omni_total": entry.omni_total,
        "b_omni_status": entry.omni_status,
        "b_branch_id": entry.branch_id,
        "b_why": list(entry.why) if entry.why else None,
    }


def _facts() -> Values:
    values: Values = {name: _given(name) for name in _FACTS}
    digest = values["content_digest"] = func.coalesce(values["content_digest"], ORDERS.c.content_digest)
    is_other = and_(ORDERS.c.content_digest != "", digest != ORDERS.c.content_digest)
    values["accepted_rounding"] = case((is_other, null()), else_=ORDERS.c.accepted_rounding)     # it was accepted of what the order was
    return {**values, **_WHOLE, "insists": insists_still(values["status"])}


def _facts_of(entry: Entry) -> Values:
    order = entry.order
    assert order is not None
    channel, methods, tax = grouped_by(order)
    return {
        "b_sales_channel": channel,
        "b_payment_methods": methods,
        "b_tax_mode": tax,
        "b_status": order.status,
        "b_placed_at": order.placed_at,
        "b_updated_at": order.updated_at,
        "b_grand_total": order.grand_total,
        "b_customer": order.customer_name,
        "b_search": search_text(_searchable(order, entry)),
        "b_content_digest": entry.content_digest,
    }


def _searchable(order: Order, entry: Entry) -> list[str]:
    phones = ("".join(filter(str.isdigit, address.phone)) for address in (order.bill, order.ship))
    found_by = [order.id, entry.reference or "", order.customer_name, order.email, *phones, order.purchase_order_number]
    return [*found_by, *(line.sku for line in order.lines)]


def _finding(order: KeptOrder, entry: Entry) -> Finding:
    """For an order in Omni, reading it again solves nothing that its sales order was told of; but Neto has it."""
    closes = NOTHING_SOLVED if order.state in MAY_STAND_IN_OMNI else ALL_PARTS
    return Finding(order.row, 0, entry.problems, entry.at, closes, codes=GONE if entry.order is not None else frozenset())


def _documents(order: KeptOrder, entry: Entry) -> list[Values]:
    kept = [document(order.row, 0, "neto", entry.at, entry.raw)] if entry.raw is not None else []
    if entry.changed and entry.order is not None:
        kept.append(seen_document(order.row, entry.at, content_digest(entry.order)))
    return kept + [document(order.row, FIRST_PART, "stored", entry.at, body) for body in entry.documents.values() if body]


def _keep_adopted(connection: Connection, owner: Owner, run_id: int, pairs: Sequence[tuple[KeptOrder, Entry]]) -> list[Entry]:
    """A sales order that was in Omni before us has a row like those that we made."""
    adopted = [(order, entry) for order, entry in pairs if entry.state is State.ADOPTED and order.state not in MAY_STAND_IN_OMNI]
    run_many(
        connection,
        renewing(SALES_ORDERS, *_ADOPTED),
        [
            {
                "order_row": order.row,
                "part": FIRST_PART,
                "target_id": owner.target_id,
                "state": State.ADOPTED,
                "reference": entry.reference or "",
                "omni_id": entry.omni_id or 0,
                "omni_total": entry.omni_total,
                "omni_status": entry.omni_status or "",
                "branch_id": entry.branch_id,
                "run_id": run_id,
            }
            for order, entry in adopted
        ],
    )
    return [entry for _, entry in adopted]


def _is_news(order: KeptOrder, entry: Entry) -> bool:
    """A held order that is looked at again every hour should not fill its timeline."""
    return bool(entry.timeline) and not (entry.state in REPEATED and order.state == entry.state)


def _line(run_id: int, order: KeptOrder, entry: Entry) -> Values:
    return happening(order.row, entry.at, entry.timeline, run_id=run_id, facts=entry.facts)
