"""The customers that were chosen for always, where several share an e-mail or another value: who, by whom, when. Any can be taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from omni_desktop.core.inventory import ChosenCustomer, Contact, folded
from omni_desktop.core.words.harmless import one_line, shortened
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import fit_on_screen
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.row_delegate import Column
from omni_desktop.ui.parts.search_box import SearchBox
from omni_desktop.ui.parts.table import Table
from omni_desktop.ui.parts.text_rows import TextRows

COLUMNS = (
    Column(tr("Customer in Omni"), role="name"),
    Column(tr("Number"), 96),
    Column(tr("Chosen for"), 152),
    Column(tr("By"), 112),
    Column(tr("When"), 152),
)
FIELDS: Mapping[str, str] = {"email": tr("an e-mail"), "account_number": tr("an account number"), "company": tr("a company")}
WIDTH, HEIGHT, PADDING, LONGEST_ON_BUTTON = 820, 560, 8, 24
MOST_NAMED = 100                                # customers that Omni is asked for
INTRO = tr("Chosen where several customers in Omni share a value. The value itself is not kept, only what it is known again by.")
EMPTY = tr("Where several customers share an e-mail, one can be chosen for always under Needs attention. They are listed here.")


class ChosenCustomersDialog(Dialog):
    """Names come from Omni; while it can't be asked, the numbers say who is meant."""

    def __init__(self, desk: StoreContext, parent: QWidget) -> None:
        super().__init__(desk.theme, tr("Customers chosen for always"), width=640, parent=parent)
        self._desk, self._store_id = desk, desk.store_id
        self._all: Sequence[ChosenCustomer] = ()
        self._shown: Sequence[ChosenCustomer] = ()
        self._names: dict[int, str] = {}
        self.search = SearchBox(desk.theme, tr("Search customer, number or person"))
        self.rows = TextRows(COLUMNS, self)
        self.table = Table(desk.theme, tr("Customers chosen for always"), COLUMNS, PADDING)
        self.empty = EmptyState(desk.theme, "user", tr("Reading…"))
        self.remove = Button(desk.theme, tr("Remove"))
        self.said = Words(desk.theme, "", "caption", elide=True)
        self._stack = QStackedWidget()
        self._fill()
        self.search.sought.connect(lambda _words: self._list())
        self.search.entered.connect(self.table.setFocus)
        self.remove.clicked.connect(self._remove)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        desk.ledger_changed.connect(self._read)
        self._read()

    def _read(self) -> None:
        program, store_id = self._desk.program, self._store_id
        self._desk.reads.ask(self, lambda: program.chosen_customers(store_id), self._show, self._fail, key="table")

    def _show(self, rows: Sequence[ChosenCustomer]) -> None:
        self._all = rows
        self._list()
        self._name([row.contact for row in rows if row.contact not in self._names])

    def _fail(self, sentence: str) -> None:
        self.empty.show_words("circle-alert", tr("The list can't be read now"), sentence, token="bad")
        self._stack.setCurrentWidget(self.empty)

    def _name(self, numbers: Sequence[int]) -> None:
        """Once for each: a customer that Omni does not have stays a number."""
        desk, store_id = self._desk, self._store_id
        asked = list(numbers)[:MOST_NAMED]
        self._names |= dict.fromkeys(asked, "")
        if asked:
            desk.reads.ask(
                self, lambda: desk.program.customers(store_id, asked, desk.keys(store_id)), self._take_names, lambda _: None, waits=True
            )

    def _take_names(self, found: Sequence[tuple[Contact, object]]) -> None:
        self._names |= {contact.id: _name_of(contact) for contact, _last in found}
        self._list()

    def _list(self) -> None:
        """Those with every word that is sought; the row that was chosen stays chosen."""
        chosen, now, formats = self._chosen(), self._desk.now(), self._desk.formats
        words = folded(self.search.words()).split()
        self._shown = [row for row in self._all if self._holds(row, words)]
        self.rows.show_rows([
            (self._names.get(row.contact) or tr("Customer {contact_id}", contact_id=row.contact), str(row.contact), _values(row), row.by,
             formats.moment_in_words(row.at, now))
            for row in self._shown
        ])
        title, text = (tr("No rows match"), "") if words else (tr("No customer was chosen for always"), EMPTY)
        self.empty.show_words("user", title, text)
        self._stack.setCurrentWidget(self.table if self._shown else self.empty)
        again = next((number for number, row in enumerate(self._shown) if chosen is not None and row.contact == chosen.contact), 0)
        if self._shown:
            self.table.selectRow(again)
        self._show_chosen()

    def _holds(self, row: ChosenCustomer, words: Sequence[str]) -> bool:
        shown = folded(" ".join((self._names.get(row.contact, ""), str(row.contact), row.by)))
        return all(word in shown for word in words)

    def _chosen(self) -> ChosenCustomer | None:
        row = self.table.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _called(self, row: ChosenCustomer) -> str:
        return shortened(self._names.get(row.contact) or str(row.contact), LONGEST_ON_BUTTON)

    def _show_chosen(self, *_changed: object) -> None:
        row = self._chosen()
        self.remove.setEnabled(row is not None)
        self.remove.setText(tr("Remove {sku}", sku=self._called(row)) if row else tr("Remove"))

    def _remove(self) -> None:
        row, decisions, store_id = self._chosen(), self._desk.program.decisions, self._store_id
        if row is not None:
            self.remove.setEnabled(False)
            forget = lambda: decisions(store_id).forget_customer(row.contact)  # noqa: E731
            self._desk.reads.ask(self, forget, lambda _: self._removed(row), self._not_removed)

    def _removed(self, row: ChosenCustomer) -> None:
        self.said.setText(tr("Orders that {name} was chosen for are asked about again.", name=self._called(row)))
        self._desk.ledger_changed.emit()

    def _not_removed(self, sentence: str) -> None:
        self.said.setText(tr("{sentence} Nothing was changed.", sentence=sentence))
        self._show_chosen()

    def _fill(self) -> None:
        self.table.use_model(self.rows)
        self.table.setProperty("framed", "true")
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._stack.setCurrentWidget(self.empty)
        self.body.addWidget(Words(self._desk.theme, INTRO, "secondary", wrap=True))
        self.body.addWidget(self.search)
        self.body.addWidget(self._stack, 1)
        self.beside.setSpacing(12)
        self.beside.addWidget(self.remove)
        self.beside.addWidget(self.said)
        fit_on_screen(self, WIDTH, HEIGHT)


def _name_of(contact: Contact) -> str:
    person = " ".join(filter(None, (contact.first_name, contact.last_name)))
    return one_line(contact.company or person or contact.email)


def _values(row: ChosenCustomer) -> str:
    return ", ".join(FIELDS.get(field, field) for field in row.fields)
