"""A sweep: Neto and Omni are read, and whatever is on one side alone is a row of the proof, and a problem until it is mended."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from omni_desktop.core.errors import Fault
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.problems.problems import CATALOGUE
from omni_desktop.core.record.events import Request
from omni_desktop.terminal.command_tree import parser
from omni_desktop.web.clock import StoppableClock
from omni_desktop.web.omni import sales_pages, where
from omni_desktop.web.omni.inventory import OmniInventory
from tests.journeys.settings_shop import SettingsShop, settings_shop

OLDER: list[str] = []  # the last number before each test
USUAL = {"download_orders.placed_after": datetime(2026, 6, 1, tzinfo=UTC)}
SUMS = ("days", "channels", "branches", "methods", "taxes")


@pytest.fixture(scope="module")
def one_shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SettingsShop]:
    with settings_shop(tmp_path_factory.mktemp("sweep")) as made, pytest.MonkeyPatch.context() as patch:
        patch.setattr(made.program, "keys", lambda _store: Keys(made.server.neto_key, made.server.omni_key))
        yield made


@pytest.fixture
def shop(one_shop: SettingsShop) -> Iterator[SettingsShop]:
    """One shop for all: a test looks at its own orders."""
    one_shop.use(USUAL)
    OLDER.append(one_shop.place([("AB-114", 1)], OrderStatus="Cancelled")["OrderID"])
    yield one_shop
    one_shop.server.faults.clear()


def proved(shop: SettingsShop, capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    """The proof of these days, whose sums are always the rows' own."""
    today = datetime.now(UTC)
    days = ["--from", f"{today - timedelta(days=4):%Y-%m-%d}", "--to", f"{today + timedelta(days=1):%Y-%m-%d}"]
    given = parser().parse_args(["proof", *days, "--json", *words])
    given.act(shop.program, given)
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    apart = sum((Decimal(row["apart"]) for row in found["differences"]), Decimal())
    assert Decimal(found["summary"]["apart"]) == apart
    for name in SUMS:
        assert sum((Decimal(row["apart"]) for row in found[name]), Decimal()) == apart
    return found


