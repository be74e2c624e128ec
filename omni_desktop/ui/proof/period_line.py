"""Above the proof: which month is shown, and what can be done with it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.orders.placed_days import Days, DaysDialog
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.menu import Menu
from omni_desktop.ui.proof.periods import Period, after, before, between, latest_months, month_with
from omni_desktop.ui.proof.proof_files import KINDS, Kind

HEIGHT = 56
LONGEST = timedelta(days=366)


class PeriodLine(QWidget):
    picked = Signal()                           # another period is shown from now on
    wants_file = Signal(object)                 # a Kind
    wants_pages = Signal()
    wants_close = Signal()
    wants_check = Signal()
    refused = Signal(str)                       # a sentence: why a period can't be shown

    def __init__(self, desk: StoreContext) -> None:
        super().__init__()
        theme = desk.theme
        self._desk = desk
        self.period = month_with(self._today())
        self.before, self.after = (Button(theme, "", "ghost", icon, narrow=True) for icon in ("chevron-left", "chevron-right"))
        self.month = Button(theme, "", icon="chevron-down", icon_after=True)
        self.check = Button(theme, tr("Check now"), icon="rotate-cw", narrow=True)
        self.close_month = Button(theme, tr("Close this month…"), narrow=True)
        self.save = Button(theme, tr("Save as"), icon="upload", narrow=True)
        self.printer = Button(theme, "", "ghost", "printer", narrow=True)
        self._menu = Menu(theme, self)
        self._lay_out()
        self.before.clicked.connect(lambda: self.show_period(before(self.period, desk.formats)))
        self.after.clicked.connect(lambda: self.show_period(after(self.period, desk.formats)))
        self.month.clicked.connect(lambda: self._open(self.months(), self.month))
        self.save.clicked.connect(lambda: self._open(self.kinds(), self.save))
        self.printer.clicked.connect(self.wants_pages)
        self.close_month.clicked.connect(self.wants_close)
        self.check.clicked.connect(self.wants_check)
        self._name()

    def show_period(self, period: Period) -> None:
        if period.last - period.first >= LONGEST:
            self.refused.emit(tr("At most a year is shown at once. Choose fewer days."))
        elif period.first <= self._today():
            self.period = period
            self._name()
            self.picked.emit()

    def start_over(self) -> None:
        """Another store may be in another month by now."""
        self.period = month_with(self._today())
        self._name()

    def offer(self, *, is_read: bool, is_closed: bool) -> None:
        """What can be done with a proof that is shown; a month is closed that is over and that nobody closed."""
        over, month = self.period.is_over(self._today()), self.period.month
        for button in (self.save, self.printer):
            button.setEnabled(is_read)
        self.close_month.setEnabled(is_read and bool(month) and over and not is_closed)
        why = tr("Only a whole month is closed.") if not month else "" if over else tr("It can be closed when it is over.")
        set_tip(self.close_month, tr("It is closed already.") if is_closed else why)
        self.close_month.setAccessibleDescription(self.close_month.toolTip())

    def months(self) -> Menu:
        self._menu.empty()
        for month in latest_months(self._today()):
            action = self._menu.add("", month.words, partial(self.show_period, month))
            action.setCheckable(True)
            action.setChecked(month == self.period)
        self._menu.addSeparator()
        self._menu.add("calendar", tr("Other days…"), self._ask_days)
        return self._menu

    def kinds(self) -> Menu:
        self._menu.empty()
        for kind in KINDS:
            self._menu.add(kind.icon, kind.words, partial(self._want, kind))
        return self._menu

    def _want(self, kind: Kind) -> None:
        self.wants_file.emit(kind)

    def _open(self, menu: Menu, button: Button) -> None:
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _ask_days(self) -> None:
        DaysDialog(self._desk, self._show_days, self.window()).open()

    def _show_days(self, days: Days) -> None:
        self.show_period(between(days.first, days.last, self._desk.formats))

    def _name(self) -> None:
        words = self.period.words
        self.month.setText(words)
        self.month.setAccessibleName(tr("Month: {month}", month=words))
        self.after.setEnabled(not self.period.last >= self._today())
        self.offer(is_read=False, is_closed=False)

    def _today(self) -> date:
        return self._desk.formats.local(self._desk.now()).date()

    def _lay_out(self) -> None:
        self.setFixedHeight(HEIGHT)
        names = ((self.before, tr("The month before")), (self.after, tr("The month after")), (self.printer, tr("Print this proof")))
        for button, name in names:
            button.setAccessibleName(name)
            set_tip(button, name)
        set_tip(self.printer, tr("Print this proof (Ctrl+P)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(4)
        for widget in (self.before, self.month, self.after):
            row.addWidget(widget)
        row.addStretch()
        row.setSpacing(8)
        set_tip(self.check, tr("Reads these days again in Neto and in Omni. Nothing is written there."))
        for widget in (self.check, self.close_month, self.save, self.printer):
            row.addWidget(widget)
