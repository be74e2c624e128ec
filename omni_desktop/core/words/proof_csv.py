"""A proof's orders as lines of a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from omni_desktop.core.proof.columns import heads, is_amount
from omni_desktop.core.proof.documents import flat
from omni_desktop.core.words.csv_cells import csv_line

AUDIT, NO_AUDIT = ("Audit entry", "Audit hash"), ("", "")


def proof_csv(document: Mapping[str, Any]) -> Iterator[str]:
    """`document`: core.proof.documents.document. To be written as CSV_ENCODING. Less than nothing stays a number too.

    The first line of an order has the newest entry of the audit beside it.
    """
    yield csv_line((*heads("orders"), *AUDIT))
    audit = document["audit"]
    beside = (str(audit["n"]), str(audit["hash"])) if audit else NO_AUDIT
    for row in document["orders"]:
        yield csv_line((*(Decimal(value) if is_amount(head) else value for head, value in flat(row)), *beside))
        beside = NO_AUDIT
