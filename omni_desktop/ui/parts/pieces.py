"""Counts with their icons in one line, or in as many as they need: 14 create, 2 held, 3 skipped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from omni_desktop.ui.look.results import result_look
from omni_desktop.ui.look.theme import Theme

LINE, ICON, GAP, BETWEEN = 24, 16, 4, 10


class Pieces(QWidget):
    def __init__(self, theme: Theme, role: str = "caption", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._pieces: Sequence[tuple[str, str]] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pieces(self, pieces: Sequence[tuple[str, str]]) -> None:
        """Pairs of a result and its words."""
        self._pieces = tuple(pieces)
        self.setAccessibleName(", ".join(words for _result, words in pieces))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, LINE)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((rect.bottom() + 1 for rect, _result, _words in self._placed(width)), default=LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(self._theme.font(self._role))
            for rect, result, words in self._placed(self.width()):
                icon, token, _word = result_look(result)
                pixmap = self._theme.pixmap(icon, token, ICON, self.devicePixelRatio())
                painter.drawPixmap(QPoint(rect.x(), rect.y() + (LINE - ICON) // 2), pixmap)
                painter.setPen(self._theme.color(token))
                painter.drawText(rect.adjusted(ICON + GAP, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)

    def _placed(self, width: int) -> Iterator[tuple[QRect, str, str]]:
        metrics = QFontMetrics(self._theme.font(self._role))
        left = top = 0
        for result, words in self._pieces:
            needs = ICON + GAP + metrics.horizontalAdvance(words) + 1
            if left and left + needs > width:
                left, top = 0, top + LINE
            yield QRect(left, top, needs, LINE), result, words
            left += needs + BETWEEN
