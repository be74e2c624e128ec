"""The month's totals: Neto's money, Omni's, and what they are apart; the squares say which bar is whose."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.ground import Ground
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import counted, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.proof.shown_proof import ShownProof

SQUARE = 8
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LINES = (("neto", "Neto", "accent"), ("omni", "Omni", "ctl"), ("apart", tr("Apart"), ""))


class Totals(QWidget):
    """Each line is heard as one sentence: "Neto: $1,200.00, 12 orders"."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.money = {name: Words(theme, "—", "title", align=Qt.AlignmentFlag.AlignRight) for name, _word, _token in LINES}
        self.counts = {name: Words(theme, "", "caption") for name, _word, _token in LINES}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for row, (name, word, token) in enumerate(LINES):
            if token:
                square = Ground(theme, token, 2)
                square.setFixedSize(SQUARE, SQUARE)
                grid.addWidget(square, row, 0)
            grid.addWidget(Words(theme, word, "secondary"), row, 1)
            grid.addWidget(self.money[name], row, 2, RIGHT)
            grid.addWidget(self.counts[name], row, 3)
        grid.setRowStretch(len(LINES), 1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def show_proof(self, proof: ShownProof, formats: Formats) -> None:
        whole, number = proof.whole, formats.number
        values = {
            "neto": (formats.money(whole.neto), counted(whole.neto_count, "order", number=number)),
            "omni": (formats.money(whole.omni), counted(whole.omni_count, "order", number=number)),
            "apart": (formats.money(whole.apart), counted(proof.differing, "difference", number=number)),
        }
        for name, word, _token in LINES:
            amount, count = values[name]
            self.money[name].setText(amount)
            self.counts[name].setText(count)
            self.money[name].setAccessibleName(f"{word}: {amount}, {count}")
        self.money["apart"].set_role("title", "warn" if proof.differing else "ok")
