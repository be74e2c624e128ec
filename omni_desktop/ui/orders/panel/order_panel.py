"""Everything about one order, beside the list: what became of it and why, to the cent and to the second."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.core.words.guide import problem_page
from omni_desktop.ui.attention.sku_fix import SkuFix
from omni_desktop.ui.desk.rereading import Rereading
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.guided import set_guide
from omni_desktop.ui.look.look import rule
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.reassured import reassured
from omni_desktop.ui.look.results import Look, result_look
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.orders import open_elsewhere
from omni_desktop.ui.orders.panel.document_window import DocumentWindow
from omni_desktop.ui.orders.panel.order_attention import attention_section
from omni_desktop.ui.orders.panel.order_later import change_section, payments_section, refunds_section, related_section
from omni_desktop.ui.orders.panel.order_sections import (
    Section,
    address_section,
    follow_section,
    head_section,
    lines_section,
    reference_section,
    remarks_section,
    totals_section,
    why_section,
)
from omni_desktop.ui.orders.panel.order_story import ToldOrder, told_order
from omni_desktop.ui.orders.panel.order_timeline import timeline_section
from omni_desktop.ui.parts.badges import Badge
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.copy_button import CopyButton
from omni_desktop.ui.parts.dialog import put_last
from omni_desktop.ui.parts.empty_state import EmptyState


class OrderPanel(QWidget):
    """`closed`: Esc was pressed in it, or its cross. `shown`: it shows another order, or what changed of it."""

    closed = Signal()
    print_pressed = Signal()
    shown = Signal()

    def __init__(self, desk: StoreContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._id = ""
        self._compares = ""             # the order whose documents are wanted as soon as it is read
        self.told: ToldOrder | None = None
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Order"))
        self.copy = CopyButton(desk.theme, tr("Copy reference"), self._reference)
        self.documents = Button(desk.theme, tr("Documents…"), icon="file-text", narrow=True)
        self.in_neto = Button(desk.theme, tr("Open in Neto"), icon=open_elsewhere.ICON, narrow=True)
        self.in_omni = Button(desk.theme, tr("Open in Omni"), icon=open_elsewhere.ICON, narrow=True)
        self.title = Words(desk.theme, "", "title", elide=True)
        self.badge = Badge(desk.theme, result_look("created"))
        self.printer = Button(desk.theme, "", "ghost", "printer", narrow=True)
        self.printer.setAccessibleName(tr("Print this order"))
        set_tip(self.printer, tr("Print this order (Ctrl+P)"))
        self.close_button = Button(desk.theme, "", "ghost", "x", narrow=True)
        self.close_button.setAccessibleName(tr("Close the panel"))
        set_tip(self.close_button, tr("Close (Esc)"))
        self.empty = EmptyState(desk.theme)
        self.area = QScrollArea()
        self._stack = QStackedWidget()
        self._buttons = QWidget()
        self._lay_out()
        self.close_button.clicked.connect(self.closed)
        self.printer.clicked.connect(self.print_pressed)
        self.documents.clicked.connect(self.show_documents)
        self.in_neto.clicked.connect(lambda: self._opened_in_neto().open())
        self.in_omni.clicked.connect(lambda: self._opened_in_omni().open())
        self.empty.pressed.connect(self._reread)
        self._reading = Rereading(self, desk.reads, self._question, self._show, self._fail)
        desk.ledger_changed.connect(self._reread)
        desk.store_changed.connect(self._look_at_settings)
        self._show_empty()

    def show_order(self, order_id: str) -> None:
        """"" for none. The order before stays in sight until this one has been read."""
        if order_id == self._id:
            return
        self._id = order_id
        self._reading.start_over()
        if not order_id:
            self.told = None
            set_guide(self, "")
            self._show_empty()

    def show_documents_of(self, order_id: str) -> None:
        """Once it has been read."""
        self._compares = order_id
        self._show_wanted_documents()

    def _show_wanted_documents(self) -> None:
        if self.told is not None and self.told.id == self._compares:
            self._compares = ""
            self.show_documents()

    def show_documents(self) -> None:
        if self.told is not None and self.told.story is not None:
            window = DocumentWindow(self._desk, self.told.story, self.window())
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            window.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reading.read()

    def _look_at_settings(self) -> None:
        """The order may be the same, and the addresses others."""
        if self.told is not None and self.told.story is not None:
            self._show_buttons(self.told)
        self._reread()

    def _reread(self) -> None:
        if self.isVisible():
            self._reading.read()

    def _question(self) -> Callable[[], ToldOrder] | None:
        order_id, store_id, program = self._id, self._desk.store_id, self._desk.program
        return (lambda: told_order(program, store_id, order_id)) if order_id and store_id else None

    def _show(self, told: ToldOrder) -> None:
        """Only where something changed: what somebody types here is not to be taken away by a download that goes on."""
        if told == self.told or told.id.casefold() != self._id.casefold():
            return
        same = self.told is not None and self.told.id == told.id
        scrolled = self.area.verticalScrollBar().value() if same else 0
        self.told = told
        set_guide(self, problem_page(told.look_at[0].code) if told.look_at else "orders")
        self._show_head(told.id, result_look(told.story.row.result) if told.story else None)
        if told.story is None:
            self.empty.show_words("circle-question-mark", tr("Not seen yet"), tr("No download has seen this order in Neto yet."))
            self._stack.setCurrentWidget(self.empty)
        else:
            page = self._page(told)
            for before in self.area.findChildren(SkuFix) if same else ():
                for fix in page.findChildren(SkuFix):
                    fix.take_over(before)
            self.area.setWidget(page)
            self.area.verticalScrollBar().setValue(scrolled)
            self._stack.setCurrentWidget(self.area)
            put_last(self.window(), self.in_neto, self.in_omni, self.copy, self.documents)      # the page was made after them
        self._show_buttons(told)
        self._show_wanted_documents()
        self.shown.emit()

    def _page(self, told: ToldOrder) -> QWidget:
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(22, 0, 10, 14)            # the ring takes 2, the scroll bar 12 more
        column.setSpacing(16)
        for number, group in enumerate(self._groups(told)):
            shown = [section for section in group if section is not None]
            if number and shown:
                column.addWidget(rule())
            for section in shown:
                column.addWidget(section)
        column.addStretch()
        return page

    def _groups(self, told: ToldOrder) -> Iterator[list[Section | None]]:
        """Between two groups is a line."""
        yield [head_section(self._desk, told)]
        attention = attention_section(self._desk, told)
        if attention is not None:
            attention.wants_documents.connect(self.show_documents)
        yield [follow_section(self._desk, told), attention, change_section(self._desk, told)]
        yield [totals_section(self._desk, told), why_section(self._desk, told)]
        if told.story is not None:
            yield [timeline_section(self._desk, told.story.timeline)]
            yield [reference_section(self._desk, told.story.parts)]
        yield [payments_section(self._desk, told), refunds_section(self._desk, told), related_section(self._desk, told)]
        if told.order is not None:
            yield [lines_section(self._desk, told.order), address_section(self._desk, told.order)]
        yield [remarks_section(self._desk, told)]

    def _show_buttons(self, told: ToldOrder) -> None:
        self.copy.setVisible(bool(told.story and told.story.row.reference))
        self.documents.setVisible(bool(told.story and told.story.raw))
        self._buttons.setVisible(told.story is not None)
        for button, opening in ((self.in_neto, self._opened_in_neto()), (self.in_omni, self._opened_in_omni())):
            button.setEnabled(not opening.reason)
            button.setAccessibleName(f"{opening.words}: {opening.reason}" if opening.reason else opening.words)
            set_tip(button, button.accessibleName() if opening.reason else "")

    def _opened_in_neto(self) -> open_elsewhere.Opening:
        return open_elsewhere.in_neto(self._desk, [self.told.story.row] if self.told and self.told.story else [])

    def _opened_in_omni(self) -> open_elsewhere.Opening:
        return open_elsewhere.parts_in_omni(self._desk, self.told.story.parts if self.told and self.told.story else ())

    def _show_head(self, order_id: str, look: Look | None = None) -> None:
        self.title.setText(order_id)
        self.badge.setVisible(look is not None)
        self.printer.setVisible(look is not None)
        if look is not None:
            self.badge.show_look(look)

    def _show_empty(self) -> None:
        self._show_head("")
        self.empty.show_words("file-text", tr("No order chosen"), tr("Choose one in the list to see what became of it and why."))
        self._stack.setCurrentWidget(self.empty)
        self._buttons.hide()

    def _fail(self, sentence: str) -> None:
        self.told = None
        self._show_head(self._id)
        self.empty.show_words("circle-x", tr("The order can't be read"), reassured(sentence), tr("Try again"), "bad")
        self._stack.setCurrentWidget(self.empty)
        self._buttons.hide()

    def _reference(self) -> str:
        return self.told.story.row.reference if self.told is not None and self.told.story is not None else ""

    def _lay_out(self) -> None:
        self.area.setWidgetResizable(True)
        self.area.setProperty("ring", "true")
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(tr("What is known of the order"))
        self.setFocusProxy(self.area)
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.empty)
        buttons = QVBoxLayout(self._buttons)
        buttons.setContentsMargins(24, 12, 16, 16)
        buttons.setSpacing(8)
        for pair in ((self.in_neto, self.in_omni), (self.copy, self.documents)):
            line = QHBoxLayout()
            for button in pair:
                line.addWidget(button)
            line.addStretch()
            buttons.addLayout(line)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._stack, 1)
        column.addWidget(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rule(upright=True))
        row.addLayout(column, 1)

    def _head(self) -> QWidget:
        """Stays while the rest is scrolled."""
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(24, 12, 8, 0)
        row.setSpacing(4)
        row.addWidget(self.title, 1)
        row.addWidget(self.badge)
        row.addWidget(self.printer)
        row.addWidget(self.close_button)
        return head
