"""Cin7 Omni: complete lists, and writes that are sent once (omni_api: 3, 4, 7)."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from functools import partial
from itertools import count
from typing import TypeVar

from omni_desktop.core.catalogue.products import OmniProduct
from omni_desktop.core.errors import Fault, NotUnderstood, Refused, TooLong
from omni_desktop.core.inventory import Branch, Contact, ProductFacts, ProductOption, StockLevel, StoredSalesOrder, WriteAnswer, folded
from omni_desktop.core.mapping.product_search import MOST_FOUND, options_by_words, with_product_name
from omni_desktop.core.ports.clock import Clock
from omni_desktop.core.ports.hold import Hold
from omni_desktop.core.ports.inventory import Prepared, PreparedChange
from omni_desktop.core.ports.program.downloads import Check
from omni_desktop.core.record.updates import Dispatch, NewPayment, StoredPayment
from omni_desktop.core.sales_order import NewContact, SalesOrder
from omni_desktop.core.sentence import Sentence
from omni_desktop.core.settings.choices import Choice
from omni_desktop.core.settings.known_lists import Read, contact_choice
from omni_desktop.web.caller import Caller
from omni_desktop.web.checks import checks
from omni_desktop.web.faults import OMNI
from omni_desktop.web.limits import Limiter
from omni_desktop.web.omni import choices, lists
from omni_desktop.web.omni.answer import Answer, Moved, as_read, complete, or_none, unmoved
from omni_desktop.web.omni.change import difference, unlike
from omni_desktop.web.omni.credit_notes import CreditNotes
from omni_desktop.web.omni.lists import CONTACT_FIELDS, NOT_CHECKED, SUBJECTS
from omni_desktop.web.omni.mark import mark_evidence
from omni_desktop.web.omni.order import (
    omni_change,
    omni_dispatch,
    omni_from_contact,
    omni_from_sales_order,
    omni_payment,
    omni_rounding,
    omni_void,
    payment_from_document,
    prepared,
    sales_order_from_document,
    wire_time,
)
from omni_desktop.web.omni.products import BARCODES, CODES, SEARCHED_CODES, omni_products, owner_of
from omni_desktop.web.omni.rows import Malformed, elements
from omni_desktop.web.omni.sales_pages import SalesOrderPages
from omni_desktop.web.omni.where import (
    LONGEST_URL,
    ROWS,
    Clause,
    also,
    any_of,
    askable,
    encoded,
    ends_in_or_equals,
    hold_words,
    one_of,
    other_barcodes,
    other_spellings,
    page_url,
    portions,
)
from omni_desktop.web.omni.witness import Witness, Witnesses, believed
from omni_desktop.web.session import Request, Session, Timeouts

T = TypeVar("T")
MOST_PAGES = 2000
MOST_CUSTOMERS = 50
LONGEST_SEARCH = LONGEST_URL - 400



class OmniInventory(SalesOrderPages, CreditNotes):
    """Implements core.ports.Inventory. `url` ends in the API's version: https://api.cin7.com/api/v1."""

    def __init__(
        self,
        url: str,
        username: str,
        key: str,
        limiter: Limiter,
        clock: Clock,
        *,
        timeouts: Timeouts | None = None,
        hold: Hold | None = None,
    ) -> None:
        self.calls, self._witnesses = 0, Witnesses()
        self._url = url.strip().rstrip("/")
        self._username = username.strip()
        login = b64encode(f"{username.strip()}:{key.strip()}".encode()).decode()
        self._headers = {"Authorization": f"Basic {login}", "Accept": "application/json"}
        session = Session(clock, timeouts or Timeouts(), (key.strip(), login), hold)
        self._caller = Caller(OMNI, session, limiter, clock, self._count)

    def server_time(self) -> datetime | None:
        return self._caller.server_time()

    def tell_leaving(self, listener: Callable[[], None]) -> None:
        self._caller.leaving = listener

    def branches(self) -> list[Branch]:
        """One that can't be read is as if it weren't there: nobody is sent to it, and the others are."""
        found = self._unmoved_pages("Branches", "", or_none(lists.branch))
        branches = [each for each in found if each is not None]
        if found and not branches:
            raise OMNI.later("unreadable_reply")
        return branches

    def product_options(self, codes: Sequence[str]) -> list[ProductOption]:
        """Accounts differ in which code field they fill (omni_api: 7.4): the others are asked only for what the first did not answer.

        So are other spellings, since Omni can't be asked for what is merely alike.
        """
        answer = self._answer("ProductOptions", one_of("code"), codes, "id ASC", lists.product_option, named_by=CODES)
        answered = {folded(code) for option in answer.rows for code in option.codes}
        missing = [code for code in codes if folded(code) not in answered and code not in answer.unread]
        spellings = {spelling: code for code in missing for spelling in (code, *other_spellings(code))}
        more = self._answer("ProductOptions", any_of(*CODES), list(spellings), "id ASC", lists.product_option, named_by=CODES)
        unread = answer.unread | {spellings[spelling] for spelling in more.unread}
        return complete(Answer(list(dict.fromkeys(answer.rows + more.rows)), unread))

    def product_options_by_id(self, ids: Sequence[int]) -> list[ProductOption]:
        return self._look_up("ProductOptions", one_of("id", numbers=True), list(map(str, ids)), "id ASC", lists.product_option)

    def product_options_by_barcode(self, barcodes: Sequence[str]) -> list[ProductOption]:
        spellings = {spelling: code for code in barcodes for spelling in dict.fromkeys((*other_barcodes(code), code))}
        found = self._answer("ProductOptions", any_of(*BARCODES), [*spellings], "id ASC", lists.product_option, named_by=BARCODES)
        return complete(Answer(list(dict.fromkeys(found.rows)), frozenset(map(spellings.__getitem__, found.unread))))

    def product_facts(self, product_ids: Sequence[int]) -> list[ProductFacts]:
        return self._look_up("Products", one_of("id", numbers=True), list(map(str, product_ids)), "id ASC", lists.product_facts)

    def products_modified(self, since: datetime | None) -> list[tuple[int, tuple[OmniProduct, ...]] | None]:
        """Each with its options; since then, those whose options changed as well. None: it can't be read."""
        where, read = f"modifiedDate >= '{wire_time(since)}'" if since else "", or_none(omni_products)
        found = self._unmoved_pages("Products", where, read)
        owners = set(self._unmoved_pages("ProductOptions", where, or_none(owner_of))) if since else set()
        others = sorted(number for number in owners - {each[0] for each in found if each} if number)
        return found + self._look_up("Products", one_of("id", numbers=True), list(map(str, others)), "id ASC", read)

    def contacts(self, field: str, values: Sequence[str]) -> list[Contact]:
        """Active or not, of any type. Who isn't found may be made: so an answer that may have been lost is asked for once more."""
        numbers = field == "id"
        wanted = [value for value in values if value.isdigit() and value.isascii()] if numbers else values
        clause, witness = one_of(CONTACT_FIELDS[field], numbers=numbers), None if numbers else self._witnesses[field]
        ask = partial(self._answer, one_row_each=numbers, witness=witness, named_by=(CONTACT_FIELDS[field],))
        found = ask("Contacts", clause, wanted, "id ASC", lists.contact)
        self._witnesses.meet(found.rows)
        return complete(Answer(list({contact.id: contact for contact in found.rows}.values()), found.unread))

    def find_customers(self, text: str) -> list[Choice]:
        """At most MOST_CUSTOMERS active ones. Omni's wildcards cannot be escaped: it is asked without them, and the answer checked here."""
        words = choices.searched_words(text)
        if not words:
            return []
        while len(encoded(hold_words(choices.SEARCHED, words))) > LONGEST_SEARCH:
            words.pop()
        where = f"type='Customer' AND isActive=true AND {hold_words(choices.SEARCHED, words)}"
        found = self._first_page("Contacts", where, "company ASC", lists.contact)
        return [contact_choice(contact) for contact in found if choices.is_customer_with(contact, text)][:MOST_CUSTOMERS]

    def search_products(self, text: str) -> list[ProductOption]:
        """Whose code, barcode or name holds every word, with the products' names: two to four calls. Checked here, as customers are."""
        words = choices.searched_words(text)
        if not words:
            return []
        while len(encoded(hold_words(SEARCHED_CODES, words))) > LONGEST_SEARCH:
            words.pop()
        facts = self._first_page("Products", hold_words(("name",), words), "id ASC", lists.product_facts)[:MOST_FOUND]
        found = self._first_page("ProductOptions", hold_words(SEARCHED_CODES, words), "id ASC", lists.product_option)
        numbers = [str(each.id) for each in facts]
        found += self._look_up("ProductOptions", one_of("productId", numbers=True), numbers, "id ASC", lists.product_option)
        facts += self.product_facts(sorted({option.product_id for option in found} - {0, *map(int, numbers)})[:MOST_FOUND])
        named = {each.id: each.name for each in facts}
        return options_by_words((with_product_name(option, named.get(option.product_id, "")) for option in found), text)

    def customers(self, ids: Sequence[int]) -> list[tuple[Contact, StoredSalesOrder | None]]:
        """Each with the newest sales order that it has: two calls, one more where somebody's orders leave another's no room."""
        found = self.contacts("id", list(map(str, ids)))
        newest: dict[int, StoredSalesOrder] = {}
        left = [contact.id for contact in found]
        while left:
            where = one_of("memberId", numbers=True)(list(map(str, left)))
            page = self._first_page("SalesOrders", where, "createdDate DESC", lists.stored_sales_order)
            for order in page:
                newest.setdefault(order.member_id, order)
            left = [number for number in left if number not in newest] if len(page) == ROWS else []
        return [(contact, newest.get(contact.id)) for contact in found]

    def list_reads(self) -> list[Read]:
        """The lists that settings choose from, one call each. Tiers and words are learnt from the newest products and sales orders."""
        return [
            Read(("branches",), lambda: {"branches": choices.branches(self.branches())}),
            Read(("sales_people",), lambda: {"sales_people": self._first_page("Users", "isActive=true", "id ASC", choices.user)}),
            Read(("price_tiers",), lambda: choices.price_tiers(self._newest("ProductOptions", choices.prices))),
            Read(("stages", "tax_names", "custom_fields"), lambda: choices.words_met(self._newest("SalesOrders", choices.words))),
        ]

    def sales_orders(self, references: Sequence[str]) -> list[StoredSalesOrder]:
        clause = one_of("reference")
        return self._look_up("SalesOrders", clause, references, "id ASC", lists.whole_sales_order, named_by=("reference",))

    def sales_orders_by_id(self, ids: Sequence[int]) -> list[StoredSalesOrder]:
        numbers = [str(number) for number in ids]
        return self._look_up("SalesOrders", one_of("id", numbers=True), numbers, "id ASC", lists.whole_sales_order, one_row_each=True)

    def stored_sales_order(self, raw: bytes) -> StoredSalesOrder:
        return lists.stored_sales_order(raw)

    def sales_orders_like(self, order_ids: Sequence[str]) -> list[StoredSalesOrder]:
        """A wildcard inside an id would find others' orders: they are left out here, and so is what can't be read."""
        clause = ends_in_or_equals("reference", "customerOrderNo")
        found = self._answer("SalesOrders", clause, order_ids, "id ASC", lists.stored_sales_order).rows
        ids = tuple(folded(order_id) for order_id in order_ids if order_id.strip())
        unique = {stored.id: stored for stored in found}.values()
        return [stored for stored in unique if folded(stored.reference).endswith(ids) or folded(stored.customer_order_no) in ids]

    def sales_orders_modified(self, since: datetime) -> list[StoredSalesOrder]:
        where = f"modifiedDate >= '{wire_time(since)}'"
        found = self._unmoved_pages("SalesOrders", where, or_none(lists.stored_sales_order))
        return [each for each in found if each is not None]

    def sales_orders_made(self, since: datetime, above: int) -> list[StoredSalesOrder] | None:
        where = f"modifiedDate >= '{wire_time(since)}' AND id > {above}"
        try:
            found = self._first_page("SalesOrders", where, "id ASC", or_none(lists.whole_sales_order))
        except (NotUnderstood, TooLong):
            return None
        return None if None in found or len(found) >= ROWS else [each for each in found if each is not None]

    def stock(self, product_option_ids: Sequence[int], *, moved_since: datetime | None = None) -> list[StockLevel]:
        """Omni may have several rows for an option and a branch, one a size: they are given as they come."""
        ids = [str(number) for number in product_option_ids]
        clause = one_of("productOptionId", numbers=True)
        clause = also(clause, f"modifiedDate >= '{wire_time(moved_since)}'") if moved_since else clause
        return self._look_up("Stock", clause, ids, "productOptionId ASC", lists.stock_level, named_by=("productOptionId",))

    def prepare_sales_order(self, sales_order: SalesOrder, carried: str = "") -> Prepared:
        return prepared(omni_from_sales_order(sales_order, carried))

    def sent_sales_order(self, document: bytes, *, order_id: str, part: int, total: Decimal) -> SalesOrder:
        return sales_order_from_document(document, order_id=order_id, part=part, total=total)

    def prepare_contact(self, contact: NewContact) -> Prepared:
        return prepared(omni_from_contact(contact))

    def prepare_rounding(self, stored: StoredSalesOrder, sales_order: SalesOrder) -> Prepared:
        return prepared(omni_rounding(stored, sales_order, lists.currency_rate(stored.raw)))

    def prepare_dispatch(self, stored: StoredSalesOrder, dispatch: Dispatch) -> Prepared:
        return prepared(omni_dispatch(stored, dispatch, lists.currency_rate(stored.raw)))

    def prepare_void(self, stored: StoredSalesOrder) -> Prepared:
        return prepared(omni_void(stored))

    def prepare_change(self, stored: StoredSalesOrder, before: SalesOrder, after: SalesOrder) -> PreparedChange:
        found = difference(omni_from_sales_order(before), omni_from_sales_order(after), stored.raw)
        document = omni_change(stored, found.values, found.lines, lists.currency_rate(stored.raw))
        return PreparedChange(prepared(document) if document else None, found.conflicts, found.zeroed, found.by_hand)

    def unlike(self, document: bytes, stored: StoredSalesOrder) -> tuple[str, ...]:
        return unlike(document, stored.raw)

    def create_sales_orders(self, batch: Sequence[Prepared], *, expand_boms: bool) -> list[WriteAnswer]:
        return self._write("POST", "SalesOrders", batch, "?loadboms=true" if expand_boms else "")

    def create_contacts(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._write("POST", "Contacts", batch)

    def payments(self, sales_order_ids: Sequence[int]) -> list[StoredPayment]:
        numbers = [str(number) for number in sales_order_ids]
        clause = one_of("orderId", numbers=True)
        return self._look_up("Payments", clause, numbers, "id ASC", lists.stored_payment, named_by=("orderId",))

    def prepare_payment(self, payment: NewPayment) -> Prepared:
        return prepared(omni_payment(payment))

    def sent_payment(self, document: bytes) -> NewPayment:
        return payment_from_document(document)

    def create_payments(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._write("POST", "Payments", batch)

    def update_sales_orders(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        return self._write("PUT", "SalesOrders", batch)

    def connection_checks(self) -> Iterator[Check]:
        """Read-only, for a person who set up the store: (what was checked, whether it holds, a sentence)."""
        asked = {resource: subject for resource, subject in SUBJECTS.items() if resource not in NOT_CHECKED}
        look = {"SalesOrders": lambda: mark_evidence(self._probe("SalesOrders"))}
        names = {resource: Sentence("May read {subject}", subject=Sentence(subject)) for resource, subject in asked.items()}
        rest = [(name, look.get(resource, partial(self._probe, resource))) for resource, name in names.items()]
        return checks(OMNI, partial(self._probe, "Users"), rest, self._username)

    def _probe(self, resource: str) -> list[bytes]:
        """One row at most (omni_api: 1)."""
        return self._rows(Request("GET", f"{self._url}/{resource}?rows=1", self._headers, subject=SUBJECTS[resource]))

    def _look_up(
        self,
        resource: str,
        clause: Clause,
        values: Sequence[str],
        order: str,
        read: Callable[[bytes], T],
        *,
        one_row_each: bool = False,
        named_by: Sequence[str] = ("id",),
    ) -> list[T]:
        return complete(self._answer(resource, clause, values, order, read, one_row_each=one_row_each, named_by=named_by))

    def _answer(
        self,
        resource: str,
        clause: Clause,
        values: Sequence[str],
        order: str,
        read: Callable[[bytes], T],
        *,
        one_row_each: bool = False,
        witness: Witness | None = None,
        named_by: Sequence[str] = ("id",),
    ) -> Answer[T]:
        """`one_row_each`: a portion's answer then fits one page, whose being short shows that it is the last. `witness`: an answer without
        it is asked for again. `named_by`: the fields by which a row says which value it answers."""
        empty = page_url(self._url, resource, "", order, 1)
        waiting = list(portions(askable(values), clause, empty, most=ROWS - 1 if one_row_each else None))[::-1]
        found: Answer[T] = Answer()
        while waiting:
            portion = waiting.pop()
            try:
                rows = believed(witness, portion, lambda asked: self._raw_pages(resource, clause(asked), order))
                found = found.with_rows(rows, read, portion, named_by)
            except (TooLong, Moved) as fault:
                if len(portion) == 1:
                    raise self._alone(fault, resource, page_url(self._url, resource, clause(portion), order, 1)) from None
                middle = len(portion) // 2
                waiting += [portion[middle:], portion[:middle]]
        return found

    def _first_page(self, resource: str, where: str, order: str, read: Callable[[bytes], T]) -> list[T]:
        url = page_url(self._url, resource, where, order, 1)
        return as_read(unmoved(self._rows(Request("GET", url, self._headers, subject=SUBJECTS[resource]))), read)

    def _newest(self, resource: str, read: Callable[[bytes], T]) -> list[T]:
        return self._first_page(resource, "", "modifiedDate DESC", read)

    def _alone(self, fault: Exception, resource: str, url: str) -> Fault:
        return OMNI.later("unreadable_reply") if isinstance(fault, Moved) else self._too_long_alone(resource, url)

    def _too_long_alone(self, resource: str, url: str) -> Fault:
        """One value, and still 404: the value's doing, unless the list isn't there at all."""
        if len(url) <= LONGEST_URL:
            self._probe(resource)
        subject = SUBJECTS[resource]
        return Refused(f"Omni can't be asked for {subject} by one of the texts of an order: it is too long.")

    def _unmoved_pages(self, resource: str, where: str, read: Callable[[bytes], T]) -> list[T]:
        try:
            return as_read(self._raw_pages(resource, where, "id ASC"), read)
        except (TooLong, Moved):
            raise OMNI.later("unreadable_reply") from None

    def _raw_pages(self, resource: str, where: str, order: str) -> list[bytes]:
        """All rows, or an error. A page with fewer rows than asked for is the last one."""
        rows: list[bytes] = []
        for page in count(1):
            url = page_url(self._url, resource, where, order, page)
            found = self._rows(Request("GET", url, self._headers, subject=SUBJECTS[resource], is_list=bool(where)))
            rows += found
            if len(found) < ROWS:
                break
            if page == MOST_PAGES:
                raise OMNI.later("unreadable_reply")
        return unmoved(rows)

    def _rows(self, request: Request) -> list[bytes]:
        return self._caller.read(request, elements)

    def _write(self, method: str, resource: str, batch: Sequence[Prepared], query: str = "") -> list[WriteAnswer]:
        """Always an array (omni_api: 4.1). Raises as core.ports says; the answers are in the batch's order."""
        if not batch:
            return []
        body = b"[" + b",".join(one.document for one in batch) + b"]"
        headers = {**self._headers, "Content-Type": "application/json"}
        request = Request(method, f"{self._url}/{resource}{query}", headers, body, SUBJECTS[resource], writes=True)
        try:
            return lists.write_answers(self._caller.write(request), len(batch))
        except Malformed:
            raise OMNI.unknown("unreadable_reply", answered=False) from None

    def _count(self) -> None:
        self.calls += 1
