"""Needs attention, as a person works through it: the fix is in the card, and afterwards the orders are in Omni."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.inventory import ChosenProduct
from omni_desktop.core.problems.mending_settings import SETTINGS, setting_of
from omni_desktop.core.problems.problems import CATALOGUE, Fix, Problem, Severity
from omni_desktop.core.record.events import Request
from omni_desktop.core.record.record import State
from omni_desktop.core.settings.table import fields_by_key
from omni_desktop.core.values import replace
from omni_desktop.ui.attention import attention_view
from omni_desktop.ui.attention.attention_view import AttentionView
from omni_desktop.ui.attention.causes import Cause, CausesRead, Key
from omni_desktop.ui.attention.dismiss_dialog import DismissDialog
from omni_desktop.ui.attention.problem_card import ProblemCard
from omni_desktop.ui.attention.sku_table_dialog import SkuTableDialog
from omni_desktop.ui.attention.waiting_orders import OrderLine
from omni_desktop.ui.desk.problem_looks import ICONS
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.parts.question import Question

LEFT = Qt.MouseButton.LeftButton
SAMPLER: Key = ("unknown_sku", "XM-900")
CUSTOMER: Key = ("default_customer_missing", "")


def run(desk: StoreContext, request: Request) -> None:
    for _ in desk.program.run(desk.store_id, request, desk.program.keys(desk.store_id)):
        pass
    desk.ledger_changed.emit()


def orders_come(desk: StoreContext, *quantities: int, sku: str = "XM-900") -> None:
    """Customers order it, and a download meets them."""
    for quantity in quantities:
        cast(Any, desk.program)._shop.call("place_order", items=[[sku, quantity]])
    run(desk, Request(starter="timer"))


def state_of(desk: StoreContext, order_id: str) -> State:
    story = desk.history().order(order_id)
    assert story is not None
    return story.row.state


@pytest.fixture
def asked(desk: StoreContext) -> list[Request]:
    """What the main window would be asked to download; it is done at once."""
    asked: list[Request] = []
    desk.wants_download.connect(asked.append)
    desk.wants_download.connect(lambda request: run(desk, request))
    return asked


@pytest.fixture
def view(qtbot: QtBot, desk: StoreContext) -> AttentionView:
    view = AttentionView(desk)
    qtbot.addWidget(view)
    view.resize(1060, 715)
    view.show()
    qtbot.waitUntil(lambda: len(view.cards()) == 2)
    return view


def card(view: AttentionView, key: Key) -> ProblemCard:
    return view.cards()[key]


def test_a_cause_that_is_solved_by_the_time_somebody_wants_to_see_it_is_not_sought_on_and_on(
    qtbot: QtBot, desk: StoreContext, view: AttentionView, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From a notice, say. The page read the ledger again and again until it was left."""
    read, looks = attention_view.read_causes, list[object]()

    def counted(*asked: Any) -> Callable[[], CausesRead]:
        looks.append(asked)
        return read(*asked)

    monkeypatch.setattr(attention_view, "read_causes", counted)
    view.show_group("unknown_sku", "SOLVED-1")
    qtbot.waitUntil(lambda: desk.reads.is_idle or len(looks) > 9)
    assert len(looks) == 1


def test_settings_that_were_saved_leave_the_cards_and_the_focus_where_they_are(
    qtbot: QtBot, desk: StoreContext, view: AttentionView
) -> None:
    """Whoever opened the settings from a card comes back to it."""
    with qtbot.waitActive(view):
        view.activateWindow()
    shown = card(view, CUSTOMER)
    shown.retry.setFocus()
    settings = replace(desk.settings, customer_tracking=replace(desk.settings.customer_tracking, not_found="hold"))
    desk.program.save_settings(desk.store_id, settings)
    desk.show_store(desk.store, settings)
    assert card(view, CUSTOMER) is shown
    assert shown.retry.hasFocus()


