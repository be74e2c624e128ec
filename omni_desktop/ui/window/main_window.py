"""The window: it shows itself at once, opens the data in the background, and closes only when nothing is left half done."""

from __future__ import annotations

import gc
import sys
from binascii import a2b_base64
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from omni_desktop.core.errors import Fault
from omni_desktop.ui.desk.reads import Reads
from omni_desktop.ui.look.look import fit_on_screen, least_on_screen, rule
from omni_desktop.ui.look.plain import set_title
from omni_desktop.ui.look.text_size import text_size
from omni_desktop.ui.look.theme import STYLE, Theme
from omni_desktop.ui.look.translated import teach_qt, tr
from omni_desktop.ui.window.mistakes import Mistakes, Report, hear_all
from omni_desktop.ui.window.navigation import Navigation
from omni_desktop.ui.window.opening_page import OpeningPage

if TYPE_CHECKING:                   # what stands in the window is imported while the data is opened, behind the first paint
    from omni_desktop.core.ports.program.program import Program
    from omni_desktop.ui.desktop.one_copy import Asked, Door, FirstWindow
    from omni_desktop.ui.parts.question import Question
    from omni_desktop.ui.window.on_desktop import OnDesktop
    from omni_desktop.ui.window.opened import Opened
    from omni_desktop.ui.window.store_window import StoreWindow

TITLE = "Omni Desktop"
SIZE, SMALLEST = (1280, 820), (960, 560)
GEOMETRY_NAME = "geometry"
UNSEEN_MS = 500                     # a window that is not painted by then, a minimized one, opens its data all the same
STOP, KEEP = tr("Stop and close"), tr("Keep downloading")


