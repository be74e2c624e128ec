"""The leases of a shared ledger (storage/shared/lease.py). A ledger of one computer has none."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, PrimaryKeyConstraint, Table

from omni_desktop.storage.database.columns import METADATA, UNWATCHED, Instant, Text

LEASES = Table(                 # who might run a store until when, by the server's clock
    "leases",
    METADATA,
    Column("store_id", ForeignKey("stores.id"), nullable=False),
    Column("token", BigInteger, nullable=False),
    Column("holder", Text, nullable=False),         # user@COMPUTER
    Column("starter", Text, nullable=False),
    Column("taken_at", Instant, nullable=False),
    Column("until", Instant, nullable=False),
    PrimaryKeyConstraint("store_id", "token"),
    info={UNWATCHED: True},
)
