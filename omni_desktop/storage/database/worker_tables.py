"""The tables of the worker: which computers download day and night, and what was mailed."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, PrimaryKeyConstraint, Table

from omni_desktop.storage.database.columns import METADATA, Instant, Text, filled, number

WORKERS = Table(                # `only_store` is 0 for a worker of all stores; `ended` where it was told to end
    "workers",
    METADATA,
    Column("computer", Text, nullable=False),
    Column("user", Text, nullable=False),
    number("only_store"),
    Column("version", Text, nullable=False),
    Column("seen", Instant, nullable=False),
    Column("ended", Instant),
    filled("trouble"),
    PrimaryKeyConstraint("computer", "user", "only_store"),
    info={"unwatched": True},   # a heartbeat is no change of the ledger (server_schema)
)

MAILED = Table(                 # `key` is a cause, or a day; written before the mail leaves, so that none goes twice
    "mailed",
    METADATA,
    Column("store_id", ForeignKey("stores.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("store_id", "kind", "key"),
)
