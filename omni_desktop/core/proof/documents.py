"""A proof as rows of plain values: what JSON, the sheets and the digest are made of, the same in all of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from omni_desktop.core.proof.causes import TITLES
from omni_desktop.core.proof.rows import Closed, Proof, ProvedOrder, Side, Sums

Row = dict[str, Any]
GROUPS = {"days": "day", "channels": "channel", "branches": "branch", "methods": "method", "taxes": "tax"}
"""Each way of adding up, and what its rows are named by."""


_LINE = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def amount(value: Decimal) -> str:
    """Text with two places, so that no reader makes a float of it."""
    return f"{value:.2f}"


def document(proof: Proof, closed: Closed | None = None) -> Row:
    """The whole report. `closed`: the month's closing, where it was closed."""
    rows = tables(proof)
    found = digest(rows)
    return {
        "from": str(proof.first),
        "to": str(proof.last),
        "summary": _sums(proof.summary),
        **rows,
        "hash": found,
        "closed": closed and {"at": closed.at.isoformat(), "by": closed.by, "hash": closed.digest, "holds": closed.digest == found},
    }


def tables(proof: Proof) -> dict[str, list[Row]]:
    """Every table by its name: days and the other groups, differences, orders."""
    groups: dict[str, list[Row]] = {
        name: [{key: each, **_sums(sums)} for each, sums in sorted(_group(proof, name).items())] for name, key in GROUPS.items()
    }
    return {**groups, "differences": [_difference(row) for row in proof.differences], "orders": [_order(row) for row in proof.orders]}


def digest(rows: Mapping[str, Sequence[Row]]) -> str:
    """SHA-256 over days, differences and orders, a line each."""
    digested = hashlib.sha256()
    for row in (row for name in ("days", "differences", "orders") for row in rows[name]):
        digested.update(f"{_LINE.encode(row)}\n".encode("utf-8", "backslashreplace"))
    return digested.hexdigest()


def flat(row: Row) -> Iterator[tuple[str, Any]]:
    """A row's columns as they are headed in a sheet: `neto.total` is "Neto total"."""
    for name, value in row.items():
        if isinstance(value, dict):
            yield from ((f"{name} {inner}".capitalize(), each) for inner, each in value.items())
        else:
            yield name.capitalize(), value


def _group(proof: Proof, name: str) -> dict[str, Sums]:
    groups: dict[str, Sums] = getattr(proof, name)
    return groups


def _sums(sums: Sums) -> Row:
    return {"neto": _side(sums.neto), "omni": _side(sums.omni), "apart": amount(sums.apart)}


def _side(side: Side) -> Row:
    return {"count": side.count, "total": amount(side.total)}


def _difference(row: ProvedOrder) -> Row:
    return {
        "order": row.order.id,
        "day": str(row.day),
        "cause": row.cause,
        "title": TITLES[row.cause],
        "rule": row.rule,
        "neto": amount(row.neto.total),
        "omni": amount(row.omni.total),
        "apart": amount(row.apart),
    }


def _order(row: ProvedOrder) -> Row:
    """Only what is money's: an order that is dispatched after its month was closed changes nothing of it."""
    order = row.order
    return {
        "order": order.id,
        "day": str(row.day),
        "channel": order.channel,
        "branch": order.branch,
        "tax": order.tax,
        "reference": order.reference,
        "neto": amount(row.neto.total),
        "omni": amount(row.omni.total),
        "apart": amount(row.apart),
    }
