"""Both catalogues side by side: looked at on a press, kept with its age, searched and narrowed without another call."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.core.catalogue.look import CatalogueLook
from omni_desktop.core.catalogue.verdicts import IN_SYNC, CatalogueRow, Verdict
from omni_desktop.core.inventory import ChosenProduct, folded
from omni_desktop.core.words.harmless import shortened
from omni_desktop.ui.catalogue.product_rows import CHIPS, COLUMNS, MORE, ListedProduct, let_through, listed
from omni_desktop.ui.desk.catalogue import CHECK, CHECKING, INTRO
from omni_desktop.ui.desk.rereading import Rereading
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import set_look
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.chips import ChipRow
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.inputs.search_box import SearchBox
from omni_desktop.ui.parts.tables.table import Table
from omni_desktop.ui.parts.tables.text_rows import TextRows

MAPPABLE = frozenset({Verdict.NEAR, Verdict.BARCODE})
LONGEST_ON_BUTTON = 24


class ProductsView(QWidget):
    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = desk.theme
        self._desk = desk
        self._store_id = 0
        self._look: CatalogueLook | None = None         # the one whose rows are listed
        self._all: Sequence[ListedProduct] = ()
        self._listed: Sequence[ListedProduct] = ()
        self._reading = Rereading(self, desk.reads, self._question, self._show_rows, waits=True)
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
        self.check.clicked.connect(desk.catalogue.check)
        self.empty.pressed.connect(self._press_empty)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.map.clicked.connect(self._map)
        desk.catalogue.changed.connect(self._show)
        desk.catalogue.aged.connect(self.refresh)

    def refresh(self) -> None:
        """What is not seen is read when it is."""
        if self.isVisible():
            self._desk.catalogue.read()
            self._show()

    def show_only(self, verdict: str) -> None:
        """A verdict, or one of the chips."""
        self.search.empty()
        self.chips.choose(verdict)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _show(self) -> None:
        catalogue = self._desk.catalogue
        self._show_checking(catalogue.is_checking)
        if self._store_id != self._desk.store_id:
            self._store_id, self._look, self._all = self._desk.store_id, None, ()
            self._reading.forget()
            self._list()
        look = catalogue.look
        summary = self._summary(look) if look else ""
        self.said.setText(f"{catalogue.trouble} {summary}".strip() if look else "")
        if look is None:
            self._show_nothing()
        elif look is not self._look and self.isVisible():
            self._look = look
            self._reading.read()

    def _question(self) -> Callable[[], Sequence[ListedProduct]] | None:
        look, formats = self._look, self._desk.formats
        return (lambda: listed(look, formats)) if look else None

    def _show_rows(self, rows: Sequence[ListedProduct]) -> None:
        self._all = rows
        self._list()

    def _show_nothing(self) -> None:
        trouble = self._desk.catalogue.trouble
        if trouble:
            self.empty.show_words("circle-alert", tr("The catalogues can't be read now"), trouble, CHECK, token="bad")
            self._stack.setCurrentWidget(self.empty)
        elif self._desk.catalogue.is_read:
            self._list()

    def _summary(self, look: CatalogueLook) -> str:
        formats = self._desk.formats
        apart = sum(row.verdict not in IN_SYNC for row in look.rows)
        state = tr("{count} to look at", count=formats.number(apart)) if apart else tr("in sync")
        when, products = formats.moment_in_words(look.at, self._desk.now()), counted(len(look.rows), "product", number=formats.number)
        said = tr("Read {when}: {products}, {state}.", when=when, products=products, state=state)
        unread = tr("{count} couldn't be read and look as if they weren't there.", count=formats.number(look.unread))
        return f"{said} {unread}" if look.unread else said

    def _list(self) -> None:
        shown = let_through(self._all, self.chips.current(), folded(self.search.words()).split())
        self._listed = shown
        self._rows.show_rows([found.cells for found in shown])
        self._show_chosen()
        if not self._all:
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
        desk.reads.keep(
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
            self._desk.catalogue.check()
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
