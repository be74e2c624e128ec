"""A GNOME Keyring of its own, unlocked and empty, for one process; nothing of the user's is touched."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.patience import PATIENCE

UNLOCKED = 'echo -n pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec "$0" "$@"'

needs_gnome_keyring = pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")), reason="no GNOME Keyring here"
)


def run_with_keyring(line: list[str], home: Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """`home` is where the keyring's files lie."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHON_KEYRING_BACKEND", "DISPLAY")}
    environment |= {"HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    whole = ["dbus-run-session", "--", "bash", "-c", UNLOCKED, *line]
    return subprocess.run(whole, capture_output=True, text=True, timeout=PATIENCE, env=environment, cwd=cwd, check=False)
