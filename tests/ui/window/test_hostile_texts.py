"""A shop whose every text is HTML, a key or an escape sequence: nothing of it is read as anything but text, and no file is opened."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPoint, QSize
from PySide6.QtGui import QHelpEvent, QImage, Qt, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QTabBar,
    QTextEdit,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from omni_desktop.core.catalogue.verdicts import Verdict
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.history import Filter
from omni_desktop.core.record.record import State
from omni_desktop.terminal.program import Options
from omni_desktop.ui.attention.dismiss_dialog import DismissDialog
from omni_desktop.ui.downloads.undo_dialog import UndoDialog
from omni_desktop.ui.look.plain import tip
from omni_desktop.ui.look.plain_notices import TIP_ROLE, show_tip
from omni_desktop.ui.orders.panel.credit_note_dialog import CreditNoteDialog
from omni_desktop.ui.orders.panel.document_window import DocumentWindow
from omni_desktop.ui.rehearsal.rehearsal_window import RehearsalWindow
from omni_desktop.ui.settings.trial_window import TrialWindow
from omni_desktop.ui.stores.rename_dialog import RenameDialog
from omni_desktop.ui.why.why_dialog import WhyDialog
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.store_page import PRODUCTS
from tests.opened_files import OpenedFiles, watched
from tests.practice_here import CompositionHere
from tests.ui.later_orders import download, shop_of
from tests.ui.settings_steps import opened
from tests.ui.windows import Open, inside, ready

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="opened files are watched with inotify")
PAGES = ("connection", "products", "download_orders", "branches", "customer_tracking", "accounting", "computer")


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("watched") / "x.png"
    QImage(QSize(9, 9), QImage.Format.Format_RGB32).save(str(file))
    return file


@pytest.fixture
def files(picture: Path) -> Iterator[OpenedFiles]:
    with watched(picture.parent) as watch:
        yield watch


def evil(picture: Path, name: str) -> str:
    return f'<img src="file://{picture}"><b>{name} &amp; A&B'


def fill(program: Program, picture: Path) -> None:
    """Orders of each result whose every text is hostile, and Omni's lists likewise."""
    shop = shop_of(program)

    def say(name: str) -> str:
        return evil(picture, name)

    own: dict[str, Any] = {
        "BillCompany": say("company")[:100],
        "ShipCompany": say("ship"),
        "BillFirstName": say("first"),
        "BillLastName": "\u202eevil\x1b]0;x\x07",
        "InternalOrderNotes": say("notes") + "\n" + "x" * 10_000,
        "DeliveryInstruction": say("instruction"),
        "PurchaseOrderNumber": "<b>&amp;",
        "CouponCode": say("coupon"),
        "ShippingOption": say("shipping"),
        "SalesChannel": say("channel"),
        "ShipState": "<b>NSW",
    }
    line = {**shop.call("shop_line", sku="AB-114"), "ProductName": say("product"), "ItemNotes": say("item")}
    shop.call("add_branch", company=say("branch")[:60])
    shop.call("add_contact", company=say("contact")[:60], email="evil@example.com", firstName=say("a")[:60])
    shop.call("place_order", OrderLine=[line], Email="one@example.com", **own)
    shop.call("place_order", items=[[say("sku"), 1]], Email="two@example.com", **own)
    shop.call("place_order", items=[["<b>&amp;A&B", 1]], Email='"<img src=x>"@example.com', **own)
    shop.call("place_order", OrderID="N<b>1&2", Email="three@example.com", **own)
    shop.call("place_order", OrderLine=[line], OrderStatus="<img src=x>", **own)
    shop.call("add_item", sku="<b>&amp;A&B-9", Name=say("item"), Brand="<i>")
    shop.call("add_omni_product", style_code="<B>&amp;a&b-9", name=say("name"), options=[{"code": "<B>&amp;a&b-9"}])
    program.rename_store(1, say("store")[:90])
    program.read_lists(1, program.keys(1))
    program.check_catalogue(1, program.keys(1))
    download(program)
    shop.call("place_order", OrderLine=[line], Email="one@example.com", **own)
    shop.faults.add("refused", api="omni", what="SalesOrders", method="POST", times=50, message=say("refusal"))
    download(program)
    shop.faults.clear()


def widgets(window: QWidget) -> list[QWidget]:
    return [window, *window.findChildren(QWidget)]


def is_only_text(told: str) -> bool:
    """What Qt would show of a tooltip: no picture in it, nothing that is bold, and no sign is lost."""
    if not Qt.mightBeRichText(told):
        return True
    document = QTextDocument()
    document.setHtml(told)
    return escape(document.toPlainText()) in told


