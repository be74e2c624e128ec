"""The line above the orders: search, one result, export; and below it what the list is narrowed to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from omni_desktop.core.record.history import Filter
from omni_desktop.core.record.record import State
from omni_desktop.core.values import replace
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.orders.placed_days import Days, PlacedDays, days_of
from omni_desktop.ui.orders.saved_views import Listed
from omni_desktop.ui.orders.tax_differs import HAVING
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.chips import ChipRow, RemovableChip
from omni_desktop.ui.parts.inputs.search_box import SearchBox
from omni_desktop.ui.parts.menu import Menu

CHIPS = (
    ("", tr("All")),
    ("created", tr("Created")),
    ("held", tr("Held")),
    ("tax_differs", ""),                        # with a count, and only where there are some
    ("waiting", tr("Waiting")),
    ("dispatched", tr("Dispatched")),
    ("voided", tr("Voided")),
)
MORE = (
    ("step-forward", "skipped", tr("Skipped")),
    ("pencil", "changed", tr("Changed")),
    ("circle-plus", "adopted", tr("Linked")),
    ("circle-x", "refused", tr("Refused")),
    ("rotate-cw", "in_doubt", tr("Checking")),
    ("circle-dashed", "found", tr("Not sent yet")),
)
CHECKING = frozenset({State.IN_DOUBT, State.SENDING})
WANTED: Mapping[str, Filter] = {
    "": Filter(),
    "created": Filter(states=frozenset({State.CREATED, State.ADOPTED})),
    "held": Filter(states=frozenset({State.HELD, State.REFUSED}) | CHECKING),
    "tax_differs": HAVING,
    "waiting": Filter(follow="waiting"),
    "dispatched": Filter(states=frozenset({State.DISPATCHED})),
    "voided": Filter(states=frozenset({State.VOIDED})),
    "skipped": Filter(states=frozenset({State.SKIPPED})),
    "changed": Filter(follow="changed"),
    "adopted": Filter(states=frozenset({State.ADOPTED})),
    "refused": Filter(states=frozenset({State.REFUSED})),
    "in_doubt": Filter(states=CHECKING),
    "found": Filter(states=frozenset({State.FOUND, State.READY})),
}


class OrdersFilter(QWidget):
    """`changed`: another list is wanted."""

    changed = Signal()
    export_pressed = Signal()

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = desk.theme
        self._desk = desk
        self._narrowed, self._narrowed_words = Filter(), ""
        self._days = ""                         # the key of the days, while it is days that the list is narrowed to
        self.more: Callable[[Menu], object] = lambda _menu: None        # what else is offered with the results that are rarer
        self.search = SearchBox(theme)
        set_tip(self.search, tr("Order number, customer, e-mail, phone, SKU, purchase order number or Omni reference (Ctrl+F)"))
        self.search.setMaximumWidth(280)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)   # what the chips leave
        self.placed = PlacedDays(desk, self)
        self.chips = ChipRow(theme, tr("Results"), CHIPS, MORE, also=self._offer)
        self.chips.offer("tax_differs", "")
        self.chips.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.export = Button(theme, tr("Export"), icon="upload")
        set_tip(self.export, tr("Save the orders listed here as a file for a spreadsheet"))
        self.narrowed_line = QWidget()
        self._narrowed_chip = RemovableChip(theme)
        self._lay_out()
        self.search.sought.connect(lambda _words: self.changed.emit())
        self.chips.chosen.connect(self._choose)
        self.placed.picked.connect(self._narrow_to)
        self.export.clicked.connect(self.export_pressed)
        self._narrowed_chip.clicked.connect(self.widen)

    def wanted(self) -> Filter:
        chosen = WANTED[self.chips.current()]
        narrowed = replace(self._narrowed, states=chosen.states, follow=chosen.follow, search=self.search.words())
        return replace(narrowed, problem=chosen.problem) if chosen.problem else narrowed

    def in_words(self) -> str:
        """What is listed, for a page that leaves the window."""
        chip, search = self.chips.current(), self.search.words()
        parts = [self.chips.word(chip) if chip else tr("All orders"), self._narrowed_words if self.is_narrowed() else ""]
        return ", ".join(part for part in (*parts, f"“{search}”" if search else "") if part)

    def listed(self) -> Listed | None:
        """What a saved view keeps of it; None where the list is narrowed to what no view can keep."""
        if self.is_narrowed() and not self._days:
            return None
        return Listed(self.search.words(), self.chips.current(), self._days)

    def show_listed(self, listed: Listed) -> None:
        """Without a word to anybody. What is not known any more is left out."""
        days = days_of(listed.days, self._desk)
        self._start_over(days.filter(self._desk) if days else Filter(), listed.result if listed.result in WANTED else "")
        self._days = days.key if days else ""
        self.narrowed_to(days.words if days else "")
        before = self.blockSignals(True)
        self.search.put(listed.search)
        self.blockSignals(before)

    def only_search(self) -> str:
        """What is searched for in all orders; "" where they are narrowed otherwise, too."""
        wanted = self.wanted()
        return wanted.search if wanted == Filter(search=wanted.search) else ""

    def show_days(self, days: Days) -> None:
        """All that was placed then."""
        self._start_over(Filter())
        self._narrow_to(days)

    def count_tax_differs(self, count: int) -> None:
        """The chip stays while it is on: what it shows may just have been settled."""
        is_on = self.chips.current() == "tax_differs"
        self.chips.offer("tax_differs", tr("Tax differs {count}", count=self._desk.formats.number(count)) if count or is_on else "")

    def is_narrowed(self) -> bool:
        return self._narrowed != Filter()

    def narrow(self, narrowed: Filter, words: str, *, chip: str = "") -> None:
        """Only those of a run, of a problem or of a week, said in `words`; the search starts over, and so does the result: at `chip`."""
        self._start_over(narrowed, chip)
        self.narrowed_to(words)
        self.changed.emit()

    def narrowed_to(self, words: str) -> None:
        self._narrowed_words = words
        self._narrowed_chip.show_words(words)
        self.narrowed_line.setVisible(self.is_narrowed())

    def widen(self) -> None:
        self._narrowed, self._days = Filter(), ""
        self.narrowed_line.hide()
        self.changed.emit()

    def clear(self) -> None:
        self._start_over(Filter())
        self.narrowed_line.hide()
        self.changed.emit()

    def _offer(self, menu: Menu) -> None:
        self.placed.offer(menu)
        self.more(menu)

    def _choose(self, key: str) -> None:
        """One problem at a time: the chip of one takes another away."""
        if WANTED[key].problem and self._narrowed.problem:
            self._narrowed = Filter()
            self.narrowed_line.hide()
        self.changed.emit()

    def _narrow_to(self, days: Days) -> None:
        """What is searched for and which results stay; a run or a problem that the list was narrowed to does not."""
        self._narrowed, self._days = days.filter(self._desk), days.key
        self.narrowed_to(days.words)
        self.changed.emit()

    def _start_over(self, narrowed: Filter, chip: str = "") -> None:
        self._narrowed, self._days = narrowed, ""
        before = self.blockSignals(True)
        self.search.empty()
        self.chips.choose(chip)
        self.blockSignals(before)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(24, 0, 16, 0)
        line.setSpacing(12)
        line.addWidget(self.search)
        line.addWidget(self.chips)
        line.addWidget(self.export)
        narrowed = QHBoxLayout(self.narrowed_line)
        narrowed.setContentsMargins(24, 0, 16, 12)
        narrowed.setSpacing(8)
        narrowed.addWidget(Words(self._desk.theme, tr("Only"), "small"))
        narrowed.addWidget(self._narrowed_chip)
        narrowed.addStretch()
        self.narrowed_line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QWidget()
        top.setFixedHeight(56)
        top.setLayout(line)
        column.addWidget(top)
        column.addWidget(self.narrowed_line)
