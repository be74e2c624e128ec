"""Stage update, orders that Neto changed after the download: told, or brought to Omni as far as its state allows (changed_orders)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from omni_desktop.core.afterwards.changes import Change, changes, content_digest, groups_of, lines_changed
from omni_desktop.core.afterwards.status import asked_state
from omni_desktop.core.inventory import Catalogue, StoredSalesOrder
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.lookups.lookup import look_up
from omni_desktop.core.lookups.unreadable import in_the_dark
from omni_desktop.core.mapping.as_decided import map_as_decided
from omni_desktop.core.mapping.mapping import needs
from omni_desktop.core.mapping.products import is_left_out
from omni_desktop.core.mapping.verify import differences
from omni_desktop.core.order import ZERO, Line, Order
from omni_desktop.core.ports.inventory import PreparedChange
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.record import KnownOrder, State, TimelineEntry
from omni_desktop.core.record.updates import Followed, PartNow, Write, WriteState
from omni_desktop.core.sales_order import SalesOrder, shop_lines
from omni_desktop.core.sentence import phrase, word
from omni_desktop.core.values import replace
from omni_desktop.core.words.personal import MARK, with_details_of
from omni_desktop.core.writes.writing import Put, Result, Writer, put

CHANGED = "changed_in_neto"
CONFLICT, CONFLICTING = phrase("somebody changed it in Omni too ({fields})"), "somebody changed it in Omni too"
DISPATCHED, VOID, INVOICED = word("it is dispatched in Omni"), word("it is void in Omni"), word("it is invoiced in Omni")
GONE, SEVERAL = word("it isn't in Omni any more"), word("it is several sales orders in Omni")
OTHERWISE = word("by today's SKU table one of its lines goes as other products than it was sent as")
BY_HAND = phrase("custom fields are changed in Omni by hand ({fields})")
UNSENDABLE = word("the changed order can't be sent as it is")


@dataclass(frozen=True, slots=True)
class ChangeOutcome:
    """What came of a changed order. `told`: its problems, while Omni was not told. `digest`: of what Omni was told, else None.

    `sent`: the write of this look, `doubt`: the same while it had no clear answer, or is to be decided afresh. `could_be_sent`: whether
    Omni still takes it.
    """

    changes: tuple[Change, ...] = ()
    told: tuple[Problem, ...] = ()
    digest: str | None = None
    timeline: tuple[TimelineEntry, ...] = ()
    part: PartNow | None = None
    doubt: Result | None = None
    sent: Result | None = None
    could_be_sent: bool = False

    @property
    def lines(self) -> str:
        """Lines that Neto changed and Omni doesn't know of, in words."""
        return "" if self.digest is not None else lines_changed(self.changes)


@dataclass(frozen=True, slots=True)
class Changed:
    """A changed order on its way: both of Neto's versions, and what they become in Omni (None: they can't be mapped)."""

    followed: Followed
    before: Order
    after: Order
    changes: tuple[Change, ...]
    sales: tuple[SalesOrder, SalesOrder] | None = None
    prepared: PreparedChange | None = None
    why_not: str = ""

    @property
    def id(self) -> str:
        return self.followed.id


