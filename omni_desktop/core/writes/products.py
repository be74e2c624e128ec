"""Products, options and items that are made or changed, as the machine asks for them (core.writes.once)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from omni_desktop.core.catalogue.outgoing import FieldChange, NewItem, NewOption, NewProduct, Outgoing, key_of
from omni_desktop.core.catalogue.products import OmniProduct, ShopItem, StyledProduct
from omni_desktop.core.catalogue.shows import has_code, misread
from omni_desktop.core.inventory import WriteAnswer, folded
from omni_desktop.core.lookups.unreadable import Unread
from omni_desktop.core.ports.clock import Clock
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.ports.ledger.product_sends import OpenProductWrite, ProductOutcome, ProductSends
from omni_desktop.core.record.moment import Moment
from omni_desktop.core.record.updates import WriteState
from omni_desktop.core.writes.once import Concluded, Fate, Sent, ended_of
from omni_desktop.core.writes.writing import STATE_OF

ANOTHERS = "it has one by another hand already"
SILENT = "it said yes, but doesn't show it"


@dataclass(frozen=True, slots=True)
class Leaving:
    """An element of a send, this one's or an earlier one's."""

    send_id: int
    element: Outgoing


@dataclass(frozen=True, slots=True)
class There:
    """What a look-up found: `products` are those that have an element's style or one of its codes, whole."""

    products: tuple[StyledProduct, ...] = ()
    item: ShopItem | None = None

    @property
    def rows(self) -> tuple[OmniProduct, ...]:
        return tuple(row for product in self.products for row in product.rows)


@dataclass(frozen=True, slots=True)
class Became:
    """What became of an element. `unlike`: fields that read back otherwise than they were sent."""

    element: Outgoing
    state: WriteState
    omni_id: int = 0
    words: str = ""
    there: There | None = None
    unlike: tuple[str, ...] = ()


class Wire(Protocol):
    """One kind of call to one side, and how what it wrote is found again."""

    is_change: bool

    def prepare(self, element: Outgoing) -> Prepared: ...

    def call(self, batch: Sequence[Prepared]) -> list[WriteAnswer]: ...

    def find(self, elements: Sequence[Outgoing]) -> Sequence[There | Unread | None]:
        """None: nothing there has its code, its style or its number."""


class ProductWrites:
    """Implements once.Kind. `became`: what became of each element by its key, the last word counts; `called` hears how many a call had.

    `left`: keys of all that was to leave.
    """

    def __init__(self, clock: Clock, sends: ProductSends, wire: Wire, called: Callable[[int], None] = lambda _count: None) -> None:
        self._clock = clock
        self._sends = sends
        self._wire = wire
        self._called = called
        self.shows_at_once = wire.is_change
        self.became: dict[str, Became] = {}
        self.left: set[str] = set()

    def group(self, item: Leaving) -> str:
        return key_of(item.element)

    def prepare(self, item: Leaving) -> Prepared:
        return self._wire.prepare(item.element)

    def intend(self, pairs: Sequence[tuple[Leaving, Prepared]]) -> None:
        self.left |= {key_of(item.element) for item, _ in pairs}
        self._sends.intend_products(pairs[0][0].send_id, [(item.element, prepared) for item, prepared in pairs], self._clock.now())

    def call(self, batch: Sequence[Prepared]) -> list[WriteAnswer]:
        try:
            return self._wire.call(batch)
        finally:
            self._called(len(batch))

    def answered(self, sent: Sequence[Sent[Leaving]]) -> None:
        """A kill before the read-back then never makes it absent."""
        self._sends.answer_products([self._outcome(each, WriteState.IN_DOUBT) for each in sent])

    def find(self, sent: Sequence[Sent[Leaving]]) -> list[There | Unread | None]:
        found = self._wire.find([each.item.element for each in sent])
        return [each if isinstance(each, Unread) else self._shown(one.item.element, each) for one, each in zip(sent, found, strict=True)]

    def _shown(self, element: Outgoing, there: There | None) -> There | None:
        """A change is there once it shows; of what is made, whatever has its code is looked at."""
        if there is None or not isinstance(element, FieldChange):
            return there
        return None if misread(element, there.rows, there.item) else there

    def record(self, concluded: Sequence[Concluded[Leaving, There]]) -> None:
        became = [self._became(each) for each in concluded]
        self._sends.answer_products([
            self._outcome(each.sent, one.state, one) for each, one in zip(concluded, became, strict=True)
        ])                                                                                                              # fmt: skip
        self.became |= {key_of(each.element): each for each in became}

    def _became(self, concluded: Concluded[Leaving, There]) -> Became:
        sent, element, there = concluded.sent, concluded.sent.item.element, concluded.found
        if concluded.fate is Fate.FOUND and there is not None:
            if not isinstance(element, FieldChange) and not is_ours(sent, there):
                return Became(element, WriteState.REFUSED, words=sent.answer.words or ANOTHERS, there=there)
            rows = own_rows(element, there)
            unlike = misread(element, rows, there.item)
            return Became(element, WriteState.DONE, _number(element, there), there=there, unlike=unlike)
        words = SILENT if sent.answer.taken else sent.answer.words
        return Became(element, STATE_OF[concluded.fate], sent.answer.id, words if concluded.fate is Fate.REFUSED else "")

    def _outcome(self, sent: Sent[Leaving], state: WriteState, became: Became | None = None) -> ProductOutcome:
        element, there = sent.item.element, became.there if became else None
        made = made_of(element, there) if there and state is WriteState.DONE else ()
        return ProductOutcome(
            send_id=sent.item.send_id,
            element=element,
            state=state,
            at=self._clock.now(),
            omni_id=became.omni_id if became else sent.answer.id,
            words=became.words if became else "",
            made=tuple(made),
            ended_at=sent.ended.ours,
            server_at=sent.ended.theirs,
            answered=sent.answered,
            absent_at=sent.absent_at,
        )


