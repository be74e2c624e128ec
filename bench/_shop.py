"""What the benchmarks share: a practice store in a process of its own, and a download as a process that is measured from outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from omni_desktop.practice.process import PracticeProcess  # noqa: E402

MAIN_BRANCH = 3


@dataclass(frozen=True)
class Measured:
    """Wall seconds, peak resident megabytes of the download's process, and its JSON."""

    seconds: float
    megabytes: float
    told: dict[str, Any]


@contextmanager
def shop(orders: int, *, has_limits: bool = False) -> Iterator[PracticeProcess]:
    """Paid orders of three lines; seven of ten belong to customers whom Omni does not have."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "omni_desktop.practice", "--empty", "--orders", str(orders)]
        command += [] if has_limits else ["--no-limits"]
        os.environ["PYTHONPATH"] = str(ROOT)
        with PracticeProcess(command, Path(folder) / "shop.db") as process:
            yield process


FULL_SPEED = {
    "omni_calls_per_second": 1000,
    "omni_calls_per_minute": 60_000,
    "omni_calls_per_day": 900_000,
    "neto_calls_per_minute": 60_000,
}


@contextmanager
def store(
    process: PracticeProcess, shared: str = "", connection: Mapping[str, int] = FULL_SPEED, **download_orders: object
) -> Iterator[Path]:
    """A data folder with one store; the rest are settings of Download Orders. `shared`: its shop.json."""
    with data_folder(shared) as folder:
        addresses = ["--neto-url", process.neto_url, "--omni-url", process.omni_url, "--omni-username", process.omni_username]
        _run(folder, process, "stores", "add", "--name", "Bench", *addresses, "--keys-stdin")
        settings = {
            "branches": {"default_branch": MAIN_BRANCH},
            "download_orders": {"enabled": True, "placed_after": "2020-01-01T00:00:00+00:00", **download_orders},
            "connection": connection,
        }
        (folder / "settings.json").write_text(json.dumps(settings))
        _run(folder, process, "settings", "import", str(folder / "settings.json"))
        yield folder


@contextmanager
def data_folder(shared: str = "") -> Iterator[Path]:
    """An empty one, or one of a computer that works on a shared ledger: its shop.json."""
    with tempfile.TemporaryDirectory() as name:
        if shared:
            (Path(name) / "shop.json").write_text(shared)
        yield Path(name)


def count_calls(folder: Path, process: PracticeProcess, budget: Mapping[str, tuple[int, int]]) -> None:
    """One download for each entry, its calls counted at the servers; `budget`: what -> (Omni calls, Neto calls) at most."""
    for work, (omni, neto) in budget.items():
        process.calls.reset()
        counts = download(folder, process).told["counts"]
        calls = process.calls
        print(f"{work:<28} {calls.omni:>4} Omni calls (at most {omni}), {calls.neto:>3} Neto calls (at most {neto}); {counts}")
        for (api, what), count in Counter((api, what) for api, what, _ in calls.log).most_common():
            print(f"    {count:>4} {api} {what}")


def download(folder: Path, process: PracticeProcess) -> Measured:
    return command(folder, process, "download", fine=(0,))


def command(folder: Path, process: PracticeProcess, *words: str, fine: tuple[int, ...]) -> Measured:
    """A command that prints JSON, in a process of its own; `fine` are the exit statuses it may have."""
    out = folder / "told.json"
    began = time.perf_counter()
    with out.open("w") as file:
        running = subprocess.Popen(line(folder, *words, "--json", "--keys-stdin"), stdin=subprocess.PIPE, stdout=file)
        assert running.stdin is not None
        running.stdin.write(keys(process).encode())
        running.stdin.close()
        _, status, usage = os.wait4(running.pid, 0)
    seconds = time.perf_counter() - began
    if os.waitstatus_to_exitcode(status) not in fine:
        raise SystemExit(f"{' '.join(words)} ended with {os.waitstatus_to_exitcode(status)}")
    return Measured(seconds, usage.ru_maxrss / 1024, json.loads(out.read_text()))


def _run(folder: Path, process: PracticeProcess, *arguments: str) -> None:
    subprocess.run(line(folder, *arguments), input=keys(process).encode(), check=True, capture_output=True)


def line(folder: Path, *arguments: str) -> list[str]:
    return [sys.executable, str(ROOT / "main.py"), "--data-dir", str(folder), *arguments]


def keys(process: PracticeProcess) -> str:
    return f"{process.neto_key}\n{process.omni_key}\n"
