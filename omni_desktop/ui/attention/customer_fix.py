"""Which of several customers of Omni is meant: a card for each, with what tells them apart, for these orders or for always."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QCheckBox, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from omni_desktop.core.inventory import Contact, StoredSalesOrder, folded
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.words.harmless import one_line
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import phrase, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.inputs.choice_card import ChoiceCard

ACROSS, MOST = 2, 10
INDENT = 24                                     # where the words of a radio button begin
Known = tuple[Contact, StoredSalesOrder | None]
READING = tr("Reading in Omni who they are…")


class CustomerCard(ChoiceCard):
    """`shared` is what all of them have, so it tells none of them apart."""

    def __init__(self, desk: StoreContext, contact_id: int, shared: str = "") -> None:
        super().__init__(desk.theme, tr("Customer {contact_id}", contact_id=contact_id))
        self.contact_id = contact_id
        self._desk, self._shared = desk, folded(shared)
        self.told = Words(desk.theme, "", "caption", wrap=True)
        self.last = Words(desk.theme, "", "caption", wrap=True)
        for words in (self.told, self.last):
            self.below.addWidget(words)
            words.hide()

    def show_customer(self, contact: Contact, last: StoredSalesOrder | None) -> None:
        person = " ".join(filter(None, (contact.first_name, contact.last_name)))
        named = [text for text in (contact.company, person, contact.email) if text and folded(text) != self._shared]
        self.show_name(one_line(named[0] if named else tr("Customer {id}", id=contact.id)))
        more = (tr("Omni customer {id}", id=contact.id), *named[1:2], contact.address)
        self.told.setText(one_line(" · ".join(filter(None, more))))
        self.last.setText(self._last_words(last))
        for words in (self.told, self.last):
            words.show()
        self.radio.setAccessibleDescription(f"{self.told.text()}. {self.last.text()}")

    def _last_words(self, last: StoredSalesOrder | None) -> str:
        formats = self._desk.formats
        if last is None:
            return tr("No sales order in Omni yet")
        day = f", {formats.moment_in_words(last.created_at, self._desk.now())}" if last.created_at else ""
        return one_line(tr("Last order {reference}{day}, {money}", reference=last.reference, day=day, money=formats.money(last.total)))


class CustomerFix(QWidget):
    """`across`: how many cards stand beside each other."""

    chosen = Signal(int, bool)                  # the contact's number, and whether for always

    def __init__(self, desk: StoreContext, problem: Problem, *, across: int = ACROSS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._across = desk, across
        self._is_asked = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        ids = [int(part) for part in problem.facts.get("ids", "").split(",") if part.strip().isdecimal()][:MOST]
        self.cards = [CustomerCard(desk, number, problem.facts.get("value", "")) for number in ids]
        self.always = QCheckBox(tr("Always for this {get}", get=phrase(problem.facts.get("field", "value"))))
        self.use = Button(desk.theme, tr("Use this customer"))
        self.use.setEnabled(False)
        self.said = Words(desk.theme, READING, "caption", wrap=True)
        self._group = QButtonGroup(self)
        for card in self.cards:
            self._group.addButton(card.radio, card.contact_id)
        self._group.buttonClicked.connect(lambda _: self.show_resting(resting=False))
        self.use.clicked.connect(lambda: self.chosen.emit(self._group.checkedId(), self.always.isChecked()))
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_asked:
            self._is_asked = True
            self._read()

    def show_resting(self, *, resting: bool) -> None:
        self.use.setEnabled(not resting and self._group.checkedId() > 0)

    def _read(self) -> None:
        desk, store_id, ids = self._desk, self._desk.store_id, [card.contact_id for card in self.cards]

        def asked() -> Sequence[Known]:
            return desk.program.customers(store_id, ids, desk.keys(store_id))

        desk.reads.ask(self, asked, self._show, lambda sentence: self.said.setText(tr(
            "{sentence} They can be chosen by number.",
            sentence=sentence,
        )), waits=True)

    def _show(self, found: Sequence[Known]) -> None:
        known = {contact.id: (contact, last) for contact, last in found}
        for card in self.cards:
            if card.contact_id in known:
                card.show_customer(*known[card.contact_id])
        self.said.hide()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, card in enumerate(self.cards):
            grid.addWidget(card, number // self._across, number % self._across)
            grid.setColumnStretch(number % self._across, 1)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight if self._across > 1 else QBoxLayout.Direction.BottomToTop)
        row.setSpacing(12)
        row.addWidget(self.use)
        row.addWidget(self.always)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.said)
        column.addLayout(grid)
        column.addLayout(row)
