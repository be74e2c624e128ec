"""What became of the sales orders that one run made, when somebody undid it; or would become."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.record import State


class Undone(StrEnum):
    """KEPT: it stays as it is in Omni. IN_DOUBT: Omni gave no clear answer, and is asked again before anything else is sent."""

    VOIDED = "voided"
    KEPT = "kept"
    IN_DOUBT = "in_doubt"


@dataclass(frozen=True, slots=True)
class MadeOrder:
    """An order that a run sent to Omni, or linked. `linked`: that very run found it there."""

    id: str
    state: State
    reference: str
    linked: bool = False


@dataclass(frozen=True, slots=True)
class UndoneOrder:
    """`problems` say why it is kept, or what stays behind of it. `was_void`: an earlier undo voided it already."""

    id: str
    reference: str
    omni_id: int
    result: Undone
    total: Decimal | None = None
    problems: tuple[Problem, ...] = ()
    was_void: bool = False


@dataclass(frozen=True, slots=True)
class UndoReport:
    """`undone`: the run that was undone; `run`: the undo itself, None for a rehearsal, which sends nothing."""

    undone: int
    run: int | None
    orders: tuple[UndoneOrder, ...]
    state: str = "complete"
    sentence: str = ""
    neto_calls: int = 0
    omni_calls: int = 0

    @property
    def counts(self) -> Mapping[str, int]:
        return dict(Counter(each.result.value for each in self.orders))

    @property
    def is_whole(self) -> bool:
        return self.state == "complete" and all(each.result is Undone.VOIDED for each in self.orders)
