"""The lease of a store whose ledger several computers share, and the fences that keep a holder who stood still from writing."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from time import monotonic

import psycopg
import pytest
from sqlalchemy import Connection, Select, func, insert, select, update
from sqlalchemy.exc import DBAPIError

from omni_desktop.core.errors import CannotContinue, Fault, TryLater
from omni_desktop.core.ports.call_log import CallLimits
from omni_desktop.core.record.moment import Moment
from omni_desktop.core.writes.once import LONGEST_CALL, ended_of
from omni_desktop.storage.database.database import Database
from omni_desktop.storage.database.lease_tables import LEASES
from omni_desktop.storage.database.own_words import renewing
from omni_desktop.storage.database.postgresql import Address, connect, open_shared_database
from omni_desktop.storage.database.rows import Owner, tell
from omni_desktop.storage.database.tables import CURSORS, KEPT
from omni_desktop.storage.ledger.ledger import StoreLedger
from omni_desktop.storage.places import Places
from omni_desktop.storage.registry import Registry
from omni_desktop.storage.shared import lease as leases
from omni_desktop.storage.shared.calls import SharedCalls
from omni_desktop.storage.shared.lease import Lease
from omni_desktop.storage.shared.lines import Lines
from omni_desktop.storage.shared.server_time import Here, ServerTime, here
from omni_desktop.web.clock import StoppableClock
from tests.frozen_network import Network
from tests.patience import PATIENCE, until
from tests.postgresql_here import Ledger
from tests.storage.conftest import NOW, Store

LONG, ENDLESS = 30, 600         # seconds: no computer is so slow that one is over before a test ends it
IDLE = 2                        # seconds that a transaction may stand still
OMNI = CallLimits(per_second=3, per_minute=60, per_day=5000)


class Shop:
    """A shared ledger with one store, and computers that come to it."""

    def __init__(self, ledger: Ledger, opened: ExitStack) -> None:
        self.server = ledger.server
        self.address = Address(ledger.url, ledger.password)
        self._opened = opened
        registry = Registry(self.database())
        self.owner: Owner = registry.owner(registry.add("Harbour", "shop.example.com", NOW).id, "omni.example.com", "Harbour", NOW)

    def database(self, address: Address | None = None) -> Database:
        database = open_shared_database(address or self.address)
        self._opened.callback(database.close)
        return database

    def lease(self, by: str = "anna@OFFICE", seconds: int = LONG, address: Address | None = None) -> Lease:
        return Lease(self.database(address), self.owner.store_id, seconds, by)  # type: ignore[arg-type]

    def rows(self) -> list[tuple[int, str, datetime]]:
        with self.database().reading() as connection:
            query = select(LEASES.c.token, LEASES.c.holder, LEASES.c.until).order_by(LEASES.c.token)
            return [tuple(row) for row in connection.execute(query)]

    def length(self) -> timedelta:
        """Of the newest one, by the server."""
        with self.database().reading() as connection:
            newest = connection.execute(select(LEASES.c.taken_at, LEASES.c.until).order_by(LEASES.c.token.desc()).limit(1)).one()
        length: timedelta = newest.until - newest.taken_at
        return length

    def follow(self) -> None:
        """Another computer takes the next one, which the server gave it."""
        with self.database().writing() as connection:
            row = {"store_id": self.owner.store_id, "token": 2, "holder": "ben@TILL-2", "starter": "timer", "taken_at": NOW, "until": NOW}
            connection.execute(insert(LEASES), row)

    def let_it_pass(self) -> None:
        """Each lease's time goes by on the server."""
        with self.database().writing() as connection:
            connection.execute(update(LEASES).values(until=LEASES.c.taken_at))


@pytest.fixture
def shop(new_ledger: Callable[[], Ledger]) -> Iterator[Shop]:
    with ExitStack() as opened:
        yield Shop(new_ledger(), opened)


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """No heart beats and no watchdog looks: as of computers that stand still."""
    monkeypatch.setattr(leases, "HEARTBEATS", 0.001)
    monkeypatch.setattr(leases, "WATCHED_EVERY", 1000.0)


@pytest.fixture
def lively(monkeypatch: pytest.MonkeyPatch) -> None:
    """The heart beats twice a second, far more often than a lease needs: a busy computer loses none."""
    monkeypatch.setattr(leases, "HEARTBEATS", 2 * LONG)


def write(database: Database, owner: Owner) -> None:
    with database.writing() as connection:
        connection.execute(insert(CURSORS), {"target_id": owner.target_id})


def refused(call: Callable[[], object]) -> Fault:
    with pytest.raises(Fault) as caught:
        call()
    return caught.value


