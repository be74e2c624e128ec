"""One row of the branch routing grid: its branch, its conditions, and the branches that stand in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from omni_desktop.core.settings.grid import Grid
from omni_desktop.core.settings.kinds import Wrong
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.inputs.field import Field as Line
from omni_desktop.ui.parts.inputs.search_combo import SearchCombo
from omni_desktop.ui.settings.controls import id_of
from omni_desktop.ui.settings.lists import Lists
from omni_desktop.ui.settings.names import NamesInput, Offer
from omni_desktop.ui.settings.places import Places

LABEL = 190
BACKUPS = (tr("If Branch Does Not Have Stock"), tr("If that one has none either"))
HELPS = {
    "branch": tr("Where an order goes that meets this row."),
    "countries": tr("Two letters each, a comma between. Blank means any."),
    "states": tr("Offered for Australia, the United States and Canada."),
    "shipping_options": tr("As Neto names them; * stands for anything."),
    "warehouses": tr("The Neto warehouse of the lines, by number or reference."),
    "backups": tr("Asked in turn, by available stock for the whole order."),
}


class RoutingRowDialog(Dialog):
    """`finished_row` carries the row as the settings keep it."""

    finished_row = Signal(dict)

    def __init__(self, theme: Theme, lists: Lists, places: Places, row: Mapping[str, Any] | None, parent: QWidget) -> None:
        super().__init__(theme, tr("Edit row") if row else tr("Add row"), tr("Use this row"), width=600, parent=parent)
        self._theme = theme
        self._lists = lists
        self._places = places
        self.branch = self._branch(tr("Branch"), tr("Choose a branch"))
        self.backups = [self._branch(name, tr("None")) for name in BACKUPS]
        self.names = {
            "countries": self._names(tr("Country Codes"), lambda: places.countries),
            "states": self._names(tr("State Codes"), self._states),
            "shipping_options": self._names(tr("Shipping Options"), lambda: lists.choices("shipping_options")),
            "warehouses": self._names(tr("External Route Codes"), lambda: lists.choices("warehouses")),
        }
        self.lines: dict[str, Line] = {}
        self._said = Words(theme, "", "caption", wrap=True)
        self._add_lines()
        self._show(row or {})
        self.go_button.clicked.connect(self._finish)
        self.names["countries"].line.textChanged.connect(self._name_countries)
        self._name_countries()

    def row(self) -> dict[str, Any]:
        backups = [value for combo in self.backups if (value := id_of(combo.key())) is not None]
        return {"branch": id_of(self.branch.key()), **{name: widget.names() for name, widget in self.names.items()}, "backups": backups}

    def _finish(self) -> None:
        for line in self.lines.values():
            line.set_error("")
        try:
            written = Grid().write(Grid().read([self.row()]))
        except Wrong as wrong:
            self._refuse(wrong.place.rpartition(".")[2], wrong.sentence)
            return
        assert isinstance(written, list)
        self.finished_row.emit(written[0])
        self.accept()

    def _refuse(self, column: str, sentence: str) -> None:
        self.lines[column].set_error(sentence)
        widget = {"branch": self.branch, "backups": self.backups[0], **self.names}[column]
        widget.setFocus()

    def _show(self, row: Mapping[str, Any]) -> None:
        self.branch.choose(str(row.get("branch", "")))
        for name, widget in self.names.items():
            widget.show_names(row.get(name, ()))
        for combo, branch in zip(self.backups, (*row.get("backups", ()), "", ""), strict=False):
            combo.choose(str(branch))

    def _states(self) -> list[tuple[str, str]]:
        return self._places.states_of([code.upper() for code in self.names["countries"].names()])

    def _name_countries(self) -> None:
        named = ", ".join(self._places.country(code.upper()) for code in self.names["countries"].names())
        self.lines["countries"].set_help(named or HELPS["countries"])

    def _branch(self, name: str, placeholder: str) -> SearchCombo:
        combo = SearchCombo(name, placeholder=placeholder)
        combo.offer(self._lists.choices("branches"))
        return combo

    def _names(self, name: str, offer: Offer) -> NamesInput:
        widget = NamesInput(self._theme, name, offer)
        widget.line.setPlaceholderText(tr("Any"))
        return widget

    def _add_lines(self) -> None:
        labels = (tr("Country Codes"), tr("State Codes"), tr("Shipping Options"), tr("External Route Codes"))
        self._add("branch", tr("Branch"), self.branch, self.branch)
        for (name, widget), label in zip(self.names.items(), labels, strict=True):
            self._add(name, label, widget, widget.line)
        self._add("backups", BACKUPS[0], self.backups[0], self.backups[0])
        self.body.addWidget(Line(self._theme, BACKUPS[1], self.backups[1], label_width=LABEL, help_beside=True))
        self.branch.setFocus()

    def _add(self, name: str, label: str, widget: QWidget, marked: QWidget) -> None:
        line = self.lines[name] = Line(self._theme, label, widget, HELPS[name], label_width=LABEL, help_beside=True, marked=marked)
        self.body.addWidget(line)
