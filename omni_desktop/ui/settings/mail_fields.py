"""The mail server's password, which goes to the keyring only, and a test mail with the settings as they stand here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from omni_desktop.core.settings.settings import Settings
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.inputs.field import Field as Row
from omni_desktop.ui.parts.inputs.inputs import KeyInput
from omni_desktop.ui.settings.form import LEFT_COLUMN

PASSWORD = tr("Password")
WANTED = tr("Goes to the keyring of this computer only. Blank where the mail server asks for none.")
KEPT = tr("Kept in the keyring of this computer. Type to replace it.")


class MailFields(QObject):
    """`prepare` gives the settings to test with, None where one is wrong."""

    edited = Signal()

    def __init__(self, desk: StoreContext, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.prepare: Callable[[], Settings | None] = lambda: None
        self.input = KeyInput(desk.theme, PASSWORD)
        self.row = Row(desk.theme, PASSWORD, self.input, WANTED, label_width=LEFT_COLUMN, marked=self.input.line)
        self.button = Button(desk.theme, tr("Send a test mail"))
        self.answer = Words(desk.theme, "", "secondary", wrap=True)
        self.input.line.textChanged.connect(self.edited)
        self.button.clicked.connect(self._send)

    def typed(self) -> str:
        return self.input.text()

    def look(self, mail_server: str) -> None:
        """Whether there is a password, in the background: a keyring may wait for a person, who is not troubled without a mail server."""
        program, store_id = self._desk.program, self._desk.store_id
        if store_id and mail_server:
            has, nothing = lambda: program.has_mail_password(store_id), lambda _sentence: None
            self._desk.reads.ask(self, has, self._show_kept, nothing, key="mail password", waits=True)

    def test(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.answer, 1)
        return line

    def _show_kept(self, is_kept: bool) -> None:
        self.input.line.setPlaceholderText("\N{BULLET}" * 8 if is_kept else "")
        self.row.set_help(KEPT if is_kept else WANTED)

    def _send(self) -> None:
        settings = self.prepare()
        if settings is None:
            return
        program, store_id, password = self._desk.program, self._desk.store_id, self.typed()
        self.button.begin(tr("Sending…"))
        self.answer.setText("")
        to = settings.notices.mail_to
        self._desk.reads.ask(
            self,
            lambda: program.send_test_mail(store_id, settings, password),
            lambda _done: self._tell(tr("A test mail went to {to}.", to=to)),
            self._tell,
            waits=True,
        )

    def _tell(self, sentence: str) -> None:
        self.button.end()
        self.answer.setText(sentence)
