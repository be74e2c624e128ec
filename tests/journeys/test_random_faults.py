"""Random shop events, random faults and restarts; then, when everything works again: each order that should be in Omni is there once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from omni_desktop.core.errors import Fault
from tests.effort import many
from tests.journeys.harness import Journey, Killed

UNCLEAR = ["lost_response", "status", "status_after_commit", "cut_json", "missing_element", "no_id", "batch_400", "rate_limited"]
READ_FAULTS = ["status", "cut_json", "html", "drop_connection"]

events = st.one_of(
    st.tuples(st.just("place"), st.integers(1, 4)),
    st.tuples(st.just("place_unknown"), st.just(1)),
    st.tuples(st.just("place_unpaid"), st.just(1)),
    st.tuples(st.just("pay"), st.integers(0, 9)),
    st.tuples(st.just("edit"), st.integers(0, 9)),
    st.tuples(st.just("cancel_held"), st.integers(0, 9)),
    st.tuples(st.just("fault_write"), st.sampled_from(UNCLEAR), st.sampled_from(["SalesOrders", "Contacts"]), st.integers(1, 3)),
    st.tuples(st.just("fault_read"), st.sampled_from(READ_FAULTS), st.sampled_from(["neto", "omni"]), st.integers(1, 8)),
    st.tuples(st.just("download"), st.just(0)),
    st.tuples(st.just("killed"), st.sampled_from(["SalesOrders", "Contacts"]), st.integers(1, 2)),
)


class Monday:
    """What a shop and its network do, in words that a failing example can be read in."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.world = journey.world

    def place(self, count: int) -> None:
        for _ in range(count):
            self.world.place_order(customer=self.world.add_customer(500 + len(self.world.shop_orders()) % 3))

    def place_unknown(self, _: int) -> None:
        self.world.place_order([("AB-114", 1), ("LATE-1", 1)])

    def place_unpaid(self, _: int) -> None:
        self.world.place_order(OrderStatus="New")

    def pay(self, position: int) -> None:
        if orders := [order for order in self.world.shop_orders() if order["OrderStatus"] == "New"]:
            self.world.pay_order(orders[position % len(orders)]["OrderID"])

    def edit(self, position: int) -> None:
        waiting = [order for order in self.world.shop_orders() if order["OrderID"] not in self.journey.references()]
        if waiting:
            self.world.edit_order(waiting[position % len(waiting)]["OrderID"], DeliveryInstruction="Leave it at the back door")

    def cancel_held(self, position: int) -> None:
        held = [order for order in self.world.shop_orders() if any(line["SKU"] == "LATE-1" for line in order["OrderLine"])]
        held = [order for order in held if order["OrderID"] not in self.journey.references()]
        if held:
            self.world.cancel_order(held[position % len(held)]["OrderID"])

    def fault_write(self, kind: str, what: str, nth: int) -> None:
        self.journey.server.faults.add(kind, api="omni", what=what, method="POST", nth=nth, keep=1)

    def fault_read(self, kind: str, api: str, nth: int) -> None:
        self.journey.server.faults.add(kind, api=api, method="GET" if api == "omni" else "POST", nth=nth, times=2)

    def download(self, _: int) -> None:
        with suppress(Fault):
            self.journey.download()

    def killed(self, what: str, nth: int) -> None:
        with suppress(Fault, AssertionError, Killed):
            self.journey.stop_after_post(what, nth)

    def step(self, name: str, *values: Any) -> None:
        getattr(self, name)(*values)


@given(steps=st.lists(events, min_size=3, max_size=14))
@settings(max_examples=many(16, 40), suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_whatever_happens_omni_ends_with_each_order_once(steps: list[tuple[Any, ...]], new_journey: Callable[[], Any]) -> None:
    with new_journey() as journey:
        monday = Monday(journey)
        for step in steps:
            monday.step(*step)
        journey.server.faults.clear()
        journey.world.add_product("LATE-1", price="10.00")
        for order in journey.world.shop_orders():
            journey.retry(order["OrderID"])
        if journey.world.shop_orders():
            journey.download_until_settled()
        should = sorted(order["OrderID"] for order in journey.world.shop_orders() if order["OrderStatus"] in ("Pick", "Dispatched"))
        assert journey.references() == should
        assert all(journey.totals_agree(order_id) for order_id in should)
        emails = [row["email"].casefold() for row in journey.world.omni_rows("Contacts")]
        assert len(emails) == len(set(emails))
        assert journey.server.calls.crashes == []
