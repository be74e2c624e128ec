import os
import subprocess
import sys

import pytest

from tests.patience import PATIENCE

SHOWS = """
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
app = QApplication([])
from omni_desktop.ui.parts.badges import Badge
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.look.results import result_look
from omni_desktop.ui.parts.split_button import SplitButton
from omni_desktop.ui.parts.switch import Switch
from omni_desktop.ui.look.theme import Theme

theme = Theme(app, "light")
window = QWidget()
theme.dress(window)
row = QHBoxLayout(window)
widgets = [SplitButton(theme, "Download Orders"), Button(theme, "Review", icon="eye"), Switch(theme), Badge(theme, result_look("held"))]
for widget in widgets:
    row.addWidget(widget)
window.show()
app.processEvents()
picture = window.grab()
print([widget.height() for widget in widgets], picture.devicePixelRatio(), picture.width() / window.width())
print(widgets[1].icon().actualSize(widgets[1].iconSize()), theme.pixmap("eye", "text", 16, 2.0).width())
"""


@pytest.mark.parametrize("scale", ["1", "1.5", "2"])
def test_sizes_are_the_designs_at_every_scale_and_pictures_are_sharp(scale: str) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.getcwd()}  # noqa: PTH109
    shown = subprocess.run([sys.executable, "-c", SHOWS], env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert shown.returncode == 0, shown.stderr
    first = shown.stdout.splitlines()[0]
    assert first.startswith(f"[40, 32, 32, 24] {float(scale)} ")
    noise = [line for line in shown.stderr.splitlines() if "plugin does not support" not in line]
    assert noise == []
