"""The page Audit: everything that people and downloads decided or sent, narrowed, opened, saved and checked. It reads when it is seen."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.core.record.audit import AuditFilter, Chain
from omni_desktop.ui.audit.audit_file import write_audit
from omni_desktop.ui.audit.audit_rows import COLUMNS, AuditRows, ShownEntry, shown_entry
from omni_desktop.ui.audit.chain_words import chain_words
from omni_desktop.ui.audit.compare_dialog import CompareDialog
from omni_desktop.ui.audit.filter_line import FilterLine
from omni_desktop.ui.desk.files import ask_where
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.guided import set_guide
from omni_desktop.ui.look.look import rule, set_look
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.tables.table import Table
from omni_desktop.ui.proof.saving_line import SavingLine

PAGE = 200
HEADER = 64
FOOT = 40
REREAD_MS = 1_000                               # while a run writes, it is read again at most so often
AGAIN, CLEAR = tr("Try again"), tr("Clear filters")


class Answer(NamedTuple):
    """A short look at the audit: what it found, the newest first, and where the next one goes on (0: at its end)."""

    rows: list[ShownEntry]
    below: int
    stores: Mapping[int, str]


class AuditView(QWidget):
    """`wants_order` carries a store's id and a number; `wants_run` a store's id and a download's; `left`: another page is wanted."""

    wants_order = Signal(int, str)
    wants_run = Signal(int, int)
    left = Signal()

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = desk.theme
        self._desk = desk
        self._is_old, self._is_reading = True, False
        self._zone = desk.formats.zone
        self._list = 0                          # its number: what was asked for a former one is no longer wanted
        self._below = 0                         # where the next look goes on
        self._wanted = 0                        # rows that the table is to have before it asks for more
        self._broken = 0                        # the first entry that a check found not to fit
        self.check = Button(theme, tr("Check the chain"), icon="circle-check")
        self.compare = Button(theme, tr("Compare with a paper…"))
        self.export = Button(theme, tr("Export"), icon="upload")
        self.filter = FilterLine(desk)
        self.state = Banner(theme, box=True)
        self.rows = AuditRows(self)
        self.table = Table(theme, tr("Audit"), COLUMNS)
        self.table.use_model(self.rows)
        self.empty = EmptyState(theme, "clipboard-list")
        self.said = Words(theme, "", "caption", elide=True)
        self.lead = Button(theme, "", "link", icon="arrow-right", narrow=True)
        self.saving = SavingLine(desk)
        self._stack, self._foot = QStackedWidget(), QStackedWidget()
        self._rereading = QTimer(self)
        self._rereading.setSingleShot(True)
        self._rereading.setInterval(REREAD_MS)
        set_guide(self, "audit")
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """What is not seen is read when it is. New entries come above those that are listed."""
        self._is_old = True
        if not self.isVisible() or self._is_reading:
            return
        if not self.rows.rowCount():
            self.start_over()
        elif not self.filter.wanted().newest:       # nothing new is older than an entry of before
            self._read_newer()

    def start_over(self) -> None:
        """Another list."""
        self._list += 1
        self._zone = self._desk.formats.zone
        self.rows.start_over(self._desk.formats)
        self._below, self._wanted, self._is_old = 0, PAGE, False
        self.lead.hide()
        if self.isVisible():
            self._show_nothing("clock", tr("Reading…"))
            self._look_on()
            self._ask_people()
        else:
            self._is_old = True

    def seek(self) -> None:
        self.filter.search.setFocus()
        self.filter.search.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self.refresh()
        self.filter.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _change_store(self) -> None:
        """The list is that of all stores, told by the clock of the one that is shown."""
        self.start_over() if self._zone != self._desk.formats.zone else self._read_soon()

    def _read_soon(self) -> None:
        if not self._rereading.isActive():
            self._rereading.start()

    def _look_on(self) -> None:
        """One short look, from where the last one ended."""
        self._is_reading = True
        program, formats, now = self._desk.program, self._desk.formats, self._desk.now()
        chosen, below = self.filter.wanted(), self._below

        def look() -> Answer:
            stores = {store.id: store.name for store in program.stores()}
            found = program.audit_page(chosen, below, PAGE)
            return Answer([shown_entry(row, stores, formats, now) for row in found.rows], found.below, stores)

        self._desk.reads.ask(self, look, partial(self._add, self._list), self._fail, key="audit", waits=True)

    def _add(self, of_list: int, answer: Answer) -> None:
        """Looks on by itself until the table has a page more, or the audit ends."""
        self._is_reading = False
        if of_list != self._list:
            return
        self._below = answer.below
        self.filter.offer_stores(answer.stores)
        self.rows.add_older(answer.rows, has_more=bool(answer.below))
        goes_on = bool(answer.below) and self.rows.rowCount() < self._wanted
        self._show_list(goes_on=goes_on)
        if goes_on:
            self._look_on()
        elif self._is_old:
            self._read_soon()

    def _add_more(self) -> None:
        self._wanted = self.rows.rowCount() + PAGE
        if not self._is_reading:
            self._look_on()

    def _read_newer(self) -> None:
        """Where more came than a look finds, or the audit is another one by now, the list begins anew."""
        self._is_old, self._is_reading = False, True
        newest, program, formats, now = self.rows.newest(), self._desk.program, self._desk.formats, self._desk.now()
        known = self.rows.newest_hash()
        chosen = self.filter.wanted()

        def look() -> list[ShownEntry] | None:
            stores = {store.id: store.name for store in program.stores()}
            found = program.audit_page(chosen, 0, PAGE)
            is_whole = any(row.hash == known for row in found.rows) if known else not found.below
            return [shown_entry(row, stores, formats, now) for row in found.rows if row.n > newest] if is_whole else None

        self._desk.reads.ask(self, look, partial(self._add_newer, self._list), self._fail, key="audit", waits=True)

    def _add_newer(self, of_list: int, rows: list[ShownEntry] | None) -> None:
        self._is_reading = False
        if of_list != self._list:
            return
        if rows is None:
            self.start_over()
            return
        at_top = self.table.verticalScrollBar().value() == 0
        self.rows.add_newer(rows)
        if at_top:
            self.table.scrollToTop()
        self._show_list(goes_on=False)
        if self._is_old:                            # written while it was read, and perhaps the last that is
            self._read_soon()

    def _show_list(self, *, goes_on: bool) -> None:
        if self.rows.rowCount():
            self._stack.setCurrentIndex(0)
        elif goes_on:
            self._show_nothing("clock", tr("Looking before entry {number}…", number=self._desk.formats.number(self._below)))
        elif self.filter.wanted() == AuditFilter():
            self._show_nothing("clipboard-list", tr("Nothing was decided or sent yet"))
        else:
            self._show_nothing("clipboard-list", tr("No entries match"), button=CLEAR)
        self._say()

    def _show_nothing(self, icon: str, title: str, text: str = "", button: str = "", token: str = "text3") -> None:
        self.empty.show_words(icon, title, text, button, token)
        self._stack.setCurrentWidget(self.empty)

    def _fail(self, sentence: str) -> None:
        """What is listed stays, with the reason below it."""
        self._is_reading, self._is_old = False, True
        if self.rows.rowCount():
            self._say(sentence)
        else:
            self._show_nothing("circle-alert", tr("The audit can't be read now"), sentence, AGAIN, "bad")

    def _say(self, trouble: str = "") -> None:
        """Below the table: the whole of the entry that is chosen."""
        self.said.set_role("caption", "bad" if trouble else "")
        row = self.table.currentIndex().row()
        self.said.setText(trouble or (self._hash_words(self.rows.entry_at(row)) if row >= 0 else ""))

    def _hash_words(self, shown: ShownEntry) -> str:
        entry = shown.entry
        return tr("Entry {number}, its hash {hash}", number=self._desk.formats.number(entry.n), hash=entry.hash)

    def _choose(self, index: QModelIndex, _before: object = None) -> None:
        self._say()
        shown = self.rows.entry_at(index.row()) if index.isValid() else None
        words = self._lead_words(shown) if shown else ""
        self.lead.setText(words)
        self.lead.setVisible(bool(words))

    def _lead_words(self, shown: ShownEntry) -> str:
        if not shown.entry.store:
            return ""
        if shown.order:
            return tr("Show order {id}", id=shown.order)
        return tr("Show the orders of this download") if shown.entry.run is not None else ""

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        shown = self.rows.entry_at(index.row())
        entry = shown.entry
        if entry.store and shown.order:
            self.wants_order.emit(entry.store, shown.order)
        elif entry.store and entry.run is not None:
            self.wants_run.emit(entry.store, entry.run)

    def check_chain(self, against: str = "") -> None:
        """`against`: a hash that an entry must have."""
        self.check.begin(tr("Checking…"))
        self.compare.setEnabled(False)
        program = self._desk.program
        self._desk.reads.ask(self, lambda: program.verify_audit(against), self._show_chain, self._fail_check, waits=True)

    def _ask_hash(self) -> None:
        dialog = CompareDialog(self._desk.theme, self.window())
        dialog.given.connect(self.check_chain)
        dialog.open()

    def _end_check(self) -> None:
        self.check.end()
        self.compare.setEnabled(True)

    def _show_chain(self, chain: Chain) -> None:
        self._end_check()
        tone, words = chain_words(chain, self._desk.formats)
        self._broken = chain.broken[0].n if chain.broken and chain.newest and chain.broken[0].n <= chain.newest.n else 0
        button = tr("Show entry {number}", number=self._desk.formats.number(self._broken)) if self._broken else ""
        self.state.show_words(tone, words, button=button)
        self.state.show()

    def _fail_check(self, sentence: str) -> None:
        self._end_check()
        self.state.show_words("warn", tr("The chain can't be checked now: {sentence}", sentence=sentence))
        self.state.show()

    def _ask_people(self) -> None:
        program = self._desk.program
        self._desk.reads.ask(self, program.audit_people, self.filter.offer_people, key="people", waits=True)

    def _ask_file(self) -> None:
        name = tr("Audit {local:%Y-%m-%d}.csv", local=self._desk.formats.local(self._desk.now()))
        ask_where(self, self._desk, tr("Save the entries listed"), name, tr("Spreadsheet (*.csv)"), self._save)

    def _save(self, file: Path) -> None:
        self._foot.setCurrentWidget(self.saving)
        write = partial(write_audit, self._desk.program, self.filter.wanted(), self._desk.formats.zone, file)
        self.saving.save(file, write)

    def _press_empty(self) -> None:
        self.filter.clear() if self.empty.button.text() == CLEAR else self.start_over()

    def _connect(self) -> None:
        desk = self._desk
        self.filter.changed.connect(self.start_over)
        self.filter.search.entered.connect(self.table.setFocus)
        self.rows.wants_more.connect(self._add_more)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.opened.connect(self._open)
        self.lead.clicked.connect(lambda: self._open(self.table.currentIndex()))
        self.check.clicked.connect(lambda _=False: self.check_chain())
        self.compare.clicked.connect(self._ask_hash)
        self.export.clicked.connect(self._ask_file)
        self.state.pressed.connect(lambda: self.filter.show_back_from(self._broken))
        self.empty.pressed.connect(self._press_empty)
        self.saving.done.connect(lambda: self._foot.setCurrentIndex(0))
        self._rereading.timeout.connect(self.refresh)
        desk.store_changed.connect(self._change_store)
        desk.ledger_changed.connect(self._read_soon)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        banner = QHBoxLayout()
        banner.setContentsMargins(24, 0, 24, 8)
        banner.addWidget(self.state)
        self.state.hide()
        self._foot.addWidget(self._words())
        self._foot.addWidget(self.saving)
        self._foot.setFixedHeight(FOOT)
        below = QWidget()
        set_look(below, "ground", "surface")
        below.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(below)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.filter)
        inside.addLayout(banner)
        inside.addWidget(self._stack, 1)
        inside.addWidget(self._foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(rule())
        column.addWidget(below, 1)

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(HEADER)
        row = QHBoxLayout(head)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(12)
        row.addWidget(Words(self._desk.theme, tr("Audit"), "title"))
        row.addWidget(Words(self._desk.theme, tr("Everything that people and downloads decided or sent"), "secondary", elide=True), 1)
        row.addWidget(self.check)
        row.addWidget(self.compare)
        row.addWidget(self.export)
        set_tip(self.check, tr("Finds an entry that was changed, taken out or cut off"))
        set_tip(self.compare, tr("Whether the audit still has the entry whose hash stands on a proof, or that somebody wrote down"))
        set_tip(self.export, tr("Save the entries listed here as a file for a spreadsheet"))
        return head

    def _words(self) -> QWidget:
        foot = QWidget()
        words = QHBoxLayout(foot)
        words.setContentsMargins(24, 0, 16, 0)
        words.setSpacing(12)
        words.addWidget(self.said, 1)
        words.addWidget(self.lead)
        self.lead.hide()
        return foot
