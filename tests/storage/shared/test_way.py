"""What a test of the way to a shared ledger says of the encryption, against a server with a certificate of its own."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from omni_desktop.storage.shared.way import checks
from tests.patience import until
from tests.postgresql_here import Ledger, Server, is_root, user

pytestmark = [
    pytest.mark.usefixtures("backend"),
    pytest.mark.sqlite,
    pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not here to make a certificate"),
]
NAMED = "-subj /CN=localhost -addext subjectAltName=IP:127.0.0.1"
NEW = f"openssl req -x509 -newkey rsa:2048 -nodes -days 2 {NAMED} -keyout server.key -out server.crt"


@pytest.fixture
def certificate(postgresql_server: Server) -> Iterator[Path]:
    """The server offers TLS as long as this is here."""
    data = postgresql_server.folder / "data"
    subprocess.run(NEW.split(), cwd=data, check=True, capture_output=True)
    (data / "server.key").chmod(0o600)
    if is_root():
        for name in ("server.key", "server.crt"):
            shutil.chown(data / name, user(), user())
    turn(postgresql_server, "on")
    yield data / "server.crt"
    turn(postgresql_server, "off")


def turn(server: Server, ssl: str) -> None:
    with server.connect() as connection:
        connection.execute(f"ALTER SYSTEM SET ssl = {ssl}")
        connection.execute("SELECT pg_reload_conf()")
    until(lambda: shown(server) == ssl)


def shown(server: Server) -> str:
    with server.connect() as connection:
        return str(connection.execute("SHOW ssl").fetchone()[0])


def test_a_certificate_is_told_as_checked_only_where_it_was(new_ledger: Callable[[], Ledger], certificate: Path) -> None:
    ledger = new_ledger()

    def told(options: str) -> str:
        return next(check.sentence for check in checks(ledger.url + options, ledger.password) if check.name == "Encryption")

    assert told("?sslmode=disable") == "none is needed on this computer"
    assert told("") == told("?sslmode=require") == "TLS; on this computer its certificate need not be checked"
    assert told(f"?sslmode=verify-full&sslrootcert={certificate}") == "TLS, and its certificate was checked"
