"""Stage create, first half: the customers that Omni does not have yet, each once, however many of the orders are theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from omni_desktop.core.inventory import WriteAnswer, folded
from omni_desktop.core.lookups.context import Context, next_look
from omni_desktop.core.lookups.lookup import catalogue
from omni_desktop.core.mapping.customers import in_the_way, member_cost_center
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.moment import Moment
from omni_desktop.core.record.record import ContactDoubt
from omni_desktop.core.run.plan import Plan
from omni_desktop.core.sales_order import NewContact
from omni_desktop.core.sentence import word
from omni_desktop.core.values import replace
from omni_desktop.core.writes.new_contacts import FIELDS, SEVERAL, NewContacts
from omni_desktop.core.writes.once import Once, Sent, ended_of
from omni_desktop.core.writes.pace import Pace

DETAILS = word("details")


class Contacts:
    """Makes contacts and remembers, for the run, what became of each key."""

    def __init__(self, ctx: Context, pace: Pace) -> None:
        self._ctx = ctx
        self._made = NewContacts(ctx)
        self._once = Once(ctx, self._made, pace)
        self._keys: dict[tuple[str, str], str] = {}
        self._unsettled = ctx.tools.ledger.unsettled_contacts()

    def link(self, plans: Sequence[Plan]) -> list[Plan]:
        """The plans with their customers' ids; those whose customer could not be made come back held."""
        plans = [self._with_one_key(plan) for plan in plans]
        wanted: dict[str, NewContact] = {}
        for plan in plans:
            wanted |= {contact.key: contact for contact in _contacts_of(plan) if contact.key not in wanted}
        self._make({key: contact for key, contact in wanted.items() if self._is_absent(key)})
        return [self._linked(plan) for plan in plans]

    def _with_one_key(self, plan: Plan) -> Plan:
        """New customers who agree in anything that customers are matched by are one: the later order would have found the earlier's."""
        for contact in _contacts_of(plan):
            shared = [(field, folded(FIELDS[field](contact))) for field in self._ctx.settings.customer_tracking.match_by]
            shared = [(field, value) for field, value in shared if value]
            key = next((self._keys[each] for each in shared if each in self._keys), contact.key)
            self._keys |= {each: self._keys.get(each, key) for each in shared}
            if key != contact.key:
                one = replace(contact, key=key)
                plan = replace(plan, sales_orders=tuple(replace(each, new_contact=one) for each in plan.sales_orders))
        return plan

    def _make(self, wanted: Mapping[str, NewContact]) -> None:
        """What an earlier run left in doubt is looked for first; Omni is a slow server until the settling time is over."""
        left = [_left(contact, self._unsettled.pop(key)) for key, contact in wanted.items() if key in self._unsettled]
        self._once.conclude(left)
        self._once.send([contact for key, contact in wanted.items() if self._is_absent(key)])

    def _is_absent(self, key: str) -> bool:
        return self._made.outcomes.get(key, ("absent", 0))[0] == "absent"

    def _linked(self, plan: Plan) -> Plan:
        for contact in _contacts_of(plan):
            state, omni_id = self._made.outcomes[contact.key]
            if state != "created":
                return replace(plan.held(self._problem(contact, state)), due_at=self._due_at(plan, contact.key, state))
            account = member_cost_center(self._ctx.settings, contact, catalogue(self._ctx).contacts_by_id.get(omni_id))
            linked = (replace(each, member_id=omni_id, new_contact=None, member_cost_center=account) for each in plan.sales_orders)
            plan = replace(plan, sales_orders=tuple(linked))
        return plan

    def _due_at(self, plan: Plan, key: str, state: str) -> datetime | None:
        """A customer in doubt is looked for as soon as the settling time is over, and one that surely isn't there is made once more; a
        refused one by the order's age."""
        if state == "absent" and not (plan.known and plan.known.attempts):
            return self._ctx.now()
        if state != "in_doubt":
            return None
        return min(self._made.doubts[key].left_at + self._ctx.settle_time, next_look(self._ctx.now(), 1))

    def _problem(self, contact: NewContact, state: str) -> Problem:
        named = contact.email or contact.company or contact.integration_ref
        if state == SEVERAL:
            ids = ", ".join(map(str, self._made.several[contact.key]))
            return Problem("customer_ambiguous", {"field": DETAILS, "value": named, "ids": ids})
        facts = {"customer": named, "words": self._made.words.get(contact.key, "")}
        if state in ("in_doubt", "absent"):
            return Problem("contact_in_doubt", facts)
        return Problem("contact_refused", facts | in_the_way(contact.email, catalogue(self._ctx)))


def _left(contact: NewContact, doubt: ContactDoubt) -> Sent[NewContact]:
    """A customer as an earlier run sent it."""
    return Sent(
        contact,
        ended=ended_of(Moment(doubt.left_at, doubt.server_at), doubt.ended_at, doubt.lease_end),
        answer=WriteAnswer(True if doubt.omni_id else None, doubt.omni_id),
        answered=doubt.answered,
        absent_at=doubt.absent_at,
    )


def _contacts_of(plan: Plan) -> list[NewContact]:
    return [sales_order.new_contact for sales_order in plan.sales_orders if sales_order.new_contact is not None][:1]
