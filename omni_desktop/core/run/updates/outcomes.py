"""What a look at an order in Omni came to, as the ledger keeps it: its states, when it is looked at next, and the reason told."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

from omni_desktop.core.afterwards.shelf import Need
from omni_desktop.core.afterwards.status import Act, Case, Decision, Part, asked_state, codes_missing, is_out, parcels
from omni_desktop.core.lookups.context import Context, next_look
from omni_desktop.core.order import Order
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.problems.waiting import is_for_stock_alone, waiting_problem
from omni_desktop.core.record.record import State, TimelineEntry
from omni_desktop.core.record.updates import PARKED, Followed, FollowUp, PartNow, Write, WriteState
from omni_desktop.core.run.updates.changes import ChangeOutcome, once_dispatched
from omni_desktop.core.sentence import word
from omni_desktop.core.values import replace
from omni_desktop.core.writes.writing import Result

NEXT_DAY = timedelta(days=1)
RESULT_OF = {State.DISPATCHED: "dispatched", State.VOIDED: "voided"}
THERE = {State.DISPATCHED: "dispatched_there", State.VOIDED: "voided_there"}
DISPATCH, STAGE, VOID, CHANGE = word("dispatch"), word("stage"), word("void"), word("change")
WHAT = {Write.DISPATCH: DISPATCH, Write.STAGE: STAGE, Write.VOID: VOID, Write.UNDO: VOID, Write.CHANGE: CHANGE}


@dataclass(frozen=True, slots=True)
class Look:
    """One order on its way through the stage. `case` None: Neto's order can't be read. `done`: writes of ours that stand in Omni."""

    followed: Followed
    decision: Decision
    order: Order | None = None
    case: Case | None = None
    needs: Mapping[Need, Decimal] = field(default_factory=dict)
    done: bool = False
    brought: ChangeOutcome | None = None

    @property
    def id(self) -> str:
        return self.followed.id


def follow_up_for(ctx: Context, look: Look, results: Sequence[Result]) -> FollowUp:
    """Of its status first, then of what Neto changed of it."""
    up = _with_change(ctx, look, _status_up(ctx, look, results))
    up = _with_both_sides(look, replace(up, problems=(*up.problems, *_late_parcels(look, results))), results)
    insists = look.followed.insists and _still_to_come(look, results)
    return replace(up, insists=insists, seen=look.followed, still_so=_still_so(look))


def _still_so(look: Look) -> frozenset[str]:
    """The stage alone is Dispatched, and only Omni's refusal, which is long gone, had the words of it."""
    parts = [part.stored for part in parts_of(look) if part.stored and not part.stored.is_void]
    alone = look.case is None or any(stored.dispatched_at is None and is_out(look.case, stored) for stored in parts)
    return frozenset({"dispatched_without_date"} if alone else ())


def _still_to_come(look: Look, results: Sequence[Result]) -> bool:
    """Whether what a person wanted all the same was not done yet, for no reason that asks that person again."""
    if look.case is None and look.decision.act is Act.PROBLEM:
        return True
    last: dict[object, Result] = {each.put.part: each for each in results}
    if look.brought and look.brought.sent:
        last["change"] = look.brought.sent
    return look.decision.act is Act.WAIT or any(each.state is not WriteState.DONE for each in last.values())


def _with_both_sides(look: Look, up: FollowUp, results: Sequence[Result]) -> FollowUp:
    """Whoever is to decide on a problem compares with what Omni held at this look."""
    if not up.problems or look.case is None:
        return up
    seen = {part.number: part.stored for part in look.case.parts} | {each.put.part: each.stored for each in results}
    held = {number: stored.raw for number, stored in seen.items() if stored is not None}
    return replace(up, parts=tuple(replace(part, now=held.get(part.part)) for part in up.parts))


def _with_change(ctx: Context, look: Look, up: FollowUp) -> FollowUp:
    brought = look.brought
    if brought is None:
        return up
    if brought.doubt is not None:
        return replace(_doubt(ctx, up, brought.doubt), follow="changed")
    now = brought.part
    parts = tuple(replace(part, sent=now.sent, stored=now.stored) if now and now.part == part.part else part for part in up.parts)
    told = once_dispatched(brought.told) if up.result == RESULT_OF[State.DISPATCHED] else brought.told
    up = replace(up, parts=parts, problems=(*told, *up.problems), timeline=(*brought.timeline, *up.timeline))
    said = brought.digest is None or bool(brought.timeline)
    up = replace(up, result="changed") if up.result == "unchanged" and said else up
    if brought.digest is not None:
        return replace(up, digest=brought.digest)
    shown = tuple((change.field, change.before, change.after) for change in brought.changes)
    words = "; ".join(str(change) for change in brought.changes)
    up = replace(up, changes=shown, follow="changed", follow_words=words) if up.follow != "waiting" else replace(up, changes=shown)
    attempts = look.followed.attempts + 1
    return replace(up, look_at=min(up.look_at or PARKED, next_look(ctx.now(), attempts)), attempts=attempts)


