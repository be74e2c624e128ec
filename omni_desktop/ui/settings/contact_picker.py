"""A customer of Omni, found by typing a name, company or e-mail. Without a connection the customer's number may be typed."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal

from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.settings.choices import Choice
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.inputs.search_combo import SearchCombo

REST_MS, SHORTEST = 300, 2
NOBODY = tr("No customer of Omni has all of these words.")


class ContactPicker(SearchCombo):
    """`told` carries a sentence on the search, "" where there is nothing to say."""

    told = Signal(str)

    def __init__(self, desk: StoreContext, name: str) -> None:
        super().__init__(name, placeholder=tr("Type a name or e-mail"))
        self._desk = desk
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._search_contacts)
        self.typed.connect(self._wait)
        self.left.connect(self._rest.stop)

    def choose(self, key: str) -> None:
        """A number that was kept is named as soon as Omni says whose it is."""
        super().choose(key)
        if key.isascii() and key.isdigit() and self.findData(key) < 0:
            program, store_id = self._desk.program, self._desk.store_id
            self._desk.reads.ask(self, lambda: program.contact(store_id, int(key), self._keys()), self._name, key="name", waits=True)

    def _name(self, contact: Choice | None) -> None:
        if contact is not None and self.key() == contact.value:
            self.offer([(contact.value, contact.label)])

    def _wait(self, text: str) -> None:
        if len(text.strip()) >= SHORTEST and not text.strip().isdigit():
            self._rest.start()
        else:
            self._rest.stop()
            self.told.emit("")

    def _search_contacts(self) -> None:
        text, program, store_id = self.line.text().strip(), self._desk.program, self._desk.store_id
        self.told.emit(tr("Searching in Omni…"))
        question = lambda: program.find_contacts(store_id, text, self._keys())  # noqa: E731
        self._desk.reads.ask(self, question, self._offer, self._fail, key="find", waits=True)

    def _offer(self, found: list[Choice]) -> None:
        self.told.emit("" if found else NOBODY)
        if found and self.line.hasFocus():
            self.offer([(contact.value, contact.label) for contact in found])
            self.search_all()

    def _fail(self, sentence: str) -> None:
        self.told.emit(tr("{sentence} The customer's number in Omni may be typed instead.", sentence=sentence))

    def _keys(self) -> Keys:
        return self._desk.keys(self._desk.store_id)
