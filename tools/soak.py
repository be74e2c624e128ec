"""The suite again and again while every core is busy beside it: make soak. Ends at the first run that is not green."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUSY = "while True: pass"


@contextmanager
def busy_cores() -> Iterator[None]:
    """One process a core that does nothing as fast as it can."""
    spinning = [subprocess.Popen([sys.executable, "-c", BUSY]) for _ in range(os.cpu_count() or 1)]
    try:
        yield
    finally:
        for process in spinning:
            process.kill()
            process.wait()


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--times", type=int, default=20)
    reader.add_argument("tests", nargs="*", help="parts of the suite, as pytest takes them")
    chosen = reader.parse_args()
    as_make_test = ("--numprocesses", "auto", "--maxprocesses", "4", "--dist", "worksteal")
    line = [sys.executable, "-m", "pytest", "--quiet", *as_make_test, *chosen.tests]
    with busy_cores():
        for number in range(1, chosen.times + 1):
            started = time.monotonic()
            status = subprocess.run(line, cwd=ROOT, check=False).returncode
            took = time.monotonic() - started
            print(f"Run {number} of {chosen.times}: {'green' if status == 0 else 'NOT green'} in {took:.0f} s", flush=True)
            if status:
                return status
    return 0


if __name__ == "__main__":
    sys.exit(main())
