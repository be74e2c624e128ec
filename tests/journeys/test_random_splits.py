"""Split orders while stock moves, answers get lost and the program dies: each order ends whole, once, to the cent."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from omni_desktop.core.errors import Fault
from omni_desktop.core.settings.settings import BranchRow
from tests.effort import many
from tests.journeys.harness import Journey, Killed
from tests.journeys.test_random_faults import UNCLEAR

BRANCHES = (3, 4, 5)
steps = st.one_of(
    st.tuples(st.just("place"), st.integers(1, 7), st.sampled_from(["0.00", "0.05", "5.03"])),
    st.tuples(st.just("stock"), st.sampled_from(BRANCHES), st.integers(1, 6)),
    st.tuples(st.just("fault"), st.sampled_from([*UNCLEAR, "drop_connection"]), st.integers(0, 2)),
    st.tuples(st.just("taken"), st.integers(0, 9), st.sampled_from(["", "/2", "/3"])),
    st.tuples(st.just("download")),
    st.tuples(st.just("killed"), st.integers(1, 2)),
)


class Tents:
    """A shop that sells one thing, of which every branch has a few."""

    def __init__(self, journey: Journey) -> None:
        self.journey, self.world = journey, journey.world
        self.world.add_product("TENT", price="20.03", stock=2)
        self.stock(4, 2)
        journey.change_group("branches", routing="on", grid=(BranchRow(3, backups=(4, 5)),), split_orders=True)

    def place(self, tents: int, coupon: str) -> None:
        self.world.place_order([("TENT", tents)], ShippingTotal="9.95", CouponDiscount=coupon, CouponCode="TENTS")

    def stock(self, branch: int, tents: int) -> None:
        self.world.add_stock("TENT", tents, branch)

    def fault(self, kind: str, keep: int) -> None:
        self.journey.server.faults.add(kind, api="omni", what="SalesOrders", method="POST", keep=keep)

    def taken(self, position: int, ending: str) -> None:
        """Somebody else uses a reference that a part will want."""
        free = [order["OrderID"] for order in self.world.shop_orders() if not self.parts(order["OrderID"])]
        if free:
            self.world.add_sales_order(free[position % len(free)] + ending, [("AB-114", 1, "1.00")])

    def download(self) -> None:
        with suppress(Fault):
            self.journey.download()

    def killed(self, nth: int) -> None:
        with suppress(Fault, AssertionError, Killed):
            self.journey.stop_after_post("SalesOrders", nth)

    def parts(self, order_id: str) -> list[dict[str, Any]]:
        return [row for row in self.journey.sales_orders() if row["reference"].partition("/")[0] == order_id]

    def free_references(self) -> None:
        for row in self.journey.sales_orders():
            if row["source"] == "Neto":
                self.world.edit_sales_order(row["id"], reference=f"SOMEBODY-{row['id']}")


@given(happenings=st.lists(steps, min_size=3, max_size=12))
@settings(max_examples=many(8, 20), suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_split_order_ends_whole_and_once(happenings: list[tuple[Any, ...]], new_journey: Callable[[], Any]) -> None:
    with new_journey() as journey:
        shop = Tents(journey)
        for name, *values in happenings:
            getattr(shop, name)(*values)
        journey.server.faults.clear()
        shop.free_references()
        for order in journey.world.shop_orders():
            journey.retry(order["OrderID"])
        if journey.world.shop_orders():
            journey.download_until_settled()
        for order in journey.world.shop_orders():
            parts = shop.parts(order["OrderID"])
            assert 1 <= len(parts) <= 3
            assert len({part["reference"] for part in parts}) == len(parts)
            assert sum(line["qty"] for part in parts for line in part["lineItems"]) == Decimal(order["OrderLine"][0]["Quantity"])
            assert sum(Decimal(str(part["total"])) for part in parts) == Decimal(order["GrandTotal"])
