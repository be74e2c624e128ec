"""The certificate of a shared ledger's server: which authorities vouch for it, and why one was refused, in words that say what to do."""

from __future__ import annotations

import socket
import ssl
from contextlib import suppress
from pathlib import Path

import certifi
import psycopg

from omni_desktop.core.errors import CannotContinue
from omni_desktop.core.words.harmless import one_line, shortened

LONGEST_TOLD = 200
LOOK_SECONDS = 4
OF_SYSTEMS = (                  # Debian and Ubuntu; Fedora; older ones of it; Alpine, Arch, macOS; SUSE
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/cert.pem",
    "/etc/ssl/cert.pem",
    "/etc/ssl/ca-bundle.pem",
)
ASKS_FOR_TLS = (8).to_bytes(4, "big") + (80_877_103).to_bytes(4, "big")        # PostgreSQL's SSLRequest
NOT_YET, RUN_OUT = 9, 10        # X509_V_ERR_CERT_NOT_YET_VALID, X509_V_ERR_CERT_HAS_EXPIRED
NO_TLS = "The server {host} offers no encryption, so nothing was sent. Whoever looks after it turns it on (ssl = on, with a certificate)."
OTHER_NAME = (
    "The certificate of the server is for another name than {host}, so nothing was sent. Give the address with the name that the "
    "certificate has. It was said: {said}"
)
NO_FILE = "The authority's certificate that the address names (sslrootcert) can't be read, so nothing was sent: {authorities}"
BY_DATE = {
    RUN_OUT: "The certificate of {host} has run out, so nothing was sent. Whoever looks after the server renews it. "
    "Where it is valid still, this computer's clock is wrong.",
    NOT_YET: "The certificate of {host} isn't valid yet, so nothing was sent. Set the clock of this computer; "
    "where that is right, whoever looks after the server makes a new certificate.",
}
NOBODY_KNOWS = (
    "The certificate of {host} comes from an authority that this computer doesn't know, so nothing was sent. Name that authority's "
    "certificate in the address: ?sslrootcert=FILE"
)
BY_WORDS = (                    # libpq's own, which have no code
    ("server does not support SSL", NO_TLS),
    ("does not match host name", OTHER_NAME),
    ("root certificate file", NO_FILE),
)


def known_authorities() -> str:
    """A file of the system's, or the one that comes with us: psycopg's libpq looks for its own where no system has any."""
    own = ssl.get_default_verify_paths().cafile
    return own or next((file for file in OF_SYSTEMS if Path(file).is_file()), certifi.where())


def certificate_refused(error: psycopg.OperationalError, host: str, authorities: str) -> CannotContinue | None:
    """None where the certificate was not at fault. `authorities`: the file that vouched."""
    said = one_line(str(error))
    sentence = next((sentence for words, sentence in BY_WORDS if words in said), None)
    if sentence is None and "certificate verify failed" in said:
        sentence = BY_DATE.get(_fault_of_certificate(error, host, authorities), NOBODY_KNOWS)
    if sentence is None:
        return None
    told = shortened(said.rpartition(" failed: ")[2], LONGEST_TOLD)        # after where it connected to
    return CannotContinue(sentence.format(host=host, authorities=authorities, said=told), code="ledger_refused")


def _fault_of_certificate(error: psycopg.OperationalError, host: str, authorities: str) -> int:
    """libpq doesn't say what is wrong with it. OpenSSL's number for it; 0 where there is no telling."""
    tried = error.pgconn
    with suppress(OSError, ValueError):
        where = (tried.hostaddr or tried.host).decode() if tried else host
        with socket.create_connection((where, int(tried.port) if tried else 5432), LOOK_SECONDS) as plain:
            return _shaken_hands(plain, host, authorities)
    return 0


def _shaken_hands(plain: socket.socket, host: str, authorities: str) -> int:
    plain.sendall(ASKS_FOR_TLS)
    plain.recv(1)
    context = ssl.create_default_context(cafile=authorities)
    context.verify_flags &= ~ssl.VERIFY_X509_STRICT         # of Python 3.13 on; libpq asks for less, and it is libpq's refusal that is told
    try:
        context.wrap_socket(plain, server_hostname=host).close()
    except ssl.SSLCertVerificationError as fault:
        return fault.verify_code
    return 0
