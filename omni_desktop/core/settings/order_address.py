"""Where an order stands in a browser: a web address with a place for its number, and nothing else of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from omni_desktop.core.sentence import Sentence, either
from omni_desktop.core.settings.addresses import is_loopback
from omni_desktop.core.settings.kinds import Text, Wrong

ORDER, ID, REFERENCE = "{order}", "{id}", "{reference}"
_PLACE = re.compile(r"{[^{}]*}|[{}]")


@dataclass(frozen=True, slots=True)
class OrderAddress(Text):
    """https, or http on this computer, with at least one of `places`, each behind the host. Blank is not known."""

    longest: int = 500
    places: tuple[str, ...] = (ORDER,)

    def read(self, value: object) -> str:
        text = Text.read(self, value) or ""
        if text:
            self._check(text)
        return text

    def _check(self, text: str) -> None:
        try:
            parts = urlsplit(text)
            host, _port = parts.hostname or "", parts.port
        except ValueError:
            raise Wrong("This is no web address.") from None
        if not host or any(letter.isspace() for letter in text) or parts.username is not None or _PLACE.search(parts.netloc):
            raise Wrong("Give a web address as the browser shows it, without a name or key in it.")
        if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(text)):
            raise Wrong("The address must begin with https://, so that keys and customer details are safe on the way.")
        found = _PLACE.findall(text)
        if not found or not set(found) <= set(self.places):
            raise Wrong(Sentence(
                "Put {places} where the number of the order stands, and no other braces.", places=either(self.places)
            ))


def order_address(template: str, values: Mapping[str, str]) -> str:
    """With each place filled, escaped; "" where the address or a value that it asks for is not known."""
    if not template or not all(values.get(place) for place in _PLACE.findall(template)):
        return ""
    return _PLACE.sub(lambda place: quote(values[place.group()], safe=""), template)
