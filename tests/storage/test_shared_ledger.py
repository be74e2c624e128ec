"""A ledger on a PostgreSQL server: what a file has not, and what both must be alike in."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import insert, select, update

from omni_desktop.core.errors import CannotContinue, TryLater
from omni_desktop.storage.database import postgresql, server_schema
from omni_desktop.storage.database.about import facts_of, ledger_id
from omni_desktop.storage.database.columns import METADATA, Instant, Money
from omni_desktop.storage.database.postgresql import (
    Address,
    ServerDatabase,
    ServerWatch,
    connect,
    open_shared_database,
    owning,
)
from omni_desktop.storage.database.tables import COMPATIBLE_FROM, COMPUTER_SETTINGS, REVISION
from tests.patience import PATIENCE
from tests.postgresql_here import Ledger, make_shared_ledger

AT = datetime(2026, 5, 3, 2, 0, tzinfo=UTC)


@pytest.fixture
def address(new_ledger: Callable[[], Ledger]) -> Address:
    ledger = new_ledger()
    return Address(ledger.url, ledger.password)


@pytest.fixture
def shared(address: Address) -> Iterator[ServerDatabase]:
    database = open_shared_database(address)
    yield database
    database.close()


def keep(database: ServerDatabase, name: str) -> None:
    with database.writing_durably() as connection:
        connection.execute(insert(COMPUTER_SETTINGS), {"name": name, "value": "x", "saved_at": AT})


def kept(database: ServerDatabase) -> list[str]:
    with database.reading() as connection:
        return list(connection.execute(select(COMPUTER_SETTINGS.c.name).order_by(COMPUTER_SETTINGS.c.name)).scalars())


def _write(database: ServerDatabase, between: Callable[[], object]) -> None:
    with database.writing() as connection:
        connection.execute(update(COMPUTER_SETTINGS).values(value="y"))
        between()
        connection.execute(update(COMPUTER_SETTINGS).values(value="z"))


def test_a_new_ledger_has_the_tables_of_a_file_and_text_that_sorts_by_its_bytes(shared: ServerDatabase) -> None:
    query = (
        "SELECT table_name, column_name, data_type, is_nullable, collation_name FROM information_schema.columns"
        " WHERE table_schema = 'omni_desktop'"
    )
    with shared.reading() as connection:
        found = {(row[0], row[1]): tuple(row[2:]) for row in connection.exec_driver_sql(query)}
        assert ledger_id(connection) != ""
    kinds = {"BIGINT": "bigint", "INTEGER": "integer", "TEXT": "text", "BYTEA": "bytea", "BOOLEAN": "boolean"}
    for table in METADATA.sorted_tables:
        for column in table.columns:
            data_type, nullable, collation = found.pop((table.name, column.name))
            kind = column.type.compile(shared._engine.dialect).split()[0]
            assert (data_type, nullable) == (kinds[kind], "YES" if column.nullable else "NO"), column
            assert collation == ("C" if kind == "TEXT" else None), column
    tables = {table.name for table in METADATA.sorted_tables}
    assert {column for table, column in found if table in tables} == {"rev"}
    of_the_server = {"revision", "deletions", "alembic_version", "calls", "call_days", "call_blocks"}
    assert {table for table, _ in found} - tables == of_the_server


def test_a_ledger_is_made_once_and_never_over_anything(postgresql: Ledger) -> None:
    address = Address(postgresql.url, postgresql.password)
    with pytest.raises(CannotContinue, match="no shared ledger"):
        open_shared_database(address)
    make_shared_ledger(postgresql.url, postgresql.password, "anna@OFFICE", AT)
    open_shared_database(address).close()
    with pytest.raises(CannotContinue, match="isn't empty"):
        make_shared_ledger(postgresql.url, postgresql.password, "anna@OFFICE", AT)


SCHEMA_OF = (
    "SELECT table_name, column_name, data_type, is_nullable, column_default, collation_name FROM information_schema.columns"
    " WHERE table_schema = 'omni_desktop'",
    "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'omni_desktop'",
    "SELECT event_object_table, trigger_name, event_manipulation FROM information_schema.triggers WHERE trigger_schema = 'omni_desktop'",
    "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'omni_desktop'::regnamespace",
    "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE connamespace = 'omni_desktop'::regnamespace",
    "SELECT name FROM omni_desktop.deletions",
)


def schema(address: Address) -> list[set[tuple[object, ...]]]:
    with connect(address) as connection:
        return [set(connection.execute(query).fetchall()) for query in SCHEMA_OF]


def test_a_ledger_of_the_first_version_that_shared_one_is_upgraded_to_what_a_new_one_is(address: Address, postgresql: Ledger) -> None:
    old = Address(postgresql.url, postgresql.password)
    with postgresql.connect() as connection:
        connection.execute((Path(__file__).parent / "ledger_0015.sql").read_text("utf-8"))
    with owning(old) as connection:
        server_schema.upgrade_schema(connection, "ben@TILL-2", AT + timedelta(days=9))
    for found, wanted in zip(schema(old), schema(address), strict=True):
        assert found == wanted
    database = open_shared_database(old)
    with database.reading() as connection:
        facts = facts_of(connection)
    database.close()
    assert (facts["id"], facts["upgraded_by"], facts["compatible_from"]) == ("0" * 32, "ben@TILL-2", COMPATIBLE_FROM)


@pytest.mark.parametrize(
    ("found", "compatible", "code"),
    [("0999", REVISION, ""), ("0999", "0998", "database_newer"), ("0014", REVISION, "database_older")],
)
def test_a_program_goes_on_after_changes_that_only_added_and_refuses_the_rest(
    shared: ServerDatabase, found: str, compatible: str, code: str
) -> None:
    with shared.writing() as connection:
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{found}'")
        connection.exec_driver_sql(f"UPDATE ledger SET value = '{compatible}' WHERE name = 'compatible_from'")
    if not code:
        open_shared_database(shared.address).close()
        return
    with pytest.raises(CannotContinue) as caught:
        open_shared_database(shared.address)
    assert caught.value.code == code
    if code == "database_newer":
        assert caught.value.sentence.startswith("The shared ledger was upgraded on 3 May by anna@OFFICE. Install version ")


def test_who_writes_waits_for_who_writes_and_reads_what_that_one_wrote(shared: ServerDatabase) -> None:
    keep(shared, "a")
    entered, seen = threading.Event(), []

    def second() -> None:
        entered.set()
        with shared.writing() as connection:
            seen.append(connection.execute(select(COMPUTER_SETTINGS.c.value)).scalar_one())

    with shared.writing() as connection:
        other = threading.Thread(target=second)
        other.start()
        entered.wait()
        connection.execute(update(COMPUTER_SETTINGS).values(value="later"))
        assert kept(shared) == ["a"]                # readers wait for nobody
    other.join()
    assert seen == ["later"]


def test_a_reader_sees_one_moment(shared: ServerDatabase) -> None:
    keep(shared, "a")
    with shared.reading() as connection:
        names = select(COMPUTER_SETTINGS.c.name).order_by(COMPUTER_SETTINGS.c.name)
        assert connection.execute(names).scalars().all() == ["a"]
        keep(shared, "b")
        assert connection.execute(names).scalars().all() == ["a"]
    assert kept(shared) == ["a", "b"]


def test_an_intent_is_on_the_servers_disk_and_a_list_need_not_be(shared: ServerDatabase) -> None:
    levels = []
    for begun in (shared.writing_durably, shared.writing):
        with begun() as connection:
            levels.append(connection.exec_driver_sql("SHOW synchronous_commit").scalar_one())
    assert levels == ["on", "off"]


def test_a_change_is_noticed_once_and_a_transaction_that_changed_nothing_never(
    shared: ServerDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "LOOKED_EVERY", 0.0)
    watch = ServerWatch(shared.address)
    keep(shared, "a")
    assert [watch.has_changed(), watch.has_changed()] == [True, False]
    with shared.writing() as connection:
        connection.execute(update(COMPUTER_SETTINGS).where(COMPUTER_SETTINGS.c.name == "b").values(value="y"))
    with pytest.raises(TypeError):
        _write(shared, lambda: len(7))  # type: ignore[arg-type]
    assert not watch.has_changed()
    monkeypatch.setattr(postgresql, "LOOKED_EVERY", 3600.0)
    keep(shared, "b")
    assert not watch.has_changed()                  # the server is asked once a second at most
    monkeypatch.setattr(postgresql, "LOOKED_EVERY", 0.0)
    assert watch.has_changed()
    watch.close()
    assert not watch.has_changed()


def test_whoever_knows_a_number_misses_nothing_that_came_after_it(shared: ServerDatabase) -> None:
    def changed_since(known: int) -> list[str]:
        with shared.reading() as connection:
            return list(connection.exec_driver_sql(f"SELECT name FROM computer_settings WHERE rev > {known} ORDER BY name").scalars())

    def number(query: str = "SELECT rev FROM revision") -> int:
        with shared.reading() as connection:
            return int(connection.exec_driver_sql(query).scalar_one())

    for name in "abc":
        keep(shared, name)
    known = number()
    with shared.writing() as connection:
        connection.execute(update(COMPUTER_SETTINGS).where(COMPUTER_SETTINGS.c.name != "b").values(value="y"))
        assert changed_since(known) == []
    assert changed_since(known) == ["a", "c"]
    assert number() == known + 1
    with shared.writing() as connection:
        connection.execute(COMPUTER_SETTINGS.delete().where(COMPUTER_SETTINGS.c.name == "c"))
    assert number("SELECT rev FROM deletions WHERE name = 'computer_settings'") == number() == known + 2


def test_values_come_back_as_they_were_and_a_nul_is_left_out(shared: ServerDatabase) -> None:
    with shared.writing() as connection:
        connection.execute(insert(COMPUTER_SETTINGS), {"name": "é\0\U0001f600", "value": "100%s \\ '", "saved_at": AT})
    with shared.reading() as connection:
        assert tuple(connection.execute(select(COMPUTER_SETTINGS)).one()) == ("é\U0001f600", "100%s \\ '", AT)
    dialect = shared._engine.dialect
    assert Money().process_bind_param(Decimal("0.0000005"), dialect) == 1
    assert Instant().process_bind_param(AT + timedelta(microseconds=1), dialect) == 1_777_773_600_000_001


def test_a_server_that_restarts_is_no_news_to_who_asks_afterwards(
    shared: ServerDatabase, new_ledger: Callable[[], Ledger], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "LOOKED_EVERY", 0.0)
    server = new_ledger().server
    watch = ServerWatch(shared.address)
    keep(shared, "a")
    with pytest.raises(TryLater) as caught:
        _write(shared, lambda: server.stop("immediate"))
    assert (caught.value.code, "shared ledger can't be reached" in caught.value.sentence) == ("ledger_unreachable", True)
    for ask in (lambda: keep(shared, "b"), watch.has_changed, lambda: open_shared_database(shared.address)):
        with pytest.raises(TryLater) as caught:
            ask()
        assert caught.value.code == "ledger_unreachable"
    server.start()
    assert kept(shared) == ["a"]
    server.restart()
    keep(shared, "b")                               # its pooled connections had all ended
    assert watch.has_changed()
    watch.close()


def test_who_is_not_let_in_hears_it_in_words(shared: ServerDatabase, address: Address) -> None:
    with shared.writing() as connection:
        connection.exec_driver_sql("CREATE ROLE till_2 LOGIN PASSWORD 'x'")
        connection.exec_driver_sql("GRANT USAGE ON SCHEMA omni_desktop TO till_2")
        connection.exec_driver_sql("GRANT SELECT ON ALL TABLES IN SCHEMA omni_desktop TO till_2")
    try:
        theirs = address.url.replace("ledger_owner", "till_2")
        nowhere = address.url.rpartition("/")[0] + "/nowhere"
        for wrong in (Address(theirs, "y"), Address(nowhere, address.password), Address(address.url.replace("ledger_owner", "x"), "y")):
            with pytest.raises(CannotContinue) as caught:
                open_shared_database(wrong)
            assert caught.value.code == "ledger_refused"
        reader = open_shared_database(Address(theirs, "x"))
        with pytest.raises(CannotContinue, match="may not do that"):
            keep(reader, "a")
        reader.close()
    finally:
        with shared.writing() as connection:
            connection.exec_driver_sql("DROP OWNED BY till_2")
            connection.exec_driver_sql("DROP ROLE till_2")


@contextmanager
def pooler(port: int) -> Iterator[int]:
    """Answers as a pooler does: whoever connects hears of a process that isn't the one that works for it. Yields its port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            client, _ = listening.accept()
            with client, socket.create_connection(("127.0.0.1", port)) as server:
                asking = threading.Thread(target=passed_on, args=(client, server, lambda message: message))
                asking.start()
                passed_on(server, client, with_another_process)
                asking.join()

        serving = threading.Thread(target=serve)
        serving.start()
        yield listening.getsockname()[1]
        serving.join()


