"""A refund or return of Neto (RMA) as it is told on its order."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from omni_desktop.core.afterwards.status import plain
from omni_desktop.core.counting import COUNT_OF
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.updates import Refund, RefundNote
from omni_desktop.core.sentence import word

NO_LINES = word("no lines")


def note_of(refund: Refund) -> RefundNote:
    facts = {"rma": refund.id, "lines": lines_in_words(refund), "amount": f"{refund.total:.2f}", "status": refund.status}
    return note_with(refund.order_id, facts)


def note_with(order_id: str, facts: Mapping[str, str]) -> RefundNote:
    return RefundNote(order_id, facts["rma"], digest_of(facts), Problem("refunded_in_neto", facts))


def digest_of(facts: Mapping[str, str]) -> str:
    """By which a note is known again as told already."""
    return hashlib.sha256(repr(sorted(facts.items())).encode()).hexdigest()


def lines_in_words(refund: Refund) -> str:
    return ", ".join(COUNT_OF(count=plain(quantity), goods=sku) for sku, quantity in refund.lines) or NO_LINES
