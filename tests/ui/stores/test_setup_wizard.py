"""Setting up a store, as somebody does it who has never seen the program: from the empty window to the first order in Omni."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from threading import Event
from typing import Any, cast

import keyring
import pytest
from keyring.backend import KeyringBackend
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from omni_desktop.core.mapping.first_orders import FirstOrders
from omni_desktop.core.ports.call_log import CallLog
from omni_desktop.core.ports.clock import Clock
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.events import Looked, Request
from omni_desktop.core.record.history import Filter
from omni_desktop.core.record.record import Sum
from omni_desktop.core.settings.settings import Connection, Settings
from omni_desktop.core.values import replace
from omni_desktop.practice.process import PracticeProcess
from omni_desktop.terminal.program import Options
from omni_desktop.ui.catalogue.send_dialog import SendDialog
from omni_desktop.ui.desk import reads
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.inputs.inputs import LineInput
from omni_desktop.ui.stores.finish_pages import AFTER
from omni_desktop.ui.stores.first_orders_page import name_of
from omni_desktop.ui.stores.key_guide import KeyGuide
from omni_desktop.ui.stores.setup_draft import Draft, SetupKeeper, kept_draft
from omni_desktop.ui.stores.setup_wizard import SetupWizard
from omni_desktop.ui.stores.starting_days import TODAY, WEEK, YESTERDAY, StartingDays
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.web import limits
from tests.patience import PATIENCE, until
from tests.practice_here import CompositionHere
from tests.ui.windows import Open, click, inside

MOST_ACTIONS = 8


class KeyringHere(KeyringBackend):
    """Stands where the operating system's own would: its module says so."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class Hand:
    """A person. An action is a click, or a field that is filled (typed or pasted); what the program does by itself is none."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.actions = 0

    def click(self, widget: QWidget) -> None:
        self._qtbot.waitUntil(widget.isEnabled)
        click(self._qtbot, widget)
        self.actions += 1

    def fill(self, line: LineInput, text: str) -> None:
        self._qtbot.waitUntil(lambda: line.isVisible() and line.isEnabled())
        line.clear()
        line.insert(text)               # all at once, as a key is pasted
        self.actions += 1


@pytest.fixture(autouse=True)
def quick_account(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pace that a real account asks for is shown in tests/web; here nobody waits for it."""
    kept = limits.omni_limiter

    def quick(log: CallLog, connection: Connection, clock: Clock, *, by_hand: bool) -> limits.Limiter:
        return kept(log, replace(connection, omni_calls_per_second=100, omni_calls_per_minute=6000), clock, by_hand=by_hand)

    monkeypatch.setattr(limits, "omni_limiter", quick)


@pytest.fixture
def system_keyring(monkeypatch: pytest.MonkeyPatch) -> KeyringHere:
    monkeypatch.setattr(KeyringHere, "__module__", "keyring.backends.SecretService")
    backend = KeyringHere()
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    return backend


@pytest.fixture
def shop(fresh_program: Program) -> PracticeProcess:
    """The servers of the practice store, as if they were somebody's own; with an order of today."""
    shop: PracticeProcess = cast(Any, fresh_program)._shop
    shop.call("place_order")
    return shop


@pytest.fixture
def own_folder(tmp_path: Path, shop: PracticeProcess) -> Path:
    """Where this shop's Omni is stands there already: a real one's address is the one that the program begins with."""
    folder = tmp_path / "own"
    with CompositionHere().program(Options(data_dir=folder)) as program:
        program.remember("setup", json.dumps({"omni_url": shop.omni_url}))
    return folder


@pytest.fixture
def own_program(own_folder: Path) -> Iterator[Program]:
    with CompositionHere().window_program(Options(data_dir=own_folder)) as program:
        yield program


@pytest.fixture
def empty_window(qtbot: QtBot, open_window: Open, own_program: Program) -> MainWindow:
    window = open_window(lambda: own_program, size=(960, 560))
    qtbot.waitUntil(lambda: window.workplace is not None)
    return window


@contextmanager
def started(qtbot: QtBot, open_window: Open, folder: Path) -> Iterator[tuple[Program, MainWindow]]:
    """The program as somebody starts it who may have begun a setup before."""
    with CompositionHere().window_program(Options(data_dir=folder)) as program:
        window = open_window(lambda: program)
        qtbot.waitUntil(lambda: window.workplace is not None)
        yield program, window


