"""Products: how both catalogues are held against each other."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from omni_desktop.core.settings.kinds import Chosen
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr, translation
from omni_desktop.ui.parts.inputs.field import Field
from omni_desktop.ui.parts.inputs.inputs import Combo
from omni_desktop.ui.settings.controls import Control
from omni_desktop.ui.settings.form import RIGHT_COLUMN, Form
from omni_desktop.ui.settings.page import Page

INTRO = tr("Who decides a field")


class Sides(QWidget):
    """A choice for each field; what nobody decides may differ."""

    edited = Signal()

    def __init__(self, desk: StoreContext, kind: Chosen) -> None:
        super().__init__()
        sides = [(key, translation(word)) for key, word in kind.words.items()]
        self.choices = {name: Combo(translation(label), sides) for name, label in kind.labels.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for name, label in kind.labels.items():
            column.addWidget(Field(desk.theme, translation(label), self.choices[name], "", label_width=RIGHT_COLUMN))
            self.choices[name].currentIndexChanged.connect(self.edited)

    def chosen(self) -> dict[str, str]:
        return {name: choice.key() for name, choice in self.choices.items()}

    def show_chosen(self, sides: Mapping[str, str]) -> None:
        for name, choice in self.choices.items():
            choice.choose(sides.get(name, "leave"))


class ProductsPage(Page):
    def __init__(self, desk: StoreContext, form: Form) -> None:
        super().__init__(desk, tr("Products"))
        left, right = self.two_columns()
        kind = form.field("products.fields").kind
        assert isinstance(kind, Chosen)
        sides = Sides(desk, kind)
        first = next(iter(sides.choices.values()))
        control = Control(sides, sides.chosen, sides.show_chosen, (sides.edited,), marked=first)
        left.heading(tr("Made and changed"))
        left.add(*(form.row(f"products.{name}") for name in ("enabled", "created_after", "new_status", "channel")))
        left.heading(tr("Compared with Omni"))
        left.add(form.row("products.price_basis"))
        right.heading(INTRO)
        right.add(form.row("products.fields", control, label_width=0))
        self.column.addStretch()
