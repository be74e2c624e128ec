"""What one download did: how it ended and why, its counts, its proof, and the way to its orders."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.core.record.history import RunRow
from omni_desktop.ui.desk.problem_looks import orders_words
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.downloads.runs_model import calls_words, certificate_words, pieces, proves, run_words, started_words, took_words
from omni_desktop.ui.look.look import rule
from omni_desktop.ui.look.problem_words import said
from omni_desktop.ui.look.results import result_look
from omni_desktop.ui.look.translated import told, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.badges import Badge
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.facts import Fact

WHY: Mapping[str, str] = {
    "rehearsed": tr("Nothing was written: it only showed what a download would do."),
    "running": tr("It is still running."),
    "cancelled": tr("It was cancelled between two batches. Nothing is lost: the next download goes on where this one ended."),
    "cut_off": tr("The program ended before the download did. Nothing is lost: the next download looks up first what was sent."),
    "stopped": tr("It could not go on. What was done is kept."),
}

FACTS: Mapping[str, str] = {
    "orders": tr("Orders"),
    "certificate": tr("Certificate"),
    "held": tr("Held at its end"),
    "calls": tr("Calls"),
    "took": tr("Took"),
}


class RunDetails(QWidget):
    wants_orders = Signal(int)              # the run's id
    wants_undo = Signal(object)             # the RunRow

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._run_id = 0
        theme = desk.theme
        self.title = Words(theme, "", "title", elide=True)
        self.badge = Badge(theme, result_look("complete"))
        self.why = Words(theme, "", "secondary", wrap=True)
        self.notices = Banner(theme, box=True)
        self.orders = Button(theme, tr("Show its orders"), icon="arrow-right")
        self.orders.clicked.connect(lambda: self.wants_orders.emit(self._run_id))
        self.undo = Button(theme, tr("Undo this download…"), icon="ban")
        self.undo.clicked.connect(lambda: self.wants_undo.emit(self._run))
        self._run: RunRow | None = None
        self.facts = {name: Fact(theme, label) for name, label in FACTS.items()}
        self._lay_out()

    def show_run(self, run: RunRow, state: str) -> None:
        formats = self._desk.formats
        self._run_id, self._run = run.id, run
        self.title.setText(f"{run_words(run)}, {formats.moment_in_words(run.started, self._desk.now())}")
        self.badge.show_look(result_look(state))
        why = told(run.sentence) or WHY.get(state, "")
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self._show_notices(run)
        self.orders.setVisible(not run.rehearsal)           # a rehearsal leaves no trace at orders
        self.orders.setEnabled(bool(run.counts) or state in ("running", "cut_off"))
        self.undo.setVisible(not run.rehearsal and run.ended is not None and bool(run.counts.get("created")))
        self._show_facts(run)

    def _show_notices(self, run: RunRow) -> None:
        """What it told that belongs to no order."""
        tone = "warn" if any(notice.needs_a_look for notice in run.notices) else "info"
        self.notices.show_words(tone, "\n".join(said(notice.code, notice.sentence).line for notice in run.notices))
        self.notices.setVisible(bool(run.notices))

    def _show_facts(self, run: RunRow) -> None:
        formats, figures = self._desk.formats, run.figures
        held = figures.held
        counted = ", ".join(words for _result, words in pieces(run, formats))
        self.facts["orders"].show_value(counted or tr("Nothing new"), started_words(run))
        token = "" if proves(figures) else "bad"
        self.facts["certificate"].show_value(certificate_words(run, formats), token=token)
        money = tr("{money} waiting", money=formats.money(held.total)) if held.count else ""
        self.facts["held"].show_value(orders_words(held.count, formats) if run.ended else "", money)
        self.facts["calls"].show_value(calls_words(run, formats))
        until = tr("until {clock}", clock=formats.clock(run.ended)) if run.ended else ""
        self.facts["took"].show_value(took_words(run.ended - run.started) if run.ended else "", until)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.badge)
        head.addStretch(1)
        head.addWidget(self.undo)
        head.addWidget(self.orders)
        row = QHBoxLayout()
        row.setSpacing(24)
        for name, fact in self.facts.items():
            row.addWidget(fact, 2 if name in ("orders", "certificate") else 1)
        inside = QVBoxLayout()
        inside.setContentsMargins(24, 12, 24, 16)
        inside.setSpacing(8)
        inside.addLayout(head)
        inside.addWidget(self.why)
        inside.addWidget(self.notices)
        inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(inside)
