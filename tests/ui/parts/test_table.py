from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QAbstractTableModel, QEvent, QLocale, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QHelpEvent, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from omni_desktop.ui.audit.audit_rows import COLUMNS as AUDIT
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.downloads.runs_model import COLUMNS as RUNS
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.tokens import LIGHT
from omni_desktop.ui.parts.tables.row_delegate import FIRST, PADDING, RESULT_ROLE, WORD_ROLE, Column
from omni_desktop.ui.parts.tables.table import Table

COLUMNS = (
    Column("Order", 92, "name"),
    Column("Customer"),
    Column("Branch", 104, leaves=640),
    Column("Total", 78, right=True),
    Column("Omni status", 82, token="text2", leaves=720),
    Column("Result", 98, is_result=True),
)
LONG = "Harbour Outdoor and Sons of the Eastern Seaboard Proprietary Limited of Somewhere"
ROWS = (
    ("N100241", "Liam O'Connor", "Sydney Store", "$89.90", "Approved", "created"),
    ("N100240", LONG, "Melbourne", "$1,248.00", "", "held"),
    ("N100239", "<b>Ann</b>", "Perth", "$1.00", "", ""),
    ("N100238", "Ann", "Perth", "$1.00", "", "in_doubt"),
)


class Rows(QAbstractTableModel):
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(ROWS)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(COLUMNS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        value = ROWS[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return None if index.column() == 5 else value
        if index.column() == 5:
            return {int(RESULT_ROLE): value, int(WORD_ROLE): "Would create" if value == "created" else None}.get(role)
        return "Placed in Neto" if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0 else None


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> Table:
    table = Table(theme, "Orders", COLUMNS)
    qtbot.addWidget(table)
    table.model_kept = Rows(table)                       # type: ignore[attr-defined]
    table.use_model(table.model_kept)                    # type: ignore[attr-defined]
    table.resize(740, 300)
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    return table


def pixel(table: Table, x: int, y: int) -> QColor:
    return QColor(table.viewport().grab().toImage().pixelColor(x, y).name())


def test_rows_are_32_high_with_a_line_below_and_no_grid(table: Table) -> None:
    assert [table.rowHeight(row) for row in range(3)] == [32, 32, 32]
    assert not table.showGrid()
    assert pixel(table, 400, 31) == QColor(LIGHT["line"])
    assert pixel(table, 400, 30) == QColor(LIGHT["surface"])


def test_a_chosen_row_is_tinted_with_an_edge(table: Table) -> None:
    table.selectRow(1)
    table.setCurrentIndex(table.model().index(1, 3))
    edge, ground = pixel(table, 1, 40), pixel(table, 8, 40)
    assert (edge, ground) == (QColor(LIGHT["accent"]), QColor(LIGHT["tint"]))


def test_the_focused_cell_has_a_ring(table: Table) -> None:
    table.setCurrentIndex(table.model().index(1, 3))
    table.setFocus()
    rect = table.visualRect(table.currentIndex())
    assert pixel(table, rect.left() + 20, rect.top()) == QColor(LIGHT["accent"])


def test_the_whole_row_below_the_pointer_is_shaded_until_it_leaves(table: Table) -> None:
    at = QPointF(300, 40)
    none, no_keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(table.viewport(), QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, no_keys))
    assert pixel(table, 8, 40) == QColor(LIGHT["hover"])
    QApplication.sendEvent(table.viewport(), QEvent(QEvent.Type.Leave))
    assert pixel(table, 8, 40) == QColor(LIGHT["surface"])


def test_enter_and_a_double_click_open_a_row(qtbot: QtBot, table: Table) -> None:
    opened: list[int] = []
    table.opened.connect(lambda index: opened.append(index.row()))
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 10))
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 10))
    assert opened == [1, 0]


def test_tab_leaves_the_table(table: Table) -> None:
    assert not table.tabKeyNavigation()


def test_cut_text_is_whole_in_the_tooltip_and_what_fits_has_none(table: Table) -> None:
    model = table.model()

    def tooltip(row: int, column: int) -> str:
        index = model.index(row, column)
        return table.delegate.tooltip_of(index, table.visualRect(index))

    assert tooltip(1, 1) == LONG
    assert tooltip(0, 1) == ""
    assert tooltip(0, 0) == "Placed in Neto"
    assert tooltip(0, 5) == "Would create"              # longer than "Created": cut at 98 px
    assert tooltip(3, 5) == ""


def test_the_pointer_brings_the_tooltip(table: Table) -> None:
    at = table.visualRect(table.model().index(1, 1)).center()
    QApplication.sendEvent(table.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, table.viewport().mapToGlobal(at)))
    assert QToolTip.text() == LONG


def test_a_narrow_table_lets_go_of_the_lesser_columns(table: Table) -> None:
    table.resize(700, 300)
    assert (table.isColumnHidden(4), table.isColumnHidden(2)) == (True, False)
    table.resize(600, 300)
    assert (table.isColumnHidden(4), table.isColumnHidden(2)) == (True, True)
    table.resize(720, 300)
    assert (table.isColumnHidden(4), table.isColumnHidden(2)) == (False, False)


def test_the_columns_fill_the_width_at_720(table: Table) -> None:
    table.resize(720, 300)
    QApplication.processEvents()
    assert sum(table.columnWidth(number) for number in range(6)) == table.viewport().width()


def test_the_colours_follow_the_theme(table: Table, theme: Theme) -> None:
    theme.choose("dark")
    assert pixel(table, 400, 31) == theme.color("line")


def test_a_screen_reader_hears_the_tables_name(table: Table) -> None:
    assert QAccessible.queryAccessibleInterface(table).text(QAccessible.Text.Name) == "Orders"


def test_the_header_goes_on_above_the_scroll_bar(table: Table) -> None:
    image = table.grab(QRect(0, 0, table.width(), 32)).toImage()
    assert image.pixelColor(table.width() - 4, 16) == QColor(LIGHT["subtle"])


def test_rows_kept_as_pictures_look_as_their_cells_do_pixel_for_pixel(table: Table, theme: Theme) -> None:
    table.keep_pictures(lambda row: ROWS[row])
    pictures = table._pictures

    def seen() -> QImage:
        return table.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def assert_alike() -> None:
        table._pictures = None
        cells = seen()
        table._pictures = pictures
        assert seen() == cells                  # painted now
        assert seen() == cells                  # and kept

    assert_alike()
    table.setCurrentIndex(table.model().index(1, 3))
    table.setFocus()
    assert_alike()
    table._hover(2)
    assert_alike()
    table.horizontalHeader().moveSection(3, 1)
    table.setColumnWidth(0, 120)
    assert_alike()
    table.resize(500, 90)                       # two columns have no room, and not all rows
    table.verticalScrollBar().setValue(21)
    assert_alike()
    theme.choose("dark")
    table.clearSelection()
    assert_alike()


@pytest.mark.parametrize("column", [AUDIT[0], RUNS[0]], ids=["audit", "downloads"])
def test_a_moment_is_never_cut_whatever_day_it_is_of(theme: Theme, column: Column) -> None:
    """With its am or pm, without which it is another one."""
    formats, now = Formats("UTC", "AUD", QLocale("en_AU")), datetime(2026, 9, 29, 22, 58, tzinfo=UTC)
    moments = [now - timedelta(days=days) for days in (0, 1, 40, 366)]
    widest = max(QFontMetrics(theme.font(column.role)).horizontalAdvance(formats.moment_in_words(at, now).capitalize()) for at in moments)
    assert widest + FIRST + PADDING <= column.width
