"""Calls counted at the servers: 1,000 new orders with 700 new customers and a cold cache, then a poll that finds nothing."""

from __future__ import annotations

from _shop import count_calls, shop, store

BUDGET = {"1,000 new orders": (50, 20), "a poll that finds nothing": (0, 2)}


def main() -> None:
    with shop(1000) as process, store(process) as folder:
        count_calls(folder, process, BUDGET)


if __name__ == "__main__":
    main()
