"""Certificates for a test: an authority of its own, and what it signs for servers by name."""

from __future__ import annotations

import ctypes
import ipaddress
import ssl
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import truststore
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

A_DAY = timedelta(days=1)
AN_AUTHORITY = x509.BasicConstraints(ca=True, path_length=0)
NOW, OVER, TO_COME = (-A_DAY, A_DAY), (-2 * A_DAY, -A_DAY), (A_DAY, 2 * A_DAY)       # when it is valid, from this moment


@dataclass(frozen=True)
class Certificate:
    """Two files in PEM."""

    file: Path
    key: Path

    def context(self) -> ssl.SSLContext:
        """A server's."""
        made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        made.load_cert_chain(self.file, self.key)
        return made


class Authority:
    """Makes its files in a folder: `file` is what somebody trusts it by."""

    def __init__(self, folder: Path, name: str = "Authority of a test") -> None:
        self._folder, self._name = folder, _named(name)
        self._key = ec.generate_private_key(ec.SECP256R1())
        made = _builder(self._name, self._name, self._key, (-9 * A_DAY, 9 * A_DAY)).add_extension(AN_AUTHORITY, critical=True)
        self.file = folder / f"{name}.pem"
        self.file.write_bytes(made.sign(self._key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))

    def certificate(self, name: str, *, valid: tuple[timedelta, timedelta] = NOW) -> Certificate:
        """For a server's name or address."""
        key = ec.generate_private_key(ec.SECP256R1())
        made = _builder(_named(name), self._name, key, valid).add_extension(x509.SubjectAlternativeName([_general(name)]), critical=False)
        found = Certificate(self._folder / f"{name}.crt", self._folder / f"{name}.key")
        signed = made.sign(self._key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
        found.file.write_bytes(signed + self.file.read_bytes())         # the whole chain, as servers show it
        plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        found.key.write_bytes(key.private_bytes(serialization.Encoding.PEM, *plain))
        return found


def trust_here(authority: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Linux reads of whom it trusts where this variable says. Windows and macOS keep them in a store, which a test leaves alone: there
    each context is handed this one besides, and the system judges by it."""
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    if sys.platform == "linux":
        return
    if is_wine():
        pytest.skip("Wine knows no authorities but those of its store")

    class Trusting(truststore.SSLContext):
        def __init__(self, protocol: Any = None) -> None:
            super().__init__(protocol)
            self.load_verify_locations(str(authority))

    monkeypatch.setattr(truststore, "SSLContext", Trusting)


def is_wine() -> bool:
    return sys.platform == "win32" and hasattr(ctypes.windll.ntdll, "wine_get_version")


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, valid: tuple[timedelta, timedelta]
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + valid[0])
        .not_valid_after(now + valid[1])
    )


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _general(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)