def test_a_card_whose_setting_was_mended_says_so_and_offers_to_try_again_first(
    qtbot: QtBot, desk: StoreContext, view: AttentionView, asked: list[Request]
) -> None:
    """And after the last card the keyboard is still in the page."""
    shown = card(view, CUSTOMER)
    assert (shown.retry.isVisible(), shown.now.isVisible()) == (True, False)
    (somebody, *_) = desk.program.find_contacts(desk.store_id, "a", desk.program.keys(desk.store_id))
    rules = replace(desk.settings.customer_tracking, default_contact=int(somebody.value))
    settings = replace(desk.settings, customer_tracking=rules)
    desk.program.save_settings(desk.store_id, settings)
    desk.show_store(desk.store, settings)
    qtbot.waitUntil(shown.now.isVisible)
    assert shown.said.text() == "“Default customer” was changed. 1 order comes with the next download."
    assert (shown.now.text(), shown.retry.isVisible()) == ("Retry 1 order", False)
    desk.program.decisions(desk.store_id).dismiss(card(view, SAMPLER).cause.orders[0].id, "not wanted", desk.now(), "me")
    with qtbot.waitActive(view):
        view.activateWindow()
    shown.now.setFocus()
    qtbot.mouseClick(shown.now, LEFT)
    qtbot.waitUntil(lambda: not view.cards())
    assert view.hasFocus()


def test_each_cause_has_its_card_with_orders_money_and_what_to_do(view: AttentionView) -> None:
    assert view.heading.text() == "2 orders are held, for 2 reasons"
    shown = card(view, SAMPLER)
    assert shown.accessibleName() == "XM-900 isn't in Omni: 1 order · $73.40"
    assert "so that none arrives with a line missing" in shown.meaning.text()
    assert card(view, CUSTOMER).open.text() == "Open Settings"


@pytest.mark.parametrize("width", [1060, 740, 640])
def test_the_sign_of_a_cause_stands_beside_its_title_also_where_what_follows_is_below_it(
    qtbot: QtBot, view: AttentionView, width: int
) -> None:
    shown = card(view, SAMPLER)
    view.resize(width, 715)
    sign = shown.findChild(Picture)
    assert sign is not None

    def is_beside_the_first_line() -> bool:
        top, middle = (shown.title.mapTo(shown, QPoint()).y(), sign.mapTo(shown, sign.rect().center()).y())
        return shown.width() < width and top <= middle <= top + 24

    qtbot.waitUntil(is_beside_the_first_line)


def test_each_sign_is_level_with_its_title_again_once_a_narrow_page_was_widened(qtbot: QtBot, view: AttentionView) -> None:
    card(view, SAMPLER)

    def apart() -> list[int]:
        """How far each sign's middle is from its title's."""
        cards = [each for each in view.findChildren(ProblemCard) if each.isVisible()]
        return [abs(_middle(each, each.findChild(Picture)) - _middle(each, each.title)) for each in cards]

    for _ in range(2):
        for width in (640, 1300):
            view.resize(width, 715)
            qtbot.waitUntil(lambda width=width: view.width() == width and max(apart()) <= 2)


def _middle(within: QWidget, part: QWidget | None) -> int:
    assert part is not None
    return part.mapTo(within, part.rect().center()).y()


def test_a_cards_buttons_are_as_wide_as_their_words_and_leave_the_rest_to_its_title(qtbot: QtBot, view: AttentionView) -> None:
    shown = card(view, SAMPLER)
    view.resize(740, 715)
    qtbot.waitUntil(lambda: shown.retry.width() == shown.retry.sizeHint().width() and shown.title.height() == 24)
    assert shown.retry.geometry().right() > shown.title.width(), "beside the title"


def test_a_person_maps_a_sku_and_its_orders_come_down(qtbot: QtBot, view: AttentionView, desk: StoreContext, asked: list[Request]) -> None:
    shown = card(view, SAMPLER)
    assert shown.sku is not None
    order_id = shown.cause.orders[0].id
    qtbot.keyClicks(shown.sku.line, "AB-114")
    qtbot.mouseClick(shown.sku.use, LEFT)
    qtbot.waitUntil(shown.now.isVisible)
    assert shown.said.text() == "XM-900 is AB-114 in Omni from now on. 1 order comes with the next download."
    assert not shown.retry.isVisible()
    qtbot.mouseClick(shown.now, LEFT)
    qtbot.waitUntil(lambda: SAMPLER not in view.cards())
    assert asked == [Request(order_ids=(order_id,), starter="window")]
    assert state_of(desk, order_id) is State.CREATED
    assert [line.accessibleName() for line in view.solved()] == ["XM-900 isn't in Omni: solved, 1 order"]
    assert view.heading.text() == "1 order is held"


