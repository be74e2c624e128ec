"""What Omni may have a shop's product as: kept from the last check, small enough to be asked by a single card."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from omni_desktop.core.catalogue.verdicts import CatalogueRow, Verdict
from omni_desktop.core.inventory import folded

NAME = "product_proposals"


class Proposal(NamedTuple):
    """`verdict` is BARCODE or NEAR: an equal barcode, unique on both sides, or a code that is nearly equal."""

    code: str
    name: str
    verdict: Verdict


def document_of(rows: Iterable[CatalogueRow]) -> bytes:
    """By folded SKU."""
    proposed = {
        folded(row.sku): (row.code, row.product.name, row.verdict.value)
        for row in rows
        if row.verdict in (Verdict.BARCODE, Verdict.NEAR) and row.product
    }
    return json.dumps(proposed, separators=(",", ":")).encode()


def proposal_in(document: bytes, sku: str) -> Proposal | None:
    found = json.loads(document).get(folded(sku))
    return Proposal(found[0], found[1], Verdict(found[2])) if found else None
