"""What is printed: headings and tables of plain texts, laid out on pages by the paper's own size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPagedPaintDevice, QPageLayout, QPainter, QPen

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.printing.paper_bars import PaperBars, draw_bars

POINTS = 72.0
HEADER, FOOTER, GAP, BETWEEN = 42.0, 22.0, 6.0, 10.0     # points; the last between two columns
MARGIN = 12.0                                   # mm
BARS = 150.0                                    # points
SIZES = {"title": 14.0, "heading": 9.0, "body": 8.5, "small": 8.0}
INK = QColor("#111111")                         # a preview doesn't know the usual black from none, and takes the look's own letters
ROLES = {"title": "title", "heading": "strong", "body": "body", "small": "body"}


class PaperColumn(NamedTuple):
    """`share` of the width, beside those of the other columns."""

    title: str
    share: int = 1
    right: bool = False


class PaperTable(NamedTuple):
    """Without titles there is no head. `wraps`: long texts take several lines; else they are cut with an ellipsis."""

    columns: Sequence[PaperColumn]
    rows: Sequence[Sequence[str]]
    heading: str = ""
    wraps: bool = False


class Printout(NamedTuple):
    """`title` and the lines `under` it stand on each page, `aside` at their right; `name` is what a file of it is called."""

    name: str
    title: str
    under: str
    aside: str
    tables: Sequence[PaperTable]
    landscape: bool = False
    bars: PaperBars | None = None               # below the first table


class _Line(NamedTuple):
    height: float
    cells: Sequence[tuple[float, float, str, str, bool]]    # left, width, text, kind of letters, at the right
    ruled: bool = False
    is_head: bool = False
    bars: PaperBars | None = None


class Paper:
    """Lays a printout out for one device, and paints it there."""

    def __init__(self, theme: Theme, device: QPagedPaintDevice) -> None:
        self._scale = device.logicalDpiY() / POINTS
        self._fonts = {kind: _font(theme.font(ROLES[kind]), points) for kind, points in SIZES.items()}
        self._metrics = {kind: QFontMetricsF(font, device) for kind, font in self._fonts.items()}
        area = device.pageLayout().paintRectPixels(device.logicalDpiX())
        self._width, self._height = float(area.width()), float(area.height())
        self._device = device

    def pages(self, printout: Printout) -> list[list[_Line]]:
        """At least one. The head of a table stands above its rows on each page that they reach."""
        room = self._height - (HEADER + FOOTER) * self._scale
        pages: list[list[_Line]] = [[]]
        used, head = 0.0, None
        for line in self._lines(printout):
            if used + line.height > room and pages[-1]:
                pages.append([])
                used = 0.0
                if head is not None and not line.is_head and line.ruled:
                    pages[-1].append(head)
                    used = head.height
            head = line if line.is_head else head if line.ruled else None
            pages[-1].append(line)
            used += line.height
        return pages

    def paint(self, printout: Printout) -> bool:
        """False where nothing can be written there."""
        pages, painter = self.pages(printout), QPainter()
        if not painter.begin(self._device):
            return False
        for number, page in enumerate(pages):
            if number and not self._device.newPage():
                break
            self._paint_frame(painter, printout, number + 1, len(pages))
            top = HEADER * self._scale
            for line in page:
                self._paint_line(painter, line, top)
                top += line.height
        return painter.end()

    def _lines(self, printout: Printout) -> Iterator[_Line]:
        for table in printout.tables:
            if table.heading:
                height = self._metrics["heading"].height() + 2 * GAP * self._scale
                yield _Line(height, [(0.0, self._width, table.heading, "heading", False)])
            places = self._places(table.columns)
            if any(column.title for column in table.columns):
                yield self._row(places, [column.title for column in table.columns], table.columns, "heading", is_head=True)
            for row in table.rows:
                yield self._row(places, row, table.columns, "body", wraps=table.wraps)
            if printout.bars is not None and table is printout.tables[0]:
                yield _Line(BARS * self._scale, [], bars=printout.bars)

    def _places(self, columns: Sequence[PaperColumn]) -> list[tuple[float, float]]:
        """Left and width of each."""
        shares, gap = sum(column.share for column in columns), BETWEEN * self._scale
        room, left, places = self._width - gap * (len(columns) - 1), 0.0, []
        for column in columns:
            width = room * column.share / shares
            places.append((left, width))
            left += width + gap
        return places

    def _row(
        self, places: Sequence[tuple[float, float]], texts: Sequence[str], columns: Sequence[PaperColumn], kind: str, *,
        wraps: bool = False, is_head: bool = False,
    ) -> _Line:
        metrics = self._metrics[kind]
        cells = []
        height = metrics.height()
        for (left, width), text, column in zip(places, texts, columns, strict=True):
            if wraps:
                flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.TextFlag.TextWrapAnywhere)
                height = max(height, metrics.boundingRect(QRectF(0, 0, width, 1e6), flags, text).height())
            shown = text if wraps else metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            cells.append((left, width, shown, kind, column.right))
        return _Line(height + GAP * self._scale, cells, ruled=True, is_head=is_head)

    def _paint_line(self, painter: QPainter, line: _Line, top: float) -> None:
        for left, width, text, kind, right in line.cells:
            painter.setFont(self._fonts[kind])
            flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            above = (GAP / 2 if line.ruled else 1.5 * GAP) * self._scale
            rect = QRectF(left, top + above, width, line.height)
            painter.drawText(rect, int(flags) | int(side) | int(Qt.AlignmentFlag.AlignTop), text)
        if line.bars is not None:
            painter.setFont(self._fonts["small"])
            draw_bars(painter, QRectF(0, top, self._width, line.height).adjusted(0, GAP * self._scale, 0, 0), line.bars, self._scale)
        if line.ruled:
            self._rule(painter, top + line.height, 1.0 if line.is_head else 0.4)

    def _paint_frame(self, painter: QPainter, printout: Printout, page: int, pages: int) -> None:
        painter.setPen(QPen(INK))
        half = self._width / 2
        self._text(painter, printout.title, "title", QRectF(0, 0, self._width * 0.65, 20 * self._scale))
        self._text(painter, printout.aside, "small", QRectF(half, 0, half, 20 * self._scale), Qt.AlignmentFlag.AlignRight)
        self._text(painter, printout.under, "small", QRectF(0, 20 * self._scale, self._width, 14 * self._scale))
        bottom = self._height - 14 * self._scale
        counted = tr("Page {page} of {pages}", page=page, pages=pages)
        self._text(painter, counted, "small", QRectF(half, bottom, half, 14 * self._scale), Qt.AlignmentFlag.AlignRight)

    def _text(
        self, painter: QPainter, text: str, kind: str, rect: QRectF, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        painter.setFont(self._fonts[kind])
        shown = self._metrics[kind].elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(side) | int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _rule(self, painter: QPainter, at: float, points: float) -> None:
        painter.setPen(QPen(Qt.GlobalColor.gray, points * self._scale))
        painter.drawLine(QRectF(0, at, self._width, 0).topLeft(), QRectF(0, at, self._width, 0).topRight())
        painter.setPen(QPen(INK))


def turned(device: QPagedPaintDevice, printout: Printout) -> None:
    sideways = QPageLayout.Orientation.Landscape if printout.landscape else QPageLayout.Orientation.Portrait
    device.setPageOrientation(sideways)
    device.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)


def _font(screen: QFont, points: float) -> QFont:
    font = QFont(screen)
    font.setPointSizeF(points)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
    return font
