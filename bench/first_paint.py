"""First paint of the window against a bare window with a table, in pairs: each from the start of its process, bytecode cached.

The data folder is one that was opened before. Painted is: the window and all that is in it. The window's own paint is watched: a filter on
the application makes a Python object of all that gets an event, 25 ms for each of the two, which made them look alike.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAIRS = 9
MOST = 1.4
PAINTED = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
def say():
    os.write(1, b"painted\\n")
    os._exit(0)
def watched(self, event, paint=QMainWindow.paintEvent):
    QTimer.singleShot(0, say)           # when what is in the window is painted too
    paint(self, event)
"""
BARE = PAINTED + """
class Window(QMainWindow):
    paintEvent = watched
app = QApplication([])
window = Window()
table = QTableView()
window.setCentralWidget(table)
window.resize(1280, 820)
window.show()
app.exec()
"""
OURS = PAINTED + """
QMainWindow.paintEvent = watched
from omni_desktop.app import main
main(["--practice", "--data-dir", sys.argv[1]])
"""


def environment() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": ""}


def seconds(code: str, folder: str) -> float:
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", code, folder], stdout=subprocess.PIPE, env=environment())
    assert process.stdout is not None
    line = process.stdout.readline()
    took = time.perf_counter() - began
    process.wait()
    assert line == b"painted\n"
    return took


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(ROOT / "main.py"), "--practice", "--data-dir", folder, "orders"]
        subprocess.run(command, stdout=subprocess.DEVNULL, env=environment(), check=True)
        seconds(BARE, folder), seconds(OURS, folder)            # the first of each fills the caches
        pairs = [(seconds(BARE, folder), seconds(OURS, folder)) for _ in range(PAIRS)]
    bare, window = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(mine / theirs for theirs, mine in pairs)
    print(f"bare window {bare * 1000:.0f} ms, ours {window * 1000:.0f} ms, medians of {PAIRS} pairs")
    print(f"ratio {ratio:.2f} (at most {MOST})")


if __name__ == "__main__":
    main()
