"""A run undone: the sales orders that it made are voided again, where nobody worked on them since and no goods left.

By the one write-once machine: the intent first, unclear answers looked up, read back. What is done already is only looked at, so an undo
that was broken off is gone on with by another one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from omni_desktop.core.afterwards.status import COMPLETED
from omni_desktop.core.afterwards.untouched import MadePart, ended_as, touched
from omni_desktop.core.errors import Cancelled, CannotContinue, Fault
from omni_desktop.core.inventory import StoredSalesOrder, folded
from omni_desktop.core.lookups.context import Context, Tools
from omni_desktop.core.order import ZERO
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.events import Request
from omni_desktop.core.record.record import UNSETTLED, RunClose, State
from omni_desktop.core.record.undo_report import MadeOrder, Undone, UndoneOrder, UndoReport
from omni_desktop.core.record.updates import Followed, FollowedPart, FollowUp, PartNow, StoredPayment, Write, WriteState
from omni_desktop.core.run.details import chunks, details
from omni_desktop.core.run.settle import settle
from omni_desktop.core.run.updates.follow import fresh
from omni_desktop.core.run.updates.payments import Payer
from omni_desktop.core.writes.once import Once
from omni_desktop.core.writes.pace import Pace
from omni_desktop.core.writes.writing import Put, Puts, Result, put, settle_writes

STARTER = "undo of "
CHUNK = 500
Tell = Callable[[int, int], object]


def undo_run(
    tools: Tools, undone: int, by: str, *, send: bool, shown: Collection[str] | None = None, tell: Tell = lambda _done, _of: None
) -> UndoReport:
    """Raises a Fault where nothing was sent. Without `send` it only says what would be done, beside a run that goes on, too.

    `shown`: orders that a person saw would be voided, None for all of them: nothing beyond these is sent.
    """
    if not send:
        work = _Undo(Context(tools, Request(rehearse=True), 0, tools.ledger.cursor()), undone, by, tell, shown)
        work.look_only()
        return work.report(None)
    with tools.ledger.lock(f"{STARTER}{undone}"):
        own = tools.ledger.start_run(f"{STARTER}{undone}", tools.settings_version, tools.clock.now(), rehearsal=False, named=True)
        tools.ledger.note_undo(own, undone, tools.clock.now())
        ctx = Context(tools, Request(starter=f"{STARTER}{undone}"), own, tools.ledger.cursor())
        work = _Undo(ctx, undone, by, tell, shown)
        return _until_the_end(ctx, work)


def _until_the_end(ctx: Context, work: _Undo) -> UndoReport:
    state, fault = "complete", None
    try:
        for _ in settle(ctx):
            """What it came to stands in the ledger; its orders are looked at below."""
        settle_writes(ctx)
        Payer(ctx).settle()
        work.go()
    except Cancelled:
        state = "cancelled"
    except Fault as caught:
        state, fault = "stopped", caught
    report = work.report(ctx.run_id, state, fault.sentence if fault else "")
    ledger, shop, inventory = ctx.tools.ledger, ctx.tools.shop, ctx.tools.inventory
    words, code = (fault.sentence, fault.code) if fault else ("", "")
    ledger.close_run(ctx.run_id, RunClose(ctx.now(), state, ctx.tally.counts(), ledger.figures(), shop.calls, inventory.calls, words, code))
    if fault is not None and not report.orders:
        raise fault
    return report


@dataclass(frozen=True, slots=True)
class _Look:
    """`targets`: parts that are void afterwards; `kept`: why it stays. `beside`: what stays behind of it."""

    followed: Followed
    status: str
    targets: tuple[tuple[FollowedPart, StoredSalesOrder], ...] = ()
    kept: Problem | None = None
    beside: tuple[Problem, ...] = ()

    @property
    def id(self) -> str:
        return self.followed.id


@dataclass(slots=True)
class _Fresh:
    """Both sides as they are now. `ours`: references of payments that runs made, by order."""

    stored: Mapping[int, StoredSalesOrder]
    unread: frozenset[str]
    statuses: Mapping[str, str]
    payments: Mapping[int, Sequence[StoredPayment]]
    ours: Mapping[str, Mapping[tuple[str, int], str]]
    done: Mapping[str, Mapping[tuple[str, int], str]] = field(default_factory=dict)


class _Undo:
    def __init__(self, ctx: Context, undone: int, by: str, tell: Tell, shown: Collection[str] | None) -> None:
        self._shown = shown
        self._ctx, self._undone, self._by, self._tell = ctx, undone, by, tell
        self._orders: list[UndoneOrder] = []
        self._pace = Pace()

    def report(self, own: int | None, state: str = "complete", sentence: str = "") -> UndoReport:
        tools = self._ctx.tools
        return UndoReport(self._undone, own, tuple(self._orders), state, sentence, tools.shop.calls, tools.inventory.calls)

    def look_only(self) -> None:
        for looks in self._looks():
            self._orders += [_told(each, Undone.KEPT if each.kept else Undone.VOIDED) for each in looks]

    def go(self) -> None:
        for looks in self._looks():
            self._void(looks)

    def _looks(self) -> Iterator[list[_Look]]:
        """In chunks, each read fresh right before it is sent. What isn't in Omni as the run sent it is told first."""
        made = {each.id: each for each in self._ctx.tools.ledger.made_by(self._undone)}
        self._tell(0, len(made))
        for ids in chunks(list(made), CHUNK):
            self._ctx.stop_if_cancelled()
            followed = self._ctx.tools.ledger.followed(ids)
            there = {each.id for each in followed}
            self._orders += [_absent(made[each]) for each in ids if each not in there]
            wait = {each.order_id for each in self._ctx.tools.ledger.open_writes()}
            self._orders += [_unclear(each) for each in followed if each.id in wait]
            followed = [each for each in followed if each.id not in wait]
            now = self._fresh([each for each in followed if not made[each.id].linked])
            yield [self._look(each, made[each.id], now) for each in followed]
            self._tell(len(self._orders), len(made))

    def _fresh(self, followed: Sequence[Followed]) -> _Fresh:
        ctx, ids = self._ctx, [each.id for each in followed]
        stored, unread = fresh(ctx, followed)
        payments: dict[int, list[StoredPayment]] = {}
        for each in ctx.tools.inventory.payments(sorted(stored)) if stored else ():
            payments.setdefault(each.order_id, []).append(each)
        statuses = {folded(read.id): read.order.status for read in details(ctx, ids) if read.order is not None}
        ledger = ctx.tools.ledger
        return _Fresh(stored, unread, statuses, payments, ledger.done_writes(Write.PAYMENT, ids), ledger.done_writes(Write.UNDO, ids))

    def _look(self, followed: Followed, made: MadeOrder, now: _Fresh) -> _Look:
        status = now.statuses.get(folded(followed.id), followed.status)
        reason = _Reasons(self._ctx, followed, now)
        kept = reason.linked(made) or reason.ended(status) or reason.worked_on()
        if kept is not None:
            return _Look(followed, status, kept=kept)
        targets = tuple((part, now.stored[part.omni_id]) for part in followed.parts if not now.stored[part.omni_id].is_void)
        if targets and self._shown is not None and followed.id not in self._shown:
            return _Look(followed, status, kept=_stays(followed.reference, "not_shown"))
        return _Look(followed, status, targets, beside=reason.payments_that_stay())

    def _void(self, looks: Sequence[_Look]) -> None:
        """What was sent is told whatever ends it: each answer stands in the ledger already."""
        puts = [
            put(look.id, part.part, Write.UNDO, stored, self._ctx.tools.inventory.prepare_void(stored))
            for look in looks
            for part, stored in look.targets
        ]
        kind = Puts(self._ctx)
        try:
            Once(self._ctx, kind, self._pace).send(puts)
        finally:
            self._conclude(looks, puts, list(kind.results.values()))

    def _conclude(self, looks: Sequence[_Look], puts: Sequence[Put], results: Sequence[Result]) -> None:
        by_order: dict[str, list[Result]] = {}
        for result in results:
            by_order.setdefault(result.put.order_id, []).append(result)
        sent = {item.order_id for item in puts}
        told = [_became(look, by_order.get(look.id, ())) for look in looks if look.kept or look.id not in sent or look.id in by_order]
        known = {look.id: look for look in looks}
        ups = [self._up(known[each.id], each, by_order.get(each.id, ())) for each in told if not known[each.id].kept]
        self._ctx.tools.ledger.follow_up(self._ctx.run_id, ups)
        for each in told:
            self._ctx.looked(each.id, each.result.value if each.result is not Undone.KEPT else "unchanged")
        self._orders += told

    def _up(self, look: _Look, told: UndoneOrder, results: Sequence[Result]) -> FollowUp:
        now = self._ctx.now()
        done = told.result is Undone.VOIDED
        voided = {each.put.part for each in results if each.state is WriteState.DONE}
        parts = tuple(
            PartNow(part.part, State.VOIDED, "Void") for part in look.followed.parts if done or part.part in voided
        )
        news = done and look.followed.state is not State.VOIDED
        return FollowUp(
            look.id,
            now,
            "voided" if news else "unchanged",
            parts=parts,
            look_at=None if done else now,
            settled=look.status if done else None,
            timeline=(("undone", {"run": str(self._undone), "by": self._by}),) if news else (),
        )


