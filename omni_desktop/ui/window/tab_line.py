"""The line of tabs with its buttons at the right. Where they have no room together, the buttons give up their words first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from omni_desktop.ui.look.ground import Ground
from omni_desktop.ui.look.look import rule
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.split_button import SplitButton
from omni_desktop.ui.parts.tabs import SIDE, Tabs

HEIGHT, LEFT, RIGHT, GAP = 40, 24 - SIDE, 16, 8
BESIDE, ALONE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly


class TabLine(Ground):
    """`download` is there while the summary, which has that button too, is folded away."""

    def __init__(self, theme: Theme, tabs: Tabs, download: SplitButton, fold: Button) -> None:
        super().__init__(theme, "surface", 0)
        self._tabs, self._download, self._fold = tabs, download, fold
        self._folded = False
        words = QWidget()
        row = QHBoxLayout(words)
        row.setContentsMargins(LEFT, 0, RIGHT, 0)
        row.setSpacing(0)
        row.addWidget(tabs)
        row.addStretch()
        row.addWidget(download)
        row.addSpacing(GAP)
        row.addWidget(fold)
        both = QGridLayout(self)                # the line lies within the bar's 40 px, behind that of the chosen tab
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(rule(), 0, 0, Qt.AlignmentFlag.AlignBottom)
        both.addWidget(words, 0, 0)
        self.setFixedHeight(HEIGHT)

    def show_folded(self, folded: bool) -> None:
        self._folded = folded
        self._download.setVisible(folded)
        said = tr("Show summary") if folded else tr("Hide summary")
        self._fold.setAccessibleName(said)
        set_tip(self._fold, said)
        self._fold.set_icon("chevron-down" if folded else "chevron-up")
        self.fit()

    def fit(self) -> None:
        """As many words as have room: a tab that one has to scroll to is a page that nobody finds."""
        whole = tr("Summary") if self._folded else tr("Hide summary")       # short: beside it stands the big button then
        for words, style in ((whole, BESIDE), ("", BESIDE), ("", ALONE)):
            self._fold.setText(words)
            self._download.setToolButtonStyle(style)
            if self._needed() <= self.width():
                break
        set_tip(self._download, "" if self._download.toolButtonStyle() == BESIDE else self._download.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _needed(self) -> int:
        download = self._download.sizeHint().width() if self._folded else 0
        return LEFT + self._tabs.sizeHint().width() + download + GAP + self._fold.sizeHint().width() + RIGHT
