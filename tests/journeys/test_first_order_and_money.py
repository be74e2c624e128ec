"""The first order goes alone, totals that Omni makes differently are told or mended, and call limits are never provoked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from omni_desktop.core.inventory import StoredSalesOrder
from omni_desktop.core.ports.call_log import CallLimits
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.record.events import Ended, Request
from omni_desktop.core.run.download import Tools, run
from omni_desktop.core.values import replace
from omni_desktop.practice.limits import DOCUMENTED_LIMITS, CallWindow
from omni_desktop.storage.call_log import CallLogFile
from omni_desktop.web.limits import Limiter
from omni_desktop.web.neto.shop import NetoShop
from omni_desktop.web.omni.inventory import OmniInventory
from tests.journeys.harness import Journey
from tests.patience import until
from tests.web.servers import PretendClock


def test_the_first_order_of_a_store_goes_alone(journey: Journey) -> None:
    journey.world.seed_orders(10)
    sizes: list[int] = []
    create = OmniInventory.create_sales_orders

    def counted(self: OmniInventory, batch: Sequence[Prepared], *, expand_boms: bool) -> object:
        sizes.append(len(batch))
        return create(self, batch, expand_boms=expand_boms)

    journey._patch(OmniInventory, "create_sales_orders", counted)
    journey.download()
    journey.world.place_order()
    journey.world.place_order()
    journey.download()
    assert sizes == [1, 9, 2]
    journey.change_group("accounting", cost_center="200")
    journey.world.place_order()
    journey.world.place_order()
    journey.download()
    assert sizes == [1, 9, 2, 1, 1]


def test_a_first_order_that_stands_differently_stops_the_rest_until_somebody_decides(journey: Journey) -> None:
    ids, honest = journey.world.seed_orders(5), OmniInventory.sales_orders
    _break_totals(journey)
    ended = journey.download()
    assert (ended.state, ended.code, len(journey.sales_orders())) == ("stopped", "first_order_differs", 1)
    assert ended.figures.apart == Decimal("0.02")
    journey.world.place_order()
    assert journey.failing_download().code == "first_order_differs"
    assert len(journey.sales_orders()) == 1
    journey._patch(OmniInventory, "sales_orders", honest)
    journey.decisions.dismiss(ids[0], "looked at it", journey.clock.now(), "a test")
    journey.download()
    assert len(journey.references()) == 6


def test_with_rounding_a_total_apart_is_mended_by_one_visible_amount(journey: Journey) -> None:
    ids = journey.world.seed_orders(3)
    journey.change(total_differs="rounding")
    _break_totals(journey)
    ended = journey.download()
    assert (ended.state, ended.counts, ended.figures.apart) == ("complete", {"created": 3}, 0)
    stored = journey.world.sales_order(ids[0])
    assert "Rounding" in (stored["discountDescription"] or "") + (stored["surchargeDescription"] or "")
    story = journey.story(ids[0])
    assert "rounding_sent" in [line.kind for line in story.timeline]


def _rounded(journey: Journey, order_id: str) -> tuple[Decimal, set[str]]:
    """What is in Omni's discount, and what is said of Omni's side."""
    said = {code for code in journey.problem_codes(order_id) if code.startswith("omni_") or code == "in_doubt"}
    return Decimal(str(journey.world.sales_order(order_id)["discountTotal"])), said


def test_a_rounding_that_omni_took_before_the_program_was_killed_is_no_difference(journey: Journey) -> None:
    (order_id,) = journey.world.seed_orders(1)
    journey.change(total_differs="rounding")
    _break_totals(journey)
    journey.stop_after_post("updates", 1)
    ended = journey.download()
    assert (ended.counts, ended.figures.apart, *_rounded(journey, order_id)) == ({"created": 1}, 0, Decimal("0.02"), set())


@pytest.mark.parametrize("arrives", [True, False])
def test_a_rounding_that_had_no_answer_is_looked_at_again_before_its_order_is_called_apart(journey: Journey, arrives: bool) -> None:
    """The first order of a store, which would stop every other one."""
    (order_id,) = journey.world.seed_orders(1)
    journey.change(total_differs="rounding")
    _break_totals(journey)
    journey.impatient()
    fault = {"kind": "hold", "commit": False} if arrives else {"kind": "drop_connection"}
    journey.server.faults.add(**fault, api="omni", what="SalesOrders", method="PUT")
    ended = journey.download()
    assert (ended.counts, ended.figures.apart, *_rounded(journey, order_id)) == ({"in_doubt": 1}, 0, 0, {"in_doubt"})
    if arrives:
        journey.server.faults.release()
        until(lambda: journey.world.sales_order(order_id)["discountTotal"])
    journey.clock.ahead += timedelta(minutes=2)
    journey.world.place_order()
    ended = journey.download()
    assert (ended.counts, ended.figures.apart, *_rounded(journey, order_id)) == ({"created": 2}, 0, Decimal("0.02"), set())


def _break_totals(journey: Journey) -> None:
    """An Omni that adds two cents of its own to every total, as another tax set-up would."""
    original = OmniInventory.sales_orders

    def differently(self: OmniInventory, references: Sequence[str]) -> list[StoredSalesOrder]:
        return [replace(row, total=row.total + Decimal("0.02")) for row in original(self, references)]

    journey._patch(OmniInventory, "sales_orders", differently)


class OnlyWaits(PretendClock):
    """Moved by nothing but waits, for both sides: how long a call travels is a busy computer's luck, and has a margin of its own."""

    def seconds(self) -> float:
        return self.at.timestamp()


def test_documented_call_limits_are_waited_for_and_never_provoked(
    journey: Journey, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    ids = journey.world.seed_orders(60)
    server, clock, log = journey.server, OnlyWaits(datetime.now(UTC)), CallLogFile(tmp_path / "calls.db")
    request.addfinalizer(log.close)
    server.limits = DOCUMENTED_LIMITS
    for side in server._sides:
        side._window = CallWindow(clock.seconds)
    omni = Limiter(log, "omni", CallLimits(3, 60, 5000), clock, side="Omni")
    neto = Limiter(log, "neto", CallLimits(per_minute=60), clock, side="Neto")
    shop = NetoShop(server.neto_url, server.neto_key, server.neto_username, neto, clock)
    inventory = OmniInventory(server.omni_url, server.omni_username, server.omni_key, omni, clock)
    events = list(run(Tools(shop, inventory, journey.ledger, clock, journey.settings, 1), Request()))
    assert isinstance(events[-1], Ended)
    assert events[-1].counts == {"created": len(ids)}
    assert 429 not in {status for _, _, status in server.calls.log}
    assert any("Omni allows 3 calls a second" in reason for _, reason in clock.waits)
