"""Calls counted at the servers: 1,000 new orders with 700 new customers and a cold cache, then a poll that finds nothing."""

from __future__ import annotations

from _shop import download, shop, store

BUDGET = {"1,000 new orders": (60, 30), "a poll that finds nothing": (0, 2)}


def main() -> None:
    with shop(1000) as process, store(process) as folder:
        for work, (omni, neto) in BUDGET.items():
            process.calls.reset()
            counts = download(folder, process).told["counts"]
            calls = process.calls
            print(f"{work:<28} {calls.omni:>4} Omni calls (at most {omni}), {calls.neto:>3} Neto calls (at most {neto}); {counts}")


if __name__ == "__main__":
    main()
