import subprocess
import sys

from tests.patience import PATIENCE

EMITS = """
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    stepped = Signal(int)

sender = Sender()
received = []
sender.stepped.connect(received.append)
for number in range(5000):
    sender.stepped.emit(number)
assert len(received) == 5000
"""


def test_five_thousand_emits_leave_the_interpreter_alive() -> None:
    """PySide6 6.12.0 loses a reference to True with every emit, and Python 3.11 dies of it, long after the fault."""
    ended = subprocess.run([sys.executable, "-c", EMITS], capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert ended.returncode == 0, ended.stderr
