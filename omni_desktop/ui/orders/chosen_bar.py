"""The line below the list while several orders are chosen: what can be done with all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.orders.bulk_deeds import BulkDeeds, Deed
from omni_desktop.ui.orders.chosen_orders import MOST, ChosenOrders
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.menu import Menu

WORDS = 120                                     # px that the count needs at least


class ChosenBar(QWidget):
    """`closed`: nothing shall be chosen any more."""

    closed = Signal()

    def __init__(self, desk: StoreContext, chosen: ChosenOrders, deeds: BulkDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = desk.theme
        self._desk, self._chosen, self._deeds = desk, chosen, deeds
        self.words = Words(theme, "", "name", elide=True)
        self.retry = Button(theme, "", icon="rotate-cw", narrow=True)
        self.dismiss = Button(theme, "", icon="ban", narrow=True)
        self.again = Button(theme, tr("Download these now"), icon="download", narrow=True)
        self.more = Button(theme, tr("More"), icon="chevron-down", icon_after=True, narrow=True)
        self.more.setAccessibleName(tr("More that can be done with the orders chosen"))
        self.close_button = Button(theme, "", "ghost", "x", narrow=True)
        self.close_button.setAccessibleName(tr("Choose none of them"))
        set_tip(self.close_button, tr("Choose none"))
        self._menu = Menu(theme, self)
        self._again: Sequence[str] = ()
        self._fitting: list[tuple[Button, bool]] = []
        self._lay_out()
        self.retry.clicked.connect(deeds.retry)
        self.dismiss.clicked.connect(deeds.dismiss)
        self.again.clicked.connect(self._download_now)
        self.more.clicked.connect(self._open_menu)
        self.close_button.clicked.connect(self.closed)

    def show_chosen(self) -> None:
        """How many they are, and what fits how many of them."""
        chosen, number = self._chosen, self._desk.formats.number
        rows = chosen.rows
        self._again = ()
        self.say(tr(
            "More than {most} selected: choose fewer",
            most=number(MOST),
        ) if chosen.too_many else tr(
            "{count} selected",
            count=number(chosen.count),
        ))
        self._fitting = [(self.again, False)]
        for button, deed in zip((self.retry, self.dismiss), self._deeds.decisions(rows), strict=True):
            self._fitting.append((button, bool(deed.fitting.rows)))
            self._name(button, deed)
        self.more.setEnabled(bool(rows))
        self._fit()

    def show_outcome(self, sentence: str, again: Sequence[str]) -> None:
        """Until others are chosen; with `again`, these can be downloaded at once."""
        self._again = again
        self.say(sentence)
        self._fitting = [(self.again, bool(again)), (self.retry, False), (self.dismiss, False)]
        self._fit()

    def menu(self) -> Menu:
        self._menu.empty()
        self._deeds.offer(self._menu)
        return self._menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _name(self, button: Button, deed: Deed) -> None:
        number = self._desk.formats.number
        words, left = deed.fitting.says(deed.verb, number), deed.fitting.left_out(number)
        button.setText(f"{words}{deed.more}")
        button.set_icon(deed.icon)      # anew: the room beside it follows from whether there are words
        button.setAccessibleName(f"{words}: {left}" if left else words)
        set_tip(button, f"{words}: {left}" if left else "")

    def say(self, words: str) -> None:
        self.words.setText(words)
        self.setAccessibleName(words)

    def _fit(self) -> None:
        """Those without room are in the menu only, the last first."""
        room = self.width() - 40 - WORDS - self.more.sizeHint().width() - self.close_button.sizeHint().width() - 16
        for button, fits in self._fitting:
            room -= (button.sizeHint().width() + 8) if fits else 0
            button.setVisible(fits and room >= 0)

    def _download_now(self) -> None:
        self.again.hide()
        self._deeds.download_now(self._again)

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.ensurePolished()
        menu.popup(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        for widget in (self.again, self.retry, self.dismiss, self.more, self.close_button):
            row.addWidget(widget)

