"""Whether an account has a place for whose ledger sent a sales order (omni_api: 5.1), by what a connection test reads anyway."""

from __future__ import annotations

import json
from collections.abc import Sequence

from omni_desktop.core.sentence import Sentence
from omni_desktop.web.checks import Evidence

WITH_MARK = Sentence("another computer that downloads this store would be noticed by them")
WITHOUT_MARK = Sentence("this account keeps no integrationRef, so another computer that downloads this store would not be noticed")


def mark_evidence(rows: Sequence[bytes]) -> Evidence:
    """An account shows the field of each sales order or of none, filled or not; without a sales order nobody knows."""
    if not rows:
        return Evidence("")
    row = json.loads(rows[0])
    return Evidence(WITH_MARK if any(name.casefold() == "integrationref" for name in row) else WITHOUT_MARK)
