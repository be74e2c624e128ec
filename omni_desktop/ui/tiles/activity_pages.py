"""The three faces of the Order Activity tile: ready, running, and a notice. All are of one size, so that nothing jumps."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from omni_desktop.core.record.history import RunRow
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.progress import Progress
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.picture import IconWords, Picture
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.problem_words import said
from omni_desktop.ui.look.results import counts_words, result_look
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.split_button import SplitButton
from omni_desktop.ui.parts.stage_steps import StageSteps
from omni_desktop.ui.tiles.activity_chart import ActivityChart
from omni_desktop.ui.tiles.summary import Summary
from omni_desktop.ui.tiles.trust_notice import Notice

LEFT_WIDTH = 201
CHART_FROM, STEPS_FROM = 314, 408              # a narrower page leaves the chart, or the steps, out
SHOWN_RESULTS = ("created", "adopted", "held", "refused", "in_doubt")
MOST_RESULTS = 3
STOPS = tr("Stops after the current batch; nothing is lost")
FINISHES = tr("The current batch is finished first; nothing is lost")
EARLY: Mapping[str, str] = {"stopped": tr("stopped"), "cancelled": tr("cancelled"), "running": tr("running")}
TONES = {"bad": ("circle-x", "bad"), "warn": ("triangle-alert", "warn"), "quiet": ("circle-pause", "text2")}


def last_words(run: RunRow | None, formats: Formats, now: datetime) -> str:
    """What the last download did; how it ended where that was early."""
    if run is None:
        return tr("No download yet. The first one sends one order and reads it back to the cent before the rest.")
    done = counts_words(run.counts) or tr("nothing new")
    early = "" if run.state == "complete" else f" {EARLY.get(run.state, run.state)};"
    return tr(
        "Last download {moment}:{early}\n{done}",
        moment=formats.moment_in_words(run.ended or run.started, now),
        early=early,
        done=done,
    )


class NoticeLine(QWidget):
    """A small sentence of two lines behind a warning sign."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = Words(theme, "", "caption", token="text", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Picture(theme, "triangle-alert", "warn", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)