def interpreted(window: QWidget) -> list[str]:
    """Where something is shown as anything but the text it is."""
    found: list[str] = []
    for widget in widgets(window):
        if isValid(widget):                     # a tooltip may go meanwhile
            found += [f"{type(widget).__name__} {widget.accessibleName()[:60]!r}: {told}" for told in wrong_words(widget)]
    return found


def wrong_words(widget: QWidget) -> Iterator[str]:
    tips = [widget.toolTip(), widget.whatsThis(), widget.statusTip()]
    if isinstance(widget, QAbstractItemView):
        tips += [str(index.data(TIP_ROLE) or "") for index in cells(widget)]
    if isinstance(widget, QLabel) and widget.inherits("QTipLabel"):
        tips.append(widget.text())
    elif isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
        yield "a label that guesses"
    if isinstance(widget, QTextEdit):
        yield "a text edit takes HTML"
    yield from (f"tooltip {told[:80]!r}" for told in tips if not is_only_text(told))
    yield from (f"{words!r} has a key" for words in words_with_keys(widget) if "&" in words.replace("&&", ""))


def words_with_keys(widget: QWidget) -> list[str]:
    """Texts in which Qt takes one & for the mark of a key."""
    if isinstance(widget, QAbstractButton):
        return [QAbstractButton.text(widget)]
    if isinstance(widget, QTabBar):
        return [widget.tabText(number) for number in range(widget.count())]
    return [action.text() for action in widget.actions()]


def cells(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount() if model else 0
    for row in range(model.rowCount() if model else 0):
        yield from (model.index(row, column) for column in range(columns))


def hover(window: QWidget) -> None:
    """As if the pointer rested on everything that is seen."""
    for widget in widgets(window):
        if not isValid(widget) or not widget.isVisible():
            continue
        if isinstance(widget, QAbstractItemView):
            for index in cells(widget):
                rest(widget.viewport(), widget.visualRect(index).center())
        rest(widget, QPoint(4, 4))


def rest(widget: QWidget, at: QPoint) -> None:
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))


def check(qtbot: QtBot, window: QWidget, files: OpenedFiles) -> None:
    qtbot.wait(50)
    hover(window)
    window.grab()
    qtbot.wait(20)
    assert interpreted(window) == []
    assert "\x1b" not in window.windowTitle()
    assert not files.any(), f"{type(window).__name__} opened the picture"
    QToolTip.hideText()


@pytest.fixture(scope="module")
def hostile_folder(tmp_path_factory: pytest.TempPathFactory, picture: Path) -> Path:
    """Made once, and copied for each test."""
    folder = tmp_path_factory.mktemp("hostile")
    with CompositionHere().program(Options(practice=True, data_dir=folder)) as program:
        fill(program, picture)
    return folder


@pytest.fixture
def hostile(data_folder: Path, hostile_folder: Path) -> Iterator[Program]:
    shutil.copytree(hostile_folder, data_folder, dirs_exist_ok=True)
    with CompositionHere().program(Options(practice=True, data_dir=data_folder)) as program:
        yield program


@pytest.fixture
def shown(qtbot: QtBot, open_window: Open, hostile: Program) -> MainWindow:
    return ready(qtbot, open_window(lambda: hostile))


def test_the_watch_sees_a_picture_that_a_tooltip_opens(qtbot: QtBot, picture: Path, files: OpenedFiles) -> None:
    """Without this the other tests could not fail."""
    label = QLabel("here")
    qtbot.addWidget(label)
    label.show()
    QToolTip.showText(label.mapToGlobal(QPoint(1, 1)), evil(picture, "a"), label)
    qtbot.wait(50)
    assert files.any()
    QToolTip.hideText()
    show_tip(label.mapToGlobal(QPoint(1, 1)), tip(evil(picture, "b")), label)
    qtbot.wait(50)
    assert not files.any()


def test_no_page_of_the_window_reads_an_orders_text_as_html(
    qtbot: QtBot, shown: MainWindow, hostile: Program, files: OpenedFiles, picture: Path
) -> None:
    place = inside(shown)
    for number in range(place.page.tabs.count()):
        place.page.tabs.setCurrentIndex(number)
        qtbot.wait(200)
        check(qtbot, shown, files)
    place.page.show_tab(PRODUCTS)
    place.products.chips.choose(Verdict.NEAR.value)

    def names() -> list[str]:
        return [row[0] for row in place.products.table.model().texts()]

    qtbot.waitUntil(lambda: "<b>&amp;A&B-9" in names())         # what is shown is read in the background
    place.products.table.selectRow(names().index("<b>&amp;A&B-9"))
    assert "<B>&amp;a&b-9" in place.products.map.text()
    check(qtbot, shown, files)
    rows = hostile.history(1).every_order(Filter())
    evil_ones = [row.id for row in rows if "<" in row.customer + row.id]
    assert len(evil_ones) == 5
    assert any("<img" in problem.facts.get("words", "") for row in hostile.history(1).every_order(Filter()) for problem in row.problems)
    for order_id in evil_ones:
        place.orders.show_order(order_id)
        qtbot.waitUntil(lambda order_id=order_id: place.orders.panel.told is not None and place.orders.panel.told.id == order_id)
        check(qtbot, shown, files)
    assert shown.windowTitle().startswith(f'<img src="file://{picture}">')


