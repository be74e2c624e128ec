"""Breaks lines of core and of what writes, one at a time, and lists those that no test noticed: make mutants.

WHERE=core.money.totals takes one module, or one room; without it all of [tool.mutmut] in pyproject.toml, which takes hours. What
survives stands in mutants/results.txt; `mutmut show NAME` prints the change. A survivor is a line that may be broken without any test
noticing: it deserves a test that fails for the reason, or it says the same in other words and may stay.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "mutants" / "results.txt"


def mutmut(*words: str) -> subprocess.CompletedProcess[str]:
    """Its output goes on, but for what is asked to be kept."""
    keeps = words[0] == "results"
    return subprocess.run([sys.executable, "-m", "mutmut", *words], cwd=ROOT, text=True, capture_output=keeps, check=False)


def main() -> int:
    where = [f"omni_desktop.{name}*" for name in sys.argv[1:]]
    ended = mutmut("run", *where)
    if ended.returncode or not RESULTS.parent.is_dir():
        return ended.returncode or 1
    lines = [line.strip() for line in mutmut("results").stdout.splitlines() if line.strip()]
    survived = [line for line in lines if line.endswith("survived")]
    RESULTS.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(survived)} changes survived; all that was not caught stands in {RESULTS.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