class ReadyPage(QWidget):
    """The button, what came of the last download, when the next one is, and the last 14 days."""

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.button = SplitButton(desk.theme, tr("Download Orders"))
        set_tip(self.button, "F5")
        self.last = Words(desk.theme, "", wrap=True)
        self.notice = NoticeLine(desk.theme)
        self.next = IconWords(desk.theme, "clock", "", "text2", "caption")
        self.resume = Button(desk.theme, tr("Resume"), "link")
        self.resume.setAccessibleName(tr("Resume automatic downloads"))
        self.resume.clicked.connect(lambda _=False: desk.pause.choose(None))
        self.chart = ActivityChart(desk.theme)
        self._beside, self._next_line = _lowered(self.chart), QHBoxLayout()
        self.button.clicked.connect(lambda _=False: desk.download())
        self.button.choices.add("eye", tr("Rehearse download…"), desk.wants_rehearsal.emit)
        self.button.choices.add("file-text", tr("Download one order…"), desk.wants_one_order.emit)
        self.button.choices.add("rotate-cw", tr("Download again since…"), desk.wants_again_since.emit)
        self.pause = self.button.choices.add("circle-pause", tr("Pause automatic downloads…"), desk.wants_pause.emit)
        self.practise = self.button.choices.add("store", tr("A customer orders something"), self._order_something)
        desk.store_changed.connect(self._show_choices)
        self._show_choices()
        self._lay_out()

    def show_summary(self, summary: Summary, reason: str, next_words: str, silence: tuple[str, str] = ("", "")) -> None:
        """`reason` is why the button cannot be pressed now, "" where it can; `next_words` tell of the next automatic download, `silence`
        that nothing has come for unusually long, and what to do."""
        desk = self._desk
        self.button.setEnabled(not reason)
        self.button.setAccessibleDescription(reason or tr("Press Down for more ways to download"))
        self.last.setText(reason or last_words(summary.last_run, desk.formats, desk.now()))
        self._show_notice(summary.last_run, silence)
        is_paused = desk.pause.until is not None and desk.settings.download_orders.auto
        self.next.show_words("circle-pause" if is_paused else "clock", next_words, "text2", "text3")
        self.resume.setVisible(is_paused)
        self._place_resume()
        self.chart.show_days(summary.days)

    def _show_notice(self, run: RunRow | None, silence: tuple[str, str]) -> None:
        """What the last download told that somebody has to see to, and that no order's page can tell."""
        notices = [said(notice.code, notice.sentence) for notice in (run.notices if run else ()) if notice.needs_a_look]
        titles, lines = [notice.title for notice in notices], [notice.line for notice in notices]
        if silence[0]:
            titles, lines = [*titles, silence[0]], [*lines, f"{silence[0]}. {silence[1]}"]
        self.notice.setVisible(bool(titles))
        self.notice.words.setText(titles[0] if titles else "")
        set_tip(self.notice, "\n".join(lines))

    def _show_choices(self) -> None:
        self.pause.setVisible(self._desk.settings.download_orders.auto)
        self.practise.setVisible(self._desk.store is not None and self._desk.store.practice)

    def _order_something(self) -> None:
        """For people who practise: without new orders a second download would have nothing to show."""
        self._desk.reads.ask(self, self._desk.program.order_something, self._tell_order, self.last.setText)

    def _tell_order(self, order_id: str) -> None:
        self.last.setText(tr("A customer has ordered: {order_id} is in Neto. Press Download Orders to bring it.", order_id=order_id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._beside.setVisible(event.size().width() >= CHART_FROM)
        self._place_resume()

    def _place_resume(self) -> None:
        """Beside the words where both are whole there, else below them: another language or another day takes more room."""
        is_beside = self.next.sizeHint().width() + 8 + self.resume.sizeHint().width() <= self.last.width()
        self._next_line.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
        self._next_line.setSpacing(8 if is_beside else 0)

    def _lay_out(self) -> None:
        for part in (self.next, self.resume):
            self._next_line.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        self._next_line.addStretch()
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        left.addSpacing(4)
        left.addWidget(self.last)
        left.addWidget(self.notice)
        left.addLayout(self._next_line)
        left.addStretch()
        self.last.setMinimumWidth(LEFT_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self._beside)



class RunningPage(QWidget):
    """Steps, bar, counts, time left, why it waits, and Cancel with what it does."""

    cancelled = Signal()

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.steps = StageSteps(desk.theme)
        self.words = Words(desk.theme, "", "name", wrap=True)
        self.numbers = Words(desk.theme, "", "strong")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.waits = Words(desk.theme, "", "caption", elide=True)
        self.results = [IconWords(desk.theme, "circle-plus", "", "accent", "caption", gap=4, size=14) for _ in range(MOST_RESULTS)]
        self.cancel = Button(desk.theme, tr("Cancel"))
        self.caption = Words(desk.theme, "", "caption", wrap=True)
        self.cancel.clicked.connect(self.cancelled)
        self._above, self._below = QHBoxLayout(), QHBoxLayout()
        self._lay_out()

    def show_progress(self, progress: Progress) -> None:
        self.steps.show_steps(progress.shown_steps())
        left = "" if progress.cancelling else progress.time_left(time.monotonic())
        self.words.setText(" ".join(part for part in (progress.words, left) if part))
        self._show_numbers(progress)
        self.waits.setText(progress.waits)
        self._show_results(progress)
        self.cancel.setEnabled(not progress.cancelling)
        self.cancel.setText(tr("Stopping…") if progress.cancelling else tr("Cancel"))
        self.caption.setText(FINISHES if progress.cancelling else STOPS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the steps' words would be cut, the sentence below says enough, and what stood beside each other stands below."""
        super().resizeEvent(event)
        wide = event.size().width() >= STEPS_FROM
        self.steps.setVisible(wide)
        for row in (self._above, self._below):
            row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
            row.setSpacing(12 if wide else 2)

    def _show_numbers(self, progress: Progress) -> None:
        formats, total = self._desk.formats, progress.total
        self.bar.setRange(0, total or 0)
        self.bar.setValue(progress.done if total else 0)
        self.numbers.setText("" if total is None else tr(
            "{done} of {total}",
            done=formats.number(progress.done),
            total=formats.number(total),
        ))
        self.bar.setAccessibleName(f"{progress.words} {self.numbers.text()}")

    def _show_results(self, progress: Progress) -> None:
        counts = progress.results
        told = [name for name in SHOWN_RESULTS if counts.get(name)][:MOST_RESULTS]
        for number, label in enumerate(self.results):
            label.setVisible(number < len(told))
            if number < len(told):
                icon, token, word = result_look(told[number])
                label.show_words(icon, f"{self._desk.formats.number(counts[told[number]])} {word.lower()}", token)

    def _lay_out(self) -> None:
        above, below, counts, foot = self._above, self._below, QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.words, 1)
        above.addWidget(self.numbers)
        counts.setSpacing(12)
        for label in self.results:
            counts.addWidget(label)
        counts.addStretch()
        below.addWidget(self.waits, 1)
        below.addLayout(counts)
        foot.setSpacing(12)
        foot.addWidget(self.cancel)
        foot.addWidget(self.caption, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addWidget(self.steps)
        column.addStretch()
        column.addLayout(above)
        column.addWidget(self.bar)
        column.addLayout(below)
        column.addStretch()
        column.addLayout(foot)


class NoticePage(QWidget):
    """Why nothing can be downloaded, or why the last download broke off, with the buttons that help."""

    pressed = Signal(object, str)               # what to do, and the setting's key where it is one

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice: Notice | None = None
        self._picture = Picture(desk.theme, "circle-x", "bad", 20)
        self.heading = Words(desk.theme, "", "title", elide=True)
        self.sentence = Words(desk.theme, "", "secondary", wrap=True)
        self.button = Button(desk.theme, "", narrow=True)          # both beside each other in the narrowest tile
        self.second = Button(desk.theme, "", narrow=True)
        self.button.clicked.connect(lambda: self._press(first=True))
        self.second.clicked.connect(lambda: self._press(first=False))
        self._lay_out()

    def show_notice(self, notice: Notice) -> None:
        self._notice = notice
        self._picture.show_icon(*TONES[notice.tone])
        self.heading.setText(notice.heading)
        self.sentence.setText(notice.sentence)
        set_tip(self.sentence, notice.sentence)
        for button, words in ((self.button, notice.button), (self.second, notice.second)):
            button.setText(words)
            button.setVisible(bool(words))

    def _press(self, *, first: bool) -> None:
        notice = self._notice
        if notice is not None:
            self.pressed.emit(notice.does if first else notice.second_does, notice.key)

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._picture)
        head.addWidget(self.heading, 1)
        foot.setSpacing(8)
        foot.addWidget(self.button)
        foot.addWidget(self.second)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addStretch()
        column.addLayout(foot)


def _lowered(chart: ActivityChart) -> QWidget:
    """Its legend stands beside the middle of the button."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 12, 0, 0)
    column.addWidget(chart)
    return holder
