"""Automatic downloads in the window, over the practice store: when one begins, what is seen of it, and what stops it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from omni_desktop.core.errors import CannotContinue, Fault, TryLater
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.events import Ended, Event, Request, Started
from omni_desktop.core.record.record import Figures
from omni_desktop.core.values import replace
from omni_desktop.storage import who, workers
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.stores.stores import Stores, look_at
from omni_desktop.ui.tiles.activity import worker_words
from omni_desktop.ui.tiles.trust_notice import Does
from omni_desktop.ui.window.navigation import Navigation
from omni_desktop.ui.window.store_window import StoreWindow
from tests.patience import PATIENCE

Run = Callable[[int, Request, Keys], Iterator[Event]]


def switch_on(program: Program, every: str = "15") -> None:
    store = program.stores()[0]
    settings = program.settings(store.id)
    automatic = replace(settings.download_orders, auto=True, auto_every=every)
    program.save_settings(store.id, replace(settings, download_orders=automatic))


def hours_later(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until the first run begins, the schedule takes it for later than it is."""
    real = program.now
    ahead = [timedelta(hours=3)]
    whole = program.run

    def run(store_id: int, request: Request, keys: Keys) -> Iterator[Event]:
        ahead[0] = timedelta()
        yield from whole(store_id, request, keys)

    monkeypatch.setattr(program, "now", lambda: real() + ahead[0])
    monkeypatch.setattr(program, "run", run)


def ends_with(program: Program, monkeypatch: pytest.MonkeyPatch, fault: Fault | Exception) -> list[Request]:
    asked: list[Request] = []

    def run(_store_id: int, request: Request, _keys: Keys) -> Iterator[Event]:
        asked.append(request)
        yield Started(7, program.now())
        raise fault

    monkeypatch.setattr(program, "run", run)
    hours_later(program, monkeypatch)
    return asked


@pytest.fixture(autouse=True)
def downloaded_just_now(desk: StoreContext) -> None:
    """The store that tests have copies of was downloaded who knows how long ago."""
    for _ in desk.program.run(desk.store_id, Request(starter="window"), desk.program.keys(desk.store_id)):
        pass


@pytest.fixture
def place(desk: StoreContext) -> Iterator[Callable[[], StoreWindow]]:
    """The window's inside, once a test has set up what it finds."""
    made: list[StoreWindow] = []

    def opened() -> StoreWindow:
        program = desk.program
        look = look_at(program, desk.store_id)
        desk.show_store(look.shown, look.settings)
        made.append(StoreWindow(desk, Stores(desk, look, desk), Navigation(desk.theme)))
        return made[-1]

    yield opened
    desk.runs.close()
    for each in made:
        each.deleteLater()


Place = Callable[[], StoreWindow]


def test_the_tile_says_when_the_next_one_is(qtbot: QtBot, desk: StoreContext, place: Place) -> None:
    switch_on(desk.program)
    last = desk.history().last_run()
    assert last is not None
    assert last.ended is not None
    activity = place().activity
    due = desk.formats.clock(last.ended + timedelta(minutes=15))
    qtbot.waitUntil(lambda: activity.ready.next.words.text() == f"Next automatic download {due}")
    assert not desk.runs.is_running