def test_with_the_keyboard_one_enter_chooses_a_found_product_the_next_uses_it_and_the_next_retries_its_orders(
    qtbot: QtBot, view: AttentionView, desk: StoreContext, asked: list[Request]
) -> None:
    shown = card(view, SAMPLER)
    assert shown.sku is not None
    with qtbot.waitActive(view):
        view.activateWindow()
    line = shown.sku.line
    line.setFocus()
    qtbot.keyClicks(line, "AB-114")
    popup = line.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert shown.sku.use.isEnabled(), "nothing is asked of Omni before somebody saw what was chosen"
    assert desk.program.sku_table(desk.store_id) == []
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(shown.now.isVisible)
    assert [row.product.code for row in desk.program.sku_table(desk.store_id)] == ["AB-114"]
    assert shown.now.hasFocus()
    qtbot.keyClick(shown.now, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: SAMPLER not in view.cards())
    assert len(asked) == 1


def test_a_code_that_omni_does_not_know_either_is_refused_at_the_field(qtbot: QtBot, view: AttentionView, desk: StoreContext) -> None:
    shown = card(view, SAMPLER)
    assert shown.sku is not None
    qtbot.keyClicks(shown.sku.line, "NO-SUCH")
    qtbot.keyClick(shown.sku.line, Qt.Key.Key_Return)
    assert not shown.sku.use.isEnabled()
    qtbot.waitUntil(lambda: "no product with the code NO-SUCH" in shown.sku.line.accessibleDescription())
    assert (shown.now.isVisible(), shown.retry.isVisible(), shown.sku.use.isEnabled()) == (False, True, True)
    assert desk.program.sku_table(desk.store_id) == []
    shown.sku.line.setText("ab-114")
    qtbot.mouseClick(shown.sku.use, LEFT)
    qtbot.waitUntil(lambda: [button.text() for button in shown.sku.choices] == ["Use AB-114"])
    qtbot.mouseClick(shown.sku.choices[0], LEFT)
    qtbot.waitUntil(shown.now.isVisible)
    assert [row.product.code for row in desk.program.sku_table(desk.store_id)] == ["AB-114"]


def test_of_several_products_each_has_a_button_and_the_chosen_number_is_kept(
    qtbot: QtBot, view: AttentionView, desk: StoreContext
) -> None:
    for name in ("First twin", "Second twin"):
        cast(Any, desk.program)._shop.call("add_product", sku="TWIN-9", name=name, in_shop=name == "First twin")
    orders_come(desk, 1, sku="TWIN-9")
    key = ("sku_ambiguous", "TWIN-9")
    qtbot.waitUntil(lambda: key in view.cards())
    shown = card(view, key)
    assert shown.sku is not None
    assert "Second twin" in shown.sku.choices[1].accessibleDescription()
    qtbot.mouseClick(shown.sku.choices[1], LEFT)
    qtbot.waitUntil(shown.now.isVisible)
    (row,) = [row for row in desk.program.sku_table(desk.store_id) if row.sku == "TWIN-9"]
    assert f"number {row.product.option_id}" in shown.sku.choices[1].accessibleDescription()


