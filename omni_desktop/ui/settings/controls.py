"""One control for each kind of value: it shows a JSON value and gives back what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, SignalInstance
from PySide6.QtWidgets import QWidget

from omni_desktop.core.settings.kinds import FieldKind, Instant, Number, OneOf, Switch, Text, Whole
from omni_desktop.core.settings.table import Field
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.inputs import switch
from omni_desktop.ui.parts.inputs.inputs import Combo, DateInput, LineInput, NumberInput
from omni_desktop.ui.parts.inputs.search_combo import SearchCombo

LONG_AGO = QDate(2000, 1, 1)                    # stands for no day at all


@dataclass(frozen=True, slots=True)
class Control:
    """`get` gives JSON, or the typed text where that is no such value: the kind then says what is wrong with it.

    `edited` comes with every change, `left` when a person is done with it, so that nobody is corrected while typing.
    `marked` is what gets the red border and the name, where `widget` only holds it.
    """

    widget: QWidget
    get: Callable[[], object]
    put: Callable[[Any], object]
    edited: tuple[SignalInstance, ...]
    left: SignalInstance | None = None
    marked: QWidget | None = None


def control_for(desk: StoreContext, field: Field) -> Control:
    """For the kinds that need nothing but their value."""
    makers: Mapping[type[FieldKind], Callable[[StoreContext, Field], Control]] = {
        Switch: switch_control, OneOf: choice_control, Whole: whole_control, Number: number_control, Instant: day_control,
    }                                                                                                                       # fmt: skip
    kind = type(field.kind)
    if kind in makers:
        return makers[kind](desk, field)
    assert issubclass(kind, Text), field.key
    return text_control(field)


def switch_control(desk: StoreContext, field: Field) -> Control:
    widget = switch.Switch(desk.theme, field.label)
    return Control(widget, widget.isChecked, widget.setChecked, (widget.toggled,))


def choice_control(_desk: StoreContext, field: Field) -> Control:
    assert isinstance(field.kind, OneOf)
    widget = Combo(field.label, list(field.kind.labels.items()))
    numbers = field.kind.numbers
    return Control(
        widget,
        lambda: int(widget.key()) if widget.key() in numbers else widget.key(),
        lambda value: widget.choose(str(value)),
        (widget.currentIndexChanged,),
    )


def on_off_control(desk: StoreContext, field: Field) -> Control:
    """A choice between `off` and `on`, as a switch."""
    widget = switch.Switch(desk.theme, field.label)
    return Control(widget, lambda: "on" if widget.isChecked() else "off", lambda value: widget.setChecked(value == "on"), (widget.toggled,))


def whole_control(_desk: StoreContext, field: Field) -> Control:
    assert isinstance(field.kind, Whole)
    if field.kind.blank:
        return _typed_control(LineInput(field.label), _whole)
    return number_box(field)


def number_box(field: Field, suffix: str = "", zero: str = "") -> Control:
    """`zero` is the word that 0 shows, where 0 means none or for ever."""
    kind = field.kind
    assert isinstance(kind, Whole)
    widget = NumberInput(field.label, kind.low, kind.high, suffix)
    words = kind.words
    if zero:
        widget.setSpecialValueText(zero)

    def put(value: object) -> None:
        widget.setValue(words[value] if isinstance(value, str) else int(str(value)))

    return Control(widget, lambda: kind.write(widget.value()), put, (widget.valueChanged,), widget.editingFinished)


def number_control(_desk: StoreContext, field: Field) -> Control:
    return _typed_control(LineInput(field.label), _number)


def text_control(field: Field, placeholder: str = "") -> Control:
    widget = LineInput(field.label, placeholder=placeholder)
    follows = isinstance(field.kind, Text) and field.kind.follows
    return Control(
        widget,
        lambda: widget.text() or (None if follows else ""),
        lambda value: widget.setText(value or ""),
        (widget.textChanged,),
        widget.editingFinished,
    )


def combo_control(widget: SearchCombo, read: Callable[[str], object] = str) -> Control:
    """A searched list; `read` makes the key a JSON value."""
    return Control(
        widget,
        lambda: read(widget.key()),
        lambda value: widget.choose("" if value is None else str(value)),
        (widget.currentTextChanged,),
        widget.left,
    )


def id_of(key: str) -> object:
    """Omni's number; None where nothing is chosen, and the text where it is no number."""
    return _whole(key)


def day_control(desk: StoreContext, field: Field, zone: ZoneInfo | None = None) -> Control:
    """The moment a day begins in the store's time zone. A moment within a day shows its day and stays what it is until it is changed."""
    widget = DateInput(desk.theme, field.label, LONG_AGO)
    widget.setMinimumDate(LONG_AGO)
    widget.setSpecialValueText(tr("Not set"))
    zone = zone or desk.formats.zone

    def get() -> object:
        day = widget.date()
        if day == LONG_AGO:
            return None
        return datetime(day.year(), day.month(), day.day(), tzinfo=zone).isoformat()

    def put(value: object) -> None:
        local = datetime.fromisoformat(str(value)).astimezone(zone) if value else None
        widget.setDate(QDate(local.year, local.month, local.day) if local else LONG_AGO)

    return Control(widget, get, put, (widget.dateChanged,), widget.editingFinished)


def _typed_control(widget: LineInput, read: Callable[[str], object]) -> Control:
    return Control(widget, lambda: read(widget.text()), partial(_show_text, widget), (widget.textChanged,), widget.editingFinished)


def _show_text(widget: LineInput, value: object) -> None:
    widget.setText("" if value is None else str(value))


def _whole(text: str) -> object:
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() else text or None


def _number(text: str) -> object:
    """A comma may stand for the point, as many keyboards write it."""
    text = text.strip()
    try:
        return Decimal(text.replace(",", ".")) if text else None
    except InvalidOperation:
        return text
