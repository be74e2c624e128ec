"""What a send of products came to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from omni_desktop.core.problems.problems import Problem


class Result(StrEnum):
    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    IN_DOUBT = "in_doubt"
    WOULD_CREATE = "would_create"
    WOULD_UPDATE = "would_update"


TROUBLED = frozenset({Result.REFUSED, Result.IN_DOUBT})


@dataclass(frozen=True, slots=True)
class SentProduct:
    """`sku`: the shop's SKU, or to Neto Omni's code. `omni_id`: the option's number, 0 where it isn't known."""

    sku: str
    result: Result
    omni_id: int = 0
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class SendReport:
    """`id`: of this send, to take it back by; None of a rehearsal. `settled`: products of earlier sends whose fate is known now.

    `cancelled`: somebody ended it between two batches, and `sentence` says what else ended it early; what was not sent then is not among
    the products.
    """

    id: int | None
    products: tuple[SentProduct, ...] = ()
    settled: tuple[SentProduct, ...] = ()
    neto_calls: int = 0
    omni_calls: int = 0
    cancelled: bool = False
    sentence: str = ""

    @property
    def counts(self) -> dict[Result, int]:
        met = Counter(each.result for each in self.products)
        always = (Result.CREATED, Result.UPDATED, Result.REFUSED, Result.IN_DOUBT)
        return {result: met[result] for result in Result if met[result] or result in always}

    @property
    def is_whole(self) -> bool:
        """All done, or nothing to do."""
        return not (self.cancelled or self.sentence or any(each.result in TROUBLED for each in self.products))
