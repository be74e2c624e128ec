"""Neto's payments against those that were made in Omni: each made once, none lost, nothing apart untold."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from omni_desktop.core.afterwards.shop_payments import KEY_LENGTH, keyed, payments_now
from omni_desktop.core.order import Order, Payment
from omni_desktop.core.values import replace
from tests.core.samples import NOW, line, order

IDS = st.sampled_from(["", "7", "8", "9" * 60, "9" * 59 + "8"])
AMOUNTS = st.sampled_from([Decimal(text) for text in ("-5.00", "0.00", "5.00", "12.34")])
PAYMENTS = st.lists(st.builds(Payment, IDS, AMOUNTS, st.just("Card"), st.sampled_from([None, NOW, NOW - timedelta(days=1)])), max_size=6)


def paid(*payments: Payment) -> Order:
    return replace(order(line()), payments=payments)


@given(PAYMENTS)
def test_every_payment_is_owed_once_and_twice_read_is_the_same(payments: list[Payment]) -> None:
    owed = keyed(paid(*payments))
    assert keyed(paid(*payments)) == owed
    assert set(owed.values()) == {each for each in payments if each.amount}
    assert all(len(key) <= KEY_LENGTH for key in owed)
    numbered, without = ([each for each in payments if each.amount and bool(each.id) is has_id] for has_id in (True, False))
    assert len(owed) == len(set(numbered)) + len(without)


@given(PAYMENTS)
def test_what_was_made_as_it_stands_tells_nothing(payments: list[Payment]) -> None:
    made: dict[str, Decimal | None] = {key: each.amount for key, each in keyed(paid(*payments)).items()}
    assert payments_now(paid(*payments), made, "N1").apart == ()


@given(PAYMENTS, PAYMENTS)
def test_money_in_omni_is_neto_s_once_what_is_owed_is_made_and_what_is_told_is_settled(before: list[Payment], after: list[Payment]) -> None:
    made: dict[str, Decimal | None] = {key: each.amount for key, each in keyed(paid(*before)).items()}
    now = payments_now(paid(*after), made, "N1")
    coming = sum((each.amount for key, each in now.owed.items() if key not in made), Decimal(0))
    removed = sum((Decimal(each.facts["amount"]) for each in now.apart if each.code == "payment_removed"), Decimal(0))
    shifted = sum((Decimal(each.facts["now"]) - Decimal(each.facts["before"]) for each in now.apart if "now" in each.facts), Decimal(0))
    there = sum((amount for amount in made.values() if amount is not None), Decimal(0))
    assert there + coming - removed + shifted == sum((each.amount for each in keyed(paid(*after)).values()), Decimal(0))


def test_a_payment_that_neto_numbers_later_is_not_made_twice() -> None:
    first = Payment("", Decimal(10), "Card", NOW)
    (key,) = keyed(paid(first))
    now = payments_now(paid(replace(first, id="77")), {key: Decimal(10)}, "N1")
    assert (now.owed, now.apart) == ({}, ())


def test_an_amount_that_nobody_knows_is_never_called_changed() -> None:
    assert payments_now(paid(Payment("7", Decimal(10))), {"7": None}, "N1").apart == ()
    (gone,) = payments_now(paid(), {"7": None}, "N1").apart
    assert (gone.code, gone.facts["amount"]) == ("payment_removed", "an unknown amount")
