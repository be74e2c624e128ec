"""Light or dark: the one object that knows what a colour, a letter and an icon look like now. It is handed to every widget."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from omni_desktop.ui.look.guided import guide_of
from omni_desktop.ui.look.icons import Icons, whole_ratios
from omni_desktop.ui.look.letters import fonts_by_role, load_inter
from omni_desktop.ui.look.numbers import SCHEMES
from omni_desktop.ui.look.resources import resource_path
from omni_desktop.ui.look.tokens import DARK, LIGHT, ROLES

CHOICES = tuple(SCHEMES)
STYLE = ("-style", "fusion")        # of an application's arguments: chosen later it is a second one, and QStyle has hundreds of names

# Pictures that only a style sheet can place, so that they must be files: (icon, token, px).
SHEET_IMAGES: Mapping[str, tuple[str, str, int]] = {
    "tick": ("check", "onAccent", 12),
    "tickOff": ("check", "text3", 12),
    "arrowCombo": ("chevron-down", "text2", 16),
    "arrowComboOff": ("chevron-down", "text3", 16),
    "arrowPrimary": ("chevron-down", "onAccent", 16),
    "arrowPrimaryOff": ("chevron-down", "text3", 16),
    "arrowUp": ("chevron-up", "text2", 12),
    "arrowDown": ("chevron-down", "text2", 12),
    "calendar": ("calendar", "text2", 16),
    "calendarOff": ("calendar", "text3", 16),
    "sortUp": ("arrow-up", "text3", 12),
    "sortDown": ("arrow-down", "text3", 12),
    "back": ("chevron-left", "text2", 16),
    "onward": ("chevron-right", "text2", 16),
}
PALETTE: Mapping[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "subtle",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "onAccent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Mid: "ctl",
    QPalette.ColorRole.Midlight: "line",
}
F1 = "F1"
INK = QPalette.ColorRole.WindowText
HALF = 128                          # of QColor.lightness
FADED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


class _Sheet(Template):
    delimiter = "@"


class _Dress(QObject):
    """Lives and dies with its window."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        theme.changed.connect(self._put_on)
        self._put_on()

    def _put_on(self) -> None:
        self._window.setStyleSheet(self._theme.sheet())


def sheet_around(widget: QWidget | None) -> str:
    """The style sheet that a widget stands in, "" where nothing around it is dressed."""
    return "" if widget is None else widget.styleSheet() or sheet_around(widget.parentWidget())


