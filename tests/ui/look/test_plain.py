"""Texts that others wrote reach Qt as plain text: in one file, and everywhere through it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.core.words.harmless import plain_lines
from omni_desktop.ui.look.plain import LONGEST, PlainLabel, set_tip, set_title, tip, without_keys
from omni_desktop.ui.look.plain_notices import TrayIcon, message_box
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.chips import RemovableChip
from omni_desktop.ui.parts.menu import Menu
from omni_desktop.ui.parts.nav_item import NavItem

UI = Path(__file__).parents[3] / "omni_desktop" / "ui"
THE_PLACE, BESIDE = "look/plain.py", "look/plain_notices.py"
GUESSES = {                                     # Qt or the system guesses, or has keys and stars in them
    "setToolTip", "ToolTipRole", "QToolTip", "setWindowTitle", "QLabel", "QMessageBox", "QSystemTrayIcon", "showMessage",
}  # fmt: skip
NEVER = {
    "QErrorMessage", "QTextBrowser", "QWhatsThis", "QProgressDialog", "QInputDialog", "QSplashScreen",
    "setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown", "fromHtml", "RichText", "AutoText", "MarkdownText",
    "setWhatsThis", "setStatusTip", "WhatsThisRole", "StatusTipRole", "setOpenExternalLinks",
}  # fmt: skip
MAY = {"window/guide_view.py": {"QTextBrowser"}}      # our own guide, laid out from blocks: it is given no HTML either
OPEN = '<div style="white-space: pre-wrap">'
EVIL = ('<img src="file:///tmp/x.png">', "<b>", "&lt;img&gt;", "A&B", "&amp;", "a\n<i>b", "<!DOCTYPE html>", "x" * 10_000, "\x1b]0;\x07<b>")


def names_in(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr, node.lineno
        elif isinstance(node, ast.Name):
            yield node.id, node.lineno
        elif isinstance(node, ast.ImportFrom):
            yield from ((alias.name, node.lineno) for alias in node.names)


def wrong_names(path: str, tree: ast.AST) -> list[str]:
    banned = NEVER - MAY.get(path, set()) | (set() if path in {THE_PLACE, BESIDE} else GUESSES)
    return [f"{path}:{line} {name}" for name, line in names_in(tree) if name in banned]


def tips_that_are_none(path: str, tree: ast.AST) -> list[str]:
    """What a model gives for TIP_ROLE without tip(...)."""
    asked = [node for node in ast.walk(tree) if isinstance(node, ast.If) and "TIP_ROLE" in ast.unparse(node.test)]
    given_back = [inner for node in asked for each in node.body for inner in ast.walk(each) if isinstance(inner, ast.Return)]
    return [f"{path}:{each.lineno}" for each in given_back if not (each.value and ast.unparse(each.value).startswith("tip("))]


def window_files() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(UI.rglob("*.py")):
        yield file.relative_to(UI).as_posix(), ast.parse(file.read_text("utf-8"))


def test_one_file_and_that_of_notices_give_qt_what_qt_guesses_about() -> None:
    assert [wrong for path, tree in window_files() for wrong in wrong_names(path, tree)] == []
    assert [wrong for path, tree in window_files() for wrong in tips_that_are_none(path, tree)] == []


def test_nobody_else_doubles_what_qt_takes_for_a_key() -> None:
    """Buttons, menus and tabs do it themselves: done twice, a shop named A&B would be A&&B."""
    doubling = [file for file in UI.rglob("*.py") if '"&&"' in file.read_text("utf-8")]
    assert [file.relative_to(UI).as_posix() for file in doubling] == [THE_PLACE]


@pytest.mark.parametrize("text", ["a.setToolTip(b)", "QLabel(name)", "Qt.ItemDataRole.ToolTipRole", "QMessageBox.warning(a, b, c)"])
def test_the_look_out_sees_a_second_place(text: str) -> None:
    assert wrong_names("orders/order_panel.py", ast.parse(text))
    assert tips_that_are_none("a.py", ast.parse("def data():\n    if role == TIP_ROLE:\n        return row.customer"))


@pytest.mark.parametrize("text", EVIL)
def test_a_tooltip_shows_the_text_as_it_is_written(text: str) -> None:
    words = tip(text)
    expected = plain_lines(text[:LONGEST])
    if Qt.mightBeRichText(words):
        document = QTextDocument()
        document.setHtml(words)
        assert "\ufffc" not in document.toPlainText()           # a picture's place
        assert document.toPlainText().replace("\u200b", "").removesuffix("…") == expected
    else:
        assert words == expected


@given(st.text(max_size=1500))
def test_no_text_makes_a_tooltip_of_its_own_html(text: str) -> None:
    words = tip(text)
    inside = words.removeprefix(OPEN).removesuffix("</div>")
    assert "<" not in inside
    assert Qt.mightBeRichText(words) == words.startswith(OPEN)


def test_a_short_plain_tooltip_stays_as_it_is() -> None:
    assert tip("Wed 13 May 2026, 9:38 am\nTue 12 May here") == "Wed 13 May 2026, 9:38 am\nTue 12 May here"
    assert tip("") == ""


@pytest.mark.parametrize("text", ["A&B", "&Save", "Smith && Sons", "<b>&amp;"])
def test_a_button_and_a_menu_show_every_and_sign_and_give_no_key(qtbot: QtBot, theme: Theme, text: str) -> None:
    menu = Menu(theme)
    qtbot.addWidget(menu)
    assert menu.add("store", text, lambda: None).text().replace("&&", "") == text.replace("&", "")
    for button in (Button(theme, text), NavItem(theme, text), RemovableChip(theme, text)):
        qtbot.addWidget(button)
        assert button.text() == text
        assert QAbstractButton.text(button) == without_keys(text)
        assert QPushButton.shortcut(button).isEmpty()


def test_a_title_keeps_its_stars_and_a_label_never_guesses(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    set_title(window, "Shop [*] \x1b]0;evil\nsecond")
    assert window.windowTitle() == "Shop [*][*]  ]0;evil second"
    set_tip(window, "<b>")
    assert window.toolTip() == f"{OPEN}&lt;b&gt;</div>"
    assert PlainLabel().textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("text", EVIL)
def test_no_text_of_the_tray_or_of_a_box_is_markup(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    told: list[str] = []
    monkeypatch.setattr(TrayIcon, "showMessage", lambda _self, title, words, _icon, _ms: told.extend([title, words]))
    icon = TrayIcon(qapp)
    icon.set_tip(text)
    icon.tell(text, text, 1)
    assert not {"<", ">", "&"} & set(icon.toolTip() + "".join(told))
    box = message_box(text)
    qtbot.addWidget(box)
    assert box.textFormat() is Qt.TextFormat.PlainText