def wizard_of(qtbot: QtBot, window: MainWindow) -> SetupWizard:
    qtbot.waitUntil(lambda: bool(window.findChildren(SetupWizard)))
    wizard = window.findChildren(SetupWizard)[-1]
    qtbot.waitUntil(wizard.pages.isEnabled)
    return cast(SetupWizard, wizard)


def begun(qtbot: QtBot, window: MainWindow) -> SetupWizard:
    click(qtbot, inside(window).no_store.set_up)
    return wizard_of(qtbot, window)


def connected(qtbot: QtBot, wizard: SetupWizard, shop: PracticeProcess) -> None:
    """Both sides, and then what Neto and Omni say of the first orders."""
    hand = Hand(qtbot)
    hand.fill(wizard.neto.lines["neto_url"], shop.neto_url)
    hand.fill(wizard.neto.key.line, shop.neto_key)
    hand.click(wizard.next)
    hand.fill(wizard.omni.lines["omni_username"], shop.omni_username)
    hand.fill(wizard.omni.key.line, shop.omni_key)
    hand.click(wizard.next)
    looked(qtbot, wizard)


def looked(qtbot: QtBot, wizard: SetupWizard) -> None:
    qtbot.waitUntil(lambda: wizard.page == "orders" and wizard.orders.there is not None and bool(wizard.orders.branch.key()))


def said(widget: QWidget) -> str:
    return " ".join(words.text() for words in widget.findChildren(Words) if words.isVisible())


def test_eight_actions_lead_from_the_empty_window_to_the_first_order_in_omni(
    qtbot: QtBot, empty_window: MainWindow, own_program: Program, shop: PracticeProcess
) -> None:
    hand = Hand(qtbot)
    hand.click(inside(empty_window).no_store.set_up)
    wizard = wizard_of(qtbot, empty_window)
    hand.fill(wizard.neto.lines["neto_url"], shop.neto_url)
    hand.fill(wizard.neto.key.line, shop.neto_key)
    qtbot.waitUntil(lambda: wizard.neto.test.holds)             # by itself, and what it found is there to see
    assert "newest is N" in said(wizard.neto.test)
    assert "seconds" in said(wizard.neto.test)
    hand.click(wizard.next)
    hand.fill(wizard.omni.lines["omni_username"], shop.omni_username)
    hand.fill(wizard.omni.key.line, shop.omni_key)
    qtbot.waitUntil(lambda: wizard.omni.test.holds)
    shop.calls.reset()
    hand.click(wizard.next)
    looked(qtbot, wizard)
    assert shop.calls.neto <= 2                                 # one scan for all the days: a page, and the empty one behind it
    assert shop.calls.omni <= 3
    count = wizard.orders.coming.coming.count
    assert wizard.orders.days.radios[TODAY].isChecked()
    assert wizard.next.text().startswith(f"Download {count} order")
    hand.click(wizard.next)
    place = inside(empty_window)
    qtbot.waitUntil(lambda: " is in Omni" in wizard.ready.first.text())
    assert hand.actions <= MOST_ACTIONS
    qtbot.waitUntil(lambda: not place.desk.runs.is_running)
    store = own_program.stores()[0]
    run = own_program.history(store.id).runs(limit=1)[0]
    assert sum(run.counts.get(result, 0) for result in ("created", "held")) == count
    assert own_program.settings(store.id).branches.default_branch is not None
    assert own_program.remembered("setup") == ""
    click(qtbot, wizard.next)
    qtbot.waitUntil(lambda: place.page.isVisible() and place.orders.model.rowCount() > 0)


def test_what_of_the_first_download_waits_for_somebody_is_said_and_shown(
    qtbot: QtBot, empty_window: MainWindow, own_program: Program, shop: PracticeProcess
) -> None:
    shop.call("place_order", items=[["XM-900", 1]])
    wizard = begun(qtbot, empty_window)
    connected(qtbot, wizard, shop)
    click(qtbot, wizard.next)
    qtbot.waitUntil(lambda: wizard.next.text() == "Show what waits")
    assert "1 order waits for you" in wizard.ready.words.text()
    place = inside(empty_window)
    click(qtbot, wizard.next)
    qtbot.waitUntil(place.attention.isVisible)


