"""All settings of the dialog together: which control shows which key, what was changed, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from omni_desktop.core.settings.checks import Trouble
from omni_desktop.core.settings.table import Field
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.setting_words import fields_by_key
from omni_desktop.ui.look.translated import told
from omni_desktop.ui.parts.inputs.field import Field as Row
from omni_desktop.ui.settings.controls import Control, control_for

Document = dict[str, dict[str, Any]]
LEFT_COLUMN, RIGHT_COLUMN = 184, 174            # widths of the labels


@dataclass(slots=True)
class _Entry:
    """`start` is what the control gave when the kept value was shown: only another value is a change."""

    field: Field
    control: Control
    row: Row
    kept: object = None
    start: object = None
    finished: bool = False

    @property
    def is_changed(self) -> bool:
        return self.control.get() != self.start

    def value(self) -> object:
        return self.control.get() if self.is_changed else self.kept


@dataclass(frozen=True, slots=True)
class _Rule:
    """The setting `key` counts only while `holds`; else it is disabled and `reason` stands in its help's place."""

    key: str
    holds: Callable[[], bool]
    reason: str


class Form(QObject):
    edited = Signal()

    def __init__(self, desk: StoreContext, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entries: dict[str, _Entry] = {}
        self._rules: list[_Rule] = []
        self._help: dict[Row, str] = {}
        self._warnings: dict[Row, str] = {}
        self._fields = fields_by_key()
        self._showing = False

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(self._entries)

    def field(self, key: str) -> Field:
        return self._fields[key]

    def row(
        self, key: str, control: Control | None = None, *, label_width: int = LEFT_COLUMN, holder: QWidget | None = None, label: str = ""
    ) -> Row:
        """The row of a setting, made here. `holder` is what stands at the right, where the control is only a part of it; `label` is
        said instead of the setting's own where a heading has said the rest."""
        setting = self._fields[key]
        control = control or control_for(self._desk, setting)
        inside, marked = holder or control.widget, control.marked or control.widget
        marked.setAccessibleName(setting.label)
        row = Row(self._desk.theme, label or setting.label, inside, setting.help, label_width=label_width, marked=marked)
        self.bind(key, control, row)
        return row

    def bind(self, key: str, control: Control, row: Row) -> None:
        """A control that stands in a row of another setting, or in one that a tab has made."""
        self._entries[key] = entry = _Entry(self._fields[key], control, row)
        self._help.setdefault(row, self._fields[key].help)
        for signal in control.edited:
            signal.connect(self._edited)
        if control.left is not None:
            control.left.connect(lambda: self._leave(entry))
        else:
            entry.finished = True

    def rule(self, key: str, holds: Callable[[], bool], reason: str) -> None:
        self._rules.append(_Rule(key, holds, reason))

    def set_help(self, key: str, sentence: str) -> None:
        row = self._entries[key].row
        self._help[row] = sentence
        row.set_help(sentence)

    def show(self, document: Mapping[str, Mapping[str, Any]]) -> None:
        """The kept values; from here on only what differs from them is a change."""
        self._fill(document)
        for entry in self._entries.values():
            entry.kept, entry.start = document[entry.field.group].get(entry.field.name), entry.control.get()
            entry.finished = entry.control.left is None
        self._edited()

    def put(self, document: Mapping[str, Mapping[str, Any]]) -> None:
        """Other values, as a person's changes."""
        self._fill(document)
        self._edited()

    def value(self, key: str) -> Any:
        return self._entries[key].value()

    def is_changed(self, key: str) -> bool:
        return self._entries[key].is_changed

    def changes(self) -> Document:
        changes: Document = {}
        for entry in self._entries.values():
            if not entry.field.read_only and entry.is_changed:
                changes.setdefault(entry.field.group, {})[entry.field.name] = entry.control.get()
        return changes

    def finish(self) -> None:
        """From here on every trouble is shown, also where nobody was yet."""
        for entry in self._entries.values():
            entry.finished = True

    def show_warnings(self, warnings: Sequence[Trouble]) -> None:
        """In the place of the help of what they are about."""
        before = self._warnings
        self._warnings = {self._entries[key].row: told(sentence) for place, sentence in reversed(warnings) if (key := self.key_of(place))}
        for row in before | self._warnings:
            row.set_help(self._help[row])
        self._follow()

    def show_troubles(self, troubles: Sequence[Trouble]) -> list[str]:
        """At their fields, where a person is done with them; the keys that have one, in the dialog's order."""
        said = {key: told(sentence) for place, sentence in reversed(troubles) if (key := self.key_of(place))}
        shown: dict[Row, str] = {}
        for key, entry in self._entries.items():
            if key in said and (entry.finished or not entry.is_changed):
                shown.setdefault(entry.row, said[key])
        for row in {entry.row: None for entry in self._entries.values()}:
            row.set_error(shown.get(row, ""))
        return [key for key in self._fields if key in said]

    def key_of(self, place: str) -> str:
        """`branches.grid[0].states` is a place in `branches.grid`."""
        key = place.partition("[")[0]
        while key and key not in self._entries:
            key = key.rpartition(".")[0]
        return key

    def row_of(self, key: str) -> Row:
        return self._entries[key].row

    def widget_of(self, key: str) -> QWidget:
        control = self._entries[key].control
        return control.marked or control.widget

    def _fill(self, document: Mapping[str, Mapping[str, Any]]) -> None:
        self._showing = True
        for entry in self._named(document):
            entry.control.put(document[entry.field.group][entry.field.name])
        self._showing = False

    def _named(self, document: Mapping[str, Mapping[str, Any]]) -> Iterator[_Entry]:
        return (entry for entry in self._entries.values() if entry.field.name in document.get(entry.field.group, {}))

    def _edited(self) -> None:
        if not self._showing:
            self._follow()
            self.edited.emit()

    def _leave(self, entry: _Entry) -> None:
        if not entry.finished:
            entry.finished = True
            self._edited()

    def _follow(self) -> None:
        """Settings that hang on others: the first reason that holds is shown."""
        reasons: dict[str, str] = {}
        said: dict[Row, str] = {}
        for rule in self._rules:
            row = self._entries[rule.key].row
            said.setdefault(row, "")
            if not rule.holds():
                reasons.setdefault(rule.key, rule.reason)
                said[row] = said[row] or rule.reason
        for key in {rule.key for rule in self._rules}:
            self._entries[key].control.widget.setEnabled(key not in reasons)
        for row in said | self._warnings:
            warning = "" if said.get(row) else self._warnings.get(row, "")
            row.set_help(said.get(row) or warning or self._help[row], warns=bool(warning))
