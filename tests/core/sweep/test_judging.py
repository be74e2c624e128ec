"""What a sweep says of one order, and when it says nothing: a read that failed is never "none"."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from omni_desktop.core.proof.both_sides import Judged, OwnPart, Recorded, Sale, There
from omni_desktop.core.proof.rows import LedgerOrder
from omni_desktop.core.record.record import State
from omni_desktop.core.sweep.judging import Case, judged

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SALE = Sale("N1", "New", NOON, NOON, Decimal(10), Decimal(10), "Website", "PayPal", "Incl")
OWN = There(7, "N1", "", False, Decimal(10), False, False)


def judge(sale: Sale | None = SALE, there: tuple[There, ...] = (OWN,), state: State = State.CREATED, **told: Any) -> Judged:
    recorded = Recorded(1, LedgerOrder("2026-03-02", "N1", "New", state, 1000, 1000, "N1"), (OwnPart(1, "N1", 7),))
    return judged(Case(recorded, sale, there, **told))


def test_of_a_split_order_that_is_there_twice_the_same_is_said_as_when_somebody_dismissed_it() -> None:
    """A dismissed problem stays so for as long as its facts are the very same, also over an update of this program."""
    parts = (OwnPart(1, "N1", 7), OwnPart(2, "N1/2", 8))
    there = (OWN, OWN._replace(id=8, reference="N1/2"), OWN._replace(id=9, reference="#N1"))
    found = judged(Case(Recorded(1, LedgerOrder("2026-03-02", "N1", "New", State.CREATED, 1000, 1000, "N1"), parts), SALE, there))
    assert found.problem is not None
    assert found.problem.facts["ids"] == "7 and 8 and #N1 (id 9)"


def cause(found: Judged) -> str:
    assert found.proved is not None
    return found.proved.cause


def test_an_order_that_neto_could_not_tell_of_is_not_called_deleted() -> None:
    assert judge(None).proved is None
    assert cause(judge(None, is_gone=True)) == "deleted_in_neto"


@pytest.mark.parametrize("there", [(), (OWN._replace(id=8),), (OWN._replace(id=8, is_void=True),)])
def test_a_sales_order_that_may_be_a_row_that_cannot_be_read_is_not_called_gone(there: tuple[There, ...]) -> None:
    assert judge(there=there, is_unsure=True).proved is None
    assert judge(there=there).proved is not None


def test_one_that_stands_is_judged_whatever_else_cannot_be_read() -> None:
    assert cause(judge(is_unsure=True)) == ""


@pytest.mark.parametrize("state", [State.SENDING, State.IN_DOUBT])
def test_of_a_create_on_its_way_a_sweep_says_nothing(state: State) -> None:
    assert judge(state=state).proved is None


def test_while_payments_cannot_be_read_what_was_said_of_them_stays() -> None:
    assert (judge(are_payments_unread=True).keeps, judge().keeps) == ({"paid_apart"}, frozenset())
