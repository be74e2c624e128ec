"""One cause that holds orders, or asks for a look: what it is, what it means, the fix inside, and the orders it concerns."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from omni_desktop.core.problems.mending_settings import setting_of
from omni_desktop.core.problems.problems import Fix, holds, kind
from omni_desktop.core.record.history import ProblemGroup
from omni_desktop.core.words.guide import problem_page
from omni_desktop.ui.attention.causes import Cause
from omni_desktop.ui.attention.customer_fix import CustomerFix
from omni_desktop.ui.attention.mapped_words import product_words
from omni_desktop.ui.attention.sku_fix import SkuFix
from omni_desktop.ui.attention.totals_fix import TotalsFix
from omni_desktop.ui.attention.waiting_orders import WaitingOrders
from omni_desktop.ui.desk.problem_looks import INSISTED, compares, group_words, orders_words, problem_icon
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.guided import set_guide
from omni_desktop.ui.look.look import rule
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.problem_words import advice, fix_label, meaning, title
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button, PrimaryButton
from omni_desktop.ui.parts.cards import Card
from omni_desktop.ui.parts.fold import Fold

LIST_WIDTH = 386
INDENT = 32
TITLE_LINE = 24                 # its height
LEAST_TITLE = 200


class ProblemCard(Card):
    """What a person types stays while `show_cause` brings newer facts."""

    wants_retry = Signal(object)            # these carry the card's key
    wants_insisting = Signal(object)
    wants_dismissal = Signal(object)
    wants_rounding = Signal(object)
    customer_chosen = Signal(object, int, bool)
    sku_chosen = Signal(object, str, int)

    def __init__(self, desk: StoreContext, cause: Cause, parent: QWidget | None = None) -> None:
        super().__init__(wide=True, parent=parent)
        theme = desk.theme
        self._desk = desk
        self.cause = cause
        self._shown: Cause | None = None
        self._running = False
        problem = cause.group.sample
        held = holds(problem)
        self.title = Words(theme, "", "title", wrap=True)
        self.figures = Words(theme, "", "secondary")
        self.retry = Button(theme, tr("Retry"), icon="rotate-cw")
        self.now = PrimaryButton(theme, tr("Retry"), "rotate-cw")
        self.open = Button(theme, "")
        self.insist = Button(theme, f"{fix_label(problem)}…")
        leave = tr("Leave it…") if kind(problem.code).fix is Fix.SEND_AGAIN else tr("Dismiss…")
        self.dismiss = Button(theme, leave if held else tr("Mark as looked at…"), "ghost")
        self.meaning = Words(theme, "", "secondary", wrap=True)
        self.advice = Words(theme, "", wrap=True)
        self.said = Words(theme, "", "name", wrap=True)
        self.said_icon = Picture(theme, "circle-check", "ok")
        self.sku = SkuFix(desk, problem) if kind(problem.code).fix is Fix.MAP_SKU else None
        self.totals = TotalsFix(desk) if problem.code == "total_differs" else None
        self.customers = CustomerFix(desk, problem) if problem.code == "customer_ambiguous" else None
        self.fold = Fold(theme)
        self.orders = WaitingOrders(theme, tr("Waiting orders") if held else tr("Orders to look at"))
        self._line = rule(upright=True)
        self._beside, self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight), QHBoxLayout()
        self._icon = Picture(theme, problem_icon(problem.code), "warn", 20)
        self._sign = QWidget()                  # its middle is that of the first line beside it
        self._lay_out()
        self._connect()
        set_guide(self, problem_page(problem.code))
        self.show_cause(cause)

    def show_cause(self, cause: Cause) -> None:
        if cause == self._shown:
            return
        self.cause = self._shown = cause
        group, formats = cause.group, self._desk.formats
        self.title.setText(title(group.sample))
        self.figures.setText(group_words(group, formats))
        self.meaning.setText(tr("One of them: {meaning}", meaning=meaning(group.sample)) if cause.is_varied else meaning(group.sample))
        self.advice.setText(advice(group.sample))
        self.fold.set_text(_technical(group, formats.whole(group.since)))
        self.orders.show_orders(cause.orders, group.count, formats, self._desk.now())
        self.setAccessibleName(f"{self.title.text()}: {self.figures.text()}")
        if self.totals is not None:
            self.totals.show_problem(group.sample, group.count)
        orders = orders_words(group.count, formats)
        self.retry.setText(tr(
            "Send {orders} again",
            orders=orders,
        ) if kind(group.sample.code).fix is Fix.SEND_AGAIN else tr(
            "Retry {orders}",
            orders=orders,
        ))
        if self._tone == "ok":
            self.tell("")
        self.now.setText(tr("Retry {orders}", orders=orders))
        if cause.mended:
            self.tell(tr("{mended} was changed. {released}", mended=cause.mended, released=self._released()), "ok")
        elif cause.made and not cause.is_mapped:
            self.tell(tr("{made_words}. {released}", made_words=_made_words(cause), released=self._released()), "ok")
        elif cause.is_released:
            self.tell(tr("{mapped_words} from now on. {released}", mapped_words=_mapped_words(cause), released=self._released()), "ok")
        self._show_buttons()

    def show_running(self, running: bool) -> None:
        """While a download goes on nobody can start another."""
        self._running = running
        self._show_buttons()

    def show_narrow(self, narrow: bool) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(down if narrow else across)
        self._head.setDirection(down if narrow else across)
        self._head.setSpacing(0 if narrow else 12)
        self._line.setVisible(not narrow)
        self.orders.setMinimumWidth(0 if narrow else LIST_WIDTH)
        self.orders.setMaximumWidth(16777215 if narrow else LIST_WIDTH)

    def tell(self, sentence: str, tone: str = "bad") -> None:
        """ok or bad; "" takes it away. What went wrong stays until something else is done."""
        self._tone = tone
        self.said.set_role("name", tone)
        self.said.setText(sentence)
        self.said_icon.show_icon("circle-check" if tone == "ok" else "circle-alert", tone)
        for widget in (self.said, self.said_icon):
            widget.setVisible(bool(sentence))

    def hasHeightForWidth(self) -> bool:
        """It keeps its height itself: a page of hundreds would else ask each of them with every change of one."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        self._put_buttons()
        height = self.body.totalHeightForWidth(self.width())
        if height != self.height() and height > 0:
            self.setFixedHeight(height)

    def _put_buttons(self) -> None:
        """Beside the title, or below it where they would leave it less than a few words."""
        taken = 2 * INDENT + self._buttons.sizeHint().width() + self.figures.sizeHint().width()
        below = self.width() - taken < LEAST_TITLE
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if direction != self._beside.direction():
            self._beside.setDirection(direction)
            self._beside.setAlignment(self._buttons, Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag(0))
        # Of a height that changes: an alignment asks for a layout each time that it is said, or, said once, is not followed.
        self._sign.setFixedHeight(TITLE_LINE if below or self._is_stacked() else self._buttons.sizeHint().height())

    def _is_stacked(self) -> bool:
        return self._head.direction() == QBoxLayout.Direction.TopToBottom

    def first_control(self) -> QWidget:
        """Where somebody who came for this card begins."""
        return self.sku.line if self.sku is not None else self.retry if self.retry.isVisibleTo(self) else self.dismiss

    def _released(self) -> str:
        count = self.cause.group.count
        orders = orders_words(count, self._desk.formats)
        if count == 1:
            return tr("{orders} comes with the next download.", orders=orders)
        return tr("{orders} come with the next download.", orders=orders)

    def _show_buttons(self) -> None:
        problem = self.cause.group.sample
        fix, released = kind(problem.code).fix, self.cause.is_released
        leads_on = released and self.now.isHidden() and self._is_worked_in()
        can_retry = fix is Fix.RETRY or (holds(problem) and fix is not Fix.NONE)
        self.retry.setVisible(can_retry and not released)
        self.insist.setVisible(fix in INSISTED)
        self.now.setVisible(released)
        self.dismiss.setVisible(fix is not Fix.NONE)
        buttons = [self.retry, self.now, self.insist, *([self.totals.accept] if self.totals else [])]
        if self.customers is not None:
            self.customers.show_resting(resting=self._running)
        for button in buttons:
            button.setEnabled(not self._running)
            asks = "" if button in (self.retry, self.now) else self._desk.pin.tip()
            set_tip(button, tr("A download is running; wait until it is done.") if self._running else asks)
        look_words = tr("Compare both sides…") if compares(problem) else tr("Open the order")
        self.open.setText(tr("Open Settings") if setting_of(problem) else look_words)
        looks = fix in (Fix.COMPARE, Fix.OPEN_ORDER, *INSISTED)
        self.open.setVisible(bool(setting_of(problem)) or (looks and self.cause.group.count == 1))
        if leads_on and self.now.isEnabled():
            self.now.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_worked_in(self) -> bool:
        """By somebody who isn't typing."""
        focus: QWidget | None = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus) and not isinstance(focus, QLineEdit)

    def _open(self) -> None:
        key = setting_of(self.cause.group.sample)
        if key:
            self._desk.wants_settings.emit(key)
        elif self.cause.orders:
            wanted = self._desk.wants_comparison if compares(self.cause.group.sample) else self._desk.wants_order
            wanted.emit(self.cause.orders[0].id)

    def _connect(self) -> None:
        self.retry.clicked.connect(lambda: self.wants_retry.emit(self.cause.key))
        self.now.clicked.connect(lambda: self.wants_retry.emit(self.cause.key))
        self.insist.clicked.connect(lambda: self.wants_insisting.emit(self.cause.key))
        self.dismiss.clicked.connect(lambda: self.wants_dismissal.emit(self.cause.key))
        self.open.clicked.connect(self._open)
        self.orders.opened.connect(self._desk.wants_order)
        self.orders.wants_all.connect(lambda: self._desk.wants_group_orders.emit(*self.cause.key))
        if self.customers is not None:
            self.customers.chosen.connect(lambda contact, always: self.customer_chosen.emit(self.cause.key, contact, always))
        if self.totals is not None:
            self.totals.accepted.connect(lambda: self.wants_rounding.emit(self.cause.key))
        if self.sku is not None:
            self.sku.chosen.connect(lambda code, number: self.sku_chosen.emit(self.cause.key, code, number))

    def _lay_out(self) -> None:
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self.title)
        self._head.addWidget(self.figures, 0, Qt.AlignmentFlag.AlignLeft)   # else a title above them gets no more width than they need
        self._head.addStretch(1)
        self._buttons.setSpacing(8)
        for button in (self.dismiss, self.open, self.insist, self.retry, self.now):
            self._buttons.addWidget(button)
        self._beside.setSpacing(8)
        self._beside.addLayout(self._head, 1)
        self._beside.addLayout(self._buttons)
        sign = QVBoxLayout(self._sign)
        sign.setContentsMargins(0, 0, 0, 0)
        sign.addWidget(self._icon)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addSpacing(4)
        top.addLayout(self._beside, 1)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setContentsMargins(INDENT, 0, 0, 0)
        self._halves.setSpacing(16)
        self._halves.addWidget(self._left(), 1)
        self._halves.addWidget(self._line)
        self._halves.addWidget(self.orders)
        self.body.addLayout(top)
        self.body.addLayout(self._halves)

    def _left(self) -> QWidget:
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.said_icon)
        said.addWidget(self.said, 1)
        half = QWidget()
        half.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        left = QVBoxLayout(half)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self.meaning)
        left.addWidget(self.advice)
        if self.sku is not None:
            left.addWidget(self.sku)
        if self.totals is not None:
            left.insertWidget(0, self.totals)
            left.addWidget(self.totals.below)
        if self.customers is not None:
            left.addWidget(self.customers)
        left.addLayout(said)
        left.addWidget(self.fold)
        left.addStretch(1)
        self.tell("")
        return half


def _made_words(cause: Cause) -> str:
    return tr("{cause} is in Omni now", cause=cause.group.cause)


def _mapped_words(cause: Cause) -> str:
    if cause.mapped is not None and cause.mapped.is_text:
        return tr("{cause} goes as a text line", cause=cause.group.cause)
    return tr("{cause} is {code} in Omni", cause=cause.group.cause, code=product_words(cause.mapped) if cause.mapped else "")


def _technical(group: ProblemGroup, since: str) -> str:
    facts = (f"{name}: {value}" for name, value in group.sample.facts.items() if value)
    return "\n".join((tr("code: {code}", code=group.code), tr("first seen: {since}", since=since), *facts))
