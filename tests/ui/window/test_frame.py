"""The frame around the views: tiles, tabs, header and bottom line, at every size and with every key."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.program.downloads import Check
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.events import Counted, Ended, Event, Looked, Request, Stage, Started
from omni_desktop.core.record.record import Figures, Sum
from omni_desktop.core.settings.settings import Connection
from omni_desktop.core.values import replace
from omni_desktop.storage.first_look import first_look
from omni_desktop.storage.places import Places
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.settings.settings_dialog import SettingsDialog
from omni_desktop.ui.stores.keys_dialog import KeysDialog
from omni_desktop.ui.tiles.summary import Summary
from omni_desktop.ui.tiles.updates_tile import value_words
from omni_desktop.ui.window import store_page
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.status_line import StatusLine, proof
from omni_desktop.ui.window.store_page import ATTENTION, DOWNLOADS, ORDERS
from tests.patience import PATIENCE
from tests.ui.windows import Open, click, inside, ready

CTRL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def test_the_tabs_follow_their_keys(qtbot: QtBot, window: MainWindow) -> None:
    place = inside(window)
    for key, tab, view in (
        (Qt.Key.Key_3, DOWNLOADS, place.downloads),
        (Qt.Key.Key_2, ATTENTION, place.attention),
        (Qt.Key.Key_1, ORDERS, place.orders),
    ):
        press(qtbot, window, key, CTRL)
        assert place.page.tabs.currentIndex() == tab
        assert view.isVisible()


def test_ctrl_f_searches_from_every_tab(qtbot: QtBot, window: MainWindow) -> None:
    place = inside(window)
    place.page.show_tab(DOWNLOADS)
    press(qtbot, window, Qt.Key.Key_F, CTRL)
    assert place.page.tabs.currentIndex() == ORDERS
    qtbot.waitUntil(place.orders.filter.search.hasFocus)


def test_escape_closes_the_panel_of_an_order_wherever_the_focus_is(qtbot: QtBot, window: MainWindow) -> None:
    place = inside(window)
    qtbot.waitUntil(place.orders.side.is_shown)
    place.activity.ready.button.setFocus()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not place.orders.side.is_shown()


def test_settings_have_their_key(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_Comma, CTRL)
    dialog = window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    assert dialog.isVisible()
    dialog.close()


def test_every_key_of_the_frame_stands_in_the_help(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_F1)
    helps = inside(window).help.window
    assert helps is not None
    helps.show_page("keyboard")
    views = " ".join(f"Alt+{number}:" for number in range(1, 10))
    words = helps.page.toPlainText().replace("Alt+1 to Alt+9:", views)
    assert [key for each in inside(window).findChildren(QShortcut) if f"{(key := each.key().toString())}:" not in words] == []
    helps.close()


def test_review_goes_to_what_needs_attention(qtbot: QtBot, window: MainWindow) -> None:
    place = inside(window)
    click(qtbot, place.page.attention.review)
    assert place.page.tabs.currentIndex() == ATTENTION


def test_the_tiles_tell_what_waits_and_why(qtbot: QtBot, window: MainWindow) -> None:
    tile = inside(window).page.attention
    cause = ("XM-900 isn't in Omni", "1 order · $73.40")
    qtbot.waitUntil(lambda: cause in [(name.text(), money.text()) for name, money in tile.causes if name.isVisible()])
    assert int(tile.count.text()) >= 2
    assert tile.words.text() == "orders held"


def test_hide_summary_is_remembered_and_leaves_a_smaller_button(qtbot: QtBot, open_window: Open, program: Program) -> None:
    place = inside(ready(qtbot, open_window(lambda: program)))
    assert not place.page.download.isVisible()
    click(qtbot, place.page.fold)
    assert (place.page.tiles.isVisible(), place.page.download.isVisible()) == (False, True)
    qtbot.waitUntil(lambda: program.remembered("summary_folded") == "yes")
    again = inside(ready(qtbot, open_window(lambda: program)))
    assert again.page.is_folded
    click(qtbot, again.page.download)
    qtbot.waitUntil(lambda: again.desk.runs.progress.run_id > 0)
    qtbot.waitUntil(lambda: not again.desk.runs.is_running)


def test_the_smallest_window_folds_the_tiles_by_itself_and_shows_them_whole_when_asked(
    qtbot: QtBot, open_window: Open, program: Program
) -> None:
    window = ready(qtbot, open_window(lambda: program, size=(960, 560)))
    page = inside(window).page
    assert (window.width(), window.height()) == (960, 560)
    assert page.is_folded
    click(qtbot, page.fold)
    qtbot.waitUntil(page.tiles.isVisible)
    tiles = [page.activity, page.attention, page.updates]
    assert all(left.geometry().right() < right.geometry().left() for left, right in pairwise(tiles))
    assert page.updates.geometry().right() < page.tiles.width()
    assert (window.width(), window.height()) == (960, 560)


def test_the_window_comes_back_where_it_was(qtbot: QtBot, open_window: Open, program: Program) -> None:
    width = min(1000, QApplication.primaryScreen().availableGeometry().width())
    window = ready(qtbot, open_window(lambda: program, size=(width, 620)))
    window.close()
    window.finish()
    again = open_window(lambda: program, geometry=program.remembered("geometry"))
    assert (again.width(), again.height()) == (width, 620)
    ready(qtbot, again)


def test_how_it_looked_is_read_before_the_database_is_opened(program: Program, data_folder: Path) -> None:
    program.save_computer(replace(program.computer(), theme="dark"))
    program.remember("geometry", "abc")
    looked = first_look(Places(data_folder / "practice"))
    assert (looked["theme"], looked["geometry"]) == ("dark", "abc")


def test_a_look_that_cannot_be_read_is_nothing(tmp_path: Path) -> None:
    assert first_look(Places(tmp_path)) == {}
    Places(tmp_path).ledger.write_bytes(b"no database, but long enough to be read as one" * 100)
    assert first_look(Places(tmp_path)) == {}


def test_tiles_that_are_read_slowly_are_shown_while_somebody_writes_on_and_on(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As during a long download on another till: each reading would be thrown away for the next one."""
    page, read, shown = inside(window).page, store_page.read_summary, list[object]()

    def slow(*asked: Any) -> Summary:
        time.sleep(0.1)
        return read(*asked)

    monkeypatch.setattr(store_page, "read_summary", slow)
    monkeypatch.setattr(page.status, "show_summary", shown.append)
    page._rereading.setInterval(20)
    writing = QTimer(page)
    writing.timeout.connect(inside(window).desk.ledger_changed)
    writing.start(10)
    qtbot.waitUntil(lambda: len(shown) > 1)
    writing.stop()