def parts_of(look: Look) -> tuple[Part, ...]:
    return look.case.parts if look.case else ()


def waits_for(look: Look) -> tuple[Problem, ...]:
    """What a waiting order waits for, as it is told beside its result; where a problem says it already, that is enough."""
    if look.decision.act is not Act.WAIT or look.decision.problem is not None:
        return ()
    return (waiting_problem(look.decision.words, look.followed.reference),)


def _status_up(ctx: Context, look: Look, results: Sequence[Result]) -> FollowUp:
    up = FollowUp(look.id, ctx.now(), "unchanged", parts=_parts(look, results))
    if look.case is None and look.decision.act is not Act.PROBLEM:
        return replace(up, look_at=ctx.now() + NEXT_DAY)
    if results:
        return _sent(ctx, look, up, results)
    return _UPS[look.decision.act](ctx, look, up)


def _parts(look: Look, results: Sequence[Result]) -> tuple[PartNow, ...]:
    """Each sales order as it was read last: before the change, or after it."""
    case = look.case
    if case is None:
        return ()
    after = {each.put.part: each for each in results}
    found = []
    for part in case.parts:
        stored = after[part.number].stored if part.number in after else part.stored
        if stored is not None:
            staged = part.number in after and after[part.number].put.kind is Write.STAGE and after[part.number].state is WriteState.DONE
            ended = State.VOIDED if stored.is_void else State.DISPATCHED if stored.dispatched_at or staged or case.staged else None
            found.append(PartNow(part.number, ended if _counts(look, ended) else None, stored.status, stored.total))
    return tuple(found)


def _counts(look: Look, ended: State | None) -> bool:
    """An end in Omni that we didn't bring is the order's state only where Neto's status asks for one: before that it stays somebody's."""
    if look.case is not None and ended in look.case.ours:
        return True
    asked = asked_state(look.followed.status) is not None or (look.case is not None and look.case.undone)
    return ended is not None and asked and look.decision.act not in (Act.NOTHING, Act.PROBLEM)


def _sent(ctx: Context, look: Look, up: FollowUp, results: Sequence[Result]) -> FollowUp:
    """The last word on each sales order counts: a date that Omni refused may have been followed by the stage alone."""
    last = {each.put.part: each for each in results}
    doubt = next((each for each in last.values() if each.state is WriteState.IN_DOUBT), None)
    refused = next((each for each in last.values() if each.state is WriteState.REFUSED), None)
    if doubt is not None:
        return _doubt(ctx, up, doubt)
    if refused is not None:
        facts = {"what": WHAT[refused.put.kind], "words": refused.words, "reference": look.followed.reference}
        return _problem(ctx, look, up, Problem("update_refused", facts))
    absent = next((each for each in last.values() if each.state is WriteState.ABSENT), None)
    if absent is not None:
        return _doubt(ctx, up, absent)
    return _done(look, up, results)


def _doubt(ctx: Context, up: FollowUp, result: Result) -> FollowUp:
    """Looked up by the next run; one that surely did not arrive is decided afresh."""
    if result.state is WriteState.ABSENT:
        return replace(up, look_at=ctx.now())
    at = result.ended_at + ctx.settle_time
    return replace(up, result="in_doubt", look_at=at, timeline=(("update_in_doubt", {"what": WHAT[result.put.kind]}),))


def _done(look: Look, up: FollowUp, results: Sequence[Result]) -> FollowUp:
    voided = look.decision.act is Act.VOID
    state = State.VOIDED if voided else State.DISPATCHED
    lines: tuple[TimelineEntry, ...] = ((RESULT_OF[state], _parcel(look)),)
    problems: tuple[Problem, ...] = ()
    without = [each for each in results if each.put.kind is Write.DISPATCH and each.state is WriteState.REFUSED]
    if without:
        facts = {"words": without[0].words, "reference": look.followed.reference}
        lines, problems = (*lines, ("stage_alone", facts)), (Problem("dispatched_without_date", facts),)
    problems = (*problems, *(() if voided else _parcels_left_out(look, {each.put.part for each in without})))
    return replace(up, result=RESULT_OF[state], settled=look.followed.status, timeline=lines, problems=problems)