def test_a_check_of_the_products_is_proposed_and_nothing_waits_for_it(
    qtbot: QtBot, empty_window: MainWindow, own_program: Program, shop: PracticeProcess
) -> None:
    wizard = begun(qtbot, empty_window)
    connected(qtbot, wizard, shop)
    proposal = wizard.orders.products
    shop.faults.add("hold", api="omni", what="products")
    click(qtbot, proposal.check)
    assert "You can go on meanwhile" in said(proposal)
    assert wizard.next.isEnabled()
    shop.faults.release()
    qtbot.waitUntil(lambda: "aren't in Omni; 1 was sold this month." in said(proposal))
    assert own_program.stores() == []
    click(qtbot, proposal.make)                 # the store is saved first, and stays on this page
    qtbot.waitUntil(lambda: bool(empty_window.findChildren(SendDialog)))
    dialog = empty_window.findChildren(SendDialog)[-1]
    qtbot.waitUntil(dialog.now.isVisible)
    assert [row.code for row in dialog.preview.model.rows()] == ["XM-900"]
    click(qtbot, dialog.now)
    qtbot.waitUntil(lambda: dialog.report is not None)
    click(qtbot, dialog.close_button)
    assert dialog.report is not None
    assert dialog.report.is_whole
    qtbot.waitUntil(wizard.next.isEnabled)
    assert wizard.page == "orders"
    assert own_program.settings(own_program.stores()[0].id).products.enabled


def test_a_setup_that_is_left_goes_on_where_it_was_with_its_keys_in_the_keyring_only(
    qtbot: QtBot, open_window: Open, own_folder: Path, shop: PracticeProcess, system_keyring: KeyringHere
) -> None:
    with started(qtbot, open_window, own_folder) as (_, window):
        wizard, hand = begun(qtbot, window), Hand(qtbot)
        hand.fill(wizard.neto.lines["neto_url"], shop.neto_url)
        hand.fill(wizard.neto.key.line, shop.neto_key)
        hand.click(wizard.next)
        qtbot.waitUntil(lambda: wizard.page == "omni")
        hand.fill(wizard.omni.lines["omni_username"], shop.omni_username)
        wizard.reject()
        qtbot.waitUntil(lambda: inside(window).no_store.set_up.text() == "Go on setting up")
        window.finish()
    assert list(system_keyring.kept.values()) == [shop.neto_key]
    assert not [file for file in own_folder.rglob("*") if file.is_file() and shop.neto_key.encode() in file.read_bytes()]
    with started(qtbot, open_window, own_folder) as (_, again):
        wizard, hand = begun(qtbot, again), Hand(qtbot)
        qtbot.waitUntil(lambda: wizard.page == "omni")
        assert wizard.omni.lines["omni_username"].text() == shop.omni_username
        click(qtbot, wizard.back)
        assert wizard.neto.lines["neto_url"].text() == shop.neto_url
        click(qtbot, wizard.next)                       # tested with the key of the keyring
        hand.fill(wizard.omni.key.line, shop.omni_key)
        hand.click(wizard.next)
        looked(qtbot, wizard)
        hand.click(wizard.rehearse)
        qtbot.waitUntil(lambda: wizard.rehearsal is not None and wizard.rehearsal.is_done)
        hand.click(wizard.next)                         # by now the keys are the store's
        qtbot.waitUntil(lambda: " is in Omni" in wizard.ready.first.text())
        assert sorted(system_keyring.kept.values()) == sorted([shop.neto_key, shop.omni_key])
        assert not any("store 0" in user for _service, user in system_keyring.kept)
        assert not wizard.ready.warning.isVisible()
        again.finish()


def test_a_setup_is_kept_where_the_program_ends_in_the_midst_of_it(
    qtbot: QtBot, open_window: Open, own_folder: Path, shop: PracticeProcess
) -> None:
    with started(qtbot, open_window, own_folder) as (_, window):
        wizard, hand = begun(qtbot, window), Hand(qtbot)
        hand.fill(wizard.neto.lines["neto_url"], shop.neto_url)
        window.mean_to_quit(session_ends=True)
        window.close()
        window.finish()
    with started(qtbot, open_window, own_folder) as (_, again):
        assert begun(qtbot, again).neto.lines["neto_url"].text() == shop.neto_url
        again.finish()