def test_one_that_is_due_runs_by_itself_once_and_is_known_as_the_timers(
    qtbot: QtBot, desk: StoreContext, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_on(desk.program)
    before = len(desk.history().runs())
    hours_later(desk.program, monkeypatch)
    workplace = place()
    with qtbot.waitSignal(desk.runs.ended):
        pass
    with qtbot.waitSignal(workplace.timer.planned):
        pass
    runs = desk.history().runs()
    assert len(runs) == before + 1
    assert runs[0].starter == "timer"
    assert not desk.runs.is_running
    assert workplace.timer.due[desk.store_id] > desk.now()


def test_nothing_runs_by_itself_while_the_setting_is_off(
    qtbot: QtBot, desk: StoreContext, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    hours_later(desk.program, monkeypatch)
    workplace = place()
    with qtbot.waitSignal(workplace.timer.planned):
        pass
    assert not desk.runs.is_running
    assert workplace.activity.ready.next.words.text() == "Automatic downloads are off"


def test_a_run_in_another_process_is_waited_for(qtbot: QtBot, desk: StoreContext, place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    switch_on(desk.program)
    hours_later(desk.program, monkeypatch)
    with desk.program.ledger(desk.store_id).lock("command line"):  # type: ignore[attr-defined]
        workplace = place()
        with qtbot.waitSignal(workplace.timer.planned):
            pass
        assert not desk.runs.is_running
    with qtbot.waitSignal(desk.runs.ended):
        workplace.timer.look()


def test_no_automatic_run_begins_beside_one_that_somebody_started(
    qtbot: QtBot, desk: StoreContext, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, asked = threading.Event(), list[Request]()

    def run(_store_id: int, request: Request, _keys: Keys) -> Iterator[Event]:
        asked.append(request)
        now = desk.program.now()
        yield Started(7, now)
        gate.wait(PATIENCE)
        yield Ended(7, now, now, "complete", {}, Figures(), 1, 1)

    monkeypatch.setattr(desk.program, "run", run)
    workplace = place()
    desk.runs.start(desk.store_id, Request(rehearse=True, starter="window"), desk.keys, ())
    switch_on(desk.program)
    hours_later(desk.program, monkeypatch)
    workplace.timer.look()
    assert not gate.wait(0.1)
    with qtbot.waitSignal(desk.runs.ended):
        gate.set()
    assert [request.starter for request in asked] == ["window"]


def test_what_needs_somebody_pauses_the_store_for_everybody_to_see_and_resume_goes_on(
    qtbot: QtBot, desk: StoreContext, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_on(desk.program)
    asked = ends_with(desk.program, monkeypatch, CannotContinue("Omni refused the key.", code="wrong_key_omni"))
    workplace = place()
    qtbot.waitUntil(lambda: workplace.activity.notice.heading.text() == "Paused: Omni doesn't accept the key")
    page = workplace.activity.notice
    assert page.sentence.text().startswith("Omni refused the key. Downloads go on once that is mended.")
    assert (page.button.text(), page.second.text()) == ("Open Connection", "Resume")
    qtbot.waitUntil(lambda: workplace.page.status.words.text().startswith("Paused: Omni doesn't accept the key"))
    assert workplace._navigation.items[desk.store_id].toolTip() == "Paused: Omni doesn't accept the key"
    assert len(asked) == 1
    qtbot.waitUntil(lambda: workplace.timer.due == {})
    monkeypatch.undo()
    workplace.activity._press(Does.RESUME, "")
    qtbot.waitUntil(lambda: desk.store_id in workplace.timer.due)
    assert desk.program.stores()[0].paused == ""


def test_saved_settings_mend_what_the_program_paused_and_not_what_a_person_did(desk: StoreContext) -> None:
    program, store_id = desk.program, desk.store_id
    program.pause_store(store_id, "Omni refused the key.", "wrong_key_omni")
    switch_on(program)
    assert program.stores()[0].paused == ""
    program.pause_store(store_id, "stocktake")
    switch_on(program, "30")
    assert program.stores()[0].paused == "stocktake"


def test_a_side_that_does_not_answer_is_tried_again_at_its_usual_time(
    qtbot: QtBot, desk: StoreContext, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_on(desk.program)
    asked = ends_with(desk.program, monkeypatch, TryLater("Neto can't be reached.", code="no_network"))
    workplace = place()
    with qtbot.waitSignal(desk.runs.ended):
        pass
    with qtbot.waitSignal(workplace.timer.planned):
        pass
    assert "Neto can't be reached. Next automatic download" in workplace.activity.notice.sentence.text()
    assert len(asked) == 1
    assert desk.program.stores()[0].paused == ""


def test_a_bug_at_night_is_not_repeated_at_once(qtbot: QtBot, desk: StoreContext, place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    switch_on(desk.program)
    asked = ends_with(desk.program, monkeypatch, ZeroDivisionError())
    workplace = place()
    with qtbot.waitSignal(desk.runs.ended):
        pass
    with qtbot.waitSignal(workplace.timer.planned):
        pass
    assert len(asked) == 1
    assert "mistake of this program" in workplace.activity.notice.sentence.text()


@pytest.mark.parametrize(("every", "minutes"), [("5", 5), ("15", 15), ("30", 30), ("60", 60), ("adaptive", 5)])
def test_how_often_is_as_the_settings_say(qtbot: QtBot, desk: StoreContext, place: Place, every: str, minutes: int) -> None:
    switch_on(desk.program, every)
    last = desk.history().last_run()
    assert last is not None
    assert last.ended is not None
    workplace = place()
    qtbot.waitUntil(lambda: workplace.timer.due.get(desk.store_id) == last.ended + timedelta(minutes=minutes))


def test_a_pause_starts_no_automatic_download_until_it_ends_and_a_restart_knows_it(
    qtbot: QtBot, desk: StoreContext, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_on(desk.program)
    real = desk.program.now
    morning = (desk.formats.local(real()) + timedelta(days=1)).replace(hour=9)      # whatever o'clock it is, the pause ends on its own day
    ahead = [morning - real()]
    monkeypatch.setattr(desk.program, "now", lambda: real() + ahead[0])
    desk.pause.choose(desk.now() + timedelta(hours=1))
    qtbot.waitUntil(lambda: (kept := desk.program.kept_pause()) is not None and kept.until == desk.pause.until)
    workplace = place()                             # as after a restart: what is kept is all it knows
    runs, until = len(desk.history().runs()), desk.pause.until
    assert until is not None
    words = desk.formats.clock(until)
    with qtbot.waitSignal(workplace.timer.planned):
        workplace.timer.look()
    assert not desk.runs.is_running
    assert workplace.timer.due == {desk.store_id: until}
    ready = workplace.activity.ready
    qtbot.waitUntil(lambda: ready.next.words.text() == f"Paused until {words}")
    assert not ready.resume.isHidden()
    said = f"Automatic downloads are paused until {words}"
    qtbot.waitUntil(lambda: workplace.page.status.words.text().startswith(f"{said} · Checked with Omni"))
    assert workplace._navigation.items[desk.store_id].toolTip() == said
    with qtbot.waitSignal(desk.runs.ended):         # a person's own download never waits
        desk.download()
    assert len(desk.history().runs()) == runs + 1
    ahead[0] += timedelta(hours=2)                  # the pause is over, and so is the interval
    with qtbot.waitSignal(desk.runs.ended):
        workplace.timer.look()
    assert desk.history().runs()[0].starter == "timer"
    assert ready.resume.isHidden()
    ahead[0] = timedelta()


def test_a_pause_of_another_process_is_seen_and_resume_ends_it_for_everybody(qtbot: QtBot, desk: StoreContext, place: Place) -> None:
    switch_on(desk.program)
    workplace = place()
    desk.program.pause_until(desk.now() + timedelta(hours=2))
    ready = workplace.activity.ready
    qtbot.waitUntil(lambda: not ready.resume.isHidden())
    ready.resume.click()
    qtbot.waitUntil(lambda: desk.program.kept_pause() is None)
    assert ready.next.words.text().startswith(("Next automatic", "An automatic"))
    assert workplace._navigation.items[desk.store_id].toolTip() == ""


def test_a_pause_chosen_while_the_clock_stood_a_month_ahead_ends_when_it_is_put_right(
    qtbot: QtBot, desk: StoreContext, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_on(desk.program)
    real, ahead = desk.program.now, [timedelta(days=30)]
    monkeypatch.setattr(desk.program, "now", lambda: real() + ahead[0])
    workplace = place()
    desk.pause.choose(desk.now() + timedelta(hours=1))
    qtbot.waitUntil(lambda: desk.program.kept_pause() is not None and not workplace.activity.ready.resume.isHidden())
    ahead[0] = timedelta()
    desk.pause.look()                               # as the schedule does every few seconds
    assert desk.pause.until is None


def test_while_a_worker_is_there_timers_rest_and_say_so_and_go_on_when_it_is_silent(
    qtbot: QtBot, desk: StoreContext, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_on(desk.program)
    monkeypatch.setattr(who, "computer", lambda: "OFFICE-PC")
    monkeypatch.setattr(workers, "computer", lambda: "OFFICE-PC")
    desk.program.note_worker(0)
    before = len(desk.history().runs())
    real, ahead = desk.program.now, [timedelta()]
    monkeypatch.setattr(desk.program, "now", lambda: real() + ahead[0])
    workplace = place()
    page = workplace.page
    qtbot.waitUntil(lambda: workplace.activity.ready.next.words.text() == "Downloads run on OFFICE-PC")
    qtbot.waitUntil(lambda: page.status.words.text().startswith("Downloads run on OFFICE-PC"))       # the line reads by itself
    assert workplace.activity.can_download                      # a person's own download runs beside it
    ahead[0] = timedelta(minutes=16)
    desk.program.note_worker(0)                                 # due, and the worker's
    workplace.timer.look()
    with qtbot.waitSignal(workplace.timer.planned):
        workplace.timer.look()
    assert workplace.timer.due[desk.store_id] <= desk.now()
    assert len(desk.history().runs()) == before
    ahead[0] = timedelta(minutes=30)
    with qtbot.waitSignal(desk.runs.began):
        workplace.timer.look()
    assert "OFFICE-PC has been silent since" in desk_words(desk)
    with qtbot.waitSignal(desk.runs.ended):
        pass


def desk_words(desk: StoreContext) -> str:
    return worker_words(desk.workers.of(desk.store_id), desk.formats, desk.now())