def test_the_bottom_line_says_that_it_is_read_before_it_is(qtbot: QtBot, desk: StoreContext) -> None:
    """Not nothing: tests wait for these words to go (`ready`)."""
    line = StatusLine(desk)
    qtbot.addWidget(line)
    assert line.words.text() == "Reading…"


@pytest.mark.parametrize(
    ("figures", "token", "words"),
    [
        (Figures(), "ok", "Checked with Omni at 9:42 am · 0 missing, 0 double, $0.00 apart"),
        (Figures(held=Sum(5, Decimal("637.15"))), "warn", "· 5 held, $637.15 waiting"),
        (Figures(refused=Sum(1, Decimal(9)), in_doubt=Sum(2, Decimal(1))), "warn", "· 1 refused, 2 being checked, $10.00 waiting"),
        (Figures(problems=1), "warn", "· 1 to look at"),
        (Figures(missing=1), "bad", "1 missing"),
        (Figures(apart=Decimal("0.01")), "bad", "$0.01 apart"),
    ],
)
def test_the_bottom_line_is_green_only_when_nothing_waits_for_a_person(figures: Figures, token: str, words: str) -> None:
    line = proof(Summary(figures=figures), Formats("UTC", "AUD"), "at 9:42 am")
    assert line.token == token
    assert words in line.words


def test_a_store_that_was_never_checked_says_so() -> None:
    assert proof(Summary(), Formats(), "").words.startswith("Not checked with Omni yet")


def test_a_setting_is_shown_by_its_label() -> None:
    assert value_words("completed") != "completed"
    assert value_words("no") == "No"


def test_status_updates_that_are_off_lead_to_their_setting(qtbot: QtBot, window: MainWindow) -> None:
    place = inside(window)
    tile = place.page.updates
    assert tile.value.text() == "No"
    asked: list[str] = []
    place.desk.wants_settings.disconnect()
    place.desk.wants_settings.connect(asked.append)
    click(qtbot, tile.turn_on)
    assert asked == ["download_orders.auto_dispatch"]


def test_both_sides_are_looked_at_at_the_start(qtbot: QtBot, window: MainWindow) -> None:
    states = inside(window).page.header.states
    qtbot.waitUntil(lambda: [state.text() for state in states.values()] == ["Neto connected", "Cin7 Omni connected"])
    assert "Last seen today" in states["Neto"].toolTip()


