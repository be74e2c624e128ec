"""The left side: the program's mark, the stores, and the places at the bottom."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.mark import Mark
from omni_desktop.ui.parts.nav_item import NavItem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea

    from omni_desktop.core.ports.program.stores import Store
    from omni_desktop.ui.parts.menu import Menu

WIDTH, NARROW = 219, 163                        # with its line at the right 220, and 164 in a window below the smallest of usual texts


class StoreItem(NavItem):
    """F2 renames, the menu key and the right button open the menu, as in any list of the system."""

    wants_rename = Signal()
    wants_menu = Signal(QPoint)

    def __init__(self, theme: Theme, store: Store) -> None:
        super().__init__(theme, store.name, "store", tr("practice") if store.practice else tr("paused") if store.paused else "")
        self.store = store
        self.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.wants_menu.emit(self.mapToGlobal(at)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_F2:
            self.wants_rename.emit()
        else:
            super().keyPressEvent(event)


class Navigation(QFrame):
    """`show_stores` fills it; the signals carry a store's id."""

    chosen = Signal(int)
    wants_rename = Signal(int)
    wants_pause = Signal(int)
    wants_resume = Signal(int)
    wants_store_settings = Signal(int)
    wants_new_store = Signal()
    wants_practice = Signal()
    wants_audit = Signal()
    wants_computer = Signal()
    wants_help = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.items: dict[int, StoreItem] = {}
        self._has_practice = False
        self.setProperty("ground", "nav")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("Integrations"))
        self.menu: Menu | None = None
        self.add = self._place(tr("Add integration…"), "plus", self.wants_new_store.emit)
        self.practice = self._place(tr("Try the practice store"), "store", self.wants_practice.emit)
        self.audit = self._place(tr("Audit"), "clipboard-list", self.wants_audit.emit)
        self.audit.setCheckable(True)
        self.computer = self._place(tr("This computer"), "settings-2", self.wants_computer.emit)
        self.help = self._place(tr("Help"), "circle-question-mark", self.wants_help.emit)
        self._list, self._room = QVBoxLayout(), QWidget()
        self._lay_out()

    def show_narrow(self, *, narrow: bool) -> None:
        """Large texts leave a small screen few points: the page needs them more."""
        self.setFixedWidth(NARROW if narrow else WIDTH)

    def show_stores(self, stores: Sequence[Store], shown: int) -> None:
        """Items stay where only their state changed, so that the focus stays too."""
        if [item.store for item in self.items.values()] != list(stores):
            self._fill(stores)
        for store_id, item in self.items.items():
            item.setChecked(store_id == shown)
        self._has_practice = any(store.practice for store in stores)
        self._offer_practice()

    def show_audit(self, *, shown: bool) -> None:
        self.audit.setChecked(shown)

    def show_states(self, states: Mapping[int, tuple[str, str]]) -> None:
        """Store id -> (plain, running, trouble or paused; why)."""
        for store_id, item in self.items.items():
            item.show_state(*states.get(store_id, ("plain", "")))

    def be_ready(self) -> None:
        """Until the data is open there is nothing to choose."""
        inside = QVBoxLayout(self._room)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._scrolled())
        for item in (self.add, self.practice, self.audit, self.computer, self.help):
            item.setEnabled(True)
        self._offer_practice()
        self._put_in_order()

    def _offer_practice(self) -> None:
        """Once it has its place: what is shown without one is a window of its own."""
        if self.practice.parentWidget() is not None:
            self.practice.setHidden(self._has_practice)

    def _put_in_order(self) -> None:
        """For the Tab key: stores come late, and would be reached between the parts of a page. Its fixed places stand first already."""
        if self.practice.parentWidget() is not None:
            order = (self.help, *self.items.values(), self.add, self.practice, self.audit, self.computer, self.help)
            for one, next_one in pairwise(order):
                self.setTabOrder(one, next_one)

    def _fill(self, stores: Sequence[Store]) -> None:
        focused = next((store_id for store_id, item in self.items.items() if item.hasFocus()), 0)
        for item in self.items.values():
            self._list.removeWidget(item)
            item.hide()
            item.deleteLater()
        self.items = {store.id: self._item(store) for store in stores}
        for item in self.items.values():
            self._list.addWidget(item)
        if focused in self.items:
            self.items[focused].setFocus()
        self._put_in_order()

    def _item(self, store: Store) -> StoreItem:
        item = StoreItem(self._theme, store)
        item.clicked.connect(lambda: self.chosen.emit(store.id))
        item.wants_rename.connect(lambda: self.wants_rename.emit(store.id))
        item.wants_menu.connect(lambda at: self._open_menu(item, at))
        return item

    def _open_menu(self, item: StoreItem, at: QPoint) -> None:
        from omni_desktop.ui.parts.menu import Menu

        store = item.store
        menu = self.menu = Menu(self._theme, self)
        menu.add("pencil", tr("Rename…"), lambda: self.wants_rename.emit(store.id))
        if store.paused:
            menu.add("step-forward", tr("Resume"), lambda: self.wants_resume.emit(store.id))
        else:
            menu.add("circle-pause", tr("Pause"), lambda: self.wants_pause.emit(store.id))
        menu.add("settings-2", tr("Settings…"), lambda: self.wants_store_settings.emit(store.id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _place(self, text: str, icon: str, pressed: Callable[[], object]) -> NavItem:
        item = NavItem(self._theme, text, icon)
        item.setCheckable(False)
        item.setEnabled(False)
        item.clicked.connect(lambda _=False: pressed())
        return item

    def _lay_out(self) -> None:
        brand = QHBoxLayout()
        brand.setContentsMargins(8, 0, 0, 0)
        brand.setSpacing(8)
        brand.addWidget(Mark(self._theme))
        brand.addWidget(Words(self._theme, "Omni Desktop", "title"))
        brand.addStretch()
        heading = QHBoxLayout()
        heading.setContentsMargins(8, 0, 0, 0)
        heading.addWidget(Words(self._theme, tr("Integrations"), "heading"))
        heading.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 20, 12, 12)
        column.setSpacing(4)
        column.addLayout(brand)
        column.addSpacing(24)
        column.addLayout(heading)
        column.addSpacing(4)
        column.addWidget(self._room, 1)
        column.addWidget(self.audit)
        column.addWidget(self.computer)
        column.addWidget(self.help)

    def _scrolled(self) -> QScrollArea:
        """Twenty stores in a low window still leave room for the places below."""
        page = QWidget()
        page.setObjectName("page")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        self._list.setSpacing(4)
        inside.addLayout(self._list)
        inside.addWidget(self.add)
        inside.addWidget(self.practice)
        inside.addStretch()
        from PySide6.QtWidgets import QScrollArea

        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        return area
