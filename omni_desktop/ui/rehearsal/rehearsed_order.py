"""One order of a rehearsal: the sales order as it would look in Omni, each value with where it comes from, and both totals."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from omni_desktop.core.money.totals import cents
from omni_desktop.core.problems.problems import Problem, holds
from omni_desktop.core.record.events import Looked
from omni_desktop.core.record.preview import Compared, Preview
from omni_desktop.core.sales_order import SalesOrder
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.look import rule, set_look
from omni_desktop.ui.look.picture import IconWords, Picture
from omni_desktop.ui.look.problem_words import advice, meaning, title
from omni_desktop.ui.look.results import rehearsed_look
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import told, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.badges import Badge
from omni_desktop.ui.parts.facts import Fact
from omni_desktop.ui.parts.tables.row_delegate import Column
from omni_desktop.ui.parts.tables.table import Table
from omni_desktop.ui.rehearsal.rehearsed_orders import customer
from omni_desktop.ui.rehearsal.sales_order_values import Value, main_values, other_values

SAID = tr("Sales order as it would look in Cin7 Omni. The grey line says where each value comes from.")
CHECKED = tr("Checked before anything is sent. An order that is not equal is held.")
EQUAL = ("circle-check", "ok", tr("Equal to the cent"))
ACROSS = 4
NARROW = 640                                    # below that only half as many values stand beside each other
LONG, LONG_WORD = 48, 18                        # letters of a value that takes the room of two
MOST_LINES = 12                                 # more scroll inside their table
COLUMNS = (
    Column(tr("Code"), 112, "name"),
    Column(tr("Product")),
    Column(tr("Qty"), 56, right=True),
    Column(tr("Unit price"), 92, right=True),
    Column(tr("Total"), 92, right=True),
    Column(tr("Comes from"), 112, token="text2", leaves=640),
)
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class LinesModel(QAbstractTableModel):
    def __init__(self, part: SalesOrder, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines, self._formats = part.lines, formats

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section].right:
            return int(RIGHT)
        return COLUMNS[section].title if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        line, formats = self._lines[index.row()], self._formats
        value = cents(line.quantity * line.unit_price - line.discount)
        where = tr("Neto line {number}", number=line.shop_line or index.row() + 1) if line.product_option_id else tr("Neto, as text")
        price = formats.money(line.unit_price.normalize())
        name = line.name or line.comments.partition("\n")[0]
        return (line.code, name, formats.quantity(line.quantity), price, formats.money(value), where)[index.column()]


class RehearsedOrder(QScrollArea):
    """Made anew for each order that is chosen."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._formats = theme, formats
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("What would become of the order"))
        self._looked: Looked | None = None
        self._was_narrow = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._looked is not None and self._was_narrow != (self.viewport().width() < NARROW):
            self.show_order(self._looked)

    def show_order(self, looked: Looked) -> None:
        self._looked, self._was_narrow = looked, self.viewport().width() < NARROW
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        preview = looked.preview or Preview()
        column.addLayout(self._head(looked, preview))
        self._add_problems(column, [problem for problem in looked.problems if holds(problem)])
        for part in preview.sales_orders:
            self._add_part(column, part, preview)
        if preview.compared:
            column.addLayout(self._totals(preview.compared))
        self._add_problems(column, [problem for problem in looked.problems if not holds(problem)])
        if preview.why:
            column.addLayout(self._why(preview.why))
        column.addStretch()
        self.setWidget(page)

    def _head(self, looked: Looked, preview: Preview) -> QVBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Words(self._theme, (looked.reference if preview.sales_orders else "") or looked.id, "title", elide=True), 1)
        row.addWidget(Badge(self._theme, rehearsed_look(looked.result)))
        said = SAID if preview.sales_orders else ", ".join(filter(None, (customer(looked), self._formats.money(looked.total))))
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addLayout(row)
        head.addWidget(Words(self._theme, said, "caption", wrap=True))
        return head

    def _add_problems(self, column: QVBoxLayout, problems: Sequence[Problem]) -> None:
        for problem in problems:
            icon, token = ("circle-pause", "warn") if holds(problem) else ("info", "text2")
            paragraph = QVBoxLayout()
            paragraph.setSpacing(4)
            paragraph.addLayout(self._heading(icon, token, title(problem)))
            for sentence in (meaning(problem), advice(problem)):
                paragraph.addWidget(Words(self._theme, told(sentence), "secondary", wrap=True))
            column.addLayout(paragraph)

    def _heading(self, icon: str, token: str, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Picture(self._theme, icon, token))
        row.addWidget(Words(self._theme, text, "strong", token=token, wrap=True), 1)
        return row

    def _add_part(self, column: QVBoxLayout, part: SalesOrder, preview: Preview) -> None:
        if len(preview.sales_orders) > 1:
            column.addWidget(rule())
            column.addWidget(Words(self._theme, part.reference, "strong"))
        column.addLayout(self._grid(main_values(part, preview, self._formats)))
        column.addWidget(Words(self._theme, tr("Lines"), "heading"))
        column.addWidget(self._lines(part))
        column.addLayout(self._grid(other_values(part, preview, self._formats)))

    def _grid(self, values: Sequence[Value]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(16)
        across = ACROSS if self.viewport().width() >= NARROW else ACROSS // 2
        row = column = 0
        for value in values:
            wide = 2 if len(value.text) > LONG or max(map(len, value.text.split()), default=0) > LONG_WORD else 1
            if column + wide > across:
                row, column = row + 1, 0
            grid.addWidget(Fact(self._theme, value.label, value.text, value.origin), row, column, 1, wide)
            column += wide
        for each in range(across):
            grid.setColumnStretch(each, 1)
            grid.setColumnMinimumWidth(each, 40)        # an empty column keeps its share
        return grid

    def _lines(self, part: SalesOrder) -> QWidget:
        table = Table(self._theme, tr("Lines of {reference}", reference=part.reference), COLUMNS, first_padding=8)
        table.use_model(LinesModel(part, self._formats, table))
        shown = min(len(part.lines), MOST_LINES)
        table.setFixedHeight(table.horizontalHeader().height() + shown * table.verticalHeader().defaultSectionSize())
        frame = QFrame()
        frame.setProperty("card", "true")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(table)
        return frame

    def _totals(self, compared: Sequence[Compared]) -> QHBoxLayout:
        card = QFrame()
        card.setProperty("card", "true")
        grid = QGridLayout(card)
        grid.setContentsMargins(8, 0, 8, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(0)
        for at, word in enumerate((tr("Totals check"), "Neto", "Omni", tr("Apart"))):
            self._cell(grid, 0, at, Words(self._theme, word, "header", align=RIGHT if at else Qt.AlignmentFlag.AlignLeft))
        for row, line in enumerate(compared, 1):
            self._add_total(grid, row * 2, line, is_total=row == len(compared))
        grid.setColumnStretch(0, 1)
        row_of = QHBoxLayout()
        row_of.setSpacing(24)
        row_of.addWidget(card, 3, Qt.AlignmentFlag.AlignTop)
        row_of.addLayout(self._proof(compared[-1].apart), 2)
        return row_of

    def _add_total(self, grid: QGridLayout, row: int, line: Compared, *, is_total: bool) -> None:
        role, money = "strong" if is_total else "body", self._formats.money
        grid.addWidget(rule(), row - 1, 0, 1, ACROSS)
        self._cell(grid, row, 0, Words(self._theme, line.name, role))
        for at, amount in ((1, line.shop), (2, line.omni)):
            self._cell(grid, row, at, Words(self._theme, money(cents(amount)), role, align=RIGHT))
        apart = money(cents(line.apart))
        if line.apart:
            self._cell(grid, row, 3, IconWords(self._theme, "triangle-alert", apart, "bad", "strong"))
        else:
            self._cell(grid, row, 3, Words(self._theme, apart, role, align=RIGHT))

    def _cell(self, grid: QGridLayout, row: int, column: int, cell: QWidget) -> None:
        grid.setRowMinimumHeight(row, 31)
        grid.addWidget(cell, row, column, RIGHT if column else Qt.AlignmentFlag.AlignVCenter)

    def _proof(self, apart: Decimal) -> QVBoxLayout:
        proof = QVBoxLayout()
        proof.setSpacing(8)
        differs = ("circle-x", "bad", tr("{money} apart", money=self._formats.money(cents(abs(apart)))))
        proof.addWidget(Badge(self._theme, differs if apart else EQUAL), 0, Qt.AlignmentFlag.AlignLeft)
        proof.addWidget(Words(self._theme, CHECKED, "caption", wrap=True), 1, Qt.AlignmentFlag.AlignTop)
        return proof

    def _why(self, why: Sequence[str]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(Words(self._theme, tr("Why"), "heading"))
        for sentence in why:
            column.addWidget(Words(self._theme, told(sentence), "secondary", wrap=True))
        return column


def white(widget: QWidget) -> QWidget:
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    set_look(widget, "ground", "surface")
    return widget
