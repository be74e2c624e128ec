"""A key of ours that a server echoes is blotted out of its reply, before anything of that is kept or shown."""

from __future__ import annotations

import html
import json
import re
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterable, Iterator, Set
from functools import cached_property
from typing import Any
from urllib.parse import quote

SHORTEST = 6
"""A key is far longer; what is shorter would be blotted out of words by chance."""
BLOT = b"*" * 8
_ESCAPE = re.compile(rb"\\u([0-9a-f]{4})|%([0-9a-f]{2})|&#x([0-9a-f]{1,5});|&#([0-9]{1,6});|\\([^u])|&(amp|lt|gt|quot|apos);")
_LETTERS = re.compile(rb"[a-z0-9]+")
_ESCAPED_LETTERS = {b"#": [b"&#"], **{mark: [mark + digit for digit in (b"3", b"4", b"5", b"6", b"7")] for mark in (b"\\u00", b"%")}}
"""How an escape of a letter or a digit begins, by what is hardly ever in a reply; names, and a stroke before it, are escapes of others."""
_NAMED = {b"amp": b"&", b"lt": b"<", b"gt": b">", b"quot": b'"', b"apos": b"'"}


class Blotter:
    """`secrets`: keys, and the logins that hold one."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._known = sorted({form for secret in secrets if len(secret) >= SHORTEST for form in _forms(secret)}, key=len, reverse=True)
        self._plain = [_bare(form.encode()) for form in self._known]
        self._cores = _least({max(_LETTERS.findall(form), key=len, default=b"") for form in self._plain})

    def bytes(self, body: bytes) -> bytes:
        """To undo escapes is slow, the pattern is slower, and a key is hardly ever there."""
        if not self._known or not _may_hold_one(body.lower(), self._cores):
            return body
        shown = (_bare(body), _bare(_ESCAPE.sub(_unescaped, body.lower())))
        return self._pattern.sub(BLOT, body) if any(form in each for each in shown for form in self._plain) else body

    @cached_property
    def _pattern(self) -> re.Pattern[Any]:
        return re.compile(b"|".join(map(_however_escaped, self._known)), re.IGNORECASE)

    def text(self, text: str) -> str:
        return self.bytes(text.encode("utf-8", "replace")).decode("utf-8", "replace")


def _least(cores: Set[bytes]) -> list[bytes]:
    """Without those that hold another: where such a one stands, the other does."""
    return [core for core in sorted(cores) if not any(other in core for other in cores - {core})]


def _may_hold_one(body: bytes, cores: Iterable[bytes]) -> bool:
    r"""The longest piece of a key that is letters and digits alone stands there as it is, but where somebody escapes these too.

    One character is looked for far faster than the four of \u00, whose digits are everywhere in a reply.
    """
    bare = body.replace(b"\\", b"")
    escapes = (begin for mark, begins in _ESCAPED_LETTERS.items() if mark[:1] in body and mark in body for begin in begins)
    return any(core in bare for core in cores) or any(begin in body for begin in escapes)


def _bare(text: bytes) -> bytes:
    """Without case, and a plus as the space that it is in a URL."""
    return text.lower().replace(b"+", b" ")


def _forms(secret: str) -> Iterator[str]:
    """As it is, in base64 (alone or in Basic) and in hexadecimal."""
    yield secret
    yield from (encode(secret.encode()).decode().rstrip("=") for encode in (b64encode, urlsafe_b64encode))
    yield secret.encode().hex()


def _however_escaped(form: str) -> bytes:
    """A pattern for it where any of its characters may be written as JSON, a URL or a web page would."""
    return b"".join(b"(?:" + b"|".join(dict.fromkeys(_ways(character))) + b")" for character in form)


def _ways(character: str) -> Iterator[bytes]:
    code = ord(character)
    percent = "".join(f"%{byte:02x}" for byte in character.encode())
    written = (character, quote(character, safe=""), json.dumps(character)[1:-1], html.escape(character), percent, f"\\{character}")
    yield from (re.escape(one.encode()) for one in written)
    yield from (rb"\\u%04x" % code, b"&\\#x0*%x;" % code, b"&\\#0*%d;" % code)
    if character == " ":
        yield b"\\+"


def _unescaped(found: re.Match[bytes]) -> bytes:
    unicode, percent, hexadecimal, decimal, quoted, name = found.groups()
    if percent:
        return bytes.fromhex(percent.decode()).lower()
    if name or quoted:
        return _NAMED[name] if name else quoted
    code = int(decimal) if decimal else int(unicode or hexadecimal, 16)
    return chr(code).lower().encode("utf-8", "replace")
