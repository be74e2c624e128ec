"""`serve`: downloads without a window, by the schedule, whatever happens to a store, the clock or the ledger."""

from __future__ import annotations

import getpass
import json
import platform
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from omni_desktop.app import LiveComposition
from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.workers import Watched, watched
from omni_desktop.live_program import LiveProgram
from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from omni_desktop.storage.data_folder import DataFolder
from omni_desktop.storage.database.database import Database
from omni_desktop.terminal.command_line import run
from omni_desktop.terminal.program import Options
from omni_desktop.terminal.worker import serve as serve_command
from omni_desktop.web.clock import StoppableClock
from tests.journeys.command import Command, CommandHere, add_store, keys_of, set_up
from tests.patience import PATIENCE, until

AUTO = {"download_orders__auto": True, "download_orders__auto_every": "5"}


@pytest.fixture
def server() -> Iterator[PracticeServer]:
    with PracticeServer(PracticeWorld.open(None, empty=True), limits=None) as server:
        yield server
        assert server.calls.crashes == []


@pytest.fixture
def here(tmp_path: Path, server: PracticeServer) -> CommandHere:
    """A store that downloads by itself."""
    command = CommandHere(tmp_path)
    set_up(command, server, **AUTO)
    return command


@pytest.fixture
def stack_of_servers() -> Iterator[ExitStack]:
    with ExitStack() as opened:
        yield opened


def references(server: PracticeServer) -> list[str]:
    return sorted(row["reference"] for row in server.world.omni_rows("SalesOrders"))


def second_store(here: CommandHere, server: PracticeServer) -> None:
    """Another shop with an Omni of its own."""
    assert add_store(here, server, "Second").status == 0
    document = json.loads((here.folder / "settings.json").read_text())
    document["branches"]["default_branch"] = server.world.account.main_branch()["id"]
    file = here.folder / "second.json"
    file.write_text(json.dumps(document))
    assert here("settings", "import", str(file), "--store", "Second").status == 0


