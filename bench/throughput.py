"""Orders a second and peak memory: 10,000 orders against 2,000, no call limits, the servers in a process of their own."""

from __future__ import annotations

from _shop import Measured, download, shop, store


def measured(orders: int) -> Measured:
    with shop(orders) as process, store(process) as folder:
        found = download(folder, process)
    assert found.told["counts"] == {"created": orders}, found.told["counts"]
    assert found.told["certificate"]["missing"] == 0
    return found


def main() -> None:
    few, many = measured(2000), measured(10000)
    for orders, found in ((2000, few), (10000, many)):
        print(f"{orders:>6} orders: {found.seconds:6.1f} s, {orders / found.seconds:6.0f} orders/s, peak {found.megabytes:6.1f} MB")
    print(f"speed: {10000 / many.seconds:.0f} orders/s (at least 500)")
    print(f"memory: {many.megabytes / few.megabytes:.2f} times that of 2,000 orders (at most 1.10)")


if __name__ == "__main__":
    main()
