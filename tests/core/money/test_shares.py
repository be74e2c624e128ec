"""Money that is shared out: to the cent, nothing lost and nothing made."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.money.shares import LineMoney, shared, shared_line
from omni_desktop.core.money.totals import cents

PRICES = st.one_of(st.decimals(0, 5000, places=2), st.decimals(0, 5000, places=8))
COUNTS = st.one_of(st.integers(1, 500).map(Decimal), st.decimals("0.01", 20, places=2), st.just(Decimal(0)))
PIECES = st.one_of(st.integers(1, 24).map(Decimal), st.decimals("0.25", 10, places=2))
WEIGHTS = st.one_of(st.integers(0, 9).map(Decimal), st.decimals(0, 1000, places=4))
PARTS = st.lists(st.tuples(PIECES, WEIGHTS), min_size=1, max_size=6).filter(lambda parts: any(weight for _, weight in parts))


@given(count=COUNTS, price=PRICES, off=st.decimals(0, 1, places=3), parts=PARTS, is_return=st.booleans())
def test_the_lines_of_a_kit_come_to_exactly_what_its_line_did(
    count: Decimal, price: Decimal, off: Decimal, parts: list[tuple[Decimal, Decimal]], *, is_return: bool
) -> None:
    count = -count if is_return else count
    line = LineMoney(count, price, cents(count * price * off))
    quantities, weights = zip(*parts, strict=True)
    lines = shared_line(line, quantities, weights)
    assert sum(each.value for each in lines) == line.value
    assert [each.quantity for each in lines] == [count * each for each in quantities]
    assert line.value * count < 0 or all(each.unit_price >= 0 for each in lines)      # half a cent less a whole one is below zero
    assert all(each.value == cents(each.value) for each in lines[:-1])
    total = sum(weights)
    assert all(abs(each.value - line.value * weight / total) <= Decimal("0.01") for each, weight in zip(lines[:-1], weights, strict=False))


@pytest.mark.parametrize(
    ("count", "price", "off", "parts", "wanted"),
    [
        ("1", "10.00", "0", ((1, 1), (1, 1), (1, 1)), ["1 at 3.33 less 0.00", "1 at 3.33 less 0.00", "1 at 3.34 less 0.00"]),
        ("3", "10.00", "0", ((1, 2), (1, 1)), ["3 at 6.67 less 0.01", "3 at 3.34 less 0.02"]),
        ("2", "49.95", "5.00", ((1, 60), (2, 40)), ["2 at 29.97 less 3.00", "4 at 9.99 less 2.00"]),
        ("1", "9.90", "0", ((6, 1),), ["6 at 1.65 less 0.00"]),
        ("1", "0.01", "0", ((1, 1), (1, 1), (1, 0)), ["1 at 0.00 less 0.00", "1 at 0.00 less 0.00", "1 at 0.01 less 0.00"]),
    ],
)
def test_a_share_is_to_the_cent_and_odd_cents_go_to_the_last_part(
    count: str, price: str, off: str, parts: tuple[tuple[int, int], ...], wanted: list[str]
) -> None:
    quantities, weights = ([Decimal(each) for each in column] for column in zip(*parts, strict=True))
    lines = shared_line(LineMoney(Decimal(count), Decimal(price), Decimal(off)), quantities, weights)
    assert [f"{each.quantity:f} at {each.unit_price:.2f} less {each.discount:.2f}" for each in lines] == wanted


def test_the_last_share_is_never_less_than_nothing() -> None:
    assert shared(Decimal("0.02"), list(map(Decimal, (1, 1, 1, 1, 0)))) == list(map(Decimal, ("0.00", "0.00", "0.00", "0.00", "0.02")))
