"""One product as Neto has it beside what Omni has, or would have: what differs is marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from omni_desktop.core.catalogue.outgoing import NewItem, NewOption, Target
from omni_desktop.core.catalogue.preview import Action, Planned
from omni_desktop.core.catalogue.products import OmniProduct, ShopItem
from omni_desktop.core.settings.table import FIELD_LABELS
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.look.picture import IconWords
from omni_desktop.ui.look.problem_words import advice, meaning, title
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr, translation
from omni_desktop.ui.look.words import Words

LABEL = 76
TOP = Qt.AlignmentFlag.AlignTop
FIELDS = {name: translation(label) for name, label in FIELD_LABELS.items()}


class Pair(NamedTuple):
    """`is_new`: what the other side will have; `differs`: the two disagree."""

    label: str
    neto: str
    omni: str
    differs: bool = False
    is_new: bool = False


def pairs_of(plan: Planned, target: Target, formats: Formats) -> list[Pair]:
    row = plan.row
    if row is None:
        return []
    found = _created(plan, row.item, row.product, target, formats) if plan.action is Action.CREATE else _compared(plan, formats)
    return [pair for pair in found if pair.neto or pair.omni]


def _created(
    plan: Planned, item: ShopItem | None, product: OmniProduct | None, target: Target, formats: Formats
) -> Iterator[Pair]:
    if target is Target.OMNI and item is not None and plan.option is not None:
        yield from _to_omni(plan, item, plan.option, formats)
    elif product is not None and plan.item is not None:
        yield from _to_neto(product, plan.item, formats)


def _to_omni(plan: Planned, item: ShopItem, option: NewOption, formats: Formats) -> Iterator[Pair]:
    head = plan.head
    yield Pair(tr("Code"), item.sku, option.code, option.code != item.sku, is_new=True)
    yield Pair(FIELDS["name"], item.name, head.name if head else tr("joins the style in Omni"), is_new=True)
    yield Pair(FIELDS["brand"], item.brand, head.brand if head else "", is_new=True)
    yield Pair(FIELDS["barcode"], item.barcode, option.barcode, item.barcode != option.barcode, is_new=True)
    yield Pair(FIELDS["retail_price"], formats.money(item.price), formats.money(option.price), item.price != option.price, is_new=True)
    yield Pair(FIELDS["weight"], _weight(item, formats), formats.quantity(head.weight) if head and head.weight else "", is_new=True)
    specifics = ", ".join(f"{name}: {value}" for name, value in item.specifics)
    labels = head.labels if head else [name for name, _value in item.specifics]
    options = ", ".join(f"{label}: {value}" for label, value in zip(labels, option.values, strict=False))
    yield Pair(tr("Options"), specifics, options, is_new=True)
    yield Pair(tr("Style code"), item.parent_sku, head.style_code if head else "", is_new=True)
    yield Pair(FIELDS["description"], item.description, head.description if head else "", is_new=True)
    yield Pair(tr("Status"), "", head.status if head else "", is_new=True)
    yield Pair(tr("Stock"), "", tr("0, until it is counted"), is_new=True)


def _to_neto(product: OmniProduct, item: NewItem, formats: Formats) -> Iterator[Pair]:
    option = product.option
    barcode = next(iter(option.barcodes), "")
    yield Pair(tr("Code"), item.sku, option.sku, is_new=True)
    yield Pair(FIELDS["name"], item.name, product.name, is_new=True)
    yield Pair(FIELDS["brand"], item.brand, product.brand, is_new=True)
    yield Pair(FIELDS["barcode"], item.barcode, barcode, barcode != item.barcode, is_new=True)
    yield Pair(FIELDS["retail_price"], formats.money(item.price), formats.money(option.price), item.price != option.price, is_new=True)
    yield Pair(tr("On sale"), tr("No, until somebody approves it"), "", is_new=True)


def _compared(plan: Planned, formats: Formats) -> Iterator[Pair]:
    row = plan.row
    assert row is not None
    item, product, differs = row.item, row.product, row.differs
    values = {
        "name": (item.name if item else "", product.name if product else ""),
        "brand": (item.brand if item else "", product.brand if product else ""),
        "barcode": (item.barcode if item else "", next(iter(product.option.barcodes), "") if product else ""),
        "retail_price": (formats.money(item.price) if item else "", formats.money(product.option.price) if product else ""),
        "weight": (_weight(item, formats) if item else "", formats.quantity(product.weight) if product and product.weight else ""),
        "description": (item.description if item else "", product.description if product else ""),
    }
    yield Pair(tr("Code"), row.sku, row.code)
    for name, (neto, omni) in values.items():
        yield Pair(FIELDS[name], neto, omni, differs=name in differs)


def _weight(item: ShopItem, formats: Formats) -> str:
    return formats.quantity(item.weight) if item.weight else ""


class SideBySide(QScrollArea):
    """`below` is a place for what a person may fill in for this very product."""

    def __init__(self, theme: Theme, formats: Formats) -> None:
        super().__init__()
        self._theme, self._formats = theme, formats
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Neto beside Omni"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = Words(theme, "", "title", wrap=True)
        self._grid = QWidget()
        self._notes = QVBoxLayout()
        self.below = QVBoxLayout()
        page = QWidget()
        page.setObjectName("page")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(16, 12, 16, 16)
        self._column.setSpacing(8)
        self._column.addWidget(self.title)
        self._column.addWidget(self._grid)
        self._column.addLayout(self._notes)
        self._column.addLayout(self.below)
        self._column.addStretch()
        self.setWidget(page)

    def show_plan(self, plan: Planned | None, name: str, target: Target) -> None:
        self.title.setText(name)
        grid = QWidget()
        self._fill(grid, pairs_of(plan, target, self._formats) if plan else [], target)
        self._column.replaceWidget(self._grid, grid)
        self._grid.deleteLater()
        self._grid = grid
        self._tell(plan)

    def _fill(self, holder: QWidget, pairs: list[Pair], target: Target) -> None:
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
        for column, head in enumerate(("Neto", "Omni") if pairs else (), 1):
            grid.addWidget(Words(self._theme, head, "heading", wrap=True), 0, column)
        for number, pair in enumerate(pairs, 1):
            label = Words(self._theme, pair.label, "caption", wrap=True)
            label.setFixedWidth(LABEL)
            grid.addWidget(label, number, 0, TOP)
            for column, text in ((1, pair.neto), (2, pair.omni)):
                words = self._value(text, pair, is_written=(column == 2) == (target is Target.OMNI))
                grid.addWidget(words, number, column, TOP)

    def _value(self, text: str, pair: Pair, *, is_written: bool) -> Words:
        if pair.differs and is_written:
            words = Words(self._theme, text or "—", "strong", token="warn", wrap=True)
            words.setAccessibleName(tr("{value}, differs", value=text or tr("nothing")))
            return words
        new = pair.is_new and is_written
        return Words(self._theme, text or "—", "name" if new else "body", token="accent" if new else "", wrap=True)

    def _tell(self, plan: Planned | None) -> None:
        while (item := self._notes.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for problem in plan.problems if plan else ():
            self._notes.addWidget(IconWords(self._theme, "info", title(problem), "text2", "name", gap=6))
            self._notes.addWidget(Words(self._theme, f"{meaning(problem)} {advice(problem)}", "secondary", wrap=True))
