"""A key of ours that a server echoes is blotted out of its reply, before anything of that is kept or shown."""

from __future__ import annotations

import html
import json
import re
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterable, Iterator
from urllib.parse import quote, quote_plus

SHORTEST = 6
"""A key is far longer; what is shorter would be blotted out of words by chance."""
BLOT = b"*" * 8
_ESCAPE = re.compile("%[0-9A-F]{2}")


class Blotter:
    """`secrets`: keys, and the logins that hold one."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        forms = {form for secret in secrets if len(secret) >= SHORTEST for form in _forms(secret)}
        self._forms = sorted((form.encode() for form in forms), key=len, reverse=True)

    def bytes(self, body: bytes) -> bytes:
        for form in self._forms:
            if form in body:
                body = body.replace(form, BLOT)
        return body

    def text(self, text: str) -> str:
        return self.bytes(text.encode("utf-8", "replace")).decode("utf-8", "replace")


def _forms(secret: str) -> Iterator[str]:
    """As it is, in a URL, in base64 (alone or in Basic), in JSON, where some escape every slash, and on a web page."""
    known = [secret, *(encode(secret.encode()).decode().rstrip("=") for encode in (b64encode, urlsafe_b64encode))]
    for form in known:
        for quoted in (quote(form, safe=""), quote(form), quote_plus(form)):
            yield from (quoted, _ESCAPE.sub(lambda escape: escape[0].lower(), quoted))
        yield from (form, json.dumps(form)[1:-1], form.replace("/", "\\/"), html.escape(form))