class _Reasons:
    """Why a sales order stays, each asked in turn; None where that is none."""

    def __init__(self, ctx: Context, followed: Followed, now: _Fresh) -> None:
        self._ctx, self._followed, self._now = ctx, followed, now

    def linked(self, made: MadeOrder) -> Problem | None:
        linked = made.linked or any(part.state is State.ADOPTED for part in self._followed.parts)
        return self._kept("linked") if linked else None

    def ended(self, status: str) -> Problem | None:
        """Gone, unreadable, void by others, dispatched, invoiced, or completed in Neto: all parts of an order share that."""
        parts = self._followed.parts
        if any(str(part.omni_id) in self._now.unread for part in parts):
            return self._kept("unread")
        stored = [self._now.stored.get(part.omni_id) for part in parts]
        theirs = [each for each, part in zip(stored, parts, strict=True) if each and each.reference.strip() == part.reference.strip()]
        if not parts or len(theirs) < len(parts):
            return self._kept("gone")
        if all(each.is_void for each in theirs):
            return None if any(not key for key, _part in self._now.done.get(self._followed.id, {})) else self._kept("void")
        ends = [ended_as(each) for each in self._made() if not each.now.is_void]
        if any(ends):
            return self._kept(next(filter(None, ends)))
        return self._kept("completed") if folded(status) == COMPLETED else None

    def worked_on(self) -> Problem | None:
        words = "; ".join(filter(None, (touched(each) for each in self._made() if not each.now.is_void)))
        if words:
            return self._kept("touched", words)
        paid = sum((each.amount for each in self._payments(ours=False)), ZERO)
        return self._kept("paid", f"{paid:.2f}") if paid else None

    def payments_that_stay(self) -> tuple[Problem, ...]:
        amount: Decimal = sum((each.amount for each in self._payments(ours=True)), ZERO)
        return (Problem("undone_but_paid", {"reference": self._followed.reference, "amount": f"{amount:.2f}"}),) if amount else ()

    def _payments(self, *, ours: bool) -> Iterable[StoredPayment]:
        keys = {folded(key) for key, _part in self._now.ours.get(self._followed.id, {})}
        for part in self._followed.parts:
            yield from (each for each in self._now.payments.get(part.omni_id, ()) if (folded(each.reference) in keys) is ours)

    def _made(self) -> Iterator[MadePart]:
        inventory = self._ctx.tools.inventory
        for part in self._followed.parts:
            total = part.total or ZERO
            sent = inventory.sent_sales_order(part.sent, order_id=self._followed.id, part=part.part, total=total) if part.sent else None
            then = inventory.stored_sales_order(part.stored) if part.stored else None
            yield MadePart(sent, then, self._now.stored[part.omni_id])

    def _kept(self, case: str, words: str = "") -> Problem:
        return _stays(self._followed.reference, case, words)


