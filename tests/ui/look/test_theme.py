import ast
import gc
import re
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from omni_desktop.core.words.guide import NAMES
from omni_desktop.ui.look.letters import font_of
from omni_desktop.ui.look.resources import resource_path
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.tokens import DARK, LIGHT, ROLES
from omni_desktop.ui.parts.buttons import Button
from tests.ui.windows import theme_of

UI = Path(__file__).resolve().parents[3] / "omni_desktop" / "ui"


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """A new one for each test: here it is looked at how it comes and goes."""
    yield from theme_of(qapp)


def test_a_theme_chosen_is_shown_at_once(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    assert theme.is_dark
    assert theme.color("surface") == QColor(DARK["surface"])
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK["window"])
    assert DARK["accent"] in theme.sheet()
    assert LIGHT["accent"] not in theme.sheet()


def test_the_same_theme_again_costs_nothing(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose("light")


def test_system_follows_what_the_system_says(qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    theme.choose("system")
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    assert theme.is_dark == (qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark)
    monkeypatch.setattr(theme, "_wants_dark", lambda: True)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.is_dark


def test_a_choice_nobody_knows_is_the_systems(theme: Theme) -> None:
    theme.choose("purple")
    assert theme.choice == "system"


def test_every_window_follows(qtbot: QtBot, theme: Theme) -> None:
    label = QLabel("words")
    qtbot.addWidget(label)
    label.show()
    theme.choose("dark")
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK["text"])


def test_the_sheet_leaves_no_name_unfilled_and_its_pictures_exist(theme: Theme) -> None:
    sheet = theme.sheet()
    assert "@" not in sheet
    pictures = re.findall(r'url\("([^"]+)"\)', sheet)
    assert len(set(pictures)) >= 10
    assert all(Path(picture).is_file() and Path(picture.replace(".png", "@2x.png")).is_file() for picture in pictures)


def test_inter_is_there_in_every_weight_that_a_role_asks_for(theme: Theme) -> None:
    for role, letters in ROLES.items():
        info = QFontInfo(theme.font(role))
        assert (info.family(), info.pixelSize(), info.weight()) == ("Inter", letters.size, letters.weight), role


def test_figures_stand_below_each_other(theme: Theme) -> None:
    metrics = QFontMetricsF(theme.font("body"))
    assert metrics.horizontalAdvance("111") == metrics.horizontalAdvance("888")


def test_without_inter_the_systems_letters_serve(theme: Theme) -> None:
    assert "Inter" not in font_of(ROLES["body"], has_inter=False).families()


def test_an_icon_is_drawn_once_for_each_colour_size_and_ratio(theme: Theme) -> None:
    first = theme.pixmap("truck", "ok", 16, 2.0)
    assert theme.pixmap("truck", "ok", 16, 2.0).cacheKey() == first.cacheKey()
    assert (first.width(), first.devicePixelRatio()) == (32, 2.0)
    assert theme.pixmap("truck", "bad", 16, 2.0).cacheKey() != first.cacheKey()


def test_an_icon_has_its_tokens_colour(theme: Theme) -> None:
    image = theme.pixmap("plus", "accent", 16, 3.0).toImage()
    line = [image.pixelColor(x, 24) for x in range(48)]
    shades = {color.name().upper() for color in line if color.alpha() == 255}
    assert shades <= {LIGHT["accent"]}
    assert shades


def test_every_icon_that_the_code_names_lies_in_the_folder() -> None:
    words = {word for file in UI.rglob("*.py") for word in re.findall(r'"([a-z]+(?:-[a-z0-9]+)+)"', file.read_text("utf-8"))}
    icons = {file.stem for file in resource_path("icons").glob("*.svg")}
    looks_like_icon = {word for word in words - set(NAMES) if word.split("-")[0] in {icon.split("-")[0] for icon in icons}}
    assert looks_like_icon <= icons


def test_no_icon_lies_there_without_the_licences() -> None:
    assert "ISC" in resource_path("icons", "LICENSE.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE" in resource_path("fonts", "OFL.txt").read_text("utf-8")


def test_a_built_program_reads_its_own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_path("style.qss") == tmp_path / "resources" / "style.qss"


def test_a_widget_that_is_gone_hears_of_no_other_theme(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Review", icon="eye")
    gone: list[bool] = []
    button.destroyed.connect(lambda: gone.append(True))
    shiboken6.delete(button)
    assert gone == [True]
    theme.choose("dark")


def test_the_theme_keeps_no_widget_alive(theme: Theme) -> None:
    button = weakref.ref(Button(theme, "Review", icon="eye"))
    gc.collect()
    assert button() is None


WINDOWS = {"QDialog", "QMainWindow", "QMenu", "QWizard", "QDockWidget"}


def undressed(tree: ast.AST) -> list[str]:
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    windows = [each for each in classes if WINDOWS & {ast.unparse(base).rpartition(".")[2] for base in each.bases}]
    return [each.name for each in windows if ".dress(self)" not in ast.unparse(each)]


def test_every_kind_of_window_has_the_style_sheet_whoever_opens_it() -> None:
    """One that is opened without a parent would look like no other."""
    assert {file.name: names for file in UI.rglob("*.py") if (names := undressed(ast.parse(file.read_text("utf-8"))))} == {}
    assert undressed(ast.parse("class Other(QDialog):\n    def __init__(self, theme):\n        super().__init__()")) == ["Other"]
