import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QTabBar, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.ui.look.picture import IconWords, Picture, Turning
from omni_desktop.ui.look.results import LOOKS, rehearsed_look, result_look
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.badges import Badge, Tag
from omni_desktop.ui.parts.cards import Tile
from omni_desktop.ui.parts.connection_state import ConnectionState
from omni_desktop.ui.parts.nav_item import NavItem
from omni_desktop.ui.parts.tabs import Tabs


def said(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize(
    ("result", "word"),
    [
        ("created", "Created"), ("adopted", "Linked"), ("in_doubt", "Checking"), ("refused", "Refused"), ("changed", "Changed"),
        ("waiting", "Waiting"), ("held", "Held"), ("dispatched", "Dispatched"), ("voided", "Voided"), ("skipped", "Skipped"),
        ("unchanged", "Unchanged"),
    ],
)  # fmt: skip
def test_a_result_has_its_word(result: str, word: str) -> None:
    assert result_look(result)[2] == word


def test_a_rehearsal_says_what_would_be() -> None:
    words = [rehearsed_look(result)[2] for result in ("created", "dispatched", "voided", "held")]
    assert words == ["Would create", "Would dispatch", "Would void", "Held"]


def test_a_badge_is_24_high_and_says_its_word(qtbot: QtBot, theme: Theme) -> None:
    badge = Badge(theme, result_look("held"))
    qtbot.addWidget(badge)
    for result in LOOKS:
        badge.show_look(result_look(result))
        assert (badge.height(), said(badge)) == (24, result_look(result)[2])
        badge.grab()


def test_a_tag_is_16_high(qtbot: QtBot, theme: Theme) -> None:
    tag = Tag(theme, "practice")
    qtbot.addWidget(tag)
    assert (tag.height(), said(tag)) == (16, "practice")


@pytest.fixture
def tabs(qtbot: QtBot, theme: Theme) -> Tabs:
    tabs = Tabs(theme, "Views")
    qtbot.addWidget(tabs)
    for word, counted in (("Orders", str), ("Needs attention", lambda held: f"{held} orders held"), ("Downloads", str)):
        tabs.add(word, counted)
    tabs.show()
    return tabs


def test_the_arrows_go_from_tab_to_tab(qtbot: QtBot, tabs: Tabs) -> None:
    with qtbot.waitSignal(tabs.currentChanged) as told:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert told.args == [1]
    tabs.grab()


def test_ctrl_tab_goes_round_the_tabs_that_are_shown(qtbot: QtBot, tabs: Tabs) -> None:
    with qtbot.waitActive(tabs):
        tabs.activateWindow()
    tabs.setTabVisible(1, False)
    qtbot.keyClick(tabs, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert tabs.currentIndex() == 2
    qtbot.keyClick(tabs, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert tabs.currentIndex() == 0
    qtbot.keyClick(tabs, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert tabs.currentIndex() == 2


def test_a_count_takes_its_room_in_the_tab_and_is_said(tabs: Tabs) -> None:
    before = tabs.tabRect(1).width()
    tabs.set_count(1, 5)
    assert tabs.tabRect(1).width() > before
    assert tabs.accessibleTabName(1) == "Needs attention, 5 orders held"
    assert tabs.tabText(1) == "Needs attention"
    tabs.set_count(1, 0)
    assert tabs.tabRect(1).width() == before


def test_no_tab_moves_when_another_is_chosen(tabs: QTabBar) -> None:
    before = [tabs.tabRect(number) for number in range(3)]
    tabs.setCurrentIndex(2)
    assert [tabs.tabRect(number) for number in range(3)] == before


def test_a_tab_with_a_wrong_value_says_so(tabs: Tabs) -> None:
    tabs.warn(2, True)
    assert tabs.accessibleTabName(2) == "Downloads, needs a correction"
    tabs.grab()
    tabs.warn(2, False)
    assert tabs.accessibleTabName(2) == "Downloads"


def test_a_nav_item_says_its_state(qtbot: QtBot, theme: Theme) -> None:
    item = NavItem(theme, "Practice store", tag="practice")
    qtbot.addWidget(item)
    item.show()
    assert said(item) == "Practice store, practice"
    item.show_state("running")
    assert said(item) == "Practice store, practice, downloading"
    item.show_state("trouble", "Omni doesn't accept the key")
    assert said(item) == "Practice store, practice, needs attention"
    assert item.toolTip() == "Omni doesn't accept the key"


def test_a_store_whose_name_has_no_room_says_it_in_its_tooltip(qtbot: QtBot, theme: Theme) -> None:
    names = ("Harbour Outdoor and Marine Supplies, Sydney", "Harbour Outdoor and Marine Supplies, Perth")
    for name in names:
        item = NavItem(theme, name, tag="paused")
        qtbot.addWidget(item)
        item.resize(196, 32)
        item.show()
        assert item.toolTip() == name
        item.show_state("trouble", "Omni doesn't accept the key")
        assert item.toolTip() == f"{name}\nOmni doesn't accept the key"
        item.resize(700, 32)
        assert item.toolTip() == "Omni doesn't accept the key"


def test_a_nav_item_asks_by_space_and_looks_selected_until_another_is_shown(qtbot: QtBot, theme: Theme) -> None:
    item = NavItem(theme, "Harbour Outdoor")
    qtbot.addWidget(item)
    item.show()
    before = item.grab().toImage()
    item.setChecked(True)
    assert item.grab().toImage() != before
    for _ in range(2):
        with qtbot.waitSignal(item.clicked):
            qtbot.keyClick(item, Qt.Key.Key_Space)
        assert item.isChecked()


def test_a_running_items_icon_turns_only_while_it_is_seen(qtbot: QtBot, theme: Theme) -> None:
    item = NavItem(theme, "Harbour Outdoor")
    qtbot.addWidget(item)
    turning = item.findChild(Turning)
    item.show()
    item.show_state("running")
    with qtbot.waitSignal(turning.turned):
        pass
    item.hide()
    with qtbot.assertNotEmitted(turning.turned, wait=250):
        pass


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("connected", "Neto connected"),
        ("checking", "Checking Neto…"),
        ("not_connected", "Neto not connected"),
        ("unchecked", "Neto not checked yet"),
    ],
)
def test_a_connection_says_its_state_in_words(qtbot: QtBot, theme: Theme, state: str, words: str) -> None:
    shown = ConnectionState(theme, "Neto")
    qtbot.addWidget(shown)
    shown.show()
    shown.show_state(state, "Checked 9:42 am")
    assert (said(shown), shown.toolTip()) == (words, "Checked 9:42 am")
    shown.grab()
    with qtbot.waitSignal(shown.clicked):
        qtbot.keyClick(shown, Qt.Key.Key_Space)


def test_a_picture_turns_only_while_it_is_seen(qtbot: QtBot, theme: Theme) -> None:
    picture = Picture(theme, "clock", says="Waiting")
    qtbot.addWidget(picture)
    turning = picture.findChild(Turning)
    picture.show_icon("rotate-cw", "accent", turns=True)
    with qtbot.assertNotEmitted(turning.turned, wait=200):
        pass
    with qtbot.waitSignal(turning.turned):
        picture.show()
    assert said(picture) == "Waiting"


def test_an_icon_with_words_takes_other_ones(qtbot: QtBot, theme: Theme) -> None:
    shown = IconWords(theme, "circle-plus", "116 created", "accent", "caption")
    qtbot.addWidget(shown)
    shown.show_words("circle-pause", "2 held", "warn")
    assert shown.words.text() == "2 held"


def test_a_tile_is_208_high_and_its_heading_is_read_as_words(qtbot: QtBot, theme: Theme) -> None:
    tile = Tile(theme, "Needs attention")
    qtbot.addWidget(tile)
    assert (tile.height(), said(tile)) == (208, "Needs attention")


def test_words_wrap_at_their_line_height(qtbot: QtBot, theme: Theme) -> None:
    words = Words(theme, "Checked before anything is sent. An order that is not equal is held.", "caption", wrap=True)
    qtbot.addWidget(words)
    assert words.heightForWidth(2000) == 16
    assert words.heightForWidth(200) % 16 == 0
    assert len(words.lines(200)) > 1
    assert " ".join(words.lines(200)) == words.text()


def test_words_are_never_html(qtbot: QtBot, theme: Theme) -> None:
    words = Words(theme, "<b>Ann</b> & Co")
    qtbot.addWidget(words)
    assert said(words) == "<b>Ann</b> & Co"
    assert words.lines(500) == ["<b>Ann</b> & Co"]


def test_cut_words_are_whole_in_the_tooltip(qtbot: QtBot, theme: Theme) -> None:
    words = Words(theme, "Harbour Outdoor and Sons of the Eastern Seaboard", elide=True)
    qtbot.addWidget(words)
    words.resize(100, 20)
    words.show()
    assert words.lines(100)[0].endswith("…")
    assert words.toolTip() == words.text()
    words.resize(600, 20)
    assert words.toolTip() == ""
