"""A ledger in memory, for trying the run without a disk. It keeps the rules of core.ports.Ledger, and nothing of it is durable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.order import ZERO, ScanRow
from omni_desktop.core.ports import Prepared
from omni_desktop.core.problems import Problem
from omni_desktop.core.record import IN_OMNI, UNSETTLED, Answer, Cursor, Entry, Figures, Intent, KnownOrder, RunClose, Skip, State, Sum, Unsettled


@dataclass
class Row:
    known: KnownOrder
    next_look_at: datetime | None = None
    problems: tuple[Problem, ...] = ()


@dataclass
class MemoryLedger:
    rows: dict[str, Row] = field(default_factory=dict)
    parts: dict[tuple[str, int], Unsettled] = field(default_factory=dict)
    contacts: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    kept: dict[str, tuple[bytes, datetime]] = field(default_factory=dict)
    runs: list[RunClose] = field(default_factory=list)
    place: Cursor = Cursor()
    locked: bool = False
    skus: dict[str, str] = field(default_factory=dict)

    @contextmanager
    def lock(self, starter: str) -> Iterator[None]:
        if self.locked:
            raise CannotContinue(f"{starter} found another run", code="already_running")
        self.locked = True
        try:
            yield
        finally:
            self.locked = False

    def cursor(self) -> Cursor:
        return self.place

    def save_cursor(self, cursor: Cursor) -> None:
        self.place = cursor

    def start_run(self, starter: str, settings_version: int, at: datetime, *, rehearsal: bool) -> int:
        return len(self.runs) + 1

    def close_run(self, run_id: int, close: RunClose) -> None:
        self.runs.append(close)

    def known(self, order_ids: Sequence[str]) -> dict[str, KnownOrder]:
        return {order_id: self.rows[order_id].known for order_id in order_ids if order_id in self.rows}

    def note_found(self, run_id: int, rows: Sequence[ScanRow], at: datetime) -> int:
        for row in rows:
            if row.id not in self.rows:
                self.rows[row.id] = Row(KnownOrder(row.id, State.FOUND, row.status, row.placed_at, row.updated_at, to_read=True))
            self._change(row.id, status=row.status, placed_at=row.placed_at, updated_at=row.updated_at, to_read=True)
        return len(rows)

    def note_skipped(self, run_id: int, skips: Sequence[Skip], at: datetime) -> None:
        for skip in skips:
            if self.rows[skip.id].known.state not in IN_OMNI | UNSETTLED:
                self._change(skip.id, state=State.SKIPPED, rule=skip.rule, to_read=False)
                self.rows[skip.id].next_look_at = skip.due_at
                self.rows[skip.id].problems = ()

    def due(self, at: datetime, *, retries: int) -> list[str]:
        readable = {order_id: row for order_id, row in self.rows.items() if row.known.state not in UNSETTLED}
        marked = sorted((row.known.updated_at, order_id) for order_id, row in readable.items() if row.known.to_read)
        old = [order_id for order_id, row in readable.items() if not row.known.to_read and row.next_look_at and row.next_look_at <= at]
        return [order_id for _, order_id in marked] + old[:retries]

    def skipped(self, after: str, limit: int) -> list[KnownOrder]:
        found = sorted(order_id for order_id, row in self.rows.items() if row.known.state is State.SKIPPED and order_id > after)
        return [self.rows[order_id].known for order_id in found[:limit]]

    def look_again(self, at: datetime) -> None:
        for row in self.rows.values():
            if row.known.state in (State.HELD, State.REFUSED):
                row.next_look_at = at

    def mark_to_read(self, order_ids: Sequence[str]) -> None:
        for order_id in order_ids:
            self._change(order_id, to_read=True)

    def record(self, run_id: int, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self._record(entry)

    def _record(self, entry: Entry) -> None:
        if entry.id not in self.rows:
            order = entry.order
            placed, updated = (order.placed_at, order.updated_at) if order else (entry.at, entry.at)
            status = order.status if order else ""
            self.rows[entry.id] = Row(KnownOrder(entry.id, State.FOUND, status, placed, updated, to_read=False))
        row = self.rows[entry.id]
        state = row.known.state if row.known.state in IN_OMNI else entry.state
        self._change(entry.id, state=state, to_read=False, rule=entry.rule, attempts=entry.attempts)
        if entry.content_digest is not None:
            self._change(entry.id, content_digest=entry.content_digest)
        if entry.order is not None:
            self._change(entry.id, grand_total=entry.order.grand_total, status=entry.order.status, updated_at=entry.order.updated_at)
        if entry.raw is not None:
            self._change(entry.id, raw=entry.raw)
        if entry.omni_id is not None:
            self._change(entry.id, omni_id=entry.omni_id, omni_total=entry.omni_total)
        row.next_look_at, row.problems = entry.next_look_at, entry.problems

    def tell(self, run_id: int, order_id: str, kind: str, facts: Mapping[str, str], at: datetime) -> None: ...

    def intend(self, run_id: int, intents: Sequence[Intent], at: datetime) -> None:
        for each in intents:
            self.parts[each.order_id, each.part] = Unsettled(
                each.order_id, each.part, each.reference, State.SENDING, at, each.document, each.total
            )
            self._change(each.order_id, state=State.SENDING, reference=each.reference)

    def answer(self, run_id: int, answers: Sequence[Answer]) -> None:
        for each in answers:
            key = (each.order_id, each.part)
            if each.state is State.IN_DOUBT:
                old = self.parts[key]
                self.parts[key] = replace(
                    old,
                    state=each.state,
                    omni_id=each.omni_id or old.omni_id,
                    ended_at=each.ended_at,
                    answered=each.answered,
                    absent_at=each.absent_at,
                )
            else:
                self.parts.pop(key, None)
            self._change(each.order_id, state=each.state, to_read=each.state is State.FOUND)
            if each.omni_id:
                self._change(each.order_id, omni_id=each.omni_id, omni_total=each.omni_total)
            self.rows[each.order_id].next_look_at = each.next_look_at if each.state is not State.IN_DOUBT else None
            self.rows[each.order_id].problems = each.problems

    def unsettled(self) -> list[Unsettled]:
        return list(self.parts.values())

    def intend_contacts(self, run_id: int, intents: Mapping[str, Prepared], at: datetime) -> None:
        self.contacts |= {key: ("sending", at) for key in intents}

    def answer_contacts(self, run_id: int, outcomes: Mapping[str, tuple[str, int]], at: datetime) -> None:
        self.contacts |= {key: (state, at) for key, (state, _) in outcomes.items()}

    def unsettled_contacts(self) -> dict[str, datetime]:
        return {key: at for key, (state, at) in self.contacts.items() if state in ("sending", "in_doubt")}

    def sku_table(self) -> dict[str, str]:
        return self.skus

    def former_prefixes(self) -> tuple[str, ...]:
        return ()

    def figures(self) -> Figures:
        states = [(row.known.state, row.known.grand_total or ZERO, row) for row in self.rows.values()]
        apart = sum((_apart(row.known) for state, _, row in states if state in IN_OMNI), ZERO)
        return Figures(
            missing=sum(state in (State.FOUND, State.READY) for state, _, _ in states),
            double=sum(any(problem.code == "double_in_omni" for problem in row.problems) for _, _, row in states),
            apart=apart,
            held=_sum(total for state, total, _ in states if state is State.HELD),
            in_doubt=_sum(total for state, total, _ in states if state in UNSETTLED),
            refused=_sum(total for state, total, _ in states if state is State.REFUSED),
        )

    def cached(self, name: str) -> tuple[bytes, datetime] | None:
        return self.kept.get(name)

    def keep(self, name: str, document: bytes, at: datetime) -> None:
        self.kept[name] = (document, at)

    def _change(self, order_id: str, **changes: object) -> None:
        self.rows[order_id].known = replace(self.rows[order_id].known, **changes)  # type: ignore[arg-type]


def _apart(known: KnownOrder) -> Decimal:
    return abs((known.omni_total or ZERO) - (known.grand_total or ZERO))


def _sum(totals: Iterator[Decimal]) -> Sum:
    kept = list(totals)
    return Sum(len(kept), sum(kept, ZERO))
