"""The tile Product Status as a person uses it: a check, what it leads to, a check that fails, and a window that has no room for it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import TryLater
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.settings.fields import with_value
from omni_desktop.ui.window.store_page import PRODUCTS
from tests.ui.windows import Open, click, inside, ready


def test_the_tile_checks_both_catalogues_and_leads_to_what_is_missing(
    qtbot: QtBot, open_window: Open, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    off = program.settings(1)
    program.save_settings(1, with_value(off, "products.enabled", True))
    window = ready(qtbot, open_window(lambda: program))
    place = inside(window)
    tile = place.page.products
    qtbot.waitUntil(lambda: tile.never.text() == "The catalogues were never checked.")
    click(qtbot, tile.first)
    qtbot.waitUntil(lambda: tile.check.isVisible() and tile.check.isEnabled())
    assert tile.check.hasFocus()
    assert tile.said.text() == "Orders wait for 1 missing product"
    click(qtbot, tile.figures["only_neto"])
    view = place.products
    qtbot.waitUntil(lambda: view.table.isVisible() and view.table.model().rowCount() > 0)
    assert place.page.tabs.currentIndex() == PRODUCTS
    assert str(view.table.model().rowCount()) == tile.figures["only_neto"].text()

    def offline(*_: object) -> object:
        raise TryLater("Omni can't be reached.", code="no_network")

    monkeypatch.setattr(program, "check_catalogue", offline)
    click(qtbot, tile.check)
    qtbot.waitUntil(lambda: tile.said.text() == "Omni can't be reached.")
    assert tile.figures["only_neto"].text() != "0"
    assert view.said.text().startswith("Omni can't be reached. Read today")      # the tab tells of the same check
    window.resize(1100, 700)
    place.page.fold_summary(False)
    assert not place.page.updates.isVisible()
    assert tile.isVisible()
    place.desk.show_store(place.desk.store, off)
    assert not tile.isVisible()
    assert place.page.updates.isVisible()
