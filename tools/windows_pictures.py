"""Pictures of the built program on a Windows desktop, into docs/pictures/windows-*.png. Run it there from the project's root.

`OMNI_DESKTOP_BUILT` names another folder than dist/omni-desktop. Under Wine:
`wine explorer /desktop=omni,1366x768 python tools/windows_pictures.py`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtGui import QGuiApplication, QImage  # noqa: E402

from tests import windows_desktop as desktop  # noqa: E402
from tests.patience import until  # noqa: E402

FOLDER = ROOT / "docs" / "pictures"
BUILT = Path(os.environ.get("OMNI_DESKTOP_BUILT", ROOT / "dist" / "omni-desktop"))
NO_WINDOW = 0x08000000          # for a program of the terminal
PAINTS = 15.0                   # seconds until a page is read and painted; nobody waits for these pictures


def save(name: str) -> None:
    """The whole screen, as whoever sits there sees it."""
    time.sleep(PAINTS)
    image = QGuiApplication.primaryScreen().grabWindow(0).toImage().convertToFormat(QImage.Format.Format_RGB888)
    image.save(str(FOLDER / f"windows-{name}.png"), "PNG", 0)     # type: ignore[call-overload]


def say(folder: str, *words: str) -> None:
    """1: something needs attention, which is what a practice download is for."""
    line = [str(BUILT / "omni-desktop.exe"), "--data-dir", folder, *words]
    subprocess.run(line, check=False, stdout=subprocess.DEVNULL, creationflags=NO_WINDOW)


@contextmanager
def program(folder: str, *words: str) -> Iterator[int]:
    with subprocess.Popen([str(BUILT / "Omni Desktop.exe"), "--data-dir", folder, *words]) as started:
        try:
            yield started.pid
        finally:
            desktop.end_for_installer(started.pid)


def practice(folder: str) -> None:
    say(folder, "--practice", "download")
    for look in ("light", "dark"):
        say(folder, "--practice", "settings", "set", "computer.theme", look)
        with program(folder, "--practice") as pid:
            until(lambda: "Practice store" in "".join(map(desktop.title, desktop.windows_of(pid))))
            save(f"main-{look}")


def empty(folder: str) -> None:
    say(folder, "settings", "set", "computer.keep_in_tray", "true")
    with program(folder) as pid:
        until(lambda: desktop.has_tray_icon(pid))
        save("no-store-yet")
        desktop.close(desktop.window_of(pid))
        save("closing-to-the-tray")


def main() -> None:
    application = QGuiApplication(sys.argv[:1])
    desktop.hide_terminal()
    for step in (empty, practice):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            step(folder)
    application.quit()


if __name__ == "__main__":
    main()
