"""What comes out where two catalogues are held side by side: a row a product, with its verdict and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from omni_desktop.core.catalogue.products import OmniProduct, ShopItem


class Verdict(StrEnum):
    """In the order in which they are looked for; the first that holds counts.

    LEFT_OUT: what is never created in Omni (switched off, a voucher, a note) and that Omni does not have.
    """

    MAPPED = "mapped"
    SEVERAL = "several"
    DIFFERS = "differs"
    BOTH = "both"
    PARENT = "parent"
    BARCODE = "barcode"
    NEAR = "near"
    KIT = "kit"
    TOO_LONG = "too_long"
    ONLY_NETO = "only_neto"
    ONLY_OMNI = "only_omni"
    LEFT_OUT = "left_out"


IN_SYNC = frozenset({Verdict.MAPPED, Verdict.BOTH, Verdict.PARENT, Verdict.LEFT_OUT})
"""A parent is a container that cannot be sold: its children say what is missing."""


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """`item` None: only Omni has it; `product` None: Omni has nothing that it is or may be. `code`: what it is in Omni, or may be.

    `differs`: field -> what Neto and what Omni has, of the fields that one side decides.
    """

    verdict: Verdict
    item: ShopItem | None = None
    product: OmniProduct | None = None
    code: str = ""
    differs: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def sku(self) -> str:
        return self.item.sku.strip() if self.item else ""

    @property
    def omni_id(self) -> int:
        return self.product.option.id if self.product else 0


def counts_of(rows: Iterable[CatalogueRow]) -> dict[Verdict, int]:
    """Every verdict, those that nothing has too."""
    met = Counter(row.verdict for row in rows)
    return {verdict: met[verdict] for verdict in Verdict}


def are_in_sync(rows: Iterable[CatalogueRow]) -> bool:
    return all(row.verdict in IN_SYNC for row in rows)
