"""A proof as rows of plain values: what JSON, the sheets and the digest are made of, the same in all of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from json.encoder import encode_basestring as _text
from operator import itemgetter
from typing import Any

from omni_desktop.core.proof.causes import TITLES
from omni_desktop.core.proof.rows import Closed, Proof, ProvedOrder, Side, Sums, SweepResult

Row = dict[str, Any]
GROUPS = {"days": "day", "channels": "channel", "branches": "branch", "methods": "method", "taxes": "tax"}
"""Each way of adding up, and what its rows are named by."""


_LINE = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)
LINES_AT_ONCE = 1000


def amount(value: int) -> str:
    """Cents as text with two places, so that no reader makes a float of it."""
    return f"{value // 100}.{value % 100:02d}" if value >= 0 else f"-{amount(-value)}"


def document(proof: Proof, closed: Closed | None = None) -> Row:
    """The whole report. `closed`: the month's closing, where it was closed. What is open, void and refunded is told beside the tables."""
    rows = tables(proof)
    found = digest(rows)
    return {
        "from": str(proof.first),
        "to": str(proof.last),
        "summary": _sums(proof.summary),
        **rows,
        **beside(proof),
        "swept": proof.swept and _swept(proof.swept),
        "audit": proof.audit and {"n": proof.audit.n, "hash": proof.audit.hash},
        "hash": found,
        "closed": closed and {"at": closed.at.isoformat(), "by": closed.by, "hash": closed.digest, "holds": closed.digest == found},
    }


def tables(proof: Proof) -> dict[str, list[Row]]:
    """Every table by its name: days and the other groups, differences, orders."""
    groups: dict[str, list[Row]] = {
        name: [{key: each, **_sums(sums)} for each, sums in sorted(_group(proof, name).items())] for name, key in GROUPS.items()
    }
    return {**groups, "differences": [_difference(row) for row in proof.differences], "orders": [_order(row) for row in proof.orders]}


def beside(proof: Proof) -> dict[str, list[Row]]:
    """What is not apart and is told all the same, and is no part of the digest: what waits for the other half, voids, refunds."""
    return {
        "open": [_awaiting(row) for row in proof.orders if row.awaits],
        "voids": [_void(row) for row in proof.voids],
        "refunds": [refund._asdict() for refund in sorted(proof.refunds)],
    }


def digest(rows: Mapping[str, Sequence[Row]]) -> str:
    """SHA-256 over days, differences and orders, a line each."""
    digested = hashlib.sha256()
    for name in ("days", "differences", "orders"):
        line = _line_of(rows[name][0]) if rows[name] else _LINE.encode
        for start in range(0, len(rows[name]), LINES_AT_ONCE):
            lines = "".join(map(line, rows[name][start : start + LINES_AT_ONCE]))
            digested.update(lines.encode("utf-8", "backslashreplace"))
    return digested.hexdigest()


def _line_of(first: Row) -> Callable[[Row], str]:
    """A row's line as JSONEncoder has it. Rows of text alone, which are many and all alike, take a fifth of the time so."""
    if not all(isinstance(value, str) for value in first.values()):
        return lambda row: f"{_LINE.encode(row)}\n"
    names = sorted(first)
    filled, values = f"{{{','.join(f'{_text(name)}:%s' for name in names)}}}\n", itemgetter(*names)
    return lambda row: filled % tuple(map(_text, values(row)))


def flat(row: Row) -> Iterator[tuple[str, Any]]:
    """A row's columns as they are headed in a sheet: `neto.total` is "Neto total"."""
    for name, value in row.items():
        if isinstance(value, dict):
            yield from ((f"{name} {inner}".capitalize(), each) for inner, each in value.items())
        else:
            yield name.replace("_", " ").capitalize(), value


def _group(proof: Proof, name: str) -> dict[str, Sums]:
    groups: dict[str, Sums] = getattr(proof, name)
    return groups


def _sums(sums: Sums) -> Row:
    return {"neto": _side(sums.neto), "omni": _side(sums.omni), "apart": amount(sums.apart)}


def _side(side: Side) -> Row:
    return {"count": side.orders, "total": amount(side.total)}


def _difference(row: ProvedOrder) -> Row:
    return {
        "order": row.id,
        "day": row.day,
        "cause": row.cause,
        "title": TITLES[row.cause],
        "rule": row.rule,
        "neto": amount(row.neto),
        "omni": amount(row.omni),
        "apart": amount(row.apart),
    }


def _awaiting(row: ProvedOrder) -> Row:
    """What accounting waits for: no cost of goods before both dates are there."""
    return {"order": row.id, "day": row.day, "reference": row.reference, "what": row.awaits, "omni": amount(row.omni)}


def _void(row: ProvedOrder) -> Row:
    return {"order": row.id, "day": row.day, "reference": row.reference, "neto": amount(row.neto), "cause": row.cause}


def _swept(swept: SweepResult) -> Row:
    """`unread`: what the sweep could not read, so that it says nothing of it."""
    return {
        "at": swept.at.isoformat(),
        "from": swept.since.isoformat(),
        "to": swept.until.isoformat(),
        "orders": swept.orders,
        "unread": list(swept.unread),
    }


def _order(row: ProvedOrder) -> Row:
    """Only what is money's: an order that is dispatched after its month was closed changes nothing of it."""
    day, number, channel, branch, _, tax, reference, _, neto, _, omni, *_ = row
    shop = amount(neto)
    there, apart = (shop, "0.00") if neto == omni else (amount(omni), amount(neto - omni))
    return {
        "order": number,
        "day": day,
        "channel": channel,
        "branch": branch,
        "tax": tax,
        "reference": reference,
        "neto": shop,
        "omni": there,
        "apart": apart,
    }
