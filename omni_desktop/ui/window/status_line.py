"""The bottom line: the proof. Green only when nothing waits for a person."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.core.ports.program.stores import Store
from omni_desktop.core.proof.rows import SweepResult
from omni_desktop.core.record.workers import Watched
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.problem_looks import orders_words
from omni_desktop.ui.desk.progress import Progress
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import rule
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.translated import first_lowered, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.tiles.activity import pause_words, paused_words, worker_words
from omni_desktop.ui.tiles.summary import Summary

HEIGHT = 32


class Line(NamedTuple):
    icon: str
    token: str
    words: str
    turns: bool = False


def proof(summary: Summary, formats: Formats, checked: str, now: datetime | None = None) -> Line:
    """`checked` is when Omni was last read, in words; "" where it never was."""
    if not checked:
        return Line("circle-dashed", "text3", tr("Not checked with Omni yet: the first download does it"))
    figures = summary.figures
    apart = formats.money(figures.apart)
    words = tr(
        "Checked with Omni {checked} · {missing} missing, {double} double, {apart} apart",
        checked=checked,
        missing=figures.missing,
        double=figures.double,
        apart=apart,
    )
    waiting = ", ".join(
        f"{formats.number(each.count)} {word}"
        for each, word in ((figures.held, tr("held")), (figures.refused, tr("refused")), (figures.in_doubt, tr("being checked")))
        if each.count
    )
    if waiting:
        words += tr(" · {waiting}, {money} waiting", waiting=waiting, money=formats.money(summary.waiting))
    elif figures.problems:
        words += tr(" · {problems} to look at", problems=formats.number(figures.problems))
    swept, is_unsure = sweep_words(summary.swept, formats, now, others=bool(waiting))
    words += swept
    if figures.missing or figures.double or figures.apart:
        return Line("circle-alert", "bad", words)
    waits = waiting or figures.problems or is_unsure
    return Line("triangle-alert", "warn", words) if waits else Line("circle-check", "ok", words)


def sweep_words(swept: SweepResult | None, formats: Formats, now: datetime | None, *, others: bool = False) -> tuple[str, bool]:
    """What the last daily sweep adds, "" where there was none; and whether it leaves something open. `others`: orders that wait were
    told just before, and are not in Omni."""
    if swept is None or now is None:
        return "", False
    today = formats.local(swept.at).date() == formats.local(now).date()
    at = tr("at {clock}", clock=formats.clock(swept.at)) if today else formats.moment_in_words(swept.at, now)
    if swept.unread:
        return tr(" · the daily check {at} couldn't read everything", at=at), True
    if swept.found:
        return tr(" · the daily check {at} found differences in {orders}", at=at, orders=orders_words(swept.found, formats)), False
    if others:
        return tr(" · everything else due of the last 3 days is in Omni, checked {at}", at=at), False
    return tr(" · everything due of the last 3 days is in Omni, checked {at}", at=at), False


def with_stop(store: Store | None, summary: Summary, line: Line, paused: str = "") -> Line:
    """That nothing goes on, before the proof: who comes in the morning reads it here, whatever page is open. `paused`: pause_words."""
    stopped = summary.last_run is not None and summary.last_run.state == "stopped"
    words = paused_words(store.paused_code) if store and store.paused_code else tr("Paused") if store and store.paused else ""
    failed = stopped and not words
    words = words or (tr("The last download stopped") if stopped else paused)
    if not words:
        return line
    icon = line.icon if line.token == "bad" else "triangle-alert" if failed else "circle-pause"
    return Line(icon, "bad" if line.token == "bad" else "warn", f"{words} · {line.words}")


def with_worker(worker: Watched, line: Line, desk: StoreContext) -> Line:
    """That another computer downloads, or should and doesn't: whoever wonders why nothing begins here reads it first."""
    words = worker_words(worker, desk.formats, desk.now())
    if not words:
        return line
    if worker.active or line.token == "bad":
        return line._replace(words=f"{words} · {line.words}")
    return Line("triangle-alert", "warn", f"{words} · {line.words}")


def with_as_of(at: datetime | None, line: Line, desk: StoreContext) -> Line:
    """That all of it is of an earlier moment, while the shared ledger can't be reached."""
    if at is None:
        return line
    today = desk.formats.local(at).date() == desk.formats.local(desk.now()).date()
    moment = desk.formats.clock(at) if today else desk.formats.moment_in_words(at, desk.now())
    away = tr("The shared ledger can't be reached, this is as of {moment}", moment=moment)
    return Line("triangle-alert", "bad" if line.token == "bad" else "warn", f"{away} · {line.words}")


def progress_words(progress: Progress, formats: Formats) -> str:
    """Downloading: 118 of 236 orders."""
    doing = tr("Rehearsing") if progress.request.rehearse else tr("Downloading")
    if progress.total is None:
        return f"{doing}: {first_lowered(progress.words)}"
    return tr(
        "{doing}: {done} of {orders}",
        doing=doing,
        done=formats.number(progress.done),
        orders=orders_words(progress.total, formats),
    )


class StatusLine(QWidget):
    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._summary: Summary | None = None
        self._picture = Picture(desk.theme, "circle-dashed", "text3")
        self.words = Words(desk.theme, "", "small", elide=True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "window")
        self.setFixedHeight(HEIGHT)
        self._lay_out()
        desk.store_changed.connect(self.show_nothing)
        desk.pause.changed.connect(self._show)
        desk.workers.changed.connect(self._show)
        for signal in (desk.runs.began, desk.runs.stepped, desk.runs.ended):
            signal.connect(self._show)
        self._show()                    # that it is being read

    def show_summary(self, summary: Summary) -> None:
        self._summary = summary
        self._show()

    def show_nothing(self) -> None:
        self._summary = None
        self._show()

    def _show(self) -> None:
        line = self._line()
        self._picture.show_icon(line.icon, line.token, line.turns)
        self.words.setText(line.words)
        self.words.setAccessibleName(line.words)

    def _line(self) -> Line:
        desk = self._desk
        checked = self._checked()
        if desk.runs.is_running_for(desk.store_id):
            last = tr(" · last checked with Omni {checked}", checked=checked) if checked else ""
            return Line("rotate-cw", "accent", progress_words(desk.runs.progress, desk.formats) + last, turns=True)
        if self._summary is None:
            return Line("circle-dashed", "text3", tr("Reading…") if desk.store else tr("No store yet"))
        paused = pause_words(desk.pause.until, desk.settings, desk.formats, desk.now())
        line = with_stop(desk.store, self._summary, proof(self._summary, desk.formats, checked, desk.now()), paused)
        return with_as_of(self._as_of(), with_worker(desk.workers.of(desk.store_id), line, desk), desk)

    def _as_of(self) -> datetime | None:
        """A practice store is this computer's own."""
        return self._desk.program.as_of() if self._desk.store and not self._desk.store.practice else None

    def _checked(self) -> str:
        if self._summary is None or self._summary.checked is None:
            return ""
        at, now, formats = self._summary.checked, self._desk.now(), self._desk.formats
        today = formats.local(at).date() == formats.local(now).date()
        return tr("at {clock}", clock=formats.clock(at)) if today else formats.moment_in_words(at, now)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(row, 1)
