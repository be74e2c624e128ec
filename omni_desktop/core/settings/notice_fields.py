"""Notices by mail: the settings of a store that say where they go."""

from __future__ import annotations

import re
from dataclasses import dataclass

from omni_desktop.core.sentence import Sentence
from omni_desktop.core.settings.kinds import FieldKind, OneOf, Text, Whole, Wrong

ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")
"""What every mail server takes; quotes and other letters some of them do not."""
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]+")
CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)
MOST = 10
SECURITY = {"starttls": "STARTTLS", "tls": "TLS"}


@dataclass(frozen=True, slots=True)
class MailAddresses(Text):
    """One address, or up to `most` with commas between."""

    most: int = 1

    def read(self, value: object) -> str:
        text = Text.read(self, value) or ""
        addresses = [part for part in (each.strip() for each in text.split(",")) if part]
        for address in addresses:
            if not ADDRESS.fullmatch(address) or ".." in address:
                raise Wrong(Sentence('"{address}" is no e-mail address.', address=address))
        if len(addresses) > self.most:
            raise Wrong(Sentence("Give at most {most}.", most=self.most))
        return ", ".join(addresses)


@dataclass(frozen=True, slots=True)
class HostName(Text):
    def read(self, value: object) -> str:
        text = Text.read(self, value) or ""
        if text and not HOST.fullmatch(text):
            raise Wrong("Give the mail server's name alone, as in smtp.example.com.")
        return text.casefold()


@dataclass(frozen=True, slots=True)
class Clock(Text):
    """HH:MM, or blank."""

    def read(self, value: object) -> str:
        text = Text.read(self, value) or ""
        found = CLOCK.fullmatch(text)
        if text and not found:
            raise Wrong("Give a time of the day, as in 07:30, or leave it blank.")
        return f"{int(found[1]):02}:{found[2]}" if found else ""


def notice_rows() -> tuple[tuple[str, str, str, FieldKind], ...]:
    return (
        ("mail_to", "E-mail to", "Who is told; several with commas between. Blank sends none.", MailAddresses(800, most=MOST)),
        ("mail_from", "E-mail from", "The sender, and the name that the mail server knows the password by.", MailAddresses(320)),
        ("smtp_host", "Mail server", "Its name, as in smtp.example.com.", HostName(253)),
        ("smtp_port", "Port", "587 with STARTTLS, 465 with TLS.", Whole(1, 65_535)),
        ("smtp_security", "Security", "The server's certificate is checked with both.", OneOf(SECURITY)),
        ("after_minutes", "Problems unsolved for", "Minutes; then one mail for each cause, not one for each order.", Whole(0, 10_080)),
        ("daily_at", "Daily summary at", "By the store's clock; yesterday's proof in five lines. Blank sends none.", Clock(5)),
    )