def test_a_product_is_found_by_typing_and_without_a_connection_among_the_kept_ones(
    qtbot: QtBot, view: AttentionView, desk: StoreContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast(Any, desk.program)._shop.call("add_product", sku="LSH-7", name="Paddle leash coiled", price="24.00", in_shop=False)
    fix = card(view, SAMPLER).sku
    assert fix is not None
    with qtbot.waitActive(view):
        view.activateWindow()
    fix.line.setFocus()
    qtbot.keyClicks(fix.line, "leash coiled")
    qtbot.waitUntil(lambda: any("LSH-7" in fix.picker.itemText(row) for row in range(fix.picker.count())))
    assert (fix.line.text(), fix.line.cursorPosition()) == ("leash coiled", 12)
    shown = fix.picker.itemText(next(row for row in range(fix.picker.count()) if "LSH-7" in fix.picker.itemText(row)))
    assert [part for part in shown.split(" · ") if "stock" not in part] == ["LSH-7", "Paddle leash coiled", "$24.00"]
    assert shown.endswith("in stock")
    fix.picker.setEditText(shown)
    assert fix.picker.product() == ("LSH-7", 0)

    def offline(*_args: object) -> None:
        raise CannotContinue("Omni can't be reached.", code="offline")

    monkeypatch.setattr(desk.program, "search_products", offline)
    fix.line.selectAll()
    qtbot.keyClicks(fix.line, "AB-1")
    qtbot.waitUntil(lambda: "These were known today" in fix.line.accessibleDescription())
    assert any(fix.picker.itemText(row).startswith("AB-1") for row in range(fix.picker.count()))


def test_a_sku_that_is_no_product_goes_as_text_and_the_sku_table_takes_it_back(
    qtbot: QtBot, view: AttentionView, desk: StoreContext, asked: list[Request]
) -> None:
    shown = card(view, SAMPLER)
    assert shown.sku is not None
    order_id = shown.cause.orders[0].id
    qtbot.mouseClick(shown.sku.as_text, LEFT)
    qtbot.waitUntil(shown.now.isVisible)
    assert shown.said.text() == "XM-900 goes as a text line from now on. 1 order comes with the next download."
    qtbot.mouseClick(shown.now, LEFT)
    qtbot.waitUntil(lambda: SAMPLER not in view.cards())
    assert state_of(desk, order_id) is State.CREATED
    desk.program.decisions(desk.store_id).map_sku("OTHER", ChosenProduct("AB-114"), desk.now(), "Kim")
    qtbot.mouseClick(view.sku_table, LEFT)
    table = view.findChild(SkuTableDialog)
    qtbot.waitUntil(lambda: len(table.rows.texts()) == 2)
    qtbot.keyClicks(table.search, "xm-9")
    qtbot.waitUntil(lambda: len(table.rows.texts()) == 1)
    (row,) = table.rows.texts()
    assert (row[:3], row[4]) == (("XM-900", "a text line, without a product", desk.program.user()), "1")
    qtbot.mouseClick(table.remove, LEFT)
    qtbot.waitUntil(lambda: [each.sku for each in desk.program.sku_table(desk.store_id)] == ["OTHER"])
    qtbot.waitUntil(lambda: table.said.text() == "XM-900 is looked for under its own code again.")
    table.reject()


def test_use_without_a_code_says_so_at_the_field(qtbot: QtBot, view: AttentionView) -> None:
    shown = card(view, SAMPLER)
    assert shown.sku is not None
    qtbot.mouseClick(shown.sku.use, LEFT)
    assert shown.sku.line.accessibleDescription() == "Choose the product, or enter the code that it has in Omni."
    qtbot.keyClicks(shown.sku.line, "A")
    assert "from now on" in shown.sku.line.accessibleDescription()


def test_retry_downloads_just_the_orders_of_the_card(qtbot: QtBot, view: AttentionView, desk: StoreContext, asked: list[Request]) -> None:
    orders_come(desk, 1, 2)
    shown = card(view, SAMPLER)
    qtbot.waitUntil(lambda: shown.retry.text() == "Retry 3 orders")
    cast(Any, desk.program)._shop.call("add_product", sku="XM-900")
    ids = {row.id for row in shown.cause.orders}
    qtbot.mouseClick(shown.retry, LEFT)
    qtbot.waitUntil(lambda: SAMPLER not in view.cards())
    assert set(asked[0].order_ids) == ids
    assert {state_of(desk, order_id) for order_id in ids} == {State.CREATED}


def test_dismissing_wants_a_reason_and_keeps_it(qtbot: QtBot, view: AttentionView, desk: StoreContext) -> None:
    order_id = card(view, CUSTOMER).cause.orders[0].id
    qtbot.mouseClick(card(view, CUSTOMER).dismiss, LEFT)
    dialog = view.findChild(DismissDialog)
    assert dialog.go_button.text() == "Dismiss 1 order"
    qtbot.mouseClick(dialog.go_button, LEFT)
    assert dialog.reason.accessibleDescription() == "Say why, so that others understand it later."
    qtbot.keyClicks(dialog.reason, "sold at the counter")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: CUSTOMER not in view.cards())
    story = desk.history().order(order_id)
    assert story is not None
    assert (story.row.rule, story.timeline[-1].facts["reason"]) == ("dismissed", "sold at the counter")