def with_another_process(message: bytes) -> bytes:
    """BackendKeyData: K, its length, and the number of the process."""
    head, key, rest = message.partition(b"K\0\0\0\x0c")
    return head + key + (bytes([rest[0] ^ 1]) + rest[1:] if rest else b"")


def passed_on(source: socket.socket, target: socket.socket, changed: Callable[[bytes], bytes]) -> None:
    with suppress(OSError):
        while message := source.recv(65536):
            target.sendall(changed(message))
        target.shutdown(socket.SHUT_WR)


def test_a_pooler_is_recognised_and_refused(address: Address) -> None:
    port = urlsplit(address.url).port
    assert port is not None
    with pooler(port) as other, pytest.raises(CannotContinue, match="pooler") as caught:
        open_shared_database(Address(address.url.replace(f":{port}/", f":{other}/") + "?sslmode=disable", address.password))
    assert caught.value.code == "ledger_refused"


def test_a_session_is_set_for_plans_that_fit_each_question(address: Address) -> None:
    with connect(address) as connection:
        shown = [connection.execute(f"SHOW {name}").fetchone()[0] for name in ("plan_cache_mode", "jit", "search_path", "lock_timeout")]
    assert shown == ["force_custom_plan", "off", "omni_desktop", "10s"]


def test_where_the_extension_is_forbidden_an_array_of_trigrams_finds_the_same(
    postgresql: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_schema, "_extension", lambda connection: None)
    make_shared_ledger(postgresql.url, postgresql.password, "anna@OFFICE", AT)
    with postgresql.connect() as connection:
        connection.execute("SET search_path = omni_desktop")
        connection.execute("SET enable_seqscan = off")
        connection.execute("INSERT INTO stores (name, name_key, neto_host, added_at) VALUES ('a', 'a', 'a', 1)")
        connection.execute("INSERT INTO targets (store_id, omni_host, omni_user, since) VALUES (1, 'a', 'a', 1)")
        words = ["ella whitfield 100%_off", "jürgen weiß", "ella"]
        for number, search in enumerate(words):
            values = f"(1, '{number}', '{number}', 'held', 'Pick', 1, 1, %s)"
            connection.execute(
                f"INSERT INTO orders (target_id, key, id, state, status, placed_at, updated_at, search) VALUES {values}", [search]
            )
        for word, expected in (("ella", [0, 2]), ("100%_", [0]), ("weiß", [1]), ("ella x", []), ("%%%", [])):
            query = f"SELECT key::int FROM orders WHERE found_by(search, '{word}') ORDER BY 1"
            assert [key for (key,) in connection.execute(query)] == expected, word
            assert "ix_orders_search" in str(connection.execute(f"EXPLAIN {query}").fetchall())


