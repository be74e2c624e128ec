"""Rows of Omni's lists -> what settings choose from, and finding customers by a text (omni_api: 3, 7.2, 7.4, 7.8). Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from omni_desktop.core.inventory import Branch, Contact, folded
from omni_desktop.core.settings.choices import Choice
from omni_desktop.core.settings.known_lists import plain_choices
from omni_desktop.web.omni.lists import text
from omni_desktop.web.omni.rows import Rows, Text

SEARCHED = ("firstName", "lastName", "company", "email")
WILDCARDS = str.maketrans(dict.fromkeys("%_[]^", " "))
MOST_WORDS = 4
LONGEST_WORD = 30


class UserRow(msgspec.Struct, rename="camel"):
    id: int
    first_name: Text = None
    last_name: Text = None
    email: Text = None


class PricesRow(msgspec.Struct, rename="camel"):
    price_columns: Any = None


class WordsRow(msgspec.Struct, rename="camel"):
    stage: Text = None
    alternative_tax_rate: Text = None
    member_alternative_tax_rate: Text = None
    custom_fields: Any = None


read_user_row = Rows(UserRow)
prices = Rows(PricesRow).row
words = Rows(WordsRow).row


def branches(found: Iterable[Branch]) -> list[Choice]:
    return [Choice(str(branch.id), branch.name or f"Branch {branch.id}") for branch in found if branch.is_active]


def user(raw: bytes) -> Choice:
    row = read_user_row.row(raw)
    name = " ".join(filter(None, (text(row.first_name), text(row.last_name))))
    return Choice(str(row.id), name or text(row.email) or f"User {row.id}")


def price_tiers(rows: Iterable[PricesRow]) -> Mapping[str, list[Choice]]:
    columns = (row.price_columns for row in rows)
    return {"price_tiers": plain_choices(sorted({str(name) for each in columns if isinstance(each, dict) for name in each}))}


def words_met(rows: Sequence[WordsRow]) -> Mapping[str, list[Choice]]:
    taxes = {text(name) for row in rows for name in (row.alternative_tax_rate, row.member_alternative_tax_rate)}
    fields = {str(key) for row in rows if isinstance(row.custom_fields, dict) for key in row.custom_fields}
    return {
        "stages": plain_choices(sorted({text(row.stage) for row in rows})),
        "tax_names": plain_choices(sorted(taxes)),
        "custom_fields": plain_choices(sorted(fields)),
    }


def searched_words(wanted: str) -> list[str]:
    """What Omni is asked for: no wildcards, and few enough for one call."""
    found = sorted(set(folded(wanted).translate(WILDCARDS).split()), key=len, reverse=True)
    return [word[:LONGEST_WORD] for word in found[:MOST_WORDS]]


def is_customer_with(contact: Contact, wanted: str) -> bool:
    shown = folded(" ".join((contact.first_name, contact.last_name, contact.company, contact.email)))
    return contact.type == "Customer" and contact.is_active and all(word in shown for word in folded(wanted).split())
