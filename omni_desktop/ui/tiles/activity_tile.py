"""The Order Activity tile: shows the face that fits, and asks the desk for what its buttons say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from omni_desktop.core.ports.program.downloads import Running
from omni_desktop.core.record.events import Ended
from omni_desktop.ui.desk.background import Trouble
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.cards import Tile
from omni_desktop.ui.tiles.activity import Facts, next_words, notice, reason_to_wait
from omni_desktop.ui.tiles.activity_pages import NoticePage, ReadyPage, RunningPage
from omni_desktop.ui.tiles.summary import Summary
from omni_desktop.ui.tiles.trust_notice import Does


class ActivityTile(Tile):
    wants_resume = Signal()

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, tr("Order Activity"), parent)
        self._desk = desk
        self._summary = Summary()
        self._other: Running | None = None
        self._due: datetime | None = None
        self._silence = ("", "")
        self.troubles: dict[int, Trouble] = {}          # by store, of the last run in this window that broke off
        self._names: Mapping[int, str] = {}
        self.ready, self.running, self.notice = ReadyPage(desk), RunningPage(desk), NoticePage(desk)
        self._shown: QWidget = self.ready
        self._pages = QStackedWidget()
        for page in (self.ready, self.running, self.notice):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages, 1)
        self._listen()
        self.show_now()

    @property
    def shown(self) -> QWidget:
        return self._shown

    @property
    def can_download(self) -> bool:
        """Whether a press on the button, or F5, starts one."""
        if self.shown is self.notice:
            return self._may_try_again()
        return self.shown is self.ready and self.ready.button.isEnabled()

    def take_focus(self) -> None:
        """At the start: one press of Enter downloads."""
        target = self.notice.button if self.shown is self.notice else self.ready.button
        target.setFocus()

    def show_summary(self, summary: Summary) -> None:
        self._summary = summary
        self.show_now()

    def show_other(self, other: Running | None, names: Mapping[int, str]) -> None:
        """`other` is a run of this store that another process does; `names` are the stores' by id."""
        self._other, self._names = other, names
        self.show_now()

    def show_next(self, due: datetime | None) -> None:
        """When the store's next automatic download is; None where there is none."""
        if due != self._due:
            self._due = due
            self.show_now()

    def show_silence(self, told: tuple[str, str]) -> None:
        """That nothing has come for unusually long, and what to do; both "" where that is not so."""
        if told != self._silence:
            self._silence = told
            self.show_now()

    def show_now(self) -> None:
        desk, runs = self._desk, self._desk.runs
        if runs.is_running_for(desk.store_id):
            self._show_progress()
            return
        self.aside.setText("")
        if desk.store is None:
            return
        facts = self._facts()
        wait = reason_to_wait(facts, desk.formats)
        found = None if wait else notice(facts)
        if found is not None:
            self.notice.show_notice(found)
            self._turn_to(self.notice)
            return
        self.ready.show_summary(self._summary, wait, self._next_words(), self._silence)
        self._turn_to(self.ready)

    def _facts(self) -> Facts:
        desk, runs = self._desk, self._desk.runs
        assert desk.store is not None
        busy = self._names.get(runs.store_id, tr("Another store")) if runs.is_running else ""
        told = self._next_words() if self._due is not None else ""
        return Facts(desk.store, desk.settings, self._summary, self.troubles.get(desk.store_id), self._other, busy, told)

    def _next_words(self) -> str:
        desk = self._desk
        return next_words(self._due, desk.settings, desk.formats, desk.now(), desk.pause.until, desk.workers.of(desk.store_id))

    def _may_try_again(self) -> bool:
        found = notice(self._facts()) if self._desk.store else None
        return found is not None and found.does in (Does.DOWNLOAD, Does.LOOK)

    def _show_progress(self) -> None:
        progress = self._desk.runs.progress
        self.aside.setText(tr("Started {clock}", clock=self._desk.formats.clock(progress.started)) if progress.started else "")
        self.running.show_progress(progress)
        self._turn_to(self.running)

    def _turn_to(self, page: QWidget) -> None:
        """The focus stays on the tile: who pressed Download Orders has Cancel below the hand."""
        if self.shown is page:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._pages.isAncestorOf(focused)
        self._shown = page
        self._pages.setCurrentWidget(page)
        target = {self.ready: self.ready.button, self.running: self.running.cancel, self.notice: self.notice.button}[page]
        if had_focus and target.isEnabled():
            target.setFocus()

    def _listen(self) -> None:
        desk = self._desk
        desk.store_changed.connect(self._show_another)
        desk.pause.changed.connect(self.show_now)
        desk.workers.changed.connect(self.show_now)
        desk.runs.began.connect(self._begun)
        desk.runs.stepped.connect(self.show_now)
        desk.runs.ended.connect(self._ended)
        self.running.cancelled.connect(desk.runs.cancel)
        self.notice.pressed.connect(self._press)

    def _show_another(self) -> None:
        self._summary, self._other, self._due = Summary(), None, None
        self.show_now()

    def _begun(self) -> None:
        self.troubles.pop(self._desk.runs.store_id, None)
        self.show_now()

    def _ended(self, end: Ended | Trouble) -> None:
        runs = self._desk.runs
        is_told_elsewhere = runs.progress.request.rehearse or end.code == "already_running"     # by its own window, and by the other run
        if isinstance(end, Trouble) and not is_told_elsewhere:
            self.troubles[runs.store_id] = end
        self.show_now()

    def _press(self, does: Does, key: str) -> None:
        desk = self._desk
        deeds: dict[Does, Callable[[], object]] = {
            Does.DOWNLOAD: desk.download,
            Does.LOOK: desk.wants_rehearsal.emit,
            Does.SETTINGS: lambda: desk.wants_settings.emit(key),
            Does.RESUME: self.wants_resume.emit,
            Does.KEYS: desk.wants_keys.emit,
            Does.ATTENTION: lambda: desk.wants_attention.emit("", ""),
        }
        deed = deeds.get(does)
        if deed is not None:
            deed()
