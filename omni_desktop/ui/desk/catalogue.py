"""Both catalogues of the store shown, as they were last read: one check and one copy for every view that shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from omni_desktop.ui.desk.rereading import Rereading
from omni_desktop.ui.look.translated import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from omni_desktop.core.catalogue.figures import CatalogueFigures
    from omni_desktop.core.catalogue.look import CatalogueLook
    from omni_desktop.ui.desk.store_context import StoreContext

CHECK, CHECKING = tr("Check catalogue"), tr("Checking…")
INTRO = tr("A check reads both catalogues and changes nothing. It says what is missing on either side.")
Read = tuple["CatalogueLook", "CatalogueFigures"] | None


class Catalogue(QObject):
    """`look` and `figures` are None before the first check. `trouble`: why the last check failed; what was kept is shown with it.

    `aged` asks whoever shows it to call `read`: what nobody looks at is not read. `changed` tells of everything else.
    """

    changed = Signal()
    aged = Signal()

    def __init__(self, desk: StoreContext) -> None:
        super().__init__(desk)
        self._desk = desk
        self._store_id = desk.store_id
        self._is_old = True
        self.look: CatalogueLook | None = None
        self.figures: CatalogueFigures | None = None
        self.trouble = ""
        self.is_checking = False
        self.is_read = False
        self._is_unread = False                 # the trouble is that what is kept couldn't be read
        self._reading = Rereading(self, desk.reads, self._kept, self._show, lambda said: self._fail(said, unread=True), waits=True)
        desk.store_changed.connect(self._change_store)
        desk.ledger_changed.connect(self._age_between_runs)
        desk.runs.ended.connect(self._age)

    def read(self) -> None:
        """What is kept, with today's orders and SKU table, where that is not what is here already."""
        if self._is_old and self._desk.store_id:
            self._is_old = False
            self._reading.read()

    def _kept(self) -> Callable[[], Read]:
        program, store_id = self._desk.program, self._desk.store_id

        def question() -> Read:
            kept = program.kept_catalogue(store_id)
            return _counted(kept) if kept else None

        return question

    def renew(self) -> None:
        """Somebody else read or changed what is kept."""
        self._age()

    def check(self) -> None:
        """Reads both sides: some seconds, minutes at the first look of a large catalogue."""
        desk, program, store_id = self._desk, self._desk.program, self._desk.store_id
        if self.is_checking or not store_id:
            return
        self.is_checking = True

        def answered(read: Read) -> None:
            if store_id == self._store_id:
                self.is_checking, self.trouble = False, ""
                self._show(read)

        def failed(sentence: str) -> None:
            if store_id == self._store_id:
                self.is_checking = False
                self._fail(sentence)
                self._age()

        desk.reads.ask(self, lambda: _counted(program.check_catalogue(store_id, desk.keys(store_id))), answered, failed, waits=True)
        self.changed.emit()

    def _show(self, read: Read) -> None:
        if self.is_checking:                    # what was kept came while a fresh look is on its way
            return
        self.look, self.figures = read or (None, None)
        self.is_read = True
        if self._is_unread:
            self.trouble, self._is_unread = "", False
        self.changed.emit()

    def _fail(self, sentence: str, *, unread: bool = False) -> None:
        """What was kept stays."""
        self.trouble, self._is_unread = sentence, unread
        self.changed.emit()

    def _change_store(self) -> None:
        if self._store_id != self._desk.store_id:
            self._store_id = self._desk.store_id
            self._reading.forget()
            self.look, self.figures, self.trouble = None, None, ""
            self.is_checking = self.is_read = False
            self.changed.emit()
        self._age()

    def _age_between_runs(self) -> None:
        """A run writes all the time, and this reads every order of three months."""
        self._is_old = True
        if not self._desk.runs.is_running:
            self.aged.emit()

    def _age(self, *_end: object) -> None:
        self._is_old = True
        self.aged.emit()


def _counted(look: CatalogueLook) -> Read:
    from omni_desktop.core.catalogue.figures import figures_of

    return look, figures_of(look)
