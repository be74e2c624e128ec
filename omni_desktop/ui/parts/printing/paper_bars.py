"""Pairs of bars on paper: two amounts side by side, again and again, in shades that a printer without colours tells apart."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

SHADES = (QColor("#0B6670"), QColor("#A8B1B8"))
LEGEND, SQUARE, BETWEEN = 14.0, 7.0, 60.0       # points
FILLED = 0.72                                   # of the room that a pair has
MOST = 10.0                                     # points that a bar is wide at most


class PaperBars(NamedTuple):
    """`names` of the two; the first pair stands at the left."""

    pairs: Sequence[tuple[Decimal, Decimal]]
    names: tuple[str, str]


def draw_bars(painter: QPainter, room: QRectF, bars: PaperBars, scale: float) -> None:
    """`scale`: dots of a point."""
    for number, (name, shade) in enumerate(zip(bars.names, SHADES, strict=True)):
        left = room.left() + number * BETWEEN * scale
        painter.fillRect(QRectF(left, room.top() + 2 * scale, SQUARE * scale, SQUARE * scale), shade)
        words = QRectF(left + (SQUARE + 3) * scale, room.top(), BETWEEN * scale, LEGEND * scale)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), name)
    plot = room.adjusted(0, LEGEND * scale, 0, -4 * scale)
    amounts = [amount for pair in bars.pairs for amount in pair]
    top, low = max((Decimal(1), *amounts)), min((Decimal(0), *amounts))
    zero = plot.top() + plot.height() * float(top / (top - low))
    pitch = plot.width() / max(len(bars.pairs), 1)
    width = min(MOST * scale, pitch * FILLED / 2)
    for number, pair in enumerate(bars.pairs):
        middle = plot.left() + (number + 0.5) * pitch
        for place, amount in enumerate(pair):
            height = plot.height() * float(abs(amount) / (top - low))
            foot = zero - height if amount > 0 else zero
            painter.fillRect(QRectF(middle + (place - 1) * width, foot, width, height), SHADES[place])
    painter.fillRect(QRectF(plot.left(), zero, plot.width(), 0.5 * scale), QColor("#808080"))
