"""What stands in a window without a store: what the program does, and the two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button, PrimaryButton
from omni_desktop.ui.parts.cards import Card

WIDTH = 664
BESIDE = Qt.AlignmentFlag.AlignLeft
TITLE = tr("Your web store's orders, in Cin7 Omni")
DOES = (
    tr(
        "Omni Desktop reads the orders of a Neto web store and makes each one a sales order in Cin7 Omni. What can't be sent waits "
        "here, says why, and has the button that mends it."
    )
)
POINTS = (
    ("circle-check", tr("Each order once, right to the cent"), tr("Every sales order is read back from Omni and compared.")),
    ("truck", tr("Later news too"), tr("Completed in Neto can dispatch in Omni, if you say so.")),
    ("lock", tr("Your keys stay here"), tr("In the keyring of this computer, never in a file.")),
)
OWN = tr("About five minutes. You need the address of your Neto store, and a key of Neto and of Omni; a guide shows where both are.")
PRACTICE = tr("A make-believe shop with its own make-believe Omni, on this computer only. No keys, and nothing can go wrong.")
SET_UP, GO_ON, TRY, STARTING = tr("Set up a store"), tr("Go on setting up"), tr("Try the practice store"), tr("Starting…")


class WelcomePage(QScrollArea):
    wants_store = Signal()
    wants_practice = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.set_up, self.practice = PrimaryButton(theme, SET_UP), Button(theme, TRY)
        self.failure = Words(theme, "", "caption", token="bad", wrap=True)
        self.set_up.clicked.connect(self.wants_store)
        self.practice.clicked.connect(self.wants_practice)
        self.failure.hide()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{TITLE}. {DOES}")
        self.setFocusProxy(self.set_up)
        self._lay_out()

    def show_begun(self, begun: bool) -> None:
        """Whether somebody began to set up a store and left."""
        self.set_up.setText(GO_ON if begun else SET_UP)

    def show_starting(self, starting: bool) -> None:
        if starting:
            self.failure.hide()
            self.practice.begin(STARTING)
        else:
            self.practice.end()

    def show_failure(self, sentence: str) -> None:
        self.failure.setText(sentence)
        self.failure.show()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 24, 24, 24)
        row = QHBoxLayout()                 # not an alignment: Qt asks an aligned widget for no height at its width
        row.addStretch()
        row.addWidget(self._words())
        row.addStretch()
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
        self.setWidget(inside)

    def _words(self) -> QWidget:
        block = QWidget()
        block.setFixedWidth(WIDTH)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Words(self._theme, TITLE, "figure"))
        column.addWidget(Words(self._theme, DOES, "secondary", wrap=True))
        column.addSpacing(8)
        column.addLayout(self._points())
        column.addSpacing(16)
        cards = QHBoxLayout()
        cards.setSpacing(16)
        cards.addWidget(self._card(tr("Your own store"), OWN, self.set_up), 1)
        cards.addWidget(self._card(tr("Practise first"), PRACTICE, self.practice, self.failure), 1)
        column.addLayout(cards)
        return block

    def _points(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for row, (icon, name, why) in enumerate(POINTS):
            grid.addWidget(Picture(self._theme, icon, "accent"), row, 0)
            grid.addWidget(Words(self._theme, name, "name"), row, 1)
            grid.addWidget(Words(self._theme, why, "secondary", wrap=True), row, 2)
        return grid

    def _card(self, title: str, text: str, button: Button, *below: QWidget) -> Card:
        card = Card()
        card.body.addWidget(Words(self._theme, title, "title"))
        card.body.addWidget(Words(self._theme, text, "secondary", wrap=True))
        for widget in below:
            card.body.addWidget(widget)
        card.body.addStretch()
        card.body.addSpacing(8)
        card.body.addWidget(button, 0, BESIDE)
        return card
