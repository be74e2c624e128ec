"""Orders on paper: the list as it is filtered, those that are chosen, one order; shown first, then printed or saved as a PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.orders.orders_print import orders_printout
from omni_desktop.ui.orders.orders_rows import BRANCH, ORDER
from omni_desktop.ui.orders.orders_view import OrdersView
from omni_desktop.ui.parts.printing.paper import Paper, PaperColumn, PaperTable, Printout
from omni_desktop.ui.parts.printing.print_preview import PrintPreview
from tests.ui.windows import click

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def preview(qtbot: QtBot, view: OrdersView) -> PrintPreview:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in view.findChildren(PrintPreview)))
    return next(each for each in view.findChildren(PrintPreview) if each.isVisible())


def texts(printout: Printout) -> list[str]:
    return [cell for table in printout.tables for row in table.rows for cell in row]


def test_the_list_is_printed_as_it_is_filtered_and_saved_as_a_pdf(
    qtbot: QtBot, desk: StoreContext, view: OrdersView, tmp_path: Path
) -> None:
    with qtbot.waitSignal(view.model.answered):
        click(qtbot, view.filter.chips.chip("held"))
    next(each for each in view.table.columns_menu().actions() if each.text() == "Branch").trigger()
    click(qtbot, view.printing.button)
    dialog = preview(qtbot, view)
    printout = dialog._printout
    assert printout.title == "Practice store · Orders"
    assert printout.under == f"Held · {view.model.count} orders"
    assert "Branch" not in [column.title for column in printout.tables[0].columns]
    listed = [str(view.model.index(row, ORDER).data()) for row in range(view.model.rowCount())]
    assert [row[0] for row in printout.tables[0].rows] == [*listed, "Sum"]
    qtbot.waitUntil(lambda: dialog.place.text() == "Page 1 of 1")
    click(qtbot, dialog.save)
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    asked.fileSelected.emit(str(tmp_path / "held.pdf"))
    asked.close()
    assert (tmp_path / "held.pdf").read_bytes().startswith(b"%PDF-")
    assert dialog.said.text() == "Saved in held.pdf"
    dialog.save_to(tmp_path / "no such folder" / "held.pdf")
    assert "can't be written" in dialog.said.text()
    assert list(tmp_path.glob("*held*")) == [tmp_path / "held.pdf"]
    dialog.close()


def test_chosen_orders_and_one_order_are_printed_from_menu_keyboard_and_panel(qtbot: QtBot, desk: StoreContext, view: OrdersView) -> None:
    at = [QPoint(40, view.table.visualRect(view.model.index(row, ORDER)).center().y()) for row in (0, 2)]
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=at[0])
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, SHIFT, at[1])
    next(each for each in view.bottom.bar.menu().actions() if each.text() == "Print 3 orders…").trigger()
    dialog = preview(qtbot, view)
    assert dialog._printout.under == "Chosen by hand · 3 orders"
    assert len(dialog._printout.tables[0].rows) == 4
    dialog.close()
    view.table.selectRow(0)
    qtbot.waitUntil(lambda: view.panel.told is not None)
    assert view.panel.told is not None
    assert view.panel.told.order is not None
    click(qtbot, view.panel.printer)
    dialog = preview(qtbot, view)
    assert dialog._printout.title.endswith(f"Order {view.panel.told.id}")
    assert {line.sku for line in view.panel.told.order.lines} <= set(texts(dialog._printout))
    dialog.close()


def test_a_long_list_goes_on_page_by_page_and_says_what_it_leaves_out(
    theme: Theme, desk: StoreContext, view: OrdersView, tmp_path: Path
) -> None:
    writer = QPdfWriter(str(tmp_path / "long.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    rows = [(f"N{number}", "<b>Not bold</b> " * 20) for number in range(200)]
    printout = Printout("Long", "Long", "", "", [PaperTable([PaperColumn("Order"), PaperColumn("Customer", 3)], rows, wraps=True)])
    pages = Paper(theme, writer).pages(printout)
    assert len(pages) > 5
    assert all(page[0].is_head for page in pages)
    assert [line.cells[0][2] for page in pages for line in page if not line.is_head] == [name for name, _ in rows]
    shown = view.model.shown(0)
    assert shown is not None
    under = f"All orders · the first 1 of {desk.formats.number(5000)} orders"        # with the figures of this computer
    assert orders_printout(desk, [shown], 5000, "All orders", [ORDER, BRANCH]).under == under
