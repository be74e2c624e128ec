"""The saved views of the orders list: one click shows one; saved, renamed, brought up to date and deleted here and in the list's menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from omni_desktop.core.words.harmless import one_line
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.orders.orders_filter import OrdersFilter
from omni_desktop.ui.orders.orders_table import OrdersTable
from omni_desktop.ui.orders.saved_views import LONGEST, MOST, SavedView, is_named, saved, saved_views, views_as_text
from omni_desktop.ui.parts.chips import Chip
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.inputs.inputs import LineInput
from omni_desktop.ui.parts.menu import Menu
from omni_desktop.ui.parts.question import Question

KEPT_AS = "orders.views"
KEEPS = tr("It keeps what is searched for, the result, the days, the columns, and how the list is sorted.")
BY_KEY = 9                                      # views with a key of their own


class ViewsLine(QWidget):
    """Hidden while there are none. `sort_wanted` brings a Sort once the filter stands: the list is then asked for anew."""

    sort_wanted = Signal(object)

    def __init__(self, desk: StoreContext, narrowing: OrdersFilter, table: OrdersTable, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._filter, self._table, self._window = desk, narrowing, table, window
        self.views: list[SavedView] = []
        self.chips: list[ViewChip] = []
        self._kept_as = ""
        self._menu, self.inner = Menu(desk.theme, self), Menu(desk.theme, self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 16, 12)
        self._row.setSpacing(8)
        self._heading = Words(desk.theme, tr("Views"), "small")
        self._row.addWidget(self._heading)
        self._row.addStretch()
        self.hide()
        narrowing.more = self.offer
        desk.store_changed.connect(self._read)
        for keys, deed in (("Ctrl+D", self.ask_name), *((f"Alt+{n + 1}", partial(self._show_number, n)) for n in range(BY_KEY))):
            key = QShortcut(QKeySequence(keys), window)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(deed)
        self._read()

    def offer(self, menu: Menu) -> None:
        """Below what the menu has already: all views, those too that the line has no room for."""
        menu.addSeparator()
        self.inner.empty()
        for view in self.views:
            action = self.inner.add("", view.name, partial(self.show_view, view))
            action.setCheckable(True)
            action.setChecked(self._is_shown(view))
        if self.views:
            menu.put("bookmark", tr("Views"), self.inner)
        can, why = self._can_save()
        menu.add("bookmark", tr("Save this view…") if can else tr("Save this view: {why}", why=why), self.ask_name).setEnabled(can)

    def menu(self, view: SavedView) -> Menu:
        """What can be done with one view."""
        menu = self._menu
        menu.empty()
        menu.add("eye", tr("Show {name}", name=view.name), partial(self.show_view, view))
        menu.add("bookmark", tr("Save what is listed now as {name}", name=view.name), partial(self.save, view.name)).setEnabled(
            self._can_save()[0]
        )
        menu.add("pencil", tr("Rename…"), partial(self.ask_new_name, view))
        menu.add("trash-2", tr("Delete…"), partial(self.ask_to_delete, view))
        return menu

    def show_view(self, view: SavedView) -> None:
        self._filter.show_listed(view.listed)
        self._table.show_columns(view.columns)
        self.sort_wanted.emit(view.sort)
        self.mark()

    def mark(self) -> None:
        """Which of them is listed now; to be called when another list was asked for."""
        for chip in self.chips:
            chip.setChecked(self._is_shown(chip.view))

    def save(self, name: str) -> None:
        listed = self._filter.listed()
        if listed is not None:
            view = SavedView(one_line(name).strip(), listed, self._table.orders.question.sort, self._table.columns_now())
            self._keep(saved(self.views, view))

    def ask_name(self) -> None:
        """A name that is there already is replaced, and the button says so."""
        if self._can_save()[0]:
            NameDialog(self._desk, tr("Save this view"), "", self.views, self.save, self._window).open()

    def ask_new_name(self, view: SavedView) -> None:
        def rename(name: str) -> None:
            others = [each for each in self.views if each is view or not is_named(each, name)]
            self._keep([each._replace(name=one_line(name).strip()) if each is view else each for each in others])

        others = [each for each in self.views if each is not view]
        NameDialog(self._desk, tr("Rename this view"), view.name, others, rename, self._window).open()

    def ask_to_delete(self, view: SavedView) -> None:
        go, text = tr("Delete {name}", name=view.name), tr("Only the view goes. Its orders stay as they are.")
        question = Question(self._desk.theme, tr("Delete this view?"), text, go, parent=self._window)
        question.answered.connect(lambda answer: self._keep([each for each in self.views if each is not view]) if answer == go else None)
        question.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _can_save(self) -> tuple[bool, str]:
        if self._filter.listed() is None:
            return False, tr("not of one download or one problem")
        return len(self.views) < MOST, tr("there are {most} already", most=MOST)

    def _is_shown(self, view: SavedView) -> bool:
        return self._filter.listed() == view.listed and self._table.orders.question.sort == view.sort

    def _show_number(self, number: int) -> None:
        if number < len(self.views):
            self.show_view(self.views[number])

    def _read(self) -> None:
        program, name = self._desk.program, f"{KEPT_AS}.{self._desk.store_id}"
        if name != self._kept_as:
            self._kept_as = name
            self._show([])
            self._desk.reads.ask(self, lambda: saved_views(program.remembered(name)), self._show, key="views")

    def _keep(self, views: Sequence[SavedView]) -> None:
        program, name, text = self._desk.program, self._kept_as, views_as_text(views)
        self._show(views)
        self._desk.reads.keep(self, lambda: program.remember(name, text))

    def _show(self, views: Sequence[SavedView]) -> None:
        self.views = list(views)
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [ViewChip(self, view, number) for number, view in enumerate(self.views)]
        for number, chip in enumerate(self.chips):
            self._row.insertWidget(number + 1, chip)
        self.setVisible(bool(self.views))
        self.mark()
        self._fit()

    def _fit(self) -> None:
        """Those without room are in the menu only, the last first."""
        room = self.width() - 24 - 16 - self._heading.sizeHint().width() - 8
        for chip in self.chips:
            chip.ensurePolished()
            room -= chip.sizeHint().width() + 8
            chip.setVisible(room >= 0)


class ViewChip(Chip):
    """Space or a click shows it, F2 renames it, Delete asks whether it shall go."""

    def __init__(self, line: ViewsLine, view: SavedView, number: int) -> None:
        super().__init__(line._desk.theme, view.name, line)
        self.view, self._line = view, line
        self.setAccessibleName(tr("View {name}", name=view.name))
        set_tip(self, tr("{name} (Alt+{number})", name=view.name, number=number + 1) if number < BY_KEY else view.name)
        self.clicked.connect(lambda: line.show_view(view))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self._line.ask_new_name(self.view)
        elif event.key() == Qt.Key.Key_Delete:
            self._line.ask_to_delete(self.view)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._line.menu(self.view).popup(event.globalPos())


class NameDialog(Dialog):
    """`take` is given the name. One of `others` that has it already is replaced."""

    def __init__(
        self, desk: StoreContext, title: str, name: str, others: Sequence[SavedView], take: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(desk.theme, title, tr("Save"), width=400, parent=parent)
        self._others, self._take = others, take
        self.name = LineInput(tr("Name of the view"), name)
        self.name.setMaxLength(LONGEST)
        self.body.addWidget(self.name)
        self.body.addWidget(Words(desk.theme, KEEPS, "caption", wrap=True))
        self.name.textChanged.connect(self._look)
        self.go_button.clicked.connect(self._save)
        self.name.selectAll()
        self.name.setFocus()
        self._look()

    def _look(self) -> None:
        name = self.name.text()
        self.go_button.setEnabled(bool(name.strip()))
        self.go_button.setText(tr("Replace") if any(is_named(each, name) for each in self._others) else tr("Save"))

    def _save(self) -> None:
        self.accept()
        self._take(self.name.text())
