"""Help: the guide for staff with its contents and a search, and the facts that support asks for."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, QSysInfo, Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from omni_desktop.core.words.guide import FIRST, NAMES, PROBLEM, GuidePage, guide, pages_with
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import fit_on_screen, least_on_screen, rule, set_look
from omni_desktop.ui.look.plain import set_title, tip
from omni_desktop.ui.look.plain_notices import TIP_ROLE
from omni_desktop.ui.look.resources import resource_path
from omni_desktop.ui.look.translated import counted, spoken, tr, translation
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.copy_button import CopyButton
from omni_desktop.ui.parts.inputs.search_box import SearchBox
from omni_desktop.ui.window.diagnostics_dialog import DiagnosticsDialog
from omni_desktop.ui.window.guide_view import GuideView

WIDTH, HEIGHT, SMALLEST = 960, 680, (720, 400)
CONTENTS, ITEM = 280, 28
NAME = Qt.ItemDataRole.UserRole


class Facts(NamedTuple):
    version: str
    folder: str
    stores: int


class HelpWindow(QDialog):
    """Stays open beside the others, also beside a dialog that holds the main window up."""

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._facts = Facts("", "", 0)
        theme = desk.theme
        theme.dress(self)
        set_title(self, tr("Help"))
        self.pages = {page.name: page for page in guide(_written(spoken()), translation)}
        self.search = SearchBox(theme, tr("Search the guide"))
        self.contents = QListWidget()
        self.found = Words(theme, "", "caption")
        self.page = GuideView(theme)
        self.version = Words(theme, "", "small", elide=True)
        self.folder = Words(theme, "", "small", elide=True)
        self.copy = CopyButton(theme, tr("Copy facts for support"), lambda: support_facts(self._facts), narrow=False)
        self.open_folder = Button(theme, tr("Open the folder"))
        self.diagnostics = Button(theme, tr("Save diagnostics…"))
        self.close_button = Button(theme, tr("Close"))
        self._put_inside()
        self._connect()
        self._show_facts(self._facts)
        self._seek("")
        self.show_page(FIRST)
        least_on_screen(self, *SMALLEST)
        fit_on_screen(self, WIDTH, HEIGHT)
        self.read_facts()

    def show_page(self, name: str) -> None:
        """One that there isn't is the first. What was sought is let go of where the page is not among it."""
        name = name if name in self.pages else FIRST
        if name not in self.names():
            self.search.empty()
            self._seek("")
        self.contents.setCurrentRow(self.names().index(name))

    def names(self) -> list[str]:
        """Of the pages listed; "" for a heading between them."""
        return [self.contents.item(row).data(NAME) for row in range(self.contents.count())]

    def read_facts(self) -> None:
        self._desk.reads.ask(self, lambda: _read(self._desk), self._show_facts, key="facts")

    def _show_facts(self, facts: Facts) -> None:
        self._facts = facts
        self.version.setText(f"Omni Desktop {facts.version}".strip())
        self.folder.setText(facts.folder)
        for button in (self.copy, self.open_folder, self.diagnostics):
            button.setEnabled(bool(facts.version))

    def _list(self, pages: list[GuidePage]) -> None:
        self.contents.clear()
        is_whole, problems = len(pages) == len(self.pages), False
        for page in pages:
            if is_whole and not problems and page.name.startswith(PROBLEM):
                problems = True
                self._add_heading(tr("Problems, by their titles"))
            item = QListWidgetItem(page.title, self.contents)
            item.setData(NAME, page.name)
            item.setData(TIP_ROLE, tip(page.title))
            item.setSizeHint(QSize(0, ITEM))

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words, self.contents)
        item.setData(NAME, "")
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(self._desk.theme.font("captionStrong"))
        item.setSizeHint(QSize(0, ITEM))

    def _seek(self, words: str) -> None:
        """All pages while nothing is sought; the best find is shown."""
        pages = pages_with(self.pages.values(), words) if words else list(self.pages.values())
        self._list(pages)
        told = counted(len(pages), "page", number=self._desk.formats.number) if pages else tr("No page has all of these words")
        self.found.setText(told if words else "")
        self.found.setVisible(bool(words))
        self.contents.setCurrentRow(0 if pages else -1)

    def _show_row(self, row: int) -> None:
        page = self.pages.get(self.names()[row]) if row >= 0 else None
        if page is not None:
            self.page.show_page(page, self.search.words().split())

    def _enter(self) -> None:
        self.contents.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _connect(self) -> None:
        self.search.sought.connect(self._seek)
        self.search.entered.connect(self._enter)
        self.contents.currentRowChanged.connect(self._show_row)
        self.page.wants_page.connect(self.show_page)
        self.open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(self._facts.folder)))
        self.diagnostics.clicked.connect(lambda: DiagnosticsDialog(self._desk, self).open())
        self.close_button.clicked.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._focus_search)

    def _put_inside(self) -> None:
        self.contents.setAccessibleName(tr("Contents of the guide"))
        self.contents.setProperty("framed", "true")
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setTextElideMode(Qt.TextElideMode.ElideRight)
        left = QVBoxLayout()
        left.setContentsMargins(16, 16, 16, 12)
        left.setSpacing(8)
        for part in (self.search, self.found):
            left.addWidget(part)
        left.addWidget(self.contents, 1)
        side = QWidget()
        side.setFixedWidth(CONTENTS)
        side.setLayout(left)
        right = QWidget()
        set_look(right, "ground", "surface")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(16, 8, 4, 8)
        beside.addWidget(self.page)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(rule(upright=True))
        row.addWidget(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(rule())
        column.addLayout(self._footer())

    def _footer(self) -> QHBoxLayout:
        """Version and data folder, and what one does with them."""
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.version)
        words.addWidget(self.folder)
        footer = QHBoxLayout()
        footer.setContentsMargins(16, 12, 16, 12)
        footer.setSpacing(8)
        footer.addLayout(words, 1)
        for button in (self.copy, self.open_folder, self.diagnostics, self.close_button):
            button.setAutoDefault(False)
            footer.addWidget(button)
        return footer


class Help(QObject):
    """The one help window of a main window; a window of its own, which no dialog holds up."""

    def __init__(self, desk: StoreContext, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.window: HelpWindow | None = None
        desk.wants_help.connect(self.show)
        desk.theme.wants_help.connect(desk.wants_help)

    def show(self, page: str) -> None:
        if self.window is None:
            self.window = HelpWindow(self._desk)
        window = self.window
        if window.isVisible() and window.isActiveWindow():
            return                              # F1 in the guide itself
        window.show_page(page)
        window.show()
        window.raise_()
        window.activateWindow()

    def close(self) -> None:
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None


def support_facts(facts: Facts) -> str:
    """No key, no customer, no name of a folder or a store."""
    system = f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}"
    return "\n".join((f"Omni Desktop {facts.version}", tr(
        "System: {system}",
        system=system,
    ), f"Qt {qVersion()}", tr(
        "Stores: {stores}",
        stores=facts.stores,
    )))


def _read(desk: StoreContext) -> Facts:
    about = desk.program.about()
    return Facts(about["version"], about["folder"], len(desk.program.stores()))


def _written(language: str) -> dict[str, str]:
    """The pages that lie in the program's own folder; one that nobody wrote in the language is English."""
    pages = {name: (resource_path("guide", language, f"{name}.md"), resource_path("guide", f"{name}.md")) for name in NAMES}
    return {name: next(page for page in both if page.is_file()).read_text("utf-8") for name, both in pages.items()}
