"""What a hand waits for: the settings dialog, and the panel of an order, until they are painted. Nothing is downloaded meanwhile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from _shop import download, shop, store
from event_loop import MEASURED, SETTLING, find_button, give_up_after, measure, share, waiting

ORDERS, TRIES = 60, 15
MOST = {"settings dialog": 150, "panel of an order": 50}


def main() -> None:
    with shop(ORDERS) as process, store(process) as folder:
        download(folder, process)
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        line = [sys.executable, __file__, MEASURED, str(folder), process.neto_key, process.omni_key]
        found = json.loads(subprocess.run(line, check=True, stdout=subprocess.PIPE, env=environment).stdout)
    for what, most in MOST.items():
        first, later = found[what][0], sorted(found[what][1:])
        print(f"{what:<18} first {first:6.1f}, then median {share(later, 0.5):6.1f}, max {later[-1]:6.1f} ms (at most {most})")


def story(windows: list[Any], found: dict[str, Any]) -> Iterator[bool]:
    from PySide6.QtWidgets import QApplication

    from omni_desktop.ui.orders.orders_view import OrdersView
    from omni_desktop.ui.settings.settings_dialog import SettingsDialog

    window = next(window for window in windows if window.isVisible())
    began = time.perf_counter()
    while not find_button(window):
        give_up_after(began, 30, "the window did not open")
        yield True
    yield from waiting(SETTLING)
    view = window.findChild(OrdersView)
    found.update({what: [] for what in MOST})
    for _ in range(TRIES):
        began = time.perf_counter()
        view._desk.wants_settings.emit("")
        QApplication.processEvents()            # shown, and painted
        found["settings dialog"].append((time.perf_counter() - began) * 1000)
        next(each for each in QApplication.topLevelWidgets() if isinstance(each, SettingsDialog) and each.isVisible()).reject()
        yield from waiting(0.3)
    yield from panels(view, found["panel of an order"])
    window.close()


def panels(view: Any, found: list[float]) -> Iterator[bool]:
    """Each order is read when it is chosen."""
    began = [0.0]

    def shown() -> None:
        view.panel.repaint()
        found.append((time.perf_counter() - began[0]) * 1000)

    view.panel.shown.connect(shown)
    for row in range(TRIES):
        known = len(found)
        began[0] = time.perf_counter()
        view.table.selectRow(row)
        while len(found) == known:
            give_up_after(began[0], 10, "the panel did not show the order")
            yield True
        yield from waiting(0.3)


if __name__ == "__main__":
    if sys.argv[1:2] == [MEASURED]:
        print(json.dumps(measure(Path(sys.argv[2]), *sys.argv[3:], story=story)))
    else:
        main()
