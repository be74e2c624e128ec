import os
import subprocess
import sys

import pytest

from tests.patience import PATIENCE

SHOWS = """
import os
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from omni_desktop.ui.look.text_size import text_size
with text_size(os.environ["TEXT_SIZE"]):
    app = QApplication([])
assert os.environ["QT_SCALE_FACTOR"] == os.environ["SCALE"]
from omni_desktop.ui.parts.badges import Badge
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.look.results import result_look
from omni_desktop.ui.parts.split_button import SplitButton
from omni_desktop.ui.parts.inputs.switch import Switch
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


@pytest.mark.parametrize(("scale", "percent", "whole"), [("1", "100", 1.0), ("1", "150", 1.5), ("2", "100", 2.0)])
def test_sizes_are_the_designs_at_every_scale_and_text_size_and_pictures_are_sharp(scale: str, percent: str, whole: float) -> None:
    """What the program starts later has the scale of before."""
    own = {"QT_SCALE_FACTOR": scale, "SCALE": scale, "TEXT_SIZE": percent}
    environment = {**os.environ, **own, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.getcwd()}  # noqa: PTH109
    shown = subprocess.run([sys.executable, "-c", SHOWS], env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert shown.returncode == 0, shown.stderr
    first = shown.stdout.splitlines()[0]
    assert first.startswith(f"[40, 32, 32, 24] {whole} ")
    noise = [line for line in shown.stderr.splitlines() if "plugin does not support" not in line]
    assert noise == []
