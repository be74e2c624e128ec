import os
import sys

if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")       # before any import of Qt, which aborts without a display
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"      # nobody's keys are touched, in child processes neither

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("here", deadline=None)        # a busy computer is not a bug
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True, max_examples=100)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test has a data folder of its own; the user's is never opened."""
    folder = tmp_path / "data"
    monkeypatch.setenv("OMNI_DESKTOP_DATA_DIR", str(folder))
    return folder