@pytest.mark.parametrize("late", [0, 1])
def test_of_two_setups_what_was_typed_last_is_kept_whichever_is_written_last(
    own_program: Program, system_keyring: KeyringHere, late: int
) -> None:
    """Each is written by a thread of its own: the one before may have its turn after it."""
    keeper, typed = SetupKeeper(), ("https://before.example.com", "https://last.example.com")
    numbers = [keeper.take(Draft(Connection(neto_url=url), page="neto")) for url in typed]
    for which in (1 - late, late):
        keeper.write(numbers[which], own_program, Keys(f"key of {typed[which]}", ""))
    kept = kept_draft(own_program)
    assert kept is not None
    assert kept.connection.neto_url == typed[1]
    assert list(system_keyring.kept.values()) == [f"key of {typed[1]}"]


def test_a_store_that_is_there_leaves_no_setup_though_one_is_written_late(
    own_program: Program, system_keyring: KeyringHere
) -> None:
    keeper = SetupKeeper()
    number = keeper.take(Draft(page="omni"))
    wanted = Settings(connection=Connection("Harbour", "https://harbour.example.com", omni_username="Harbour"))
    keeper.finish(own_program, wanted, Keys("neto", "omni"), None, Event())
    keeper.write(number, own_program, Keys("neto", "omni"))
    assert kept_draft(own_program) is None
    assert not any("store 0" in user for _service, user in system_keyring.kept)


