"""What a person decides about orders (core.history.Decisions); each is kept with when and who.

A download looks at an order again once that time has come, so it is never one that a computer's wrong clock has to itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal

from sqlalchemy import Connection, select, update

from omni_desktop.core.inventory import ChosenProduct, folded
from omni_desktop.core.mapping.customers import ambiguous_value
from omni_desktop.core.money.accepted import acceptable_difference
from omni_desktop.core.pin.guarded import Guarded
from omni_desktop.core.problems.problems import CATALOGUE, Fix, Problem
from omni_desktop.core.record.audit import Deed
from omni_desktop.core.record.record import IN_OMNI, State
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.own_words import not_ahead
from omni_desktop.storage.database.rows import KeptOrder, Owner, add_happenings, chunks, find, happening
from omni_desktop.storage.database.tables import ORDERS, PROBLEMS
from omni_desktop.storage.ledger.audit import write
from omni_desktop.storage.ledger.customer_table import forget_customer, keep_customer
from omni_desktop.storage.ledger.deeds import of_each
from omni_desktop.storage.ledger.follow import FOLLOWING
from omni_desktop.storage.ledger.kept_problems import OPEN, dismiss_problems, open_problems_of
from omni_desktop.storage.ledger.sending import doubt_again, leave_in_doubt
from omni_desktop.storage.ledger.sku_table import drop_sku, keep_skus
from omni_desktop.storage.ledger.to_follow import look_at, settle, waiting_rows

OPEN_TO_DECISIONS = frozenset({State.HELD, State.REFUSED, State.SKIPPED})
SKU_PROBLEMS = tuple(code for code, kind in CATALOGUE.items() if kind.fix is Fix.MAP_SKU)


class StoreDecisions:
    def __init__(self, database: Database, owner: Owner, *, by: str = "", require: Callable[[Guarded], object] = bool) -> None:
        """`require`: asks for the PIN, where there is one."""
        self._require = require
        self._database = database
        self._owner = owner
        self._by = by                               # where a decision is not told by whom

    def retry(self, order_ids: list[str], at: datetime, by: str) -> list[str]:
        with self._database.writing_durably() as connection:
            at = not_ahead(connection, at)
            known = list(find(connection, self._owner, order_ids).values())
            troubled = _troubled(connection, [each for each in known if each.state in IN_OMNI])
            doubted = doubt_again(connection, known)
            found = [each for each in known if each.state in OPEN_TO_DECISIONS or each in troubled or each in doubted]
            _look_again(connection, [each for each in found if each.state in OPEN_TO_DECISIONS and each not in doubted], at)
            look_at(connection, self._owner, [each.id for each in troubled], at)
            add_happenings(connection, [happening(each.row, at, "retried", by=by) for each in found])
            self._audit(connection, by, of_each("retried", _ids(found), at))
        return [each.id for each in found]

    def retry_problem(self, code: str, at: datetime, by: str) -> list[str]:
        return self.retry(self._orders_with(code), at, by)

    def dismiss(self, order_id: str, reason: str, at: datetime, by: str) -> bool:
        return bool(self.dismiss_all([order_id], reason, at, by))

    def dismiss_all(self, order_ids: Sequence[str], reason: str, at: datetime, by: str) -> list[str]:
        with self._database.writing_durably() as connection:
            at = not_ahead(connection, at)
            found = list(find(connection, self._owner, order_ids).values())
            closed = [each for each in found if _dismissed(connection, each, reason, at, by)]
            add_happenings(connection, [happening(each.row, at, "dismissed", by=by, facts={"reason": reason}) for each in closed])
            self._audit(connection, by, of_each("dismissed", _ids(closed), at))
        return [each.id for each in closed]

    def insist(self, order_ids: list[str], at: datetime, by: str) -> list[str]:
        self._require(Guarded.UPDATE)
        with self._database.writing_durably() as connection:
            at = not_ahead(connection, at)
            found = [each for each in find(connection, self._owner, order_ids).values() if each.state in IN_OMNI]
            for rows in chunks(_rows_of(found)):
                connection.execute(update(ORDERS).where(ORDERS.c.row.in_(rows)).values(insists=True, follow_at=at))
            add_happenings(connection, [happening(each.row, at, "insisted", by=by) for each in found])
            self._audit(connection, by, of_each("insisted", _ids(found), at))
        return [each.id for each in found]

    def accept_rounding(self, order_ids: list[str], at: datetime, by: str) -> list[str]:
        self._require(Guarded.ROUNDING)
        with self._database.writing_durably() as connection:
            at = not_ahead(connection, at)
            waiting = [each for each in find(connection, self._owner, order_ids).values() if each.state == State.HELD]
            problems = open_problems_of(connection, _rows_of(waiting))
            accepted = {each: apart for each in waiting if (apart := _acceptable(problems.get(each.row, ()))) is not None}
            for each, apart in accepted.items():
                connection.execute(update(ORDERS).where(ORDERS.c.row == each.row).values(accepted_rounding=apart))
            _look_again(connection, list(accepted), at)
            facts = {each.row: {"amount": f"{abs(apart)}"} for each, apart in accepted.items()}
            add_happenings(connection, [happening(row, at, "rounding_accepted", by=by, facts=told) for row, told in facts.items()])
            self._audit(connection, by, [Deed("rounding_accepted", at, facts[each.row], each.id) for each in accepted])
        return [each.id for each in accepted]

    def choose_customer(self, order_ids: list[str], contact: int, at: datetime, by: str, *, always: bool = False) -> list[str]:
        with self._database.writing_durably() as connection:
            at = not_ahead(connection, at)
            waiting = [each for each in find(connection, self._owner, order_ids).values() if each.state == State.HELD]
            problems = open_problems_of(connection, _rows_of(waiting))
            values = {each: value for each in waiting if (value := _shared_value(problems.get(each.row, ()), contact))}
            for rows in chunks(_rows_of(values)):
                connection.execute(update(ORDERS).where(ORDERS.c.row.in_(rows)).values(chosen_contact=contact))
            for value in set(values.values()) if always else ():
                keep_customer(connection, self._owner, value, contact, at, by)
            _look_again(connection, list(values), at)
            facts = {"contact": str(contact), "always": "always" if always else ""}
            add_happenings(connection, [happening(each.row, at, "customer_chosen", by=by, facts=facts) for each in values])
            self._audit(connection, by, of_each("customer_chosen", _ids(values), at, {"contact": contact, "always": always}))
        return [each.id for each in values]

    def forget_customer(self, contact: int) -> bool:
        with self._database.writing_durably() as connection:
            found = forget_customer(connection, self._owner, contact)
            self._audit(connection, self._by, [Deed("customer_forgotten", datetime.now(UTC), {"contact": contact})] if found else [])
            return found

    def map_sku(self, shop_sku: str, product: ChosenProduct, at: datetime, by: str) -> list[str]:
        return self.map_skus({shop_sku: product}, at, by)

    def map_skus(self, products: Mapping[str, ChosenProduct], at: datetime, by: str) -> list[str]:
        told = {sku: ("sku_as_text" if product.is_text else "sku_mapped", product.words) for sku, product in products.items()}
        with self._database.writing_durably() as connection:
            at = not_ahead(connection, at)
            keep_skus(connection, self._owner, products, at, by)
            mapped = {sku: product.words for sku, product in products.items()}
            self._audit(connection, by, [Deed("skus_mapped", at, {"skus": mapped})] if mapped else [])
            return release_skus(connection, self._owner, told, at, by)

    def unmap_sku(self, shop_sku: str) -> bool:
        with self._database.writing_durably() as connection:
            found = drop_sku(connection, self._owner, shop_sku)
            self._audit(connection, self._by, [Deed("sku_unmapped", datetime.now(UTC), {"sku": shop_sku})] if found else [])
            return found

    def _audit(self, connection: Connection, by: str, done: Sequence[Deed]) -> None:
        write(connection, self._owner.store_id, by, done)

    def _orders_with(self, *codes: str) -> list[str]:
        with self._database.reading() as connection:
            return list(dict.fromkeys(order_id for order_id, _ in _open_problems(connection, self._owner, codes)))


def release_skus(connection: Connection, owner: Owner, told: Mapping[str, tuple[str, str]], at: datetime, by: str) -> list[str]:
    """Orders that wait for one of these SKUs are looked at again with the next download. Returns which.

    `told`: SKU -> what their timelines say, and the code in Omni.
    """
    waiting: dict[str, list[str]] = defaultdict(list)
    for order_id, facts in _open_problems(connection, owner, SKU_PROBLEMS):
        waiting[folded(facts.get("sku", ""))].append(order_id)
    released: dict[int, KeptOrder] = {}
    for sku, (kind, code) in told.items():
        found = find(connection, owner, waiting.get(folded(sku), ())).values()
        orders = [each for each in found if each.state in OPEN_TO_DECISIONS]
        add_happenings(connection, [happening(each.row, at, kind, by=by, facts={"sku": sku, "code": code}) for each in orders])
        released |= {each.row: each for each in orders}
    _look_again(connection, list(released.values()), at)
    return [each.id for each in released.values()]


def _open_problems(connection: Connection, owner: Owner, codes: Sequence[str]) -> list[tuple[str, Mapping[str, str]]]:
    """The order's id and the problem's facts."""
    query = select(ORDERS.c.id, PROBLEMS.c.facts).join(ORDERS, ORDERS.c.row == PROBLEMS.c.order_row)
    query = query.where(PROBLEMS.c.target_id == owner.target_id, PROBLEMS.c.state == OPEN, PROBLEMS.c.code.in_(codes))
    return [(row.id, row.facts) for row in connection.execute(query.order_by(PROBLEMS.c.id))]


def _dismissed(connection: Connection, order: KeptOrder, reason: str, at: datetime, by: str) -> bool:
    """Whether there was anything to close."""
    waits_on = _waits_on(connection, order.row)
    closed = dismiss_problems(connection, order.row, reason, at, by)
    waits = order.state in OPEN_TO_DECISIONS or order.state == State.IN_DOUBT
    if waits:
        leave_in_doubt(connection, order)
        skipped = {"state": State.SKIPPED, "rule": "dismissed", "to_read": False, "next_look_at": None}
        connection.execute(update(ORDERS).where(ORDERS.c.row == order.row).values(**skipped))
    if closed and order.state in IN_OMNI and not waits_on:
        settle(connection, order.row, at)
    return bool(closed or waits)


def _waits_on(connection: Connection, row: int) -> bool:
    """Completed in Neto and waiting, say for stock, while its problems are about something else: leaving these doesn't end the wait."""
    told = select(PROBLEMS.c.id).where(PROBLEMS.c.order_row == row, PROBLEMS.c.state == OPEN, PROBLEMS.c.part == FOLLOWING)
    return row in waiting_rows(connection, [row]) and connection.execute(told.limit(1)).first() is None


def _look_again(connection: Connection, orders: Sequence[KeptOrder], at: datetime) -> None:
    """Due in the next run, whatever their age said."""
    for rows in chunks(_rows_of(orders)):
        connection.execute(update(ORDERS).where(ORDERS.c.row.in_(rows)).values(next_look_at=at, attempts=0))


def _troubled(connection: Connection, orders: Sequence[KeptOrder]) -> list[KeptOrder]:
    """Those with an open problem, or that wait for something in Omni."""
    rows = _rows_of(orders)
    in_question = {*open_problems_of(connection, rows), *waiting_rows(connection, rows)}
    return [each for each in orders if each.row in in_question]


def _acceptable(problems: Iterable[Problem]) -> Decimal | None:
    return next((apart for problem in problems if (apart := acceptable_difference(problem)) is not None), None)


def _shared_value(problems: Iterable[Problem], contact: int) -> tuple[str, str] | None:
    return next((value for problem in problems if (value := ambiguous_value(problem, contact)) is not None), None)


def _rows_of(orders: Iterable[KeptOrder]) -> list[int]:
    return [order.row for order in orders]


def _ids(orders: Iterable[KeptOrder]) -> list[str]:
    return [order.id for order in orders]
