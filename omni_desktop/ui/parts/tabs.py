"""Tabs with a line under the chosen one, a count beside a word, and a sign where a page needs a correction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QTabBar, QWidget

from omni_desktop.core.words.harmless import one_line
from omni_desktop.ui.look.ground import draw_ground
from omni_desktop.ui.look.picture import draw_turned
from omni_desktop.ui.look.plain import without_keys
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr

HEIGHT, BETWEEN, SIDE, GAP, PILL, ICON = 40, 24, 6, 8, 16, 16      # SIDE: the ring's room, also before the first word
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(slots=True)
class _Tab:
    word: str
    counted: Callable[[int], str] = str
    count: int = 0
    warned: bool = False

    def said(self) -> str:
        count = self.counted(self.count) if self.count else ""
        return ", ".join(part for part in (self.word, count, tr("needs a correction") if self.warned else "") if part)


class Tabs(QTabBar):
    """A QTabBar that draws itself: `currentChanged(int)`, arrow keys, Ctrl+Tab from anywhere in its window. Its first word stands `SIDE`
    from its left. The page below is the caller's, for example a QStackedWidget."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tabs: list[_Tab] = []
        self._hovered = -1
        self.setAccessibleName(name)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setMouseTracking(True)
        QShortcut(QKeySequence("Ctrl+Tab"), self, partial(self._step, 1))
        QShortcut(QKeySequence("Ctrl+Shift+Tab"), self, partial(self._step, -1))

    def add(self, word: str, counted: Callable[[int], str] = str) -> int:
        """`counted` says what the pill counts ("5 orders held"); it shows while there are any."""
        self._tabs.append(_Tab(one_line(word), counted))
        return self.addTab(without_keys(word))

    def set_count(self, number: int, count: int) -> None:
        if count != self._tabs[number].count:
            self._tabs[number].count = count
            self._measure(number)

    def warn(self, number: int, on: bool) -> None:
        """A wrong value on the page of this tab."""
        if on != self._tabs[number].warned:
            self._tabs[number].warned = on
            self._measure(number)

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._width(index) + BETWEEN, HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self.tabAt(event.position().toPoint())
        self.update()
        super().mouseMoveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            for number in range(self.count()):
                self._draw_tab(painter, number)

    def _step(self, by: int) -> None:
        """To the next tab that is shown, and round."""
        shown = [number for number in range(self.count()) if self.isTabVisible(number)]
        if self.currentIndex() in shown:
            self.setCurrentIndex(shown[(shown.index(self.currentIndex()) + by) % len(shown)])

    def _draw_tab(self, painter: QPainter, number: int) -> None:
        tab, chosen = self._tabs[number], number == self.currentIndex()
        rect = self.tabRect(number).adjusted(SIDE, 0, SIDE - BETWEEN, 0)
        strong = chosen or (number == self._hovered and self.underMouse())
        left = rect.left() + self._draw_warning(painter, rect, tab)
        painter.setFont(self._theme.font("strong" if chosen else "body"))
        painter.setPen(self._theme.color(("text" if strong else "text2") if self.isTabEnabled(number) else "text3"))
        painter.drawText(QRect(left, 0, rect.right() - left + 1, HEIGHT - 1), MIDDLE, tab.word)
        if tab.count:
            self._draw_pill(painter, rect, tab)
        if chosen:
            painter.fillRect(rect.left(), HEIGHT - 2, rect.width(), 2, self._theme.color("accent"))
            if self.hasFocus():
                ring = QRectF(rect.adjusted(-SIDE, 6, SIDE, -6))
                draw_ground(painter, self._theme, ring, "", 4, "accent", width=2)

    def _draw_warning(self, painter: QPainter, rect: QRect, tab: _Tab) -> int:
        if not tab.warned:
            return 0
        pixmap = self._theme.pixmap("triangle-alert", "warn", ICON, self.devicePixelRatio())
        draw_turned(painter, pixmap, rect.left(), (HEIGHT - ICON) / 2 - 1)
        return ICON + 6

    def _draw_pill(self, painter: QPainter, rect: QRect, tab: _Tab) -> None:
        width = self._pill_width(tab)
        pill = QRect(rect.right() + 1 - width, (HEIGHT - PILL) // 2 - 1, width, PILL)
        draw_ground(painter, self._theme, QRectF(pill), "warnBg", PILL / 2)
        painter.setFont(self._theme.font("captionStrong"))
        painter.setPen(self._theme.color("warn"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(tab.count))

    def _width(self, number: int) -> int:
        """Measured in the chosen tab's letters, so that nothing moves when another is chosen."""
        tab = self._tabs[number] if number < len(self._tabs) else _Tab(self.tabText(number))
        words = QFontMetrics(self._theme.font("strong")).horizontalAdvance(tab.word) + 1
        return words + (ICON + 6 if tab.warned else 0) + (GAP + self._pill_width(tab) if tab.count else 0)

    def _pill_width(self, tab: _Tab) -> int:
        return max(20, QFontMetrics(self._theme.font("captionStrong")).horizontalAdvance(str(tab.count)) + 12)

    def _measure(self, number: int) -> None:
        self.setAccessibleTabName(number, self._tabs[number].said())
        self.setTabText(number, self.tabText(number) + " ")     # the bar measures its tabs again only for another text
        self.setTabText(number, self.tabText(number).rstrip())
