"""The rows of a look at both catalogues as the table shows them, and which of them a filter lets through."""

from __future__ import annotations

from collections.abc import Sequence

from omni_desktop.core.catalogue.look import CatalogueLook
from omni_desktop.core.catalogue.verdicts import IN_SYNC, CatalogueRow, Verdict
from omni_desktop.core.inventory import folded
from omni_desktop.core.settings.table import FIELD_LABELS
from omni_desktop.core.words.catalogue_words import WORDS, advice_key
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.translated import tr, translation
from omni_desktop.ui.parts.tables.row_delegate import Column

COLUMNS = (
    Column(tr("SKU in Neto"), 136, role="name"),
    Column(tr("Product"), 180),
    Column(tr("In Omni"), 128),
    Column(tr("What"), 148),
    Column(tr("Sold"), 64, right=True, leaves=840),
    Column(tr("Waiting"), 112, right=True),
    Column(tr("What to do"), leaves=840),
)
TO_DO, ALL = "to_do", "all"
CHIPS = (
    (TO_DO, tr("To do")),
    (Verdict.ONLY_NETO.value, translation(WORDS[Verdict.ONLY_NETO])),
    (Verdict.DIFFERS.value, translation(WORDS[Verdict.DIFFERS])),
    (Verdict.ONLY_OMNI.value, translation(WORDS[Verdict.ONLY_OMNI])),
    (ALL, tr("All")),
)
MORE = tuple(("package", verdict.value, translation(WORDS[verdict])) for verdict in Verdict if verdict.value not in dict(CHIPS))


class ListedProduct:
    """A row with the text that it is found by."""

    __slots__ = ("cells", "row", "text")

    def __init__(self, row: CatalogueRow, look: CatalogueLook, formats: Formats) -> None:
        self.row = row
        self.cells = _cells(row, look, formats)
        barcodes = (row.item.barcode if row.item else "", *(row.product.option.barcodes if row.product else ()))
        self.text = folded(" ".join((*self.cells[:4], *barcodes)))


def listed(look: CatalogueLook, formats: Formats) -> list[ListedProduct]:
    """Not for the window's thread: twenty thousand take some tenths of a second."""
    return [ListedProduct(row, look, formats) for row in look.rows]


def let_through(rows: Sequence[ListedProduct], chip: str, words: Sequence[str]) -> list[ListedProduct]:
    """`words`: folded; each must be in the row's code, name, barcode or verdict."""
    return [found for found in rows if _is_of(found.row.verdict, chip) and all(word in found.text for word in words)]


def _is_of(verdict: Verdict, chip: str) -> bool:
    return chip == ALL or (verdict not in IN_SYNC if chip == TO_DO else verdict.value == chip)


def _cells(row: CatalogueRow, look: CatalogueLook, formats: Formats) -> tuple[str, ...]:
    name = row.item.name if row.item else row.product.name if row.product else ""
    sold, waiting = look.sold(row), look.waiting(row)
    money = f"{formats.number(waiting.count)} · {formats.money(waiting.total)}" if waiting.count else ""
    return row.sku, name, row.code, translation(WORDS[row.verdict]), formats.quantity(sold) if sold else "", money, _advice(row, look)


def _advice(row: CatalogueRow, look: CatalogueLook) -> str:
    fields = ", ".join(translation(FIELD_LABELS[name]) for name in row.differs)
    return translation(advice_key(row, look)).format(code=row.code, fields=fields)
