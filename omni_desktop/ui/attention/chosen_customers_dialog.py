"""The customers that were chosen for always, where several share an e-mail or another value: who, by whom, when. Any can be taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from omni_desktop.core.inventory import ChosenCustomer, Contact
from omni_desktop.core.words.harmless import one_line
from omni_desktop.ui.attention.chosen_rows_dialog import ChosenRowsDialog, RowsText
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.tables.row_delegate import Column

COLUMNS = (
    Column(tr("Customer in Omni"), role="name"),
    Column(tr("Number"), 96),
    Column(tr("Chosen for"), 152),
    Column(tr("By"), 112),
    Column(tr("When"), 152),
)
FIELDS: Mapping[str, str] = {"email": tr("an e-mail"), "account_number": tr("an account number"), "company": tr("a company")}
MOST_NAMED = 100                                # customers that Omni is asked for
TEXT = RowsText(
    title=tr("Customers chosen for always"),
    intro=tr("Chosen where several customers in Omni share a value. The value itself is not kept, only what it is known again by."),
    search=tr("Search customer, number or person"),
    icon="user",
    nothing=tr("No customer was chosen for always"),
    how=tr("Where several customers share an e-mail, one can be chosen for always under Needs attention. They are listed here."),
    failed=tr("The list can't be read now"),
)


class ChosenCustomersDialog(ChosenRowsDialog[ChosenCustomer]):
    """Names come from Omni; while it can't be asked, the numbers say who is meant."""

    def __init__(self, desk: StoreContext, parent: QWidget) -> None:
        self._names: dict[int, str] = {}
        super().__init__(desk, parent, TEXT, COLUMNS)

    def read_rows(self) -> Sequence[ChosenCustomer]:
        return self._desk.program.chosen_customers(self._store_id)

    def take_back(self, row: ChosenCustomer) -> object:
        return self._desk.program.decisions(self._store_id).forget_customer(row.contact)

    def cells(self, row: ChosenCustomer, now: datetime) -> Sequence[str]:
        name = self._names.get(row.contact) or tr("Customer {contact_id}", contact_id=row.contact)
        return name, str(row.contact), _values(row), row.by, self._desk.formats.moment_in_words(row.at, now)

    def sought_in(self, row: ChosenCustomer) -> str:
        return " ".join((self._names.get(row.contact, ""), str(row.contact), row.by))

    def is_same(self, row: ChosenCustomer, other: ChosenCustomer) -> bool:
        return row.contact == other.contact

    def called(self, row: ChosenCustomer) -> str:
        return self._names.get(row.contact) or str(row.contact)

    def removed_words(self, row: ChosenCustomer) -> str:
        return tr("Orders that {name} was chosen for are asked about again.", name=self.called(row))

    def read(self, rows: Sequence[ChosenCustomer]) -> None:
        super().read(rows)
        self._name([row.contact for row in rows if row.contact not in self._names])

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


def _name_of(contact: Contact) -> str:
    person = " ".join(filter(None, (contact.first_name, contact.last_name)))
    return one_line(contact.company or person or contact.email)


def _values(row: ChosenCustomer) -> str:
    return ", ".join(FIELDS.get(field, field) for field in row.fields)