def test_what_a_person_types_stays_while_the_ledger_changes(qtbot: QtBot, view: AttentionView, desk: StoreContext) -> None:
    shown = card(view, SAMPLER)
    assert shown.sku is not None
    qtbot.keyClicks(shown.sku.line, "AB-1")
    orders_come(desk, 1)
    qtbot.waitUntil(lambda: shown.retry.text() == "Retry 2 orders")
    assert card(view, SAMPLER) is shown
    assert shown.sku.line.text() == "AB-1"


def test_a_long_list_shows_the_first_and_leads_to_all(qtbot: QtBot, view: AttentionView, desk: StoreContext) -> None:
    orders_come(desk, *range(1, 11))
    shown = card(view, SAMPLER)
    qtbot.waitUntil(lambda: sum(line.isVisible() for line in shown.orders.findChildren(OrderLine)) == 8)
    assert shown.orders.all.text() == "Show all 11 orders"
    with qtbot.waitSignal(desk.wants_group_orders) as told:
        qtbot.mouseClick(shown.orders.all, LEFT)
    assert told.args == list(SAMPLER)
    newest = shown.cause.orders[0]
    line = next(line for line in shown.orders.findChildren(OrderLine) if line.isVisible() and newest.id in line.accessibleName())
    with qtbot.waitSignal(desk.wants_order) as opened:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert opened.args == [newest.id]


def test_open_settings_goes_to_the_setting_that_mends_it(qtbot: QtBot, view: AttentionView, desk: StoreContext) -> None:
    with qtbot.waitSignal(desk.wants_settings) as told:
        qtbot.mouseClick(card(view, CUSTOMER).open, LEFT)
    assert told.args == ["customer_tracking.default_contact"]


def test_buttons_with_long_words_leave_the_title_its_room(qtbot: QtBot, view: AttentionView) -> None:
    """A German button takes twice what an English one does."""
    card = view.cards()[CUSTOMER]
    view.resize(700, 520)
    qtbot.waitUntil(lambda: card.title.geometry().right() < card.retry.geometry().left())
    card.retry.setText("1 Bestellung mit allen ihren Zeilen erneut versuchen")
    qtbot.waitUntil(lambda: card.title.geometry().bottom() < card.retry.geometry().top())
    assert card.title.width() > card.width() // 2


