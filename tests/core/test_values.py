"""Values, of either kind, never change: whoever needs another makes one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from omni_desktop.core.order import Line
from omni_desktop.core.settings.settings import Branches
from omni_desktop.core.values import replace

LINE = Line("1", "AB-114", "Mug", Decimal(2), Decimal("9.90"))


@pytest.mark.parametrize(("value", "name", "other"), [(LINE, "sku", "AB-115"), (Branches(), "default_branch", 3)])
def test_another_value_is_made_and_the_first_stays_as_it_was(value: Line | Branches, name: str, other: object) -> None:
    before = repr(value)
    made = replace(value, **{name: other})
    assert getattr(made, name) == other
    assert type(made) is type(value)
    assert replace(made, **{name: getattr(value, name)}) == value
    assert repr(value) == before


@pytest.mark.parametrize("value", [LINE, Branches()])
def test_a_name_that_is_none_of_its_fields_is_refused(value: Line | Branches) -> None:
    with pytest.raises(TypeError):
        replace(value, colour="red")


@pytest.mark.parametrize("value", [LINE, Branches()])
def test_a_value_is_not_written_to(value: Line | Branches) -> None:
    with pytest.raises(AttributeError):
        setattr(value, next(iter(value.__match_args__)), "other")
    assert hash(LINE) == hash(replace(LINE, sku="AB-114"))
