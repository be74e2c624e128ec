"""A real PostgreSQL on loopback: one cluster for each process that runs tests, a database of its own for each test.

Its text sorts as people of the United States sort it (ICU `en-US`), so that a query that leans on the order of bytes is seen. Nothing
waits for a disk (`fsync` off); `server.restart(fsync=True)` where a test needs it. It ends with the process that started it, killed or not.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from tests.patience import PATIENCE, until

if TYPE_CHECKING:
    from tests.certificates_here import Certificate
OWNER = "ledger_owner"                      # the cluster's superuser
PASSWORD = "a long word of the owner's"
NOT_ROOT = "postgres"                       # initdb and postgres refuse to be root
SETTINGS = {
    "listen_addresses": "'127.0.0.1'",
    "unix_socket_directories": "''",
    "max_connections": "200",
    "shared_buffers": "32MB",
    "autovacuum": "off",                    # tests are short, and a vacuum in between would cost another one its time
    "log_min_messages": "warning",
    "full_page_writes": "off",
}


@dataclass(frozen=True)
class Ledger:
    """An empty database, and how it is reached. The URL holds no password."""

    server: Server
    name: str
    url: str
    password: str

    def connect(self, **options: Any) -> Any:
        """A psycopg connection of the owner's, each statement by itself."""
        return self.server.connect(self.name, **options)


@dataclass
class Server:
    """A cluster that can be stopped and started in the middle of a test."""

    programs: Path
    folder: Path
    port: int
    names: count[int] = field(default_factory=count)

    def start(self, *, fsync: bool = False) -> None:
        options = {**SETTINGS, "port": str(self.port), "fsync": "on" if fsync else "off"}
        said = " ".join(f"-c {name}={value}" for name, value in options.items())
        self._control("start", "-w", "-l", str(self.folder / "server.log"), "-o", said)

    def stop(self, mode: str = "fast") -> None:
        """`immediate`: as a server that lost its power."""
        self._control("stop", "-w", "-m", mode)

    def restart(self, mode: str = "fast", *, fsync: bool = False) -> None:
        self.stop(mode)
        self.start(fsync=fsync)

    def connect(self, database: str = "postgres", **options: Any) -> Any:
        import psycopg

        return psycopg.connect(
            host="127.0.0.1", port=self.port, user=OWNER, password=PASSWORD, dbname=database, autocommit=True, connect_timeout=30, **options
        )

    def url(self, database: str, user: str = OWNER) -> str:
        return f"postgresql://{quote(user)}@127.0.0.1:{self.port}/{quote(database)}"

    @contextmanager
    def fresh(self, template: str = "template0") -> Iterator[Ledger]:
        """A database of its own, dropped afterwards whoever is still connected."""
        name = f"test_{next(self.names)}"
        with self.connect() as connection:
            connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        try:
            yield Ledger(self, name, self.url(name), PASSWORD)
        finally:
            with self.connect() as connection:
                connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    @contextmanager
    def tls(self, certificate: Certificate) -> Iterator[None]:
        """It shows that certificate meanwhile; whoever asks for no encryption is let in as before."""
        for file, name in ((certificate.file, "server.crt"), (certificate.key, "server.key")):
            given = Path(shutil.copy(file, self.folder / "data" / name))
            given.chmod(0o600)
            if is_root():
                shutil.chown(given, user(), user())
        self._turn_tls("on")
        try:
            yield
        finally:
            self._turn_tls("off")

    def _turn_tls(self, ssl: str) -> None:
        with self.connect() as connection:
            connection.execute(f"ALTER SYSTEM SET ssl = {ssl}")
            connection.execute("SELECT pg_reload_conf()")
        until(lambda: self._shown("ssl") == ssl, f"the server's ssl did not turn {ssl}")

    def _shown(self, setting: str) -> str:
        with self.connect() as connection:
            return str(connection.execute(f"SHOW {setting}").fetchone()[0])

    def _control(self, *arguments: str) -> None:
        run(self.programs / "pg_ctl", "-D", self.folder / "data", *arguments)


def run(*command: str | Path) -> None:
    """As another user where we are root. Raises AssertionError with what the program said."""
    other: dict[str, Any] = {"user": user(), "group": user(), "extra_groups": []} if is_root() else {}
    with tempfile.TemporaryFile() as said:      # no pipe: the server would hold it open
        arguments = [str(each) for each in command]
        done = subprocess.run(arguments, check=False, stdin=subprocess.DEVNULL, stdout=said, stderr=said, cwd="/", **other)
        said.seek(0)
        assert done.returncode == 0, said.read().decode(errors="replace")


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def user() -> str:
    import pwd

    return NOT_ROOT if any(each.pw_name == NOT_ROOT for each in pwd.getpwall()) else "nobody"


