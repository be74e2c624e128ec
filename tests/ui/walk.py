"""Walks the window in a language, with texts of a size, and prints what is cut. In a process of its own: both come before the window's
rooms."""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, cast

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabBar, QToolButton, QWidget

from omni_desktop.ui.look.translated import speak

speak(sys.argv[1], QLocale("en_AU"))
sys.path.append(str(Path(__file__).resolve().parents[2] / "tools"))

import pictures  # noqa: E402
import scenes  # noqa: E402

from omni_desktop.core.ports.program.program import Program  # noqa: E402
from omni_desktop.core.record.events import Request  # noqa: E402
from omni_desktop.core.record.history import Filter, Sort  # noqa: E402
from omni_desktop.core.record.record import State  # noqa: E402
from omni_desktop.terminal.program import Options  # noqa: E402
from omni_desktop.ui.desk.store_context import StoreContext  # noqa: E402
from omni_desktop.ui.look.text_size import text_size  # noqa: E402
from omni_desktop.ui.look.theme import Theme  # noqa: E402
from omni_desktop.ui.settings.settings_dialog import SettingsDialog  # noqa: E402
from omni_desktop.ui.stores.setup_wizard import SetupWizard  # noqa: E402
from omni_desktop.ui.window.help_window import HelpWindow  # noqa: E402
from omni_desktop.ui.window.store_window import StoreWindow  # noqa: E402
from omni_desktop.ui.window.welcome_page import WelcomePage  # noqa: E402
from tests.practice_here import CompositionHere  # noqa: E402

ENGLISH = re.compile(
    r"\b(the|and|isn't|doesn't|of|with|this|are|nothing|orders?|delivery|street|instructions|quantity|lines?|short|sent)\b", re.IGNORECASE
)
USUAL = (1280, 820)
ALL = 1000
STAYS = 20              # seconds
SMALLEST = {"100": (960, 560), "150": (910, 485)}       # the second: all that 1366 x 768 has above its task bar


def cut(where: str, window: QWidget) -> Iterator[str]:
    """Buttons, labels and rows of tabs with less room than their words need; what may be shortened says so by its least width."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            needs, has = _room(widget)
            if needs > has:
                words = widget.text() if isinstance(widget, QLabel | QPushButton | QToolButton) else type(widget).__name__
                yield f"{where}: {words!r} needs {needs} and has {has}"


def _room(widget: QWidget) -> tuple[int, int]:
    """What it needs and has of its narrower side: a text in several lines of height, all else of width."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()), widget.height()
    if isinstance(widget, QTabBar):
        return sum(widget.tabRect(number).width() for number in range(widget.count()) if widget.isTabVisible(number)), widget.width()
    if isinstance(widget, QLabel | QPushButton | QToolButton) and widget.text():
        return widget.minimumSizeHint().width(), widget.width()
    return 0, 0


def english(where: str, window: QWidget, program: Program) -> Iterator[str]:
    """Texts with words that only English has, but for what shoppers wrote; paths have no blanks."""
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QLabel | QPushButton | QToolButton) and widget.isVisible():
            words = widget.text()
            if " " in words and ENGLISH.search(words) and ENGLISH.search(of_others(program, *order_ids(program)).sub("", words)):
                yield f"{where}: {words!r} is English"


@cache
def of_others(program: Program, *known: str) -> re.Pattern[str]:
    """The texts of the orders as Neto sent them: they are shown as they are in any language. A scene may bring some more."""
    stories = (program.history(1).order(order_id) for order_id in known)
    texts = {text for story in stories if story and story.raw for text in _texts(json.loads(story.raw)) if ENGLISH.search(text)}
    return re.compile("|".join(re.escape(text) for text in sorted(texts, key=len, reverse=True)) or r"(?!)")


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def order_ids(program: Program) -> list[str]:
    return [row.id for row in program.history(1).page(Filter(), Sort(), offset=0, limit=ALL)]


def settle(desk: StoreContext) -> None:
    pictures.wait(30)
    pictures.until(lambda: desk.reads.is_idle)
    pictures.wait(30)


