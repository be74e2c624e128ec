"""How wide the columns of the orders list are by themselves, for what they say in this language and on this computer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtGui import QFontMetrics

from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.results import LOOKS
from omni_desktop.ui.orders.orders_rows import COLUMNS, ORDER, PLACED, RESULT, TOTAL
from omni_desktop.ui.parts.tables.row_delegate import BESIDE_ICON, FIRST, PADDING

WIDEST = 180                                    # what a column takes by itself for what it says, px
CUSTOMERS_LEAST = 72                            # what the numbers leave to the customers, who would else go with one long one, px
MARK = 16                                       # before an amount, px
CUSTOMERS_MOST = 420                            # a name is never longer; a wider list leaves its room on the right, px
SPARE = 24                                      # what the customers can do without in a table as drawn, px
WIDENED: Mapping[int, int] = {TOTAL: 2 * PADDING + MARK, PLACED: 2 * PADDING, ORDER: FIRST + PADDING}    # beside their texts, px


def _placed_width(desk: StoreContext) -> int:
    """As wide as this computer writes a time or a day."""
    now = desk.now()
    early, late = now.replace(month=5, day=28, hour=10, minute=58), now.replace(month=9, day=28, hour=22, minute=58)
    texts = [show(at) for at in (early, late) for show in (desk.formats.clock, lambda at: desk.formats.day(at.date(), at.year))]
    metrics = QFontMetrics(desk.theme.font("body"))
    return max(COLUMNS[PLACED].width, max(metrics.horizontalAdvance(text) for text in texts) + 2 * PADDING)


def _result_width(desk: StoreContext) -> int:
    """For the longest of its words in this language, beside their icon."""
    metrics = QFontMetrics(desk.theme.font("name"))
    widest = max(metrics.horizontalAdvance(word) for _icon, _token, word in LOOKS.values())
    return max(COLUMNS[RESULT].width, widest + BESIDE_ICON + PADDING)


FITTED: Mapping[int, Callable[[StoreContext], int]] = {PLACED: _placed_width, RESULT: _result_width}
FITS = (PLACED, TOTAL, RESULT)                  # what is never cut


def least_width(number: int, desk: StoreContext) -> int:
    return FITTED[number](desk) if number in FITTED else COLUMNS[number].width


def wanted_width(number: int, texts: Iterable[str], desk: StoreContext) -> int:
    """That shows these texts whole, up to WIDEST."""
    metrics = QFontMetrics(desk.theme.font(COLUMNS[number].role))
    return min(max(map(metrics.horizontalAdvance, texts), default=0) + WIDENED[number], WIDEST)


def too_much(given: Mapping[int, int]) -> int:
    """By how much the columns that are never cut are wider than the customers can spare. `given` are widths."""
    return max(0, sum(given[number] - COLUMNS[number].width for number in FITS if number in given) - SPARE)