@pytest.mark.parametrize(
    ("code", "words", "banner"),
    [("wrong_key_omni", "Cin7 Omni not connected", True), ("no_network", "Cin7 Omni can't be reached", False)],
)
def test_what_stands_between_us_and_omni_is_told_with_the_way_to_mend_it(
    qtbot: QtBot, open_window: Open, program: Program, monkeypatch: pytest.MonkeyPatch, code: str, words: str, banner: bool
) -> None:
    def probe(_connection: Connection, _keys: Keys) -> Iterator[Check]:
        yield Check("Neto", True, "")
        yield Check("Cin7 Omni", False, "Omni said no. Nothing is lost.", code)

    monkeypatch.setattr(program, "probe", probe)
    place = inside(ready(qtbot, open_window(lambda: program)))
    state = place.page.header.states["Cin7 Omni"]
    qtbot.waitUntil(lambda: state.text() == words)
    assert state.toolTip().startswith("Omni said no. Nothing is lost. Checked today")
    assert place.page.banner.isVisible() == banner
    assert place.page.banner.accessibleName().count("Nothing is lost") <= 1
    asked: list[str] = []
    place.desk.wants_settings.disconnect()
    place.desk.wants_settings.connect(asked.append)
    click(qtbot, state)
    assert asked == (["connection"] if banner else [])


def test_without_a_keyring_the_keys_are_asked_for_and_kept_nowhere(
    qtbot: QtBot, open_window: Open, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = program.keys(1)

    def refused(_store_id: int) -> Keys:
        raise CannotContinue("No key store was found on this computer.", code="keyring_missing")

    monkeypatch.setattr(program, "keys", refused)
    place = inside(ready(qtbot, open_window(lambda: program)))
    qtbot.waitUntil(place.page.banner.isVisible)
    click(qtbot, place.page.banner.button)
    dialog = place.window().findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    assert not dialog.go_button.isEnabled()
    for side, key in (("Neto", real.neto), ("Omni", real.omni)):
        qtbot.keyClicks(dialog.inputs[side].line, key)
    click(qtbot, dialog.go_button)
    qtbot.waitUntil(lambda: not place.page.banner.isVisible())
    assert place.page.header.states["Neto"].text() == "Neto connected"


def test_what_is_asked_for_during_a_run_follows_it(
    qtbot: QtBot, window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, asked = threading.Event(), list[Request]()

    def run(_store_id: int, request: Request, _keys: Keys) -> Iterator[Event]:
        asked.append(request)
        yield Started(7, program.now())
        gate.wait(PATIENCE)
        yield Ended(7, program.now(), program.now(), "complete", {}, Figures(), 1, 0)

    monkeypatch.setattr(program, "run", run)
    place = inside(window)
    press(qtbot, window, Qt.Key.Key_F5)
    wanted = Request(order_ids=("N100239",), starter="window")
    place.desk.download(wanted)
    gate.set()
    qtbot.waitUntil(lambda: asked[1:] == [wanted])
    qtbot.waitUntil(lambda: not place.desk.runs.is_running)


def test_a_run_of_thousands_reaches_the_tile_in_a_few_steps(
    qtbot: QtBot, window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(_store_id: int, _request: Request, _keys: Keys) -> Iterator[Event]:
        yield Started(7, program.now())
        yield Stage("create")
        for number in range(5000):
            yield Looked(str(number), str(number), "created", number)
            yield Counted(number + 1, 5000)
        yield Ended(7, program.now(), program.now(), "complete", {"created": 5000}, Figures(), 1, 9)

    monkeypatch.setattr(program, "run", run)
    place = inside(window)
    steps: list[int] = []
    place.desk.runs.stepped.connect(lambda happened: steps.append(len(happened)))
    with qtbot.waitSignal(place.desk.runs.ended):
        press(qtbot, window, Qt.Key.Key_F5)
    assert sum(steps) == 10_003
    assert len(steps) < 50
    assert place.desk.runs.progress.results == {"created": 5000}


def test_a_window_that_stays_open_over_night_says_yesterday(
    qtbot: QtBot, window: MainWindow, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = inside(window)
    tomorrow = place.desk.formats.local(program.now()) + timedelta(days=1)          # by the calendar: a day may have 23 or 25 hours
    monkeypatch.setattr(program, "now", lambda: tomorrow)
    place.page.look_at_the_day()
    qtbot.waitUntil(lambda: place.activity.ready.last.text().startswith("Last download yesterday"))
