"""Text from Neto, as Omni takes it: notes are gathered and cut visibly, names and addresses are never cut (omni_api: 5.1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from omni_desktop.core.order import Address, Line, Order
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.sales_order import Place
from omni_desktop.core.sentence import phrase, word

_texts = attrgetter(
    "first_name", "last_name", "company", "street1", "street2", "city", "state", "postcode", "country", "phone"
)
CUT_MARK = " […]"
NAME_LENGTH = 250
PRODUCT_NAME, EMAIL, SIDES = phrase("product name of {sku}"), word("e-mail"), ("delivery", "billing")
ADDRESS_WORDS = {
    "first_name": "first name", "last_name": "last name", "company": "company", "street1": "address line 1", "street2": "address line 2",
    "city": "city", "state": "state", "postcode": "postcode", "country": "country", "phone": "phone",
}  # fmt: skip
PHONE_LENGTH = 50
REFERENCE_LENGTH = 30
DESCRIPTION_LENGTH = 250
INSTRUCTIONS_LENGTH = 2000
CONTACT_LENGTH = 50


def cut(text: str, length: int) -> str:
    """The text with a visible mark where it had to end early; the whole stays in the ledger."""
    return text if len(text) <= length else text[: length - len(CUT_MARK)] + CUT_MARK


def place(address: Address) -> Place:
    return Place(
        address.first_name,
        address.last_name,
        address.company,
        address.street1,
        address.street2,
        address.city,
        address.state,
        address.postcode,
        address.country,
    )


def line_comments(line: Line) -> str:
    """The options that the shopper chose and the notes of the line, one to a line of text."""
    options = [f"{name}: {value}" if name else value for name, value in line.options]
    return "\n".join(text for text in (*options, line.notes) if text)


def internal_comments(order: Order, left_out: Iterable[Line], others: Iterable[str] = ()) -> str:
    """Internal notes, sticky notes, `others` and left-out lines; Omni sets no limit here."""
    stickies = (": ".join(filter(None, (note.title, note.text))) for note in order.sticky_notes)
    notes = (order.internal_notes, *stickies, *others, *(_left_out_text(line) for line in left_out))
    return "\n".join(note for note in notes if note)


def _left_out_text(line: Line) -> str:
    told = "\n".join(filter(None, (line.name, line_comments(line))))
    return f"{line.sku}: {told}" if told else line.sku


def too_long(order: Order, lines: Sequence[Line], email: str) -> tuple[Problem, ...]:
    """Names, the e-mail that counts, addresses and phones that Omni does not take whole: a cut address sends a parcel astray."""
    names = max((len(line.name) for line in lines), default=0)
    if names <= NAME_LENGTH and max(map(len, (email, *_texts(order.ship), *_texts(order.bill)))) <= PHONE_LENGTH:
        return ()               # as nearly always
    long = [(name, text, limit) for name, text, limit in _limited(order, email) if len(text) > limit]
    long += [(PRODUCT_NAME(sku=line.sku), line.name, NAME_LENGTH) for line in lines if len(line.name) > NAME_LENGTH]
    return tuple(
        Problem("text_too_long", {"field": name, "length": str(len(text)), "limit": str(limit), "text": text}) for name, text, limit in long
    )


def _limited(order: Order, email: str) -> Iterator[tuple[str, str, int]]:
    yield EMAIL, email, NAME_LENGTH
    yield from _parts(SIDES[0], order.ship)
    yield from _parts(SIDES[1], order.bill)


def _parts(side: str, address: Address) -> Iterator[tuple[str, str, int]]:
    for name, words in ADDRESS_WORDS.items():
        yield f"{side} {words}", getattr(address, name), PHONE_LENGTH if name == "phone" else NAME_LENGTH
