"""Characters that no database takes: the halves of a pair, and U+0000."""

from __future__ import annotations

UNKNOWN_CHARACTER = "\ufffd"
STROKE, ZERO_IN_JSON = b"\\", b"\\u0000"
NOT_STORED = dict.fromkeys((0, *range(0xD800, 0xE000)), UNKNOWN_CHARACTER)


def storable(text: str) -> str:
    """With U+FFFD in place of each of them."""
    return text if text.isascii() and "\0" not in text else text.translate(NOT_STORED)      # nearly all have none


def holds_zero(raw: bytes) -> bool:
    """Whether JSON spells one out. Hardly any row has a stroke at all, and a single byte is found at once."""
    return raw.find(STROKE) >= 0 and ZERO_IN_JSON in raw
