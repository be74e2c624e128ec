"""Two computers of one shop, each with its data folder, on one shared ledger: what they have in common, and what is each one's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from omni_desktop.core.errors import OF_ITS_KEYS, OF_THIS_COMPUTER, CannotContinue, TryLater
from omni_desktop.core.inventory import ChosenProduct
from omni_desktop.core.order import ScanRow
from omni_desktop.core.record.workers import watched
from omni_desktop.core.settings.merge import SettingsClash
from omni_desktop.core.settings.settings import Connection
from omni_desktop.core.values import replace
from omni_desktop.storage import away
from omni_desktop.storage.data_folder import DataFolder
from omni_desktop.storage.database import postgresql
from omni_desktop.storage.database.postgresql import Address, open_shared_database
from omni_desktop.storage.database.tables import LEDGER
from omni_desktop.storage.ledger.decisions import StoreDecisions
from omni_desktop.storage.opening import open_ledger
from omni_desktop.storage.places import open_places
from omni_desktop.storage.saved_settings import SavedSettings
from omni_desktop.storage.workers import Workers
from tests.ledger_here import share
from tests.postgresql_here import PASSWORD, Ledger
from tests.terminal.composition import held

pytestmark = pytest.mark.sqlite
SHOP = Connection(name="Harbour", neto_url="https://shop.example.com", omni_username="Harbour")


class Shop:
    def __init__(self, folder: Path, ledger: Ledger, opened: ExitStack) -> None:
        self.folder, self.ledger, self._opened = folder, ledger, opened

    def till(self, name: str, clock: timedelta = timedelta()) -> DataFolder:
        """Opened as a program of that computer opens it; `clock`: how much its own goes before the right one."""
        places = open_places(self.folder / name)
        if not places.shop.exists():
            share(places.folder, self.ledger)
        folder = Till(places, *open_ledger(places, self._opened))
        folder.clock = clock
        self._opened.callback(folder.close)
        return folder

    @contextmanager
    def away(self) -> Iterator[None]:
        self.ledger.server.stop()
        try:
            yield
        finally:
            self.ledger.server.start()


class Till(DataFolder):
    clock = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.clock


@pytest.fixture
def shop(tmp_path: Path, new_ledger: Callable[[], Ledger], monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    monkeypatch.setattr(away, "ASKED_AGAIN", 0.0)
    monkeypatch.setattr(postgresql, "LOOKED_EVERY", 0.0)
    with ExitStack() as opened:
        yield Shop(tmp_path, new_ledger(), opened)


def days(till: DataFolder) -> int:
    return till.computer().keep_personal_data_days


def test_how_long_details_are_kept_is_the_shops_and_the_look_is_the_computers(shop: Shop) -> None:
    one, other = shop.till("one"), shop.till("other")
    read = one.computer()
    one.save_computer(replace(read, keep_personal_data_days=90, theme="dark"), base=read)
    assert (days(other), other.computer().theme) == (90, "system")


def test_a_till_that_saves_its_look_leaves_what_another_till_said_of_the_shop(shop: Shop) -> None:
    one, other = shop.till("one"), shop.till("other")
    read = one.computer()
    other.save_computer(replace(other.computer(), keep_personal_data_days=90), base=other.computer())
    one.save_computer(replace(read, theme="dark"), base=read)
    assert (days(one), days(other), one.computer().theme) == (90, 90, "dark")


def test_two_tills_that_want_it_otherwise_clash_and_nothing_of_the_second_is_saved(shop: Shop) -> None:
    one, other = shop.till("one"), shop.till("other")
    read = one.computer()
    other.save_computer(replace(other.computer(), keep_personal_data_days=90), base=other.computer())
    with pytest.raises(SettingsClash) as clash:
        one.save_computer(replace(read, keep_personal_data_days=30, theme="dark"), base=read)
    assert [(each.key, each.mine, each.theirs) for each in clash.value.clashes] == [("computer.keep_personal_data_days", 30, 90)]
    assert (days(one), one.computer().theme) == (90, "system")


def test_a_look_that_clashes_with_another_window_leaves_the_shops_part_as_it_was_too(shop: Shop) -> None:
    one, window = shop.till("one"), shop.till("one")
    read = one.computer()
    window.save_computer(replace(read, theme="light"), base=read)
    with pytest.raises(SettingsClash):
        one.save_computer(replace(read, keep_personal_data_days=30, theme="dark"), base=read)
    assert (days(one), one.computer().theme) == (365, "light")


def test_while_the_ledger_is_away_the_computers_part_is_saved_and_the_shops_is_refused_in_words(shop: Shop) -> None:
    one = shop.till("one")
    one.save_computer(replace(one.computer(), keep_personal_data_days=90), base=one.computer())
    one.refresh_mirror()
    with shop.away():
        read = one.computer()
        assert read.keep_personal_data_days == 90
        with pytest.raises(TryLater, match="a setting of the whole shop") as refused:
            one.save_computer(replace(read, keep_personal_data_days=30, theme="dark"), base=read)
        assert refused.value.code == "ledger_unreachable"
        assert (days(one), one.computer().theme) == (90, "dark")
        assert days(shop.till("one")) == 90             # a program that starts meanwhile
    assert (days(one), one.computer().theme) == (90, "dark")


def test_what_a_till_kept_of_it_before_it_was_connected_counts_for_nothing(shop: Shop) -> None:
    one, other = shop.till("one"), shop.till("other")
    one._saved_here.save_computer({"keep_personal_data_days": "1"}, one.now())
    assert days(one) == days(other) == 365


@pytest.mark.parametrize("hours", [-3, 3])
def test_a_worker_is_seen_by_the_servers_clock_whatever_its_own_says_and_whatever_the_reader_s_says(shop: Shop, hours: int) -> None:
    office, till = shop.till("office", timedelta(hours=hours)), shop.till("till", timedelta(hours=-hours))
    office.note_worker(0)
    assert watched(till.workers(0), till.now()).active != ""
    with closing(open_shared_database(Address(shop.ledger.url, PASSWORD))) as ledger:
        (seen,) = Workers(ledger).seen(0)
    assert abs(seen.seen - datetime.now(UTC)) < timedelta(minutes=1)
    office.note_worker(0, ended=True)
    assert watched(till.workers(0), till.now()).active == ""


@pytest.mark.parametrize("code", sorted(OF_THIS_COMPUTER | OF_ITS_KEYS))
def test_what_only_one_till_lacks_pauses_no_store_for_the_others(shop: Shop, code: str) -> None:
    one, other = shop.till("one"), shop.till("other")
    store = one.add_store(SHOP)
    one.pause_store(store.id, "Omni doesn't accept the key that this computer has.", code)
    assert other.stores()[0].paused == ""
    one.pause_store(store.id, "Omni has another integration.", "other_integration")
    assert other.stores()[0].paused == "Omni has another integration."


DECISIONS: dict[str, Callable[[StoreDecisions, datetime], list[str]]] = {
    "retry": lambda decisions, at: decisions.retry(["N1"], at, "anna@TILL"),
    "map-sku": lambda decisions, at: decisions.map_sku("AB-114", ChosenProduct("AB-114-OMNI"), at, "anna@TILL"),
}


@pytest.mark.parametrize("decide", DECISIONS.values(), ids=DECISIONS)
def test_what_is_decided_at_a_till_whose_clock_is_a_day_ahead_is_done_by_the_next_download(
    shop: Shop, decide: Callable[[StoreDecisions, datetime], list[str]]
) -> None:
    office, till = shop.till("office"), shop.till("till", timedelta(days=1))
    store, at = office.add_store(SHOP), office.now()
    ledger = office.ledger(store.id)
    run = ledger.start_run("timer", 1, at, rehearsal=False)
    ledger.note_found(run, [ScanRow("N1", "New", at, at)], at)
    ledger.record(run, [replace(held("N1"), at=at, next_look_at=at + timedelta(minutes=15))])
    assert ledger.due(office.now(), retries=9) == []
    assert decide(till.decisions(store.id), till.now()) == ["N1"]
    assert ledger.due(office.now(), retries=9) == ["N1"]


def test_a_store_is_added_with_its_settings_or_not_at_all_where_the_server_goes_away(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    till = shop.till("till")
    monkeypatch.setattr(SavedSettings, "begin", lambda *_given, **_named: shop.ledger.server.restart("immediate"))
    with pytest.raises(TryLater):
        till.add_store(SHOP)
    monkeypatch.undo()
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    other = shop.till("other")
    assert other.stores() == []
    assert other.add_store(SHOP).connection == SHOP


def test_what_a_till_begins_for_a_store_that_another_one_removed_since_is_refused_before_anything_is_sent(shop: Shop) -> None:
    one, other = shop.till("one"), shop.till("other")
    store = one.add_store(SHOP)
    begun = one.ledger(store.id)
    other.remove_store(store.id)
    for begin in (lambda: begun.lock("window").__enter__(), lambda: one.remove_store(store.id)):
        assert refused(begin) == "This store was removed, here or on another computer. Nothing was sent."
    assert one.running(store.id) is None


def test_another_ledger_at_the_same_address_is_neither_read_nor_written(shop: Shop) -> None:
    till = shop.till("till")
    till.add_store(SHOP)
    keeper = till.ledger_keeper()
    with shop.ledger.connect() as connection:
        connection.execute("SET search_path = omni_desktop; UPDATE ledger SET value = 'another' WHERE name = 'id'")
    for act in (lambda: shop.till("till").stores(), lambda: till.pause_store(1, "by hand"), keeper.status):
        told = refused(act)
        assert "isn't the one that this computer works on" in told
        assert "ledger connect URL" in told


def refused(act: Callable[[], object]) -> str:
    """In whichever way it is said."""
    try:
        answer = act()
    except CannotContinue as fault:
        return fault.sentence
    return str(getattr(answer, "trouble", answer))


def test_a_window_that_was_open_while_another_computer_upgraded_writes_and_reads_no_more(shop: Shop) -> None:
    till = shop.till("till")
    till.add_store(SHOP)
    till.has_changed()
    with closing(open_shared_database(Address(shop.ledger.url, PASSWORD))) as ledger, ledger.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0999'")
        connection.execute(update(LEDGER).where(LEDGER.c.name == "compatible_from").values(value="0999"))
    for act in (lambda: till.pause_store(1, "by hand"), lambda: till.has_changed() and till.stores()):
        assert "Install version" in refused(act)