def believe(lease: Lease, seconds: float = ENDLESS) -> None:
    """By its own computer's clocks so much of it is left."""
    lease._is_lost = False
    lease._ends = Here(here().awake + seconds, here().wall + seconds)


def test_one_computer_at_a_time_and_the_other_is_told_who_and_since_when(shop: Shop) -> None:
    first, second = shop.lease(), shop.lease("ben@TILL-2")
    before = datetime.now(UTC) - timedelta(seconds=1)
    with first.held("button") as database:
        write(database, shop.owner)
        running = second.holder()
        assert running is not None
        assert (running.starter, running.here) == ("anna@OFFICE", True)
        fault = refused(lambda: second.held("timer").__enter__())
        assert (type(fault), fault.code, fault.facts["by"]) == (CannotContinue, "already_running", "anna@OFFICE")
        assert before <= datetime.fromisoformat(fault.facts["since"]) <= datetime.now(UTC)
        assert "started by anna@OFFICE at" in fault.sentence
        assert abs(first.now() - datetime.now(UTC)) < timedelta(minutes=1)
    assert second.holder() is None
    with second.held("timer"):
        assert [row[:2] for row in shop.rows()] == [(1, "anna@OFFICE"), (2, "ben@TILL-2")]


def test_a_killed_holders_lease_is_free_at_once_and_lasts_for_those_who_settle(shop: Shop) -> None:
    first, second = shop.lease(seconds=ENDLESS), shop.lease("ben@TILL-2")
    with first.held("button"):
        first._lines.cut()              # what the end of a process does to its connections
        assert until(lambda: taken(second))
    (_, _, first_until), (_, _, second_ended) = shop.rows()
    assert first_until - second_ended > timedelta(seconds=ENDLESS / 2)


def taken(lease: Lease) -> bool:
    try:
        with lease.held("timer"):
            return True
    except CannotContinue:
        return False


@pytest.mark.usefixtures("still")
def test_a_holder_that_stood_still_writes_nothing_after_another_began(shop: Shop) -> None:
    first, second = shop.lease(seconds=ENDLESS), shop.lease("ben@TILL-2")
    with first.held("button") as database:
        calls = first.calls(None)  # type: ignore[arg-type]
        write(database, shop.owner)
        assert calls.take("omni", OMNI, NOW).seconds == 0
        assert (taken(second), shop.length()) == (False, timedelta(seconds=ENDLESS))
        shop.let_it_pass()
        assert taken(second)
        for call in (lambda: write(database, shop.owner), lambda: calls.take("omni", OMNI, NOW)):
            fault = refused(call)
            assert (type(fault), fault.code) == (TryLater, "lease_over")
    with shop.database().reading() as connection:
        assert connection.execute(select(func.count()).select_from(CURSORS)).scalar_one() == 1


@pytest.mark.usefixtures("still")
def test_a_lease_is_not_lengthened_once_it_is_over(shop: Shop) -> None:
    lease = shop.lease()
    with lease.held("button") as database:
        believe(lease, 0)
        assert refused(lambda: write(database, shop.owner)).code == "lease_over"
        shop.let_it_pass()
        believe(lease)
        assert refused(lambda: write(database, shop.owner)).code == "lease_over"


@pytest.mark.parametrize(
    ("awake", "wall", "is_late"),
    [(0, 0, False), (24, 24, False), (26, 0, True), (0, 26, True), (26, -3600, True)],
)
def test_the_last_moment_goes_by_the_worse_of_both_clocks(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, awake: float, wall: float, *, is_late: bool
) -> None:
    """Of 30 seconds the last 5 are too late."""
    lease = Lease(shop.database(), 1, LONG, "anna@OFFICE")  # type: ignore[arg-type]
    start = here()
    lease._extend(start)
    monkeypatch.setattr(leases, "here", lambda: Here(start.awake + awake, start.wall + wall))
    if is_late:
        assert refused(lease.refuse_late).code == "lease_over"
    else:
        lease.refuse_late()


@pytest.mark.usefixtures("lively")
def test_a_lease_goes_on_for_as_long_as_its_heart_beats(shop: Shop) -> None:
    lease = shop.lease()
    with lease.held("button") as database:
        first = shop.rows()[0][2]
        until(lambda: shop.rows()[0][2] > first + timedelta(seconds=1))
        write(database, shop.owner)
        lease.refuse_late()
    assert shop.rows()[0][2] <= datetime.now(UTC) + timedelta(seconds=1)


@pytest.mark.usefixtures("lively")
def test_a_heart_that_beats_renews_no_lease_that_another_one_followed(shop: Shop) -> None:
    lease = shop.lease()
    with lease.held("button"):
        shop.follow()
        assert until(lease.is_over)