def lines_of(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def test_once_runs_each_store_that_downloads_by_itself_and_one_that_fails_stops_no_other(
    here: CommandHere, server: PracticeServer, stack_of_servers: ExitStack, tmp_path: Path
) -> None:
    other = stack_of_servers.enter_context(PracticeServer(PracticeWorld.open(None, empty=True), limits=None))
    ids, others = server.world.seed_orders(2), other.world.seed_orders(2)
    second_store(here, other)
    add_store(here, server, "By hand")          # its Auto Order Downloads is off
    health = tmp_path / "health.jsonl"
    again = ("serve", "--once", "--json", "--health", str(health), "--keys-stdin")
    keys = keys_of(server) + keys_of(other)
    wrong = f"not-a-key\n{server.omni_key}\n" + keys_of(other)
    told = here(*again, given=wrong)
    assert told.status == 1, told.err
    first, second = told.json["runs"]
    assert (first["store"], first["run"]["state"], first["problems"][0]["code"]) == ("Harbour Outdoor", "stopped", "wrong_key_neto")
    assert (second["store"], second["run"]["state"], second["counts"]["created"]) == ("Second", "complete", 2)
    assert set(second) == {"store", "run", "counts", "certificate", "calls"}
    assert (references(server), references(other)) == ([], sorted(others))
    assert [(line["store"], line["state"], line["exit"]) for line in lines_of(health)] == [
        ("Harbour Outdoor", "stopped", 2), ("Second", "complete", 0)
    ]
    assert set(lines_of(health)[1]) == {"at", "store", "state", "exit", "counts"}
    paused = here(*again, given=keys)           # nothing goes on there before somebody acted, and everybody sees it
    assert (paused.status, "Harbour Outdoor is paused" in paused.err) == (1, True)
    assert [run["store"] for run in paused.json["runs"]] == ["Second"]
    here("stores", "resume", "--store", "Harbour Outdoor")
    good = here(*again, given=keys)             # not due, and run all the same
    assert good.status == 0, good
    assert references(server) == sorted(ids)
    runs = here("runs", "--json", "--store", "Second").json["runs"]
    assert {(run["starter"], run["by"]) for run in runs} == {("timer", f"{getpass.getuser()}@{platform.node()}")}


def test_a_store_without_keys_is_told_and_not_paused_and_where_none_could_run_the_status_is_2(
    here: CommandHere, server: PracticeServer
) -> None:
    told = here("serve", "--once", "--json")
    assert told.status == 2
    assert told.json["runs"][0]["problems"][0]["code"] == "keyring_missing"
    assert "key store" in told.err
    assert "paused" not in here("stores", "list").out
    here("settings", "set", "download_orders.auto", "false")
    nobody = here("serve", "--once", "--json")
    assert (nobody.status, nobody.json) == (0, {"runs": []})
    assert "No store downloads by itself" in nobody.err
    assert here("serve", "--once", "--health", "/nowhere/at/all").status == 2
    assert here("serve", "--store", "Nobody").status == 2


@pytest.mark.skipif(sys.platform == "win32", reason="whoever signals a process there without a console ends it at once")
def test_a_signal_ends_it_between_two_batches_with_status_0_and_what_is_due_runs_again(tmp_path: Path, server: PracticeServer) -> None:
    """In a process of its own: the signal comes while a create is on its way, and the order is there once."""
    here, command = CommandHere(tmp_path), Command(tmp_path)
    set_up(here, server, **AUTO)
    ids = server.world.seed_orders(2)
    server.faults.add("hold", api="omni", method="POST", what="SalesOrders")
    health = tmp_path / "health.jsonl"
    process = command.start("serve", "--json", "--keys-stdin", "--health", str(health), given=keys_of(server))
    until(lambda: server.faults.held or process.poll() is not None, "it sent nothing")
    second = command("serve", "--once", "--keys-stdin", given=keys_of(server))        # two workers: the other one is told
    assert (second.status, "running already" in second.err) == (2, True)
    process.send_signal(signal.SIGTERM)
    until(lambda: "Ending" in _said(process), "it didn't hear")
    server.faults.release()
    out, _err = process.communicate()
    run = json.loads(out)
    assert (process.returncode, run["store"], run["run"]["state"]) == (0, "Harbour Outdoor", "cancelled")
    assert lines_of(health)[-1]["state"] == "cancelled"
    assert here("serve", "--once", "--keys-stdin", given=keys_of(server)).status == 0
    assert references(server) == sorted(ids)


def _said(process: subprocess.Popen[str]) -> str:
    assert process.stderr is not None
    return process.stderr.readline()


class Here:
    """`serve` in this process, on a thread; `ahead` turns the program's clock."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, server: PracticeServer) -> None:
        self.ahead, self.slept = timedelta(), 0
        self.stopping: list[serve_command.Stopping] = []
        self._folder = folder
        for clock in (DataFolder, StoppableClock):
            monkeypatch.setattr(clock, "now", lambda _clock: datetime.now(UTC) + self.ahead)
        monkeypatch.setattr(LiveProgram, "keys", lambda _program, _store: self.keys)
        monkeypatch.setattr(serve_command, "cancelling", self._cancelling)
        monkeypatch.setattr(serve_command.Serving, "_sleep", self._sleep)
        self.health, self.memory = folder, serve_command.Memory()
        monkeypatch.setattr(serve_command, "Memory", lambda: self.memory)
        self.keys = Keys(server.neto_key, server.omni_key)
        self.turn, self.done = threading.Semaphore(0), threading.Semaphore(0)
        self.status: int | None = None

    def _cancelling(self, stop: Any, _says: str) -> Any:
        self.stopping.append(stop)
        return nullcontext()

    def _sleep(self, seconds: float) -> None:
        self.slept = int(seconds)
        self.done.release()
        self.turn.acquire()

    def start(self, *arguments: str) -> None:
        def serve() -> None:
            self.status = run(["--data-dir", str(self._folder), "serve", *arguments], LiveComposition())
            self.done.release()

        self.thread = threading.Thread(target=serve, daemon=True)
        self.thread.start()
        self.rest()

    def rest(self) -> None:
        """Until it has nothing to do."""
        assert self.done.acquire(timeout=PATIENCE)

    @property
    def runs(self) -> int:
        return len(lines_of(self.health))

    def seen(self) -> Watched:
        """As windows do."""
        with LiveComposition().program(Options(data_dir=self._folder)) as program:
            return watched(program.workers(1), program.now())

    def look(self) -> None:
        self.turn.release()
        self.rest()

    def end(self) -> int | None:
        self.stopping[-1]()
        self.turn.release()
        self.thread.join(PATIENCE)
        return self.status


@pytest.fixture
def worker(here: CommandHere, server: PracticeServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Here]:
    """It has run once, and rests."""
    worker = Here(here.folder, monkeypatch, server)
    worker.health = tmp_path / "health.jsonl"
    worker.start("--health", str(worker.health))
    assert worker.runs == 1
    yield worker
    assert worker.end() == 0
    assert worker.seen() == Watched()


def test_it_follows_the_schedule_through_jumps_of_the_clock_and_changes_of_the_store(here: CommandHere, worker: Here) -> None:
    worker.look()
    assert worker.runs == 1                                 # not due
    assert worker.seen() == Watched(platform.node())
    worker.ahead = timedelta(minutes=6)
    worker.look()
    assert worker.runs == 2
    worker.ahead = timedelta(days=1)                        # a night of sleep, or a clock put forward: one run, not many
    worker.look()
    worker.look()
    assert worker.runs == 3
    worker.ahead = timedelta()                              # and put back: it goes on, and not at every look
    for _ in range(3):
        worker.look()
    assert worker.runs == 4
    here("settings", "set", "download_orders.auto", "false")      # changed while it runs
    worker.ahead = timedelta(minutes=6)
    worker.look()
    here("settings", "set", "download_orders.auto", "true")
    here("stores", "pause")
    worker.look()
    assert worker.runs == 4
    here("stores", "resume")
    worker.look()
    assert worker.runs == 5
    worker.ahead += timedelta(minutes=6)
    here("stores", "remove")
    worker.look()
    assert worker.runs == 5
    assert {(line["state"], line["exit"]) for line in lines_of(worker.health)} == {("complete", 0)}


def test_a_locked_keyring_and_a_ledger_that_is_gone_are_waited_out(
    here: CommandHere, worker: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys, reading = LiveProgram.keys, Database.reading
    monkeypatch.setattr(LiveProgram, "keys", _locked)
    worker.ahead = timedelta(minutes=6)
    worker.look()
    assert (worker.runs, lines_of(worker.health)[-1]["exit"]) == (2, 2)
    assert "paused" not in here("stores", "list").out       # of this computer only: it is asked for again
    monkeypatch.setattr(LiveProgram, "keys", keys)
    assert (worker.seen().silent, worker.seen().trouble) == (platform.node(), "The key store of this computer is locked.")
    worker.look()
    assert worker.runs == 2                                 # in five minutes, not at every look
    monkeypatch.setattr(Database, "reading", _gone)
    worker.look()
    worker.look()
    assert worker.slept > serve_command.LOOK_SECONDS        # further and further apart
    monkeypatch.setattr(Database, "reading", reading)
    worker.memory.not_before[1] = 0.0
    worker.look()
    worker.look()
    assert worker.seen() == Watched(platform.node())
    assert (worker.runs, lines_of(worker.health)[-1]["exit"]) == (3, 0)


def _locked(_program: Program, _store: int) -> Keys:
    raise CannotContinue("The key store of this computer is locked.", code="keyring_locked")


def _gone(_database: Database) -> Any:
    raise CannotContinue("Our database file can't be opened or written.", code="database_unreachable")