class MainWindow(QMainWindow):
    """`open_program` is called in the background, again after a failure that somebody wants to try again. `geometry` is of last time."""

    closed = Signal()                   # for good

    def __init__(self, theme: Theme, open_program: Callable[[], Program], report: Report, geometry: str = "") -> None:
        super().__init__()
        self._theme, self._open_program = theme, open_program
        theme.put_sheet_on(self)                    # F1 comes with the guide, when the data is open
        self._opening = Reads(self)
        self.mistakes = Mistakes(theme, report, self)
        self._opening.made_a_mistake.connect(self.mistakes.show)
        self.navigation = Navigation(theme)
        self.opening_page = OpeningPage(theme)
        self.workplace: StoreWindow | None = None
        self._inside = QStackedWidget()
        self._has_begun = False
        self._stops, self._quits, self._session_ends = False, False, False
        self.on_desktop: OnDesktop | None = None
        self._question: Question | None = None      # whether the download that goes on shall stop
        self._door: Door | None = None
        self.first_window: FirstWindow | None = None
        self._order = ""
        self._lay_out()
        self.opening_page.wants_again.connect(self._begin)
        self.opening_page.wants_quit.connect(self.close)
        set_title(self, TITLE)
        least_on_screen(self, *SMALLEST)
        fit_on_screen(self, *SIZE)
        self.restoreGeometry(_bytes(geometry))

    def start(self, door: Door | None = None) -> None:
        """Shown by now; the data is opened as soon as the window is painted."""
        self._door = door
        QTimer.singleShot(UNSEEN_MS, self.open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.navigation.show_narrow(narrow=self.width() < SMALLEST[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_begun:
            QTimer.singleShot(0, self.open)

    def open(self) -> None:
        """Open the data, once; what comes of it is shown."""
        if not self._has_begun:
            self._begin()

    def _begin(self) -> None:
        self._has_begun = True
        gc.enable()                         # off since the start, see app.py
        QTimer.singleShot(0, self, self._theme.show_app_icon)
        self._listen_at_door()
        self.opening_page.show_opening()
        self._opening.ask(self, self._opened, self._show, lambda sentence: self._fail(Fault(sentence)), waits=True)

    def show_order(self, order: str) -> None:
        """As soon as the data is open; its store is shown with it."""
        self._order = order
        if self.workplace is not None:
            self._order = ""
            self.workplace.show_order(order)

    def come_forward(self) -> None:
        """Seen, and in front of other windows, however it was put away."""
        self.setWindowState(self.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def start_small(self) -> None:
        """Into the tray, which may come up after this program when somebody signs in; without one, minimized."""
        from omni_desktop.ui.desktop.within_reach import WithinReach

        self.winId()                # Windows asks windows, seen or not, to end: without one no installer could close the program
        WithinReach(self).watch()

    def _listen_at_door(self) -> None:
        if self._door is not None and self.first_window is None:
            from omni_desktop.ui.desktop.one_copy import FirstWindow

            self.first_window = FirstWindow(self._door, self)
            self.first_window.asked.connect(self._started_again)
            self.first_window.listen()

    def _started_again(self, asked: Asked) -> None:
        if asked.is_seen:
            self.come_forward()
        if asked.order:
            self.show_order(asked.order)

    def finish(self) -> None:
        """After the window is closed: nobody reads from here on, and the database may be closed."""
        if self.first_window is not None:
            self.first_window.close()
        self._opening.close()
        if self.on_desktop is not None:
            self.on_desktop.close()
        if self.workplace is not None:
            desk = self.workplace.desk
            self.workplace.leave_setup()
            self.workplace.stores.stop()
            self.workplace.help.close()
            desk.pin.close()
            desk.program.hurry_keys()       # a keyring may wait for a person to unlock it
            desk.runs.close()
            desk.program.cancel()       # a daily check makes calls, and goes on after the next download
            desk.reads.close()
            with suppress(Fault):               # a full disk is no reason not to end
                desk.program.remember(GEOMETRY_NAME, self.saveGeometry().toBase64().toStdString())

    def quit(self) -> None:
        """Ends the program, tray or not; asks first where a download is running."""
        self._quits = True
        self.close()

    def mean_to_quit(self, *, session_ends: bool = False) -> None:
        """The close that comes is one for good. When the session ends nobody can be asked, and a download goes on after the next start."""
        self._quits, self._session_ends = True, session_ends

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._quits and self.on_desktop is not None and self.on_desktop.keeps_running:
            event.ignore()
            self.on_desktop.put_away()
            return
        if self._session_ends or self.workplace is None or not self.workplace.desk.runs.is_running:
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        if not self._stops:
            self.come_forward()
            self._ask_whether_to_stop()

    def _opened(self) -> Opened | Fault:
        from omni_desktop.ui.window.opened import read_opened

        try:
            return read_opened(self._open_program())
        except Fault as fault:
            return fault

    def _show(self, opened: Opened | Fault) -> None:
        if isinstance(opened, Fault):
            self._fail(opened)
            return
        from omni_desktop.ui.desk.store_context import StoreContext
        from omni_desktop.ui.settings.pin_dialogs import show_questions
        from omni_desktop.ui.stores.stores import Stores
        from omni_desktop.ui.window.on_desktop import EXPLAINED_NAME, OnDesktop
        from omni_desktop.ui.window.store_window import FOLDED_NAME, StoreWindow

        self._theme.draw_pictures()
        self._theme.dress(self)
        self._theme.choose(opened.theme)
        desk = StoreContext(self._theme, opened.program, opened.look.shown, opened.look.settings)
        desk.reads.made_a_mistake.connect(self.mistakes.show)
        self.mistakes.use(desk)
        desk.runs.made_a_mistake.connect(self._tell_mistake)
        desk.runs.ended.connect(self._close_if_stopped)
        stores = Stores(desk, opened.look, self)
        self.workplace = workplace = StoreWindow(desk, stores, self.navigation)
        workplace.titled.connect(self._title)
        show_questions(desk, workplace)
        workplace.fold_as_remembered(opened.remembered[FOLDED_NAME])
        self._title(desk.store.name if desk.store else "")
        self.on_desktop = OnDesktop(self, workplace, is_explained=opened.remembered[EXPLAINED_NAME] == "yes")
        self.on_desktop.tray.wants_window.connect(self.come_forward)
        self.on_desktop.telling.wants.connect(self.come_forward)
        self.on_desktop.telling.wants.connect(workplace.show_target)
        self.on_desktop.tray.wants_quit.connect(self.quit)
        self._inside.addWidget(workplace)
        self._inside.setCurrentWidget(workplace)
        self.navigation.be_ready()
        workplace.activity.take_focus()
        if self._order:
            self.show_order(self._order)

    def _tell_mistake(self, bug: Exception) -> None:
        """Nobody sits there when a download began by itself: the tile says it, and nothing stands in the way in the morning."""
        from omni_desktop.core.run.timetable.schedule import TIMER

        is_automatic = self.workplace is not None and self.workplace.desk.runs.progress.request.starter == TIMER
        (self.mistakes.note if is_automatic else self.mistakes.show)(bug)

    def _fail(self, fault: Fault) -> None:
        if self.isHidden():                     # started into the tray: somebody has to see this
            self.come_forward()
        self.opening_page.show_fault(fault)

    def _title(self, store: str) -> None:
        set_title(self, f"{store} - {TITLE}" if store else TITLE)

    def _ask_whether_to_stop(self) -> None:
        from omni_desktop.ui.parts.question import Question

        self._question = question = Question(
            self._theme,
            tr("A download is running"),
            tr("Stop after the current batch and close? What was downloaded is kept, and the next download goes on from there."),
            STOP,
            stay=KEEP,
            parent=self,
        )
        question.answered.connect(self._answered)
        question.open()

    def _answered(self, words: str) -> None:
        self._question = None
        if words != STOP or self.workplace is None:
            self._quits = False
            return
        self._stops = True
        set_title(self, tr("Stopping… - {title}", title=TITLE))
        self.workplace.desk.runs.cancel()
        self._close_if_stopped()

    def _close_if_stopped(self) -> None:
        if self.workplace is None or self.workplace.desk.runs.is_running:
            return
        if self._question is not None:      # what it asks about is over: nothing keeps the window that somebody wants to close
            self._question.go_button.click()
        elif self._stops:
            self.close()

    def _lay_out(self) -> None:
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(rule(upright=True))
        row.addWidget(self._inside, 1)
        self._inside.addWidget(self.opening_page)
        self.setCentralWidget(inside)


class Application(QApplication):
    """Says when the system's own Quit (that of a Mac's menu bar, for instance) is about to close the window."""

    told_to_quit = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.told_to_quit.emit()
        return super().event(event)


class Start(NamedTuple):
    """How the window begins. `look`: how it looked last time, by name; `order`: the number of the order it opens at; `door`: where it
    listens for later starts, None where there is no folder for it."""

    look: Mapping[str, str] = {}
    minimized: bool = False
    order: str = ""
    door: Door | None = None


def show(open_program: Callable[[], Program], report: Report, start: Start) -> int:
    """The window, until it is closed and nothing of it reads any more."""
    with text_size(start.look.get("text_size", "")):
        application = Application([*sys.argv[:1], *STYLE])
    teach_qt(application)
    application.setQuitOnLastWindowClosed(False)        # a window in the tray is no window, and its last dialog no end
    theme = Theme(application, start.look.get("theme", "system"), at_start=True)
    window = MainWindow(theme, open_program, report, start.look.get(GEOMETRY_NAME, ""))
    hear_all(window.mistakes)
    application.told_to_quit.connect(window.mean_to_quit)
    application.commitDataRequest.connect(lambda _manager: window.mean_to_quit(session_ends=True))
    window.closed.connect(lambda: application.exit(0))
    window.start_small() if start.minimized else window.show()
    if start.order:
        window.show_order(start.order)
    window.start(start.door)
    status = application.exec()
    window.finish()
    return status


def _bytes(geometry: str) -> bytes:
    """Empty, which changes no window, where it isn't what a window kept."""
    try:
        return a2b_base64(geometry)
    except ValueError:
        return b""


def check_libraries() -> int:
    """0 where a window can be made here; a missing library ends the process before."""
    application = QApplication(sys.argv[:1])
    widget = QWidget()
    widget.grab()
    application.quit()
    return 0
