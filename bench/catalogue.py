"""Two catalogues of 20,000 products: calls, seconds and memory of the first look and of one where nothing changed, and a search.

`catalogue.py N` takes N products a side instead.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from _shop import command, shop, store

IN_SYNC_OR_NOT = (0, 1)


def main() -> None:
    products = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with shop(1) as process, store(process) as folder:
        process.call("add_many", count=products, only_neto=50, only_omni=50, days=30)
        for work, omni, neto in (("the first look", 100, 60), ("nothing changed", 4, 4)):
            look = command(folder, process, "catalogue", "check", fine=IN_SYNC_OR_NOT)
            calls = look.told["calls"]
            print(f"{work:<16} {calls['omni']:>4} Omni calls (at most {omni}), {calls['neto']:>3} Neto calls (at most {neto}), ", end="")
            print(f"{look.seconds:5.1f} s, {look.megabytes:.0f} MB")
        print(f"{len(look.told['products'])} rows; searched in {search(folder) * 1000:.0f} ms (at most 300)")


def search(folder: Path) -> float:
    """What a letter in the search box costs: the rows are there, a filter and a text go over them."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from omni_desktop.app import LiveComposition
    from omni_desktop.terminal.program import Options
    from omni_desktop.ui.catalogue.product_rows import ALL, let_through, listed
    from omni_desktop.ui.desk.formats import Formats

    with LiveComposition().program(Options(data_dir=folder)) as program:
        look = program.kept_catalogue(program.stores()[0].id)
        assert look is not None
        rows = listed(look, Formats())
    began = time.perf_counter()
    let_through(rows, ALL, ["9"])
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
