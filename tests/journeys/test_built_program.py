"""The program in dist/, as it stands on a computer without Python. `make build` runs these after it has built it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from omni_desktop.storage.database.tables import REVISION
from omni_desktop.storage.database.upgrade import revision_of
from omni_desktop.storage.places import open_places
from tests.patience import PATIENCE, until
from tests.real_keyring import needs_gnome_keyring, run_with_keyring
from tests.screen import needs_screen, open_screen
from tests.storage.older import older_database

pytestmark = pytest.mark.built

FOLDER = Path(os.environ.get("OMNI_DESKTOP_BUILT", Path(__file__).parents[2] / "dist" / "omni-desktop"))
INSIDE = FOLDER / "_internal"
PROGRAM = FOLDER / ("omni-desktop.exe" if sys.platform == "win32" else "omni-desktop")
# The other half of Qt, languages that the window has not, names of everything in the world, program text in colours, the build's own.
NOT_NEEDED = (
    r"Qt\w*(Qml|Quick|WebEngine|Multimedia|Pdf|3D|Designer|Sql|Test|OpenGL|DBusTest|VirtualKeyboard)|opengl32sw|Wayland|eglfs|"
    r"pycountry/locales|iso639|iso15924|iso4217|pygments|numpy|tkinter|_testcapi|egg-info|\.ts$|\.pdb$|\.lib$|\.h$"
)


def run(*arguments: str, where: Path) -> subprocess.CompletedProcess[str]:
    """From a folder that knows nothing of this project."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "QT_"))}
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=PATIENCE, env=environment, cwd=where, check=False)


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


def test_it_brings_time_zones_and_certificates_along() -> None:
    assert (INSIDE / "tzdata/zoneinfo/Australia/Sydney").is_file()
    assert (INSIDE / "certifi/cacert.pem").is_file()


def test_it_has_no_part_that_it_does_not_use() -> None:
    names = [file.relative_to(INSIDE).as_posix() for file in INSIDE.rglob("*") if file.is_file()]
    assert not [name for name in names if re.search(NOT_NEEDED, name)]
    assert {Path(name).stem for name in names if name.endswith(".qm")} == {"omni_desktop_de", "qtbase_de"}


def test_every_part_of_it_shows_its_licence() -> None:
    parts = {folder.name: list(folder.iterdir()) for folder in (FOLDER / "LICENCES").iterdir() if folder.is_dir()}
    assert {"pyside6_essentials", "shiboken6", "python", "pyinstaller", "sqlalchemy", "inter", "lucide"} <= parts.keys()
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
