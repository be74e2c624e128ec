"""The table of a send of products: a row a product with its tick, and a column for each field that would change."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem

from omni_desktop.core.catalogue.preview import Action
from omni_desktop.core.settings.table import FIELD_LABELS
from omni_desktop.ui.catalogue.planned_rows import Shown
from omni_desktop.ui.look.ground import draw_ground
from omni_desktop.ui.look.plain import tip
from omni_desktop.ui.look.plain_notices import TIP_ROLE
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr, translation
from omni_desktop.ui.parts.tables.row_delegate import RESULT_ROLE, WORD_ROLE, Column, RowDelegate
from omni_desktop.ui.parts.tables.table import Table

ROOT = QModelIndex()
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex
SKU, NAME, WHAT, SOLD, WAITING, FIRST_FIELD = range(6)
BOX, BESIDE = 16, 24                            # the tick, and the words after it
FIELD_WIDTH, LEAST_NAME = 124, 128
DIFFERS, NOT_TICKED = tr("Differs"), ("skipped", tr("Not ticked"))
SHOWABLE_FIELDS = tuple(FIELD_LABELS)


def columns_of() -> tuple[Column, ...]:
    fixed = (
        Column(tr("Product code"), 148, role="name"),
        Column(tr("Product")),
        Column(tr("What happens"), 128, is_result=True),
        Column(tr("Sold"), 64, right=True, leaves=560),
        Column(tr("Waiting"), 88, right=True),
    )
    return (*fixed, *(Column(translation(label), FIELD_WIDTH, token="text2") for label in FIELD_LABELS.values()))


class PlannedModel(QAbstractTableModel):
    """`ticked` holds the codes of the ticked rows; `changed` tells that it is another set."""

    changed = Signal()

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: Sequence[Shown] = ()
        self._told: Mapping[str, tuple[str, str, str]] = {}
        self.ticked: frozenset[str] = frozenset()
        self.fields: frozenset[str] = frozenset()
        self.is_open = True

    def show_rows(self, rows: Sequence[Shown]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def show_ticks(self, ticked: Collection[str], fields: Collection[str]) -> None:
        self.ticked, self.fields = frozenset(ticked), frozenset(fields)
        self._repaint()
        self.changed.emit()

    def show_results(self, told: Mapping[str, tuple[str, str, str]]) -> None:
        """By code: result, word and what to know. From now on nothing is ticked any more."""
        self._told, self.is_open = {**self._told, **told}, False
        self._repaint()

    def row(self, number: int) -> Shown | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rows(self) -> Sequence[Shown]:
        return self._rows

    def toggle(self, number: int) -> None:
        row = self.row(number)
        if row is not None and self.is_open and row.plan.sends:
            self.show_ticks(self.ticked ^ {row.code}, self.fields)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole and self._columns[section].right:
            return RIGHT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == SKU and self.is_open and row.plan.sends:
            return Qt.CheckState.Checked if row.code in self.ticked else Qt.CheckState.Unchecked
        if role == RESULT_ROLE and column == WHAT:
            return self._result(row)[0]
        if role == WORD_ROLE and column == WHAT:
            return self._result(row)[1]
        if role == Qt.ItemDataRole.TextAlignmentRole and self._columns[column].right:
            return RIGHT
        if role == TIP_ROLE and column == WHAT:
            return tip(self._told[row.code][2] if row.code in self._told else row.problem)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(row)
        return None

    def _text(self, row: Shown, column: int) -> str:
        fixed = (row.code, row.name, self._result(row)[1], row.sold, row.waiting)
        return fixed[column] if column < FIRST_FIELD else row.changes.get(SHOWABLE_FIELDS[column - FIRST_FIELD], "")

    def _result(self, row: Shown) -> tuple[str, str]:
        """How it looks and its word. A difference is only sent once its field is ticked."""
        if row.code in self._told:
            return self._told[row.code][:2]
        if row.plan.action is Action.UPDATE:
            is_sent = self.is_open and row.code in self.ticked and bool(self.fields & row.changes.keys())
            return row.result, row.word if is_sent else DIFFERS
        return (row.result, row.word) if self.is_open or not row.plan.sends else NOT_TICKED

    def _sentence(self, row: Shown) -> str:
        tick = "" if not (self.is_open and row.plan.sends) else tr("ticked") if row.code in self.ticked else tr("not ticked")
        cells = (self._text(row, column) for column in range(self.columnCount()))
        return ", ".join(filter(None, (tick, *cells)))

    def _repaint(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))


class TickDelegate(RowDelegate):
    """A box before the words of the first column, for rows that can be ticked."""

    def __init__(self, theme: Theme, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(theme, columns, 24 + BESIDE, parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole) if index.column() == SKU else None
        if state is None:
            return
        rect: QRect = option.rect
        box = QRectF(rect.x() + 24, rect.y() + (rect.height() - BOX) // 2, BOX, BOX)
        on = state == Qt.CheckState.Checked
        draw_ground(painter, self._theme, box, "accent" if on else "surface", 4, "accent" if on else "ctl")
        if on:
            ratio = painter.device().devicePixelRatio()
            painter.drawPixmap(box.adjusted(2, 2, -2, -2).toRect(), self._theme.pixmap("check", "onAccent", BOX - 4, ratio))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        pressed = event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent)
        if pressed and index.column() == SKU and isinstance(model, PlannedModel) and isinstance(event, QMouseEvent):
            rect: QRect = option.rect
            if event.position().x() < rect.x() + 24 + BESIDE:
                model.toggle(index.row())
                return True
        return super().editorEvent(event, model, option, index)


class TickedTable(Table):
    """Space or a press on its box ticks a row; Enter as well, since there is nothing to open."""

    def __init__(self, theme: Theme, name: str, model: PlannedModel, columns: Sequence[Column]) -> None:
        super().__init__(theme, name, columns)
        self._model = model
        self._fields: frozenset[str] = frozenset()
        model.changed.connect(lambda: self.show_fields(model.fields))
        self.delegate = TickDelegate(theme, columns, self)
        self.setItemDelegate(self.delegate)
        self.use_model(model)

    def show_fields(self, fields: Collection[str]) -> None:
        self._fields = frozenset(fields)
        self._hide_columns()
        self._fit_name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_name()

    def _fit_name(self) -> None:
        """It takes what is left; where that is next to nothing the table is scrolled instead."""
        others = sum(self.columnWidth(number) for number in range(len(self.columns)) if number != NAME and not self.isColumnHidden(number))
        tight = self.viewport().width() - others < LEAST_NAME
        header = self.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Fixed if tight else QHeaderView.ResizeMode.Stretch)
        if tight:
            self.setColumnWidth(NAME, LEAST_NAME)

    def is_put_away(self, number: int) -> bool:
        if number in (SOLD, WAITING):           # what no row has anything to say in
            return not any(row.sold if number == SOLD else row.waiting for row in self._model.rows())
        return number >= FIRST_FIELD and SHOWABLE_FIELDS[number - FIRST_FIELD] not in self._fields

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            if not event.isAutoRepeat():
                self._model.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
