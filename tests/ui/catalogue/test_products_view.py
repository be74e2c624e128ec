"""The tab Products as a person uses it: a check, what is to do, a search, and an answer that fails."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from omni_desktop.core.catalogue.look import CatalogueLook
from omni_desktop.core.errors import TryLater
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.values import replace
from omni_desktop.ui.catalogue import products_view
from omni_desktop.ui.catalogue.product_rows import ListedProduct
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.store_page import PRODUCTS
from tests.ui.windows import inside

LEFT = Qt.MouseButton.LeftButton


def test_a_check_shows_what_is_to_do_and_is_searched_narrowed_and_mapped(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    store_window = inside(window)
    store_window.page.show_tab(PRODUCTS)
    view = store_window.products
    qtbot.waitUntil(lambda: view.empty.button.text() == "Check catalogue")
    qtbot.mouseClick(view.empty.button, LEFT)
    qtbot.waitUntil(lambda: view.table.isVisible() and "to look at" in view.said.text())
    first = view.table.model().index(0, 0).data()
    assert first == "XM-900"                    # an order waits for it
    whole = view.table.model().rowCount()
    view.chips.choose("near")
    assert {view.table.model().index(row, 3).data() for row in range(view.table.model().rowCount())} == {"Nearly the same code"}
    near = view.table.model().rowCount()
    view.table.selectRow(0)
    assert view.advice.text().startswith("0045190: Omni has 45190.")
    qtbot.mouseClick(view.map, LEFT)
    qtbot.waitUntil(lambda: view.table.model().rowCount() == near - 1)
    assert [row.product.code for row in program.sku_table(1)] == ["45190"]
    view.chips.choose("all")
    assert view.table.model().rowCount() > whole
    qtbot.keyClicks(view.search, "9340000003703")
    qtbot.waitUntil(lambda: view.table.model().rowCount() == 1)
    assert view.table.model().index(0, 0).data() == "BC-370"
    qtbot.keyClicks(view.search, " nothing")
    qtbot.waitUntil(view.empty.isVisible)
    qtbot.mouseClick(view.empty.button, LEFT)
    qtbot.waitUntil(lambda: view.table.isVisible() and view.table.model().rowCount() > whole)


def test_products_that_are_listed_slowly_are_shown_while_another_till_writes_on(
    qtbot: QtBot, window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While they are listed what is kept is read anew, each time."""
    place, sort = inside(window), products_view.listed
    catalogue = place.desk.catalogue

    def slow(look: CatalogueLook, formats: Formats) -> list[ListedProduct]:
        rows = sort(look, formats)
        catalogue.look = replace(look)
        catalogue.changed.emit()
        return rows

    monkeypatch.setattr(products_view, "listed", slow)
    place.page.show_tab(PRODUCTS)
    place.products.check.click()
    qtbot.waitUntil(place.products.table.isVisible)
    monkeypatch.undo()


def test_a_check_that_fails_says_why_and_leaves_what_was_kept(
    qtbot: QtBot, window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_window = inside(window)
    store_window.page.show_tab(PRODUCTS)
    view = store_window.products
    view.check.click()
    qtbot.waitUntil(view.table.isVisible)
    before = view.table.model().rowCount()

    def offline(*_: object) -> object:
        raise TryLater("Omni can't be reached.", code="no_network")

    monkeypatch.setattr(program, "check_catalogue", offline)
    qtbot.mouseClick(view.check, LEFT)
    qtbot.waitUntil(lambda: view.said.text().startswith("Omni can't be reached."))
    assert "Read today" in view.said.text()
    assert view.table.model().rowCount() == before
    assert view.check.isEnabled()
