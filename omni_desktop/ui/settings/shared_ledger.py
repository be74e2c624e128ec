"""Shared ledger: whose the list of orders is, and how this computer comes to one that a shop's computers share."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from omni_desktop.core.ports.program.shared_ledger import LedgerStatus
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.copy_button import CopyButton
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.inputs.field import Field as Row
from omni_desktop.ui.parts.inputs.inputs import KeyInput, LineInput
from omni_desktop.ui.settings.connection_check import Checks, Test

WIDTH, LABEL = 620, 110
EXAMPLE = "postgresql://till1@office-pc/omni"
OWN = tr("This computer keeps a list of orders of its own. The tills of a shop can share one on a PostgreSQL server.")
MOVE = tr("This computer's own list has stores, which go along by a command while Omni Desktop is closed. Its help is in the guide.")
DONE = tr("Connected. Close Omni Desktop and open it again: from then on it works on the shared list.")
ADDRESS_HELP = tr("With this computer's login and without its password.")
PASSWORD_HELP = tr("Goes to the keyring of this computer only, never into a file.")


class SharedLedgerDialog(Dialog):
    """Nothing is changed before Connect is pressed after a test that held."""

    def __init__(self, desk: StoreContext, parent: QWidget) -> None:
        super().__init__(desk.theme, tr("Shared ledger"), tr("Connect"), width=WIDTH, parent=parent)
        self._desk = desk
        self._keeper = desk.program.ledger_keeper()
        self.told = Words(desk.theme, OWN, "secondary", wrap=True)
        self.address = LineInput(tr("Address"))
        self.address.setPlaceholderText(EXAMPLE)
        self.password = KeyInput(desk.theme, tr("Password"))
        self.test = Checks(desk, self._to_test)
        self.banner = Banner(desk.theme, "bad", box=True)
        self.banner.hide()
        self.copy = CopyButton(desk.theme, tr("Copy the command"), self._command, tr("the command that moves the list"))
        self.copy.hide()
        self._lay_out_body()
        self.go_button.setEnabled(False)
        self.go_button.clicked.connect(self._connect)
        self.test.ended.connect(self.go_button.setEnabled)
        for line in (self.address, self.password.line):
            line.textChanged.connect(self._retyped)
        desk.reads.ask(self, self._keeper.status, self._show, self._fail, waits=True)

    def _lay_out_body(self) -> None:
        theme = self._desk.theme
        self.body.addWidget(self.told)
        self.body.addWidget(Row(theme, tr("Address"), self.address, ADDRESS_HELP, label_width=LABEL))
        self.body.addWidget(Row(theme, tr("Password"), self.password, PASSWORD_HELP, label_width=LABEL, marked=self.password.line))
        self.body.addWidget(self.test)
        self.body.addWidget(self.banner)
        self.beside.addWidget(self.copy)

    def _show(self, status: LedgerStatus) -> None:
        if status.kind == "shared":
            self.told.setText(tr("This computer works on the shop's list of orders: {url}", url=status.url))
            self.address.setText(status.url)
        elif status.stores:
            self.told.setText(f"{OWN} {MOVE}")
            self.go_button.hide()
            self.copy.show()
        if status.trouble:
            self._fail(status.trouble)

    def _to_test(self) -> Test | None:
        address, password = self.address.text().strip(), self.password.text()
        if not address:
            return None
        return Test(lambda: self._keeper.checks(address, password), tr("Asking the server…"), str(self._desk.formats.zone))

    def _retyped(self) -> None:
        self.test.clear()
        self.banner.hide()
        self.go_button.setEnabled(False)

    def _connect(self) -> None:
        address, password = self.address.text().strip(), self.password.text()
        self.go_button.begin(tr("Connecting…"))
        self._desk.reads.keep(self, lambda: self._keeper.connect(address, lambda _login: password), self._connected, self._fail, waits=True)

    def _connected(self, _sentence: str) -> None:
        self.go_button.end()
        self.go_button.hide()
        self.test.clear()
        self.banner.show_words("ok", DONE)
        self.banner.show()

    def _fail(self, sentence: str) -> None:
        self.go_button.end()
        self.banner.show_words("bad", sentence)
        self.banner.show()

    def _command(self) -> str:
        return f"main.py ledger move --to {self.address.text().strip() or EXAMPLE} --admin postgres"
