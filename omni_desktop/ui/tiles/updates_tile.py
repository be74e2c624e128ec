"""Status updates: what completed and cancelled orders in Neto did in Omni this week."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.core.settings.kinds import OneOf
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import rule
from omni_desktop.ui.look.setting_words import fields_by_key
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.cards import Tile
from omni_desktop.ui.tiles.figure_button import FigureButton
from omni_desktop.ui.tiles.summary import Summary

KEY = "download_orders.auto_dispatch"
OFF = "no"
FIGURES = (
    ("dispatched", "truck", "ok", tr("Dispatched"), tr("Show the orders that were dispatched this week")),
    ("voided", "ban", "neu", tr("Voided"), tr("Show the orders that were voided this week")),
    ("waiting", "clock", "text2", tr("Waiting\nfor stock"), tr("Show the orders that are completed in Neto and wait to be dispatched")),
)


def value_words(value: str) -> str:
    """The value by its label, as the settings show it."""
    kind = fields_by_key()[KEY].kind
    return kind.labels.get(value, value) if isinstance(kind, OneOf) else value


class UpdatesTile(Tile):
    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, tr("Status updates"), parent)
        self._desk = desk
        self.value = Words(desk.theme, "", "name", elide=True)
        self.figures = {name: FigureButton(desk.theme, icon, token, word, leads) for name, icon, token, word, leads in FIGURES}
        self.off = Words(desk.theme, tr("Completed and cancelled orders in Neto change nothing in Omni."), "caption", wrap=True)
        self.turn_on = Button(desk.theme, tr("Open Settings"), "link")
        self.turn_on.clicked.connect(lambda: desk.wants_settings.emit(KEY))
        self._numbers = self._figures()
        self._lay_out()
        desk.store_changed.connect(self._show_setting)
        self._show_setting()

    def show_summary(self, summary: Summary) -> None:
        for name, figure in self.figures.items():
            figure.show_figure(self._desk.formats.number(summary.updates.get(name, 0)))

    def _show_setting(self) -> None:
        value = self._desk.settings.download_orders.auto_dispatch
        self.value.setText(value_words(value))
        on = value != OFF
        self._numbers.setVisible(on)
        self.off.setVisible(not on)
        self.turn_on.setVisible(not on)

    def _figures(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Words(self._desk.theme, tr("This week"), "caption"))
        row = QHBoxLayout()
        row.setSpacing(16)
        for name, figure in self.figures.items():
            figure.clicked.connect(lambda _=False, name=name: self._desk.wants_result_orders.emit(name))
            row.addWidget(figure, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        return holder

    def _lay_out(self) -> None:
        self.body.addSpacing(12)
        label = fields_by_key()[KEY].label
        self.body.setSpacing(0)
        self.body.addWidget(Words(self._desk.theme, label, "caption", elide=True))
        self.body.addWidget(self.value)
        self.body.addSpacing(11)
        self.body.addWidget(rule())
        self.body.addSpacing(12)
        self.body.addWidget(self._numbers)
        self.body.addWidget(self.off)
        self.body.addSpacing(4)
        line = QHBoxLayout()
        line.addSpacing(-8)                     # a link's words stand under the words above
        line.addWidget(self.turn_on)
        line.addStretch()
        self.body.addLayout(line)
        self.body.addStretch()
