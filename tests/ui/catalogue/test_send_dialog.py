"""Products are made and changed from the window, as a person does it: from a card, from the tile, with ticks, and taken back."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.history import Filter
from omni_desktop.core.record.record import State
from omni_desktop.core.settings.fields import with_value
from omni_desktop.ui.catalogue.send_dialog import SendDialog
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.store_page import ATTENTION
from omni_desktop.ui.window.store_window import StoreWindow
from tests.ui.window.test_accessibility import check
from tests.ui.windows import Open, click, inside, ready


def switched_on(program: Program, **fields: str) -> None:
    on = with_value(program.settings(1), "products.enabled", True)
    program.save_settings(1, with_value(on, "products.fields", fields))


def dialog_of(qtbot: QtBot, window: QWidget) -> SendDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(SendDialog)))
    dialog = cast(SendDialog, window.findChildren(SendDialog)[-1])
    qtbot.waitUntil(lambda: dialog.now.isVisible() or dialog.empty.button.isVisible())
    return dialog


def sent(qtbot: QtBot, dialog: SendDialog) -> dict[str, int]:
    click(qtbot, dialog.now)
    qtbot.waitUntil(lambda: dialog.report is not None)
    assert dialog.report is not None
    return {str(result): count for result, count in dialog.report.counts.items() if count}


def codes(dialog: SendDialog) -> list[str]:
    return [row.code for row in dialog.preview.model.rows()]


def choose(dialog: SendDialog, code: str) -> None:
    dialog.preview.table.selectRow(codes(dialog).index(code))
    dialog.preview.table.setFocus()


def test_a_missing_product_is_made_from_its_card_and_its_order_comes_with_the_next_download(
    qtbot: QtBot, open_window: Open, program: Program
) -> None:
    window = ready(qtbot, open_window(lambda: program))
    place = inside(window)
    place.page.show_tab(ATTENTION)
    key = ("unknown_sku", "XM-900")
    qtbot.waitUntil(lambda: key in place.attention.cards())
    fix = place.attention.cards()[key].sku
    assert fix is not None
    click(qtbot, fix.make)
    dialog = dialog_of(qtbot, window)
    assert dialog.empty.accessibleName().startswith("Products is off")
    dialog.reject()
    switched_on(program)
    place.desk.show_store(place.desk.store, program.settings(1))
    qtbot.waitUntil(lambda: not window.findChildren(SendDialog))
    click(qtbot, fix.make)
    dialog = dialog_of(qtbot, window)           # the catalogues were never checked: it checks them by itself
    assert codes(dialog) == ["XM-900"]
    assert dialog.now.text() == "Create 1 product"
    assert "pause any stock upload" in dialog.preview.care.accessibleName()
    assert sent(qtbot, dialog) == {"created": 1}
    click(qtbot, dialog.close_button)
    card = place.attention.cards()[key]
    qtbot.waitUntil(lambda: card.said.text() == "XM-900 is in Omni now. 1 order comes with the next download.")
    click(qtbot, card.now)
    qtbot.waitUntil(lambda: key not in place.attention.cards() and not place.desk.runs.is_running)
    held = program.history(1).orders(Filter(states=frozenset({State.HELD})), limit=9)
    assert not [row for row in held if row.problems[0].facts.get("sku")]


def opened_from_the_tile(qtbot: QtBot, window: MainWindow, place: StoreWindow) -> SendDialog:
    qtbot.waitUntil(place.page.products.download.isVisible)
    click(qtbot, place.page.products.download)
    return dialog_of(qtbot, window)


def test_what_is_ticked_is_sent_and_an_update_is_taken_back(qtbot: QtBot, open_window: Open, program: Program) -> None:
    switched_on(program, retail_price="neto")
    program.check_catalogue(1, program.keys(1))
    window = ready(qtbot, open_window(lambda: program))
    place = inside(window)
    dialog = opened_from_the_tile(qtbot, window, place)
    assert codes(dialog)[0] == "XM-900"         # an order waits for it
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    check(dialog)                               # speaks, and is gone through by Tab
    click(qtbot, dialog.preview.options.none)
    assert not dialog.now.isEnabled()
    choose(dialog, "LONGNAME-COLLECTION-2026")
    qtbot.waitUntil(dialog.preview.code.line.isVisible)
    qtbot.keyClicks(dialog.preview.code.line, "ANNIVERSARY-26")
    click(qtbot, dialog.preview.code.use)
    qtbot.waitUntil(lambda: dialog.now.text() == "Create 1 product")
    choose(dialog, "DF-320")
    qtbot.keyClick(dialog.preview.table, Qt.Key.Key_Space)
    assert dialog.summary.text() == "1 product is made"           # no field is ticked yet
    dialog.preview.options.fields["retail_price"].click()
    assert dialog.now.text() == "Send 2 products"
    assert sent(qtbot, dialog) == {"created": 1, "updated": 1}
    assert prices(program) == {"DF-320": "129.00"}
    assert [row.product.code for row in program.sku_table(1)] == ["ANNIVERSARY-26"]
    click(qtbot, dialog.take_back)
    qtbot.waitUntil(lambda: dialog.banner.accessibleName().startswith("Taken back"))
    assert prices(program) == {"DF-320": "119.00"}
    click(qtbot, dialog.close_button)
    click(qtbot, place.page.products.upload)
    dialog = dialog_of(qtbot, window)
    assert "OM-410" in codes(dialog)
    assert "Nothing goes on sale" in dialog.preview.care.accessibleName()
    choose(dialog, "OM-412")
    assert "never cut" in " ".join(words.text() for words in dialog.preview.side.findChildren(Words))
    dialog.reject()


def prices(program: Program) -> dict[str, str]:
    look = program.check_catalogue(1, program.keys(1))
    return {row.code: f"{row.product.option.price:.2f}" for row in look.rows if row.product and row.code == "DF-320"}
