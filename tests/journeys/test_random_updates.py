"""Random shop events, random faults and restarts, with status updates on; then everything works again, and Omni stands as it should."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from contextlib import ExitStack, suppress
from datetime import timedelta
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from omni_desktop.core.errors import Fault
from omni_desktop.core.problems.problems import needs_a_look
from omni_desktop.core.record.history import Filter
from omni_desktop.core.record.record import UNSETTLED, State
from tests.effort import many
from tests.journeys.harness import Journey, Killed

SKUS = ("AB-114", "ST-110", "GD-110", "CK-110")
UNCLEAR = ["lost_response", "status", "status_after_commit", "cut_json", "missing_element", "no_id", "batch_400", "rate_limited"]
READ_FAULTS = ["status", "cut_json", "html", "drop_connection"]
ENDED = ("Dispatched", "Cancelled")
# What staff have to look at by hand: then Omni may differ from Neto, and says so.
ITS_OWN_END = {"cancelled_but_dispatched", "lines_differ_in_omni", "changed_in_neto", "backorder_overlaps"}


class Monday(RuleBasedStateMachine):
    """A shop on a busy day. Each event bears a second of its own, as with people."""

    def __init__(self, new_journey: Callable[[], Any]) -> None:
        super().__init__()
        self._open = ExitStack()
        self.journey: Journey = self._open.enter_context(new_journey())
        self.world = self.journey.world
        self.journey.change(auto_dispatch="completed", changed_orders="update", payments=True, payment="any")
        self.arrived: dict[str, int] = {sku: int(self.world.stock_of(sku)["stockOnHand"]) for sku in SKUS}

    @initialize()
    def a_good_start(self) -> None:
        for lines in ([("AB-114", 2), ("ST-110", 1)], [("GD-110", 3), ("CK-110", 1)], [("ST-110", 2)], [("AB-114", 1), ("GD-110", 1)]):
            self.world.place_order(lines)
        self.journey.download()

    def _later(self) -> None:
        self.world.switches.clock_skew += 2

    def _orders(self, *, ended: bool = False) -> list[dict[str, Any]]:
        return [order for order in self.world.shop_orders() if (order["OrderStatus"] in ENDED) == ended and order["OrderLine"]]

    def _one(self, position: int) -> dict[str, Any]:
        self._later()
        orders = self._orders()
        return orders[position % len(orders)]

    @rule(lines=st.lists(st.tuples(st.sampled_from(SKUS), st.integers(1, 4)), min_size=1, max_size=3), unpaid=st.booleans())
    def place(self, lines: list[tuple[str, int]], unpaid: bool) -> None:
        self._later()
        self.world.place_order(list(dict(lines).items()), **({"OrderStatus": "New"} if unpaid else {}))

    @precondition(lambda self: bool(self._orders()))
    @rule(position=st.integers(0, 9), quantity=st.integers(1, 5), downloads=st.integers(0, 1))
    def edit_quantity(self, position: int, quantity: int, downloads: int) -> None:
        self.world.edit_line(self._one(position)["OrderID"], 0, Quantity=quantity)
        self._download(downloads)

    @precondition(lambda self: bool(self._orders()))
    @rule(position=st.integers(0, 9), words=st.sampled_from(["Ring twice", "Leave it at the door"]))
    def edit_words(self, position: int, words: str) -> None:
        self.world.edit_order(self._one(position)["OrderID"], DeliveryInstruction=words, ShipStreetLine1=f"{len(words)} Other Road")

    @precondition(lambda self: bool(self._orders()))
    @rule(position=st.integers(0, 9))
    def pay(self, position: int) -> None:
        order = self._one(position)
        if not order["OrderPayment"]:
            self.world.pay_order(order["OrderID"])

    @precondition(lambda self: bool(self._orders()))
    @rule(position=st.integers(0, 9), downloads=st.integers(0, 2))
    def complete(self, position: int, downloads: int) -> None:
        self.world.complete_order(self._one(position)["OrderID"])
        self._download(downloads)

    @precondition(lambda self: bool(self._orders()))
    @rule(position=st.integers(0, 9), downloads=st.integers(0, 2))
    def cancel(self, position: int, downloads: int) -> None:
        self.world.cancel_order(self._one(position)["OrderID"])
        self._download(downloads)

    @precondition(lambda self: bool(self._orders(ended=True)))
    @rule(position=st.integers(0, 9))
    def cancel_what_ended(self, position: int) -> None:
        self._later()
        orders = self._orders(ended=True)
        self.world.cancel_order(orders[position % len(orders)]["OrderID"])

    @precondition(lambda self: any(len(order["OrderLine"]) > 1 for order in self._orders()))
    @rule(position=st.integers(0, 9), suffix=st.booleans(), downloads=st.integers(0, 1))
    def split(self, position: int, suffix: bool, downloads: int) -> None:
        self._later()
        orders = [order for order in self._orders() if len(order["OrderLine"]) > 1]
        self.world.split_order(orders[position % len(orders)]["OrderID"], suffix=suffix)
        self._download(downloads)

    @rule(sku=st.sampled_from(SKUS), quantity=st.integers(-9, 9))
    def stock_moves(self, sku: str, quantity: int) -> None:
        quantity = max(quantity, -int(self.world.stock_of(sku)["stockOnHand"]))
        self.arrived[sku] += quantity
        self.world.add_stock(sku, quantity)

    @rule(
        kind=st.sampled_from(UNCLEAR),
        aim=st.sampled_from([("SalesOrders", "PUT"), ("SalesOrders", "POST"), ("Payments", "POST")]),
        nth=st.integers(1, 2),
    )
    def write_fails(self, kind: str, aim: tuple[str, str], nth: int) -> None:
        self.journey.server.faults.add(kind, api="omni", what=aim[0], method=aim[1], nth=nth, keep=1)

    @rule(kind=st.sampled_from(READ_FAULTS), api=st.sampled_from(["neto", "omni"]), nth=st.integers(1, 9))
    def read_fails(self, kind: str, api: str, nth: int) -> None:
        self.journey.server.faults.add(kind, api=api, method="GET" if api == "omni" else "POST", nth=nth, times=2)

    @rule(minutes=st.sampled_from([0, 1, 16]))
    def download(self, minutes: int) -> None:
        self.journey.clock.ahead += timedelta(minutes=minutes)
        self._download(1)

    def _download(self, times: int) -> None:
        for _ in range(times):
            with suppress(Fault):
                self.journey.download()

    @rule(what=st.sampled_from(["SalesOrders", "updates", "Payments"]))
    def killed(self, what: str) -> None:
        with suppress(Fault, AssertionError, Killed):
            self.journey.stop_after_post(what, 1)

    def teardown(self) -> None:
        with self._open:
            self.journey.server.faults.clear()
            for sku in SKUS:
                self.stock_moves(sku, 200)
            for _ in range(5):
                self.journey.clock.ahead += timedelta(hours=25)
                with suppress(Fault):
                    self.journey.download()
            self._check()

    def _check(self) -> None:
        rows = {row.id: row for row in self.journey.history.every_order(Filter())}
        stored: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for each in self.journey.sales_orders():
            stored[each["reference"]].append(each)
        assert all(len(each) == 1 for each in stored.values())
        assert self.journey.ledger.open_writes() == []
        for order in self.world.shop_orders():
            row = rows[order["OrderID"]]
            assert row.state not in UNSETTLED | {State.FOUND, State.READY, State.REFUSED}, row
            codes = {problem.code for problem in row.problems if needs_a_look(problem)}
            assert codes <= ITS_OWN_END, (row, codes)
            there = stored.get(order["OrderID"])
            if there and not codes & ITS_OWN_END:
                _stands_as_asked(order, there[0], self.journey)
        self._stock_adds_up()

    def _stock_adds_up(self) -> None:
        shipped: dict[str, Decimal] = defaultdict(Decimal)
        reserved: dict[str, Decimal] = defaultdict(Decimal)
        for order in self.journey.sales_orders():
            for line in order["lineItems"]:
                shipped[line["code"]] += line["qtyShipped"]
                reserved[line["code"]] += 0 if order["isVoid"] else line["qty"] - line["qtyShipped"]
        for sku in SKUS:
            shelf = self.world.stock_of(sku)
            assert (shelf["stockOnHand"], shelf["openSales"]) == (self.arrived[sku] - shipped[sku], reserved[sku]), sku


def _stands_as_asked(order: dict[str, Any], there: dict[str, Any], journey: Journey) -> None:
    cancelled, completed = order["OrderStatus"] == "Cancelled", order["OrderStatus"] == "Dispatched"
    assert there["isVoid"] == cancelled, order["OrderID"]
    if cancelled:
        return
    assert bool(there["dispatchedDate"]) == completed, order["OrderID"]
    assert _held_in_omni(there) == Counter({line["SKU"]: int(line["Quantity"]) for line in order["OrderLine"]})
    if order["OrderLine"]:
        assert journey.totals_agree(order["OrderID"])
    paid = [each["transactionRef"] for each in journey.world.omni_rows("Payments") if each["orderId"] == there["id"]]
    assert sorted(paid) == sorted(payment["Id"] for payment in order["OrderPayment"])


def _held_in_omni(there: dict[str, Any]) -> Counter[str]:
    held: Counter[str] = Counter()
    for line in there["lineItems"]:
        held[line["code"]] += int(line["qty"])
    return +held


def test_whatever_happens_each_order_ends_as_neto_says_and_stock_adds_up(new_journey: Callable[[], Any]) -> None:
    # Without shrinking: a whole day is replayed for each try, which takes longer than anybody waits.
    quiet = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much]
    run_state_machine_as_test(
        lambda: Monday(new_journey),
        settings=settings(
            max_examples=many(7, 20), stateful_step_count=18, deadline=None, phases=[Phase.generate], suppress_health_check=quiet
        ),
    )
