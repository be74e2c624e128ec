"""A proof as a PDF: one page with the figures and the days as bars, then the tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import reportlab
from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing, Rect, String
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer

from omni_desktop.core.proof.columns import ALL, heads, is_amount, is_number, sums
from omni_desktop.core.proof.documents import Row, flat
from omni_desktop.core.words import proof_words
from omni_desktop.core.words.harmless import one_line, shortened
from omni_desktop.core.words.proof_words import Say, audit_words, cell_words, closing_words, head_words
from omni_desktop.paper.table import BOLD, PLAIN, Rows

NETO, OMNI = HexColor("#0B6670"), HexColor("#9AA4AC")
HEAD = ParagraphStyle("head", fontName=BOLD, fontSize=16, leading=22)
SECTION = ParagraphStyle("section", fontName=BOLD, fontSize=11, leading=16, spaceBefore=8, spaceAfter=4, keepWithNext=1)
SMALL = ParagraphStyle("small", fontName=PLAIN, fontSize=8, leading=11)
LONGEST_NAME = 60                       # characters of the store's
EDGE = 15 * mm
PLOT = (267 * mm, 66 * mm)
LABELS = 16                             # days that are named below the bars
ON_NEW_PAGE = frozenset({"days", "differences", "orders"})


def pdf(document: Mapping[str, Any], store: str, say: Say = str) -> bytes:
    """`document`: core.proof.documents.document; `say`: English to the reader's language."""
    _register_fonts()
    out = BytesIO()
    title = say(proof_words.TITLE).format(first=document["from"], last=document["to"])
    pages = SimpleDocTemplate(
        out, pagesize=landscape(A4), title=title, author=one_line(store), leftMargin=EDGE, rightMargin=EDGE, topMargin=EDGE,
        bottomMargin=EDGE,
    )  # fmt: skip

    def foot(canvas: Canvas, _pages: Any) -> None:
        canvas.setFont(PLAIN, 7)
        page = say(proof_words.PAGE).format(page=canvas.getPageNumber())
        canvas.drawRightString(landscape(A4)[0] - EDGE, 8 * mm, f"{title}, {page}")

    pages.build(list(_story(document, store, title, say)), onFirstPage=foot, onLaterPages=foot)
    return out.getvalue()


def _register_fonts() -> None:
    folder = Path(reportlab.__file__).parent / "fonts"
    for name, file in ((PLAIN, "Vera.ttf"), (BOLD, "VeraBd.ttf")):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(folder / file)))


def _story(document: Mapping[str, Any], store: str, title: str, say: Say) -> Iterator[Flowable]:
    yield Paragraph(_safe(f"{shortened(store, LONGEST_NAME)}: {title}"), HEAD)
    yield Spacer(1, 3 * mm)
    counts = ["", say(proof_words.ORDERS)]
    yield Rows([*counts, say(proof_words.TOTAL)], _summary_rows(document["summary"], say), (False, True, True))
    if document["differences"]:
        yield Paragraph(_safe(say(proof_words.WHY)), SECTION)
        causes = _causes(document["differences"], say)
        yield Rows([*counts, say(proof_words.APART)], causes, (False, True, True), sums=False)
    yield Spacer(1, 3 * mm)
    yield _bars(document["days"])
    hashed = say(proof_words.HASH).format(hash=document["hash"])
    for words in filter(None, (closing_words(document, say), hashed, audit_words(document, say))):
        yield Paragraph(_safe(words), SMALL)
    for name in ALL:
        if document[name]:
            yield from _section(name, document[name], say)


def _summary_rows(summary: Mapping[str, Any], say: Say) -> list[list[str]]:
    rows = [[side.capitalize(), str(summary[side]["count"]), summary[side]["total"]] for side in ("neto", "omni")]
    return [*rows, [say(proof_words.APART), "", summary["apart"]]]


def _causes(differences: Sequence[Row], say: Say) -> list[list[str]]:
    apart: dict[str, list[Decimal]] = {}
    for row in differences:
        apart.setdefault(row["title"], []).append(Decimal(row["apart"]))
    return [[say(title), str(len(amounts)), f"{sum(amounts, Decimal()):.2f}"] for title, amounts in apart.items()]


def _section(name: str, rows: Sequence[Row], say: Say) -> Iterator[Flowable]:
    """A table with its sums below."""
    if name in ON_NEW_PAGE:
        yield PageBreak()
    yield Paragraph(_safe(say(proof_words.NAMES.get(name, name.capitalize()))), SECTION)
    named, below = heads(name), sums(name, rows)
    last = [say(proof_words.TOTAL), *(_summed(head, below[head]) if head in below else "" for head in named[1:])]
    cells = [[cell_words(head, value, say) for head, value in flat(row)] for row in rows]
    yield Rows([head_words(head, say) for head in named], [*cells, last], [is_number(head) for head in named])


def _summed(head: str, value: Decimal) -> str:
    return f"{value:.2f}" if is_amount(head) else str(value)


def _bars(days: Sequence[Row]) -> Drawing:
    """Money of each day, Neto's beside Omni's."""
    drawing, chart = Drawing(*PLOT), VerticalBarChart()
    chart.x, chart.y, chart.width, chart.height = 50, 24, int(PLOT[0]) - 60, int(PLOT[1]) - 40
    chart.data = [[float(Decimal(day[side]["total"])) for day in days] for side in ("neto", "omni")]
    every = -(-len(days) // LABELS)
    chart.categoryAxis.categoryNames = [day["day"][5:] if number % every == 0 else "" for number, day in enumerate(days)]
    chart.categoryAxis.labels.fontName = chart.valueAxis.labels.fontName = PLAIN
    chart.categoryAxis.labels.fontSize = chart.valueAxis.labels.fontSize = 7
    chart.valueAxis.valueMin = min(0.0, *(value for side in chart.data for value in side)) if days else 0.0
    chart.bars[0].fillColor, chart.bars[1].fillColor = NETO, OMNI
    chart.bars.strokeColor = None
    drawing.add(chart)
    for left, color, side in ((50, NETO, "Neto"), (100, OMNI, "Omni")):
        drawing.add(_square(left, PLOT[1] - 9, color))
        drawing.add(String(left + 12, PLOT[1] - 8, side, fontName=PLAIN, fontSize=8))
    return drawing


def _square(left: float, foot: float, color: Color) -> Rect:
    square = Rect(left, foot, 8, 8)
    square.fillColor, square.strokeColor = color, None
    return square


def _safe(text: str) -> str:
    """A paragraph reads markup."""
    return one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