def _stays(reference: str, case: str, words: str = "") -> Problem:
    return Problem("not_undone", {"reference": reference, "case": case, "words": words})


def _told(look: _Look, result: Undone, *problems: Problem) -> UndoneOrder:
    followed = look.followed
    omni_id = followed.parts[0].omni_id if followed.parts else 0
    kept = (look.kept,) if look.kept else ()
    was_void = result is Undone.VOIDED and not look.targets
    return UndoneOrder(look.id, followed.reference, omni_id, result, followed.grand_total, (*kept, *problems, *look.beside), was_void)


def _absent(made: MadeOrder) -> UndoneOrder:
    """The run sent it, and it isn't in Omni by now, or nobody knows."""
    if made.state in UNSETTLED:
        return UndoneOrder(made.id, made.reference, 0, Undone.IN_DOUBT, problems=(_stays(made.reference, "unclear"),))
    words = made.state.value.replace("_", " ")
    return UndoneOrder(made.id, made.reference, 0, Undone.KEPT, problems=(_stays(made.reference or made.id, "unsent", words),))


def _unclear(followed: Followed) -> UndoneOrder:
    """A void, a dispatch, a change or a payment is still on its way to it."""
    return _told(_Look(followed, followed.status), Undone.IN_DOUBT, _stays(followed.reference, "unclear"))


def _became(look: _Look, results: Sequence[Result]) -> UndoneOrder:
    reference = look.followed.reference
    if look.kept is not None:
        return _told(look, Undone.KEPT)
    if any(each.state in (WriteState.IN_DOUBT, WriteState.ABSENT) for each in results):
        return _told(look, Undone.IN_DOUBT, _stays(reference, "unclear"))
    refused = next((each for each in results if each.state is WriteState.REFUSED), None)
    if refused is not None:
        return _told(look, Undone.KEPT, _stays(reference, "refused", refused.words or "none"))
    return _told(look, Undone.VOIDED)


def refuse_undoable(is_known: bool, is_rehearsal: bool, undone: int) -> None:
    """Raises CannotContinue where there is nothing that can be undone."""
    if not is_known:
        raise CannotContinue(f"There was no download {undone} of this store.", code="setting_missing")
    if is_rehearsal:
        raise CannotContinue(f"Download {undone} was a rehearsal: it made nothing in Omni.", code="setting_missing")
