"""Help: what the program does, its keys, where its data lies, and the facts that support asks for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QSysInfo, Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import fit_on_screen
from omni_desktop.ui.look.tokens import WIDEST
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.copy_button import CopyButton
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.window.diagnostics_dialog import DiagnosticsDialog

WIDTH, HEIGHT = 600, 740
WHERE = "Its data and its log are here; keys are in the system's key store only."
SENTENCES = (
    "Download Orders brings the new orders of your Neto store into Cin7 Omni as sales orders, each exactly once and right to the cent.",
    "An order that can't be sent as it is waits under Needs attention, with its reason and the fix; nothing is lost meanwhile.",
    "Nothing is sent twice: before anything unclear is sent again, Omni is asked whether it has it already.",
    "Rehearse download shows what a download would do, order by order, and writes nothing.",
    "Each download ends with a certificate: how many orders are missing, double, or apart in money. It should say 0, 0 and $0.00.",
    "Everything that was downloaded can be read here without the internet, with what was sent and what Omni answered.",
)
KEYS: Mapping[str, str] = {
    "F5": "Download orders",
    "Ctrl+F": "Search the orders",
    "Return": "Open the order of the row",
    "Esc": "Close it, or clear the search",
    "Ctrl+1": "Orders",
    "Ctrl+2": "Needs attention",
    "Ctrl+3": "Downloads",
    "Ctrl+Tab": "The next tab",
    "Ctrl+Shift+Tab": "The tab before",
    "Ctrl+,": "Settings",
    "F1": "This help",
}


class Facts(NamedTuple):
    version: str
    folder: str
    stores: int


class HelpWindow(Dialog):
    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "Help", width=WIDTH, parent=parent)
        self._desk = desk
        self._facts = Facts("", "", 0)
        theme = desk.theme
        self.version = Words(theme, "", "secondary", wrap=True)
        self.folder = Words(theme, "", "secondary", wrap=True)
        self.copy = CopyButton(theme, "Copy facts for support", lambda: support_facts(self._facts), narrow=False)
        self.open_folder = Button(theme, "Open the folder")
        self.diagnostics = Button(theme, "Save diagnostics…")
        self.diagnostics.clicked.connect(lambda: DiagnosticsDialog(desk, self).open())
        self.open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(self._facts.folder)))
        self.beside.addWidget(self.copy)
        self.beside.addWidget(self.open_folder)
        self.beside.addWidget(self.diagnostics)
        self.beside.addStretch()
        self.body.addWidget(self._scrolled(self._words()))
        fit_on_screen(self, WIDTH, HEIGHT)
        self._show(self._facts)
        desk.reads.ask(self, lambda: _read(desk), self._show)

    def _show(self, facts: Facts) -> None:
        self._facts = facts
        self.version.setText(f"Omni Desktop {facts.version}".strip())
        self.folder.setText(facts.folder)
        for button in (self.copy, self.open_folder):
            button.setEnabled(bool(facts.version))

    def _words(self) -> QWidget:
        theme = self._desk.theme
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(12)
        for sentence in SENTENCES:
            column.addWidget(Words(theme, sentence, wrap=True))
        column.addWidget(Words(theme, "Keys", "heading"))
        column.addLayout(self._keys())
        column.addWidget(Words(theme, "On this computer", "heading"))
        for words in (self.version, Words(theme, WHERE, "secondary", wrap=True), self.folder):
            column.addWidget(words)
        column.addStretch()
        return page

    def _scrolled(self, page: QWidget) -> QScrollArea:
        """A screen at 150 % is lower than these words."""
        area = QScrollArea()
        page.setMaximumWidth(WIDEST["text"])
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setAccessibleName("Help")
        area.setProperty("ring", "true")
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _keys(self) -> QGridLayout:
        """In two columns, read down the first."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        half = (len(KEYS) + 1) // 2
        for number, (keys, words) in enumerate(KEYS.items()):
            at = 2 * (number // half)
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            for column, shown in ((at, Words(self._desk.theme, native, "name")), (at + 1, Words(self._desk.theme, words, "secondary"))):
                grid.addWidget(shown, number % half, column, Qt.AlignmentFlag.AlignLeft)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
        return grid


def support_facts(facts: Facts) -> str:
    """No key, no customer, no name of a folder or a store."""
    system = f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}"
    return "\n".join((f"Omni Desktop {facts.version}", f"System: {system}", f"Qt {qVersion()}", f"Stores: {facts.stores}"))


def _read(desk: StoreContext) -> Facts:
    about = desk.program.about()
    return Facts(about["version"], about["folder"], len(desk.program.stores()))