class Changer:
    def __init__(self, ctx: Context, writer: Writer) -> None:
        self._ctx = ctx
        self._writer = writer

    def bring(self, due: Sequence[Followed], stored: dict[int, StoredSalesOrder], *, send: bool) -> dict[str, ChangeOutcome]:
        """What became of each changed order. `stored` gets the sales orders as they stand afterwards. A rehearsal sends nothing."""
        found = [changed for each in due if (changed := self._changed(each)) is not None]
        silent = {each.id: self._settled(each) for each in found if not each.changes or self._ignores(each)}
        open_changes = self._prepared([each for each in found if each.id not in silent], stored)
        sending = [each for each in open_changes if send and self._may_send(each)]
        results = self._send(sending, stored)
        stored |= {each.stored.id: each.stored for each in results.values() if each.stored is not None}
        return silent | {each.id: self._brought(each, stored, results.get(each.id)) for each in open_changes}

    @property
    def _rule(self) -> str:
        return self._ctx.settings.download_orders.changed_orders

    def _ignores(self, changed: Changed) -> bool:
        return self._rule == "ignore" and not changed.followed.insists

    def _changed(self, followed: Followed) -> Changed | None:
        """None where nothing changed, or where the order is off: then its sales order is voided, not changed."""
        if not followed.base or asked_state(followed.status) is State.VOIDED:
            return None
        base, before, after = self._as_told(followed)
        if before and after and MARK.encode() in base:
            before = with_details_of(before, after)
        return Changed(followed, before, after, changes(before, after, self._unsent(followed))) if before and after else None

    def _as_told(self, followed: Followed) -> tuple[bytes, Order | None, Order | None]:
        """Neto's order as Omni was last told of it, raw and read, and as it is now: that may have gone on, or back to what it was, after a
        change of ours that arrived, and that nobody knew of when the run was killed or Omni gave no clear answer."""
        base, brought, after = (self._ctx.tools.shop.read(raw).order for raw in (followed.base, followed.brought, followed.raw))
        if brought and after and content_digest(brought) != content_digest(after):
            return followed.brought, brought, after
        return followed.base, base, after

    def _unsent(self, followed: Followed) -> Callable[[Line], bool]:
        """Lines that are left out, unless they were sent before the setting said so."""
        read, patterns = self._ctx.tools.inventory.sent_sales_order, self._ctx.settings.download_orders.leave_out_skus
        parts = [read(part.sent, order_id=followed.id, part=part.part, total=part.total or ZERO) for part in followed.parts if part.sent]
        sent = shop_lines(line.integration_ref for part in parts for line in part.lines)
        return lambda line: line.id not in sent and is_left_out(line.sku, patterns)

    def _settled(self, changed: Changed, *timeline: TimelineEntry) -> ChangeOutcome:
        return ChangeOutcome(changed.changes, digest=content_digest(changed.after), timeline=timeline)

    def _prepared(self, found: Sequence[Changed], stored: Mapping[int, StoredSalesOrder]) -> list[Changed]:
        """With what the change would be in Omni, or why there can be none."""
        if not found:
            return []
        known = look_up(self._ctx, [order for each in found for order in (each.before, each.after)])
        decided = self._ctx.tools.ledger.known([each.id for each in found])
        return [self._prepare(replace(each, sales=self._mapped(each, known, decided.get(each.id))), stored) for each in found]

    def _mapped(self, changed: Changed, known: Catalogue, decided: KnownOrder | None) -> tuple[SalesOrder, SalesOrder] | None:
        """`decided`: what a person accepted and chose counts for both; of a total that is another one nobody accepted anything."""
        if any(in_the_dark(needs(order, self._ctx.settings, known.sku_table), known) for order in (changed.before, changed.after)):
            return None
        anew = changed.after.grand_total != changed.before.grand_total
        of_after = replace(decided, accepted_rounding=None) if decided and anew else decided
        pairs = ((changed.before, decided), (changed.after, of_after))
        both = [map_as_decided(order, self._ctx.settings, known, self._ctx.now(), decisions) for order, decisions in pairs]
        if any(len(each.sales_orders) != 1 for each in both) or both[1].held or changed.after.grand_total < 0:
            return None
        return both[0].sales_orders[0], both[1].sales_orders[0]

    def _prepare(self, changed: Changed, stored: Mapping[int, StoredSalesOrder]) -> Changed:
        parts = changed.followed.parts
        there = stored.get(parts[0].omni_id) if len(parts) == 1 else None
        why_not = _why_not(changed, there)
        if there is None or changed.sales is None:
            return replace(changed, why_not=why_not)
        if self._goes_otherwise(changed):
            return replace(changed, why_not=why_not or OTHERWISE)
        prepared = self._ctx.tools.inventory.prepare_change(there, *changed.sales)
        if prepared.conflicts and not changed.followed.insists:
            why_not = why_not or CONFLICT(fields=", ".join(prepared.conflicts))
        if prepared.by_hand and prepared.prepared is None:
            why_not = why_not or BY_HAND(fields=", ".join(prepared.by_hand))
        return replace(changed, prepared=prepared, why_not=why_not)

    def _goes_otherwise(self, changed: Changed) -> bool:
        """Whether one of its lines goes as more or fewer lines by today's SKU table than it was sent as: Omni's would stay beside them."""
        part = changed.followed.parts[0]
        if not part.sent or changed.sales is None:
            return False
        sent = self._ctx.tools.inventory.sent_sales_order(part.sent, order_id=changed.id, part=part.part, total=part.total or ZERO)
        now, then = ({line.integration_ref.strip() for line in each.lines} for each in (changed.sales[0], sent))
        both = shop_lines(now) & shop_lines(then)
        return any(shop_lines([ref]) & both for ref in now ^ then)

    def _may_send(self, changed: Changed) -> bool:
        return (self._rule == "update" or changed.followed.insists) and self._can_be_sent(changed)

    def _can_be_sent(self, changed: Changed) -> bool:
        return not changed.why_not and changed.prepared is not None and changed.prepared.prepared is not None

    def _send(self, sending: Sequence[Changed], stored: Mapping[int, StoredSalesOrder]) -> dict[str, Result]:
        return {each.put.order_id: each for each in self._writer.send(list(self._puts(sending, stored)))} if sending else {}

    def _puts(self, sending: Sequence[Changed], stored: Mapping[int, StoredSalesOrder]) -> Iterator[Put]:
        for each in sending:
            part = each.followed.parts[0]
            assert each.prepared is not None
            assert each.prepared.prepared is not None
            yield put(each.id, part.part, Write.CHANGE, stored[part.omni_id], each.prepared.prepared)

    def _brought(self, changed: Changed, stored: Mapping[int, StoredSalesOrder], result: Result | None) -> ChangeOutcome:
        agrees = changed.prepared is not None and changed.prepared.prepared is None
        by_hand = changed.prepared is not None and bool(changed.prepared.by_hand)
        if not by_hand and (agrees or (result is not None and result.state is WriteState.DONE)):
            return self._done(changed, stored)
        told = (Problem(CHANGED, _facts(changed)),)
        outcome = ChangeOutcome(changed.changes, told, sent=result, could_be_sent=self._can_be_sent(changed))
        if result is None:
            return outcome
        if result.state is WriteState.REFUSED:
            facts = {"what": "change", "words": result.words, "reference": changed.followed.reference}
            return replace(outcome, told=(*told, Problem("update_refused", facts)))
        return replace(outcome, doubt=result)

    def _done(self, changed: Changed, stored: Mapping[int, StoredSalesOrder]) -> ChangeOutcome:
        """Omni holds what Neto has now, by our change or by somebody's hand; its total is checked as after a create."""
        part = changed.followed.parts[0]
        there = stored[part.omni_id]
        assert changed.sales is not None
        told = {"fields": groups_of(changed.changes)}
        zeroed = changed.prepared.zeroed if changed.prepared else ()
        timeline: list[TimelineEntry] = [("updated", told), *(("line_zeroed", {"sku": sku}) for sku in zeroed)]
        problems = [Problem("line_at_zero", {"sku": sku, "reference": part.reference}) for sku in zeroed]
        problems += _total_apart(changed.sales[1], there)
        now = self._part_now(changed, there)
        return ChangeOutcome(changed.changes, tuple(problems), content_digest(changed.after), tuple(timeline), now)

    def _part_now(self, changed: Changed, stored: StoredSalesOrder) -> PartNow:
        part = changed.followed.parts[0]
        assert changed.sales is not None
        if not part.sent:
            return PartNow(part.part, stored=stored.raw)
        known = self._ctx.tools.inventory.sent_sales_order(part.sent, order_id=changed.id, part=part.part, total=stored.total)
        now = replace(changed.sales[1], stage=known.stage, member_id=known.member_id, new_contact=None, branch_id=known.branch_id)
        return PartNow(part.part, sent=self._ctx.tools.inventory.prepare_sales_order(now).document)


