"""First paint of the window against a bare window with a table, in pairs: each from the start of its process, bytecode cached."""

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
import sys
from PySide6.QtCore import QEvent, QObject
class Eye(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            sys.stdout.write("painted\\n"); sys.stdout.flush()
            import os; os._exit(0)
        return False
"""
BARE = PAINTED + """
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
app = QApplication([])
window = QMainWindow()
table = QTableView()
window.setCentralWidget(table)
eye = Eye()
app.installEventFilter(eye)
window.resize(1280, 820)
window.show()
app.exec()
"""
OURS = """
import sys
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QEvent
begin = QApplication.__init__
def watched(self, *arguments):
    begin(self, *arguments)
    self.eye = Eye()
    self.installEventFilter(self.eye)
QApplication.__init__ = watched
from omni_desktop.app import main
main(["--practice", "--data-dir", sys.argv[1]])
"""


def seconds(code: str, folder: str) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", code, folder], stdout=subprocess.PIPE, env=environment)
    assert process.stdout is not None
    line = process.stdout.readline()
    took = time.perf_counter() - began
    process.wait()
    assert line == b"painted\n"
    return took


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        ours = PAINTED + OURS
        seconds(BARE, folder), seconds(ours, folder)            # the first of each fills the caches
        pairs = [(seconds(BARE, folder), seconds(ours, folder)) for _ in range(PAIRS)]
    bare, window = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(mine / theirs for theirs, mine in pairs)
    print(f"bare window {bare * 1000:.0f} ms, ours {window * 1000:.0f} ms, medians of {PAIRS} pairs")
    print(f"ratio {ratio:.2f} (at most {MOST})")


if __name__ == "__main__":
    main()
