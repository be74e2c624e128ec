"""Test an address: which row of the grid it would meet, and why the others lose. Nothing is saved or sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.core.mapping.routing_grid import WINS, try_grid, typed_destination
from omni_desktop.core.settings.settings import BranchRow
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.translated import told, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.cards import Card
from omni_desktop.ui.parts.inputs.search_combo import SearchCombo
from omni_desktop.ui.settings.lists import Lists
from omni_desktop.ui.settings.places import Places

WIDTHS = (168, 112, 168, 168)
LABELS = (tr("Country"), tr("State or territory"), tr("Shipping option"), tr("Neto warehouse"))


class AddressTest(Card):
    """`grid` gives the rows as they stand, saved or not; `branch_of` what a row's branch is called, of None the default branch."""

    marked = Signal(int)                        # the row that wins, from 0; -1 where none does

    def __init__(
        self, desk: StoreContext, lists: Lists, grid: Callable[[], Sequence[BranchRow]], branch_of: Callable[[int | None], str]
    ) -> None:
        super().__init__(quiet=True)
        self._desk = desk
        self._grid = grid
        self._branch_of = branch_of
        self._places = Places()
        self.country, self.state, self.option, self.warehouse = self._inputs = [SearchCombo(label) for label in LABELS]
        lists.feed(self.option, "shipping_options")
        lists.feed(self.warehouse, "warehouses")
        self.button = Button(desk.theme, tr("Test"))
        self.button.setAccessibleName(tr("Test this address"))
        self._picture = Picture(desk.theme, "circle-check", "ok")
        self.winner = Words(desk.theme, "", "strong")
        self.because = Words(desk.theme, "", "secondary", wrap=True)
        self.others = Words(desk.theme, "", "caption", wrap=True)
        self._answer = QWidget()
        self._lay_out()
        self.button.clicked.connect(self.test)
        self.country.currentTextChanged.connect(self._offer_states)
        for widget in self._inputs:
            widget.line.returnPressed.connect(self.test)
        self._answer.hide()

    def show_places(self, places: Places) -> None:
        self._places = places
        self.country.offer(places.countries)
        self.country.choose("AU")

    def test(self) -> None:
        tried = try_grid(self._grid(), typed_destination(*(widget.key() for widget in self._inputs)), self._places.names)
        winner = next((row for row in tried if row.outcome == WINS), None)
        if winner is None:
            self._say("info", "accent", tr(
                "No row matches: {branch}",
                branch=self._branch_of(None),
            ), tr("which is the default branch."))
        else:
            self._say("circle-check", "ok", tr(
                "Row {row} wins: {branch}",
                row=winner.row + 1,
                branch=self._branch_of(winner.row),
            ), tr(
                "because {why}.",
                why=told(winner.because),
            ))
        self.others.setText(" ".join(told(row.sentence) for row in tried if row is not winner))
        self.others.setVisible(len(tried) > (winner is not None))
        self.marked.emit(winner.row if winner else -1)

    def clear(self) -> None:
        """The rows are other ones now."""
        self._answer.hide()

    def _say(self, icon: str, token: str, winner: str, because: str) -> None:
        self._picture.show_icon(icon, token)
        self.winner.setText(winner)
        self.because.setText(because)
        self._answer.show()
        self._answer.setAccessibleName(f"{winner} {because}")

    def _offer_states(self) -> None:
        codes = [self.country.key().upper()]
        self.state.offer([(code, code) for code, _ in self._places.states_of(codes)])

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Words(self._desk.theme, tr("Test an address"), "heading"))
        head.addWidget(Words(self._desk.theme, tr("Nothing is saved or sent."), "caption"))
        head.addStretch()
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for column, (label, widget) in enumerate(zip(LABELS, self._inputs, strict=True)):
            words = Words(self._desk.theme, label, "caption")
            words.setBuddy(widget)
            grid.addWidget(words, 0, column)
            grid.addWidget(widget, 1, column)
            grid.setColumnStretch(column, WIDTHS[column])
        grid.addWidget(self.button, 1, len(LABELS))
        self.body.addLayout(head)
        self.body.addLayout(grid)
        self.body.addWidget(self._answer)
        self._lay_out_answer()

    def _lay_out_answer(self) -> None:
        row = QHBoxLayout(self._answer)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.winner, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.because, 1)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(first)
        column.addWidget(self.others)
        row.addLayout(column, 1)