def _parcels_left_out(look: Look, alone: Collection[int]) -> tuple[Problem, ...]:
    """Codes for which Omni's field has no room, or that stand there otherwise, and all of those that got the stage `alone`: none goes
    without a word."""
    if look.order is None:
        return ()
    order, parts, targets = look.order, parts_of(look), look.decision.targets
    left = (codes_missing(order, part, parts) if part.number in alone else parcels(order, part, parts).left_out for part in targets)
    return _left_out(look, [code for codes in left for code in codes])


def _late_parcels(look: Look, results: Sequence[Result]) -> tuple[Problem, ...]:
    """Codes that Neto had only after our dispatch (core.run.updates.late_parcels), also where this look is the first to know of it."""
    if look.case is None or look.order is None or State.DISPATCHED not in look.case.ours:
        return ()
    sent = {each.put.part for each in results}          # what these left out is told with them
    there = [part for part in parts_of(look) if part.stored and part.number not in sent and not part.stored.is_void]
    out = [part for part in there if part.stored and is_out(look.case, part.stored)]
    return _left_out(look, [code for part in out for code in codes_missing(look.order, part, parts_of(look))])


def _left_out(look: Look, codes: Sequence[str]) -> tuple[Problem, ...]:
    facts = {"codes": ", ".join(dict.fromkeys(codes)), "reference": look.followed.reference}
    return (Problem("tracking_left_out", facts),) if codes else ()


def _parcel(look: Look) -> Mapping[str, str]:
    tracking = ", ".join(dict.fromkeys(line.tracking for line in look.order.lines if line.tracking)) if look.order else ""
    return {"parcel": f", parcel {tracking}" if tracking else ""}


def _nothing(_ctx: Context, look: Look, up: FollowUp) -> FollowUp:
    """With Auto Dispatch off, a status that asks for something waits until it is switched on."""
    asks = asked_state(look.followed.status) not in (None, look.followed.state) and look.followed.settled != look.followed.status
    return replace(up, look_at=PARKED if asks else None)


def _record(_ctx: Context, look: Look, up: FollowUp) -> FollowUp:
    state = look.decision.state
    assert state is not None
    remark = (look.decision.problem,) if look.decision.problem else ()
    kind = "undone_there" if look.case and look.case.undone else RESULT_OF[state] if look.done else THERE[state]
    result = RESULT_OF[state] if look.done and look.followed.state is not state else "unchanged"
    facts = _parcel(look) if look.done else {"neto": look.followed.status}
    told: tuple[TimelineEntry, ...] = ((kind, facts),) if look.followed.state is not state else ()
    return replace(up, result=result, settled=look.followed.status, timeline=told, problems=remark)


def _wait(ctx: Context, look: Look, up: FollowUp) -> FollowUp:
    """For stock by what moves in Omni, for an approval or a link by age; in any case once a day."""
    words = look.decision.words
    news = look.followed.follow != "waiting" or look.followed.follow_words != words
    attempts = look.followed.attempts + 1
    return replace(
        up,
        result="waiting",
        follow="waiting",
        follow_words=words,
        look_at=ctx.now() + NEXT_DAY if look.needs and is_for_stock_alone(words) else next_look(ctx.now(), attempts),
        attempts=attempts,
        problems=(look.decision.problem,) if look.decision.problem else (),
        timeline=(("waiting", {"words": words}),) if news else (),
    )


def _problem(ctx: Context, look: Look, up: FollowUp, problem: Problem | None = None) -> FollowUp:
    found = problem or look.decision.problem
    assert found is not None
    attempts = look.followed.attempts + 1
    return replace(up, problems=(found,), look_at=next_look(ctx.now(), attempts), attempts=attempts)


_UPS = {Act.NOTHING: _nothing, Act.RECORD: _record, Act.WAIT: _wait, Act.PROBLEM: _problem, Act.DISPATCH: _nothing, Act.VOID: _nothing}


def previewed(look: Look) -> tuple[str, tuple[Problem, ...]]:
    """What a look would come to, as a result and its problems; for a rehearsal, which sends nothing."""
    told = look.brought.told if look.brought else ()
    problems = (*told, look.decision.problem) if look.decision.problem else told
    problems = (*problems, *waits_for(look))
    result = {Act.DISPATCH: "dispatched", Act.VOID: "voided", Act.WAIT: "waiting"}.get(look.decision.act, "unchanged")
    return ("changed" if told and result == "unchanged" else result), problems


def previewed_why(look: Look) -> tuple[str, ...]:
    words = {
        Act.DISPATCH: "Completed in Neto: its sales order would be dispatched.",
        Act.VOID: "Cancelled in Neto: its sales order would be voided.",
        Act.WAIT: f"Completed in Neto, but it waits: {look.decision.words}.",
    }.get(look.decision.act, "")
    changed = tuple(f"Changed in Neto: {change}." for change in look.brought.changes) if look.brought else ()
    return (*filter(None, (words,)), *changed)
