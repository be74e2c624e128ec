"""A shared ledger over TLS: its server has a name and a certificate that an authority of the test's own signed, or a wrong one."""

import ssl
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

import pytest

from omni_desktop.core.errors import CannotContinue
from omni_desktop.storage.database.certificates import known_authorities
from omni_desktop.storage.database.postgresql import Address, open_shared_database
from omni_desktop.storage.shared.way import checks
from tests.certificates_here import NOW, OVER, TO_COME, Authority
from tests.journeys.command import CommandHere
from tests.postgresql_here import OWNER, PASSWORD, Ledger, Server

pytestmark = [pytest.mark.usefixtures("backend"), pytest.mark.sqlite]
NAME = "ledger.shop.example"


@pytest.fixture(autouse=True)
def names_lead_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """libpq goes to this address, and checks the certificate by the name that it was given."""
    monkeypatch.setenv("PGHOSTADDR", "127.0.0.1")


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


@pytest.fixture
def command(tmp_path: Path) -> CommandHere:
    return CommandHere(tmp_path / "till")


@pytest.fixture
def safe(new_ledger: Callable[[], Ledger], postgresql_server: Server, authority: Authority) -> Iterator[Ledger]:
    """A ledger on a server that is called NAME, and proves it."""
    with postgresql_server.tls(authority.certificate(NAME)):
        yield new_ledger()


def url(ledger: Ledger, authorities: Path | None, *, host: str = NAME, login: str = OWNER) -> str:
    options = f"?sslmode=verify-full&sslrootcert={quote(str(authorities))}" if authorities else ""
    return ledger.server.url(ledger.name, login).replace("@127.0.0.1:", f"@{host}:") + options


def test_a_ledger_on_another_computer_is_read_over_tls_after_its_certificate_was_checked(safe: Ledger, authority: Authority) -> None:
    database = open_shared_database(Address(url(safe, authority.file), safe.password))
    with database.reading() as connection:
        row = connection.exec_driver_sql("SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()").one()
    database.close()
    assert (row.ssl, row.version[:4]) == (True, "TLSv")


def test_each_line_of_the_test_holds_over_tls(safe: Ledger, authority: Authority) -> None:
    found = list(checks(url(safe, authority.file), safe.password))
    assert all(check.ok for check in found)
    assert [check.name for check in found] == ["Address", "Server", "Encryption", "Shared ledger", "Rights", "Clock"]
    assert found[1].sentence.endswith(f" on {NAME}")
    assert found[2].sentence == "TLS, and its certificate was checked"


def test_a_certificate_is_told_as_checked_only_where_it_was(
    new_ledger: Callable[[], Ledger], postgresql_server: Server, authority: Authority
) -> None:
    ledger, checked = new_ledger(), f"sslrootcert={quote(str(authority.file))}"

    def told(options: str) -> str:
        return next(check.sentence for check in checks(ledger.url + options, ledger.password) if check.name == "Encryption")

    with postgresql_server.tls(authority.certificate("127.0.0.1")):
        assert told("?sslmode=disable") == "none is needed on this computer"
        for options in ("", "?sslmode=require"):
            assert told(options) == "TLS; on this computer its certificate need not be checked"
        for mode in ("verify-ca", "verify-full"):
            assert told(f"?sslmode={mode}&{checked}") == "TLS, and its certificate was checked"


def test_a_computer_joins_over_tls_and_keeps_the_address_with_its_authority(
    safe: Ledger, authority: Authority, command: CommandHere
) -> None:
    with safe.server.fresh() as empty:
        address = url(empty, authority.file, login="till_of_tls")
        told = command("ledger", "connect", address, "--admin", OWNER, given=f"{PASSWORD}\n")
        assert (told.status, told.err) == (0, "")
        status = command("ledger", "status", "--json").json
        assert (status["connected"], status["url"]) == (True, address)
    with safe.server.connect() as connection:
        connection.execute("DROP ROLE till_of_tls")


@pytest.mark.parametrize("options", ["", "?sslrootcert=system"])
def test_without_a_file_of_authorities_those_that_the_computer_trusts_are_asked(
    safe: Ledger, authority: Authority, monkeypatch: pytest.MonkeyPatch, options: str
) -> None:
    address = url(safe, None) + options
    with pytest.raises(CannotContinue, match="an authority that this computer doesn't know"):
        open_shared_database(Address(address, safe.password))
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    open_shared_database(Address(address, safe.password)).close()


def test_the_authorities_of_the_world_are_known_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    assert len(ssl.create_default_context(cafile=known_authorities()).get_ca_certs()) > 50


WRONG = {
    "from an authority that nobody named": ("another", NAME, NOW, r"an authority that this computer doesn't know.*\?sslrootcert=FILE"),
    "for another name": ("authority", "shop.example", NOW, rf"for another name than {NAME}.*Give the address.*shop\.example"),
    "that has run out": ("authority", NAME, OVER, "has run out.*looks after the server renews it"),
    "that isn't valid yet": ("authority", NAME, TO_COME, "isn't valid yet.*Set the clock of this computer"),
}


@pytest.mark.parametrize(("signed_by", "name", "valid", "words"), WRONG.values(), ids=WRONG)
def test_a_wrong_certificate_is_refused_with_what_to_do(
    new_ledger: Callable[[], Ledger], authority: Authority, command: CommandHere, tmp_path: Path,
    signed_by: str, name: str, valid: tuple[timedelta, timedelta], words: str,
) -> None:  # fmt: skip
    signing, ledger = {"authority": authority, "another": Authority(tmp_path, "Another")}[signed_by], new_ledger()
    with ledger.server.tls(signing.certificate(name, valid=valid)):
        assert_refused(ledger, authority.file, words, command)


def test_a_server_without_tls_is_refused_with_what_to_do(
    new_ledger: Callable[[], Ledger], authority: Authority, command: CommandHere
) -> None:
    assert_refused(new_ledger(), authority.file, "offers no encryption.*ssl = on", command)


def test_an_authority_that_cannot_be_read_is_named(safe: Ledger, tmp_path: Path, command: CommandHere) -> None:
    assert_refused(safe, tmp_path / "nowhere.pem", "can't be read.*nowhere.pem", command)
    (tmp_path / "rubbish.pem").write_text("no certificate")
    assert_refused(safe, tmp_path / "rubbish.pem", "can't be read.*rubbish.pem", command)


def assert_refused(ledger: Ledger, authorities: Path, words: str, command: CommandHere) -> None:
    """In the same words by whoever comes: a ledger that is opened, the test of the way to it, a computer that would join."""
    address = url(ledger, authorities)
    with pytest.raises(CannotContinue, match=words) as refused:
        open_shared_database(Address(address, ledger.password))
    last = list(checks(address, ledger.password))[-1]
    assert (last.name, last.ok, last.sentence) == ("Shared ledger", False, refused.value.sentence)
    told = command("ledger", "connect", address, given=f"{ledger.password}\n")
    assert (told.status, told.out, told.err) == (2, "", f"{refused.value.sentence}\n")
    assert not (command.folder / "shop.json").exists()
