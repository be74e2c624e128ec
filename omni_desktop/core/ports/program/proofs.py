"""A period proved, and closing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, Protocol

if TYPE_CHECKING:                       # the window's first paint waits for this module, and for none of those
    from omni_desktop.core.proof.rows import Closed, Proof

Say = Callable[[str], str]


class Proofs(Protocol):
    """None of them calls anybody: what the ledger holds is what is proved."""

    def proof(self, store_id: int, first: date, last: date) -> tuple[Proof, Closed | None]:
        """Orders placed on these days of the store; and the closing, where they are a month that was closed."""

    def close_month(self, store_id: int, month: str) -> Closed:
        """Keeps the digest of a month (as in 2026-11). Raises CannotContinue where it isn't over or was closed before."""

    def closed_rows(self, store_id: int, month: str) -> bytes:
        """The orders of a closed month as they were then (core.proof.kept); empty where an older version closed it."""

    def proof_file(self, kind: Literal["xlsx", "pdf"], document: Mapping[str, Any], store: str, say: Say = str) -> bytes:
        """A proof (core.proof.documents.document) as a workbook or as pages; `store`: its name for the title; `say`: English to the
        reader's language, for the pages. Raises CannotContinue where a workbook can't hold so many orders."""