DIALOGS: dict[str, Callable[[MainWindow, str], QDialog]] = {
    "documents": lambda window, order_id: DocumentWindow(desk_of(window), story(window, order_id), window),
    "rename": lambda window, _: RenameDialog(desk_of(window).theme, desk_of(window).store.name if desk_of(window).store else "", window),
    "dismissal": lambda window, order_id: DismissDialog(desk_of(window).theme, f"{order_id} <b>", "1 order", held=True, parent=window),
}


def test_no_dialog_of_what_was_sent_and_found_reads_a_text_as_html(
    qtbot: QtBot, shown: MainWindow, hostile: Program, files: OpenedFiles, picture: Path
) -> None:
    """Undo of a download, a credit note, and why an order is not here: what was typed, what was found, and Omni's own words."""
    desk, shop = desk_of(shown), shop_of(hostile)
    made = next(row.id for row in hostile.history(1).every_order(Filter(states=frozenset({State.CREATED}))))
    rma = shop.call("add_rma", order_id=made)["RmaID"]
    shop.call("edit_sales_order", number=made, stage=evil(picture, "stage")[:50])
    undo = UndoDialog(desk, hostile.history(1).runs()[-1], shown)
    note = CreditNoteDialog(desk, made, rma, shown)
    for dialog in (undo, note):
        dialog.show()
    qtbot.waitUntil(lambda: undo.rows.rowCount() > 0 and note.note is not None)
    assert any("<img" in " ".join(row) for row in undo.rows.texts())
    shop.faults.add("refused", api="omni", what="CreditNotes", method="POST", message=evil(picture, "refusal"))
    note.go_button.click()
    qtbot.waitUntil(lambda: "<img" in note.said.text())
    why = WhyDialog(desk, parent=shown)
    why.show()
    for typed in (evil(picture, "typed"), "N<b>1&2", "<b>&amp;", '"<img src=x>"@example.com'):
        why.line.setText(typed)
        why.line.returnPressed.emit()
        qtbot.wait(400)
        check(qtbot, why, files)
    for dialog in (undo, note, why):
        check(qtbot, dialog, files)
        dialog.close()


def desk_of(window: MainWindow) -> Any:
    return inside(window).desk


def story(window: MainWindow, order_id: str) -> Any:
    return desk_of(window).history().order(order_id)


def test_no_dialog_reads_an_orders_text_as_html(qtbot: QtBot, shown: MainWindow, hostile: Program, files: OpenedFiles) -> None:
    order_id = next(row.id for row in hostile.history(1).every_order(Filter(problem="unknown_sku")) if "<" in row.customer)
    for made in DIALOGS.values():
        dialog = made(shown, order_id)
        dialog.show()
        check(qtbot, dialog, files)
        dialog.close()
    desk = desk_of(shown)
    rehearsal = RehearsalWindow(desk, shown)
    desk.wants_download.connect(lambda request: desk.runs.start(desk.store_id, request, desk.keys, ()))
    rehearsal.open()
    shop_of(hostile).call("edit_order", order_id="N<b>1&2", ShipCompany="<b>another")
    rehearsal.begin()
    qtbot.waitUntil(lambda: rehearsal._is_done)
    for row in range(rehearsal.orders.rowCount()):
        rehearsal.list.setCurrentIndex(rehearsal.orders.index(row))
        qtbot.wait(5)
    check(qtbot, rehearsal, files)
    rehearsal.close()


def test_no_page_of_the_settings_reads_omnis_lists_as_html(qtbot: QtBot, shown: MainWindow, files: OpenedFiles) -> None:
    dialog = opened(qtbot, desk_of(shown))
    for page in PAGES:
        dialog.open_at(page)
        check(qtbot, dialog, files)
        boxes = dialog.pages.by_group[page].findChildren(QComboBox)
        assert page != "branches" or any("<img" in box.itemText(row) for box in boxes for row in range(box.count()))
    dialog.try_button.click()
    trial = next(each for each in dialog.findChildren(QDialog) if isinstance(each, TrialWindow))
    qtbot.wait(300)
    check(qtbot, trial, files)
