"""A chain of hashes: whoever changes an entry is given away, however well he reckons."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from omni_desktop.core.record.audit import Anchor, AuditEntry, Deed, entry, hash_of, verified

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def chain(by: str = "anna@OFFICE") -> list[AuditEntry]:
    rows: list[AuditEntry] = []
    for n in range(1, 6):
        deed = Deed("dismissed", NOON + timedelta(minutes=n), {"note": n}, f"N{n}", run=n)
        rows.append(entry(n, 1, by, deed, rows[-1].hash if rows else ""))
    return rows


def places(rows: list[AuditEntry], *anchors: Anchor) -> list[tuple[int, str]]:
    return [(each.n, each.why) for each in verified(rows, anchors).broken]


@pytest.mark.parametrize(
    "changed",
    [{"at": NOON}, {"store": 2}, {"who": "ben@TILL"}, {"what": "retried"}, {"order": "N9"}, {"run": 9}, {"run": None}, {"facts": "{}"}],
)
def test_whatever_somebody_changes_of_an_entry_it_is_named(changed: dict[str, Any]) -> None:
    rows = chain()
    assert places(rows) == []
    rows[2] = rows[2]._replace(**changed)
    assert places(rows) == [(3, "changed")]


def test_an_entry_that_was_changed_together_with_its_hash_is_given_away_by_the_next_one() -> None:
    rows = chain()
    forged = rows[2]._replace(who="ben@TILL")
    rows[2] = forged._replace(hash=hash_of(forged))
    assert places(rows) == [(4, "changed")]


def test_a_chain_that_was_written_anew_is_given_away_by_a_hash_that_is_kept_elsewhere() -> None:
    kept = chain()[3]
    assert places(chain("ben@TILL")) == []
    assert places(chain("ben@TILL"), Anchor(kept.n, kept.hash, "a proof")) == [(4, "changed")]
