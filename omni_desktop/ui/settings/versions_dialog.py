"""Every save of the settings: when, by whom, what changed; any can be looked at and brought back."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from omni_desktop.core.ports.program.saved_settings import SettingsVersion
from omni_desktop.core.settings.fields import to_document
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.settings.words import differences
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import fit_on_screen
from omni_desktop.ui.look.setting_words import changes_in_words
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.chips import ChipRow
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.tables.row_delegate import Column
from omni_desktop.ui.parts.tables.table import Table
from omni_desktop.ui.parts.tables.text_rows import TextRows
from omni_desktop.ui.settings.lists import Lists

SAVES = (Column(tr("Saved"), 168), Column(tr("By"), 112), Column(tr("What changed")))
CHANGES = (Column(tr("Setting"), 232, role="name"), Column(tr("Before"), 240), Column(tr("After")))
WIDTH, HEIGHT, LIST_HEIGHT, PADDING = 820, 620, 196, 8
SAVED, NOW = "saved", "now"
CHIPS = ((SAVED, tr("Changed by this save")), (NOW, tr("Against what is kept now")))
INTRO = tr("Bringing a version back fills the dialog with it; nothing is saved until you press Save Settings there.")
FIRST = tr("The first settings of this store")


class VersionsDialog(Dialog):
    brought_back = Signal(object)               # the Settings of a version

    def __init__(self, desk: StoreContext, lists: Lists, kept: Settings, parent: QWidget) -> None:
        super().__init__(desk.theme, tr("Versions of these settings"), tr("Bring this version back"), width=640, parent=parent)
        self._desk = desk
        self._lists = lists
        self._kept = kept
        self._versions: list[SettingsVersion] = []
        self.saves = Table(desk.theme, tr("Versions"), SAVES, PADDING)
        self.changes = Table(desk.theme, tr("What is different"), CHANGES, PADDING)
        self.saves_rows, self.changes_rows = TextRows(SAVES, self), TextRows(CHANGES, self)
        self.chips = ChipRow(desk.theme, tr("Which differences"), CHIPS)
        self.empty = EmptyState(desk.theme, "check", tr("Reading…"))
        self._lower = QStackedWidget()
        self._fill()
        fit_on_screen(self, WIDTH, HEIGHT)
        self.go_button.setEnabled(False)
        self.go_button.clicked.connect(self._bring_back)
        self.saves.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.chips.chosen.connect(self._show_chosen)
        desk.reads.ask(self, lambda: desk.program.versions(desk.store_id), self._show, self._fail)

    def _fill(self) -> None:
        for table, rows in ((self.saves, self.saves_rows), (self.changes, self.changes_rows)):
            table.use_model(rows)
            table.setProperty("framed", "true")
        self.saves.setFixedHeight(LIST_HEIGHT)
        self._lower.addWidget(self.changes)
        self._lower.addWidget(self.empty)
        self._lower.setCurrentWidget(self.empty)
        self.body.addWidget(Words(self._desk.theme, INTRO, "secondary", wrap=True))
        self.body.addWidget(self.saves)
        self.body.addWidget(self.chips, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._lower, 1)

    def _show(self, versions: list[SettingsVersion]) -> None:
        self._versions = versions
        now = self._desk.now()
        self.saves_rows.show_rows([(self._moment(each.saved_at, now), each.account, self._labels(each)) for each in versions])
        self.saves.selectRow(0)
        self.saves.setFocus()

    def _fail(self, sentence: str) -> None:
        self.empty.show_words("circle-alert", tr("The versions could not be read"), sentence, token="bad")

    def _moment(self, at: datetime, now: datetime) -> str:
        words = self._desk.formats.moment_in_words(at, now)
        return words[0].upper() + words[1:]

    def _labels(self, version: SettingsVersion) -> str:
        changes = changes_in_words(version.changes, self._lists.name_of, self._desk.formats.whole)
        return ", ".join(change.label for change in changes) or FIRST

    def _chosen(self) -> SettingsVersion | None:
        row = self.saves.currentIndex().row()
        return self._versions[row] if 0 <= row < len(self._versions) else None

    def _show_chosen(self) -> None:
        version = self._chosen()
        if version is None:
            return
        against = differences(to_document(self._kept), to_document(version.settings))
        shown = version.changes if self.chips.current() == SAVED else against
        self.changes_rows.show_rows(changes_in_words(shown, self._lists.name_of, self._desk.formats.whole))
        self.go_button.setEnabled(bool(against))
        if not shown:
            title = FIRST if self.chips.current() == SAVED else tr("These are the settings that are kept now")
            self.empty.show_words("check", title)
        self._lower.setCurrentWidget(self.changes if shown else self.empty)

    def _bring_back(self) -> None:
        version = self._chosen()
        if version is not None:
            self.brought_back.emit(version.settings)
            self.accept()