def told(where: str, window: QWidget, desk: StoreContext) -> None:
    """A text that just came gets its room with the next layout: cut is what stays so, also on a busy computer."""
    settle(desk)
    end = time.monotonic() + STAYS
    while time.monotonic() < end:
        if not (found := [*cut(where, window), *(english(where, window, desk.program) if sys.argv[1] == "de" else ())]):
            return
        pictures.wait(50)
    sys.stdout.write("".join(f"{each}\n" for each in found))


def pages(place: StoreWindow, window: QWidget, size: tuple[int, int], program: Program) -> None:
    for tab in range(place.page.tabs.count()):
        place.page.show_tab(tab)
        told(f"tab {tab} at {size}", window, place.desk)
    place.page.show_tab(0)
    place.orders.table.setFocus()
    place.orders.table.several.choose_all()
    told(f"several orders at {size}", window, place.desk)
    place.orders.table.clearSelection()
    for state in (State.HELD, State.CREATED):
        place.desk.wants_order.emit(pictures._order_that_is(state, program))
        told(f"order {state} at {size}", window, place.desk)
    place.orders.close_panel()


def orders(place: StoreWindow, window: QWidget, program: Program) -> None:
    """Each of them: which one is at the top of a list is a question of the hour."""
    for order_id in order_ids(program):
        place.desk.wants_order.emit(order_id)
        told(f"order {order_id}", window, place.desk)
    place.orders.close_panel()


def go_on_in_the_shop(program: Program) -> None:
    """After the first download: an order is changed in all ways, and another is paid back."""
    shop = cast(Any, program)._shop
    changed, refunded = (row.id for row in program.history(1).page(Filter(states=frozenset({State.CREATED})), Sort(), offset=2, limit=2))
    shop.call("edit_order", order_id=changed, DeliveryInstruction="Ring twice", ShipStreetLine1="5 Other Road", ShippingOption="Courier")
    shop.call("edit_line", order_id=changed, Quantity="5")
    shop.call("add_rma", order_id=refunded)
    for _ in program.run(1, Request(starter="window"), program.keys(1)):
        pass


def dialogs(place: StoreWindow, size: tuple[int, int]) -> None:
    settings = SettingsDialog(place.desk, "")
    for dialog in (settings, SetupWizard(place.desk), HelpWindow(place.desk)):
        dialog.resize(*size)
        dialog.show()
        if dialog is settings:
            pictures.until(lambda: settings.is_ready)
            for tab in range(settings.tabs.count()):
                settings.tabs.setCurrentIndex(tab)
                told(f"settings {tab} at {size}", settings, place.desk)
        told(f"{type(dialog).__name__} at {size}", dialog, place.desk)
        dialog.close()


def seldom(place: StoreWindow, window: QWidget, size: tuple[int, int], program: Program) -> None:
    for name, scene in scenes.SCENES.items():
        with scene(place, program) as shown:
            shown.resize(*size)
            told(f"{name} at {size}", shown, place.desk)
            least = shown.minimumSizeHint().expandedTo(shown.minimumSize())
            if shown is not window and (least.width() > size[0] or least.height() > size[1]):
                sys.stdout.write(f"{name} needs {least.width()} x {least.height()} and has {size}\n")


def main(folder: Path) -> None:
    percent = sys.argv[3]
    with text_size(percent):
        application = QApplication(sys.argv[:1])
    theme = Theme(application, "light")
    with CompositionHere().program(Options(practice=True, data_dir=folder)) as program:
        go_on_in_the_shop(program)
        for size in (SMALLEST[percent], USUAL):
            with pictures.window_over(theme, program, size) as (window, place):
                pages(place, window, size, program)
                if size == USUAL:
                    orders(place, window, program)
                dialogs(place, size)
                seldom(place, window, size, program)
                welcome = WelcomePage(theme)
                theme.dress(welcome)
                welcome.resize(*size)
                welcome.show()
                told(f"welcome at {size}", welcome, place.desk)
                welcome.close()


if __name__ == "__main__":
    main(Path(sys.argv[2]))
