"""The rehearsal's list: what would become of each order, and the two lines that each row shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from omni_desktop.core.order import ZERO
from omni_desktop.core.problems.problems import holds
from omni_desktop.core.record.events import Looked
from omni_desktop.core.words.harmless import one_line
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.plain import tip
from omni_desktop.ui.look.plain_notices import TIP_ROLE
from omni_desktop.ui.look.problem_words import title
from omni_desktop.ui.look.results import REHEARSED, rehearsed_look
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import told, tr

ORDER = ("created", "adopted", "dispatched", "voided", "changed", "held", "refused", "in_doubt", "waiting", "skipped", "unchanged")
PLACE = {result: number for number, result in enumerate(ORDER)}
WANTED = frozenset(REHEARSED)                   # what "Download these now" takes
SHORT: Mapping[str, str] = {"created": tr("create"), "dispatched": tr("dispatch"), "voided": tr("void")}
HEIGHT, EDGE, LEFT, RIGHT = 56, 3, 24, 16
LOOKED_ROLE = Qt.ItemDataRole.UserRole + 1
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
AT_END = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
Index = QModelIndex | QPersistentModelIndex


def caption(looked: Looked) -> str:
    """Why, or where to: "in Melbourne 3PL", "AB-114 isn't in Omni", "It isn't paid or approved yet, as the settings ask."."""
    held = next((problem for problem in looked.problems if holds(problem)), None)
    if held is not None:
        return title(held)
    preview = looked.preview
    if preview is None:
        return ""
    if preview.sales_orders:
        names = (preview.branches.get(part.branch_id, "") for part in preview.sales_orders)
        return tr(" and ").join(dict.fromkeys(tr("in {name}", name=name) for name in names if name))
    return told(preview.why[-1]) if preview.why else ""


def customer(looked: Looked) -> str:
    return looked.preview.customer if looked.preview else ""


class RehearsedOrders(QAbstractListModel):
    """As they come, and once `arrange` was called: those that would be sent first, then what waits for a person, then the rest."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.formats = formats
        self._rows: list[Looked] = []
        self._row_of: dict[str, int] = {}

    def add(self, found: Iterable[Looked]) -> None:
        """An order that comes twice counts once, with its last result."""
        latest = {looked.id: looked for looked in found}
        for looked in [looked for looked in latest.values() if looked.id in self._row_of]:
            self._rows[self._row_of[looked.id]] = latest.pop(looked.id)
            changed = self.index(self._row_of[looked.id])
            self.dataChanged.emit(changed, changed)
        if latest:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(latest) - 1)
            self._row_of |= {order_id: first + number for number, order_id in enumerate(latest)}
            self._rows += latest.values()
            self.endInsertRows()

    def arrange(self) -> None:
        """Within each result the latest number first."""
        self.beginResetModel()
        self._rows.sort(key=lambda looked: _digits(looked.id), reverse=True)
        self._rows.sort(key=lambda looked: PLACE.get(looked.result, len(ORDER)))
        self._row_of = {looked.id: row for row, looked in enumerate(self._rows)}
        self.endResetModel()

    def looked(self, row: int) -> Looked:
        return self._rows[row]

    def all(self) -> list[Looked]:
        return self._rows

    def pieces(self) -> list[tuple[str, str]]:
        """The counts, equal to the list because they are counted from it."""
        counts = Counter(looked.result for looked in self._rows)
        results = (*ORDER, *sorted(set(counts) - set(ORDER)))
        return [(result, f"{self.formats.number(counts[result])} {_short(result)}") for result in results if counts[result]]

    def wanted(self) -> list[Looked]:
        return [looked for looked in self._rows if looked.result in WANTED]

    def money_to_create(self) -> Decimal:
        return sum((looked.total or ZERO for looked in self._rows if looked.result == "created"), ZERO)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        looked = self._rows[index.row()]
        if role == LOOKED_ROLE:
            return looked
        if role == TIP_ROLE:
            return tip(caption(looked))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (looked.id, customer(looked), self.formats.money(looked.total), rehearsed_look(looked.result)[2], caption(looked))
            return ", ".join(part for part in parts if part)
        return None


class RehearsedDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._formats = theme, formats

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        looked: Looked = index.data(LOOKED_ROLE)
        self._draw_ground(painter, rect, option.state)
        inside = rect.adjusted(LEFT, 8, -RIGHT, 0)
        line = QRect(inside.x(), inside.y(), inside.width(), 20)
        end = self._draw(painter, "body", "text", line, self._formats.money(looked.total), AT_END)
        room = inside.width() - end - 12
        left = self._draw(painter, "name", "text", QRect(inside.x(), inside.y(), room, 20), looked.id) + 12
        self._draw(painter, "body", "text2", QRect(inside.x() + left, inside.y(), room - left, 20), customer(looked))
        self._draw_result(painter, inside.adjusted(0, 20, 0, 0), looked)

    def _draw_result(self, painter: QPainter, rect: QRect, looked: Looked) -> None:
        icon, token, word = rehearsed_look(looked.result)
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(QPoint(rect.x(), rect.y() + 2), self._theme.pixmap(icon, token, 16, ratio))
        width = self._draw(painter, "name", token, QRect(rect.x() + 22, rect.y(), rect.width() - 22, 20), word)
        left = rect.x() + 22 + width + 8
        self._draw(painter, "caption", "text2", QRect(left, rect.y(), rect.right() - left, 20), caption(looked))

    def _draw_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        theme = self._theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("tint"))
            painter.fillRect(rect.x(), rect.y(), EDGE, rect.height(), theme.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("line"))

    def _draw(self, painter: QPainter, role: str, token: str, rect: QRect, text: str, where: Qt.AlignmentFlag = MIDDLE) -> int:
        """Gives back how wide the text is."""
        metrics = QFontMetrics(self._theme.font(role))
        shown = metrics.elidedText(one_line(text), Qt.TextElideMode.ElideRight, max(0, rect.width()))
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.color(token))
        painter.drawText(rect, where, shown)
        return metrics.horizontalAdvance(shown)


class RehearsedList(QListView):
    def __init__(self, theme: Theme, model: RehearsedOrders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Orders of this rehearsal"))
        self.setModel(model)
        self.setItemDelegate(RehearsedDelegate(theme, model.formats, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(HEIGHT // 2)


def _short(result: str) -> str:
    return SHORT.get(result) or rehearsed_look(result)[2].lower()


def _digits(order_id: str) -> tuple[int, str]:
    """N99 comes before N100: by the number in it, then as text."""
    return int("".join(re.findall(r"\d+", order_id)[:1]) or 0), order_id
