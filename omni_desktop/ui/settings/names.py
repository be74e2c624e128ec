"""Controls for lists of names: typed with commas between, ticked in boxes, or ticked in an order."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from io import StringIO
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from omni_desktop.core.settings.kinds import Names
from omni_desktop.core.settings.table import Field
from omni_desktop.core.words.harmless import one_line
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.plain import set_tip, without_keys
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import lowered, tr
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.inputs.inputs import LineInput
from omni_desktop.ui.settings.check_list import CheckList
from omni_desktop.ui.settings.controls import Control

Offer = Callable[[], Sequence[tuple[str, str]]]
COLUMNS, BOX_ROW = 3, 24


def written(names: Sequence[str]) -> str:
    """One line; a name with a comma in it stands in quotes."""
    line = StringIO()
    csv.writer(line, lineterminator="").writerow(names)
    return line.getvalue().replace(",", ", ") if not any("," in name for name in names) else line.getvalue()


def names_of(text: str) -> list[str]:
    rows = list(csv.reader([text], skipinitialspace=True))
    return [name.strip() for name in (rows[0] if rows else []) if name.strip()]


class NamesInput(QWidget):
    """A line of names, and a button that offers the known ones; `offer` is asked when it is pressed."""

    def __init__(self, theme: Theme, name: str, offer: Offer | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._offer = offer
        self.line = LineInput(name)
        self.choose = Button(theme, tr("Choose…"), narrow=True)
        self.choose.setAccessibleName(tr("Choose {name}", name=lowered(name)))
        self.choose.clicked.connect(self._choose)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)
        self.choose.setVisible(offer is not None)

    def names(self) -> list[str]:
        return names_of(self.line.text())

    def show_names(self, names: Sequence[str]) -> None:
        self.line.setText(written(names))

    def _choose(self) -> None:
        assert self._offer is not None
        dialog = CheckList(self._theme, self._name, self._offer(), self.names(), self.window())
        dialog.chosen.connect(self.show_names)
        dialog.open()


def names_control(theme: Theme, field: Field, offer: Offer | None = None) -> Control:
    widget = NamesInput(theme, field.label, offer)
    line = widget.line
    return Control(widget, widget.names, widget.show_names, (line.textChanged,), line.editingFinished, marked=line)


class TickBoxes(QWidget):
    """A set of names as boxes in three columns. Names that this program does not know are shown and cannot be ticked."""

    changed = Signal()

    def __init__(self, name: str, allowed: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.boxes: dict[str, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        by_width = sorted(allowed, key=len)             # so that each column is as narrow as it can be
        down = -(-len(by_width) // COLUMNS)
        for number, each in enumerate(by_width):
            self._add(each, number % down, number // down)
        self._grid.setColumnStretch(COLUMNS - 1, 1)

    def ticked(self) -> list[str]:
        return sorted(name for name, box in self.boxes.items() if box.isChecked())

    def tick(self, names: Sequence[str]) -> None:
        for name, box in self.boxes.items():
            box.setChecked(name in names)

    def show_strange(self, names: Sequence[str], why: str) -> None:
        for name in names:
            if name not in self.boxes:
                box = self._add(name, self._grid.rowCount(), 0)
                box.setEnabled(False)
                set_tip(box, why)
                box.setAccessibleDescription(why)

    def _add(self, name: str, row: int, column: int) -> QCheckBox:
        box = self.boxes[name] = QCheckBox(without_keys(name))
        box.setFixedHeight(BOX_ROW)
        self._grid.addWidget(box, row, column)
        box.toggled.connect(self.changed)
        return box


def ticks_control(field: Field) -> Control:
    assert isinstance(field.kind, Names)
    widget = TickBoxes(field.label, field.kind.allowed)
    return Control(widget, widget.ticked, widget.tick, (widget.changed,))


class OrderedTicks(QWidget):
    """Names that are ticked and put into an order: Alt+Up and Alt+Down, or the buttons, move the one that is chosen."""

    changed = Signal()

    def __init__(self, desk: StoreContext, name: str, labels: dict[str, str]) -> None:
        super().__init__()
        self._labels = labels
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setProperty("framed", "true")
        self.list.setFixedHeight(BOX_ROW * len(labels) + 10)
        self.up, self.down = (Button(desk.theme, "", icon=f"chevron-{way}", narrow=True) for way in ("up", "down"))
        up, down = tr("Move up in {name}", name=lowered(name)), tr("Move down in {name}", name=lowered(name))
        tips = {-1: tr("Move up (Alt+Up)"), 1: tr("Move down (Alt+Down)")}
        for button, way, step, words in ((self.up, "up", -1, up), (self.down, "down", 1, down)):
            button.setAccessibleName(words)
            button.setShortcut(f"Alt+{way.capitalize()}")
            set_tip(button, tips[step])
            button.clicked.connect(lambda _=False, step=step: self._move(step))
        self.setFocusProxy(self.list)
        self._lay_out()
        self.list.itemChanged.connect(self.changed)

    def names(self) -> list[str]:
        items = [self.list.item(number) for number in range(self.list.count())]
        return [str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked]

    def show_names(self, names: Sequence[str]) -> None:
        self.list.clear()
        for name in [*names, *(name for name in self._labels if name not in names)]:
            item = QListWidgetItem(one_line(self._labels[name]))
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setSizeHint(QSize(0, BOX_ROW))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if name in names else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + step < self.list.count():
            self.list.insertItem(row + step, self.list.takeItem(row))
            self.list.setCurrentRow(row + step)
            self.changed.emit()

    def _lay_out(self) -> None:
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        for button in (self.up, self.down):
            buttons.addWidget(button)
        buttons.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.list, 1)
        row.addLayout(buttons)


def ordered_control(desk: StoreContext, field: Field, labels: dict[str, str]) -> Control:
    widget = OrderedTicks(desk, field.label, labels)
    put: Any = widget.show_names
    return Control(widget, widget.names, put, (widget.changed,), marked=widget.list)
