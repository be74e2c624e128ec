"""Customers that are made in Omni, as the machine asks for them (core.writes.once)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from omni_desktop.core.inventory import Contact, WriteAnswer, folded
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.lookups.lookup import FIELD_OF, catalogue, learn_contacts
from omni_desktop.core.lookups.unreadable import UNREAD, Unread, readable
from omni_desktop.core.mapping.customers import is_customer
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.record.record import ContactDoubt
from omni_desktop.core.sales_order import NewContact
from omni_desktop.core.writes.once import Concluded, Fate, Sent

Outcome = tuple[str, int]
SEVERAL = "several"
FIELDS: Mapping[str, Callable[[NewContact], str]] = {
    "email": lambda contact: contact.email,
    "account_number": lambda contact: contact.account_number,
    "company": lambda contact: contact.company,
    "integration_ref": lambda contact: contact.integration_ref,
}
STATE_OF = {Fate.FOUND: "created", Fate.REFUSED: "refused", Fate.ABSENT: "absent", Fate.IN_DOUBT: "in_doubt"}


class NewContacts:
    """Implements once.Kind. By key: `outcomes`, `words` of a refusal, ids of `several` alike, and `doubts`."""

    shows_at_once = False

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self.outcomes: dict[str, Outcome] = {}
        self.words: dict[str, str] = {}
        self.several: dict[str, list[int]] = {}
        self.doubts: dict[str, ContactDoubt] = {}

    def group(self, item: NewContact) -> str:
        return item.key

    def prepare(self, item: NewContact) -> Prepared:
        return self._ctx.tools.inventory.prepare_contact(item)

    def intend(self, pairs: Sequence[tuple[NewContact, Prepared]]) -> None:
        intents = {contact.key: prepared for contact, prepared in pairs}
        self._ctx.tools.ledger.intend_contacts(self._ctx.run_id, intents, self._ctx.now())

    def call(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._ctx.tools.inventory.create_contacts(batch)

    def answered(self, sent: Sequence[Sent[NewContact]]) -> None:
        """A kill before the read-back then never makes such a customer absent."""
        self._keep({each.item.key: ("in_doubt", each.answer.id) for each in sent}, sent)

    def find(self, sent: Sequence[Sent[NewContact]]) -> list[list[int] | Unread | None]:
        """Created ones are read back by id; anyone else is looked for, since somebody may have made the customer meanwhile."""
        ids = sorted({each.answer.id for each in sent if each.answer.id})
        ask = partial(self._ctx.tools.inventory.contacts, "id", list(map(str, ids)))
        shown, dark = readable(ask) if ids else ((), frozenset[str]())
        there = {contact.id: contact for contact in shown}
        dark_ids = {omni_id for omni_id in ids if str(omni_id) in dark}    # it is there, whatever it says
        named = {_named(each.item) for each in sent}
        known = {each.item.key for each in sent if each.answer.id in dark_ids or _is_of(each.item, there.get(each.answer.id), named)}
        alike = look_for(self._ctx, [each.item for each in sent if each.item.key not in known])
        return [[each.answer.id] if each.item.key in known else alike.get(each.item.key) for each in sent]

    def record(self, concluded: Sequence[Concluded[NewContact, list[int]]]) -> None:
        outcomes = {each.sent.item.key: self._outcome(each) for each in concluded}
        self.outcomes |= outcomes
        closed = {key: ("refused", 0) if state == SEVERAL else (state, omni_id) for key, (state, omni_id) in outcomes.items()}
        self._keep(closed, [each.sent for each in concluded])

    def _keep(self, outcomes: Mapping[str, Outcome], sent: Sequence[Sent[NewContact]]) -> None:
        doubts = {
            each.item.key: ContactDoubt(each.ended.ours, each.ended.theirs, each.ended.ours, each.answered, each.absent_at, each.answer.id)
            for each in sent
        }
        self.doubts |= doubts
        self._ctx.tools.ledger.answer_contacts(self._ctx.run_id, outcomes, self._ctx.now(), doubts)

    def _outcome(self, concluded: Concluded[NewContact, list[int]]) -> Outcome:
        """Of several alike nobody can tell which is meant; the first is as wrong as any."""
        key, found = concluded.sent.item.key, concluded.found or []
        if len(found) > 1:
            self.several[key] = found
            return SEVERAL, 0
        self.words[key] = concluded.sent.answer.words
        return STATE_OF[concluded.fate], found[0] if found else concluded.sent.answer.id


def look_for(ctx: Context, contacts: Sequence[NewContact]) -> dict[str, list[int] | Unread]:
    """Ids of the customers in Omni that a new one would be, by key; what was learnt is in the catalogue afterwards."""
    found: dict[str, list[int] | Unread] = {}
    for field, value_of in FIELDS.items():
        asked = {folded(value_of(contact)): contact for contact in contacts if _field(contact) == field}
        if not asked:
            continue
        answers, unread = readable(partial(ctx.tools.inventory.contacts, field, [value_of(contact) for contact in asked.values()]))
        learn_contacts(catalogue(ctx), field, asked, answers, unread)
        for value, contact in asked.items():
            same = [each.id for each in answers if is_customer(each) and folded(FIELD_OF[field](each)) == value]
            found |= {contact.key: UNREAD} if value in unread else {contact.key: same} if same else {}
    return found


def _is_of(contact: NewContact, stored: Contact | None, named: Collection[tuple[str, str]]) -> bool:
    """Whether the customer with the id that was answered isn't another one of the same call (`named`)."""
    if stored is None:
        return False
    shown = {(field, folded(FIELD_OF[field](stored))) for field in FIELDS}
    return _named(contact) in shown or shown.isdisjoint(named)


def _named(contact: NewContact) -> tuple[str, str]:
    field = _field(contact)
    return field, folded(FIELDS[field](contact))


def _field(contact: NewContact) -> str:
    """By what its key names it."""
    by_key = (field for field in ("account_number", "company") if contact.key == f"{field}:{folded(FIELDS[field](contact))}")
    return next(by_key, "email" if contact.email else "integration_ref")
