"""A download undone in the window: looked at first, sent by its own button once more asked, and told with what stays and why."""

from __future__ import annotations

from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.record.history import Filter
from omni_desktop.core.record.record import State
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.downloads.downloads_view import DownloadsView
from omni_desktop.ui.downloads.runs_model import starter_words
from omni_desktop.ui.downloads.undo_dialog import UndoDialog
from omni_desktop.ui.parts.question import Question

LEFT = Qt.MouseButton.LeftButton


def count(desk: StoreContext, state: State) -> int:
    return desk.history().count(Filter(states=frozenset({state})))


def shown_view(qtbot: QtBot, desk: StoreContext) -> DownloadsView:
    view = DownloadsView(desk)
    qtbot.addWidget(view)
    view.resize(1000, 600)
    view.show()
    qtbot.waitUntil(view.details.undo.isVisible)
    return view


def opened(qtbot: QtBot, view: DownloadsView) -> UndoDialog:
    qtbot.mouseClick(view.details.undo, LEFT)
    dialog = view.findChildren(UndoDialog)[-1]
    qtbot.waitUntil(lambda: bool(dialog.rows.texts()))
    return dialog


def confirm(qtbot: QtBot, dialog: UndoDialog) -> None:
    qtbot.mouseClick(dialog.go_button, LEFT)
    question = dialog.findChildren(Question)[-1]
    qtbot.mouseClick(question.go_button, LEFT)


def test_an_undo_is_looked_at_first_and_its_own_button_voids(qtbot: QtBot, desk: StoreContext) -> None:
    view = shown_view(qtbot, desk)
    made = count(desk, State.CREATED)
    dialog = opened(qtbot, view)
    worked_on = next(row[0] for row in dialog.rows.texts() if row[3] == "Would be voided")
    dialog.reject()
    order = desk.history().order(worked_on)
    cast(Any, desk.program)._shop.call("edit_sales_order", number=order.row.omni_id if order else 0, stage="Picking")
    dialog = opened(qtbot, view)
    rows = dialog.rows.texts()
    kept = next(row for row in rows if row[0] == worked_on)
    assert (kept[3], "its stage is Picking" in kept[4]) == ("Stays", True)
    stays = [row for row in rows if row[3] == "Stays"]
    assert all("completed in Neto" in row[4] for row in stays if row != kept)
    voids = made - len(stays)
    assert dialog.go_button.text() == f"Void {voids} sales orders"
    dialog.table.selectRow(rows.index(kept))
    assert dialog.why.text() == f"{worked_on}: {kept[4]}"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.mouseClick(dialog.go_button, LEFT)
    QTest.keyClick(dialog.findChildren(Question)[-1], Qt.Key.Key_Return)         # a hasty Enter is the answer that is safe
    assert (count(desk, State.VOIDED), dialog.bar.isVisible()) == (0, False)
    confirm(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.close_button.text() == "Close")
    assert (count(desk, State.VOIDED), count(desk, State.CREATED)) == (voids, len(stays))
    assert set(dialog.said.text().removesuffix(".").split(", ")) == {f"Stays: {len(stays)}", f"Voided: {voids}"}
    dialog.reject()
    view.refresh()
    own, undone = desk.history().runs(limit=2)
    view.details.show_run(own, own.state)
    assert (own.starter, view.details.title.text().split(",")[0]) == (f"undo of {undone.id}", f"Undo of download {undone.id}")
    assert (view.details.undo.isVisible(), starter_words(own)) == (False, "Undo")
    again = UndoDialog(desk, undone, view)
    qtbot.waitUntil(lambda: bool(again.rows.texts()))
    assert ({row[3] for row in again.rows.texts()}, again.go_button.isEnabled()) == ({"Stays", "Void already"}, False)
    again.reject()


def test_an_undo_that_is_cancelled_says_what_it_did_not_reach_and_one_that_is_refused_says_why(
    qtbot: QtBot, desk: StoreContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = shown_view(qtbot, desk)
    dialog = opened(qtbot, view)
    words, ledger = dialog.go_button.text(), cast(Any, desk.program).ledger(desk.store_id)
    with monkeypatch.context() as patch:
        patch.setattr(type(ledger), "lock", refused)
        confirm(qtbot, dialog)
        qtbot.waitUntil(lambda: dialog.said.text() == "Somebody is at it.")
    assert (dialog.go_button.text(), dialog.go_button.isEnabled(), dialog.close_button.text()) == (words, True, "Cancel")
    monkeypatch.setattr(dialog._post, "tell", lambda _done, _of: desk.program.cancel())       # before its first batch
    confirm(qtbot, dialog)
    dialog.reject()
    assert (dialog.isVisible(), dialog.close_button.text()) == (True, "Stopping…")
    qtbot.waitUntil(lambda: dialog.close_button.text() == "Close")
    assert ({row[3] for row in dialog.rows.texts()}, count(desk, State.VOIDED)) == ({"Not reached"}, 0)
    assert dialog.said.text().endswith("Cancelled; what was not sent yet stays as it was.")


def refused(*_: object) -> None:
    raise CannotContinue("Somebody is at it.")
