"""Rows of texts on the pages of a PDF: laid out once for all pages, so that a hundred thousand of them take no longer a row than ten."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from omni_desktop.core.words.harmless import one_line, shortened

PLAIN, BOLD = "ProofPlain", "ProofBold"
LINE, PALE = HexColor("#d0d7de"), HexColor("#f6f8fa")
SIZE, ROW, BASE = 8.0, 13.0, 4.0        # points; the last from a row's foot to its letters
BESIDE = 4.0                            # on each side of a cell's text
MEASURED = 400                          # rows that the columns' widths are taken from
LONGEST = 60                            # characters of a text; the workbook has them whole
LEAST = 6                               # rows that are not parted from their head


class Rows(Flowable):
    """`heads` stand above the rows on each page; numbers are at the `right` and never cut. The last row is bold where it has the `sums`."""

    def __init__(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        right: Sequence[bool],
        *,
        sums: bool = True,
        widths: Sequence[float] = (),
    ) -> None:
        super().__init__()
        self._heads, self._rows, self._right, self._sums = heads, rows, right, sums
        self._widths = widths

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self._widths = self._widths or _widths(self._heads, self._rows, self._right, width)
        self.width, self.height = sum(self._widths), ROW * (len(self._rows) + 1)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        self.wrap(width, height)
        room = int(height // ROW) - 1
        if room < min(LEAST, len(self._rows)):
            return []
        first, rest = self._rows[:room], self._rows[room:]
        parts = [Rows(self._heads, first, self._right, sums=self._sums and not rest, widths=self._widths)]
        return [*parts, Rows(self._heads, rest, self._right, sums=self._sums, widths=self._widths)] if rest else [*parts]

    def draw(self) -> None:
        canvas, top = self.canv, self.height - ROW
        canvas.setFillColor(PALE)
        canvas.rect(0, top, self.width, ROW, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#000000"))
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.25)
        self._draw_row(self._heads, top, BOLD)
        for number, row in enumerate(self._rows, start=1):
            is_sum = self._sums and number == len(self._rows)
            self._draw_row(row, top - ROW * number, BOLD if is_sum else PLAIN)

    def _draw_row(self, texts: Sequence[str], foot: float, font: str) -> None:
        canvas, left = self.canv, 0.0
        canvas.setFont(font, SIZE)
        canvas.line(0, foot, self.width, foot)
        for text, width, right in zip(texts, self._widths, self._right, strict=True):
            if right:
                canvas.drawRightString(left + width - BESIDE, foot + BASE, text)
            else:
                canvas.drawString(left + BESIDE, foot + BASE, cut(text, font, width - 2 * BESIDE))
            left += width


def cut(text: str, font: str, room: float) -> str:
    """One line of at most so many points."""
    shown = shortened(one_line(text), LONGEST)
    while shown and stringWidth(shown, font, SIZE) > room:
        shown = f"{shown.removesuffix('…')[:-1]}…" if len(shown) > 1 else ""
    return shown


def _widths(heads: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[bool], room: float) -> list[float]:
    """What numbers need; texts share what is left where they don't all fit."""
    measured = [*rows[:MEASURED], *rows[-1:]]
    needed = [
        2 * BESIDE + max(stringWidth(shortened(one_line(row[column]), LONGEST), BOLD, SIZE) for row in (heads, *measured))
        for column in range(len(heads))
    ]
    numbers = sum(width for width, is_right in zip(needed, right, strict=True) if is_right)
    texts = sum(needed) - numbers
    share = min(1.0, (room - numbers) / texts) if texts else 1.0
    return [width if is_right else width * share for width, is_right in zip(needed, right, strict=True)]
