"""The lists that settings choose from, as they were last read of Omni and Neto, with their age and a way to read them anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.settings.choices import LISTS, KnownList
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.inputs.search_combo import SearchCombo

LIST_OF = {"branch": "branches", "user": "sales_people"}
Source = Callable[[], tuple[int, Keys]]


class Lists(QObject):
    """Of the store shown. All of them are read off the window's thread; what is not known yet is empty."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, desk: StoreContext, parent: QObject, source: Source | None = None) -> None:
        """`source`: of which store and with which keys; the store shown, with the keys of the keyring, where none is given."""
        super().__init__(parent)
        self._desk = desk
        self._source = source or (lambda: (desk.store_id, desk.keys(desk.store_id)))
        self._known: Mapping[str, KnownList] = {}
        self.is_reading = False

    def show(self, known: Mapping[str, KnownList]) -> None:
        self._known = known
        self.changed.emit()

    def known(self, name: str) -> KnownList:
        return self._known.get(name, KnownList())

    def choices(self, name: str) -> list[tuple[str, str]]:
        return [(choice.value, choice.label) for choice in self.known(name).choices]

    def label(self, name: str, value: object) -> str:
        """What a person calls it; `Branch 7` where the list does not say."""
        found = next((choice.label for choice in self.known(name).choices if choice.value == str(value)), "")
        return found or (tr("Branch {branch}", branch=value) if name == "branches" else str(value))

    def name_of(self, thing: str, number: object) -> str:
        """As core.settings.words asks for it: what a person calls the branch, user or contact."""
        return self.label(LIST_OF[thing], number) if thing in LIST_OF else f"{thing} {number}"

    def feed(self, widget: SearchCombo, name: str, first: Sequence[tuple[str, str]] = ()) -> None:
        """Offers the list in the widget, now and whenever it was read anew."""

        def offer() -> None:
            widget.offer([*first, *self.choices(name)])

        self.changed.connect(offer)
        offer()

    def refresh(self) -> None:
        if not self.is_reading:
            self.is_reading = True
            self.changed.emit()
            self._desk.reads.ask(self, self._read_anew, self._read, self._not_read, waits=True)

    def _read_anew(self) -> tuple[Mapping[str, KnownList], Mapping[str, str]]:
        store_id, keys = self._source()
        missed = self._desk.program.read_lists(store_id, keys)
        return known_lists(self._desk.program, store_id), missed

    def _read(self, answer: tuple[Mapping[str, KnownList], Mapping[str, str]]) -> None:
        known, missed = answer
        self.is_reading = False
        self.show(known)
        if missed:
            names = ", ".join(name.replace("_", " ") for name in missed)
            self.failed.emit(tr("Not read: {names}. {next}", names=names, next=next(iter(missed.values()))))

    def _not_read(self, sentence: str) -> None:
        self.is_reading = False
        self.changed.emit()
        self.failed.emit(sentence)


def known_lists(program: Program, store_id: int) -> Mapping[str, KnownList]:
    """For a question to Reads."""
    return {name: program.known_list(store_id, name) for name in LISTS}


class ListsLine(QWidget):
    """How old the lists are, in one line, and Refresh."""

    def __init__(self, desk: StoreContext, lists: Lists, words: str = tr("Lists from Omni and Neto")) -> None:
        super().__init__()
        self._desk = desk
        self._lists = lists
        self._name = words
        self._said = Words(desk.theme, "", "caption", wrap=True)
        self.button = Button(desk.theme, tr("Refresh"), icon="rotate-cw", narrow=True)
        self.button.setAccessibleName(tr("Refresh the lists from Omni and Neto"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._said, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(lists.refresh)
        lists.changed.connect(self._tell)
        lists.failed.connect(self._tell_failure)
        self._tell()

    def _tell(self) -> None:
        self.button.setEnabled(not self._lists.is_reading)
        self._said.set_role("caption")
        if self._lists.is_reading:
            self._said.setText(tr("{name}: being read…", name=self._name))
            return
        read_at = self._lists.known("branches").read_at
        now = self._desk.now()
        age = tr(
            "last read {moment}",
            moment=self._desk.formats.moment_in_words(read_at, now),
        ) if read_at else tr("not read yet; a number or name may be typed")
        self._said.setText(f"{self._name}: {age}.")

    def _tell_failure(self, sentence: str) -> None:
        self._said.set_role("caption", "bad")
        self._said.setText(sentence)
