"""What stands open over the window is of the store that was shown as it was opened, and goes with it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.stores.setup_wizard import SetupWizard
from omni_desktop.ui.window.mistake_dialog import MistakeDialog
from omni_desktop.ui.window.not_done import NotDoneDialog

OF_NO_STORE = (SetupWizard, MistakeDialog, NotDoneDialog)      # with all that stands over them


class DialogsOfStore(QObject):
    """A store may be removed on another computer while its settings or a question about its orders are open here: the answer would
    then be another store's."""

    def __init__(self, desk: StoreContext, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._store_id = desk.store_id
        desk.store_changed.connect(self._leave_other_store)

    def _leave_other_store(self) -> None:
        left, self._store_id = self._store_id, self._desk.store_id
        if left not in (0, self._store_id):
            for dialog in self._page.window().findChildren(QDialog):
                if dialog.isVisible() and not _is_of_no_store(dialog):
                    dialog.reject()


def _is_of_no_store(dialog: QDialog) -> bool:
    above: QWidget | None = dialog
    while above is not None and not isinstance(above, OF_NO_STORE):
        above = above.parentWidget()
    return above is not None
