"""Product Status: how far the shop's products and Omni's agree, how old that is, and what brings them together."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.core.catalogue.figures import CatalogueFigures
from omni_desktop.core.catalogue.verdicts import Verdict
from omni_desktop.ui.desk.catalogue import CHECK, CHECKING, INTRO
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.cards import Tile
from omni_desktop.ui.tiles.figure_button import FigureButton

TO_DO = "to_do"
NEVER = tr("The catalogues were never checked.")
FIGURES: Mapping[str, tuple[str, str, str, str]] = {
    TO_DO: ("triangle-alert", "warn", tr("to look at"), tr("Show the products that need a look")),
    Verdict.ONLY_NETO: ("download", "text2", tr("only in Neto"), tr("Show the products that only Neto has")),
    Verdict.ONLY_OMNI: ("upload", "text2", tr("only in Omni"), tr("Show the products that only Omni has")),
}


class ProductsTile(Tile):
    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, tr("Product Status"), parent)
        theme = desk.theme
        self._desk = desk
        self.check = Button(theme, CHECK, narrow=True)
        self.first = Button(theme, CHECK, icon="rotate-cw")
        self.download = Button(theme, tr("Download Products…"), narrow=True)
        self.upload = Button(theme, tr("Upload Products…"), narrow=True)
        self.figures = {
            name: FigureButton(theme, icon, token, word, leads, small=True) for name, (icon, token, word, leads) in FIGURES.items()
        }
        self.said = Words(theme, "", "caption", elide=True)
        self.never = Words(theme, "", "name", wrap=True)
        self.intro = Words(theme, INTRO, "secondary", wrap=True)
        self._said_icon = Picture(theme, "circle-alert", "bad", 14)
        self._pages = QStackedWidget()
        self._is_busy = self._had_focus = False
        self._lay_out()
        self._listen()
        self.show_now()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def show_now(self) -> None:
        catalogue = self._desk.catalogue
        if catalogue.figures is None:
            self._show_never(NEVER if catalogue.is_read or catalogue.trouble or catalogue.is_checking else tr("Reading…"))
        else:
            self._show_known(catalogue.figures)
        if catalogue.is_checking != self._is_busy:
            self._show_busy(catalogue.is_checking)

    def _show_busy(self, busy: bool) -> None:
        """Whoever pressed the button has it under the hand again once the answer is there, on whichever page it stands then."""
        self._is_busy = busy
        buttons = (self.check, self.first)
        self._had_focus = any(button.hasFocus() for button in buttons) if busy else self._had_focus
        for button in buttons:
            button.begin(CHECKING) if busy else button.end()
        if not busy and self._had_focus and self.window().focusWidget() in (None, *buttons):
            buttons[self._pages.currentIndex()].setFocus()

    def _show_known(self, figures: CatalogueFigures) -> None:
        self._pages.setCurrentIndex(0)
        at = self._desk.formats.moment_in_words(figures.at, self._desk.now())
        said = tr("Checked {moment}", moment=at)
        self.aside.setText(at)
        self.aside.setAccessibleName(said)
        set_tip(self.aside, said)
        self._show_figures(figures)
        self._tell(self._desk.catalogue.trouble, figures)

    def _show_never(self, words: str) -> None:
        trouble = self._desk.catalogue.trouble
        self.aside.setText("")
        self.never.setText(words)
        self.intro.setText(trouble or INTRO)
        self._pages.setCurrentIndex(1)

    def _show_figures(self, figures: CatalogueFigures) -> None:
        for name, figure in self.figures.items():
            count = figures.to_do if name == TO_DO else figures.counts.get(Verdict(name), 0)
            figure.show_figure(self._desk.formats.number(count))
        self.figures[TO_DO].show_icon(*("triangle-alert", "warn") if figures.to_do else ("circle-check", "ok"))

    def _tell(self, trouble: str, figures: CatalogueFigures) -> None:
        """The one thing that matters most now, and all of them in the tooltip."""
        lines = [trouble] if trouble else []
        number = self._desk.formats.number
        if figures.missing_held:
            lines.append(tr("Orders wait for {products}", products=counted(figures.missing_held, "missing product", number=number)))
        if figures.missing_sold:
            lines.append(tr("{products} sold lately", products=counted(figures.missing_sold, "missing product", number=number)))
        if not lines and not figures.to_do:
            lines.append(tr("Both catalogues agree"))
        self.said.setText(lines[0] if lines else "")
        set_tip(self.said, "\n".join(lines))
        self._said_icon.setVisible(bool(lines))
        calm = ("clock", "text2") if figures.to_do else ("circle-check", "ok")
        self._said_icon.show_icon(*("circle-alert", "bad") if trouble else calm)

    def _read(self) -> None:
        if self.isVisible():
            self._desk.catalogue.read()

    def _listen(self) -> None:
        desk = self._desk
        desk.catalogue.changed.connect(self.show_now)
        desk.catalogue.aged.connect(self._read)
        self.check.clicked.connect(desk.catalogue.check)
        self.first.clicked.connect(desk.catalogue.check)
        self.download.clicked.connect(lambda _=False: desk.wants_sending.emit("omni", None))
        self.upload.clicked.connect(lambda _=False: desk.wants_sending.emit("neto", None))
        for name, figure in self.figures.items():
            figure.clicked.connect(lambda _=False, name=name: desk.wants_products.emit(str(name)))

    def _lay_out(self) -> None:
        known, never = QWidget(), QWidget()
        grid = QGridLayout(known)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for row, (figure, button) in enumerate(zip(self.figures.values(), (self.check, self.download, self.upload), strict=True)):
            grid.addWidget(figure, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(button, row, 1)
        line = QGridLayout()
        line.setHorizontalSpacing(6)
        line.setColumnStretch(1, 1)
        line.addWidget(self._said_icon, 0, 0)
        line.addWidget(self.said, 0, 1)
        grid.addLayout(line, len(self.figures), 0, 1, 2)
        grid.setRowStretch(len(self.figures) + 1, 1)
        column = QVBoxLayout(never)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(8)
        column.addWidget(self.never)
        column.addWidget(self.intro)
        column.addStretch()
        column.addWidget(self.first, 0, Qt.AlignmentFlag.AlignLeft)
        for page in (known, never):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages, 1)