def test_a_network_that_froze_hangs_nobody(shop: Shop) -> None:
    network = Network(shop.server.port)
    far = Address(shop.address.url.replace(f":{shop.server.port}/", f":{network.port}/"), shop.address.password)
    lease = shop.lease(address=far)
    with lease.held("button") as database:
        write(database, shop.owner)
        network.freeze()
        believe(lease, 1)
        started = monotonic()
        assert isinstance(refused(lambda: change(database)), TryLater)
    assert monotonic() - started < PATIENCE
    network.close()


def test_a_transaction_of_a_run_waits_only_for_the_answers_that_it_asks_for(shop: Shop) -> None:
    network = Network(shop.server.port, round_trip=0.2)
    far = Address(shop.address.url.replace(f":{shop.server.port}/", f":{network.port}/"), shop.address.password)
    with shop.lease(address=far).held("button") as database:
        write(database, shop.owner)
        before = network.round_trips
        with database.writing() as connection:
            for key in ("a", "b", "c"):
                keep(connection, shop.owner, key)
            assert connection.execute(select(func.count()).select_from(KEPT)).scalar_one() == 3
            keep(connection, shop.owner, "d")
        assert network.round_trips - before == 2
    with shop.database().reading() as connection:
        assert connection.execute(select(func.count()).select_from(KEPT)).scalar_one() == 4
    network.close()


def test_a_change_that_nobody_asked_an_answer_of_and_that_is_refused_takes_the_whole_transaction_back(shop: Shop) -> None:
    with shop.lease().held("button") as database:
        for then in (None, select(func.count()).select_from(KEPT)):
            with pytest.raises((psycopg.Error, DBAPIError), match="violates foreign key"):
                keep_both(database, shop.owner, then)
        with database.writing() as connection:
            assert connection.execute(select(func.count()).select_from(KEPT)).scalar_one() == 0
            keep(connection, shop.owner, "c")
        with database.reading() as connection:
            assert list(connection.execute(select(KEPT.c.name)).scalars()) == ["c"]


