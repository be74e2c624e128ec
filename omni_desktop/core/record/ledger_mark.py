"""Whose ledger sent a sales order: a short text that it carries in Omni, where Omni keeps it (docs/omni_api.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

LONGEST_NAME = 15               # of a computer, as Windows allows it; the whole text has 50 characters at most
TIME = "%Y%m%dT%H%M%SZ"
_MARK = re.compile(rf"od:([0-9a-f]{{8}})\.([0-9a-f]{{4}}):(\d{{8}}T\d{{6}}Z):(\S{{1,{LONGEST_NAME}}})")


@dataclass(frozen=True, slots=True)
class Writer:
    """A ledger where it stands. `ledger`: the first 8 digits of its id, which a copy of the data folder has too; `place`: 4 digits that
    another folder or another computer does not have, whatever its name; `computer`: its name, to be said."""

    ledger: str
    place: str
    computer: str

    @property
    def key(self) -> str:
        return f"{self.ledger}.{self.place}"


@dataclass(frozen=True, slots=True)
class Mark:
    """`at`: when it was sent, by Omni's clock, in whole seconds, UTC."""

    writer: Writer
    at: datetime


def text_of(writer: Writer, at: datetime) -> str:
    """As a sales order carries it."""
    name = re.sub(r"\s+", "-", writer.computer.strip())[:LONGEST_NAME] or "-"
    return f"od:{writer.key}:{at.astimezone(UTC):{TIME}}:{name}"


def mark_of(text: str) -> Mark | None:
    """None where another integration, Omni itself or nobody wrote it."""
    found = _MARK.fullmatch(text.strip())
    if found is None:
        return None
    ledger, place, at, computer = found.groups()
    try:
        return Mark(Writer(ledger, place, computer), datetime.strptime(at, TIME).replace(tzinfo=UTC))
    except ValueError:
        return None
