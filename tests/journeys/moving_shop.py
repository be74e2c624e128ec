"""A computer with orders in its own ledger that moves to a server, killed on the way: which of the two ledgers may run afterwards."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from omni_desktop.app import LiveComposition
from omni_desktop.core.errors import Fault
from omni_desktop.live_program import LiveProgram
from omni_desktop.storage.database.database import FileDatabase, open_database
from omni_desktop.storage.database.postgresql import Address, open_shared_database
from omni_desktop.storage.places import Places, open_places
from omni_desktop.storage.registry import Registry
from omni_desktop.storage.shared.copying import count_tables
from omni_desktop.terminal.program import Options
from tests.file_keyring import use_file_keyring
from tests.patience import PATIENCE
from tests.postgresql_here import OWNER, PASSWORD, Server
from tests.storage.conftest import NOW, Store

HERE = Path(__file__).parents[2]
ORDERS = 300
KINDS = ("late", "round trip", "own commit", "late", "file", "key", "late", "own statement", "")
OWN, SHARED, NEITHER = "its own goes on", "the shared one goes on", "neither ran"


class MovingShop:
    """`database`: its name on the server, where it isn't yet."""

    def __init__(self, folder: Path, server: Server, database: str) -> None:
        self._keyring, self._server, self._database = folder / "keys.json", server, database
        self.places = open_places(folder / "office")
        self.url = server.url(database, "till1")
        use_file_keyring(self._keyring)
        _fill(self.places)

    def move(self, step: int = 0, kind: str = "") -> subprocess.CompletedProcess[str]:
        """In a process of its own, which dies at that step (struck_move.py)."""
        words = ("ledger", "move", "--to", self.url, "--admin", OWNER, "--json")
        line = [sys.executable, "-m", "tests.journeys.struck_move", str(self._keyring), str(step), kind]
        environment = {**os.environ, "PYTHONPATH": str(HERE)}
        return subprocess.run(
            [*line, "--data-dir", str(self.places.folder), *words],
            input=f"{PASSWORD}\n", text=True, capture_output=True, env=environment, cwd=HERE, timeout=PATIENCE, check=False,
        )  # fmt: skip

    def who_runs(self) -> str:
        """Each ledger is opened as its users would, and this computer's is written to."""
        own, shared = self._own_runs(), self._shared_runs()
        assert not (own and shared), "both ledgers run"
        return OWN if own else SHARED if shared else NEITHER

    def faults_after(self, moved: subprocess.CompletedProcess[str], before: list[dict[str, Any]]) -> str:
        """Of a move that was not struck: "" where it finished with what was there `before`."""
        if moved.returncode != 0:
            return f"exit {moved.returncode}: {moved.stderr}"
        told = json.loads(moved.stdout)["tables"]
        return "" if told == before == self.arrived() and self.who_runs() == SHARED else "other rows"

    def own_rows(self) -> list[dict[str, Any]]:
        """Name, rows and checksum of each table of the own file, whichever mark it bears."""
        with closing(FileDatabase(self.places)) as database, database.reading() as connection:
            return [_told(each) for each in count_tables(connection)]

    def arrived(self) -> list[dict[str, Any]]:
        with closing(open_shared_database(self._address)) as database, database.reading() as connection:
            return [_told(each) for each in count_tables(connection)]

    @property
    def _address(self) -> Address:
        return Address(self._server.url(self._database), PASSWORD)

    def _own_runs(self) -> bool:
        try:
            with LiveComposition().program(Options(data_dir=self.places.folder)) as program:
                assert isinstance(program, LiveProgram)
                if program.ledger_keeper().status().kind == "shared":
                    return False
                program.pause_store(1, "looked whether it runs")
                program.resume_store(1)
                return True
        except Fault:
            return False

    def _shared_runs(self) -> bool:
        """An empty ledger that waits for the rows is nobody's yet."""
        try:
            return any(table["name"] == "stores" and table["rows"] for table in self.arrived())
        except Fault:
            return False


@contextmanager
def moving_shop(folder: Path, server: Server) -> Iterator[MovingShop]:
    name = f"moved {next(server.names)}"
    try:
        yield MovingShop(folder, server, name)
    finally:
        with server.connect() as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def moments(steps: dict[str, int], number: int, chance: random.Random) -> Iterator[tuple[int, str]]:
    """Steps to strike at. A third lies where the own ledger is marked already: few steps, and all that may go wrong for good."""
    for each in range(number):
        kind = KINDS[each % len(KINDS)]
        yield chance.randint(1, steps[kind]), kind


def steps_of(moved: subprocess.CompletedProcess[str]) -> dict[str, int]:
    """Of a move that ended: kind -> how many."""
    told: dict[str, int] = json.loads(moved.stderr.partition("steps: ")[2])
    return told


def struck_at(moved: subprocess.CompletedProcess[str]) -> str:
    return moved.stderr.partition("struck: ")[2].partition("\n")[0]


def _fill(places: Places) -> None:
    database = open_database(places)
    registry = Registry(database)
    owner = registry.owner(registry.add("Harbour", "shop.example.com", NOW).id, "omni.example.com", "Harbour", NOW)
    store = Store(database, places, owner)
    store.find(*(f"N{number}" for number in range(ORDERS)))
    for number in range(5):
        store.create(f"N{number}")
    database.close()


def _told(each: Any) -> dict[str, Any]:
    return {"name": each.name, "rows": each.rows, "checksum": each.checksum}
