"""The SKU table as a person works in it: a set is mapped from its card, the table leaves as a file and comes back changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.core.inventory import ChosenProduct, KitPart, chosen_parts
from omni_desktop.core.record.events import Request
from omni_desktop.ui.attention.attention_view import AttentionView
from omni_desktop.ui.attention.map_sku_dialog import MapSkuDialog
from omni_desktop.ui.attention.sku_import_dialog import SkuImportDialog
from omni_desktop.ui.attention.sku_table_dialog import SkuTableDialog
from omni_desktop.ui.desk.store_context import StoreContext

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def table(qtbot: QtBot, desk: StoreContext) -> SkuTableDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = SkuTableDialog(desk, parent)
    dialog.show()
    qtbot.waitUntil(lambda: desk.reads.is_idle)
    return dialog


def choose_file(qtbot: QtBot, table: SkuTableDialog, file: Path) -> None:
    dialog = table.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    dialog.reject()


def test_a_set_is_mapped_from_its_card_with_what_each_product_has_of_the_price(qtbot: QtBot, desk: StoreContext) -> None:
    view = AttentionView(desk)
    qtbot.addWidget(view)
    view.resize(1060, 715)
    view.show()
    qtbot.waitUntil(lambda: ("unknown_sku", "XM-900") in view.cards())
    card = view.cards()["unknown_sku", "XM-900"]
    assert card.sku is not None
    qtbot.mouseClick(card.sku.several, LEFT)
    dialog = view.window().findChild(MapSkuDialog)
    qtbot.mouseClick(dialog.add, LEFT)
    first, last = dialog.rows
    qtbot.mouseClick(dialog.go_button, LEFT)
    assert dialog.said.text() == "Omni's code may not be blank."
    for row, code, quantity, weight in ((first, "AB-114", "2", "1"), (last, "NO-SUCH", "1", "2")):
        row.picker.put(code)
        row.quantity.setText(quantity)
        row.weight.setText(weight)
    assert [row.share.text() for row in dialog.rows] == ["$33.33", "$66.67"]
    qtbot.mouseClick(dialog.go_button, LEFT)
    qtbot.waitUntil(lambda: dialog.said.text().startswith("Omni has no product with the code NO-SUCH."))
    assert (last.picker.property("error"), desk.program.sku_table(desk.store_id)) == ("true", [])
    last.picker.put("KD-115")
    with qtbot.waitSignal(dialog.mapped):
        qtbot.mouseClick(dialog.go_button, LEFT)
    (row,) = desk.program.sku_table(desk.store_id)
    assert (row.sku, row.product.words) == ("XM-900", "2 of AB-114 + KD-115")
    qtbot.waitUntil(card.now.isVisible)
    assert card.said.text() == "XM-900 is 2 of AB-114 + KD-115 in Omni from now on. 1 order comes with the next download."
    ended = list(desk.program.run(desk.store_id, Request(starter="window"), desk.program.keys(desk.store_id)))[-1]
    assert ended.counts["created"] == 1  # type: ignore[union-attr]


def test_what_has_the_same_barcode_in_omni_stands_in_the_field_already(qtbot: QtBot, desk: StoreContext) -> None:
    desk.program.check_catalogue(desk.store_id, desk.program.keys(desk.store_id))
    cast(Any, desk.program)._shop.call("place_order", items=[["BC-370", 1]])
    list(desk.program.run(desk.store_id, Request(starter="timer"), desk.program.keys(desk.store_id)))
    view = AttentionView(desk)
    qtbot.addWidget(view)
    view.resize(1060, 715)
    view.show()
    qtbot.waitUntil(lambda: ("unknown_sku", "BC-370") in view.cards())
    fix = view.cards()["unknown_sku", "BC-370"].sku
    assert fix is not None
    qtbot.waitUntil(lambda: bool(fix.line.text()))
    assert fix.choices[0].accessibleDescription().startswith(f"Same barcode in Omni: {fix.line.text()}, ")
    qtbot.mouseClick(fix.use, LEFT)
    qtbot.waitUntil(lambda: bool(desk.program.sku_table(desk.store_id)))


def test_the_table_is_saved_and_comes_back_after_a_look_at_what_would_change(
    qtbot: QtBot, desk: StoreContext, table: SkuTableDialog, tmp_path: Path
) -> None:
    kit = chosen_parts((KitPart("AB-114"), KitPart("KD-115")))
    desk.program.decisions(desk.store_id).map_skus({"00771": ChosenProduct("AB-114"), "SET": kit}, desk.now(), "Kim")
    desk.ledger_changed.emit()
    qtbot.waitUntil(lambda: [row[1] for row in table.rows.texts()] == ["AB-114", "AB-114 + KD-115"])
    file = tmp_path / "table.csv"
    qtbot.mouseClick(table.export_file, LEFT)
    choose_file(qtbot, table, file)
    qtbot.waitUntil(lambda: table.said.text() == "2 rows saved in table.csv.")
    text = file.read_text(encoding="utf-8-sig")
    file.write_text(text.replace('"SET","KD-115","1"', '"SET","KD-115","3"') + "NEW,NO-SUCH,1,1\n", encoding="utf-8")
    qtbot.mouseClick(table.import_file, LEFT)
    choose_file(qtbot, table, file)
    qtbot.waitUntil(lambda: table.findChild(SkuImportDialog) is not None)
    refused = table.findChild(SkuImportDialog)
    assert refused.wrong.toPlainText() == "Line 5: Omni has no product with the code NO-SUCH."
    assert not refused.go_button.isVisible()
    qtbot.mouseClick(refused.close_button, LEFT)
    qtbot.waitUntil(lambda: table.findChild(SkuImportDialog) is None)
    file.write_text(file.read_text(encoding="utf-8").replace("NO-SUCH", "AB-114"), encoding="utf-8")
    qtbot.mouseClick(table.import_file, LEFT)
    choose_file(qtbot, table, file)
    qtbot.waitUntil(lambda: table.findChild(SkuImportDialog) is not None)
    preview = table.findChild(SkuImportDialog)
    assert preview.rows.texts() == [("SET", "AB-114 + KD-115", "AB-114 + 3 of KD-115"), ("NEW", "(not there)", "AB-114")]
    assert preview.go_button.text() == "Import 2 rows"
    with qtbot.waitSignal(preview.imported):
        qtbot.mouseClick(preview.go_button, LEFT)
    qtbot.waitUntil(lambda: len(table.rows.texts()) == 3)
    assert table.said.text() == "2 rows changed."
    qtbot.mouseClick(table.edit, LEFT)
    edited = table.findChild(MapSkuDialog)
    assert (edited.sku.text(), edited.sku.isReadOnly(), [row.part().code for row in edited.rows]) == ("00771", True, ["AB-114"])
    edited.reject()
