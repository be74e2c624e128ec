"""How a file goes on that is being saved, and where it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button


class SavingLine(QWidget):
    """`done`: nothing of it needs to be shown any more."""

    done = Signal()

    def __init__(self, desk: StoreContext) -> None:
        super().__init__()
        self._desk = desk
        self._file: Path | None = None
        self.picture = Picture(desk.theme, "upload")
        self.words = Words(desk.theme, "", "small", elide=True)
        self.open = Button(desk.theme, tr("Open folder"), narrow=True)
        self.close_button = Button(desk.theme, "", "ghost", "x", narrow=True)
        self.close_button.setAccessibleName(tr("Close this message"))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.picture)
        row.addWidget(self.words, 1)
        row.addWidget(self.open)
        row.addWidget(self.close_button)
        self.open.clicked.connect(self._open_folder)
        self.close_button.clicked.connect(self.done)

    def save(self, file: Path, write: Callable[[], object]) -> None:
        """`write` makes the file, off the window's thread."""
        self._file = file
        self._show(tr("Saving {name}…", name=file.name), "rotate-cw", "accent", turns=True)
        saved = tr("Saved in {name}", name=file.name)
        self._desk.reads.keep(
            self,
            write,
            lambda _none: self._show(saved, "circle-check", "ok", tip=str(file)),
            lambda sentence: self._show(sentence, "circle-x", "bad"),
            waits=True,
        )

    def _show(self, words: str, icon: str, token: str, *, turns: bool = False, tip: str = "") -> None:
        self.picture.show_icon(icon, token, turns)
        self.words.set_role("small", "text2" if turns else token)
        self.words.setText(words)
        if tip:
            set_tip(self.words, tip)
        self.setAccessibleName(words)
        self.open.setVisible(bool(tip))
        self.close_button.setVisible(not turns)

    def _open_folder(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))