class Theme(QObject):
    """Colours, fonts and icons of now; `changed` tells widgets that hold an icon to ask for it again."""

    changed = Signal()
    wants_help = Signal(str)            # F1 in any window: the page of the guide for what has the focus, "" for the first

    def __init__(self, app: QApplication, choice: str = "system", *, at_start: bool = False) -> None:
        """`at_start`: `app` is new and was begun with STYLE, its icon is shown by show_app_icon(), and the pictures of the style sheet are
        drawn by draw_pictures(), before the first widget that has one."""
        super().__init__(app)
        self._draws_pictures, self._is_start = not at_start, at_start
        self._app = app
        self._choice = choice
        self._icons = Icons()
        self._images = QTemporaryDir()
        self._sheet = _Sheet(resource_path("style.qss").read_text("utf-8"))
        self._fonts = fonts_by_role(load_inter())
        self._dark: bool | None = None
        self._colors: dict[str, QColor] = {}
        self._inks: dict[str, QPalette] = {}
        self._filled = ""
        if not at_start:
            app.setStyle("Fusion")
            self.show_app_icon()
        app.setFont(self.font("body"))
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self.choose(choice)

    @property
    def choice(self) -> str:
        return self._choice

    @property
    def is_dark(self) -> bool:
        return bool(self._dark)

    @property
    def tokens(self) -> Mapping[str, str]:
        return DARK if self._dark else LIGHT

    def choose(self, choice: str) -> None:
        """system, light or dark; shown at once in every open window. Title bars follow where the system lets them."""
        self._choice = choice if choice in CHOICES else "system"
        self._app.styleHints().setProperty("colorScheme", SCHEMES[self._choice])
        self._follow()

    def dress(self, window: QWidget) -> None:
        """What is in a window looks as the style sheet says, and F1 in it opens the guide."""
        self.put_sheet_on(window)
        kinds, direct = QtCore.Qt.WindowType, QtCore.Qt.FindChildOption.FindDirectChildrenOnly
        if window.windowType() in {kinds.Window, kinds.Dialog} and window.findChild(QtGui.QShortcut, F1, direct) is None:
            key = QtGui.QShortcut(QtGui.QKeySequence(F1), window)
            key.setObjectName(F1)
            key.activated.connect(lambda: self.wants_help.emit(guide_of(window.focusWidget(), window)))

    def put_sheet_on(self, window: QWidget) -> None:
        """What opens from the window has its sheet too.

        With a sheet of the application Qt would style each part of a window anew whenever it is put into a larger one.
        """
        if not sheet_around(window):
            _Dress(self, window)

    def sheet(self) -> str:
        return self._filled

    def show_app_icon(self) -> None:
        """Of every window: the system draws it in the frame, and need not have it before the window is painted."""
        self._app.setWindowIcon(QtGui.QIcon(self._icons.logo(LIGHT["accent"], LIGHT["onAccent"], 256, 1.0)))

    def draw_pictures(self) -> None:
        self._draws_pictures = True
        self._image_files()

    def color(self, token: str) -> QColor:
        return self._colors[token]

    def ink(self, token: str) -> QPalette:
        """The colour as INK in a palette, for drawItemText: setPen looks first whether it was given a name of Qt (numbers.py)."""
        if token not in self._inks:
            self._inks[token] = palette = QPalette()
            palette.setColor(INK, self._colors[token])
        return self._inks[token]

    def font(self, role: str) -> QFont:
        return self._fonts[role]

    def icon(self, name: str, token: str = "text2", size: int = 16, gap: int = 0, disabled: str = "text3") -> QtGui.QIcon:
        return self._icons.icon(name, self.tokens[token], self.tokens[disabled], size, gap)

    def pixmap(self, name: str, token: str, size: int = 16, ratio: float = 1.0) -> QPixmap:
        return self._icons.pixmap(name, self.tokens[token], size, ratio)

    def app_picture(self, size: int, ratio: float = 1.0) -> QPixmap:
        """The program's mark in the colours of now."""
        return self._icons.logo(self.tokens["accent"], self.tokens["onAccent"], size, ratio)

    def _follow(self) -> None:
        dark = self._wants_dark()
        if dark != self._dark:
            self._dark = dark
            self._apply()

    def _wants_dark(self) -> bool:
        if self._choice == "system":
            return self._is_system_dark()
        return self._choice == "dark"

    def _is_system_dark(self) -> bool:
        """At the start by the palette, which follows the system: the system's own word is a name of Qt (numbers.py)."""
        if self._is_start and self._dark is None:
            return self._app.palette().window().color().lightness() < HALF
        return self._app.styleHints().colorScheme() == QtCore.Qt.ColorScheme.Dark

    def _apply(self) -> None:
        self._inks.clear()
        self._colors = {token: QColor(value) for token, value in self.tokens.items()}
        self._app.setPalette(self._palette())
        self._filled = self._filled_sheet()
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in PALETTE.items():
            palette.setColor(role, self._colors[token])
        for role in FADED:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self._colors["text3"])
        return palette

    def _filled_sheet(self) -> str:
        sizes = {f"{role}Size": f"{letters.size}px" for role, letters in ROLES.items()}
        return self._sheet.substitute(self.tokens, **sizes, **self._image_files())

    def _image_files(self) -> dict[str, str]:
        return {image: f'"{self._image_file(*what)}"' for image, what in SHEET_IMAGES.items()}

    def _image_file(self, name: str, token: str, size: int) -> str:
        """The path of the picture at 100 %; Qt finds the ones named @2x and @3x beside it by itself."""
        path = f"{self._images.path()}/{name}-{self.tokens[token][1:]}-{size}"
        for ratio in whole_ratios() if self._draws_pictures else ():
            self.pixmap(name, token, size, ratio).save(f"{path}.png" if ratio == 1 else f"{path}@{ratio}x.png")
        return f"{path}.png"
