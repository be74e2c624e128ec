"""Try on the last 200 orders: what the edited settings would make of them. Offline; nothing is saved or sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from omni_desktop.core.mapping.trial import Difference, Trial, TriedOrder
from omni_desktop.core.settings.settings import Settings
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import fit_on_screen
from omni_desktop.ui.look.translated import counted, lowered, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.chips import ChipRow
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.empty_state import EmptyState
from omni_desktop.ui.parts.fold import Fold
from omni_desktop.ui.parts.tables.row_delegate import Column
from omni_desktop.ui.parts.tables.table import Table
from omni_desktop.ui.parts.tables.text_rows import TextRows

COLUMNS = (
    Column(tr("Order"), 92, role="name"),
    Column(tr("Placed"), 84),
    Column(tr("Customer"), 150),
    Column(tr("What"), 84),
    Column(tr("As saved"), 220),
    Column(tr("With these settings")),
)
WIDTH, HEIGHT, PADDING = 1000, 640, 12
WHATS = {"result": tr("Result"), "branch": tr("Branch"), "customer": tr("Customer"), "total": tr("Total"), "tax": tr("Tax")}
RESULTS = {
    "created": tr("Would be created"),
    "held": tr("Would be held"),
    "skipped": tr("Would be skipped"),
    "read": tr("Can't be judged here"),
}
ENDS = {"created": "created", "held": "held", "skipped": "skipped", "read": tr("not to be judged")}
CALM = tr("Nothing is saved or sent. These are orders that were read before, judged by what is known of Omni on this computer.")
MONEY = ("total", "tax")


class TrialWindow(Dialog):
    def __init__(self, desk: StoreContext, settings: Settings, parent: QWidget) -> None:
        super().__init__(desk.theme, tr("Try on the last 200 orders"), width=640, parent=parent)
        self._desk = desk
        self._trial = Trial()
        self.counts = Words(desk.theme, "", "strong", wrap=True)
        self.notices = Banner(desk.theme, "warn", box=True)
        self.table = Table(desk.theme, tr("What would differ"), COLUMNS, PADDING)
        self.rows = TextRows(COLUMNS, self)
        self.empty = EmptyState(desk.theme, "clock", tr("Trying…"), CALM)
        self.doubts = Fold(desk.theme, heading=tr("What can't be known offline"))
        self.chips: ChipRow | None = None
        self._stack = QStackedWidget()
        self._fill()
        fit_on_screen(self, WIDTH, HEIGHT)
        desk.reads.ask(self, lambda: desk.program.try_settings(desk.store_id, settings), self._show, self._fail)

    def _fill(self) -> None:
        self.table.use_model(self.rows)
        self.table.setProperty("framed", "true")
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        for widget in (Words(self._desk.theme, CALM, "secondary", wrap=True), self.notices, self.counts):
            self.body.addWidget(widget)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.doubts)
        for later in (self.notices, self.counts, self.doubts):
            later.hide()

    def _show(self, trial: Trial) -> None:
        self._trial = trial
        self._tell_notices(trial)
        self._tell_doubts(trial)
        if not trial.orders:
            self.empty.show_words("inbox", tr("No orders yet"), tr("The trial works with orders that were downloaded or rehearsed before."))
            return
        if not trial.differing:
            self.empty.show_words("circle-check", tr(
                "Nothing would differ on {count}",
                count=counted(len(trial.orders), "order"),
            ), "", token="ok")
            return
        self.counts.setText(self._counted(trial))
        self.counts.show()
        self._add_chips(trial)
        self._show_rows("")
        self._stack.setCurrentWidget(self.table)

    def _fail(self, sentence: str) -> None:
        self.empty.show_words("circle-alert", tr("The settings could not be tried"), sentence, token="bad")

    def _counted(self, trial: Trial) -> str:
        """12 of 200 orders would differ: 8 branch, 3 held that weren't, 1 total."""
        counts = Counter(difference.what for order in trial.differing for difference in order.differences)
        parts = [f"{counts[what]} {lowered(word)}" for what, word in WHATS.items() if what != "result" and counts[what]]
        parts += [f"{count} {words}" for words, count in _moved(trial).items()]
        return tr(
            "{number} of {count} would differ: {parts}.",
            number=len(trial.differing),
            count=counted(len(trial.orders), "order"),
            parts=", ".join(parts),
        )

    def _add_chips(self, trial: Trial) -> None:
        counts = Counter(difference.what for order in trial.differing for difference in order.differences)
        chips = [("", tr("All")), *((what, f"{word} {counts[what]}") for what, word in WHATS.items() if counts[what])]
        self.chips = ChipRow(self._desk.theme, tr("Which differences"), chips)
        self.chips.chosen.connect(self._show_rows)
        self.body.insertWidget(self.body.indexOf(self._stack), self.chips, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_rows(self, what: str) -> None:
        self.rows.show_rows([row for order in self._trial.differing for row in self._rows_of(order, what)])

    def _rows_of(self, order: TriedOrder, what: str) -> Iterator[tuple[str, ...]]:
        placed = self._desk.formats.moment(order.placed_at, self._desk.now())
        for difference in order.differences:
            if what in ("", difference.what):
                yield order.id, placed, order.customer, WHATS[difference.what], *self._sides(difference)

    def _sides(self, difference: Difference) -> tuple[str, str]:
        sides = (difference.before, difference.after)
        before, after = (self._words(difference.what, side) for side in sides)
        return before, after

    def _words(self, what: str, side: str) -> str:
        if what in MONEY:
            return self._desk.formats.money(Decimal(side))
        result, _, reason = side.partition(": ")
        if what == "result" and result in RESULTS:
            return f"{RESULTS[result]}: {reason}" if reason else RESULTS[result]
        return side

    def _tell_notices(self, trial: Trial) -> None:
        self.notices.show_words("warn", " ".join(trial.notices))
        self.notices.setVisible(bool(trial.notices))

    def _tell_doubts(self, trial: Trial) -> None:
        lines = [f"{order.id}: {' '.join(order.doubts)}" for order in trial.orders if order.doubts]
        if trial.facts_at is not None:
            lines.insert(0, tr(
                "Omni is known as of {moment}.",
                moment=self._desk.formats.moment_in_words(trial.facts_at, self._desk.now()),
            ))
        self.doubts.set_text("\n".join(lines[:200]))
        self.doubts.setVisible(bool(lines))


def _moved(trial: Trial) -> dict[str, int]:
    """How many end otherwise: "2 held instead of created"."""
    pairs = Counter((order.before.result, order.after.result) for order in trial.differing if order.before.result != order.after.result)
    return {tr(
        "{after} instead of {before}",
        after=ENDS[after],
        before=ENDS[before],
    ): count for (before, after), count in pairs.most_common()}