WITHOUT_THE_EXTRA = """
import sys
from contextlib import ExitStack
from pathlib import Path
sys.modules["psycopg"] = None
from omni_desktop.core.errors import CannotContinue
from omni_desktop.storage.opening import open_ledger
from omni_desktop.storage.places import open_places
places = open_places(Path(sys.argv[1]))
with ExitStack() as opened:
    open_ledger(places, opened)
print(any(name.startswith("sqlalchemy.dialects.postgresql") for name in sys.modules))
places.shop.write_text('{"id": "x", "url": "postgresql://till@127.0.0.1/shop"}')
try:
    with ExitStack() as opened:
        open_ledger(places, opened)
except CannotContinue as fault:
    print(fault.code, fault.sentence)
"""


COMMANDS_WITHOUT_IT = """
import sys
sys.modules["psycopg"] = None
from omni_desktop.app import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("command", [["connect"], ["move", "--to"]])
def test_whoever_would_share_a_ledger_without_the_extra_is_told_how_to_install_it(tmp_path: Path, command: list[str]) -> None:
    words = ["--data-dir", str(tmp_path / "data"), "ledger", *command, "postgresql://till@127.0.0.1/shop"]
    line = [sys.executable, "-c", COMMANDS_WITHOUT_IT, *words]
    told = subprocess.run(
        line, input="a word\n", capture_output=True, text=True, cwd=Path(__file__).parents[2], check=False, timeout=PATIENCE
    )
    assert (told.returncode, told.stdout) == (2, "")
    assert "omni-desktop[postgresql]" in told.stderr


def test_an_own_ledger_neither_needs_nor_loads_the_extra_and_a_shared_one_names_it(tmp_path: Path) -> None:
    line = [sys.executable, "-c", WITHOUT_THE_EXTRA, str(tmp_path / "data")]
    told = subprocess.run(line, capture_output=True, text=True, cwd=Path(__file__).parents[2], check=True, timeout=PATIENCE)
    loaded, refused = told.stdout.splitlines()
    assert loaded == "False"
    assert refused.startswith("ledger_refused This installation has no part for shared ledgers.")
    assert "omni-desktop[postgresql]" in refused
