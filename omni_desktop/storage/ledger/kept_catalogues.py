"""Both catalogues as they were last read, in one compressed document: they are only ever read and written whole."""

from __future__ import annotations

import zlib
from datetime import datetime

import msgspec

from omni_desktop.core.catalogue.kept import KeptCatalogues
from omni_desktop.storage.ledger.ledger import StoreLedger

NAME, FASTEST = "both_catalogues", 1


def kept_catalogues(ledger: StoreLedger) -> KeptCatalogues:
    """One of another version, or a damaged one, is as if nothing had been kept."""
    kept = ledger.cached(NAME)
    try:
        return msgspec.json.decode(zlib.decompress(kept[0]), type=KeptCatalogues) if kept else KeptCatalogues()
    except (zlib.error, msgspec.DecodeError, UnicodeDecodeError):
        return KeptCatalogues()


def keep_catalogues(ledger: StoreLedger, kept: KeptCatalogues, at: datetime) -> None:
    ledger.keep(NAME, zlib.compress(msgspec.json.encode(kept), FASTEST), at)
