"""Needs attention: a card for each cause, the biggest first, and what was solved while somebody looked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from omni_desktop.core.problems.problems import holds, kind
from omni_desktop.core.record.events import Request
from omni_desktop.core.record.history import ProblemGroup
from omni_desktop.core.record.record import Figures
from omni_desktop.ui.attention import problem_decisions as decide
from omni_desktop.ui.attention.causes import Cause, CausesRead, Key, causes_of, read_causes
from omni_desktop.ui.attention.chosen_customers_dialog import ChosenCustomersDialog
from omni_desktop.ui.attention.dismiss_dialog import DismissDialog
from omni_desktop.ui.attention.problem_card import ProblemCard
from omni_desktop.ui.attention.sku_table_dialog import SkuTableDialog
from omni_desktop.ui.desk.problem_looks import INSISTED, orders_words
from omni_desktop.ui.desk.rereading import Rereading
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.picture import IconWords
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.tokens import WIDEST
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.question import Question

AT_ONCE = 2                                 # cards made in one go: more would be felt
SETTLES_MS = 300                            # until a new card has its place and height
NEAR_END = 600                              # px before the end at which the next cards are made
NARROW = 900


class AttentionView(QWidget):
    """Cards are made as somebody scrolls to them, changed in place, and never made anew: what was typed stays."""

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._store_id = desk.store_id
        self._is_old = True
        self._running = False
        self._lost_focus = False                # with a card that was solved
        self._wanted: Key | None = None
        self._asked: Key | None = None          # what was wanted when the groups were asked for
        self._goal: ProblemCard | None = None
        self._groups: list[ProblemGroup] = []
        self._cards: dict[Key, ProblemCard] = {}
        self._solved: list[IconWords] = []
        self._reading = Rereading(self, desk.reads, self._of_groups, self._show, self._fail)
        self._reading_more = Rereading(self, desk.reads, self._of_more, self._add_all)
        theme = desk.theme
        self.heading = Words(theme, "", "title", wrap=True)
        self.calm = Words(theme, "", "secondary", wrap=True)
        self.told_heading = Words(theme, tr("Not held, but worth a look"), "heading")
        self.more = Words(theme, "", "caption")
        self.empty = EmptyState(theme, "circle-check")
        self.sku_table = Button(theme, tr("SKU table…"), "link")
        self.customer_table = Button(theme, tr("Customers…"), "link")
        self.customer_table.setAccessibleName(tr("Customers chosen for always"))
        set_tip(self.customer_table, tr("Customers chosen for always"))
        self.area = QScrollArea()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """What is not seen is read when it is."""
        self._is_old = True
        if self.isVisible() and self._desk.store is not None:
            self._is_old = False
            self._reading.read()

    def show_group(self, code: str, cause: str) -> None:
        """Scroll to the card of a cause; "" is the top of the page."""
        self._wanted = (code, cause) if code else None
        if not code:
            self.area.verticalScrollBar().setValue(0)
        self._seek()

    def cards(self) -> Mapping[Key, ProblemCard]:
        return self._cards

    def solved(self) -> Sequence[IconWords]:
        return self._solved

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _connect(self) -> None:
        desk, bar = self._desk, self.area.verticalScrollBar()
        self._running = desk.runs.is_running_for(desk.store_id)
        desk.store_changed.connect(self._change_store)
        desk.ledger_changed.connect(self.refresh)
        desk.run_began.connect(self._show_begun)
        desk.run_ended.connect(self._show_ended)
        self.sku_table.clicked.connect(self._show_sku_table)
        self.customer_table.clicked.connect(lambda: ChosenCustomersDialog(desk, self.window()).open())
        self.empty.pressed.connect(self._show_sku_table)
        bar.valueChanged.connect(self._make_more)
        bar.rangeChanged.connect(self._scroll_to_goal)
        bar.rangeChanged.connect(self._make_more)

    def _change_store(self) -> None:
        """The same store with other settings keeps its cards, and whoever opened the settings from one comes back to it."""
        same, self._store_id = self._desk.store_id == self._store_id, self._desk.store_id
        if same:
            self.refresh()
            return
        for reading in (self._reading, self._reading_more):
            reading.forget()
        for key in list(self._cards):
            self._remove(key)
        self._forget_solved()
        self._groups, self._wanted = [], None
        self._running = self._desk.runs.is_running_for(self._desk.store_id)
        self.refresh()

    def _show_begun(self) -> None:
        self._show_running(True)

    def _show_ended(self) -> None:
        self._show_running(False)

    def _show_running(self, running: bool) -> None:
        self._running = running
        for card in self._cards.values():
            card.show_running(running)

    # Reading

    def _of_groups(self) -> Callable[[], CausesRead]:
        self._asked = self._wanted
        return read_causes(self._desk, set(self._cards) | ({self._wanted} if self._wanted else set()), AT_ONCE)

    def _show(self, answer: CausesRead) -> None:
        self._groups = sorted(answer.groups, key=lambda group: not holds(group.sample))
        there = {(group.code, group.cause) for group in self._groups}
        for key in [key for key in self._cards if key not in there]:
            self._fold_solved(key)
        self._keep_focus()
        for key, cause in answer.causes.items():
            if key in self._cards:
                self._cards[key].show_cause(cause)
            else:
                self._add(cause)
        self._show_words(answer.figures)
        if self._wanted == self._asked and self._wanted not in there:      # solved since it was named: not sought on and on
            self._wanted = None
        self._seek()
        QTimer.singleShot(0, self, self._make_more)

    def _fail(self, sentence: str) -> None:
        if not self._cards:
            self.empty.show_words("circle-alert", tr("What needs attention can't be read now"), sentence, token="bad")
            self._stack.setCurrentIndex(1)

    def _make_more(self, *_moved: int) -> None:
        self._reading_more.read()

    def _of_more(self) -> Callable[[], Mapping[Key, Cause]] | None:
        """The next few cards, when the end of those there are comes near."""
        desk, bar = self._desk, self.area.verticalScrollBar()
        waiting = [group for group in self._groups if (group.code, group.cause) not in self._cards]
        is_near = bar.value() >= bar.maximum() - NEAR_END and self.isVisible()
        return (lambda: causes_of(desk, waiting[:AT_ONCE])) if waiting and is_near else None

    def _add_all(self, causes: Mapping[Key, Cause]) -> None:
        for cause in causes.values():
            if cause.key not in self._cards:
                self._add(cause)
        self._show_more()
        self._seek()
        QTimer.singleShot(0, self, self._make_more)         # a page that is not full yet has no scroll bar that would tell

    # Cards

    def _add(self, cause: Cause) -> None:
        card = ProblemCard(self._desk, cause)
        card.show_narrow(self.width() < NARROW)
        card.show_running(self._running)
        card.wants_retry.connect(self._retry)
        card.wants_insisting.connect(self._ask_whether)
        card.wants_dismissal.connect(self._ask_reason)
        card.wants_rounding.connect(self._accept_rounding)
        card.customer_chosen.connect(self._choose_customer)
        card.sku_chosen.connect(self._use_code)
        self._cards[cause.key] = card
        (self._held if holds(cause.group.sample) else self._told).addWidget(card)
        self._show_more()

    def _remove(self, key: Key) -> None:
        card = self._cards.pop(key)
        focus: QWidget | None = self.window().focusWidget()
        self._lost_focus |= focus is not None and card.isAncestorOf(focus)
        self._goal = None if self._goal is card else self._goal
        card.hide()
        card.deleteLater()

    def _fold_solved(self, key: Key) -> None:
        """A card whose cause is gone becomes one line in its place, until the store or the page is left."""
        card = self._cards[key]
        layout = self._held if self._held.indexOf(card) >= 0 else self._told
        what = tr("{title}: solved, {orders}", title=card.title.text(), orders=orders_words(card.cause.group.count, self._desk.formats))
        line = IconWords(self._desk.theme, "circle-check", what, "ok", "name", gap=8)
        line.setAccessibleName(what)
        layout.insertWidget(layout.indexOf(card), line)
        self._solved.append(line)
        self._remove(key)

    def _keep_focus(self) -> None:
        """Whoever had the focus in a card that is solved goes on with the next one, and after the last one stays in the page."""
        if self._lost_focus:
            first = next(iter(self._cards.values()), None)
            (first.first_control() if first is not None else self).setFocus(Qt.FocusReason.OtherFocusReason)
        self._lost_focus = False

    def _forget_solved(self) -> None:
        for line in self._solved:
            line.hide()
            line.deleteLater()
        self._solved = []

    def _seek(self) -> None:
        """To the wanted card, which is made first where it is not there yet."""
        card = self._cards.get(self._wanted) if self._wanted else None
        if card is not None:
            self._wanted, self._goal = None, card
            card.first_control().setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll_to_goal()
            QTimer.singleShot(SETTLES_MS, self, self._forget_goal)
        elif self._wanted and self.isVisible():
            self._reading.read()

    def _scroll_to_goal(self, *_range: int) -> None:
        """Again with every change of the page's length, while new cards find their heights."""
        if self._goal is not None:
            self.area.verticalScrollBar().setValue(max(0, self._goal.y() - 16))

    def _forget_goal(self) -> None:
        """Not before it has a place: a busy computer lays the cards out later. From then on the page is the hand's."""
        if self._goal is not None and not self._goal.y() and self._goal is not next(iter(self._cards.values()), None):
            QTimer.singleShot(SETTLES_MS, self, self._forget_goal)
            return
        self._scroll_to_goal()
        self._goal = None

    # Words

    def _show_words(self, figures: Figures) -> None:
        self._stack.setCurrentIndex(0 if self._groups or self._solved else 1)
        well = tr("Every order is where it should be.")
        self.empty.show_words("circle-check", tr("Nothing needs you"), well, tr("SKU table…"), token="ok")
        held = [group for group in self._groups if holds(group.sample)]
        words, calm = _headline(figures, len(held), self._desk)
        self.heading.setText(words)
        self.calm.setText(calm)
        self.told_heading.setVisible(0 < len(held) < len(self._groups))
        self._show_more()

    def _show_more(self) -> None:
        waiting = len(self._groups) - len(self._cards)
        self.more.setText(tr("{waiting} more below", waiting=self._desk.formats.number(waiting)) if waiting > 0 else "")
        self.more.setVisible(waiting > 0)

    # What a person decides

    def _use_code(self, key: Key, code: str, number: int) -> None:
        card = self._cards[key]
        sku = card.cause.group.sample.facts.get("sku", key[1])
        if card.sku is not None:
            decide.use_code(self._desk, card.sku, sku, code, number, lambda _: self._desk.ledger_changed.emit())

    def _show_sku_table(self) -> None:
        SkuTableDialog(self._desk, self.window()).open()

    def _retry(self, key: Key) -> None:
        self._decide(key, decide.retry(self._desk, key), self._download)

    def _accept_rounding(self, key: Key) -> None:
        self._decide(key, decide.accept_rounding(self._desk, key), self._download)

    def _choose_customer(self, key: Key, contact: int, always: bool) -> None:
        self._decide(key, decide.choose_customer(self._desk, key, contact, always=always), self._download)

    def _download(self, order_ids: list[str]) -> None:
        self._desk.download(Request(order_ids=tuple(order_ids), starter="window"))

    def _ask_whether(self, key: Key) -> None:
        """What can't be undone is asked for twice."""
        group = self._cards[key].cause.group
        verb, means = INSISTED[kind(group.code).fix]
        go = f"{verb} {orders_words(group.count, self._desk.formats)}"
        question = Question(self._desk.theme, tr("{go} in Omni?", go=go), means, go, parent=self)
        insist = decide.insist(self._desk, key)
        question.answered.connect(lambda answer: self._decide(key, insist, self._download) if answer == go else None)
        question.open()

    def _ask_reason(self, key: Key) -> None:
        card, formats = self._cards[key], self._desk.formats
        group = card.cause.group
        dialog = DismissDialog(
            self._desk.theme, card.title.text(), orders_words(group.count, formats), held=holds(group.sample), parent=self
        )
        dialog.dismissed.connect(lambda reason: self._decide(key, decide.dismiss(self._desk, key, reason)))
        dialog.open()

    def _decide(self, key: Key, decision: decide.Decision, then: Callable[[list[str]], None] | None = None) -> None:
        """The card's buttons rest until the answer is there: nobody decides twice."""
        if key in self._cards:              # else it was solved while somebody was asked
            self._cards[key].show_running(True)

        def decided(order_ids: list[str]) -> None:
            self._show_running(self._running)
            if then is not None and order_ids:
                then(order_ids)
            self._desk.ledger_changed.emit()

        self._desk.reads.keep(self, decision, decided, lambda sentence: self._tell(key, sentence), waits=True)

    def _tell(self, key: Key, sentence: str) -> None:
        if key in self._cards:
            self._cards[key].show_running(self._running)
            self._cards[key].tell(sentence)

    # Layout

    def _fit(self) -> None:
        narrow = self.width() < NARROW
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(0 if narrow else 12)
        for card in self._cards.values():
            card.show_narrow(narrow)

    def _lay_out(self) -> None:
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self.heading)
        self._head.addWidget(self.calm, 1)
        self._held, self._told = QVBoxLayout(), QVBoxLayout()
        page = QWidget()
        page.setObjectName("page")
        page.setMaximumWidth(WIDEST["cards"])
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        top = QHBoxLayout()
        top.addLayout(self._head, 1)
        for button in (self.customer_table, self.sku_table):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        for layout in (self._held, self._told):
            layout.setSpacing(16)
        column.addLayout(self._held)
        column.addWidget(self.told_heading)
        column.addLayout(self._told)
        column.addWidget(self.more)
        column.addStretch()
        self.area.setWidget(page)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)        # the cards' own controls are gone through, and scrolled to
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.empty)
        self.told_heading.hide()


def _headline(figures: Figures, causes: int, desk: StoreContext) -> tuple[str, str]:
    formats = desk.formats
    held = figures.held.count
    parts = [counted(held, "order is held", "orders are held", formats.number)] if held else []
    parts += [tr("{count} refused by Omni", count=formats.number(figures.refused.count))] if figures.refused.count else []
    parts += [tr("{count} being checked", count=formats.number(figures.in_doubt.count))] if figures.in_doubt.count else []
    if not parts:
        return tr("No order is held"), tr("What is listed here is in Omni already; have a look at it when you can.")
    reasons = tr(", for {count}", count=counted(causes, "reason")) if causes > 1 else ""
    return f"{', '.join(parts)}{reasons}", tr("Nothing is lost: held orders are created as soon as you fix the cause.")
