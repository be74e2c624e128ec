"""Both catalogues side by side: looked at on a press, kept with its age, searched and narrowed without another call."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.core.catalogue.look import CatalogueLook
from omni_desktop.core.catalogue.verdicts import IN_SYNC, CatalogueRow, Verdict
from omni_desktop.core.inventory import ChosenProduct, folded
from omni_desktop.core.words.harmless import shortened
from omni_desktop.ui.catalogue.product_rows import CHIPS, COLUMNS, MORE, Found, let_through, listed
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import set_look
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.chips import ChipRow
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.search_box import SearchBox
from omni_desktop.ui.parts.table import Table
from omni_desktop.ui.parts.text_rows import TextRows

CHECK, CHECKING = tr("Check catalogue"), tr("Checking…")
INTRO = tr("A check reads both catalogues and changes nothing. It says what is missing on either side.")
MAPPABLE = frozenset({Verdict.NEAR, Verdict.BARCODE})
LONGEST_ON_BUTTON = 24
Read = tuple[CatalogueLook, Sequence[Found]] | None


class ProductsView(QWidget):
    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = desk.theme
        self._desk = desk
        self._is_old, self._store_id = True, 0
        self._trouble = ""                      # why the last check failed; what was kept is shown with it
        self._all: Sequence[Found] = ()
        self._listed: Sequence[Found] = ()
        self._rows = TextRows(COLUMNS, self)
        self.search = SearchBox(theme)
        set_tip(self.search, tr("SKU, Omni code, name or barcode"))
        self.chips = ChipRow(theme, tr("Verdicts"), CHIPS, MORE)
        self.check = Button(theme, CHECK, icon="rotate-cw")
        self.table = Table(theme, tr("Products"), COLUMNS)
        self.empty = EmptyState(theme, "package")
        self.said = Words(theme, "", "caption", wrap=True)
        self.advice = Words(theme, "", "secondary", elide=True)
        self.map = Button(theme, "", narrow=True)
        self._chosen_line = QWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self.table.use_model(self._rows)
        self.search.sought.connect(lambda _words: self._list())
        self.search.entered.connect(self.table.setFocus)
        self.chips.chosen.connect(lambda _key: self._list())
        self.check.clicked.connect(self.look)
        self.empty.pressed.connect(self._press_empty)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.map.clicked.connect(self._map)
        desk.store_changed.connect(self._change_store)
        desk.ledger_changed.connect(self._refresh_between_runs)
        desk.runs.ended.connect(self.refresh)

    def refresh(self) -> None:
        """What is kept, with today's orders and table; what is not seen is read when it is."""
        self._is_old = True
        if self.isVisible() and self._desk.store is not None:
            self._is_old = False
            program, store_id, formats = self._desk.program, self._desk.store_id, self._desk.formats

            def read() -> Read:
                kept = program.kept_catalogue(store_id)
                return (kept, listed(kept, formats)) if kept else None

            self._desk.reads.ask(self, read, self._show, self._fail, key="kept", waits=True)

    def _refresh_between_runs(self) -> None:
        """A run writes all the time, and this reads every order of three months."""
        self._is_old = True
        if not self._desk.runs.is_running:
            self.refresh()

    def look(self) -> None:
        """Reads both sides: some seconds, minutes at the first look of a large catalogue."""
        desk, program, store_id, formats = self._desk, self._desk.program, self._desk.store_id, self._desk.formats

        def read() -> Read:
            fresh = program.check_catalogue(store_id, desk.keys(store_id))
            return fresh, listed(fresh, formats)

        self._show_checking(True)
        self._desk.reads.ask(self, read, self._show_fresh, self._fail_fresh, key="look", waits=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self.refresh()

    def _change_store(self) -> None:
        if self._store_id != self._desk.store_id:
            self._store_id, self._all, self._trouble = self._desk.store_id, (), ""
            self._show_checking(False)
            self._list()
            self.said.setText("")
        self.refresh()

    def _show_fresh(self, read: Read) -> None:
        self._trouble = ""
        self._show_checking(False)
        self._show(read)

    def _fail_fresh(self, sentence: str) -> None:
        self._trouble = sentence
        self._show_checking(False)
        self._fail(sentence)
        self.refresh()

    def _show(self, read: Read) -> None:
        if self.check.text() == CHECKING:       # what was kept came while a fresh look is on its way
            return
        look, self._all = read or (None, ())
        if look is None and self._trouble:
            return
        self.said.setText(f"{self._trouble} {self._summary(look)}".strip() if look else "")
        self._list(never=look is None)

    def _summary(self, look: CatalogueLook) -> str:
        formats = self._desk.formats
        apart = sum(row.verdict not in IN_SYNC for row in look.rows)
        state = tr("{count} to look at", count=formats.number(apart)) if apart else tr("in sync")
        when, products = formats.moment_in_words(look.at, self._desk.now()), counted(len(look.rows), "product", number=formats.number)
        said = tr("Read {when}: {products}, {state}.", when=when, products=products, state=state)
        unread = tr("{count} couldn't be read and look as if they weren't there.", count=formats.number(look.unread))
        return f"{said} {unread}" if look.unread else said

    def _fail(self, sentence: str) -> None:
        """What was kept stays."""
        if not self._all:
            self.empty.show_words("circle-alert", tr("The catalogues can't be read now"), sentence, CHECK, token="bad")
            self._stack.setCurrentWidget(self.empty)

    def _list(self, *, never: bool = False) -> None:
        shown = let_through(self._all, self.chips.current(), folded(self.search.words()).split())
        self._listed = shown
        self._rows.show_rows([found.cells for found in shown])
        self._show_chosen()
        if never or not self._all:
            self.empty.show_words("package", tr("The catalogues were never checked"), INTRO, CHECK)
        elif self.search.words():
            self.empty.show_words("search", tr("No products match"), "", tr("Clear search"))
        else:
            self.empty.show_words("circle-check", tr("Nothing to do here"), "", token="ok")
        self._stack.setCurrentWidget(self.table if shown else self.empty)

    def _chosen(self) -> CatalogueRow | None:
        number = self.table.currentIndex().row()
        return self._listed[number].row if 0 <= number < len(self._listed) else None

    def _show_chosen(self, *_changed: object) -> None:
        """The whole advice, which the table may cut, and the button that follows it."""
        row = self._chosen()
        advice = self._listed[self.table.currentIndex().row()].cells[-1] if row else ""
        self._chosen_line.setVisible(bool(advice))
        self.advice.setText(f"{(row.sku or row.code) if row else ''}: {advice}")
        can_map = row is not None and row.verdict in MAPPABLE
        self.map.setVisible(can_map)
        if can_map and row is not None:
            self.map.setText(tr("Map to {code}", code=shortened(row.code, LONGEST_ON_BUTTON)))
            self.map.setMinimumWidth(self.map.sizeHint().width())
            self.map.setEnabled(True)

    def _map(self) -> None:
        desk, row = self._desk, self._chosen()
        if row is None:
            return
        program, store_id, sku, chosen = desk.program, desk.store_id, row.sku, ChosenProduct(row.code.strip())
        self.map.setEnabled(False)
        desk.reads.ask(
            self,
            lambda: program.decisions(store_id).map_sku(sku, chosen, program.now(), program.user()),
            lambda _released: desk.ledger_changed.emit(),
            self._not_mapped,
        )

    def _not_mapped(self, sentence: str) -> None:
        self.advice.setText(tr("{sentence} Nothing was changed.", sentence=sentence))
        self.map.setEnabled(True)

    def _press_empty(self) -> None:
        if self.empty.button.text() == CHECK:
            self.look()
        else:
            self.search.empty()
            self._list()

    def _show_checking(self, checking: bool) -> None:
        self.check.setEnabled(not checking)
        self.check.setText(CHECKING if checking else CHECK)
        self.empty.button.setEnabled(not checking)

    def _lay_out(self) -> None:
        self.search.setMaximumWidth(280)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chips.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        top = QWidget()
        top.setFixedHeight(56)
        line = QHBoxLayout(top)
        line.setContentsMargins(24, 0, 16, 0)
        line.setSpacing(12)
        for widget in (self.search, self.chips, self.check):
            line.addWidget(widget)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._stack.setCurrentWidget(self.empty)
        chosen = QHBoxLayout(self._chosen_line)
        chosen.setContentsMargins(24, 8, 16, 0)
        chosen.setSpacing(12)
        chosen.addWidget(self.advice, 1)
        chosen.addWidget(self.map)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 6, 16, 8)
        foot.addWidget(self.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._stack, 1)
        column.addWidget(self._chosen_line)
        column.addLayout(foot)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self, "ground", "surface")
