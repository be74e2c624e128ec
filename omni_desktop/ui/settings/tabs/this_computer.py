"""This Computer: what belongs to this computer and not to a store."""

from __future__ import annotations

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.plain_notices import TrayIcon
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.inputs.field import Field as Row
from omni_desktop.ui.settings.controls import number_box
from omni_desktop.ui.settings.form import RIGHT_COLUMN, Form
from omni_desktop.ui.settings.page import Group, Page
from omni_desktop.ui.settings.pin_dialogs import SetPinDialog
from omni_desktop.ui.settings.shared_ledger import SharedLedgerDialog

NO_TRAY = {
    "keep_in_tray": tr("This desktop has no tray: closing the window ends the program."),
    "start_at_login": tr("Starts with you, minimized: this desktop has no tray."),
    "notify": tr("This desktop has no tray, so only the window tells what needs somebody."),
}
THEME = "computer.theme"


class ThisComputerPage(Page):
    def __init__(self, desk: StoreContext, form: Form) -> None:
        super().__init__(desk, tr("This Computer"))
        self._form = form
        self._tried = False
        left, right = self.two_columns()
        self._look(left)
        self._running(left)
        self._telling(right)
        self._keeping(right)
        self._sharing(right)
        self._guarding(left)
        self.column.addStretch()
        if not TrayIcon.isSystemTrayAvailable():
            for name, sentence in NO_TRAY.items():
                form.set_help(f"computer.{name}", sentence)
        form.edited.connect(self._show_theme)

    def _look(self, group: Group) -> None:
        group.heading(tr("Look"))
        group.add(self._form.row("computer.language"), self._form.row(THEME), self._form.row("computer.text_size"))

    def _running(self, group: Group) -> None:
        group.heading(tr("Running"))
        group.add(self._form.row("computer.keep_in_tray"), self._form.row("computer.start_at_login"))

    def _telling(self, group: Group) -> None:
        group.heading(tr("Telling you"))
        silence = number_box(self._form.field("computer.silence_alarm"), tr(" hours"), tr("Off"))
        group.add(
            self._form.row("computer.notify", label_width=RIGHT_COLUMN),
            self._form.row("computer.silence_alarm", silence, label_width=RIGHT_COLUMN),
        )

    def _keeping(self, group: Group) -> None:
        group.heading(tr("Customer details"))
        days = number_box(self._form.field("computer.keep_personal_data_days"), tr(" days"), tr("Forever"))
        group.add(self._form.row("computer.keep_personal_data_days", days, label_width=RIGHT_COLUMN))

    def _sharing(self, group: Group) -> None:
        group.heading(tr("Several computers"))
        self.share = Button(self.desk.theme, tr("Shared ledger…"), narrow=True)
        self.share.clicked.connect(lambda: SharedLedgerDialog(self.desk, self.window()).open())
        help_ = tr("Tills of one shop can share one list of orders.")
        group.add(Row(self.desk.theme, tr("List of orders"), self.share, help_, label_width=RIGHT_COLUMN))

    def _guarding(self, group: Group) -> None:
        group.heading(tr("A manager's deeds"))
        self.pin = Button(self.desk.theme, tr("PIN…"), narrow=True)
        self.pin.clicked.connect(lambda: SetPinDialog(self.desk, self.window()).open())
        help_ = tr("Asked for before settings are saved, a download is undone or a month is closed.")
        group.add(Row(self.desk.theme, tr("PIN"), self.pin, help_))

    def _show_theme(self) -> None:
        """At once, so that a person sees what is chosen; what is not saved is taken back."""
        is_changed = self._form.is_changed(THEME)
        if is_changed or self._tried:
            self.desk.theme.choose(str(self._form.value(THEME)))
        self._tried = is_changed
