"""The address of a shared ledger: a PostgreSQL URL with this computer's login and without its password (which is in the keyring)."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.settings.addresses import is_loopback_host

EXAMPLE = "postgresql://till1@office-pc/omni"
SCHEMES = frozenset({"postgresql", "postgres"})
PORT = 5432
LONGEST_NAME = 63               # bytes: PostgreSQL cuts off the rest, and two names would be one
SAFE_MODE = "verify-full"
LOOSE_MODES = frozenset({"disable", "allow", "prefer", "require", "verify-ca"})
TAKEN = frozenset({"sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout"})
PASSWORDS = frozenset({"password", "passfile", "sslpassword"})


@dataclass(frozen=True, slots=True)
class LedgerAddress:
    """`options` are libpq's own, sorted by name; what is not said is chosen as for `sslmode`."""

    login: str
    host: str
    port: int
    database: str
    options: tuple[tuple[str, str], ...] = ()

    @property
    def url(self) -> str:
        """As it is kept and shown: it never holds a password."""
        host = f"[{self.host}]" if ":" in self.host else quote(self.host, safe="/.-")
        port = "" if self.port == PORT else f":{self.port}"
        asked = "&".join(f"{name}={quote(value, safe='/.-')}" for name, value in self.options)
        return f"postgresql://{quote(self.login, safe='')}@{host}{port}/{quote(self.database, safe='')}{'?' if asked else ''}{asked}"

    @property
    def is_here(self) -> bool:
        """Whether the server is on this very computer, so that nobody can listen on the way."""
        return is_loopback_host(self.host)

    @property
    def sslmode(self) -> str:
        """As libpq names it."""
        return dict(self.options).get("sslmode", "prefer" if self.is_here else SAFE_MODE)


def read_address(text: str) -> LedgerAddress:
    """Raises CannotContinue (`ledger_refused`) with what is wrong. The text itself, which may hold a password, is never in the sentence."""
    parts = _split(text.strip())
    if parts.password is not None:
        raise _refused("The address holds a password. Leave it out: the password is asked for, or is one line of standard input.")
    options = _options(parts)
    login, host, database = unquote(parts.username or ""), parts.hostname or "", unquote(parts.path.removeprefix("/"))
    for name, what in ((login, "the login of this computer"), (host, "the server's name"), (database, "the database's name")):
        if not name:
            raise _refused(f"The address lacks {what}, as in {EXAMPLE}.")
    if "," in host or "/" in database:
        raise _refused(f"The address must name one server and one database, as in {EXAMPLE}.")
    if max(len(name.encode()) for name in (login, database)) > LONGEST_NAME:
        raise _refused(f"A login or a database with a name of more than {LONGEST_NAME} letters isn't told from others that begin like it.")
    address = LedgerAddress(login, host, _port(parts), database, options)
    if not address.is_here and address.sslmode != SAFE_MODE:
        raise _refused(f"Another computer's ledger is reached with sslmode={SAFE_MODE} only: with less, somebody could stand between.")
    return address


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        if parts.scheme.lower() in SCHEMES and not parts.fragment and text.isprintable():
            return parts
    except ValueError:                  # half an IPv6 address
        pass
    raise _refused(f"The address of a shared ledger looks like {EXAMPLE}.")


def _port(parts: SplitResult) -> int:
    try:
        return parts.port or PORT
    except ValueError:
        raise _refused("The port in the address is no number between 1 and 65535.") from None


def _options(parts: SplitResult) -> tuple[tuple[str, str], ...]:
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    if PASSWORDS & options.keys():
        raise _refused("The address holds a password. Leave it out: the password is asked for, or is one line of standard input.")
    if unknown := sorted(options.keys() - TAKEN):
        raise _refused(f"The address has {unknown[0]!r}, which a shared ledger doesn't take. It takes {', '.join(sorted(TAKEN))}.")
    mode = options.get("sslmode", SAFE_MODE)
    if mode not in LOOSE_MODES | {SAFE_MODE}:
        raise _refused(f"sslmode is {SAFE_MODE} or, on this computer only, one of {', '.join(sorted(LOOSE_MODES))}.")
    return tuple(sorted(options.items()))


def _refused(sentence: str) -> CannotContinue:
    return CannotContinue(sentence, code="ledger_refused")
