"""The program in dist/, as it stands on a computer without Python. `make build` runs these after it has built it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from omni_desktop.storage.database.server_schema import SCHEMA
from omni_desktop.storage.database.tables import REVISION
from omni_desktop.storage.database.upgrade import revision_of
from omni_desktop.storage.places import open_places
from omni_desktop.storage.shared.address import read_address
from omni_desktop.storage.shared.making import make_ledger
from tests.journeys.command import Command, Told, keys_of, set_up
from tests.patience import PATIENCE, until
from tests.postgresql_here import OWNER, PASSWORD, Ledger, free_port
from tests.real_keyring import needs_gnome_keyring, run_with_keyring
from tests.screen import needs_screen, open_screen
from tests.storage.older import older_database
from tests.storage.system_keyring import backend  # noqa: F401  a fixture

pytestmark = pytest.mark.built

FOLDER = Path(os.environ.get("OMNI_DESKTOP_BUILT", Path(__file__).parents[2] / "dist" / "omni-desktop"))
INSIDE = FOLDER / "_internal"
PROGRAM = FOLDER / ("omni-desktop.exe" if sys.platform == "win32" else "omni-desktop")
# The other half of Qt, languages that the window has not, names of everything in the world, program text in colours, the build's own.
NOT_NEEDED = (
    r"Qt\w*(Qml|Quick|WebEngine|Multimedia|Pdf|3D|Designer|Sql|Test|OpenGL|DBusTest|VirtualKeyboard)|opengl32sw|Wayland|eglfs|"
    r"PIL/_(avif|webp|imagingtk|imagingcms)|OpenSSL|pycountry/locales|iso639|iso15924|iso4217|pygments|(?<!psycopg/types/)numpy|tkinter|_testcapi|egg-info|\.ts$|\.pdb$|\.lib$|\.h$"
) + ("" if sys.platform == "linux" else "|cryptography")        # there the Secret Service needs it


def run(*arguments: str, where: Path, given: str | None = None) -> subprocess.CompletedProcess[str]:
    """From a folder that knows nothing of this project."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "QT_"))}
    line = [PROGRAM, *arguments]
    return subprocess.run(line, input=given, capture_output=True, text=True, timeout=PATIENCE, env=environment, cwd=where, check=False)


