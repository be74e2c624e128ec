import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.fold import Fold
from omni_desktop.ui.parts.stage_steps import StageSteps
from omni_desktop.ui.stores.wizard_steps import WizardSteps


def said(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("tone", ["info", "ok", "warn", "bad"])
def test_a_banner_says_its_sentence_and_offers_its_button(qtbot: QtBot, theme: Theme, tone: str) -> None:
    banner = Banner(theme, tone, "Omni doesn't accept the key any more.", title="Not connected", button="Open Connection…")
    qtbot.addWidget(banner)
    banner.show()
    assert said(banner) == "Not connected Omni doesn't accept the key any more."
    assert banner.sizeHint().height() == 48
    with qtbot.waitSignal(banner.pressed):
        qtbot.keyClick(banner.button, Qt.Key.Key_Space)
    banner.grab()


def test_a_banner_without_a_button_shows_none(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme, "info", "Nothing is written.", box=True)
    qtbot.addWidget(banner)
    banner.show()
    assert not banner.button.isVisible()
    banner.show_words("warn", "Another copy is downloading.", button="Look again")
    assert banner.button.isVisible()


def test_a_banners_long_sentence_makes_it_higher(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme, "warn", "Another copy is downloading. " * 12)
    qtbot.addWidget(banner)
    assert banner.heightForWidth(500) > 48


def test_technical_details_are_closed_at_first_and_open_by_space(qtbot: QtBot, theme: Theme) -> None:
    fold = Fold(theme, "400 Bad Request")
    qtbot.addWidget(fold)
    fold.show()
    assert not fold.words.isVisible()
    with qtbot.waitSignal(fold.toggled):
        qtbot.keyClick(fold.arrow, Qt.Key.Key_Space)
    assert fold.words.isVisible()
    assert said(fold.arrow) == "Technical details"
    theme.choose("dark")


def test_technical_details_can_be_copied(qtbot: QtBot, theme: Theme) -> None:
    fold = Fold(theme)
    qtbot.addWidget(fold)
    fold.set_text("<b>400</b>")
    fold.open()
    assert said(fold.copy) == "Copy technical details"
    qtbot.keyClick(fold.copy, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == "<b>400</b>"


def test_an_empty_view_says_why_and_what_to_do(qtbot: QtBot, theme: Theme) -> None:
    empty = EmptyState(theme, "search", "No orders match", button="Clear filters")
    qtbot.addWidget(empty)
    empty.show()
    assert said(empty) == "No orders match"
    with qtbot.waitSignal(empty.pressed):
        qtbot.keyClick(empty.button, Qt.Key.Key_Space)
    empty.show_words("inbox", "No orders yet", "They come with the first download.")
    assert not empty.button.isVisible()
    empty.grab()


def test_the_stages_are_said_in_words(qtbot: QtBot, theme: Theme) -> None:
    steps = StageSteps(theme)
    qtbot.addWidget(steps)
    steps.show_steps([("Read Neto", "done"), ("Check products", "failed"), ("Customers", "now"), ("Status updates", "next")])
    steps.grab()
    assert said(steps) == "Read Neto: done; Check products: failed; Customers: now; Status updates: to come"


def test_the_wizard_says_at_which_step_it_is(qtbot: QtBot, theme: Theme) -> None:
    steps = WizardSteps(theme, ["Welcome", "Connect to Neto", "What to download"])
    qtbot.addWidget(steps)
    steps.show_step(1)
    steps.grab()
    assert said(steps) == "Step 2 of 3. Welcome: done; Connect to Neto: now; What to download: to come"
