"""What a first download would bring, counted as the download decides."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from omni_desktop.core.mapping.already_there import already_there
from omni_desktop.core.mapping.first_orders import FirstOrders, count_from, newest
from omni_desktop.core.order import Line, Order, Payment
from omni_desktop.core.record.record import Sum
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.values import replace

NOON = datetime(2026, 5, 13, 2, tzinfo=UTC)
LINE = Line("1", "AB-1", "", Decimal(1), Decimal("12.50"))


def placed(number: int, days_ago: int, **other: object) -> Order:
    at, total = NOON - timedelta(days=days_ago, hours=1), Decimal("12.50")
    order = Order(f"N{number}", "New", at, at, total, True, (LINE,), (Payment("p", total),))
    return replace(order, **other)  # type: ignore[arg-type]


ORDERS = (
    placed(1, 6),
    placed(2, 0),
    placed(3, 0, status="Cancelled"),
    placed(4, 0, payments=()),
    placed(5, 0, lines=()),
    placed(6, 1, grand_total=Decimal("0.10"), status="pick"),
)


def test_the_count_of_a_starting_day_is_what_the_download_takes() -> None:
    assert count_from(ORDERS, Settings(), NOON - timedelta(hours=12), NOON) == FirstOrders(Sum(1, Decimal("12.50")), 1)
    assert count_from(ORDERS, Settings(), NOON - timedelta(days=7), NOON) == FirstOrders(Sum(3, Decimal("25.10")), 1)
    assert count_from((), Settings(), NOON, NOON) == FirstOrders()


def test_the_search_in_omni_is_for_the_orders_placed_last() -> None:
    assert set(newest(ORDERS, 4)) == {"N2", "N3", "N4", "N5"}
    nothing = already_there(newest(ORDERS, 2), [])
    assert (nothing.looked_at, nothing.under_other_names(""), nothing.prefix_of_most("")) == (2, (), None)
