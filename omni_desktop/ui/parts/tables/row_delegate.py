"""The cells of every table: plain text in a tone, a result with its icon, the row's hover and its accent edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from omni_desktop.ui.look.laid_texts import LaidTexts
from omni_desktop.ui.look.plain import Tip, tip
from omni_desktop.ui.look.plain_notices import TIP_ROLE, show_tip
from omni_desktop.ui.look.results import result_look
from omni_desktop.ui.look.theme import Theme

RESULT_ROLE = Qt.ItemDataRole.UserRole + 1      # the model's: `created`, `held`, ... of a result column
WORD_ROLE = Qt.ItemDataRole.UserRole + 2        # the model's, optional: another word for it, as "Would create"
PIECES_ROLE = Qt.ItemDataRole.UserRole + 3      # the model's: pairs of result and words of a column of pieces, as ("held", "2 held")
MARK_ROLE = Qt.ItemDataRole.UserRole + 4        # the model's: icon and token of a mark before an amount; its tooltip says what it means
ROW, EDGE, PADDING, RING = 32, 3, 6, 2
FIRST = 24                                      # before the words of the first column
BESIDE_ICON = 22                                # where the word of a result begins
BETWEEN = 12                                    # between two pieces of one cell
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """`width` 0 takes what is left; `leaves` is the table's width below which the column hides (0: never)."""

    title: str
    width: int = 0
    role: str = "body"
    token: str = "text"
    right: bool = False
    is_result: bool = False
    has_pieces: bool = False
    leaves: int = 0


class RowDelegate(QStyledItemDelegate):
    """All that a cell is painted with is made once: a repaint of the table makes no object but the words that are new."""

    def __init__(self, theme: Theme, columns: Sequence[Column], first_padding: int = FIRST, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = tuple(columns)
        self._first = first_padding
        self._texts = LaidTexts(theme)
        self.hovered = -1
        theme.changed.connect(self._mix)
        self._mix()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._columns[index.column()].width, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self.draw_cell(painter, rect, index, chosen=bool(state & QStyle.StateFlag.State_Selected))
        if state & QStyle.StateFlag.State_HasFocus:
            self.draw_ring(painter, rect)

    def draw_cell(self, painter: QPainter, rect: QRect, index: Index, *, chosen: bool) -> None:
        column = self._columns[index.column()]
        self._draw_ground(painter, rect, chosen, index)
        inside = self._inside(rect, index.column())
        if column.is_result:
            self._draw_result(painter, inside, index)
        elif column.has_pieces and index.data(PIECES_ROLE):
            self._draw_pieces(painter, inside, index.data(PIECES_ROLE))
        else:
            if column.right and (mark := index.data(MARK_ROLE)):
                self._draw_icon(painter, inside, *mark)
            self._draw_text(painter, inside, column, str(index.data() or ""))

    def draw_ring(self, painter: QPainter, rect: QRect) -> None:
        """Around the cell that has the focus."""
        painter.setPen(self._ring)
        painter.setBrush(self._nothing)
        painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        show_tip(event.globalPos(), self.tooltip_of(index, view.visualRect(index)) if index.isValid() else tip(""), view)
        return True

    def tooltip_of(self, index: Index, rect: QRect) -> Tip:
        """The model's own tooltip, or the whole text where the cell cuts it."""
        said = index.data(TIP_ROLE)
        if said:
            return Tip(str(said))       # a Tip already, which Qt gives back as a text
        column = self._columns[index.column()]
        text = self._word(index) if column.is_result else str(index.data() or "")
        room = self._inside(rect, index.column()).width() - (22 if column.is_result else 0)
        return tip(text if self._texts.width(text, self._role(column)) > room else "")

    def _draw_ground(self, painter: QPainter, rect: QRect, chosen: bool, index: Index) -> None:
        if chosen:
            painter.fillRect(rect, self._tint)
        elif index.row() == self.hovered:
            painter.fillRect(rect, self._hover)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, self._line)
        if chosen and index.column() == 0:
            painter.fillRect(rect.x(), rect.y(), EDGE, rect.height(), self._accent)

    def _draw_text(self, painter: QPainter, rect: QRect, column: Column, text: str) -> None:
        painter.setPen(self._colors[column.token])
        self._texts.draw(painter, rect, text, column.role, right=column.right)

    def _draw_result(self, painter: QPainter, rect: QRect, index: Index) -> None:
        result = index.data(RESULT_ROLE)
        if result:
            icon, token, _word = result_look(str(result))
            self._draw_icon(painter, rect, icon, token)
            self._texts.draw(painter, rect.adjusted(BESIDE_ICON, 0, 0, 0), self._word(index), "name")

    def _draw_pieces(self, painter: QPainter, rect: QRect, pieces: Sequence[tuple[str, str]]) -> None:
        """An icon and words for each, as many as fit; the tooltip has them all, since the model's text is their sentence."""
        left = QRect(rect)
        for number, (result, words) in enumerate(pieces):
            icon, token, _word = result_look(result)
            width = 20 + self._texts.width(words, "body")
            is_last = number == len(pieces) - 1
            if width > left.width() - (1 if is_last else BETWEEN + 9):
                painter.setPen(self._colors[token])
                self._texts.draw(painter, left, "…", "body")
                return
            self._draw_icon(painter, left, icon, token)
            self._texts.draw(painter, left.adjusted(20, 0, 0, 0), words, "body")
            left.setLeft(left.left() + width + BETWEEN)

    def _draw_icon(self, painter: QPainter, rect: QRect, icon: str, token: str) -> None:
        """At the left; the words that follow are of its colour."""
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(QPoint(rect.x(), rect.y() + (rect.height() - 16) // 2), self._theme.pixmap(icon, token, 16, ratio))
        painter.setPen(self._colors[token])

    def _word(self, index: Index) -> str:
        return str(index.data(WORD_ROLE) or result_look(str(index.data(RESULT_ROLE) or ""))[2])

    def _role(self, column: Column) -> str:
        return "name" if column.is_result else column.role

    def _inside(self, rect: QRect, column: int) -> QRect:
        """A result ends at its cell's edge: beside it is the scroll bar's own room."""
        left = self._first if column == 0 else PADDING
        return rect.adjusted(left, 0, 0 if self._columns[column].is_result else -PADDING, -1)

    def _mix(self) -> None:
        theme = self._theme
        self._colors = {token: theme.color(token) for token in theme.tokens}
        self._tint, self._hover, self._line, self._accent = (theme.color(token) for token in ("tint", "hover", "line", "accent"))
        self._ring = QPen(theme.color("accent"), RING)
        self._nothing = QBrush(Qt.BrushStyle.NoBrush)
