"""Above the audit: what it is narrowed to. A text, a kind, a person, a store and days; and from which entry back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from omni_desktop.core.record.audit import AuditFilter
from omni_desktop.core.words.audit_words import KINDS, kinds_that_say
from omni_desktop.ui.audit.pick_button import PickButton
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.translated import tr, translation
from omni_desktop.ui.orders.placed_days import Days, DaysDialog
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.chips import RemovableChip
from omni_desktop.ui.parts.inputs.search_box import SearchBox
from omni_desktop.ui.parts.menu import Menu
from omni_desktop.ui.proof.periods import between

ANY = ""
WEEK, MONTH = 7, 30
ONE_DAY = timedelta(days=1)
Span = tuple[date, date]


class FilterLine(QWidget):
    """`changed`: another list is wanted."""

    changed = Signal()

    def __init__(self, desk: StoreContext) -> None:
        super().__init__()
        theme = desk.theme
        self._desk = desk
        self._days: Span | None = None
        self._newest = 0
        self.search = SearchBox(theme)
        set_tip(self.search, tr("Order number, person, kind, a setting's key or any other fact (Ctrl+F)"))
        self.kind = PickButton(theme, tr("Kind"), [(ANY, tr("All kinds")), *((name, translation(name)) for name in KINDS)])
        self.who = PickButton(theme, tr("Who"), [(ANY, tr("Everybody"))])
        self.store = PickButton(theme, tr("Store"), [(ANY, tr("All stores"))])
        self.days = PickButton(theme, tr("Days"), [(key, words) for key, words, _span in self._spans()], self._offer_days)
        self.back = RemovableChip(theme)
        self.clear_button = Button(theme, tr("Clear filters"), "link", narrow=True)
        self._lay_out()
        self.search.sought.connect(lambda _words: self._change())
        for button in (self.kind, self.who, self.store):
            button.picked.connect(lambda _key: self._change())
        self.days.picked.connect(self._pick_days)
        self.back.clicked.connect(lambda: self.show_back_from(0))
        self.clear_button.clicked.connect(self.clear)

    def wanted(self) -> AuditFilter:
        text, start_of = self.search.words(), self._desk.formats.start_of_day
        return AuditFilter(
            store=int(self.store.current or 0),
            since=start_of(self._days[0]) if self._days else None,
            before=start_of(self._days[1] + ONE_DAY) if self._days else None,
            whats=frozenset(KINDS.get(self.kind.current, ())),
            who=self.who.current,
            text=text,
            named=kinds_that_say(text, translation) if text else frozenset(),
            newest=self._newest,
        )

    def offer_people(self, people: Sequence[str]) -> None:
        self.who.offer([(ANY, tr("Everybody")), *((name, name) for name in people)])

    def offer_stores(self, stores: Mapping[int, str]) -> None:
        """With one alone there is nothing to choose."""
        self.store.offer([(ANY, tr("All stores")), *((str(number), name) for number, name in stores.items())])
        self.store.setVisible(len(stores) > 1)

    def show_back_from(self, newest: int) -> None:
        """From this entry back, whatever else it was narrowed to; 0 for all."""
        self._clear()
        self._newest = newest
        self._change()

    def clear(self) -> None:
        self._clear()
        self._change()

    def _clear(self) -> None:
        self.search.empty()
        self._newest, self._days = 0, None
        for button in (self.kind, self.who, self.store, self.days):
            button.clear()

    def _change(self) -> None:
        number = self._desk.formats.number(self._newest)
        self.back.show_words(tr("from entry {number} back", number=number))
        self.back.setVisible(bool(self._newest))
        self.clear_button.setVisible(self.wanted() != AuditFilter())
        self._lower.setVisible(self.wanted() != AuditFilter())
        self.changed.emit()

    def _spans(self) -> tuple[tuple[str, str, Span | None], ...]:
        today = self._desk.formats.local(self._desk.now()).date()
        return (
            (ANY, tr("Any time"), None),
            ("today", tr("Today"), (today, today)),
            ("yesterday", tr("Yesterday"), (today - ONE_DAY, today - ONE_DAY)),
            ("week", tr("Last 7 days"), (today - timedelta(days=WEEK - 1), today)),
            ("month", tr("Last 30 days"), (today - timedelta(days=MONTH - 1), today)),
        )

    def _pick_days(self, key: str) -> None:
        self._days = next(span for name, _words, span in self._spans() if name == key)
        self._change()

    def _offer_days(self, menu: Menu) -> None:
        menu.addSeparator()
        menu.add("calendar", tr("Other days…"), self._ask_days)

    def _ask_days(self) -> None:
        take: Callable[[Days], object] = lambda days: self.show_days(days.first, days.last)  # noqa: E731
        DaysDialog(self._desk, take, self.window(), title=tr("Decided or sent between two days")).open()

    def show_days(self, first: date, last: date) -> None:
        self._days = (first, last)
        self.days.pick("days", between(first, last, self._desk.formats).words)
        self._change()

    def _lay_out(self) -> None:
        self.search.setMaximumWidth(280)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setContentsMargins(24, 12, 16, 12)
        row.setSpacing(8)
        for widget in (self.search, self.kind, self.who, self.store, self.days):
            row.addWidget(widget)
        row.addStretch()
        self._lower = QWidget()
        below = QHBoxLayout(self._lower)
        below.setContentsMargins(24, 0, 16, 8)
        below.setSpacing(8)
        below.addWidget(self.back)
        below.addWidget(self.clear_button)
        below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._lower)
        self.back.hide()
        self._lower.hide()
        self.store.hide()
