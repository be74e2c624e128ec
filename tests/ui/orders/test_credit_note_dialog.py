"""A refund in the panel of its order: the credit note is shown whole, made by a press, and only once."""

from __future__ import annotations

import json

from pytestqt.qtbot import QtBot

from omni_desktop.core.record.history import Filter
from omni_desktop.core.record.record import State
from omni_desktop.live_program import PracticeProgram
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.orders.panel.credit_note_dialog import CreditNoteDialog
from omni_desktop.ui.orders.panel.order_attention import AttentionSection
from omni_desktop.ui.orders.panel.order_story import told_order


def test_a_refund_is_proposed_shown_whole_and_made_once(qtbot: QtBot, desk: StoreContext) -> None:
    program, store_id = desk.program, desk.store_id
    row = next(iter(program.history(store_id).every_order(Filter(states=frozenset({State.CREATED})))))
    assert isinstance(program, PracticeProgram)
    program._shop.call("add_rma", order_id=row.id)
    program.daily_sweep(store_id, program.keys(store_id))
    section = AttentionSection(desk, told_order(program, store_id, row.id))
    qtbot.addWidget(section)
    (name,) = [each for each in section.buttons if each.startswith("credit")]
    section.buttons[name].click()
    dialog = section.window().findChild(CreditNoteDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.go_button.isEnabled)
    assert json.loads(dialog.document.toPlainText())["isApproved"] is False
    dialog.go_button.click()
    qtbot.waitUntil(lambda: "is made in Omni as a draft" in dialog.said.text())
    assert len(program._shop.call("omni_rows", resource="CreditNotes")) == 1
    again = CreditNoteDialog(desk, row.id, "")
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: "already" in again.said.text())
    assert not again.go_button.isEnabled()
