"""`python -m omni_desktop.practice FILE`: the practice store for benches and tests."""

import argparse
from pathlib import Path

from omni_desktop.practice.limits import Limits
from omni_desktop.practice.process import serve


def main() -> None:
    parser = argparse.ArgumentParser(prog="omni_desktop.practice")
    parser.add_argument("file", type=Path)
    parser.add_argument("--empty", action="store_true", help="a catalogue, but no orders and no contacts")
    parser.add_argument("--orders", type=int, default=0, metavar="N", help="seed N paid orders of the last day")
    parser.add_argument("--no-limits", action="store_true", help="no call limits")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--neto-port", type=int, default=0)
    parser.add_argument("--omni-port", type=int, default=0)
    given = parser.parse_args()
    serve(
        given.file,
        neto_port=given.neto_port,
        omni_port=given.omni_port,
        limits=None if given.no_limits else Limits(),
        seed=given.seed,
        empty=given.empty,
        orders=given.orders,
    )


if __name__ == "__main__":
    main()
