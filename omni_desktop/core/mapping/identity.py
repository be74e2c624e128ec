"""Who an order says that it is from: the e-mail, username and company that customers are matched by. A placeholder is nobody."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from omni_desktop.core.emails import emails_in, plain
from omni_desktop.core.mapping.products import any_of
from omni_desktop.core.order import Order

BETWEEN_LETTERS = re.compile(r"[\s._/\\-]+")
"""n/a is also written n.a., n / a, n-a and n\\a; no-reply also no_reply."""
AROUND = " .,;:!?'\"()[]{}<>*#_-\N{EN DASH}\N{EM DASH}"


class Identity(Struct, frozen=True):
    """"" where the order says nothing, or names nobody. `why`: what was passed over, in words."""

    email: str = ""
    username: str = ""
    company: str = ""
    why: tuple[str, ...] = ()


def identity_of(order: Order, nobody: Iterable[str]) -> Identity:
    """`nobody`: the patterns of customer_tracking.nobody."""
    return _identity(order.email, order.username, order.bill.company, order.ship.company, tuple(nobody))


@lru_cache(maxsize=4096)
def _identity(email_field: str, username_field: str, billed: str, shipped: str, nobody: tuple[str, ...]) -> Identity:
    """Asked for again by each step of an order's way."""
    emails = () if _is_phrase(email_field, nobody) else tuple(emails_in(email_field))
    persons = [email for email in emails if not is_nobody(email, nobody) and not _is_made_up(email, nobody)]
    username = somebody(username_field, nobody)
    company = somebody(billed, nobody) or somebody(shipped, nobody)
    why = (*_email_why(email_field, emails, persons), *_passed_over("username", username_field, username))
    return Identity(persons[0] if persons else "", username, company, (*why, *_passed_over("company", billed, company)))


def _is_phrase(field: str, patterns: Iterable[str]) -> bool:
    """Invalid Request@example.com: of such a phrase the last word alone would be somebody's address."""
    local, at, _ = plain(field).partition("@")
    return bool(at) and len(local.split()) > 1 and is_nobody(local, [each for each in patterns if "*" not in each])


def _is_made_up(address: str, patterns: Iterable[str]) -> bool:
    """noreg@noreg.com, none@none: nobody on both sides of the @. guest@hotel.com may well be somebody's."""
    local, _, domain = address.partition("@")
    name, dot, _ = domain.partition(".")
    return is_nobody(local, patterns) and (not dot or is_nobody(name, patterns))


def somebody(text: str, patterns: Iterable[str]) -> str:
    """The text without what nobody sees; "" where it stands for nobody."""
    seen = plain(text)
    return "" if is_nobody(seen, patterns) else seen


def is_nobody(text: str, patterns: Iterable[str]) -> bool:
    """A text without any letter or digit, or one that a pattern names: also with dots, dashes or brackets around it, or others inside."""
    seen = unicodedata.normalize("NFKC", plain(text))
    bare = seen.strip(AROUND)
    if not any(letter.isalnum() for letter in bare):
        return True
    names, alike = _meeting(tuple(patterns))
    return names(seen) or (bare != seen and names(bare)) or alike(_alike(bare))


@lru_cache(maxsize=64)
def _meeting(patterns: tuple[str, ...]) -> tuple[Callable[[str], bool], Callable[[str], bool]]:
    """Whether a text meets a pattern as it is written, and whether it does with everything between letters alike."""
    return any_of(patterns), any_of(tuple(map(_alike, patterns)))


def _alike(text: str) -> str:
    return BETWEEN_LETTERS.sub("/", text.replace("\N{DIVISION SLASH}", "/"))


def _email_why(text: str, emails: tuple[str, ...], persons: list[str]) -> Iterator[str]:
    if len(emails) > 1 and persons:
        yield f"Neto's e-mail field holds {len(emails)} addresses: {persons[0]} counts, the first that is somebody's."
    elif text.strip() and not emails:
        yield f'Neto\'s e-mail "{text.strip()}" is no e-mail address, so the order has none.'
    elif text.strip() and not persons:
        yield f'Neto\'s e-mail "{text.strip()}" is nobody\'s, so the order has none.'


def _passed_over(what: str, text: str, taken: str) -> Iterator[str]:
    if text.strip() and not taken:
        yield f'The {what} "{text.strip()}" is nobody\'s.'
