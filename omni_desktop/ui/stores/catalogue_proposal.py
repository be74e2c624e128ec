"""Before the first download: whether Omni has the products that the shop sells. Looked at on a press, and nothing waits for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.core.catalogue.look import CatalogueLook
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.settings.settings import Connection
from omni_desktop.ui.desk.catalogue import CHECK, CHECKING
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.stores.look_line import LookLine
from omni_desktop.ui.stores.said_here import said_before

MONTH = timedelta(days=30)
WHY = tr("Does Omni have all your products? A check says which ones are missing, and changes nothing.")


class CatalogueProposal(QWidget):
    """`wants_products` carries the SKUs that Omni lacks: those that sold this month, else all."""

    wants_products = Signal(object)

    def __init__(self, desk: StoreContext) -> None:
        super().__init__()
        self._desk = desk
        self._connection = Connection()
        self._keys: Callable[[], Keys] = lambda: Keys("", "")
        self._number = 0
        self._missing: frozenset[str] = frozenset()
        self.line = LookLine(desk)
        self.check = Button(desk.theme, CHECK)
        self.make = Button(desk.theme, tr("Create in Omni…"))
        self.check.clicked.connect(self._check)
        self.make.clicked.connect(lambda: self.wants_products.emit(self._missing))
        self._lay_out()

    def begin(self, connection: Connection, keys: Callable[[], Keys]) -> None:
        """For these two sides; what was said of others is gone."""
        self._connection, self._keys = connection, keys
        self._number += 1
        self._show("package", "text2", WHY, can_check=True)

    def _check(self) -> None:
        desk, number, connection, keys = self._desk, self._number, self._connection, self._keys
        since = desk.now() - MONTH
        self.check.begin(CHECKING)
        self.line.show_busy(tr("Reading both catalogues. You can go on meanwhile."))

        def answered(look: CatalogueLook) -> None:
            if number == self._number:
                self._show_look(look)

        def failed(sentence: str) -> None:
            if number == self._number:
                words = tr("The catalogues couldn't be read. {said_before}", said_before=said_before(sentence))
                self._show("circle-alert", "bad", words, can_check=True)

        question = lambda: desk.program.first_catalogue(connection, keys(), since)  # noqa: E731
        desk.reads.ask(self, question, answered, failed, key="catalogue", waits=True)

    def _show_look(self, look: CatalogueLook) -> None:
        from omni_desktop.core.catalogue.figures import MISSING

        missing = [row for row in look.rows if row.verdict in MISSING]
        sold = [row for row in missing if look.sold(row)]
        self._missing = frozenset(row.sku for row in sold or missing)
        if not missing:
            self._show("circle-check", "ok", tr("Omni has every product that the shop sells."))
            return
        number = self._desk.formats.number
        lacks = counted(len(missing), "of your products isn't in Omni", "of your products aren't in Omni", number=number)
        sales = counted(len(sold), "was sold this month", "were sold this month", number=number) if sold else tr("none was sold this month")
        words = f"{lacks}; {sales}."
        self._show("triangle-alert" if sold else "info", "warn" if sold else "text2", words, can_create=True)

    def _show(self, icon: str, token: str, words: str, *, can_check: bool = False, can_create: bool = False) -> None:
        self.line.show_words(icon, token, words)
        if not self.check.isEnabled():
            self.check.end()
        self.check.setVisible(can_check)
        self.make.setVisible(can_create)

    def _lay_out(self) -> None:
        buttons = QVBoxLayout()
        for button in (self.check, self.make):
            buttons.addWidget(button)
        buttons.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.make.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.line, 1)
        row.addLayout(buttons)