def test_a_title_of_any_length_leaves_the_money_of_its_orders_to_be_read(qtbot: QtBot, view: AttentionView) -> None:
    shown = card(view, CUSTOMER)
    shown.title.setText(f"The reference N{'1234567890' * 4} is longer than Omni takes")
    for width in (1060, 760):
        view.resize(width, 715)
        qtbot.waitUntil(lambda: shown.figures.width() >= shown.figures.sizeHint().width())
        qtbot.waitUntil(lambda: shown.title.width() >= shown.width() // 5)


def test_nobody_starts_a_second_download_from_a_card(view: AttentionView, desk: StoreContext) -> None:
    desk.run_began.emit()
    assert (card(view, SAMPLER).retry.isEnabled(), card(view, SAMPLER).sku.use.isEnabled()) == (False, True)  # type: ignore[union-attr]
    desk.run_ended.emit()
    assert card(view, SAMPLER).retry.isEnabled()


def test_orders_of_one_cause_with_other_amounts_are_told_as_one_of_them(qtbot: QtBot, view: AttentionView, desk: StoreContext) -> None:
    shop = cast(Any, desk.program)._shop
    for total in ("50", "51"):
        shop.call("place_order", items=[["AB-114", 1]], GrandTotal=total, recalculate=False)
    run(desk, Request(starter="timer"))
    qtbot.waitUntil(lambda: any(code == "total_differs" for code, _cause in view.cards()))
    shown = next(each for (code, _cause), each in view.cards().items() if code == "total_differs")
    assert shown.meaning.text().startswith("One of them: They are ")
    assert not card(view, SAMPLER).meaning.text().startswith("One of them")


def test_a_small_difference_is_accepted_for_one_order_alone(
    qtbot: QtBot, view: AttentionView, desk: StoreContext, asked: list[Request]
) -> None:
    shop = cast(Any, desk.program)._shop
    order_id = shop.call("place_order", items=[["AB-114", 1]], GrandTotal="36.93", recalculate=False)["OrderID"]
    run(desk, Request(starter="timer"))
    qtbot.waitUntil(lambda: any(code == "total_differs" for code, _cause in view.cards()))
    shown = next(each for (code, _cause), each in view.cards().items() if code == "total_differs")
    assert shown.totals is not None
    assert (shown.totals.both.text().split(), shown.totals.apart.words.text()) == (
        ["Neto", "$36.93", "Omni", "$36.95"],
        "Omni is $0.02 over",
    )
    assert shown.totals.accept.text() == "Accept rounding of $0.02 for this order"
    qtbot.mouseClick(shown.totals.accept, LEFT)
    qtbot.waitUntil(lambda: shown not in view.cards().values())
    story = desk.history().order(order_id)
    assert story is not None
    assert (story.row.state, story.row.omni_total) == (State.CREATED, story.row.grand_total)
    (accepted,) = [each for each in story.timeline if each.kind == "rounding_accepted"]
    assert accepted.facts["amount"] == "0.02"
    second = shop.call("place_order", items=[["AB-114", 1]], GrandTotal="36.93", recalculate=False)["OrderID"]
    run(desk, Request(starter="timer"))
    assert state_of(desk, second) is State.HELD, "what was accepted was one order's"


def test_of_several_customers_one_is_chosen_by_what_tells_them_apart_for_always(
    qtbot: QtBot, view: AttentionView, desk: StoreContext, asked: list[Request]
) -> None:
    shop = cast(Any, desk.program)._shop
    for company, city in (("Tideline Dive Pty Ltd", "Brighton"), ("Tideline Dive (old)", "Hobart")):
        shop.call("add_contact", company=company, city=city, email="info@tideline.example", type="Customer", isActive=True)
    order_id = shop.call("place_order", items=[["AB-114", 1]], Email="info@tideline.example")["OrderID"]
    run(desk, Request(starter="timer"))
    key: Key = ("customer_ambiguous", "info@tideline.example")
    qtbot.waitUntil(lambda: key in view.cards())
    fix = card(view, key).customers
    assert fix is not None
    view.show_group(*key)
    qtbot.waitUntil(lambda: [each.radio.accessibleName() for each in fix.cards] == ["Tideline Dive Pty Ltd", "Tideline Dive (old)"])
    assert "Hobart" in fix.cards[1].told.text()
    assert (fix.cards[1].last.text(), fix.use.isEnabled()) == ("No sales order in Omni yet", False)
    fix.cards[1].radio.click()
    fix.always.setChecked(True)
    qtbot.mouseClick(fix.use, LEFT)
    qtbot.waitUntil(lambda: key not in view.cards())
    assert state_of(desk, order_id) is State.CREATED
    later = shop.call("place_order", items=[["AB-114", 1]], Email="info@tideline.example")["OrderID"]
    run(desk, Request(starter="timer"))
    assert state_of(desk, later) is State.CREATED


def test_a_decision_that_cannot_be_kept_says_so_on_its_card(
    qtbot: QtBot, view: AttentionView, desk: StoreContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(store_id: int) -> None:
        raise CannotContinue("The disk is full.", code="disk_full")

    monkeypatch.setattr(desk.program, "decisions", broken)
    shown = card(view, SAMPLER)
    qtbot.mouseClick(shown.retry, LEFT)
    assert not shown.retry.isEnabled()
    qtbot.waitUntil(shown.said.isVisible)
    assert (shown.said.text(), shown.retry.isEnabled()) == ("The disk is full.", True)


def test_a_difference_in_omni_is_not_called_held(qtbot: QtBot, desk: StoreContext, view: AttentionView) -> None:
    sample = Problem("omni_total_differs", {"reference": "N1"})
    group = replace(card(view, SAMPLER).cause.group, code=sample.code, cause="", sample=sample)
    told = ProblemCard(desk, Cause(group))
    qtbot.addWidget(told)
    told.show()
    assert told.figures.text().endswith("not held")
    assert (told.retry.isVisible(), told.dismiss.text(), told.open.text()) == (False, "Mark as looked at…", "Compare both sides…")
    assert "stays in Omni as it is" in told.meaning.text()


def test_a_cause_far_down_is_found_and_hundreds_are_made_only_as_somebody_scrolls(
    qtbot: QtBot, desk: StoreContext, view: AttentionView
) -> None:
    shop = cast(Any, desk.program)._shop
    for number in range(40):
        shop.call("place_order", items=[[f"ZZ-{number:02}", 1]])
    run(desk, Request(starter="timer"))
    qtbot.waitUntil(lambda: view.heading.text() == "42 orders are held, for 42 reasons")
    assert len(view.cards()) < 20
    assert view.more.isVisible()
    view.show_group("unknown_sku", "ZZ-39")
    qtbot.waitUntil(lambda: ("unknown_sku", "ZZ-39") in view.cards() and view.area.verticalScrollBar().value() > 0)


def test_where_nothing_needs_anybody_it_says_so(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    view = AttentionView(fresh_desk)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(view.empty.isVisible)
    assert view.empty.accessibleName() == "Nothing needs you Every order is where it should be."


def test_every_setting_a_card_opens_is_one() -> None:
    keys = {setting_of(Problem(code, {"place": place})) for code in CATALOGUE for place in ("row 2", "")} - {"", "connection"}
    assert keys <= set(fields_by_key())
    mended = {code for code, kind in CATALOGUE.items() if kind.fix is Fix.OPEN_SETTINGS and kind.severity is Severity.HOLDS}
    assert mended <= {*SETTINGS, "branch_unknown"}
    assert set(ICONS) <= set(CATALOGUE)


def test_a_person_lets_a_void_happen_all_the_same_after_a_second_question(
    qtbot: QtBot, view: AttentionView, desk: StoreContext, asked: list[Request]
) -> None:
    shop, settings = cast(Any, desk.program)._shop, desk.program.settings(desk.store_id)
    rules = replace(settings.download_orders, auto_dispatch="completed")
    desk.program.save_settings(desk.store_id, replace(settings, download_orders=rules))
    order_id = shop.call("place_order", items=[["AB-114", 1]])["OrderID"]
    run(desk, Request(starter="timer"))
    story = desk.history().order(order_id)
    assert story is not None
    shop.call("edit_sales_order", number=story.row.omni_id, invoiceDate="2026-05-01T00:00:00Z")
    shop.call("cancel_order", order_id=order_id)
    run(desk, Request(starter="timer"))
    touched: Key = ("cancelled_but_touched", "")
    qtbot.waitUntil(lambda: touched in view.cards())
    shown = card(view, touched)
    assert (shown.insist.text(), shown.figures.text()) == ("Void in Omni…", "1 order · $36.95 · not held")
    qtbot.mouseClick(shown.insist, LEFT)
    question = view.findChild(Question)
    assert question.windowTitle() == "Void 1 order in Omni?"
    qtbot.mouseClick(question.close_button, LEFT)
    assert asked == []
    qtbot.mouseClick(shown.insist, LEFT)
    qtbot.mouseClick(next(each for each in view.findChildren(Question) if each.isVisible()).go_button, LEFT)
    qtbot.waitUntil(lambda: touched not in view.cards())
    assert state_of(desk, order_id) is State.VOIDED


def test_no_name_makes_the_page_wider_than_the_window(qtbot: QtBot, view: AttentionView, desk: StoreContext) -> None:
    """What is right of a long name would be out of reach: the button that mends, and the money."""
    shop, long = cast(Any, desk.program)._shop, "Reallyalongcompanyname" * 4
    for city in ("Brighton", "Hobart", "Adelaide"):
        shop.call("add_contact", company=f"{long} {city}", city=city, email=f"{long}@tideline.example", type="Customer", isActive=True)
    shop.call("place_order", items=[["AB-114", 1]], Email=f"{long}@tideline.example", BillLastName=long, ShipLastName=long)
    shop.call("place_order", items=[[f"ZZ-{long}", 1]])
    run(desk, Request(starter="timer"))
    key: Key = ("customer_ambiguous", f"{long}@tideline.example")
    qtbot.waitUntil(lambda: key in view.cards())
    fix = card(view, key).customers
    assert fix is not None
    view.show_group(*key)
    qtbot.waitUntil(lambda: all(each.told.isVisible() for each in fix.cards))
    for width in (640, 1060):
        view.resize(width, 715)
        qtbot.waitUntil(lambda: view.area.viewport().width() >= view.area.widget().width())
        assert fix.cards[0].width() == pytest.approx(fix.cards[1].width(), abs=1)
    qtbot.mouseClick(fix.cards[1], LEFT)
    assert (fix.cards[1].radio.isChecked(), fix.use.isEnabled()) == (True, True)
    assert "Adelaide" in fix.cards[2].radio.accessibleName()
    assert fix.cards[2].told.text().startswith("Omni customer")
