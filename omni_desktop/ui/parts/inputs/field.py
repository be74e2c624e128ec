"""A setting: label left, control right, one grey line of help below; an error takes the help's place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from omni_desktop.ui.look.look import set_look
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words

LEFT = Qt.AlignmentFlag.AlignLeft


class Field(QWidget):
    """`label_width` is 184 or 174 in settings, 0 where the label stands above; `help_beside` puts the help below the control."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        control: QWidget,
        help_line: str = "",
        *,
        label_width: int = 184,
        help_beside: bool = False,
        marked: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`marked` is what gets the red border and the name, where `control` only holds it."""
        super().__init__(parent)
        self.control = control
        self._marked = marked or control
        self._help, self._warns = help_line, False
        self._shown: tuple[str, str, bool] | None = None
        self._label = Words(theme, label, wrap=True)
        self._icon = Picture(theme, "circle-alert", "bad", says=tr("Wrong value"))
        self._line = Words(theme, help_line, "caption", wrap=True)
        if label_width:
            self._lay_out(label_width, help_beside)
        else:
            self._stack()
        self._name(label)
        self.set_error("")

    @property
    def help_line(self) -> str:
        return self._help

    def set_error(self, sentence: str) -> None:
        """Empty takes it away. What stands there already costs nothing: each key that is typed in a form comes to all of its fields."""
        warns = self._warns and not sentence
        if self._shown == (sentence, self._help, warns):
            return
        self._shown = (sentence, self._help, warns)
        self._icon.show_icon(*(("triangle-alert", "warn") if warns else ("circle-alert", "bad")))
        self._icon.setAccessibleName(tr("Mind this") if warns else tr("Wrong value"))
        self._icon.setVisible(bool(sentence) or warns)
        self._line.set_role("caption", "warn" if warns else "bad" if sentence else "")
        self._line.setText(sentence or self._help)
        self._line.setVisible(bool(sentence or self._help))
        set_look(self._marked, "error", "true" if sentence else "false")
        self._marked.setAccessibleDescription(sentence or self._help)

    def set_help(self, sentence: str, *, warns: bool = False) -> None:
        """`warns`: what is set has a consequence that somebody should know."""
        self._help, self._warns = sentence, warns
        self.set_error("")

    def _name(self, label: str) -> None:
        self._label.setBuddy(self._marked)          # on Linux a combo's own name is its value: the label is all that names it
        if not self._marked.accessibleName():
            self._marked.setAccessibleName(label)

    def _lay_out(self, label_width: int, help_beside: bool) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, label_width + 8)
        grid.setColumnStretch(2, 1)
        self._label.setFixedWidth(label_width)
        grid.addWidget(self._label, 0, 0)
        stretches = self.control.sizePolicy().expandingDirections() & Qt.Orientation.Horizontal
        grid.addWidget(self.control, 0, 1, 1, 2, Qt.AlignmentFlag(0) if stretches else LEFT)
        grid.addWidget(self._below(), 1, 1 if help_beside else 0, 1, 2 if help_beside else 3)
        grid.setRowMinimumHeight(0, 32)
        grid.setRowStretch(2, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)    # Fixed would cut help of two lines

    def _stack(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self._label, self.control, self._below()):
            column.addWidget(widget)
        self._label.setVisible(bool(self._label.text()))

    def _below(self) -> QWidget:
        below = QWidget()
        row = QGridLayout(below)
        row.setContentsMargins(0, 0, 0, 0)
        row.setHorizontalSpacing(6)
        row.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._line, 0, 1)
        row.setColumnStretch(1, 1)
        return below