def left_product(left: OpenProductWrite) -> Sent[Leaving]:
    """A write of an earlier send, as the machine takes it."""
    ended = ended_of(Moment(left.intended_at, left.server_at), left.ended_at, left.lease_end)
    answer = WriteAnswer(True if left.omni_id else None, left.omni_id)
    return Sent(Leaving(left.send_id, left.element), ended, answer, left.answered, absent_at=left.absent_at)


def is_ours(sent: Sent[Leaving], there: There) -> bool:
    """After a clear no it is another's. After a clear yes it is what has the number that was answered; else what looks as it was sent."""
    element, number = sent.item.element, sent.answer.id
    if sent.answer.taken is False:
        return False
    match element:
        case NewItem():
            return there.item is not None and (bool(sent.answer.taken) or there.item.name.split() == element.name.split())
        case NewProduct():
            own = _with_style(element, there)
            return any(number == each.number if number else each.name.split() == element.name.split() for each in own)
        case _:
            return any(number in (row.option.id, 0) for row in own_rows(element, there))


def own_rows(element: Outgoing, there: There) -> tuple[OmniProduct, ...]:
    """Of what was found, the rows of the very product that the element makes, joins or changes."""
    match element:
        case NewProduct():
            return tuple(row for product in _with_style(element, there) for row in product.rows)
        case NewOption():
            return tuple(row for row in there.rows if row.option.product_id == element.product_id and has_code(row, element.code))
        case _:
            return there.rows


def _with_style(element: NewProduct, there: There) -> list[StyledProduct]:
    return [product for product in there.products if folded(product.style_code) == folded(element.style_code)]


def made_of(element: Outgoing, there: There) -> Iterable[NewOption]:
    """The options that are there now; some accounts leave out those inside a new product without a word (omni_api: 7.4)."""
    options = element.options if isinstance(element, NewProduct) else (element,) if isinstance(element, NewOption) else ()
    rows = own_rows(element, there)
    return [option for option in options if any(has_code(row, option.code) for row in rows)]


def _number(element: Outgoing, there: There) -> int:
    """Of an option that was made its own, of a product the product's."""
    if isinstance(element, NewProduct):
        return next((product.number for product in _with_style(element, there)), 0)
    return next((row.option.id for row in own_rows(element, there)), 0) if isinstance(element, NewOption) else 0
