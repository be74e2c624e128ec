"""The built program on a Windows desktop: its windows, the tray, one copy a data folder, the key store, start at sign-in.

Only there; under Wine, too. What a data folder's entries outside of it are called comes from the folder, so nobody's own are touched.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module, metadata
from pathlib import Path

import pytest

from omni_desktop.practice.server import PracticeServer
from omni_desktop.practice.world import PracticeWorld
from omni_desktop.storage import sign_in
from omni_desktop.storage.places import open_places
from omni_desktop.storage.vault import SERVICE, SIDES, Vault
from tests import windows_desktop as desktop
from tests.journeys.command import keys_of, set_up
from tests.journeys.test_built_program import BuiltCommand
from tests.journeys.test_killed import settled
from tests.patience import PATIENCE, until

pytestmark = [pytest.mark.built, pytest.mark.skipif(sys.platform != "win32", reason="Windows' own desktop")]

FOLDER = Path(os.environ.get("OMNI_DESKTOP_BUILT", Path(__file__).parents[2] / "dist" / "omni-desktop"))
TERMINAL, WINDOW = FOLDER / "omni-desktop.exe", FOLDER / "Omni Desktop.exe"
KEYS = ("neto-key-of-a-test", "omni-key-of-a-test")


def say(*words: str, given: str = "") -> str:
    told = subprocess.run([TERMINAL, *words], input=given, capture_output=True, text=True, timeout=PATIENCE, env=clean(), check=False)
    assert told.returncode == 0, told.stdout + told.stderr
    return told.stdout


def clean() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "QT_", "OMNI_DESKTOP"))}


@contextmanager
def running(line: list[str] | str) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(line, env=clean()) as program:
        try:
            yield program
        finally:
            program.kill()


def test_windows_knows_what_each_program_is() -> None:
    for program, sentence in ((WINDOW, "Omni Desktop"), (TERMINAL, "Omni Desktop for the terminal and the task scheduler")):
        told = desktop.details(program)
        assert (told["ProductName"], told["ProductVersion"]) == ("Omni Desktop", metadata.version("omni-desktop"))
        assert (told["FileDescription"], "MIT" in told["LegalCopyright"]) == (sentence, True)
        assert desktop.icons(program) == 1


def test_a_second_start_brings_the_first_window_forward_and_its_cross_ends_it(tmp_path: Path) -> None:
    line = [str(WINDOW), "--practice", "--data-dir", str(tmp_path)]
    with running(line) as program:
        window = desktop.window_of(program.pid)
        until(lambda: desktop.colors(window) > 8, "the window stayed empty")
        until(lambda: "Practice store" in desktop.title(window), "the data was not opened")
        desktop.minimize(window)
        until(lambda: not desktop.is_seen(window))
        assert subprocess.run(line, env=clean(), timeout=PATIENCE, check=False).returncode == 0
        until(lambda: desktop.is_seen(window), "the second start did not show the first window")
        desktop.close(window)
        assert program.wait(PATIENCE) == 0


def test_closed_to_the_tray_it_goes_on_until_an_installer_asks(tmp_path: Path) -> None:
    say("--data-dir", str(tmp_path), "settings", "set", "computer.keep_in_tray", "true")
    line = [str(WINDOW), "--data-dir", str(tmp_path)]
    with running([*line, "--minimized"]) as program:
        until(lambda: desktop.has_tray_icon(program.pid), "there is no icon in the tray")
        assert desktop.windows_of(program.pid) == []
        assert subprocess.run(line, env=clean(), timeout=PATIENCE, check=False).returncode == 0
        desktop.close(desktop.window_of(program.pid))
        until(lambda: "Omni Desktop stays in the tray" in map(desktop.title, desktop.windows_of(program.pid)), "nobody said where it went")
        assert program.poll() is None
        assert desktop.end_for_installer(program.pid)
        assert program.wait(PATIENCE) == 0


@pytest.mark.parametrize("is_made", [True, False])
def test_a_session_that_ends_while_orders_are_being_sent_makes_each_once(tmp_path: Path, is_made: bool) -> None:
    """Nobody is asked, and nothing is waited for: the next start looks what became of them."""
    command = BuiltCommand(tmp_path)
    with PracticeServer(PracticeWorld.open(None, empty=True), limits=None) as server:
        set_up(command, server, download_orders__auto=True)
        try:
            ids = server.world.seed_orders(3)
            server.faults.add("hold", api="omni", what="SalesOrders", method="POST", commit=is_made)
            with running([str(WINDOW), "--data-dir", str(tmp_path)]) as program:
                until(lambda: server.faults.held, "the window downloaded nothing by itself")
                assert desktop.end_for_installer(program.pid)
                assert program.wait(PATIENCE) == 0
            server.faults.clear()
            told = settled(lambda: command("download", "--json", "--keys-stdin", given=keys_of(server)))
            assert told.status == 0, told
        finally:
            say("--data-dir", str(tmp_path), "stores", "remove")
        assert sorted(row["reference"] for row in server.world.omni_rows("SalesOrders")) == sorted(ids)


def test_keys_are_in_the_credential_manager_and_go_from_there_with_their_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    credentials = import_module("keyring.backends.Windows").WinVaultKeyring()
    vault = Vault(open_places(tmp_path).scope)
    where = ["--neto-url", "https://127.0.0.1:9", "--omni-url", "https://127.0.0.1:9", "--omni-username", "Test"]
    try:
        say("--data-dir", str(tmp_path), "stores", "add", "--name", "Test", *where, "--keys-stdin", given="\n".join(KEYS) + "\n")
        found = [credentials.get_password(SERVICE, vault._user(1, side)) for side in SIDES]
    finally:
        for side in SIDES:
            if credentials.get_password(SERVICE, vault._user(1, side)):
                credentials.delete_password(SERVICE, vault._user(1, side))
    assert found == list(KEYS)
    assert [file.name for file in tmp_path.rglob("*") if file.is_file() and KEYS[0].encode() in file.read_bytes()] == []


def test_what_starts_at_sign_in_is_the_window_in_the_tray(tmp_path: Path) -> None:
    winreg, where = import_module("winreg"), ("--data-dir", str(tmp_path))
    say(*where, "settings", "set", "computer.start_at_login", "true")
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, sign_in.RUN) as key:
            entries = [winreg.EnumValue(key, each)[:2] for each in range(winreg.QueryInfoKey(key)[1])]
        [line] = [line for name, line in entries if name.startswith(sign_in.NAME) and str(tmp_path) in line]
        assert line.startswith(f'"{WINDOW}" --minimized')
        with running(line) as program:
            until(lambda: desktop.has_tray_icon(program.pid), "it did not start")
            assert desktop.windows_of(program.pid) == []
            assert desktop.end_for_installer(program.pid)
            assert program.wait(PATIENCE) == 0
    finally:
        say(*where, "settings", "set", "computer.start_at_login", "false")
    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, sign_in.RUN) as key:
        assert line not in [winreg.EnumValue(key, each)[1] for each in range(winreg.QueryInfoKey(key)[1])]
