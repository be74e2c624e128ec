"""Download Orders, Customer Tracking, Accounting and This Computer: each task as a person does it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.parts.inputs.inputs import DateInput
from omni_desktop.ui.parts.question import Question
from omni_desktop.ui.settings.check_list import CheckList
from omni_desktop.ui.settings.contact_picker import ContactPicker
from omni_desktop.ui.settings.names import NamesInput, OrderedTicks, TickBoxes
from omni_desktop.ui.settings.table_editor import TableEditor
from omni_desktop.ui.settings.tabs.download_orders import DownloadOrdersPage
from omni_desktop.ui.settings.watermark import WatermarkDialog
from tests.ui.settings_steps import LEFT, asked, combo, help_of, line, opened, retype, save, search_combo, switch


def test_the_prefix_is_shown_on_an_order_number_at_each_key(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "download_orders")
    page = dialog.pages.by_group["download_orders"]
    assert isinstance(page, DownloadOrdersPage)
    qtbot.keyClicks(line(dialog, "download_orders.reference_prefix"), "NETO-")
    assert page.preview.text() == "NETO-N100234"


def test_a_prefix_that_orders_already_have_is_locked(qtbot: QtBot, desk: StoreContext) -> None:
    dialog = opened(qtbot, desk, "download_orders")
    retype(qtbot, line(dialog, "download_orders.reference_prefix"), "NEW-")
    assert help_of(dialog, "download_orders.reference_prefix") == "The prefix stays blank, since sales orders without one are in Omni."


TINTED = {
    "no": "Completed and cancelled orders in Neto change nothing in Omni.",
    "completed": "Completed in Neto: dispatched in Omni if every line can be dispatched there. Cancelled in Neto: voided in Omni.",
    "completed_ignore_stock": "Completed in Neto: dispatched in Omni whatever the stock. Cancelled in Neto: voided in Omni.",
}


def test_the_tinted_sentence_follows_auto_dispatch(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "download_orders")
    page = dialog.pages.by_group["download_orders"]
    assert isinstance(page, DownloadOrdersPage)
    for choice, sentence in TINTED.items():
        combo(dialog, "download_orders.auto_dispatch").choose(choice)
        assert page.told.accessibleName() == sentence


def test_dependent_settings_are_off_and_say_why(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "download_orders")
    limit = line(dialog, "download_orders.rounding_limit")
    assert not limit.isEnabled()
    assert help_of(dialog, "download_orders.rounding_limit") == "Only when totals that differ are rounded."
    combo(dialog, "download_orders.total_differs").choose("rounding")
    assert limit.isEnabled()
    assert "The most" in help_of(dialog, "download_orders.rounding_limit")


def test_a_day_is_the_stores_day(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "download_orders")
    day = dialog.form.widget_of("download_orders.placed_after")
    assert isinstance(day, DateInput)
    day.setDate(QDate(2040, 5, 1))
    save(qtbot, dialog)
    assert fresh_desk.program.settings(1).download_orders.placed_after == datetime(2040, 4, 30, 14, tzinfo=UTC)


def test_statuses_are_ticked_and_at_least_one_stays(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "download_orders")
    boxes = dialog.form.widget_of("download_orders.statuses")
    assert isinstance(boxes, TickBoxes)
    for box in boxes.boxes.values():
        box.setChecked(False)
    assert help_of(dialog, "download_orders.statuses") == "Name at least one."
    qtbot.keyClick(boxes.boxes["On Hold"], Qt.Key.Key_Space)
    save(qtbot, dialog)
    assert fresh_desk.program.settings(1).download_orders.statuses == {"On Hold"}


def test_a_status_that_only_neto_knows_is_shown(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "download_orders")
    boxes = dialog.form.widget_of("download_orders.statuses")
    assert isinstance(boxes, TickBoxes)
    boxes.show_strange(["New", "Picked Twice"], "Neto uses it.")
    assert (boxes.boxes["New"].isEnabled(), boxes.boxes["Picked Twice"].isEnabled()) == (True, False)


def test_channels_are_chosen_from_those_that_were_met(qtbot: QtBot, desk: StoreContext) -> None:
    desk.program.read_lists(1, desk.program.keys(1))
    met = desk.program.known_list(1, "sales_channels").choices
    dialog = opened(qtbot, desk, "download_orders")
    names = dialog.form.row_of("download_orders.sales_channels").control
    assert isinstance(names, NamesInput)
    combo(dialog, "download_orders.sales_channels_mode").choose("only")
    qtbot.mouseClick(names.choose, LEFT)
    offered = dialog.findChild(CheckList)
    assert isinstance(offered, CheckList)
    offered.list.item(0).setCheckState(Qt.CheckState.Checked)
    qtbot.mouseClick(offered.go_button, LEFT)
    save(qtbot, dialog)
    assert desk.program.settings(1).download_orders.sales_channels == (met[0].value,)


def test_names_with_commas_survive(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "download_orders")
    retype(qtbot, line(dialog, "download_orders.leave_out_skus"), 'TEXT_NOTE, "A,B", C*')
    save(qtbot, dialog)
    assert fresh_desk.program.settings(1).download_orders.leave_out_skus == ("TEXT_NOTE", "A,B", "C*")
    again = opened(qtbot, fresh_desk, "download_orders")
    assert again.form.value("download_orders.leave_out_skus") == ["TEXT_NOTE", "A,B", "C*"]
    assert again.form.changes() == {}


def test_expanding_boms_asks_once_since_it_cannot_be_undone(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "download_orders")
    switch(dialog, "download_orders.expand_boms").setChecked(True)
    qtbot.mouseClick(dialog.save_button, LEFT)
    qtbot.waitUntil(lambda: dialog.findChild(Question) is not None)
    qtbot.mouseClick(asked(dialog).buttons["Keep editing"], LEFT)
    assert not fresh_desk.program.settings(1).download_orders.expand_boms
    qtbot.waitUntil(lambda: dialog.findChild(Question) is None)
    qtbot.mouseClick(dialog.save_button, LEFT)
    qtbot.waitUntil(lambda: dialog.findChild(Question) is not None)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(asked(dialog).buttons["Expand BOMs"], LEFT)
    assert fresh_desk.program.settings(1).download_orders.expand_boms
    again = opened(qtbot, fresh_desk, "download_orders")
    switch(again, "download_orders.payments").setChecked(True)
    save(qtbot, again)


def test_fully_picked_warns(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "download_orders")
    retype(qtbot, search_combo(dialog, "download_orders.stage").line, "Fully picked")
    assert help_of(dialog, "download_orders.stage") == "Fully Picked hands a sales order over to shipping as soon as it is made."
    retype(qtbot, search_combo(dialog, "download_orders.stage").line, "Dispatched")
    assert "cannot begin dispatched or void" in help_of(dialog, "download_orders.stage")


def test_older_orders_are_asked_about(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "download_orders")
    day = dialog.form.widget_of("download_orders.placed_after")
    assert isinstance(day, DateInput)
    day.setDate(day.date().addDays(-30))
    qtbot.mouseClick(dialog.save_button, LEFT)
    qtbot.waitUntil(lambda: dialog.findChild(Question) is not None)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(asked(dialog).buttons["Download older orders"], LEFT)
    assert fresh_desk.program.versions(1)[0].changes.keys() == {"download_orders.placed_after"}


@pytest.mark.parametrize(("button", "include"), [("Let them follow", True), ("Leave them as they are", False)])
def test_switching_auto_dispatch_on_asks_about_orders_completed_or_cancelled_before(
    qtbot: QtBot, desk: StoreContext, monkeypatch: pytest.MonkeyPatch, button: str, include: bool
) -> None:
    program, told = desk.program, list[bool]()
    count = program.ended_before(1)
    assert count > 1
    monkeypatch.setattr(program, "follow_ended", lambda _store, *, include: told.append(include))
    dialog = opened(qtbot, desk, "download_orders")
    combo(dialog, "download_orders.auto_dispatch").choose("completed")
    qtbot.mouseClick(dialog.save_button, LEFT)
    qtbot.waitUntil(lambda: dialog.findChild(Question) is not None)
    question = asked(dialog)
    assert f"{count} orders that stand in Omni were completed or cancelled in Neto" in question.accessibleDescription()
    assert [words for words, each in question.buttons.items() if each.isDefault()] == ["Keep editing"], "an Enter dispatches nothing"
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(asked(dialog).buttons[button], LEFT)
    assert told == [include]
    assert program.settings(1).download_orders.auto_dispatch == "completed"


def test_reading_again_from_an_earlier_day(qtbot: QtBot, desk: StoreContext) -> None:
    before = desk.program.watermark(1)
    assert before is not None
    dialog = opened(qtbot, desk, "download_orders")
    qtbot.waitUntil(dialog.pages.watermark.change.isEnabled)
    qtbot.mouseClick(dialog.pages.watermark.change, LEFT)
    back = dialog.findChild(WatermarkDialog)
    assert isinstance(back, WatermarkDialog)
    back.day.setDate(back.day.date().addDays(-2))
    with qtbot.waitSignal(back.moved):
        qtbot.mouseClick(back.go_button, LEFT)
    moved = desk.program.watermark(1)
    assert moved is not None
    assert moved == desk.formats.start_of_day(desk.formats.local(before).date() - timedelta(days=2))
    assert not dialog.save_button.isEnabled(), "it is done already"


def test_a_default_customer_is_found_by_typing(qtbot: QtBot, desk: StoreContext) -> None:
    (found, *_) = desk.program.find_contacts(1, "a", desk.program.keys(1))
    dialog = opened(qtbot, desk, "customer_tracking")
    picker = dialog.form.widget_of("customer_tracking.default_contact")
    assert isinstance(picker, ContactPicker)
    picker.line.setFocus()
    qtbot.keyClicks(picker.line, found.label.split(",")[0])
    qtbot.waitUntil(lambda: picker.findData(found.value) >= 0)
    popup = picker.line.completer().popup()
    assert popup.fontMetrics().horizontalAdvance(found.label) < popup.minimumWidth(), "of two with one name the e-mails can be read"
    picker.line.setFocus()
    picker.line.selectAll()
    qtbot.keyClicks(picker.line, "first")
    picker.line.setCursorPosition(2)
    picker.offer([(found.value, found.label)])
    assert (picker.line.text(), picker.line.cursorPosition()) == ("first", 2), "an answer disturbs nobody who types"
    retype(qtbot, picker.line, found.label)
    save(qtbot, dialog)
    assert desk.program.settings(1).customer_tracking.default_contact == int(found.value)
    again = opened(qtbot, desk, "customer_tracking")
    qtbot.waitUntil(lambda: search_combo(again, "customer_tracking.default_contact").currentText() == found.label)
    assert again.form.changes() == {}


def test_customers_are_matched_in_an_order_of_ones_own(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "customer_tracking")
    ticks = dialog.form.row_of("customer_tracking.match_by").control
    assert isinstance(ticks, OrderedTicks)
    ticks.list.item(2).setCheckState(Qt.CheckState.Checked)
    ticks.list.setCurrentRow(2)
    qtbot.mouseClick(ticks.up, LEFT)
    qtbot.mouseClick(ticks.up, LEFT)
    save(qtbot, dialog)
    assert fresh_desk.program.settings(1).customer_tracking.match_by == ("company", "email")


def test_one_default_customer_leaves_nothing_to_match(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "customer_tracking")
    combo(dialog, "customer_tracking.mode").choose("one")
    assert help_of(dialog, "customer_tracking.several_found") == "Only when each order is linked to its own customer."
    assert help_of(dialog, "customer_tracking.price_tier") == "Only when new customers are created."


def test_sales_reps_are_a_default_and_a_table(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    fresh_desk.program.read_lists(1, fresh_desk.program.keys(1))
    (first, *_) = fresh_desk.program.known_list(1, "sales_people").choices
    dialog = opened(qtbot, fresh_desk, "customer_tracking")
    retype(qtbot, search_combo(dialog, "customer_tracking.sales_person").line, first.label)
    editor = dialog.form.row_of("customer_tracking.sales_person").findChild(TableEditor)
    assert isinstance(editor, TableEditor)
    qtbot.mouseClick(editor.add, LEFT)
    ((name, value, _remove),) = editor.lines()
    qtbot.keyClicks(name, "kim")
    retype(qtbot, value.line, "17")
    save(qtbot, dialog)
    people = fresh_desk.program.settings(1).customer_tracking.sales_person
    assert (people.default, people.table) == (int(first.value), {"kim": 17})


def test_who_is_nobody_and_whose_orders_a_channel_brings(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "customer_tracking")
    retype(qtbot, line(dialog, "customer_tracking.nobody"), "n/a, walk-in*")
    editor = dialog.form.row_of("customer_tracking.channel_contacts").control
    assert isinstance(editor, TableEditor)
    qtbot.mouseClick(editor.add, LEFT)
    ((name, value, _remove),) = editor.lines()
    retype(qtbot, name, "eBay")
    retype(qtbot, value.line, "41")
    save(qtbot, dialog)
    rules = fresh_desk.program.settings(1).customer_tracking
    assert (rules.nobody, rules.channel_contacts) == (("n/a", "walk-in*"), {"eBay": 41})


def test_custom_references_go_to_a_field_that_is_offered_or_typed(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "download_orders")
    combo(dialog, "download_orders.required_date").choose("from_order")
    editor = dialog.form.row_of("download_orders.custom_refs").control
    assert isinstance(editor, TableEditor)
    for ref, field in (("CustomerRef1", "Customer order number"), ("customerref2", "orders_1000")):
        qtbot.mouseClick(editor.add, LEFT)
        name, value, _remove = editor.lines()[-1]
        retype(qtbot, name, ref)
        retype(qtbot, value.line, field)
    assert "PurchaseOrderNumber and CustomerRef1 both go to customerOrderNo" in help_of(dialog, "download_orders.custom_refs")
    save(qtbot, dialog)
    rules = fresh_desk.program.settings(1).download_orders
    assert rules.required_date == "from_order"
    assert rules.custom_refs == {"CustomerRef1": "customerOrderNo", "CustomerRef2": "orders_1000"}


def test_a_table_says_what_is_blank_and_loses_a_row(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "accounting")
    row = dialog.form.row_of("accounting.payment_methods")
    editor = row.control
    assert isinstance(editor, TableEditor)
    qtbot.mouseClick(editor.add, LEFT)
    ((name, value, remove),) = editor.lines()
    retype(qtbot, name, "PayPal Checkout")
    assert help_of(dialog, "accounting.payment_methods") == 'The row "PayPal Checkout" is blank.'
    retype(qtbot, value.line, "PayPal")
    assert dialog.form.changes() == {"accounting": {"payment_methods": {"PayPal Checkout": "PayPal"}}}
    assert isinstance(remove, QPushButton)
    qtbot.mouseClick(remove, LEFT)
    assert dialog.form.changes() == {}


def test_a_tax_rate_is_a_number_with_comma_or_point(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "accounting")
    rate = line(dialog, "accounting.tax_rate")
    retype(qtbot, rate, "ten")
    assert "Give a number from 0 to 100" in help_of(dialog, "accounting.tax_rate")
    retype(qtbot, rate, "12,5")
    save(qtbot, dialog)
    assert str(fresh_desk.program.settings(1).accounting.tax_rate) == "12.5"


def test_the_appearance_shows_at_once_and_is_taken_back_unsaved(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "computer")
    combo(dialog, "computer.theme").choose("dark")
    assert fresh_desk.theme.is_dark
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.mouseClick(asked(dialog).buttons["Discard changes"], LEFT)
    assert fresh_desk.theme.choice == "system"
    again = opened(qtbot, fresh_desk, "computer")
    combo(again, "computer.theme").choose("dark")
    save(qtbot, again)
    assert fresh_desk.program.computer().theme == "dark"


def test_settings_of_the_computer_make_no_version_of_the_store(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    dialog = opened(qtbot, fresh_desk, "computer")
    switch(dialog, "computer.keep_in_tray").setChecked(True)
    save(qtbot, dialog)
    assert fresh_desk.program.computer().keep_in_tray
    assert len(fresh_desk.program.versions(1)) == 1
