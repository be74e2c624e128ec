"""A shop's SKU as one product of Omni or as several, with how many of each and what each has of the price."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QWidget

from omni_desktop.core.inventory import ChosenProduct, KitPart, chosen_parts
from omni_desktop.core.mapping.code_check import CheckedCode
from omni_desktop.core.order import ZERO
from omni_desktop.core.skus.kits import HUNDRED_DOLLARS, MOST_PARTS, amount, check_parts, shares_of_hundred, trouble_of
from omni_desktop.ui.attention.product_picker import ProductPicker
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import set_look
from omni_desktop.ui.look.translated import told, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.inputs.field import Field
from omni_desktop.ui.parts.inputs.inputs import LineInput

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LONGEST, NUMBER, SHARE, ROW, HEADS, MOST_SEEN = 250, 72, 88, 40, 20, 5
INTRO = tr("One line of Neto goes as a line for each product. They share its price by weight, to the cent; odd cents go to the last one.")
ASKING = tr("Asking Omni whether it has these codes…")


class PartRow:
    """The widgets of one product."""

    def __init__(self, desk: StoreContext, number: int) -> None:
        self.picker = ProductPicker(desk, tr("Omni product {number}", number=number))
        self.picker.line.setMaxLength(LONGEST)
        self.quantity = LineInput(tr("Quantity {number}", number=number), "1")
        self.weight = LineInput(tr("Weight {number}", number=number), "1")
        self.share = Words(desk.theme, "", "secondary", align=RIGHT)
        self.remove = Button(desk.theme, "", "ghost", "x", narrow=True)
        self.remove.setAccessibleName(tr("Take product {number} out", number=number))
        for line in (self.quantity, self.weight):
            line.setFixedWidth(NUMBER)
            line.setAlignment(RIGHT)
            line.setMaxLength(15)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return self.picker, self.quantity, self.weight, self.share, self.remove

    def part(self) -> KitPart:
        """A number that is none is 0 for the quantity, which is refused, and nothing for the weight."""
        code, number = self.picker.product()
        return KitPart(code.strip(), amount(self.quantity.text()) or ZERO, amount(self.weight.text()) or ZERO, number)

    def show_part(self, part: KitPart) -> None:
        self.picker.put(part.code, part.option_id)
        self.quantity.setText(f"{part.quantity.normalize():f}")
        self.weight.setText(f"{part.weight.normalize():f}")


class MapSkuDialog(Dialog):
    """`mapped` carries the ids of the orders that it released. `sku` "" is typed here."""

    mapped = Signal(list)

    def __init__(self, desk: StoreContext, sku: str = "", product: ChosenProduct | None = None, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, tr("Map a SKU"), tr("Use for this SKU"), width=640, parent=parent)
        self._desk, self._store_id = desk, desk.store_id
        self.sku = LineInput(tr("SKU in Neto"), sku)
        self.sku.setMaxLength(LONGEST)
        self.sku.setReadOnly(bool(sku))
        self.rows: list[PartRow] = []
        self.add = Button(desk.theme, tr("Add product"), "link", "plus")
        self.said = Words(desk.theme, "", "caption", wrap=True)
        self._field = Field(desk.theme, tr("SKU in Neto"), self.sku, label_width=120, help_beside=True)
        self._grid = QGridLayout()
        self._fill()
        parts = product.parts if product and not product.is_text else (KitPart(""),) if product or sku else (KitPart(""), KitPart(""))
        for part in parts:
            self._add_row(part)
        self._connect()
        self._share()
        (self.rows[0].picker if sku else self.sku).setFocus()

    def _connect(self) -> None:
        self.add.clicked.connect(self._add_another)
        self.sku.textEdited.connect(lambda: self._field.set_error(""))
        self.go_button.clicked.connect(self._save)

    def _add_another(self) -> None:
        self._add_row(KitPart(""))
        self._share()
        self.rows[-1].picker.setFocus()

    def _add_row(self, part: KitPart) -> None:
        row = PartRow(self._desk, len(self.rows) + 1)
        row.show_part(part)
        self.rows.append(row)
        row.picker.typed.connect(lambda _text: self._forget_error())
        row.picker.told.connect(self._tell)
        for line in (row.quantity, row.weight):
            line.textChanged.connect(self._share)
        row.remove.clicked.connect(lambda: self._take_out(row))
        self._lay_out_rows()

    def _take_out(self, row: PartRow) -> None:
        self.rows.remove(row)
        for widget in row.widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._lay_out_rows()
        self._share()
        self.rows[-1].picker.setFocus()

    def _lay_out_rows(self) -> None:
        for number, row in enumerate(self.rows, 1):
            for column, widget in enumerate(row.widgets):
                self._grid.addWidget(widget, number, column, RIGHT if widget is row.share else Qt.AlignmentFlag(0))
            row.remove.setEnabled(len(self.rows) > 1)
        self.add.setEnabled(len(self.rows) < MOST_PARTS)
        self._scroll.setMinimumHeight(min(len(self.rows), MOST_SEEN) * ROW + HEADS)

    def _share(self) -> None:
        """How 100.00 would be shared, as it is typed."""
        self._forget_error()
        parts = [row.part() for row in self.rows]
        shares = shares_of_hundred([part.weight for part in parts]) or [ZERO] * len(parts)
        for row, share in zip(self.rows, shares, strict=True):
            row.share.setText(self._desk.formats.money(share))

    def _forget_error(self) -> None:
        for row in self.rows:
            for widget in (row.picker, row.quantity, row.weight):
                set_look(widget, "error", "false")
        self._tell("")

    def _tell(self, sentence: str, tone: str = "") -> None:
        self.said.set_role("caption", tone)
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _save(self) -> None:
        self._forget_error()
        sku, parts = self.sku.text().strip(), tuple(row.part() for row in self.rows)
        if not sku:
            self._field.set_error(tr("Enter the SKU as Neto has it."))
            self.sku.setFocus()
            return
        for row in self.rows:
            for line in (row.quantity, row.weight):
                if amount(line.text()) is None:
                    self._refuse(line, tr("{text} is no number.", text=line.text().strip() or "“”"))
                    return
        if trouble := trouble_of(parts):
            row = self.rows[min(trouble[0], len(self.rows) - 1)]
            self._refuse(_at_fault(row, parts), told(trouble[1]))
            return
        self._ask(sku, chosen_parts(parts))

    def _refuse(self, widget: QWidget, sentence: str) -> None:
        set_look(widget, "error", "true")
        self._tell(sentence, "bad")
        widget.setFocus()

    def _ask(self, sku: str, product: ChosenProduct) -> None:
        """Omni first, off the window's thread: what it has not would hold every order all over again."""
        desk, program, store_id = self._desk, self._desk.program, self._store_id

        def asked() -> CheckedCode | list[str]:
            found = program.find_many_products(store_id, [(part.code, part.option_id) for part in product.parts], desk.keys(store_id))
            checked = check_parts(product, lambda part: found[part.code, part.option_id])
            if checked.product is None:
                return checked
            return program.decisions(store_id).map_sku(sku, checked.product, desk.now(), program.user())

        self._wait(waiting=True)
        desk.reads.keep(self, asked, self._answered, self._failed, waits=True)

    def _wait(self, *, waiting: bool) -> None:
        for widget in (self.go_button, self.add, *(widget for row in self.rows for widget in row.widgets)):
            widget.setEnabled(not waiting)
        if not waiting:
            self._lay_out_rows()
        self._tell(ASKING if waiting else "")

    def _answered(self, answer: CheckedCode | Sequence[str]) -> None:
        if isinstance(answer, CheckedCode):
            self._wait(waiting=False)
            values = dict(answer.said.values)
            self._tell(" ".join((told(answer.said), *(choice.words for choice in answer.choices[:MOST_SEEN]))), "bad")
            wrong = next((row for row in self.rows if row.picker.product()[0] == values.get("code")), self.rows[0])
            set_look(wrong.picker, "error", "true")
            wrong.picker.setFocus()
            return
        self.mapped.emit(list(answer))
        self._desk.ledger_changed.emit()
        self.accept()

    def _failed(self, sentence: str) -> None:
        self._wait(waiting=False)
        self._tell(tr("{sentence} Nothing was changed.", sentence=sentence), "bad")

    def _fill(self) -> None:
        theme, money = self._desk.theme, self._desk.formats.money(HUNDRED_DOLLARS)
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnMinimumWidth(3, SHARE)
        heads = (tr("Omni product"), tr("Quantity"), tr("Weight"), tr("Of {money}", money=money))
        for column, words in enumerate(heads):
            side = RIGHT if column else Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(Words(theme, words, "header", align=side), 0, column, side)
        self._grid.setRowStretch(MOST_PARTS + 1, 1)
        inside = QWidget()
        inside.setLayout(self._grid)
        set_look(inside, "ground", "surface")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addStretch(1)
        self.body.addWidget(Words(theme, INTRO, "secondary", wrap=True))
        self.body.addWidget(self._field)
        self.body.addWidget(self._scroll, 1)
        self.body.addLayout(below)
        self.body.addWidget(self.said)
        self.said.hide()


def _at_fault(row: PartRow, parts: Sequence[KitPart]) -> QWidget:
    part = row.part()
    if not part.code or [each.code for each in parts].count(part.code) > 1:
        return row.picker
    return row.quantity if part.quantity <= 0 else row.weight
