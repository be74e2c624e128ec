"""From the smallest window to the widest screens: nothing is cut, and nothing gets wider than reads well."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QPushButton, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.core.ports.program.program import Program
from omni_desktop.ui.look.tokens import WIDEST
from omni_desktop.ui.parts.split_button import SplitButton
from omni_desktop.ui.settings.settings_dialog import SettingsDialog
from omni_desktop.ui.stores.setup_wizard import SetupWizard
from omni_desktop.ui.window.guide_view import GuideView
from omni_desktop.ui.window.help_window import HelpWindow
from omni_desktop.ui.window.store_page import ATTENTION
from tests.ui.windows import Open, inside, ready

SIZES = ((960, 560), (1366, 768), (2560, 1440), (3840, 2160))


def cut(window: QWidget) -> list[str]:
    """Buttons that have less room than their words, or stand outside their window; what a page can be scrolled to is inside."""
    buttons = [each for each in window.findChildren(QAbstractButton) if isinstance(each, QPushButton | QToolButton) and each.isVisible()]
    return [each.text() for each in buttons if each.text() and (_is_tight(each) or _is_outside(each, window))]


def _is_tight(button: QAbstractButton) -> bool:
    return button.width() < button.minimumSizeHint().width()


def _is_outside(button: QAbstractButton, window: QWidget) -> bool:
    left = button.mapTo(window, QPoint(0, 0)).x()
    return left < 0 or left + button.width() > window.width()


def pages_of(window: QWidget) -> list[QWidget]:
    return [area.widget() for area in window.findChildren(QScrollArea) if area.isVisible() and area.widget() is not None]


def test_every_page_reads_well_and_no_button_is_cut(qtbot: QtBot, open_window: Open, program: Program) -> None:
    window = ready(qtbot, open_window(lambda: program, size=SIZES[0]))
    place = inside(window)
    dialogs = {"settings": SettingsDialog(place.desk, "download_orders"), "steps": SetupWizard(place.desk)}
    helps = HelpWindow(place.desk)
    for dialog in (*dialogs.values(), helps):
        qtbot.addWidget(dialog)
        dialog.show()
    for size in SIZES:
        window.resize(*size)
        for tab in range(4):
            place.page.show_tab(tab)
            qtbot.waitUntil(lambda: place.desk.reads.is_idle)
            qtbot.waitUntil(lambda: cut(window) == [])
        place.page.show_tab(ATTENTION)
        (cards,) = pages_of(place.attention)
        assert cards.width() <= WIDEST["cards"]
        for kind, dialog in dialogs.items():
            dialog.resize(*size)
            assert pages_of(dialog)
            qtbot.waitUntil(lambda dialog=dialog: cut(dialog) == [])        # type: ignore[misc]
            assert max(page.width() for page in pages_of(dialog)) <= WIDEST[kind]
        helps.resize(*size)
        qtbot.waitUntil(lambda: cut(helps) == [])
        assert helps.findChildren(GuideView)[0].lineWrapColumnOrWidth() <= WIDEST["text"]


def test_the_smallest_window_keeps_the_buttons_look_and_its_menu(qtbot: QtBot, open_window: Open, program: Program) -> None:
    page = inside(ready(qtbot, open_window(lambda: program, size=SIZES[0]))).page
    assert isinstance(page.download, SplitButton)
    assert page.download.isVisible()
    assert page.download.property("kind") == page.activity.ready.button.property("kind")
    assert (page.download.height(), page.download.menu()) == (32, page.activity.ready.button.choices)
    assert [action.text() for action in page.download.choices.actions()][:3] == [
        "Rehearse download…", "Download one order…", "Download again since…",
    ]                                                                                                                   # fmt: skip
