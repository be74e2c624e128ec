"""What happened to an order, day by day, to the second."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.core.record.history import Happening
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.picture import Picture
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.problem_words import timeline_sentence
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.orders.panel.order_sections import Section

STEP = ("circle-check", "accent")
ICONS: Mapping[str, tuple[str, str]] = {
    "skipped": ("step-forward", "neu"),
    "held": ("circle-pause", "warn"),
    "refused": ("circle-x", "bad"),
    "in_doubt": ("rotate-cw", "warn"),
    "absent": ("search", "text2"),
    "changed": ("pencil", "warn"),
    "retried": ("user", "text2"),
    "dismissed": ("user", "text2"),
    "kept_back": ("triangle-alert", "warn"),
    "insisted": ("user", "text2"),
    "customer_chosen": ("user", "text2"),
    "rounding_accepted": ("user", "text2"),
    "sku_mapped": ("user", "text2"),
    "product_made": ("user", "text2"),
    "sku_as_text": ("user", "text2"),
    "dispatched": ("truck", "ok"),
    "dispatched_there": ("truck", "ok"),
    "stage_alone": ("truck", "warn"),
    "voided": ("ban", "neu"),
    "voided_there": ("ban", "neu"),
    "waiting": ("clock", "text2"),
    "update_in_doubt": ("rotate-cw", "warn"),
    "updated": ("pencil", "ok"),
    "line_zeroed": ("package", "text2"),
    "backorder_of": ("arrow-right", "text2"),
    "backordered": ("arrow-right", "text2"),
    "paid": ("banknote", "ok"),
    "paid_found": ("banknote", "ok"),
    "refunded": ("banknote", "text2"),
}
ICON, LINE_HEIGHT, GAP = 16, 20, 8


class TimelineRow(QWidget):
    """An icon, joined to the next by a line, what happened, and when."""

    def __init__(self, theme: Theme, look: tuple[str, str], words: str, clock: str, *, is_last: bool) -> None:
        super().__init__()
        self._theme = theme
        self._is_last = is_last
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0 if is_last else GAP)
        row.setSpacing(8)
        icon = QVBoxLayout()
        icon.setContentsMargins(0, 2, 0, 0)
        icon.addWidget(Picture(theme, *look))
        icon.addStretch()
        row.addLayout(icon)
        row.addWidget(Words(theme, words, "name" if is_last else "body", wrap=True), 1)
        row.addWidget(Words(theme, clock, "secondary"), 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_last:
            return
        with QPainter(self) as painter:
            top = LINE_HEIGHT + 1
            painter.fillRect(QRectF(ICON / 2 - 0.5, top, 1, self.height() - top + 1), self._theme.color("btnline"))


def timeline_section(desk: StoreContext, happenings: Sequence[Happening]) -> Section | None:
    if not happenings:
        return None
    days = [list(each) for _day, each in groupby(happenings, key=lambda happening: desk.formats.local(happening.at).date())]
    section = Section(desk.theme, tr("Timeline"), _day_of(desk, days[0][0]))
    rows = QVBoxLayout()
    rows.setSpacing(0)
    for number, day in enumerate(days):
        if number:
            rows.addWidget(Words(desk.theme, _day_of(desk, day[0]), "caption", align=Qt.AlignmentFlag.AlignRight))
        for happening in day:
            rows.addWidget(_row(desk, happening, happening is happenings[-1]))
    section.body.addLayout(rows)
    return section


def _row(desk: StoreContext, happening: Happening, is_last: bool) -> TimelineRow:
    person = happening.facts.get("by", "")
    words = timeline_sentence(happening.kind, happening.facts) + (tr(" (by {person})", person=person) if person else "")
    clock = desk.formats.clock(happening.at, seconds=True)
    row = TimelineRow(desk.theme, ICONS.get(happening.kind, STEP), words, clock, is_last=is_last)
    here = desk.formats.here(happening.at)
    set_tip(row, tr("{here} on this computer", here=here) if here else "")
    row.setAccessibleName(f"{_day_of(desk, happening)}, {clock}: {words}")
    return row


def _day_of(desk: StoreContext, happening: Happening) -> str:
    return desk.formats.long_day(happening.at, desk.now())
