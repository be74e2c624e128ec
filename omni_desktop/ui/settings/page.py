"""What every tab is: groups of settings in one or two columns that scroll when the dialog is small."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import rule
from omni_desktop.ui.look.tokens import WIDEST
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.fold import Folding

MARGIN, BETWEEN = 24, 24                        # around the page, and between its columns
TWO_COLUMNS = 840                               # the least width for both


class Page(QScrollArea):
    """`column` takes what stands across the page."""

    def __init__(self, desk: StoreContext, name: str) -> None:
        super().__init__()
        self.desk = desk
        self._pairs: list[QBoxLayout] = []
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("page")
        inside.setMaximumWidth(WIDEST["settings"])
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(MARGIN, 16, MARGIN, 16)
        self.column.setSpacing(12)
        self.setWidget(inside)

    def unfold(self, row: QWidget) -> None:
        """Opens what a row is folded away in."""
        for fold in self.findChildren(Folding):
            if fold.isAncestorOf(row):
                fold.open()

    def two_columns(self) -> tuple[Group, Group]:
        row, left, right = two_columns(self.desk)
        self.column.addLayout(row)
        self._pairs.append(row)
        return left, right

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where two columns have no room, one stands below the other."""
        direction = QBoxLayout.Direction.LeftToRight if self.width() >= TWO_COLUMNS else QBoxLayout.Direction.TopToBottom
        for pair in self._pairs:
            pair.setDirection(direction)
        super().resizeEvent(event)


class Group(QWidget):
    """A column of rows under headings, with a line between two groups."""

    def __init__(self, desk: StoreContext) -> None:
        super().__init__()
        self._desk = desk
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)    # both columns are equally wide

    def heading(self, text: str) -> Words:
        if self.column.count():
            self.column.addSpacing(6)
            self.column.addWidget(rule())
            self.column.addSpacing(2)
        words = Words(self._desk.theme, text, "heading")
        self.column.addWidget(words)
        return words

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.column.addWidget(widget)


def two_columns(desk: StoreContext) -> tuple[QHBoxLayout, Group, Group]:
    left, right = Group(desk), Group(desk)
    row = QHBoxLayout()
    row.setSpacing(BETWEEN)
    for group in (left, right):
        row.addWidget(group, 1, Qt.AlignmentFlag.AlignTop)
    return row, left, right