def programs() -> Path | None:
    """Where initdb and pg_ctl are; Debian puts only psql on the path."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda place: int(place.parts[-3]))
    return places[-1].parent if places else None


def why_not() -> str:
    if sys.platform == "win32":
        return "a PostgreSQL for tests is started on Linux and macOS only"
    return "" if programs() else "there is no PostgreSQL here (initdb and pg_ctl); `tools/system-packages --tests` installs it"


def skip_without_server() -> None:
    reason = why_not()
    if reason and os.environ.get("CI") and sys.platform == "linux":
        pytest.fail(f"CI runs these, but {reason}")
    if reason:
        pytest.skip(reason)


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def kept_port() -> int:
    """One that stays this server's while it is stopped: none of those that a system hands out to whoever asks for any, as the servers of
    the tests beside it do."""
    first, ports = 20_000, 10_000
    for number in range(ports):
        port = first + (os.getpid() * 7 + number) % ports
        with socket.socket() as listening, suppress(OSError):
            listening.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


def make_cluster(bin_folder: Path, folder: Path) -> None:
    word = folder / "word"
    word.write_text(PASSWORD)
    if is_root():
        for each in (folder, word):
            shutil.chown(each, user(), user())
    locale = ["--locale=C.UTF-8"] if sys.platform == "linux" else ["--locale=en_US.UTF-8"]
    if b"--icu-locale" in subprocess.run([bin_folder / "initdb", "--help"], capture_output=True, check=True).stdout:
        locale += ["--locale-provider=icu", "--icu-locale=en-US"]
    run(
        bin_folder / "initdb", "-D", folder / "data", "-U", OWNER, "-E", "UTF8", "--auth=scram-sha-256", f"--pwfile={word}", "-N",
        "--no-instructions", *locale,
    )  # fmt: skip


@contextmanager
def cluster() -> Iterator[Server]:
    """A server that nobody else uses; gone with its data when this process ends, however it ends."""
    bin_folder = programs()
    assert bin_folder is not None
    folder = Path(tempfile.mkdtemp(prefix="omni-postgresql-", dir=os.environ.get("PYTEST_DEBUG_TEMPROOT")))
    with _taken_away(bin_folder, folder):
        make_cluster(bin_folder, folder)
        server = Server(bin_folder, folder, kept_port())
        server.start()
        yield server


@contextmanager
def _taken_away(bin_folder: Path, folder: Path) -> Iterator[None]:
    """A shell that waits for the end of our pipe, which a killed process closes as well."""
    control = f"'{bin_folder}/pg_ctl' -D '{folder}/data' -m immediate stop"
    if is_root():
        control = f"su -s /bin/sh {user()} -c \"{control}\""
    waiting = subprocess.Popen(
        ["/bin/sh", "-c", f"read end; cd /; {control}; rm -rf '{folder}'"],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        yield
    finally:
        assert waiting.stdin is not None
        waiting.stdin.close()
        waiting.wait(PATIENCE)


def make_shared_ledger(url: str, password: str, by: str, at: datetime) -> str:
    """Its owner's alone, without roles and logins (storage.shared.making). The shop.json of a computer that works on it."""
    from omni_desktop.storage.database.about import ledger_id
    from omni_desktop.storage.database.postgresql import Address, owning
    from omni_desktop.storage.database.server_schema import make_schema

    with owning(Address(url, password)) as connection:
        make_schema(connection, by, at)
        return json.dumps({"id": ledger_id(connection), "url": url})


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[Server]:
    """One for all tests of this process. A test that stops it starts it again."""
    skip_without_server()
    with cluster() as server:
        yield server


@pytest.fixture(scope="session")
def ledger_template(postgresql_server: Server) -> str:
    """The name of a database that holds an empty ledger: a copy of it costs a third of making one."""
    name = "ledger_template"
    with postgresql_server.connect() as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
    make_shared_ledger(postgresql_server.url(name), PASSWORD, "anna@OFFICE", datetime(2026, 5, 3, 2, 0, tzinfo=UTC))
    return name


@pytest.fixture
def new_ledger(postgresql_server: Server, ledger_template: str) -> Iterator[Callable[[], Ledger]]:
    """Makes databases that hold an empty ledger each."""
    with ExitStack() as opened:
        yield lambda: opened.enter_context(postgresql_server.fresh(ledger_template))


@pytest.fixture
def postgresql(postgresql_server: Server) -> Iterator[Ledger]:
    """An empty database for one test."""
    with postgresql_server.fresh() as ledger:
        yield ledger
