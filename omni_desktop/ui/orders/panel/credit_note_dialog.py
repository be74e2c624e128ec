"""Propose a credit note: what a refund of Neto would become in Omni, shown whole; made there by a press alone."""

from __future__ import annotations

import json
from decimal import Decimal

from PySide6.QtWidgets import QPlainTextEdit, QWidget
from shiboken6 import isValid

from omni_desktop.core.afterwards.credit_note import CreditNote, CreditOutcome
from omni_desktop.core.record.updates import WriteState
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr, translation
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.fold import Folding

DOCUMENT_HEIGHT = 200
GO = tr("Make the draft in Omni")


class CreditNoteDialog(Dialog):
    """Reads the refund and the sales order anew when it opens. `rma`: which refund of the order."""

    def __init__(self, desk: StoreContext, order_id: str, rma: str, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, tr("Credit note for {order}", order=order_id), GO, width=560, parent=parent)
        self._desk, self._store_id = desk, desk.store_id
        self.note: CreditNote | None = None
        self.said = Words(desk.theme, tr("Reading the refund in Neto and the sales order in Omni…"), "secondary", wrap=True)
        self.lines = Words(desk.theme, "", "body", wrap=True)
        self.document = QPlainTextEdit()
        self.document.setReadOnly(True)
        self.document.setFixedHeight(DOCUMENT_HEIGHT)
        self.document.setAccessibleName(tr("The document as it would be sent"))
        self.whole = Folding(desk.theme, tr("The document as it would be sent"), self.document)
        for part in (self.said, self.lines, self.whole):
            self.body.addWidget(part)
        self.lines.hide()
        self.whole.hide()
        self.go_button.setEnabled(False)
        self.go_button.clicked.connect(self._make)
        program, store_id = desk.program, self._store_id
        desk.reads.ask(
            self, lambda: program.propose_credit_note(store_id, order_id, desk.keys(store_id), rma), self._show, self._fail, waits=True
        )

    def _show(self, note: CreditNote) -> None:
        self.note = note
        money = self._desk.formats.money
        told = tr(
            "{reference} for {sales_order}: {money} given back in Neto. It is made as a draft; you approve it in Omni.",
            reference=note.reference,
            sales_order=note.sales_reference,
            money=money(note.refund),
        )
        self.said.setText(tr("Omni has the credit note {reference} for it already.", reference=note.there) if note.there else told)
        goods = (f"{_number(-line.quantity)} x {line.code or translation(line.name)}, {money(line.unit_price)}" for line in note.lines)
        self.lines.setText("\n".join(goods))
        self.document.setPlainText(json.dumps(json.loads(note.document), indent=2, ensure_ascii=False))
        self.lines.show()
        self.whole.show()
        self.go_button.setEnabled(not note.there)

    def _make(self) -> None:
        desk, store_id, note = self._desk, self._store_id, self.note
        if note is None:
            return
        self.go_button.setEnabled(False)
        self.said.setText(tr("Sending it to Omni…"))
        desk.reads.ask(
            self, lambda: desk.program.make_credit_note(store_id, note, desk.keys(store_id)), self._tell, self._fail, waits=True
        )

    def _tell(self, outcome: CreditOutcome) -> None:
        self.go_button.hide()
        self.close_button.setText(tr("Close"))
        match outcome.state:
            case WriteState.DONE:
                self.said.set_role("body", "ok")
                self.said.setText(tr("{reference} is made in Omni as a draft.", reference=outcome.reference))
            case WriteState.REFUSED:
                self.said.set_role("body", "bad")
                self.said.setText(tr("Omni refused it: {words}", words=outcome.words))
            case _:
                self.said.set_role("body", "warn")
                self.said.setText(tr("Omni gave no clear answer. It is looked up by the next download, and never sent twice."))
        self._desk.ledger_changed.emit()

    def _fail(self, sentence: str) -> None:
        if isValid(self):
            self.go_button.setEnabled(False)
            self.said.set_role("body", "bad")
            self.said.setText(sentence)


def _number(quantity: Decimal) -> str:
    return f"{quantity.normalize():f}"
