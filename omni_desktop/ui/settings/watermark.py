"""How far Neto was read, and the one way to change it: further back."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.inputs.field import Field as Row
from omni_desktop.ui.parts.inputs.inputs import DateInput, LineInput
from omni_desktop.ui.settings.controls import Control

LINE_SIDES = 16             # border, padding and what the style keeps free, on both sides
TITLE = tr("Read Neto again from an earlier day")
TEXT = tr("The next download reads again every order that changed since then. Orders that are in Omni already are not made twice.")


class Watermark(QWidget):
    """Moving it is an action of its own, done at once: it is no setting that waits for Save."""

    def __init__(self, desk: StoreContext) -> None:
        super().__init__()
        self._desk = desk
        self._at: datetime | None = None
        self.line = LineInput(tr("Downloaded up to"))
        self.line.setReadOnly(True)
        self.change = Button(desk.theme, tr("Change…"), narrow=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.line, 1)
        self._row.addWidget(self.change)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.change.clicked.connect(self._ask)
        desk.pin.mark(self.change)
        self.show_moment(None)

    def control(self) -> Control:
        return Control(self, lambda: None, lambda _: None, (), marked=self.line)

    def show_moment(self, at: datetime | None) -> None:
        self._at = at
        self._show_words()
        set_tip(self.line, self._desk.formats.whole(at) if at else "")
        self.change.setEnabled(at is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._row.activate()                # the line has its new width now
        self._show_words()

    def _show_words(self) -> None:
        """Today 12:04 am; where that has no room 12:04 am, or the day alone. The tooltip has it whole."""
        formats, now = self._desk.formats, self._desk.now()
        long = formats.moment_in_words(self._at, now) if self._at else tr("nothing yet")
        words = long[0].upper() + long[1:]
        room = self.line.contentsRect().width() - LINE_SIDES
        has_room = self.line.fontMetrics().horizontalAdvance(words) <= room
        self.line.setText(words if has_room or self._at is None else formats.moment(self._at, now))

    def _ask(self) -> None:
        if self._at is not None:
            dialog = WatermarkDialog(self._desk, self._at, self.window())
            dialog.moved.connect(self.show_moment)
            dialog.open()


class WatermarkDialog(Dialog):
    moved = Signal(object)

    def __init__(self, desk: StoreContext, at: datetime, parent: QWidget) -> None:
        super().__init__(desk.theme, TITLE, tr("Read again from this day"), parent=parent)
        self._desk = desk
        local = desk.formats.local(at)
        day = QDate(local.year, local.month, local.day)
        self.day = DateInput(desk.theme, tr("From the start of"), day)
        self.day.setMaximumDate(day)
        self.failure = Banner(desk.theme, "bad", box=True)
        self.failure.hide()
        self.body.addWidget(Words(desk.theme, TEXT, "secondary", wrap=True))
        self.body.addWidget(Row(desk.theme, tr("From the start of"), self.day, tr("In store time."), label_width=140, help_beside=True))
        self.body.addWidget(self.failure)
        self.go_button.clicked.connect(self._move)

    def _move(self) -> None:
        day = self.day.date()
        moment = datetime(day.year(), day.month(), day.day(), tzinfo=self._desk.formats.zone).astimezone(UTC)
        program, store_id = self._desk.program, self._desk.store_id
        self.go_button.begin(tr("Moving…"))
        self._desk.reads.keep(self, lambda: program.move_watermark(store_id, moment), lambda _: self._done(moment), self._tell, waits=True)

    def _done(self, moment: datetime) -> None:
        self.moved.emit(moment)
        self.accept()

    def _tell(self, sentence: str) -> None:
        self.go_button.end()
        self.failure.show_words("bad", sentence)
        self.failure.show()
