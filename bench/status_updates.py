"""Calls counted at the servers: 1,000 status updates, half of them dispatches with a stock check, half voids; then a poll for nothing."""

from __future__ import annotations

import time

from _shop import count_calls, download, shop, store

BUDGET = {"1,000 status updates": (30, 30), "a poll that finds nothing": (0, 2)}
HALF_AN_HOUR = 1800
A_MOMENT = 2                    # an order that is read within the second of its update is read once more


def main() -> None:
    """A busy half hour ago, and one order since: a poll reads Neto again from a quarter of an hour before the latest change."""
    with shop(1000) as process, store(process, auto_dispatch="completed") as folder:
        download(folder, process)
        process.switches.clock_skew = -HALF_AN_HOUR
        for number, order in enumerate(process.call("shop_orders")):
            process.call("cancel_order" if number % 2 else "complete_order", order_id=order["OrderID"])
        process.switches.clock_skew = 0
        process.call("place_order")
        time.sleep(A_MOMENT)
        count_calls(folder, process, BUDGET)


if __name__ == "__main__":
    main()
