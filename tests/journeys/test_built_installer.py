"""The installer of Windows, as people use it: install, upgrade beside a copy that runs, remove; what was downloaded stays.

It installs for whoever runs the tests, so it asks first: OMNI_DESKTOP_TRY_SETUP is "1", or the path of the installer to try.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from omni_desktop.storage import sign_in
from omni_desktop.storage.places import open_places
from tests import windows_desktop as desktop
from tests.patience import PATIENCE, until

ASKED = os.environ.get("OMNI_DESKTOP_TRY_SETUP", "")
pytestmark = [
    pytest.mark.built,
    pytest.mark.skipif(sys.platform != "win32", reason="Windows' own installer"),
    pytest.mark.skipif(not ASKED, reason="it installs for whoever runs the tests: only where OMNI_DESKTOP_TRY_SETUP says so"),
]
SILENT = ("/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART")
LONG = 3 * PATIENCE             # 1,000 files


def run(*line: object) -> int:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_", "OMNI_DESKTOP"))}
    return subprocess.run([str(word) for word in line], env=environment, timeout=LONG, check=False).returncode


def at_sign_in() -> str | None:
    winreg = import_module("winreg")
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, sign_in.RUN) as key:
            return winreg.QueryValueEx(key, sign_in.NAME)[0]
    except OSError:
        return None


@pytest.mark.timeout(1_500)
def test_it_installs_upgrades_beside_a_running_copy_and_removes_all_but_the_ledger(tmp_path: Path) -> None:
    setup = Path(ASKED) if ASKED != "1" else next((Path(__file__).parents[2] / "dist").glob("*-setup.exe"))
    app, data, log = tmp_path / "app", tmp_path / "data", f"/LOG={tmp_path / 'setup.log'}"
    window, menu = app / "Omni Desktop.exe", Path(os.environ["APPDATA"]) / "Microsoft/Windows/Start Menu/Programs/Omni Desktop.lnk"

    assert run(setup, *SILENT, log, f"/DIR={app}", "/TASKS=signin") == 0
    assert run(app / "omni-desktop.exe", "--data-dir", data, "stores", "list") == 0
    assert (menu.is_file(), at_sign_in()) == (True, sign_in.command_line((str(window), "--minimized")))

    old_part = app / "_internal" / "of-an-old-version.txt"
    old_part.write_text("old")
    with subprocess.Popen([str(window), "--data-dir", str(data)]) as program:
        desktop.window_of(program.pid)
        status = run(setup, *SILENT, log)
        if program.poll() is None:          # Wine has no restart manager, and somebody may say no to it
            assert (status == 0, old_part.exists()) == (False, True), "a copy that runs lost its parts"
            assert desktop.end_for_installer(program.pid)
        else:
            assert status == 0
        program.wait(PATIENCE)
    assert run(setup, *SILENT, log) == 0
    assert (old_part.exists(), at_sign_in() is not None) == (False, True), "an upgrade keeps what was chosen"

    assert run(app / "unins000.exe", *SILENT) == 0
    until(lambda: not window.exists() and not menu.exists(), "it was not removed")
    assert (at_sign_in(), open_places(data).ledger.is_file()) == (None, True)
