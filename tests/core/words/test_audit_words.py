"""What an entry of the audit says in its one line: of one thing itself, of several how many and the first of them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from omni_desktop.core.record.audit import AuditEntry
from omni_desktop.core.words.audit_words import fact_words

AT = datetime(2026, 5, 14, 9, 0, tzinfo=UTC)
TIMES = "\N{MULTIPLICATION SIGN}"
CODES = ["a", "b", "c", "d", "e", "f"]


@pytest.mark.parametrize(("what", "facts", "words"), [
    ("products_sent", {"send": 1, "products": ["x9"], "kinds": {"new_product": 1}}, f"1 {TIMES} new product, products x9, send 1"),
    ("products_sent", {"send": 2, "products": ["x8", "x9"], "kinds": {"new_item": 2}}, f"2 {TIMES} new item, products 2: x8, x9, send 2"),
    ("contacts_answered", {"states": {"answered": 1}, "omni_ids": [8]}, "Omni 8, 1 answered, to be read back"),
    ("products_answered", {"sends": [1], "states": {"done": 1}, "omni_ids": [240]}, "Omni 240, send 1, 1 done"),
    ("products_answered", {"sends": [1, 2], "states": {"done": 2}, "omni_ids": []}, "send 2: 1, 2, 2 done"),
    ("sales_orders_sent", {"orders": ["N7"]}, "N7"),
    ("sales_orders_sent", {"orders": CODES}, "6: a, b, c, d, e, …"),
])  # fmt: skip
def test_one_thing_is_named_and_several_are_counted(what: str, facts: dict[str, Any], words: str) -> None:
    assert fact_words(AuditEntry(7, AT, 1, "anna@OFFICE", what, "", None, json.dumps(facts), "", "")) == words