@pytest.mark.usefixtures("still")
def test_a_computer_that_stands_still_in_the_middle_of_a_transaction_holds_up_nobody(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the server was told something that nobody waits for."""
    monkeypatch.setattr(leases, "Lines", lambda address, _seconds: Lines(address, IDLE))
    with shop.lease().held("button") as database, pytest.raises((DBAPIError, psycopg.Error, Fault)):
        stand_still_in_a_transaction(shop, database)
    with shop.database().reading() as connection:
        assert list(connection.execute(select(KEPT.c.name)).scalars()) == ["b"]


def stand_still_in_a_transaction(shop: Shop, database: Database) -> None:
    with database.writing() as connection:
        keep(connection, shop.owner, "a")
        with shop.database().writing() as other:
            keep(other, shop.owner, "b")


def keep_both(database: Database, owner: Owner, then: Select[tuple[int]] | None) -> None:
    """The second is of no Omni account that there is."""
    with database.writing() as connection:
        keep(connection, owner, "a")
        keep(connection, Owner(owner.store_id, 4711), "b")
        if then is not None:
            connection.execute(then)


def keep(connection: Connection, owner: Owner, name: str) -> None:
    tell(connection, renewing(KEPT, "body", "at"), {"target_id": owner.target_id, "name": name, "body": b"x", "at": NOW})


def change(database: Database) -> None:
    while True:
        with database.writing() as connection:
            connection.execute(update(CURSORS).values(proven="x"))


@pytest.mark.usefixtures("lively")
def test_a_server_that_went_away_ends_the_run_and_the_next_one_begins(shop: Shop) -> None:
    lease = shop.lease()
    with lease.held("button") as database:
        write(database, shop.owner)
        shop.server.restart("immediate")
        assert isinstance(refused(lambda: change(database)), TryLater)
        until(lease._lines._cut.is_set)
        assert isinstance(refused(lambda: lease.calls(None).take("omni", OMNI, NOW)), TryLater)  # type: ignore[arg-type]
    assert until(lambda: taken(shop.lease("ben@TILL-2")))


@pytest.mark.usefixtures("still")
def test_a_run_goes_on_with_nothing_after_its_server_was_down_however_soon_that_is_back(shop: Shop) -> None:
    """Of what it wrote last the server may know nothing any more, although the lease's time isn't over."""
    with shop.lease().held("button") as database:
        write(database, shop.owner)
        shop.server.restart("immediate")
        for call in (lambda: write(database, shop.owner), lambda: read(database), lambda: write(database, shop.owner)):
            assert isinstance(refused(call), TryLater)


@pytest.mark.usefixtures("still")
def test_no_call_is_counted_for_a_run_whose_server_was_down(shop: Shop) -> None:
    lease = shop.lease()
    with lease.held("button"):
        shop.server.restart("immediate")
        assert refused(lambda: lease.calls(None).take("omni", OMNI, NOW)).code == "lease_over"  # type: ignore[arg-type]


def read(database: Database) -> None:
    with database.reading() as connection:
        connection.execute(select(CURSORS))


def test_a_clock_that_is_apart_is_said_and_one_far_apart_lets_no_run_begin(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ServerTime, "apart", lambda self: timedelta(seconds=-90))
    lease = shop.lease()
    with lease.held("button"):
        assert lease.clock_trouble() == "This computer's clock is 90 seconds behind the shared ledger's server."
    monkeypatch.setattr(ServerTime, "apart", lambda self: timedelta(minutes=11))
    fault = refused(lambda: shop.lease().held("button").__enter__())
    assert (type(fault), fault.code, fault.facts) == (CannotContinue, "clock_wrong", {"minutes": "11"})
    assert len(shop.rows()) == 1


def test_intents_have_the_servers_time_whoever_turns_this_computers_clock(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    clock, lease = StoppableClock(), shop.lease()
    with lease.held("button"):
        clock.hold = lease
        wall = time.time
        monkeypatch.setattr(time, "time", lambda: wall() - 660)
        apart = clock.now() - datetime.fromtimestamp(wall(), UTC)
    assert abs(apart) < timedelta(seconds=5)


def test_what_an_earlier_lease_left_counts_from_its_end(shop: Shop, places: Places) -> None:
    ledger = StoreLedger(shop.database(), places, shop.owner, run_lock=shop.lease())
    store = Store(shop.database(), places, shop.owner)
    store.ledger = ledger
    with ledger.lock("button"):
        store.run = ledger.start_run("button", 1, NOW, rehearsal=False)
        store.find("N1")
        store.send("N1")
        assert [left.lease_end for left in ledger.unsettled()] == [None]
    end = shop.rows()[0][2]
    later = StoreLedger(shop.database(), places, shop.owner, run_lock=shop.lease("ben@TILL-2"))
    with later.lock("timer"):
        assert [left.lease_end for left in later.unsettled()] == [end]


def test_until_a_lease_ended_its_calls_may_have_left() -> None:
    left, minute = Moment(NOW, NOW + timedelta(hours=1)), timedelta(minutes=1)
    assert ended_of(left, None) == ended_of(left, None, NOW) == left.after(LONGEST_CALL)
    assert ended_of(left, None, NOW + 5 * minute) == left.after(5 * minute)
    assert ended_of(left, NOW + minute, NOW + 5 * minute) == Moment(NOW + 5 * minute, left.theirs and left.theirs + 4 * minute)
    assert ended_of(left, NOW + minute, NOW - minute) == Moment(NOW + minute, left.theirs)


def calls_of(shop: Shop, opened: ExitStack) -> SharedCalls:
    calls = SharedCalls(lambda: connect(shop.address))
    opened.callback(calls.close)
    return calls


def test_all_computers_together_make_no_more_calls_than_one_may(shop: Shop) -> None:
    with ExitStack() as opened:
        several = [calls_of(shop, opened) for _ in range(5)]

        def take_three(calls: SharedCalls) -> list[tuple[float, str]]:
            return [(wait.seconds, wait.window) for wait in (calls.take("omni", OMNI, NOW) for _ in range(3))]

        with ThreadPoolExecutor(5) as together:
            waits = [wait for found in together.map(take_three, several) for wait in found]
        with shop.database().reading() as connection:
            times = list(connection.exec_driver_sql("SELECT extract(epoch FROM at)::float8 FROM calls ORDER BY at").scalars())
    assert len(times) == sum(seconds == 0 for seconds, _ in waits) >= 3
    assert all(later - one >= 1.3 for one, later in zip(times, times[3:], strict=False))
    assert all(0 <= seconds <= 1.3 and (window == "second") == (seconds > 0) for seconds, window in waits)


def test_the_minute_the_day_and_what_the_server_said_are_counted_for_all(shop: Shop) -> None:
    with ExitStack() as opened:
        one, other = calls_of(shop, opened), calls_of(shop, opened)
        minute = CallLimits(per_minute=2)
        assert [log.take("a", minute, NOW).window for log in (one, other, one)] == ["", "", "minute"]
        day = CallLimits(per_day=3)
        assert [log.take("b", day, NOW, reserve=1).window for log in (one, other, one)] == ["", "", "day"]
        assert other.take("b", day, NOW).seconds == 0
        assert other.take("b", day, NOW).seconds > 60
        one.block("c", datetime.now(UTC) + timedelta(seconds=ENDLESS))
        told = other.take("c", OMNI, NOW)
        assert (told.window, ENDLESS / 2 < told.seconds <= ENDLESS) == ("told", True)
        assert other.take("d", CallLimits(), NOW).seconds == 0
