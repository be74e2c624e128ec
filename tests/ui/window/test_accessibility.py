"""The window and each dialog for those who don't see it or have no mouse: names, roles, an order to go through, a focus that is seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from omni_desktop.core.record.history import Filter, Sort
from omni_desktop.ui.attention.dismiss_dialog import DismissDialog
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.downloads.download_dialogs import AgainSinceDialog, OneOrderDialog
from omni_desktop.ui.orders.panel.document_window import DocumentWindow
from omni_desktop.ui.parts.question import Question
from omni_desktop.ui.rehearsal.rehearsal_window import RehearsalWindow
from omni_desktop.ui.settings.watermark import WatermarkDialog
from omni_desktop.ui.stores.keys_dialog import KeysDialog
from omni_desktop.ui.stores.rename_dialog import RenameDialog
from omni_desktop.ui.stores.setup_wizard import SetupWizard
from omni_desktop.ui.window.diagnostics_dialog import DiagnosticsDialog
from omni_desktop.ui.window.help_window import HelpWindow
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.mistake_dialog import MistakeDialog
from tests.ui.settings_steps import opened
from tests.ui.windows import inside

PRESSED_OR_FILLED = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QAbstractSpinBox, QTabBar)
NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client}
TABBED = Qt.FocusPolicy.TabFocus
PAGES = ("connection", "download_orders", "branches", "customer_tracking", "accounting", "computer")


def is_inside_another(widget: QWidget) -> bool:
    """Qt's own parts of a combo, a number, a date, a search box or a table, which speak through the whole."""
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView | QTabBar)


def controls(window: QWidget) -> list[QWidget]:
    """In the order of the Tab key."""
    found, widget = [], window.nextInFocusChain()
    while widget is not None and widget is not window:
        reachable = (widget.focusPolicy() & TABBED) == TABBED and widget.focusProxy() is None
        if reachable and widget.isVisible() and widget.isEnabled() and widget.window() is window and not is_inside_another(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def all_controls(window: QWidget) -> list[QWidget]:
    """What is disabled now as well."""
    shown = [each for each in window.findChildren(QWidget) if isinstance(each, PRESSED_OR_FILLED) and each.isVisible()]
    more = [each for each in shown if each.window() is window and not is_inside_another(each) and each.focusPolicy() & TABBED]
    return list({id(each): each for each in (*controls(window), *more)}.values())


def told(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name) if interface else ""
    return f"{type(widget).__name__} {name!r} {interface.role() if interface else ''}"


def is_silent(widget: QWidget) -> bool:
    interface = QAccessible.queryAccessibleInterface(widget)
    if isinstance(widget, QComboBox):           # its name is its value on some systems: there its label is what names it
        return not widget.accessibleName() or not interface.relations(QAccessible.RelationFlag.Label)
    has_role = interface.role() not in NO_ROLE or isinstance(widget, QScrollArea)
    return not has_role or not interface.text(QAccessible.Text.Name).strip()


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def goes_back(before: QRect, after: QRect) -> bool:
    """To the left in the same line, or up without going to the right."""
    same_line = min(before.bottom(), after.bottom()) - max(before.top(), after.top()) > min(before.height(), after.height()) / 2
    return after.right() < before.left() if same_line else after.bottom() < before.top() and after.left() <= before.left()


def check(window: QWidget) -> None:
    reached = controls(window)
    assert reached, "nothing can be reached by Tab"
    assert not [told(each) for each in all_controls(window) if is_silent(each)]
    seen = [each for each in reached if not each.visibleRegion().isEmpty()]
    back = [f"{told(one)} -> {told(other)}" for one, other in pairwise([*seen, seen[0]]) if goes_back(place(one), place(other))]
    assert len(back) <= 1, f"once round is once back: {back}"
    assert not [told(each) for each in reached if not shows_its_focus(each)]


def shows_its_focus(widget: QWidget) -> bool:
    widget.clearFocus()
    before = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return bool(widget.hasFocus()) and widget.grab().toImage() != before


def show(qtbot: QtBot, window: QWidget) -> None:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


def documents(desk: StoreContext, parent: QWidget) -> QWidget:
    order = desk.history().page(Filter(), Sort(), offset=0, limit=1)[0]
    story = desk.history().order(order.id)
    assert story is not None
    return DocumentWindow(desk, story, parent)


DIALOGS: dict[str, Callable[[StoreContext, QWidget], QWidget]] = {
    "one order": OneOrderDialog,
    "again since": AgainSinceDialog,
    "help": HelpWindow,
    "set up a store": SetupWizard,
    "keys": KeysDialog,
    "rehearsal": RehearsalWindow,
    "documents": documents,
    "watermark": lambda desk, parent: WatermarkDialog(desk, datetime(2026, 5, 13, tzinfo=UTC), parent),
    "dismissal": lambda desk, parent: DismissDialog(desk.theme, "XM-900 isn't in Omni", "1 order", held=True, parent=parent),
    "rename": lambda desk, parent: RenameDialog(desk.theme, "Harbour Outdoor", parent),
    "diagnostics": DiagnosticsDialog,
    "mistake": lambda desk, parent: MistakeDialog(desk.theme, "Nothing is lost.", "here", parent),
    "question": lambda desk, parent: Question(desk.theme, "Close?", "A download is running.", "Stop and close", parent=parent),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_each_dialog_speaks_and_is_gone_through_by_tab(qtbot: QtBot, desk: StoreContext, name: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = DIALOGS[name](desk, parent)
    show(qtbot, dialog)
    check(dialog)


@pytest.mark.parametrize("page", ["omni", "orders"])
def test_each_page_of_the_setup_speaks_and_is_gone_through_by_tab(qtbot: QtBot, desk: StoreContext, page: str) -> None:
    wizard = SetupWizard(desk)
    qtbot.addWidget(wizard)
    wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    show(qtbot, wizard)
    qtbot.waitUntil(wizard.pages.isEnabled)
    wizard.show_page(page)
    qtbot.waitUntil(lambda: not wizard.orders.is_reading)
    check(wizard)


@pytest.mark.parametrize("button", ["versions_button", "try_button"])
def test_what_the_settings_open_speaks_and_is_gone_through_by_tab(qtbot: QtBot, desk: StoreContext, button: str) -> None:
    dialog = opened(qtbot, desk)
    getattr(dialog, button).click()
    (inner,) = (each for each in dialog.findChildren(QDialog) if each.isVisible())
    with qtbot.waitActive(inner):
        inner.activateWindow()
    qtbot.wait(300)
    check(inner)


def test_each_page_of_the_settings_speaks_and_is_gone_through_by_tab(qtbot: QtBot, desk: StoreContext) -> None:
    dialog = opened(qtbot, desk)
    for page in PAGES:
        dialog.open_at(page)
        check(dialog)


def test_each_page_of_the_window_speaks_and_is_gone_through_by_tab(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    page = inside(window).page
    view = page.findChild(type(page.views.widget(0)))
    qtbot.waitUntil(lambda: view.model.count is not None)
    view.table.selectRow(0)
    qtbot.waitUntil(lambda: view.panel.told is not None)
    window.setMinimumSize(1366, 1200)           # so that whole pages are seen
    for number in range(page.tabs.count()):
        page.tabs.setCurrentIndex(number)
        qtbot.wait(300)
        qtbot.waitUntil(lambda: inside(window).desk.reads.is_idle)
        check(window)
