"""Stage create, first half: the customers that Omni does not have yet, each once, however many of the orders are theirs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from omni_desktop.core.errors import Cancelled, CannotContinue, OutcomeUnknown, Refused, TryLater
from omni_desktop.core.inventory import Contact, WriteAnswer, folded
from omni_desktop.core.mapping.customers import in_the_way, is_customer, member_cost_center
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.run.context import Context
from omni_desktop.core.run.lookup import FIELD_OF, catalogue, learn_contacts
from omni_desktop.core.run.pace import Pace, halves
from omni_desktop.core.run.plan import Plan
from omni_desktop.core.sales_order import NewContact

Outcome = tuple[str, int]
ABSENT: Outcome = ("absent", 0)
SHORT_WAIT = 5
FIELDS: Mapping[str, Callable[[NewContact], str]] = {
    "email": lambda contact: contact.email,
    "account_number": lambda contact: contact.account_number,
    "company": lambda contact: contact.company,
    "integration_ref": lambda contact: contact.integration_ref,
}


class Contacts:
    """Makes contacts and remembers, for the run, what became of each key."""

    def __init__(self, ctx: Context, pace: Pace) -> None:
        self._ctx = ctx
        self._pace = pace
        self._outcomes: dict[str, Outcome] = {}
        self._words: dict[str, str] = {}
        self._keys: dict[tuple[str, str], str] = {}
        self._unsettled = ctx.tools.ledger.unsettled_contacts()

    def link(self, plans: Sequence[Plan]) -> list[Plan]:
        """The plans with their customers' ids; those whose customer could not be made come back held."""
        plans = [self._with_one_key(plan) for plan in plans]
        wanted: dict[str, NewContact] = {}
        for plan in plans:
            wanted |= {contact.key: contact for contact in _contacts_of(plan) if contact.key not in wanted}
        self._create({key: contact for key, contact in wanted.items() if key not in self._outcomes})
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

    def _linked(self, plan: Plan) -> Plan:
        for contact in _contacts_of(plan):
            state, omni_id = self._outcomes[contact.key]
            if state != "created":
                return replace(plan.held(self._problem(contact, state)), due_at=self._due_at(contact.key, state))
            account = member_cost_center(self._ctx.settings, contact, catalogue(self._ctx).contacts_by_id.get(omni_id))
            linked = (replace(each, member_id=omni_id, new_contact=None, member_cost_center=account) for each in plan.sales_orders)
            plan = replace(plan, sales_orders=tuple(linked))
        return plan

    def _due_at(self, key: str, state: str) -> datetime | None:
        """A customer in doubt is looked for as soon as the settling time is over; a refused one by the order's age."""
        return self._unsettled.get(key, self._ctx.now()) + self._ctx.settle_time if state == "in_doubt" else None

    def _problem(self, contact: NewContact, state: str) -> Problem:
        facts = {"customer": contact.email or contact.company or contact.integration_ref, "words": self._words.get(contact.key, "")}
        if state == "in_doubt":
            return Problem("contact_in_doubt", facts)
        return Problem("contact_refused", facts | in_the_way(contact.email, catalogue(self._ctx)))

    def _create(self, wanted: Mapping[str, NewContact]) -> None:
        """In batches; what was answered is concluded together, even where a later batch could not be sent: read-backs are calls too."""
        waiting = [contact for contact in wanted.values() if not self._still_in_doubt(contact)]
        answered: list[tuple[NewContact, WriteAnswer]] = []
        try:
            while waiting:
                self._ctx.stop_if_cancelled()
                batch, waiting = waiting[: self._pace.size], waiting[self._pace.size :]
                self._send_batch(batch, answered)
        finally:
            if answered:
                self._conclude(answered)

    def _still_in_doubt(self, contact: NewContact) -> bool:
        """An earlier create of this customer may still be committed: Omni is a slow server until the settling time is over."""
        left = self._unsettled.get(contact.key)
        if left is None:
            return False
        rest = (left + self._ctx.settle_time - self._ctx.now()).total_seconds()
        if 0 < rest <= SHORT_WAIT:
            self._ctx.tools.clock.wait(rest, "A customer's create had no clear answer: looking again")
        found = self._look_for([contact])
        if contact.key in found:
            self._outcomes[contact.key] = ("created", found[contact.key])
        elif rest > SHORT_WAIT:
            self._outcomes[contact.key] = ("in_doubt", 0)
        self._keep_outcome(contact.key)
        return contact.key in self._outcomes

    def _keep_outcome(self, key: str) -> None:
        """A settled create is written down; one that stays in doubt keeps the time at which its call left."""
        outcome = self._outcomes.get(key, ABSENT)
        if outcome[0] != "in_doubt":
            self._ctx.tools.ledger.answer_contacts(self._ctx.run_id, {key: outcome}, self._ctx.now())
            del self._unsettled[key]

    def _send_batch(self, batch: Sequence[NewContact], answered: list[tuple[NewContact, WriteAnswer]]) -> None:
        """Add the answers. A call that Omni refuses whole (400) goes again in halves, without those whom it took all the same."""
        try:
            answers = self._answers(batch)
        except Refused as fault:
            found = self._look_for(batch)
            answered += [(contact, WriteAnswer(None)) for contact in batch if contact.key in found]
            rest = [contact for contact in batch if contact.key not in found]
            if len(batch) == 1:
                answered += [(contact, WriteAnswer(False, words=fault.sentence)) for contact in rest]
                return
            for half in halves(rest):
                self._send_batch(half, answered)
        else:
            answered += zip(batch, answers, strict=True)

    def _answers(self, batch: Sequence[NewContact]) -> list[WriteAnswer]:
        """Write the intents, make the call. What is raised here surely made nobody: those intents are withdrawn."""
        ledger, now = self._ctx.tools.ledger, self._ctx.now
        prepared = {contact.key: self._ctx.tools.inventory.prepare_contact(contact) for contact in batch}
        ledger.intend_contacts(self._ctx.run_id, prepared, now())
        try:
            return self._send(list(prepared.values()))
        except (Cancelled, TryLater, CannotContinue):
            ledger.answer_contacts(self._ctx.run_id, dict.fromkeys(prepared, ABSENT), now())
            raise

    def _conclude(self, answered: Sequence[tuple[NewContact, WriteAnswer]]) -> None:
        now = self._ctx.now()
        outcomes = self._outcomes_of(answered)
        self._ctx.tools.ledger.answer_contacts(self._ctx.run_id, outcomes, now)
        self._outcomes |= outcomes
        self._unsettled |= {key: now for key, (state, _) in outcomes.items() if state == "in_doubt"}

    def _send(self, documents: Sequence[Prepared]) -> list[WriteAnswer]:
        """The answers; an unclear reply makes each of them unknown. Raises Refused for the whole call."""
        clock = self._ctx.tools.clock
        began = clock.seconds()
        try:
            answers = self._ctx.tools.inventory.create_contacts(documents)
        except OutcomeUnknown:
            answers = [WriteAnswer(None)] * len(documents)
        self._pace.took(clock.seconds() - began)
        return answers

    def _outcomes_of(self, answered: Sequence[tuple[NewContact, WriteAnswer]]) -> dict[str, Outcome]:
        """Created ones are read back by id; anything else is looked for, since somebody may have made the customer meanwhile."""
        stored = {contact.id for contact in self._read_back({answer.id for _, answer in answered if answer.taken})}
        found = self._look_for([contact for contact, answer in answered if answer.id not in stored])
        return {contact.key: self._outcome(contact, answer, stored, found) for contact, answer in answered}

    def _outcome(self, contact: NewContact, answer: WriteAnswer, stored: set[int], found: Mapping[str, int]) -> Outcome:
        if answer.taken and answer.id in stored:
            return ("created", answer.id)
        if contact.key in found:
            return ("created", found[contact.key])
        self._words[contact.key] = answer.words
        return ("refused", 0) if answer.taken is False else ("in_doubt", 0)

    def _read_back(self, ids: set[int]) -> list[Contact]:
        return self._ctx.tools.inventory.contacts("id", [str(each) for each in sorted(ids)]) if ids else []

    def _look_for(self, contacts: Sequence[NewContact]) -> dict[str, int]:
        """Omni's ids of customers that exist although their create was refused or unclear, by key; only a single one counts."""
        found: dict[str, int] = {}
        for field, value_of in FIELDS.items():
            asked = {folded(value_of(contact)): contact for contact in contacts if _field(contact) == field}
            if not asked:
                continue
            answers = self._ctx.tools.inventory.contacts(field, [value_of(contact) for contact in asked.values()])
            learn_contacts(catalogue(self._ctx), field, asked, answers)
            for value, contact in asked.items():
                same = [each.id for each in answers if is_customer(each) and folded(FIELD_OF[field](each)) == value]
                if len(same) == 1:
                    found[contact.key] = same[0]
        return found


def _contacts_of(plan: Plan) -> list[NewContact]:
    return [sales_order.new_contact for sales_order in plan.sales_orders if sales_order.new_contact is not None][:1]


def _field(contact: NewContact) -> str:
    """By what its key names it."""
    by_key = (field for field in ("account_number", "company") if contact.key == f"{field}:{folded(FIELDS[field](contact))}")
    return next(by_key, "email" if contact.email else "integration_ref")