def _why_not(changed: Changed, stored: StoredSalesOrder | None) -> str:
    if len(changed.followed.parts) > 1:
        return SEVERAL
    if stored is None:
        return GONE
    if stored.is_void or stored.dispatched_at is not None:
        return VOID if stored.is_void else DISPATCHED
    if stored.invoiced_at is not None:
        return INVOICED
    return "" if changed.sales is not None else UNSENDABLE


def _facts(changed: Changed) -> dict[str, str]:
    return {
        "reference": changed.followed.reference,
        "fields": groups_of(changed.changes),
        "details": "; ".join(str(change) for change in changed.changes),
        **_why(changed.why_not),
    }


def _why(why_not: str) -> dict[str, str]:
    """A person's word goes over what others changed, and over nothing else."""
    if not why_not:
        return {"why": "It can be updated in Omni."}
    by_hand = {} if why_not.startswith(CONFLICTING) else {"case": "by_hand"}
    return {"why": f"It can't be updated by itself: {why_not}.", **by_hand}


def once_dispatched(told: Sequence[Problem]) -> tuple[Problem, ...]:
    """What was told of a change, after the same look dispatched its order."""
    return tuple(replace(each, facts={**each.facts, **_why(DISPATCHED)}) if each.code == CHANGED else each for each in told)


def _total_apart(wanted: SalesOrder, stored: StoredSalesOrder) -> list[Problem]:
    return [problem for problem in differences(wanted, stored) if problem.code == "omni_total_differs"]