def swept(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> dict[str, tuple[str, str, str]]:
    """Cause, Neto's and Omni's money of each order that differs after a sweep; the proof without one says the same."""
    shop.server.calls.reset()
    found = proved(shop, capsys, "--sweep")
    asked = {what for _api, what, _status in shop.server.calls.log}
    assert asked <= {"GetOrder", "GetRma", "GET SalesOrders", "GET Payments"}
    shop.server.calls.reset()
    assert (proved(shop, capsys)["differences"], shop.server.calls.log) == (found["differences"], [])
    return {row["order"]: (row["cause"], row["neto"], row["omni"]) for row in own(found["differences"])}


def own(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those of the orders of this test."""
    return [row for row in rows if row["order"] > OLDER[-1]]


def codes(shop: SettingsShop, order_id: str) -> list[str]:
    story = shop.program.history(shop.store).order(order_id)
    return [problem.code for problem in story.row.problems] if story else []


def some(shop: SettingsShop, count: int) -> list[dict[str, Any]]:
    orders = [shop.place([("AB-114", 1)]) for _ in range(count)]
    shop.download()
    return orders


def test_what_somebody_did_by_hand_on_either_side_is_found_told_and_solved_by_itself(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str]
) -> None:
    fine, gone, voided, changed, deleted = orders = some(shop, 5)
    total, world = fine["GrandTotal"], shop.world
    assert swept(shop, capsys) == {}
    world.delete_order(gone["OrderID"])
    world.edit_sales_order(voided["OrderID"], isVoid=True)
    world.edit_sales_order(changed["OrderID"], freightTotal=world.sales_order(changed["OrderID"])["freightTotal"] + 7)
    world.delete_sales_order(deleted["OrderID"])
    more = f"{Decimal(total) + 7:.2f}"
    assert swept(shop, capsys) == {
        gone["OrderID"]: ("deleted_in_neto", "0.00", total),
        voided["OrderID"]: ("voided_in_omni", total, "0.00"),
        changed["OrderID"]: ("changed_in_omni", total, more),
        deleted["OrderID"]: ("gone_from_omni", total, "0.00"),
    }
    told = {order["OrderID"]: codes(shop, order["OrderID"]) for order in orders}
    assert list(told.values()) == [[], ["deleted_in_neto"], ["voided_in_omni"], ["changed_in_omni"], ["gone_from_omni"]]
    world.edit_sales_order(changed["OrderID"], freightTotal=world.sales_order(changed["OrderID"])["freightTotal"] - 7)
    assert changed["OrderID"] not in swept(shop, capsys)
    assert codes(shop, changed["OrderID"]) == []


def test_what_a_sweep_found_in_omni_still_counts_after_neto_told_something_else_of_the_order(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.server.switches.duplicate_reference = "accept"
    voided, changed, gone, twice, off, fine = orders = some(shop, 6)
    total, world = fine["GrandTotal"], shop.world
    for order in (voided, off):
        world.edit_sales_order(order["OrderID"], isVoid=True)
    world.edit_sales_order(changed["OrderID"], freightTotal=world.sales_order(changed["OrderID"])["freightTotal"] + 7)
    world.delete_sales_order(gone["OrderID"])
    world.add_sales_order(f"#{twice['OrderID']}", [("AB-114", 1, "5.00")])
    found = swept(shop, capsys)
    for order in orders:
        world.edit_order(order["OrderID"], OrderStatus="Cancelled" if order is off else "Pack")
    shop.download()
    assert found.pop(off["OrderID"]) == ("voided_in_omni", total, "0.00")
    assert [cause for cause, _, _ in found.values()] == ["voided_in_omni", "changed_in_omni", "gone_from_omni", "double_in_omni"]
    rows = own(proved(shop, capsys)["differences"])
    assert {row["order"]: (row["cause"], row["neto"], row["omni"]) for row in rows} == found
    assert swept(shop, capsys) == found


def test_an_order_that_a_download_found_deleted_in_neto_is_no_money_of_the_shop_until_neto_shows_it_again(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str]
) -> None:
    gone, fine = some(shop, 2)
    order_id, keys = gone["OrderID"], Keys(shop.server.neto_key, shop.server.omni_key)
    there = shop.world.shop_order(order_id)

    def asked_for() -> list[tuple[str, str, str]]:
        list(shop.program.run(shop.store, Request(starter="window", order_ids=(order_id, fine["OrderID"])), keys))
        capsys.readouterr()
        return [(row["cause"], row["neto"], row["omni"]) for row in own(proved(shop, capsys)["differences"])]

    shop.world.delete_order(order_id)
    assert (asked_for(), codes(shop, order_id)) == ([("deleted_in_neto", "0.00", gone["GrandTotal"])], ["gone_from_neto"])
    with shop.world.changing():
        shop.world.shop.orders.put(there)
    assert (asked_for(), codes(shop, order_id)) == ([], [])


FORMS = ["{id}", "#{id}", "WEB-{id}", "SALE4-28", "{id}/2"]  # of the fourth the customer's order number names the order


def test_a_second_sales_order_of_one_order_is_found_whatever_its_reference(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    shop.server.switches.duplicate_reference = "accept"
    orders = some(shop, len(FORMS))
    wanted, twins = {}, []
    for order, form in zip(orders, FORMS, strict=True):
        order_id = order["OrderID"]
        named = "" if "{id}" in form else f"#{order_id}"
        twin = shop.world.add_sales_order(form.format(id=order_id), [("AB-114", 1, "5.00")], customerOrderNo=named)
        both = f"{Decimal(order['GrandTotal']) + Decimal(str(twin['total'])):.2f}"
        wanted[order_id] = ("double_in_omni", order["GrandTotal"], both)
        twins.append(twin["id"])
    assert swept(shop, capsys) == wanted
    assert [codes(shop, order_id) for order_id in wanted] == [["double_in_omni"]] * len(FORMS)
    for number in twins:
        shop.world.edit_sales_order(number, isVoid=True)
    assert (swept(shop, capsys), [codes(shop, order_id) for order_id in wanted]) == ({}, [[]] * len(FORMS))


def test_an_order_that_no_download_told_of_is_noted_with_its_rule_and_comes_with_the_next_one(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str]
) -> None:
    some(shop, 1)
    missed, quote, brought = (shop.place([("AB-114", 1)], **fields) for fields in ({}, {"OrderStatus": "On Hold"}, {}))
    shop.world.add_sales_order(f"#{brought['OrderID']}", [("AB-114", 1, brought["GrandTotal"])])
    rows = own(proved(shop, capsys, "--sweep")["differences"])
    assert {row["order"]: (row["cause"], row["rule"]) for row in rows} == {
        missed["OrderID"]: ("never_came", "found"),
        quote["OrderID"]: ("never_came", "status"),
    }
    assert (codes(shop, missed["OrderID"]), codes(shop, quote["OrderID"])) == (["never_came"], [])
    assert CATALOGUE["never_came"].advice
    shop.download()
    assert (list(swept(shop, capsys)), codes(shop, missed["OrderID"])) == ([quote["OrderID"]], [])


def test_orders_whose_numbers_are_alike_share_no_sales_order_and_are_said_to_be_unread(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with settings_shop(tmp_path) as shop:
        monkeypatch.setattr(shop.program, "keys", lambda _store: Keys(shop.server.neto_key, shop.server.omni_key))
        shop.use(USUAL)
        for count, order_id in enumerate(("N1 A", "N1  A", "n1 a", "N2"), start=1):
            shop.place([("AB-114", count)], OrderID=order_id)
        shop.download()
        found = proved(shop, capsys, "--sweep")
        there = sorted(f"{row['total']:.2f}" for row in shop.world.omni_rows("SalesOrders"))
        assert sorted(row["omni"] for row in found["orders"] if row["omni"] != "0.00") == there
        assert found["swept"]["unread"] == ["neto"]
        assert {row["order"]: row["cause"] for row in found["differences"]} == {"N1  A": "never_came", "n1 a": "never_came"}


def test_payments_that_part_are_found_and_a_right_that_is_missing_is_said(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    shop.use({**USUAL, "download_orders.payments": True})
    (order,) = some(shop, 1)
    total, stored = order["GrandTotal"], shop.world.sales_order(order["OrderID"])
    assert swept(shop, capsys) == {}
    shop.world.add_payment(stored["id"], "3.00", transactionRef="by hand")
    found = proved(shop, capsys, "--sweep")
    assert [(row["cause"], row["apart"]) for row in own(found["differences"])] == [("paid_apart", "0.00")]
    assert codes(shop, order["OrderID"]) == ["paid_apart"]
    shop.server.faults.add("forbidden", api="omni", what="Payments", times=0)
    given = parser().parse_args(["proof", "--sweep"])
    assert given.act(shop.program, given) == 1
    assert "Payments can't be read in Omni" in capsys.readouterr().err
    assert (codes(shop, order["OrderID"]), total) == (["paid_apart"], own(found["orders"])[0]["neto"])


def test_what_cannot_be_read_is_never_taken_for_absent_and_the_next_sweep_goes_on(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str]
) -> None:
    order, other = some(shop, 2)
    shop.world.delete_order(other["OrderID"])
    for fault in ({"kind": "error_ack", "api": "neto", "what": "GetOrder"}, {"kind": "forbidden", "api": "omni", "what": "SalesOrders"}):
        shop.server.faults.add(times=0, **fault)
        with pytest.raises(Fault):
            proved(shop, capsys, "--sweep")
        shop.server.faults.clear()
        assert codes(shop, order["OrderID"]) == codes(shop, other["OrderID"]) == []
    assert list(swept(shop, capsys)) == [other["OrderID"]]


def test_what_is_dispatched_and_not_invoiced_is_told_and_so_are_voids_and_refunds(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str]
) -> None:
    sent, billed, off, back = some(shop, 4)
    for order, date in ((sent, "dispatchedDate"), (billed, "invoiceDate")):
        shop.world.edit_sales_order(order["OrderID"], **{date: "2026-11-02T03:00:00Z"})
    shop.use({**USUAL, "download_orders.auto_dispatch": "completed"})
    shop.download()
    shop.world.cancel_order(off["OrderID"])
    shop.world.add_rma(back["OrderID"])
    shop.download()
    shop.download()
    found = proved(shop, capsys, "--sweep")
    assert {row["order"]: row["what"] for row in own(found["open"])} == {
        sent["OrderID"]: "dispatched_not_invoiced",
        billed["OrderID"]: "invoiced_not_dispatched",
    }
    assert [row["order"] for row in own(found["voids"])] == [off["OrderID"]]
    assert [row["order"] for row in own(found["refunds"])] == [back["OrderID"]]
    assert (own(found["differences"]), found["swept"]["unread"]) == ([], [])


def test_the_daily_sweep_comes_once_a_day_goes_on_where_it_stopped_and_leaves_calls_for_a_click(
    shop: SettingsShop, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    orders = some(shop, 5)
    gone = orders[0]["OrderID"]
    shop.world.delete_order(gone)
    for room in (where, sales_pages):
        monkeypatch.setattr(room, "ROWS", 2)
    shop.server.faults.add("forbidden", api="omni", what="SalesOrders", nth=3, times=0)
    keys = Keys(shop.server.neto_key, shop.server.omni_key)
    with pytest.raises(Fault):
        shop.program.daily_sweep(shop.store, keys)
    shop.server.faults.clear()
    assert shop.program.last_sweep(shop.store) is None
    asked: list[int] = []
    page = OmniInventory.sales_order_page
    monkeypatch.setattr(OmniInventory, "sales_order_page", lambda self, since, above: asked.append(above) or page(self, since, above))
    first = shop.program.daily_sweep(shop.store, keys)
    assert first is not None
    begun = asked.index(0)                  # what changed meanwhile, and then on from the third page
    assert (asked.count(0), asked[-1] > 0, begun) == (1, True, 0)
    assert codes(shop, gone) == ["deleted_in_neto"]
    assert (shop.program.daily_sweep(shop.store, keys), shop.program.last_sweep(shop.store)) == (None, first)
    assert (first.orders, first.found >= 1, first.unread) == (first.orders, True, ())
    tools = shop.program._sweep_tools(shop.store, keys)
    assert tools.inventory._caller._limiter._reserve > 0        # type: ignore[attr-defined]


def test_a_row_of_neto_that_names_no_order_calls_none_deleted(shop: SettingsShop, capsys: pytest.CaptureFixture[str]) -> None:
    some(shop, 1)
    other = some(shop, 1)[0]["OrderID"]
    shop.world.delete_order(other)
    shop.server.faults.add("odd_row", api="neto", what="GetOrder", page=0, nth=1, index=0, message="null")
    found = proved(shop, capsys, "--sweep")
    assert (own(found["differences"]), found["swept"]["unread"], codes(shop, other)) == ([], ["neto"], [])
    assert list(swept(shop, capsys)) == [other]


def test_a_day_of_the_daily_sweep_is_the_stores_own(shop: SettingsShop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sydney's midnight falls between the second and the third of these moments, and none of UTC."""
    day = datetime.now(UTC).replace(minute=30) + timedelta(days=30)
    keys = Keys(shop.server.neto_key, shop.server.omni_key)
    came = []
    for hour in (11, 12, 14):
        monkeypatch.setattr(StoppableClock, "now", lambda _clock, hour=hour: day.replace(hour=hour))
        came.append(shop.program.daily_sweep(shop.store, keys) is not None)
    assert came == [True, False, True]


@pytest.mark.parametrize("days", [-4, 4, 400])
def test_a_computer_whose_clock_is_wrong_sweeps_the_shop_s_last_days_all_the_same(
    shop: SettingsShop, monkeypatch: pytest.MonkeyPatch, days: int
) -> None:
    gone = some(shop, 2)[0]["OrderID"]
    shop.world.delete_order(gone)
    monkeypatch.setattr(StoppableClock, "now", lambda _clock: datetime.now(UTC) + timedelta(days=days))
    assert shop.program.daily_sweep(shop.store, Keys(shop.server.neto_key, shop.server.omni_key)) is not None
    assert codes(shop, gone) == ["deleted_in_neto"]
