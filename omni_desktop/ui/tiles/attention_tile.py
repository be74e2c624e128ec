"""Needs attention: how many orders wait for a person, and the causes that hold the most."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.core.record.history import ProblemGroup
from omni_desktop.ui.desk.problem_looks import orders_words
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.problem_words import title
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.cards import Tile
from omni_desktop.ui.tiles.summary import CAUSES, Summary


class AttentionTile(Tile):
    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, tr("Needs attention"), parent)
        self._desk = desk
        self._picture = Picture(desk.theme, "circle-check", "ok", 20)
        self.count = Words(desk.theme, "", "figure")
        self.words = Words(desk.theme, tr("Reading…"), "secondary", elide=True)
        self.review = Button(desk.theme, tr("Review"))
        self.review.setAccessibleDescription(tr("Shows what holds orders back, and what to do about it"))
        self.review.clicked.connect(lambda: desk.wants_attention.emit("", ""))
        self.causes = [(Words(desk.theme, "", elide=True), Words(desk.theme, "", "caption", elide=True)) for _ in range(CAUSES)]
        self.nothing = Words(desk.theme, "", "secondary", wrap=True)
        self._lay_out()
        self._show(0, tr("Reading…"), ())

    def show_summary(self, summary: Summary) -> None:
        figures = summary.figures
        if summary.held:
            self._show(summary.held, tr("order held") if summary.held == 1 else tr("orders held"), summary.causes)
        elif figures.problems:
            self._show(figures.problems, tr("to look at"), summary.causes)
        else:
            self._show(0, tr("Nothing waits for you"), ())
            checking = figures.in_doubt.count
            self.nothing.setText(
                tr("{orders} being checked with Omni; the next download clears it up.", orders=orders_words(checking, self._desk.formats))
                if checking
                else tr("Every order is in Omni or was left out by your settings.")
                if summary.last_run
                else tr("What can't be downloaded shows here, with what to do.")
            )

    def _show(self, count: int, words: str, causes: Sequence[ProblemGroup]) -> None:
        self._picture.show_icon("triangle-alert" if count else "circle-check", "warn" if count else "text3")
        self.count.setText(self._desk.formats.number(count))
        self.count.setVisible(count > 0)
        self.words.setText(words)
        self.review.setVisible(count > 0)
        self.nothing.setVisible(count == 0)
        self.nothing.setText("")
        for number, (name, sum_of_it) in enumerate(self.causes):
            group = causes[number] if number < len(causes) else None
            name.setVisible(group is not None)
            sum_of_it.setVisible(group is not None)
            if group is not None:
                name.setText(title(group.sample))
                sum_of_it.setText(f"{orders_words(group.count, self._desk.formats)} · {self._desk.formats.money(group.total)}")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self.count)
        row.addWidget(self.words, 1)
        row.addWidget(self.review)
        self.body.addLayout(row)
        self.body.addWidget(self.nothing)
        column = QVBoxLayout()
        column.setSpacing(4)
        for name, sum_of_it in self.causes:
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(name)
            pair.addWidget(sum_of_it)
            column.addLayout(pair)
        self.body.addLayout(column)
        self.body.addStretch()
