"""Search: tells what is sought when the hand rests."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr

REST_MS = 150
WHY = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_K)
LONGEST = 200                                   # letters: a page that was pasted by mistake is thousands of words to look for
LEAST, FILLED = 100, 200                        # px: an order number or a name can be read while it is typed


class SearchBox(QLineEdit):
    """Esc empties it first, and only then reaches the window; Enter searches at once. `entered`: Enter or Down, on to what was found."""

    sought = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, name: str = tr("Search"), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._last = ""
        self.setMaxLength(LONGEST)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._tell)
        self._glass = self.addAction(theme.icon("search", "text2"), QLineEdit.ActionPosition.LeadingPosition)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.textChanged.connect(self._rest.start)
        self.textChanged.connect(self._show_cross)
        self.returnPressed.connect(self._tell)
        self.returnPressed.connect(self.entered)
        theme.changed.connect(self._tint)
        self._tint()

    def sizeHint(self) -> QSize:
        """As narrow as it is still of use: where there is more room the layout gives it."""
        return QSize(self._least(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least(), super().minimumSizeHint().height())

    def words(self) -> str:
        return self.text().strip()

    def empty(self) -> None:
        """Without a word to anybody."""
        self.clear()
        self._rest.stop()
        self._last = ""

    def put(self, words: str) -> None:
        """Without a word to anybody, too."""
        self.empty()
        self.setText(words)
        self._rest.stop()
        self._last = self.words()

    def event(self, event: QEvent) -> bool:
        """Ctrl+K is the window's: on Linux and Macs an input would take it to delete to its end."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.keyCombination() == WHY:
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
        elif event.key() == Qt.Key.Key_Down:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _least(self) -> int:
        return FILLED if self.text() else LEAST

    def _tell(self) -> None:
        self._rest.stop()
        words = self.words()
        if words != self._last:
            self._last = words
            self.sought.emit(words)

    def _show_cross(self, text: str) -> None:
        """Only where there is something to clear: its room would be taken from the placeholder."""
        if bool(text) != self.isClearButtonEnabled():
            self.setClearButtonEnabled(bool(text))
            self._tint()
            self.updateGeometry()

    def _tint(self) -> None:
        self._glass.setIcon(self._theme.icon("search", "text2"))
        cross = self.findChild(QAction, "_q_qlineeditclearaction")
        if isinstance(cross, QAction):                  # the style's own cross is dark on dark
            cross.setIcon(self._theme.icon("x", "text2"))