class BuiltCommand(Command):
    def __call__(self, *arguments: str, given: str = "") -> Told:
        done = run("--data-dir", str(self.folder), *arguments, where=self.folder, given=given)
        return Told(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def command(tmp_path: Path) -> BuiltCommand:
    return BuiltCommand(tmp_path)


@needs_gnome_keyring
def test_its_self_check_finds_everything_in_place(tmp_path: Path) -> None:
    told = run_with_keyring([str(PROGRAM), "--data-dir", str(tmp_path / "data"), "self-check"], tmp_path, cwd=tmp_path)
    assert told.returncode == 0, told.stdout + told.stderr


def test_it_downloads_the_practice_orders(tmp_path: Path) -> None:
    told = run("--data-dir", str(tmp_path), "--practice", "download", "--json", where=tmp_path)
    assert json.loads(told.stdout)["counts"]["created"] > 0, told.stderr


def test_it_brings_an_older_database_up_to_date(tmp_path: Path) -> None:
    places = open_places(tmp_path / "data")
    older_database(places)
    told = run("--data-dir", str(places.folder), "stores", "list", where=tmp_path)
    assert told.returncode == 0, told.stderr
    assert revision_of(places.ledger) == REVISION


def test_it_writes_a_proof_as_a_workbook_and_as_pages(tmp_path: Path) -> None:
    told = run("--data-dir", str(tmp_path), "--practice", "proof", "--xlsx", "a.xlsx", "--pdf", "a.pdf", where=tmp_path)
    assert told.stderr == ""
    assert ((tmp_path / "a.xlsx").read_bytes()[:2], (tmp_path / "a.pdf").read_bytes()[:4]) == (b"PK", b"%PDF")


def test_a_shared_ledger_that_nobody_answers_for_is_refused_in_one_line(command: BuiltCommand) -> None:
    told = command("ledger", "connect", f"postgresql://till1@127.0.0.1:{free_port()}/omni", given="a word\n")
    assert (told.status, told.out, told.err.count("\n")) == (2, "", 1)
    assert "can't be reached" in told.err


@pytest.mark.usefixtures("backend")
def test_it_downloads_into_a_shared_ledger_as_a_till(command: BuiltCommand, postgresql: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    till = read_address(postgresql.server.url(postgresql.name, "till1"))
    password = make_ledger(till, OWNER, PASSWORD, "anna@OFFICE", datetime.now(UTC)).word
    monkeypatch.setenv("PGPASSWORD", password)              # for after it is connected: tests keep no passwords
    with PracticeServer(PracticeWorld.open(None, empty=True), limits=None) as server:
        server.world.place_order(customer=server.world.add_customer(1001))
        told = command("ledger", "connect", till.url, given=f"{password}\n")
        assert told.status == 0, told.err
        set_up(command, server)
        told = command("download", "--json", "--keys-stdin", given=keys_of(server))
        assert (told.status, told.json["counts"]["created"]) == (0, 1), told.err
        status = command("ledger", "status", "--json").json
    assert (status["kind"], status["connected"], [store["name"] for store in status["stores"]]) == ("shared", True, ["Harbour Outdoor"])
    with postgresql.connect() as connection:
        assert connection.execute(f"SELECT state FROM {SCHEMA}.orders").fetchall() == [("created",)]
    assert not (command.folder / "ledger.db").exists()


def test_its_way_to_a_shared_ledger_lies_in_files_that_may_be_replaced() -> None:
    names = [file.relative_to(INSIDE).as_posix() for file in INSIDE.rglob("*psycopg*/**/*") if file.is_file()]
    assert {"psycopg/__init__.py", "psycopg/connection.py", "psycopg_binary/__init__.py"} <= set(names)
    assert [name for name in names if re.search(r"libpq[-.\w]*$", name)]


def test_it_brings_time_zones_and_certificates_along() -> None:
    assert (INSIDE / "tzdata/zoneinfo/Australia/Sydney").is_file()
    assert (INSIDE / "certifi/cacert.pem").is_file()


def test_it_has_no_part_that_it_does_not_use() -> None:
    names = [file.relative_to(INSIDE).as_posix() for file in INSIDE.rglob("*") if file.is_file()]
    assert not [name for name in names if re.search(NOT_NEEDED, name)]
    assert {Path(name).stem for name in names if name.endswith(".qm")} == {"omni_desktop_de", "qtbase_de"}


def test_every_part_of_it_shows_its_licence() -> None:
    parts = {folder.name: list(folder.iterdir()) for folder in (FOLDER / "LICENCES").iterdir() if folder.is_dir()}
    ours = {"pyside6_essentials", "shiboken6", "psycopg", "psycopg_binary"}
    assert ours | {"python", "pyinstaller", "sqlalchemy", "inter", "lucide"} <= parts.keys()
    assert [name for name, texts in parts.items() if max((text.stat().st_size for text in texts), default=0) < 400] == []


def test_nothing_in_it_names_the_computer_it_was_built_on() -> None:
    here = str(Path(__file__).parents[2]).encode()
    assert [file.name for file in FOLDER.rglob("*") if file.is_file() and here in file.read_bytes()] == []


@needs_screen
def test_its_window_opens_on_a_screen_and_closes(tmp_path: Path) -> None:
    line = [str(PROGRAM), "--practice", "--data-dir", str(tmp_path)]
    with open_screen() as screen, screen.running(line) as program:
        window = screen.window("Omni Desktop")
        until(lambda: colors(screen.picture(window)) > 20, "the window stayed empty")
        screen.press("alt+F4")
        _out, said = program.communicate(timeout=PATIENCE)
    assert (program.returncode, said) == (0, "")


def colors(picture: QImage) -> int:
    return len({picture.pixel(x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 8)})
