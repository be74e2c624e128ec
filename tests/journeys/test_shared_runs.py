"""Two computers on one ledger, and what may happen to one of them: each order stands in Omni once, to the cent, whoever finishes it."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest

from tests.journeys.shared_shop import SharedShop, shared_shop
from tests.patience import PATIENCE, until
from tests.postgresql_here import Ledger

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="whether a process stands still is asked of /proc")


SHORT, LONG = 2, 30             # seconds of a lease: one that is to be over soon, and one that no busy computer loses meanwhile


@pytest.fixture
def shop(tmp_path: Path, new_ledger: Callable[[], Ledger], request: pytest.FixtureRequest) -> Iterator[SharedShop]:
    with shared_shop(tmp_path, new_ledger(), getattr(request, "param", SHORT)) as shop:
        yield shop


@pytest.mark.parametrize("shop", [LONG], indirect=True)
def test_one_works_and_the_other_is_told_who_does_and_since_when(shop: SharedShop) -> None:
    shop.place(3)
    shop.server.faults.add("hold", api="omni", method="POST")
    first = shop.start(shop.office)
    until(lambda: shop.server.faults.held, "the first sent nothing")
    second = shop.download(shop.till)
    assert (second.status, second.out) == (2, "")
    assert "@" in second.err.partition("started by ")[2].partition(" at ")[0]
    shop.server.faults.release()
    first.communicate()
    assert first.returncode == 0
    assert shop.faults() == {}


def test_where_one_is_killed_the_other_begins_at_once_and_finishes(shop: SharedShop) -> None:
    shop.place(4)
    killed = shop.strike(shop.office, signal.SIGKILL, 40)
    assert "struck" in killed.communicate()[1]
    assert shop.download(shop.till).status in (0, 1)
    shop.settled(shop.till)
    assert shop.faults() == {}


def test_one_that_stood_still_writes_nothing_when_it_wakes_up(shop: SharedShop) -> None:
    """Between the intent of sales orders, behind the first one, and the first byte: the moment that put orders into Omni twice."""
    shop.place(4)
    stopped = shop.strike(shop.office, signal.SIGSTOP, 3, "request that writes")
    shop.settled(shop.till)
    before = shop.writes()
    stopped.send_signal(signal.SIGCONT)
    out, err = stopped.communicate()
    assert "struck" in err
    assert (stopped.returncode, [order["result"] for order in json.loads(out)["orders"]]) == (2, ["created"])
    assert shop.writes() == before
    assert shop.faults() == {}


def test_one_that_stood_still_behind_the_last_look_at_its_lease_sends_a_byte_that_nobody_waits_for(shop: SharedShop) -> None:
    """Nothing of ours can stand between that look and the byte: the settle time is longer than servers keep half a request."""
    shop.place(3)
    stopped = shop.strike(shop.office, signal.SIGSTOP, 4, "body")       # the last byte of the first sales orders
    shop.settled(shop.till)
    before = shop.writes()
    stopped.send_signal(signal.SIGCONT)
    _out, err = stopped.communicate()
    assert ("struck: body" in err, stopped.returncode, shop.writes() - before) == (True, 2, 0)
    assert shop.faults() == {}


def test_one_that_stood_still_before_its_credit_note_left_makes_no_second_one_when_it_wakes_up(shop: SharedShop) -> None:
    shop.place(1)
    shop.settled(shop.till)
    order = shop.server.world.shop_orders()[0]["OrderID"]
    shop.server.world.add_rma(order)
    stopped = shop.strike(shop.office, signal.SIGSTOP, 1, "request that writes", ("credit-note", order, "--yes"))
    until(lambda: shop.credit(shop.till, order).status == 0, "the other computer made none")
    before = shop.writes()
    stopped.send_signal(signal.SIGCONT)
    _out, err = stopped.communicate()
    assert ("struck" in err, stopped.returncode, shop.writes() - before) == (True, 2, 0)
    assert len(shop.server.world.omni_rows("CreditNotes")) == 1


def test_a_server_that_went_away_ends_the_run_and_the_next_one_finishes(shop: SharedShop) -> None:
    shop.place(4)
    shop.server.faults.add("hold", api="omni", method="POST")
    first = shop.start(shop.office)
    until(lambda: shop.server.faults.held, "the first sent nothing")
    shop.ledger.server.stop()
    try:
        shop.server.faults.release()
        out, err = first.communicate()
    finally:
        shop.ledger.server.start()
    assert (first.returncode, out, err.count("\n")) == (2, "", 1)
    shop.settled(shop.till)
    assert shop.faults() == {}


def test_a_server_that_is_started_anew_in_the_middle_ends_the_run_and_costs_no_order(shop: SharedShop) -> None:
    shop.place(4)
    shop.server.faults.add("hold", api="omni", method="POST")
    first = shop.start(shop.office)
    until(lambda: shop.server.faults.held, "the first sent nothing")
    shop.ledger.server.restart("immediate")
    shop.server.faults.release()
    first.communicate()
    assert first.returncode == 2
    shop.settled(shop.till)
    assert shop.faults() == {}


def test_a_network_that_froze_ends_the_run_soon_after_its_lease(shop: SharedShop) -> None:
    shop.place(4)
    network = shop.frozen_later(shop.office)
    shop.server.faults.add("hold", api="omni", method="POST")
    first = shop.start(shop.office)
    until(lambda: shop.server.faults.held, "the first sent nothing")
    network.freeze()
    frozen = monotonic()
    first.communicate()
    assert (first.returncode, monotonic() - frozen < PATIENCE) == (2, True)
    shop.server.faults.release()
    shop.settled(shop.till)
    assert shop.faults() == {}
    network.close()
