"""The tray: its states, its menu, and what closing the window means with it and without it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.settings.fields import with_value
from omni_desktop.core.values import replace
from omni_desktop.ui.desktop import within_reach
from omni_desktop.ui.desktop.pause_dialog import AT_A_TIME, PauseDialog
from omni_desktop.ui.desktop.tray import Tray, state_of, tip_of
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.tiles.activity import Standing
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.on_desktop import PUT_AWAY, QUIT, OnDesktop
from tests.ui.windows import Open, click, inside, ready


def on_desktop(window: MainWindow) -> OnDesktop:
    assert window.on_desktop is not None
    return window.on_desktop


def tray_of(window: MainWindow) -> Tray:
    return on_desktop(window).tray


def keep_in_tray(program: Program) -> None:
    program.save_computer(replace(program.computer(), keep_in_tray=True))


@pytest.fixture
def tray_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The screen of tests has none; tests/journeys/test_real_tray.py has a real one."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)


@pytest.mark.usefixtures("tray_here")
def test_closing_goes_to_the_tray_which_is_explained_once_and_its_menu_opens_downloads_and_quits(
    qtbot: QtBot, open_window: Open, program: Program
) -> None:
    keep_in_tray(program)
    window = ready(qtbot, open_window(lambda: program))
    window.close()
    question = on_desktop(window).question
    assert question is not None
    assert "automatic downloads go on" in question.accessibleDescription()
    qtbot.keyClick(question, Qt.Key.Key_Escape)         # the answer that changes nothing
    assert window.isVisible()
    window.close()
    question = on_desktop(window).question
    assert question is not None
    click(qtbot, question.buttons[PUT_AWAY])
    assert window.isHidden()
    qtbot.waitUntil(lambda: program.remembered("tray_explained") == "yes")
    tray, place = tray_of(window), inside(window)
    before = len(program.history(1).runs())
    tray.download.trigger()
    qtbot.waitUntil(lambda: tray.state == "running")
    assert "Practice store: Downloading" in tray.icon.toolTip()
    qtbot.waitUntil(lambda: not place.desk.runs.is_running)
    qtbot.waitUntil(lambda: tray.state == "plain")
    assert len(program.history(1).runs()) == before + 1
    assert window.isHidden()
    tray.open.trigger()
    assert window.isVisible()
    window.close()                                      # explained already
    assert window.isHidden()
    tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert window.isVisible()
    with qtbot.waitSignal(window.closed):
        tray.quit.trigger()
    assert window.isHidden()


@pytest.mark.usefixtures("tray_here")
def test_quit_can_be_chosen_where_the_tray_is_explained(qtbot: QtBot, open_window: Open, program: Program) -> None:
    keep_in_tray(program)
    window = ready(qtbot, open_window(lambda: program))
    window.close()
    question = on_desktop(window).question
    assert question is not None
    with qtbot.waitSignal(window.closed):
        click(qtbot, question.buttons[QUIT])


@pytest.mark.usefixtures("tray_here")
def test_the_end_of_the_session_closes_for_good_and_asks_nobody(qtbot: QtBot, open_window: Open, program: Program) -> None:
    keep_in_tray(program)
    window = ready(qtbot, open_window(lambda: program))
    window.mean_to_quit(session_ends=True)
    with qtbot.waitSignal(window.closed):
        window.close()


def test_a_start_at_sign_in_is_hidden_in_the_tray_and_minimized_where_there_is_none(
    qtbot: QtBot, theme: Theme, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = [True]
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: there[0])
    monkeypatch.setattr(within_reach, "LOOK_MS", 20)
    window = MainWindow(theme, lambda: program, str)
    qtbot.addWidget(window)
    window.start_small()
    window.start()
    ready(qtbot, window)
    assert window.isHidden()
    assert tray_of(window).icon.isVisible()
    there[0] = False
    qtbot.waitUntil(window.isMinimized)
    window.finish()


def test_a_window_in_the_tray_comes_back_minimized_when_the_tray_goes_away_but_not_while_a_panel_starts_anew(
    qtbot: QtBot, open_window: Open, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [True, False, False, True, False, False, True]        # a panel that is started anew, twice
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: answers.pop(0) if len(answers) > 1 else answers[0])
    monkeypatch.setattr(within_reach, "LOOK_MS", 20)
    keep_in_tray(program)
    program.remember("tray_explained", "yes")
    window = ready(qtbot, open_window(lambda: program))
    answers.insert(0, True)                             # what closing asks
    window.close()
    assert window.isHidden()
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert window.isHidden()
    answers[0] = False
    qtbot.waitUntil(window.isMinimized)
    window.come_forward()
    assert not window.isMinimized()
    with qtbot.waitSignal(window.closed):               # and where there is none, closing quits
        window.close()


@pytest.mark.usefixtures("tray_here")
def test_data_that_cannot_be_opened_is_seen_even_where_the_window_began_in_the_tray(qtbot: QtBot, theme: Theme) -> None:
    def refused() -> Program:
        raise CannotContinue("The folder is on a network drive.", code="network_drive")

    window = MainWindow(theme, refused, str)
    qtbot.addWidget(window)
    window.start_small()
    window.open()
    qtbot.waitUntil(window.isVisible)
    window.finish()


def test_without_a_tray_closing_quits(
    qtbot: QtBot, open_window: Open, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    keep_in_tray(program)
    window = ready(qtbot, open_window(lambda: program))
    with qtbot.waitSignal(window.closed):
        window.close()


def test_the_menu_pauses_for_an_hour_until_the_morning_or_a_time_and_resumes(
    qtbot: QtBot, open_window: Open, program: Program
) -> None:
    program.save_settings(1, with_value(with_value(program.settings(1), "download_orders.auto", True), "download_orders.auto_every", "60"))
    window = ready(qtbot, open_window(lambda: program))
    tray, desk = tray_of(window), inside(window).desk
    hour, morning, _at_a_time = tray.pause_menu.actions()
    assert morning.text().startswith("Tomorrow ")
    assert not tray.resume.isVisible()
    hour.trigger()
    qtbot.waitUntil(lambda: program.kept_pause() is not None)
    qtbot.waitUntil(lambda: tray.state == "paused")
    assert "Automatic downloads are paused until" in tray.icon.toolTip()
    assert tray.resume.isVisible()
    tray.resume.trigger()
    qtbot.waitUntil(lambda: program.kept_pause() is None and tray.state == "plain")
    tray.pause_menu.actions()[2].trigger()
    dialog = window.findChild(PauseDialog)
    assert dialog is not None
    assert dialog.time_field.isHidden()
    dialog.choice.choose(AT_A_TIME)
    dialog.day.setDate(dialog.day.date().addDays(-2))
    click(qtbot, dialog.go_button)
    assert "past" in dialog.day.accessibleDescription()
    dialog.day.setDate(dialog.day.date().addDays(4))
    until = dialog.until()
    assert until.astimezone(desk.formats.zone).hour == dialog.clock.time().hour()
    click(qtbot, dialog.go_button)
    qtbot.waitUntil(lambda: (kept := program.kept_pause()) is not None and kept.until == until)


def test_the_tray_shows_the_store_that_has_to_be_seen_first() -> None:
    plain, paused = Standing("plain", ""), Standing("paused", "Paused")
    trouble, running = Standing("trouble", "Omni doesn't accept the key"), Standing("running", "Downloading")
    assert state_of({}) == "plain"
    assert state_of({1: plain, 2: paused}) == "paused"
    assert state_of({1: paused, 2: trouble, 3: plain}) == "trouble"
    assert state_of({1: trouble, 2: running}) == "running"


def test_the_tip_of_the_tray_is_short_plain_text() -> None:
    tip = tip_of({1: Standing("trouble", "<b>bold</b>\nnext"), 2: Standing("plain", "")}, {1: "<img src=x>", 2: "Quiet"})
    assert tip == "Omni Desktop\n(img src=x): (b)bold(/b) next"
    assert len(tip_of({n: Standing("trouble", "x" * 90) for n in range(9)}, {})) == 120