def test_what_was_typed_last_is_kept_as_the_program_ends_though_the_keyring_still_has_the_key_before(
    qtbot: QtBot, open_window: Open, own_folder: Path, shop: PracticeProcess, system_keyring: KeyringHere, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waits for a person to unlock it, say, and the program doesn't wait so long."""
    asked, answers = Event(), Event()

    def put(_service: str, _user: str, _key: str) -> None:
        asked.set()
        answers.wait(PATIENCE)

    monkeypatch.setattr(system_keyring, "set_password", put)
    monkeypatch.setattr(reads, "SECONDS_AT_CLOSE", 1)
    with started(qtbot, open_window, own_folder) as (program, window):
        wizard, hand = begun(qtbot, window), Hand(qtbot)
        hand.fill(wizard.neto.lines["neto_url"], shop.neto_url)
        hand.fill(wizard.neto.key.line, shop.neto_key)
        hand.click(wizard.next)
        qtbot.waitUntil(asked.is_set)
        wizard.reject()
        again = begun(qtbot, window)
        hand.fill(again.omni.lines["omni_username"], "typed last")
        window.mean_to_quit(session_ends=True)
        window.close()
        window.finish()
        kept = kept_draft(program)
        answers.set()
    assert kept is not None
    assert kept.connection.omni_username == "typed last"


def test_a_store_that_is_there_as_the_program_ends_leaves_no_setup_behind(
    qtbot: QtBot, open_window: Open, own_folder: Path, shop: PracticeProcess, system_keyring: KeyringHere
) -> None:
    """The session ends in the moment between the store and the window's hearing of it."""
    with started(qtbot, open_window, own_folder) as (program, window):
        wizard = begun(qtbot, window)
        connected(qtbot, wizard, shop)
        qtbot.waitUntil(wizard.next.isEnabled)
        click(qtbot, wizard.next)
        until(wizard._is_there.is_set)
        window.mean_to_quit(session_ends=True)
        window.close()
        window.finish()
        assert [store.practice for store in program.stores()] == [False]
        assert program.remembered("setup") == ""
        assert not any("store 0" in user for _service, user in system_keyring.kept)


def test_what_is_wrong_is_said_at_its_field_and_is_gone_with_the_first_letter_that_mends_it(
    qtbot: QtBot, empty_window: MainWindow, own_program: Program, shop: PracticeProcess
) -> None:
    wizard = begun(qtbot, empty_window)
    neto, address = wizard.neto, wizard.neto.lines["neto_url"]
    click(qtbot, wizard.next)
    assert address.accessibleDescription() == "Give the web address of the Neto store."
    assert neto.key.line.accessibleDescription() == "Give the Neto key."
    qtbot.keyClicks(address, shop.neto_url)
    assert address.accessibleDescription() == ""
    assert neto.key.line.accessibleDescription() == "Give the Neto key."
    qtbot.keyClicks(neto.key.line, "wrong")
    click(qtbot, wizard.next)
    qtbot.waitUntil(neto.anyway.isVisible)
    assert "doesn't accept the key. Enter it again here." in said(neto.test)
    assert "Settings" not in said(wizard)
    assert wizard.page == "neto"
    qtbot.keyClicks(neto.key.line, "er")
    assert "accept" not in said(neto.test)
    click(qtbot, neto.guide)
    guide = wizard.findChild(KeyGuide)
    assert isinstance(guide, KeyGuide)
    assert "Staff users" in said(guide)
    click(qtbot, guide.close_button)
    click(qtbot, wizard.next)
    qtbot.waitUntil(neto.anyway.isVisible)
    click(qtbot, neto.anyway)                           # a side that can't be reached now may still be the right one
    assert wizard.page == "omni"
    assert own_program.stores() == []


def test_a_day_is_counted_what_omni_holds_is_found_and_a_rehearsal_comes_before_the_download(
    qtbot: QtBot, empty_window: MainWindow, own_program: Program, shop: PracticeProcess
) -> None:
    newest = shop.call("place_order", placed="2026-01-01 00:00:00")["OrderID"]      # long ago, and nobody's newest
    held = shop.call("place_order")["OrderID"]
    shop.call("add_sales_order", reference=f"#{held}")
    wizard = begun(qtbot, empty_window)
    connected(qtbot, wizard, shop)
    orders, days = wizard.orders, wizard.orders.days
    assert f"order {held} as #{held}" in orders.look.words.text()
    assert not wizard.next.isEnabled()                  # it would come a second time
    click(qtbot, orders.use_prefix)
    assert orders.prefix.text() == "#"
    assert wizard.next.isEnabled()
    click(qtbot, days.radios[WEEK])
    week = orders.coming.coming.count
    days.date.setDate(QDate.currentDate().addDays(-25))
    qtbot.waitUntil(lambda: not orders.is_reading and orders.coming.coming.count > week)
    click(qtbot, days.radios[TODAY])
    today = orders.coming.coming.count
    assert today <= week
    orders.name.clear()
    click(qtbot, wizard.rehearse)
    assert orders.name.accessibleDescription() == "Give the store a name."
    qtbot.keyClicks(orders.name, "Harbour")
    assert orders.name.accessibleDescription() != "Give the store a name."
    click(qtbot, wizard.rehearse)
    qtbot.waitUntil(lambda: wizard.rehearsal is not None and wizard.rehearsal.is_done)
    assert wizard.rehearsal is not None
    assert newest not in [looked.id for looked in wizard.rehearsal.orders.all() if looked.result == "created"]
    store = own_program.stores()[0]
    assert (store.name, own_program.settings(store.id).prefix) == ("Harbour", "#")
    assert own_program.history(store.id).count(Filter()) == 0               # nothing is written
    click(qtbot, wizard.next)
    place = inside(empty_window)
    qtbot.waitUntil(lambda: "The first download is done" in wizard.ready.words.text())
    assert place.desk.store_id == store.id
    assert not [row for row in shop.call("omni_rows", resource="SalesOrders") if row["reference"] == held]


def test_the_keyboards_ring_goes_with_the_day_that_is_proposed(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    days = StartingDays(fresh_desk)
    qtbot.addWidget(days)
    days.begin(fresh_desk.formats, "")
    with qtbot.waitActive(days):
        days.show()
        days.activateWindow()
    days.radios[TODAY].setFocus()
    days.show_counts({TODAY: FirstOrders(), YESTERDAY: FirstOrders(), WEEK: FirstOrders(Sum(3, Decimal(9)))}, complete=True)
    assert days.radios[WEEK].isChecked()
    assert days.radios[WEEK].hasFocus()


def test_the_first_day_that_has_orders_is_proposed_until_a_person_chooses(qtbot: QtBot, fresh_desk: StoreContext) -> None:
    days = StartingDays(fresh_desk)
    qtbot.addWidget(days)
    days.begin(fresh_desk.formats, "")
    some = FirstOrders(Sum(3, Decimal("1248.00")), 2)
    words = f"3 orders · {fresh_desk.formats.money(some.coming.total)}"
    days.show_counts({TODAY: FirstOrders(), YESTERDAY: FirstOrders(), WEEK: some}, complete=True)
    assert days.radios[WEEK].isChecked()
    assert [days.counts[word].text() for word in (TODAY, WEEK)] == ["no order", words]
    assert days.radios[WEEK].accessibleName() == f"The last 7 days, {words}, 2 more once paid"
    assert days.word() == ""
    days.radios[TODAY].click()
    days.show_counts({TODAY: FirstOrders(), YESTERDAY: some, WEEK: some}, complete=False)
    assert (days.radios[TODAY].isChecked(), days.word()) == (True, TODAY)
    assert days.counts[YESTERDAY].text() == f"more than {words}"


def test_the_practice_store_can_be_taken_instead(qtbot: QtBot, empty_window: MainWindow) -> None:
    wizard = begun(qtbot, empty_window)
    click(qtbot, wizard.practice)
    qtbot.waitUntil(lambda: empty_window.windowTitle() == "Practice store - Omni Desktop")


def held_enter(widget: QWidget) -> None:
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True))


