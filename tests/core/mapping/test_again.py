"""References of orders that are made once more."""

from __future__ import annotations

import pytest

from omni_desktop.core.mapping.again import earlier_references, mark_of, marked, next_mark, too_long, without_marks
from omni_desktop.core.mapping.texts import REFERENCE_LENGTH
from omni_desktop.core.sales_order import SalesOrder
from omni_desktop.core.values import replace
from tests.core.samples import mapped, order


@pytest.mark.parametrize(
    ("reference", "mark", "following"),
    [("N1", "", "/R2"), ("N1/R2", "/R2", "/R3"), ("N1/R9", "/R9", "/R10"), ("N1/2", "", "/R2"), ("", "", "/R2")],
)
def test_each_undo_makes_the_next_mark(reference: str, mark: str, following: str) -> None:
    assert (mark_of(reference), next_mark(reference)) == (mark, following)


def sales_order() -> SalesOrder:
    return mapped(order()).sales_orders[0]


def test_a_part_keeps_its_number_behind_the_mark_and_is_marked_once() -> None:
    whole, part = (replace(sales_order(), reference=reference) for reference in ("WN1", "WN1/2"))
    assert [marked(each, "WN1", "/R2").reference for each in (whole, part)] == ["WN1/R2", "WN1/R2/2"]
    assert marked(marked(part, "WN1", "/R2"), "WN1", "/R2").reference == "WN1/R2/2"
    assert marked(part, "WN1", "") == part
    assert marked(replace(part, reference="OLD"), "WN1", "/R2").reference == "OLD"


def test_the_references_of_before_are_known() -> None:
    assert earlier_references("N1", "") == []
    assert earlier_references("N1", "/R2") == ["N1"]
    assert earlier_references("N1", "/R4") == ["N1", "N1/R2", "N1/R3"]
    assert [without_marks(each) for each in ("N1", "N1/R2", "N1/R2/3", "N1/2", "N1/Red")] == ["N1", "N1", "N1/3", "N1/2", "N1/Red"]


def test_a_reference_that_omni_would_cut_is_a_problem() -> None:
    fits = replace(sales_order(), reference="N" * REFERENCE_LENGTH)
    assert too_long((fits,)) is None
    problem = too_long((fits, replace(fits, reference=f"{fits.reference}/R2")))
    assert problem is not None
    assert problem.code == "reference_too_long"
    assert too_long(()) is None
