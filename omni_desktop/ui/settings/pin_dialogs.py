"""The PIN: asked for at a deed, and set, changed or removed, with what it protects from and what not."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from omni_desktop.core.pin.guarded import WHY, asks
from omni_desktop.core.ports.program.pins import PinStanding
from omni_desktop.core.words.guide import settings_page
from omni_desktop.ui.desk.pin import Asked
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.guided import set_guide
from omni_desktop.ui.look.look import fit_on_screen
from omni_desktop.ui.look.translated import told, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.inputs.field import Field as Row
from omni_desktop.ui.parts.inputs.inputs import KeyInput

WIDTH, LABEL = 560, 120
NAME = tr("PIN")
REMEMBERED = tr("It is remembered in this window for 5 minutes at most.")
NONE = tr("No PIN is set: whoever sits at this window may do everything in it.")
KEEPS_OFF = tr(
    "It keeps a hasty or curious hand off these, in the window and on the command line. Automatic downloads never ask for it, nor does the "
    "practice store beside your own."
)
NOT_OFF = tr(
    "It does not keep out whoever may write the file of the order list, has its database's password, or reads this account's keyring. "
    "For that, give each person an account of this computer, and each till a login of its own."
)
FORGOTTEN = tr("Forgotten? Whoever has both keys of a store removes it with the command: pin reset")
TILL = tr("This computer signs in to the shared list as a till. The PIN is set where a manager's login is used.")


def show_questions(desk: StoreContext, page: QWidget) -> None:
    """Of deeds that need the PIN, over whatever stands in front of that page; and whether there is one, as the ledger tells."""
    desk.pin.show_by(lambda asked: PinDialog(desk, asked, QApplication.activeModalWidget() or page.window()).open())
    desk.ledger_changed.connect(desk.pin.look)
    desk.pin.look()


class PinDialog(Dialog):
    """Accepted where the PIN was right. A wrong one is told here with how long to wait, and can be typed again."""

    def __init__(self, desk: StoreContext, asked: Asked, parent: QWidget) -> None:
        super().__init__(desk.theme, tr("PIN needed"), tr("Go on"), width=420, parent=parent)
        self._desk, self._asked = desk, asked
        self.pin = KeyInput(desk.theme, NAME)
        self.failure = Banner(desk.theme, "bad", box=True)
        self.failure.hide()
        self.body.addWidget(Words(desk.theme, told(asks(asked.deed)), "secondary", wrap=True))
        self.body.addWidget(Row(desk.theme, NAME, self.pin, REMEMBERED, label_width=48, marked=self.pin.line))
        self.body.addWidget(self.failure)
        self.go_button.setEnabled(False)
        self.pin.line.textChanged.connect(lambda text: self.go_button.setEnabled(bool(text)))
        self.go_button.clicked.connect(self._try)
        self.finished.connect(asked.done)
        self.destroyed.connect(asked.done)
        self.pin.setFocus()

    def _try(self) -> None:
        pin, unlock = self.pin.text(), self._asked.unlock
        self.failure.hide()
        self.go_button.begin(tr("Checking…"))
        self._desk.reads.ask(self, lambda: unlock(pin), lambda _: self.accept(), self._refuse, waits=True)

    def _refuse(self, sentence: str) -> None:
        self.go_button.end()
        self.failure.show_words("bad", sentence)
        self.failure.show()
        self.pin.line.selectAll()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)


class SetPinDialog(Dialog):
    """Reads how it stands first."""

    def __init__(self, desk: StoreContext, parent: QWidget) -> None:
        super().__init__(desk.theme, NAME, tr("Set PIN"), width=WIDTH, parent=parent)
        self._desk = desk
        self.said = Words(desk.theme, "", "secondary", wrap=True)
        self.current, self.new, self.again = (KeyInput(desk.theme, name) for name in (tr("PIN now"), tr("New PIN"), tr("Once more")))
        self._inputs = (self.current, self.new, self.again)
        self._rows = [self._row(widget) for widget in self._inputs]
        self.banner = Banner(desk.theme, "bad", box=True)
        self.banner.hide()
        self.remove = Button(desk.theme, tr("Remove PIN"))
        self.remove.hide()
        self._lay_out_body()
        self._listen()
        self._show(PinStanding())
        fit_on_screen(self, WIDTH, 0)
        set_guide(self, settings_page("computer"))
        desk.reads.ask(self, desk.program.pin_standing, self._show, self._fail)

    def _row(self, widget: KeyInput) -> Row:
        name = widget.line.accessibleName()
        return Row(self._desk.theme, name, widget, label_width=LABEL, marked=widget.line)

    def _lay_out_body(self) -> None:
        theme = self._desk.theme
        self.body.addWidget(self.said)
        for row in self._rows:
            self.body.addWidget(row)
        self.body.addWidget(self.banner)
        self.body.addWidget(Words(theme, tr("What asks for it"), "heading"))
        self.body.addWidget(Words(theme, "; ".join(told(why.name) for why in WHY.values()), "caption", wrap=True))
        for text in (KEEPS_OFF, NOT_OFF, FORGOTTEN):
            self.body.addWidget(Words(theme, text, "caption", wrap=True))
        self.beside.addWidget(self.remove)
        self._put_lines_first()

    def _put_lines_first(self) -> None:
        """For the Tab key: whoever types the PIN once more without looking would type it into nothing, and Enter would show the first."""
        for one, next_one in pairwise([*(each.line for each in self._inputs), *(each.toggle for each in self._inputs)]):
            QWidget.setTabOrder(one, next_one)

    def _listen(self) -> None:
        for widget in self._inputs:
            widget.line.textChanged.connect(self._typed)
        self.go_button.clicked.connect(self._set)
        self.remove.clicked.connect(self._remove)

    def _show(self, standing: PinStanding) -> None:
        self._is_set = standing.is_set
        formats = self._desk.formats
        since = formats.moment_in_words(standing.since, self._desk.now()) if standing.since else ""
        self.said.setText(tr("A PIN is set, since {moment} by {by}.", moment=since, by=standing.by) if since else NONE)
        self._rows[0].setVisible(standing.is_set)
        self.remove.setVisible(standing.is_set)
        self.go_button.setText(tr("Change PIN") if standing.is_set else tr("Set PIN"))
        if standing.role == "till":
            self._bar()
        self._desk.pin.take(standing)
        self._typed()
        (self.current if standing.is_set else self.new).setFocus()

    def _bar(self) -> None:
        for row in self._rows:
            row.hide()
        self.go_button.hide()
        self.remove.hide()
        self._tell("info", TILL)

    def _typed(self) -> None:
        is_known = bool(self.current.text()) or not self._is_set
        self.go_button.setEnabled(is_known and bool(self.new.text()) and bool(self.again.text()))
        self.remove.setEnabled(is_known)

    def _set(self) -> None:
        new, current, program = self.new.text(), self.current.text(), self._desk.program
        if new != self.again.text():
            self._fail(tr("These are two different PINs. Nothing was changed."))
            return
        done = tr("The PIN is changed.") if self._is_set else tr("The PIN is set.")
        self.go_button.begin(tr("Saving…"))
        self._do(lambda: program.set_pin(new, current), done)

    def _remove(self) -> None:
        current, program = self.current.text(), self._desk.program
        self._do(lambda: program.remove_pin(current), tr("The PIN is removed: nothing asks for it any more."))

    def _do(self, deed: Callable[[], None], done: str) -> None:
        program = self._desk.program

        def question() -> PinStanding:
            deed()
            return program.pin_standing()

        self.banner.hide()
        self._desk.reads.keep(self, question, lambda standing: self._done(standing, done), self._fail, waits=True)

    def _done(self, standing: PinStanding, done: str) -> None:
        self.go_button.end()
        for widget in self._inputs:
            widget.line.clear()
            widget.toggle.setChecked(False)
        self._show(standing)
        self._tell("ok", done)
        self.close_button.setText(tr("Close"))
        self.close_button.setFocus()

    def _fail(self, sentence: str) -> None:
        self.go_button.end()
        self._tell("bad", sentence)

    def _tell(self, tone: str, sentence: str) -> None:
        self.banner.show_words(tone, sentence)
        self.banner.show()
