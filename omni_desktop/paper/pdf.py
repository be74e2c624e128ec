"""A proof as a PDF: one page with the figures and the days as bars, then the tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import reportlab
from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from omni_desktop.core.proof.documents import GROUPS, flat
from omni_desktop.core.words.harmless import one_line

PLAIN, BOLD = "ProofPlain", "ProofBold"
NETO, OMNI, LINE, PALE = HexColor("#1f6feb"), HexColor("#8b949e"), HexColor("#d0d7de"), HexColor("#f6f8fa")
HEAD = ParagraphStyle("head", fontName=BOLD, fontSize=16, leading=22)
SECTION = ParagraphStyle("section", fontName=BOLD, fontSize=11, leading=16, spaceBefore=8)
SMALL = ParagraphStyle("small", fontName=PLAIN, fontSize=8, leading=11)
LONGEST = 44                            # characters of a cell; the workbook has them whole
NUMBERS = frozenset({"neto", "omni", "apart", "total", "count", "orders"})
EDGE = 15 * mm
LABELS = 16                             # days that are named below the bars


def pdf(document: Mapping[str, Any], store: str) -> bytes:
    """`document`: core.proof.documents.document."""
    _register_fonts()
    out = BytesIO()
    title = f"Proof of sales, {document['from']} to {document['to']}"
    pages = SimpleDocTemplate(
        out, pagesize=landscape(A4), title=title, author=store, leftMargin=EDGE, rightMargin=EDGE, topMargin=EDGE, bottomMargin=EDGE
    )
    pages.build(list(_story(document, store, title)), onFirstPage=_foot, onLaterPages=_foot)
    return out.getvalue()


def _register_fonts() -> None:
    folder = Path(reportlab.__file__).parent / "fonts"
    for name, file in ((PLAIN, "Vera.ttf"), (BOLD, "VeraBd.ttf")):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(folder / file)))


def _story(document: Mapping[str, Any], store: str, title: str) -> Iterator[Flowable]:
    yield Paragraph(_safe(f"{store}: {title}"), HEAD)
    yield Spacer(1, 4 * mm)
    yield _grid(["", "Orders", "Total"], _summary_rows(document["summary"]))
    if document["differences"]:
        yield Paragraph("Why they part", SECTION)
        yield _grid(["Cause", "Orders", "Apart"], _causes(document["differences"]))
    yield Spacer(1, 4 * mm)
    yield _bars(document["days"])
    yield Paragraph("Blue: Neto. Grey: Omni.", SMALL)
    yield Paragraph(_safe(_closing(document)), SMALL)
    yield Paragraph(_safe(f"Hash: {document['hash']}"), SMALL)
    for name in (*GROUPS, "differences", "orders"):
        if document[name]:
            yield from _section(name, document[name])


def _summary_rows(summary: Mapping[str, Any]) -> list[list[str]]:
    rows = [[side.capitalize(), str(summary[side]["count"]), summary[side]["total"]] for side in ("neto", "omni")]
    return [*rows, ["Apart", "", summary["apart"]]]


def _causes(differences: Sequence[Mapping[str, Any]]) -> list[list[str]]:
    apart: dict[str, list[Decimal]] = {}
    for row in differences:
        apart.setdefault(row["title"], []).append(Decimal(row["apart"]))
    return [[title, str(len(amounts)), f"{sum(amounts):.2f}"] for title, amounts in apart.items()]


def _closing(document: Mapping[str, Any]) -> str:
    closed = document["closed"]
    if not closed:
        return "This period is not closed."
    held = "and nothing changed since" if closed["holds"] else "AND IT CHANGED SINCE: the hash was " + closed["hash"]
    return f"Closed on {closed['at']} by {closed['by']}, {held}."


def _section(name: str, rows: Sequence[Mapping[str, Any]]) -> Iterator[Flowable]:
    if name in ("days", "differences", "orders"):
        yield PageBreak()
    yield Paragraph(name.capitalize(), SECTION)
    heads = [head for head, _ in flat(dict(rows[0]))]
    yield _grid(heads, [[_cell(value) for _, value in flat(dict(row))] for row in rows])


def _grid(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    numbers = [column for column, head in enumerate(heads) if head.lower().split(" ")[-1] in NUMBERS]
    look: list[Any] = [
        ("FONT", (0, 0), (-1, 0), BOLD, 8), ("FONT", (0, 1), (-1, -1), PLAIN, 8), ("BACKGROUND", (0, 0), (-1, 0), PALE),
        ("LINEBELOW", (0, 0), (-1, -1), 0.25, LINE), ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        *(("ALIGN", (column, 0), (column, -1), "RIGHT") for column in numbers),
    ]  # fmt: skip
    return Table([list(heads), *map(list, rows)], style=TableStyle(look), repeatRows=1, hAlign="LEFT")


def _bars(days: Sequence[Mapping[str, Any]]) -> Drawing:
    """Money of each day, Neto's beside Omni's."""
    drawing, chart = Drawing(267 * mm, 80 * mm), VerticalBarChart()
    chart.x, chart.y, chart.width, chart.height = 50, 24, int(267 * mm) - 60, int(80 * mm) - 34
    chart.data = [[float(Decimal(day[side]["total"])) for day in days] for side in ("neto", "omni")]
    every = -(-len(days) // LABELS)
    chart.categoryAxis.categoryNames = [day["day"][5:] if number % every == 0 else "" for number, day in enumerate(days)]
    chart.categoryAxis.labels.fontName = chart.valueAxis.labels.fontName = PLAIN
    chart.categoryAxis.labels.fontSize = chart.valueAxis.labels.fontSize = 7
    chart.valueAxis.valueMin = min(0.0, *(value for side in chart.data for value in side)) if days else 0.0
    chart.bars[0].fillColor, chart.bars[1].fillColor = NETO, OMNI
    chart.bars.strokeColor = None
    drawing.add(chart)
    return drawing


def _cell(value: Any) -> str:
    text = one_line(str(value))
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _safe(text: str) -> str:
    """A paragraph reads markup."""
    return one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _foot(canvas: Canvas, pages: Any) -> None:
    canvas.setFont(PLAIN, 7)
    canvas.drawRightString(landscape(A4)[0] - EDGE, 8 * mm, f"{pages.title}, page {canvas.getPageNumber()}")
