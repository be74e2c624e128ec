"""The program's place in the tray: its states are those of the list and the tile, its menu the few things that need no window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QWidget

from omni_desktop.core.run.timetable.pause import HOUR, tomorrow_morning
from omni_desktop.core.words.harmless import one_line, shortened
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.desktop.pause_dialog import words_of
from omni_desktop.ui.look.plain import without_keys, without_markup
from omni_desktop.ui.look.plain_notices import TrayIcon
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.tokens import LIGHT
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.parts.menu import Menu
from omni_desktop.ui.tiles.activity import Standing

NAME = "Omni Desktop"
SIZES = (16, 20, 24, 32, 48, 64)
WORST_FIRST = ("running", "trouble", "paused", "plain")
EDGE, DISC = "#FFFFFF", 0.62         # the tray's ground is the system's: these colours are the same in light and dark
MARKS: Mapping[str, tuple[str, tuple[tuple[float, float, float, float], ...]]] = {
    "running": (LIGHT["ok"], ((0.26, 0.42, 0.14, 0.16), (0.43, 0.42, 0.14, 0.16), (0.60, 0.42, 0.14, 0.16))),
    "trouble": (LIGHT["bad"], ((0.43, 0.22, 0.14, 0.34), (0.43, 0.64, 0.14, 0.14))),
    "paused": (LIGHT["neu"], ((0.32, 0.28, 0.13, 0.44), (0.55, 0.28, 0.13, 0.44))),
}
LONGEST_TIP = 120                   # letters: Windows cuts a tip of the tray at 127
OPENS = (TrayIcon.ActivationReason.Trigger, TrayIcon.ActivationReason.DoubleClick)


def state_of(standings: Mapping[int, Standing]) -> str:
    """Of all stores the one that has to be seen first."""
    states = {each.state for each in standings.values()}
    return next((state for state in WORST_FIRST if state in states), "plain")


def tip_of(standings: Mapping[int, Standing], names: Mapping[int, str]) -> str:
    """What goes on in each store that has something to say; one line each."""
    told = [f"{names.get(store_id, '')}: {each.words}" for store_id, each in standings.items() if each.words]
    text = without_markup("\n".join([NAME, *map(one_line, told)]))
    return shortened(text, LONGEST_TIP)


class Tray(QObject):
    """`show_standings` brings it up to date. It is there as long as the window lives, where the desktop has a tray."""

    wants_window = Signal()
    wants_quit = Signal()

    def __init__(self, desk: StoreContext, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._state = desk, "plain"
        self._names: Mapping[int, str] = {}
        self.icon = TrayIcon(self)
        self.menu, self.pause_menu = Menu(desk.theme, window), Menu(desk.theme, window)
        self.download = self.menu.add("download", tr("Download now"), desk.download)
        self.open = self.menu.add("store", tr("Open"), self.wants_window.emit)
        self.why = self.menu.add("circle-question-mark", tr("Why is an order not here?…"), self._ask_why)
        self.menu.addSeparator()
        self.pause = self.menu.put("circle-pause", tr("Pause until…"), self.pause_menu)
        self.resume = self.menu.add("step-forward", tr("Resume automatic downloads"), lambda: desk.pause.choose(None))
        self.menu.addSeparator()
        self.quit = self.menu.add("x", tr("Quit"), self.wants_quit.emit)
        self.menu.aboutToShow.connect(self.show_menu)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(lambda reason: self.wants_window.emit() if reason in OPENS else None)
        desk.theme.changed.connect(self._draw)
        desk.pause.changed.connect(self.show_menu)
        self._draw()
        self.show_menu()
        self.icon.show()

    def show_standings(self, standings: Mapping[int, Standing], names: Mapping[int, str]) -> None:
        self._names = names
        self.icon.set_tip(tip_of(standings, names))
        self.show_menu()
        state = state_of(standings)
        if state != self._state:
            self._state = state
            self._draw()

    @property
    def state(self) -> str:
        return self._state

    def show_menu(self) -> None:
        """Its times are of now, so it is filled as it opens."""
        desk, until = self._desk, self._desk.pause.until
        self.resume.setVisible(until is not None)
        self.resume.setText(tr("Resume automatic downloads (paused until {moment})", moment=words_of(until, desk)) if until else "")
        self.pause_menu.empty()
        morning = tomorrow_morning(desk.now(), desk.formats.zone)
        self.pause_menu.add("clock", tr("An hour from now"), lambda: desk.pause.choose(desk.now() + HOUR))
        self.pause_menu.add("clock", words_of(morning, desk).capitalize(), lambda: desk.pause.choose(morning))
        self.pause_menu.add("calendar", tr("A time…"), self._ask_time)
        store = desk.store
        self.download.setText(without_keys(tr(
            "Download now: {name}",
            name=store.name,
        ) if store and len(self._names) > 1 else tr("Download now")))
        self.download.setEnabled(store is not None and not desk.runs.is_running)
        self.why.setEnabled(store is not None)

    def close(self) -> None:
        self.icon.hide()

    def _ask_why(self) -> None:
        self.wants_window.emit()
        self._desk.wants_why.emit("")

    def _ask_time(self) -> None:
        self.wants_window.emit()
        self._desk.wants_pause.emit()

    def _draw(self) -> None:
        icon = QIcon()
        for size in SIZES:
            icon.addPixmap(picture(self._desk.theme, self._state, size))
        self.icon.setIcon(icon)


def picture(theme: Theme, state: str, size: int) -> QPixmap:
    """The program's mark; where there is something to see, its sign on a disc over the lower right corner. Legible at 16 px."""
    pixmap = QPixmap(theme.app_picture(size))
    if state in MARKS:
        ground, sign = MARKS[state]
        disc, edge = round(size * DISC), max(1.0, size / 20)
        place = QRectF(size - disc, size - disc, disc, disc)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(EDGE))
            painter.drawEllipse(place)
            painter.setBrush(QColor(ground))
            painter.drawEllipse(place.adjusted(edge, edge, -edge, -edge))
            painter.setBrush(QColor(EDGE))
            painter.drawPath(_sign(sign, place))
    return pixmap


def _sign(parts: tuple[tuple[float, float, float, float], ...], place: QRectF) -> QPainterPath:
    """Bars on the disc, as parts of its width: left, top, width, height."""
    path = QPainterPath()
    for left, top, width, height in parts:
        bar = QRectF(place.x() + left * place.width(), place.y() + top * place.height(), width * place.width(), height * place.height())
        path.addRect(bar)
    return path
