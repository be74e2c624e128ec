"""A window that nobody touches does nothing: no page lays itself out again and again, which takes half a processor all day."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.core.ports.program.program import Program
from omni_desktop.ui.settings.settings_dialog import SettingsDialog
from omni_desktop.ui.stores.setup_wizard import SetupWizard
from omni_desktop.ui.window.help_window import HelpWindow
from omni_desktop.ui.window.store_window import StoreWindow
from tests.ui.window.test_widths import SIZES
from tests.ui.windows import Open, inside, ready

TURNS, STILL = 400, 10          # of the event loop: until everything has its place, and without a layout from then on


class Layouts(QObject):
    """Which parts of the window were laid out, and how often."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: Counter[str] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.seen[f"{type(watched).__name__} {watched.accessibleName() if isinstance(watched, QWidget) else ''}"] += 1
        return False


def restless(layouts: Layouts) -> dict[str, int]:
    """What is still being laid out after so many turns; {} for a page that came to rest."""
    still = 0
    for _ in range(TURNS):
        layouts.seen.clear()
        QCoreApplication.processEvents()
        still = 0 if layouts.seen else still + 1
        if still == STILL:
            return {}
    return dict(layouts.seen)


def show_page(qtbot: QtBot, place: StoreWindow, tab: int) -> None:
    place.page.show_tab(tab)
    qtbot.waitUntil(lambda: place.desk.reads.is_idle)


def test_every_page_comes_to_rest_at_every_size(qapp: QApplication, qtbot: QtBot, open_window: Open, program: Program) -> None:
    window = ready(qtbot, open_window(lambda: program, size=SIZES[0]))
    place = inside(window)
    dialogs = [SettingsDialog(place.desk, "download_orders"), SetupWizard(place.desk), HelpWindow(place.desk)]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
    layouts = Layouts()
    qapp.installEventFilter(layouts)
    try:
        for size in SIZES:
            for shown in (window, *dialogs):
                shown.resize(*size)
            for tab in range(5):
                show_page(qtbot, place, tab)
                assert restless(layouts) == {}, (size, tab)
    finally:
        qapp.removeEventFilter(layouts)
