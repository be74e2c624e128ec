"""E-mail addresses in what somebody typed into one field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from omni_desktop.core.inventory import folded

BETWEEN = re.compile(r'[\s,;:|?<>()\[\]"]+')
"""What stands between two addresses of a field, and around one: `Jo <jo@x>`, `mailto:jo@x`, `a@x; b@y`."""


def plain(text: str) -> str:
    """Composed letters, and no characters without a shape of their own (zero width spaces, marks of direction)."""
    if text.isascii():
        return text.strip()
    composed = unicodedata.normalize("NFC", text)
    return "".join(letter for letter in composed if unicodedata.category(letter) != "Cf").strip()


def emails_in(text: str) -> Iterator[str]:
    """The addresses, each once; a name or a phone number is none. A slash may be part of an address, so it parts only what holds two."""
    seen: set[str] = set()
    for piece in BETWEEN.split(unicodedata.normalize("NFKC", plain(text))):
        for part in piece.split("/") if piece.count("@") > 1 else (piece,):
            address = _address(part)
            if address and folded(address) not in seen:
                seen.add(folded(address))
                yield address


def _address(text: str) -> str:
    """"" for what is none."""
    local, _, domain = text.strip("'").partition("@")
    domain = domain.partition("/")[0].strip(".")
    return f"{local}@{domain}" if local and domain and "@" not in domain else ""
