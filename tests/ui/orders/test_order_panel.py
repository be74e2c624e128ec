"""One order of the practice store, to the cent and to the second, and what a person does about it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.history import Filter, OrderStory, Sort
from omni_desktop.core.record.record import State
from omni_desktop.core.values import replace
from omni_desktop.ui.attention.dismiss_dialog import DismissDialog
from omni_desktop.ui.attention.sku_fix import SkuFix
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.orders.panel.document_window import DocumentWindow
from omni_desktop.ui.orders.panel.order_attention import AttentionSection
from omni_desktop.ui.orders.panel.order_panel import OrderPanel
from omni_desktop.ui.orders.panel.order_sections import CopyLine, Section, follow_section, reference_section
from omni_desktop.ui.orders.panel.order_story import ToldOrder, totals_check
from omni_desktop.ui.orders.panel.order_timeline import TimelineRow

Show = Callable[[str], OrderPanel]


@pytest.fixture
def show(qtbot: QtBot, desk: StoreContext) -> Show:
    """Opens the panel with an order, and waits until it is read."""
    panel = OrderPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(340, 700)
    panel.show()

    def shown(order_id: str) -> OrderPanel:
        panel.show_order(order_id)
        qtbot.waitUntil(lambda: panel.told is not None and panel.told.id == order_id)
        return panel

    return shown


def order_with(desk: StoreContext, **wanted: object) -> str:
    return desk.history().page(Filter(**wanted), Sort(), offset=0, limit=1)[0].id  # type: ignore[arg-type]


def story_of(desk: StoreContext, order_id: str) -> OrderStory:
    story = desk.history().order(order_id)
    assert story is not None
    return story


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def section(panel: OrderPanel, name: str) -> Section:
    return next(found for found in panel.area.widget().findChildren(Section) if found.accessibleName() == name)


def looked_at_again(told: ToldOrder) -> OrderStory:
    """As a download leaves an order that it looked at and still holds."""
    assert told.story is not None
    return replace(told.story, why=(*told.story.why, "Looked at again."))


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_created_order_tells_its_whole_story(desk: StoreContext, show: Show) -> None:
    order_id = order_with(desk, states=frozenset({State.CREATED}))
    panel, story = show(order_id), story_of(desk, order_id)
    row, formats = story.row, desk.formats
    total = formats.money(row.grand_total)
    assert (panel.title.text(), panel.badge.accessibleName()) == (order_id, "Created")
    assert f"Neto {total} = Omni {total}" in texts(section(panel, "Totals check"))
    assert "Sydney Warehouse" in texts(section(panel, "Why this branch"))
    assert f"Omni id {row.omni_id}" in texts(section(panel, "Omni reference"))
    assert len(panel.area.widget().findChildren(TimelineRow)) == len(story.timeline)
    assert formats.clock(story.timeline[0].at, seconds=True) in texts(section(panel, "Timeline"))
    order = desk.program.kept_order(story.raw)
    assert order is not None
    lines = texts(section(panel, "Lines"))
    assert all(line.sku in lines and formats.money(line.unit_price) in lines for line in order.lines)
    assert order.ship.street1 in texts(section(panel, "Addresses"))


def test_the_reference_is_copied(qtbot: QtBot, desk: StoreContext, show: Show) -> None:
    order_id = order_with(desk, states=frozenset({State.CREATED}))
    panel, reference = show(order_id), story_of(desk, order_id).row.reference
    QGuiApplication.clipboard().clear()
    click(qtbot, panel.copy)
    assert QGuiApplication.clipboard().text() == reference
    QGuiApplication.clipboard().clear()
    line = section(panel, "Omni reference").findChild(CopyLine)
    assert isinstance(line, CopyLine)
    click(qtbot, line.button)
    assert QGuiApplication.clipboard().text() == reference


def test_a_held_order_is_retried_from_its_panel(qtbot: QtBot, desk: StoreContext, show: Show) -> None:
    order_id = order_with(desk, problem="unknown_sku")
    panel = show(order_id)
    attention = panel.area.widget().findChild(AttentionSection)
    assert isinstance(attention, AttentionSection)
    assert "isn't in Omni" in texts(attention)
    assert attention.now.isHidden()
    with qtbot.waitSignal(desk.ledger_changed):
        click(qtbot, attention.buttons["retry"])
    qtbot.waitUntil(lambda: "looked at again with the next download" in texts(panel.area.widget()))
    retried = story_of(desk, order_id)
    assert retried.timeline[-1].kind == "retried"
    assert retried.row.next_look_at is not None
    assert retried.row.next_look_at <= desk.now()
    again = panel.area.widget().findChild(AttentionSection)
    assert isinstance(again, AttentionSection)
    with qtbot.waitSignal(desk.wants_download) as asked:
        click(qtbot, again.now)
    assert asked.args[0].order_ids == (order_id,)


def test_the_product_is_chosen_from_the_panel(qtbot: QtBot, desk: StoreContext, show: Show) -> None:
    order_id = order_with(desk, problem="unknown_sku")
    panel = show(order_id)
    fix = panel.area.widget().findChild(SkuFix)
    assert isinstance(fix, SkuFix)
    qtbot.keyClicks(fix.line, "KD-115")
    with qtbot.waitSignal(desk.ledger_changed):
        click(qtbot, fix.use)
    assert [(row.sku, row.product.code) for row in desk.program.sku_table(desk.store_id)] == [("XM-900", "KD-115")]


def test_an_order_is_dismissed_with_a_reason(qtbot: QtBot, desk: StoreContext, show: Show) -> None:
    order_id = order_with(desk, states=frozenset({State.HELD}))
    panel = show(order_id)
    attention = panel.area.widget().findChild(AttentionSection)
    assert isinstance(attention, AttentionSection)
    click(qtbot, attention.buttons["dismiss"])
    dialog = panel.findChild(DismissDialog)
    assert isinstance(dialog, DismissDialog)
    desk.program.decisions(desk.store_id).retry([order_id], desk.now(), "a colleague")
    desk.ledger_changed.emit()                              # meanwhile the panel is renewed
    qtbot.waitUntil(lambda: panel.area.widget().findChild(AttentionSection) is not attention)
    qtbot.keyClicks(dialog.reason, "sold at the counter")
    with qtbot.waitSignal(desk.ledger_changed):
        click(qtbot, dialog.go_button)
    qtbot.waitUntil(lambda: panel.badge.accessibleName() == "Skipped")
    assert "Dismissed by staff" in texts(section(panel, "Skipped"))
    assert "sold at the counter" in texts(section(panel, "Timeline"))


def test_a_skipped_order_says_the_rule_and_opens_its_setting(qtbot: QtBot, desk: StoreContext, show: Show) -> None:
    order_id = next(
        row.id for row in desk.history().page(Filter(states=frozenset({State.SKIPPED})), Sort(), offset=0, limit=9) if row.rule == "payment"
    )
    panel = show(order_id)
    attention = panel.area.widget().findChild(AttentionSection)
    assert isinstance(attention, AttentionSection)
    assert "Not paid and not approved yet" in texts(attention)
    assert set(attention.buttons) == {"settings"}
    with qtbot.waitSignal(desk.wants_settings) as asked:
        click(qtbot, attention.buttons["settings"])
    assert asked.args == ["download_orders.payment"]


def test_a_decision_that_fails_says_why_and_can_be_made_again(
    qtbot: QtBot, desk: StoreContext, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = show(order_with(desk, problem="unknown_sku"))
    attention = panel.area.widget().findChild(AttentionSection)
    assert isinstance(attention, AttentionSection)
    with monkeypatch.context() as patched:
        patched.setattr(desk.program, "user", lambda: 1 / 0)
        click(qtbot, attention.buttons["retry"])
        qtbot.waitUntil(lambda: "Nothing was changed" in attention.said.text())
    assert attention.buttons["retry"].isEnabled()


def test_what_somebody_types_survives_a_download_that_goes_on(qtbot: QtBot, desk: StoreContext, show: Show) -> None:
    panel = show(order_with(desk, problem="unknown_sku"))
    fix = panel.area.widget().findChild(SkuFix)
    assert isinstance(fix, SkuFix)
    qtbot.keyClicks(fix.line, "KD-")
    read: list[object] = []
    desk.ledger_changed.emit()
    desk.reads.ask(desk, lambda: None, read.append)
    qtbot.waitUntil(lambda: bool(read))
    qtbot.wait(50)
    assert panel.area.widget().findChild(SkuFix) is fix
    assert fix.line.text() == "KD-"
    fix.line.setCursorPosition(2)
    panel._show(replace(panel.told, story=looked_at_again(panel.told)))
    again = panel.area.widget().findChild(SkuFix)
    assert again is not fix
    assert (again.line.text(), again.line.cursorPosition()) == ("KD-", 2), "a download that looked at this very order takes nothing away"


def test_a_difference_is_told_in_bad_and_no_answer_is_no_difference(desk: StoreContext) -> None:
    story, formats = story_of(desk, order_with(desk, states=frozenset({State.CREATED}))), Formats()
    part = story.parts[0]
    shop = story.row.grand_total
    assert shop is not None
    less = replace(story, parts=(replace(part, omni_total=shop - Decimal("0.01")),))
    assert totals_check(less, formats).equal is False
    assert totals_check(less, formats).sentence.endswith("$0.01 apart")
    halves = (replace(part, omni_total=shop - 1), replace(part, part=2, reference="N1-2", omni_total=Decimal(1)))
    assert totals_check(replace(story, parts=halves), formats).equal is True
    waiting = replace(story, row=replace(story.row, state=State.HELD, omni_total=None), parts=())
    assert totals_check(waiting, formats).equal is None
    assert "not in Omni yet" in totals_check(waiting, formats).sentence
    facts = {"omni": "12.79", "shop": "12.80", "apart": "-0.01", "cause": "the coupon's rounding"}
    held = replace(waiting, row=replace(waiting.row, problems=(Problem("total_differs", facts),)))
    assert totals_check(held, formats).sentence.endswith("Omni would make $12.79")
    assert totals_check(held, formats).cause == "the coupon's rounding"


def test_an_order_that_waits_for_stock_says_what_is_short(qtbot: QtBot, desk: StoreContext) -> None:
    story = story_of(desk, order_with(desk, states=frozenset({State.CREATED})))
    short = replace(story, row=replace(story.row, follow="waiting", follow_words="2 of KD-115 are short in Sydney Warehouse"))
    found = follow_section(desk, ToldOrder(story.row.id, short))
    assert found is not None
    qtbot.addWidget(found)
    assert (found.accessibleName(), "2 of KD-115 are short" in texts(found)) == ("Waiting", True)
    assert follow_section(desk, ToldOrder(story.row.id, story)) is None
    found = follow_section(desk, ToldOrder("N1", replace(story, row=replace(story.row, state=State.READY))))
    assert found is not None
    qtbot.addWidget(found)
    assert "ready to be sent" in texts(found)


def test_every_part_of_a_split_order_has_its_reference(qtbot: QtBot, desk: StoreContext) -> None:
    part = story_of(desk, order_with(desk, states=frozenset({State.CREATED}))).parts[0]
    found = reference_section(desk, [replace(part, reference="N1-1"), replace(part, part=2, reference="N1-2", state=State.SENDING)])
    assert found is not None
    qtbot.addWidget(found)
    assert len(found.findChildren(CopyLine)) == 2
    assert "Part 2 of 2 · Checking" in texts(found)


def test_the_documents_stand_side_by_side_and_are_searched_together(qtbot: QtBot, desk: StoreContext, show: Show) -> None:
    order_id = order_with(desk, states=frozenset({State.CREATED}))
    panel = show(order_id)
    click(qtbot, panel.documents)
    window = panel.findChild(DocumentWindow)
    assert isinstance(window, DocumentWindow)
    shop, sent, stored = (document.text for document in window.documents)
    qtbot.waitUntil(lambda: bool(shop.toPlainText()))
    assert f'"OrderID": "{order_id}"' in shop.toPlainText()
    assert '"lineItems": [' in sent.toPlainText()
    assert "equal to what was sent" in stored.toPlainText()
    with qtbot.waitSignal(window.search.sought):
        qtbot.keyClicks(window.search, order_id)
    assert window.found.text() == f"{sum(text.toPlainText().count(order_id) for text in (shop, sent, stored))} found"
    assert all(text.extraSelections() for text in (shop, sent))
    for number in (1, 2):
        qtbot.keyClick(window.search, Qt.Key.Key_Return)
        assert window.found.text().startswith(f"{number} of ")
    assert shop.textCursor().selectedText() == order_id
    click(qtbot, window.documents[1].copy)
    assert QGuiApplication.clipboard().text() == sent.toPlainText()
    with qtbot.waitSignal(window.finished):
        qtbot.keyClick(window, Qt.Key.Key_Escape)


def test_the_cross_and_esc_close_the_panel(qtbot: QtBot, desk: StoreContext, show: Show) -> None:
    panel = show(order_with(desk))
    with qtbot.waitSignal(panel.closed):
        click(qtbot, panel.close_button)
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel.area, Qt.Key.Key_Escape)


def test_everything_in_the_panel_has_a_name(desk: StoreContext, show: Show) -> None:
    panel = show(order_with(desk, problem="unknown_sku"))
    assert all(button.text() or button.accessibleName() for button in panel.findChildren(QPushButton) if button.isVisibleTo(panel))
