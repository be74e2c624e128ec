"""Characters that no database takes: the halves of a pair, and U+0000."""

from __future__ import annotations

UNKNOWN_CHARACTER = "\ufffd"
ZERO_IN_JSON = b"\\u0000"
NOT_STORED = dict.fromkeys((0, *range(0xD800, 0xE000)), UNKNOWN_CHARACTER)


def storable(text: str) -> str:
    """With U+FFFD in place of each of them."""
    return text if text.isascii() and "\0" not in text else text.translate(NOT_STORED)      # nearly all have none
