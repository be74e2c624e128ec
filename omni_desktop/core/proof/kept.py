"""The orders of a month as they were when it was closed: small enough to be kept, exact enough to say which of them changed since."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from omni_desktop.core.proof.documents import Row

_SIDES = ("0.00", "0.00")


class Change(NamedTuple):
    """Amounts as text, as in the rows; an order that is in only one of the two months is 0.00 in the other."""

    order: str
    day: str
    neto_then: str
    omni_then: str
    neto: str
    omni: str


def kept(orders: Sequence[Row]) -> bytes:
    """`orders`: a proof's rows, core.proof.documents."""
    lines = (f"{json.dumps([row['order'], row['day'], row['neto'], row['omni']])}\n" for row in orders)
    return zlib.compress("".join(lines).encode())


def changes(then: bytes, orders: Sequence[Row]) -> Iterator[Change]:
    """By day and number. An order that merely goes by another channel or branch now is none: no money of it changed."""
    before = {(day, order): (neto, omni) for order, day, neto, omni in map(json.loads, zlib.decompress(then).decode().splitlines())}
    now = {(row["day"], row["order"]): (row["neto"], row["omni"]) for row in orders}
    for key in sorted(key for key in before.keys() | now.keys() if before.get(key, _SIDES) != now.get(key, _SIDES)):
        day, order = key
        yield Change(order, day, *before.get(key, _SIDES), *now.get(key, _SIDES))
