"""Orders as lines of a spreadsheet: the same columns from the command line and from the window."""

from __future__ import annotations

from datetime import tzinfo
from decimal import Decimal

from omni_desktop.core.moments import local
from omni_desktop.core.problems.problems import title
from omni_desktop.core.record.history import OrderRow

Cell = str | Decimal | None
HEAD = ("Order", "State", "Neto status", "Placed", "Customer", "Total", "Reference", "Omni id", "Omni total", "Problems")


def order_cells(row: OrderRow, zone: tzinfo) -> tuple[Cell, ...]:
    """`zone` is the store's: that is the time which is told."""
    seen = (row.id, row.result, row.status, f"{local(row.placed_at, zone):%Y-%m-%d %H:%M}", row.customer, row.grand_total)
    problems = "; ".join(title(problem) for problem in row.problems)
    return *seen, row.reference, str(row.omni_id or ""), row.omni_total, problems
