"""A look at both catalogues in a few numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from omni_desktop.core.catalogue.look import CatalogueLook
from omni_desktop.core.catalogue.verdicts import IN_SYNC, Verdict, counts_of

MISSING = frozenset({Verdict.ONLY_NETO, Verdict.KIT, Verdict.TOO_LONG})
"""What the shop sells and Omni does not have, not even under another code."""


@dataclass(frozen=True, slots=True)
class CatalogueFigures:
    """`missing`: items of the shop that Omni lacks; `missing_sold`, `missing_held`: those of them that sold lately, and that held orders
    wait for. `at`: when both sides were read (UTC)."""

    at: datetime
    to_do: int = 0
    missing: int = 0
    missing_sold: int = 0
    missing_held: int = 0
    counts: Mapping[Verdict, int] = field(default_factory=dict)


def figures_of(look: CatalogueLook) -> CatalogueFigures:
    missing = [row for row in look.rows if row.verdict in MISSING]
    return CatalogueFigures(
        at=look.at,
        to_do=sum(row.verdict not in IN_SYNC for row in look.rows),
        missing=len(missing),
        missing_sold=sum(look.sold(row) > 0 for row in missing),
        missing_held=sum(look.waiting(row).count > 0 for row in missing),
        counts=counts_of(look.rows),
    )