def test_who_presses_twice_or_holds_enter_downloads_nothing_and_adds_one_store(
    qtbot: QtBot, empty_window: MainWindow, own_program: Program, shop: PracticeProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    wizard = begun(qtbot, empty_window)
    connected(qtbot, wizard, shop)
    click(qtbot, wizard.back)
    click(qtbot, wizard.next)
    qtbot.mouseDClick(wizard.next, Qt.MouseButton.LeftButton)       # the second press meets the button of the next page
    assert (wizard.page, wizard.next.text()[:8]) == ("orders", "Download")
    wizard.next.setFocus()
    held_enter(wizard.next)
    held_enter(wizard)
    assert (own_program.stores(), wizard.next.isEnabled()) == ([], True)
    add, gate = own_program.add_store, Event()
    monkeypatch.setattr(own_program, "add_store", lambda connection: gate.wait(PATIENCE) and add(connection))
    click(qtbot, wizard.next)
    wizard.orders.changed.emit()                                    # as a late answer of Neto or Omni does
    assert not wizard.orders.name.isEnabled(), "it would be another store's name"
    for button in (wizard.next, wizard.rehearse, wizard.back):
        assert not button.isEnabled()
        click(qtbot, button)
    gate.set()
    qtbot.waitUntil(lambda: "The first download is done" in wizard.ready.words.text())
    (store,) = own_program.stores()
    assert len(own_program.history(store.id).runs()) == 1


def test_what_another_stores_download_does_is_not_told_as_the_new_ones(
    qtbot: QtBot, empty_window: MainWindow, own_program: Program, shop: PracticeProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, run, gate = 77, own_program.run, Event()

    def running(store_id: int, request: Request, keys: Keys) -> Iterator[Any]:
        if store_id != other:
            yield from run(store_id, request, keys)
            return
        yield Looked("OTHER-1", "OTHER-1", "created", 1)
        gate.wait(PATIENCE)
        yield Looked("OTHER-2", "OTHER-2", "created", 2)

    wizard = begun(qtbot, empty_window)
    connected(qtbot, wizard, shop)
    monkeypatch.setattr(own_program, "run", running)
    runs = inside(empty_window).desk.runs
    assert runs.start(other, Request(), lambda _: Keys("", ""), ())
    click(qtbot, wizard.next)
    qtbot.waitUntil(lambda: wizard.page == "ready")
    assert wizard.ready.words.text() == AFTER
    gate.set()
    qtbot.waitUntil(lambda: "The first download is done" in wizard.ready.words.text())
    assert " is in Omni" in wizard.ready.first.text()
    assert "OTHER" not in wizard.ready.first.text()


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("www.harbour-outdoor.com.au", "Harbour Outdoor"),
        ("https://shop.bluegum.example/", "Bluegum"),
        ("http://127.0.0.1:8080", "Neto store"),
        ("", "Neto store"),
    ],
)
def test_a_store_is_named_after_its_address(address: str, name: str) -> None:
    assert name_of(address) == name
