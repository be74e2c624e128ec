"""The ledger of one store and one Omni account, as the run needs it (core.ports.Ledger): each method one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import structs
from sqlalchemy import Connection, select

from omni_desktop.core.inventory import ChosenCustomer, ChosenProduct, MappedSku
from omni_desktop.core.order import ScanRow
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.problems import problems
from omni_desktop.core.record.audit import Deed
from omni_desktop.core.record.moment import Moment
from omni_desktop.core.record.record import (
    ContactDoubt,
    CreateAnswer,
    Cursor,
    Entry,
    Figures,
    Intent,
    KnownOrder,
    RunClose,
    SentPart,
    Skip,
    Unsettled,
)
from omni_desktop.core.record.undo_report import MadeOrder
from omni_desktop.core.record.updates import Followed, FollowUp, OpenWrite, PayUp, RefundNote, Write, WriteIntent, WriteOutcome
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.own_words import renewing
from omni_desktop.storage.database.rows import KindOf, Owner, add_happenings, find, happening, tell
from omni_desktop.storage.database.tables import CURSORS, FORMER_PREFIXES, KEPT, ORDERS
from omni_desktop.storage.hold import Locked, RunLock, run_lock_of
from omni_desktop.storage.ledger import (
    again,
    audit,
    contact_intents,
    customer_table,
    deeds,
    follow,
    payments_and_exports_due,
    recorded,
    refund_notes,
    run_log,
    scan_results,
    sending,
    sku_table,
    to_follow,
    unclear,
    writes,
)
from omni_desktop.storage.ledger.made_by import made_by
from omni_desktop.storage.ledger.own_sales_orders import own_sales_orders, sent_by_other_stores
from omni_desktop.storage.places import Places

CURSOR_COLUMNS = ("watermark", "covered_from", "judged_version", "proven", "integration_checked", "fresh_from")
NEWEST = 20_000                 # enough to meet every status in use, without a walk over years of orders


class StoreLedger(Locked):
    """Made by `app` for the store whose run it is. `by`: who sits at the computer, for the audit."""

    def __init__(
        self,
        database: Database,
        places: Places,
        owner: Owner,
        *,
        kind_of: KindOf = problems.kind,
        by: str = "",
        run_lock: RunLock | None = None,
    ) -> None:
        super().__init__(database, run_lock or run_lock_of(database, places, owner.store_id), owner)
        self._kind_of = kind_of
        self._by = by

    def cursor(self) -> Cursor:
        columns = [CURSORS.c[name] for name in CURSOR_COLUMNS]
        with self._database.reading() as connection:
            row = connection.execute(select(*columns).where(CURSORS.c.target_id == self._owner.target_id)).one_or_none()
        return Cursor(**row._mapping) if row else Cursor()

    def save_cursor(self, cursor: Cursor, deed: Deed | None = None) -> None:
        values = structs.asdict(cursor)
        with self._database.writing() as connection:
            tell(connection, renewing(CURSORS, *values), {"target_id": self._owner.target_id, **values})
            self._audit(connection, *filter(None, (deed,)))

    def start_run(self, starter: str, settings_version: int, at: datetime, *, rehearsal: bool, named: bool = False) -> int:
        with self._database.writing() as connection:
            run_id = run_log.start_run(
                connection, self._owner, starter, settings_version, at, rehearsal=rehearsal, named=named, lease=self.run_lock.token
            )
            self._audit(connection, deeds.run_started(run_id, starter, settings_version, at, rehearsal=rehearsal))
            return run_id

    def note_undo(self, run_id: int, undone: int, at: datetime) -> None:
        with self._database.writing_durably() as connection:
            self._audit(connection, deeds.run_undone(run_id, undone, at))

    def close_run(self, run_id: int, close: RunClose) -> None:
        with self._database.writing_durably() as connection:
            run_log.close_run(connection, run_id, close)
            self._audit(connection, deeds.run_ended(run_id, close))

    def known(self, order_ids: Sequence[str]) -> dict[str, KnownOrder]:
        with self._database.reading() as connection:
            return scan_results.known_orders(connection, self._owner, order_ids)

    def decided(self, order_ids: Sequence[str]) -> dict[str, KnownOrder]:
        with self._database.reading() as connection:
            return scan_results.decided_orders(connection, self._owner, order_ids)

    def note_found(self, run_id: int, rows: Sequence[ScanRow], at: datetime) -> int:
        with self._database.writing() as connection:
            return scan_results.note_found(connection, self._owner, run_id, rows, at, self._kind_of)

    def note_skipped(self, run_id: int, skips: Sequence[Skip], at: datetime) -> None:
        with self._database.writing() as connection:
            scan_results.note_skipped(connection, self._owner, run_id, skips, at, self._kind_of)

    def due(self, at: datetime, *, retries: int) -> list[str]:
        with self._database.reading() as connection:
            return scan_results.due(connection, self._owner, at, retries)

    def skipped(self, after: str, limit: int) -> list[KnownOrder]:
        with self._database.reading() as connection:
            return scan_results.skipped(connection, self._owner, after, limit)

    def latest(self, limit: int) -> list[KnownOrder]:
        """The newest placed orders, with raw where it was kept."""
        with self._database.reading() as connection:
            return scan_results.latest(connection, self._owner, limit)

    def look_again(self, at: datetime) -> None:
        with self._database.writing() as connection:
            scan_results.look_again(connection, self._owner, at)
            to_follow.look_again(connection, self._owner, at)

    def release(self, code: str, causes: Sequence[str], at: datetime) -> int:
        with self._database.writing() as connection:
            return scan_results.release(connection, self._owner, code, causes, at)

    def mark_to_read(self, order_ids: Sequence[str]) -> None:
        with self._database.writing() as connection:
            scan_results.mark_to_read(connection, self._owner, order_ids)

    def record(self, run_id: int, entries: Sequence[Entry]) -> None:
        with self._database.writing() as connection:
            linked = recorded.record(connection, self._owner, run_id, entries, self._kind_of)
            self._audit(connection, *(deeds.order_adopted(run_id, entry) for entry in linked))

    def tell(self, run_id: int, order_id: str, kind: str, facts: Mapping[str, str], at: datetime) -> None:
        with self._database.writing_durably() as connection:
            rows = find(connection, self._owner, [order_id]).values()
            add_happenings(connection, [happening(each.row, at, kind, run_id=run_id, facts=facts) for each in rows])

    def intend(self, run_id: int, intents: Sequence[Intent], at: datetime) -> None:
        with self._database.writing_durably() as connection:
            sending.intend(connection, self._owner, run_id, intents, at)
            self._audit(connection, deeds.orders_sent(run_id, intents, at))

    def note_leaving(self, run_id: int, moment: Moment) -> None:
        with self._database.writing_durably() as connection:
            sending.note_leaving(connection, self._owner, run_id, moment)

    def answer(self, run_id: int, answers: Sequence[CreateAnswer]) -> None:
        if not answers:
            return
        with self._database.writing_durably() as connection:
            moved = sending.answer(connection, self._owner, run_id, answers, self._kind_of)
            self._audit(connection, *(deeds.order_answered(run_id, each) for each in moved))

    def own_sales_orders(self, omni_ids: Sequence[int]) -> frozenset[int]:
        with self._database.reading() as connection:
            return own_sales_orders(connection, self._owner, omni_ids)

    def sent_by_other_stores(self, references: Mapping[int, str]) -> dict[int, datetime]:
        with self._database.reading() as connection:
            return sent_by_other_stores(connection, self._owner, references)

    def sent_parts(self, order_ids: Sequence[str]) -> dict[str, list[SentPart]]:
        with self._database.reading() as connection:
            return sending.sent_parts(connection, self._owner, order_ids)

    def start_again(self, run_id: int, references: Mapping[str, str], at: datetime) -> None:
        with self._database.writing_durably() as connection:
            again.start_again(connection, self._owner, run_id, references, at)
            self._audit(connection, *(deeds.made_again(run_id, *each, at) for each in references.items()))

    def unsettled(self) -> list[Unsettled]:
        with self._database.reading() as connection:
            return unclear.unsettled(connection, self._owner)

    def given_up(self, order_ids: Sequence[str]) -> list[Unsettled]:
        with self._database.reading() as connection:
            return unclear.given_up(connection, self._owner, order_ids)

    def unclear_elsewhere(self, references: Sequence[str]) -> list[Unsettled]:
        with self._database.reading() as connection:
            return unclear.unclear_elsewhere(connection, self._owner, references)

    def look_for_again(self, order_ids: Sequence[str]) -> None:
        with self._database.writing_durably() as connection:
            sending.look_for_again(connection, self._owner, order_ids)

    def intend_contacts(self, run_id: int, intents: Mapping[str, Prepared], at: datetime) -> None:
        with self._database.writing_durably() as connection:
            contact_intents.intend_contacts(connection, self._owner, run_id, intents, at)
            self._audit(connection, deeds.contacts_sent(run_id, intents, at))

    def answer_contacts(
        self, run_id: int, outcomes: Mapping[str, tuple[str, int]], at: datetime, doubts: Mapping[str, ContactDoubt] | None = None
    ) -> None:
        with self._database.writing_durably() as connection:
            contact_intents.answer_contacts(connection, self._owner, run_id, outcomes, at, doubts or {})
            self._audit(connection, deeds.contacts_answered(run_id, outcomes, at))

    def unsettled_contacts(self) -> dict[str, ContactDoubt]:
        with self._database.reading() as connection:
            return contact_intents.unsettled_contacts(connection, self._owner)

    def following(self, at: datetime, *, limit: int) -> list[Followed]:
        with self._database.reading() as connection:
            return follow.following(connection, self._owner, at, limit)

    def followed(self, order_ids: Sequence[str]) -> list[Followed]:
        with self._database.reading() as connection:
            return follow.followed(connection, self._owner, order_ids)

    def made_by(self, run_id: int) -> list[MadeOrder]:
        with self._database.reading() as connection:
            return made_by(connection, self._owner, run_id)

    def follow_up(self, run_id: int, ups: Sequence[FollowUp]) -> None:
        with self._database.writing_durably() as connection:
            follow.follow_up(connection, self._owner, run_id, ups, self._kind_of)

    def follow_at(self, order_ids: Sequence[str], at: datetime) -> None:
        with self._database.writing() as connection:
            to_follow.look_at(connection, self._owner, order_ids, at)

    def park(self, at: datetime) -> None:
        with self._database.writing() as connection:
            to_follow.park(connection, self._owner, at)

    def parked(self) -> int:
        with self._database.reading() as connection:
            return to_follow.parked(connection, self._owner)

    def release_parked(self, at: datetime, *, include: bool) -> int:
        with self._database.writing_durably() as connection:
            count = to_follow.release(connection, self._owner, at, include=include)
            self._audit(connection, Deed("ended_orders_released", at, {"orders_count": count, "include": include}))
            return count

    def intend_writes(self, run_id: int, intents: Sequence[WriteIntent], at: datetime) -> None:
        with self._database.writing_durably() as connection:
            writes.intend_writes(connection, self._owner, run_id, intents, at)
            self._audit(connection, *deeds.updates_sent(run_id, intents, at))

    def answer_writes(self, outcomes: Sequence[WriteOutcome]) -> None:
        with self._database.writing_durably() as connection:
            writes.answer_writes(connection, self._owner, outcomes)
            self._audit(connection, *map(deeds.update_answered, filter(deeds.has_ended, outcomes)))

    def open_writes(self) -> list[OpenWrite]:
        with self._database.reading() as connection:
            return writes.open_writes(connection, self._owner)

    def to_pay(self, at: datetime, *, limit: int) -> list[Followed]:
        with self._database.reading() as connection:
            return payments_and_exports_due.to_pay(connection, self._owner, at, limit)

    def paid_up(self, run_id: int, ups: Sequence[PayUp]) -> None:
        with self._database.writing_durably() as connection:
            payments_and_exports_due.paid_up(connection, self._owner, run_id, ups, self._kind_of)

    def pay_at(self, order_ids: Sequence[str], at: datetime) -> None:
        with self._database.writing() as connection:
            payments_and_exports_due.set_due(connection, self._owner, payments_and_exports_due.PAY_AT, order_ids, at)

    def to_export(self, at: datetime, *, limit: int) -> list[str]:
        with self._database.reading() as connection:
            return payments_and_exports_due.to_export(connection, self._owner, at, limit)

    def export_at(self, order_ids: Sequence[str], at: datetime) -> None:
        with self._database.writing() as connection:
            payments_and_exports_due.set_due(connection, self._owner, payments_and_exports_due.EXPORT_AT, order_ids, at)

    def exported(self, run_id: int, order_ids: Sequence[str], at: datetime) -> None:
        with self._database.writing() as connection:
            payments_and_exports_due.exported(connection, self._owner, run_id, order_ids, at)
            self._audit(connection, Deed("marked_exported", at, {"orders": list(order_ids)}, run=run_id))

    def note_refunds(self, run_id: int, notes: Sequence[RefundNote], at: datetime) -> None:
        with self._database.writing() as connection:
            refund_notes.note_refunds(connection, self._owner, run_id, notes, at, self._kind_of)

    def done_writes(self, kind: Write, order_ids: Sequence[str]) -> dict[str, dict[tuple[str, int], str]]:
        with self._database.reading() as connection:
            return writes.done_writes(connection, self._owner, kind, order_ids)

    def written(self, kind: Write, order_ids: Sequence[str]) -> dict[str, dict[tuple[str, int], bytes]]:
        with self._database.reading() as connection:
            return writes.written(connection, self._owner, kind, order_ids)

    def sku_table(self) -> dict[str, ChosenProduct]:
        with self._database.reading() as connection:
            return sku_table.chosen_products(connection, self._owner)

    def note_credit(self, order_id: str, kind: str, facts: Mapping[str, str], at: datetime) -> None:
        with self._database.writing_durably() as connection:
            refund_notes.note_credit(connection, self._owner, order_id, kind, facts, at)

    def customer_table(self) -> dict[tuple[str, str], int]:
        with self._database.reading() as connection:
            return customer_table.chosen_customers(connection, self._owner)

    def chosen_customers(self) -> list[ChosenCustomer]:
        with self._database.reading() as connection:
            return customer_table.choices(connection, self._owner)

    def mapped_skus(self) -> list[MappedSku]:
        with self._database.reading() as connection:
            return sku_table.mapped_skus(connection, self._owner)

    def former_prefixes(self) -> tuple[str, ...]:
        query = select(FORMER_PREFIXES.c.prefix).where(FORMER_PREFIXES.c.store_id == self._owner.store_id)
        with self._database.reading() as connection:
            return tuple(connection.execute(query.order_by(FORMER_PREFIXES.c.prefix)).scalars())

    def figures(self) -> Figures:
        with self._database.reading() as connection:
            return run_log.figures(connection, self._owner)

    def statuses(self) -> list[str]:
        """The Neto statuses that the newest orders had when they were read last."""
        newest = select(ORDERS.c.status).where(ORDERS.c.target_id == self._owner.target_id).order_by(ORDERS.c.placed_at.desc())
        with self._database.reading() as connection:
            return sorted(connection.execute(select(newest.limit(NEWEST).subquery().c.status).distinct()).scalars())

    def cached(self, name: str) -> tuple[bytes, datetime] | None:
        query = select(KEPT.c.body, KEPT.c.at).where(KEPT.c.target_id == self._owner.target_id, KEPT.c.name == name)
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        return (row.body, row.at) if row else None

    def keep(self, name: str, document: bytes, at: datetime, deed: Deed | None = None) -> None:
        values = {"target_id": self._owner.target_id, "name": name, "body": document, "at": at}
        with self._database.writing() as connection:
            tell(connection, renewing(KEPT, "body", "at"), values)
            self._audit(connection, *filter(None, (deed,)))

    def _audit(self, connection: Connection, *done: Deed) -> None:
        audit.write(connection, self._owner.store_id, self._by, done)
