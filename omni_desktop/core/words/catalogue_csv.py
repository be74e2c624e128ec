"""A look at both catalogues as lines of a spreadsheet."""

from __future__ import annotations

from omni_desktop.core.catalogue.look import CatalogueLook
from omni_desktop.core.catalogue.verdicts import CatalogueRow
from omni_desktop.core.words.catalogue_words import WORDS, advice
from omni_desktop.core.words.order_csv import Cell

HEAD = ("SKU", "Name", "Verdict", "Omni code", "Omni id", "Sold in 90 days", "Waiting orders", "Waiting money", "Differs", "What to do")


def product_cells(row: CatalogueRow, look: CatalogueLook) -> tuple[Cell, ...]:
    waiting = look.waiting(row)
    name = row.item.name if row.item else row.product.name if row.product else ""
    differs = "; ".join(f"{field}: {neto} / {omni}" for field, (neto, omni) in row.differs.items())
    seen = (row.sku, name, WORDS[row.verdict], row.code, str(row.omni_id or ""))
    return *seen, f"{look.sold(row).normalize():f}", str(waiting.count), waiting.total, differs, advice(row, look)
